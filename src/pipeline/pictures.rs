//! What is published of pictures: cleaned files, and sizes that are made once and remembered.

use super::caught;
use crate::cache::Cache;
use crate::check;
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::image::{self, Made, Picture, RECIPE};
use crate::load;
use crate::plan::{Page, PageKind};
use crate::site::Site;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Makes what is published of pictures, each picture unpacked once however many outputs it has.
#[derive(Debug, Default)]
pub struct Pictures {
    cache: Cache,
    /// The pictures of a build that are unpacked, by their paths inside `content/`.
    held: BTreeMap<String, Held>,
    /// How many have been unpacked, and not been found in the cache.
    unpacked: AtomicUsize,
}

/// What a picture makes, held until all its outputs have taken their part.
#[derive(Debug, Default)]
struct Held {
    made: Mutex<Option<Arc<Made>>>,
    /// How many outputs are still to come.
    outputs: AtomicUsize,
}

impl Pictures {
    /// Pictures of which nothing is held, for whoever asks for one now and then. `cache` is the folder of what was made
    /// before, where there is one.
    #[must_use]
    pub fn new(cache: Option<PathBuf>) -> Self {
        Self { cache: Cache::new(cache), ..Self::default() }
    }

    /// The pictures of a build, each output of which is asked for once.
    #[must_use]
    pub fn of_build(cache: Option<PathBuf>, site: &Site, pages: &[Page]) -> Self {
        let mut held: BTreeMap<String, Held> = BTreeMap::new();
        for page in pages {
            if let PageKind::Asset(path) | PageKind::Size(path, _) = &page.kind
                && site.picture(path).is_some_and(|picture| picture.is_unpacked())
            {
                held.entry(path.to_string()).or_default().outputs.fetch_add(1, Ordering::Relaxed);
            }
        }
        Self { held, ..Self::new(cache) }
    }

    /// How many pictures have been unpacked.
    #[must_use]
    pub fn unpacked(&self) -> usize {
        self.unpacked.load(Ordering::Relaxed)
    }

    /// Leaves the cache in order.
    pub fn tidy(&self) {
        self.cache.tidy();
    }

    /// What is found while everything is made that is published of pictures.
    pub fn faults(&self, site: &Site, pages: &[Page]) -> Vec<Diagnostic> {
        let is_picture = |page: &&Page| match &page.kind {
            PageKind::Asset(path) | PageKind::Size(path, _) => site.picture(path).is_some(),
            _ => false,
        };
        let made = pages.par_iter().filter(is_picture).map(|page| caught(&page.path, || self.bytes(site, page)));
        let faults: Vec<Diagnostic> = made.filter_map(|made| made.err().map(|fault| *fault)).collect();
        self.tidy();
        faults
    }

    /// What is published of a picture: of the picture itself, or of a size of it.
    ///
    /// # Errors
    /// A finding where it cannot be used, or is no longer the one that was looked at.
    pub fn bytes(&self, site: &Site, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        let (path, width) = match &page.kind {
            PageKind::Asset(path) => (path, None),
            PageKind::Size(path, width) => (path, Some(*width)),
            _ => return Ok(Vec::new()),
        };
        let failed = |reason: &dyn Display| {
            let finding = Diagnostic::general(&codes::OUTPUT_FAILED).with("path", format!("content/{path}"));
            Box::new(finding.with("reason", reason))
        };
        let asset = site.assets.get(&**path).ok_or_else(|| failed(&"not found"))?;
        let unusable = |fault| {
            let finding = Diagnostic { span: page.source, ..Diagnostic::general(&codes::IMAGE_UNUSABLE) };
            Box::new(check::because(finding.with("target", path), fault))
        };
        let picture = site.look(path).ok_or_else(|| failed(&"not readable"))?.map_err(unusable)?;
        let read = || {
            let bytes = load::picture_bytes(asset).map_err(|error| failed(&error))?;
            if Digest::of_bytes(&bytes) == picture.digest {
                return Ok(bytes);
            }
            Err(Box::new(Diagnostic { span: page.source, ..Diagnostic::general(&codes::SOURCE_CHANGED) }))
        };
        if width.is_none() && !picture.is_turned {
            let clean = image::clean(&read()?).map(Cow::into_owned).map_err(unusable)?;
            self.taken(path);
            return Ok(clean);
        }
        let make = || image::make(&read()?, &picture).map_err(unusable);
        let made = self.made(path, &picture, make)?;
        self.taken(path);
        let part = match width {
            None => made.upright.as_ref(),
            Some(width) => picture.sizes.iter().position(|size| *size == width).and_then(|at| made.sizes.get(at)),
        };
        part.cloned().ok_or_else(|| failed(&"no such size"))
    }

    /// What a picture makes: held, remembered, or made now.
    fn made(&self, path: &str, picture: &Picture, make: impl FnOnce() -> Making) -> Result<Arc<Made>, Box<Diagnostic>> {
        let Some(held) = self.held.get(path) else { return self.recall(picture, make).map(Arc::new) };
        // Another output of the same picture waits for this one.
        let mut slot = held.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = &*slot {
            return Ok(Arc::clone(made));
        }
        let made = Arc::new(self.recall(picture, make)?);
        *slot = Some(Arc::clone(&made));
        Ok(made)
    }

    fn recall(&self, picture: &Picture, make: impl FnOnce() -> Making) -> Making {
        let key = Digest::of(&(env!("CARGO_PKG_VERSION"), RECIPE, picture.digest, &picture.sizes));
        if let Some(made) = self.cache.get(key).and_then(|parts| of_parts(parts, picture)) {
            return Ok(made);
        }
        let made = make()?;
        self.unpacked.fetch_add(1, Ordering::Relaxed);
        let parts: Vec<Vec<u8>> = made.upright.iter().chain(&made.sizes).cloned().collect();
        self.cache.put(key, &parts);
        Ok(made)
    }

    /// An output has its part; with the last one what was made is let go.
    fn taken(&self, path: &str) {
        if let Some(held) = self.held.get(path)
            && held.outputs.fetch_sub(1, Ordering::AcqRel) == 1
        {
            held.made.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
    }
}

/// What a picture makes, or why it cannot be used.
type Making = Result<Made, Box<Diagnostic>>;

/// What was made, from the parts that the cache remembers.
fn of_parts(mut parts: Vec<Vec<u8>>, picture: &Picture) -> Option<Made> {
    let is_whole = parts.len() == picture.sizes.len() + usize::from(picture.is_turned);
    let upright = (is_whole && picture.is_turned).then(|| parts.remove(0));
    is_whole.then_some(Made { upright, sizes: parts })
}
