//! Generates catalogues and measures what building them takes, beside other programs.
//!
//! `cargo bench --bench catalogue -- --compare [--cards 10000] [--runs 5] [--save]` is the one to believe: a cold build,
//! one without writing, and builds after each kind of change, beside Hugo on the same cards and a program that only
//! writes the same files; all in turns, each step a process of its own. It first holds both sites against the cards.
//! With `--save` it writes the page `src/guide/speed.md` and its chart.
//!
//! With `--growth`, catalogues of several sizes, a million cards among them: CPU per card, and memory.
//!
//! With neither, whole builds and their phases; and with `--languages` the same site in one language and in so many, in
//! turns, and how much more CPU the second takes.
//!
//! With `--preview`, the time from the saving of a file to the page that shows it, beside that of Hugo's server.
//!
//! With `--report`, a report of so many chapters and one of twice as many, and how much more CPU the second takes.
//!
//! With `--publishing`, what it costs that publishing is safe, beside a writer that overwrites files in their places.
//!
//! Each build goes into a fresh folder in memory-backed storage, or in `--dir DIR`.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the bench makes the corpus and prints the figures"
)]

mod builds;
mod compare;
mod corpus;
mod edits;
mod facts;
mod floor;
mod growth;
mod hugo;
mod latency;
mod machine;
mod options;
mod page;
mod picture;
mod process;
mod publishing;
mod random;
mod record;
mod report;
mod salkku;
mod summary;
mod table;
mod targets;
mod tree;
mod words;

use builds::Site;
use hugo::Hugo;
use options::{Mode, Options};
use record::{Session, Sink};
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::ExitCode;
use tempfile::TempDir;

fn main() -> ExitCode {
    let ended = match &std::env::args_os().skip(1).collect::<Vec<OsString>>()[..] {
        // `cargo test --benches` runs this too, and without the flag that `cargo bench` gives: it has no time to lose.
        [] => {
            println!("{}", options::USAGE);
            Ok(true)
        }
        [first, command @ ..] if first == process::WATCH => process::watch(command),
        [first, from, to] if first == floor::WRITE => floor::write(Path::new(from), Path::new(to)).map(|()| true),
        arguments => {
            let arguments: Vec<String> = arguments.iter().map(|text| text.to_string_lossy().into_owned()).collect();
            let Some(options) = options::parse(&arguments) else {
                eprintln!("{}", options::USAGE);
                return ExitCode::from(2);
            };
            run(&options).map(|()| true)
        }
    };
    match ended {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> io::Result<()> {
    if let Some((folder, size)) = &options.generate_only {
        return match options.mode {
            Mode::Report(_) => report::generate(folder, *size),
            _ => corpus::generate(folder, *size, options.languages),
        };
    }
    if options.is_measured {
        let threads = std::thread::available_parallelism()?;
        println!("{}, {threads} threads, in {}", salkku::PROGRAM, options.folder.display());
        measure(options)?;
    }
    if options.save {
        let (compare, growth) = sessions()?;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide");
        page::save(&folder, compare.as_ref(), growth.as_ref())?;
        println!("\n{} is written", folder.join("speed.md").display());
    }
    Ok(())
}

/// The newest sessions that were kept.
fn sessions() -> io::Result<(Option<Session>, Option<Session>)> {
    Ok((record::newest(&machine::kept(), "compare")?, record::newest(&machine::kept(), "growth")?))
}

fn measure(options: &Options) -> io::Result<()> {
    match options.mode {
        Mode::Compare => compare_all(options),
        Mode::Growth => grow(options),
        Mode::Report(chapters) => {
            let sizes = [chapters, 2 * chapters];
            let sites = sizes.map(|size| Site::new(&options.folder, size, |folder| report::generate(folder, size)));
            for size in sizes {
                let (figures, references) = (size * report::FIGURES, size * report::REFERENCES);
                println!("{size} chapters: {figures} figures, {references} references");
            }
            builds::compare(&sites.into_iter().collect::<io::Result<Vec<_>>>()?, options.runs())
        }
        Mode::Publishing => {
            options.cards().iter().try_for_each(|&cards| publishing::compare(&options.folder, cards, options.runs()))
        }
        Mode::Builds | Mode::Preview => options.cards().iter().try_for_each(|&cards| {
            let languages = std::iter::once(1).chain(Some(options.languages).filter(|&several| several > 1));
            let site =
                |languages| Site::new(&options.folder, cards, |folder| corpus::generate(folder, cards, languages));
            let sites: Vec<Site> = languages.map(site).collect::<io::Result<_>>()?;
            if options.mode == Mode::Preview {
                preview(&sites, options)
            } else {
                builds::compare(&sites, options.runs())
            }
        }),
    }
}

/// Hugo, unless it is not wanted.
fn other(options: &Options) -> io::Result<Option<Hugo>> {
    if options.without_hugo { Ok(None) } else { Hugo::install(&machine::kept()).map(Some) }
}

/// The comparison at each size.
fn compare_all(options: &Options) -> io::Result<()> {
    let hugo = other(options)?;
    let mut head = machine::head(&options.folder, hugo.as_ref())?;
    head.runs = options.runs();
    let mut folders = Vec::new();
    for cards in options.cards() {
        let folder = TempDir::with_prefix_in("salkku-bench-", &options.folder)?;
        corpus::generate(&folder.path().join("site"), cards, 1)?;
        head.sources.push((cards, tree::size(&folder.path().join("site"))?));
        folders.push((folder, cards));
    }
    let mut sink = Sink::new(&machine::kept(), "compare", &head)?;
    let mut session = Session { head, records: Vec::new() };
    for (folder, cards) in folders {
        let mut comparison = compare::Comparison::new(folder.path(), cards, hugo.as_ref(), &mut sink);
        println!("\n{}", comparison.check()?);
        table::heads();
        for run in 1..=options.runs() {
            comparison.round(run)?;
        }
        session.records.extend(comparison.records());
    }
    table::medians(&session);
    table::warn_of_others(&session);
    table::targets(Some(&session), record::newest(&machine::kept(), "growth")?.as_ref());
    println!("\nraw runs: {}", sink.place().display());
    Ok(())
}

/// The same steps at several sizes.
fn grow(options: &Options) -> io::Result<()> {
    let sizes = options.cards();
    let mut head = machine::head(&options.folder, None)?;
    head.runs = options.runs();
    let folder = TempDir::with_prefix_in("salkku-bench-", &options.folder)?;
    head.sources = growth::generate(folder.path(), &sizes)?;
    let mut sink = Sink::new(&machine::kept(), "growth", &head)?;
    let mut session = Session { head, records: Vec::new() };
    table::heads();
    for run in 1..=options.runs() {
        session.records.extend(growth::round(folder.path(), &sizes, run, &mut sink)?);
    }
    table::medians(&session);
    table::growth(&session);
    table::warn_of_others(&session);
    table::targets(record::newest(&machine::kept(), "compare")?.as_ref(), Some(&session));
    println!("\nraw runs: {}", sink.place().display());
    Ok(())
}

/// Our preview of each site, and then Hugo's server on the same cards in one language.
fn preview(sites: &[Site], options: &Options) -> io::Result<()> {
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
        latency::latencies(&latency::Maker::Salkku, folder.path(), *size)?;
    }
    let (Some(Site { folder, size }), Some(hugo)) = (sites.first(), other(options)?) else { return Ok(()) };
    let site = folder.path().join("hugo");
    hugo::site::make(folder.path(), &site)?;
    latency::latencies(&latency::Maker::Hugo(hugo), &site, *size)
}
