//! Our own state inside the output folder: where each part of it stands.

use crate::digest::Digest;
use serde::de::DeserializeOwned;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The name of the folder.
pub const STATE: &str = ".salkku";

/// What could not be done, and where.
pub type Failure = (PathBuf, io::Error);

/// The places of our state in one output folder.
#[derive(Debug, Clone)]
pub struct State {
    root: PathBuf,
}

impl State {
    /// The state of the output folder `root`.
    pub fn of(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The folder that holds it.
    pub fn folder(&self) -> PathBuf {
        self.root.join(STATE)
    }

    /// What is ours in the output folder.
    pub fn manifest(&self) -> PathBuf {
        self.folder().join("manifest")
    }

    /// The public facts of documents.
    pub fn facts(&self) -> PathBuf {
        self.folder().join("facts")
    }

    /// What is being moved into place; there only while that happens.
    pub fn journal(&self) -> PathBuf {
        self.folder().join("journal")
    }

    /// Held by the build that is at work.
    pub fn lock(&self) -> PathBuf {
        self.folder().join("lock")
    }

    /// Where new outputs wait until all of them are there.
    pub fn staging(&self) -> PathBuf {
        self.folder().join("staging")
    }

    /// Where outputs wait, in folders as they will be in the output folder.
    fn next_site(&self) -> PathBuf {
        self.staging().join("site")
    }

    /// Where an output waits.
    pub fn waiting(&self, path: &str) -> PathBuf {
        self.next_site().join(path)
    }

    /// Where the next manifest waits.
    pub fn next_manifest(&self) -> PathBuf {
        self.staging().join("manifest")
    }

    /// Where the next facts wait.
    pub fn next_facts(&self) -> PathBuf {
        self.staging().join("facts")
    }

    /// Where the next journal waits.
    pub fn next_journal(&self) -> PathBuf {
        self.staging().join("journal")
    }

    /// The place of an output.
    pub fn place(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What of our state is a link: that would lead us out of the output folder.
    pub fn link(&self) -> Option<PathBuf> {
        let files = [self.manifest(), self.facts(), self.journal(), self.lock()];
        let folders = [self.folder(), self.staging(), self.next_site()];
        files.into_iter().chain(folders).find(|part| is_link(part))
    }

    /// Whether one of the folders of a path is a link: that would lead out of the output folder.
    pub fn leads_out(&self, path: &str) -> bool {
        folders_of(path).any(|folder| is_link(&self.place(folder)))
    }

    /// The digest of what waits to stand at a path; `None` where nothing does, or where a link leads to it.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn waits(&self, path: &str) -> Result<Option<Digest>, Failure> {
        unlinked(path, |part| self.waiting(part))
    }

    /// The digest of an output that may be removed; `None` where there is none, or where a link leads to it.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn removable(&self, path: &str) -> Result<Option<Digest>, Failure> {
        unlinked(path, |part| self.place(part))
    }

    /// The output folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// The folders that a path stands in: `a` and `a/b` for `a/b/c.html`.
pub fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The digest of the file at a path, whose parts have their places; `None` where there is none, or one of them is a link.
fn unlinked(path: &str, place: impl Fn(&str) -> PathBuf) -> Result<Option<Digest>, Failure> {
    let is_linked = folders_of(path).chain([path]).any(|part| is_link(&place(part)));
    if is_linked { Ok(None) } else { digest_of(&place(path)) }
}

/// Whether a path that we have written down leads to something inside the output folder: others were not written by us.
pub fn is_inside(path: &str) -> bool {
    let sound = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':']);
    path.split('/').all(sound) && !path.split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(STATE))
}

/// Whether a link stands at a place.
pub fn is_link(place: &Path) -> bool {
    place.symlink_metadata().is_ok_and(|there| there.is_symlink())
}

/// The bytes of the file at a place; `None` where there is none, or something that is no file.
///
/// # Errors
/// It is there and cannot be read, which says nothing of what is in it.
pub fn bytes_of(place: &Path) -> Result<Option<Vec<u8>>, Failure> {
    use io::ErrorKind::{NotADirectory, NotFound};
    match fs::read(place) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if [NotFound, NotADirectory].contains(&error.kind()) => Ok(None),
        // Systems give reading a folder different names.
        Err(_) if place.is_dir() => Ok(None),
        Err(error) => Err((place.to_owned(), error)),
    }
}

/// The digest of those bytes.
///
/// # Errors
/// Likewise.
pub fn digest_of(place: &Path) -> Result<Option<Digest>, Failure> {
    Ok(bytes_of(place)?.map(|bytes| Digest::of_bytes(&bytes)))
}

/// What we have written into a file of our state; `None` where there is none, or what is there is damaged.
///
/// # Errors
/// Likewise.
pub fn read_own<T: DeserializeOwned>(place: &Path) -> Result<Option<T>, Failure> {
    Ok(bytes_of(place)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}
