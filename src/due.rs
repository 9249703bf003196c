//! What falls due: a static site does not notice by itself that a day has passed.

use crate::config::Statement;
use crate::parse::{Contact, Project};
use crate::schema::SITE;
use crate::site::Site;
use crate::value::Date;
use serde::{Deserialize, Serialize};

/// What changes on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DueKind {
    /// A contact is no longer shown.
    Contact,
    /// A card, report or post appears or goes.
    Publication,
    /// A project's end has passed, and its status should be looked at.
    Status,
    /// The accessibility statement is a year old, and should be reviewed.
    Statement,
}

impl DueKind {
    /// The word that machine-readable output uses.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["contact", "publication", "status", "statement"][self as usize]
    }
}

/// Something that falls due.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// The first day on which the site should be built again.
    pub date: Date,
    /// The id of the card, portfolio, programme, report or post, or the key in the settings.
    pub id: String,
    /// What it is.
    pub kind: DueKind,
    /// Its title.
    pub title: String,
}

/// All that falls due after the day of the build, in the order of the days.
#[must_use]
pub fn due(site: &Site) -> Vec<Due> {
    let cards = site.projects.items.iter().map(|card| of_project(site, &card.open()));
    let mut list: Vec<Due> = cards.flatten().chain(of_others(site)).collect();
    list.sort();
    list.dedup();
    list
}

/// What falls due next, where `of_projects` is the first of that among the projects.
#[must_use]
pub fn next_due(site: &Site, of_projects: Option<Due>) -> Option<Due> {
    of_projects.into_iter().chain(of_others(site)).min()
}

/// What of a project falls due after the day of the build, in no order.
#[must_use]
pub fn of_project(site: &Site, project: &Project) -> Vec<Due> {
    let today = site.today;
    let mut list = Vec::new();
    let mut add = |date: Date, kind| {
        list.push(Due { date, id: project.source.id.clone(), kind, title: project.title.clone() });
    };
    if project.status.is_some_and(|status| !site.config.statuses.get(status).public) {
        return list;
    }
    project.visibility.changes_after(today).for_each(|date| add(date, DueKind::Publication));
    if site.is_public(project) {
        ends(&project.contacts, today).for_each(|date| add(date, DueKind::Contact));
        let (_, planned) = project.period.dates();
        if let Some(end) = project.actual.dates().1.or(planned).filter(|end| end.next_day() > today) {
            add(end.next_day(), DueKind::Status);
        }
    }
    list
}

/// What else falls due, in no order.
fn of_others(site: &Site) -> Vec<Due> {
    let today = site.today;
    let mut list = Vec::new();
    let posts = site.posts.items.iter().map(|post| (post.visibility, &post.source.id, &post.title));
    let reports = site.reports.items.iter().map(|report| (report.visibility, &report.source.id, &report.title));
    for (visibility, id, title) in posts.chain(reports) {
        for date in visibility.changes_after(today) {
            list.push(Due { date, id: id.clone(), kind: DueKind::Publication, title: title.clone() });
        }
    }
    for group in site.portfolios.items.iter().chain(&site.programmes.items) {
        for date in ends(group.contacts.iter().chain(&group.owner).chain(&group.coordinator), today) {
            list.push(Due { date, id: group.source.id.clone(), kind: DueKind::Contact, title: group.title.clone() });
        }
    }
    if let Some(date) = site.statement_contents().and_then(Statement::old_from).filter(|day| *day > today) {
        let (field, lang) = (SITE.field("accessibility_statement"), site.config.lang());
        let (id, title) = (field.key_in(lang).to_owned(), field.label(lang).to_owned());
        list.push(Due { date, id, kind: DueKind::Statement, title });
    }
    list
}

/// The days after `today` from which contacts are no longer shown.
fn ends<'a>(contacts: impl IntoIterator<Item = &'a Contact>, today: Date) -> impl Iterator<Item = Date> {
    let ends = contacts.into_iter().filter_map(|contact| Some(contact.visible_until?.next_day()));
    ends.filter(move |day| *day > today)
}
