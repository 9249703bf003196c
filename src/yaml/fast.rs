//! The fast reading: sound YAML to a tree without places.

use super::node::{Entry, Node, Value};
use super::{MAX_DEPTH, MAX_VALUES};
use crate::source::Span;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// Reads a YAML text into a tree in which every value has the place `at`.
///
/// `None` means that the text must be read with places instead: it has a fault, or a scalar whose writing this
/// reading would not keep (`1.10` would become 1.1, `+358…` would lose its sign).
#[must_use]
pub fn read(text: &str, at: Span) -> Option<Node> {
    // A byte order mark inside a text is a letter to one parser and nothing to the other.
    if needs_care(text) || text.contains('\u{feff}') {
        return None;
    }
    let values = Cell::new(0);
    let seed = Seed { at, depth: 0, values: &values };
    // Where a text ends within a line, only one of the parsers takes the end of a block of lines for the end of its last one.
    let text = if text.ends_with('\n') { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}\n")) };
    seed.deserialize(serde_yaml::Deserializer::from_str(&text)).ok()
}

/// Whether the text must be read thoroughly, for one of three reasons: it holds an integer that would print otherwise
/// than it was written, with a plus sign, in base 2, 8 or 16, or a negative zero (leading zeros make a string, and fractions are refused
/// by the visitor); it is nested so deeply that the fast parser would take minutes; or it may hold an anchor, alias, tag or long key, whose corners the two parsers read differently.
fn needs_care(text: &str) -> bool {
    let mut before = b'\n';
    let mut depth = 0usize;
    for pair in text.as_bytes().windows(2) {
        let at_start = before.is_ascii_whitespace() || matches!(before, b'[' | b'{' | b',' | b':' | b'-');
        let care = match pair {
            [b'+', digit] => digit.is_ascii_digit(),
            [b'0', base] => matches!(base, b'x' | b'o' | b'b'),
            [b'&' | b'*' | b'!' | b'%', next] => at_start && !next.is_ascii_whitespace(),
            [b'?', _] | [b'-', b'0'] => at_start,
            [b'[' | b'{', _] => {
                depth += 1;
                depth > MAX_DEPTH
            }
            [b']' | b'}', _] => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => false,
        };
        if care {
            return true;
        }
        before = pair[0];
    }
    false
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    at: Span,
    depth: usize,
    values: &'a Cell<usize>,
}

impl Seed<'_> {
    fn node<E: Error>(self, value: Value) -> Result<Node, E> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > MAX_VALUES || self.depth > MAX_DEPTH {
            return Err(E::custom("too big"));
        }
        Ok(Node { at: self.at, value })
    }

    fn inner(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value whose writing can be kept")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.node(Value::Empty)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.node(Value::Empty)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.node(Value::Scalar(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.node(Value::Scalar(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.node(Value::Scalar(value.to_string()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.node(Value::scalar(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = sequence.next_element_seed(self.inner())? {
            list.push(node);
        }
        self.node(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            // In quotes it is a word, without them nothing; here they look alike.
            if matches!(key.as_str(), "" | "~" | "null" | "Null" | "NULL") {
                return Err(A::Error::custom("a key that may be nothing"));
            }
            entries.push(Entry { key, at: self.at, node: map.next_value_seed(self.inner())? });
        }
        self.node(Value::Map(entries))
    }
}
