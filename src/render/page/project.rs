//! The page of a project.

use super::common::iso;
use super::languages::mark;
use crate::chart::{Item, ItemKind, Timeline, TimelineWords};
use crate::diag::Diagnostic;
use crate::index::{FacetKind, ProjectId};
use crate::parse::{Milestone, Organisation, Project, Relation, RelationTarget, Theme};
use crate::plan::Page;
use crate::render::Renderer;
use crate::render::theme::Input;
use crate::render::view::{
    Fact, IndicatorView, Link, LinkList, MilestoneView, OrganisationList, OrganisationView, ProjectView,
};
use crate::schema::PROJECT;
use crate::site::Named;
use crate::value::slug;
use std::sync::Arc;

/// Fewer milestones with dates than this are no line of time.
const TIMELINE_FROM: usize = 2;

impl Renderer {
    /// The milestones of a project as a drawing; nothing where too few have dates.
    fn timeline(&self, milestones: &[Milestone]) -> String {
        let item = |milestone: &Milestone| {
            let Milestone { name, start, end, .. } = milestone;
            match end {
                None => Item::milestone(name.clone(), *start),
                Some(_) => Item { name: name.clone(), start: *start, end: *end, group: None, kind: ItemKind::Phase },
            }
        };
        let timeline = Timeline { items: milestones.iter().map(item).collect() };
        if timeline.items.iter().filter(|item| !item.is_undated()).count() < TIMELINE_FROM {
            return String::new();
        }
        let words = TimelineWords { title: self.text("milestones"), ..self.words.timeline.clone() };
        timeline.svg(&words, "milestones_title", &|start, end| self.words.dates.write(start, end))
    }

    /// The input of `project.html`.
    ///
    /// # Errors
    /// A finding where the file of the text has changed or gone since it was checked.
    pub fn project(&self, page: &Page, id: ProjectId, project: &Project) -> Result<Input, Box<Diagnostic>> {
        let summary = self.index.project(id);
        let pointers = self.index.relations.of(id);
        let (reports, news) = self.writings(pointers);
        let (start, end) = project.period.dates();
        let (actual_start, actual_end) = project.actual.dates();
        let view = ProjectView {
            short_title: project.short_title.clone(),
            langs: self.langs(&project.source),
            status: project.status.map(|status| self.status(status)),
            start: iso(start),
            end: iso(end),
            actual_start: iso(actual_start),
            actual_end: iso(actual_end),
            summary: project.summary.clone(),
            easy_summary: project.easy_summary.clone(),
            co_funded: project.shows_emblem(),
            facts: self.facts(id, project),
            expected_results: project.expected_results.clone(),
            results: project.results.clone(),
            body: self.body(&project.source, &page.path)?,
            contents: Self::contents(&project.source),
            organisations: self.organisation_lists(project),
            budget: project.budget.as_ref().map(|budget| self.budget(budget)),
            timeline: self.timeline(&project.milestones),
            milestones: project
                .milestones
                .iter()
                .map(|milestone| MilestoneView {
                    name: milestone.name.clone(),
                    start: iso(milestone.start),
                    end: iso(milestone.end),
                })
                .collect(),
            indicators: project
                .indicators
                .iter()
                .map(|indicator| IndicatorView {
                    name: indicator.name.clone(),
                    unit: indicator.unit.clone(),
                    baseline: indicator.baseline.clone(),
                    target: indicator.target.clone(),
                    actual: indicator.actual.clone(),
                })
                .collect(),
            relations: self.relations(id, project),
            reports,
            news,
            attachments: self.attachments(&project.source, &project.attachments),
            links: self.links(&project.links),
            contacts: self.contacts(&project.contacts),
            logos: self.logos(&project.source, &project.logos),
            image: self.image(&project.source, project.image.as_ref()),
            updated: iso(project.updated),
        };
        let all = Link::to(self.text("nav-projects"), self.routes.projects());
        let mut page = self.page_view(page, &project.title, "projects", vec![all]);
        page.description.clone_from(&project.summary);
        page.unpublished = summary.unpublished;
        self.share(&mut page, view.image.as_ref());
        mark(&mut page, &view.langs);
        self.input(&view, &page)
    }

    /// The labelled facts, in the order of the field table.
    fn facts(&self, id: ProjectId, project: &Project) -> Vec<Fact> {
        let summary = self.index.project(id);
        let config = &self.site.config;
        let places = &config.places;
        let words = |text: &Option<String>| text.iter().map(Link::words).collect::<Vec<Link>>();
        let translatable = |key: &str, text: &Option<String>| {
            let tag = || self.tag_of(&project.source, key);
            text.iter().map(|text| Link::words(text).in_language(tag())).collect::<Vec<Link>>()
        };
        let group = |kind, group: &Option<Arc<Named>>| {
            group.iter().map(|group| self.value_link(kind, &group.slug, &group.name)).collect::<Vec<Link>>()
        };
        let place = |kind, name_fi: &str, name: &str| self.value_link(kind, &slug(name_fi), name);
        let percent = |rate: f64| Link::words(format!("{}\u{a0}%", crate::render::filters::number(rate, 2, self.lang)));
        let facts = [
            ("code", words(&project.code)),
            ("reference_number", words(&project.reference_number)),
            (
                "type",
                project
                    .kind
                    .iter()
                    .map(|&kind| {
                        let term = config.types.get(kind);
                        self.value_link(FacetKind::Type, &term.slug, &self.term(term))
                    })
                    .collect(),
            ),
            ("portfolio", group(FacetKind::Portfolio, &summary.portfolio)),
            ("programme", group(FacetKind::Programme, &summary.programme)),
            ("fund", project.fund.iter().map(|fund| Link::words(&fund.value)).collect()),
            ("programme_period", words(&project.programme_period)),
            ("specific_objective", translatable("specific_objective", &project.specific_objective)),
            ("eu_rate", project.eu_rate.map(percent).into_iter().collect()),
            (
                "regions",
                project
                    .regions
                    .iter()
                    .map(|&id| {
                        let region = places.region(id);
                        place(FacetKind::Region, region.name(self.site.config.lang()), region.name(self.lang))
                    })
                    .collect(),
            ),
            (
                "municipalities",
                project
                    .municipalities
                    .iter()
                    .map(|&id| {
                        let municipality = places.municipality(id);
                        place(
                            FacetKind::Municipality,
                            municipality.name(self.site.config.lang()),
                            municipality.name(self.lang),
                        )
                    })
                    .collect(),
            ),
            ("target_group", translatable("target_group", &project.target_group)),
            (
                "themes",
                project
                    .themes
                    .iter()
                    .map(|theme| match theme {
                        Theme::Term(id) => {
                            let term = config.themes.get(*id);
                            self.value_link(FacetKind::Theme, &term.slug, &self.term(term))
                        }
                        Theme::Free(words) => self.value_link(FacetKind::Theme, &slug(words), words),
                    })
                    .collect(),
            ),
            (
                "keywords",
                project
                    .keywords
                    .iter()
                    .map(|word| Link::words(word).in_language(self.tag_of(&project.source, "keywords")))
                    .collect(),
            ),
        ];
        let fact = |(key, values): (&str, Vec<Link>)| {
            let label = self.label(PROJECT.field(key));
            (!values.is_empty()).then(|| Fact { key: key.to_owned(), label, values })
        };
        facts.into_iter().filter_map(fact).collect()
    }

    fn organisation_lists(&self, project: &Project) -> Vec<OrganisationList> {
        let lists =
            [("funders", &project.funders), ("implementers", &project.implementers), ("partners", &project.partners)];
        let view = |organisation: &Organisation| {
            let (role, role_lang) = organisation.role.as_ref().map(|role| self.role(role)).unzip();
            OrganisationView {
                link: self.organisation(&organisation.name),
                role,
                role_lang: role_lang.flatten(),
                business_id: organisation.business_id.clone(),
                url: organisation.url.clone(),
            }
        };
        let list = |(key, organisations): (&str, &Vec<Organisation>)| {
            (!organisations.is_empty()).then(|| OrganisationList {
                key: key.to_owned(),
                label: self.label(PROJECT.field(key)),
                items: organisations.iter().map(view).collect(),
            })
        };
        lists.into_iter().filter_map(list).collect()
    }

    fn relations(&self, id: ProjectId, project: &Project) -> Vec<LinkList> {
        let pointers = self.index.relations.of(id);
        let label = |key: &str| self.label(PROJECT.field(key));
        let to = |&id: &ProjectId| self.project_title(self.index.project(id));
        let outside = |relation: &Option<Relation>| match relation.as_ref().map(|r| &r.target) {
            Some(RelationTarget::Outside(title, url)) => {
                Some(Link::elsewhere(title, url.clone()).in_language(self.fact_tag()))
            }
            _ => None,
        };
        let lists = [
            (label("parent"), pointers.parent.iter().map(to).chain(outside(&project.parent)).collect::<Vec<Link>>()),
            (self.text("sub-projects"), pointers.children.iter().map(to).collect()),
            (label("predecessor"), pointers.predecessors.iter().map(to).chain(outside(&project.predecessor)).collect()),
            (label("successor"), pointers.successors.iter().map(to).chain(outside(&project.successor)).collect()),
        ];
        lists
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .map(|(label, items)| LinkList { label, items })
            .collect()
    }
}
