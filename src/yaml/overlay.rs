//! The record of a document with the texts of its translation in the place of its own.

use super::node::{Entry, Node, Value};
use crate::schema::{Field, Kind, TRANSLATABLE, Table};

/// A document's record in which every text that its translation has stands in the translation's words. Facts are always
/// those of the document.
///
/// The items of lists belong together by the file or address that both name, else by their position.
#[must_use]
pub fn with_texts(base: Node, own: Node, table: &'static Table) -> Node {
    record(base, own, table, |field| TRANSLATABLE.contains(&field.key))
}

fn record(mut base: Node, own: Node, table: &'static Table, is_text: impl Fn(&Field) -> bool) -> Node {
    let (Value::Map(entries), Value::Map(texts)) = (&mut base.value, own.value) else { return base };
    for text in texts {
        let Some(field) = table.find(&text.key).filter(|field| is_text(field)) else { continue };
        if matches!(text.node.value, Value::Empty) {
            continue;
        }
        match entries.iter_mut().find(|entry| is_called(entry, field, table)) {
            Some(entry) => {
                let node = Node { at: entry.node.at, value: Value::Empty };
                entry.node = value(std::mem::replace(&mut entry.node, node), text.node, &field.kind);
            }
            // A text that the document itself has not.
            None if matches!(field.kind, Kind::Text | Kind::List(Kind::Text)) => entries.push(text),
            None => {}
        }
    }
    base
}

fn is_called(entry: &Entry, field: &Field, table: &'static Table) -> bool {
    table.find(&entry.key).is_some_and(|known| known.key == field.key)
}

fn value(base: Node, own: Node, kind: &'static Kind) -> Node {
    match kind {
        Kind::Text | Kind::List(Kind::Text) | Kind::Map(Kind::Text) => own,
        // Words stand for the first field of the record.
        Kind::TextOr(table) => match (&base.value, &own.value) {
            (Value::Map(_), Value::Map(_)) => record(base, own, table, |_| true),
            (Value::Map(_), Value::Scalar(_)) => {
                let key = table.fields[0].key.to_owned();
                let at = own.at;
                let words = Node { at, value: Value::Map(vec![Entry { key, at, node: own }]) };
                record(base, words, table, |_| true)
            }
            _ => own,
        },
        Kind::Record(table) | Kind::MoneyOr(table) => record(base, own, table, |_| true),
        Kind::List(inner) if matches!(inner, Kind::Record(_) | Kind::TextOr(_)) => list(base, own, inner),
        _ => base,
    }
}

/// Two lists item by item. One value stands for a list of one.
fn list(base: Node, own: Node, kind: &'static Kind) -> Node {
    let at = base.at;
    let mut items = items(base);
    let (Kind::Record(table) | Kind::TextOr(table)) = kind else { return Node { at, value: Value::List(items) } };
    for (position, text) in self::items(own).into_iter().enumerate() {
        let same = items.iter().position(|item| name_the_same(item, &text, table));
        if let Some(item) = items.get_mut(same.unwrap_or(position)) {
            let node = Node { at: item.at, value: Value::Empty };
            *item = match text.value {
                Value::Empty => continue,
                _ => value(std::mem::replace(item, node), text, kind),
            };
        }
    }
    Node { at, value: Value::List(items) }
}

fn items(node: Node) -> Vec<Node> {
    match node.value {
        Value::List(items) => items,
        Value::Empty => Vec::new(),
        _ => vec![node],
    }
}

/// Whether two records name the same file or address.
fn name_the_same(a: &Node, b: &Node, table: &'static Table) -> bool {
    fn named<'n>(node: &'n Node, table: &'static Table) -> impl Iterator<Item = (&'static str, &'n str)> {
        let entries = if let Value::Map(entries) = &node.value { entries.as_slice() } else { &[] };
        entries.iter().filter_map(|entry| {
            let field = table.find(&entry.key).filter(|field| matches!(field.kind, Kind::File | Kind::Url))?;
            let Value::Scalar(name) = &entry.node.value else { return None };
            Some((field.key, name.as_str()))
        })
    }
    named(b, table).any(|name| named(a, table).any(|other| other == name))
}
