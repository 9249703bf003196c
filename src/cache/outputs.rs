//! What stands in an output folder and what it was made from, so that a page of which nothing has changed is not made
//! again, and a site of which nothing has is not even read.

use super::SiteMemory;
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::due::Due;
use crate::load::{Stamp, Stamps};
use crate::source::{SourceFile, Sources};
use crate::value::{Date, Lang};
use rayon::prelude::*;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// An output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputRow {
    /// Its path.
    #[serde(deserialize_with = "shared")]
    pub path: Arc<str>,
    /// The digest of all that it was made from, where that is known.
    pub input: Option<Digest>,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Whether it is a page.
    pub is_page: bool,
    /// What proves that the file has not changed since, where anything does.
    pub stamp: Option<Stamp>,
}

/// What a build was made from as a whole, and what it had to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBuild {
    /// The digest of what it was asked for.
    pub asked: Digest,
    /// The day for which it was made.
    pub today: Date,
    /// The time zone of the site, by which a moment is of a day.
    pub time_zone: String,
    /// The name of the theme.
    pub theme: String,
    /// For each file of the content, in the order of their paths, the digest of its path and stamp.
    pub content: Vec<Digest>,
    /// The digest of the paths and stamps of all files of the theme.
    pub theme_files: Digest,
    /// The stamp of the list of what is ours in the output folder.
    pub manifest: Stamp,
    /// The language of the site.
    pub lang: Lang,
    /// What was found in the site.
    pub findings: Vec<Diagnostic>,
    /// The files that findings point to, in the order of their ids; with their texts where those have no other place.
    pub sources: Vec<SourceFile>,
    /// How many outputs it has.
    pub outputs: usize,
    /// How many pages of documents there are among them.
    pub pages: usize,
    /// Whether more stands there than it has: what an earlier build had is kept for readers of its pages.
    pub retains: bool,
    /// What falls due next.
    pub due: Option<Due>,
}

impl LastBuild {
    /// The files that its findings point to, by the ids that they have there.
    #[must_use]
    pub fn sources(&self) -> Sources {
        let mut sources = Sources::default();
        for source in &self.sources {
            sources.add(source.clone());
        }
        sources
    }
}

/// The outputs of one folder, in the order of their paths.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Outputs {
    rows: Vec<OutputRow>,
    /// The last build, where it can be told whether another one would be the same.
    pub last: Option<LastBuild>,
    /// The digest of all this as it was last kept as a whole, and what has changed since.
    #[serde(skip)]
    kept: Option<(Digest, Changes)>,
}

/// What builds of a part of the site have changed.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Changes {
    rows: BTreeMap<Arc<str>, OutputRow>,
    /// By their positions in [`LastBuild::content`].
    content: BTreeMap<usize, Digest>,
    manifest: Stamp,
    /// The findings and the files that they point to, if they are others.
    told: Option<(Vec<Diagnostic>, Vec<SourceFile>)>,
}

impl Outputs {
    /// What is known of the outputs in the folder `root`, whose real place that is.
    #[must_use]
    pub fn recall(memory: &SiteMemory, root: &Path) -> Self {
        let name = name(root);
        let Some((mut outputs, digest)): Option<(Self, _)> = memory.recall_with_digest(&name) else {
            return Self::default();
        };
        let changes: Option<Changes> = memory.recall_changes(&name, digest);
        if let Some(changes) = &changes {
            outputs.apply(changes);
        }
        outputs.kept = Some((digest, changes.unwrap_or_default()));
        outputs
    }

    fn apply(&mut self, changes: &Changes) {
        for (path, row) in &changes.rows {
            if let Ok(at) = self.position(path) {
                self.rows[at].clone_from(row);
            }
        }
        if let Some(last) = &mut self.last {
            last.manifest = changes.manifest;
            if let Some((findings, sources)) = &changes.told {
                (last.findings, last.sources) = (findings.clone(), sources.clone());
            }
            for (&at, digest) in &changes.content {
                if let Some(known) = last.content.get_mut(at) {
                    *known = *digest;
                }
            }
        }
    }

    /// What stands in the folder now: outputs in the order of paths.
    #[must_use]
    pub fn look(root: &Path, outputs: Vec<OutputRow>) -> Self {
        Self { rows: looked(root, outputs), last: None, kept: None }
    }

    /// Remembers, for the next build, that the build `now` has made some outputs anew and left all others as they were.
    pub fn keep_some(self, memory: &SiteMemory, root: &Path, outputs: Vec<OutputRow>, now: LastBuild) {
        let (Some(before), Some((digest, mut changes))) = (self.last, self.kept) else { return };
        let content = now.content.into_iter().zip(before.content).enumerate();
        changes.content.extend(content.filter(|(_, (now, before))| now != before).map(|(at, (now, _))| (at, now)));
        changes.rows.extend(looked(root, outputs).into_iter().map(|row| (Arc::clone(&row.path), row)));
        changes.manifest = now.manifest;
        if (&now.findings, &now.sources) != (&before.findings, &before.sources) {
            changes.told = Some((now.findings, now.sources));
        }
        memory.keep_changes(&name(root), digest, &changes);
    }

    /// All of them.
    #[must_use]
    pub fn rows(&self) -> &[OutputRow] {
        &self.rows
    }

    /// What is known of the output at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&OutputRow> {
        self.position(path).ok().map(|at| &self.rows[at])
    }

    fn position(&self, path: &str) -> Result<usize, usize> {
        self.rows.binary_search_by(|row| (*row.path).cmp(path))
    }

    /// Whether all outputs are what they should be. Those whose stamps prove nothing, such as the last ones of a build that
    /// has just ended, are read.
    #[must_use]
    pub fn are_unchanged(&self, root: &Path) -> bool {
        let stamps = Stamps::of(root);
        let is_same = |row: &OutputRow| match (stamps.get(&row.path), row.stamp) {
            (Some(there), Some(known)) => there == known,
            (Some(_), None) => {
                fs::read(root.join(&*row.path)).is_ok_and(|bytes| Digest::of_bytes(&bytes) == row.digest)
            }
            (None, _) => false,
        };
        self.rows.par_iter().all(is_same)
    }

    /// Remembers it for the next build.
    pub fn keep(&self, memory: &SiteMemory, root: &Path) {
        memory.keep(&name(root), self);
    }
}

/// Outputs with the stamps that they have now.
fn looked(root: &Path, outputs: Vec<OutputRow>) -> Vec<OutputRow> {
    let (now, stamps) = (SystemTime::now(), Stamps::of(root));
    let row = |row: OutputRow| {
        let stamp = stamps.get(&row.path).filter(|stamp| stamp.proves_since(now));
        OutputRow { stamp, ..row }
    };
    outputs.into_par_iter().map(row).collect()
}

/// Reads a text into the place where it stays: one copy less than `Arc` makes.
fn shared<'de, D: Deserializer<'de>>(from: D) -> Result<Arc<str>, D::Error> {
    <&str>::deserialize(from).map(Arc::from)
}

fn name(root: &Path) -> String {
    format!("outputs-{}", Digest::of(root))
}
