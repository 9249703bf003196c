//! The pages for readers who come from a search engine.

use super::{Page, PageKind};
use crate::index::Edition;
use crate::value::Date;

/// A sitemap holds at most so many addresses; see <https://www.sitemaps.org/protocol.html>.
pub const SITEMAP_LIMIT: usize = 50_000;

/// The name of a part of a long sitemap.
#[must_use]
pub fn sitemap_part(part: usize) -> String {
    format!("sitemap-{}.xml", part + 1)
}

/// Whether a page is for readers who come from a search engine.
#[must_use]
pub fn in_sitemap(page: &Page) -> bool {
    use PageKind::{
        Alphabet, Chapter, Home, Index, Indexes, Page, Post, Posts, Project, Projects, Report, Reports, Statement,
        Value,
    };
    let is_for_readers = matches!(
        page.kind,
        Home | Projects(_)
            | Alphabet
            | Project(_)
            | Index(_)
            | Value(..)
            | Indexes
            | Posts(_)
            | Post(_)
            | Page(_)
            | Reports(_)
            | Report(_)
            | Chapter(..)
            | Statement
    );
    is_for_readers && !page.is_fallback
}

/// What the part of the sitemap that begins with the page at `start` says: the paths of pages, and when each was last
/// changed, by its own word.
pub fn addresses<'a>(
    pages: &'a [Page],
    start: usize,
    editions: &'a [Edition],
) -> impl Iterator<Item = (&'a str, Option<Date>)> {
    let pages = pages.iter().filter(|page| in_sitemap(page)).skip(start).take(SITEMAP_LIMIT);
    pages.map(|page| (&*page.path, changed(page, editions)))
}

/// When a page was last changed; the form of sitemaps allows a day, a month or a year.
fn changed(page: &Page, editions: &[Edition]) -> Option<Date> {
    // Each language has its own order of projects.
    let Edition { site, index } = editions.iter().find(|edition| edition.site.lang == page.lang)?;
    match page.kind {
        PageKind::Project(id) => index.project(id).updated,
        PageKind::Post(at) => site.posts.items[at].updated.or(site.posts.items[at].date),
        PageKind::Page(at) => site.pages.items[at].updated,
        PageKind::Statement => Some(site.statement_contents()?.last_reviewed()?.value),
        PageKind::Report(at) | PageKind::Chapter(at, _) => site.reports.items[at].updated,
        _ => None,
    }
}
