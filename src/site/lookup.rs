//! What is looked up again and again where something is wrong, made when it is first asked for: a sound site pays
//! nothing for it.

use super::named::Names;
use super::{Entry, Shelf, Site};
use crate::image::{Fault, Format, Picture};
use crate::load::{self, DocumentKind, Pdf, Stamp};
use crate::parse::Source;
use crate::value::{Known, Lang};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What was found in a picture; `None` where the file could not be read.
pub type Looked = Option<Result<Arc<Picture>, Fault>>;

/// What files say that it takes far longer to look into than to make all other checks, each as long as it stays the same.
#[derive(Debug, Default)]
pub struct Files {
    pdfs: Memory<Option<Pdf>>,
    pictures: Memory<Looked>,
}

/// The same as lists, to be kept from build to build.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct FilesKept {
    pdfs: Vec<((String, Stamp), Option<Pdf>)>,
    pictures: Vec<((String, Stamp), Looked)>,
}

impl Files {
    /// What an earlier build has kept.
    #[must_use]
    pub fn of(kept: FilesKept) -> Self {
        let FilesKept { pdfs, pictures } = kept;
        Self { pdfs: Mutex::new(pdfs.into_iter().collect()), pictures: Mutex::new(pictures.into_iter().collect()) }
    }

    /// What is known of files that are there, with stamps for which `is_lasting` holds.
    pub fn kept(&self, is_lasting: impl Fn(&str, &Stamp) -> bool) -> FilesKept {
        fn of<T: Clone>(memory: &Memory<T>, is_lasting: impl Fn(&str, &Stamp) -> bool) -> Vec<((String, Stamp), T)> {
            let memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
            let known = memory.iter().filter(|((path, stamp), _)| is_lasting(path, stamp));
            known.map(|(key, value)| (key.clone(), value.clone())).collect()
        }
        FilesKept { pdfs: of(&self.pdfs, &is_lasting), pictures: of(&self.pictures, &is_lasting) }
    }
}

/// Something by path and stamp.
type Memory<T> = Mutex<HashMap<(String, Stamp), T>>;

/// What is remembered of a file, or else what `look` finds. No other file waits meanwhile.
fn remembered<T: Clone>(memory: &Memory<T>, key: (String, Stamp), look: impl FnOnce() -> T) -> T {
    if let Some(known) = memory.lock().ok().and_then(|memory| memory.get(&key).cloned()) {
        return known;
    }
    let found = look();
    if let Ok(mut memory) = memory.lock() {
        memory.insert(key, found.clone());
    }
    found
}

/// See the methods of [`Site`].
#[derive(Debug, Default)]
pub struct Lookup {
    names: OnceLock<Known>,
    report_names: OnceLock<Known>,
    files: OnceLock<BTreeMap<String, Known>>,
    ids: OnceLock<BTreeSet<(DocumentKind, Box<str>)>>,
    chapters: OnceLock<HashMap<String, usize>>,
    of_report: OnceLock<HashMap<String, Vec<usize>>>,
    circles: OnceLock<Vec<bool>>,
    reported: OnceLock<BTreeSet<usize>>,
    translations: OnceLock<BTreeMap<(DocumentKind, String, Lang), usize>>,
    inside: Arc<Files>,
    pub(super) organisations: Names,
    pub(super) themes: Names,
    pub(super) portfolios: Names,
    pub(super) programmes: Names,
    near_names: Mutex<HashMap<(DocumentKind, String), Option<String>>>,
}

impl Lookup {
    /// Nothing but what files are known to say.
    #[must_use]
    pub fn with_files(inside: Arc<Files>) -> Self {
        Self { inside, ..Self::default() }
    }

    /// A look-up of which nothing is known but what files are known to say.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self::with_files(Arc::clone(&self.inside))
    }
}

impl Site {
    /// The id or title of a project that is nearest to an unknown word, but none of the project called `own`.
    #[must_use]
    pub fn nearest_project(&self, word: &str, own: &str) -> Option<&str> {
        let known = self.lookup.names.get_or_init(|| names(&self.projects));
        known.nearest(word, self.projects.by_id(own))
    }

    /// The same of reports.
    #[must_use]
    pub fn nearest_report(&self, word: &str, own: &str) -> Option<&str> {
        let known = self.lookup.report_names.get_or_init(|| names(&self.reports));
        known.nearest(word, self.reports.by_id(own))
    }

    /// The name of the file in the same folder that is nearest to the last part of a path inside `content/`.
    #[must_use]
    pub fn nearest_file(&self, path: &str) -> Option<&str> {
        let files = self.lookup.files.get_or_init(|| {
            let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            let documents = self.documents.keys().map(|&file| self.inner_path(file));
            for path in self.assets.keys().map(String::as_str).chain(documents) {
                let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
                folders.entry(folder).or_default().push(name);
            }
            let known = |mut names: Vec<&str>| {
                names.sort_unstable();
                Known::new(names.into_iter().map(|name| (name, 0)))
            };
            folders.into_iter().map(|(folder, names)| (folder.to_owned(), known(names))).collect()
        });
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        files.get(folder)?.nearest(name, None)
    }

    /// The translation of a document into a language.
    #[must_use]
    pub fn translation_of(&self, kind: DocumentKind, id: &str, lang: Lang) -> Option<&Source> {
        let translations = self.lookup.translations.get_or_init(|| {
            let whole = self.translations.iter().enumerate().filter(|(_, translation)| !translation.is_chapter);
            whole.map(|(at, text)| ((text.kind, text.source.id.clone(), text.lang), at)).collect()
        });
        translations.get(&(kind, id.to_owned(), lang)).map(|&at| &self.translations[at].source)
    }

    /// What a PDF file says of itself, by its path inside `content/`. A card with something to say of is looked at twice,
    /// its files once.
    pub fn pdf(&self, path: &str) -> Option<Pdf> {
        let asset = self.assets.get(path)?;
        remembered(&self.lookup.inside.pdfs, (path.to_owned(), asset.stamp), || load::pdf(asset))
    }

    /// What was found in the picture at a path inside `content/`; `None` where the file is no picture by its name, or cannot
    /// be read.
    pub fn look(&self, path: &str) -> Looked {
        let asset = self.assets.get(path).filter(|_| Format::of_name(path).is_some())?;
        let look = || load::picture(asset).map(|found| found.map(Arc::new));
        remembered(&self.lookup.inside.pictures, (path.to_owned(), asset.stamp), look)
    }

    /// The picture at a path inside `content/`, where it can be used.
    pub fn picture(&self, path: &str) -> Option<Arc<Picture>> {
        self.look(path)?.ok()
    }

    /// What `look` has found for a name of a portfolio or programme. Few names stand on many cards, so each is looked at
    /// once.
    pub fn near_name(&self, kind: DocumentKind, name: &str, look: impl FnOnce() -> Option<String>) -> Option<String> {
        let Ok(mut known) = self.lookup.near_names.lock() else { return look() };
        known.entry((kind, name.to_owned())).or_insert_with(look).clone()
    }

    /// The position of the chapter of a report whose file has a path inside `content/`.
    #[must_use]
    pub fn chapter_at(&self, path: &str) -> Option<usize> {
        let chapters = self.lookup.chapters.get_or_init(|| {
            let chapters = self.chapters.iter().enumerate();
            chapters.map(|(at, chapter)| (self.inner_path(chapter.base).to_owned(), at)).collect()
        });
        chapters.get(path).copied()
    }

    /// The positions of the chapters of a report, in the order of their paths.
    #[must_use]
    pub fn chapters_of(&self, report: &str) -> &[usize] {
        let of_report = self.lookup.of_report.get_or_init(|| {
            let mut of_report: HashMap<String, Vec<usize>> = HashMap::new();
            for (at, chapter) in self.chapters.iter().enumerate() {
                of_report.entry(chapter.report.clone()).or_default().push(at);
            }
            of_report
        });
        of_report.get(report).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a document of a kind with an id, be it one that cannot be read.
    #[must_use]
    pub fn has_document(&self, kind: DocumentKind, id: &str) -> bool {
        let ids = self.lookup.ids.get_or_init(|| self.documents.values().cloned().collect());
        ids.contains(&(kind, id.into()))
    }

    /// Whether this build publishes a report that tells how a project ended.
    #[must_use]
    pub fn has_final_report(&self, project: &str) -> bool {
        let reported = self.lookup.reported.get_or_init(|| {
            let ends = self.reports.shown().map(|(_, report)| report).filter(|report| report.is_final());
            ends.filter_map(|report| self.projects.find(&report.project.as_ref()?.value)).collect()
        });
        self.projects.by_id(project).is_some_and(|position| reported.contains(&position))
    }

    /// Whether a project is, by its main project or theirs, a part of itself. A card that this build leaves out closes no
    /// circle: a draft never blocks the cards of others.
    #[must_use]
    pub fn in_circle(&self, position: usize) -> bool {
        self.lookup.circles.get_or_init(|| {
            let shown =
                |position: usize| Some(&self.projects.items[position]).filter(|_| self.projects.shown[position]);
            let parent = |position: usize| self.projects.find(shown(position)?.parent()?);
            circles(&(0..self.projects.items.len()).map(parent).collect::<Vec<_>>())
        })[position]
    }
}

/// The words by which documents may be called, each with the position of its document.
fn names<T: Entry>(shelf: &Shelf<T>) -> Known {
    Known::new(shelf.items.iter().enumerate().flat_map(|(at, item)| {
        let names = [Some(item.id()), Some(item.title()), item.short_title()];
        names.into_iter().flatten().map(move |name| (name, at))
    }))
}

/// Which of the points lie on a circle, when each leads to one other at most.
fn circles(next: &[Option<usize>]) -> Vec<bool> {
    let mut on_circle = vec![false; next.len()];
    // By which walk a point was met first; each point is passed once.
    let mut met = vec![None; next.len()];
    for start in 0..next.len() {
        let mut at = Some(start);
        while let Some(point) = at.filter(|&point| met[point].is_none()) {
            met[point] = Some(start);
            at = next[point];
        }
        // This walk has come back to itself: what it has met from there on is a circle.
        let mut point = at.filter(|&point| met[point] == Some(start));
        while let Some(here) = point.filter(|&here| !on_circle[here]) {
            on_circle[here] = true;
            point = next[here];
        }
    }
    on_circle
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn circles_are_found_and_what_leads_to_them_is_not() {
        // 0 and 1 are each other's, 2 leads to them, 3 to itself, 4 to 5 to nothing, 6 to 8 are a longer circle.
        let next = [Some(1), Some(0), Some(1), Some(3), Some(5), None, Some(7), Some(8), Some(6)];
        assert_eq!(circles(&next), [true, true, false, true, false, false, true, true, true]);
    }
}
