//! What commands say of findings, and how they end.

use super::{CONTENT, DONE, FAILED, WARNINGS};
use crate::diag::{self, Code, Diagnostic, Messages, Severity, codes};
use crate::locale::Arg;

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

/// A number for a message.
pub fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A message on a line of its own.
pub fn line(messages: &Messages, name: &str, args: &[(&str, Arg<'_>)]) -> String {
    diag::tame(&messages.text(name, args)) + "\n"
}

/// How many errors and warnings there are in how many files; nothing where there are none.
pub fn counts(diagnostics: &[Diagnostic], messages: &Messages) -> String {
    let errors = diag::count(diagnostics, Severity::Error);
    let warnings = diag::count(diagnostics, Severity::Warning);
    if errors + warnings == 0 {
        return String::new();
    }
    let files = number(diag::files(diagnostics));
    let counts = [("errors", number(errors)), ("warnings", number(warnings)), ("files", files)];
    line(messages, "findings-count", &counts)
}

/// The exit code of a command that looks for warnings too if `strict`; `stderr` is told when they are the reason.
pub fn conclude(diagnostics: &[Diagnostic], strict: bool, messages: &Messages, stderr: &mut String) -> u8 {
    let warnings = diag::count(diagnostics, Severity::Warning);
    match exit_code(diagnostics) {
        DONE if strict && warnings > 0 => {
            *stderr += &line(messages, "strict-warnings", &[("warnings", number(warnings))]);
            WARNINGS
        }
        code => code,
    }
}
