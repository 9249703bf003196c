//! The first half of the story: load -> parse -> check.

use super::archive::CardArchive;
use super::kind::Kind;
use super::lasting::Lasting;
use super::memory::{Kept, Memory};
use super::progress::{Pieces, Stage};
use super::work::Tally;
use super::{Clock, Options, caught};
use crate::cache::{Part, Row};
use crate::check;
use crate::config::{self, Config};
use crate::diag::{Diagnostic, Severity};
use crate::digest::Digest;
use crate::due::{Due, of_project};
use crate::index::Seen;
use crate::load::{self, Document, DocumentKind, Folder, Loaded};
use crate::parse::{FrontMatter, Group, Page, Parsed, Post, Project, Reading, Report, Source, Standing, Text, Texts};
use crate::site::{Card, Chapter, Entry, Lookup, SharedArchive, Shelf, Site, Translation, standing};
use crate::source::{FileId, Sources, Span};
use crate::value::{Date, Lang};
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All that is known of the content.
#[derive(Debug, Clone)]
pub struct Read {
    /// What was parsed.
    pub site: Arc<Site>,
    /// What was found in each document.
    pub of_document: BTreeMap<FileId, Vec<Diagnostic>>,
    /// What else was found.
    pub general: Vec<Diagnostic>,
    /// What was seen of the published cards that are put away, by their positions on the shelf.
    pub seen: Vec<(usize, Seen)>,
    /// What of the projects falls due next.
    pub due: Option<Due>,
}

impl Read {
    /// All findings.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.general.iter().chain(self.of_document.values().flatten()).cloned().collect()
    }

    fn found(&mut self, file: FileId, found: Vec<Diagnostic>) {
        if !found.is_empty() {
            self.of_document.entry(file).or_default().extend(found);
        }
    }
}

/// Load, parse and check: everything up to the point where all is known that a reader of one card could find.
pub fn read(
    options: &Options,
    folder: Option<Folder>,
    memory: &mut Memory,
    mut lasting: Option<&mut Lasting<'_>>,
    clock: &mut Clock,
) -> Read {
    let sources = lasting.as_ref().map_or_else(Sources::default, |lasting| lasting.documents.sources(&options.source));
    let mut loaded = load::load_from(&options.source, folder.as_ref(), sources);
    drop(folder);
    let (config, mut found) = settings(options, &mut loaded);
    if let Some(lasting) = &mut lasting {
        let text = loaded.sources.get(config.file).text();
        lasting.documents.begin(Digest::of(text));
    }
    found.append(&mut loaded.diagnostics);
    clock.phase("load");
    let today = today(options, &config);
    let mut read = parse(loaded, Arc::new(config), today, options.drafts, memory, lasting);
    read.general.append(&mut found);
    clock.phase("parse");
    check(&mut read);
    clock.phase("check");
    read
}

/// The settings, with what the command says in their place, and what was found in them.
pub fn settings(options: &Options, loaded: &mut Loaded) -> (Config, Vec<Diagnostic>) {
    let (text, file, was_read) = loaded.settings();
    let (mut config, mut found) = config::parse(&text, file);
    if let Some(given) = &options.base_url {
        config.base_url = Some(given.trim_end_matches('/').to_owned());
    }
    found.retain(|_| was_read);
    found.extend(check::settings(&text, file));
    (config, found)
}

/// The day for which a site is built.
pub fn today(options: &Options, config: &Config) -> Date {
    day_in(options, &config.time_zone)
}

/// The day for which a site in a time zone is built.
pub fn day_in(options: &Options, zone: &str) -> Date {
    options.as_of.unwrap_or_else(|| day(options.now, zone))
}

/// The day of a moment in a time zone.
fn day(seconds: i64, zone: &str) -> Date {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let moment = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned(zone);
    let (month, day) = (moment.month().unsigned_abs(), moment.day().unsigned_abs());
    Date::day(moment.year(), month, day)
        .or_else(|| Date::day(1970, 1, 1))
        .unwrap_or_else(|| unreachable!("a day that exists"))
}

/// Parses every document that `memory` does not hold, in parallel.
pub fn parse(
    loaded: Loaded,
    config: Arc<Config>,
    today: Date,
    drafts: bool,
    memory: &mut Memory,
    lasting: Option<&mut Lasting<'_>>,
) -> Read {
    let (translated, general) = check::translations(&loaded.documents, &config);
    let of_document = BTreeMap::new();
    let (tally, progress) = (Arc::clone(&memory.tally), memory.progress.clone());
    let pieces = Pieces::new(&progress, Stage::Read, loaded.documents.len());
    let mut gather =
        Gather { sources: &loaded.sources, config: &config, of_document, lasting, tally: &tally, pieces: &pieces };
    let of_kind = |kind: DocumentKind| -> Vec<&Document> {
        let is_base = |document: &&Document| document.language.is_none() && document.chapter.is_none();
        loaded.documents.iter().filter(|document| document.kind == kind).filter(is_base).collect()
    };
    let projects = gather.cards(&of_kind(DocumentKind::Project), memory);
    let portfolios = gather.usual::<Group>(&of_kind(DocumentKind::Portfolio), memory);
    let programmes = gather.usual::<Group>(&of_kind(DocumentKind::Programme), memory);
    let reports = gather.usual::<Report>(&of_kind(DocumentKind::Report), memory);
    let posts = gather.usual::<Post>(&of_kind(DocumentKind::Post), memory);
    let pages = gather.usual::<Page>(&of_kind(DocumentKind::Page), memory);
    let is_chapter = |document: &&Document| document.chapter.is_some() && document.language.is_none();
    let chapters: Vec<&Document> = loaded.documents.iter().filter(is_chapter).collect();
    let chapters = gather.all(&chapters, &mut memory.chapters, |text, _| chapter(text, config.lang()));
    let translations =
        gather.all(&translated, &mut memory.translations, |text, document| check::translation(text, document, &config));
    let of_document = gather.of_document;
    let of_card = |card: &Card| standing(card.status, card.visibility(), &config, today, drafts);
    let site = Site {
        lang: config.lang(),
        projects: Shelf::new(projects, of_card),
        portfolios: Shelf::new(portfolios, |_| Standing::Shown),
        programmes: Shelf::new(programmes, |_| Standing::Shown),
        reports: Shelf::new(reports, |report: &Report| report.visibility.standing(today, drafts)),
        posts: Shelf::new(posts, |post: &Post| post.visibility.standing(today, drafts)),
        pages: Shelf::new(pages, |page: &Page| page.visibility.standing(today, drafts)),
        chapters,
        translations,
        documents: loaded.by_file,
        assets: loaded.assets,
        sources: loaded.sources,
        config,
        today,
        drafts,
        lookup: Lookup::with_files(Arc::clone(&memory.files)),
    };
    Read { site: Arc::new(site), of_document, general, seen: Vec::new(), due: None }
}

/// A chapter of a report, which has no front matter.
fn chapter(text: Text<'_>, lang: Lang) -> Parsed<Chapter> {
    let source = Source::new(text, lang, &FrontMatter::none(text.text), Texts::default(), true);
    let value = Some(Arc::new(Chapter { report: text.id.to_owned(), base: text.file, source }));
    Parsed { value, diagnostics: Vec::new() }
}

/// Parses the documents of one kind after another.
struct Gather<'a, 'b> {
    sources: &'a Sources,
    config: &'a Arc<Config>,
    of_document: BTreeMap<FileId, Vec<Diagnostic>>,
    lasting: Option<&'a mut Lasting<'b>>,
    tally: &'a Tally,
    pieces: &'a Pieces<'a>,
}

impl Gather<'_, '_> {
    /// Cards. Where there is a place to put them away, they do not stay in memory.
    fn cards(&mut self, documents: &[&Document], memory: &mut Memory) -> Vec<Arc<Card>> {
        let Some(lasting) = self.lasting.as_deref() else {
            return self.usual::<Project>(documents, memory).into_iter().map(Project::shelve).collect();
        };
        let (sources, config) = (self.sources.clone(), Arc::clone(self.config));
        let archive = CardArchive { store: lasting.documents.store(), sources, config };
        let archive: SharedArchive = Arc::new(Box::new(archive));
        let put_away = |(parsed, row): (Parsed<Project>, Option<Row>)| {
            let card = parsed.value.map(|project| match row {
                Some(row) => Arc::new(Card::put_away(&project, row.place(), Arc::clone(&archive))),
                None => Project::shelve(project),
            });
            (card, parsed.diagnostics, row)
        };
        let read = |text: Text<'_>, _: &Document| Project::read(text, self.config, Reading::Usual);
        let cards: Vec<_> = documents.par_iter().map(|document| put_away(self.one(document, &read))).collect();
        // What was put away last must be there before it is asked for.
        lasting.documents.flush();
        let mut shelf = Vec::with_capacity(cards.len());
        for (document, (card, diagnostics, row)) in documents.iter().zip(cards) {
            shelf.extend(card);
            self.found(document.file, diagnostics);
            self.keep(document.file, row);
        }
        shelf
    }

    /// Documents with front matter.
    fn usual<T: Kind>(&mut self, documents: &[&Document], memory: &mut Memory) -> Vec<Arc<T>> {
        let config = self.config;
        self.all(documents, T::kept(memory), |text, _| T::read(text, config, Reading::Usual))
    }

    /// The values of some documents, in their order: those that are kept, and the others parsed in parallel.
    fn all<T: Send + Sync + Serialize + DeserializeOwned>(
        &mut self,
        documents: &[&Document],
        kept: &mut Kept<T>,
        parse: impl Fn(Text<'_>, &Document) -> Parsed<T> + Sync,
    ) -> Vec<Arc<T>> {
        let new: Vec<&Document> = documents.iter().copied().filter(|d| !kept.contains_key(&d.file)).collect();
        let parsed: Vec<_> = new.par_iter().map(|document| self.one(document, &parse)).collect();
        for (document, (parsed, row)) in new.into_iter().zip(parsed) {
            kept.insert(document.file, parsed);
            self.keep(document.file, row);
        }
        let mut values = Vec::with_capacity(documents.len());
        for parsed in documents.iter().filter_map(|document| Some((document.file, kept.get(&document.file)?))) {
            let (file, Parsed { value, diagnostics }) = parsed;
            values.extend(value.clone());
            self.found(file, diagnostics.clone());
        }
        values
    }

    /// One document, and where it is kept for the next build.
    fn one<T: Serialize + DeserializeOwned>(
        &self,
        document: &Document,
        parse: &impl Fn(Text<'_>, &Document) -> Parsed<T>,
    ) -> (Parsed<T>, Option<Row>) {
        let file = document.file;
        let read = || {
            self.tally.read.add();
            load::read(self.sources, file)
        };
        let parse = |text: &str| {
            self.tally.parsed.add();
            parse(Text { file, id: &document.id, text }, document)
        };
        let parsed = caught(&self.sources.get(file).path, || match self.lasting.as_deref() {
            Some(lasting) => lasting.document(document, read, parse),
            None => Ok((parse(&read()?), None)),
        });
        self.pieces.one();
        parsed.unwrap_or_else(|finding| (Parsed::fault(*finding), None))
    }

    fn found(&mut self, file: FileId, diagnostics: Vec<Diagnostic>) {
        if !diagnostics.is_empty() {
            self.of_document.insert(file, diagnostics);
        }
    }

    fn keep(&mut self, file: FileId, row: Option<Row>) {
        if let (Some(lasting), Some(row)) = (&mut self.lasting, row) {
            lasting.rows.push((file, Part::Own, row));
        }
    }
}

/// Checks every document, in parallel.
pub fn check(read: &mut Read) {
    fn shelf<T: Kind<Shelved = T>>(site: &Site, shelf: &Shelf<T>) -> Vec<(FileId, Vec<Diagnostic>)> {
        let checked = shelf.items.par_iter().map(|item| (item.source().file, check_one(site, &**item)));
        checked.filter(|(_, found)| !found.is_empty()).collect()
    }
    let site = Arc::clone(&read.site);
    let cards: Vec<Looked> = (0..site.projects.items.len()).into_par_iter().map(|at| look(&site, at)).collect();
    let mut found = Vec::new();
    for (position, looked) in cards.into_iter().enumerate() {
        found.push((site.projects.items[position].file, looked.found));
        read.seen.extend(looked.seen.map(|seen| (position, seen)));
        read.due = read.due.take().into_iter().chain(looked.due).min();
    }
    found.extend(shelf(&site, &site.portfolios));
    found.extend(shelf(&site, &site.programmes));
    found.extend(shelf(&site, &site.reports));
    found.extend(shelf(&site, &site.posts));
    found.extend(shelf(&site, &site.pages));
    for chapter in &site.chapters {
        found.push((chapter.source.file, check::chapter(&site, chapter)));
    }
    for translation in &site.translations {
        found.push((translation.source.file, check::translated(&site, translation)));
    }
    for (file, found) in found {
        read.found(file, found);
    }
    read.general.extend(check::untranslated(&site));
    read.general.extend(check::statement(&site));
}

/// What one look at a card has given.
#[derive(Default)]
struct Looked {
    found: Vec<Diagnostic>,
    /// What of it falls due next.
    due: Option<Due>,
    /// What the index is to know of it, where it is put away again.
    seen: Option<Seen>,
}

/// Looks at the card at a position of the shelf.
fn look(site: &Site, position: usize) -> Looked {
    let card = &site.projects.items[position];
    let looked = caught(&site.sources.get(card.file).path, || {
        let project = card.open();
        let is_seen = card.is_put_away() && site.projects.shown[position];
        let seen = is_seen.then(|| Seen::of(site, card, &project));
        Ok(Looked { found: check_one(site, &*project), due: of_project(site, &project).into_iter().min(), seen })
    });
    looked.unwrap_or_else(|finding| Looked { found: vec![*finding], ..Looked::default() })
}

/// Checks one document.
pub fn check_one<T: Kind>(site: &Site, item: &T) -> Vec<Diagnostic> {
    let source = item.source();
    let checked = caught(&site.sources.get(source.file).path, || {
        let found = item.check(site);
        if found.is_empty() || source.placed {
            return Ok(found);
        }
        // There is something to say: the file is read again, now with the place of every value.
        let Ok(text) = load::read(&site.sources, source.file) else { return Ok(found) };
        let text = Text { file: source.file, id: &source.id, text: &text };
        Ok(T::read(text, &site.config, Reading::Placed).value.map_or(found, |placed| placed.check(site)))
    });
    checked.unwrap_or_else(|finding| vec![*finding])
}

/// In a document that this build leaves out, errors are warnings: one colleague's draft never blocks publishing.
pub fn soften(diagnostics: &mut [Diagnostic], site: &Site) {
    fn hidden<T: Entry>(shelf: &Shelf<T>) -> impl Iterator<Item = FileId> {
        shelf.items.iter().zip(&shelf.shown).filter(|(_, shown)| !**shown).map(|(item, _)| item.file())
    }
    fn of_gone<T: Entry>(shelf: &Shelf<T>) -> impl Iterator<Item = (FileId, usize)> {
        shelf.gone().map(|(_, item)| (item.file(), item.source().body.start))
    }
    let reports =
        site.chapters.iter().filter(|chapter| site.is_shown(DocumentKind::Report, &chapter.report) == Some(false));
    let of_hidden =
        |translation: &&Arc<Translation>| site.is_shown(translation.kind, &translation.source.id) == Some(false);
    let translations = site.translations.iter().filter(of_hidden);
    let files: BTreeSet<FileId> = hidden(&site.projects)
        .chain(hidden(&site.posts))
        .chain(hidden(&site.pages))
        .chain(hidden(&site.reports))
        .chain(reports.map(|chapter| chapter.source.file))
        .chain(translations.map(|translation| translation.source.file))
        .collect();
    // Of a document that is gone, the title and the reason are published, in every language, at its addresses.
    let mut titled: BTreeMap<FileId, usize> =
        of_gone(&site.projects).chain(of_gone(&site.reports)).chain(of_gone(&site.posts)).collect();
    let of_titled = |translation: &&Arc<Translation>| {
        let base = site.file_of(translation.kind, &translation.source.id);
        base.is_some_and(|base| titled.contains_key(&base))
    };
    let texts: Vec<_> = site.translations.iter().filter(of_titled).map(|text| &text.source).collect();
    titled.extend(texts.into_iter().map(|source| (source.file, source.body.start)));
    let is_published = |finding: &Diagnostic, span: Span| {
        let is_harm = ["privacy/", "safety/", "address/"].iter().any(|family| finding.code.name.starts_with(family));
        is_harm && titled.get(&span.file).is_some_and(|body| (span.start as usize) < *body)
    };
    for finding in diagnostics {
        let left_out = finding.span.is_some_and(|span| files.contains(&span.file) && !is_published(finding, span));
        if left_out && finding.severity == Severity::Error {
            finding.severity = Severity::Warning;
        }
    }
}
