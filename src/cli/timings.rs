//! `--timings`: how long a build took, and how much work it was. The words are those of the program's own parts.

use crate::pipeline::{Built, Outcome};
use serde_json::json;
use std::fmt::Write;
use std::time::Duration;

/// How long each phase took, a line each.
pub fn phases(timings: impl IntoIterator<Item = (&'static str, Duration)>) -> String {
    timings.into_iter().map(|(name, time)| line(name, time, "")).collect()
}

fn line(name: &str, time: Duration, rest: &str) -> String {
    format!("{name:>8} {:9.1} ms{rest}\n", milliseconds(time))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn total(outcome: &Outcome<Built>) -> Duration {
    outcome.timings.iter().map(|(_, time)| *time).sum()
}

/// Tables: phases, templates and slowest pages, work.
pub fn text(outcome: &Outcome<Built>) -> String {
    let mut out = phases(outcome.timings.iter().copied().chain([("total", total(outcome))]));
    let Some(built) = &outcome.value else { return out };
    for (name, number, time) in &built.cost.templates {
        out += &line("", *time, &format!("  {name}, {number} pages, in all threads"));
    }
    for (path, time) in &built.cost.pages {
        out += &line("", *time, &format!("  {path}"));
    }
    for (name, number) in counts(built) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{name:>12} {number}");
    }
    out
}

/// The same as one line of JSON, times in milliseconds.
pub fn json(outcome: &Outcome<Built>) -> String {
    let phases = outcome.timings.iter().copied().chain([("total", total(outcome))]);
    let phases: Vec<_> = phases.map(|(name, time)| json!({ "name": name, "ms": milliseconds(time) })).collect();
    let mut told = json!({ "phases": phases });
    if let Some(built) = &outcome.value {
        let counts: serde_json::Map<_, _> =
            counts(built).into_iter().map(|(name, number)| (name.to_owned(), number.into())).collect();
        let templates = built.cost.templates.iter();
        let templates =
            templates.map(|(name, number, time)| json!({ "name": name, "pages": number, "ms": milliseconds(*time) }));
        let pages = built.cost.pages.iter();
        let pages = pages.map(|(path, time)| json!({ "path": path, "ms": milliseconds(*time) }));
        told["work"] = counts.into();
        told["templates"] = templates.collect();
        told["slowest_pages"] = pages.collect();
    }
    format!("{told}\n")
}

/// How often each kind of work was done.
fn counts(built: &Built) -> [(&'static str, usize); 8] {
    let (work, written) = (built.work, built.written);
    [
        ("read", work.read),
        ("parsed", work.parsed),
        ("rendered", work.rendered),
        ("compared", work.compared),
        ("unpacked", work.unpacked),
        ("written", written.written),
        ("unchanged", written.unchanged),
        ("removed", written.removed),
    ]
}
