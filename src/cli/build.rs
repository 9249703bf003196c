//! `salkku build`

use super::args::{Build, Common};
use super::{CONTENT, DONE, Ended, FAILED, Surroundings, WARNINGS, messages, now};
use crate::diag::{self, Code, Diagnostic, Messages, Severity, codes};
use crate::locale::Arg;
use crate::pipeline::{self, Built, Options, Outcome};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::fmt::Write;
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
    };
    let outcome = match args.jobs {
        None => pipeline::build(&options),
        Some(jobs) => match rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build() {
            Ok(pool) => pool.install(|| pipeline::build(&options)),
            Err(error) => return Ended::with(FAILED, format!("{error}\n")),
        },
    };
    let messages = messages(common.lang, outcome.lang);
    let shown: Vec<Diagnostic> = outcome
        .diagnostics
        .iter()
        .filter(|finding| !common.quiet || finding.severity == Severity::Error)
        .cloned()
        .collect();
    let mut stderr = findings(&shown, &outcome.sources, &messages, around.colour);
    let strict = args.strict && diag::count(&outcome.diagnostics, Severity::Warning) > 0;
    stderr += &summary(args, common, &outcome, &messages);
    if args.timings {
        stderr += &timings(&outcome.timings);
    }
    let code = match exit_code(&outcome.diagnostics) {
        DONE if strict => {
            let warnings = number(diag::count(&outcome.diagnostics, Severity::Warning));
            stderr += &line(&messages, "strict-warnings", &[("warnings", warnings)]);
            WARNINGS
        }
        code => code,
    };
    Ended::with(code, stderr)
}

/// The findings as people read them.
pub fn findings(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, colour: bool) -> String {
    diag::human(diagnostics, sources, messages, colour)
}

/// 0, or 1 where the content or the theme has errors, or 3 where only reading or writing failed.
pub fn exit_code(diagnostics: &[Diagnostic]) -> u8 {
    let is_io = |code: &Code| {
        code.name.starts_with("output/")
            || [&codes::SOURCE_MISSING, &codes::SOURCE_UNREADABLE, &codes::SOURCE_CHANGED].contains(&code)
    };
    let mut errors = diagnostics.iter().filter(|finding| finding.severity == Severity::Error).peekable();
    if errors.peek().is_none() {
        return DONE;
    }
    if errors.all(|finding| is_io(finding.code)) { FAILED } else { CONTENT }
}

pub fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

pub fn line(messages: &Messages, name: &str, args: &[(&str, Arg<'_>)]) -> String {
    diag::tame(&messages.text(name, args)) + "\n"
}

fn summary(args: &Build, common: &Common, outcome: &Outcome<Built>, messages: &Messages) -> String {
    let errors = diag::count(&outcome.diagnostics, Severity::Error);
    let warnings = diag::count(&outcome.diagnostics, Severity::Warning);
    let files: BTreeSet<_> = outcome.diagnostics.iter().filter_map(|finding| Some(finding.span?.file)).collect();
    let mut out = String::new();
    if errors + warnings > 0 && !common.quiet {
        let counts = [("errors", number(errors)), ("warnings", number(warnings)), ("files", number(files.len()))];
        out += &line(messages, "findings-count", &counts);
    }
    let Some(built) = &outcome.value else {
        // Where publishing itself was cut short, some pages are new: that nothing was written would be false.
        if !outcome.diagnostics.iter().any(|finding| finding.code == &codes::OUTPUT_FAILED) {
            out += &line(messages, "build-failed", &[]);
        }
        return out;
    };
    let seconds: Duration = outcome.timings.iter().map(|(_, time)| *time).sum();
    let seconds = format!("{:.2}", seconds.as_secs_f64())
        .replace('.', if messages.lang() == crate::value::Lang::En { "." } else { "," });
    let output = args.output.clone().unwrap_or_else(|| match common.source.to_str() {
        Some(".") => "dist".into(),
        _ => common.source.join("dist"),
    });
    let output = output.display().to_string();
    let facts = [
        ("pages", number(built.outputs)),
        ("written", number(built.written.written)),
        ("unchanged", number(built.written.unchanged)),
        ("removed", number(built.written.removed)),
        ("output", Arg::Text(&output)),
        ("seconds", Arg::Text(&seconds)),
    ];
    out += &line(messages, if args.dry_run { "build-dry-run" } else { "build-done" }, &facts);
    if let Some(due) = &built.due {
        let date = due.date.to_string();
        out += &line(
            messages,
            "build-due",
            &[("date", Arg::Text(&date)), ("title", Arg::Text(&due.title)), ("kind", Arg::Text(due.kind.name()))],
        );
    }
    out
}

fn timings(timings: &[(&'static str, Duration)]) -> String {
    let mut out = String::new();
    let total: Duration = timings.iter().map(|(_, time)| *time).sum();
    for (name, time) in timings.iter().copied().chain([("total", total)]) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{name:>8} {:9.1} ms", time.as_secs_f64() * 1000.0);
    }
    out
}
