//! What it costs that publishing is safe: staging, a journal, two flushes and a rename for each file, beside a writer that
//! puts the same bytes straight over the old ones.
//!
//! The program's own part is what a build takes more than its trial run, which does all but write.

use crate::corpus;
use crate::salkku::{AS_OF, PROGRAM};
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

/// How many cards change in the smaller of the two cases.
const EDITED: usize = 200;

/// One round.
struct Round {
    build: f64,
    safe: f64,
    plain: f64,
    files: usize,
}

/// Measures both cases on a catalogue of `cards` cards: some cards change, and every page does.
pub fn compare(parent: &Path, cards: usize, runs: usize) -> io::Result<()> {
    let folder = TempDir::with_prefix_in("salkku-bench-", parent)?;
    let source = folder.path();
    corpus::generate(source, cards, 1)?;
    let output = source.join("out");
    build(source, &output, false)?;
    println!("\n{cards} cards in {}", parent.display());
    println!("case        run  files  build s  of it writing s  plain writer s  safety of build  times plain");
    for case in [Case::Cards, Case::Footer] {
        let mut rounds = Vec::new();
        for number in 1..=runs {
            case.edit(source, number)?;
            rounds.push(round(source, &output)?);
            row(case.name(), &number.to_string(), rounds.last().expect("a round"));
        }
        row(case.name(), "mid", &median(&rounds));
    }
    Ok(())
}

/// What changes between two builds.
#[derive(Clone, Copy)]
enum Case {
    /// The texts of some cards.
    Cards,
    /// A text on every page.
    Footer,
}

impl Case {
    fn name(self) -> &'static str {
        match self {
            Self::Cards => "200 cards",
            Self::Footer => "every page",
        }
    }

    fn edit(self, source: &Path, number: usize) -> io::Result<()> {
        match self {
            Self::Cards => {
                let mut cards: Vec<PathBuf> = walkdir::WalkDir::new(source.join("content/projects"))
                    .into_iter()
                    .filter_map(Result::ok)
                    .map(walkdir::DirEntry::into_path)
                    .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
                    .collect();
                cards.sort();
                for card in cards.iter().take(EDITED) {
                    fs::write(card, fs::read_to_string(card)? + &format!("\nMuutos {number}.\n"))?;
                }
                Ok(())
            }
            Self::Footer => {
                let settings = source.join("content/site.yaml");
                let text = fs::read_to_string(&settings)?;
                let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("alatunniste:")).collect();
                fs::write(settings, format!("{}\nalatunniste: Muutos {number}\n", kept.join("\n")))
            }
        }
    }
}

fn round(source: &Path, output: &Path) -> io::Result<Round> {
    let trial = build(source, output, true)?;
    let start = SystemTime::now();
    let build = build(source, output, false)?;
    let changed: Vec<(PathBuf, Vec<u8>)> = walkdir::WalkDir::new(output)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| {
            entry.file_type().is_file() && !entry.path().components().any(|part| part.as_os_str() == ".salkku")
        })
        .filter(|entry| {
            let modified = entry.metadata().ok().and_then(|about| about.modified().ok());
            modified.is_some_and(|modified| modified >= start)
        })
        .map(|entry| Ok((entry.path().to_owned(), fs::read(entry.path())?)))
        .collect::<io::Result<_>>()?;
    let plain = Instant::now();
    changed.par_iter().try_for_each(|(path, bytes)| fs::write(path, bytes))?;
    let plain = plain.elapsed().as_secs_f64();
    let safe = build.saturating_sub(trial).as_secs_f64();
    Ok(Round { build: build.as_secs_f64(), safe, plain, files: changed.len() })
}

fn build(source: &Path, output: &Path, trial: bool) -> io::Result<Duration> {
    let start = Instant::now();
    let run = Command::new(PROGRAM)
        .args(["build", "--quiet", "--as-of", AS_OF, "--source"])
        .arg(source)
        .arg("--output")
        .arg(output)
        .args(trial.then_some("--dry-run"))
        .env("SALKKU_CACHE_DIR", source.join("cache"))
        .stdin(Stdio::null())
        .output()?;
    let took = start.elapsed();
    if run.status.success() {
        Ok(took)
    } else {
        Err(io::Error::other(String::from_utf8_lossy(&run.stderr).into_owned()))
    }
}

fn row(case: &str, name: &str, round: &Round) {
    let Round { build, safe, plain, files } = round;
    let share = 100.0 * (safe - plain) / build;
    println!(
        "{case:10}  {name:>3}  {files:>5}  {build:>7.3}  {safe:>15.3}  {plain:>14.3}  {share:>13.1} %  {:>11.2}",
        safe / plain
    );
}

/// The median of each figure.
fn median(rounds: &[Round]) -> Round {
    let middle = |figure: &dyn Fn(&Round) -> f64| {
        let mut figures: Vec<f64> = rounds.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    };
    Round {
        build: middle(&|round| round.build),
        safe: middle(&|round| round.safe),
        plain: middle(&|round| round.plain),
        files: rounds[0].files,
    }
}
