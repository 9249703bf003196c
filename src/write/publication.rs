//! What a build changes in the output folder, gathered before the first change.

use super::journal::{Journal, Step, Turn, remove_folder};
use super::manifest::{Entry, Manifest, Stay};
use super::state::{Failure, folders_of};
use super::{Change, FactsOf, KeptFacts, Output, Staged, edited, failed, foreign, unfinished, unreadable};
use crate::diag::Diagnostic;
use crate::digest::{Digest, Digesting};
use crate::release::{Facts, Release, Side};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;

/// What a build did to the folder, or would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Outputs that are new or changed.
    pub written: usize,
    /// Outputs that were as they should be.
    pub unchanged: usize,
    /// Files of earlier builds that were removed.
    pub removed: usize,
}

/// Everything that is about to change.
#[derive(Debug)]
pub struct Publication {
    manifest: Manifest,
    steps: Vec<Step>,
    /// How much there is of it.
    pub written: Written,
    /// What it means for the public.
    pub release: Release,
    /// Files of ours that somebody has changed.
    pub findings: Vec<Diagnostic>,
}

impl Publication {
    /// How many pages of documents there are afterwards.
    #[must_use]
    pub fn pages(&self) -> usize {
        let about = self.manifest.outputs.values().filter_map(Entry::about);
        about.filter(|about| about.document.is_some()).count()
    }

    /// Whether something stays there that is no longer made.
    #[must_use]
    pub fn retains(&self) -> bool {
        self.manifest.outputs.values().any(|entry| entry.stay == Stay::Retained)
    }

    /// How many files are to be moved or removed.
    #[must_use]
    pub fn moves(&self) -> usize {
        self.steps.len()
    }

    /// What is ours in the folder afterwards, in the order of paths.
    pub fn into_outputs(self) -> impl Iterator<Item = (Arc<str>, Entry)> {
        self.manifest.outputs.into_iter()
    }
}

impl Output<'_> {
    /// Gathers what is to be done with the outputs of a build.
    ///
    /// # Errors
    /// A finding for a file of an earlier build that cannot be read, or that somebody has changed and that is in the way.
    pub fn publication(&self, staged: Vec<Staged>) -> Result<Publication, Box<Diagnostic>> {
        let mut steps: Vec<Step> = staged.iter().filter_map(step).collect();
        let unchanged = staged.iter().filter(|output| output.change == Change::Same).count();
        let kept = staged.iter().filter(|output| output.change == Change::Edited);
        let mut findings: Vec<Diagnostic> =
            kept.map(|output| edited(&self.state.place(&output.path), "kept")).collect();
        let written = steps.len();
        let mut outputs: BTreeMap<Arc<str>, Entry> = staged.into_iter().map(|output| self.entry(output)).collect();
        let gone = self.gone(&mut outputs, written > 0, &mut findings)?;
        let removed = gone.len();
        steps.extend(gone);
        // So each is found by its path; the journal puts them in an order of its own.
        steps.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let changes = |path: &str| steps.binary_search_by(|step| (*step.path).cmp(path)).is_ok();
        let new_facts = match self.whole {
            // Where only some outputs are made, the facts stay where they are.
            Some(_) => None,
            None => Some(self.facts.finish().map_err(|error| Box::new(failed(&self.state.facts(), &error)))?),
        };
        let [was, is] = [&self.facts_before, new_facts.as_ref().unwrap_or(&self.facts_before)];
        let facts =
            |from: &KeptFacts, entry: &Entry| entry.facts.as_ref().map_or(Some(Facts::new()), |place| from.read(place));
        let sides = [
            Side { outputs: &self.before.outputs, about: Entry::about, facts: &|entry| facts(was, entry) },
            Side { outputs: &outputs, about: Entry::about, facts: &|entry| facts(is, entry) },
        ];
        let release = Release::between(&sides, changes);
        Ok(Publication {
            manifest: Manifest::new(self.rules.drafts, outputs),
            steps,
            written: Written { written, unchanged, removed },
            release,
            findings,
        })
    }

    /// What the manifest will say of an output: of one that somebody has changed, what it said before.
    fn entry(&self, output: Staged) -> (Arc<str>, Entry) {
        let before = self.before.outputs.get(&*output.path).filter(|_| output.change == Change::Edited);
        let (digest, about, stay, input) = match before.cloned() {
            Some(Entry { digest, about, stay, input, .. }) => (digest, about, stay, input),
            None => (output.digest, output.about, output.stay, output.input),
        };
        let facts = match output.facts {
            FactsOf::Kept(place) => Some(place),
            _ => None,
        };
        (output.path, Entry { digest, about, facts, stay, input })
    }

    /// The removal of what earlier builds have made and this one has not. What stays for now is added to `outputs`.
    fn gone(
        &self,
        outputs: &mut BTreeMap<Arc<str>, Entry>,
        changes: bool,
        findings: &mut Vec<Diagnostic>,
    ) -> Result<Vec<Step>, Box<Diagnostic>> {
        let old: BTreeSet<&Arc<str>> = self.before.outputs.keys().chain(self.either.keys()).collect();
        let old: Vec<&Arc<str>> = old.into_iter().filter(|path| !outputs.contains_key(*path)).collect();
        let stays = |path: &str| self.before.outputs.get(path).map_or(Stay::Usual, |entry| entry.stay);
        // A build that changes nothing leaves what is retained: no reader has a newer page yet.
        let changes = changes || old.iter().any(|path| stays(path) == Stay::Usual);
        let mut steps = Vec::new();
        let mut retained = Vec::new();
        for path in old {
            let is_blocking = is_in_the_way(path, outputs);
            let may_stay = |entry: &&Entry| match entry.stay {
                Stay::Usual => false,
                Stay::Hashed => !is_blocking,
                Stay::Retained => !is_blocking && !changes,
            };
            let removable = self.state.removable(path).map_err(|failure| Box::new(unreadable(&failure)))?;
            let Some(digest) = removable else { continue };
            if !self.wrote(path, digest) && !self.rules.force {
                let place = self.state.place(path);
                if is_blocking {
                    return Err(Box::new(foreign(&place)));
                }
                findings.push(edited(&place, "left"));
                continue;
            }
            let entry = self.before.outputs.get(path).filter(|entry| entry.digest == digest);
            if let Some(entry) = entry.filter(may_stay) {
                retained.push((Arc::clone(path), Entry { stay: Stay::Retained, ..entry.clone() }));
                continue;
            }
            let turn = if is_blocking { Turn::Clear } else { Turn::Remove };
            steps.push(Step { path: Arc::clone(path), turn, old: Some(digest), new: None });
        }
        outputs.extend(retained);
        Ok(steps)
    }

    /// Publishes; `moved` is told of each file.
    ///
    /// # Errors
    /// A finding that says whether anything has changed: either nothing has, or the next build completes what was begun.
    pub fn publish(self, publication: &mut Publication, moved: &(dyn Fn() + Sync)) -> Result<(), Box<Diagnostic>> {
        if self.rules.dry_run {
            return Ok(());
        }
        let is_closed = !self.state.journal().exists();
        if publication.steps.is_empty() && publication.manifest == self.before && is_closed {
            let staging = self.state.staging();
            return remove_folder(&staging).map_err(|error| Box::new(failed(&staging, &error)));
        }
        match self.write_down(publication) {
            Ok(journal) => journal.perform(&self.state, moved).map_err(|failure| Box::new(unfinished(&failure))),
            Err((path, error)) => {
                let finding = failed(&path, &error);
                self.abandon();
                Err(Box::new(finding))
            }
        }
    }

    /// Puts the journal into its place.
    fn write_down(&self, publication: &mut Publication) -> Result<Journal, Failure> {
        let waiting = self.state.next_manifest();
        let manifest = self.write_manifest(&publication.manifest, &waiting).map_err(|error| (waiting, error))?;
        let journal = Journal { manifest, steps: std::mem::take(&mut publication.steps) };
        journal.begin(&self.state)?;
        Ok(journal)
    }

    /// Writes a manifest into a file, with what it leaves out of the one before; gives the digest of its bytes.
    fn write_manifest(&self, manifest: &Manifest, place: &Path) -> io::Result<Digest> {
        let mut file = Digesting::new(BufWriter::new(File::create(place)?));
        match &self.whole {
            Some(whole) => whole.write_with(&manifest.outputs, &mut file)?,
            None => manifest.write(&mut file)?,
        }
        file.flush()?;
        Ok(file.digest())
    }
}

/// What is to happen to the place of an output.
fn step(output: &Staged) -> Option<Step> {
    let Change::Replaced { old } = output.change else { return None };
    let turn = match (old, output.turn) {
        (None, Turn::Page | Turn::List) => Turn::New,
        (_, turn) => turn,
    };
    Some(Step { path: Arc::clone(&output.path), turn, old, new: Some(output.digest) })
}

/// Whether an old file stands where a folder is needed now, or in a folder where a file is.
fn is_in_the_way(path: &str, outputs: &BTreeMap<Arc<str>, Entry>) -> bool {
    let below = format!("{path}/");
    let mut from_there = outputs.range::<str, _>((Bound::Included(below.as_str()), Bound::Unbounded));
    let is_folder_now = from_there.next().is_some_and(|(next, _)| next.starts_with(&below));
    is_folder_now || folders_of(path).any(|folder| outputs.contains_key(folder))
}
