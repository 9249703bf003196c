//! Source files and places in them.

use crate::digest::Digest;
use crate::value::without_personal_ids;
use foldhash::HashMap;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Index of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileId(u32);

impl FileId {
    /// The position of the file, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A stretch of a source file, in bytes from its beginning; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The bytes `start..end` of a file.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let offset = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        Self { file, start: offset(start), end: offset(end) }
    }

    /// The place after the last byte.
    #[must_use]
    pub fn end(self) -> Self {
        Self { start: self.end, ..self }
    }

    /// The beginning of a file, for what concerns it as a whole.
    #[must_use]
    pub fn file(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub at: Span,
}

/// A source file. Texts of documents are not held: they are read when they are parsed, rendered or shown in a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Path relative to the source folder, with `/` between its parts.
    pub path: String,
    origin: Origin,
    text: Option<Box<str>>,
}

/// Where a file is on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Origin {
    /// Nowhere: the text is all there is.
    Text,
    /// At its path inside a folder. A site has a great many of these.
    In(Arc<Path>),
    /// Elsewhere.
    At(Box<Path>),
}

impl SourceFile {
    /// A file whose text is held.
    #[must_use]
    pub fn held(path: String, text: String) -> Self {
        Self { path, origin: Origin::Text, text: Some(text.into()) }
    }

    /// The same, with the place where it is on this machine.
    #[must_use]
    pub fn at(self, place: Option<PathBuf>) -> Self {
        Self { origin: place.map_or(Origin::Text, |place| Origin::At(place.into())), ..self }
    }

    /// A file at a place, that is read when its text is needed.
    #[must_use]
    pub fn on_disk(path: String, place: PathBuf) -> Self {
        Self { path, origin: Origin::At(place.into()), text: None }
    }

    /// Such a file at its path inside a folder.
    #[must_use]
    pub fn on_disk_in(folder: &Arc<Path>, path: String) -> Self {
        Self { path, origin: Origin::In(Arc::clone(folder)), text: None }
    }

    /// The same, to be read again when its text is needed, where it can be.
    #[must_use]
    pub fn let_go(self) -> Self {
        if self.origin == Origin::Text { self } else { Self { text: None, ..self } }
    }

    /// Where it is on this machine; `None` where the text is all there is.
    #[must_use]
    pub fn place(&self) -> Option<Cow<'_, Path>> {
        match &self.origin {
            Origin::Text => None,
            Origin::In(folder) => Some(Cow::Owned(folder.join(&self.path))),
            Origin::At(place) => Some(Cow::Borrowed(place)),
        }
    }

    /// The path inside `content/`; `None` for a file elsewhere.
    #[must_use]
    pub fn inside_content(&self) -> Option<&str> {
        self.path.strip_prefix("content/")
    }

    /// The path as it is shown: one with a personal identity code in it is masked like a text.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        without_personal_ids(&self.path)
    }

    /// The text, where it is held.
    #[must_use]
    pub fn held_text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// The text for messages that point into it; empty where it is not held. [`crate::load::recall`] sees to it that
    /// the texts of findings are.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }
}

/// A line and a column, both counted from 1; the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// All source files of a build. A copy shares the files.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
    /// The files by the digests of their paths.
    by_path: Arc<HashMap<Digest, FileId>>,
}

impl Sources {
    /// Adds a file; one of the same path is replaced, and keeps its id.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        if let Some(id) = self.by_path(&file.path) {
            self.files[id.0 as usize] = Arc::new(file);
            return id;
        }
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        Arc::make_mut(&mut self.by_path).insert(key(&file.path), id);
        self.files.push(Arc::new(file));
        id
    }

    /// The paths of the files, in the order of their ids.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// The id of the file at a path relative to the source folder.
    #[must_use]
    pub fn by_path(&self, path: &str) -> Option<FileId> {
        self.by_path.get(&key(path)).copied()
    }

    /// The file with the given id.
    ///
    /// # Panics
    /// When the id comes from another `Sources`.
    #[must_use]
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Holds the text of a file from now on.
    ///
    /// # Panics
    /// When the id comes from another `Sources`.
    pub fn hold(&mut self, id: FileId, text: String) {
        Arc::make_mut(&mut self.files[id.0 as usize]).text = Some(text.into());
    }

    /// Takes over a file from a copy of these sources.
    ///
    /// # Panics
    /// When the id comes from neither.
    pub fn take(&mut self, id: FileId, from: &Self) {
        self.files[id.0 as usize] = Arc::clone(&from.files[id.0 as usize]);
    }

    /// Whether the id is one of a file here.
    #[must_use]
    pub fn holds(&self, id: FileId) -> bool {
        (id.0 as usize) < self.files.len()
    }

    /// The line and column where a span begins.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        let text = self.get(span.file).text();
        let before = &text[..text.floor_char_boundary(span.start as usize)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().filter(|&c| c != '\u{feff}').count() + 1,
        }
    }
}

fn key(path: &str) -> Digest {
    Digest::of_bytes(path.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let mut sources = Sources::default();
        let text = "\u{feff}nimi: Äiti\ntila: x".to_owned();
        let file = sources.add(SourceFile::held("a.md".to_owned(), text));
        let position = |start| sources.position(Span::new(file, start, start));
        assert_eq!(position(0), Position { line: 1, column: 1 });
        assert_eq!(position(11), Position { line: 1, column: 8 }, "after Ä, which takes two bytes");
        assert_eq!(position(21), Position { line: 2, column: 7 });
        assert_eq!(position(999).line, 2, "an offset past the end is the end");
    }
}
