//! The content folder: which files there are, and whether they have changed.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use super::content::document_path;
use super::stamp::{Stamp, Stamps};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The files below `content/`, by their paths inside it, with `/`. Hidden files and editors' backups are passed over.
#[derive(Debug, Clone)]
pub struct Folder {
    content: PathBuf,
    /// Where the folder really is; what lies elsewhere is not read.
    real: PathBuf,
    files: BTreeMap<String, Met>,
}

/// A file that the walk has met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Where it is on this machine.
    pub source: PathBuf,
    /// What tells whether it is still the same.
    pub stamp: Stamp,
    /// Why it cannot be read, where that is so.
    pub fault: Option<Fault>,
}

/// Why a file is not read. The text goes into the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The reason that the system gives.
    Unreadable(String),
    /// It leads out of the folder.
    Outside,
}

impl Folder {
    /// Walks through the folder `content/` of the site at `root`; `None` where there is none.
    #[must_use]
    pub fn walk(root: &Path) -> Option<Self> {
        Self::walk_at(root.join("content"))
    }

    /// Walks through another folder in the same way.
    #[must_use]
    pub fn walk_at(content: PathBuf) -> Option<Self> {
        if !content.is_dir() {
            return None;
        }
        let real = fs::canonicalize(&content).unwrap_or_else(|_| content.clone());
        let mut folder = Self { content, real, files: BTreeMap::new() };
        folder.look_below(&folder.content.clone());
        Some(folder)
    }

    /// Where the folder really is.
    #[must_use]
    pub fn real(&self) -> &Path {
        &self.real
    }

    /// Whether the folder is still there, where it was.
    #[must_use]
    pub fn is_there(&self) -> bool {
        fs::canonicalize(&self.content).is_ok_and(|real| real == self.real && real.is_dir())
    }

    /// Looks again at some paths and whatever is below them, and names the files that have come, changed or gone. A file
    /// that is named itself counts as changed: it may have been written twice in one tick of the disk's clock.
    pub fn look_again(&mut self, paths: &BTreeSet<PathBuf>) -> BTreeSet<String> {
        let mut changed = BTreeSet::new();
        let mut done: Option<&Path> = None;
        for path in paths.iter().map(PathBuf::as_path) {
            let Ok(inner) = path.strip_prefix(&self.content).map(slashed) else { continue };
            // A folder stands before what is in it, and has been walked through with it; files are looked at all the same.
            if done.is_some_and(|done| path.starts_with(done)) && !self.files.contains_key(&inner) {
                continue;
            }
            done = Some(path);
            let before = self.take_below(&inner);
            self.look_below(path);
            for (name, met) in self.below(&inner) {
                if before.get(name) != Some(met) || *name == inner {
                    changed.insert(name.clone());
                }
            }
            changed.extend(before.into_keys().filter(|name| !self.files.contains_key(name)));
        }
        changed
    }

    /// The files at a path inside the folder, and below it.
    fn below(&self, inner: &str) -> impl Iterator<Item = (&String, &Met)> {
        let from = self.files.range(inner.to_owned()..).take_while(move |(name, _)| name.starts_with(inner));
        from.filter(move |(name, _)| is_below(name, inner))
    }

    fn take_below(&mut self, inner: &str) -> BTreeMap<String, Met> {
        let names: Vec<String> = self.below(inner).map(|(name, _)| name.clone()).collect();
        names.into_iter().filter_map(|name| self.files.remove_entry(&name)).collect()
    }

    /// The files, in the order of their paths.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, Met> {
        &self.files
    }

    /// The part of it with the files of some documents, named by [`document_path`], and those for whose paths `also` holds.
    #[must_use]
    pub fn part<'d>(&self, documents: impl Iterator<Item = &'d str>, also: impl Fn(&str) -> bool) -> Self {
        let of_document = |document: &'d str| {
            let from = self.files.range(document.to_owned()..);
            let near = from.take_while(move |(path, _)| path.starts_with(document));
            near.filter(move |(path, _)| document_path(path) == document)
        };
        let others = self.files.iter().filter(|(path, _)| also(path));
        let files = documents.flat_map(of_document).chain(others);
        let files = files.map(|(path, met)| (path.clone(), met.clone())).collect();
        Self { content: self.content.clone(), real: self.real.clone(), files }
    }

    /// Adds what is at a path of this machine and below it.
    fn look_below(&mut self, start: &Path) {
        let is_root = start == self.content;
        let inner = slashed(start.strip_prefix(&self.content).unwrap_or(start));
        if !is_root && inner.split('/').any(is_passed_over) {
            return;
        }
        // The walk itself sees only links on its way: one above its start may lead out.
        let leads_out = |path: &Path| fs::canonicalize(path).is_ok_and(|real| !real.starts_with(&self.real));
        let parent = start.parent().filter(|_| !is_root);
        if parent.is_some_and(leads_out)
            || (!is_root && fs::symlink_metadata(start).is_err_and(|error| is_absent(&error)))
        {
            return;
        }
        let mut regular = Vec::new();
        let mut walk = WalkDir::new(start).follow_links(true).into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(start);
                    let inner = slashed(path.strip_prefix(&self.content).unwrap_or(path));
                    let passed_over = path.file_name().is_some_and(|name| is_passed_over(&name.to_string_lossy()));
                    // What has gone since its folder was read is not there, and needs no message.
                    let gone = error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound)
                        && fs::symlink_metadata(path).is_err_and(|error| is_absent(&error));
                    if !passed_over && !gone {
                        let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                        let fault = Some(Fault::Unreadable(reason));
                        self.files.insert(inner, Met { source: path.to_owned(), stamp: Stamp::default(), fault });
                    }
                    continue;
                }
            };
            let path = entry.path();
            let inner = slashed(path.strip_prefix(&self.content).unwrap_or(path));
            let is_dir = entry.file_type().is_dir();
            if !inner.is_empty() && is_passed_over(&entry.file_name().to_string_lossy()) {
                if is_dir {
                    walk.skip_current_dir();
                }
                continue;
            }
            let linked_out = entry.path_is_symlink() && !inner.is_empty() && leads_out(path);
            let (stamp, fault) = if linked_out {
                if is_dir {
                    walk.skip_current_dir();
                }
                (Stamp::default(), Some(Fault::Outside))
            } else if entry.file_type().is_file() {
                regular.push((inner, entry));
                continue;
            } else if is_dir {
                continue;
            } else {
                // A pipe or a device: reading it may never end.
                (Stamp::default(), Some(Fault::Unreadable("not a regular file".to_owned())))
            };
            self.files.insert(inner, Met { source: path.to_owned(), stamp, fault });
        }
        // Asking for the stamps takes longer than the walk, so all threads ask.
        let stamps = Stamps::of(&self.content);
        let met = |(inner, entry): (String, DirEntry)| {
            // What a link leads to, and a file whose name is no text, are asked for by themselves.
            let stamp = stamps.get(&inner).filter(|_| !entry.path_is_symlink());
            let stamp = stamp.or_else(|| entry.metadata().ok().map(|metadata| Stamp::new(&metadata)));
            (inner, Met { source: entry.into_path(), stamp: stamp.unwrap_or_default(), fault: None })
        };
        // A map is made of many files in far less time than it takes to put them into it one after another.
        self.files.append(&mut BTreeMap::from_iter(regular.into_par_iter().map(met).collect::<Vec<_>>()));
    }
}

/// The files that have come, changed or gone between two walks.
#[must_use]
pub fn differing(before: Option<&Folder>, after: Option<&Folder>) -> BTreeSet<String> {
    let of = |folder: Option<&Folder>, name: &String| folder.and_then(|folder| folder.files.get(name)).cloned();
    let names = before.into_iter().chain(after).flat_map(|folder| folder.files.keys());
    names.filter(|name| of(before, name) != of(after, name)).cloned().collect()
}

/// Whether a path inside the folder is another one or below it; the empty one is the folder itself.
fn is_below(name: &str, inner: &str) -> bool {
    inner.is_empty() || name.strip_prefix(inner).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Hidden files and editors' backups.
fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
