//! The money of a project, as far as sums over projects need it.

use crate::parse::{Budget, BudgetRow};
use crate::value::{Money, calendar_year};
use std::collections::BTreeMap;

/// Kinds of funding by their ids, such as `eu`; see [`crate::schema::FUNDING_KIND`].
pub type Source = &'static str;

/// The money of a project.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Funding {
    /// All of it.
    pub whole: Option<Money>,
    /// The grant, where it is published on its own.
    pub grant: Option<Money>,
    /// `applied`, `granted` or `spent`.
    pub stage: Option<&'static str>,
    /// ISO 4217 code.
    pub currency: Box<str>,
    /// Whether the figures are about right only.
    pub approximate: bool,
    /// Whether they cover a part of the project only.
    pub partial: bool,
    /// All of it by source; empty unless the card tells the source of every row.
    pub by_source: Box<[(Source, Money)]>,
    /// All of it by calendar year; empty unless each period of the budget lies within one and its sum is known.
    pub by_year: Box<[(i16, Money)]>,
}

impl Funding {
    /// The money of a budget.
    #[must_use]
    pub fn of(budget: &Budget) -> Self {
        let columns = budget.periods.len() * budget.funding.len().max(1);
        Self {
            whole: budget.whole(),
            grant: budget.grant.map(|grant| grant.value),
            stage: budget.stage,
            currency: budget.currency.as_str().into(),
            approximate: budget.approximate,
            partial: budget.scope.is_some(),
            by_source: parts_of_whole(budget, by_source(&budget.funding), budget.funding.len()),
            by_year: parts_of_whole(budget, by_year(budget), columns),
        }
    }
}

/// Parts of the whole, if they are known and add up to it. Published figures may be off by one unit each, as rounding
/// makes them, and those that are about right by a twentieth in all.
fn parts_of_whole<K>(budget: &Budget, parts: Option<BTreeMap<K, Money>>, figures: usize) -> Box<[(K, Money)]> {
    let (Some(parts), Some(whole)) = (parts, budget.whole()) else { return Box::default() };
    let sum: Money = parts.values().copied().sum();
    let difference = (sum - whole).abs();
    let rounded = difference <= Money::units(i64::try_from(figures).unwrap_or_default());
    let about = budget.approximate && difference.cents() <= whole.abs().cents() / 20;
    if rounded || about { parts.into_iter().collect() } else { Box::default() }
}

/// The sums of rows by their kinds. A row without a kind counts by its parts, where these are all of it.
fn by_source(rows: &[BudgetRow]) -> Option<BTreeMap<Source, Money>> {
    let mut sums = BTreeMap::new();
    for row in rows {
        let whole = row.sum()?;
        let parts = match row.kind {
            Some(kind) => BTreeMap::from([(kind, whole)]),
            None => by_source(&row.of_which).filter(|parts| parts.values().copied().sum::<Money>() == whole)?,
        };
        for (kind, sum) in parts {
            *sums.entry(kind).or_default() += sum;
        }
    }
    Some(sums).filter(|sums| !sums.is_empty())
}

/// The sums of the columns of funding by their calendar years.
fn by_year(budget: &Budget) -> Option<BTreeMap<i16, Money>> {
    let published = budget.published_funding_total();
    let mut sums = BTreeMap::new();
    for (at, period) in budget.periods.iter().enumerate() {
        let sum = published.column(&budget.funding, at)?;
        *sums.entry(calendar_year(&period.words)?).or_default() += sum;
    }
    Some(sums).filter(|sums| !sums.is_empty())
}
