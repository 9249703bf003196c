//! The public facts of documents. There are a great many, and few of them ever change: so they stand in a file of their
//! own, of which the manifest says where those of each output begin, and are read where a build changes the document.

use super::manifest::Entry;
use super::state::State;
use super::{Output, Staged, failed};
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::release::Facts;
use crate::stored::Place;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

/// So many bytes are written at once.
const BUFFER: usize = 64 * 1024;

/// The facts of an output, on their way into the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FactsOf {
    /// There are none.
    #[default]
    None,
    /// These, written down.
    Told(String),
    /// They stand in the file.
    Kept(Box<Place>),
}

impl FactsOf {
    /// Writes facts down.
    #[must_use]
    pub fn told(facts: &Facts) -> Self {
        if facts.is_empty() {
            return Self::None;
        }
        // Texts by texts can always be written.
        Self::Told(serde_json::to_string(facts).unwrap_or_default())
    }
}

/// Facts to read from.
#[derive(Debug)]
pub enum KeptFacts {
    /// Those in a file, which is opened when something is asked for.
    In(PathBuf, OnceLock<Option<File>>),
    /// Those in memory, one after another.
    Held(Vec<u8>),
}

impl KeptFacts {
    /// Those that the last build has left in an output folder.
    pub fn of(state: &State) -> Self {
        Self::In(state.facts(), OnceLock::new())
    }

    /// The facts at a place, as they are written down; `None` where somebody has spoilt them.
    pub fn text(&self, place: &Place) -> Option<String> {
        let bytes = match self {
            Self::In(path, file) => place.read(file.get_or_init(|| File::open(path).ok()).as_ref()?)?,
            Self::Held(held) => {
                let start = usize::try_from(place.start).ok()?;
                held.get(start..)?.get(..place.length as usize)?.to_vec()
            }
        };
        String::from_utf8(bytes).ok()
    }

    /// The same, read.
    pub fn read(&self, place: &Place) -> Option<Facts> {
        serde_json::from_str(&self.text(place)?).ok()
    }
}

/// The facts of a build that is at work, in the order in which they come.
#[derive(Debug)]
pub struct NewFacts {
    /// The file; none, where nothing may be written.
    path: Option<PathBuf>,
    written: Mutex<Written>,
}

#[derive(Debug, Default)]
struct Written {
    file: Option<File>,
    /// What stands in no file yet.
    buffer: Vec<u8>,
    /// Where the next facts begin.
    end: u64,
}

impl NewFacts {
    /// Those of a build that works in an output folder.
    pub fn of(state: &State, dry_run: bool) -> Self {
        Self { path: (!dry_run).then(|| state.next_facts()), written: Mutex::default() }
    }

    /// Adds facts that are written down, and tells where they stand.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn add(&self, text: &str) -> io::Result<Place> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let start = written.end;
        written.buffer.extend_from_slice(text.as_bytes());
        written.buffer.push(b'\n');
        written.end += text.len() as u64 + 1;
        if written.buffer.len() >= BUFFER {
            self.flush(&mut written)?;
        }
        let length = u32::try_from(text.len()).map_err(io::Error::other)?;
        Ok(Place { start, length, sum: Digest::of_bytes(text.as_bytes()) })
    }

    /// Writes what stands in no file yet.
    fn flush(&self, written: &mut Written) -> io::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        let file = match &mut written.file {
            Some(file) => file,
            None => written.file.insert(File::create(path)?),
        };
        file.write_all(&written.buffer)?;
        written.buffer.clear();
        Ok(())
    }

    /// Ends the file, and gives it to read from.
    ///
    /// # Errors
    /// What is left cannot be written.
    pub fn finish(&self) -> io::Result<KeptFacts> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        self.flush(&mut written)?;
        Ok(match &self.path {
            Some(path) => KeptFacts::In(path.clone(), OnceLock::new()),
            None => KeptFacts::Held(std::mem::take(&mut written.buffer)),
        })
    }
}

impl Output<'_> {
    /// The facts of the output at a path as they were before; `None` where they are lost.
    #[must_use]
    pub fn facts_before(&self, path: &str) -> Option<FactsOf> {
        self.before.outputs.get(path).map_or(Some(FactsOf::None), |entry| self.facts_of(entry))
    }

    /// The same of an output of the build before.
    pub(super) fn facts_of(&self, entry: &Entry) -> Option<FactsOf> {
        entry.facts.as_ref().map_or(Some(FactsOf::None), |place| Some(FactsOf::Told(self.facts_before.text(place)?)))
    }

    /// Puts the facts of an output into the file of facts. They stand there in the order in which this is called.
    ///
    /// # Errors
    /// A finding where they cannot be written.
    pub fn keep_facts(&self, output: &mut Staged) -> Result<(), Box<Diagnostic>> {
        if let FactsOf::Told(text) = &output.facts {
            if self.rules.dry_run && self.before.outputs.is_empty() {
                // Nobody will ask what changes, for all is new.
                output.facts = FactsOf::None;
                return Ok(());
            }
            let place = self.facts.add(text).map_err(|error| Box::new(failed(&self.state.facts(), &error)))?;
            output.facts = FactsOf::Kept(Box::new(place));
        }
        Ok(())
    }

    /// Leaves the facts of an output where they stand, if they are what they were before: so they have to be where only some
    /// outputs are made.
    #[must_use]
    pub fn leave_facts(&self, output: &mut Staged) -> Option<()> {
        let place = self.before.outputs.get(&*output.path).and_then(|entry| entry.facts.as_deref());
        let is_same = match (&output.facts, place) {
            (FactsOf::Told(text), Some(place)) => place.sum == Digest::of_bytes(text.as_bytes()),
            (FactsOf::Told(_), None) => false,
            (FactsOf::None | FactsOf::Kept(_), place) => place.is_none(),
        };
        output.facts = place.map_or(FactsOf::None, |place| FactsOf::Kept(Box::new(*place)));
        is_same.then_some(())
    }
}
