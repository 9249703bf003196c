//! Where the way that long work has come is shown: the program draws it, and only on a screen.

use crate::pipeline::{Progress, Stage, Step};
use std::fmt;
use std::sync::Arc;

/// Shows words, and how many of how many pieces are done; of none, that the work is over.
#[derive(Clone)]
pub struct Bar(pub Arc<Show>);

type Show = dyn Fn(&str, usize, usize) + Send + Sync;

impl Bar {
    /// What tells of stages that are called by some words: reading, making, publishing.
    pub(super) fn progress(&self, words: [String; 3]) -> Progress {
        let show = Arc::clone(&self.0);
        let [read, make, publish] = words;
        Progress::new(move |Step { stage, done, of }| {
            let words = match stage {
                Stage::Read => &read,
                Stage::Make => &make,
                Stage::Publish => &publish,
            };
            show(words, done, of);
        })
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
