//! Markdown: text -> facts that checks need, and text -> HTML. The only user of `pulldown-cmark`.

mod attributes;
mod barriers;
mod dialect;
mod escape;
mod fence;
mod figures;
mod footnotes;
mod grid;
mod html;
mod marks;
mod mentions;
mod notes;
mod picture;
mod records;
mod safe_html;
mod scan;
mod tables;
mod timeline_source;
mod typography;
mod wording;
mod words;

pub use attributes::Attributes;
pub use barriers::Barrier;
pub use escape::escaped;
pub use grid::{ColumnKind, Grid, GridFault, GridFaultKind, GridPlace, GridWords};
pub use html::to_html;
pub use marks::{FloatMark, HeadingMark, Marks, ReferenceMark, Top};
pub use mentions::{Mention, MentionForm, next_mention};
pub use picture::ShownPicture;
pub use records::records;
pub use safe_html::{Mapped, harmful_parts, map_addresses, sanitise};
pub use scan::{Body, Counted, Heading, Numbering, Reference, ReferenceKind, TextFault, scan};
pub use timeline_source::{TimelineFault, TimelineFaultKind};
pub use typography::typeset;
pub use wording::{in_capitals, says_nothing};
pub use words::{Target, Words, WriteDate};

use crate::value::slug;
use foldhash::HashMap;
use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// The one dialect of all texts.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, options())
}

/// The ids that the theme's pages use beside a text. A heading of the same name gets a number, so that each id of a page
/// is there once. Other ids of pages have an underscore, which no heading gets from its words.
pub const PAGE_IDS: [&str; 15] = [
    "main",
    "part_abbreviations",
    "part_attachments",
    "part_browse",
    "part_citation",
    "part_contents",
    "part_figures",
    "part_indicators",
    "part_involvements",
    "part_milestones",
    "part_related",
    "part_sheet",
    "part_tables",
    "table_costs",
    "table_funding",
];

/// The anchors of the headings of one text: the id that the author gave, else the slug of the heading, with a number
/// only where two would be the same.
#[derive(Debug, Default)]
struct Anchors {
    used: HashMap<String, usize>,
}

impl Anchors {
    fn new() -> Self {
        Self::default()
    }

    fn is_taken(&self, anchor: &str) -> bool {
        self.used.contains_key(anchor) || PAGE_IDS.contains(&anchor) || is_of_footnotes(anchor)
    }

    fn next(&mut self, given: Option<&str>, text: &str) -> String {
        let base = match given {
            Some(id) => id.to_owned(),
            None => Some(slug(text)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "osa".to_owned()),
        };
        let mut anchor = base.clone();
        while self.is_taken(&anchor) {
            let count = self.used.entry(base.clone()).or_insert(1);
            *count += 1;
            anchor = format!("{base}-{count}");
        }
        self.used.insert(anchor.clone(), 1);
        anchor
    }
}

/// Whether an id is one that footnotes or references to them may have.
fn is_of_footnotes(id: &str) -> bool {
    id.starts_with("fn_") || id.starts_with("fnref_")
}

/// The plain text of the events up to the end of the element that has just begun.
fn plain_text<'a>(events: impl Iterator<Item = Event<'a>>, end: TagEnd) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::End(tag) if tag == end => break,
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// Whether the text holds any HTML of its author's.
fn has_html(text: &str) -> bool {
    text.contains('<')
}
