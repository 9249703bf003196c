//! Documents that have been removed: what is still said of them at their address.

use super::{Entry, Shelf, Site, SourceRef};
use crate::load::DocumentKind;
use crate::parse::{Standing, Visibility};
use crate::value::{Date, Phrase};

/// A document that is gone. Nothing else of it is published.
#[derive(Debug)]
pub struct Gone<'a> {
    /// Where it comes from.
    pub source: SourceRef<'a>,
    /// Its title.
    pub title: &'a str,
    /// Why it was removed, where that is told.
    pub reason: Option<Phrase>,
    /// The last day on which it was shown, where its time has run out.
    pub until: Option<Date>,
    /// Whether that it is gone is shown in a preview only.
    pub unpublished: bool,
}

impl Site {
    /// The documents in whose place this build leaves a page: their kinds, and their positions on the shelves.
    #[must_use]
    pub fn gone_documents(&self) -> Vec<(DocumentKind, usize)> {
        fn of<T: Entry>(shelf: &Shelf<T>, kind: DocumentKind) -> impl Iterator<Item = (DocumentKind, usize)> {
            shelf.gone().map(move |(position, _)| (kind, position))
        }
        let projects = of(&self.projects, DocumentKind::Project);
        let others = of(&self.reports, DocumentKind::Report).chain(of(&self.posts, DocumentKind::Post));
        projects.chain(others).collect()
    }

    /// The document of a kind that is gone from a position of its shelf; `None` of a kind that never goes.
    #[must_use]
    pub fn gone(&self, kind: DocumentKind, position: usize) -> Option<Gone<'_>> {
        match kind {
            DocumentKind::Project => {
                let card = self.projects.items.get(position)?;
                let public = self.public_standing(card.status, card.visibility());
                Some(self.as_gone(&**card, card.open().gone.clone(), card.visibility(), public))
            }
            DocumentKind::Report => {
                let report = self.reports.items.get(position)?;
                let public = report.visibility.standing(self.today, false);
                Some(self.as_gone(&**report, report.gone.clone(), report.visibility, public))
            }
            DocumentKind::Post => {
                let post = self.posts.items.get(position)?;
                let public = post.visibility.standing(self.today, false);
                Some(self.as_gone(&**post, post.gone.clone(), post.visibility, public))
            }
            DocumentKind::Portfolio | DocumentKind::Programme | DocumentKind::Page => None,
        }
    }

    fn as_gone<'a>(
        &self,
        document: &'a impl Entry,
        reason: Option<Phrase>,
        visibility: Visibility,
        public: Standing,
    ) -> Gone<'a> {
        let unpublished = public != Standing::Gone;
        let until = visibility.over(self.today);
        Gone { source: document.source(), title: document.title(), reason, until, unpublished }
    }
}
