//! Pictures of the content, read whole and looked into.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use super::Asset;
use crate::image::{self, Fault, MAX_FILE_BYTES, Picture};
use std::fs::File;
use std::io::{self, Read};

/// Looks into a picture; `None` where the file cannot be read, which is reported when it is to be copied.
#[must_use]
pub fn picture(asset: &Asset) -> Option<Result<Picture, Fault>> {
    if asset.stamp.size > MAX_FILE_BYTES {
        return Some(Err(Fault::Bytes));
    }
    Some(image::look(&picture_bytes(asset).ok()?))
}

/// The bytes of a picture, no more than would be looked into.
///
/// # Errors
/// What the system says.
pub fn picture_bytes(asset: &Asset) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(asset.stamp.size.min(MAX_FILE_BYTES)).unwrap_or_default());
    File::open(&asset.source)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
