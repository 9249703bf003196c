//! What is asked for on the command line.

use std::path::{Path, PathBuf};

pub const USAGE: &str = "\
cargo bench --bench catalogue -- --compare [--cards 10000] [--runs 5] [--save] [--without-hugo] [--dir DIR]
cargo bench --bench catalogue -- --growth [--cards 10000,100000,1000000] [--runs 3] [--save] [--dir DIR]
cargo bench --bench catalogue -- --save
cargo bench --bench catalogue -- [--cards 1000,10000] [--languages 3] [--runs 3] [--dir DIR]
cargo bench --bench catalogue -- --preview [--cards 1000,10000] [--languages 3] [--without-hugo] [--dir DIR]
cargo bench --bench catalogue -- --publishing [--cards 1000,10000] [--runs 5] [--dir DIR]
cargo bench --bench catalogue -- --report [--report-chapters 500] [--runs 3] [--dir DIR]
cargo bench --bench catalogue -- [--report] --generate-only DIR N";

/// What is to be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Whole builds, and their phases.
    Builds,
    /// Every kind of build, beside Hugo and the floor.
    Compare,
    /// The same at several sizes.
    Growth,
    Preview,
    Publishing,
    /// Builds of a report of so many chapters, and of one of twice as many.
    Report(usize),
}

/// What is asked for.
#[derive(Debug)]
pub struct Options {
    pub mode: Mode,
    /// Whether a mode was asked for at all: saving needs none.
    pub is_measured: bool,
    cards: Option<Vec<usize>>,
    runs: Option<usize>,
    pub languages: usize,
    pub folder: PathBuf,
    pub save: bool,
    pub without_hugo: bool,
    pub generate_only: Option<(PathBuf, usize)>,
}

impl Options {
    /// The sizes of the catalogues.
    pub fn cards(&self) -> Vec<usize> {
        self.cards.clone().unwrap_or_else(|| match self.mode {
            Mode::Compare => vec![10_000],
            Mode::Growth => vec![10_000, 100_000],
            _ => vec![1000, 10_000],
        })
    }

    /// How often each thing is measured.
    pub fn runs(&self) -> usize {
        self.runs.unwrap_or(if self.mode == Mode::Compare { 5 } else { 3 })
    }
}

/// Reads the arguments; `None` where they say nothing that is known.
pub fn parse(arguments: &[String]) -> Option<Options> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let mut options = Options {
        mode: Mode::Builds,
        is_measured: true,
        cards: None,
        runs: None,
        languages: 1,
        folder,
        save: false,
        without_hugo: false,
        generate_only: None,
    };
    let positive = |text: &String| text.parse().ok().filter(|&number: &usize| number > 0);
    let mut others = 0;
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        others += 1;
        match argument.as_str() {
            "--bench" => others -= 1,
            "--save" => {
                others -= 1;
                options.save = true;
            }
            "--compare" => options.mode = Mode::Compare,
            "--growth" => options.mode = Mode::Growth,
            "--preview" => options.mode = Mode::Preview,
            "--publishing" => options.mode = Mode::Publishing,
            "--report" if matches!(options.mode, Mode::Report(_)) => {}
            "--report" => options.mode = Mode::Report(500),
            "--report-chapters" => options.mode = Mode::Report(positive(arguments.next()?)?),
            "--cards" => {
                let sizes = arguments.next()?.split(',').map(|size| positive(&size.to_owned()));
                options.cards = Some(sizes.collect::<Option<_>>()?);
            }
            "--runs" => options.runs = Some(positive(arguments.next()?)?),
            "--languages" => options.languages = positive(arguments.next()?).filter(|number| *number <= 3)?,
            "--dir" => options.folder = arguments.next()?.into(),
            "--without-hugo" => options.without_hugo = true,
            "--generate-only" => options.generate_only = Some((arguments.next()?.into(), positive(arguments.next()?)?)),
            _ => return None,
        }
    }
    options.is_measured = others > 0 || !options.save;
    Some(options)
}
