//! Outputs that need not be made again: what they are made from is what it was, and they stand in their places.

use crate::cache::{OutputRow, Outputs, SiteMemory};
use crate::compress::ENDINGS;
use crate::digest::Digest;
use crate::plan::{Page, PageKind};
use crate::site::Site;
use crate::write::{Staged, real_path};
use std::path::{Path, PathBuf};

/// What earlier builds have made in an output folder.
#[derive(Debug)]
pub struct Known<'a> {
    memory: &'a SiteMemory,
    root: PathBuf,
    outputs: Outputs,
    /// Whether compressed copies stand beside the outputs.
    compress: bool,
}

/// An output of a build, and what it was made from.
#[derive(Debug, Clone)]
pub struct OutputInput {
    path: String,
    input: Digest,
    digest: Digest,
}

impl OutputInput {
    /// What is to be remembered of an output; `None` where it is to be looked at again.
    pub fn of(output: &Staged) -> Option<Self> {
        Some(Self { path: output.path.clone(), input: output.input?, digest: output.digest })
    }
}

impl<'a> Known<'a> {
    /// What is known of the outputs in a folder.
    pub fn of(memory: &'a SiteMemory, place: &Path, compress: bool) -> Self {
        let root = real_path(place);
        let outputs = Outputs::open(memory, &root);
        Self { memory, root, outputs, compress }
    }

    /// The digest of all that an output is made from, what is said of it beside its bytes included; `None` where that
    /// cannot be told without making it.
    pub fn input(&self, site: &Site, page: &Page) -> Option<Digest> {
        let made_from = match (&page.kind, page.fingerprint) {
            (_, Some(fingerprint)) => fingerprint,
            (PageKind::Asset(path), None) => {
                let stamp = site.assets.get(path)?.stamp;
                stamp.proves_since(self.memory.opened()).then(|| Digest::of(&stamp))?
            }
            _ => return None,
        };
        let document = page.source.map(|span| site.inner_path(span.file));
        Some(Digest::of(&(made_from, document, self.compress)))
    }

    /// The output at a path and its compressed copies, as far as they were made from `input`, each with what follows the
    /// path.
    pub fn rows(&self, path: &str, input: Digest) -> impl Iterator<Item = (&'static str, OutputRow)> {
        let endings = std::iter::once("").chain(ENDINGS.into_iter().filter(|_| self.compress));
        let row = move |ending: &'static str| {
            let row =
                if ending.is_empty() { self.outputs.get(path) } else { self.outputs.get(&format!("{path}{ending}")) };
            Some((ending, row.filter(|row| row.input == input)?))
        };
        endings.filter_map(row)
    }

    /// Remembers what the outputs of this build were made from.
    pub fn keep(&self, outputs: &[OutputInput]) {
        let rows = outputs.iter().map(|OutputInput { path, input, digest }| (path.as_str(), *input, *digest));
        self.outputs.keep(self.memory, &self.root, rows.collect());
    }
}
