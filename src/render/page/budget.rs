//! Costs and funding as tables.

use super::common::iso;
use super::funding::{Row, largest, percent};
use crate::check::mismatches;
use crate::locale::Arg;
use crate::parse::{Budget, BudgetRow, BudgetTotal};
use crate::render::view::{BarRow, BudgetFigure, BudgetRowView, BudgetTable, BudgetView, LocalText, RoundingView};
use crate::render::{Renderer, filters};
use crate::schema::{self, BUDGET, COST};
use crate::value::{Money, Phrase};

impl Renderer {
    /// Costs and funding of a project.
    pub fn budget(&self, budget: &Budget) -> BudgetView {
        let mut tables = Vec::new();
        let costs = ("costs", &budget.costs, budget.published_costs_total());
        let funding = ("funding", &budget.funding, budget.published_funding_total());
        for (name, rows, published) in [costs, funding] {
            if !rows.is_empty() {
                tables.push(self.budget_table(budget, name, rows, published));
            }
        }
        let figure = |key: &str, sum: Option<Money>| {
            let label = self.label(BUDGET.field(key));
            sum.map(|sum| BudgetFigure { label, amount: self.amount(budget, sum) })
        };
        // A total that stands in a table is not said twice.
        let own_total = budget.total.total.filter(|_| tables.is_empty() || tables.len() == 2);
        let figures = [
            figure("total", own_total.map(|total| total.value)),
            figure("grant", budget.grant.map(|grant| grant.value)),
            figure("own_share", budget.own_share.map(|own| own.value)),
        ];
        let roundings = mismatches(budget).into_iter().map(|mismatch| RoundingView {
            label: mismatch.label.map(|label| self.row_label(&label)),
            given: filters::money(mismatch.given.value.cents(), &budget.currency, self.lang),
            computed: filters::money(mismatch.computed.cents(), &budget.currency, self.lang),
        });
        let decision = budget.decision.clone();
        let whole = budget.published_funding_total().whole(&budget.funding).filter(|_| !budget.funding.is_empty());
        BudgetView {
            whole: whole.map(|sum| self.amount(budget, sum)),
            largest: self.largest_source(budget),
            by_period: self.by_period(budget),
            stage: budget.stage.map(str::to_owned),
            stage_label: budget.stage.map(|stage| self.choice(&schema::STAGE, stage)),
            vat_label: budget.vat.map(|vat| self.choice(&schema::VAT, vat)),
            approximate: budget.approximate,
            scope: budget.scope.as_ref().map(|scope| self.local(scope)),
            decision_date: decision.as_ref().and_then(|(date, _)| iso(*date)),
            decision_number: decision.and_then(|(_, number)| number),
            periods: budget.periods.iter().map(|period| self.local(period)).collect(),
            computed: tables.iter().any(|table| table.rows.iter().chain(&table.total).any(|row| row.computed)),
            tables,
            figures: figures.into_iter().flatten().collect(),
            roundings: roundings.collect(),
            note: budget.note.as_ref().map(|note| self.local(note)),
        }
    }

    /// A sum as it is printed.
    fn amount(&self, budget: &Budget, sum: Money) -> String {
        self.sum(sum, &budget.currency, budget.approximate)
    }

    fn budget_table(&self, budget: &Budget, name: &str, rows: &[BudgetRow], published: &BudgetTotal) -> BudgetTable {
        let whole = published.whole(rows);
        let mut views = Vec::new();
        for row in rows {
            self.budget_row(budget, row, 0, whole, &mut views);
        }
        let column = |at: usize| published.column(rows, at).map(|sum| self.amount(budget, sum));
        let total = BudgetRowView {
            label: self.choice(&COST, "total"),
            amounts: (0..budget.periods.len()).map(column).collect(),
            total: whole.map(|sum| self.amount(budget, sum)),
            computed: published.total.is_none() && whole.is_some(),
            ..BudgetRowView::default()
        };
        BudgetTable {
            name: name.to_owned(),
            label: self.label(BUDGET.field(name)),
            rows: views,
            shares: rows.iter().any(|row| row.share_percent.is_some()),
            total: (rows.len() > 1 || published.total.is_some()).then_some(total),
        }
    }

    fn budget_row(
        &self,
        budget: &Budget,
        row: &BudgetRow,
        level: u8,
        whole: Option<Money>,
        views: &mut Vec<BudgetRowView>,
    ) {
        let amount = |at: usize| row.amounts.get(at).copied().flatten().map(|money| self.amount(budget, money.value));
        let sum = row.sum();
        let LocalText { text: label, lang } = self.row_label(&row.label);
        let source = row.source.as_deref().filter(|name| *name != row.label.words).map(|name| self.organisation(name));
        let share = row.share_percent.map(|share| filters::number(share.value, 2, self.lang));
        views.push(BudgetRowView {
            source: source.filter(|link| link.title != label),
            label,
            lang,
            kind: row.kind.map(|kind| self.choice(&schema::FUNDING_KIND, kind)),
            note: row.note.as_ref().map(|note| self.local(note)),
            level,
            amounts: (0..budget.periods.len()).map(amount).collect(),
            total: sum.map(|sum| self.amount(budget, sum)),
            computed: row.total.is_none() && sum.is_some(),
            share: share.map(|share| filters::text("percent", &[("value", Arg::Text(&share))], &self.theme.locale)),
            percent: sum.zip(whole).and_then(|(sum, whole)| percent(sum, whole)),
        });
        for part in &row.of_which {
            self.budget_row(budget, part, level + 1, None, views);
        }
    }

    /// What a row is called, and the language tag of it where it is not in the language of the page. Common cost
    /// categories are translated; other labels stay as they were published.
    fn row_label(&self, label: &Phrase) -> LocalText {
        match COST.find(&label.words) {
            Some(known) => LocalText { text: self.value_word(known), lang: None },
            None => self.local(label),
        }
    }

    /// The row of funding that is larger than every other, where the sum of each is known.
    fn largest_source(&self, budget: &Budget) -> Option<BarRow> {
        let row = |row: &BudgetRow| {
            let LocalText { text: label, lang } = self.row_label(&row.label);
            Some(Row { id: None, label, lang, sum: row.sum()? })
        };
        let rows: Option<Vec<Row>> = budget.funding.iter().map(row).collect();
        largest(&rows?, |sum| self.amount(budget, sum))
    }
}
