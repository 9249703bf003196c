//! Money in parts, as tables with bars.

use crate::index::{Breakdown, Figure, Source, Totals};
use crate::locale::Arg;
use crate::parse::Budget;
use crate::render::view::{BarRow, BarTable, FundingView, LocalText};
use crate::render::{Renderer, filters};
use crate::schema::FUNDING_KIND;
use crate::value::{Money, Phrase, calendar_year};
use std::cmp::Reverse;

/// A row before its sum is written.
pub struct Row {
    /// See [`BarRow`].
    pub id: Option<String>,
    /// See [`BarRow`].
    pub label: String,
    /// See [`BarRow`].
    pub lang: Option<String>,
    /// The sum.
    pub sum: Money,
}

impl Renderer {
    /// Sums over projects in parts: those of which any are known.
    pub fn funding(&self, totals: &[Totals]) -> Vec<FundingView> {
        let parted = totals.iter().filter(|total| total.figure == Figure::Whole);
        let view = |total: &Totals| FundingView {
            stage: total.stage.map(str::to_owned),
            total: self.sum(total.sum, &total.currency, total.approximate),
            known: total.known,
            of: total.of,
            by_source: self.breakdown(total, &total.by_source, "source", |parts| self.sources(parts)),
            by_year: self.breakdown(total, &total.by_year, "year", years),
        };
        parted.map(view).filter(|view| view.by_source.is_some() || view.by_year.is_some()).collect()
    }

    fn breakdown<K: Copy + Ord>(
        &self,
        total: &Totals,
        breakdown: &Breakdown<K>,
        by: &str,
        rows: impl Fn(Vec<(K, Money)>) -> Vec<Row>,
    ) -> Option<BarTable> {
        let rows = rows(breakdown.parts.iter().map(|(key, sum)| (*key, *sum)).collect());
        let sum = breakdown.sum();
        let print = |sum| self.sum(sum, &total.currency, total.approximate);
        (breakdown.known > 0).then(|| BarTable {
            what: "funding".to_owned(),
            by: by.to_owned(),
            total: (rows.len() > 1).then(|| print(sum)),
            largest: largest(&rows, print),
            rows: bars(&rows, print),
            known: breakdown.known,
            of: total.of,
            rounded: sum != breakdown.whole,
        })
    }

    /// Sources from the largest; of equal ones, in the order of their vocabulary.
    fn sources(&self, mut parts: Vec<(Source, Money)>) -> Vec<Row> {
        let rank = |kind: Source| FUNDING_KIND.values.iter().position(|value| value.id == kind);
        parts.sort_by_key(|(kind, sum)| (Reverse(*sum), rank(kind)));
        let label = |kind| filters::text("funding-source", &[("kind", Arg::Text(kind))], &self.theme.locale);
        let row = |(kind, sum): (Source, _)| Row { id: Some(kind.to_owned()), label: label(kind), lang: None, sum };
        parts.into_iter().map(row).collect()
    }

    /// The sums of the columns of a project's funding, or else of its costs, where there are several and each is known.
    pub fn by_period(&self, budget: &Budget) -> Option<BarTable> {
        let tables = [
            ("funding", &budget.funding, budget.published_funding_total()),
            ("costs", &budget.costs, budget.published_costs_total()),
        ];
        let (what, sums) = tables.into_iter().find_map(|(what, rows, published)| {
            let columns = (0..budget.periods.len()).map(|at| published.column(rows, at));
            Some((what, columns.collect::<Option<Vec<Money>>>().filter(|sums| sums.len() > 1)?))
        })?;
        // Dates stay as they are published, though they may all lie within one year.
        let is_year =
            |period: &Phrase| calendar_year(&period.words).is_some_and(|year| period.words == year.to_string());
        let by = if budget.periods.iter().all(is_year) { "year" } else { "period" };
        let row = |(period, sum): (&Phrase, &Money)| {
            let LocalText { text: label, lang } = self.local(period);
            Row { id: None, label, lang, sum: *sum }
        };
        let rows: Vec<Row> = budget.periods.iter().zip(&sums).map(row).collect();
        let print = |sum| self.sum(sum, &budget.currency, budget.approximate);
        Some(BarTable {
            what: what.to_owned(),
            by: by.to_owned(),
            largest: largest(&rows, print),
            rows: bars(&rows, print),
            ..BarTable::default()
        })
    }

    /// A sum as it is printed.
    pub fn sum(&self, sum: Money, currency: &str, approximate: bool) -> String {
        let amount = filters::money(sum.cents(), currency, self.lang);
        if approximate {
            filters::text("approximately", &[("amount", Arg::Text(&amount))], &self.theme.locale)
        } else {
            amount
        }
    }
}

fn years(parts: Vec<(i16, Money)>) -> Vec<Row> {
    let row = |(year, sum): (i16, _)| Row { id: Some(year.to_string()), label: year.to_string(), lang: None, sum };
    parts.into_iter().map(row).collect()
}

/// The rows, each with a bar as long as its share of the largest.
fn bars(rows: &[Row], print: impl Fn(Money) -> String) -> Vec<BarRow> {
    let longest = rows.iter().map(|row| row.sum).max().unwrap_or_default();
    rows.iter().map(|row| BarRow { bar: percent(row.sum, longest), ..written(row, &print) }).collect()
}

/// The row that is larger than every other.
pub fn largest(rows: &[Row], print: impl Fn(Money) -> String) -> Option<BarRow> {
    let largest = rows.iter().max_by_key(|row| row.sum)?;
    let alone = rows.len() > 1 && rows.iter().filter(|row| row.sum == largest.sum).count() == 1;
    alone.then(|| written(largest, &print))
}

fn written(row: &Row, print: &impl Fn(Money) -> String) -> BarRow {
    BarRow { id: row.id.clone(), label: row.label.clone(), lang: row.lang.clone(), amount: print(row.sum), bar: None }
}

/// The length of a bar in per cent of the longest one, to two decimals; none where there is nothing to draw.
pub fn percent(sum: Money, longest: Money) -> Option<String> {
    let (sum, longest) = (i128::from(sum.cents()), i128::from(longest.cents()));
    if sum <= 0 || longest <= 0 {
        return None;
    }
    let hundredths = ((sum * 20_000 + longest) / (2 * longest)).min(10_000);
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
}
