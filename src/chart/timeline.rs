//! Phases, cross-cutting bands and milestones, and the same facts as rows of a table.

use super::drawing::Drawing;
use crate::value::Date;
use serde::{Deserialize, Serialize};

/// What an item of a timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ItemKind {
    /// Something that takes its time: a bar.
    #[default]
    Phase,
    /// Something that goes on beside the phases: a bar at the bottom, with a shade behind the whole chart.
    Band,
    /// Something that happens once: a diamond.
    Milestone,
}

/// One item of a timeline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// When it begins. With an end but no beginning, it has been going on before the chart begins.
    pub start: Option<Date>,
    /// When it ends, the whole of that day, month or year included; for a milestone the same as `start`.
    pub end: Option<Date>,
    /// The heading below which it stands.
    pub group: Option<String>,
    /// What it is.
    pub kind: ItemKind,
}

impl Item {
    /// A milestone.
    #[must_use]
    pub fn milestone(name: String, date: Option<Date>) -> Self {
        Self { name, start: date, end: date, group: None, kind: ItemKind::Milestone }
    }

    /// Whether nothing is known of when it is.
    #[must_use]
    pub fn is_undated(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }
}

/// Items on a line of time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// In the order in which they are shown.
    pub items: Vec<Item>,
}

/// The words that a timeline needs beside its own, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct TimelineWords {
    /// The name of the drawing for screen readers, such as its caption.
    pub title: String,
    /// What is said of an item without dates.
    pub undated: String,
    /// The heading of bands.
    pub bands: String,
    /// What quarters of a year are called: three letters at most.
    pub quarters: [String; 4],
    /// The heads of the table: the name of an item.
    pub name: String,
    /// When it is.
    pub time: String,
    /// Which group it is in.
    pub group: String,
}

/// Writes the time from one date to another, of which either may be missing; the same date twice is a single one.
pub type WriteDates<'w> = &'w dyn Fn(Option<Date>, Option<Date>) -> String;

impl Timeline {
    /// The items as a drawing whose `<title>` has the given id. Empty where there are none.
    ///
    /// Its parts have classes for the theme's colours: `timeline` (the drawing), `timeline-axis`, `timeline-year`,
    /// `timeline-quarter`, `timeline-tick` (where years begin), `timeline-minor` (where quarters do), `timeline-track`
    /// (behind a bar), `timeline-unknown` (where a bar would be), `timeline-group` (headings), `timeline-rule` (below
    /// them), `timeline-name`, `timeline-dates`, `timeline-bar`, `timeline-open` (the arrow in a bar that goes on),
    /// `timeline-band`, `timeline-shade` (of bands, over the whole height), `timeline-extent` (all that the date of a
    /// milestone may mean) and `timeline-milestone`.
    #[must_use]
    pub fn svg(&self, words: &TimelineWords, id: &str, dates: WriteDates<'_>) -> String {
        if self.items.is_empty() { String::new() } else { Drawing::of(self, words, dates).svg(&words.title, id) }
    }

    /// The same facts as a table: its heads, and a row for each item. Groups have a column where there are any.
    #[must_use]
    pub fn table(&self, words: &TimelineWords, dates: WriteDates<'_>) -> (Vec<String>, Vec<Vec<String>>) {
        let with_groups = self.items.iter().any(|item| item.group.is_some() || item.kind == ItemKind::Band);
        let mut heads = vec![words.name.clone(), words.time.clone()];
        heads.extend(with_groups.then(|| words.group.clone()));
        let row = |item: &Item| {
            let band = (item.kind == ItemKind::Band).then_some(&words.bands);
            let group = item.group.as_ref().or(band).cloned().unwrap_or_default();
            let mut row = vec![item.name.clone(), self::time(item, words, dates)];
            row.extend(with_groups.then_some(group));
            row
        };
        (heads, self.items.iter().map(row).collect())
    }
}

/// When an item is, in words.
pub(super) fn time(item: &Item, words: &TimelineWords, dates: WriteDates<'_>) -> String {
    if item.is_undated() { words.undated.clone() } else { dates(item.start, item.end) }
}

#[cfg(test)]
mod tests;
