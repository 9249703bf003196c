//! What stands in a folder, and how two of them differ.

use super::model::Files;
use crate::faults::is_named_by_hash;
use salkku::write::Written;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The files of a folder outside our own state, and what tells whether one of them was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Trace {
    pub files: Files,
    marks: BTreeMap<String, (u64, i64, i64)>,
    /// Whether a publication was cut short there, which any build completes.
    pub is_begun: bool,
}

pub fn trace(folder: &Path) -> Trace {
    let is_begun = folder.join(".salkku/journal").exists();
    let mut trace = Trace { files: Files::new(), marks: BTreeMap::new(), is_begun };
    let walk = walkdir::WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != ".salkku");
    // Where there is no folder, there is nothing.
    for entry in walk.flatten().filter(|entry| entry.file_type().is_file()) {
        let inner = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
        let about = entry.metadata().expect("a file");
        trace.marks.insert(inner.clone(), (about.ino(), about.mtime(), about.mtime_nsec()));
        trace.files.insert(inner, fs::read(entry.path()).expect("a readable file"));
    }
    trace
}

/// The files of a folder outside our own state.
pub fn tree(folder: &Path) -> Files {
    trace(folder).files
}

impl Trace {
    /// The first path that is not as it was.
    pub fn unlike(&self, after: &Self) -> Option<String> {
        if self.is_begun {
            return None;
        }
        let paths = self.files.keys().chain(after.files.keys());
        let is_other = |path: &&String| {
            self.files.get(*path) != after.files.get(*path) || self.marks.get(*path) != after.marks.get(*path)
        };
        paths.filter(is_other).min().cloned()
    }

    /// Whether a build wrote and removed what it says, and left alone what was as it should be.
    pub fn counts(&self, after: &Self, said: Written) -> Result<(), String> {
        if self.is_begun {
            return Ok(());
        }
        let written: BTreeSet<&String> =
            after.files.keys().filter(|path| self.files.get(*path) != after.files.get(*path)).collect();
        let touched: Vec<&String> = after
            .files
            .keys()
            .filter(|path| self.marks.get(*path) != after.marks.get(*path) && !written.contains(path))
            .collect();
        if let Some(path) = touched.first() {
            return Err(format!("{path} was written though it was as it should be"));
        }
        let removed = self.files.keys().filter(|path| !after.files.contains_key(*path)).count();
        if (written.len(), removed) != (said.written, said.removed) {
            let (count, examples) = (written.len(), written.into_iter().take(5).collect::<Vec<_>>());
            return Err(format!(
                "{count} files were written and {removed} removed, the build says {said:?}; {examples:?}"
            ));
        }
        Ok(())
    }
}

/// Whether a folder holds what a clean one does, and no more than style sheets and scripts that stay for a while; and
/// whether its manifest says the same.
pub fn same_manifest(
    folder: &Path,
    ours: &Files,
    manifest: &Value,
    clean: &Files,
    expected: &Value,
) -> Result<(), String> {
    let is_retained = |path: &str| manifest["outputs"][path]["stay"] == "retained";
    let retained: BTreeSet<&String> = ours.keys().filter(|path| is_retained(path)).collect();
    if let Some(path) = retained.iter().find(|path| clean.contains_key(**path) || !is_named_by_hash(plain(path))) {
        return Err(format!("{path} stays though it is not one of those that do"));
    }
    let paths: BTreeSet<&String> = ours.keys().chain(clean.keys()).collect();
    let differing: Vec<&&String> =
        paths.iter().filter(|path| !retained.contains(**path) && ours.get(**path) != clean.get(**path)).collect();
    // One that tells of the others tells least.
    let telling = differing.iter().find(|path| !path.starts_with("build.json")).or(differing.first());
    if let Some(first) = telling {
        let others = differing.len() - 1;
        return Err(format!(
            "{first} in {}, and {others} others: {}",
            folder.display(),
            difference(ours.get(**first), clean.get(**first))
        ));
    }
    let entries = |manifest: &Value| -> BTreeMap<String, Value> {
        let outputs = manifest["outputs"].as_object().into_iter().flatten();
        outputs
            .filter(|(_, entry)| entry["stay"] != "retained")
            .map(|(path, entry)| (path.clone(), entry.clone()))
            .collect()
    };
    let (noted, due) = (entries(manifest), entries(expected));
    if let Some(path) = noted.keys().chain(due.keys()).find(|path| noted.get(*path) != due.get(*path)) {
        return Err(format!("the manifest says of {path}: {:?}; clean: {:?}", noted.get(path), due.get(path)));
    }
    let facts = fs::read(folder.join(".salkku/facts")).unwrap_or_default();
    let is_lost = |place: &&Value| {
        let number = |key: &str| usize::try_from(place[key].as_u64().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let text = facts.get(number("start")..).and_then(|rest| rest.get(..number("length")));
        serde_json::from_slice::<BTreeMap<String, String>>(text.unwrap_or_default()).is_err()
    };
    if let Some(place) = noted.values().map(|entry| &entry["facts"]).filter(|facts| !facts.is_null()).find(is_lost) {
        return Err(format!("the facts at {place} are not there"));
    }
    for key in ["tool", "drafts"] {
        if manifest[key] != expected[key] {
            return Err(format!("the manifest says {key} {}; clean: {}", manifest[key], expected[key]));
        }
    }
    Ok(())
}

/// The path without the ending of a compressed copy.
fn plain(path: &str) -> &str {
    [".gz", ".br"].iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path)
}

/// How two files differ, from a little before the first byte that does.
fn difference(ours: Option<&Vec<u8>>, clean: Option<&Vec<u8>>) -> String {
    let (Some(ours), Some(clean)) = (ours, clean) else {
        return if ours.is_some() { "should not be there" } else { "is missing" }.to_owned();
    };
    let at = ours.iter().zip(clean).position(|(one, other)| one != other).unwrap_or(ours.len().min(clean.len()));
    let part = |bytes: &[u8]| {
        let part = &bytes[at.saturating_sub(60).min(bytes.len())..(at + 100).min(bytes.len())];
        String::from_utf8_lossy(part).replace('\n', "⏎")
    };
    format!("from byte {at}\n    incremental …{}…\n    clean       …{}…", part(ours), part(clean))
}

/// Whether two lists are the same; where not, what is in one alone.
pub fn alike(what: &str, ours: &[String], other_name: &str, other: &[String]) -> Result<(), String> {
    if ours == other {
        return Ok(());
    }
    let mut text = format!("{what} are not {other_name}:");
    for line in ours.iter().filter(|line| !other.contains(line)) {
        let _ = write!(text, "\n    here alone: {line}");
    }
    for line in other.iter().filter(|line| !ours.contains(line)) {
        let _ = write!(text, "\n    there alone: {line}");
    }
    if ours.len() == other.len() && text.lines().count() == 1 {
        text += " they are in another order";
    }
    Err(text)
}
