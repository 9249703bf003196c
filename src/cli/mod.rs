//! The command line: flags -> options -> the library -> text and exit code. Prints nothing itself.

mod args;
mod bar;
mod build;
mod check;
mod clean;
mod explain;
mod help;
mod init;
mod list;
mod new;
mod report;
mod schema;
mod serve;
mod theme;
mod timings;

pub use bar::Bar;

use crate::diag::Messages;
use crate::locale::Arg;
use crate::value::Lang;
use args::{Args, Command};
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

/// Exit code: done.
pub const DONE: u8 = 0;
/// Exit code: the content has errors.
pub const CONTENT: u8 = 1;
/// Exit code: wrong usage.
pub const USAGE: u8 = 2;
/// Exit code: input or output failed.
pub const FAILED: u8 = 3;
/// Exit code: warnings under `--strict`.
pub const WARNINGS: u8 = 4;

/// The last second of the year 9999.
const LAST_MOMENT: i64 = 253_402_300_799;

/// What the program knows of the world around it.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Seconds since 1970 by the clock.
    pub clock: i64,
    /// `SOURCE_DATE_EPOCH`, which holds in place of the clock: <https://reproducible-builds.org/specs/source-date-epoch/>.
    pub epoch: Option<OsString>,
    /// The home folder.
    pub home: Option<PathBuf>,
    /// The folder of what earlier runs have made.
    pub cache: Option<PathBuf>,
    /// Shows how far long work has come, where messages go to a screen.
    pub bar: Option<Bar>,
    /// Whether messages may be coloured.
    pub colour: bool,
    /// The language of the reader's machine, where it is one of ours.
    pub lang: Option<Lang>,
    /// Whether results go to a screen, and not into a file or another program.
    pub stdout_is_screen: bool,
    /// Whether messages do.
    pub stderr_is_screen: bool,
    /// Prints a message at once, for a command that does not end by itself.
    pub say: Option<fn(&str)>,
}

impl Surroundings {
    /// The moment of the run in seconds since 1970.
    ///
    /// # Errors
    /// The text of `SOURCE_DATE_EPOCH` where it is no moment before the year 10000. To go by the clock instead would be
    /// what whoever set it wants least.
    pub fn now(&self) -> Result<i64, String> {
        let Some(epoch) = &self.epoch else { return Ok(self.clock) };
        let seconds = epoch.to_str().and_then(|text| text.parse().ok());
        seconds
            .filter(|seconds| (0..=LAST_MOMENT).contains(seconds))
            .ok_or_else(|| epoch.to_string_lossy().into_owned())
    }
}

/// How a command ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ended {
    /// Results.
    pub stdout: String,
    /// Messages.
    pub stderr: String,
    /// Exit code.
    pub code: u8,
}

impl Ended {
    fn with(code: u8, stderr: String) -> Self {
        Self { stdout: String::new(), stderr, code }
    }
}

/// Runs a command line, of which the first argument is the name of the program.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>, around: &Surroundings) -> Ended {
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    let lang = help::language(&arguments).or(around.lang).unwrap_or(Lang::En);
    let mut command = help::command(lang);
    let parsed = command.try_get_matches_from_mut(arguments).and_then(|matches| Args::from_arg_matches(&matches));
    let args = match parsed {
        Ok(args) => args,
        Err(error) if error.use_stderr() => return Ended::with(USAGE, help::fault(&error, lang, around.colour)),
        Err(help) => return Ended { stdout: help.render().to_string(), ..Ended::default() },
    };
    // A fault of ours that no stage has caught ends the run with words, not with a trace.
    let mut ended = catch_unwind(AssertUnwindSafe(|| perform(&args, around))).unwrap_or_else(|_| {
        let messages = messages(args.common.lang, Lang::default());
        let at = [("path", Arg::Text("salkku")), ("reason", Arg::Text("panic"))];
        Ended::with(FAILED, messages.text("program-panic", &at) + "\n")
    });
    if args.common.quiet && ended.code == DONE {
        ended.stderr.clear();
    }
    ended
}

fn perform(args: &Args, around: &Surroundings) -> Ended {
    match &args.command {
        Command::Init(init) => init::run(init, &args.common, around),
        Command::New(new) => new::run(new, &args.common),
        Command::List(list) => list::run(list, &args.common, around),
        Command::Build(build) => build::run(build, &args.common, around),
        Command::Serve(serve) => serve::run(serve, &args.common, around),
        Command::Explain(explain) => explain::run(explain, &args.common, around),
        Command::Check(check) => check::run(check, &args.common, around),
        Command::Schema(schema) => schema::run(schema, &args.common, around),
        Command::Clean(clean) => clean::run(clean, &args.common, around),
        Command::Theme { command } => theme::run(command, &args.common),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Args::command(), "salkku", &mut script);
            Ended { stdout: String::from_utf8_lossy(&script).into_owned(), ..Ended::default() }
        }
    }
}

/// The moment of the run, or the words for a `SOURCE_DATE_EPOCH` that is none.
fn now(asked: Option<Lang>, around: &Surroundings) -> Result<i64, Ended> {
    around.now().map_err(|value| {
        let messages = messages(asked, Lang::default());
        Ended::with(USAGE, report::line(&messages, "epoch-wrong", &[("value", Arg::Text(&value))]))
    })
}

/// The messages in the language that was asked for, else in that of the site.
fn messages(asked: Option<Lang>, site: Lang) -> Messages {
    Messages::new(asked.unwrap_or(site))
}
