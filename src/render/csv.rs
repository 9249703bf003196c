//! The table of all projects, RFC 4180, with the labels of the field table as heads.

use super::Renderer;
use super::facts::{FACTS, Fact};
use crate::index::{ProjectId, Summary};
use crate::schema::PROJECT;
use crate::value::{Money, harmless, quoted};
use rayon::prelude::*;
use std::borrow::Cow;
use std::io::{self, Write};

/// So many rows are made before they are put one after another.
const ROWS_AT_ONCE: usize = 1024;

impl Renderer {
    /// Writes the table: a row of heads, then a row a project in the order of lists. Money is in currency units with a
    /// decimal point, dates are ISO 8601 to their precision, several values of a cell are separated by `; `.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn csv(&self, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        let head = |key: &str| match key.strip_prefix("budget.") {
            Some(key) => self.text(&format!("csv-{}", key.replace('_', "-"))),
            None => self.label(PROJECT.field(key)),
        };
        let heads = FACTS.iter().map(|key| head(key));
        let heads = std::iter::once(self.text("csv-id")).chain(heads).chain([self.text("csv-url")]);
        out.write_all(&row(heads.map(Cell::Text)))?;
        // Cards are opened for it, in parallel, and not all at once.
        let projects: Vec<(ProjectId, &Summary)> = self.index.ids().collect();
        for some in projects.chunks(ROWS_AT_ONCE) {
            let rows = some.par_iter().map(|(id, summary)| self.csv_row(*id, summary));
            for row in rows.collect::<Vec<_>>() {
                out.write_all(&row)?;
            }
        }
        Ok(())
    }

    fn csv_row(&self, id: ProjectId, summary: &Summary) -> Vec<u8> {
        let project = self.index.card(&self.site, id).open();
        let facts = self.told(summary, &project).into_iter().map(Cell::from);
        let (id, address) = (Cell::Plain(summary.id.to_string()), Cell::Plain(self.address(&summary.id)));
        row(std::iter::once(id).chain(facts).chain([address]))
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

fn row(cells: impl Iterator<Item = Cell>) -> Vec<u8> {
    let mut out = Vec::new();
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
    out
}

/// A sum in currency units: `1345000` or `1345000.50`.
fn decimal(money: Money) -> String {
    let sign = if money.cents() < 0 { "-" } else { "" };
    let (units, cents) = (money.abs().cents() / 100, money.abs().cents() % 100);
    if cents == 0 { format!("{sign}{units}") } else { format!("{sign}{units}.{cents:02}") }
}
