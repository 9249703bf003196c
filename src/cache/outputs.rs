//! What stands in an output folder and what it was made from, so that a page of which nothing has changed is not made
//! again.

use super::SiteMemory;
use crate::digest::Digest;
use crate::load::Stamp;
use foldhash::HashMap;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// An output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputRow {
    /// The digest of all that it was made from.
    pub input: Digest,
    /// The digest of its bytes.
    pub digest: Digest,
    /// What proves that the file has not changed since, where anything does.
    pub stamp: Option<Stamp>,
}

/// The outputs of one folder, by their paths.
#[derive(Debug, Default)]
pub struct Outputs {
    name: String,
    rows: HashMap<String, OutputRow>,
}

impl Outputs {
    /// What is known of the outputs in the folder `root`, whose real place that is.
    #[must_use]
    pub fn open(memory: &SiteMemory, root: &Path) -> Self {
        let name = format!("outputs-{}", Digest::of(root));
        let rows: Vec<(String, OutputRow)> = memory.recall(&name).unwrap_or_default();
        Self { name, rows: rows.into_iter().collect() }
    }

    /// What is known of the output at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<OutputRow> {
        self.rows.get(path).copied()
    }

    /// Remembers, for the next build, the outputs in the folder `root`: path, the digest of what each was made from, that
    /// of its bytes.
    pub fn keep(&self, memory: &SiteMemory, root: &Path, outputs: Vec<(&str, Digest, Digest)>) {
        let now = SystemTime::now();
        let row = |(path, input, digest): (&str, Digest, Digest)| {
            let stamp = fs::symlink_metadata(root.join(path)).ok().map(|there| Stamp::new(&there));
            let stamp = stamp.filter(|stamp| stamp.proves_since(now));
            (path.to_owned(), OutputRow { input, digest, stamp })
        };
        let rows: Vec<(String, OutputRow)> = outputs.into_par_iter().map(row).collect();
        memory.keep(&self.name, &rows);
    }
}
