//! `salkku check`

use super::args::{Check, Common, Shape};
use super::report::{conclude, counts, line, shown};
use super::{Ended, Surroundings, messages, now};
use crate::diag::{self, Look};
use crate::pipeline::{self, Options};

pub fn run(args: &Check, common: &Common, around: &Surroundings) -> Ended {
    let now = match now(common.lang, around) {
        Ok(now) => now,
        Err(ended) => return ended,
    };
    let options = Options {
        source: common.source.clone(),
        drafts: args.drafts,
        as_of: args.as_of,
        now,
        theme: args.theme.clone(),
        cache: around.cache.clone(),
        ..Options::default()
    };
    let outcome = pipeline::check(&options, args.pages);
    let messages = messages(common.lang, outcome.lang);
    let errors_only = common.quiet && args.format == Shape::Human;
    let shown = shown(&outcome.diagnostics, errors_only);
    let sources = &outcome.sources;
    // A screen scrolls away what comes first; whatever reads the other shapes wants all of it.
    let look = Look { colour: around.colour && around.stdout_is_screen, folded: around.stdout_is_screen };
    let stdout = match args.format {
        Shape::Human => diag::human(&shown, sources, &messages, look),
        Shape::Short => diag::short(&shown, sources, &messages),
        Shape::Json => diag::json(&shown, sources, &messages),
        Shape::Github => diag::github(&shown, sources, &messages, &common.source),
    };
    let mut stderr = counts(&outcome.diagnostics, &messages);
    if stderr.is_empty() {
        stderr = line(&messages, "check-done", &[]);
    }
    let code = conclude(&outcome.diagnostics, args.strict, &messages, &mut stderr);
    Ended { stdout, stderr, code }
}
