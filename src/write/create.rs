//! New files, and never over an existing one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a new file for `salkku init`, `salkku new` and `salkku theme copy`.
///
/// # Errors
/// The file that could not be written, and why.
pub fn create(root: &Path, path: &str, bytes: &[u8]) -> Result<(), (PathBuf, io::Error)> {
    let place = root.join(path);
    let make = || -> io::Result<()> {
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&place)?;
        io::Write::write_all(&mut file, bytes)
    };
    make().map_err(|error| (place.clone(), error))
}
