//! What a page gives to the texts on it: where links lead, and the words that texts need beside their own.

use super::grid::GridWords;
use super::picture::ShownPicture;
use crate::chart::TimelineWords;
use crate::value::{Date, Lang};
use std::sync::Arc;

/// Where a link or image leads on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To this address.
    Address(String),
    /// To this picture of the site.
    Picture(ShownPicture),
    /// To this address on another site.
    Elsewhere(String),
    /// Nowhere in this build: the words stay, the link goes.
    Nowhere,
}

impl Target {
    /// Where it leads to on this site.
    pub(super) fn inside(self) -> Option<String> {
        self.picture().map(|picture| picture.address)
    }

    /// The picture that it leads to; anything on this site may be one.
    pub(super) fn picture(self) -> Option<ShownPicture> {
        match self {
            Self::Address(address) => Some(ShownPicture::at(address)),
            Self::Picture(picture) => Some(picture),
            Self::Elsewhere(_) | Self::Nowhere => None,
        }
    }
}

/// The words that a text needs beside its own, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The language; it tells how numbers, units and ranges are set. Without, text stays as it is typed.
    pub lang: Option<Lang>,
    /// The name of a table for screen readers; its number is added.
    pub table: String,
    /// What a ticked box of a task list says.
    pub done: String,
    /// What an empty one says.
    pub not_done: String,
    /// What is said after a link to another site.
    pub external: String,
    /// The headings of alerts: note, tip, important, warning, caution.
    pub alerts: [String; 5],
    /// The heading of the footnotes.
    pub footnotes: String,
    /// What a link from a footnote back to the text says.
    pub back: String,
    /// The link from a figure to the image alone.
    pub enlarge: String,
    /// What is said before the name of who made a figure.
    pub credit: String,
    /// The heading of what a figure shows, in words.
    pub description: String,
    /// What is said before the places where a figure or table is mentioned.
    pub mentioned: String,
    /// The link to a table as CSV.
    pub csv: String,
    /// What the cells of columns of marks say.
    pub grid: GridWords,
    /// The words of timelines.
    pub timeline: TimelineWords,
    /// The heading of the facts of a timeline as a table.
    pub as_table: String,
    /// How dates are written.
    pub dates: WriteDate,
}

/// What writes the time from one date to another; ISO 8601 unless told otherwise.
#[derive(Clone, Default)]
pub struct WriteDate(pub Option<Arc<DateWriter>>);

type DateWriter = dyn Fn(Option<Date>, Option<Date>) -> String + Send + Sync;

impl WriteDate {
    /// The time from one date to another, of which either may be missing; the same date twice is a single one.
    pub fn write(&self, start: Option<Date>, end: Option<Date>) -> String {
        let iso = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        self.0.as_ref().map_or_else(|| format!("{}–{}", iso(start), iso(end)), |write| write(start, end))
    }
}

impl std::fmt::Debug for WriteDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WriteDate")
    }
}
