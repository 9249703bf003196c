//! The moves of a publication, written down before the first of them: what is cut short is completed by the next build.
//!
//! # The protocol
//!
//! 1. Everything that is new waits in `staging/`, in folders like those of the site, with the next facts, manifest and
//!    journal.
//! 2. The file system is flushed, then the journal is renamed into place: from now on the publication will happen.
//! 3. Each output is renamed into place, or a new folder with all that is in it, in the order of [`Turn`], so that at every
//!    moment the pages of the site lead to pages and files that are there; what is no longer made goes last.
//! 4. The file system is flushed again, the facts and the manifest are renamed into place, the journal is removed.
//!
//! The two flushes and the renames stand in this order on the disk too, on every file system that keeps the order of
//! renames: ext4, XFS, Btrfs, APFS, NTFS. Single files are not flushed.

use super::manifest::Manifest;
use super::state::{Failure, State, digest_of, folders_of, is_inside, is_link, read_own};
use crate::digest::Digest;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

/// The moves of a publication, in their order.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// The digest of the next manifest.
    pub manifest: Digest,
    /// What happens to each path.
    pub steps: Vec<Step>,
}

/// What happens to one path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Path inside the output folder.
    pub path: Arc<str>,
    /// When.
    pub turn: Turn,
    /// The digest of what stands there before; `None` where nothing does.
    pub old: Option<Digest>,
    /// The digest of what is to stand there, and waits; `None` where nothing is.
    pub new: Option<Digest>,
}

/// The order of a publication. Whatever a page may link to comes before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    /// Old files where a folder is needed, and in folders where a file is.
    Clear,
    /// Files that pages use.
    File,
    /// Pages that nothing leads to yet.
    New,
    /// Pages of documents.
    Page,
    /// Lists of pages, which lead to new ones.
    List,
    /// The home pages, from which everything is reached: on a first publication nobody finds half a site.
    Home,
    /// What is no longer made; nothing leads there any more.
    Remove,
}

/// How the completion of a publication ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Completion {
    /// It is complete.
    Done,
    /// Some of what was waiting is gone. Of these paths either the old or the new bytes are ours.
    Unsure(BTreeMap<Arc<str>, Vec<Digest>>),
}

impl Journal {
    /// That of a folder; `None` where nothing has been cut short, or what stands there was not written by us.
    ///
    /// # Errors
    /// It is there and cannot be read: what waits must not be forgotten then.
    pub fn read(state: &State) -> Result<Option<Self>, Failure> {
        let journal: Option<Self> = read_own(&state.journal())?;
        Ok(journal.filter(|journal| journal.steps.iter().all(|step| is_inside(&step.path))))
    }

    /// The digests that each path may have while the publication goes on.
    pub fn either(&self) -> BTreeMap<Arc<str>, Vec<Digest>> {
        let digests = |step: &Step| step.old.into_iter().chain(step.new).collect();
        self.steps.iter().map(|step| (Arc::clone(&step.path), digests(step))).collect()
    }

    /// Puts the journal into its place: the publication has begun. The next manifest waits already.
    ///
    /// # Errors
    /// Nothing has happened then.
    pub fn begin(&self, state: &State) -> Result<(), Failure> {
        let (waiting, place) = (state.next_journal(), state.journal());
        self.write(&waiting).map_err(|error| (waiting.clone(), error))?;
        flush(state.root()).map_err(|error| (state.root().to_owned(), error))?;
        fs::rename(&waiting, &place).map_err(|error| (place, error))
    }

    fn write(&self, place: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(place)?);
        serde_json::to_writer(&mut file, self)?;
        file.flush()
    }

    /// Does what is written down, and closes the journal.
    ///
    /// # Errors
    /// The first step that could not be done. What was done is whole; the journal stays, and the next build goes on.
    pub fn perform(&self, state: &State, done: &(dyn Fn() + Sync)) -> Result<(), Failure> {
        for Due { folders, mut steps } in in_turns(state, &self.steps).into_values() {
            keep_inside(state, &steps)?;
            for (folder, inside) in folders {
                if move_folder(state, folder) {
                    for _ in inside {
                        done();
                    }
                } else {
                    keep_inside(state, &inside)?;
                    steps.extend(inside);
                }
            }
            make_folders(state, &steps)?;
            let results: Vec<Result<(), Failure>> = steps
                .par_iter()
                .map(|step| {
                    done();
                    step.perform(state)
                })
                .collect();
            results.into_iter().collect::<Result<(), Failure>>()?;
        }
        close(state)
    }

    /// Completes a publication that was cut short.
    ///
    /// # Errors
    /// The first step that could not be done.
    pub fn complete(mut self, state: &State) -> Result<Completion, Failure> {
        let either = self.either();
        if digest_of(&state.next_manifest())? != Some(self.manifest) {
            // Either the manifest is in place already, or somebody has deleted what was waiting.
            let manifest = Manifest::read(state)?.unwrap_or_default();
            let known = |path: &str| manifest.outputs.get(path).map(|entry| entry.digest);
            if !self.steps.iter().all(|step| known(&step.path) == step.new) {
                return Ok(Completion::Unsure(either));
            }
            forget(state)?;
            return Ok(Completion::Done);
        }
        let standing: Vec<Result<Standing, Failure>> = self.steps.par_iter().map(|step| step.standing(state)).collect();
        let standing = standing.into_iter().collect::<Result<Vec<Standing>, Failure>>()?;
        if standing.contains(&Standing::Lost) {
            return Ok(Completion::Unsure(either));
        }
        let mut standing = standing.into_iter();
        self.steps.retain(|_| standing.next() == Some(Standing::Due));
        match self.perform(state, &|| {}) {
            Ok(()) => Ok(Completion::Done),
            // Somebody has put other things into the way since: the next publication will tell what they are.
            Err((_, error)) if is_obstacle(&error) => Ok(Completion::Unsure(either)),
            Err(failure) => Err(failure),
        }
    }
}

/// How far a step of a publication that was cut short has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It is to be done.
    Due,
    /// It is done, or somebody has changed the file since, whose it is now.
    Settled,
    /// It is not done, and what was to stand there is gone.
    Lost,
}

impl Step {
    fn perform(&self, state: &State) -> Result<(), Failure> {
        let place = state.place(&self.path);
        if self.new.is_none() {
            return remove(state, &place);
        }
        let moved = || fs::rename(state.waiting(&self.path), &place);
        let moved = moved().or_else(|error| {
            // Folders that hold nothing may stand there.
            let is_folder = place.symlink_metadata().is_ok_and(|there| there.is_dir());
            if is_folder { remove_empty(&place).and_then(|()| moved()) } else { Err(error) }
        });
        moved.map_err(|error| (place, error))
    }

    fn standing(&self, state: &State) -> Result<Standing, Failure> {
        let there = digest_of(&state.place(&self.path))?;
        let is_as_before = there == self.old;
        Ok(match self.new {
            None if is_as_before && there.is_some() => Standing::Due,
            Some(new) if is_as_before || there.is_none() => {
                if state.waits(&self.path)? == Some(new) {
                    Standing::Due
                } else {
                    Standing::Lost
                }
            }
            _ => Standing::Settled,
        })
    }
}

/// Removes a file, and the folders that it leaves empty.
pub fn remove(state: &State, place: &Path) -> Result<(), Failure> {
    remove_file(place).map_err(|error| (place.to_owned(), error))?;
    let mut folder = place.parent();
    while let Some(inner) = folder.filter(|folder| *folder != state.root() && folder.starts_with(state.root())) {
        // One that holds something else stays.
        if fs::remove_dir(inner).is_err() {
            break;
        }
        folder = inner.parent();
    }
    Ok(())
}

/// Removes a folder that holds nothing but folders; no file is ever removed so.
fn remove_empty(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            remove_empty(&entry.path())?;
        }
    }
    fs::remove_dir(folder)
}

/// Whether something stands in the way that no second try takes away.
fn is_obstacle(error: &io::Error) -> bool {
    use io::ErrorKind::{AlreadyExists, DirectoryNotEmpty, IsADirectory, NotADirectory};
    [AlreadyExists, DirectoryNotEmpty, IsADirectory, NotADirectory].contains(&error.kind())
}

/// What happens in one turn.
#[derive(Debug, Default)]
struct Due<'s> {
    /// Folders that are moved as wholes, with what is in them.
    folders: BTreeMap<&'s str, Vec<&'s Step>>,
    /// What is moved or removed by itself.
    steps: Vec<&'s Step>,
}

/// The steps by their turns. A folder that is not there yet is moved as a whole, for one move takes as long as that of one
/// file; but not with a home page in it, which comes after all else. Nothing leads into the folder before its last turn.
fn in_turns<'s>(state: &State, steps: &'s [Step]) -> BTreeMap<Turn, Due<'s>> {
    let homes = steps.iter().filter(|step| step.turn == Turn::Home);
    let of_homes: BTreeSet<&str> = homes.flat_map(|step| folders_of(&step.path)).collect();
    let mut known = HashMap::new();
    let mut is_new = |folder: &'s str| {
        let is_absent = || state.place(folder).symlink_metadata().is_err_and(|e| e.kind() == io::ErrorKind::NotFound);
        *known.entry(folder).or_insert_with(|| !of_homes.contains(folder) && is_absent())
    };
    let (mut folders, mut turns) = (BTreeMap::<&str, Vec<&Step>>::new(), BTreeMap::<Turn, Due<'_>>::new());
    for step in steps {
        match folders_of(&step.path).find(|folder| step.new.is_some() && is_new(folder)) {
            Some(folder) => folders.entry(folder).or_default().push(step),
            None => turns.entry(step.turn).or_default().steps.push(step),
        }
    }
    for (folder, inside) in folders {
        let last = inside.iter().map(|step| step.turn).max().unwrap_or(Turn::New);
        turns.entry(last).or_default().folders.insert(folder, inside);
    }
    turns
}

/// Moves a folder that waits into place, if that can be done.
fn move_folder(state: &State, folder: &str) -> bool {
    let (waiting, place) = (state.waiting(folder), state.place(folder));
    waiting.symlink_metadata().is_ok_and(|there| there.is_dir())
        && !state.leads_out(folder)
        && place.parent().is_none_or(|parent| fs::create_dir_all(parent).is_ok())
        && fs::rename(waiting, place).is_ok()
}

/// Sees to it that no step leads out of the output folder by a link.
fn keep_inside(state: &State, steps: &[&Step]) -> Result<(), Failure> {
    let folders: BTreeSet<&str> = steps.iter().flat_map(|step| folders_of(&step.path)).collect();
    match folders.into_iter().map(|folder| state.place(folder)).find(|folder| is_link(folder)) {
        Some(link) => Err((link, io::ErrorKind::NotADirectory.into())),
        None => Ok(()),
    }
}

fn make_folders(state: &State, steps: &[&Step]) -> Result<(), Failure> {
    let needed = steps.iter().filter(|step| step.new.is_some());
    let folders: BTreeSet<&str> = needed.filter_map(|step| folders_of(&step.path).last()).collect();
    for folder in folders {
        let place = state.place(folder);
        fs::create_dir_all(&place).map_err(|error| (place, error))?;
    }
    Ok(())
}

/// All is in place: the next manifest holds, and the journal goes.
fn close(state: &State) -> Result<(), Failure> {
    flush(state.root()).map_err(|error| (state.root().to_owned(), error))?;
    let facts = state.facts();
    // None wait where they stay as they are, or are in place already.
    or_absent(fs::rename(state.next_facts(), &facts)).map_err(|error| (facts, error))?;
    let manifest = state.manifest();
    fs::rename(state.next_manifest(), &manifest).map_err(|error| (manifest, error))?;
    forget(state)
}

/// Removes the journal of a publication that is complete, and what is left of what waited.
fn forget(state: &State) -> Result<(), Failure> {
    let (journal, staging) = (state.journal(), state.staging());
    fs::remove_file(&journal).map_err(|error| (journal, error))?;
    remove_folder(&staging).map_err(|error| (staging, error))
}

/// Removes a file, where there is one.
pub fn remove_file(place: &Path) -> io::Result<()> {
    or_absent(fs::remove_file(place))
}

/// Removes a folder with all that is in it, where there is one.
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    or_absent(fs::remove_dir_all(folder))
}

/// Whether something is gone: what was never there is.
fn or_absent(removed: io::Result<()>) -> io::Result<()> {
    removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// Sees to it that all that was written to the file system of a folder is on the disk.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn flush(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

/// The same where only all file systems can be flushed together.
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
fn flush(_: &Path) -> io::Result<()> {
    rustix::fs::sync();
    Ok(())
}

/// Elsewhere programs have no such means; what the system does by itself has to do.
#[cfg(not(unix))]
fn flush(_: &Path) -> io::Result<()> {
    Ok(())
}
