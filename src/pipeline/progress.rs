//! How far long work has come, for whoever waits for it.

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
