//! The pages that the law asks of a site: what the settings say of the accessibility statement and the privacy notice.

use super::read::{by_language, spanned_by_language};
use super::{Authority, ByLanguage, Config, Translations};
use crate::diag::{Diagnostic, Severity, codes};
use crate::schema;
use crate::source::{Span, Spanned};
use crate::value::{Date, Lang};
use crate::yaml::{Reader, Record, is_address};

/// Something that the settings may leave out.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub enum Setting<T> {
    /// The settings say nothing of it.
    #[default]
    Missing,
    /// What they say could not be read, which has been reported.
    Faulty,
    /// It is given.
    Given(T),
}

/// What a setting leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A free page, by its id.
    Page(String),
    /// A web address.
    Address(String),
}

/// What a setting leads to in each language, where that is given.
pub type Targets = ByLanguage<Spanned<Target>>;

/// Where the accessibility statement comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementSetting {
    /// It is a page of the site's own, or stands elsewhere. The place is that of contents that are given all the same.
    Elsewhere(Targets, Option<Span>),
    /// The settings hold its contents.
    Contents(Box<Statement>),
}

/// The contents of the accessibility statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The place of its key.
    pub at: Span,
    /// The site or the part of it that is meant.
    pub service: Translations,
    /// Who is in charge of it.
    pub provider: Translations,
    /// How far the requirements are met, with its place; an id of [`schema::CONFORMANCE`].
    pub conformance: Option<Spanned<&'static str>>,
    /// What is not accessible.
    pub limitations: Vec<Limitation>,
    /// How to get the information elsewhere.
    pub alternatives: Translations,
    /// Who has assessed it; an id of [`schema::ASSESSMENT`].
    pub assessment: Option<&'static str>,
    /// When.
    pub assessed: Option<Spanned<Date>>,
    /// How.
    pub method: Translations,
    /// When the statement was written.
    pub prepared: Option<Spanned<Date>>,
    /// When it was last reviewed.
    pub reviewed: Option<Spanned<Date>>,
    /// Where to give feedback.
    pub feedback: Feedback,
    /// Who supervises.
    pub authority: Authority,
}

/// A part of the content that is not accessible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limitation {
    /// Its place.
    pub at: Span,
    /// What it is.
    pub content: Translations,
    /// Which of the law's three cases it is; an id of [`schema::LIMITATION_REASON`].
    pub reason: Option<&'static str>,
    /// The criteria that are not met.
    pub requirements: Vec<String>,
    /// Why it is so.
    pub explanation: Translations,
    /// Until when a disproportionate burden is claimed.
    pub until: Option<Date>,
    /// When it will have been corrected.
    pub fixed_by: Option<Date>,
    /// How to get the same in another way.
    pub alternative: Translations,
}

/// Where to give feedback on accessibility.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feedback {
    /// Who handles it.
    pub unit: Translations,
    /// Mailbox.
    pub email: Option<String>,
    /// Web form.
    pub form: Translations,
    /// Telephone number.
    pub phone: Option<String>,
}

impl Statement {
    /// The day on which somebody last answered for the whole of it.
    #[must_use]
    pub fn last_reviewed(&self) -> Option<Spanned<Date>> {
        self.reviewed.or(self.prepared)
    }

    /// The first day on which the statement is too old: it is to be reviewed at least once a year (recital 3 of decision
    /// (EU) 2018/1523).
    #[must_use]
    pub fn old_from(&self) -> Option<Date> {
        Some(self.last_reviewed()?.value.months_later(12).next_day())
    }
}

/// Whether a text in any language is there.
#[must_use]
pub fn is_given(texts: &Translations) -> bool {
    !texts.is_empty()
}

/// Reads both settings.
pub(super) fn read(config: &mut Config, reader: &mut Reader, record: &Record<'_>) {
    const KEY: &str = "accessibility_statement";
    let languages = &config.languages.clone();
    let has = |key: &str| record.fields().any(|(field, _)| field.key == key);
    if has(KEY) {
        let known = reader.diagnostics.len();
        let setting = match reader.one_record_or_text(record, KEY, &schema::STATEMENT) {
            None => None,
            Some(Err(text)) => {
                let mut targets = Targets::default();
                if let Some(target) = target(reader, text) {
                    targets.set(config.lang(), target);
                }
                given(targets).map(|targets| StatementSetting::Elsewhere(targets, None))
            }
            Some(Ok(inner)) => statement(config, reader, &inner, record.key_at(KEY)),
        };
        // What a statement with errors lacks can be told when they have been mended.
        let is_sound = reader.diagnostics[known..].iter().all(|finding| finding.severity != Severity::Error);
        config.statement = setting.filter(|_| is_sound).map_or(Setting::Faulty, Setting::Given);
    }
    if has("privacy_notice") {
        let targets = targets(reader, record, "privacy_notice", languages);
        config.privacy_notice = given(targets).map_or(Setting::Faulty, Setting::Given);
    }
}

/// Targets, where there are any.
fn given(targets: Targets) -> Option<Targets> {
    (!targets.is_empty()).then_some(targets)
}

fn statement(config: &Config, reader: &mut Reader, record: &Record<'_>, at: Span) -> Option<StatementSetting> {
    // Contents beside a page are not used, but their faults are told all the same.
    let contents = contents(config, reader, record, at);
    if record.fields().all(|(field, _)| field.key != "page") {
        return Some(StatementSetting::Contents(Box::new(contents)));
    }
    let targets = given(targets(reader, record, "page", &config.languages))?;
    let unused = record.fields().find(|(field, _)| field.key != "page").map(|(_, at)| at);
    Some(StatementSetting::Elsewhere(targets, unused))
}

fn contents(config: &Config, reader: &mut Reader, record: &Record<'_>, at: Span) -> Statement {
    let languages = &config.languages.clone();
    let conformance = reader.choice(record, "conformance", &schema::CONFORMANCE);
    let limitations = reader.records(record, "limitations", &schema::LIMITATION, |reader, record| {
        Some(limitation(reader, &record, languages))
    });
    let feedback = reader.one_record(record, "feedback", &schema::FEEDBACK).map(|record| Feedback {
        unit: by_language(reader, &record, "unit", languages),
        email: reader.plain(&record, "email"),
        form: addresses(reader, &record, "form", languages),
        phone: reader.plain(&record, "phone"),
    });
    let authority = reader.one_record(record, "authority", &schema::AUTHORITY);
    let authority = authority.map(|record| self::authority(reader, &record, languages));
    Statement {
        at,
        service: by_language(reader, record, "service", languages),
        provider: by_language(reader, record, "provider", languages),
        conformance: conformance.map(|value| Spanned { value, at: record.key_at("conformance") }),
        limitations,
        alternatives: by_language(reader, record, "alternatives", languages),
        assessment: reader.choice(record, "assessment", &schema::ASSESSMENT),
        assessed: reader.date(record, "assessed"),
        method: by_language(reader, record, "method", languages),
        prepared: reader.date(record, "prepared"),
        reviewed: reader.date(record, "reviewed"),
        feedback: feedback.unwrap_or_default(),
        authority: authority.unwrap_or_else(Authority::built_in),
    }
}

fn limitation(reader: &mut Reader, record: &Record<'_>, languages: &[Lang]) -> Limitation {
    let content = by_language(reader, record, "content", languages);
    if !is_given(&content) {
        reader.required(record, "content");
    }
    Limitation {
        at: record.at,
        content,
        reason: reader.choice(record, "reason", &schema::LIMITATION_REASON),
        requirements: reader.texts(record, "requirements").into_iter().map(|text| text.value).collect(),
        explanation: by_language(reader, record, "explanation", languages),
        until: reader.date(record, "until").map(|date| date.value),
        fixed_by: reader.date(record, "fixed_by").map(|date| date.value),
        alternative: by_language(reader, record, "alternative", languages),
    }
}

/// The authority that a site names in place of the built-in one: the facts of two authorities are never mixed.
fn authority(reader: &mut Reader, record: &Record<'_>, languages: &[Lang]) -> Authority {
    let name = by_language(reader, record, "name", languages);
    if !is_given(&name) {
        reader.required(record, "name");
    }
    Authority {
        name,
        unit: by_language(reader, record, "unit", languages),
        complaint: addresses(reader, record, "complaint", languages),
        url: addresses(reader, record, "url", languages),
        email: by_language(reader, record, "email", languages),
        phone: reader.plain(record, "phone"),
        checked: reader.date(record, "checked").map(|date| date.value),
    }
}

/// Web addresses by language.
fn addresses(reader: &mut Reader, record: &Record<'_>, key: &str, languages: &[Lang]) -> Translations {
    let texts = spanned_by_language(reader, record, key, languages);
    texts.filter_map(|text| {
        if is_address(&text.value) {
            return Some(text.value);
        }
        reader.report(Diagnostic::new(&codes::VALUE_URL, text.at).with("value", &text.value));
        None
    })
}

/// Pages or web addresses by language.
fn targets(reader: &mut Reader, record: &Record<'_>, key: &str, languages: &[Lang]) -> Targets {
    spanned_by_language(reader, record, key, languages).filter_map(|text| target(reader, text))
}

/// What a word leads to. The id of a page has no colon; an address of another scheme than the web's is none for a page.
fn target(reader: &mut Reader, word: Spanned<String>) -> Option<Spanned<Target>> {
    let Spanned { value, at } = word;
    if !value.contains(':') {
        return Some(Spanned { value: Target::Page(value), at });
    }
    let is_web = value.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
    if is_web && is_address(&value) {
        return Some(Spanned { value: Target::Address(value), at });
    }
    reader.report(Diagnostic::new(&codes::VALUE_URL, at).with("value", value).hint("page"));
    None
}
