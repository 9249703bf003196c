//! The output folder: compare, stage, move into place, prune. The only writer.
//!
//! Nothing in the folder changes before every output has been made: changed ones are written beside it, in
//! `.salkku/staging/`, and then renamed into place. `.salkku/manifest` says which files are ours; no other is ever
//! replaced or deleted.
#![allow(clippy::disallowed_methods, reason = "this module writes")]

use crate::diag::{Diagnostic, codes};
use crate::plan::{Page, PageKind};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of our own state inside the output folder.
const STATE: &str = ".salkku";

/// What an earlier build has written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name and version of the tool.
    pub tool: String,
    /// The outputs by path, each with the BLAKE3 hash of its bytes in hexadecimal.
    pub outputs: BTreeMap<String, String>,
}

/// How the folder is treated.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules<'a> {
    /// Take over a folder that holds other files.
    pub adopt: bool,
    /// Change nothing.
    pub dry_run: bool,
    /// The home folder of whoever builds, which is never an output folder.
    pub home: Option<&'a Path>,
}

/// An output folder that may be written to.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    before: Manifest,
    dry_run: bool,
}

/// An output that has been made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Its path.
    pub path: String,
    /// The hash of its bytes.
    pub hash: String,
    /// Where its new bytes wait; `None` where those in place are the same.
    pub waiting: Option<PathBuf>,
}

/// What a build did to the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Outputs that are new or changed.
    pub written: usize,
    /// Outputs that were as they should be.
    pub unchanged: usize,
    /// Files of earlier builds that were removed.
    pub removed: usize,
}

impl Output {
    /// Looks whether `root` may be written to, for the site at `source` and the given pages.
    ///
    /// # Errors
    /// Findings, and nothing is changed: the folder is or holds or lies in one that must not be touched; it holds files
    /// and no manifest; a file that is not ours stands on a path that a page needs.
    pub fn open(root: &Path, source: &Path, pages: &[Page], rules: Rules<'_>) -> Result<Self, Vec<Diagnostic>> {
        let refuse = |code, path: &dyn std::fmt::Display| vec![Diagnostic::general(code).with("path", path)];
        if is_protected(root, source, rules.home) {
            return Err(refuse(&codes::OUTPUT_PLACE, &root.display()));
        }
        let before = match read_manifest(root) {
            Some(manifest) => manifest,
            None if rules.adopt || is_empty(root) => Manifest::default(),
            None => return Err(refuse(&codes::OUTPUT_FOREIGN_FOLDER, &root.display())),
        };
        let output = Self { root: root.to_owned(), before, dry_run: rules.dry_run };
        if !rules.adopt && root.exists() {
            let foreign: Vec<Diagnostic> = pages
                .par_iter()
                .filter(|page| {
                    !output.before.outputs.contains_key(&page.path)
                        && output.place(&page.path).symlink_metadata().is_ok()
                })
                .map(|page| {
                    Diagnostic::general(&codes::OUTPUT_FOREIGN_FILE).with("path", output.place(&page.path).display())
                })
                .collect();
            if !foreign.is_empty() {
                return Err(foreign);
            }
        }
        if !rules.dry_run {
            let staging = output.staging();
            let made = remove_if_there(&staging).and_then(|()| fs::create_dir_all(&staging));
            made.map_err(|error| vec![failed(&staging, &error)])?;
        }
        Ok(output)
    }

    fn place(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    fn staging(&self) -> PathBuf {
        self.root.join(STATE).join("staging")
    }

    /// Compares an output with what stands in its place, and keeps it ready where it differs. `number` is unique among
    /// the outputs of a build.
    ///
    /// # Errors
    /// A finding where the bytes cannot be written.
    pub fn stage(&self, number: usize, path: &str, bytes: &[u8]) -> Result<Staged, Box<Diagnostic>> {
        let hash = blake3::hash(bytes).to_hex().to_string();
        let same = fs::read(self.place(path)).is_ok_and(|there| there == bytes);
        let mut staged = Staged { path: path.to_owned(), hash, waiting: None };
        if !same {
            let waiting = self.staging().join(number.to_string());
            if !self.dry_run {
                fs::write(&waiting, bytes).map_err(|error| Box::new(failed(&waiting, &error)))?;
            }
            staged.waiting = Some(waiting);
        }
        Ok(staged)
    }

    /// Keeps a copy of a file ready; see [`Self::stage`].
    ///
    /// # Errors
    /// A finding where the file cannot be read, or the copy not be written.
    pub fn stage_copy(&self, number: usize, path: &str, source: &Path) -> Result<Staged, Box<Diagnostic>> {
        let bytes = fs::read(source).map_err(|error| Box::new(failed(source, &error)))?;
        self.stage(number, path, &bytes)
    }

    /// Moves what waits into place, files before the pages that use them, removes what earlier builds have left, and
    /// writes the manifest.
    ///
    /// # Errors
    /// A finding for the first file that could not be moved. What was moved until then is whole.
    pub fn publish(self, pages: &[Page], staged: &[Staged]) -> Result<Written, Box<Diagnostic>> {
        let waiting: Vec<(&Page, &Staged)> =
            pages.iter().zip(staged).filter(|(_, staged)| staged.waiting.is_some()).collect();
        let now: BTreeSet<&str> = staged.iter().map(|staged| staged.path.as_str()).collect();
        let gone: Vec<(&String, &String)> =
            self.before.outputs.iter().filter(|(path, _)| !now.contains(path.as_str())).collect();
        let written = Written { written: waiting.len(), unchanged: staged.len() - waiting.len(), removed: gone.len() };
        if self.dry_run {
            return Ok(written);
        }
        self.make_folders(&waiting)?;
        let is_file = |page: &Page| matches!(page.kind, PageKind::Asset(_) | PageKind::ThemeFile(_));
        for files_first in [true, false] {
            waiting
                .par_iter()
                .filter(|(page, _)| is_file(page) == files_first)
                .try_for_each(|(_, staged)| self.move_in(staged))?;
        }
        for (path, hash) in gone {
            self.prune(path, hash)?;
        }
        self.write_manifest(staged)?;
        let staging = self.staging();
        remove_if_there(&staging).map_err(|error| failed(&staging, &error))?;
        Ok(written)
    }

    fn make_folders(&self, waiting: &[(&Page, &Staged)]) -> Result<(), Box<Diagnostic>> {
        let folders: BTreeSet<PathBuf> =
            waiting.iter().filter_map(|(_, staged)| self.place(&staged.path).parent().map(Path::to_owned)).collect();
        for folder in folders {
            fs::create_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
        }
        Ok(())
    }

    fn move_in(&self, staged: &Staged) -> Result<(), Box<Diagnostic>> {
        let Some(waiting) = &staged.waiting else { return Ok(()) };
        let place = self.place(&staged.path);
        fs::rename(waiting, &place).map_err(|error| Box::new(failed(&place, &error)))
    }

    /// Removes a file of an earlier build, and the folders that it leaves empty. One that somebody has changed since is
    /// no longer ours.
    fn prune(&self, path: &str, hash: &str) -> Result<(), Box<Diagnostic>> {
        let place = self.place(path);
        let Ok(bytes) = fs::read(&place) else { return Ok(()) };
        if blake3::hash(&bytes).to_hex().as_str() != hash {
            return Ok(());
        }
        fs::remove_file(&place).map_err(|error| failed(&place, &error))?;
        let mut folder = place.parent();
        while let Some(inner) = folder.filter(|folder| *folder != self.root && folder.starts_with(&self.root)) {
            if fs::remove_dir(inner).is_err() {
                break;
            }
            folder = inner.parent();
        }
        Ok(())
    }

    fn write_manifest(&self, staged: &[Staged]) -> Result<(), Box<Diagnostic>> {
        let outputs = staged.iter().map(|staged| (staged.path.clone(), staged.hash.clone())).collect();
        let manifest = Manifest { tool: concat!("salkku ", env!("CARGO_PKG_VERSION")).to_owned(), outputs };
        let place = self.root.join(STATE).join("manifest");
        if manifest == self.before {
            return Ok(());
        }
        let text = serde_json::to_string_pretty(&manifest).unwrap_or_default() + "\n";
        let waiting = self.staging().join("manifest");
        let written = fs::write(&waiting, text).and_then(|()| fs::rename(&waiting, &place));
        written.map_err(|error| Box::new(failed(&place, &error)))
    }

    /// Forgets what waits, after a build that failed.
    pub fn abandon(self) {
        if !self.dry_run {
            // What is left behind here is removed by the next build; the failure itself is reported already.
            let _ = remove_if_there(&self.staging());
            if !self.root.join(STATE).join("manifest").exists() {
                let _ = fs::remove_dir(self.root.join(STATE));
                let _ = fs::remove_dir(&self.root);
            }
        }
    }
}

fn failed(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::general(&codes::OUTPUT_FAILED).with("path", path.display()).with("reason", error)
}

fn remove_if_there(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn read_manifest(root: &Path) -> Option<Manifest> {
    let text = fs::read_to_string(root.join(STATE).join("manifest")).ok()?;
    let manifest: Manifest = serde_json::from_str(&text).ok()?;
    // A manifest that names paths outside the folder is not one that we wrote.
    let inside = |path: &String| !path.starts_with('/') && !path.split('/').any(|part| part == ".." || part.is_empty());
    manifest.outputs.keys().all(inside).then_some(manifest)
}

/// Whether a folder is missing, or holds nothing but what an unfinished first build has left.
fn is_empty(root: &Path) -> bool {
    match fs::read_dir(root) {
        Ok(entries) => entries.flatten().all(|entry| entry.file_name() == STATE),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Whether a folder is, holds or lies in the content or the themes of a site, or is the home folder or the root of
/// the file system, or holds the site itself.
fn is_protected(root: &Path, source: &Path, home: Option<&Path>) -> bool {
    let real = real_path(root);
    let overlaps = |folder: &Path| real.starts_with(folder) || folder.starts_with(&real);
    let inner = ["content", "themes"].map(|name| real_path(&source.join(name)));
    real.parent().is_none()
        || inner.iter().any(|folder| overlaps(folder))
        || home.is_some_and(|home| real == real_path(home))
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

/// Writes new files for `salkku init` and `salkku new`, and none over an existing one.
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
