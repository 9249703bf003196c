//! The public facts of a card, as the table of all projects and the reports of changes list them.

use super::Renderer;
use crate::index::{Part, Summary};
use crate::parse::{Project, Theme};
use crate::schema::{STAGE, YES_NO};
use crate::value::{Date, Money};

/// The paths of their keys, in the order of the table.
pub const FACTS: [&str; 28] = [
    "title",
    "short_title",
    "code",
    "reference_number",
    "type",
    "portfolio",
    "programme",
    "status",
    "start",
    "end",
    "actual_start",
    "actual_end",
    "regions",
    "municipalities",
    "themes",
    "keywords",
    "funders",
    "implementers",
    "partners",
    "summary",
    "updated",
    "budget.total",
    "budget.grant",
    "budget.own_share",
    "budget.stage",
    "budget.currency",
    "budget.scope",
    "budget.approximate",
];

/// A fact; nothing where the card does not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Words; several values are separated by `; `.
    Text(String),
    /// A date.
    Date(Option<Date>),
    /// A sum, and its ISO 4217 code.
    Money(Option<Money>, String),
}

impl Renderer {
    /// The facts of a card in the order of [`FACTS`].
    pub fn told(&self, summary: &Summary, project: &Project) -> [Fact; FACTS.len()] {
        let config = &self.site.config;
        let places = &config.places;
        let text = |text: Option<&str>| Fact::Text(text.unwrap_or_default().to_owned());
        let list = |items: Vec<String>| Fact::Text(items.join("; "));
        let organisations = |part: Part| {
            let of_part = summary.organisations.iter().filter(|organisation| organisation.part == part);
            let names = of_part.map(|involvement| &involvement.organisation.name);
            list(names.map(|name| self.organisation(name).title.clone()).collect())
        };
        let themes = project.themes.iter().map(|theme| match theme {
            Theme::Term(id) => self.term(config.themes.get(*id)),
            Theme::Free(words) => words.clone(),
        });
        let funding = summary.funding.as_ref();
        let budget = project.budget.as_deref();
        let currency = funding.map(|funding| &*funding.currency);
        let sum = |money: Option<Money>| Fact::Money(money, currency.unwrap_or_default().to_owned());
        let stage = funding.and_then(|funding| funding.stage);
        [
            text(Some(&project.title)),
            text(project.short_title.as_deref()),
            text(project.code.as_deref()),
            text(project.reference_number.as_deref()),
            text(project.kind.map(|kind| config.types.get(kind).label(self.lang))),
            text(summary.portfolio.as_ref().map(|portfolio| portfolio.name.as_str())),
            text(summary.programme.as_ref().map(|programme| programme.name.as_str())),
            text(project.status.map(|status| config.statuses.get(status).label(self.lang))),
            Fact::Date(summary.start),
            Fact::Date(summary.end),
            Fact::Date(summary.actual_start),
            Fact::Date(summary.actual_end),
            list(project.regions.iter().map(|&id| places.region(id).name(self.lang).to_owned()).collect()),
            list(project.municipalities.iter().map(|&id| places.municipality(id).name(self.lang).to_owned()).collect()),
            list(themes.collect()),
            list(project.keywords.clone()),
            organisations(Part::Funder),
            organisations(Part::Implementer),
            organisations(Part::Partner),
            text(project.summary.as_deref()),
            Fact::Date(project.updated),
            sum(funding.and_then(|funding| funding.whole)),
            sum(funding.and_then(|funding| funding.grant)),
            sum(budget.and_then(|budget| budget.own_share).map(|own| own.value)),
            text(stage.map(|stage| STAGE.find(stage).map_or(stage, |value| self.lang.of(&value.label)))),
            text(currency),
            text(budget.and_then(|budget| Some(budget.scope.as_ref()?.words.as_str()))),
            text(budget.filter(|budget| budget.approximate).map(|_| self.lang.of(&YES_NO.values[0].label))),
        ]
    }
}
