//! The first half of the story: load -> parse -> check.

use super::{Clock, Options, caught};
use crate::check;
use crate::config::{self, Config};
use crate::diag::{Diagnostic, Severity};
use crate::load::{self, Document, DocumentKind, Loaded};
use crate::parse::{FrontMatter, Group, Page, Parsed, Post, Project, Reading, Report, Source, Text, Texts};
use crate::site::{Chapter, Entry, Lookup, Shelf, Site, Translation, is_public};
use crate::source::FileId;
use crate::value::Date;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Load, parse and check: everything up to the point where all is known that a reader of one card could find.
pub(super) fn read(options: &Options, clock: &mut Clock) -> (Site, Vec<Diagnostic>) {
    let mut loaded = load::load(&options.source);
    let (settings, file, was_read) = loaded.settings();
    let mut diagnostics = std::mem::take(&mut loaded.diagnostics);
    clock.phase("load");

    let (config, found) = config::parse(&settings, file);
    diagnostics.extend(found.into_iter().filter(|_| was_read));
    diagnostics.extend(check::settings(&settings, file));
    let today = options.as_of.unwrap_or_else(|| day(options.now, &config.time_zone));

    let (site, found) = parse_all(loaded, config, today, options.drafts);
    diagnostics.extend(found);
    clock.phase("parse");

    diagnostics.extend(check_all(&site));
    clock.phase("check");
    (site, diagnostics)
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

/// Parses every document, in parallel.
fn parse_all(loaded: Loaded, config: Config, today: Date, drafts: bool) -> (Site, Vec<Diagnostic>) {
    let (translations, mut diagnostics) = check::translations(&loaded, &config);
    let mut all = Gather { loaded: &loaded, config: &config, diagnostics: &mut diagnostics };
    let projects = all.kind(DocumentKind::Project, Project::parse);
    let portfolios = all.kind(DocumentKind::Portfolio, Group::parse);
    let programmes = all.kind(DocumentKind::Programme, Group::parse);
    let reports = all.kind(DocumentKind::Report, Report::parse);
    let posts = all.kind(DocumentKind::Post, Post::parse);
    let pages = all.kind(DocumentKind::Page, Page::parse);
    let chapters = all.chapters();
    let inner = |document: &Document| {
        let path = &loaded.sources.get(document.file).path;
        path.strip_prefix("content/").unwrap_or(path).to_owned()
    };
    let documents = loaded.documents.iter().map(|d| (inner(d), (d.kind, d.id.clone()))).collect();
    let site = Site {
        projects: Shelf::new(projects, |project| drafts || is_public(project, &config, today)),
        portfolios: Shelf::new(portfolios, |_| true),
        programmes: Shelf::new(programmes, |_| true),
        reports: Shelf::new(reports, |report: &Report| drafts || report.visibility.shown_on(today)),
        posts: Shelf::new(posts, |post: &Post| drafts || post.visibility.shown_on(today)),
        pages: Shelf::new(pages, |page: &Page| drafts || page.visibility.shown_on(today)),
        chapters,
        translations,
        documents,
        assets: loaded.assets,
        sources: loaded.sources,
        config,
        today,
        drafts,
        lookup: Lookup::default(),
    };
    (site, diagnostics)
}

/// Parses the documents of one kind after another.
struct Gather<'a> {
    loaded: &'a Loaded,
    config: &'a Config,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Gather<'_> {
    fn kind<T: Send>(
        &mut self,
        kind: DocumentKind,
        parse: impl Fn(Text<'_>, &Config, Reading) -> Parsed<T> + Sync,
    ) -> Vec<Box<T>> {
        let (loaded, config) = (self.loaded, self.config);
        let of_kind =
            |document: &&Document| document.kind == kind && document.language.is_none() && document.chapter.is_none();
        let documents: Vec<&Document> = loaded.documents.iter().filter(of_kind).collect();
        let parsed: Vec<_> = documents
            .par_iter()
            .map(|document| {
                caught(&loaded.sources.get(document.file).path, || {
                    let text = load::read(&loaded.sources, document.file)?;
                    let text = Text { file: document.file, id: &document.id, text: &text };
                    Ok(parse(text, config, Reading::Usual))
                })
            })
            .collect();
        let mut values = Vec::with_capacity(parsed.len());
        for parsed in parsed {
            match parsed {
                Ok(parsed) => {
                    self.diagnostics.extend(parsed.diagnostics);
                    values.extend(parsed.value);
                }
                Err(finding) => self.diagnostics.push(*finding),
            }
        }
        values
    }

    /// The chapters of reports.
    fn chapters(&mut self) -> Vec<Chapter> {
        let mut chapters = Vec::new();
        for document in self.loaded.documents.iter().filter(|d| d.chapter.is_some() && d.language.is_none()) {
            match load::read(&self.loaded.sources, document.file) {
                Ok(text) => {
                    let front = FrontMatter::none(&text);
                    let text = Text { file: document.file, id: &document.id, text: &text };
                    let source = Source::new(text, &front, Texts::default(), true);
                    chapters.push(Chapter { report: document.id.clone(), source });
                }
                Err(finding) => self.diagnostics.push(*finding),
            }
        }
        chapters
    }
}

/// Checks every document, in parallel.
fn check_all(site: &Site) -> Vec<Diagnostic> {
    fn shelf<T: Entry + Sync>(
        site: &Site,
        shelf: &Shelf<T>,
        check: fn(&Site, &T) -> Vec<Diagnostic>,
        parse: fn(Text<'_>, &Config, Reading) -> Parsed<T>,
    ) -> Vec<Diagnostic> {
        let check_one = |item: &T| {
            let found = check(site, item);
            if found.is_empty() || item.source().placed {
                return found;
            }
            // There is something to say: the file is read again, now with the place of every value.
            let source = item.source();
            let Ok(text) = load::read(&site.sources, source.file) else { return found };
            let text = Text { file: source.file, id: &source.id, text: &text };
            parse(text, &site.config, Reading::Placed).value.map_or(found, |placed| check(site, &placed))
        };
        let checked = shelf.items.par_iter().map(|item| {
            let path = &site.sources.get(item.source().file).path;
            caught(path, || Ok(check_one(item))).unwrap_or_else(|finding| vec![*finding])
        });
        checked.flatten_iter().collect()
    }
    let mut found = shelf(site, &site.projects, check::project, Project::parse);
    found.extend(shelf(site, &site.portfolios, check::group, Group::parse));
    found.extend(shelf(site, &site.programmes, check::group, Group::parse));
    found.extend(shelf(site, &site.reports, check::report, Report::parse));
    found.extend(shelf(site, &site.posts, check::post, Post::parse));
    found.extend(shelf(site, &site.pages, check::page, Page::parse));
    let chapters = site.chapters.iter().map(|chapter| (&chapter.source, None, true));
    let translations = site.translations.iter().map(|text| (&text.source, Some(text.lang), text.is_chapter));
    for (source, lang, is_chapter) in chapters.chain(translations) {
        check::text(site, source, lang, is_chapter, &mut found);
    }
    for translation in &site.translations {
        check::coverage_of(site, translation, &mut found);
    }
    found.extend(check::untranslated(site));
    found
}

/// In a document that this build leaves out, errors are warnings: one colleague's draft never blocks publishing.
pub(super) fn soften(diagnostics: &mut [Diagnostic], site: &Site) {
    fn hidden<T: Entry>(shelf: &Shelf<T>) -> impl Iterator<Item = FileId> {
        shelf.items.iter().zip(&shelf.shown).filter(|(_, shown)| !**shown).map(|(item, _)| item.source().file)
    }
    let reports =
        site.chapters.iter().filter(|chapter| site.is_shown(DocumentKind::Report, &chapter.report) == Some(false));
    let of_hidden = |translation: &&Translation| site.is_shown(translation.kind, &translation.source.id) == Some(false);
    let translations = site.translations.iter().filter(of_hidden);
    let files: BTreeSet<FileId> = hidden(&site.projects)
        .chain(hidden(&site.posts))
        .chain(hidden(&site.pages))
        .chain(hidden(&site.reports))
        .chain(reports.map(|chapter| chapter.source.file))
        .chain(translations.map(|translation| translation.source.file))
        .collect();
    for finding in diagnostics {
        let left_out = finding.span.is_some_and(|span| files.contains(&span.file));
        if left_out && finding.severity == Severity::Error {
            finding.severity = Severity::Warning;
        }
    }
}
