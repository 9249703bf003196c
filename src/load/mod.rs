//! Reading: the folders of content and themes -> documents, their texts, and a list of other files. The only reader.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

mod content;
mod folder;
mod pdf;
mod picture;
mod stamp;
mod text;
mod theme;

pub use content::{Asset, ByFile, Document, DocumentKind, Loaded, SETTINGS, document_path, is_text, load, load_from};
pub use folder::{Folder, Met, differing};
pub use pdf::{Pdf, PdfTitle, pdf};
pub use picture::{picture, picture_bytes};
pub use stamp::{Stamp, Stamps};
pub use text::{hold, read, recall};
pub use theme::{
    THEME_SETTINGS, ThemeFile, ThemeFiles, ThemeFolder, built_in_theme, built_in_themes, load_theme, starter,
    theme_folder, theme_stamps,
};

use std::path::Path;

/// Whether a folder does not exist, or exists and is empty.
#[must_use]
pub fn is_vacant(folder: &Path) -> bool {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
