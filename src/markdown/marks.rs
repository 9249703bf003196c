//! What the report that a text belongs to knows of it: numbers, anchors, and where references lead. A text that belongs to no
//! report has none of these.

use super::Mention;

/// The numbers of a text and the like, in the order of the text.
#[derive(Default)]
pub struct Marks<'m> {
    /// What becomes of the first heading.
    pub top: Top,
    /// The headings.
    pub headings: Vec<HeadingMark>,
    /// Figures and tables.
    pub floats: Vec<FloatMark>,
    /// Where a reference leads and what it says; without, the text belongs to no report, references are words like others and
    /// it makes its own anchors.
    #[allow(clippy::type_complexity, reason = "a function type that is used here alone")]
    pub refer: Option<&'m dyn Fn(&Mention<'_>) -> Option<ReferenceMark>>,
    /// The names of the footnotes of the whole file in the order of their numbers; those of the text itself where empty.
    pub footnotes: Vec<String>,
    /// How many footnotes the report has before those.
    pub footnotes_before: usize,
}

/// What becomes of the headings of a text that has one of the first level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Top {
    /// All move one level down, for the first belongs to the page's title.
    #[default]
    Below,
    /// The first one is the page's title, and left out.
    Title,
}

/// A heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeadingMark {
    /// Its anchor on the page.
    pub id: String,
    /// Its number as it is printed, such as `4.3` or `Liite 1a`.
    pub number: Option<String>,
    /// Whether it is the title of the page.
    pub is_title: bool,
}

/// A figure or table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FloatMark {
    /// Its anchor on the page.
    pub id: String,
    /// Its name as it is printed, such as `Kuva 2`; empty where it has no number.
    pub name: String,
    /// The address of the same table as CSV.
    pub csv: Option<String>,
    /// Where it is mentioned.
    pub mentions: Vec<ReferenceMark>,
}

/// A link to a part of the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReferenceMark {
    /// The address, relative to the page.
    pub href: String,
    /// What it says.
    pub words: String,
    /// What it is called where the words alone say little.
    pub name: Option<String>,
}
