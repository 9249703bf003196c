//! Sums, balances and shares of a budget. Published figures are never altered: what does not add up is said.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Budget, BudgetRow, BudgetTotal};
use crate::schema::BUDGET;
use crate::source::{Span, Spanned};
use crate::value::{Lang, Money, Phrase};

/// A published sum that is not what its parts add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The row or column; none for a grand total.
    pub label: Option<Phrase>,
    /// The published sum.
    pub given: Spanned<Money>,
    /// What the parts add up to.
    pub computed: Money,
    /// Whether rounding explains the difference.
    pub rounding: bool,
}

/// The sums of a budget that do not add up.
#[must_use]
pub fn mismatches(budget: &Budget) -> Vec<Mismatch> {
    let found = &mut Vec::new();
    let mut sums = Sums { approximate: budget.approximate, of_all: "", mismatches: Vec::new(), found };
    sums.tables(budget);
    sums.mismatches
}

/// Checks a budget.
pub fn check(budget: &Budget, lang: Lang, found: &mut Vec<Diagnostic>) {
    if budget.currency.len() != 3 || !budget.currency.bytes().all(|b| b.is_ascii_uppercase()) {
        let finding = Diagnostic::new(&codes::BUDGET_CURRENCY, budget.currency_at);
        found.push(finding.with("value", &budget.currency));
    }
    let of_all = BUDGET.field("total").label(lang);
    let mut sums = Sums { approximate: budget.approximate, of_all, mismatches: Vec::new(), found };
    sums.tables(budget);
    sums.balance(budget);
    sums.shares(budget);
    sums.negative_totals(budget, lang);
    let currency = &budget.currency;
    for mismatch in sums.mismatches {
        let code = if mismatch.rounding { &codes::BUDGET_ROUNDING } else { &codes::BUDGET_SUM };
        let label = mismatch.label.as_ref().map_or(of_all, |label| &label.words);
        let (given, computed) = (plain(mismatch.given.value, currency), plain(mismatch.computed, currency));
        found.push(
            Diagnostic::new(code, mismatch.given.at)
                .with("label", label)
                .with("given", given)
                .with("computed", computed),
        );
    }
}

struct Sums<'a> {
    approximate: bool,
    /// What a row of totals is called.
    of_all: &'a str,
    mismatches: Vec<Mismatch>,
    found: &'a mut Vec<Diagnostic>,
}

impl Sums<'_> {
    fn tables(&mut self, budget: &Budget) {
        self.table(budget, &budget.costs, budget.published_costs_total());
        self.table(budget, &budget.funding, budget.published_funding_total());
        self.parts(budget);
    }

    /// Holds a published sum against what `count` figures add up to. A difference of at most one unit a summed figure
    /// comes from rounding; of approximate figures nothing more is asked.
    fn compare(&mut self, label: Option<&Phrase>, given: Spanned<Money>, computed: Money, count: usize) {
        if given.value == computed {
            return;
        }
        let slack = Money::units(i64::try_from(count).unwrap_or(i64::MAX / 100));
        let rounding = self.approximate || (given.value - computed).abs() <= slack;
        self.mismatches.push(Mismatch { label: label.cloned(), given, computed, rounding });
    }

    fn table(&mut self, budget: &Budget, rows: &[BudgetRow], published: &BudgetTotal) {
        for row in rows {
            self.row(budget, row);
        }
        self.count(budget, self.of_all, &published.amounts, budget.periods_at);
        if rows.is_empty() {
            return;
        }
        for (column, given) in published.amounts.iter().enumerate() {
            let amounts: Option<Vec<Money>> =
                rows.iter().map(|row| Some(row.amounts.get(column).copied()??.value)).collect();
            if let (Some(given), Some(amounts)) = (given, amounts) {
                let label = budget.periods.get(column);
                self.compare(label, *given, amounts.iter().copied().sum(), amounts.len());
            }
        }
        if let Some(given) = published.total {
            let sums: Option<Vec<Money>> = rows.iter().map(BudgetRow::sum).collect();
            if let Some(sums) = sums {
                self.compare(None, given, sums.iter().copied().sum(), sums.len());
            }
        }
    }

    fn row(&mut self, budget: &Budget, row: &BudgetRow) {
        self.count(budget, &row.label.words, &row.amounts, row.at);
        // A row may lessen a table, as income does, when its note says why.
        if row.note.is_none() {
            for sum in row.amounts.iter().flatten().chain(&row.total) {
                self.negative(budget, &row.label.words, *sum);
            }
        }
        if let (Some(given), Some(computed)) = (row.total, row.sum_of_amounts()) {
            self.compare(Some(&row.label), given, computed, row.amounts.len());
        }
        for part in &row.of_which {
            self.row(budget, part);
        }
        let parts: Option<Vec<Money>> = row.of_which.iter().map(BudgetRow::sum).collect();
        if let (Some(parts), Some(whole)) = (parts.filter(|parts| !parts.is_empty()), row.sum()) {
            let sum: Money = parts.iter().copied().sum();
            let slack = Money::units(i64::try_from(parts.len()).unwrap_or_default());
            if sum > whole + slack && !self.approximate {
                let finding = Diagnostic::new(&codes::BUDGET_SUM, row.at).with("label", &row.label.words);
                self.found.push(
                    finding
                        .with("given", plain(whole, &budget.currency))
                        .with("computed", plain(sum, &budget.currency)),
                );
            }
        }
    }

    /// Totals, grant and own share below zero.
    fn negative_totals(&mut self, budget: &Budget, lang: Lang) {
        let label = |key| BUDGET.field(key).label(lang);
        let totals =
            [("costs_total", &budget.costs_total), ("funding_total", &budget.funding_total), ("total", &budget.total)];
        for (key, total) in totals {
            for sum in total.amounts.iter().flatten().chain(&total.total) {
                self.negative(budget, label(key), *sum);
            }
        }
        for (key, sum) in [("grant", budget.grant), ("own_share", budget.own_share)] {
            if let Some(sum) = sum {
                self.negative(budget, label(key), sum);
            }
        }
    }

    fn negative(&mut self, budget: &Budget, label: &str, sum: Spanned<Money>) {
        if sum.value < Money::default() {
            let finding = Diagnostic::new(&codes::BUDGET_NEGATIVE, sum.at).with("label", label);
            self.found.push(finding.with("value", plain(sum.value, &budget.currency)));
        }
    }

    fn count(&mut self, budget: &Budget, label: &str, amounts: &[Option<Spanned<Money>>], at: Span) {
        if !amounts.is_empty() && !budget.periods.is_empty() && amounts.len() != budget.periods.len() {
            let at = amounts.iter().flatten().next().map_or(at, |amount| amount.at);
            let finding = Diagnostic::new(&codes::BUDGET_PERIODS, at).with("label", label);
            self.found.push(finding.with("amounts", amounts.len()).with("periods", budget.periods.len()));
        }
    }

    /// Costs against funding. What rounding explains is a note, as everywhere.
    fn balance(&mut self, budget: &Budget) {
        let costs = budget.published_costs_total().whole(&budget.costs);
        let funding = budget.published_funding_total().whole(&budget.funding);
        let (Some(costs), Some(funding)) = (costs, funding) else { return };
        let slack = Money::units(i64::try_from(budget.costs.len() + budget.funding.len()).unwrap_or_default());
        let code = match (costs - funding).abs() {
            difference if difference == Money::default() => return,
            difference if difference <= slack => &codes::BUDGET_BALANCE_ROUNDING,
            _ if self.approximate => return,
            _ => &codes::BUDGET_BALANCE,
        };
        let (costs, funding) = (plain(costs, &budget.currency), plain(funding, &budget.currency));
        self.found.push(Diagnostic::new(code, budget.funding_at).with("costs", costs).with("funding", funding));
    }

    /// A share is right when the computed one rounds to it at its own number of decimals.
    fn shares(&mut self, budget: &Budget) {
        let added: Option<Vec<Money>> = budget.funding.iter().map(BudgetRow::sum).collect();
        let published = budget.published_funding_total().total.map(|total| total.value);
        let Some(whole) = published.or_else(|| added.map(|sums| sums.into_iter().sum())) else { return };
        if whole == Money::default() {
            return;
        }
        for row in budget.funding.iter().flat_map(|row| std::iter::once(row).chain(&row.of_which)) {
            let (Some(given), Some(sum)) = (row.share_percent, row.sum()) else { continue };
            #[allow(clippy::cast_precision_loss, reason = "budgets are far below 2^53 cents")]
            let computed = sum.cents() as f64 / whole.cents() as f64 * 100.0;
            let decimals = given.value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let slack = 0.5 / 10f64.powi(i32::try_from(decimals).unwrap_or(0)) + 1e-9;
            if (given.value - computed).abs() > slack && !self.approximate {
                let finding = Diagnostic::new(&codes::BUDGET_SHARE, given.at).with("label", &row.label.words);
                self.found.push(finding.with("given", share(given.value)).with("computed", share(computed)));
            }
        }
    }

    /// The published total against what is published beside it: grant and own share, and two tables that agree with
    /// each other. Of one part alone it is only asked that it is no more than the whole.
    fn parts(&mut self, budget: &Budget) {
        // A total below zero is a fault of its own.
        let Some(total) = budget.total.total.filter(|total| total.value >= Money::default()) else { return };
        match (budget.grant, budget.own_share) {
            (Some(grant), Some(own)) => self.compare(None, total, grant.value + own.value, 2),
            (Some(part), None) | (None, Some(part)) if part.value > total.value => {
                self.compare(None, total, part.value, 1);
            }
            _ => {}
        }
        if !budget.costs.is_empty() && !budget.funding.is_empty() {
            let costs = budget.costs_total.whole(&budget.costs);
            if let Some(costs) = costs.filter(|&costs| budget.funding_total.whole(&budget.funding) == Some(costs)) {
                self.compare(None, total, costs, budget.costs.len());
            }
        }
    }
}

/// A sum for a message, as people read it: `350 000 €`.
fn plain(money: Money, currency: &str) -> String {
    let sign = if money.cents() < 0 { "−" } else { "" };
    let digits = (money.abs().cents() / 100).to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let cents = money.abs().cents() % 100;
    let cents = if cents == 0 { String::new() } else { format!(",{cents:02}") };
    let unit = if currency == "EUR" { "€" } else { currency };
    format!("{sign}{}{cents}\u{a0}{unit}", groups.join("\u{a0}"))
}

/// A number for a message: at most two decimals, and no zeros at its end.
fn share(value: f64) -> String {
    let text = format!("{value:.2}").replace('.', ",");
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}
