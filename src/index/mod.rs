//! What the pages know of the whole: summaries of projects, indexes by value, sums.

mod bands;
mod chunks;
mod collation;
mod facets;
mod funding;
mod leads;
mod neighbours;
mod numbers;
mod outline;
mod relations;
mod reports;
mod seen;
mod summary;
mod totals;

pub use bands::{Band, BandGroup, BandKind, bands};
pub use chunks::chunks;
pub use collation::Alphabet;
pub use facets::{Facet, FacetKind, FacetSource, FacetValue};
pub use funding::{Funding, Source};
pub use leads::Leads;
pub use neighbours::Neighbours;
pub use outline::{Label, Numbered, Outline, Piece, Place, Section};
pub use relations::{Pointers, Relations};
pub use reports::Reports;
pub use seen::{Own, Seen};
pub use summary::{Involvement, Part, ProjectId, Summary, ThemeKey};
pub use totals::{Breakdown, Figure, Totals, totals};

use crate::config::Order;
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::site::{Card, Site};
use crate::source::Span;
use crate::value::Date;
use facets::SameSlug;
use foldhash::HashSet;
use rayon::prelude::*;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

/// A site in one of its languages, and what its pages know of the whole. A copy shares both.
#[derive(Debug, Clone)]
pub struct Edition {
    /// What was read.
    pub site: Arc<Site>,
    /// What follows from it.
    pub index: Arc<SiteIndex>,
}

impl Edition {
    /// Puts a site in order, with what is already known: from an earlier state of it, and of cards by their positions on
    /// the shelf. Beside it, what is wrong with it as a whole.
    #[must_use]
    pub fn new(site: Arc<Site>, before: Option<&Self>, seen: Vec<(usize, Seen)>) -> (Self, Vec<Diagnostic>) {
        let (index, found) = SiteIndex::after(&site, before.map(|before| (&*before.site, &*before.index)), seen);
        (Self { site, index: Arc::new(index) }, found)
    }
}

/// The published projects and the indexes over them.
#[derive(Debug, Default)]
pub struct SiteIndex {
    /// The summaries, in the order of lists; a [`ProjectId`] is a position here.
    pub projects: Vec<Arc<Summary>>,
    /// The digest of each summary.
    pub digests: Vec<Digest>,
    /// The position of each project's card on its shelf.
    positions: Vec<usize>,
    /// The project of each card on the shelf, where it is published.
    by_position: Vec<Option<ProjectId>>,
    /// What is known of each card that is put away.
    put_away: Vec<Option<Own>>,
    /// One facet a kind, in the order of [`FacetKind::ALL`].
    pub facets: Vec<Facet>,
    /// What points to each project.
    pub relations: Relations,
    /// The published posts by their positions on the shelf, the latest first.
    pub posts: Vec<usize>,
    /// The reports as documents, and their order.
    pub reports: Reports,
}

impl SiteIndex {
    /// Summarises the published projects, puts them in order and gathers them by every value.
    #[must_use]
    pub fn new(site: &Site) -> (Self, Vec<Diagnostic>) {
        Self::after(site, None, Vec::new())
    }

    /// Like [`Self::new`], with what is already known; see [`Edition::new`].
    #[must_use]
    pub fn after(site: &Site, before: Option<(&Site, &Self)>, seen: Vec<(usize, Seen)>) -> (Self, Vec<Diagnostic>) {
        let alphabet = Alphabet::new(site.lang);
        let mut entries = before.map(|(old, index)| index.still_true(old, site)).unwrap_or_default();
        entries.extend(seen);
        let known: HashSet<usize> = entries.iter().map(|(position, _)| *position).collect();
        let shown = site.projects.shown().map(|(position, _)| position);
        let new: Vec<usize> = shown.filter(|position| !known.contains(position)).collect();
        let look = |position: usize| {
            let card = &site.projects.items[position];
            (position, Seen::of(site, card, &card.open()))
        };
        entries.par_extend(new.into_par_iter().map(look));
        let by_title = |a: &Summary, b: &Summary| alphabet.compare(&a.title, &b.title).then_with(|| a.id.cmp(&b.id));
        entries.par_sort_by(|(_, Seen { summary: a, .. }), (_, Seen { summary: b, .. })| match site.config.order {
            Order::Title => by_title(a, b),
            Order::Start => latest_first(a.began(), b.began()).then_with(|| by_title(a, b)),
        });
        let digests = entries.iter().map(|(_, seen)| seen.digest).collect();
        let positions: Vec<usize> = entries.iter().map(|(position, _)| *position).collect();
        let mut by_position = vec![None; site.projects.items.len()];
        for (at, &position) in positions.iter().enumerate() {
            by_position[position] = Some(ProjectId::at(at));
        }
        let summaries = entries.into_iter().map(|(_, seen)| (seen.summary, seen.put_away));
        let (projects, put_away): (Vec<Arc<Summary>>, Vec<_>) = summaries.unzip();
        let ((facets, same), relations) =
            rayon::join(|| facets::gather(site, &projects, &alphabet), || Relations::new(site, &projects));
        let mut diagnostics: Vec<Diagnostic> =
            same.into_iter().map(|same| same_slug(site, positions[same.project.0 as usize], same)).collect();
        let (reports, found) = Reports::new(site, &alphabet);
        diagnostics.extend(found);
        let posts = posts(site);
        let index = Self { projects, digests, positions, by_position, put_away, facets, relations, posts, reports };
        (index, diagnostics)
    }

    /// The summaries that are as true of `now` as they were of `before`, in the order of lists.
    fn still_true(&self, before: &Site, now: &Site) -> Vec<(usize, Seen)> {
        if !Summary::depends_alike(before, now) {
            return Vec::new();
        }
        // Both shelves are in the order of ids; a card that has not changed is the very same.
        let mut at = 0;
        let moved: Vec<Option<usize>> = before
            .projects
            .items
            .iter()
            .map(|card| {
                while now.projects.items.get(at).is_some_and(|other| other.id < card.id) {
                    at += 1;
                }
                let is_same = now.projects.items.get(at).is_some_and(|other| other.is_same(card));
                (is_same && now.projects.shown[at] && !card.open().names_others()).then_some(at)
            })
            .collect();
        let entry = |((summary, &digest), &position): ((&Arc<Summary>, &Digest), &usize)| {
            Some((moved[position]?, Seen { summary: Arc::clone(summary), digest, put_away: None }))
        };
        self.projects.iter().zip(&self.digests).zip(&self.positions).filter_map(entry).collect()
    }

    /// The card of a project of this index.
    #[must_use]
    pub fn card<'a>(&self, site: &'a Site, id: ProjectId) -> &'a Card {
        &site.projects.items[self.positions[id.0 as usize]]
    }

    /// The project whose card stands at a position of the shelf, where it is published.
    #[must_use]
    pub fn at_position(&self, position: usize) -> Option<ProjectId> {
        *self.by_position.get(position)?
    }

    /// What the page of a project shows beside its summary.
    #[must_use]
    pub fn own(&self, site: &Site, id: ProjectId) -> Cow<'_, Own> {
        match &self.put_away[id.0 as usize] {
            Some(own) => Cow::Borrowed(own),
            None => Cow::Owned(Own::of(site, &self.card(site, id).open(), Box::default())),
        }
    }

    /// The files of the content that a project uses, by their paths inside `content/`, each with a place that names it.
    #[must_use]
    pub fn assets(&self, site: &Site, id: ProjectId) -> Cow<'_, [(String, Span)]> {
        match &self.put_away[id.0 as usize] {
            Some(own) => Cow::Borrowed(own.assets()),
            None => Cow::Owned(seen::assets(site, &self.card(site, id).open()).into_vec()),
        }
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
        self.projects.iter().enumerate().map(|(position, summary)| (ProjectId::at(position), &**summary))
    }
}

/// What is said of a name that shares a page with another, at the card that uses it, by its position on the shelf.
fn same_slug(site: &Site, position: usize, same: SameSlug) -> Diagnostic {
    let file = site.projects.items[position].file;
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
