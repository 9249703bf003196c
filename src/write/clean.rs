//! `salkku clean`: removes what the manifest lists, and nothing else.

use super::journal::{Journal, remove, remove_file, remove_folder};
use super::manifest::Manifest;
use super::{Rules, about, edited, enter, failed, locked, unreadable};
use crate::diag::{Diagnostic, codes};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// What was removed.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// How many files.
    pub removed: usize,
    /// Files of ours that somebody has changed, which stay.
    pub findings: Vec<Diagnostic>,
}

/// Removes the outputs of builds from a folder, with the folders that they leave empty, and our state.
///
/// # Errors
/// Findings: the folder is one that must not be touched or in which we have written nothing, or a file cannot be removed.
/// What was removed until then is gone; doing it again goes on.
pub fn clean(root: &Path, source: &Path, rules: Rules<'_>, waits: &dyn Fn(&str)) -> Result<Cleaned, Vec<Diagnostic>> {
    let refuse = |code| vec![about(code, root)];
    let state = enter(root, source, rules).map_err(|finding| vec![*finding])?;
    if !state.manifest().exists() && !state.journal().exists() {
        return Err(refuse(&codes::OUTPUT_NOTHING_OURS));
    }
    let lock = locked(&state, waits)?;
    let journal = Journal::read(&state).map_err(|failure| vec![unreadable(&failure)])?;
    let manifest = Manifest::read(&state).map_err(|failure| vec![unreadable(&failure)])?;
    if journal.is_none() && manifest.is_none() {
        return Err(refuse(&codes::OUTPUT_NOTHING_OURS));
    }
    let mut ours: BTreeMap<Arc<str>, Vec<_>> = journal.map(|journal| journal.either()).unwrap_or_default();
    for (path, entry) in manifest.unwrap_or_default().outputs {
        ours.entry(path).or_default().push(entry.digest);
    }
    let mut cleaned = Cleaned::default();
    for (path, digests) in &ours {
        let place = state.place(path);
        match state.removable(path).map_err(|failure| vec![unreadable(&failure)])? {
            Some(digest) if digests.contains(&digest) || rules.force => {
                remove(&state, &place).map_err(|(path, error)| vec![failed(&path, &error)])?;
                cleaned.removed += 1;
            }
            Some(_) => cleaned.findings.push(edited(&place, "left")),
            None => {}
        }
    }
    let gone = remove_folder(&state.staging())
        .and_then(|()| remove_file(&state.journal()))
        .and_then(|()| remove_file(&state.facts()))
        .and_then(|()| remove_file(&state.manifest()));
    gone.map_err(|error| vec![failed(&state.folder(), &error)])?;
    // Somebody else's file in these folders is a reason for them to stay.
    let _ = remove_file(&state.lock());
    let _ = fs::remove_dir(state.folder());
    let _ = fs::remove_dir(root);
    // To the end: whoever waits for the lock then finds that the file is gone, and makes another.
    drop(lock);
    Ok(cleaned)
}
