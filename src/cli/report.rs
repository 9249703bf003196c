//! What commands say of findings, and how they end.

use super::{CONTENT, DONE, FAILED};
use crate::diag::{self, Code, Diagnostic, Look, Messages, Severity, codes};
use crate::locale::Arg;
use crate::source::Sources;
use std::collections::BTreeSet;

/// The findings as people read them.
pub fn findings(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, look: Look) -> String {
    diag::human(diagnostics, sources, messages, look)
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
    let files: BTreeSet<_> = diagnostics.iter().filter_map(|finding| Some(finding.span?.file)).collect();
    let counts = [("errors", number(errors)), ("warnings", number(warnings)), ("files", number(files.len()))];
    line(messages, "findings-count", &counts)
}

/// That `--strict` turns the site down.
pub fn too_strict(diagnostics: &[Diagnostic], messages: &Messages) -> String {
    let warnings = number(diag::count(diagnostics, Severity::Warning));
    line(messages, "strict-warnings", &[("warnings", warnings)])
}
