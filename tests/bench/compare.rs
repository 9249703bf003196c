//! The comparison: our program, Hugo and the floor on the same cards, in turns.
//!
//! Every round does every step once, so that all meet the same machine, and ratios are taken within a round. Who comes
//! first changes from round to round.

use crate::edits::Edits;
use crate::facts::{self, Made};
use crate::floor;
use crate::hugo::{self, Hugo};
use crate::process::observe;
use crate::record::{Record, Sink, Step, Tool};
use crate::salkku::{self, Built};
use crate::tree::{self, Tree};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many of the paths that a step wrote are kept with it.
const KEPT_PATHS: usize = 80;

/// The folders of a comparison, and what it has measured so far.
pub struct Comparison<'a> {
    folder: &'a Path,
    cards: usize,
    hugo: Option<&'a Hugo>,
    sink: &'a mut Sink,
    records: Vec<Record>,
    run: usize,
}

impl<'a> Comparison<'a> {
    /// One on the site in `folder/site`, with room for outputs beside it.
    pub fn new(folder: &'a Path, cards: usize, hugo: Option<&'a Hugo>, sink: &'a mut Sink) -> Self {
        Self { folder, cards, hugo, sink, records: Vec::new(), run: 0 }
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Builds with each tool without measuring, and holds the sites against the cards.
    pub fn check(&mut self) -> io::Result<String> {
        let (site, ours, others) = (self.place("site"), self.place("out"), self.place("hugo-out"));
        salkku::build(&site, &ours, &self.place("cache"), &[])?;
        let mut sites = vec![Made::by_salkku(&ours)];
        if let Some(hugo) = self.hugo {
            hugo::site::make(&site, &self.place("hugo"))?;
            observe(&hugo.build(&self.place("hugo"), &others, &self.place("hugo-cache")))?;
            sites.push(Made::by_hugo(&others));
        }
        let said = facts::check(&site, self.cards, &sites)?;
        self.clear(&["out", "cache", "hugo-out", "hugo-cache"])?;
        Ok(said)
    }

    /// One round of all steps.
    pub fn round(&mut self, run: usize) -> io::Result<()> {
        self.run = run;
        if run.is_multiple_of(2) {
            self.hugo()?;
            self.salkku()?;
        } else {
            self.salkku()?;
            self.hugo()?;
        }
        Ok(())
    }

    /// All that was measured.
    pub fn records(self) -> Vec<Record> {
        self.records
    }

    fn salkku(&mut self) -> io::Result<()> {
        let site = self.place("site");
        self.ours(Step::Cold, "out", "cache", &[])?;
        self.ours(Step::DryRun, "dry-out", "dry-cache", &["--dry-run"])?;
        self.clear(&["dry-out", "dry-cache"])?;
        self.floor()?;
        self.ours(Step::NoOp, "out", "cache", &[])?;
        let mut edits = Edits::new(&site, self.cards);
        edits.body(self.run)?;
        self.ours(Step::Body, "out", "cache", &[])?;
        edits.status(self.run)?;
        self.ours(Step::Status, "out", "cache", &[])?;
        edits.added()?;
        self.ours(Step::Added, "out", "cache", &[])?;
        edits.removed()?;
        self.ours(Step::Removed, "out", "cache", &[])?;
        // The theme as a folder of the site gives the same pages; only then is one of its lines another.
        edits.theme()?;
        salkku::build(&site, &self.place("out"), &self.place("cache"), &[])?;
        edits.template(self.run)?;
        self.ours(Step::Template, "out", "cache", &[])?;
        self.ours(Step::Warm, "warm-out", "cache", &[])?;
        edits.undo()?;
        self.clear(&["out", "warm-out", "cache"])
    }

    /// One step of ours.
    fn ours(&mut self, step: Step, output: &str, cache: &str, flags: &[&str]) -> io::Result<()> {
        let (output, cache) = (self.place(output), self.place(cache));
        let record = ours(&self.place("site"), &output, &cache, flags)?;
        self.keep(Record { run: self.run, cards: self.cards, step, ..record })
    }

    fn floor(&mut self) -> io::Result<()> {
        let target = self.place("floor-out");
        let output =
            Command::new(std::env::current_exe()?).arg(floor::WRITE).arg(self.place("out")).arg(&target).output()?;
        if !output.status.success() {
            return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        let cost = serde_json::from_slice(&output.stdout).map_err(io::Error::other)?;
        let changes = Tree::look(&target)?.since(&Tree::default());
        let record = Record {
            tool: Tool::Floor,
            step: Step::Write,
            run: self.run,
            cards: self.cards,
            ..record(Built { cost, work: None, phases: Vec::new() }, changes)
        };
        self.keep(record)?;
        self.clear(&["floor-out"])
    }

    /// A whole build of Hugo's, and another over it when nothing has changed.
    fn hugo(&mut self) -> io::Result<()> {
        let Some(hugo) = self.hugo else { return Ok(()) };
        let (source, output, cache) = (self.place("hugo"), self.place("hugo-out"), self.place("hugo-cache"));
        for step in [Step::Cold, Step::NoOp] {
            let before = Tree::look(&output)?;
            let (cost, _) = observe(&hugo.build(&source, &output, &cache))?;
            let changes = Tree::look(&output)?.since(&before);
            let record = record(Built { cost, work: None, phases: Vec::new() }, changes);
            self.keep(Record { tool: Tool::Hugo, step, run: self.run, cards: self.cards, ..record })?;
        }
        self.clear(&["hugo-out", "hugo-cache"])
    }

    fn keep(&mut self, record: Record) -> io::Result<()> {
        self.sink.keep(&record)?;
        crate::table::row(&record);
        self.records.push(record);
        Ok(())
    }

    fn clear(&self, names: &[&str]) -> io::Result<()> {
        clear(self.folder, names)
    }
}

/// Removes folders, where they are there.
pub fn clear(folder: &Path, names: &[&str]) -> io::Result<()> {
    let places = names.iter().map(|name| folder.join(name)).filter(|place| place.exists());
    places.into_iter().try_for_each(fs::remove_dir_all)
}

/// A build of ours under observation.
pub fn ours(site: &Path, output: &Path, cache: &Path, flags: &[&str]) -> io::Result<Record> {
    let before = Tree::look(output)?;
    let built = salkku::build(site, output, cache, flags)?;
    let changes = Tree::look(output)?.since(&before);
    Ok(Record { cache: Some(tree::size(cache)?), ..record(built, changes) })
}

/// What a step gave, whose round and name come later.
fn record(built: Built, changes: tree::Changes) -> Record {
    Record {
        run: 0,
        cards: 0,
        tool: Tool::Salkku,
        step: Step::Cold,
        cost: built.cost,
        files: changes.written.len(),
        bytes: changes.bytes,
        removed: changes.removed,
        state: changes.state,
        paths: changes.written.into_iter().take(KEPT_PATHS).collect(),
        cache: None,
        work: built.work,
        phases: built.phases,
    }
}
