//! What a build changes for the public: documents that are new, changed or removed, and which facts of a card changed.
//!
//! One file here tells it in one form.

mod facts;
mod json;
mod markdown;
mod text;
mod wording;

pub use facts::Facts;
pub use json::json;
pub use markdown::markdown;
pub use text::text;

use crate::schema::{BUDGET, PROJECT, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an output is to readers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What kind of page it is.
    pub kind: Kind,
    /// Its title in its own language.
    pub title: String,
    /// Language tag of the page, where that is not the first of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The document that it shows, by its path inside `content/` without an ending; none for a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The public facts of a card, on its page in the first language of the site alone.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
}

/// The key of the fact that a document was removed: why, or since when.
pub const GONE: &str = "gone";

/// Kinds of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A page of a project.
    Project,
    /// A page of a report.
    Report,
    /// A piece of news.
    Post,
    /// A page of a portfolio or programme that has a file.
    Group,
    /// A free page, or the accessibility statement.
    Page,
    /// A list of pages.
    List,
    /// The page at an old address, which leads on.
    Redirect,
}

/// What a build changes for the public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Release {
    /// Whether there was nothing before.
    pub is_first: bool,
    /// Documents, in the order of what happened to them, their kind and title.
    pub documents: Vec<Change>,
    /// Lists of pages, and pages at old addresses.
    pub lists: Counts,
    /// Other files.
    pub files: Counts,
    /// How many pages of documents there were.
    pub pages_before: usize,
    /// The pages of documents that are no longer there.
    pub removed_pages: Vec<String>,
    /// Documents that seem to have another address now: the old path, and the new one.
    pub moved: Vec<(String, String)>,
}

/// What happens to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happens.
    pub happens: Happens,
    /// What kind of document it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The pages of it that are new, changed or removed.
    pub paths: Vec<String>,
    /// Its facts that change.
    pub facts: Vec<FactChange>,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happens {
    /// It is new.
    New,
    /// Its pages change.
    Changed,
    /// It goes.
    Removed,
}

/// A fact of a card before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    /// The path of its key.
    pub key: String,
    /// What the page said; nothing, where it did not tell.
    pub before: Option<String>,
    /// What it says now.
    pub after: Option<String>,
}

/// How many are new, changed and removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// New ones.
    pub new: usize,
    /// Changed ones.
    pub changed: usize,
    /// Removed ones.
    pub removed: usize,
}

impl Happens {
    /// All of them, in the order in which they are told.
    const ALL: [Self; 3] = [Self::New, Self::Changed, Self::Removed];
}

impl Counts {
    fn count(&mut self, happens: Option<Happens>) {
        match happens {
            Some(Happens::New) => self.new += 1,
            Some(Happens::Changed) => self.changed += 1,
            Some(Happens::Removed) => self.removed += 1,
            None => {}
        }
    }

    /// How many there are in all.
    #[must_use]
    pub fn all(self) -> usize {
        self.new + self.changed + self.removed
    }
}

/// A path, and what stands there.
type Shown<'a> = (&'a str, &'a About);

/// The pages of a document.
#[derive(Default)]
struct Pages<'a> {
    before: Vec<Shown<'a>>,
    after: Vec<Shown<'a>>,
    touched: Vec<&'a str>,
}

/// Of the pages of a document one in the first language of the site, where there is one.
fn main_page<'a>(pages: &[Shown<'a>]) -> Option<Shown<'a>> {
    pages.iter().find(|(_, about)| about.lang.is_none()).or(pages.first()).copied()
}

impl Release {
    /// Compares the outputs of two builds. `about` tells what an output is to readers, and `changes` whether anything
    /// happens to a path that was there before.
    #[must_use]
    pub fn between<O>(
        before: &BTreeMap<String, O>,
        after: &BTreeMap<String, O>,
        about: impl Fn(&O) -> Option<&About>,
        changes: impl Fn(&str) -> bool,
    ) -> Self {
        let mut release = Self { is_first: before.is_empty(), ..Self::default() };
        let mut documents: BTreeMap<(Kind, &str), Pages<'_>> = BTreeMap::new();
        let paths = before.keys().chain(after.keys().filter(|path| !before.contains_key(*path)));
        for path in paths {
            let (old, new) = (before.get(path), after.get(path));
            let happens = match (old, new) {
                (None, _) => Some(Happens::New),
                (Some(_), None) => changes(path).then_some(Happens::Removed),
                (Some(_), Some(_)) => changes(path).then_some(Happens::Changed),
            };
            let [was, is] = [old, new].map(|output| output.and_then(&about));
            let Some(page) = is.or(was) else {
                release.files.count(happens);
                continue;
            };
            let [was_document, is_document] = [was, is].map(|about| Some((about?.kind, about?.document.as_deref()?)));
            release.pages_before += usize::from(was_document.is_some());
            if page.document.is_none() {
                release.lists.count(happens);
            }
            if let (Some(key), Some(about)) = (was_document, was) {
                documents.entry(key).or_default().before.push((path, about));
                if happens == Some(Happens::Removed) {
                    release.removed_pages.push(path.clone());
                }
            }
            if let (Some(key), Some(about)) = (is_document, is) {
                documents.entry(key).or_default().after.push((path, about));
            }
            if happens.is_some() {
                for key in was_document.into_iter().chain(is_document.filter(|_| is_document != was_document)) {
                    documents.entry(key).or_default().touched.push(path);
                }
            }
        }
        release.moved = moved(&documents, after);
        release.documents = documents.into_iter().filter_map(|((kind, _), pages)| change(kind, &pages)).collect();
        release
            .documents
            .sort_by(|a, b| (a.happens, a.kind, &a.title, &a.paths).cmp(&(b.happens, b.kind, &b.title, &b.paths)));
        release
    }

    /// Whether nothing changes for the public.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.lists.all() + self.files.all() == 0
    }

    /// The documents to which something happens.
    pub fn that(&self, happens: Happens) -> impl Iterator<Item = &Change> {
        self.documents.iter().filter(move |change| change.happens == happens)
    }
}

fn change(kind: Kind, pages: &Pages<'_>) -> Option<Change> {
    let happens = match (pages.before.is_empty(), pages.after.is_empty()) {
        _ if pages.touched.is_empty() => return None,
        (true, _) => Happens::New,
        (_, true) => Happens::Removed,
        _ => Happens::Changed,
    };
    let shown = if pages.after.is_empty() { &pages.before } else { &pages.after };
    let (_, about) = main_page(shown)?;
    let facts = if happens == Happens::Changed { facts(pages) } else { Vec::new() };
    let paths = pages.touched.iter().map(|&path| path.to_owned()).collect();
    Some(Change { happens, kind, title: about.title.clone(), paths, facts })
}

fn facts(pages: &Pages<'_>) -> Vec<FactChange> {
    let of = |pages: &[Shown<'_>]| -> BTreeMap<String, String> {
        pages.iter().flat_map(|(_, about)| about.facts.read()).collect()
    };
    let (before, after) = (of(&pages.before), of(&pages.after));
    // Of a document that was removed, that is what there is to say, and not all that is no longer said of it.
    let is_of_all = before.contains_key(GONE) == after.contains_key(GONE);
    let keys = before.keys().chain(after.keys().filter(|key| !before.contains_key(*key)));
    let change = |key: &String| {
        let (before, after) = (before.get(key).cloned(), after.get(key).cloned());
        (before != after).then(|| FactChange { key: key.clone(), before, after })
    };
    let keys = keys.filter(|key| is_of_all || *key == GONE);
    let mut changes: Vec<FactChange> = keys.filter_map(change).collect();
    changes.sort_by_key(|change| rank(&change.key));
    changes
}

/// Where the key of a fact stands in a card.
fn rank(key: &str) -> (Option<usize>, Option<usize>) {
    let place = |table: &Table, key: &str| table.fields.iter().position(|field| field.key == key);
    let (key, inner) = key.split_once('.').unwrap_or((key, ""));
    (place(&PROJECT, key), place(&BUDGET, inner))
}

/// Documents that are gone beside new ones of the same kind and title, with an old path where nothing stands now.
fn moved<O>(documents: &BTreeMap<(Kind, &str), Pages<'_>>, after: &BTreeMap<String, O>) -> Vec<(String, String)> {
    let titled = |gone: bool| {
        let mut by_title: BTreeMap<(Kind, &str), Vec<&str>> = BTreeMap::new();
        for ((kind, _), pages) in documents {
            let (own, other) = if gone { (&pages.before, &pages.after) } else { (&pages.after, &pages.before) };
            if let Some((path, about)) = main_page(own).filter(|_| other.is_empty()) {
                by_title.entry((*kind, about.title.as_str())).or_default().push(path);
            }
        }
        by_title
    };
    let new = titled(false);
    let pair = |(key, old): (&(Kind, &str), &Vec<&str>)| match (old.as_slice(), new.get(key)?.as_slice()) {
        // Of several with one name nobody can say which became which.
        ([old], [new]) if !after.contains_key(*old) => Some(((*old).to_owned(), (*new).to_owned())),
        _ => None,
    };
    titled(true).iter().filter_map(pair).collect()
}
