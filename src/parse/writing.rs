//! News posts and free pages.

use super::parts::{self, Image, Visibility};
use super::{Parsed, Reading, Source, Text, WithText, document, translated::translated};
use crate::config::Config;
use crate::schema;
use crate::source::Spanned;
use crate::value::{Date, Phrase};
use crate::yaml::{Reader, Record};
use serde::{Deserialize, Serialize};

/// A news post.
#[derive(Debug, Serialize, Deserialize)]
pub struct Post {
    /// Where it comes from, and its text.
    pub source: Source,
    /// Title.
    pub title: String,
    /// Date of publication, from the front matter or the file's name.
    pub date: Option<Date>,
    /// The project that it is about, by id.
    pub project: Option<Spanned<String>>,
    /// The post in a sentence.
    pub summary: Option<String>,
    /// Image.
    pub image: Option<Image>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// When it is shown.
    pub visibility: Visibility,
    /// Why it was removed, where it was and a reason is given.
    pub gone: Option<Phrase>,
    /// Old addresses on this site.
    pub aliases: Vec<Spanned<String>>,
}

impl Post {
    /// Reads a post.
    #[must_use]
    pub fn parse(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
        document(text, config, &schema::POST, reading, Self::read)
    }

    /// The document of `base` with the texts of its translation `own`; `None` where one of the two cannot be read.
    #[must_use]
    pub fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self> {
        translated(base, own, config, &schema::POST, Self::read)
    }

    fn read(reader: &mut Reader, record: &Record<'_>, source: Source, _: &Config) -> Self {
        let title = reader.required(record, "title");
        let from_name =
            source.id.get(..10).and_then(|head| Date::parse(head).ok()).filter(|d| d.day_of_month().is_some());
        let (removed, gone) = parts::gone(reader, record);
        Self {
            source,
            title: title.map(|title| title.value).unwrap_or_default(),
            date: reader.date(record, "date").map(|date| date.value).or(from_name),
            project: reader.text(record, "project"),
            summary: reader.summary(record),
            image: parts::image(reader, record),
            updated: reader.date(record, "updated").map(|date| date.value),
            visibility: Visibility::read(reader, record, removed),
            gone,
            aliases: reader.texts(record, "aliases"),
        }
    }
}

/// A free page.
#[derive(Debug, Serialize, Deserialize)]
pub struct Page {
    /// Where it comes from, and its text.
    pub source: Source,
    /// Title.
    pub title: String,
    /// The page in a sentence.
    pub summary: Option<String>,
    /// Whether it stands in the menu.
    pub menu: bool,
    /// When it was changed.
    pub updated: Option<Date>,
    /// Whether it is a draft.
    pub visibility: Visibility,
    /// Old addresses on this site.
    pub aliases: Vec<Spanned<String>>,
}

impl Page {
    /// Reads a free page.
    #[must_use]
    pub fn parse(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
        document(text, config, &schema::PAGE, reading, Self::read)
    }

    /// The document of `base` with the texts of its translation `own`; `None` where one of the two cannot be read.
    #[must_use]
    pub fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self> {
        translated(base, own, config, &schema::PAGE, Self::read)
    }

    fn read(reader: &mut Reader, record: &Record<'_>, source: Source, _: &Config) -> Self {
        let title = reader.required(record, "title");
        let draft = reader.yes(record, "draft").unwrap_or(false);
        Self {
            source,
            title: title.map(|title| title.value).unwrap_or_default(),
            summary: reader.summary(record),
            menu: reader.yes(record, "menu").unwrap_or(false),
            updated: reader.date(record, "updated").map(|date| date.value),
            visibility: Visibility { draft, ..Visibility::default() },
            aliases: reader.texts(record, "aliases"),
        }
    }
}
