//! `salkku build`

use super::args::{Build, Common, ReleaseFormat, TimingsFormat};
use super::report::{self, conclude, counts, line, shown};
use super::{Ended, FAILED, Surroundings, messages, now, timings};
use crate::diag::{self, Look, Messages, Severity, codes};
use crate::locale::Arg;
use crate::pipeline::{self, Built, Options, Outcome, Progress, Waits};
use crate::release;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many documents of a sort are listed after a build; `--dry-run` lists all.
const LISTED: usize = 10;

pub fn run(args: &Build, common: &Common, around: &Surroundings) -> Ended {
    let now = match now(common.lang, around) {
        Ok(now) => now,
        Err(ended) => return ended,
    };
    let options = Options {
        source: common.source.clone(),
        output: Some(output(args.output.as_deref(), &common.source)),
        base_url: args.base_url.clone(),
        drafts: args.drafts,
        as_of: args.as_of,
        now,
        theme: args.theme.clone(),
        dry_run: args.dry_run,
        adopt: args.adopt,
        force: args.force,
        max_removed: args.max_removed,
        yes: args.yes,
        compress: args.compress,
        jobs: args.jobs.map_or(0, usize::from),
        waits: waits(common, around),
        home: around.home.clone(),
        cache: around.cache.clone().filter(|_| !args.no_cache),
        progress: around.bar.as_ref().filter(|_| !common.quiet).map_or_else(Progress::default, |bar| {
            // The language of the site is not known before it is read.
            let messages = messages(common.lang, around.lang.unwrap_or_default());
            bar.progress(["build-reading", "build-making", "build-publishing"].map(|name| messages.text(name, &[])))
        }),
    };
    let outcome = match pipeline::build(&options) {
        Ok(outcome) => outcome,
        Err(error) => return Ended::with(FAILED, format!("{error}\n")),
    };
    if let Some(bar) = &around.bar {
        bar.end();
    }
    let messages = messages(common.lang, outcome.lang);
    let shown = shown(&outcome.diagnostics, common.quiet);
    let look = Look { colour: around.colour, folded: around.stderr_is_screen };
    let mut stderr = diag::human(&shown, &outcome.sources, &messages, look);
    stderr += &summary(args, common, &outcome, &messages);
    stderr += &match args.timings {
        None => String::new(),
        Some(TimingsFormat::Text) => timings::text(&outcome),
        Some(TimingsFormat::Json) => timings::json(&outcome),
    };
    let code = conclude(&outcome.diagnostics, args.strict, &messages, &mut stderr);
    let stdout = outcome.value.as_ref().map(|built| changes(args, common, built, &messages)).unwrap_or_default();
    Ended { stdout, stderr, code }
}

/// What changes for the public. Where a program reads it, it is there in any case.
fn changes(args: &Build, common: &Common, built: &Built, messages: &Messages) -> String {
    let release = &built.release;
    match args.format {
        ReleaseFormat::Json => release::json(release, messages),
        ReleaseFormat::Markdown => release::markdown(release, messages),
        ReleaseFormat::Text if common.quiet => String::new(),
        ReleaseFormat::Text if args.dry_run => release::text(release, messages, None),
        // All of a first publication is new, and of one that changes nothing there is nothing to say.
        ReleaseFormat::Text if release.is_first || release.is_empty() => String::new(),
        ReleaseFormat::Text => release::text(release, messages, Some(LISTED)),
    }
}

/// The output folder of a site.
pub fn output(asked: Option<&Path>, source: &Path) -> PathBuf {
    asked.map_or_else(|| if source == Path::new(".") { "dist".into() } else { source.join("dist") }, Path::to_owned)
}

/// Says at once that another build is at work. The language of the site is not known then.
pub fn waits(common: &Common, around: &Surroundings) -> Waits {
    let Some(say) = around.say.filter(|_| !common.quiet) else { return Waits::default() };
    let lang = common.lang.or(around.lang);
    Waits::new(move |process| {
        say(&line(&messages(lang, crate::value::Lang::default()), "build-waits", &[("process", Arg::Text(&process))]));
    })
}

fn summary(args: &Build, common: &Common, outcome: &Outcome<Built>, messages: &Messages) -> String {
    let mut out = String::new();
    if !common.quiet {
        out += &counts(&outcome.diagnostics, messages);
    }
    let has_errors = diag::count(&outcome.diagnostics, Severity::Error) > 0;
    let Some(built) = outcome.value.as_ref().filter(|_| !has_errors) else {
        // Where publishing itself was cut short, some pages are new: that nothing was written would be false.
        if !outcome.diagnostics.iter().any(|finding| finding.code == &codes::OUTPUT_UNFINISHED) {
            out += &line(messages, "build-failed", &[]);
        }
        return out;
    };
    let seconds: Duration = outcome.timings.iter().map(|(_, time)| *time).sum();
    let seconds = report::seconds(seconds, messages);
    let output = output(args.output.as_deref(), &common.source).display().to_string();
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
