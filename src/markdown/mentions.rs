//! References in running text to what a report numbers: `@fig:map`, `[-@tbl:staff]`.

use std::ops::Range;

/// A reference such as `@fig:map`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'a> {
    /// What it refers to, such as `fig:map`.
    pub label: &'a str,
    /// How it is printed.
    pub form: MentionForm,
}

/// How a reference is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionForm {
    /// `@fig:map`: kuva 2
    Full,
    /// `@Fig:map`: Kuva 2
    Capital,
    /// `[-@fig:map]`: 2
    Number,
}

/// What references begin with.
const PREFIXES: [&str; 4] = ["fig:", "tbl:", "sec:", "app:"];

/// The next reference in a part of a text.
pub fn next_mention(text: &str, part: Range<usize>) -> Option<(Range<usize>, Mention<'_>)> {
    let mut from = part.start;
    while let Some(at) = text[from..part.end].find('@').map(|at| from + at) {
        from = at + 1;
        let Some((label, is_capital)) = label(&text[from..part.end]) else { continue };
        let end = from + label.len();
        let (before, after) = (&text[..at], &text[end..part.end]);
        let stands_alone =
            before.chars().next_back().is_none_or(|c| c.is_whitespace() || "([{*_\"”’‘'»–—/>|-".contains(c));
        if !stands_alone {
            continue;
        }
        let form = if is_capital { MentionForm::Capital } else { MentionForm::Full };
        let label = &text[from..end];
        let in_part = |length: usize| at >= part.start + length;
        if before.ends_with("[-") && after.starts_with(']') && in_part(2) {
            return Some((at - 2..end + 1, Mention { label, form: MentionForm::Number }));
        }
        if before.ends_with('[') && after.starts_with(']') && in_part(1) {
            return Some((at - 1..end + 1, Mention { label, form }));
        }
        // A hyphen joins words, unless it stands in brackets.
        if before.ends_with('-') {
            continue;
        }
        return Some((at..end, Mention { label, form }));
    }
    None
}

/// The label that a text begins with, and whether it is written with a capital.
fn label(text: &str) -> Option<(&str, bool)> {
    let head = text.get(..4)?;
    // Of the letters only the first may be a capital.
    PREFIXES
        .iter()
        .find(|prefix| head.eq_ignore_ascii_case(prefix) && head.as_bytes()[1..] == prefix.as_bytes()[1..])?;
    let is_capital = head.starts_with(|c: char| c.is_ascii_uppercase());
    let name = text[4..].find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':')));
    let label = &text[..name.map_or(text.len(), |end| end + 4)];
    let label = label.trim_end_matches(['.', ':', '-', '_']);
    (label.len() > 4).then_some((label, is_capital))
}
