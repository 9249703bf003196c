//! Compressed copies of text files, made once for each content.

use crate::cache::Cache;
use crate::compress::{ENDINGS, RECIPE, compress, is_text};
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use std::path::PathBuf;

/// Makes copies, and remembers them.
#[derive(Debug, Default)]
pub struct Copies {
    wanted: bool,
    cache: Cache,
}

impl Copies {
    /// What makes copies, if they are wanted. `cache` is the folder of what was made before, where there is one.
    pub fn new(wanted: bool, cache: Option<PathBuf>) -> Self {
        Self { wanted, cache: Cache::new(cache) }
    }

    /// Whether copies are made.
    pub fn are_wanted(&self) -> bool {
        self.wanted
    }

    /// The paths of the copies that a file may have.
    pub fn paths<'p>(&self, path: &'p str) -> impl Iterator<Item = String> + use<'p> {
        let has_copies = self.wanted && is_text(path);
        ENDINGS.iter().filter(move |_| has_copies).map(move |ending| format!("{path}{ending}"))
    }

    /// The copies of a file that are smaller than it, each with what follows its name.
    ///
    /// # Errors
    /// A finding where they could not be made.
    pub fn of(&self, path: &str, bytes: &[u8]) -> Result<Vec<(&'static str, Vec<u8>)>, Box<Diagnostic>> {
        if !self.wanted || !is_text(path) {
            return Ok(Vec::new());
        }
        let key = Digest::of(&(env!("CARGO_PKG_VERSION"), "compressed", RECIPE, Digest::of_bytes(bytes)));
        let remembered = self.cache.get(key).filter(|copies| copies.len() == ENDINGS.len());
        let copies = remembered.map_or_else(|| self.make(key, path, bytes), Ok)?;
        Ok(ENDINGS.into_iter().zip(copies).filter(|(_, copy)| !copy.is_empty()).collect())
    }

    fn make(&self, key: Digest, path: &str, bytes: &[u8]) -> Result<Vec<Vec<u8>>, Box<Diagnostic>> {
        let copies = compress(bytes).map_err(|error| {
            Box::new(Diagnostic::general(&codes::OUTPUT_FAILED).with("path", path).with("reason", error))
        })?;
        self.cache.put(key, &copies);
        Ok(copies.into())
    }

    /// Leaves the cache in order.
    pub fn tidy(&self) {
        self.cache.tidy();
    }
}
