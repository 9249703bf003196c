//! What is ours in an output folder.

use super::state::{Failure, State, is_inside, read_own};
use crate::digest::Digest;
use crate::release::About;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

/// What builds have written into a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name and version of the tool.
    pub tool: String,
    /// Whether drafts are among the outputs.
    pub drafts: bool,
    /// The outputs by path.
    pub outputs: BTreeMap<String, Entry>,
}

/// An output.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// The digest of its bytes.
    pub digest: Digest,
    /// What it is to readers, where it is a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Arc<About>>,
    /// How long it stays when it is no longer made.
    #[serde(default, skip_serializing_if = "Stay::is_usual")]
    pub stay: Stay,
    /// The digest of all that it was made from, where this build knows it. It is not written down: it is of this machine
    /// alone.
    #[serde(skip)]
    pub input: Option<Digest>,
}

/// As they are written down.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        (self.digest, self.stay) == (other.digest, other.stay) && self.about == other.about
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
    pub fn new(drafts: bool, outputs: BTreeMap<String, Entry>) -> Self {
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
