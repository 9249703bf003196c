//! `salkku serve`

use super::args::{Common, Serve};
use super::report::{self, conclude, line};
use super::{DONE, Ended, FAILED, Surroundings, messages, now};
use crate::diag::{self, Look, Messages, Severity};
use crate::locale::Arg;
use crate::pipeline::{self, Options};
use crate::preview::{Changes, Version};
use crate::serve::{self, Event, Failure, Polling, Settings};
use crate::value::Lang;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

pub fn run(args: &Serve, common: &Common, around: &Surroundings) -> Ended {
    let now = match now(common.lang, around) {
        Ok(now) => now,
        Err(ended) => return ended,
    };
    let source = std::fs::canonicalize(&common.source).unwrap_or_else(|_| common.source.clone());
    let theme = args.theme.as_ref().map(|theme| std::fs::canonicalize(theme).unwrap_or_else(|_| theme.clone()));
    let cache = around.cache.clone();
    let options = Options { source, theme, cache, drafts: args.drafts, as_of: args.as_of, now, ..Options::default() };
    if !options.source.join("content").is_dir() {
        // There is nothing to follow: this is another folder than was meant.
        let outcome = pipeline::check(&options, false);
        let messages = messages(common.lang, outcome.lang);
        let mut stderr = diag::human(&outcome.diagnostics, &outcome.sources, &messages, Look::default());
        let code = conclude(&outcome.diagnostics, false, &messages, &mut stderr);
        return Ended::with(code, stderr);
    }
    let settings = Settings {
        options,
        clock_runs: around.epoch.is_none(),
        address: args.host,
        port: args.port,
        poll: args.poll,
        open: args.open,
        editor: args.editor.clone(),
        lang: common.lang,
    };
    let teller = Teller {
        verbose: args.verbose,
        quiet: common.quiet,
        lang: common.lang,
        look: Look { colour: around.colour, folded: true },
        site: Mutex::new(Lang::default()),
        before: Mutex::default(),
    };
    let say = around.say;
    let tell = move |event: Event| {
        let text = teller.words(&event);
        if let Some(say) = say.filter(|_| !text.is_empty()) {
            say(&text);
        }
    };
    match serve::run(settings, &(Arc::new(tell) as serve::Say)) {
        Ok(()) => Ended { code: DONE, ..Ended::default() },
        Err(failure) => Ended::with(FAILED, failed(&failure, &messages(common.lang, around.lang.unwrap_or_default()))),
    }
}

/// Puts what happens into words, a line each.
struct Teller {
    verbose: bool,
    quiet: bool,
    lang: Option<Lang>,
    look: Look,
    /// The language of the site, which its settings may change.
    site: Mutex<Lang>,
    /// The findings that have been told, as text.
    before: Mutex<String>,
}

impl Teller {
    fn words(&self, event: &Event) -> String {
        if let Event::Ready { round, .. } | Event::Changed { round, .. } = event {
            *self.site.lock().unwrap_or_else(PoisonError::into_inner) = round.version.lang();
        }
        let messages = Messages::new(self.lang.unwrap_or(*self.site.lock().unwrap_or_else(PoisonError::into_inner)));
        let line = |name: &str, args: &[(&str, Arg<'_>)]| line(&messages, name, args);
        match event {
            Event::Ready { address, round, time, is_public } => {
                let (pages, seconds) = (Arg::count(round.version.pages().len()), report::seconds(*time, &messages));
                let mut out = self.found(&round.version, &messages);
                if *is_public {
                    out += &line("serve-public", &[]);
                }
                out += &line("serve-ready", &[("pages", pages), ("seconds", Arg::Text(&seconds))]);
                out += &line("serve-address", &[("address", Arg::Text(address))]);
                out + &self.timings(&round.timings)
            }
            Event::Changed { round, changes, time } => {
                let findings = self.found(&round.version, &messages);
                let is_visible = round.version.changed > 0 || !findings.is_empty() || self.verbose;
                if !is_visible || (self.quiet && findings.is_empty()) {
                    return String::new();
                }
                let what = what(&round.files, changes, &messages);
                let milliseconds = i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
                let facts = [
                    ("what", Arg::Text(&what)),
                    ("pages", Arg::count(round.version.changed)),
                    ("milliseconds", Arg::Number(milliseconds)),
                    ("errors", Arg::count(round.version.count(Severity::Error))),
                    ("warnings", Arg::count(round.version.count(Severity::Warning))),
                ];
                findings + &line("serve-changed", &facts) + &self.timings(&round.timings)
            }
            Event::Rendered { version, count, time } => {
                let findings = self.found(version, &messages);
                if !self.verbose {
                    return findings;
                }
                let seconds = report::seconds(*time, &messages);
                findings + &line("serve-rendered", &[("pages", Arg::count(*count)), ("seconds", Arg::Text(&seconds))])
            }
            Event::Polling(why) => {
                let (name, reason) = match why {
                    Polling::Asked => ("asked", ""),
                    Polling::Limit => ("limit", ""),
                    Polling::Refused(reason) => ("refused", reason.as_str()),
                    Polling::NoEvents => ("silent", ""),
                };
                line("serve-polling", &[("why", Arg::Text(name)), ("reason", Arg::Text(reason))])
            }
            Event::NoBrowser => line("serve-no-browser", &[]),
            Event::Restarted => line("serve-restarted", &[]),
        }
    }

    /// The findings of a version, where they are others than before: with `--verbose` all, else the errors alone.
    fn found(&self, version: &Version, messages: &Messages) -> String {
        let mut findings = version.findings();
        let short = diag::short(&findings, version.sources(), messages);
        let mut before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        if *before == short {
            return String::new();
        }
        let lines: BTreeSet<&str> = before.lines().collect();
        findings.retain(|finding| {
            let is_new =
                !lines.contains(diag::short(std::slice::from_ref(finding), version.sources(), messages).trim());
            is_new && (finding.severity == Severity::Error || self.verbose)
        });
        *before = short;
        diag::human(&findings, version.sources(), messages, self.look)
    }

    fn timings(&self, timings: &[(&'static str, Duration)]) -> String {
        super::timings::phases(timings.iter().copied().filter(|_| self.verbose))
    }
}

/// What has changed: the file, or how many.
fn what(files: &BTreeSet<String>, changes: &Changes, messages: &Messages) -> String {
    let mut files = files.iter();
    match (files.next(), files.next()) {
        (Some(file), None) => format!("content/{file}"),
        (Some(_), Some(_)) => messages.text("serve-files", &[("count", Arg::count(2 + files.count()))]),
        (None, _) if changes.theme => messages.text("serve-theme", &[]),
        (None, _) => messages.text("serve-day", &[]),
    }
}

fn failed(failure: &Failure, messages: &Messages) -> String {
    match failure {
        Failure::Port(port, error) => {
            let (port, reason) = (port.to_string(), error.to_string());
            let is_taken = if error.kind() == std::io::ErrorKind::AddrInUse { "taken" } else { "other" };
            let facts = [("port", Arg::Text(&port)), ("why", Arg::Text(is_taken)), ("reason", Arg::Text(&reason))];
            line(messages, "serve-port", &facts)
        }
        Failure::Address(address, error) => {
            let (address, reason) = (address.to_string(), error.to_string());
            line(messages, "serve-host", &[("address", Arg::Text(&address)), ("reason", Arg::Text(&reason))])
        }
        Failure::System(reason) => line(messages, "serve-failed", &[("reason", Arg::Text(reason))]),
    }
}
