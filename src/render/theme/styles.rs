//! Faults of style sheets. The only user of `cssparser`.
//!
//! A browser passes over what it cannot read, and the pieces of a sheet are joined: a bracket that is left open in one
//! would swallow all that follow. So what no browser would tell is told here, with its place.

use super::layers::Layers;
use crate::diag::{Diagnostic, codes};
use crate::source::{Sources, Span};
use crate::value::nearest;
use cssparser::{ParseError, Parser, Token};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a style sheet sets, uses and names, and its faults.
#[derive(Debug, Default)]
struct Sheet {
    /// What is wrong, as the messages name it, and where, in bytes.
    faults: Vec<(&'static str, Range<usize>)>,
    /// The custom properties that it sets, without the leading hyphens.
    sets: BTreeSet<String>,
    /// Those that it uses without saying what holds where they are not set.
    uses: Vec<(String, Range<usize>)>,
    /// The addresses of files that it names.
    files: Vec<(String, Range<usize>)>,
}

/// What is wrong with the style sheets of the site's own theme. `tokens` are the names of custom properties that its
/// settings set.
pub fn check(layers: &Layers, tokens: &[&str], sources: &Sources) -> Vec<Diagnostic> {
    let pieces = layers.sources.iter().filter(|(path, _)| is_piece(path));
    let is_own = |path: &str| layers.files.get(path).is_some_and(|file| file.origin.is_some());
    if !pieces.clone().any(|(path, _)| is_own(path)) {
        return Vec::new();
    }
    let sheets: Vec<_> = pieces.map(|(path, &file)| (path, file, Sheet::read(sources.get(file).text()))).collect();
    let sets = || sheets.iter().flat_map(|(_, _, sheet)| &sheet.sets).map(String::as_str).chain(tokens.iter().copied());
    let mut found = Vec::new();
    for (_, file, sheet) in sheets.iter().filter(|(path, ..)| is_own(path)) {
        let finding = |what: &str, at: &Range<usize>, name: &str| {
            let at = Span::new(*file, at.start, at.end);
            Diagnostic::new(&codes::THEME_STYLE, at).with("what", what).with("name", name).hint(hint(what))
        };
        found.extend(sheet.faults.iter().map(|(what, at)| finding(what, at, "")));
        let unset = sheet.uses.iter().filter(|(name, _)| sets().all(|set| set != name));
        found.extend(unset.map(|(name, at)| match nearest(name, sets()) {
            Some(word) => finding("token", at, name).with("nearest", word).hint("nearest"),
            None => finding("token", at, name),
        }));
        let missing = sheet.files.iter().filter(|(address, _)| {
            let is_inside = !address.contains(':') && !address.starts_with(['/', '#']);
            let name = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches("./");
            is_inside && !layers.files.contains_key(&format!("assets/{name}"))
        });
        found.extend(missing.map(|(address, at)| finding("file", at, address)));
    }
    found
}

/// The hint for a fault.
fn hint(what: &str) -> &'static str {
    match what {
        "token" => "token",
        "file" => "file",
        "import" => "import",
        _ => "hint",
    }
}

/// Whether a file of a theme is a piece of its style sheet.
pub fn is_piece(path: &str) -> bool {
    path.strip_prefix("styles/").and_then(|name| name.rsplit_once('.')).is_some_and(|(_, extension)| extension == "css")
}

impl Sheet {
    fn read(text: &str) -> Self {
        let mut sheet = Self::default();
        sheet.walk(text, &mut Parser::new(text), "");
        sheet
    }

    /// Goes through a block; `function` is the name of the function of which it is the arguments, if it is.
    fn walk(&mut self, text: &str, parser: &mut Parser<'_>, function: &str) {
        // A colon after the name of a custom property makes it a declaration.
        let mut property: Option<String> = None;
        let mut is_first = true;
        loop {
            let start = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return };
            let at = start..parser.position().byte_index();
            match &token {
                Token::WhiteSpace(_) => continue,
                Token::Comment(_) => {
                    if at.len() < "/**/".len() || !text[at.clone()].ends_with("*/") {
                        self.faults.push(("comment", at));
                    }
                    continue;
                }
                Token::Ident(name) => {
                    property = name.strip_prefix("--").map(str::to_owned);
                    // What follows the name holds where it is not set.
                    if function == "var" && is_first && parser.is_exhausted() {
                        self.uses.extend(property.clone().map(|name| (name, at)));
                    }
                }
                Token::Colon => self.sets.extend(property.take()),
                // At the end of a text these close by themselves, but the pieces go on.
                Token::QuotedString(_) if at.len() < 2 || !text[at.clone()].ends_with(&text[start..=start]) => {
                    self.faults.push(("text", at));
                }
                Token::UnquotedUrl(_) if !text[at.clone()].ends_with(')') => self.faults.push(("open", at)),
                Token::QuotedString(address) if function == "url" => self.files.push((address.to_string(), at)),
                Token::UnquotedUrl(address) => self.files.push((address.to_string(), at)),
                Token::BadString(_) | Token::BadUrl(_) => self.faults.push(("text", at)),
                Token::CloseCurlyBracket | Token::CloseSquareBracket | Token::CloseParenthesis => {
                    self.faults.push(("closed", at));
                }
                Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => self.faults.push(("import", at)),
                Token::Function(name) => self.block(text, parser, start, &name.to_ascii_lowercase()),
                Token::CurlyBracketBlock | Token::SquareBracketBlock | Token::ParenthesisBlock => {
                    self.block(text, parser, start, "");
                }
                _ => {}
            }
            is_first = false;
        }
    }

    /// Goes through the block that the token at `start` opens.
    fn block(&mut self, text: &str, parser: &mut Parser<'_>, start: usize, function: &str) {
        let inner = parser.parse_nested_block(|inner| {
            self.walk(text, inner, function);
            Ok::<_, ParseError<()>>(inner.position().byte_index())
        });
        // What closes a block is read after it.
        let end = parser.position().byte_index();
        if inner.is_ok_and(|inner| inner == end) {
            self.faults.push(("open", start..start + 1));
        }
    }
}

/// Whether a word can be the name of a token.
#[must_use]
pub fn is_name(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Whether a text can be the value of a custom property, and nothing else comes with it.
#[must_use]
pub fn is_value(text: &str) -> bool {
    let mut parser = Parser::new(text);
    while let Ok(token) = parser.next() {
        if matches!(token, Token::Semicolon | Token::Delim('!') | Token::CurlyBracketBlock) {
            return false;
        }
    }
    Sheet::read(text).faults.is_empty() && !text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(&'static str, usize)> {
        Sheet::read(text).faults.into_iter().map(|(what, at)| (what, at.start)).collect()
    }

    #[test]
    fn what_a_browser_passes_over_is_found() {
        for (text, expected) in [
            ("a { color: red }\n", vec![]),
            ("a::before { content: \"}\"; } /* { */ b:is(c, [d=\"e\"]) {}", vec![]),
            ("@media (min-width: 1px) { a { color: red } }", vec![]),
            ("a { color: red\nb { color: blue }\n", vec![("open", 2)]),
            ("a { b {} \n", vec![("open", 2)]),
            ("a { color: red } }\n", vec![("closed", 17)]),
            ("a { width: calc(1px + 2px }", vec![("closed", 26), ("open", 15), ("open", 2)]),
            ("a { content: \"x\n }", vec![("text", 13)]),
            ("a {} /* b", vec![("comment", 5)]),
            ("@import \"b.css\";", vec![("import", 0)]),
        ] {
            let found = faults(text);
            let first = |list: &[(&'static str, usize)]| list.first().map(|(what, _)| *what);
            assert_eq!(first(&found), first(&expected), "{text}: {found:?}");
            if expected.len() == 1 {
                assert_eq!(found, expected, "{text}");
            }
        }
    }

    #[test]
    fn properties_and_files_are_known() {
        let sheet = Sheet::read("a { --b: var(--c); d: var(--e, 1px) url(f.woff2) url(\"g h.png\"); i: var( --j ) }");
        assert_eq!(sheet.sets, BTreeSet::from(["b".to_owned()]));
        let uses: Vec<&str> = sheet.uses.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(uses, ["c", "j"]);
        let files: Vec<&str> = sheet.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(files, ["f.woff2", "g h.png"]);
    }

    #[test]
    fn a_value_is_one_value() {
        for value in ["0", "1px solid #000", "\"Public Sans\", sans-serif", "clamp(1rem, 2vw, 3rem)"] {
            assert!(is_value(value), "{value}");
        }
        for value in ["", " ", "1px; color: red", "1px }", "} b {", "red !important", "calc(1px", "\"a", "/* b"] {
            assert!(!is_value(value), "{value}");
        }
    }
}
