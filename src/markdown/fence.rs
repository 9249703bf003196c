//! What the fenced blocks with data in them have in common: their first word, keys in three languages, YAML by bytes.

use crate::diag::codes;
use crate::source::{SourceFile, Sources, Span};
use crate::value::fold;
use crate::yaml::{Entry, Node, hint_called, read_with_places};
use std::ops::Range;

/// One word in English, Finnish and Swedish.
pub type Names = [&'static str; 3];

/// Whether a word is one of the names.
pub fn is_one(word: &str, names: Names) -> bool {
    let word = fold(word);
    names.iter().any(|name| fold(name) == word)
}

/// The first word of an info string.
pub fn first_word(info: &str) -> &str {
    let info = info.trim_start();
    info.split(|c: char| c.is_whitespace() || c == '{').next().unwrap_or_default()
}

/// Why YAML could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YamlFault {
    /// Its syntax is broken; the name of the hint that fits, as `yaml/syntax` has them.
    Syntax(Option<&'static str>),
    /// It is too big or nested too deeply.
    TooBig,
}

/// Reads the YAML of a fenced block. Places count from the beginning of the text.
pub fn yaml(text: &str) -> Result<Node, (YamlFault, Range<usize>)> {
    // Places are of a file; here the block is one.
    let file = Sources::default().add(SourceFile::held(String::new(), String::new()));
    read_with_places(text, file, 0).map_err(|finding| {
        let fault = if *finding.code == codes::YAML_TOO_BIG {
            YamlFault::TooBig
        } else {
            YamlFault::Syntax(finding.hint.as_deref().and_then(hint_called))
        };
        let range = finding.span.map_or(0..0, bytes);
        (fault, range.start.min(text.len())..range.end.min(text.len()))
    })
}

/// The bytes of a place.
pub fn bytes(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

/// The entry of the key with one of the names.
pub fn entry(entries: &[Entry], names: Names) -> Option<&Entry> {
    entries.iter().find(|entry| is_one(&entry.key, names))
}

/// What is wrong with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// There is no such key.
    Unknown,
    /// It is there twice.
    Repeated,
}

/// The keys that are not among the known ones, and those that are there again under any of their names.
pub fn faulty_keys(entries: &[Entry], known: &[Names]) -> Vec<(KeyFault, Range<usize>)> {
    let mut met = Vec::new();
    let mut faults = Vec::new();
    for entry in entries {
        match known.iter().position(|names| is_one(&entry.key, *names)) {
            None => faults.push((KeyFault::Unknown, bytes(entry.at))),
            Some(key) if met.contains(&key) => faults.push((KeyFault::Repeated, bytes(entry.at))),
            Some(key) => met.push(key),
        }
    }
    faults
}
