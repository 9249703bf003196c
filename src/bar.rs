//! The bar of long work, on standard error. The only user of `indicatif`.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Work that is over before then shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar, which appears only where it has to.
#[derive(Debug, Default)]
pub struct Bar(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    began: Option<Instant>,
    drawn: Option<ProgressBar>,
}

impl Bar {
    /// Says in words what is being done, and how many of how many pieces are; of none, that it is over.
    pub fn show(&self, words: &str, done: usize, of: usize) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if of == 0 {
            if let Some(bar) = std::mem::take(&mut *state).drawn {
                bar.finish_and_clear();
            }
            return;
        }
        let began = *state.began.get_or_insert_with(Instant::now);
        if began.elapsed() < PATIENCE {
            return;
        }
        let bar = state.drawn.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{msg} {bar:24} {pos}/{len}");
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message(words.to_owned())
        });
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    }
}
