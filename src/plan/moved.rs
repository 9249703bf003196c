//! Old addresses, and the pages to which they lead.

use super::paths::routes;
use crate::index::Edition;
use crate::load::DocumentKind;
use crate::site::{Entry, Shelf};
use crate::source::Span;
use crate::value::OldAddress;

/// An old address of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The old address.
    pub from: OldAddress,
    /// The path of the page.
    pub to: String,
    /// The title of the page.
    pub title: String,
    /// What asks for it.
    pub at: Span,
}

/// The old addresses of all pages; `first` is the edition in the site's first language.
#[must_use]
pub fn moved(first: &Edition) -> Vec<Moved> {
    let site = &first.site;
    let mut moved = Moves { first, moved: Vec::new() };
    moved.of(&site.projects, DocumentKind::Project);
    moved.of(&site.portfolios, DocumentKind::Portfolio);
    moved.of(&site.programmes, DocumentKind::Programme);
    moved.of(&site.posts, DocumentKind::Post);
    moved.of(&site.pages, DocumentKind::Page);
    moved.of(&site.reports, DocumentKind::Report);
    moved.moved
}

struct Moves<'a> {
    first: &'a Edition,
    moved: Vec<Moved>,
}

impl Moves<'_> {
    /// The old addresses of the documents on a shelf.
    fn of<T: Entry>(&mut self, shelf: &Shelf<T>, kind: DocumentKind) {
        for item in shelf.with_page() {
            let to = routes(self.first).document(kind, item.id());
            for alias in item.aliases() {
                if let Some(from) = OldAddress::parse(&alias.value) {
                    let title = item.title().to_owned();
                    self.moved.push(Moved { from, to: to.clone(), title, at: alias.at });
                }
            }
        }
    }
}
