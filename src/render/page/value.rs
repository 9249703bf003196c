//! The page of one value of an index: a portfolio, a region, a status …

use super::common::iso;
use crate::diag::Diagnostic;
use crate::index::{FacetKind, FacetSource, FacetValue, Part, Summary, totals};
use crate::parse::Group;
use crate::plan::{Page, Slice};
use crate::render::Renderer;
use crate::render::theme::Input;
use crate::render::view::{Fact, InvolvementView, Link, LinkList, ValuePageView};
use crate::schema::{self, GROUP};
use crate::value::slug;

impl Renderer {
    /// The input of `value.html`.
    ///
    /// # Errors
    /// A finding in the template of cards.
    pub fn value(&self, page: &Page, kind: FacetKind, position: usize, slice: Slice) -> Result<Input, Box<Diagnostic>> {
        let value = &self.index.facet(kind).values[position];
        let name = self.value_name(kind, value);
        let first = slice.is_first();
        let path_from = |id: &str| self.routes.value_from(kind, &value.slug, id);
        let here = self.routes.value(kind, &value.slug);
        let mut view = ValuePageView {
            kind: kind.name().to_owned(),
            first,
            count: first.then_some(value.projects.len()),
            pager: self.pager(&value.projects, slice, &here, path_from),
            index: self.routes.facet(kind),
            timeline: self.timeline_of(kind, value, slice),
            ..ValuePageView::default()
        };
        if first {
            self.describe(&mut view, kind, value, &page.path)?;
        }
        if kind == FacetKind::Organisation {
            let shown = slice.of_list(&value.projects);
            view.involvements =
                shown.iter().filter_map(|&id| self.involvement(self.index.project(id), &value.slug)).collect();
        }
        let above = vec![Link::to(self.kind_title(kind), self.routes.facet(kind))];
        let mut page = self.page_view(page, &name, kind.name(), above);
        page.description.clone_from(&view.summary);
        page.text_lang = self.value_tag(kind, value);
        page.written_in.clone_from(&view.langs.body);
        let cards = self.cards(slice.of_list(&value.projects), &page.path)?;
        Ok(self.input(&view, &page)?.with_shared("cards", cards))
    }

    /// What the first page of a value has beside its projects.
    fn describe(
        &self,
        view: &mut ValuePageView,
        kind: FacetKind,
        value: &FacetValue,
        path: &str,
    ) -> Result<(), Box<Diagnostic>> {
        let projects: Vec<&Summary> = value.projects.iter().map(|&id| self.index.project(id)).collect();
        let totals = totals(&projects);
        if kind.is_group() || kind == FacetKind::Region {
            view.funding = self.funding(&totals);
        }
        view.totals = self.totals(totals);
        view.several = projects.iter().any(|project| match kind {
            FacetKind::Region => project.regions.len() > 1,
            FacetKind::Municipality => project.municipalities.len() > 1,
            FacetKind::County => project.counties.len() > 1,
            FacetKind::Theme => project.themes.len() > 1,
            _ => false,
        });
        if let Some(group) = value.group(&self.site, kind) {
            self.group(view, group, path)?;
        }
        match value.source {
            FacetSource::Term(id) => {
                let config = &self.site.config;
                let vocabulary = match kind {
                    FacetKind::Status => &config.statuses,
                    FacetKind::Type => &config.types,
                    _ => &config.themes,
                };
                let description = &vocabulary.get(id).description;
                view.summary = description.best(self.lang).map(str::to_owned);
                view.langs.summary = description.foreign(self.lang).map(|lang| lang.tag().to_owned());
            }
            FacetSource::Region(id) => {
                view.locator = self.locator(id);
                view.related = self.municipalities_of(id);
            }
            FacetSource::Municipality(id) => {
                let places = &self.site.config.places;
                if let Some(region) = places.municipality(id).region {
                    let region = places.region(region);
                    let slug = slug(region.name(self.site.config.lang()));
                    let link = self.value_link(FacetKind::Region, &slug, region.name(self.lang));
                    view.related = vec![LinkList { label: self.text("region-of-municipality"), items: vec![link] }];
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The municipalities of a region that have projects.
    fn municipalities_of(&self, region: crate::place::RegionId) -> Vec<LinkList> {
        let places = &self.site.config.places;
        let of_region = self.index.facet(FacetKind::Municipality).values.iter().filter(|value| match value.source {
            FacetSource::Municipality(id) => places.municipality(id).region == Some(region),
            _ => false,
        });
        let items: Vec<Link> = of_region
            .map(|value| Link::to(value.label(self.lang), self.routes.value(FacetKind::Municipality, &value.slug)))
            .collect();
        if items.is_empty() {
            Vec::new()
        } else {
            vec![LinkList { label: self.text("municipalities-of-region"), items }]
        }
    }

    /// The texts and people of a portfolio or programme.
    fn group(&self, view: &mut ValuePageView, group: &Group, path: &str) -> Result<(), Box<Diagnostic>> {
        let (start, end) = group.period.dates();
        let label = |key: &str| self.label(GROUP.field(key));
        let fact = |key: &str, values: Vec<Link>| {
            (!values.is_empty()).then(|| Fact { key: key.to_owned(), label: label(key), values })
        };
        let facts = [
            fact(
                "part_of",
                group
                    .part_of
                    .iter()
                    .map(|text| Link::words(text).in_language(self.tag_of(&group.source, "part_of")))
                    .collect(),
            ),
            fact("organisation", group.organisations.iter().map(|o| self.organisation(&o.name)).collect()),
        ];
        view.summary.clone_from(&group.summary);
        view.langs = self.langs(&group.source);
        view.facts = facts.into_iter().flatten().collect();
        view.goals.clone_from(&group.goals);
        view.body = self.body(&group.source, path)?;
        view.owner = group.owner.as_ref().and_then(|contact| self.contact(contact));
        view.coordinator = group.coordinator.as_ref().and_then(|contact| self.contact(contact));
        view.contacts = self.contacts(&group.contacts);
        view.links = self.links(&group.links);
        view.logos = self.logos(&group.source, &group.logos);
        view.start = iso(start);
        view.end = iso(end);
        Ok(())
    }

    /// What an organisation does in a project, and what it paid.
    fn involvement(&self, project: &Summary, slug: &str) -> Option<InvolvementView> {
        let own: Vec<_> = project.organisations.iter().filter(|o| o.organisation.slug == slug).collect();
        if own.is_empty() {
            return None;
        }
        let part = |part: Part| match part {
            Part::Funder => self.text("part-funder"),
            Part::Implementer => self.text("part-implementer"),
            Part::Partner => self.text("part-partner"),
        };
        let roles = own.iter().map(|o| {
            let role = o.details.as_ref().and_then(|details| details.role.as_ref());
            let (words, tag) = role.map_or_else(|| (part(o.part), None), |role| self.role(role));
            Link::words(words).in_language(tag)
        });
        let funding = project.funding.as_ref();
        Some(InvolvementView {
            project: self.project_title(project),
            roles: roles.collect(),
            paid: own.iter().find_map(|o| o.details.as_ref()?.paid).map(crate::value::Money::cents),
            currency: funding.map(|funding| funding.currency.to_string()).unwrap_or_default(),
            stage: funding.and_then(|funding| funding.stage).map(|stage| self.choice(&schema::STAGE, stage)),
        })
    }
}
