//! Costs and funding of a project, as published.

use crate::config::Config;
use crate::schema;
use crate::source::{Span, Spanned};
use crate::value::fixed::Word;
use crate::value::{Money, Phrase};
use crate::yaml::{Reader, Record};
use serde::{Deserialize, Serialize};

/// A row of costs or funding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BudgetRow {
    /// What the row is.
    pub label: Phrase,
    /// One amount a period; `None` where it is not known.
    pub amounts: Vec<Option<Spanned<Money>>>,
    /// The published sum.
    pub total: Option<Spanned<Money>>,
    /// The published share of all funding, in per cent.
    pub share_percent: Option<Spanned<f64>>,
    /// Rows that are part of this one.
    pub of_which: Vec<BudgetRow>,
    /// The organisation that pays, by the name that the site uses.
    pub source: Option<String>,
    /// The kind of funding, by id.
    #[serde(deserialize_with = "schema::known_choice")]
    pub kind: Option<Word>,
    /// A remark.
    pub note: Option<Phrase>,
    /// Where the row stands.
    pub at: Span,
}

impl BudgetRow {
    /// The published sum, or else the sum of all amounts if each is known.
    #[must_use]
    pub fn sum(&self) -> Option<Money> {
        self.total.map(|total| total.value).or_else(|| self.sum_of_amounts())
    }

    /// The sum of the amounts, if there are any and each is known.
    #[must_use]
    pub fn sum_of_amounts(&self) -> Option<Money> {
        let known: Option<Vec<Money>> = self.amounts.iter().map(|amount| amount.map(|money| money.value)).collect();
        known.filter(|amounts| !amounts.is_empty()).map(|amounts| amounts.into_iter().sum())
    }
}

/// Published totals.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct BudgetTotal {
    /// The grand total.
    pub total: Option<Spanned<Money>>,
    /// One sum a period.
    pub amounts: Vec<Option<Spanned<Money>>>,
}

impl BudgetTotal {
    /// The grand total of a table of `rows`, as published or else as they add up if each sum is known.
    #[must_use]
    pub fn whole(&self, rows: &[BudgetRow]) -> Option<Money> {
        let added = || rows.iter().map(BudgetRow::sum).sum::<Option<Money>>().filter(|_| !rows.is_empty());
        self.total.map(|total| total.value).or_else(added)
    }

    /// The sum of a column of a table of `rows`, as published or else as they add up if each amount is known.
    #[must_use]
    pub fn column(&self, rows: &[BudgetRow], at: usize) -> Option<Money> {
        let amount = |amounts: &[Option<Spanned<Money>>]| amounts.get(at).copied().flatten().map(|money| money.value);
        let added = || rows.iter().map(|row| amount(&row.amounts)).sum::<Option<Money>>().filter(|_| !rows.is_empty());
        amount(&self.amounts).or_else(added)
    }
}

/// Costs and funding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Budget {
    /// ISO 4217 code.
    pub currency: String,
    /// Whether value added tax is `included` or `excluded`.
    #[serde(deserialize_with = "schema::known_choice")]
    pub vat: Option<Word>,
    /// `applied`, `granted` or `spent`.
    #[serde(deserialize_with = "schema::known_choice")]
    pub stage: Option<Word>,
    /// Whether the figures are about right only.
    pub approximate: bool,
    /// What the figures cover, where that is not the whole project.
    pub scope: Option<Phrase>,
    /// Date and number of the funding decision.
    pub decision: Option<(Option<crate::value::Date>, Option<String>)>,
    /// The names of the columns.
    pub periods: Vec<Phrase>,
    /// The rows of costs.
    pub costs: Vec<BudgetRow>,
    /// The published totals of costs.
    pub costs_total: BudgetTotal,
    /// The rows of funding.
    pub funding: Vec<BudgetRow>,
    /// The published totals of funding.
    pub funding_total: BudgetTotal,
    /// The published total, where no rows are known, or the row of totals of the only table there is.
    pub total: BudgetTotal,
    /// The grant, where it is published on its own.
    pub grant: Option<Spanned<Money>>,
    /// The own share, where it is published on its own.
    pub own_share: Option<Spanned<Money>>,
    /// A remark.
    pub note: Option<Phrase>,
    /// Where the budget stands.
    pub at: Span,
    /// Where the list of periods, or else the budget, stands.
    pub periods_at: Span,
    /// Where the funding stands, or else the whole of it.
    pub funding_at: Span,
    /// Where the currency, or else the budget, stands.
    pub currency_at: Span,
}

impl Budget {
    /// Reads the key `budget`: a record, or the one figure that is known.
    pub fn read(reader: &mut Reader, record: &Record<'_>, config: &Config) -> Option<Self> {
        let record = match reader.money_or_record(record, "budget", &schema::BUDGET)? {
            Ok(record) => record,
            Err(total) => {
                let mut budget = Self::empty(total.at);
                budget.total.total = Some(total);
                return Some(budget);
            }
        };
        let mut budget = Self::empty(record.at);
        if let Some(currency) = reader.text(&record, "currency") {
            let is_sign = currency.value == "€";
            budget.currency = if is_sign { "EUR".to_owned() } else { currency.value.to_uppercase() };
            budget.currency_at = currency.at;
        }
        budget.vat = reader.choice(&record, "vat", &schema::VAT);
        budget.stage = reader.choice(&record, "stage", &schema::STAGE);
        budget.approximate = reader.yes(&record, "approximate").unwrap_or(false);
        budget.scope = reader.phrase(&record, "scope");
        budget.decision = reader
            .one_record(&record, "decision", &schema::DECISION)
            .map(|decision| (reader.date(&decision, "date").map(|date| date.value), reader.plain(&decision, "number")));
        budget.periods = reader.texts(&record, "periods").into_iter().map(|text| reader.in_language(text)).collect();
        budget.periods_at = record.key_at("periods");
        budget.costs = rows(reader, &record, "costs", config);
        budget.costs_total = total(reader, &record, "costs_total");
        budget.funding = rows(reader, &record, "funding", config);
        budget.funding_total = total(reader, &record, "funding_total");
        budget.funding_at = record.key_at(if budget.funding.is_empty() { "funding_total" } else { "funding" });
        budget.total = total(reader, &record, "total");
        budget.grant = reader.money(&record, "grant");
        budget.own_share = reader.money(&record, "own_share");
        budget.note = reader.phrase(&record, "note");
        Some(budget)
    }

    fn empty(at: Span) -> Self {
        Self {
            currency: "EUR".to_owned(),
            vat: None,
            stage: None,
            approximate: false,
            scope: None,
            decision: None,
            periods: Vec::new(),
            costs: Vec::new(),
            costs_total: BudgetTotal::default(),
            funding: Vec::new(),
            funding_total: BudgetTotal::default(),
            total: BudgetTotal::default(),
            grant: None,
            own_share: None,
            note: None,
            at,
            periods_at: at,
            funding_at: at,
            currency_at: at,
        }
    }

    /// The published totals of funding; `total` stands for them where only funding has rows.
    #[must_use]
    pub fn published_funding_total(&self) -> &BudgetTotal {
        let own = &self.funding_total;
        if own.total.is_none() && own.amounts.is_empty() && self.costs.is_empty() { &self.total } else { own }
    }

    /// The published totals of costs; `total` stands for them where only costs have rows.
    #[must_use]
    pub fn published_costs_total(&self) -> &BudgetTotal {
        let own = &self.costs_total;
        if own.total.is_none() && own.amounts.is_empty() && self.funding.is_empty() { &self.total } else { own }
    }

    /// The whole sum of the project as published, or else as its rows add up: `total`, the total of funding, the
    /// total of costs, or grant and own share together, whichever is known first.
    #[must_use]
    pub fn whole(&self) -> Option<Money> {
        let published = |total: &BudgetTotal| total.total.map(|money| money.value);
        let added = |rows: &[BudgetRow]| BudgetTotal::default().whole(rows);
        published(&self.total)
            .or_else(|| published(&self.funding_total))
            .or_else(|| published(&self.costs_total))
            .or_else(|| added(&self.funding))
            .or_else(|| added(&self.costs))
            .or_else(|| Some(self.grant?.value + self.own_share?.value))
    }
}

fn rows(reader: &mut Reader, record: &Record<'_>, key: &str, config: &Config) -> Vec<BudgetRow> {
    reader.records(record, key, &schema::BUDGET_ROW, |reader, record| {
        let label = reader.required(&record, "label");
        let source = reader.plain(&record, "source");
        let row = BudgetRow {
            label: label.clone().map(|label| reader.in_language(label)).unwrap_or_default(),
            amounts: reader.amounts(&record, "amounts"),
            total: reader.money(&record, "total"),
            share_percent: reader.number_in(&record, "share_percent", 0.0..=100.0),
            of_which: rows(reader, &record, "of_which", config),
            source: source.map(|name| config.organisations.find(&name).map_or(name, |known| known.name.clone())),
            kind: reader.choice(&record, "kind", &schema::FUNDING_KIND),
            note: reader.phrase(&record, "note"),
            at: record.at,
        };
        label.map(|_| row)
    })
}

fn total(reader: &mut Reader, record: &Record<'_>, key: &str) -> BudgetTotal {
    match reader.money_or_record(record, key, &schema::BUDGET_TOTAL) {
        None => BudgetTotal::default(),
        Some(Err(total)) => BudgetTotal { total: Some(total), amounts: Vec::new() },
        Some(Ok(record)) => {
            BudgetTotal { total: reader.money(&record, "total"), amounts: reader.amounts(&record, "amounts") }
        }
    }
}
