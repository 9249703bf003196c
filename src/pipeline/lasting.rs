//! What a build takes over from earlier ones, and leaves for the next.

use crate::cache::{Documents, Origin, Part, Row, SiteMemory};
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::load::{Document, Stamp};
use crate::parse::Parsed;
use crate::site::{Files, Site};
use crate::source::FileId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The name of what files say.
const FILES: &str = "files";

/// The documents of earlier builds, and which of them this one keeps.
#[derive(Debug)]
pub struct Lasting<'a> {
    memory: &'a SiteMemory,
    pub documents: Documents<'a>,
    /// Where the documents of this build are kept.
    pub rows: BTreeMap<(FileId, Part), Row>,
}

impl<'a> Lasting<'a> {
    /// What is kept of a site.
    pub fn open(memory: &'a SiteMemory) -> Self {
        Self { memory, documents: Documents::open(memory), rows: BTreeMap::new() }
    }

    /// A document: as it was parsed earlier, or else as `parse` gives it now. Beside it, where it is kept.
    pub fn document<'t, T: Serialize + DeserializeOwned>(
        &self,
        document: &Document,
        read: impl FnOnce() -> Result<Cow<'t, str>, Box<Diagnostic>>,
        parse: impl FnOnce(&str) -> Parsed<T>,
    ) -> Result<(Parsed<T>, Option<Row>), Box<Diagnostic>> {
        let Document { file, stamp, .. } = *document;
        if let Some((parsed, row)) = self.documents.unchanged(file, Part::Own, stamp) {
            return Ok((parsed, Some(row)));
        }
        let text = read()?;
        let origin = Origin { stamp, digest: Digest::of_bytes(text.as_bytes()) };
        if let Some((parsed, row)) = self.documents.of_text(file, Part::Own, origin) {
            return Ok((parsed, Some(row)));
        }
        let parsed = parse(&text);
        let row = self.documents.add(&parsed, origin);
        Ok((parsed, row))
    }

    /// A document in another language, if it has been made of texts of the given digest.
    pub fn translated<T: DeserializeOwned>(&self, file: FileId, digest: Digest) -> Option<(T, Row)> {
        self.documents.of_text(file, Part::Translated, Origin { stamp: Stamp::default(), digest })
    }

    /// Keeps such a document.
    pub fn keep_translated<T: Serialize>(&self, document: &T, digest: Digest) -> Option<Row> {
        self.documents.add(document, Origin { stamp: Stamp::default(), digest })
    }

    /// What is known of files that it takes long to look into.
    pub fn files(&self) -> Files {
        Files::of(self.memory.recall(FILES).unwrap_or_default())
    }

    /// Leaves for the next build what this one has parsed, looked into, or taken over.
    pub fn keep(self, site: &Site, files: &Files) {
        let is_lasting = |path: &str, stamp: &Stamp| {
            site.assets.get(path).is_some_and(|asset| asset.stamp == *stamp && self.memory.proves(*stamp))
        };
        self.memory.keep(FILES, &files.kept(is_lasting));
        self.documents.keep(&site.sources, self.rows);
    }
}
