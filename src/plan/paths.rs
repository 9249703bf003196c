//! Where pages stand, in their own language and in the others.

use super::{Page, PageKind, ReportOrder};
use crate::index::Edition;
use crate::load::DocumentKind;
use crate::parse::{BODY, Source, TextLangs};
use crate::route::Routes;
use crate::value::Lang;

/// A page in one of the languages of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Alternate {
    /// The language.
    pub lang: Lang,
    /// Path from the site's root.
    pub path: String,
    /// The language of the text on it, where that has not been translated into the page's.
    pub written_in: Option<Lang>,
}

/// The routes of an edition.
pub fn routes(edition: &Edition) -> Routes {
    Routes::new(edition.site.lang, edition.site.config.lang(), edition.site.config.urls)
}

/// A page in every language of the site, in the order of the settings; nothing where it has one language only, or the
/// page is not one for readers. The later pages of a long list hold other projects in each language, so the first stands
/// for them.
#[must_use]
pub fn alternates(page: &Page, editions: &[Edition]) -> Vec<Alternate> {
    let own = editions.iter().find(|edition| edition.site.lang == page.lang);
    let is_of_one_language = |own: &&Edition| path(&page.kind, own).is_some();
    let Some(own) = own.filter(|_| editions.len() > 1).filter(is_of_one_language) else { return Vec::new() };
    let alternate = |edition: &Edition| {
        let lang = edition.site.lang;
        let path = if lang == page.lang { page.path.to_string() } else { path_in(&page.kind, own, edition)? };
        let text = text_of(&page.kind, own, edition);
        Some(Alternate { lang, path, written_in: text.and_then(|langs| edition.site.foreign(langs, BODY)) })
    };
    editions.iter().filter_map(alternate).collect()
}

/// Whether the text of a page is in another language than the page.
pub fn is_fallback(page: &PageKind, edition: &Edition) -> bool {
    // In the first language nothing is a translation.
    edition.site.lang != edition.site.config.lang()
        && text_of(page, edition, edition).is_some_and(|langs| edition.site.foreign(langs, BODY).is_some())
}

/// The path in the language of `other` of what `kind` is in `own`.
fn path_in(kind: &PageKind, own: &Edition, other: &Edition) -> Option<String> {
    match kind {
        PageKind::Projects(slice) => path(&PageKind::Projects(slice.first()), other),
        PageKind::Posts(slice) => path(&PageKind::Posts(slice.first()), other),
        PageKind::Project(id) => Some(routes(other).project(&own.index.project(*id).id)),
        PageKind::Value(kind, position, _) => {
            Some(routes(other).value(*kind, &own.index.facet(*kind).values[*position].slug))
        }
        // A report in one file may be cut otherwise in another language.
        PageKind::Chapter(report, piece) => {
            path(&PageKind::Chapter(*report, *piece), other).or_else(|| path(&PageKind::Report(*report), other))
        }
        _ => path(kind, other),
    }
}

/// In which languages the text is that a page is there for, as another edition has it.
fn text_of(kind: &PageKind, own: &Edition, other: &Edition) -> Option<TextLangs> {
    let site = &*other.site;
    let source = match kind {
        PageKind::Project(id) => return site.langs_of(DocumentKind::Project, &own.index.project(*id).id),
        PageKind::Value(kind, position, _) => {
            let value = &own.index.facet(*kind).values[*position];
            value.group(site, *kind).map(|group| &group.source)
        }
        PageKind::Post(position) => Some(&site.posts.items[*position].source),
        PageKind::Page(position) => Some(&site.pages.items[*position].source),
        PageKind::Report(report) | PageKind::WholeReport(report) => Some(&site.reports.items[*report].source),
        PageKind::Chapter(report, piece) => {
            let piece = other.index.reports.outlines[*report].pieces.get(*piece)?;
            Some(piece.source(site, *report))
        }
        _ => None,
    };
    source.map(TextLangs::from)
}

/// Where a page of an edition stands; `None` for what is no page of one language.
pub fn path(kind: &PageKind, edition: &Edition) -> Option<String> {
    let (site, index, routes) = (&*edition.site, &*edition.index, routes(edition));
    let document = |kind, source: &Source| routes.document(kind, &source.id);
    Some(match kind {
        PageKind::Home => routes.home(),
        PageKind::Projects(slice) if slice.is_first() => routes.projects(),
        PageKind::Projects(slice) => routes.projects_from(&index.projects[slice.start()].id),
        PageKind::Alphabet => routes.alphabet(),
        PageKind::Project(id) => routes.project(&index.project(*id).id),
        PageKind::Index(kind) => routes.facet(*kind),
        PageKind::Value(kind, position, slice) => {
            let value = &index.facet(*kind).values[*position];
            match slice.start() {
                0 => routes.value(*kind, &value.slug),
                start => routes.value_from(*kind, &value.slug, &index.project(value.projects[start]).id),
            }
        }
        PageKind::Indexes => routes.indexes(),
        PageKind::Posts(slice) if slice.is_first() => routes.posts(),
        PageKind::Posts(slice) => routes.posts_from(&site.posts.items[index.posts[slice.start()]].source.id),
        PageKind::Post(position) => document(DocumentKind::Post, &site.posts.items[*position].source),
        PageKind::Page(position) => document(DocumentKind::Page, &site.pages.items[*position].source),
        PageKind::Gone(kind, position) => document(*kind, &site.gone(*kind, *position)?.source),
        PageKind::Reports(ReportOrder::Kind) => routes.reports(),
        PageKind::Reports(ReportOrder::Year) => routes.reports_by_year(),
        PageKind::Report(report) => document(DocumentKind::Report, &site.reports.items[*report].source),
        PageKind::Chapter(report, piece) => {
            let piece = index.reports.outlines[*report].pieces.get(*piece)?;
            routes.chapter(&site.reports.items[*report].source.id, &piece.name)
        }
        PageKind::WholeReport(report) => routes.whole_report(&site.reports.items[*report].source.id),
        PageKind::ReportTable(report, piece, nth) => {
            let table = index.reports.outlines[*report].pieces.get(*piece)?.floats.get(*nth)?;
            routes.report_table(&site.reports.items[*report].source.id, &table.file_name)
        }
        PageKind::Statement => routes.statement(),
        PageKind::Csv => routes.csv(),
        PageKind::Feed => routes.feed(),
        PageKind::Brand(brand) => routes.brand(*brand),
        PageKind::NotFound
        | PageKind::Redirect(..)
        | PageKind::Redirects(_)
        | PageKind::Sitemap(_)
        | PageKind::SitemapIndex(_)
        | PageKind::Robots
        | PageKind::BuildInfo
        | PageKind::ThemeFile(_)
        | PageKind::Asset(_)
        | PageKind::Size(..) => return None,
    })
}
