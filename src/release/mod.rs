//! What a build changes for the public: documents that are new, changed or removed, and which facts of a card changed.
//!
//! One file here tells it in one form.

mod json;
mod markdown;
mod text;
mod wording;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

use crate::schema::{BUDGET, PROJECT, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an output is to readers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What kind of page it is.
    pub kind: Kind,
    /// Its title in its own language.
    pub title: Arc<str>,
    /// Language tag of the page, where that is not the first of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Box<str>>,
    /// The document that it shows, by its path inside `content/` without an ending; none for a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Box<str>>,
}

/// The public facts of a document by the path of their key, such as `status` or `budget.grant`, in words for people. Of a
/// card, only its page in the first language of the site has them.
pub type Facts = BTreeMap<String, String>;

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
    pub title: Arc<str>,
    /// The pages of it that are new, changed or removed.
    pub paths: Vec<Arc<str>>,
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

/// The outputs of a build.
pub struct Side<'a, O> {
    /// The outputs by path.
    pub outputs: &'a BTreeMap<Arc<str>, O>,
    /// What an output is to readers.
    pub about: fn(&O) -> Option<&About>,
    /// Reads the facts of an output; `None` where they are lost.
    pub facts: &'a dyn Fn(&O) -> Option<Facts>,
}

impl<O> Side<'_, O> {
    /// The facts of some pages; `None` where some are lost.
    fn facts<'p>(&self, pages: impl Iterator<Item = Shown<'p>>) -> Option<Facts> {
        let facts = pages.filter_map(|(path, _)| self.outputs.get(path)).map(self.facts);
        facts.collect::<Option<Vec<Facts>>>().map(|facts| facts.into_iter().flatten().collect())
    }
}

/// A path, and what stands there.
type Shown<'a> = (&'a Arc<str>, &'a About);

/// A page of a document, before and after. There is one for every page of a site, so they stand in a list.
#[derive(Debug, Clone, Copy)]
struct PageOf<'a> {
    document: (Kind, &'a str),
    path: &'a Arc<str>,
    before: Option<&'a About>,
    after: Option<&'a About>,
    is_touched: bool,
}

/// The pages of one document.
type Pages<'a> = [PageOf<'a>];

fn before<'a>(pages: &Pages<'a>) -> impl Iterator<Item = Shown<'a>> + Clone {
    pages.iter().filter_map(|page| Some((page.path, page.before?)))
}

fn after<'a>(pages: &Pages<'a>) -> impl Iterator<Item = Shown<'a>> + Clone {
    pages.iter().filter_map(|page| Some((page.path, page.after?)))
}

/// Of the pages of a document one in the first language of the site, where there is one.
fn main_page<'a>(mut pages: impl Iterator<Item = Shown<'a>> + Clone) -> Option<Shown<'a>> {
    let first = pages.clone().next();
    pages.find(|(_, about)| about.lang.is_none()).or(first)
}

impl Release {
    /// Compares two builds, the earlier one first. `changes` tells whether anything happens to a path that was there before.
    #[must_use]
    pub fn between<O>(sides: &[Side<'_, O>; 2], changes: impl Fn(&str) -> bool) -> Self {
        let [before, after] = sides.each_ref().map(|side| side.outputs);
        let mut release = Self { is_first: before.is_empty(), ..Self::default() };
        let mut all: Vec<PageOf<'_>> = Vec::new();
        let paths = before.keys().chain(after.keys().filter(|path| !before.contains_key(*path)));
        for path in paths {
            let (old, new) = (before.get(path), after.get(path));
            let happens = match (old, new) {
                (None, _) => Some(Happens::New),
                (Some(_), None) => changes(path).then_some(Happens::Removed),
                (Some(_), Some(_)) => changes(path).then_some(Happens::Changed),
            };
            let [was, is] = [old.and_then(sides[0].about), new.and_then(sides[1].about)];
            let Some(page) = is.or(was) else {
                release.files.count(happens);
                continue;
            };
            let [was_document, is_document] = [was, is].map(|about| Some((about?.kind, about?.document.as_deref()?)));
            release.pages_before += usize::from(was_document.is_some());
            if page.document.is_none() {
                release.lists.count(happens);
            }
            if was_document.is_some() && happens == Some(Happens::Removed) {
                release.removed_pages.push(path.to_string());
            }
            let is_same = was_document == is_document;
            let mut page = |document, before, after| {
                all.push(PageOf { document, path, before, after, is_touched: happens.is_some() });
            };
            match (was_document, is_document) {
                (Some(document), _) if is_same => page(document, was, is),
                (was_document, is_document) => {
                    if let Some(document) = was_document {
                        page(document, was, None);
                    }
                    if let Some(document) = is_document {
                        page(document, None, is);
                    }
                }
            }
        }
        // Pages of one document stay in the order in which they were met.
        all.sort_by_key(|page| page.document);
        let documents = || all.chunk_by(|one, other| one.document == other.document);
        release.moved = moved(documents, after);
        release.documents = documents().filter_map(|pages| change(pages, sides)).collect();
        release.documents.sort_unstable_by(|a, b| {
            (a.happens, a.kind, &a.title, &a.paths).cmp(&(b.happens, b.kind, &b.title, &b.paths))
        });
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

fn change<O>(pages: &Pages<'_>, sides: &[Side<'_, O>; 2]) -> Option<Change> {
    let touched = pages.iter().filter(|page| page.is_touched);
    let paths: Vec<Arc<str>> = touched.map(|page| Arc::clone(page.path)).collect();
    let happens = match (before(pages).next(), after(pages).next()) {
        _ if paths.is_empty() => return None,
        (None, _) => Happens::New,
        (_, None) => Happens::Removed,
        _ => Happens::Changed,
    };
    let (_, about) = if happens == Happens::Removed { main_page(before(pages)) } else { main_page(after(pages)) }?;
    let facts = if happens == Happens::Changed { facts(pages, sides) } else { Vec::new() };
    let (kind, _) = pages.first()?.document;
    Some(Change { happens, kind, title: Arc::clone(&about.title), paths, facts })
}

fn facts<O>(pages: &Pages<'_>, [was, is]: &[Side<'_, O>; 2]) -> Vec<FactChange> {
    let (Some(before), Some(after)) = (was.facts(before(pages)), is.facts(after(pages))) else { return Vec::new() };
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
fn moved<'a, O, D: Iterator<Item = &'a Pages<'a>>>(
    documents: impl Fn() -> D,
    outputs: &BTreeMap<Arc<str>, O>,
) -> Vec<(String, String)> {
    let titled = |gone: bool| {
        let mut by_title: BTreeMap<(Kind, &str), Vec<&str>> = BTreeMap::new();
        for pages in documents() {
            let is_alone = if gone { after(pages).next().is_none() } else { before(pages).next().is_none() };
            let page = if gone { main_page(before(pages)) } else { main_page(after(pages)) };
            if let (true, Some((path, about))) = (is_alone, page) {
                by_title.entry((about.kind, &*about.title)).or_default().push(path);
            }
        }
        by_title
    };
    let old = titled(true);
    if old.is_empty() {
        return Vec::new();
    }
    let new = titled(false);
    let pair = |(key, old): (&(Kind, &str), &Vec<&str>)| match (old.as_slice(), new.get(key)?.as_slice()) {
        // Of several with one name nobody can say which became which.
        ([old], [new]) if !outputs.contains_key(*old) => Some(((*old).to_owned(), (*new).to_owned())),
        _ => None,
    };
    old.iter().filter_map(pair).collect()
}
