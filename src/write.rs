//! The output folder: compare, stage, move into place, prune. The only writer.
//!
//! Nothing in the folder changes before every output has been made: changed ones are written beside it, in
//! `.salkku/staging/`, and then renamed into place. `.salkku/manifest` says which files are ours; no other is ever
//! replaced or deleted.
#![allow(clippy::disallowed_methods, reason = "this module writes")]

use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
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
    /// The outputs by path, each with the digest of its bytes.
    pub outputs: BTreeMap<String, Digest>,
    /// Whether drafts are among them.
    #[serde(default)]
    pub drafts: bool,
}

/// How the folder is treated.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules<'a> {
    /// Take over a folder that holds other files.
    pub adopt: bool,
    /// Change nothing.
    pub dry_run: bool,
    /// Whether drafts are shown: they never go where a public site stands.
    pub drafts: bool,
    /// The home folder of whoever builds, which is never an output folder.
    pub home: Option<&'a Path>,
    /// The folder of the theme that was asked for.
    pub theme: Option<&'a Path>,
}

/// An output folder that may be written to.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    before: Manifest,
    dry_run: bool,
    drafts: bool,
    found: Found,
}

/// What stood in the place of the output folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// Nothing.
    Nothing,
    /// An empty folder: there is nothing to compare with.
    Empty,
    /// A folder with files.
    Files,
}

/// An output that has been made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Its path.
    pub path: String,
    /// The digest of its bytes.
    pub digest: Digest,
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
        if is_protected(root, source, rules) {
            return Err(refuse(&codes::OUTPUT_PLACE, &root.display()));
        }
        let before = match read_manifest(root) {
            Some(manifest) => manifest,
            None if rules.adopt || is_empty(root) => Manifest::default(),
            None => return Err(refuse(&codes::OUTPUT_FOREIGN_FOLDER, &root.display())),
        };
        if rules.drafts && !before.drafts && !before.outputs.is_empty() {
            return Err(refuse(&codes::OUTPUT_DRAFTS, &root.display()));
        }
        let found = match (root.exists(), is_empty(root) && before.outputs.is_empty()) {
            (false, _) => Found::Nothing,
            (true, true) => Found::Empty,
            (true, false) => Found::Files,
        };
        let output = Self { root: root.to_owned(), before, dry_run: rules.dry_run, drafts: rules.drafts, found };
        let foreign = if found == Found::Files { output.in_the_way(pages, rules.adopt) } else { Vec::new() };
        if !foreign.is_empty() {
            let finding = |path: PathBuf| Diagnostic::general(&codes::OUTPUT_FOREIGN_FILE).with("path", path.display());
            return Err(foreign.into_iter().map(finding).collect());
        }
        if !rules.dry_run {
            let staging = output.staging();
            let made = remove_if_there(&staging).and_then(|()| fs::create_dir_all(&staging));
            made.map_err(|error| vec![failed(&staging, &error)])?;
        }
        Ok(output)
    }

    /// What stands where a page or a folder is needed and is not ours to replace. Nothing is followed: a link in place of
    /// a folder would lead the writer out of the output.
    fn in_the_way(&self, pages: &[Page], adopt: bool) -> Vec<PathBuf> {
        let folders: BTreeSet<&str> = pages.iter().flat_map(|page| folders_of(&page.path)).collect();
        let bad_folder = |folder: &&str| match self.place(folder).symlink_metadata() {
            Ok(there) if there.is_file() => !self.before.outputs.contains_key(*folder),
            Ok(there) => !there.is_dir(),
            Err(_) => false,
        };
        let bad_page = |path: &&str| match self.place(path).symlink_metadata() {
            Ok(there) if there.is_dir() => !self.is_all_ours(path),
            Ok(there) if adopt && there.is_file() => false,
            Ok(_) => !self.before.outputs.contains_key(*path),
            Err(_) => false,
        };
        let folders = folders.into_iter().filter(bad_folder);
        let pages: Vec<&str> = pages.par_iter().map(|page| page.path.as_str()).filter(bad_page).collect();
        folders.chain(pages).map(|path| self.place(path)).collect()
    }

    /// Whether every file in a folder is one that we wrote.
    fn is_all_ours(&self, folder: &str) -> bool {
        let Ok(entries) = fs::read_dir(self.place(folder)) else { return false };
        entries.flatten().all(|entry| {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.is_all_ours(&path),
                _ => self.before.outputs.contains_key(&path),
            }
        })
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
        let same = self.found == Found::Files && fs::read(self.place(path)).is_ok_and(|there| there == bytes);
        let mut staged = Staged { path: path.to_owned(), digest: Digest::of_bytes(bytes), waiting: None };
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
        let gone: Vec<(&String, &Digest)> =
            self.before.outputs.iter().filter(|(path, _)| !now.contains(path.as_str())).collect();
        let mut written =
            Written { written: waiting.len(), unchanged: staged.len() - waiting.len(), removed: gone.len() };
        if self.dry_run {
            return Ok(written);
        }
        // From here on the folder changes: should that be cut short, the next build must know what is ours.
        self.write_manifest(staged, &self.before.outputs)?;
        // An old file may stand where a folder is needed now, or in a folder where a file is: those go first.
        let (early, late): (Vec<_>, Vec<_>) = gone.into_iter().partition(|(path, _)| {
            let below = format!("{path}/");
            let is_folder_now = now.range(below.as_str()..).next().is_some_and(|next| next.starts_with(&below));
            is_folder_now || folders_of(path).any(|folder| now.contains(folder))
        });
        written.removed = 0;
        for (path, digest) in early {
            written.removed += usize::from(self.prune(path, *digest)?);
        }
        self.make_folders(&waiting)?;
        let is_file = |page: &Page| {
            matches!(page.kind, PageKind::Asset(_) | PageKind::Size(..) | PageKind::ThemeFile(_) | PageKind::Brand(_))
        };
        for files_first in [true, false] {
            waiting
                .par_iter()
                .filter(|(page, _)| is_file(page) == files_first)
                .try_for_each(|(_, staged)| self.move_in(staged))?;
        }
        for (path, digest) in late {
            written.removed += usize::from(self.prune(path, *digest)?);
        }
        self.write_manifest(staged, &BTreeMap::new())?;
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

    /// Removes a file of an earlier build, and the folders that it leaves empty; says whether it did. One that somebody
    /// has changed since, or put behind a link, is no longer ours.
    fn prune(&self, path: &str, digest: Digest) -> Result<bool, Box<Diagnostic>> {
        let place = self.place(path);
        let linked = |path: &str| self.place(path).symlink_metadata().is_ok_and(|there| there.is_symlink());
        if linked(path) || folders_of(path).any(linked) {
            return Ok(false);
        }
        let Ok(bytes) = fs::read(&place) else { return Ok(false) };
        if Digest::of_bytes(&bytes) != digest {
            return Ok(false);
        }
        fs::remove_file(&place).map_err(|error| failed(&place, &error))?;
        let mut folder = place.parent();
        while let Some(inner) = folder.filter(|folder| *folder != self.root && folder.starts_with(&self.root)) {
            if fs::remove_dir(inner).is_err() {
                break;
            }
            folder = inner.parent();
        }
        Ok(true)
    }

    /// Writes down what is ours: what this build has made, and what it may still find of `earlier` ones.
    fn write_manifest(&self, staged: &[Staged], earlier: &BTreeMap<String, Digest>) -> Result<(), Box<Diagnostic>> {
        let mut outputs = earlier.clone();
        outputs.extend(staged.iter().map(|staged| (staged.path.clone(), staged.digest)));
        let manifest =
            Manifest { tool: concat!("salkku ", env!("CARGO_PKG_VERSION")).to_owned(), outputs, drafts: self.drafts };
        let place = self.root.join(STATE).join("manifest");
        if read_manifest(&self.root).is_some_and(|there| there == manifest) {
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
                if self.found == Found::Nothing {
                    let _ = fs::remove_dir(&self.root);
                }
            }
        }
    }
}

/// The folders that a path stands in: `a` and `a/b` for `a/b/c.html`.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
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

/// Whether a folder is, holds or lies in the content or the themes of a site, is or holds the home folder, or is the root
/// of the file system.
fn is_protected(root: &Path, source: &Path, rules: Rules<'_>) -> bool {
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
