//! The bar of long work, on standard error. The only user of `indicatif`.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Work that is over before then shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// What is done, how far it has come, how fast it goes and how long it will take.
const TEMPLATE: &str = "{msg} {bar:24} {human_pos}/{human_len} · {per_sec} · {eta}";

/// A bar, which appears only where it has to.
#[derive(Debug, Default)]
pub struct Bar(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// What is being done, and since when.
    stage: Option<(String, Instant)>,
    drawn: Option<ProgressBar>,
}

impl Bar {
    /// Says in words what is being done, and how many of how many pieces are; of none, that it is over.
    pub fn show(&self, words: &str, done: usize, of: usize) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let began = match &state.stage {
            Some((stage, began)) if stage == words && of > 0 => *began,
            _ => {
                if let Some(bar) = state.drawn.take() {
                    bar.finish_and_clear();
                }
                let began = Instant::now();
                state.stage = Some((words.to_owned(), began)).filter(|_| of > 0);
                began
            }
        };
        if of == 0 || began.elapsed() < PATIENCE {
            return;
        }
        let bar = state.drawn.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template(TEMPLATE).unwrap_or_else(|_| ProgressStyle::default_bar());
            bar.with_style(style).with_message(words.to_owned()).with_elapsed(began.elapsed())
        });
        bar.set_length(of as u64);
        // Threads tell of their pieces in any order.
        bar.set_position(bar.position().max(done as u64));
    }
}
