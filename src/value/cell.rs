//! Texts as cells of a table of comma-separated values.

use std::borrow::Cow;

/// A text that no spreadsheet takes for a formula, and runs. An apostrophe goes before one that begins with a sign of a
/// formula, be it as wide as a Chinese letter, or with a tab or line end, which some programs skip.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    if text.starts_with(signs) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A cell as RFC 4180 writes it: in quotes where it holds a quote, a line end or what parts cells. Semicolons part them
/// where commas are for decimals.
#[must_use]
pub fn quoted(text: &str) -> Cow<'_, str> {
    if text.contains(['"', ',', ';', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for text in ["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("1-1"), "1-1");
    }

    #[test]
    fn what_parts_cells_is_quoted() {
        assert_eq!(quoted("a b"), "a b");
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(quoted("a;b"), "\"a;b\"");
    }
}
