//! Findings for programs. The shape is that of `findings.schema.json` beside this file; a change that could break a
//! reader raises its version.

use super::{Diagnostic, Messages, Severity, count, files};
use crate::source::{Position, Sources};
use serde::Serialize;
use std::borrow::Cow;

/// The version of the shape.
const VERSION: u32 = 1;

/// The JSON Schema of the shape.
pub const SCHEMA: &str = include_str!("findings.schema.json");

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    tool: &'static str,
    language: String,
    findings: Vec<Finding<'a>>,
    counts: Counts,
}

#[derive(Serialize)]
struct Finding<'a> {
    severity: &'static str,
    code: &'static str,
    place: Option<Place<'a>>,
    message: String,
    hint: Option<String>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: Cow<'a, str>,
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
    files: usize,
}

impl From<Position> for Point {
    fn from(position: Position) -> Self {
        Self { line: position.line, column: position.column }
    }
}

/// Renders findings as one JSON object.
#[must_use]
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> String {
    let finding = |diagnostic: &Diagnostic| Finding {
        severity: diagnostic.severity.name(),
        code: diagnostic.code.name,
        place: diagnostic.span.map(|span| Place {
            path: sources.get(span.file).shown(),
            start: sources.position(span).into(),
            end: sources.position(span.end()).into(),
        }),
        message: messages.message(diagnostic),
        hint: messages.hint(diagnostic),
    };
    let report = Report {
        version: VERSION,
        tool: crate::TOOL,
        language: messages.lang().to_string(),
        findings: diagnostics.iter().map(finding).collect(),
        counts: Counts {
            errors: count(diagnostics, Severity::Error),
            warnings: count(diagnostics, Severity::Warning),
            notes: count(diagnostics, Severity::Note),
            files: files(diagnostics),
        },
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}
