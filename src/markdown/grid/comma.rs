//! Values separated by commas, semicolons or tabs, with the place of each. The only user of `csv_core`.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use std::ops::Range;

/// A value and the bytes from which it was read, quotes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The value, without spaces around it.
    pub text: String,
    /// Where it stands.
    pub range: Range<usize>,
    /// Whether its quotes are sound: none, or one at each end and each one inside doubled.
    pub sound: bool,
}

/// At most this many rows show what parts the cells.
const SAMPLE: usize = 50;

/// Reads rows, at most `limit` of them. Rows in which nothing stands are left out.
pub fn rows(text: &str, limit: usize) -> Vec<Vec<Field>> {
    Rows::new(text, separator(text)).filter(|row| row.iter().any(|field| !field.text.is_empty())).take(limit).collect()
}

/// What parts the cells: the sign of which all rows have as many; else the one that the first row has more of.
///
/// Semicolons are looked at first: where they part the cells, commas are for decimals, and every row may have one.
fn separator(text: &str) -> u8 {
    let widths = |sign| Rows::new(text, sign).take(SAMPLE).map(|row| row.len()).collect::<Vec<_>>();
    let even = |widths: &[usize]| widths.iter().all(|width| *width > 1 && Some(width) == widths.first());
    // What is copied from a spreadsheet has tabs between its cells.
    if text.contains('\t') && even(&widths(b'\t')) {
        return b'\t';
    }
    let (semicolons, commas) = (widths(b';'), widths(b','));
    let by_semicolons = even(&semicolons) || (!even(&commas) && semicolons.first() > commas.first());
    if by_semicolons { b';' } else { b',' }
}

struct Rows<'t> {
    text: &'t str,
    at: usize,
    reader: Reader,
    separator: u8,
    buffer: Vec<u8>,
}

impl<'t> Rows<'t> {
    fn new(text: &'t str, separator: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        Self { text, at: 0, reader, separator, buffer: vec![0; 256] }
    }

    /// The next value, and whether it is the last of its row; `None` at the end.
    fn field(&mut self) -> Option<(Field, bool)> {
        let (from, mut written) = (self.at, 0);
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let (result, read, wrote) = self.reader.read_field(rest, &mut self.buffer[written..]);
            self.at += read;
            written += wrote;
            match result {
                // Once more, with nothing left, and the reader knows that this is the end.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.buffer.resize(self.buffer.len() * 2, 0),
                ReadFieldResult::Field { record_end } => {
                    let field = self.placed(from, &String::from_utf8_lossy(&self.buffer[..written]));
                    return Some((field, record_end));
                }
                ReadFieldResult::End => return None,
            }
        }
    }

    /// A value that was read from the bytes from `from` on: what parted it from its neighbours is none of it.
    fn placed(&self, from: usize, text: &str) -> Field {
        let read = &self.text[from..self.at];
        let signs = |c: char| matches!(c, '\r' | '\n' | '\u{feff}');
        let inner = read.trim_start_matches(signs);
        let start = self.at - inner.len();
        let parts = |c: char| matches!(c, '\r' | '\n') || c == char::from(self.separator);
        let raw = inner.strip_suffix(parts).unwrap_or(inner);
        let raw = if raw.starts_with('"') { raw } else { raw.trim_end_matches(['\r', '\n']) };
        let sound = match raw.strip_prefix('"') {
            Some(rest) => rest.strip_suffix('"').is_some_and(|inside| !inside.replace("\"\"", "").contains('"')),
            None => true,
        };
        let clean = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
        let text = text.replace("\r\n", "\n").chars().map(clean).collect::<String>();
        Field { text: text.trim().to_owned(), range: start..start + raw.len(), sound }
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<Field>;

    fn next(&mut self) -> Option<Vec<Field>> {
        let mut row = Vec::new();
        while let Some((field, last)) = self.field() {
            row.push(field);
            if last {
                return Some(row);
            }
        }
        (!row.is_empty()).then_some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        rows(text, 100).into_iter().map(|row| row.into_iter().map(|field| field.text).collect()).collect()
    }

    #[test]
    fn values_are_read_with_their_places() {
        let text = "\u{feff}Kunta;Väkeä\r\n\"Äet; \"\"sä\"\"\" ; 1,5\n\n;;\nLoppu;\"kaksi\nriviä\"";
        assert_eq!(texts(text), [["Kunta", "Väkeä"], ["Äet; \"sä\"", "1,5"], ["Loppu", "kaksi\nriviä"]]);
        let raw: Vec<&str> = rows(text, 100).iter().flatten().map(|field| &text[field.range.clone()]).collect();
        assert_eq!(raw, ["Kunta", "Väkeä", "\"Äet; \"\"sä\"\"\" ", " 1,5", "Loppu", "\"kaksi\nriviä\""]);
    }

    #[test]
    fn what_parts_cells_is_found_out() {
        assert_eq!(texts("a,b;c\n1,2\n"), [["a", "b;c"], ["1", "2"]]);
        assert_eq!(texts("a;b\n1,5;2,5\n"), [["a", "b"], ["1,5", "2,5"]]);
        assert_eq!(texts("a;b\n1,5;2,5;3\n"), [&["a", "b"][..], &["1,5", "2,5", "3"]]);
        assert_eq!(texts("yksin\n"), [["yksin"]]);
    }

    #[test]
    fn quotes_that_do_not_close_are_told() {
        let sound = |text: &str| rows(text, 9).iter().flatten().map(|field| field.sound).collect::<Vec<_>>();
        assert_eq!(sound("\"a\",b \"c\""), [true, true]);
        assert_eq!(sound("\"a\" b,c"), [false, true]);
        assert_eq!(sound("a,\"b\nc,d"), [true, false]);
        assert_eq!(sound("a,\""), [true, false]);
    }

    proptest! {
        #[test]
        fn places_are_in_the_text_and_in_order(text in "[a\u{e4}\",;\r\n \u{feff}]{0,40}") {
            let mut end = 0;
            for field in rows(&text, 100).iter().flatten() {
                prop_assert!(field.range.start >= end && text.get(field.range.clone()).is_some(), "{:?}", field);
                end = field.range.end;
            }
        }
    }
}
