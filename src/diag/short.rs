//! One line a finding, for editors and scripts: `path:line:column: severity[code] message`.

use super::{Diagnostic, Messages};
use crate::source::Sources;

/// Renders findings, a line each.
#[must_use]
pub fn short(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        if let Some(span) = diagnostic.span {
            let position = sources.position(span);
            out += &format!(
                "{}:{}:{}: ",
                sources.get(span.file).path.replace(char::is_control, "?"),
                position.line,
                position.column
            );
        }
        out += &format!("{}[{}] {}\n", diagnostic.severity.name(), diagnostic.code.name, messages.message(diagnostic));
    }
    out
}
