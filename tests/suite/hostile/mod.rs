//! Content that means harm, or is broken in ways that no text in `tests/errors` can show. Whatever it is: no panic, an
//! exit code of ours, nothing written where there are errors, and nothing on a page that could act on its reader.

mod files;
mod links;
mod names;
pub mod pages;
mod random;
mod terminal;
mod work;

use crate::fixture::{Fixture, Run};

/// Builds a site that may be as bad as it likes, and asserts what holds of every run.
fn build(site: &Fixture) -> Run {
    let run = site.build_with(&["--lang", "fi"]);
    assert!((0..=4).contains(&run.code), "ended with {}:\n{}", run.code, run.stderr);
    for sign in ["program/panic", "panicked"] {
        assert!(!run.stderr.contains(sign), "{}", run.stderr);
    }
    assert_eq!(site.has("dist"), run.code == 0, "written although it failed, or not written:\n{}", run.stderr);
    run
}
