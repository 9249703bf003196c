//! How far long work has come and what it waits for, for whoever waits for it.

use std::fmt;
use std::sync::Arc;

/// Is told how many pieces of a long piece of work are done, and of how many; by any thread, as soon as one is done.
#[derive(Clone, Default)]
pub struct Progress(Option<Arc<Teller>>);

type Teller = dyn Fn(usize, usize) + Send + Sync;

impl Progress {
    /// Tells `teller`.
    #[must_use]
    pub fn new(teller: impl Fn(usize, usize) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(teller)))
    }

    /// So many pieces are done, of so many.
    pub fn tell(&self, done: usize, of: usize) {
        if let Some(teller) = &self.0 {
            teller(done, of);
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Progress")
    }
}

/// Is told when a build waits for another one that works in the same folder.
#[derive(Clone, Default)]
pub struct Waits(Option<Arc<Listener>>);

type Listener = dyn Fn(&str) + Send + Sync;

impl Waits {
    /// Tells `listener`.
    #[must_use]
    pub fn new(listener: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listener)))
    }

    /// The build waits for the process with a number, where that is known.
    pub fn tell(&self, process: &str) {
        if let Some(listener) = &self.0 {
            listener(process);
        }
    }
}

impl fmt::Debug for Waits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waits")
    }
}
