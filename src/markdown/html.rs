//! Markdown -> HTML.

use super::{Anchors, has_html, parser, plain_text, sanitise};
use crate::config::RawHtml;
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};

/// Where a link or image leads on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To this address.
    Address(String),
    /// Nowhere in this build: the words stay, the link goes.
    Nowhere,
}

/// Renders a Markdown text. `resolve` says where a link or image target, as written, leads.
///
/// A heading of the first level moves the whole text one level down, for the first belongs to the page's title.
/// No element gets a style attribute: pages are served under a policy that forbids them.
#[must_use]
pub fn to_html(text: &str, raw: RawHtml, resolve: impl Fn(&str) -> Target) -> String {
    let mut events: Vec<Event<'_>> = parser(text).collect();
    anchor(&mut events);
    let mut writer =
        Writer { resolve, raw, dropped: Vec::new(), columns: Vec::new(), cell: 0, in_head: false, html: false };
    let events: Vec<Event<'_>> = events.into_iter().filter_map(|event| writer.event(event)).collect();
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, events.into_iter());
    if writer.html && has_html(text) { sanitise(&out) } else { out }
}

/// Gives every heading its anchor, and moves headings down where the text uses the first level.
fn anchor(events: &mut [Event<'_>]) {
    let mut anchors = Anchors::default();
    let uses_top = events.iter().any(|e| matches!(e, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })));
    for index in 0..events.len() {
        let Event::Start(Tag::Heading { level, id, .. }) = &events[index] else { continue };
        let (level, given) = (*level, id.clone());
        let words = plain_text(events[index + 1..].iter().cloned(), TagEnd::Heading(level));
        let anchor = anchors.next(given.as_deref(), &words);
        let printed = if uses_top { lower(level) } else { level };
        if let Event::Start(Tag::Heading { level, id, .. }) = &mut events[index] {
            *level = printed;
            *id = Some(CowStr::from(anchor));
        }
        let end = events[index..].iter_mut().find(|event| matches!(event, Event::End(TagEnd::Heading(_))));
        if let Some(Event::End(TagEnd::Heading(level))) = end {
            *level = printed;
        }
    }
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    HeadingLevel::try_from(level as usize + 1).unwrap_or(HeadingLevel::H6)
}

struct Writer<F> {
    resolve: F,
    raw: RawHtml,
    /// For each open link or image, whether it was dropped.
    dropped: Vec<bool>,
    /// The alignments of the table's columns.
    columns: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    html: bool,
}

impl<F: Fn(&str) -> Target> Writer<F> {
    fn event<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        Some(match event {
            Event::Html(html) | Event::InlineHtml(html) if self.raw == RawHtml::Off => Event::Text(html),
            Event::Html(_) | Event::InlineHtml(_) => {
                self.html = true;
                event
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let resolved = if link_type == LinkType::Email {
                    Target::Address(dest_url.to_string())
                } else {
                    (self.resolve)(&dest_url)
                };
                self.dropped.push(resolved == Target::Nowhere);
                let Target::Address(address) = resolved else { return None };
                Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if self.dropped.pop() == Some(true) {
                    return None;
                }
                event
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let resolved = (self.resolve)(&dest_url);
                self.dropped.push(resolved == Target::Nowhere);
                let Target::Address(address) = resolved else { return None };
                Event::Start(Tag::Image { link_type, dest_url: address.into(), title, id })
            }
            event => self.table(event),
        })
    }

    /// Tables get column scopes, classes for alignment and a frame of their own to scroll in.
    fn table<'a>(&mut self, event: Event<'a>) -> Event<'a> {
        let html = |text: &'static str| Event::Html(CowStr::Borrowed(text));
        match event {
            Event::Start(Tag::Table(columns)) => {
                self.columns = columns;
                html("<div class=\"table-frame\" role=\"region\" tabindex=\"0\"><table>\n")
            }
            Event::End(TagEnd::Table) => html("</tbody></table></div>\n"),
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.cell) = (true, 0);
                html("<thead><tr>")
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                html("</tr></thead>\n<tbody>\n")
            }
            Event::Start(Tag::TableRow) => {
                self.cell = 0;
                html("<tr>")
            }
            Event::End(TagEnd::TableRow) => html("</tr>\n"),
            Event::Start(Tag::TableCell) => {
                let alignment = self.columns.get(self.cell).copied().unwrap_or(Alignment::None);
                self.cell += 1;
                html(match (self.in_head, alignment) {
                    (true, Alignment::Right) => "<th scope=\"col\" class=\"number\">",
                    (true, Alignment::Center) => "<th scope=\"col\" class=\"centre\">",
                    (true, _) => "<th scope=\"col\">",
                    (false, Alignment::Right) => "<td class=\"number\">",
                    (false, Alignment::Center) => "<td class=\"centre\">",
                    (false, _) => "<td>",
                })
            }
            Event::End(TagEnd::TableCell) => html(if self.in_head { "</th>" } else { "</td>" }),
            event => event,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        to_html(text, RawHtml::Safe, |target| match target {
            "gone.md" => Target::Nowhere,
            target => Target::Address(target.to_owned()),
        })
    }

    #[test]
    fn headings_have_anchors_and_begin_below_the_title() {
        assert_eq!(
            html("## Äiti\n\n## Äiti\n\n## X {#oma}\n"),
            "<h2 id=\"aiti\">Äiti</h2>\n<h2 id=\"aiti-2\">Äiti</h2>\n<h2 id=\"oma\">X</h2>\n"
        );
        assert_eq!(html("# A\n\n## B\n"), "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n");
    }

    #[test]
    fn tables_have_scopes_and_no_styles() {
        let table = html("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        assert!(table.contains("<th scope=\"col\" class=\"number\">b</th>"), "{table}");
        assert!(table.contains("<td class=\"number\">2</td>"), "{table}");
        assert!(!table.contains("style"), "{table}");
    }

    #[test]
    fn a_link_to_nowhere_keeps_its_words() {
        assert_eq!(html("[a *b*](gone.md) [c](d)"), "<p>a <em>b</em> <a href=\"d\">c</a></p>\n");
    }

    #[test]
    fn html_is_sanitised_or_shown() {
        assert_eq!(html("a <b onclick=\"x()\">c</b><script>x</script>"), "<p>a <b>c</b></p>\n");
        let shown = to_html("a <b>c</b>", RawHtml::Off, |t| Target::Address(t.to_owned()));
        assert_eq!(shown, "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    }
}
