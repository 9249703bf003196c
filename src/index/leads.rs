//! Where readers who come to the page of something that is gone find more.

use super::SiteIndex;
use super::facets::FacetKind;
use super::summary::ProjectId;
use crate::load::DocumentKind;
use crate::parse::{Relation, RelationTarget};
use crate::site::{Named, Site};
use crate::source::Spanned;
use std::sync::Arc;

/// What is still there of that to which a removed document belonged.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Leads {
    /// The projects that follow it.
    pub successors: Vec<ProjectId>,
    /// The same outside the catalogue: title and address.
    pub elsewhere: Option<(String, Option<String>)>,
    /// Its main project.
    pub parent: Option<ProjectId>,
    /// Its portfolio and programme: slug and name.
    pub groups: Vec<(FacetKind, Arc<Named>)>,
    /// The project that it is about.
    pub project: Option<ProjectId>,
    /// The reports that replace it, by their positions on the shelf.
    pub reports: Vec<usize>,
}

impl SiteIndex {
    /// Where to look instead of the document of a kind that is gone from a position of its shelf.
    #[must_use]
    pub fn leads(&self, site: &Site, kind: DocumentKind, position: usize) -> Leads {
        match kind {
            DocumentKind::Project => self.leads_of_project(site, position),
            DocumentKind::Report => {
                let report = &site.reports.items[position];
                let replacing = report.replaced_by.iter().filter_map(Relation::word);
                let reports = replacing.filter_map(|word| site.reports.find(word)).filter(|&at| site.reports.shown[at]);
                let project = self.published(site, report.project.as_ref().map(value));
                Leads { project, reports: reports.collect(), ..Leads::default() }
            }
            DocumentKind::Post => {
                let post = &site.posts.items[position];
                Leads { project: self.published(site, post.project.as_ref().map(value)), ..Leads::default() }
            }
            DocumentKind::Portfolio | DocumentKind::Programme | DocumentKind::Page => Leads::default(),
        }
    }

    fn leads_of_project(&self, site: &Site, position: usize) -> Leads {
        let project = site.projects.items[position].open();
        let mut successors: Vec<ProjectId> =
            self.published(site, project.successor.as_ref().and_then(Relation::word)).into_iter().collect();
        let others = self.relations.after_gone(position).iter().filter(|&&other| successors.first() != Some(&other));
        let others: Vec<ProjectId> = others.copied().collect();
        successors.extend(others);
        let elsewhere = project.successor.as_ref().and_then(|relation| match &relation.target {
            RelationTarget::Outside(title, url) => Some((title.clone(), url.clone())),
            RelationTarget::Inside(_) => None,
        });
        let names = [
            (FacetKind::Portfolio, site.portfolio(project.portfolio.as_ref())),
            (FacetKind::Programme, site.programme(project.programme.as_ref())),
        ];
        let groups = names.into_iter().filter_map(|(kind, named)| {
            let named = named?;
            self.facet(kind).find(&named.slug).map(|_| (kind, named))
        });
        let parent = self.published(site, project.parent.as_ref().and_then(Relation::word));
        Leads { successors, elsewhere, parent, groups: groups.collect(), ..Leads::default() }
    }

    /// The published project that a word means.
    fn published(&self, site: &Site, word: Option<&str>) -> Option<ProjectId> {
        let position = site.projects.find(word?)?;
        self.at_position(position)
    }
}

fn value(word: &Spanned<String>) -> &str {
    &word.value
}
