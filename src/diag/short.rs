//! One line a finding, for editors and scripts: `path:line:column: severity[code] message`.

use super::{Diagnostic, Messages, tame_line};
use crate::source::Sources;

/// Renders findings, a line each.
#[must_use]
pub fn short(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        if let Some(span) = diagnostic.span {
            let position = sources.position(span);
            out += &format!("{}:{}:{}: ", tame_line(&sources.get(span.file).shown()), position.line, position.column);
        }
        let message = tame_line(&messages.message(diagnostic));
        out += &format!("{}[{}] {message}\n", diagnostic.severity.name(), diagnostic.code.name);
    }
    out
}
