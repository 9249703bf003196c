//! How far long work has come and what it waits for, for whoever waits for it.

use std::fmt;
use std::sync::Arc;

/// Is told how many pieces of a long piece of work are done, and of how many; by any thread, as soon as one is done.
pub type Progress = Teller<(usize, usize)>;

/// Is told when a build waits for another one that works in the same folder: its process, or `none`.
pub type Waits = Teller<String>;

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
