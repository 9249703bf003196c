//! All that any other page may know of a project.

use super::funding::Funding;
use crate::config::TermId;
use crate::parse::{BudgetRow, Group, Project, Relation, Role, Texts, Theme};
use crate::place::{CountyId, MunicipalityId, RegionId};
use crate::site::{Card, Named, Shelf, Site, Ties};
use crate::value::{Date, Money, calendar_years};
use std::sync::Arc;

/// Position of a project in [`super::SiteIndex::projects`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProjectId(pub u32);

impl ProjectId {
    /// The id of the project at a position.
    #[must_use]
    pub fn at(position: usize) -> Self {
        Self(u32::try_from(position).unwrap_or(u32::MAX))
    }
}

/// How an organisation takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// It pays.
    Funder,
    /// It carries out.
    Implementer,
    /// It takes part otherwise.
    Partner,
}

/// An organisation in a project.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Involvement {
    /// Which one.
    pub organisation: Arc<Named>,
    /// How it takes part.
    pub part: Part,
    /// What else is told of that, where anything is.
    pub details: Option<Box<Details>>,
}

/// What few organisations in a project have.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Details {
    /// Its role, where one is given.
    pub role: Option<Role>,
    /// What it paid, where rows of the budget name it.
    pub paid: Option<Money>,
}

/// A theme by its place in the vocabulary, or by its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ThemeKey {
    /// A word of the vocabulary.
    Term(TermId),
    /// Free text.
    Free(Arc<Named>),
}

/// All that any page but its own may know of a project: a change of its text can touch no other page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Summary {
    /// Its id.
    pub id: Arc<str>,
    /// Full name.
    pub title: Arc<str>,
    /// The name used day to day.
    pub short_title: Option<Arc<str>>,
    /// What it does.
    pub summary: Option<Box<str>>,
    /// The texts among these that are not in the language of the edition but in the site's first.
    pub foreign: Texts,
    /// Its status.
    pub status: Option<TermId>,
    /// Its type.
    pub kind: Option<TermId>,
    /// Its portfolio.
    pub portfolio: Option<Arc<Named>>,
    /// Its programme.
    pub programme: Option<Arc<Named>>,
    /// The first and the last year of the programme period that pays for it.
    pub programme_period: Option<(Date, Date)>,
    /// Planned start.
    pub start: Option<Date>,
    /// Planned end.
    pub end: Option<Date>,
    /// Real start, where it differs.
    pub actual_start: Option<Date>,
    /// Real end, where it differs.
    pub actual_end: Option<Date>,
    /// Regions.
    pub regions: Box<[RegionId]>,
    /// Municipalities.
    pub municipalities: Box<[MunicipalityId]>,
    /// Wellbeing services counties: those of the municipalities, or of a region that is one county.
    pub counties: Box<[CountyId]>,
    /// Themes.
    pub themes: Box<[ThemeKey]>,
    /// Organisations.
    pub organisations: Box<[Involvement]>,
    /// Money.
    pub funding: Option<Box<Funding>>,
    /// The ids of the projects that it names.
    pub ties: Ties,
    /// When its facts were last changed.
    pub updated: Option<Date>,
    /// Whether it is shown in a preview only.
    pub unpublished: bool,
}

impl Summary {
    /// Summarises a card, which is open.
    #[must_use]
    pub fn new(site: &Site, card: &Card, project: &Project) -> Self {
        let (start, end) = project.period.dates();
        let (actual_start, actual_end) = project.actual.dates();
        let relation = |relation: &Option<Relation>| {
            let word = relation.as_ref()?.word()?;
            let position = site.projects.find(word).filter(|&position| site.projects.shown[position])?;
            Some(Box::from(&*site.projects.items[position].id))
        };
        Self {
            id: Arc::clone(&card.id),
            title: Arc::clone(&card.title),
            short_title: card.short_title.clone(),
            summary: project.summary.as_deref().map(Box::from),
            foreign: site.foreign_texts(&project.source),
            status: project.status,
            kind: project.kind,
            portfolio: site.portfolio(project.portfolio.as_ref()),
            programme: site.programme(project.programme.as_ref()),
            programme_period: project.programme_period.as_deref().and_then(calendar_years),
            start,
            end,
            actual_start,
            actual_end,
            regions: project.regions.as_slice().into(),
            municipalities: project.municipalities.as_slice().into(),
            counties: counties(site, project).into(),
            themes: project
                .themes
                .iter()
                .map(|theme| match theme {
                    Theme::Term(id) => ThemeKey::Term(*id),
                    Theme::Free(words) => ThemeKey::Free(site.theme(words)),
                })
                .collect(),
            organisations: involvements(site, project).into(),
            funding: project.budget.as_deref().map(|budget| Box::new(Funding::of(budget))),
            ties: Ties::new(relation(&project.parent), relation(&project.predecessor), relation(&project.successor)),
            updated: project.updated,
            unpublished: !site.is_public(project),
        }
    }

    /// Whether all that summaries know beside their own cards, and cards that those name, is the same in two states of a
    /// site.
    #[must_use]
    pub fn depends_alike(before: &Site, now: &Site) -> bool {
        let same = |a: &Shelf<Group>, b: &Shelf<Group>| {
            a.items.len() == b.items.len() && a.items.iter().zip(&b.items).all(|(a, b)| Arc::ptr_eq(a, b))
        };
        Arc::ptr_eq(&before.config, &now.config)
            && (before.today, before.drafts) == (now.today, now.drafts)
            && same(&before.portfolios, &now.portfolios)
            && same(&before.programmes, &now.programmes)
    }

    /// When the project began, as far as is known: the real start, else the planned one. It decides order and year.
    #[must_use]
    pub fn began(&self) -> Option<Date> {
        self.actual_start.or(self.start)
    }

    /// When the project ended or is to end, as far as is known.
    #[must_use]
    pub fn ended(&self) -> Option<Date> {
        self.actual_end.or(self.end)
    }

    /// The name for places where space is short.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }
}

fn counties(site: &Site, project: &Project) -> Vec<CountyId> {
    let places = &site.config.places;
    let mut counties: Vec<CountyId> =
        project.municipalities.iter().filter_map(|&id| places.municipality(id).county).collect();
    for &region in &project.regions {
        let covered = project.municipalities.iter().any(|&id| places.municipality(id).region == Some(region));
        if !covered {
            counties.extend(places.only_county(region));
        }
    }
    counties.sort_unstable();
    counties.dedup();
    counties
}

fn involvements(site: &Site, project: &Project) -> Vec<Involvement> {
    let lists = [
        (Part::Funder, &project.funders),
        (Part::Implementer, &project.implementers),
        (Part::Partner, &project.partners),
    ];
    let mut involvements = Vec::with_capacity(lists.iter().map(|(_, list)| list.len()).sum());
    for (part, organisations) in lists {
        for crate::parse::Organisation { name, role, .. } in organisations {
            let paid = (part == Part::Funder).then(|| paid(project, name)).flatten();
            let has_details = role.is_some() || paid.is_some();
            let details = has_details.then(|| Box::new(Details { role: role.clone(), paid }));
            involvements.push(Involvement { organisation: site.organisation(name), part, details });
        }
    }
    involvements
}

/// What an organisation paid: the rows of funding, and the rows inside them, that name it as their source.
fn paid(project: &Project, name: &str) -> Option<Money> {
    fn rows(list: &[BudgetRow], name: &str, sums: &mut Vec<Option<Money>>) {
        for row in list {
            if row.source.as_deref() == Some(name) {
                sums.push(row.sum());
            } else {
                rows(&row.of_which, name, sums);
            }
        }
    }
    let mut sums = Vec::new();
    rows(&project.budget.as_ref()?.funding, name, &mut sums);
    let sums: Option<Vec<Money>> = sums.into_iter().collect();
    sums.filter(|sums| !sums.is_empty()).map(|sums| sums.into_iter().sum())
}
