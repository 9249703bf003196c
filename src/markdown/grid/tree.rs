//! Tables written as YAML: `columns`, one in another where heads have levels, and `rows`.

use super::fault::GridFaultKind;
use super::fence::{Cell, Content, Source};
use super::levels::HeadCell;
use super::{ColumnKind, MAX_COLUMNS, MAX_ROWS};
use crate::markdown::fence::{KeyFault, Names, YamlFault, bytes, entry, faulty_keys, yaml};
use crate::yaml::{Entry, Node, Value};
use std::ops::Range;

const COLUMNS: Names = ["columns", "sarakkeet", "kolumner"];
const ROWS: Names = ["rows", "rivit", "rader"];
const NAME: Names = ["name", "nimi", "namn"];
const KIND: Names = ["kind", "laji", "slag"];

/// The columns read so far.
struct Columns {
    /// Heads with their levels; no rows yet for one that stands above its column alone.
    heads: Vec<(usize, HeadCell)>,
    kinds: Vec<ColumnKind>,
    /// Where the name of each column stands.
    places: Vec<Range<usize>>,
    depth: usize,
}

/// Reads the content of a fenced table that is YAML.
pub fn read(text: &str, source: &mut Source) -> Content {
    let root = match yaml(text) {
        Ok(root) => root,
        Err((fault, range)) => {
            source.fault(
                match fault {
                    YamlFault::Syntax(hint) => GridFaultKind::Yaml { hint },
                    YamlFault::TooBig => GridFaultKind::TooBig,
                },
                range,
            );
            return Content::default();
        }
    };
    let entries = match &root.value {
        Value::Empty => {
            source.fault(GridFaultKind::Empty, 0..text.len());
            return Content::default();
        }
        Value::Map(entries) => entries,
        _ => {
            source.fault(GridFaultKind::NotAMapping, bytes(root.at));
            return Content::default();
        }
    };
    keys(entries, &[COLUMNS, ROWS], source);
    let mut columns = Columns { heads: Vec::new(), kinds: Vec::new(), places: Vec::new(), depth: 0 };
    match entry(entries, COLUMNS) {
        Some(entry) => columns.list(&entry.node, 0, ColumnKind::Text, source),
        None => source.fault(GridFaultKind::NoColumns, 0..text.len()),
    }
    let rows = if let Some(entry) = entry(entries, ROWS) {
        rows(&entry.node, source)
    } else {
        source.fault(GridFaultKind::NoRows, 0..text.len());
        Vec::new()
    };
    let depth = columns.depth.max(1);
    let mut head = vec![Vec::new(); depth];
    for (level, mut cell) in columns.heads {
        // What has no columns of its own reaches down to the lowest level.
        cell.rows = if cell.rows == 0 { depth - level } else { cell.rows };
        head[level].push(cell);
    }
    let without = head.iter().flatten().filter(|cell| cell.rows > 0 && cell.text.is_empty());
    let without = without.filter(|cell| cell.columns == 1);
    let without = without.map(|cell| (cell.column, columns.places[cell.column].clone())).collect();
    Content { head, without, rows, kinds: Some(columns.kinds) }
}

impl Columns {
    /// Adds a list of columns at a level; `kind` is that of columns that name none.
    fn list(&mut self, node: &Node, level: usize, kind: ColumnKind, source: &mut Source) {
        let Value::List(items) = &node.value else {
            source.fault(GridFaultKind::NotAList, bytes(node.at));
            return;
        };
        if items.is_empty() {
            source.fault(GridFaultKind::NoColumns, bytes(node.at));
        }
        for item in items {
            if self.kinds.len() == MAX_COLUMNS {
                source.fault(GridFaultKind::TooManyColumns, bytes(item.at));
                return;
            }
            self.column(item, level, kind, source);
        }
    }

    /// Adds a column, or a head with columns of its own.
    fn column(&mut self, node: &Node, level: usize, kind: ColumnKind, source: &mut Source) {
        let Value::Map(entries) = &node.value else {
            let name = text(node, source).unwrap_or_default();
            self.head(level, name);
            self.leaf(kind, node);
            return;
        };
        keys(entries, &[NAME, KIND, COLUMNS], source);
        let name = entry(entries, NAME).map(|entry| &entry.node);
        let words = if let Some(name) = name {
            text(name, source).unwrap_or_default()
        } else {
            source.fault(GridFaultKind::NoName, bytes(node.at));
            // What is told once is not told again as a column without a head.
            "…".to_owned()
        };
        let named = entry(entries, KIND).map(|entry| &entry.node);
        let read = named.and_then(|node| text(node, source)).and_then(|word| ColumnKind::from_word(&word));
        if let (Some(node), None) = (named, read) {
            source.fault(GridFaultKind::UnknownKind, bytes(node.at));
        }
        let kind = read.unwrap_or(kind);
        let (at, first) = (self.head(level, words), self.kinds.len());
        if let Some(inner) = entry(entries, COLUMNS) {
            self.list(&inner.node, level + 1, kind, source);
        }
        match self.kinds.len() - first {
            // None were asked for, or none could be read: it is one itself.
            0 => self.leaf(kind, name.unwrap_or(node)),
            columns => (self.heads[at].1.columns, self.heads[at].1.rows) = (columns, 1),
        }
    }

    /// Adds a head; gives its place in the list.
    fn head(&mut self, level: usize, text: String) -> usize {
        self.depth = self.depth.max(level + 1);
        self.heads.push((level, HeadCell { text, column: self.kinds.len(), columns: 1, rows: 0 }));
        self.heads.len() - 1
    }

    /// Adds the column to which the last head belongs.
    fn leaf(&mut self, kind: ColumnKind, name: &Node) {
        self.kinds.push(kind);
        self.places.push(bytes(name.at));
    }
}

fn rows(node: &Node, source: &mut Source) -> Vec<(Vec<Cell>, Range<usize>)> {
    let Value::List(rows) = &node.value else {
        let kind = if matches!(node.value, Value::Empty) { GridFaultKind::NoRows } else { GridFaultKind::NotAList };
        source.fault(kind, bytes(node.at));
        return Vec::new();
    };
    if rows.is_empty() {
        source.fault(GridFaultKind::NoRows, bytes(node.at));
    }
    let mut read = Vec::new();
    for row in rows {
        if read.len() == MAX_ROWS {
            source.fault(GridFaultKind::TooManyRows, bytes(row.at));
            break;
        }
        let Value::List(cells) = &row.value else {
            source.fault(GridFaultKind::NotAList, bytes(row.at));
            continue;
        };
        let cell = |cell: &Node| Cell { text: text(cell, source).unwrap_or_default(), range: bytes(cell.at) };
        read.push((cells.iter().map(cell).collect(), bytes(row.at)));
    }
    read
}

/// The text of a cell or name; one that is a list or mapping is a fault.
fn text(node: &Node, source: &mut Source) -> Option<String> {
    match &node.value {
        Value::Empty => Some(String::new()),
        Value::Scalar(text) => Some(text.trim().to_owned()),
        Value::List(_) | Value::Map(_) => {
            source.fault(GridFaultKind::NotText, bytes(node.at));
            None
        }
    }
}

fn keys(entries: &[Entry], known: &[Names], source: &mut Source) {
    for (fault, range) in faulty_keys(entries, known) {
        let kind = match fault {
            KeyFault::Unknown => GridFaultKind::UnknownKey,
            KeyFault::Repeated => GridFaultKind::RepeatedKey,
        };
        source.fault(kind, range);
    }
}
