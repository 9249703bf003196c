//! `salkku build`

use super::args::{Build, Common};
use super::report::{self, conclude, counts, line, shown};
use super::{Ended, FAILED, Surroundings, messages, now};
use crate::diag::{self, Look, Messages, codes};
use crate::locale::Arg;
use crate::pipeline::{self, Built, Options, Outcome, Progress};
use std::time::Duration;

pub fn run(args: &Build, common: &Common, around: &Surroundings) -> Ended {
    let now = match now(common.lang, around) {
        Ok(now) => now,
        Err(ended) => return ended,
    };
    let options = Options {
        source: common.source.clone(),
        output: args.output.clone(),
        base_url: args.base_url.clone(),
        drafts: args.drafts,
        as_of: args.as_of,
        now,
        theme: args.theme.clone(),
        dry_run: args.dry_run,
        adopt: args.adopt,
        home: around.home.clone(),
        cache: around.cache.clone().filter(|_| !args.no_cache),
        progress: around.bar.as_ref().filter(|_| !common.quiet).map_or_else(Progress::default, |bar| {
            // The language of the site is not known before it is read.
            bar.progress(messages(common.lang, around.lang.unwrap_or_default()).text("build-pictures", &[]))
        }),
    };
    let outcome = match args.jobs {
        None => pipeline::build(&options),
        Some(jobs) => match rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build() {
            Ok(pool) => pool.install(|| pipeline::build(&options)),
            Err(error) => return Ended::with(FAILED, format!("{error}\n")),
        },
    };
    if let Some(bar) = &around.bar {
        bar.end();
    }
    let messages = messages(common.lang, outcome.lang);
    let shown = shown(&outcome.diagnostics, common.quiet);
    let look = Look { colour: around.colour, folded: around.stderr_is_screen };
    let mut stderr = diag::human(&shown, &outcome.sources, &messages, look);
    stderr += &summary(args, common, &outcome, &messages);
    if args.timings {
        let total = outcome.timings.iter().map(|(_, time)| *time).sum();
        stderr += &report::timings(outcome.timings.iter().copied().chain([("total", total)]));
    }
    let code = conclude(&outcome.diagnostics, args.strict, &messages, &mut stderr);
    Ended::with(code, stderr)
}

fn summary(args: &Build, common: &Common, outcome: &Outcome<Built>, messages: &Messages) -> String {
    let mut out = String::new();
    if !common.quiet {
        out += &counts(&outcome.diagnostics, messages);
    }
    let Some(built) = &outcome.value else {
        // Where publishing itself was cut short, some pages are new: that nothing was written would be false.
        if !outcome.diagnostics.iter().any(|finding| finding.code == &codes::OUTPUT_FAILED) {
            out += &line(messages, "build-failed", &[]);
        }
        return out;
    };
    let seconds: Duration = outcome.timings.iter().map(|(_, time)| *time).sum();
    let seconds = report::seconds(seconds, messages);
    let output = args.output.clone().unwrap_or_else(|| match common.source.to_str() {
        Some(".") => "dist".into(),
        _ => common.source.join("dist"),
    });
    let output = output.display().to_string();
    let facts = [
        ("pages", Arg::count(built.outputs)),
        ("written", Arg::count(built.written.written)),
        ("unchanged", Arg::count(built.written.unchanged)),
        ("removed", Arg::count(built.written.removed)),
        ("output", Arg::Text(&output)),
        ("seconds", Arg::Text(&seconds)),
    ];
    out += &line(messages, if args.dry_run { "build-dry-run" } else { "build-done" }, &facts);
    if let Some(due) = &built.due {
        let date = due.date.written(messages.lang());
        out += &line(
            messages,
            "build-due",
            &[("date", Arg::Text(&date)), ("title", Arg::Text(&due.title)), ("kind", Arg::Text(due.kind.name()))],
        );
    }
    out
}
