//! What the checks need to know of a text: its headings, links, images and HTML, each with its place.

use super::barriers::{Barrier, Observer};
use super::{Anchors, harmful_parts, map_addresses, parser, plain_text};
use crate::source::{FileId, Span};
use crate::value::nearest;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2–6 as printed: the page's title is the first level.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// The words.
    pub text: String,
}

/// What a reference in a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A link.
    Link,
    /// An image.
    Image,
}

/// A link or an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Which of the two.
    pub kind: ReferenceKind,
    /// Where it leads, as written.
    pub target: String,
    /// Where it stands.
    pub at: Span,
}

/// The facts of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The positions of the headings in the order of their ids.
    by_id: Box<[u32]>,
    /// Links and images, in order.
    pub references: Vec<Reference>,
    /// Tags and attributes that would not survive sanitising, with their places.
    pub harmful: Vec<(String, Span)>,
    /// Headings of the first level, which belongs to the page's title.
    pub top_headings: Vec<Span>,
    /// What keeps some readers out, with its places.
    pub barriers: Box<[(Barrier, Span)]>,
}

/// Gathers the facts of a Markdown text that begins `offset` bytes into its file.
#[must_use]
pub fn scan(text: &str, file: FileId, offset: usize) -> Body {
    let mut body = Body::default();
    let mut anchors = Anchors::new();
    let mut observer = Observer::default();
    let mut events = parser(text).into_offset_iter();
    while let Some((event, range)) = events.next() {
        let at = Span::new(file, offset + range.start, offset + range.end);
        observer.event(&event, at, text, range);
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                let end = TagEnd::Heading(level);
                let mut inner = Vec::new();
                for (event, range) in events.by_ref() {
                    let at = Span::new(file, offset + range.start, offset + range.end);
                    body.reference(&event, at);
                    observer.event(&event, at, text, range);
                    let done = event == Event::End(end);
                    inner.push(event);
                    if done {
                        break;
                    }
                }
                let words = plain_text(inner.into_iter(), end);
                let id = anchors.next(id.as_deref(), &words);
                if level == HeadingLevel::H1 {
                    body.top_headings.push(at);
                }
                body.headings.push(Heading { level: level as u8, id, text: words });
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let parts = harmful_parts(&html);
                let stays = parts.is_empty();
                body.harmful.extend(parts.into_iter().map(|part| (part, at)));
                // An element that is taken out takes its address with it.
                if !stays {
                    continue;
                }
                map_addresses(&html, |name, address| {
                    let kind = if name == "src" { ReferenceKind::Image } else { ReferenceKind::Link };
                    body.references.push(Reference { kind, target: address.to_owned(), at });
                    None
                });
            }
            event => body.reference(&event, at),
        }
    }
    body.barriers = observer.finish();
    let mut by_id: Vec<u32> = (0..u32::try_from(body.headings.len()).unwrap_or(u32::MAX)).collect();
    by_id.sort_unstable_by(|&a, &b| body.id_at(a).cmp(body.id_at(b)));
    body.by_id = by_id.into();
    if !body.top_headings.is_empty() {
        // The text is printed one level down; see `to_html`.
        for heading in &mut body.headings {
            heading.level = (heading.level + 1).min(6);
        }
    }
    body
}

/// So many anchors before and after the place of an unknown one are looked at for the one that was meant.
const REACH: usize = 50;

impl Body {
    fn id_at(&self, position: u32) -> &str {
        &self.headings[position as usize].id
    }

    /// Whether a heading has an id.
    #[must_use]
    pub fn has_anchor(&self, id: &str) -> bool {
        self.by_id.binary_search_by(|&position| self.id_at(position).cmp(id)).is_ok()
    }

    /// The anchor nearest to an unknown one; in a text of very many headings, among those that begin like it.
    #[must_use]
    pub fn nearest_anchor(&self, id: &str) -> Option<&str> {
        let place = self.by_id.partition_point(|&position| self.id_at(position) < id);
        let alike = &self.by_id[place.saturating_sub(REACH)..(place + REACH).min(self.by_id.len())];
        nearest(id, alike.iter().map(|&position| self.id_at(position)))
    }

    fn reference(&mut self, event: &Event<'_>, at: Span) {
        let (kind, target) = match event {
            // An e-mail address in angle brackets is complete without its scheme.
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => return,
            Event::Start(Tag::Link { dest_url, .. }) => (ReferenceKind::Link, dest_url),
            Event::Start(Tag::Image { dest_url, .. }) => (ReferenceKind::Image, dest_url),
            _ => return,
        };
        self.references.push(Reference { kind, target: target.to_string(), at });
    }
}
