//! Sums over projects: like with like, and how many of the projects they know.

use super::funding::{Funding, Source};
use super::summary::Summary;
use crate::value::Money;
use foldhash::HashMap;
use std::collections::BTreeMap;

/// What a sum adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// The whole funding of projects.
    Whole,
    /// The grants of projects whose whole is not known.
    Grant,
}

/// One sum over projects whose figures are of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// What is added up.
    pub figure: Figure,
    /// `applied`, `granted` or `spent`; `None` where the cards do not say.
    pub stage: Option<&'static str>,
    /// ISO 4217 code.
    pub currency: String,
    /// The sum.
    pub sum: Money,
    /// Of how many projects it is the sum.
    pub known: usize,
    /// How many projects there are.
    pub of: usize,
    /// Whether any of the figures is about right only.
    pub approximate: bool,
    /// The same by the source of the money. Grants are not parted: nothing is known of the rest.
    pub by_source: Breakdown<Source>,
    /// The same by calendar year.
    pub by_year: Breakdown<i16>,
}

/// A sum in parts, over the projects of which the parts are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Breakdown<K> {
    /// The parts.
    pub parts: BTreeMap<K, Money>,
    /// Of how many projects they are known.
    pub known: usize,
    /// The published wholes of these projects: where figures are rounded, not quite the sum of the parts.
    pub whole: Money,
}

/// Adds up the money of some projects.
///
/// Only figures of the same stage and currency are added, only of whole projects (not those with a `scope`), and of a
/// main project and its sub-projects only the main one. Where nothing is known, the result is empty.
#[must_use]
pub fn totals(projects: &[&Summary]) -> Vec<Totals> {
    let by_id: HashMap<&str, &Summary> = projects.iter().map(|project| (&*project.id, *project)).collect();
    let mut sums: BTreeMap<(Figure, Option<&str>, &str), Totals> = BTreeMap::new();
    for project in projects {
        let Some(funding) = &project.funding else { continue };
        if funding.partial || is_inside_another(project, &by_id) {
            continue;
        }
        let (figure, money) = match (funding.whole, funding.grant) {
            (Some(whole), _) => (Figure::Whole, whole),
            (None, Some(grant)) => (Figure::Grant, grant),
            (None, None) => continue,
        };
        let alike = (figure, funding.stage, &*funding.currency);
        sums.entry(alike).or_insert_with(|| Totals::new(figure, funding, projects.len())).add(funding, money);
    }
    let mut totals: Vec<Totals> = sums.into_values().collect();
    // What is certain comes first: granted, spent, applied for, not told.
    let rank = |stage: Option<&str>| {
        ["granted", "spent", "applied"].iter().position(|known| Some(*known) == stage).unwrap_or(3)
    };
    totals.sort_by_key(|total| (total.figure, rank(total.stage)));
    totals
}

impl Totals {
    /// A sum of figures like that of a project, before any is added.
    fn new(figure: Figure, like: &Funding, of: usize) -> Self {
        Self {
            figure,
            stage: like.stage,
            currency: like.currency.to_string(),
            sum: Money::default(),
            known: 0,
            of,
            approximate: false,
            by_source: Breakdown::default(),
            by_year: Breakdown::default(),
        }
    }

    fn add(&mut self, funding: &Funding, money: Money) {
        self.sum += money;
        self.known += 1;
        self.approximate |= funding.approximate;
        self.by_source.add(&funding.by_source, money);
        self.by_year.add(&funding.by_year, money);
    }
}

impl<K: Copy + Ord> Breakdown<K> {
    /// What the parts add up to.
    #[must_use]
    pub fn sum(&self) -> Money {
        self.parts.values().copied().sum()
    }

    /// Adds the parts of a project's money, where they are known.
    fn add(&mut self, parts: &[(K, Money)], whole: Money) {
        if parts.is_empty() {
            return;
        }
        for (key, sum) in parts {
            *self.parts.entry(*key).or_default() += *sum;
        }
        self.known += 1;
        self.whole += whole;
    }
}

/// Whether the money of a project is part of that of a main project, or of the main project's own, that is among them.
/// Projects in a circle are inside none of each other.
fn is_inside_another(project: &Summary, by_id: &HashMap<&str, &Summary>) -> bool {
    let mut inside = false;
    let mut above = project;
    // A walk that takes more steps than there are projects goes round in a circle above this one.
    for _ in 0..by_id.len() {
        let Some(parent) = above.ties.parent().and_then(|parent| by_id.get(parent)) else { break };
        if parent.id == project.id {
            return false;
        }
        inside |= counts(parent);
        above = parent;
    }
    inside
}

/// Whether the money of a project can be part of a sum.
fn counts(project: &Summary) -> bool {
    project.funding.as_ref().is_some_and(|funding| !funding.partial && (funding.whole.or(funding.grant)).is_some())
}
