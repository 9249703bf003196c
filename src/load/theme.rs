//! The files of themes: those of the site, and those in the binary.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use super::stamp::Stamp;
use crate::diag::{Diagnostic, codes};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// The settings of a theme, inside its folder.
pub const THEME_SETTINGS: &str = "theme.yaml";

/// A file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFile {
    /// How messages name it: its path from the site's folder.
    pub shown: String,
    /// Where it is on this machine; `None` for one in the binary.
    pub origin: Option<PathBuf>,
    /// Its content.
    pub bytes: Arc<Vec<u8>>,
}

/// The files of a theme by their path inside it, with `/`.
pub type ThemeFiles = BTreeMap<String, ThemeFile>;

/// A theme as the settings or the command line name it.
#[derive(Debug, Clone)]
pub struct ThemeFolder {
    /// The theme in the binary that has the same name; the folder need not be there, and what is in it stands over that.
    pub built_in: Option<&'static str>,
    /// The files of the folder.
    pub files: ThemeFiles,
}

/// Where the theme called `name` of the site at `root` stands, or the one that is `given`, if it is not in the binary alone.
#[must_use]
pub fn theme_folder(root: &Path, name: &str, given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| root.join("themes").join(name), Path::to_owned)
}

/// Reads the theme called `name` of the site at `root`, or the one in the folder `given`.
///
/// # Errors
/// A finding where the folder of a theme that is not in the binary is missing, or a file of it cannot be read.
pub fn load_theme(root: &Path, name: &str, given: Option<&Path>) -> Result<ThemeFolder, Diagnostic> {
    let built_in = built_in_themes().find(|own| given.is_none() && *own == name);
    let folder = theme_folder(root, name, given);
    let mut files = ThemeFiles::new();
    if !folder.is_dir() {
        if built_in.is_some() {
            return Ok(ThemeFolder { built_in, files });
        }
        return Err(Diagnostic::general(&codes::THEME_MISSING).with("path", folder.display()));
    }
    let shown_root = folder.strip_prefix(root).unwrap_or(&folder).to_string_lossy().replace('\\', "/");
    for entry in entries(&folder) {
        let unreadable = |reason: String| Diagnostic::general(&codes::SOURCE_UNREADABLE).with("reason", reason);
        let entry = entry.map_err(|error| unreadable(error.to_string()))?;
        let bytes =
            fs::read(entry.path()).map_err(|error| unreadable(format!("{}: {error}", entry.path().display())))?;
        let path = inner_path(&entry, &folder);
        let (shown, origin) = (format!("{shown_root}/{path}"), Some(entry.path().to_owned()));
        files.insert(path, ThemeFile { shown, origin, bytes: bytes.into() });
    }
    Ok(ThemeFolder { built_in, files })
}

/// The paths of the files of a theme inside its folder, each with what tells whether it is still the same; `None` where
/// they cannot be looked at, no files where there is no such folder.
#[must_use]
pub fn theme_stamps(folder: &Path) -> Option<Vec<(String, Stamp)>> {
    if !folder.is_dir() {
        return Some(Vec::new());
    }
    let stamp = |entry: walkdir::Result<DirEntry>| {
        let entry = entry.ok()?;
        Some((inner_path(&entry, folder), Stamp::new(&entry.metadata().ok()?)))
    };
    entries(folder).map(stamp).collect()
}

/// The files in the folder of a theme; hidden ones are passed over.
fn entries(folder: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    walk.filter(|entry| {
        let is_hidden = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with('.');
        entry.as_ref().map_or(true, |entry| entry.file_type().is_file() && !is_hidden(entry))
    })
}

fn inner_path(entry: &DirEntry, folder: &Path) -> String {
    let inner = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    inner.to_string_lossy().replace('\\', "/")
}

/// The names of the themes in the binary, the default one first.
pub fn built_in_themes() -> impl Iterator<Item = &'static str> {
    let names = BUILT_IN.dirs().filter_map(|dir| dir.path().to_str());
    std::iter::once("default").chain(names.filter(|name| *name != "default"))
}

/// The files of a theme in the binary; none where there is no such theme.
#[must_use]
pub fn built_in_theme(name: &str) -> ThemeFiles {
    let file = |(path, bytes): (String, &'static [u8])| {
        let shown = format!("themes/{name}/{path}");
        (path, ThemeFile { shown, origin: None, bytes: bytes.to_vec().into() })
    };
    files_of(&BUILT_IN, name).into_iter().map(file).collect()
}

/// The files of the site that `salkku init` writes, for a language tag: path inside the site and content.
#[must_use]
pub fn starter(tag: &str) -> Vec<(String, &'static [u8])> {
    files_of(&STARTER, tag)
}

/// The files of a folder in the binary, by their paths inside it, in order.
fn files_of(all: &'static Dir<'_>, folder: &str) -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    let mut dirs: Vec<&Dir<'_>> = all.get_dir(folder).into_iter().collect();
    while let Some(dir) = dirs.pop() {
        dirs.extend(dir.dirs());
        for file in dir.files() {
            let path = file.path().strip_prefix(folder).unwrap_or(file.path());
            files.push((path.to_string_lossy().replace('\\', "/"), file.contents()));
        }
    }
    files.sort();
    files
}
