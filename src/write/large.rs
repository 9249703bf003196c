//! Outputs that are too large to be held: they are written to where they wait while they are made.

use super::{Change, Output, Staged, create_below, failed};
use crate::diag::Diagnostic;
use crate::digest::{Digest, Digesting};
use crate::load::Stamp;
use crate::plan::Page;
use std::fs;
use std::io::{self, BufWriter, Write};

/// So many bytes are written at once.
const BUFFER: usize = 256 * 1024;

impl Output<'_> {
    /// Does what [`Self::stage`] does with what `write` writes, and gives what it gives.
    ///
    /// # Errors
    /// A finding where the bytes cannot be written, and else those of `write`.
    pub fn stage_written<T>(
        &self,
        page: &Page,
        known: Option<(Digest, Stamp)>,
        write: impl FnOnce(&mut dyn Write) -> Result<T, Box<Diagnostic>>,
    ) -> Result<(Staged, T), Box<Diagnostic>> {
        let (place, waiting) = (self.state.place(&page.path), self.state.waiting(&page.path));
        let failed = |error| Box::new(failed(&place, &error));
        let to: Box<dyn Write> =
            if self.rules.dry_run { Box::new(io::sink()) } else { Box::new(create_below(&waiting).map_err(failed)?) };
        // Much at once takes far less time, to be hashed too.
        let mut out = Noting { to: BufWriter::with_capacity(BUFFER, Digesting::new(to)), error: None };
        let told = write(&mut out).map_err(|finding| out.error.take().map_or(finding, failed))?;
        out.flush().map_err(failed)?;
        let digest = out.to.get_ref().digest();
        drop(out);
        let (digest, change) = self.compare(&page.path, digest, known)?;
        if !self.rules.dry_run {
            let kept = match change {
                Change::Replaced { old: Some(_) } => self.keep_rights(&waiting, &place),
                Change::Replaced { old: None } => Ok(()),
                Change::Same | Change::Edited => fs::remove_file(&waiting),
            };
            kept.map_err(failed)?;
        }
        Ok((Staged::new(page, page.path.clone(), digest, change), told))
    }
}

/// Remembers why writing failed: who writes may say it in words of its own.
struct Noting<W> {
    to: W,
    error: Option<io::Error>,
}

impl<W: Write> Noting<W> {
    fn noted<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let kind = error.kind();
            self.error = Some(error);
            kind.into()
        })
    }
}

impl<W: Write> Write for Noting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes);
        self.noted(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
