//! Dates against each other, against the status and against the day of the build.
//!
//! Vague dates are given the benefit of the doubt everywhere: 2017 may begin as late and end as early as is right.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Milestone, Period, Project, Visibility};
use crate::schema::{PROJECT, Phase};
use crate::site::Site;
use crate::source::{Span, Spanned};
use crate::value::Date;

/// How many months a status may lag behind the end of a project, or run ahead of its beginning: staff go through their
/// cards about once a month.
const MONTHS_OF_GRACE: u8 = 1;

/// How many months after its planned beginning a project may still be said to be planned: funding decisions are late
/// more often than not, and projects begin later than planned.
const MONTHS_TO_BEGIN: u8 = 3;

/// The dates of a project against each other; whether anything can be said by them of the project, which is so when they
/// agree.
pub fn project(site: &Site, project: &Project, found: &mut Vec<Diagnostic>) -> bool {
    let faults = found.len();
    period(project.period, found);
    period(project.actual, found);
    if found.len() == faults {
        actual(site, project, found);
    }
    found.len() == faults
}

/// A period that ends before it begins.
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

/// A document that would never be shown, or is no longer.
pub fn visibility(site: &Site, visibility: Visibility, found: &mut Vec<Diagnostic>) {
    let (Some(until), Some(at)) = (visibility.until, visibility.until_at) else { return };
    match visibility.from {
        Some(from) if until.last_day() < from.first_day() => order(from, until, at, found),
        _ if until.last_day() < site.today && !visibility.draft => {
            found.push(Diagnostic::new(&codes::DATES_PUBLISH_UNTIL, at).with("until", until));
        }
        _ => {}
    }
}

/// What has happened against what was planned, and against the day of the build.
fn actual(site: &Site, project: &Project, found: &mut Vec<Diagnostic>) {
    let (planned, actual) = (project.period, project.actual);
    let is_before = |a: Spanned<Date>, b: Spanned<Date>| a.value.last_day() < b.value.first_day();
    // A project that ran wholly outside its planned time: usually one of the years is mistyped.
    let outside = match (planned.start, planned.end, actual.start, actual.end) {
        (Some(start), _, _, Some(end)) if is_before(end, start) => Some((end, start, "early")),
        (_, Some(end), Some(start), _) if is_before(end, start) => Some((start, end, "late")),
        _ => None,
    };
    if let Some((actual, planned, case)) = outside {
        let finding = Diagnostic::new(&codes::DATES_ACTUAL, actual.at).with("actual", actual.value);
        found.push(finding.with("planned", planned.value).with("case", case));
    }
    for (key, date) in [("actual_start", actual.start), ("actual_end", actual.end)] {
        if let Some(date) = date.filter(|date| date.value.first_day() > site.today) {
            let finding = Diagnostic::new(&codes::DATES_FUTURE, date.at).with("date", date.value);
            found.push(finding.with("key", PROJECT.field(key).key_in(site.config.lang())));
        }
    }
}

/// A published status that the calendar contradicts. Only statuses with a known meaning can be: the built-in ones, and a
/// site's own that are called the same.
pub fn status(site: &Site, project: &Project, found: &mut Vec<Diagnostic>) {
    let (Some(status), Some(at)) = (project.status, project.status_at) else { return };
    let term = site.config.statuses.get(status);
    let Some(phase) = term.phase.filter(|_| site.is_public(project)) else { return };
    let today = site.today;
    let (start, end) = project.carried_out().dates();
    let is_ahead = |date: &Date| today.months_later(MONTHS_OF_GRACE) < date.first_day();
    let contradicted = match phase {
        Phase::Planned => {
            start.filter(|start| start.months_later(MONTHS_TO_BEGIN) < today).map(|start| ("planned", start))
        }
        Phase::Running => {
            let over = end.filter(|end| end.months_later(MONTHS_OF_GRACE) < today).map(|end| ("over", end));
            over.or_else(|| start.filter(is_ahead).map(|start| ("ahead", start)))
        }
        Phase::Ended => end.filter(|end| end.first_day() > today).map(|end| ("ended", end)),
    };
    if let Some((case, date)) = contradicted {
        let finding = Diagnostic::new(&codes::DATES_STATUS, at).with("status", term.label(site.config.lang()));
        found.push(finding.with("date", date).with("case", case).hint(case));
    }
}

fn order(start: Date, end: Date, at: Span, found: &mut Vec<Diagnostic>) {
    if end.last_day() < start.first_day() {
        found.push(Diagnostic::new(&codes::DATES_ORDER, at).with("start", start).with("end", end));
    }
}
