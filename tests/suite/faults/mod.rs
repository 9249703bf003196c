//! Publishing that is killed, runs out of disk, meets faults of the system or has readers: through the real program.
//!
//! A site goes from state [`State::A`], which is published, to state [`State::B`], and something comes between. Whatever
//! it is, the public folder holds whole files of A and of B and no others, every link that leads on from the home page
//! leads to a file, what others keep in the folder is as it was, and the next build makes the site whole by itself.
//!
//! An ordinary `cargo test` tries little of each; all of it, with a line of figures for each kind, is tried by
//!
//! ```sh
//! FAULTS=long cargo test --release --test suite -- faults:: --nocapture
//! ```
//!
//! `FAULTS_SEED` moves what is random, and stands in the message of whatever fails. The first folders that were found
//! unwhole are kept in `target/tmp/faults/`, with the sources that they were built from. `TMPDIR=/dev/shm` spares the
//! disk. Needed are Linux, `strace` and `unshare`, the right to trace own processes, and user namespaces: where they lack,
//! these tests fail and say so.

mod at_once;
mod failing_calls;
mod full_disk;
mod kills;
mod links;
mod readers;
mod scene;
mod site;
mod trace;

use crate::fixture::Run;
use scene::Scene;
pub use scene::is_named_by_hash;
use std::fmt::Write;
use std::path::Path;

/// How often something is tried: in an ordinary run, and in the long one.
fn times(ordinary: usize, long: usize) -> usize {
    match std::env::var("FAULTS").as_deref() {
        Ok("long") => long,
        Ok(other) => panic!("FAULTS={other}: only FAULTS=long means something"),
        Err(_) => ordinary,
    }
}

/// As many of some things as a number says, spread evenly over them, the first and the last among them.
fn spread<T>(things: &[T], number: usize) -> impl Iterator<Item = &T> {
    let number = number.min(things.len());
    let last = things.len().saturating_sub(1);
    (0..number).map(move |nth| &things[nth * last / number.saturating_sub(1).max(1)])
}

/// Numbers that look random and are the same for a seed.
struct Random {
    seed: u64,
    state: u64,
}

impl Random {
    fn new() -> Self {
        let seed = std::env::var("FAULTS_SEED").map_or(1, |seed| seed.parse().expect("FAULTS_SEED is a number"));
        Self { seed, state: seed }
    }

    /// A number from 0 up to but without 1, by `splitmix64`.
    fn share(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
        f64::from(bits) / (f64::from(u32::MAX) + 1.0)
    }
}

/// How a build ended, with the first errors that it told of.
fn told(run: &Run) -> String {
    let errors: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("error")).collect();
    let said = if errors.is_empty() { run.stderr.trim() } else { &errors[..errors.len().min(2)].join("\n      ") };
    format!("ended with {} and {} errors: {said}", run.code, errors.len())
}

/// Whether a fault of the program itself came to light.
fn panicked(run: &Run) -> bool {
    run.stderr.contains("panicked") || run.stderr.contains("program/panic")
}

/// What was found wrong in many tries of one kind.
struct Tally {
    kind: &'static str,
    tries: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn new(kind: &'static str) -> Self {
        Self { kind, tries: 0, wrong: Vec::new() }
    }

    /// Takes down how a try ended; the folders of the first bad ones are kept.
    fn add(&mut self, scene: &Scene, what: &str, faults: &[String]) {
        self.tries += 1;
        if faults.is_empty() {
            return;
        }
        let mut text = format!("{what}:");
        faults.iter().take(8).for_each(|fault| text += &format!("\n    {fault}"));
        if let Some(more @ 1..) = faults.len().checked_sub(8) {
            text += &format!("\n    and {more} more");
        }
        if self.wrong.len() < 3 {
            let place =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults").join(format!("{}-{}", self.kind, self.tries));
            scene.keep(&place);
            let _ = write!(text, "\n    kept in {}", place.display());
        }
        self.wrong.push(text);
    }

    /// Prints the figures, and fails where something was wrong.
    fn end(self, figures: &str) {
        println!("faults {}: {} tries, {} bad; {figures}", self.kind, self.tries, self.wrong.len());
        let shown: Vec<&str> = self.wrong.iter().take(10).map(String::as_str).collect();
        let (wrong, tries) = (self.wrong.len(), self.tries);
        assert!(wrong == 0, "{} of {tries} tries of {} went wrong:\n{}", wrong, self.kind, shown.join("\n"));
        assert!(tries > 0, "nothing was tried: {}", self.kind);
    }
}
