//! The table of all projects, RFC 4180, with the labels of the field table as heads.

use super::Renderer;
use super::facts::{FACTS, Fact};
use crate::index::{ProjectId, Summary};
use crate::schema::PROJECT;
use crate::value::{Money, harmless, quoted};
use rayon::prelude::*;
use std::borrow::Cow;

/// So many rows are made before they are put one after another.
const ROWS_AT_ONCE: usize = 1024;

impl Renderer {
    /// Writes the table: a row of heads, then a row a project in the order of lists. Money is in currency units with a
    /// decimal point, dates are ISO 8601 to their precision, several values of a cell are separated by `; `.
    pub fn csv(&self, out: &mut Vec<u8>) {
        let head = |key: &str| match key.strip_prefix("budget.") {
            Some(key) => self.text(&format!("csv-{}", key.replace('_', "-"))),
            None => self.label(PROJECT.field(key)),
        };
        let heads = FACTS.iter().map(|key| head(key));
        let heads = std::iter::once(self.text("csv-id")).chain(heads).chain([self.text("csv-url")]);
        row(out, heads.map(Cell::Text));
        // Cards are opened for it, in parallel, and not all at once.
        let projects: Vec<(ProjectId, &Summary)> = self.index.ids().collect();
        for (nth, some) in projects.chunks(ROWS_AT_ONCE).enumerate() {
            let rows = some.par_iter().map(|(id, summary)| self.csv_row(*id, summary));
            rows.collect::<Vec<_>>().into_iter().for_each(|row| out.extend(row));
            if nth == 0 {
                // Room for the others: a large table that grew by and by would be in memory three times.
                out.reserve(out.len() * (projects.len() / ROWS_AT_ONCE) * 9 / 8);
            }
        }
    }

    fn csv_row(&self, id: ProjectId, summary: &Summary) -> Vec<u8> {
        let project = self.index.card(&self.site, id).open();
        let facts = self.told(summary, &project).into_iter().map(Cell::from);
        let (id, address) = (Cell::Plain(summary.id.to_string()), Cell::Plain(self.address(&summary.id)));
        let mut out = Vec::new();
        row(&mut out, std::iter::once(id).chain(facts).chain([address]));
        out
    }

    fn address(&self, id: &str) -> String {
        let path = self.routes.project(id);
        self.base_url.as_deref().map_or_else(|| path.clone(), |base| crate::route::canonical(base, &path))
    }
}

enum Cell {
    /// Text that people wrote.
    Text(String),
    /// Text that the tool made.
    Plain(String),
}

impl From<Fact> for Cell {
    fn from(fact: Fact) -> Self {
        match fact {
            Fact::Text(text) => Self::Text(text),
            Fact::Date(date) => Self::Plain(date.map(|date| date.to_string()).unwrap_or_default()),
            Fact::Money(money, _) => Self::Plain(money.map(decimal).unwrap_or_default()),
        }
    }
}

fn row(out: &mut Vec<u8>, cells: impl Iterator<Item = Cell>) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            out.push(b',');
        }
        let text = match &cell {
            Cell::Text(text) => harmless(text),
            Cell::Plain(text) => Cow::Borrowed(text.as_str()),
        };
        out.extend_from_slice(quoted(&text).as_bytes());
    }
    out.extend_from_slice(b"\r\n");
}

/// A sum in currency units: `1345000` or `1345000.50`.
fn decimal(money: Money) -> String {
    let sign = if money.cents() < 0 { "-" } else { "" };
    let (units, cents) = (money.abs().cents() / 100, money.abs().cents() % 100);
    if cents == 0 { format!("{sign}{units}") } else { format!("{sign}{units}.{cents:02}") }
}
