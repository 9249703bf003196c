//! How far long work has come and what it waits for, for whoever waits for it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Is told how far a stage of the work has come; by any thread, as soon as a piece is done.
pub type Progress = Teller<Step>;

/// Is told when a build waits for another one that works in the same folder: its process, or `none`.
pub type Waits = Teller<String>;

/// The stages of a build that may take long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Documents are read.
    Read,
    /// Pages and pictures are made.
    Make,
    /// They are moved into place.
    Publish,
}

/// How far a stage has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The stage.
    pub stage: Stage,
    /// How many pieces are done.
    pub done: usize,
    /// Of how many.
    pub of: usize,
}

/// Counts the pieces of a stage as they are done.
pub struct Pieces<'a> {
    progress: &'a Progress,
    stage: Stage,
    of: usize,
    done: AtomicUsize,
}

impl<'a> Pieces<'a> {
    /// A stage of so many pieces.
    pub fn new(progress: &'a Progress, stage: Stage, of: usize) -> Self {
        Self { progress, stage, of, done: AtomicUsize::new(0) }
    }

    /// One more is done.
    pub fn one(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        self.progress.tell(Step { stage: self.stage, done, of: self.of });
    }
}

/// Somebody who is told of something, or nobody.
pub struct Teller<T>(Option<Arc<Listener<T>>>);

type Listener<T> = dyn Fn(T) + Send + Sync;

impl<T> Teller<T> {
    /// Tells `listener`.
    #[must_use]
    pub fn new(listener: impl Fn(T) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listener)))
    }

    /// Tells it.
    pub fn tell(&self, what: T) {
        if let Some(listener) = &self.0 {
            listener(what);
        }
    }
}

// Derived ones would ask the same of what is told.
impl<T> Clone for Teller<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Teller<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> fmt::Debug for Teller<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Teller")
    }
}
