//! A portfolio or a programme -> [`Group`].

use super::parts::{self, Contact, Link, Logo, Organisation};
use super::project::{Period, plain_texts};
use super::{Parsed, Reading, Source, Text, WithText, document, translated::translated};
use crate::config::Config;
use crate::schema;
use crate::source::Spanned;
use crate::value::Date;
use crate::yaml::{Reader, Record};
use serde::{Deserialize, Serialize};

/// A portfolio or a programme with a file of its own.
#[derive(Debug, Serialize, Deserialize)]
pub struct Group {
    /// Where it comes from, and its text.
    pub source: Source,
    /// Full name.
    pub title: String,
    /// The name used day to day.
    pub short_title: Option<String>,
    /// What it is about.
    pub summary: Option<String>,
    /// The whole that it belongs to.
    pub part_of: Option<String>,
    /// Who is in charge.
    pub organisations: Vec<Organisation>,
    /// The owner's role and organisation.
    pub owner: Option<Contact>,
    /// The coordinator's.
    pub coordinator: Option<Contact>,
    /// Whom else to ask.
    pub contacts: Vec<Contact>,
    /// When it runs.
    pub period: Period,
    /// Goals of the strategy that it serves.
    pub goals: Vec<String>,
    /// Links.
    pub links: Vec<Link>,
    /// Logos.
    pub logos: Vec<Logo>,
    /// When its facts were last changed.
    pub updated: Option<Date>,
    /// Old addresses on this site.
    pub aliases: Vec<Spanned<String>>,
}

impl Group {
    /// Reads the file of a portfolio or programme.
    #[must_use]
    pub fn parse(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
        document(text, config, &schema::GROUP, reading, Self::read)
    }

    /// The document of `base` with the texts of its translation `own`; `None` where one of the two cannot be read.
    #[must_use]
    pub fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self> {
        translated(base, own, config, &schema::GROUP, Self::read)
    }

    fn read(reader: &mut Reader, record: &Record<'_>, source: Source, config: &Config) -> Self {
        let title = reader.required(record, "title");
        let person = |reader: &mut Reader, key| {
            let record = reader.one_record(record, key, &schema::CONTACT)?;
            parts::contact(reader, &record, config)
        };
        let owner = person(reader, "owner");
        let coordinator = person(reader, "coordinator");
        Self {
            source,
            title: title.map(|title| title.value).unwrap_or_default(),
            short_title: reader.plain(record, "short_title"),
            summary: reader.summary(record),
            part_of: reader.plain(record, "part_of"),
            organisations: parts::organisations(reader, record, "organisation", config),
            owner,
            coordinator,
            contacts: parts::contacts(reader, record, config),
            period: Period::read(reader, record, "start", "end"),
            goals: plain_texts(reader, record, "goals"),
            links: parts::links(reader, record),
            logos: parts::logos(reader, record),
            updated: reader.date(record, "updated").map(|date| date.value),
            aliases: reader.texts(record, "aliases"),
        }
    }
}
