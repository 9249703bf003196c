//! What the pages know of the whole: summaries of projects, indexes by value, sums.

mod chunks;
mod collation;
mod facets;
mod relations;
mod summary;
mod totals;

pub use chunks::chunks;
pub use collation::Alphabet;
pub use facets::{Facet, FacetKind, FacetSource, FacetValue};
pub use relations::{Pointers, Relations};
pub use summary::{Funding, Involvement, Part, ProjectId, Summary, ThemeKey, organisation_slug};
pub use totals::{Figure, Totals, totals};

use crate::config::Order;
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::site::Site;
use crate::source::Span;
use crate::value::Date;
use facets::SameSlug;
use rayon::prelude::*;
use std::cmp::Ordering;

/// The published projects and the indexes over them.
#[derive(Debug)]
pub struct SiteIndex {
    /// The summaries, in the order of lists; a [`ProjectId`] is a position here.
    pub projects: Vec<Summary>,
    /// The digest of each summary.
    pub digests: Vec<Digest>,
    /// One facet a kind, in the order of [`FacetKind::ALL`].
    pub facets: Vec<Facet>,
    /// What points to each project.
    pub relations: Relations,
    /// The published posts by their positions on the shelf, the latest first.
    pub posts: Vec<usize>,
}

impl SiteIndex {
    /// Summarises the published projects, puts them in order and gathers them by every value.
    #[must_use]
    pub fn new(site: &Site) -> (Self, Vec<Diagnostic>) {
        let alphabet = Alphabet::new(site.config.lang());
        let shown: Vec<usize> = site.projects.shown().map(|(position, _)| position).collect();
        let mut projects: Vec<Summary> = shown.into_par_iter().map(|position| Summary::new(site, position)).collect();
        let by_title = |a: &Summary, b: &Summary| alphabet.compare(&a.title, &b.title).then_with(|| a.id.cmp(&b.id));
        projects.par_sort_by(|a, b| match site.config.order {
            Order::Title => by_title(a, b),
            Order::Start => latest_first(a.began(), b.began()).then_with(|| by_title(a, b)),
        });
        let (facets, same) = facets::gather(site, &projects, &alphabet);
        let diagnostics = same.into_iter().map(|same| same_slug(site, &projects, same)).collect();
        let relations = Relations::new(site, &projects);
        let digests = projects.par_iter().map(Digest::of).collect();
        (Self { projects, digests, facets, relations, posts: posts(site) }, diagnostics)
    }

    /// The project with the given id.
    #[must_use]
    pub fn project(&self, id: ProjectId) -> &Summary {
        &self.projects[id.0 as usize]
    }

    /// The digest of the summary of a project.
    #[must_use]
    pub fn digest(&self, id: ProjectId) -> Digest {
        self.digests[id.0 as usize]
    }

    /// The facet of a kind.
    #[must_use]
    pub fn facet(&self, kind: FacetKind) -> &Facet {
        &self.facets[kind as usize]
    }

    /// Every project with its id, in the order of lists.
    pub fn ids(&self) -> impl Iterator<Item = (ProjectId, &Summary)> {
        self.projects.iter().enumerate().map(|(position, summary)| (ProjectId::at(position), summary))
    }
}

/// What is said of a name that shares a page with another, at the card that uses it.
fn same_slug(site: &Site, projects: &[Summary], same: SameSlug) -> Diagnostic {
    let file = site.card(&projects[same.project.0 as usize].id).source.file;
    let keys: &[&str] = match same.kind {
        FacetKind::Portfolio => &["portfolio"],
        FacetKind::Programme => &["programme"],
        FacetKind::Theme => &["themes"],
        _ => &["funders", "implementers", "partners"],
    };
    let usual = |name: &str| site.config.organisations.find(name).is_some_and(|known| known.name == same.other);
    let places = site.places(file, keys, |name| name == same.other || usual(name));
    let at = places.first().copied().unwrap_or(Span::file(file));
    let finding = Diagnostic::new(&codes::ADDRESS_SAME_SLUG, at).with("name", same.name);
    finding.with("other", same.other).with("address", same.slug)
}

/// The published posts, the latest first; of the same date, in the order of their ids.
fn posts(site: &Site) -> Vec<usize> {
    let mut posts: Vec<usize> = site.posts.shown().map(|(position, _)| position).collect();
    posts.sort_by(|&a, &b| latest_first(site.posts.items[a].date, site.posts.items[b].date).then(a.cmp(&b)));
    posts
}

/// Later dates first, missing ones last.
#[must_use]
pub fn latest_first(a: Option<Date>, b: Option<Date>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => b.cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
