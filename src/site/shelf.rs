//! The documents of one kind, in the order of their ids.

use crate::digest::Digest;
use crate::parse::{Group, Page, Post, Project, Report, Source, Standing, TextLangs};
use crate::source::{FileId, Spanned};
use crate::value::{fold, slug};
use std::cmp::Reverse;
use std::ops::Deref;
use std::sync::Arc;

/// A kind of document that has a source and a title.
pub trait Entry {
    /// Its id.
    fn id(&self) -> &str;
    /// Its file.
    fn file(&self) -> FileId;
    /// Its title.
    fn title(&self) -> &str;
    /// Its short title, where it has one.
    fn short_title(&self) -> Option<&str> {
        None
    }
    /// In which languages its texts are.
    fn langs(&self) -> TextLangs;
    /// Its old addresses on this site.
    fn aliases(&self) -> &[Spanned<String>];
    /// Where it comes from, and its text. A card that was put away is opened for it.
    fn source(&self) -> SourceRef<'_>;
}

/// The source of a document.
#[derive(Debug)]
pub enum SourceRef<'a> {
    /// That of a document in memory.
    Own(&'a Source),
    /// That of a card.
    OfCard(Arc<Project>),
}

impl Deref for SourceRef<'_> {
    type Target = Source;

    fn deref(&self) -> &Source {
        match self {
            Self::Own(source) => source,
            Self::OfCard(project) => &project.source,
        }
    }
}

macro_rules! entries {
    ($($kind:ty, $short_title:expr;)*) => {$(
        impl Entry for $kind {
            fn id(&self) -> &str { &self.source.id }
            fn file(&self) -> FileId { self.source.file }
            fn title(&self) -> &str { &self.title }
            fn short_title(&self) -> Option<&str> {
                let short_title: fn(&Self) -> Option<&str> = $short_title;
                short_title(self)
            }
            fn langs(&self) -> TextLangs { TextLangs::from(&self.source) }
            fn aliases(&self) -> &[Spanned<String>] { &self.aliases }
            fn source(&self) -> SourceRef<'_> { SourceRef::Own(&self.source) }
        }
    )*};
}
entries! {
    Post, |_| None;
    Page, |_| None;
    Report, |_| None;
    Group, |group| group.short_title.as_deref();
}

/// The documents of one kind, in the order of their ids.
#[derive(Debug)]
pub struct Shelf<T> {
    /// The documents.
    pub items: Vec<Arc<T>>,
    /// For each, whether this build publishes it.
    pub shown: Vec<bool>,
    /// For each, whether this build leaves a page in its place.
    pub gone: Vec<bool>,
    /// The documents by the digests of the words that mean them, in the order of those.
    by_word: Arc<[(Digest, u32)]>,
}

impl<T> Clone for Shelf<T> {
    fn clone(&self) -> Self {
        let (shown, gone) = (self.shown.clone(), self.gone.clone());
        Self { items: self.items.clone(), shown, gone, by_word: Arc::clone(&self.by_word) }
    }
}

impl<T: Entry> Shelf<T> {
    /// Puts documents in order; `standing` says what of each there is in this build.
    pub fn new(mut items: Vec<Arc<T>>, standing: impl Fn(&T) -> Standing) -> Self {
        items.sort_by(|a, b| a.id().cmp(b.id()));
        let standings: Vec<Standing> = items.iter().map(|item| standing(item)).collect();
        let are = |wanted| standings.iter().map(|standing| *standing == wanted).collect();
        let by_word = by_word(&items);
        Self { items, shown: are(Standing::Shown), gone: are(Standing::Gone), by_word }
    }

    /// The same shelf with some documents in place of those with the same ids. They are found by the words of those.
    #[must_use]
    pub(super) fn with(&self, documents: Vec<Arc<T>>) -> Self {
        let mut shelf = self.clone();
        for document in documents {
            if let Some(position) = self.by_id(document.id()) {
                shelf.items[position] = document;
            }
        }
        shelf
    }

    /// The document that `word` means: its id, its title or its short title.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<usize> {
        let exact = self.position(word).or_else(|| self.position(&fold(word)));
        exact.or_else(|| self.position(&slug(word)))
    }

    fn position(&self, word: &str) -> Option<usize> {
        let key = key(word);
        self.by_word.binary_search_by_key(&key, |(word, _)| *word).ok().map(|at| self.by_word[at].1 as usize)
    }

    /// The document with the given id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<usize> {
        // Ids come before titles in `by_word`, but a title alone may look like an id.
        self.position(id).filter(|&index| self.items[index].id() == id)
    }

    /// The documents that this build publishes, with their positions.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &T)> {
        self.items.iter().map(Arc::as_ref).enumerate().filter(|(index, _)| self.shown[*index])
    }

    /// The documents in whose place this build leaves a page, with their positions. One without a title cannot be named.
    pub fn gone(&self) -> impl Iterator<Item = (usize, &T)> {
        let gone = self.items.iter().map(Arc::as_ref).enumerate().filter(|(index, _)| self.gone[*index]);
        gone.filter(|(_, item)| !item.title().is_empty())
    }

    /// The documents that have a page at their address, be it one that says that they were removed.
    pub fn with_page(&self) -> impl Iterator<Item = &T> {
        self.shown().chain(self.gone()).map(|(_, item)| item)
    }

    /// The words by which documents may be called, for hints.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.items
            .iter()
            .flat_map(|item| [Some(item.id()), Some(item.title()), item.short_title()].into_iter().flatten())
    }
}

/// The digests of the words that mean documents, in their order, each with the position of its document: of two with one
/// id the last, else of several with one title the first.
fn by_word<T: Entry>(items: &[Arc<T>]) -> Arc<[(Digest, u32)]> {
    let mut words = Vec::with_capacity(2 * items.len());
    for (position, item) in items.iter().enumerate() {
        let position = number(position);
        words.push((key(item.id()), None, Reverse(position)));
        for name in [Some(item.title()), item.short_title()].into_iter().flatten().filter(|name| !name.is_empty()) {
            words.push((key(&fold(name)), Some(position), Reverse(position)));
        }
    }
    words.sort_unstable();
    words.dedup_by_key(|(word, ..)| *word);
    words.into_iter().map(|(word, _, Reverse(position))| (word, position)).collect()
}

fn key(word: &str) -> Digest {
    Digest::of_bytes(word.as_bytes())
}

fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
