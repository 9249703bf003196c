//! `salkku clean`

use super::args::{Clean, Common};
use super::report::{self, line};
use super::{Ended, Surroundings, build, messages};
use crate::config;
use crate::diag::{self, Look};
use crate::load;
use crate::locale::Arg;
use crate::source::Sources;
use crate::write::{self, Rules};

pub fn run(args: &Clean, common: &Common, around: &Surroundings) -> Ended {
    let mut loaded = load::load(&common.source);
    let (settings, file, _) = loaded.settings();
    let messages = messages(common.lang, config::parse(&settings, file).0.lang());
    let output = build::output(args.output.as_deref(), &common.source);
    let rules = Rules { force: args.force, home: around.home.as_deref(), ..Rules::default() };
    let waits = build::waits(common, around);
    let (findings, removed) =
        match write::clean(&output, &common.source, rules, &|process| waits.tell(process.to_owned())) {
            Ok(cleaned) => (cleaned.findings, Some(cleaned.removed)),
            Err(findings) => (findings, None),
        };
    let look = Look { colour: around.colour, folded: around.stderr_is_screen };
    let mut stderr = diag::human(&findings, &Sources::default(), &messages, look);
    if let Some(removed) = removed {
        let shown = output.display().to_string();
        stderr += &line(&messages, "clean-done", &[("output", Arg::Text(&shown)), ("removed", Arg::count(removed))]);
    }
    Ended::with(report::exit_code(&findings), stderr)
}
