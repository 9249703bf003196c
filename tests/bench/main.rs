//! Generates catalogues and times the program on them.
//!
//! `cargo bench --bench catalogue -- [--cards 1000,10000] [--runs 3] [--dir DIR] [--generate-only DIR N] [--preview]
//! [--publishing] [--languages 3] [--report] [--report-chapters 500]`
//!
//! With `--languages`, the same site in one language and in so many, in turns, and how much more CPU the second takes.
//!
//! With `--preview`, the time from the saving of a file to the page that shows it, beside that of Hugo's server where the
//! machine has one.
//!
//! With `--report`, a report of so many chapters and one of twice as many, and how much more CPU the second takes.
//!
//! With `--publishing`, what it costs that publishing is safe, beside a writer that overwrites files in their places.
//!
//! Each run builds into a fresh folder in memory-backed storage, so that the disk is not measured and every file is new.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the bench makes the corpus and prints the figures"
)]

mod corpus;
mod latency;
mod measure;
mod publishing;
mod random;
mod report;
mod words;

use measure::Run;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tempfile::TempDir;

const USAGE: &str = "cargo bench --bench catalogue -- [--cards 1000,10000] [--languages 3] [--runs 3] [--dir DIR]
cargo bench --bench catalogue -- --preview [--cards 1000,10000] [--languages 3] [--dir DIR]
cargo bench --bench catalogue -- --publishing [--cards 1000,10000] [--runs 5] [--dir DIR]
cargo bench --bench catalogue -- --report [--report-chapters 500] [--runs 3] [--dir DIR]
cargo bench --bench catalogue -- [--report] --generate-only DIR N";

/// What is asked for.
struct Options {
    cards: Vec<usize>,
    languages: usize,
    runs: usize,
    folder: PathBuf,
    preview: bool,
    publishing: bool,
    /// The chapters of a report, where one is to be built instead of cards.
    chapters: Option<usize>,
    generate_only: Option<(PathBuf, usize)>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --benches` runs this too, and without the flag that `cargo bench` gives: it has no time to lose.
    if arguments.is_empty() {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let Some(options) = parse(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(arguments: &[String]) -> Option<Options> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let mut options = Options {
        cards: vec![1000, 10_000],
        languages: 1,
        runs: 3,
        folder,
        preview: false,
        publishing: false,
        chapters: None,
        generate_only: None,
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--preview" => options.preview = true,
            "--publishing" => options.publishing = true,
            "--report" => options.chapters = options.chapters.or(Some(500)),
            "--report-chapters" => options.chapters = Some(arguments.next()?.parse().ok().filter(|&n| n > 0)?),
            "--cards" => options.cards = arguments.next()?.split(',').map(|n| n.parse().ok()).collect::<Option<_>>()?,
            "--runs" => options.runs = arguments.next()?.parse().ok().filter(|&runs| runs > 0)?,
            "--languages" => options.languages = arguments.next()?.parse().ok().filter(|n| (1..=3).contains(n))?,
            "--dir" => options.folder = arguments.next()?.into(),
            "--generate-only" => {
                options.generate_only = Some((arguments.next()?.into(), arguments.next()?.parse().ok()?));
            }
            _ => return None,
        }
    }
    Some(options)
}

fn run(options: &Options) -> io::Result<()> {
    if let Some((folder, size)) = &options.generate_only {
        return if options.chapters.is_some() {
            report::generate(folder, *size)
        } else {
            corpus::generate(folder, *size, options.languages)
        };
    }
    let threads = std::thread::available_parallelism()?;
    println!("{}, {threads} threads, in {}", env!("CARGO_BIN_EXE_salkku"), options.folder.display());
    if let Some(chapters) = options.chapters {
        let sizes = [chapters, 2 * chapters];
        let sites = sizes.map(|size| Site::new(&options.folder, size, |folder| report::generate(folder, size)));
        for size in sizes {
            println!("{size} chapters: {} figures, {} references", size * report::FIGURES, size * report::REFERENCES);
        }
        return compare(&sites.into_iter().collect::<io::Result<Vec<_>>>()?, options.runs);
    }
    for &cards in &options.cards {
        if options.publishing {
            publishing::compare(&options.folder, cards, options.runs)?;
            continue;
        }
        let languages = std::iter::once(1).chain(Some(options.languages).filter(|&several| several > 1));
        let site = |languages| Site::new(&options.folder, cards, |folder| corpus::generate(folder, cards, languages));
        let sites: Vec<Site> = languages.map(site).collect::<io::Result<_>>()?;
        if options.preview {
            preview(&sites)?;
        } else {
            compare(&sites, options.runs)?;
        }
    }
    Ok(())
}

/// A site that has been generated, in a folder that goes with it.
struct Site {
    folder: TempDir,
    /// The number of its cards or chapters.
    size: usize,
}

impl Site {
    fn new(parent: &Path, size: usize, generate: impl Fn(&Path) -> io::Result<()>) -> io::Result<Self> {
        let folder = TempDir::with_prefix_in("salkku-bench-", parent)?;
        generate(folder.path())?;
        Ok(Self { folder, size })
    }

    /// One build into a fresh folder, and its row.
    fn build(&self, number: usize) -> io::Result<Run> {
        let output = self.folder.path().join("out");
        let run = measure::build(env!("CARGO_BIN_EXE_salkku"), self.folder.path(), &output)?;
        std::fs::remove_dir_all(&output)?;
        row(self.size, &number.to_string(), &run);
        Ok(run)
    }
}

/// Builds sites in turns, so that all meet the same machine.
fn compare(sites: &[Site], runs: usize) -> io::Result<()> {
    println!("\n    size  run   wall s    cpu s  peak MB   size/s    files        MB");
    let mut of_site = vec![Vec::new(); sites.len()];
    for number in 1..=runs {
        for (site, runs) in sites.iter().zip(&mut of_site) {
            runs.push(site.build(number)?);
        }
    }
    let middles: Vec<Run> = of_site.iter().map(|runs| median(runs)).collect();
    for (site, middle) in sites.iter().zip(&middles) {
        row(site.size, "mid", middle);
    }
    middles.iter().for_each(phases);
    if let [first, second] = &middles[..] {
        match (first.cpu, second.cpu) {
            (Some(first), Some(second)) if first > 0.0 => println!("\ncpu of the second: {:.2} times", second / first),
            _ => println!("\ncpu is not known on this machine"),
        }
    }
    Ok(())
}

fn phases(run: &Run) {
    println!();
    for (name, time) in &run.phases {
        println!("{name:>8}  {time:8.1} ms");
    }
}

/// Our preview of each site, and then Hugo's server on the same cards in one language.
fn preview(sites: &[Site]) -> io::Result<()> {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    for Site { folder, size } in sites {
        for entry in walkdir::WalkDir::new(&theme).into_iter().filter_map(Result::ok) {
            let inner = entry.path().strip_prefix(&theme).expect("inside");
            let target = folder.path().join("themes/default").join(inner);
            if entry.file_type().is_dir() {
                std::fs::create_dir_all(target)?;
            } else {
                std::fs::copy(entry.path(), target)?;
            }
        }
        latency::latencies(latency::Maker::Salkku(env!("CARGO_BIN_EXE_salkku")), folder.path(), *size)?;
    }
    let Some(Site { folder, size }) = sites.first().filter(|_| latency::has_hugo()) else {
        println!("    hugo  is not on this machine");
        return Ok(());
    };
    let other = folder.path().join("hugo");
    latency::for_hugo(folder.path(), &other)?;
    latency::latencies(latency::Maker::Hugo, &other, *size)
}

#[allow(clippy::cast_precision_loss, reason = "counts of cards and bytes are far below 2^53")]
fn row(cards: usize, name: &str, run: &Run) {
    let unknown =
        |value: Option<f64>, decimals: usize| value.map_or("–".to_owned(), |value| format!("{value:.decimals$}"));
    println!(
        "{cards:>8}  {name:>3}  {:>7.2}  {:>7}  {:>7}  {:>7.0}  {:>7}  {:>8.1}",
        run.wall,
        unknown(run.cpu, 2),
        unknown(run.memory, 0),
        cards as f64 / run.wall,
        run.files,
        run.bytes as f64 / 1e6,
    );
}

/// The median of each figure.
fn median(runs: &[Run]) -> Run {
    let middle = |figure: &dyn Fn(&Run) -> Option<f64>| {
        let mut figures: Vec<f64> = runs.iter().filter_map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied()
    };
    let first = &runs[0];
    let phases = first.phases.iter().enumerate().map(|(at, (name, _))| {
        let time = middle(&|run: &Run| run.phases.get(at).map(|(_, time)| *time));
        (name.clone(), time.unwrap_or_default())
    });
    Run {
        wall: middle(&|run: &Run| Some(run.wall)).unwrap_or_default(),
        cpu: middle(&|run: &Run| run.cpu),
        memory: middle(&|run: &Run| run.memory),
        files: first.files,
        bytes: first.bytes,
        phases: phases.collect(),
    }
}
