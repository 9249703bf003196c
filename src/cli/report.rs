//! What commands say of findings, and how they end.

use super::{CONTENT, DONE, FAILED, WARNINGS};
use crate::diag::{self, Code, Diagnostic, Messages, Severity, codes};
use crate::locale::Arg;
use crate::value::Lang;
use std::io;
use std::path::Path;
use std::time::Duration;

/// The findings that are shown: all, or the errors alone.
pub fn shown(diagnostics: &[Diagnostic], errors_only: bool) -> Vec<Diagnostic> {
    diagnostics.iter().filter(|finding| !errors_only || finding.severity == Severity::Error).cloned().collect()
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

/// A time in seconds, as one writes it in the language of the messages.
pub fn seconds(time: Duration, messages: &Messages) -> String {
    let seconds = format!("{:.2}", time.as_secs_f64());
    if messages.lang() == Lang::En { seconds } else { seconds.replace('.', ",") }
}

/// That a file could not be written, in the words of the system.
pub fn unwritten(place: &Path, error: &io::Error) -> String {
    format!("{}: {error}\n", place.display())
}

/// A message on a line of its own.
pub fn line(messages: &Messages, name: &str, args: &[(&str, Arg<'_>)]) -> String {
    diag::tame(&messages.text(name, args)) + "\n"
}

/// How many errors and warnings there are in how many files; nothing where there are none. Files with notes alone do not count.
pub fn counts(diagnostics: &[Diagnostic], messages: &Messages) -> String {
    let errors = diag::count(diagnostics, Severity::Error);
    let warnings = diag::count(diagnostics, Severity::Warning);
    if errors + warnings == 0 {
        return String::new();
    }
    let grave = diagnostics.iter().filter(|finding| finding.severity != Severity::Note);
    let files = Arg::count(diag::files(grave));
    let counts = [("errors", Arg::count(errors)), ("warnings", Arg::count(warnings)), ("files", files)];
    line(messages, "findings-count", &counts)
}

/// The exit code of a command that looks for warnings too if `strict`; `stderr` is told when they are the reason.
pub fn conclude(diagnostics: &[Diagnostic], strict: bool, messages: &Messages, stderr: &mut String) -> u8 {
    let warnings = diag::count(diagnostics, Severity::Warning);
    match exit_code(diagnostics) {
        DONE if strict && warnings > 0 => {
            *stderr += &line(messages, "strict-warnings", &[("warnings", Arg::count(warnings))]);
            WARNINGS
        }
        code => code,
    }
}
