//! Dates against each other.

use crate::diag::{Diagnostic, codes};
use crate::parse::Period;

/// A period that ends before it begins. Vague dates are given the benefit of the doubt: 2017 may end in 2017-04.
pub fn period(period: Period, found: &mut Vec<Diagnostic>) {
    if let (Some(start), Some(end)) = (period.start, period.end)
        && end.value.last_day() < start.value.first_day()
    {
        let finding = Diagnostic::new(&codes::DATES_ORDER, end.at);
        found.push(finding.with("start", start.value).with("end", end.value));
    }
}
