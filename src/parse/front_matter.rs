//! The border between front matter and text.

use crate::diag::{Diagnostic, codes};
use crate::source::{FileId, Span};
use std::ops::Range;

/// The two parts of a document, as bytes of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// The YAML between the two lines `---`.
    pub yaml: Range<usize>,
    /// The Markdown after them.
    pub body: Range<usize>,
}

impl FrontMatter {
    /// That of a text which has none, such as a chapter of a report: all of it is body.
    #[must_use]
    pub fn none(text: &str) -> Self {
        let start = mark(text);
        Self { yaml: start..start, body: start..text.len() }
    }
}

/// The length of the byte order mark before a text.
fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// Finds the front matter. A byte order mark before it, and Windows line ends, are as good as none.
///
/// # Errors
/// A finding where the file does not begin with a line `---`, or where no second one follows.
pub fn split(text: &str, file: FileId) -> Result<FrontMatter, Box<Diagnostic>> {
    let start = mark(text);
    let mut offset = start;
    let mut yaml_start = None;
    for line in text[start..].split_inclusive('\n') {
        let end = offset + line.len();
        match (yaml_start, line.trim_end()) {
            (None, "---") => yaml_start = Some(end),
            (None, _) => break,
            (Some(yaml_start), "---" | "...") => {
                return Ok(FrontMatter { yaml: yaml_start..offset, body: end..text.len() });
            }
            _ => {}
        }
        offset = end;
    }
    let code = if yaml_start.is_some() { &codes::YAML_UNCLOSED } else { &codes::YAML_MISSING };
    let first_line = text[start..].lines().next().map_or(0, str::len);
    let at = Span::new(file, start, text.floor_char_boundary(start + first_line.min(80)));
    Err(Box::new(Diagnostic::new(code, at)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};
    use proptest::prelude::*;

    fn parts(text: &str) -> Result<(&str, &str), &'static str> {
        let file = Sources::default().add(SourceFile::held("a.md".to_owned(), String::new()));
        match split(text, file) {
            Ok(front) => Ok((&text[front.yaml], &text[front.body])),
            Err(fault) => Err(fault.code.name),
        }
    }

    #[test]
    fn the_border_is_found() {
        assert_eq!(parts("---\na: b\n---\ntext\n"), Ok(("a: b\n", "text\n")));
        assert_eq!(parts("\u{feff}---\r\na: b\r\n---\r\ntext"), Ok(("a: b\r\n", "text")));
        assert_eq!(parts("---\n---"), Ok(("", "")));
        assert_eq!(parts("---\na: ---\n--- \n---\n"), Ok(("a: ---\n", "---\n")));
    }

    #[test]
    fn its_absence_is_said() {
        assert_eq!(parts(""), Err("yaml/missing"));
        assert_eq!(parts("\n---\na: b\n---\n"), Err("yaml/missing"));
        assert_eq!(parts("---\na: b\n"), Err("yaml/unclosed"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[-\u{feff} a\r\nä]{0,40}") {
            let _ = parts(&text);
        }
    }
}
