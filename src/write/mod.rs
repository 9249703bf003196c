//! The output folder: compare, stage, publish as a whole, and leave alone what is not ours. The only writer.
//!
//! Nothing public changes before every output has been made and compared. What a publication then does is written down
//! first (`journal`), so that one that is cut short is completed by the next build; `.salkku/manifest` says which files
//! are ours, and no other is ever replaced or deleted. One build at a time works in a folder (`lock`).
#![allow(clippy::disallowed_methods, reason = "this module writes")]

mod clean;
mod create;
mod facts;
mod journal;
mod large;
mod lock;
mod manifest;
mod place;
mod publication;
mod state;

pub use clean::{Cleaned, clean};
pub use create::create;
pub use facts::FactsOf;
use facts::{KeptFacts, NewFacts};
use manifest::ManifestFile;
pub use manifest::{Entry, Manifest, Stay};
pub use place::real_path;
pub use publication::{Publication, Written};
pub use state::State;

use crate::diag::{Code, Diagnostic, codes};
use crate::digest::Digest;
use crate::load::Stamp;
use crate::plan::{Page, PageKind};
use crate::release::About;
use journal::{Completion, Journal, Turn, remove_folder};
use lock::{Lock, Refusal};
use place::{is_empty, is_protected, missing};
use rayon::prelude::*;
use state::{Failure, bytes_of, digest_of, folders_of};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// How the folder is treated.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Rules<'a> {
    /// Take over a folder that holds other files.
    pub adopt: bool,
    /// Replace and remove files of ours that somebody has changed.
    pub force: bool,
    /// Change nothing.
    pub dry_run: bool,
    /// Whether drafts are shown: they never go where a public site stands.
    pub drafts: bool,
    /// The home folder of whoever builds, which is never an output folder.
    pub home: Option<&'a Path>,
    /// The folder of the theme that was asked for.
    pub theme: Option<&'a Path>,
}

/// An output folder that may be written to. Nobody else writes to it meanwhile.
#[derive(Debug)]
pub struct Output<'a> {
    state: State,
    rules: Rules<'a>,
    before: Manifest,
    /// The whole of it, where `before` is but a part.
    whole: Option<ManifestFile>,
    facts_before: KeptFacts,
    facts: NewFacts,
    /// Of these paths, which a publication that was cut short was about to change, these digests are ours too.
    either: BTreeMap<Arc<str>, Vec<Digest>>,
    /// The rights that new files get here.
    usual_rights: OnceLock<fs::Permissions>,
    /// Whether there is anything to compare with.
    holds_files: bool,
    /// The folders that were made for it, the outermost first.
    made: Vec<PathBuf>,
    /// Held to the end; a dry run needs none.
    _lock: Option<Lock>,
}

/// An output that has been made and compared with what stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Its path.
    pub path: Arc<str>,
    /// The digest of its bytes; where somebody has changed what stands there, of those.
    pub digest: Digest,
    /// What that means for its place.
    pub change: Change,
    /// When it is moved there, if it is not new.
    turn: Turn,
    stay: Stay,
    /// What it is to readers, where it is a page.
    pub about: Option<Arc<About>>,
    /// Its public facts.
    pub facts: FactsOf,
    /// The digest of all that it was made from, where that is known.
    pub input: Option<Digest>,
}

impl Staged {
    /// An output of a page that says nothing yet to readers.
    fn new(page: &Page, path: Arc<str>, digest: Digest, change: Change) -> Self {
        let (turn, stay, facts) = (turn(&page.kind), stay(page), FactsOf::None);
        Self { path, digest, change, turn, stay, about: None, facts, input: None }
    }
}

/// What an output means for its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The same bytes are there.
    Same,
    /// Others are to be there; those of the given digest are there now.
    Replaced {
        /// What is there; nothing, where the output is new.
        old: Option<Digest>,
    },
    /// Somebody has changed what we wrote there, and it stays.
    Edited,
}

impl<'a> Output<'a> {
    /// Looks whether `root` may be written to for the site at `source`, and sees to it that nobody else does. `waits` is
    /// told, with the number of the process where that is known, when another build is at work there.
    ///
    /// # Errors
    /// Findings, and nothing is changed: the folder is or holds or lies in one that must not be touched, or it holds
    /// files and no manifest; or another build does not end.
    pub fn open(root: &Path, source: &Path, rules: Rules<'a>, waits: &dyn Fn(&str)) -> Result<Self, Vec<Diagnostic>> {
        let state = enter(root, source, rules).map_err(|finding| vec![*finding])?;
        if !is_empty(root) && !rules.adopt && !state.manifest().exists() && !state.journal().exists() {
            return Err(vec![about(&codes::OUTPUT_FOREIGN_FOLDER, root)]);
        }
        let made = missing(root);
        let lock = if rules.dry_run { None } else { Some(locked(&state, waits)?) };
        Ok(Self {
            before: Manifest::default(),
            whole: None,
            facts_before: KeptFacts::of(&state),
            facts: NewFacts::of(&state, rules.dry_run),
            either: BTreeMap::new(),
            usual_rights: OnceLock::new(),
            holds_files: false,
            made,
            rules,
            _lock: lock,
            state,
        })
    }

    /// The places of our state in the folder.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Learns what is ours in the folder, now that nobody else changes that. A publication that was cut short is
    /// completed; a note says so.
    ///
    /// # Errors
    /// That cannot be done, or the folder holds files of others; nothing else has been changed.
    pub fn begin(&mut self) -> Result<Vec<Diagnostic>, Box<Diagnostic>> {
        let notes = self.recover()?;
        self.whole = None;
        let root = self.state.root();
        self.holds_files = !is_empty(root);
        if let Some(manifest) = Manifest::read(&self.state).map_err(|failure| Box::new(unreadable(&failure)))? {
            self.before = manifest;
        } else if self.holds_files && !self.rules.adopt && self.either.is_empty() {
            return Err(Box::new(about(&codes::OUTPUT_FOREIGN_FOLDER, root)));
        }
        if self.rules.drafts && !self.before.drafts && self.holds_files {
            return Err(Box::new(about(&codes::OUTPUT_DRAFTS, root)));
        }
        self.prepare_staging().map_err(|error| Box::new(failed(&self.state.staging(), &error)))?;
        Ok(notes)
    }

    /// Learns what is ours at some paths, where nothing is to change at others, and no publication was cut short; gives the
    /// paths at which something is. `None` where that cannot be told: then [`Self::begin`] tells more.
    pub fn begin_at(&mut self, paths: impl Iterator<Item = Arc<str>>) -> Option<Vec<Arc<str>>> {
        let whole = ManifestFile::read(&self.state, paths).ok()?;
        let entries = whole.entries().map(|(path, entry)| (Arc::clone(path), entry.clone()));
        self.before = Manifest::new(self.rules.drafts, entries.collect());
        self.whole = Some(whole);
        self.holds_files = true;
        self.prepare_staging().ok()?;
        Some(self.before.outputs.keys().cloned().collect())
    }

    /// Completes what an earlier build has begun to publish.
    fn recover(&mut self) -> Result<Vec<Diagnostic>, Box<Diagnostic>> {
        let journal = Journal::read(&self.state).map_err(|failure| Box::new(unreadable(&failure)))?;
        let Some(journal) = journal else { return Ok(Vec::new()) };
        if self.rules.dry_run {
            // Whatever it was doing, either state of a file is ours.
            self.either = journal.either();
            return Ok(Vec::new());
        }
        match journal.complete(&self.state).map_err(|failure| Box::new(unfinished(&failure)))? {
            Completion::Done => Ok(vec![about(&codes::OUTPUT_COMPLETED, self.state.root())]),
            Completion::Unsure(either) => {
                self.either = either;
                Ok(Vec::new())
            }
        }
    }

    fn prepare_staging(&self) -> io::Result<()> {
        if self.rules.dry_run {
            return Ok(());
        }
        // Where what waited is lost anyway, nothing is lost by this.
        remove_folder(&self.state.staging())?;
        fs::create_dir_all(self.state.staging())
    }

    /// Looks whether files or folders of others stand where `paths` are needed. Nothing is followed: a link in place of a
    /// folder would lead the writer out of the output.
    ///
    /// # Errors
    /// A finding for each.
    pub fn reserve<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Result<(), Vec<Diagnostic>> {
        if !self.holds_files {
            return Ok(());
        }
        let pages: Vec<&str> = paths.collect();
        let folders: BTreeSet<&str> = pages.iter().flat_map(|path| folders_of(path)).collect();
        let bad_folder = |folder: &&str| match self.state.place(folder).symlink_metadata() {
            Ok(there) if there.is_file() => !self.knows(folder),
            Ok(there) => !there.is_dir(),
            Err(_) => false,
        };
        let bad_page = |path: &&str| match self.state.place(path).symlink_metadata() {
            Ok(there) if there.is_dir() => !self.is_all_ours(path),
            Ok(there) if self.rules.adopt && there.is_file() => false,
            Ok(_) => !self.knows(path),
            Err(_) => false,
        };
        let folders = folders.into_iter().filter(bad_folder);
        let pages: Vec<&str> = pages.into_par_iter().filter(bad_page).collect();
        let findings: Vec<Diagnostic> = folders.chain(pages).map(|path| foreign(&self.state.place(path))).collect();
        if findings.is_empty() { Ok(()) } else { Err(findings) }
    }

    /// Whether a file at a path is one that we wrote.
    fn knows(&self, path: &str) -> bool {
        self.before.outputs.contains_key(path) || self.either.contains_key(path)
    }

    /// Whether the bytes at a path are those that we wrote.
    fn wrote(&self, path: &str, digest: Digest) -> bool {
        let before = self.before.outputs.get(path).map(|entry| entry.digest);
        before == Some(digest) || self.either.get(path).is_some_and(|digests| digests.contains(&digest))
    }

    /// Whether every file in a folder is one that we wrote.
    fn is_all_ours(&self, folder: &str) -> bool {
        let Ok(entries) = fs::read_dir(self.state.place(folder)) else { return false };
        entries.into_iter().all(|entry| {
            let Ok(entry) = entry else { return false };
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.is_all_ours(&path),
                _ => self.knows(&path),
            }
        })
    }

    /// Compares the bytes of a page with what stands in its place, and keeps them ready where they differ. `ending` follows
    /// the name of a page's compressed copy, and is empty for the page itself. What stands there has the digest in `known` if
    /// it has the stamp there; else it is read.
    ///
    /// # Errors
    /// A finding where the bytes cannot be written.
    pub fn stage(
        &self,
        page: &Page,
        ending: &str,
        bytes: &[u8],
        known: Option<(Digest, Stamp)>,
    ) -> Result<Staged, Box<Diagnostic>> {
        let path = page.path_with(ending);
        let (digest, change) = self.compare(&path, Digest::of_bytes(bytes), known)?;
        if let Change::Replaced { old } = change
            && !self.rules.dry_run
        {
            let (waiting, place) = (self.state.waiting(&path), self.state.place(&path));
            let written = write_below(&waiting, bytes).and_then(|()| match old {
                Some(_) => self.keep_rights(&waiting, &place),
                None => Ok(()),
            });
            // Whoever reads of it knows the page, and not the place where it waits.
            written.map_err(|error| Box::new(failed(&place, &error)))?;
        }
        Ok(Staged::new(page, path, digest, change))
    }

    /// What bytes of the given digest mean for the place of an output, and the digest that is to be noted.
    fn compare(
        &self,
        path: &str,
        digest: Digest,
        known: Option<(Digest, Stamp)>,
    ) -> Result<(Digest, Change), Box<Diagnostic>> {
        let place = self.state.place(path);
        let is_as_known = |(_, stamp): &(Digest, Stamp)| Stamp::at(&place) == Some(*stamp);
        let there = match known.filter(is_as_known) {
            _ if !self.holds_files => None,
            Some((digest, _)) => Some(digest),
            None => digest_of(&place).map_err(|failure| Box::new(unreadable(&failure)))?,
        };
        Ok(match there {
            Some(there) if there == digest => (digest, Change::Same),
            // It came there while the site was made.
            Some(_) if !self.knows(path) && !self.rules.adopt => return Err(Box::new(foreign(&place))),
            Some(old) if self.knows(path) && !self.wrote(path, old) && !self.rules.force => (old, Change::Edited),
            old => (digest, Change::Replaced { old }),
        })
    }

    /// Gives a new file the rights of the one that it is to replace, as writing into that one would.
    fn keep_rights(&self, waiting: &Path, place: &Path) -> io::Result<()> {
        let rights = fs::metadata(place)?.permissions();
        if self.usual_rights.get().is_none() {
            // Another thread may have found the same.
            let _ = self.usual_rights.set(fs::metadata(waiting)?.permissions());
        }
        if self.usual_rights.get() == Some(&rights) { Ok(()) } else { fs::set_permissions(waiting, rights) }
    }

    /// An output that would be made from the same as before, when its bytes had `digest`: where it still stands in its
    /// place, it need not be made again. The file has not changed if it has `stamp`; else it is read, which `compared` is
    /// told.
    #[must_use]
    pub fn unchanged(
        &self,
        page: &Page,
        ending: &str,
        digest: Digest,
        stamp: Option<Stamp>,
        compared: impl FnOnce(),
    ) -> Option<Staged> {
        let path = page.path_with(ending);
        let entry = self.before.outputs.get(&*path).filter(|entry| entry.digest == digest)?;
        let place = self.state.place(&path);
        let there = Stamp::at(&place)?;
        if stamp != Some(there) {
            compared();
            digest_of(&place).ok()?.filter(|found| *found == digest)?;
        }
        // A page whose facts are lost is made again, so that they are known.
        let (facts, about) = (self.facts_of(entry)?, entry.about.clone());
        Some(Staged { about, facts, ..Staged::new(page, path, digest, Change::Same) })
    }

    /// The bytes of the output at a path.
    #[must_use]
    pub fn standing(&self, path: &str) -> Option<Vec<u8>> {
        bytes_of(&self.state.place(path)).ok()?
    }

    /// The bytes of a file of the content that is published as it is.
    ///
    /// # Errors
    /// A finding where it cannot be read.
    pub fn copied(&self, source: &Path) -> Result<Vec<u8>, Box<Diagnostic>> {
        fs::read(source).map_err(|error| Box::new(failed(source, &error)))
    }

    /// Forgets what waits, after a build that failed.
    pub fn abandon(self) {
        if self.rules.dry_run {
            return;
        }
        // What waits for an earlier publication to be completed goes on waiting.
        let is_begun = |place: PathBuf| place.try_exists().unwrap_or(true);
        if !is_begun(self.state.journal()) || !self.either.is_empty() {
            // What is left behind here is removed by the next build; the failure itself is reported already.
            let _ = remove_folder(&self.state.staging());
        }
        if !is_begun(self.state.manifest()) && !is_begun(self.state.journal()) {
            let _ = fs::remove_file(self.state.lock());
            let _ = fs::remove_dir(self.state.folder());
            for folder in self.made.iter().rev() {
                let _ = fs::remove_dir(folder);
            }
        }
    }
}

/// Writes a file, in folders that need not be there yet.
fn write_below(place: &Path, bytes: &[u8]) -> io::Result<()> {
    create_below(place)?.write_all(bytes)
}

/// Begins such a file.
fn create_below(place: &Path) -> io::Result<File> {
    match (File::create(place), place.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            File::create(place)
        }
        (created, _) => created,
    }
}

/// How long an output stays when it is no longer made.
fn stay(page: &Page) -> Stay {
    match &page.kind {
        PageKind::ThemeFile(inner) if **inner != *page.path => Stay::Hashed,
        _ => Stay::Usual,
    }
}

/// When the output of a kind is moved into place.
fn turn(kind: &PageKind) -> Turn {
    match kind {
        PageKind::Asset(_)
        | PageKind::Size(..)
        | PageKind::ThemeFile(_)
        | PageKind::Brand(_)
        | PageKind::ReportTable(..) => Turn::File,
        PageKind::Project(_)
        | PageKind::Post(_)
        | PageKind::Page(_)
        | PageKind::Report(_)
        | PageKind::Chapter(..)
        | PageKind::WholeReport(_)
        | PageKind::Statement
        | PageKind::Gone(..)
        | PageKind::Redirect(..) => Turn::Page,
        PageKind::Home => Turn::Home,
        PageKind::Projects(_)
        | PageKind::Alphabet
        | PageKind::Index(_)
        | PageKind::Value(..)
        | PageKind::Indexes
        | PageKind::Posts(_)
        | PageKind::Reports(_)
        | PageKind::NotFound
        | PageKind::Csv
        | PageKind::Feed
        | PageKind::Sitemap(_)
        | PageKind::SitemapIndex(_)
        | PageKind::Robots
        | PageKind::Redirects(_)
        | PageKind::BuildInfo => Turn::List,
    }
}

/// The state of an output folder, unless it is one that must not be touched, or a link in it leads elsewhere.
fn enter(root: &Path, source: &Path, rules: Rules<'_>) -> Result<State, Box<Diagnostic>> {
    if is_protected(root, source, rules) {
        return Err(Box::new(about(&codes::OUTPUT_PLACE, root)));
    }
    let state = State::of(root);
    match state.link() {
        Some(link) => Err(Box::new(foreign(&link))),
        None => Ok(state),
    }
}

fn locked(state: &State, waits: &dyn Fn(&str)) -> Result<Lock, Vec<Diagnostic>> {
    Lock::take(&state.lock(), waits).map_err(|refusal| match refusal {
        Refusal::Held(process) => vec![about(&codes::OUTPUT_LOCKED, state.root()).with("process", process)],
        Refusal::Failed(error) => vec![failed(&state.lock(), &error)],
    })
}

/// A finding about a place in the output folder.
fn about(code: &'static Code, place: &Path) -> Diagnostic {
    Diagnostic::general(code).with("path", place.display())
}

/// Something that is not ours stands where we need the place.
fn foreign(place: &Path) -> Diagnostic {
    about(&codes::OUTPUT_FOREIGN_FILE, place)
}

/// Somebody has changed a file of ours, and it was `kept` in the place of a new one or `left` where none is made.
fn edited(place: &Path, case: &'static str) -> Diagnostic {
    about(&codes::OUTPUT_EDITED, place).with("case", case)
}

fn failed(place: &Path, error: &io::Error) -> Diagnostic {
    about(&codes::OUTPUT_FAILED, place).with("reason", error)
}

/// A part of our state that is there and cannot be read.
fn unreadable((place, error): &Failure) -> Diagnostic {
    about(&codes::OUTPUT_UNREADABLE, place).with("reason", error)
}

/// A publication that has begun and could not be finished.
fn unfinished((place, error): &Failure) -> Diagnostic {
    about(&codes::OUTPUT_UNFINISHED, place).with("reason", error)
}
