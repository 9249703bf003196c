//! Sums over projects: like with like, and how many of the projects they know.

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
}

/// What makes figures alike: figure, stage, currency.
type Kind<'a> = (Figure, Option<&'static str>, &'a str);

/// Adds up the money of some projects.
///
/// Only figures of the same stage and currency are added, only of whole projects (not those with a `scope`), and of a
/// main project and its sub-projects only the main one. Where nothing is known, the result is empty.
#[must_use]
pub fn totals(projects: &[&Summary]) -> Vec<Totals> {
    let by_id: HashMap<&str, &Summary> = projects.iter().map(|project| (project.id.as_str(), *project)).collect();
    // By figure, stage and currency: the sum, of how many projects, whether any figure is about right only.
    let mut sums: BTreeMap<Kind<'_>, (Money, usize, bool)> = BTreeMap::new();
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
        let sum = sums.entry((figure, funding.stage, &funding.currency)).or_default();
        *sum = (sum.0 + money, sum.1 + 1, sum.2 || funding.approximate);
    }
    let of = projects.len();
    let total = |((figure, stage, currency), (sum, known, approximate)): (Kind<'_>, _)| Totals {
        figure,
        stage,
        currency: currency.to_owned(),
        sum,
        known,
        of,
        approximate,
    };
    let mut totals: Vec<Totals> = sums.into_iter().map(total).collect();
    // What is certain comes first: granted, spent, applied for, not told.
    let rank = |stage: Option<&str>| {
        ["granted", "spent", "applied"].iter().position(|known| Some(*known) == stage).unwrap_or(3)
    };
    totals.sort_by_key(|total| (total.figure, rank(total.stage)));
    totals
}

/// Whether the money of a project is part of that of a main project, or of the main project's own, that is among them.
/// Projects in a circle are inside none of each other.
fn is_inside_another(project: &Summary, by_id: &HashMap<&str, &Summary>) -> bool {
    let mut inside = false;
    let mut above = project;
    // A walk that takes more steps than there are projects goes round in a circle above this one.
    for _ in 0..by_id.len() {
        let Some(parent) = above.parent.as_deref().and_then(|parent| by_id.get(parent)) else { break };
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
