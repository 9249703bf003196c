//! Findings as GitHub shows them beside the changed lines of a pull request; see
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use super::{Diagnostic, Messages, Severity};
use crate::source::Sources;
use std::path::Path;

/// Renders findings, a workflow command each. `folder` is the way from the root of the repository to the site.
#[must_use]
pub fn github(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, folder: &Path) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = Vec::new();
        if let Some(span) = diagnostic.span {
            let (start, end) = (sources.position(span), sources.position(span.end()));
            let path = folder.join(&*sources.get(span.file).shown());
            let path = path.strip_prefix(".").unwrap_or(&path);
            properties.push(format!("file={}", property(&path.to_string_lossy().replace('\\', "/"))));
            properties.push(format!("line={}", start.line));
            properties.push(format!("endLine={}", end.line));
            if start.line == end.line {
                // Columns of several lines are refused.
                properties.push(format!("col={}", start.column));
                properties.push(format!("endColumn={}", end.column));
            }
        }
        properties.push(format!("title={}", property(diagnostic.code.name)));
        let hint = messages.hint(diagnostic).map(|hint| format!("\n{hint}")).unwrap_or_default();
        let message = data(&format!("{}{hint}", messages.message(diagnostic)));
        out += &format!("::{command} {}::{message}\n", properties.join(","));
    }
    out
}

/// A message with the characters escaped that end one.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property with the characters escaped that end one.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
