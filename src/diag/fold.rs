//! Repeated findings on a screen: one word misspelt in two hundred cards is one thing to learn.

use super::Diagnostic;
use std::collections::BTreeMap;

/// So many findings of one cause (the same words about different places) are shown.
const OF_A_CAUSE: usize = 3;
/// So many findings of one code are shown.
const OF_A_CODE: usize = 20;

/// A finding that is shown, and how many more of its code are not; the last one that is shown tells.
pub type Folded<'a> = (&'a Diagnostic, usize);

/// The findings that are shown on a screen, in their order.
#[must_use]
pub fn fold(diagnostics: &[Diagnostic]) -> Vec<Folded<'_>> {
    let mut of_a_cause = BTreeMap::new();
    let mut of_a_code: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut shown: Vec<Folded<'_>> = Vec::new();
    for diagnostic in diagnostics {
        let cause: &mut usize =
            of_a_cause.entry((diagnostic.code.name, &diagnostic.args, &diagnostic.hint)).or_default();
        let (number, last) = of_a_code.entry(diagnostic.code.name).or_default();
        if *cause < OF_A_CAUSE && *number < OF_A_CODE {
            // What was left out before is told by the one that is now the last.
            let more = if *number > 0 { std::mem::take(&mut shown[*last].1) } else { 0 };
            (*number, *last) = (*number + 1, shown.len());
            *cause += 1;
            shown.push((diagnostic, more));
        } else {
            shown[*last].1 += 1;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;

    #[test]
    fn what_is_left_out_is_counted_at_the_last_of_its_code() {
        let finding = |code, word: &str| Diagnostic::general(code).with("value", word);
        let mut all: Vec<Diagnostic> = (0..5).map(|_| finding(&codes::FIELD_UNKNOWN, "nmi")).collect();
        all.push(finding(&codes::DATES_ORDER, "x"));
        all.push(finding(&codes::FIELD_UNKNOWN, "tla"));
        let folded: Vec<_> = fold(&all).into_iter().map(|(finding, more)| (finding.args[0].1.as_str(), more)).collect();
        assert_eq!(folded, [("nmi", 0), ("nmi", 0), ("nmi", 0), ("x", 0), ("tla", 2)]);
        let many: Vec<Diagnostic> = (0..232).map(|number| finding(&codes::LINK_BROKEN, &number.to_string())).collect();
        assert_eq!(fold(&many).len(), OF_A_CODE);
        assert_eq!(fold(&many).last().map(|last| last.1), Some(212));
    }
}
