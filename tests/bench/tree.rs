//! What a step has done to a folder of outputs.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder in which the program keeps its own state of what is published; it is no part of the site.
const STATE: &str = ".salkku";

/// The files of a folder at a moment.
#[derive(Debug, Default)]
pub struct Tree(HashMap<PathBuf, (SystemTime, u64, u64)>);

/// What has changed from one moment to a later one.
#[derive(Debug, Default)]
pub struct Changes {
    /// The paths that were written, in order, and their bytes.
    pub written: Vec<String>,
    pub bytes: u64,
    /// How many are gone.
    pub removed: usize,
    /// The bytes that were written of the program's own state.
    pub state: u64,
}

impl Tree {
    /// The files that are there now; a folder that is not there has none.
    pub fn look(folder: &Path) -> io::Result<Self> {
        let mut files = HashMap::new();
        if folder.is_dir() {
            for entry in walkdir::WalkDir::new(folder) {
                let entry = entry?;
                if entry.file_type().is_file() {
                    let about = entry.metadata()?;
                    let path = entry.path().strip_prefix(folder).expect("inside").to_owned();
                    files.insert(path, (about.modified()?, about.len(), identity(&about)));
                }
            }
        }
        Ok(Self(files))
    }

    /// What has changed since an earlier look: a file that was written has another time, size or place on the disk.
    pub fn since(&self, before: &Self) -> Changes {
        let mut changes = Changes::default();
        for (path, about) in &self.0 {
            if before.0.get(path) == Some(about) {
                continue;
            }
            if path.starts_with(STATE) {
                changes.state += about.1;
            } else {
                changes.written.push(path.to_string_lossy().replace('\\', "/"));
                changes.bytes += about.1;
            }
        }
        changes.written.sort_unstable();
        changes.removed =
            before.0.keys().filter(|path| !path.starts_with(STATE) && !self.0.contains_key(*path)).count();
        changes
    }
}

/// All bytes of a folder.
pub fn size(folder: &Path) -> io::Result<u64> {
    Ok(Tree::look(folder)?.0.values().map(|(_, size, _)| size).sum())
}

/// The number by which the disk knows a file.
#[cfg(unix)]
fn identity(about: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn identity(_: &std::fs::Metadata) -> u64 {
    0
}
