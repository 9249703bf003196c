//! The tables of reports as files of comma-separated values, RFC 4180.

use super::Renderer;
use crate::diag::Diagnostic;
use crate::markdown::records;
use crate::value::{harmless, quoted};

impl Renderer {
    /// Writes a table of a report: the `nth` of the figures and tables of a piece.
    ///
    /// # Errors
    /// A finding where the file of the text has changed or gone since it was checked.
    pub fn report_table(
        &self,
        report: usize,
        piece: usize,
        nth: usize,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let piece = &self.index.reports.outlines[report].pieces[piece];
        let tag = self.piece_tag(report, piece);
        let (names, words) = (self.names(tag.as_deref()), self.words_in(tag.as_deref()));
        let text = self.site.part(piece.source(&self.site, report), &piece.bytes)?;
        for row in records(&text, nth, &words.grid).unwrap_or_default() {
            let cell = |cell: &String| quoted(&cell_text(&self.with_references(report, names, cell))).into_owned();
            let cells: Vec<String> = row.iter().map(cell).collect();
            out.extend_from_slice(cells.join(",").as_bytes());
            out.extend_from_slice(b"\r\n");
        }
        Ok(())
    }
}

/// A cell that no spreadsheet runs; a number stays as it is published, whatever its sign.
fn cell_text(cell: &str) -> String {
    let rest = cell.trim_start_matches(['-', '+']);
    let is_number = !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || " \u{a0}.,%".contains(c));
    if is_number { cell.to_owned() } else { harmless(cell).into_owned() }
}
