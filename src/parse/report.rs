//! The front matter of a report -> [`Report`].

use super::parts::{self, Attachment, Relation, Visibility};
use super::project::plain_texts;
use super::{Parsed, Reading, Source, Text, WithText, document, translated::translated};
use crate::config::Config;
use crate::schema;
use crate::source::Spanned;
use crate::value::{Date, Phrase, PublicationId};
use crate::yaml::{Reader, Record};
use serde::{Deserialize, Serialize};

/// The front matter and opening text of a report.
#[derive(Debug, Serialize, Deserialize)]
pub struct Report {
    /// Where it comes from, and its text.
    pub source: Source,
    /// Title.
    pub title: String,
    /// Subtitle.
    pub subtitle: Option<String>,
    /// The project that it belongs to, by id.
    pub project: Option<Spanned<String>>,
    /// What kind of report it is.
    pub kind: Option<String>,
    /// Who wrote it, by name.
    pub authors: Vec<String>,
    /// The organisation or working group that wrote it.
    pub author_body: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who commissioned it.
    pub commissioned_by: Option<String>,
    /// Date.
    pub date: Option<Date>,
    /// Which version it is.
    pub version: Option<String>,
    /// The series in which it appeared.
    pub series: Option<String>,
    /// Its number there.
    pub series_number: Option<String>,
    /// ISBN, as it is written.
    pub isbn: Option<String>,
    /// ISSN of the series, likewise.
    pub issn: Option<String>,
    /// URN, likewise.
    pub urn: Option<String>,
    /// Its language, as a tag such as `fi`, where it is not that of the site.
    pub language: Option<String>,
    /// The report in a sentence or two.
    pub summary: Option<String>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Its licence.
    pub licence: Option<String>,
    /// The reports that it replaces.
    pub replaces: Vec<Relation>,
    /// The reports that replace it.
    pub replaced_by: Vec<Relation>,
    /// The abbreviations that it uses.
    pub abbreviations: Vec<Abbreviation>,
    /// Documents, such as the original PDF.
    pub attachments: Vec<Attachment>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// When it is shown.
    pub visibility: Visibility,
    /// Why it was removed, where it was and a reason is given.
    pub gone: Option<Phrase>,
    /// Old addresses on this site.
    pub aliases: Vec<Spanned<String>>,
}

/// An abbreviation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abbreviation {
    /// What stands in the text.
    pub short: String,
    /// What it stands for.
    pub meaning: String,
}

impl Report {
    /// Whether it tells how its project ended.
    #[must_use]
    pub fn is_final(&self) -> bool {
        let kind = self.kind.as_deref().and_then(|kind| schema::REPORT_KIND.find(kind));
        kind.is_some_and(|kind| matches!(kind.id, "final" | "evaluation")) || parts::names_final_report(&self.title)
    }

    /// Reads the `index.md` of a report.
    #[must_use]
    pub fn parse(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
        document(text, config, &schema::REPORT, reading, Self::read)
    }

    /// The document of `base` with the texts of its translation `own`; `None` where one of the two cannot be read.
    #[must_use]
    pub fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self> {
        translated(base, own, config, &schema::REPORT, Self::read)
    }

    fn read(reader: &mut Reader, record: &Record<'_>, source: Source, _: &Config) -> Self {
        let title = reader.required(record, "title");
        let (removed, gone) = parts::gone(reader, record);
        Self {
            source,
            title: title.map(|title| title.value).unwrap_or_default(),
            subtitle: reader.plain(record, "subtitle"),
            project: reader.text(record, "project"),
            kind: reader.plain(record, "kind"),
            authors: plain_texts(reader, record, "authors"),
            author_body: reader.plain(record, "author_body"),
            publisher: reader.plain(record, "publisher"),
            commissioned_by: reader.plain(record, "commissioned_by"),
            date: reader.date(record, "date").map(|date| date.value),
            version: reader.plain(record, "version"),
            series: reader.plain(record, "series"),
            series_number: reader.plain(record, "series_number"),
            isbn: reader.publication_id(record, PublicationId::Isbn),
            issn: reader.publication_id(record, PublicationId::Issn),
            urn: reader.publication_id(record, PublicationId::Urn),
            language: reader.plain(record, "language"),
            summary: reader.summary(record),
            keywords: plain_texts(reader, record, "keywords"),
            licence: reader.plain(record, "licence"),
            replaces: parts::related_reports(reader, record, "replaces"),
            replaced_by: parts::related_reports(reader, record, "replaced_by"),
            abbreviations: abbreviations(reader, record),
            attachments: parts::attachments(reader, record),
            updated: reader.date(record, "updated").map(|date| date.value),
            visibility: Visibility::read(reader, record, removed),
            gone,
            aliases: reader.texts(record, "aliases"),
        }
    }
}

fn abbreviations(reader: &mut Reader, record: &Record<'_>) -> Vec<Abbreviation> {
    reader.records(record, "abbreviations", &schema::ABBREVIATION, |reader, record| {
        let (short, meaning) = (reader.required(&record, "short"), reader.required(&record, "meaning"));
        Some(Abbreviation { short: short?.value, meaning: meaning?.value })
    })
}
