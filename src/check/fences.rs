//! Fenced tables and timelines that cannot be shown as they are written.

use crate::diag::{Diagnostic, codes};
use crate::markdown::{GridFaultKind, TimelineFaultKind};
use crate::source::Span;

/// A fault in a fenced table.
pub fn table(kind: GridFaultKind, at: Span) -> Diagnostic {
    use GridFaultKind as Fault;
    let (fault, hint, counts) = match kind {
        Fault::UnknownWord => ("word", "hint", None),
        Fault::Braces => ("braces", "hint", None),
        Fault::UnknownAttribute | Fault::NotForYaml => ("attribute", "hint", None),
        Fault::RepeatedAttribute | Fault::RepeatedKey => ("repeated", "repeated", None),
        Fault::Count => ("count", "hint", None),
        Fault::UnknownKind => ("kind", "kind", None),
        Fault::TooManyKinds { kinds, columns } => ("kinds", "kind", Some((kinds, columns))),
        Fault::HeadRows { head_rows, rows } => ("head-rows", "hint", Some((head_rows, rows))),
        Fault::RowHeads { row_heads, columns } => ("row-heads", "hint", Some((row_heads, columns))),
        Fault::Empty | Fault::NoRows | Fault::NoColumns => ("empty", "hint", None),
        Fault::Quote => ("quote", "row", None),
        Fault::RowLength { cells, columns } => ("row", "row", Some((cells, columns))),
        Fault::EmptyHead | Fault::NoName => ("head", "head", None),
        Fault::Mark => ("mark", "mark", None),
        Fault::TooManyRows | Fault::TooManyColumns | Fault::TooBig => ("large", "large", None),
        Fault::Yaml { .. } | Fault::NotAMapping | Fault::NotAList | Fault::NotText => ("yaml", "yaml", None),
        Fault::UnknownKey => ("key", "yaml", None),
    };
    let finding = Diagnostic::new(&codes::TABLE_CONTENT, at).with("fault", fault).hint(hint);
    let (found, expected) = counts.unwrap_or_default();
    finding.with("found", found).with("expected", expected)
}

/// A fault in a fenced timeline.
pub fn timeline(kind: TimelineFaultKind, at: Span) -> Diagnostic {
    use TimelineFaultKind as Fault;
    let (fault, hint) = match kind {
        Fault::Yaml { .. } | Fault::NotAList | Fault::NotAnItem | Fault::NotText | Fault::TooBig => ("yaml", "hint"),
        Fault::Empty => ("empty", "hint"),
        Fault::UnknownKey => ("key", "key"),
        Fault::RepeatedKey => ("repeated", "repeated"),
        Fault::NoName => ("name", "hint"),
        Fault::LongName => ("long", "long"),
        Fault::Date(_) => ("date", "date"),
        Fault::EndBeforeStart => ("order", "order"),
        Fault::DateAndTime | Fault::DateAndBand => ("both", "both"),
        Fault::YesNo => ("yes-no", "yes"),
        Fault::TooManyItems => ("many", "many"),
    };
    Diagnostic::new(&codes::TIMELINE_CONTENT, at).with("fault", fault).hint(hint)
}

/// Something that does nothing beside the name of a fenced timeline.
pub fn beside_timeline(at: Span) -> Diagnostic {
    Diagnostic::new(&codes::TIMELINE_CONTENT, at).with("fault", "beside").hint("beside")
}
