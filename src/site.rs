//! Everything that was read and parsed: the documents of one site, with look-up by id.

mod card;
mod destination;
mod gone;
mod lookup;
mod notices;
mod named;
mod shelf;
mod shown;
mod ties;

use crate::config::{Config, TermId};
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::load::{self, Asset, ByFile, DocumentKind};
use crate::parse::{self, Group, Page, Post, Project, Report, Source, Standing, TextLangs, Texts, Visibility};
use crate::source::{FileId, Sources, Span};
use crate::value::{Date, Lang};
use foldhash::HashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

pub use card::{Archive, Card, Shared as SharedArchive};
pub use destination::{Destination, linked};
pub use gone::Gone;
pub use lookup::{Files, FilesKept, Lookup};
pub use named::Named;
pub use notices::Notice;
pub use shelf::{Entry, Shelf, SourceRef};
pub use shown::{Shown, attached};
pub use ties::Ties;

/// A chapter of a report.
#[derive(Debug, Serialize, Deserialize)]
pub struct Chapter {
    /// The id of the report.
    pub report: String,
    /// Its file in the site's first language, after which its page is called.
    pub base: FileId,
    /// The text.
    pub source: Source,
}

/// The text of a translation.
#[derive(Debug, Serialize, Deserialize)]
pub struct Translation {
    /// The kind of document.
    pub kind: DocumentKind,
    /// Into which language.
    pub lang: Lang,
    /// Whether it is of a report's chapter.
    pub is_chapter: bool,
    /// The text; its id is that of the base file.
    pub source: Source,
}

/// The documents of a site that have been translated into a language.
#[derive(Debug, Default)]
pub struct Translated {
    /// Project cards.
    pub projects: Vec<Arc<Card>>,
    /// Portfolios.
    pub portfolios: Vec<Arc<Group>>,
    /// Programmes.
    pub programmes: Vec<Arc<Group>>,
    /// Reports.
    pub reports: Vec<Arc<Report>>,
    /// News.
    pub posts: Vec<Arc<Post>>,
    /// Free pages.
    pub pages: Vec<Arc<Page>>,
    /// Chapters of reports, with their positions among all chapters.
    pub chapters: Vec<(usize, Arc<Chapter>)>,
}

/// Everything that was read of a site, with the texts of one of its languages.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The language of this edition.
    pub lang: Lang,
    /// The texts.
    pub sources: Sources,
    /// Other files, by their path inside `content/`.
    pub assets: Arc<BTreeMap<String, Asset>>,
    /// Project cards.
    pub projects: Shelf<Card>,
    /// Portfolios with a file.
    pub portfolios: Shelf<Group>,
    /// Programmes with a file.
    pub programmes: Shelf<Group>,
    /// Reports.
    pub reports: Shelf<Report>,
    /// The chapters of all reports, in the order of their paths.
    pub chapters: Vec<Arc<Chapter>>,
    /// News.
    pub posts: Shelf<Post>,
    /// Free pages.
    pub pages: Shelf<Page>,
    /// The translations of all documents, in the order of their paths.
    pub translations: Vec<Arc<Translation>>,
    /// Kind and id of every document, by its file.
    pub documents: Arc<ByFile>,
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts and cards outside their dates are shown.
    pub drafts: bool,
    /// What is made when it is first looked up.
    pub lookup: Lookup,
}

impl Site {
    /// The same documents with other texts, and nothing looked up yet but what `files` say.
    #[must_use]
    pub fn with_sources(&self, sources: Sources, files: Arc<Files>) -> Self {
        Self {
            config: Arc::clone(&self.config),
            lang: self.lang,
            sources,
            assets: Arc::clone(&self.assets),
            projects: self.projects.clone(),
            portfolios: self.portfolios.clone(),
            programmes: self.programmes.clone(),
            reports: self.reports.clone(),
            chapters: self.chapters.clone(),
            posts: self.posts.clone(),
            pages: self.pages.clone(),
            translations: self.translations.clone(),
            documents: Arc::clone(&self.documents),
            today: self.today,
            drafts: self.drafts,
            lookup: Lookup::with_files(files),
        }
    }

    /// The same site in another of its languages, in which it has `texts`.
    #[must_use]
    pub fn edition(&self, lang: Lang, texts: Translated) -> Self {
        let mut chapters = self.chapters.clone();
        for (position, chapter) in texts.chapters {
            chapters[position] = chapter;
        }
        Self {
            lang,
            projects: self.projects.with(texts.projects),
            portfolios: self.portfolios.with(texts.portfolios),
            programmes: self.programmes.with(texts.programmes),
            reports: self.reports.with(texts.reports),
            posts: self.posts.with(texts.posts),
            pages: self.pages.with(texts.pages),
            chapters,
            lookup: self.lookup.anew(),
            ..self.with_sources(self.sources.clone(), Arc::default())
        }
    }

    /// The texts of a document that are not in the language of this edition but in the site's first.
    #[must_use]
    pub fn foreign_texts(&self, of: impl Into<TextLangs>) -> Texts {
        let langs = of.into();
        if langs.lang == self.lang { langs.borrowed } else { langs.texts }
    }

    /// The language of a text of a document, where it is not that of this edition.
    #[must_use]
    pub fn foreign(&self, of: impl Into<TextLangs>, key: &str) -> Option<Lang> {
        let langs = of.into();
        let lang = if langs.borrowed.has(key) { self.config.lang() } else { langs.lang };
        (lang != self.lang).then_some(lang)
    }

    /// Whether a project belongs on the public site on the day of the build.
    #[must_use]
    pub fn is_public(&self, project: &Project) -> bool {
        self.public_standing(project.status, project.visibility) == Standing::Shown
    }

    /// What stands on the public site, on the day of the build, at the address of a project.
    #[must_use]
    pub fn public_standing(&self, status: Option<TermId>, visibility: Visibility) -> Standing {
        standing(status, visibility, &self.config, self.today, false)
    }

    /// The path of a file inside `content/`.
    #[must_use]
    pub fn inner_path(&self, file: FileId) -> &str {
        let file = self.sources.get(file);
        file.inside_content().unwrap_or(&file.path)
    }

    /// The text of a body.
    ///
    /// # Errors
    /// A finding where the file cannot be read or is no longer the one that was checked.
    pub fn body(&self, source: &Source) -> Result<String, Box<Diagnostic>> {
        if source.body.is_empty() {
            return Ok(String::new());
        }
        let text = load::read(&self.sources, source.file)?;
        if Digest::of_bytes(text.as_bytes()) != source.digest {
            return Err(Box::new(Diagnostic::new(&codes::SOURCE_CHANGED, Span::file(source.file))));
        }
        Ok(text[source.body.clone()].to_owned())
    }

    /// A part of the text of a body, with the footnotes and targets of links that it uses from elsewhere in the file.
    ///
    /// # Errors
    /// Like [`Self::body`].
    pub fn part(&self, source: &Source, bytes: &Range<usize>) -> Result<String, Box<Diagnostic>> {
        let body = self.body(source)?;
        let inside = |start: usize, end: usize| {
            let part = start.checked_sub(source.body.start)?..end.checked_sub(source.body.start)?;
            body.get(part)
        };
        let mut part = inside(bytes.start, bytes.end).unwrap_or_default().to_owned();
        let elsewhere = source.facts.definitions.iter().filter(|at| !bytes.contains(&(at.start as usize)));
        let mut elsewhere: Vec<(String, &str)> = elsewhere
            .filter_map(|at| inside(at.start as usize, at.end as usize))
            .filter_map(|text| Some((bracketed(text).next()?, text)))
            .collect();
        // A footnote may use others.
        let mut from = 0;
        while from < part.len() && !elsewhere.is_empty() {
            let names: HashSet<String> = bracketed(&part[from..]).collect();
            from = part.len();
            elsewhere.retain(|(name, text)| {
                let is_used = names.contains(name);
                if is_used {
                    part += "\n\n";
                    part += text;
                }
                !is_used
            });
        }
        Ok(part)
    }

    /// Kind and id of the document at a path inside `content/`.
    #[must_use]
    pub fn document_at(&self, path: &str) -> Option<&(DocumentKind, Box<str>)> {
        self.documents.get(&self.sources.by_path(&format!("content/{path}"))?)
    }

    /// The document of a kind with the given id, and whether this build publishes it.
    fn look_up(&self, kind: DocumentKind, id: &str) -> Option<(&dyn Entry, bool)> {
        fn of<'a, T: Entry>(shelf: &'a Shelf<T>, id: &str) -> Option<(&'a dyn Entry, bool)> {
            shelf.by_id(id).map(|index| (&*shelf.items[index] as &dyn Entry, shelf.shown[index]))
        }
        match kind {
            DocumentKind::Project => of(&self.projects, id),
            DocumentKind::Portfolio => of(&self.portfolios, id),
            DocumentKind::Programme => of(&self.programmes, id),
            DocumentKind::Report => of(&self.reports, id),
            DocumentKind::Post => of(&self.posts, id),
            DocumentKind::Page => of(&self.pages, id),
        }
    }

    /// Whether this build publishes the document of a kind with the given id; `None` if there is no such document.
    #[must_use]
    pub fn is_shown(&self, kind: DocumentKind, id: &str) -> Option<bool> {
        self.look_up(kind, id).map(|(_, shown)| shown)
    }

    /// The title of a document.
    #[must_use]
    pub fn title_of(&self, kind: DocumentKind, id: &str) -> Option<&str> {
        self.look_up(kind, id).map(|(document, _)| document.title())
    }

    /// The file of a document.
    #[must_use]
    pub fn file_of(&self, kind: DocumentKind, id: &str) -> Option<FileId> {
        self.look_up(kind, id).map(|(document, _)| document.file())
    }

    /// In which languages the texts of a document are.
    #[must_use]
    pub fn langs_of(&self, kind: DocumentKind, id: &str) -> Option<TextLangs> {
        self.look_up(kind, id).map(|(document, _)| document.langs())
    }

    /// The source of a document, with the facts of its body.
    #[must_use]
    pub fn source_of(&self, kind: DocumentKind, id: &str) -> Option<SourceRef<'_>> {
        self.look_up(kind, id).map(|(document, _)| document.source())
    }

    /// Where a document has a text under one of some keys for which `wanted` holds: the places, in the order of writing.
    #[must_use]
    pub fn places(&self, file: FileId, keys: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<Span> {
        let Some((kind, _)) = self.documents.get(&file) else { return Vec::new() };
        let Ok(text) = load::read(&self.sources, file) else { return Vec::new() };
        parse::places(&text, file, *kind, keys, wanted)
    }

    /// The published documents of a kind.
    #[must_use]
    pub fn shown_documents(&self, kind: DocumentKind) -> Vec<&dyn Entry> {
        fn of<T: Entry>(shelf: &Shelf<T>) -> Vec<&dyn Entry> {
            shelf.shown().map(|(_, item)| item as &dyn Entry).collect()
        }
        match kind {
            DocumentKind::Project => of(&self.projects),
            DocumentKind::Portfolio => of(&self.portfolios),
            DocumentKind::Programme => of(&self.programmes),
            DocumentKind::Report => of(&self.reports),
            DocumentKind::Post => of(&self.posts),
            DocumentKind::Page => of(&self.pages),
        }
    }
}

/// What stands at the address of a project on a day, on the public site or in a preview. A project of a status that is not
/// published has never been there.
#[must_use]
pub fn standing(
    status: Option<TermId>,
    visibility: Visibility,
    config: &Config,
    today: Date,
    preview: bool,
) -> Standing {
    let is_public = status.is_none_or(|status| config.statuses.get(status).public);
    if is_public || preview { visibility.standing(today, preview) } else { Standing::Absent }
}

/// What stands in brackets in a text, as names of footnotes and links are compared: without regard to capitals and spaces.
fn bracketed(text: &str) -> impl Iterator<Item = String> {
    let names = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    names.map(|(name, _)| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
}
