//! A project card -> [`Project`].

use super::parts::{
    self, Attachment, Contact, Image, Indicator, Link, Logo, Milestone, Organisation, Relation, Visibility,
};
use super::{Budget, Parsed, Reading, Source, Text, WithText, document, translated::translated};
use crate::config::{Config, TermId, Vocabulary};
use crate::diag::{Diagnostic, codes};
use crate::place::{MunicipalityId, MunicipalityMatch, Places, RegionId, RegionKind};
use crate::schema::{self, Claim};
use crate::source::{Span, Spanned};
use crate::value::{Date, Phrase};
use crate::yaml::{Reader, Record};
use serde::{Deserialize, Serialize};

/// A theme: a word of the site's vocabulary, or free text where the site has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// A word of the vocabulary.
    Term(TermId),
    /// Free text.
    Free(String),
}

/// A project card. Values are as its file gives them; relations to other files are still words.
#[derive(Debug, Serialize, Deserialize)]
pub struct Project {
    /// Where it comes from, and its text.
    pub source: Source,
    /// Full name.
    pub title: String,
    /// The name used day to day.
    pub short_title: Option<String>,
    /// Project code.
    pub code: Option<String>,
    /// Reference number.
    pub reference_number: Option<String>,
    /// Project type.
    pub kind: Option<TermId>,
    /// Portfolio: an id, a title or a plain name.
    pub portfolio: Option<Spanned<String>>,
    /// Programme, likewise.
    pub programme: Option<Spanned<String>>,
    /// Fund.
    pub fund: Option<Spanned<String>>,
    /// Programme period.
    pub programme_period: Option<String>,
    /// Specific objective.
    pub specific_objective: Option<String>,
    /// The EU's share of the funding, in per cent.
    pub eu_rate: Option<f64>,
    /// Status.
    pub status: Option<TermId>,
    /// Where the status stands.
    pub status_at: Option<Span>,
    /// Planned start and end.
    pub period: Period,
    /// Real start and end, where they differ.
    pub actual: Period,
    /// The regions, those of the municipalities included, in the order of the list of regions.
    pub regions: Vec<RegionId>,
    /// The municipalities, in the order of the card.
    pub municipalities: Vec<MunicipalityId>,
    /// What the project does.
    pub summary: Option<String>,
    /// The same in easy language.
    pub easy_summary: Option<String>,
    /// For whom.
    pub target_group: Option<String>,
    /// What is expected of it.
    pub expected_results: Vec<String>,
    /// What came of it.
    pub results: Vec<String>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Who pays.
    pub funders: Vec<Organisation>,
    /// Who carries it out.
    pub implementers: Vec<Organisation>,
    /// Who else takes part.
    pub partners: Vec<Organisation>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Costs and funding.
    pub budget: Option<Box<Budget>>,
    /// Documents.
    pub attachments: Vec<Attachment>,
    /// Links.
    pub links: Vec<Link>,
    /// Logos.
    pub logos: Vec<Logo>,
    /// Image.
    pub image: Option<Image>,
    /// The project that this is a part of.
    pub parent: Option<Relation>,
    /// The project that this one follows.
    pub predecessor: Option<Relation>,
    /// The project that follows this one.
    pub successor: Option<Relation>,
    /// Milestones.
    pub milestones: Vec<Milestone>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// When the card's facts were last changed.
    pub updated: Option<Date>,
    /// When it is shown.
    pub visibility: Visibility,
    /// Why it was removed, where it was and a reason is given.
    pub gone: Option<Phrase>,
    /// Old addresses on this site.
    pub aliases: Vec<Spanned<String>>,
}

/// A start and an end, either of which may be missing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The beginning.
    pub start: Option<Spanned<Date>>,
    /// The end.
    pub end: Option<Spanned<Date>>,
}

impl Period {
    /// Reads the two keys.
    pub fn read(reader: &mut Reader, record: &Record<'_>, start: &str, end: &str) -> Self {
        Self { start: reader.date(record, start), end: reader.date(record, end) }
    }

    /// The two dates.
    #[must_use]
    pub fn dates(self) -> (Option<Date>, Option<Date>) {
        (self.start.map(|date| date.value), self.end.map(|date| date.value))
    }
}

impl Project {
    /// Whether it names other projects of the catalogue.
    #[must_use]
    pub fn names_others(&self) -> bool {
        self.parent.is_some() || self.predecessor.is_some() || self.successor.is_some()
    }

    /// Reads a project card.
    #[must_use]
    pub fn parse(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
        document(text, config, &schema::PROJECT, reading, Self::read)
    }

    /// The document of `base` with the texts of its translation `own`; `None` where one of the two cannot be read.
    #[must_use]
    pub fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self> {
        translated(base, own, config, &schema::PROJECT, Self::read)
    }

    fn read(reader: &mut Reader, record: &Record<'_>, source: Source, config: &Config) -> Self {
        let title = reader.required(record, "title");
        let kind = term(reader, record, "type", &config.types);
        let status = term(reader, record, "status", &config.statuses);
        let (regions, municipalities) = places(reader, record, config);
        let (removed, gone) = parts::gone(reader, record);
        Self {
            source,
            title: title.map(|title| title.value).unwrap_or_default(),
            short_title: reader.plain(record, "short_title"),
            code: reader.plain(record, "code"),
            reference_number: reader.plain(record, "reference_number"),
            kind: kind.map(|kind| kind.value),
            portfolio: reader.text(record, "portfolio"),
            programme: reader.text(record, "programme"),
            fund: reader.text(record, "fund"),
            programme_period: reader.plain(record, "programme_period"),
            specific_objective: reader.plain(record, "specific_objective"),
            eu_rate: reader.number_in(record, "eu_rate", 0.0..=100.0).map(|rate| rate.value),
            status: status.map(|status| status.value),
            status_at: status.map(|status| status.at),
            period: Period::read(reader, record, "start", "end"),
            actual: Period::read(reader, record, "actual_start", "actual_end"),
            regions,
            municipalities,
            summary: reader.summary(record),
            easy_summary: reader.plain(record, "easy_summary"),
            target_group: reader.plain(record, "target_group"),
            expected_results: plain_texts(reader, record, "expected_results"),
            results: plain_texts(reader, record, "results"),
            themes: themes(reader, record, config),
            keywords: plain_texts(reader, record, "keywords"),
            funders: parts::organisations(reader, record, "funders", config),
            implementers: parts::organisations(reader, record, "implementers", config),
            partners: parts::organisations(reader, record, "partners", config),
            contacts: parts::contacts(reader, record, config),
            budget: Budget::read(reader, record, config).map(Box::new),
            attachments: parts::attachments(reader, record),
            links: parts::links(reader, record),
            logos: parts::logos(reader, record),
            image: parts::image(reader, record),
            parent: parts::relation(reader, record, "parent"),
            predecessor: parts::relation(reader, record, "predecessor"),
            successor: parts::relation(reader, record, "successor"),
            milestones: parts::milestones(reader, record),
            indicators: parts::indicators(reader, record),
            updated: reader.date(record, "updated").map(|date| date.value),
            visibility: Visibility::read(reader, record, removed),
            gone,
            aliases: reader.texts(record, "aliases"),
        }
    }

    /// When it was carried out: the real start and end, and where none is given, the planned one.
    #[must_use]
    pub fn carried_out(&self) -> Period {
        Period { start: self.actual.start.or(self.period.start), end: self.actual.end.or(self.period.end) }
    }

    /// Whether an EU fund of the period 2021–2027 pays for a part of it.
    #[must_use]
    pub fn is_co_funded(&self) -> bool {
        let current = self.programme_period.as_deref().is_some_and(schema::is_of_2021_2027);
        current && self.fund.as_ref().is_some_and(|fund| schema::is_eu_fund(&fund.value))
    }

    /// Whether its page shows the EU emblem: it is co-funded, and none of its own logos says so already.
    #[must_use]
    pub fn shows_emblem(&self) -> bool {
        self.is_co_funded() && self.logos.iter().all(|logo| logo.claim() != Some(Claim::CoFunded))
    }

    /// The name for places where space is short.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }
}

/// Reads a list of texts whose places do not matter.
pub fn plain_texts(reader: &mut Reader, record: &Record<'_>, key: &str) -> Vec<String> {
    reader.texts(record, key).into_iter().map(|text| text.value).collect()
}

fn term(reader: &mut Reader, record: &Record<'_>, key: &str, vocabulary: &Vocabulary) -> Option<Spanned<TermId>> {
    let word = reader.text(record, key)?;
    find(reader, &word, vocabulary).map(|value| Spanned { value, at: word.at })
}

fn find(reader: &mut Reader, word: &Spanned<String>, vocabulary: &Vocabulary) -> Option<TermId> {
    let found = vocabulary.find(&word.value);
    if found.is_none() {
        let finding = Diagnostic::new(&codes::VALUE_VOCABULARY, word.at).with("value", &word.value);
        reader.report(finding.nearest(vocabulary.nearest(&word.value)));
    }
    found
}

fn themes(reader: &mut Reader, record: &Record<'_>, config: &Config) -> Vec<Theme> {
    let words = reader.texts(record, "themes");
    if config.themes.terms.is_empty() {
        return words.into_iter().map(|word| Theme::Free(word.value)).collect();
    }
    words.iter().filter_map(|word| find(reader, word, &config.themes)).map(Theme::Term).collect()
}

fn places(reader: &mut Reader, record: &Record<'_>, config: &Config) -> (Vec<RegionId>, Vec<MunicipalityId>) {
    let mut regions = Vec::new();
    for word in reader.texts(record, "regions") {
        if let Some(region) = config.places.find_region(&word.value) {
            regions.push(region);
        } else {
            let finding = Diagnostic::new(&codes::PLACE_UNKNOWN, word.at).with("value", &word.value);
            reader.report(finding.nearest(config.places.nearest_region(&word.value)));
        }
    }
    let mut municipalities = Vec::new();
    for word in reader.texts(record, "municipalities") {
        let found = config.places.find_municipality(&word.value);
        match found {
            MunicipalityMatch::Unknown => {
                let finding = Diagnostic::new(&codes::PLACE_UNKNOWN, word.at).with("value", &word.value);
                reader.report(finding.nearest(config.places.nearest_municipality(&word.value)));
            }
            MunicipalityMatch::Merged { into, date, .. } => {
                let into = config.places.municipality(into).name(config.lang());
                let finding = Diagnostic::new(&codes::PLACE_MERGED, word.at).with("value", &word.value);
                reader.report(finding.with("into", into).with("year", date.get(..4).unwrap_or(date)));
            }
            MunicipalityMatch::Known(id) => {
                if let Some(region) = region_not_named(&config.places, &regions, id) {
                    let finding = Diagnostic::new(&codes::PLACE_REGION, word.at).with("value", &word.value);
                    reader.report(finding.with("region", config.places.region(region).name(config.lang())));
                }
            }
        }
        if let Some(id) = found.today()
            && !municipalities.contains(&id)
        {
            municipalities.push(id);
        }
    }
    regions.extend(municipalities.iter().filter_map(|&id| config.places.municipality(id).region));
    regions.sort_unstable();
    regions.dedup();
    (regions, municipalities)
}

/// The region of a municipality where a card names regions, and that is none of them. A card that names the whole
/// country, or a region of the site's own, says nothing against any municipality; nor does one that names places abroad
/// alone.
fn region_not_named(places: &Places, named: &[RegionId], municipality: MunicipalityId) -> Option<RegionId> {
    let region = places.municipality(municipality).region?;
    if named.contains(&region) || places.region(region).kind != RegionKind::Region {
        return None;
    }
    let names = |kind| named.iter().any(|&id| places.region(id).kind == kind);
    let exact = names(RegionKind::Region) && !names(RegionKind::Nationwide) && !names(RegionKind::Own);
    exact.then_some(region)
}
