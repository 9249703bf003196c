//! Where an output folder may be.

use super::Rules;
use super::state::STATE;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Whether a folder is missing, or holds nothing but what an unfinished first build has left.
pub fn is_empty(root: &Path) -> bool {
    match fs::read_dir(root) {
        Ok(mut entries) => entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == STATE)),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Whether a folder is, holds or lies in the content or the themes of a site, is or holds the home folder, or is the root
/// of the file system.
pub fn is_protected(root: &Path, source: &Path, rules: Rules<'_>) -> bool {
    let real = real_path(root);
    let overlaps = |folder: &Path| real.starts_with(folder) || folder.starts_with(&real);
    let mut inner = vec![real_path(&source.join("content")), real_path(&source.join("themes"))];
    inner.extend(rules.theme.map(real_path));
    let holds_home = rules.home.is_some_and(|home| real_path(home).starts_with(&real));
    real.parent().is_none() || inner.iter().any(|folder| overlaps(folder)) || holds_home
}

/// The path without links, as far as it exists.
pub fn real_path(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut missing = Vec::new();
    let mut there = absolute.as_path();
    loop {
        if let Ok(real) = fs::canonicalize(there) {
            return missing.iter().rev().fold(real, |path: PathBuf, part| path.join(part));
        }
        match (there.parent(), there.file_name()) {
            (Some(parent), Some(name)) => {
                missing.push(name.to_owned());
                there = parent;
            }
            _ => return absolute,
        }
    }
}

/// The folders of a path that are not there, the outermost first.
pub fn missing(root: &Path) -> Vec<PathBuf> {
    let missing = root.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    missing
}
