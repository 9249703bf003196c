//! The texts of source files, read when they are needed.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use super::content::Document;
use crate::diag::{Diagnostic, codes};
use crate::source::{FileId, Sources, Span};
use crate::value::without_personal_ids;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;

/// The text of a file: the one that is held, or else the one on disk.
///
/// # Errors
/// A finding where the file cannot be read or is not UTF-8.
pub fn read(sources: &Sources, file: FileId) -> Result<Cow<'_, str>, Box<Diagnostic>> {
    let source = sources.get(file);
    let place = match (source.held_text(), source.place()) {
        (None, Some(place)) => place,
        (text, _) => return Ok(Cow::Borrowed(text.unwrap_or_default())),
    };
    let bytes = fs::read(place).map_err(|error| {
        Box::new(Diagnostic::new(&codes::SOURCE_UNREADABLE, Span::file(file)).with("reason", error.to_string()))
    })?;
    match simdutf8::compat::from_utf8(&bytes) {
        Ok(text) => Ok(Cow::Owned(without_controls(text))),
        Err(error) => {
            let at = error.valid_up_to();
            Err(Box::new(Diagnostic::new(&codes::SOURCE_NOT_UTF8, Span::new(file, at, at))))
        }
    }
}

/// Holds the texts of documents that are not held yet, for whoever must have them as they are now. One that cannot be read
/// is not held.
pub fn hold(sources: &mut Sources, documents: &[Document]) {
    let files = documents.iter().map(|document| document.file);
    let missing: Vec<FileId> = files.filter(|&file| sources.get(file).held_text().is_none()).collect();
    let texts: Vec<_> = missing.par_iter().map(|&file| read(sources, file).ok().map(Cow::into_owned)).collect();
    for (file, text) in missing.into_iter().zip(texts) {
        if let Some(text) = text {
            sources.hold(file, text);
        }
    }
}

/// Holds the texts that findings point into, so that their lines can be shown. A file that cannot be read has an empty
/// text; bytes that are not UTF-8 are replaced. Personal identity codes are masked: whatever shows a line, and for whatever
/// reason, never sees one whole.
pub fn recall(sources: &mut Sources, findings: &[Diagnostic]) {
    let files: BTreeSet<FileId> = findings.iter().filter_map(|finding| finding.span).map(|span| span.file).collect();
    for file in files {
        let source = sources.get(file);
        let text = match (source.held_text(), source.place()) {
            (None, Some(place)) => {
                let bytes = fs::read(place).unwrap_or_default();
                without_personal_ids(&without_controls(&String::from_utf8_lossy(&bytes))).into_owned()
            }
            (text, _) => match without_personal_ids(text.unwrap_or_default()) {
                Cow::Borrowed(_) => continue,
                Cow::Owned(masked) => masked,
            },
        };
        sources.hold(file, text);
    }
}

/// The text with control characters as spaces, byte for byte as long: no page, table or terminal has a use for them.
fn without_controls(text: &str) -> String {
    let harmful = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    // Nearly every text has none of the bytes that one can begin with. Whole stretches are looked through at once, which
    // takes a fraction of the time that letters take.
    let suspect = |byte: u8| (byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t')) | matches!(byte, 0x7f | 0xc2);
    let mut stretches = text.as_bytes().chunks(64);
    let any = stretches.any(|bytes| bytes.iter().fold(false, |found, &byte| found | suspect(byte)));
    if !any || !text.contains(harmful) {
        return text.to_owned();
    }
    // Those beyond ASCII take two bytes, as does a no-break space.
    text.chars()
        .map(|c| {
            if !harmful(c) {
                c
            } else if c.is_ascii() {
                ' '
            } else {
                '\u{a0}'
            }
        })
        .collect()
}
