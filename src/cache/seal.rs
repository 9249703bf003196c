//! Files that are whole, or are not there: what was cut short, damaged, written by another program or put under another
//! name is told by the seal that it begins with.

use crate::digest::{Digest, Digesting};
use std::fs::{self, File};
use std::hash::Hash;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

/// How many bytes a digest takes.
const DIGEST_BYTES: usize = 16;

/// So many bytes are written at once.
const BUFFER: usize = 128 * 1024;

/// How a file is sealed: by a mark that all files of its kind begin with, and the digest of its content and its key.
#[derive(Debug, Clone, Copy)]
pub struct Seal<'a, K: ?Sized> {
    /// What the file begins with.
    pub mark: &'a [u8],
    /// What it is found by.
    pub key: &'a K,
}

impl<K: Hash + ?Sized> Seal<'_, K> {
    /// The content of a file, if it has this seal.
    pub fn open<'f>(&self, file: &'f [u8]) -> Option<&'f [u8]> {
        let (sum, content) = file.strip_prefix(self.mark)?.split_at_checked(DIGEST_BYTES)?;
        (sum == self.sum(Digest::of_bytes(content))).then_some(content)
    }

    /// Puts a sealed file into its place, where it stands as a whole or not at all. It is written at `waiting`, which nobody
    /// else uses; `content` writes what it holds.
    ///
    /// # Errors
    /// It cannot be written; then nothing is left behind.
    pub fn write(
        &self,
        place: &Path,
        waiting: &Path,
        content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let write = || {
            let mut file = File::create(waiting)?;
            file.write_all(self.mark)?;
            file.write_all(&[0; DIGEST_BYTES])?;
            let mut held = Digesting::new(BufWriter::with_capacity(BUFFER, &file));
            content(&mut held)?;
            held.flush()?;
            let sum = self.sum(held.digest());
            drop(held);
            // What the file holds is known now, and not before: it may be large, and is never in memory as a whole.
            file.seek(SeekFrom::Start(self.mark.len() as u64))?;
            file.write_all(&sum)?;
            drop(file);
            fs::rename(waiting, place)
        };
        write().inspect_err(|_| drop(fs::remove_file(waiting)))
    }

    fn sum(&self, content: Digest) -> [u8; DIGEST_BYTES] {
        Digest::of(&(self.key, content)).to_bytes()
    }
}
