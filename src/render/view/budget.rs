//! Costs and funding as tables.

use super::{BarRow, BarTable, Link, LocalText, views};

views! { BUDGET:
    /// Costs and funding of a project.
    struct BudgetView {
        /// `applied`, `granted` or `spent`.
        stage: Option<String>,
        /// The stage in words.
        stage_label: Option<String>,
        /// Whether value added tax is included, in words.
        vat_label: Option<String>,
        /// Whether the figures are about right only.
        approximate: bool,
        /// What the figures cover, where that is not the whole project.
        scope: Option<LocalText>,
        /// The day of the funding decision, ISO 8601.
        decision_date: Option<String>,
        /// Its number.
        decision_number: Option<String>,
        /// The names of the columns.
        periods: Vec<LocalText>,
        /// The whole funding, where it is known in parts, as it is printed.
        whole: Option<String>,
        /// The largest row of funding, where it is larger than every other.
        largest: Option<BarRow>,
        /// The sums of the columns of funding, or else of costs, where there are several and each is known.
        by_period: Option<BarTable>,
        /// The tables that there are: costs, funding.
        tables: Vec<BudgetTable>,
        /// Whether any sum in the tables was computed.
        computed: bool,
        /// Figures that are published on their own: total, grant, own share.
        figures: Vec<BudgetFigure>,
        /// Where published figures differ from what they should add up to by rounding.
        roundings: Vec<RoundingView>,
        /// A remark.
        note: Option<LocalText>,
    }

    /// A table of costs or funding.
    struct BudgetTable {
        /// `costs` or `funding`.
        name: String,
        /// Its label.
        label: String,
        /// Its rows.
        rows: Vec<BudgetRowView>,
        /// The row of totals.
        total: Option<BudgetRowView>,
        /// Whether any row states its share.
        shares: bool,
    }

    /// A row.
    struct BudgetRowView {
        /// What it is.
        label: String,
        /// Language tag of the label, where it is not that of the page.
        lang: Option<String>,
        /// Who pays, where the label does not say it.
        source: Option<Link>,
        /// The kind of funding, in words.
        kind: Option<String>,
        /// A remark.
        note: Option<LocalText>,
        /// 0, or 1 for a part of the row above.
        level: u8,
        /// One amount a column, as it is printed; none where it is not known.
        amounts: Vec<Option<String>>,
        /// The sum as it is printed: as published or else computed.
        total: Option<String>,
        /// Whether the sum was computed.
        computed: bool,
        /// The published share, as it is printed.
        share: Option<String>,
        /// The row's part of the table's sum, 0–100 with a decimal point, for a bar; none for parts of rows.
        percent: Option<String>,
    }

    /// A figure of its own.
    struct BudgetFigure {
        /// Its label.
        label: String,
        /// The sum as it is printed.
        amount: String,
    }

    /// A difference by rounding.
    struct RoundingView {
        /// The row or column; none for the grand total.
        label: Option<LocalText>,
        /// The published sum as it is printed.
        given: String,
        /// What the parts add up to, as it is printed.
        computed: String,
    }
}
