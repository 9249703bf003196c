//! What a build leaves in a file for later ones, one thing after another, and where each of them stands.

use crate::digest::Digest;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io;

/// Where something stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The first byte.
    pub start: u64,
    /// The number of bytes.
    pub length: u32,
    /// The digest of the bytes.
    pub sum: Digest,
}

impl Place {
    /// The bytes that stand there; `None` where they are not those that were put there.
    #[must_use]
    pub fn read(&self, file: &File) -> Option<Vec<u8>> {
        let mut bytes = vec![0; self.length as usize];
        read_at(file, &mut bytes, self.start).ok()?;
        (Digest::of_bytes(&bytes) == self.sum).then_some(bytes)
    }
}

/// Reads the bytes of a file from a place on, beside others who read of it.
#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(windows)]
fn read_at(file: &File, mut bytes: &mut [u8], mut start: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let count = std::os::windows::fs::FileExt::seek_read(file, bytes, start)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        start += count as u64;
        bytes = &mut bytes[count..];
    }
    Ok(())
}
