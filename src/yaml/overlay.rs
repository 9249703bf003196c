//! The record of a document with the texts of its translation in the place of its own.

use super::node::{Entry, Node, Value};
use crate::schema::{Field, Kind, ORGANISATION, TRANSLATABLE, Table, is_text_inside};
use crate::source::Span;

/// A document's record in which every text that its translation has stands in the translation's words, and what of the
/// translation belongs to nothing in the document: items of lists and records that the document does not have. Facts are
/// always those of the document.
///
/// The items of lists belong together by the file, address or organisation that both name, else by their position.
/// `is_same` says whether two names are those of one organisation.
#[must_use]
pub fn with_texts(
    base: Node,
    own: Node,
    table: &'static Table,
    is_same: &dyn Fn(&str, &str) -> bool,
) -> (Node, Vec<Span>) {
    let mut overlay = Overlay { is_same, stray: Vec::new() };
    let node = overlay.record(base, own, table, &|field| TRANSLATABLE.contains(&field.key));
    (node, overlay.stray)
}

struct Overlay<'a> {
    is_same: &'a dyn Fn(&str, &str) -> bool,
    stray: Vec<Span>,
}

impl Overlay<'_> {
    fn record(
        &mut self,
        mut base: Node,
        own: Node,
        table: &'static Table,
        is_text: &dyn Fn(&'static Field) -> bool,
    ) -> Node {
        let (Value::Map(entries), Value::Map(texts)) = (&mut base.value, own.value) else { return base };
        for text in texts {
            let Some(field) = table.find(&text.key).filter(|field| is_text(field)) else { continue };
            if matches!(text.node.value, Value::Empty) {
                continue;
            }
            match entries.iter_mut().find(|entry| is_called(entry, field, table)) {
                Some(entry) => {
                    let node = taken(&mut entry.node);
                    entry.node = self.value(node, text.node, &field.kind);
                }
                // A text that the document itself has not.
                None if matches!(field.kind, Kind::Text | Kind::List(Kind::Text)) => entries.push(text),
                None => self.stray.push(text.at),
            }
        }
        base
    }

    /// The record of an inner table.
    fn inner(&mut self, base: Node, own: Node, table: &'static Table) -> Node {
        self.record(base, own, table, &|field| is_text_inside(table, field))
    }

    fn value(&mut self, base: Node, own: Node, kind: &'static Kind) -> Node {
        match kind {
            Kind::Text | Kind::List(Kind::Text) | Kind::Map(Kind::Text) => own,
            // What a plain word names stays, also beside a text that it did not have.
            Kind::TextOr(table) if matches!(own.value, Value::Map(_)) => self.inner(as_record(base, table), own, table),
            Kind::Record(table) | Kind::MoneyOr(table) => self.inner(base, own, table),
            Kind::List(Kind::Record(table) | Kind::TextOr(table)) => self.list(base, own, kind, table),
            _ => base,
        }
    }

    /// Two lists item by item. One value stands for a list of one.
    fn list(&mut self, base: Node, own: Node, kind: &'static Kind, table: &'static Table) -> Node {
        let Kind::List(item_kind) = kind else { return base };
        let at = base.at;
        let mut items = items(base);
        for (position, text) in self::items(own).into_iter().enumerate() {
            if matches!(text.value, Value::Empty) {
                continue;
            }
            match self.place(&items, &text, position, table) {
                Some(place) => {
                    let item = taken(&mut items[place]);
                    items[place] = self.value(item, text, item_kind);
                }
                None => self.stray.push(text.at),
            }
        }
        Node { at, value: Value::List(items) }
    }

    /// Which of the items an item of a translation belongs to. An organisation that the document does not name is none
    /// of them; a file or an address may be another in another language.
    fn place(&self, items: &[Node], text: &Node, position: usize, table: &'static Table) -> Option<usize> {
        let same = items.iter().position(|item| self.name_the_same(item, text, table));
        let names_one = table.is(&ORGANISATION) && name(text, table).is_some();
        same.or(Some(position).filter(|position| !names_one && *position < items.len()))
    }

    /// Whether two records name the same organisation, file or address.
    fn name_the_same(&self, a: &Node, b: &Node, table: &'static Table) -> bool {
        if table.is(&ORGANISATION) {
            return name(a, table).zip(name(b, table)).is_some_and(|(a, b)| (self.is_same)(a, b));
        }
        named(b, table).any(|name| named(a, table).any(|other| other == name))
    }
}

/// A value, in the place of which nothing is left.
fn taken(node: &mut Node) -> Node {
    let empty = Node { at: node.at, value: Value::Empty };
    std::mem::replace(node, empty)
}

fn is_called(entry: &Entry, field: &Field, table: &'static Table) -> bool {
    table.find(&entry.key).is_some_and(|known| known.key == field.key)
}

/// The record for which a plain word stands: one with its first field alone.
fn as_record(node: Node, table: &'static Table) -> Node {
    match node.value {
        Value::Scalar(_) => {
            let at = node.at;
            Node { at, value: Value::Map(vec![Entry { key: table.fields[0].key.to_owned(), at, node }]) }
        }
        _ => node,
    }
}

/// The name of a record that a plain word may stand for: the word, or the record's first field.
fn name<'n>(node: &'n Node, table: &'static Table) -> Option<&'n str> {
    let node = match &node.value {
        Value::Map(entries) => &entries.iter().find(|entry| is_called(entry, &table.fields[0], table))?.node,
        _ => node,
    };
    if let Value::Scalar(name) = &node.value { Some(name.trim()) } else { None }
}

fn items(node: Node) -> Vec<Node> {
    match node.value {
        Value::List(items) => items,
        Value::Empty => Vec::new(),
        _ => vec![node],
    }
}

/// The files and addresses that a record names, with their keys.
fn named<'n>(node: &'n Node, table: &'static Table) -> impl Iterator<Item = (&'static str, &'n str)> {
    let entries = if let Value::Map(entries) = &node.value { entries.as_slice() } else { &[] };
    entries.iter().filter_map(|entry| {
        let field = table.find(&entry.key).filter(|field| matches!(field.kind, Kind::File | Kind::Url))?;
        let Value::Scalar(name) = &entry.node.value else { return None };
        Some((field.key, name.as_str()))
    })
}
