//! What to say of broken syntax: the parser's own words are for programmers.

use crate::value::fixed;
use serde::Deserializer;

/// The hints that there are.
const HINTS: [&str; 8] = ["tab", "quote", "mark", "bracket", "space", "colon", "indent", "hint"];

/// Reads the name of a hint.
///
/// # Errors
/// There is no such hint.
pub fn known_hint<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'static str>, D::Error> {
    fixed::optional(deserializer, hint_called)
}

/// The hint of a name.
pub fn hint_called(name: &str) -> Option<&'static str> {
    HINTS.into_iter().find(|hint| *hint == name)
}

/// What helps with a syntax error.
pub struct Advice {
    /// Which of the hints fits.
    pub hint: &'static str,
    /// The byte of the text at which the cause stands, where it is not where the parser stumbled over it.
    pub cause: Option<usize>,
}

/// Which hint fits the syntax error that the parser has met at a byte of the text, for its own `reason`.
pub fn advice(reason: &str, text: &str, at: usize) -> Advice {
    let at = text.floor_char_boundary(at.min(text.len()));
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let above = text[..line_start].trim_end();
    let above_start = above.rfind('\n').map_or(0, |newline| newline + 1);
    let above = &above[above_start..];
    if let Some(tab) = tab_from(text, line_start) {
        return Advice { hint: "tab", cause: Some(tab) };
    }
    let value = line.split_once(": ").map_or(line, |(_, value)| value).trim_start_matches([' ', '-']).trim_end();
    let marks = ['*', '&', '!', '%', '@', '`', '|', '>'];
    let hint = if reason.contains("quot") {
        "quote"
    } else if text[at..].starts_with(marks) || value.starts_with(marks) {
        "mark"
    } else if brackets(text, at, line, above, value) {
        return Advice { hint: "bracket", cause: unclosed(&text[..at]) };
    } else if let Some(colon) = tight_colon(above) {
        return Advice { hint: "space", cause: Some(above_start + colon) };
    } else if line.matches(": ").count() > 1 {
        "colon"
    } else if line.starts_with(' ') || reason.contains("indent") || reason.contains("not allowed") {
        "indent"
    } else {
        "hint"
    };
    Advice { hint, cause: None }
}

/// Whether it is brackets that do not fit: one stands at the fault, they are not closed on the line or the one above
/// it, or a text begins with one and goes on after it.
fn brackets(text: &str, at: usize, line: &str, above: &str, value: &str) -> bool {
    let open = |line: &str| line.matches(['[', '{']).count() != line.matches([']', '}']).count();
    let text_begins_with_one = value.starts_with(['[', '{']) && !value.ends_with([']', '}']);
    text[at..].starts_with(['[', ']', '{', '}']) || open(line) || open(above) || text_begins_with_one
}

/// The last bracket that is opened where a value begins and not closed: it is what is wrong wherever the parser stumbled
/// over it, which is often on another line.
fn unclosed(text: &str) -> Option<usize> {
    let (mut open, mut quote, mut before): (Vec<(usize, char)>, Option<char>, char) = (Vec::new(), None, '\n');
    for (at, c) in text.char_indices() {
        let begins_value = matches!(before, '\n' | ':' | '-' | ',' | '[' | '{');
        match (quote, c) {
            (Some(mark), _) if mark == c => quote = None,
            (None, '"' | '\'') if begins_value => quote = Some(c),
            (None, '[' | '{') if begins_value => open.push((at, if c == '[' { ']' } else { '}' })),
            (None, ']' | '}') => match open.pop() {
                Some((opened, closing)) if closing != c => return Some(opened),
                // One in the middle of a text is a letter like others.
                _ => {}
            },
            _ => {}
        }
        if !matches!(c, ' ' | '\t') {
            before = c;
        }
    }
    open.last().map(|(at, _)| *at)
}

/// The colon of a line such as `tila:käynnissä`, which lacks the space behind it and so is no key.
fn tight_colon(line: &str) -> Option<usize> {
    let colon = line.find(':')?;
    let (key, value) = (&line[..colon], &line[colon + 1..]);
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    (is_key && value.starts_with(char::is_alphanumeric) && !line.contains(": ")).then_some(colon)
}

/// The first tab in the indentation of the line that begins at a byte, or of the next one: a tab is what is wrong
/// wherever the parser stumbled over it.
fn tab_from(text: &str, line_start: usize) -> Option<usize> {
    let mut start = line_start;
    for line in text[line_start..].split_inclusive('\n').take(2) {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t') {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}
