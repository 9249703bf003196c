//! The table of all projects, RFC 4180, with the labels of the field table as heads.

use super::Renderer;
use crate::index::{Part, Summary};
use crate::schema::{PROJECT, YES_NO};
use crate::value::{Money, harmless, quoted};
use std::borrow::Cow;

impl Renderer {
    /// Writes the table: a row of heads, then a row a project in the order of lists. Money is in currency units with a
    /// decimal point, dates are ISO 8601 to their precision, several values of a cell are separated by `; `.
    pub fn csv(&self, out: &mut Vec<u8>) {
        let label = |key: &str| self.label(PROJECT.field(key));
        let keys = [
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
        ];
        let money =
            ["csv-total", "csv-grant", "csv-own-share", "csv-stage", "csv-currency", "csv-scope", "csv-approximate"];
        let heads = std::iter::once(self.text("csv-id")).chain(keys.iter().map(|key| label(key)));
        let heads = heads.chain(money.iter().map(|name| self.text(name))).chain([self.text("csv-url")]);
        row(out, heads.map(Cell::Text));
        for summary in &self.index.projects {
            row(out, self.cells(summary).into_iter());
        }
    }

    fn cells(&self, summary: &Summary) -> Vec<Cell> {
        let project = self.site.card(&summary.id);
        let config = &self.site.config;
        let places = &config.places;
        let text = |text: Option<&str>| Cell::Text(text.unwrap_or_default().to_owned());
        let list = |items: Vec<String>| Cell::Text(items.join("; "));
        let organisations = |part: Part| {
            let of_part = summary.organisations.iter().filter(|organisation| organisation.part == part);
            list(of_part.map(|organisation| self.organisation(&organisation.name).title).collect())
        };
        let themes = project.themes.iter().map(|theme| match theme {
            crate::parse::Theme::Term(id) => self.term(config.themes.get(*id)),
            crate::parse::Theme::Free(words) => words.clone(),
        });
        let date =
            |date: Option<crate::value::Date>| Cell::Plain(date.map(|date| date.to_string()).unwrap_or_default());
        let funding = summary.funding.as_ref();
        let budget = project.budget.as_deref();
        let sum = |money: Option<Money>| Cell::Plain(money.map(decimal).unwrap_or_default());
        let path = self.routes.project(&summary.id);
        let address =
            self.base_url.as_deref().map_or_else(|| path.clone(), |base| crate::route::canonical(base, &path));
        vec![
            Cell::Plain(summary.id.clone()),
            text(Some(&project.title)),
            text(project.short_title.as_deref()),
            text(project.code.as_deref()),
            text(project.reference_number.as_deref()),
            text(project.kind.map(|kind| config.types.get(kind).label(self.lang))),
            text(summary.portfolio.as_ref().map(|(_, name)| name.as_str())),
            text(summary.programme.as_ref().map(|(_, name)| name.as_str())),
            text(project.status.map(|status| config.statuses.get(status).label(self.lang))),
            date(summary.start),
            date(summary.end),
            date(summary.actual_start),
            date(summary.actual_end),
            list(project.regions.iter().map(|&id| places.region(id).name(self.lang).to_owned()).collect()),
            list(project.municipalities.iter().map(|&id| places.municipality(id).name(self.lang).to_owned()).collect()),
            list(themes.collect()),
            list(project.keywords.clone()),
            organisations(Part::Funder),
            organisations(Part::Implementer),
            organisations(Part::Partner),
            text(project.summary.as_deref()),
            date(project.updated),
            sum(funding.and_then(|funding| funding.whole)),
            sum(funding.and_then(|funding| funding.grant)),
            sum(budget.and_then(|budget| budget.own_share).map(|own| own.value)),
            text(
                funding
                    .and_then(|funding| funding.stage)
                    .map(|stage| crate::schema::STAGE.find(stage).map_or(stage, |value| self.lang.of(&value.label))),
            ),
            text(funding.map(|funding| funding.currency.as_str())),
            text(budget.and_then(|budget| Some(budget.scope.as_ref()?.words.as_str()))),
            text(budget.filter(|budget| budget.approximate).map(|_| self.lang.of(&YES_NO.values[0].label))),
            Cell::Plain(address),
        ]
    }
}

enum Cell {
    /// Text that people wrote.
    Text(String),
    /// Text that the tool made.
    Plain(String),
}

fn row(out: &mut Vec<u8>, cells: impl Iterator<Item = Cell>) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            out.push(b',');
        }
        let text = match &cell {
            Cell::Text(text) => harmless(text),
            Cell::Plain(text) => Cow::Borrowed(text.as_str()),
        };
        out.extend_from_slice(quoted(&text).as_bytes());
    }
    out.extend_from_slice(b"\r\n");
}

/// A sum in currency units: `1345000` or `1345000.50`.
fn decimal(money: Money) -> String {
    let sign = if money.cents() < 0 { "-" } else { "" };
    let (units, cents) = (money.abs().cents() / 100, money.abs().cents() % 100);
    if cents == 0 { format!("{sign}{units}") } else { format!("{sign}{units}.{cents:02}") }
}
