//! Where the way that long work has come is shown: the program draws it, and only on a screen.

use crate::pipeline::Progress;
use std::fmt;
use std::sync::Arc;

/// Shows words, and how many of how many pieces are done; of none, that the work is over.
#[derive(Clone)]
pub struct Bar(pub Arc<Show>);

type Show = dyn Fn(&str, usize, usize) + Send + Sync;

impl Bar {
    /// What tells of work that is called by some words.
    pub(super) fn progress(&self, words: String) -> Progress {
        let show = Arc::clone(&self.0);
        Progress::new(move |(done, of)| show(&words, done, of))
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        (self.0)("", 0, 0);
    }
}

impl fmt::Debug for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bar")
    }
}
