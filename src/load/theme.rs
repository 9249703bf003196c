//! The files of a theme: those in the site's `themes/NAME/`, and behind them the default theme in the binary.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use crate::diag::{Diagnostic, codes};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::WalkDir;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// A file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFile {
    /// How messages name it: its path from the site's folder.
    pub shown: String,
    /// Where it is on this machine; `None` for one of the default theme.
    pub origin: Option<PathBuf>,
    /// Its content.
    pub bytes: Arc<Vec<u8>>,
}

/// The files of a theme by their path inside it, with `/`.
pub type ThemeFiles = BTreeMap<String, ThemeFile>;

/// Reads the theme called `name` of the site at `root`, or the one in the folder `given`.
///
/// The default theme stands behind every other: a file of the same name replaces the default one.
///
/// # Errors
/// A finding where the theme's folder is missing (`default` needs none) or a file of it cannot be read.
pub fn load_theme(root: &Path, name: &str, given: Option<&Path>) -> Result<ThemeFiles, Diagnostic> {
    let mut files = ThemeFiles::new();
    embedded(&DEFAULT, &mut files);
    let folder = given.map_or_else(|| root.join("themes").join(name), Path::to_owned);
    if !folder.is_dir() {
        if given.is_none() && name == "default" {
            return Ok(files);
        }
        return Err(Diagnostic::general(&codes::THEME_MISSING).with("path", folder.display()));
    }
    let shown_root = folder.strip_prefix(root).unwrap_or(&folder).to_string_lossy().replace('\\', "/");
    for entry in WalkDir::new(&folder).follow_links(true).sort_by_file_name() {
        let unreadable = |reason: String| Diagnostic::general(&codes::SOURCE_UNREADABLE).with("reason", reason);
        let entry = entry.map_err(|error| unreadable(error.to_string()))?;
        let inner = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
        let path = inner.to_string_lossy().replace('\\', "/");
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type().is_file() && !hidden {
            let bytes =
                fs::read(entry.path()).map_err(|error| unreadable(format!("{}: {error}", entry.path().display())))?;
            let origin = Some(entry.path().to_owned());
            let shown = format!("{shown_root}/{path}");
            files.insert(path, ThemeFile { shown, origin, bytes: bytes.into() });
        }
    }
    Ok(files)
}

fn embedded(dir: &Dir<'_>, files: &mut ThemeFiles) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(
            path.clone(),
            ThemeFile { shown: format!("themes/default/{path}"), origin: None, bytes: file.contents().to_vec().into() },
        );
    }
    for dir in dir.dirs() {
        embedded(dir, files);
    }
}

/// The files of the site that `salkku init` writes, for a language tag: path inside the site and content.
#[must_use]
pub fn starter(tag: &str) -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    let mut dirs: Vec<&Dir<'_>> = STARTER.get_dir(tag).into_iter().collect();
    while let Some(dir) = dirs.pop() {
        dirs.extend(dir.dirs());
        for file in dir.files() {
            let path = file.path().strip_prefix(tag).unwrap_or(file.path());
            files.push((path.to_string_lossy().replace('\\', "/"), file.contents()));
        }
    }
    files.sort();
    files
}
