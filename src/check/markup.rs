//! Figures, captions, footnotes and ids of texts.

use super::fences;
use crate::diag::{Diagnostic, codes};
use crate::markdown::TextFault;
use crate::parse::Source;
use crate::source::Span;

/// What is written wrongly in a text.
pub fn check(source: &Source, found: &mut Vec<Diagnostic>) {
    for (fault, at) in &source.facts.faults {
        let finding = |code| Diagnostic::new(code, *at);
        found.push(match fault {
            TextFault::CaptionAlone => finding(&codes::TABLE_CAPTION).with("case", "alone"),
            TextFault::CaptionGlued => finding(&codes::TABLE_CAPTION).with("case", "glued").hint("glued"),
            TextFault::HeadingEmpty => finding(&codes::HEADING_EMPTY),
            TextFault::Attributes => finding(&codes::TEXT_ATTRIBUTES),
            TextFault::TableCaptionEmpty => finding(&codes::TABLE_CAPTION).with("case", "empty").hint("empty"),
            TextFault::FigureNotAlone => finding(&codes::FIGURE_ALONE),
            TextFault::FigureCaption => finding(&codes::FIGURE_CAPTION).with("kind", "image"),
            TextFault::TimelineCaption => finding(&codes::FIGURE_CAPTION).with("kind", "timeline").hint("timeline"),
            TextFault::FigureAlternative => finding(&codes::FIGURE_ALTERNATIVE),
            TextFault::DuplicateId(id) => finding(&codes::TEXT_DUPLICATE_ID).with("id", id),
            TextFault::Grid(kind) => fences::table(*kind, *at),
            TextFault::Timeline(kind) => fences::timeline(*kind, *at),
            TextFault::TimelineName => fences::beside_timeline(*at),
            TextFault::FootnoteRepeated(name) => footnote(*at, name, "repeated").hint("repeated"),
            TextFault::FootnoteUnused(name) => footnote(*at, name, "unused"),
            TextFault::FootnoteUnknown(name, near) => {
                footnote(*at, name, "unknown").hint("unknown").nearest(near.as_deref())
            }
        });
    }
}

fn footnote(at: Span, name: &str, case: &str) -> Diagnostic {
    Diagnostic::new(&codes::TEXT_FOOTNOTE, at).with("name", name).with("case", case)
}
