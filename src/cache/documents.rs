//! The documents of a site as they were parsed, so that a file that has not changed is not parsed again.
//!
//! The documents stand one after another in a file, which new ones are added to; a table says where each begins, and is
//! written last. What the table does not know is not there.

use super::SiteMemory;
use crate::digest::Digest;
use crate::load::Stamp;
use crate::source::{FileId, SourceFile, Sources};
use crate::stored::Place;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Where documents stand.
pub type Rows = Vec<(FileId, Part, Row)>;

/// The name of the table.
const TABLE: &str = "documents";

/// So many bytes of documents that are no longer needed may stand in the file, beside as many as are needed.
const MOST_WASTE: u64 = 4 * 1024 * 1024;

/// So many files that are gone, or have no row, may be in the table beside twice as many as have one.
const MOST_GHOSTS: usize = 4096;

/// So many bytes are written at once.
const BUFFER: usize = 1024 * 1024;

/// What of a file is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// The document, and what was found in it.
    Own,
    /// Of a translation, the document in its language, made from two files.
    Translated,
}

/// What a document was made from.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    /// What tells whether its file is still the same.
    pub stamp: Stamp,
    /// The digest of its text, or of all texts that it was made from.
    pub digest: Digest,
}

/// Where a document stands, and what it was made from.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Row {
    /// What proves that the file has not changed since, where anything does.
    stamp: Option<Stamp>,
    /// The digest of the text, or of all texts, that it was made from.
    digest: Digest,
    place: Place,
}

impl Row {
    /// Where the document stands.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }
}

/// The file of documents, to read from.
#[derive(Debug, Clone, Default)]
pub struct DocumentStore {
    file: Option<Arc<File>>,
}

impl DocumentStore {
    /// What stands at a place; `None` where that is not what was put there.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self, place: Place) -> Option<T> {
        postcard::from_bytes(&place.read(self.file.as_ref()?)?).ok()
    }
}

/// What the table says.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Table<'p> {
    /// The digest of all that documents depend on beside their own texts.
    settings: Option<Digest>,
    /// The file of documents.
    number: u32,
    /// The files of the site: places in documents name them by their position here.
    files: Vec<Cow<'p, str>>,
    /// In the order of files.
    rows: Rows,
}

/// The documents that earlier builds have parsed, and those of this one.
#[derive(Debug)]
pub struct Documents<'a> {
    memory: &'a SiteMemory,
    before: Table<'static>,
    /// What earlier builds have parsed, in the order of files.
    rows: Rows,
    /// The digest of the table, and what has changed since it was written.
    kept: Option<(Digest, Rows)>,
    /// Where those documents stand, and those of this build.
    store: DocumentStore,
    added: Mutex<Added>,
}

/// What this build has parsed.
#[derive(Debug, Default)]
struct Added {
    /// What is not written yet.
    buffer: Vec<u8>,
    /// Where the next document begins.
    end: u64,
    file: Option<File>,
}

impl<'a> Documents<'a> {
    /// What is known of the documents of a site.
    #[must_use]
    pub fn open(memory: &'a SiteMemory) -> Self {
        // A file that is gone keeps its number, for documents name files by their numbers; one day that is too many.
        let is_tidy = |table: &Table<'_>| table.files.len() <= 2 * table.rows.len() + MOST_GHOSTS;
        let (mut before, mut kept) = (Table::default(), None);
        if let Some((table, digest)) =
            memory.recall_with_digest::<Table<'static>>(TABLE).filter(|(table, _)| is_tidy(table))
        {
            before = table;
            let changes: Rows = memory.recall_changes(TABLE, digest).unwrap_or_default();
            for row in &changes {
                put(&mut before.rows, *row);
            }
            kept = Some((digest, changes));
        }
        let file = before.settings.and_then(|_| open(memory, before.number).ok());
        let store = DocumentStore { file: file.map(Arc::new) };
        Self { memory, before, rows: Vec::new(), kept, store, added: Mutex::default() }
    }

    /// The files of the site that earlier builds have met, each with the id that it had then. Those that are gone keep
    /// theirs.
    #[must_use]
    pub fn sources(&self, root: &Path) -> Sources {
        let mut sources = Sources::default();
        let root: Arc<Path> = root.into();
        for path in &self.before.files {
            sources.add(SourceFile::on_disk_in(&root, path.to_string()));
        }
        sources
    }

    /// Takes up what was parsed with the same `settings`, a digest of all that documents depend on beside their own texts.
    pub fn begin(&mut self, settings: Digest) {
        let is_same = self.before.settings == Some(settings);
        self.before.settings = Some(settings);
        let end = self.store.file.as_ref().and_then(|file| file.metadata().ok()).map_or(0, |about| about.len());
        let is_whole = |Row { place, .. }: &Row| {
            place.start.checked_add(place.length.into()).is_some_and(|row_end| row_end <= end)
        };
        let rows = std::mem::take(&mut self.before.rows);
        let live: u64 = rows.iter().map(|(.., row)| u64::from(row.place.length)).sum();
        if !rows.iter().all(|(.., row)| is_whole(row)) {
            self.memory.doubt();
        } else if is_same && end <= 2 * live + MOST_WASTE {
            self.rows = rows;
            let file = File::options().append(true).open(place(self.memory, self.before.number)).ok();
            self.added = Mutex::new(Added { buffer: Vec::new(), end, file });
            return;
        }
        self.before.number = self.before.number.wrapping_add(1);
        let file = File::create(place(self.memory, self.before.number)).ok();
        self.store.file = open(self.memory, self.before.number).ok().map(Arc::new);
        self.added = Mutex::new(Added { file, ..Added::default() });
    }

    /// What was parsed of a file that cannot have changed since.
    #[must_use]
    pub fn unchanged<T: DeserializeOwned>(&self, file: FileId, part: Part, stamp: Stamp) -> Option<(T, Row)> {
        let row = self.row(file, part)?;
        (row.stamp == Some(stamp)).then_some(())?;
        Some((self.read(row)?, row))
    }

    /// What was parsed of a text of the given digest.
    #[must_use]
    pub fn of_text<T: DeserializeOwned>(&self, file: FileId, part: Part, from: Origin) -> Option<(T, Row)> {
        let row = self.row(file, part)?;
        (row.digest == from.digest).then_some(())?;
        Some((self.read(row)?, Row { stamp: self.proof(from.stamp), ..row }))
    }

    /// The stamp that a file had when it was last parsed, if it proved that the file could not have changed.
    #[must_use]
    pub fn stamp(&self, file: FileId) -> Option<Stamp> {
        self.row(file, Part::Own)?.stamp
    }

    /// The digest of the text that was parsed then.
    #[must_use]
    pub fn digest(&self, file: FileId) -> Option<Digest> {
        self.row(file, Part::Own).map(|row| row.digest)
    }

    /// Keeps what was parsed; `None` where that cannot be done.
    pub fn add<T: Serialize>(&self, value: &T, from: Origin) -> Option<Row> {
        let bytes = postcard::to_stdvec(value).ok()?;
        let length = u32::try_from(bytes.len()).ok()?;
        let sum = Digest::of_bytes(&bytes);
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        added.file.as_ref()?;
        let start = added.end;
        added.end += u64::from(length);
        added.buffer.extend(bytes);
        if added.buffer.len() >= BUFFER {
            added.flush();
        }
        Some(Row { stamp: self.proof(from.stamp), digest: from.digest, place: Place { start, length, sum } })
    }

    /// The file of documents. What is added can be read from it after the next [`Self::flush`].
    #[must_use]
    pub fn store(&self) -> DocumentStore {
        self.store.clone()
    }

    /// Writes what has been added so far.
    pub fn flush(&self) {
        self.added.lock().unwrap_or_else(PoisonError::into_inner).flush();
    }

    /// Remembers, for the next build, the documents of `rows` and no others.
    pub fn keep(self, sources: &Sources, mut rows: Rows) {
        let Self { memory, before, added, .. } = self;
        let mut added = added.into_inner().unwrap_or_else(PoisonError::into_inner);
        added.flush();
        if added.file.is_none() {
            rows.clear();
        }
        rows.sort_unstable_by_key(|(file, part, _)| (*file, *part));
        let files = sources.paths().map(Cow::Borrowed).collect();
        memory.keep(TABLE, &Table { settings: before.settings, number: before.number, files, rows });
        memory.remove_others("texts-", &name(before.number));
    }

    /// Remembers, for the next build, some documents in place of what was known of them.
    pub fn keep_some(self, rows: Rows) {
        let mut added = self.added.into_inner().unwrap_or_else(PoisonError::into_inner);
        added.flush();
        if let (Some(_), Some((digest, mut changes))) = (added.file, self.kept) {
            for row in rows {
                put(&mut changes, row);
            }
            self.memory.keep_changes(TABLE, digest, &changes);
        }
    }

    fn row(&self, file: FileId, part: Part) -> Option<Row> {
        position(&self.rows, file, part).ok().map(|at| self.rows[at].2)
    }

    fn read<T: DeserializeOwned>(&self, row: Row) -> Option<T> {
        let value = self.store.read(row.place);
        if value.is_none() {
            self.memory.doubt();
        }
        value
    }

    fn proof(&self, stamp: Stamp) -> Option<Stamp> {
        self.memory.proves(stamp).then_some(stamp)
    }
}

/// Where the row of a file stands, or would.
fn position(rows: &[(FileId, Part, Row)], file: FileId, part: Part) -> Result<usize, usize> {
    rows.binary_search_by_key(&(file, part), |(file, part, _)| (*file, *part))
}

/// Puts a row into the place of its file.
fn put(rows: &mut Rows, row: (FileId, Part, Row)) {
    match position(rows, row.0, row.1) {
        Ok(at) => rows[at] = row,
        Err(at) => rows.insert(at, row),
    }
}

impl Added {
    fn flush(&mut self) {
        let written = self.file.as_mut().is_some_and(|file| file.write_all(&self.buffer).is_ok());
        self.buffer.clear();
        if !written {
            self.file = None;
        }
    }
}

fn name(number: u32) -> String {
    format!("texts-{number}")
}

fn place(memory: &SiteMemory, number: u32) -> std::path::PathBuf {
    memory.place(&name(number))
}

fn open(memory: &SiteMemory, number: u32) -> io::Result<File> {
    File::open(place(memory, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::time::{Duration, SystemTime};

    /// A build that parses "a" to a list and keeps it.
    fn kept(memory: &SiteMemory, settings: &str, stamp: Stamp) -> Sources {
        let mut documents = Documents::open(memory);
        let mut sources = documents.sources(Path::new(""));
        let file = sources.add(SourceFile::held("a".to_owned(), String::new()));
        documents.begin(Digest::of(settings));
        let row = documents.add(&vec![1, 2, 3], Origin { stamp, digest: Digest::of("text") }).expect("room");
        documents.keep(&sources, vec![(file, Part::Own, row)]);
        sources
    }

    fn recalled(memory: &SiteMemory, settings: &str, stamp: Stamp, text: &str) -> [Option<Vec<i32>>; 2] {
        let mut documents = Documents::open(memory);
        let sources = documents.sources(Path::new(""));
        documents.begin(Digest::of(settings));
        let Some(file) = sources.by_path("a") else { return [None, None] };
        let by_stamp = documents.unchanged(file, Part::Own, stamp).map(|(value, _)| value);
        let origin = Origin { stamp, digest: Digest::of(text) };
        [by_stamp, documents.of_text(file, Part::Own, origin).map(|(value, _)| value)]
    }

    #[test]
    fn a_document_is_known_by_its_text_and_by_a_stamp_that_proves_it() {
        let cache = tempfile::tempdir().expect("a folder");
        let memory = SiteMemory::open(cache.path(), cache.path()).expect("a memory");
        let file = tempfile::NamedTempFile::new().expect("a file");
        let stamp = Stamp::new(&fs::metadata(file.path()).expect("it is there"));
        let known = Some(vec![1, 2, 3]);
        kept(&memory, "settings", stamp);
        // The file is younger than the memory: it may have changed since it was read.
        assert_eq!(recalled(&memory, "settings", stamp, "text"), [None, known.clone()]);
        drop(memory);
        std::thread::sleep(Duration::from_millis(50));
        let memory = SiteMemory::open(cache.path(), cache.path()).expect("a memory");
        assert!(stamp.proves_since(SystemTime::now()));
        kept(&memory, "settings", stamp);
        assert_eq!(recalled(&memory, "settings", stamp, "text"), [known.clone(), known.clone()]);
        assert_eq!(recalled(&memory, "settings", Stamp::of_size(3), "text"), [None, known]);
        assert_eq!(recalled(&memory, "settings", Stamp::of_size(3), "another"), [None, None]);
        assert_eq!(recalled(&memory, "others", stamp, "text"), [None, None], "all depends on the settings");
    }

    #[test]
    fn files_that_are_gone_are_forgotten_when_there_are_too_many() {
        let cache = tempfile::tempdir().expect("a folder");
        let memory = SiteMemory::open(cache.path(), cache.path()).expect("a memory");
        for (ghosts, is_kept) in [(MOST_GHOSTS, true), (MOST_GHOSTS + 10, false)] {
            kept(&memory, "settings", Stamp::of_size(3));
            let mut table: Table<'static> = memory.recall(TABLE).expect("a table");
            table.files.extend((0..ghosts).map(|number| format!("gone/{number}.md").into()));
            memory.keep(TABLE, &table);
            let sources = Documents::open(&memory).sources(Path::new(""));
            assert_eq!(sources.by_path("gone/0.md").is_some(), is_kept, "{ghosts}");
            let of_text = recalled(&memory, "settings", Stamp::of_size(3), "text")[1].is_some();
            assert_eq!(of_text, is_kept, "{ghosts}");
        }
    }

    #[test]
    fn damaged_documents_are_parsed_again() {
        let cache = tempfile::tempdir().expect("a folder");
        let memory = SiteMemory::open(cache.path(), cache.path()).expect("a memory");
        kept(&memory, "settings", Stamp::of_size(3));
        let place = place(&memory, 1);
        let whole = fs::read(&place).expect("the documents");
        fs::write(&place, vec![9; whole.len()]).expect("damage");
        assert_eq!(recalled(&memory, "settings", Stamp::of_size(3), "text"), [None, None]);
        assert!(memory.was_doubtful());
        fs::write(&place, &whole[1..]).expect("damage");
        assert_eq!(recalled(&memory, "settings", Stamp::of_size(3), "text"), [None, None]);
        kept(&memory, "settings", Stamp::of_size(3));
        assert_eq!(recalled(&memory, "settings", Stamp::of_size(3), "text"), [None, Some(vec![1, 2, 3])]);
    }
}
