//! Dates against each other.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Milestone, Period, Visibility};
use crate::source::Span;
use crate::value::Date;

/// A period that ends before it begins. Vague dates are given the benefit of the doubt: 2017 may end in 2017-04.
pub fn period(period: Period, found: &mut Vec<Diagnostic>) {
    if let (Some(start), Some(end)) = (period.start, period.end) {
        order(start.value, end.value, end.at, found);
    }
}

/// Milestones that end before they begin.
pub fn milestones(milestones: &[Milestone], found: &mut Vec<Diagnostic>) {
    for milestone in milestones {
        if let (Some(start), Some(end)) = (milestone.start, milestone.end) {
            order(start, end, milestone.at, found);
        }
    }
}

/// A document that would never be shown.
pub fn visibility(visibility: Visibility, found: &mut Vec<Diagnostic>) {
    if let (Some(from), Some(until), Some(at)) = (visibility.from, visibility.until, visibility.until_at) {
        order(from, until, at, found);
    }
}

fn order(start: Date, end: Date, at: Span, found: &mut Vec<Diagnostic>) {
    if end.last_day() < start.first_day() {
        found.push(Diagnostic::new(&codes::DATES_ORDER, at).with("start", start).with("end", end));
    }
}
