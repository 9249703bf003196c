//! Findings for people: the message, the lines themselves with the place marked, and what to do.

use super::{Diagnostic, Messages, Severity, fold, tame, tame_line};
use crate::locale::Arg;
use crate::source::{Sources, Span};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::ops::Range;

/// Lines longer than this are cut around the place, so that one long paragraph does not fill the screen.
const WIDTH: usize = 120;

/// How findings are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// With colours.
    pub colour: bool,
    /// With repeated findings folded, for a screen that scrolls.
    pub folded: bool,
}

/// Renders findings for people.
#[must_use]
pub fn human(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, look: Look) -> String {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let hint_word = messages.text("hint-word", &[]);
    let mut out = String::new();
    let shown = if look.folded { fold(diagnostics) } else { diagnostics.iter().map(|all| (all, 0)).collect() };
    for (diagnostic, more) in shown {
        let word = messages.severity(diagnostic.severity);
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.with_name(word).primary_title(tame(&messages.message(diagnostic))).id(diagnostic.code.name);
        let mut group = annotate_snippets::Group::with_title(title);
        if let Some(span) = diagnostic.span {
            let file = sources.get(span.file);
            let (lines, marked, first) = lines_of(file.text(), span);
            let lines = tame(&lines.replace('\r', " "));
            let snippet = Snippet::source(lines).path(tame_line(&file.shown())).line_start(first);
            group = group.element(snippet.annotation(AnnotationKind::Primary.span(marked)));
        }
        if let Some(hint) = messages.hint(diagnostic) {
            group = group.element(Level::HELP.with_name(hint_word.as_str()).message(tame(&hint)));
        }
        out += &renderer.render(&[group]);
        out += "\n\n";
        if more > 0 {
            let facts = [
                ("count", Arg::Number(i64::try_from(more).unwrap_or(i64::MAX))),
                ("code", Arg::Text(diagnostic.code.name)),
            ];
            out += &messages.text("folded", &facts);
            out += "\n\n";
        }
    }
    out
}

/// The lines that a span touches, the span inside them, and the number of the first.
fn lines_of(text: &str, span: Span) -> (&str, Range<usize>, usize) {
    // A place that others have told us may lie inside a letter.
    let end = text.ceil_char_boundary((span.end as usize).min(text.len()));
    let start = text.floor_char_boundary((span.start as usize).min(end));
    let from = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let to = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
    let first = text[..from].matches('\n').count() + 1;
    (&text[from..to], start - from..end - from, first)
}
