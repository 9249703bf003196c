//! Characters that make a text read otherwise than it is: <https://www.unicode.org/reports/tr36/>.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Trace, TraceKind};

/// A character that nobody sees.
pub fn trace(trace: &Trace) -> Option<Diagnostic> {
    let (code, c) = match trace.kind {
        TraceKind::Direction(c) => (&codes::SAFETY_DIRECTION, c),
        TraceKind::Invisible(c) => (&codes::SAFETY_INVISIBLE, c),
        _ => return None,
    };
    Some(Diagnostic::new(code, trace.at).with("code", format!("U+{:04X}", u32::from(c))))
}
