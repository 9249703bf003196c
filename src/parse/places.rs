//! Where values of a document stand, for what is found only when all documents are known.

use super::split;
use crate::load::DocumentKind;
use crate::schema::{self, Table};
use crate::source::{FileId, Span};
use crate::yaml::{self, Node, Value};

/// The table of the front matter of a kind of document.
#[must_use]
pub fn table(kind: DocumentKind) -> &'static Table {
    match kind {
        DocumentKind::Project => &schema::PROJECT,
        DocumentKind::Portfolio | DocumentKind::Programme => &schema::GROUP,
        DocumentKind::Report => &schema::REPORT,
        DocumentKind::Post => &schema::POST,
        DocumentKind::Page => &schema::PAGE,
    }
}

/// The places of the texts under some keys of a document for which `wanted` holds, in the order of writing. A sound
/// document is kept without places, so its front matter is read again.
#[must_use]
pub fn places(text: &str, file: FileId, kind: DocumentKind, keys: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<Span> {
    let Ok(front) = split(text, file) else { return Vec::new() };
    let node = yaml::read_with_places(&text[front.yaml.clone()], file, front.yaml.start);
    let Ok(Node { value: Value::Map(entries), .. }) = node else { return Vec::new() };
    let mut found = Vec::new();
    for entry in &entries {
        if table(kind).find(&entry.key).is_some_and(|field| keys.contains(&field.key)) {
            texts(&entry.node, &wanted, &mut found);
        }
    }
    found
}

fn texts(node: &Node, wanted: &impl Fn(&str) -> bool, found: &mut Vec<Span>) {
    match &node.value {
        Value::Empty => {}
        Value::Scalar(text) => found.extend(wanted(text.trim()).then_some(node.at)),
        Value::List(items) => items.iter().for_each(|item| texts(item, wanted, found)),
        Value::Map(entries) => entries.iter().for_each(|entry| texts(&entry.node, wanted, found)),
    }
}
