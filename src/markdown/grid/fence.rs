//! A fenced table: what its info string asks for, its content, and every fault of both.

use super::fault::{GridFault, GridFaultKind, GridPlace};
use super::levels::{HeadCell, merged};
use super::{ColumnKind, Grid, MARKS, MAX_COLUMNS, MAX_ROWS, comma, tree};
use crate::markdown::Attributes;
use crate::markdown::fence::{Names, first_word, is_one};
use std::ops::Range;

const TABLE: Names = ["table", "taulukko", "tabell"];
const HEAD_ROWS: Names = ["head-rows", "otsikkorivit", "rubrikrader"];
const ROW_HEADS: Names = ["row-heads", "riviotsikot", "radrubriker"];
const KINDS: Names = ["kinds", "lajit", "slag"];
const TEXT: Names = ["text", "teksti", "text"];
const NUMBER: Names = ["number", "luku", "tal"];
const MARK: Names = ["mark", "merkki", "markering"];

/// A cell below the heads, and where it stands in the content.
pub struct Cell {
    pub text: String,
    pub range: Range<usize>,
}

/// What the content says, whichever way it is written.
#[derive(Default)]
pub struct Content {
    /// The heads, level by level.
    pub head: Vec<Vec<HeadCell>>,
    /// The columns without a head, and where one should stand.
    pub without: Vec<(usize, Range<usize>)>,
    /// The rows below them, and where each stands.
    pub rows: Vec<(Vec<Cell>, Range<usize>)>,
    /// The kinds of the columns, where the content tells them.
    pub kinds: Option<Vec<ColumnKind>>,
}

/// What the info string asks for, and the faults met so far.
pub struct Source {
    is_yaml: bool,
    head_rows: Option<(usize, Range<usize>)>,
    row_heads: Option<(usize, Range<usize>)>,
    kinds: Option<(Vec<ColumnKind>, Range<usize>)>,
    faults: Vec<GridFault>,
}

impl ColumnKind {
    /// The kind that a word means in any of the languages.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        let kinds = [(TEXT, Self::Text), (NUMBER, Self::Number), (MARK, Self::Mark)];
        kinds.into_iter().find(|(names, _)| is_one(word, *names)).map(|(_, kind)| kind)
    }
}

impl Grid {
    /// Whether the info string of a fenced block says that it is a table.
    #[must_use]
    pub fn is_named_by(info: &str) -> bool {
        is_one(first_word(info), TABLE)
    }

    /// Reads a fenced table from its info string and its content. All faults are gathered; where there are any, the table is
    /// what could be made of it.
    #[must_use]
    pub fn read(info: &str, text: &str) -> (Self, Vec<GridFault>) {
        let mut source = Source::of_info(info);
        let content = if source.is_yaml { tree::read(text, &mut source) } else { source.commas(text) };
        let grid = source.grid(content);
        source.faults.sort_by_key(|fault| (fault.place, fault.range.start));
        (grid, source.faults)
    }
}

impl Source {
    fn of_info(info: &str) -> Self {
        let mut source = Self { is_yaml: false, head_rows: None, row_heads: None, kinds: None, faults: Vec::new() };
        let words_end = info.find('{').unwrap_or(info.len());
        let words = &info[..words_end];
        for word in words.split_whitespace().skip(1) {
            match word.to_ascii_lowercase().as_str() {
                "yaml" => source.is_yaml = true,
                "csv" => {}
                _ => {
                    let start = word.as_ptr() as usize - info.as_ptr() as usize;
                    source.info(GridFaultKind::UnknownWord, start..start + word.len());
                }
            }
        }
        let braces = info[words_end..].trim_end();
        match Attributes::at_start(braces) {
            Some((attributes, length)) => {
                if length < braces.len() {
                    source.info(GridFaultKind::UnknownWord, words_end + length..words_end + braces.len());
                }
                source.attributes(&attributes, info, words_end);
            }
            None if braces.is_empty() => {}
            None => source.info(GridFaultKind::Braces, words_end..words_end + braces.len()),
        }
        source
    }

    fn info(&mut self, kind: GridFaultKind, range: Range<usize>) {
        self.faults.push(GridFault { kind, place: GridPlace::Info, range });
    }

    /// Adds a fault of the content.
    pub fn fault(&mut self, kind: GridFaultKind, range: Range<usize>) {
        self.faults.push(GridFault { kind, place: GridPlace::Content, range });
    }

    /// Takes the attributes, which stand in the info string from `at` on in their order.
    fn attributes(&mut self, attributes: &Attributes, info: &str, mut at: usize) {
        let signs = attributes.id.iter().map(|id| format!("#{id}"));
        for sign in signs.chain(attributes.classes.iter().map(|class| format!(".{class}"))) {
            let start = at + info[at..].find(&sign).unwrap_or_default();
            self.info(GridFaultKind::UnknownAttribute, start..start + sign.len());
        }
        let mut met = Vec::new();
        for (key, value) in &attributes.pairs {
            let start = at + info[at..].find(&format!("{key}=")).unwrap_or_default();
            let key_range = start..start + key.len();
            let value_start = key_range.end + info[key_range.end..].find(value.as_str()).unwrap_or_default();
            let value_range = value_start..value_start + value.len();
            at = value_range.end;
            let Some(names) = [HEAD_ROWS, ROW_HEADS, KINDS].into_iter().find(|names| is_one(key, *names)) else {
                self.info(GridFaultKind::UnknownAttribute, key_range);
                continue;
            };
            if met.contains(&names) {
                self.info(GridFaultKind::RepeatedAttribute, key_range);
                continue;
            }
            met.push(names);
            if self.is_yaml && names != ROW_HEADS {
                self.info(GridFaultKind::NotForYaml, key_range);
            } else if names == KINDS {
                self.kinds = Some((self.kinds(value, value_start), value_range));
            } else {
                let least = usize::from(names == HEAD_ROWS);
                match value.parse::<usize>() {
                    Ok(count) if count >= least => {
                        let asked = Some((count, value_range));
                        if names == HEAD_ROWS { self.head_rows = asked } else { self.row_heads = asked }
                    }
                    _ => self.info(GridFaultKind::Count, value_range),
                }
            }
        }
    }

    /// The kinds that a value lists, which stands at a byte of the info string.
    fn kinds(&mut self, value: &str, at: usize) -> Vec<ColumnKind> {
        let words = value.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
        let mut kinds = Vec::new();
        for word in words {
            let start = at + (word.as_ptr() as usize - value.as_ptr() as usize);
            kinds.push(ColumnKind::from_word(word).unwrap_or_else(|| {
                self.info(GridFaultKind::UnknownKind, start..start + word.len());
                ColumnKind::Text
            }));
        }
        kinds
    }

    /// Reads content that is parted by commas or semicolons.
    fn commas(&mut self, text: &str) -> Content {
        let head_rows = self.head_rows.as_ref().map_or(1, |(count, _)| *count);
        let mut rows = comma::rows(text, MAX_ROWS.saturating_add(head_rows).saturating_add(1));
        if rows.is_empty() {
            self.fault(GridFaultKind::Empty, 0..text.len());
            return Content::default();
        }
        if rows.len() - 1 > MAX_ROWS.saturating_add(head_rows - 1) {
            let last = rows.pop().unwrap_or_default();
            self.fault(GridFaultKind::TooManyRows, whole(&last));
        }
        for field in rows.iter().flatten().filter(|field| !field.sound) {
            self.fault(GridFaultKind::Quote, field.range.clone());
        }
        let columns = rows[0].len().min(MAX_COLUMNS);
        if let Some(beyond) = rows[0].get(MAX_COLUMNS) {
            self.fault(GridFaultKind::TooManyColumns, beyond.range.clone());
        }
        if head_rows >= rows.len() {
            let kind = GridFaultKind::HeadRows { head_rows, rows: rows.len() };
            match self.head_rows.clone() {
                Some((_, range)) => self.info(kind, range),
                None => self.fault(kind, whole(&rows[0])),
            }
        }
        let body = rows.split_off(head_rows.min(rows.len()));
        for row in rows.iter().filter(|row| row.len().min(MAX_COLUMNS) != columns) {
            self.fault(GridFaultKind::RowLength { cells: row.len(), columns }, whole(row));
        }
        let texts = rows.iter().map(|row| {
            let texts = row.iter().map(|field| field.text.clone()).chain(std::iter::repeat(String::new()));
            texts.take(columns).collect()
        });
        let (head, without) = merged(&texts.collect::<Vec<Vec<String>>>());
        let lowest = rows.last().map_or(&[][..], Vec::as_slice);
        let place = |column: usize| lowest.get(column).map_or(whole(lowest), |field| field.range.clone());
        let without = without.into_iter().map(|column| (column, place(column))).collect();
        let rows = body.into_iter().map(|row| {
            let range = whole(&row);
            let cells = row.into_iter().map(|field| Cell { text: field.text, range: field.range });
            (cells.collect(), range)
        });
        Content { head, without, rows: rows.collect(), kinds: None }
    }

    /// Puts the table together and looks at what both ways of writing have.
    fn grid(&mut self, content: Content) -> Grid {
        let columns = content.head.first().map_or(0, |top| top.iter().map(|cell| cell.columns).sum());
        let row_heads = self.row_heads.clone().map_or(0, |(count, range)| {
            if count >= columns && columns > 0 {
                self.info(GridFaultKind::RowHeads { row_heads: count, columns }, range);
            }
            count.min(columns)
        });
        for (column, range) in content.without {
            // A corner needs no head: the cells below it are heads themselves.
            if column >= row_heads {
                self.fault(GridFaultKind::EmptyHead, range);
            }
        }
        let kinds = content.kinds.unwrap_or_else(|| self.kinds_of(columns));
        let mut rows = Vec::with_capacity(content.rows.len());
        for (cells, range) in content.rows {
            if cells.len().min(MAX_COLUMNS) != columns && columns > 0 {
                self.fault(GridFaultKind::RowLength { cells: cells.len(), columns }, range);
            }
            for (_, cell) in cells.iter().enumerate().take(columns).filter(|(column, cell)| {
                let in_marks = kinds[*column] == ColumnKind::Mark && *column >= row_heads;
                in_marks && !cell.text.is_empty() && !MARKS.contains(&cell.text.as_str())
            }) {
                self.fault(GridFaultKind::Mark, cell.range.clone());
            }
            let mut texts: Vec<String> = cells.into_iter().map(|cell| cell.text).collect();
            texts.resize(columns, String::new());
            rows.push(texts);
        }
        Grid { head: content.head, rows, kinds, row_heads }
    }

    /// The kinds of so many columns; the last one that was named goes for the rest.
    fn kinds_of(&mut self, columns: usize) -> Vec<ColumnKind> {
        let (mut kinds, range) = self.kinds.clone().unwrap_or_default();
        if kinds.len() > columns && columns > 0 {
            self.info(GridFaultKind::TooManyKinds { kinds: kinds.len(), columns }, range);
        }
        kinds.resize(columns, kinds.last().copied().unwrap_or_default());
        kinds
    }
}

/// Where a row stands.
fn whole(row: &[comma::Field]) -> Range<usize> {
    row.first().map_or(0, |field| field.range.start)..row.last().map_or(0, |field| field.range.end)
}
