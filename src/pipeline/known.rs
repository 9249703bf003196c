//! Outputs that need not be made again: what they are made from is what it was, and they stand in their places.

use super::Options;
use crate::cache::{OutputRow, Outputs, SiteMemory};
use crate::compress::ENDINGS;
use crate::digest::Digest;
use crate::plan::{Page, PageKind};
use crate::site::Site;
use crate::write::{Entry, Publication};
use std::path::PathBuf;

/// What earlier builds have made in an output folder.
#[derive(Debug)]
pub struct Known<'a> {
    pub(super) memory: &'a SiteMemory,
    pub(super) options: &'a Options,
    /// The real place of the folder.
    pub(super) root: PathBuf,
    /// For each file of the content, in the order of their paths, the digest of its path and stamp; `None` where those do not
    /// tell whether it has changed.
    pub(super) content: Option<Vec<Digest>>,
    pub(super) outputs: Outputs,
    /// Whether they all stand as the last build has left them, and the same is asked for as then.
    pub(super) stands: bool,
}

/// What stands in an output folder after a build.
#[derive(Debug)]
pub struct Standing {
    /// What is ours there, in the order of paths.
    pub outputs: Vec<OutputRow>,
    /// How many pages of documents there are.
    pub pages: usize,
    /// Whether something of an earlier build is kept there.
    pub retains: bool,
    /// Whether everything stands there as it was made, and nobody has changed any of it.
    pub is_as_made: bool,
}

impl Standing {
    /// What stands there after a publication.
    pub fn after(publication: Publication) -> Self {
        let (pages, retains) = (publication.pages(), publication.retains());
        let is_as_made = publication.findings.is_empty();
        let outputs = publication.into_outputs().map(|(path, Entry { digest, about, input, .. })| {
            let is_page = about.is_some();
            OutputRow { path, input, digest, is_page, stamp: None }
        });
        Self { pages, retains, is_as_made, outputs: outputs.collect() }
    }
}

impl Known<'_> {
    /// The digest of all that an output is made from, what is said of it beside its bytes included; `None` where that
    /// cannot be told without making it.
    pub fn input(&self, site: &Site, page: &Page) -> Option<Digest> {
        let made_from = match (&page.kind, page.fingerprint) {
            (_, Some(fingerprint)) => fingerprint,
            (PageKind::Asset(path), None) => {
                let stamp = site.assets.get(&**path)?.stamp;
                self.memory.proves(stamp).then(|| Digest::of(&stamp))?
            }
            _ => return None,
        };
        let document = page.source.map(|span| site.inner_path(span.file));
        Some(Digest::of(&(made_from, document, self.options.compress)))
    }

    /// The output at a path and its compressed copies, as far as they were made from `input`, each with what follows the
    /// path.
    pub fn rows(&self, path: &str, input: Digest) -> impl Iterator<Item = (&'static str, &OutputRow)> {
        let endings = std::iter::once("").chain(ENDINGS.into_iter().filter(|_| self.options.compress));
        let row = move |ending: &'static str| {
            let row = self.outputs.get(&format!("{path}{ending}"));
            Some((ending, row.filter(|row| row.input == Some(input))?))
        };
        endings.filter_map(row)
    }
}
