//! The plain reading: YAML as cards have it, in one pass and a tenth of the time of a parser for all of YAML.
//!
//! It knows block mappings and lists, lists and mappings in brackets on one line, words without quotes and in quotes on one
//! line, and folded and kept texts. Whatever else there is in YAML, and whatever only looks like it, it leaves to the others.

use super::MAX_VALUES;
use super::node::{Entry, Node, Value};
use crate::source::Span;

/// Deeper than this nobody writes by hand.
const MAX_DEPTH: usize = 8;

/// So many bytes are looked at together.
const STRETCH: usize = 64;

/// Reads a YAML text into a tree in which every value has the place `at`; `None` where there is more to it.
pub fn read(text: &str, at: Span) -> Option<Node> {
    // So short a text cannot hold more values than it may.
    if text.len() > MAX_VALUES || !is_usual(text) {
        return None;
    }
    let mut reader = Reader { text, at, next: 0, line: None };
    reader.advance();
    let root = match reader.line {
        Some(line) if line.indent == 0 => reader.mapping(0, 0)?,
        _ => return None,
    };
    reader.line.is_none().then_some(root)
}

/// Whether a text has no signs that YAML takes for something else than letters: tabs, control characters, marks of byte order
/// and line breaks of other sorts.
fn is_usual(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Such signs begin with one of these; a whole stretch is looked through at once.
    let is_suspect = |byte: u8| (byte < b' ' && byte != b'\n') || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
    let is_odd = |at: usize| match bytes[at] {
        0xc2 => bytes[at + 1] < 0xa0,
        0xe2 => bytes[at + 1] == 0x80 && matches!(bytes[at + 2], 0xa8 | 0xa9),
        0xef => matches!(bytes[at + 1..at + 3], [0xbb, 0xbf] | [0xbf, 0xbe | 0xbf]),
        byte => is_suspect(byte),
    };
    let is_usual = |(number, stretch): (usize, &[u8])| {
        let start = number * STRETCH;
        !stretch.iter().fold(false, |found, &byte| found | is_suspect(byte))
            || !(start..start + stretch.len()).any(is_odd)
    };
    bytes.chunks(STRETCH).enumerate().all(is_usual)
}

/// A line with something on it.
#[derive(Clone, Copy)]
struct Line {
    /// How many spaces stand before it.
    indent: usize,
    /// Where its words begin, in bytes of the text.
    start: usize,
    /// Where they end.
    end: usize,
}

struct Reader<'t> {
    text: &'t str,
    at: Span,
    /// Where the line after the one that is being read begins.
    next: usize,
    /// The line that is being read; none at the end.
    line: Option<Line>,
}

impl<'t> Reader<'t> {
    fn node(&self, value: Value) -> Node {
        Node { at: self.at, value }
    }

    /// The next line as it is written, without its end.
    fn raw_line(&mut self) -> Option<&'t str> {
        let rest = self.text.get(self.next..).filter(|rest| !rest.is_empty())?;
        let length = rest.bytes().position(|byte| byte == b'\n');
        self.next += length.map_or(rest.len(), |length| length + 1);
        Some(&rest[..length.unwrap_or(rest.len())])
    }

    /// Goes to the next line that is neither empty nor a remark.
    fn advance(&mut self) {
        self.line = loop {
            let start = self.next;
            let Some(raw) = self.raw_line() else { break None };
            let indent = spaces(raw);
            if indent < raw.len() && raw.as_bytes()[indent] != b'#' {
                let words = raw.trim_end_matches(' ');
                break Some(Line { indent, start: start + indent, end: start + words.len() });
            }
        };
    }

    fn words(&self, line: Line) -> &'t str {
        &self.text[line.start..line.end]
    }

    /// The entries that stand `indent` spaces from the edge.
    fn mapping(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let mut entries = Vec::new();
        while let Some(line) = self.line.filter(|line| line.indent >= indent) {
            let (key, rest) = key(self.words(line)).filter(|_| line.indent == indent)?;
            let node = self.value(rest, indent, depth)?;
            entries.push(Entry { key: key.to_owned(), at: self.at, node });
        }
        Some(self.node(Value::Map(entries)))
    }

    /// What stands after a key that is `indent` spaces from the edge.
    fn value(&mut self, rest: &'t str, indent: usize, depth: usize) -> Option<Node> {
        if depth > MAX_DEPTH {
            return None;
        }
        match rest.as_bytes().first() {
            Some(b'>' | b'|') => return self.block(rest, indent),
            Some(_) => {
                let node = self.inline(rest)?;
                self.advance();
                return Some(node);
            }
            None => self.advance(),
        }
        match self.line {
            Some(line) if line.indent >= indent && item(self.words(line)).is_some() => {
                self.list(line.indent, depth + 1)
            }
            Some(line) if line.indent > indent => self.mapping(line.indent, depth + 1),
            _ => Some(self.node(Value::Empty)),
        }
    }

    /// The items whose dashes stand `indent` spaces from the edge.
    fn list(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        while let Some(line) = self.line.filter(|line| line.indent == indent) {
            let Some(words) = item(self.words(line)) else { break };
            let start = line.end - words.len();
            items.push(if key(words).is_some() {
                // The mapping begins beside the dash.
                let indent = indent + start - line.start;
                self.line = Some(Line { indent, start, ..line });
                self.mapping(indent, depth + 1)?
            } else {
                let node = self.inline(words)?;
                self.advance();
                node
            });
        }
        Some(self.node(Value::List(items)))
    }

    /// A text of several lines after a key that is `indent` spaces from the edge: folded or kept.
    fn block(&mut self, head: &str, indent: usize) -> Option<Node> {
        let (is_folded, is_stripped) = match head {
            ">" => (true, false),
            ">-" => (true, true),
            "|" => (false, false),
            "|-" => (false, true),
            _ => return None,
        };
        let mut text = String::new();
        let (mut inset, mut empty) = (0, 0);
        loop {
            let start = self.next;
            let Some(raw) = self.raw_line() else { break };
            let own = spaces(raw);
            if own == raw.len() {
                // Spaces of its own would be part of the text, as would an empty line before the first.
                if inset == 0 || own > inset {
                    return None;
                }
                empty += 1;
                continue;
            }
            if inset == 0 && own > indent {
                inset = own;
            }
            if inset == 0 || own < inset {
                self.next = start;
                if own > indent {
                    return None;
                }
                break;
            }
            // What stands further in is not folded, and whether spaces at the end count is not the same to all.
            if raw.ends_with(' ') || is_folded && own > inset {
                return None;
            }
            if !text.is_empty() {
                match (is_folded, empty) {
                    (true, 0) => text.push(' '),
                    (true, lines) => text.extend(std::iter::repeat_n('\n', lines)),
                    (false, lines) => text.extend(std::iter::repeat_n('\n', lines + 1)),
                }
            }
            empty = 0;
            text.push_str(&raw[inset..]);
        }
        if text.is_empty() || !is_stripped && !self.text.ends_with('\n') {
            return None;
        }
        if !is_stripped {
            text.push('\n');
        }
        self.advance();
        Some(self.node(Value::Scalar(text)))
    }

    /// A value that takes the rest of its line.
    fn inline(&self, rest: &str) -> Option<Node> {
        if !matches!(rest.as_bytes().first()?, b'[' | b'{' | b'"' | b'\'') {
            return (begins_plain(rest) && !goes_on(rest)).then(|| self.node(plain(rest)));
        }
        let mut flow = Flow { reader: self, rest };
        let node = flow.value(0)?;
        flow.rest.is_empty().then_some(node)
    }
}

/// Values in brackets and quotes.
struct Flow<'r, 't> {
    reader: &'r Reader<'t>,
    /// What is still to be read of the line.
    rest: &'r str,
}

impl Flow<'_, '_> {
    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start_matches(' ');
    }

    /// Takes a sign, and the spaces after it.
    fn take(&mut self, sign: char) -> Option<()> {
        self.rest = self.rest.strip_prefix(sign)?;
        self.skip_spaces();
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        if depth > MAX_DEPTH {
            return None;
        }
        let value = match self.rest.as_bytes().first()? {
            b'[' => Value::List(self.several('[', ']', |flow| flow.value(depth + 1))?),
            b'{' => Value::Map(self.several('{', '}', |flow| flow.entry(depth + 1))?),
            b'"' => Value::Scalar(self.quoted('"')?),
            b'\'' => Value::Scalar(self.quoted('\'')?),
            _ => {
                let end = self.rest.bytes().position(|byte| matches!(byte, b',' | b'[' | b']' | b'{' | b'}'));
                let (words, rest) = self.rest.split_at(end?);
                let words = words.trim_end_matches(' ');
                // The colon of an address ends nothing.
                let is_of_key = |(at, _): (usize, &str)| !words[at + 1..].starts_with('/');
                if !begins_plain(words) || words.contains('#') || words.match_indices(':').any(is_of_key) {
                    return None;
                }
                self.rest = rest;
                plain(words)
            }
        };
        self.skip_spaces();
        Some(self.reader.node(value))
    }

    /// What stands between brackets, with a comma between each two.
    fn several<T>(&mut self, open: char, close: char, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut all = Vec::new();
        self.take(open)?;
        while self.take(close).is_none() {
            if !all.is_empty() {
                self.take(',')?;
            }
            all.push(one(self)?);
        }
        Some(all)
    }

    fn entry(&mut self, depth: usize) -> Option<Entry> {
        let (key, rest) = key(self.rest)?;
        self.rest = rest;
        Some(Entry { key: key.to_owned(), at: self.reader.at, node: self.value(depth)? })
    }

    /// Words in quotes, without references to characters.
    fn quoted(&mut self, quote: char) -> Option<String> {
        let mut text = String::new();
        let mut rest = self.rest.strip_prefix(quote)?;
        loop {
            let (words, after) = rest.split_once(quote)?;
            if quote == '"' && words.contains('\\') {
                return None;
            }
            text.push_str(words);
            // Two single quotes are one that belongs to the words.
            if let Some(after) = after.strip_prefix(quote).filter(|_| quote == '\'') {
                text.push(quote);
                rest = after;
            } else {
                self.rest = after;
                return Some(text);
            }
        }
    }
}

fn spaces(text: &str) -> usize {
    text.bytes().position(|byte| byte != b' ').unwrap_or(text.len())
}

/// What stands after the dash of an item.
fn item(words: &str) -> Option<&str> {
    Some(words.strip_prefix("- ")?.trim_start_matches(' '))
}

fn is_word_of_yaml(words: &str) -> bool {
    words.len() < 6 && ["true", "false", "null"].iter().any(|word| words.eq_ignore_ascii_case(word))
}

/// The key at the beginning of a line and what stands after it.
fn key(words: &str) -> Option<(&str, &str)> {
    let is_of_key =
        |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'_' | b'-' | b' ' | b'.' | b'/');
    let end = words.bytes().position(|byte| !is_of_key(byte))?;
    let (key, rest) = words.split_at(end);
    let rest = rest.strip_prefix(':')?;
    if !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    let first = *key.as_bytes().first()?;
    let begins = first.is_ascii_alphabetic() || first >= 0x80;
    // Longer ones YAML may refuse; words that are no text without quotes are a matter of their own.
    let is_text = key.len() < 128 && !key.ends_with(' ') && !is_word_of_yaml(key);
    (begins && is_text).then(|| (key, rest.trim_start_matches(' ')))
}

/// Whether words without quotes may begin so.
fn begins_plain(words: &str) -> bool {
    let first = words.as_bytes().first();
    first.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b'(' | b'/' | b'~' | b'.'))
}

/// Whether words without quotes hold what ends them: the colon of a key, or a remark.
fn goes_on(words: &str) -> bool {
    let bytes = words.as_bytes();
    let ends = |pair: &[u8]| matches!(pair, [b':', b' '] | [b' ', b'#']);
    bytes.windows(2).any(ends) || bytes.ends_with(b":")
}

/// The value of words without quotes; see [`super::placed`].
fn plain(words: &str) -> Value {
    match words {
        "" | "~" | "null" | "Null" | "NULL" => Value::Empty,
        "true" | "True" | "TRUE" => Value::Scalar("true".to_owned()),
        "false" | "False" | "FALSE" => Value::Scalar("false".to_owned()),
        _ => Value::Scalar(words.to_owned()),
    }
}

#[cfg(test)]
mod tests;
