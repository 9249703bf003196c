//! What a build takes over from earlier ones, and leaves for the next.

use super::kind::{Kind, of_kind};
use super::languages::made_of;
use super::memory::{Kept, Memory};
use crate::cache::{Documents, Origin, Part, Row, Rows, SiteMemory};
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::index::{Edition, Neighbours};
use crate::load::{Document, Stamp};
use crate::parse::{Parsed, Source};
use crate::site::{Files, Site};
use crate::source::FileId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::sync::Arc;

/// The name of what files say.
const FILES: &str = "files";

/// The name of what stands beside what.
const NEIGHBOURS: &str = "neighbours";

/// The documents of earlier builds, and which of them this one keeps.
#[derive(Debug)]
pub struct Lasting<'a> {
    memory: &'a SiteMemory,
    pub documents: Documents<'a>,
    /// Where the documents of this build are kept.
    pub rows: Rows,
}

impl<'a> Lasting<'a> {
    /// What is kept of a site.
    pub fn open(memory: &'a SiteMemory) -> Self {
        Self { memory, documents: Documents::open(memory), rows: Rows::new() }
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

    /// Takes up a document as it was when its file had a stamp, whatever has become of that since; gives the links of its
    /// text.
    pub fn recall(&self, document: &Document, stamp: Stamp, memory: &mut Memory) -> Option<Vec<String>> {
        let file = (document.file, stamp);
        if document.language.is_some() {
            return self.recall_one(file, &mut memory.translations, |text| &text.source);
        }
        if document.chapter.is_some() {
            return self.recall_one(file, &mut memory.chapters, |chapter| &chapter.source);
        }
        of_kind!(document.kind, T => self.recall_one(file, T::kept(memory), T::source))
    }

    fn recall_one<T: DeserializeOwned>(
        &self,
        (file, stamp): (FileId, Stamp),
        kept: &mut Kept<T>,
        source: fn(&T) -> &Source,
    ) -> Option<Vec<String>> {
        let (parsed, _): (Parsed<T>, _) = self.documents.unchanged(file, Part::Own, stamp)?;
        let references = &source(parsed.value.as_ref()?).facts.references;
        let links = references.iter().map(|link| link.target.clone()).collect();
        kept.insert(file, parsed);
        Some(links)
    }

    /// Takes up what was last made of a translation and the document among `all` that it is of; of no translation, nothing
    /// is to be taken up.
    pub fn recall_in_language(&self, document: &Document, all: &[Document], memory: &mut Memory) -> Option<()> {
        if document.language.is_none() || document.chapter.is_some() {
            return Some(());
        }
        let is_base = |other: &&Document| {
            let is_whole = other.language.is_none() && other.chapter.is_none();
            is_whole && (other.kind, &other.id) == (document.kind, &document.id)
        };
        let base = self.documents.digest(all.iter().find(is_base)?.file)?;
        let digest = made_of(base, self.documents.digest(document.file)?);
        of_kind!(document.kind, T => {
            let (made, _) = self.translated::<T>(document.file, digest)?;
            T::kept_translated(&mut memory.translated).insert(document.file, (digest, Arc::new(made)));
        });
        Some(())
    }

    /// Keeps a document whose file has changed.
    pub fn keep_own(&mut self, document: &Document, memory: &mut Memory) {
        fn one<T: Serialize>(
            documents: &Documents<'_>,
            document: &Document,
            kept: &Kept<T>,
            source: fn(&T) -> &Source,
        ) -> Option<Row> {
            let parsed = kept.get(&document.file)?;
            let digest = source(parsed.value.as_ref()?).digest;
            documents.add(parsed, Origin { stamp: document.stamp, digest })
        }
        let documents = &self.documents;
        let row = if document.language.is_some() {
            one(documents, document, &memory.translations, |text| &text.source)
        } else {
            of_kind!(document.kind, T => one(documents, document, T::kept(memory), T::source))
        };
        self.rows.extend(row.map(|row| (document.file, Part::Own, row)));
    }

    /// Keeps what has been made of a translation and the document that it is of.
    pub fn keep_in_language(&mut self, document: &Document, memory: &mut Memory) {
        let row = of_kind!(document.kind, T => {
            let made = T::kept_translated(&mut memory.translated).get(&document.file);
            made.and_then(|(digest, made)| self.keep_translated(&**made, *digest))
        });
        self.rows.extend(row.map(|row| (document.file, Part::Translated, row)));
    }

    /// Which documents stand beside which, as the last build of the whole site has found.
    pub fn neighbours(&self) -> Option<Neighbours> {
        self.memory.recall(NEIGHBOURS)
    }

    /// Keeps that.
    pub fn keep_neighbours(&self, edition: &Edition) {
        self.memory.keep(NEIGHBOURS, &Neighbours::of(edition));
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

    /// Leaves for the next build the documents that this one has kept; all others are as they were.
    pub fn keep_some(self) {
        self.documents.keep_some(self.rows);
    }
}
