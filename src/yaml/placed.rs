//! The thorough reading: a tree with the place of every value, or the fault at its place.

use super::advice::advice;
use super::node::{Entry, Node, Value};
use super::{MAX_DEPTH, MAX_VALUES};
use crate::diag::{Diagnostic, codes};
use crate::source::{FileId, Span};
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::HashMap;

/// Reads a YAML text that begins `offset` bytes into its file.
///
/// # Errors
/// The one finding past which YAML cannot be read on: broken syntax, or a document that is too big.
pub fn read_with_places(text: &str, file: FileId, offset: usize) -> Result<Node, Box<Diagnostic>> {
    let places = Places::new(text, file, offset);
    let mut tree = Tree { open: Vec::new(), anchors: HashMap::new(), values: 0, root: None };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let at = places.point(error.marker().index());
            let advice = advice(error.info(), text, at.start as usize - offset);
            let cause = advice.cause.map(|byte| Span::new(file, offset + byte, offset + byte + 1));
            Box::new(Diagnostic::new(&codes::YAML_SYNTAX, cause.unwrap_or(at)).hint(advice.hint))
        })?;
        let at = places.span(span.start.index(), span.end.index());
        tree.take(event, at).map_err(|()| Box::new(Diagnostic::new(&codes::YAML_TOO_BIG, at)))?;
    }
    Ok(tree.root.unwrap_or(Node { at: places.span(0, 0), value: Value::Empty }))
}

/// Turns the parser's positions, counted in characters, into byte spans.
struct Places {
    file: FileId,
    offset: usize,
    /// The byte at which each character begins, and the end; `None` for ASCII, where the two counts are the same.
    bytes: Option<Vec<usize>>,
}

impl Places {
    fn new(text: &str, file: FileId, offset: usize) -> Self {
        let starts = || text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        Self { file, offset, bytes: (!text.is_ascii()).then(starts) }
    }

    fn byte(&self, index: usize) -> usize {
        let byte = match &self.bytes {
            Some(bytes) => bytes.get(index).or(bytes.last()).copied().unwrap_or_default(),
            None => index,
        };
        self.offset + byte
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.byte(start), self.byte(end.max(start)))
    }

    fn point(&self, index: usize) -> Span {
        self.span(index, index)
    }
}

/// A list or mapping whose end has not been met.
enum Open {
    List { at: Span, anchor: usize, items: Vec<Node> },
    Map { at: Span, anchor: usize, entries: Vec<Entry>, key: Option<(String, Span)> },
}

struct Tree {
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    values: usize,
    root: Option<Node>,
}

impl Tree {
    /// Adds one event of the parser; `Err` when the document grows too big.
    fn take(&mut self, event: Event<'_>, at: Span) -> Result<(), ()> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let value = match text.as_ref() {
                    "" | "~" | "null" | "Null" | "NULL" if plain => Value::Empty,
                    "true" | "True" | "TRUE" if plain => Value::Scalar("true".to_owned()),
                    "false" | "False" | "FALSE" if plain => Value::Scalar("false".to_owned()),
                    _ => Value::scalar(&text),
                };
                self.put(Node { at, value }, anchor, 1)
            }
            Event::SequenceStart(anchor, _) => self.open(Open::List { at, anchor, items: Vec::new() }),
            Event::MappingStart(anchor, _) => self.open(Open::Map { at, anchor, entries: Vec::new(), key: None }),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List { at, anchor, items }) => self.put(Node { at, value: Value::List(items) }, anchor, 1),
                Some(Open::Map { at, anchor, entries, .. }) => {
                    self.put(Node { at, value: Value::Map(entries) }, anchor, 1)
                }
                None => Ok(()),
            },
            Event::Alias(anchor) => match self.anchors.get(&anchor).cloned() {
                Some((node, size)) => self.put(Node { at, ..node }, 0, size),
                None => self.put(Node { at, value: Value::Empty }, 0, 1),
            },
            _ => Ok(()),
        }
    }

    fn open(&mut self, open: Open) -> Result<(), ()> {
        self.open.push(open);
        if self.open.len() > MAX_DEPTH { Err(()) } else { Ok(()) }
    }

    /// Puts a finished value, worth `size` values, where it belongs.
    fn put(&mut self, node: Node, anchor: usize, size: usize) -> Result<(), ()> {
        self.values += size;
        if self.values > MAX_VALUES {
            return Err(());
        }
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), count(&node)));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => {
                if let Some((key, at)) = key.take() {
                    entries.push(Entry { key, at, node });
                } else {
                    let text = match node.value {
                        Value::Scalar(text) => text,
                        // A list, mapping or nothing as a key: no field has such a name, and that is what is said.
                        _ => String::new(),
                    };
                    *key = Some((text, node.at));
                }
            }
        }
        Ok(())
    }
}

fn count(node: &Node) -> usize {
    1 + match &node.value {
        Value::Empty | Value::Scalar(_) => 0,
        Value::List(items) => items.iter().map(count).sum(),
        Value::Map(entries) => entries.iter().map(|entry| count(&entry.node)).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};
    use crate::yaml::read;
    use proptest::prelude::*;

    fn file() -> FileId {
        Sources::default().add(SourceFile::held("a.md".to_owned(), String::new()))
    }

    /// Where both readings take a text, they give the same tree. (The two parsers draw the line of what is YAML at all a
    /// little differently in corners that no card has, such as a lone question mark.)
    fn agree(text: &str) {
        let fast = read(text, Span::file(file()));
        if let (Some(fast), Ok(placed)) = (fast, read_with_places(text, file(), 0)) {
            assert_eq!(fast, placed, "{text:?}");
        }
    }

    #[test]
    fn both_readings_agree() {
        for text in [
            "nimi: Äiti\nkunnat: [Oulu, 005, 5]\ntalous:\n  total: 1345000\n  x: ~\n",
            "a: 'null'\nb: null\nc: \"true\"\nd: True\n",
            "a: >\n  folded\n  text\nb: |\n  kept\n  lines\n",
            "a: >\n  folded\n  text, and no end of its line",
            ">\n !",
            "a: &x [1, 2]\nb: *x\n",
            "- 1\n- two\n",
            "",
            "a: 2017-04-03",
            "a: -5\nb: -0\n",
            "a: 1_000\nb: 0123\nc: yes\nd: 3:20\n",
            "x",
            "a: 'it''s'\nb: \"\\u00e4\"",
            "? a\n: b\n",
        ] {
            agree(text);
            assert!(read_with_places(text, file(), 0).is_ok(), "{text:?}");
        }
    }

    #[test]
    fn scalars_that_would_change_are_left_to_the_thorough_reading() {
        for text in ["a: 1.10", "a: +358401234567", "a: 0x1F", "a: 1e3"] {
            assert!(read(text, Span::file(file())).is_none(), "{text}");
            let node = read_with_places(text, file(), 0).expect("sound YAML");
            let Value::Map(entries) = node.value else { panic!("a mapping") };
            let expected = text.trim_start_matches("a: ").to_owned();
            assert_eq!(entries[0].node, Node { at: Span::file(file()), value: Value::Scalar(expected) });
        }
    }

    #[test]
    fn bombs_are_refused_by_both() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..9 {
            bomb += &format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", "));
        }
        for text in [bomb, "[".repeat(5000), format!("{}x", "- ".repeat(5000))] {
            assert!(read(&text, Span::file(file())).is_none());
            assert!(read_with_places(&text, file(), 0).is_err());
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_either_panic(text in "[-a-c:#'\"\\[\\]{}&*!|>%@`,?0-9ä \n\t]{0,60}") {
            agree(&text);
        }
    }
}
