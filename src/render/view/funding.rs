//! Money in parts: tables with a bar in each row.

use super::views;

views! { FUNDING:
    /// A sum over projects in parts, as far as their cards tell them.
    struct FundingView {
        /// `applied`, `granted` or `spent`; none where the cards do not say.
        stage: Option<String>,
        /// The sum as it is printed.
        total: String,
        /// Of how many projects it is the sum.
        known: usize,
        /// How many projects there are.
        of: usize,
        /// By the source of the money.
        by_source: Option<BarTable>,
        /// By calendar year.
        by_year: Option<BarTable>,
    }

    /// A table of sums with a bar in each row.
    struct BarTable {
        /// What is parted: `funding` or `costs`.
        what: String,
        /// By what: `source`, `year`, or `period` where those of a project are not years.
        by: String,
        /// The rows: sources from the largest, years and periods in their order.
        rows: Vec<BarRow>,
        /// The largest row, where it is larger than every other.
        largest: Option<BarRow>,
        /// What the rows add up to, as it is printed; none of a single row, and of one project, whose own tables say it.
        total: Option<String>,
        /// Of how many projects the parts are known.
        known: usize,
        /// How many projects there are; 0 where the table is of one project.
        of: usize,
        /// Whether the published sums of the projects are not quite what the rows add up to.
        rounded: bool,
    }

    /// A row of such a table.
    struct BarRow {
        /// Id of a kind of source, such as `other_public`; a year; none for other rows.
        id: Option<String>,
        /// What it is.
        label: String,
        /// Language tag of the label, where it is not that of the page.
        lang: Option<String>,
        /// The sum as it is printed.
        amount: String,
        /// The length of the bar in per cent of the longest one, with a decimal point; none where there is nothing to draw.
        bar: Option<String>,
    }
}
