//! What is ours in an output folder.

use super::state::{Failure, State, is_inside, read_own};
use crate::digest::Digest;
use crate::release::About;
use crate::stored::Place;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::sync::Arc;

/// So many bytes are read at once.
const BUFFER: usize = 256 * 1024;

/// What builds have written into a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name and version of the tool.
    pub tool: String,
    /// Whether drafts are among the outputs.
    pub drafts: bool,
    /// The outputs by path.
    pub outputs: BTreeMap<Arc<str>, Entry>,
}

/// An output.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// The digest of its bytes.
    pub digest: Digest,
    /// What it is to readers, where it is a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Arc<About>>,
    /// Where its public facts stand, if it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<Box<Place>>,
    /// How long it stays when it is no longer made.
    #[serde(default, skip_serializing_if = "Stay::is_usual")]
    pub stay: Stay,
    /// The digest of all that it was made from, where this build knows it. It is not written down: it is of this machine
    /// alone.
    #[serde(skip)]
    pub input: Option<Digest>,
}

impl Entry {
    /// What it is to readers, where it is a page.
    #[must_use]
    pub fn about(&self) -> Option<&About> {
        self.about.as_deref()
    }
}

/// As they are written down.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        let plain = |entry: &Self| (entry.digest, entry.stay);
        plain(self) == plain(other) && self.about == other.about && self.facts == other.facts
    }
}

impl Eq for Entry {}

/// How long an output stays once it is no longer made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stay {
    /// It goes with the build that does not make it.
    #[default]
    Usual,
    /// A name with a hash in it: pages that a reader loaded before the build still ask for it, so it stays until the next
    /// build that changes something.
    Hashed,
    /// It is no longer made, and stays for those readers.
    Retained,
}

impl Stay {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks in this way")]
    fn is_usual(&self) -> bool {
        *self == Self::Usual
    }
}

impl Manifest {
    /// A manifest of this version of the tool.
    pub fn new(drafts: bool, outputs: BTreeMap<Arc<str>, Entry>) -> Self {
        Self { tool: crate::TOOL.to_owned(), drafts, outputs }
    }

    /// That of a folder; `None` where there is none, or one that we could not have written.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn read(state: &State) -> Result<Option<Self>, Failure> {
        let manifest: Option<Self> = read_own(&state.manifest())?;
        Ok(manifest.filter(|manifest| manifest.outputs.keys().all(|path| is_inside(path))))
    }

    /// Writes it, a line an output.
    ///
    /// # Errors
    /// Where that cannot be done.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let (tool, drafts) = (serde_json::to_string(&self.tool)?, self.drafts);
        write!(out, "{{\"tool\":{tool},\"drafts\":{drafts},\"outputs\":{{")?;
        for (position, (path, entry)) in self.outputs.iter().enumerate() {
            out.write_all(if position == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *out, path)?;
            out.write_all(b":")?;
            serde_json::to_writer(&mut *out, entry)?;
        }
        out.write_all(b"\n}}\n")
    }
}

/// A manifest as it is written down, of which only a few entries have been read. It has a line for every output of a site.
#[derive(Debug)]
pub struct ManifestFile {
    file: File,
    /// The entries that were read, by path, each with the bytes of the file where it stands.
    found: BTreeMap<Arc<str>, (Range<u64>, Entry)>,
}

impl ManifestFile {
    /// That of a folder, with the entries at some paths, as far as there are any.
    ///
    /// # Errors
    /// It cannot be read, or is not written like ours.
    pub fn read(state: &State, paths: impl Iterator<Item = Arc<str>>) -> io::Result<Self> {
        let keys: Vec<(Vec<u8>, Arc<str>)> = paths
            .map(|path| Ok(([serde_json::to_vec(&path)?, vec![b':']].concat(), path)))
            .collect::<io::Result<_>>()?;
        let file = File::open(state.manifest())?;
        let mut lines = BufReader::with_capacity(BUFFER, &file);
        let (mut start, mut line, mut found) = (0, Vec::new(), BTreeMap::new());
        while found.len() < keys.len() && lines.read_until(b'\n', &mut line)? > 0 {
            if let Some((key, path)) = keys.iter().find(|(key, _)| line.starts_with(key)) {
                let entry = line[key.len()..].trim_ascii_end();
                let entry = entry.strip_suffix(b",").unwrap_or(entry);
                let from = start + key.len() as u64;
                found.insert(Arc::clone(path), (from..from + entry.len() as u64, serde_json::from_slice(entry)?));
            }
            start += line.len() as u64;
            line.clear();
        }
        Ok(Self { file, found })
    }

    /// The entries that were read.
    pub fn entries(&self) -> impl Iterator<Item = (&Arc<str>, &Entry)> {
        self.found.iter().map(|(path, (_, entry))| (path, entry))
    }

    /// Writes the manifest with other entries in the place of those that were read.
    ///
    /// # Errors
    /// Where that cannot be done, or an entry is of an output that was not read.
    pub fn write_with(&self, entries: &BTreeMap<Arc<str>, Entry>, out: &mut impl Write) -> io::Result<()> {
        let mut before = BufReader::with_capacity(BUFFER, &self.file);
        before.seek(SeekFrom::Start(0))?;
        let mut written = 0;
        // The lines are in the order of paths, as the entries are.
        for (path, entry) in entries {
            let (at, _) = self.found.get(path).ok_or(io::ErrorKind::NotFound)?;
            io::copy(&mut before.by_ref().take(at.start - written), out)?;
            serde_json::to_writer(&mut *out, entry)?;
            before.seek_relative(i64::try_from(at.end - at.start).unwrap_or(i64::MAX))?;
            written = at.end;
        }
        io::copy(&mut before, out).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn entry(text: &str) -> Entry {
        Entry { digest: Digest::of(text), about: None, facts: None, stay: Stay::Usual, input: None }
    }

    fn written(manifest: &Manifest) -> String {
        let mut bytes = Vec::new();
        manifest.write(&mut bytes).expect("room");
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn entries_of_a_manifest_are_found_and_replaced() {
        for count in 0..12 {
            let paths: Vec<Arc<str>> = (0..count).map(|number| format!("ä \"{}\".html", number * 7).into()).collect();
            let outputs = paths.iter().map(|path| (path.clone(), entry(path))).collect();
            let before = Manifest::new(false, outputs);
            let folder = tempfile::tempdir().expect("a folder");
            let state = State::of(folder.path());
            fs::create_dir_all(state.folder()).expect("a folder");
            fs::write(state.manifest(), written(&before)).expect("a manifest");
            let read = |paths: &[Arc<str>]| ManifestFile::read(&state, paths.iter().cloned()).expect("a manifest");
            let others = ["", "a", "ä \"8\".html", "ö"].map(Arc::from);
            assert_eq!(read(&others).entries().count(), 0, "of {count}");
            let ends = paths.first().into_iter().chain(paths.last()).cloned().collect();
            for wanted in paths.iter().map(|path| vec![path.clone()]).chain([paths.clone(), Vec::new(), ends]) {
                let file = read(&[others.to_vec(), wanted.clone()].concat());
                let found: BTreeMap<Arc<str>, Entry> =
                    file.entries().map(|(path, found)| (path.clone(), found.clone())).collect();
                assert_eq!(found, wanted.iter().map(|path| (path.clone(), entry(path))).collect(), "of {count}");
                let changed = wanted.iter().map(|path| (path.clone(), entry("another")));
                let changed: BTreeMap<Arc<str>, Entry> = changed.collect();
                let mut bytes = Vec::new();
                file.write_with(&changed, &mut bytes).expect("room");
                let mut after = before.clone();
                after.outputs.extend(changed);
                assert_eq!(String::from_utf8(bytes).expect("text"), written(&after), "{wanted:?} of {count}");
            }
        }
    }
}
