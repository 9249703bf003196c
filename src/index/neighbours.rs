//! The documents of which the page of another one shows something, beside those that it links to.
//!
//! They tell which part of a site is enough to make a page of it. Whether it is, the fingerprint of the page proves: so
//! nothing depends on this list but how much work there is.

use super::{Edition, FacetKind};
use crate::load::document_path;
use crate::site::{Entry, Named, Site};
use crate::source::FileId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The neighbours of every document that has any, all by [`document_path`].
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    /// Those of every document: that there is a post, and a report, is told on all pages.
    of_all: Vec<String>,
    of_document: BTreeMap<String, Vec<String>>,
}

impl Neighbours {
    /// Gathers the neighbours of cards and news.
    #[must_use]
    pub fn of(Edition { site, index }: &Edition) -> Self {
        let path = |file: FileId| document_path(site.inner_path(file)).to_owned();
        let mut of_document: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, project) in index.ids() {
            let pointers = index.relations.of(id);
            let related = [&pointers.children, &pointers.predecessors, &pointers.successors].into_iter().flatten();
            let related = related.map(|&id| index.card(site, id).file);
            // Some of those that it names itself have no page.
            let named = project.ties.all().filter_map(|id| Some(site.projects.items[site.projects.by_id(id)?].file));
            let reports = pointers.reports.iter().map(|&at| site.reports.items[at].file());
            let posts = pointers.posts.iter().map(|&at| site.posts.items[at].file());
            // That an organisation has a page, a card shows in which it takes part.
            let own = index.own(site, id);
            let facet = index.facet(FacetKind::Organisation);
            let takes_part = |organisation: &Arc<Named>| facet.find(&organisation.slug)?.projects.first().copied();
            let taking_part = own.organisations().iter().filter_map(takes_part);
            let taking_part = taking_part.map(|id| index.card(site, id).file);
            let all = related.chain(named).chain(reports).chain(posts).chain(taking_part);
            let neighbours: Vec<String> = all.map(path).collect();
            if !neighbours.is_empty() {
                of_document.insert(path(index.card(site, id).file), neighbours);
            }
        }
        for (_, post) in site.posts.shown() {
            let project = post.project.as_ref().and_then(|word| site.projects.find(&word.value));
            if let Some(position) = project {
                of_document.insert(path(post.file()), vec![path(site.projects.items[position].file)]);
            }
        }
        Self { of_all: of_all(site).map(path).collect(), of_document }
    }

    /// The neighbours of a document.
    pub fn of_document(&self, path: &str) -> impl Iterator<Item = &str> {
        let own = self.of_document.get(path).into_iter().flatten();
        self.of_all.iter().chain(own).map(String::as_str)
    }
}

fn of_all(site: &Site) -> impl Iterator<Item = FileId> {
    let post = site.posts.shown().next().map(|(_, post)| post.file());
    post.into_iter().chain(site.reports.shown().next().map(|(_, report)| report.file()))
}
