//! The raw runs: one record a measured process, kept as lines of JSON.

use crate::process::Cost;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Who did a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    Salkku,
    Hugo,
    /// A program that only writes the files.
    Floor,
}

/// What was done. Every step is a process of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Into a fresh folder, with an empty cache.
    Cold,
    /// The same without writing.
    DryRun,
    /// The files alone.
    Write,
    /// Nothing has changed.
    NoOp,
    /// A paragraph more in the text of a card.
    Body,
    /// Another status of a card.
    Status,
    /// A card more.
    Added,
    /// A card less.
    Removed,
    /// Another line in the template of all pages.
    Template,
    /// Into a fresh folder, with the cache of the builds before.
    Warm,
}

impl Step {
    /// The steps of a catalogue that changes, in their order.
    pub const CHANGES: [Self; 7] =
        [Self::NoOp, Self::Body, Self::Status, Self::Added, Self::Removed, Self::Template, Self::Warm];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cold => "cold build",
            Self::DryRun => "cold, without writing (--dry-run)",
            Self::Write => "writing the same files",
            Self::NoOp => "nothing changed",
            Self::Body => "text of a card",
            Self::Status => "status of a card",
            Self::Added => "a card added",
            Self::Removed => "a card removed",
            Self::Template => "template of all pages",
            Self::Warm => "fresh folder, kept cache",
        }
    }
}

/// The work of a build as the program counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    pub read: u64,
    pub parsed: u64,
    pub rendered: u64,
    pub compared: u64,
    pub written: u64,
    pub removed: u64,
}

/// A phase of a build.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Phase {
    pub name: String,
    pub ms: f64,
}

/// One measured process.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    /// The number of the round.
    pub run: usize,
    pub cards: usize,
    pub tool: Tool,
    pub step: Step,
    #[serde(flatten)]
    pub cost: Cost,
    /// The files of the site that this step wrote, their bytes, and how many it removed.
    pub files: usize,
    pub bytes: u64,
    pub removed: usize,
    /// The bytes of the program's own state that it wrote, beside the site.
    pub state: u64,
    /// The first paths that it wrote.
    pub paths: Vec<String>,
    /// The size of the cache after it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cache: Option<u64>,
    /// Where the program tells.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub work: Option<Work>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub phases: Vec<Phase>,
}

/// On what, with what and when.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Head {
    pub date: String,
    pub machine: String,
    pub threads: usize,
    pub memory_gb: f64,
    pub kernel: String,
    /// The file system of the folder.
    pub storage: String,
    pub salkku: String,
    pub hugo: Option<String>,
    /// The size of the program.
    pub binary: u64,
    /// The times from start to end of `--version`, in seconds.
    pub version_wall: Vec<f64>,
    /// The number of rounds, and the bytes of the sources by the number of cards.
    pub runs: usize,
    pub sources: Vec<(usize, u64)>,
}

/// What one run of the bench gave.
#[derive(Debug, Clone)]
pub struct Session {
    pub head: Head,
    pub records: Vec<Record>,
}

/// The file that the lines go to.
pub struct Sink {
    file: File,
    place: PathBuf,
}

impl Sink {
    /// A new file for a kind of session, named by the moment; the head is its first line.
    pub fn new(folder: &Path, kind: &str, head: &Head) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let place = folder.join(format!("{kind}-{}.jsonl", jiff::Zoned::now().strftime("%Y%m%d-%H%M%S")));
        let mut sink = Self { file: File::create(&place)?, place };
        sink.line(head)?;
        Ok(sink)
    }

    /// Keeps a record, at once: what was measured is not lost when a later run fails.
    pub fn keep(&mut self, record: &Record) -> io::Result<()> {
        self.line(record)
    }

    /// Where the lines are.
    pub fn place(&self) -> &Path {
        &self.place
    }

    fn line(&mut self, value: &impl Serialize) -> io::Result<()> {
        let line = serde_json::to_string(value).map_err(io::Error::other)?;
        writeln!(self.file, "{line}")
    }
}

/// The newest session of a kind, where there is one.
pub fn newest(folder: &Path, kind: &str) -> io::Result<Option<Session>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let mut places: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        if stem.starts_with(&format!("{kind}-")) && path.extension().is_some_and(|ending| ending == "jsonl") {
            places.push(path);
        }
    }
    places.sort();
    let Some(place) = places.pop() else { return Ok(None) };
    let text = fs::read_to_string(place)?;
    let mut lines = text.lines();
    let head = serde_json::from_str(lines.next().unwrap_or_default()).map_err(io::Error::other)?;
    let records = lines.map(serde_json::from_str).collect::<Result<_, _>>().map_err(io::Error::other)?;
    Ok(Some(Session { head, records }))
}
