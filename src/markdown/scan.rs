//! What the checks and the numbering of reports need to know of a text: its headings, links, images, figures, tables,
//! references and HTML, each with its place.

use super::barriers::{Barrier, Observer};
use super::dialect::{self, Fault, Float, FloatContent, Item};
use super::grid::{Grid, GridFaultKind, GridPlace};
use super::notes::Notes;
use super::timeline_source::TimelineFaultKind;
use super::{Anchors, Attributes, PAGE_IDS, harmful_parts, map_addresses, parser, plain_text};
use crate::chart::Timeline;
use crate::source::{FileId, Span};
use crate::value::{nearest, slug};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2–6 as printed: the page's title is the first level.
    pub level: u8,
    /// The anchor.
    pub id: Arc<str>,
    /// Whether its author gave the anchor.
    pub is_given: bool,
    /// The words.
    pub text: Arc<str>,
    /// Whether it stands in a quotation, a list or a footnote: there it is no part of the order of a report.
    pub is_inner: bool,
    /// How a report numbers it.
    pub numbering: Numbering,
    /// Where it stands.
    pub at: Span,
}

/// How a report numbers a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Numbering {
    /// Like a chapter or a section.
    Usual,
    /// Not at all.
    Unnumbered,
    /// Like an appendix; neighbours of one group share a number.
    Appendix(Option<Box<str>>),
}

/// A figure or table that a report counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Whether it is counted among the tables, and not among the figures.
    pub is_table: bool,
    /// The anchor.
    pub id: Arc<str>,
    /// Whether its author gave the anchor.
    pub is_given: bool,
    /// The words of the caption.
    pub caption: Arc<str>,
    /// Where it stands.
    pub at: Span,
}

/// What a reference in a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReferenceKind {
    /// A link.
    Link,
    /// An image.
    Image,
}

/// A link or an image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Which of the two.
    pub kind: ReferenceKind,
    /// Where it leads, as written.
    pub target: String,
    /// Where it stands.
    pub at: Span,
}

/// What is written wrongly in the parts that our Markdown has beyond the common one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextFault {
    /// A caption that follows no table or fenced block.
    CaptionAlone,
    /// A caption with no empty line between it and its table.
    CaptionGlued,
    /// A heading without words.
    HeadingEmpty,
    /// An image with attributes that is not alone in its paragraph.
    FigureNotAlone,
    /// Braces that are meant for attributes, but cannot be read.
    Attributes,
    /// A table whose caption has no words.
    TableCaptionEmpty,
    /// A figure without a caption.
    FigureCaption,
    /// A timeline without a caption.
    TimelineCaption,
    /// A figure without a text alternative.
    FigureAlternative,
    /// An id that stands twice in a text.
    DuplicateId(String),
    /// A second footnote of the same name, which is not shown.
    FootnoteRepeated(String),
    /// A footnote that nothing refers to.
    FootnoteUnused(String),
    /// A fault in a fenced table.
    Grid(GridFaultKind),
    /// A fault in a fenced timeline.
    Timeline(TimelineFaultKind),
    /// Something beside the name of a fenced timeline, which does nothing there.
    TimelineName,
    /// A reference to a footnote that is not there, and the name that was probably meant.
    FootnoteUnknown(String, Option<String>),
}

/// The facts of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// All anchors, in order, but those in footnotes that are not shown: positions among the headings, and after those
    /// among the figures and tables.
    anchors: Box<[u32]>,
    /// Links and images, in order.
    pub references: Vec<Reference>,
    /// Figures and tables with a caption, in order.
    pub floats: Box<[Counted]>,
    /// References to what a report numbers, such as `fig:map`, in order.
    pub mentions: Box<[(String, Span)]>,
    /// The names of the footnotes, in the order of their numbers, and where each is first referred to.
    pub footnotes: Box<[(String, Span)]>,
    /// Where footnotes and the targets of links are defined.
    pub definitions: Box<[Span]>,
    /// Tags and attributes that would not survive sanitising, with their places.
    pub harmful: Vec<(String, Span)>,
    /// Headings of the first level, which belongs to the page's title.
    pub top_headings: Vec<Span>,
    /// What keeps some readers out, with its places.
    pub barriers: Box<[(Barrier, Span)]>,
    /// What is written wrongly.
    pub faults: Box<[(TextFault, Span)]>,
    /// The ids of figures and tables that are not counted for what is wrong with them: a reference to one is right.
    pub faulty_ids: Box<[String]>,
}

/// Gathers the facts of a Markdown text that begins `offset` bytes into its file.
#[must_use]
pub fn scan(text: &str, file: FileId, offset: usize) -> Body {
    let items = dialect::read(text);
    let mut scanner = Scanner::new(text, file, offset);
    for (at, (item, range)) in items.iter().enumerate() {
        scanner.item(item, range, &items[at + 1..]);
    }
    scanner.finish()
}

/// Gathers facts item by item.
struct Scanner<'a> {
    text: &'a str,
    file: FileId,
    offset: usize,
    body: Body,
    anchors: Anchors,
    observer: Observer,
    floats: Vec<Counted>,
    mentions: Vec<(String, Span)>,
    notes: Notes,
    faults: Vec<(TextFault, Span)>,
    faulty_ids: Vec<String>,
    /// How many quotations, items of lists and footnotes are open.
    depth: usize,
    /// Whether any heading is of the first level.
    has_top: bool,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, file: FileId, offset: usize) -> Self {
        Self {
            text,
            file,
            offset,
            body: Body::default(),
            anchors: Anchors::new(),
            observer: Observer::default(),
            floats: Vec::new(),
            mentions: Vec::new(),
            notes: Notes::default(),
            faults: Vec::new(),
            faulty_ids: Vec::new(),
            depth: 0,
            has_top: false,
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start, self.offset + range.end)
    }

    /// The part of a place that its first line takes.
    fn first_line(&self, at: Span) -> Span {
        let start = at.start as usize - self.offset;
        let length = self.text[start..at.end as usize - self.offset].lines().next().map_or(0, str::len);
        self.span(&(start..start + length))
    }

    fn item(&mut self, item: &Item<'a>, range: &Range<usize>, after: &[(Item<'a>, Range<usize>)]) {
        let at = self.span(range);
        match item {
            Item::Event(event) => self.event(event, at, range, after),
            Item::Open(float) => self.float(float, at),
            Item::Content | Item::Close => {}
            Item::Mention(mention) => {
                let (first, rest) = mention.label.split_at(1);
                self.mentions.push((first.to_ascii_lowercase() + rest, at));
            }
            Item::Fault(fault) => {
                let source = &self.text[range.clone()];
                let fault = match fault {
                    Fault::CaptionAlone => TextFault::CaptionAlone,
                    Fault::CaptionGlued => TextFault::CaptionGlued,
                    Fault::FigureNotAlone => TextFault::FigureNotAlone,
                    Fault::Attributes => TextFault::Attributes,
                    Fault::FootnoteUnknown => {
                        let name = &source[2..source.len() - 1];
                        // However often it is referred to, there is one footnote to write.
                        if !self.notes.miss(name) {
                            return;
                        }
                        // Which one was meant is known when all are.
                        TextFault::FootnoteUnknown(name.to_owned(), None)
                    }
                };
                let attributes = source.rfind('{').and_then(|at| Attributes::at_start(&source[at..]));
                self.faulty_ids.extend(attributes.and_then(|(attributes, _)| attributes.id));
                self.faults.push((fault, at));
            }
        }
    }

    fn event(&mut self, event: &Event<'a>, at: Span, range: &Range<usize>, after: &[(Item<'a>, Range<usize>)]) {
        self.observer.event(event, at, self.text, range.clone());
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::Item | Tag::DefinitionListDefinition) => self.depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::DefinitionListDefinition) => {
                self.depth = self.depth.saturating_sub(1);
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                self.depth = self.depth.saturating_sub(1);
                self.notes.end();
            }
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                let words = plain_text(events(after), TagEnd::Heading(*level));
                let numbering = numbering(classes, attrs);
                let anchor = self.anchor(id.as_deref(), &words, at);
                self.has_top |= *level == HeadingLevel::H1;
                let is_inner = self.depth > 0;
                if *level == HeadingLevel::H1 && !is_inner {
                    self.body.top_headings.push(at);
                }
                if words.is_empty() {
                    self.faults.push((TextFault::HeadingEmpty, at));
                }
                let (level, is_given) = (*level as u8, id.is_some());
                let heading =
                    Heading { level, id: anchor.into(), is_given, text: words.into(), is_inner, numbering, at };
                self.body.headings.push(heading);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.html(html, at),
            Event::FootnoteReference(name) => self.notes.refer(name, at),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                self.depth += 1;
                self.notes.define(name, at);
            }
            event => self.reference(event, at),
        }
    }

    /// The anchor of something that was given an id or is called by its words.
    fn anchor(&mut self, given: Option<&str>, words: &str, at: Span) -> String {
        let anchor = self.anchors.next(given, words);
        if let Some(given) = given.filter(|given| *given != anchor && !PAGE_IDS.contains(given)) {
            self.faults.push((TextFault::DuplicateId(given.to_owned()), at));
        }
        anchor
    }

    fn float(&mut self, float: &Float<'a>, at: Span) {
        let Float { content, attributes, caption } = float;
        let is_table = content.is_table();
        if let FloatContent::Image(target) = content {
            self.body.references.push(Reference { kind: ReferenceKind::Image, target: target.to_string(), at });
            if attributes.get(&["fig-alt"]).is_none_or(|alt| alt.trim().is_empty()) {
                self.faults.push((TextFault::FigureAlternative, at));
            }
        }
        if let FloatContent::Grid(info, lines) = content {
            for fault in Grid::read(info, &lines.text).1 {
                let place = match fault.place {
                    GridPlace::Info => self.info(at, info, &fault.range),
                    GridPlace::Content => lines.place(&fault.range),
                };
                self.faults.push((TextFault::Grid(fault.kind), self.inside(at, place)));
            }
        }
        if let FloatContent::Timeline(info, lines) = content {
            if let Some(range) = Timeline::beside_name(info) {
                self.faults.push((TextFault::TimelineName, self.inside(at, self.info(at, info, &range))));
            }
            for fault in Timeline::read(&lines.text).1 {
                self.faults.push((TextFault::Timeline(fault.kind), self.inside(at, lines.place(&fault.range))));
            }
        }
        if caption.is_empty() {
            if is_table && attributes.id.is_some() {
                self.faults.push((TextFault::TableCaptionEmpty, at));
            } else if !is_table {
                let is_timeline = matches!(content, FloatContent::Timeline(..));
                let fault = if is_timeline { TextFault::TimelineCaption } else { TextFault::FigureCaption };
                self.faults.push((fault, at));
            }
            self.faulty_ids.extend(attributes.id.clone());
            return;
        }
        let id = match &attributes.id {
            Some(id) => self.anchor(Some(id), "", at),
            // Captions may well be alike.
            None => self.anchors.next(Some(&float_id(attributes, is_table, caption)), ""),
        };
        let is_given = attributes.id.is_some();
        self.floats.push(Counted { is_table, id: id.into(), is_given, caption: caption.as_str().into(), at });
    }

    /// A place in the info string of a fenced block.
    fn info(&self, block: Span, info: &str, range: &Range<usize>) -> Option<Range<usize>> {
        let block = self.local(block);
        let start = block.start + self.text[block].find(info)?;
        Some(start + range.start..start + range.end)
    }

    /// The bytes of a place in the text.
    fn local(&self, at: Span) -> Range<usize> {
        at.start as usize - self.offset..at.end as usize - self.offset
    }

    /// A place inside a block; where that is not known, the beginning of the block.
    fn inside(&self, block: Span, place: Option<Range<usize>>) -> Span {
        place.map_or(Span { end: block.start, ..block }, |place| self.span(&place))
    }

    fn html(&mut self, html: &str, at: Span) {
        let parts = harmful_parts(html);
        let stays = parts.is_empty();
        self.body.harmful.extend(parts.into_iter().map(|part| (part, at)));
        // An element that is taken out takes its address with it.
        if !stays {
            return;
        }
        map_addresses(html, |name, address| {
            let kind = if name == "src" { ReferenceKind::Image } else { ReferenceKind::Link };
            self.body.references.push(Reference { kind, target: address.to_owned(), at });
            None
        });
    }

    fn reference(&mut self, event: &Event<'_>, at: Span) {
        let (kind, target) = match event {
            // An e-mail address in angle brackets is complete without its scheme.
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => return,
            Event::Start(Tag::Link { dest_url, .. }) => (ReferenceKind::Link, dest_url),
            Event::Start(Tag::Image { dest_url, .. }) => (ReferenceKind::Image, dest_url),
            _ => return,
        };
        self.body.references.push(Reference { kind, target: target.to_string(), at });
    }

    /// What is wrong with footnotes, now that all are known. Gives the places of those that are not shown.
    fn footnote_faults(&mut self) -> Vec<Span> {
        let known = self.notes.names();
        for (fault, _) in &mut self.faults {
            if let TextFault::FootnoteUnknown(name, near) = fault {
                // Every number is near to another, which says nothing.
                let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
                *near = known.nearest(name, None).filter(|_| !is_number).map(str::to_owned);
            }
        }
        let hidden = self.notes.hidden();
        for (fault, at) in &hidden {
            let at = self.first_line(*at);
            self.faults.push((fault.clone(), at));
        }
        hidden.into_iter().map(|(_, at)| at).collect()
    }

    fn finish(mut self) -> Body {
        let hidden = merged(self.footnote_faults());
        let is_shown = |at: Span| {
            let before = hidden.partition_point(|hidden| hidden.start <= at.start);
            before == 0 || at.end > hidden[before - 1].end
        };
        let mut body = self.body;
        // Only a text that is cut into pages needs to know what all of them share.
        if body.top_headings.len() > 1 {
            let links = parser(self.text);
            let links = links
                .reference_definitions()
                .iter()
                .map(|(_, link)| Span::new(self.file, self.offset + link.span.start, self.offset + link.span.end));
            let mut definitions: Vec<Span> = links.chain(self.notes.definitions()).collect();
            definitions.sort_unstable();
            body.definitions = definitions.into();
        }
        body.barriers = self.observer.finish();
        body.footnotes = self.notes.into_order().into();
        body.mentions = self.mentions.into();
        body.faults = self.faults.into();
        body.faulty_ids = self.faulty_ids.into();
        let headings = body.headings.iter().map(|heading| (&heading.id, heading.at));
        let ids = headings.chain(self.floats.iter().map(|float| (&float.id, float.at)));
        let mut anchors: Vec<_> = (0..).zip(ids).filter(|(_, (_, at))| is_shown(*at)).collect();
        anchors.sort_unstable_by_key(|(_, (id, _))| *id);
        body.anchors = anchors.into_iter().map(|(position, _)| position).collect();
        body.floats = self.floats.into();
        // The texts of reports stay in memory.
        body.headings.shrink_to_fit();
        body.references.shrink_to_fit();
        if self.has_top {
            // The text is printed one level down; see `to_html`.
            for heading in &mut body.headings {
                heading.level = (heading.level + 1).min(6);
            }
        }
        body
    }
}

/// The id of a figure or table: the one given, else one from its caption, with a prefix that no heading has.
pub fn float_id(attributes: &Attributes, is_table: bool, caption: &str) -> String {
    let prefix = if is_table { "tbl" } else { "fig" };
    attributes.id.clone().unwrap_or_else(|| format!("{prefix}:{}", slug(caption)))
}

/// Places without overlap, from places in the order of their beginnings.
fn merged(places: Vec<Span>) -> Vec<Span> {
    let mut apart: Vec<Span> = Vec::with_capacity(places.len());
    for place in places {
        match apart.last_mut().filter(|last| place.start < last.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => apart.push(place),
        }
    }
    apart
}

/// The common Markdown among items.
pub fn events<'i, 'a: 'i>(items: &'i [(Item<'a>, Range<usize>)]) -> impl Iterator<Item = Event<'a>> + 'i {
    items.iter().filter_map(|(item, _)| match item {
        Item::Event(event) => Some(event.clone()),
        Item::Mention(mention) => Some(Event::Text(format!("@{}", mention.label).into())),
        _ => None,
    })
}

fn numbering(classes: &[CowStr<'_>], attributes: &[(CowStr<'_>, Option<CowStr<'_>>)]) -> Numbering {
    let has = |names: &[&str]| classes.iter().any(|class| names.contains(&&**class));
    if has(&["appendix", "liite", "bilaga"]) {
        let group = attributes.iter().find(|(key, _)| matches!(&**key, "group" | "ryhmä" | "grupp"));
        return Numbering::Appendix(group.and_then(|(_, value)| value.as_deref().map(Box::from)));
    }
    if has(&["unnumbered", "numeroimaton", "onumrerad"]) { Numbering::Unnumbered } else { Numbering::Usual }
}

/// So many anchors before and after the place of an unknown one are looked at for the one that was meant.
const REACH: usize = 50;

impl Body {
    /// Whether a heading, a figure or a table has an id.
    #[must_use]
    pub fn has_anchor(&self, id: &str) -> bool {
        self.anchors.binary_search_by(|&anchor| self.anchor(anchor).cmp(id)).is_ok()
    }

    /// The anchor nearest to an unknown one; in a text of very many, among those that begin like it.
    #[must_use]
    pub fn nearest_anchor(&self, id: &str) -> Option<&str> {
        let place = self.anchors.partition_point(|&anchor| self.anchor(anchor) < id);
        let alike = &self.anchors[place.saturating_sub(REACH)..(place + REACH).min(self.anchors.len())];
        nearest(id, alike.iter().map(|&anchor| self.anchor(anchor)))
    }

    /// The anchor at a position among the headings, and after those among the figures and tables.
    fn anchor(&self, position: u32) -> &str {
        let position = position as usize;
        let float = || self.floats.get(position - self.headings.len()).map(|float| &*float.id);
        self.headings.get(position).map(|heading| &*heading.id).or_else(float).unwrap_or_default()
    }
}
