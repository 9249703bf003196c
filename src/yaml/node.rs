//! The tree that a YAML text becomes.

use crate::source::Span;

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands; the whole front matter in a tree that was read without places.
    pub at: Span,
    /// The value.
    pub value: Value,
}

/// A YAML value; scalars stay text, for only the field table knows what they mean.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Empty,
    /// Any other scalar, as it was written.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order of writing, repeated keys included.
    Map(Vec<Entry>),
}

impl Value {
    /// A scalar. Control characters, which only an escape in quotes can bring in, become spaces.
    pub fn scalar(text: &str) -> Self {
        let harmful = |c: char| c.is_control() && c != '\n' && c != '\t';
        Self::Scalar(if text.contains(harmful) { text.replace(harmful, " ") } else { text.to_owned() })
    }
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub at: Span,
    /// What it is set to.
    pub node: Node,
}

/// Equal where they hold the same values, wherever those stand.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Empty, Value::Empty) => true,
            (Value::Scalar(a), Value::Scalar(b)) => a == b,
            (Value::List(a), Value::List(b)) => a == b,
            (Value::Map(a), Value::Map(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.key == b.key && a.node == b.node)
            }
            _ => false,
        }
    }
}
