//! Tables with levels of heads: as HTML, and as records for a spreadsheet.

mod comma;
mod fault;
mod fence;
mod levels;
mod tree;

pub use fault::{GridFault, GridFaultKind, GridPlace};

use super::escaped;
use levels::HeadCell;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColumnKind {
    /// Text.
    #[default]
    Text,
    /// Numbers, or words that say why there is none; set to the right.
    Number,
    /// A mark, or nothing.
    Mark,
}

/// More rows than this are no table for a page.
const MAX_ROWS: usize = 2_000;

/// More columns than this are no table for a page.
const MAX_COLUMNS: usize = 200;

/// The signs that mark a cell.
const MARKS: [&str; 5] = ["x", "X", "✓", "✔", "●"];

/// A table: rows of heads, of which one may span several columns and rows, and rows of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// Level by level; what spans several levels stands at the highest of them.
    head: Vec<Vec<HeadCell>>,
    /// Each as long as there are columns.
    rows: Vec<Vec<String>>,
    kinds: Vec<ColumnKind>,
    /// How many cells at the beginning of a row are its heads.
    row_heads: usize,
}

/// The words that a table needs beside its own, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct GridWords {
    /// What a marked cell says.
    pub yes: String,
    /// What a cell without a mark says in a column of marks.
    pub no: String,
}

impl Grid {
    /// A table with one row of heads; each row is made as long as that one. Columns without a kind hold text.
    #[must_use]
    pub fn from_cells(head: Vec<String>, rows: Vec<Vec<String>>, kinds: &[ColumnKind], row_heads: usize) -> Self {
        let columns = head.len();
        let cell = |(column, text)| HeadCell { text, column, columns: 1, rows: 1 };
        let mut grid = Self {
            head: vec![head.into_iter().enumerate().map(cell).collect()],
            rows,
            kinds: kinds.to_vec(),
            row_heads: row_heads.min(columns),
        };
        grid.kinds.resize(columns, ColumnKind::Text);
        for row in &mut grid.rows {
            row.resize(columns, String::new());
        }
        grid
    }

    /// How many columns there are.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.kinds.len()
    }

    /// How many rows there are below the heads.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// What stands inside of `<table>`, below its caption.
    ///
    /// Scopes alone tie cells to their heads: a head at the top that spans columns is the head of a group of columns,
    /// and the groups are declared; one further down that spans columns is a head of each of them.
    #[must_use]
    pub fn to_html(&self, words: &GridWords) -> String {
        let mut out = String::new();
        self.column_groups(&mut out);
        out += "<thead>\n";
        for (level, cells) in self.head.iter().enumerate() {
            out += "<tr>";
            for cell in cells {
                self.head_html(cell, level, &mut out);
            }
            out += "</tr>\n";
        }
        out += "</thead>\n<tbody>\n";
        for row in &self.rows {
            out += "<tr>";
            for (column, text) in row.iter().enumerate() {
                self.cell_html(column, text, words, &mut out);
            }
            out += "</tr>\n";
        }
        out += "</tbody>\n";
        out
    }

    /// The groups of columns, where any head stands for one.
    fn column_groups(&self, out: &mut String) {
        let top = self.head.first().map_or(&[][..], Vec::as_slice);
        if top.iter().any(|cell| cell.columns > 1 && !cell.text.is_empty()) {
            for cell in top {
                *out += &format!("<colgroup{}></colgroup>", span("span", cell.columns));
            }
            *out += "\n";
        }
    }

    fn head_html(&self, cell: &HeadCell, level: usize, out: &mut String) {
        let spans = span("colspan", cell.columns) + &span("rowspan", cell.rows);
        if cell.text.is_empty() {
            // A head that says nothing is none.
            *out += &format!("<td{spans}></td>");
            return;
        }
        let scope = if level == 0 && cell.columns > 1 { "colgroup" } else { "col" };
        let class = if cell.columns == 1 { self.class(cell.column) } else { "" };
        *out += &format!("<th scope=\"{scope}\"{spans}{class}>{}</th>", lines(&cell.text));
    }

    fn cell_html(&self, column: usize, text: &str, words: &GridWords, out: &mut String) {
        let class = self.class(column);
        let content = match self.mark(column, text) {
            Some(true) => {
                format!("<span aria-hidden=\"true\">●</span><span class=\"hidden\">{}</span>", escaped(&words.yes))
            }
            Some(false) => format!("<span class=\"hidden\">{}</span>", escaped(&words.no)),
            None => lines(text),
        };
        *out += &if column < self.row_heads && !text.is_empty() {
            format!("<th scope=\"row\"{class}>{content}</th>")
        } else {
            format!("<td{class}>{content}</td>")
        };
    }

    /// Whether a cell of a column of marks is marked; `None` where it is text.
    fn mark(&self, column: usize, text: &str) -> Option<bool> {
        let in_marks = self.kinds.get(column) == Some(&ColumnKind::Mark) && column >= self.row_heads;
        match text {
            _ if !in_marks => None,
            "" => Some(false),
            text => MARKS.contains(&text).then_some(true),
        }
    }

    fn class(&self, column: usize) -> &'static str {
        match self.kinds.get(column) {
            Some(ColumnKind::Number) => " class=\"number\"",
            Some(ColumnKind::Mark) => " class=\"mark\"",
            _ => "",
        }
    }

    /// The table for a spreadsheet: a row of heads in which the levels are joined, then the rows. Marks are words.
    ///
    /// Cells are as their author wrote them; who writes them to a file takes care of formulas and quotes.
    #[must_use]
    pub fn records(&self, words: &GridWords) -> Vec<Vec<String>> {
        let mut heads: Vec<Vec<String>> = vec![Vec::new(); self.columns()];
        for cell in self.head.iter().flatten().filter(|cell| !cell.text.is_empty()) {
            for head in heads.iter_mut().skip(cell.column).take(cell.columns) {
                head.push(cell.text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        let cell = |(column, text): (usize, &String)| match self.mark(column, text) {
            Some(true) => words.yes.clone(),
            Some(false) => words.no.clone(),
            None => text.clone(),
        };
        let rows = self.rows.iter().map(|row| row.iter().enumerate().map(cell).collect());
        std::iter::once(heads.into_iter().map(|levels| levels.join(" – ")).collect()).chain(rows).collect()
    }
}

/// An attribute that says how far a cell reaches, where that is further than itself.
fn span(name: &str, count: usize) -> String {
    if count > 1 { format!(" {name}=\"{count}\"") } else { String::new() }
}

/// A text as HTML in which lines stay lines.
fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

#[cfg(test)]
mod tests;
