//! How much a build has done, beside what it has written: what tests hold increments to.

use serde::Serialize;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often each kind of work was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Work {
    /// Texts of content that were read to see whether they have changed, or to be parsed.
    pub read: usize,
    /// Documents that were parsed; those of further languages count for themselves.
    pub parsed: usize,
    /// Outputs that were made.
    pub rendered: usize,
    /// Outputs of earlier builds that were read to be compared.
    pub compared: usize,
    /// Pictures that were unpacked.
    pub unpacked: usize,
}

/// Counts work that is done in many threads.
#[derive(Debug, Default)]
pub struct Tally {
    pub read: Count,
    pub parsed: Count,
    pub rendered: Count,
    pub compared: Count,
}

/// Counts one kind of work.
#[derive(Debug, Default)]
pub struct Count(AtomicUsize);

impl Count {
    /// One more.
    pub fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn get(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl Tally {
    /// What has been done so far; `unpacked` pictures among it.
    pub fn work(&self, unpacked: usize) -> Work {
        let Self { read, parsed, rendered, compared } = self;
        Work { read: read.get(), parsed: parsed.get(), rendered: rendered.get(), compared: compared.get(), unpacked }
    }
}
