//! The projects by each value: portfolio, region, status and more.

use super::collation::Alphabet;
use super::latest_first;
use super::summary::{Involvement, ProjectId, Summary, ThemeKey};
use crate::config::{TermId, Translations, Vocabulary};
use crate::parse::Group;
use crate::place::{CountyId, MunicipalityId, Names, RegionId, RegionKind};
use crate::site::{Entry, Site};
use crate::value::{Date, Lang, slug};
use foldhash::HashMap;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// By what the projects are gathered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetKind {
    /// Portfolio.
    Portfolio = 0,
    /// Region.
    Region,
    /// Status.
    Status,
    /// Project type.
    Type,
    /// Programme.
    Programme,
    /// Theme.
    Theme,
    /// Municipality.
    Municipality,
    /// Wellbeing services county.
    County,
    /// The year of the start.
    Year,
    /// Organisation.
    Organisation,
}

impl FacetKind {
    /// Every kind, in the order in which indexes are listed.
    pub const ALL: [Self; 10] = [
        Self::Portfolio,
        Self::Region,
        Self::Status,
        Self::Type,
        Self::Programme,
        Self::Theme,
        Self::Municipality,
        Self::County,
        Self::Year,
        Self::Organisation,
    ];

    /// Whether its values are portfolios or programmes, which may have files and periods.
    #[must_use]
    pub fn is_group(self) -> bool {
        matches!(self, Self::Portfolio | Self::Programme)
    }

    /// The kind's name in locale files, such as `portfolio`.
    #[must_use]
    pub fn name(self) -> &'static str {
        [
            "portfolio",
            "region",
            "status",
            "type",
            "programme",
            "theme",
            "municipality",
            "county",
            "year",
            "organisation",
        ][self as usize]
    }
}

/// What a value is, for pages that know more of it than its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FacetSource {
    /// A name that stands in cards only.
    Plain,
    /// A portfolio or programme with a file, by its position on the shelf.
    Group(usize),
    /// A word of a vocabulary.
    Term(TermId),
    /// A region.
    Region(RegionId),
    /// A municipality.
    Municipality(MunicipalityId),
    /// A wellbeing services county.
    County(CountyId),
    /// A year.
    Year(i16),
}

/// One value of a facet.
#[derive(Debug)]
pub struct FacetValue {
    /// The last part of its address.
    pub slug: String,
    /// Its name in each language.
    pub label: Translations,
    /// What it is.
    pub source: FacetSource,
    /// Its projects, in the order of lists.
    pub projects: Vec<ProjectId>,
}

impl FacetValue {
    /// The portfolio or programme that the value is, where it has a file.
    #[must_use]
    pub fn group<'a>(&self, site: &'a Site, kind: FacetKind) -> Option<&'a Group> {
        let FacetSource::Group(position) = self.source else { return None };
        let shelf = if kind == FacetKind::Portfolio { &site.portfolios } else { &site.programmes };
        Some(&shelf.items[position])
    }

    /// The name in `lang`, or else in another language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.label.best(lang).unwrap_or(&self.slug)
    }

    /// The language of [`Self::label`], where it is another one.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<Lang> {
        self.label.foreign(lang)
    }
}

/// The values of one kind.
#[derive(Debug)]
pub struct Facet {
    /// The kind.
    pub kind: FacetKind,
    /// The values in the order in which they are listed.
    pub values: Vec<FacetValue>,
    /// How many projects have a value of this kind.
    pub covered: usize,
    by_slug: BTreeMap<String, usize>,
}

impl Facet {
    /// The value with the given slug.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<&FacetValue> {
        self.by_slug.get(slug).map(|&position| &self.values[position])
    }

    /// The position of the value with the given slug.
    #[must_use]
    pub fn position(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }
}

/// Two names that have become one page.
pub struct SameSlug {
    /// Of what they are names.
    pub kind: FacetKind,
    /// The first project that uses the other one.
    pub project: ProjectId,
    /// The name of the page.
    pub name: String,
    /// The other one.
    pub other: String,
    /// The last part of the address.
    pub slug: String,
}

/// Gathers the values of one kind by their slugs.
struct Gatherer {
    kind: FacetKind,
    /// The language of names that cards give: the site's first.
    lang: Lang,
    values: HashMap<String, FacetValue>,
    place_slugs: HashMap<FacetSource, String>,
    /// How many projects have been added, and the last of them.
    covered: (usize, Option<ProjectId>),
    /// Slug, name and other name, with the first project that uses the other.
    same: BTreeMap<(String, String, String), ProjectId>,
}

impl Gatherer {
    fn new(kind: FacetKind, lang: Lang) -> Self {
        Self {
            kind,
            lang,
            values: HashMap::default(),
            place_slugs: HashMap::default(),
            covered: (0, None),
            same: BTreeMap::new(),
        }
    }

    /// A value that has its page even without projects.
    fn declare(&mut self, slug: String, label: Translations, source: FacetSource) {
        self.values.entry(slug.clone()).or_insert(FacetValue { slug, label, source, projects: Vec::new() });
    }

    fn add(&mut self, project: ProjectId, slug: &str, name: impl FnOnce() -> (Translations, FacetSource)) {
        // One project after another adds its values.
        if self.covered.1 != Some(project) {
            self.covered = (self.covered.0 + 1, Some(project));
        }
        if let Some(value) = self.values.get_mut(slug) {
            if value.projects.last() != Some(&project) {
                value.projects.push(project);
            }
            return;
        }
        let (label, source) = name();
        let value = FacetValue { slug: slug.to_owned(), label, source, projects: vec![project] };
        self.values.insert(slug.to_owned(), value);
    }

    /// Like `add`, for places: few places stand on many cards, so each gets its slug once.
    fn add_place<'a>(&mut self, project: ProjectId, place: FacetSource, lang: Lang, of: impl Fn() -> &'a Names) {
        let slugs = &mut self.place_slugs;
        let slug = slugs.entry(place).or_insert_with(|| slug(&of()[lang.position()])).clone();
        self.add(project, &slug, || (names(of()), place));
    }

    /// Like `add`, for values that are known by name alone.
    fn add_plain(&mut self, project: ProjectId, slug: &str, name: &str) {
        if slug.is_empty() {
            return;
        }
        if let Some(value) = self.values.get(slug) {
            let known = value.label(self.lang);
            if value.source == FacetSource::Plain && known != name {
                self.same.entry((slug.to_owned(), known.to_owned(), name.to_owned())).or_insert(project);
            }
        }
        let lang = self.lang;
        self.add(project, slug, || (Translations::one(lang, name), FacetSource::Plain));
    }

    fn finish(self, order: impl Fn(&FacetValue, &FacetValue) -> std::cmp::Ordering) -> (Facet, Vec<SameSlug>) {
        let mut values: Vec<FacetValue> = self.values.into_values().collect();
        values.sort_unstable_by(|a, b| order(a, b).then_with(|| a.slug.cmp(&b.slug)));
        let by_slug = values.iter().enumerate().map(|(position, value)| (value.slug.clone(), position)).collect();
        let kind = self.kind;
        let same = self.same.into_iter();
        let same = same.map(|((slug, name, other), project)| SameSlug { kind, project, name, other, slug }).collect();
        (Facet { kind, values, covered: self.covered.0, by_slug }, same)
    }
}

fn names(names: &Names) -> Translations {
    Translations::of_tool(names.clone().map(std::borrow::Cow::into_owned))
}

/// Gathers the projects by every kind, in the order of [`FacetKind::ALL`].
pub fn gather(site: &Site, projects: &[Arc<Summary>], alphabet: &Alphabet) -> (Vec<Facet>, Vec<SameSlug>) {
    let lang = site.lang;
    let by_name = |a: &FacetValue, b: &FacetValue| alphabet.compare(a.label(lang), b.label(lang));
    let gather = |kind| {
        let mut gatherer = Gatherer::new(kind, site.config.lang());
        declare(site, kind, &mut gatherer);
        for (position, project) in projects.iter().enumerate() {
            add(site, kind, ProjectId::at(position), project, &mut gatherer);
        }
        match kind {
            FacetKind::Portfolio | FacetKind::Programme => gatherer
                .finish(|a, b| latest_first(start(site, kind, a), start(site, kind, b)).then_with(|| by_name(a, b))),
            FacetKind::Year => gatherer.finish(|a, b| b.slug.cmp(&a.slug)),
            // Vocabularies and regions have an order of their own, in which they were declared.
            FacetKind::Status | FacetKind::Type | FacetKind::Theme | FacetKind::Region => {
                gatherer.finish(|a, b| rank(site, a).cmp(&rank(site, b)).then_with(|| by_name(a, b)))
            }
            FacetKind::Municipality | FacetKind::County | FacetKind::Organisation => gatherer.finish(by_name),
        }
    };
    let (facets, same): (Vec<_>, Vec<_>) = FacetKind::ALL.par_iter().map(|&kind| gather(kind)).unzip();
    (facets, same.into_iter().flatten().collect())
}

fn start(site: &Site, kind: FacetKind, value: &FacetValue) -> Option<Date> {
    value.group(site, kind)?.period.dates().0
}

/// The place of a value in the order of its kind; regions are ordered by name, the whole country and abroad after them.
fn rank(site: &Site, value: &FacetValue) -> u16 {
    match value.source {
        FacetSource::Term(id) => id.0,
        FacetSource::Region(id) => match site.config.places.region(id).kind {
            RegionKind::Region | RegionKind::Own => 0,
            RegionKind::Nationwide => 1,
            RegionKind::Abroad => 2,
        },
        _ => u16::MAX,
    }
}

/// The values that have a page even where no project has them: files, publishable statuses, the 19 regions, themes.
fn declare(site: &Site, kind: FacetKind, gatherer: &mut Gatherer) {
    let terms = |vocabulary: &Vocabulary, gatherer: &mut Gatherer| {
        for (position, term) in vocabulary.terms.iter().enumerate().filter(|(_, term)| term.public) {
            let id = TermId(u16::try_from(position).unwrap_or(u16::MAX));
            gatherer.declare(term.slug.clone(), term.label.clone(), FacetSource::Term(id));
        }
    };
    match kind {
        FacetKind::Portfolio | FacetKind::Programme => {
            let shelf = if kind == FacetKind::Portfolio { &site.portfolios } else { &site.programmes };
            for (position, group) in shelf.shown() {
                let lang = site.foreign(&group.source, "title").unwrap_or(site.lang);
                gatherer.declare(
                    group.source.id.clone(),
                    Translations::one(lang, group.title()),
                    FacetSource::Group(position),
                );
            }
        }
        FacetKind::Region => {
            for id in site.config.places.region_ids() {
                let region = site.config.places.region(id);
                if region.kind == RegionKind::Region {
                    gatherer.declare(
                        slug(region.name(site.config.lang())),
                        names(&region.names),
                        FacetSource::Region(id),
                    );
                }
            }
        }
        FacetKind::Status => terms(&site.config.statuses, gatherer),
        FacetKind::Theme => terms(&site.config.themes, gatherer),
        _ => {}
    }
}

fn add(site: &Site, kind: FacetKind, id: ProjectId, project: &Summary, gatherer: &mut Gatherer) {
    let (places, lang) = (&site.config.places, site.config.lang());
    let term = |vocabulary: &Vocabulary, term: TermId, gatherer: &mut Gatherer| {
        let word = vocabulary.get(term);
        gatherer.add(id, &word.slug, || (word.label.clone(), FacetSource::Term(term)));
    };
    match kind {
        FacetKind::Portfolio | FacetKind::Programme => {
            let group = if kind == FacetKind::Portfolio { &project.portfolio } else { &project.programme };
            if let Some(group) = group {
                gatherer.add_plain(id, &group.slug, &group.name);
            }
        }
        FacetKind::Region => {
            for &region in &project.regions {
                gatherer.add_place(id, FacetSource::Region(region), lang, || &places.region(region).names);
            }
        }
        FacetKind::Municipality => {
            for &municipality in &project.municipalities {
                let names = || &places.municipality(municipality).names;
                gatherer.add_place(id, FacetSource::Municipality(municipality), lang, names);
            }
        }
        FacetKind::County => {
            for &county in &project.counties {
                gatherer.add_place(id, FacetSource::County(county), lang, || &places.county(county).names);
            }
        }
        FacetKind::Status => {
            project.status.into_iter().for_each(|status| term(&site.config.statuses, status, gatherer));
        }
        FacetKind::Type => {
            project.kind.into_iter().for_each(|kind| term(&site.config.types, kind, gatherer));
        }
        FacetKind::Theme => {
            for theme in &project.themes {
                match theme {
                    ThemeKey::Term(theme) => term(&site.config.themes, *theme, gatherer),
                    ThemeKey::Free(theme) => gatherer.add_plain(id, &theme.slug, &theme.name),
                }
            }
        }
        FacetKind::Year => {
            if let Some(start) = project.began() {
                let year = start.year();
                let label = || (Translations::default(), FacetSource::Year(year));
                gatherer.add(id, &year.to_string(), label);
            }
        }
        FacetKind::Organisation => {
            for Involvement { organisation, .. } in &project.organisations {
                match site.config.organisations.find(&organisation.name) {
                    Some(known) if known.translations.texts().next().is_some() => {
                        let label = || (known.names(lang), FacetSource::Plain);
                        gatherer.add(id, &organisation.slug, label);
                    }
                    _ => gatherer.add_plain(id, &organisation.slug, &organisation.name),
                }
            }
        }
    }
}
