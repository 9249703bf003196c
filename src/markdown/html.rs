//! Markdown -> HTML.

use super::{Anchors, has_html, map_addresses, parser, plain_text, sanitise};
use crate::config::RawHtml;
use crate::value::slug;
use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};
use pulldown_cmark_escape::{escape_href, escape_html};

/// Where a link or image leads on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To this address.
    Address(String),
    /// To this address on another site.
    Elsewhere(String),
    /// Nowhere in this build: the words stay, the link goes.
    Nowhere,
}

/// The words that a text needs beside its own, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct Words {
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
}

/// Renders a Markdown text. `resolve` says where a link or image target, as written, leads.
///
/// A heading of the first level moves the whole text one level down, for the first belongs to the page's title.
/// No element gets a style attribute: pages are served under a policy that forbids them.
#[must_use]
pub fn to_html(text: &str, raw: RawHtml, words: &Words, resolve: impl Fn(&str) -> Target) -> String {
    let mut events: Vec<Event<'_>> = parser(text).collect();
    anchor(&mut events);
    let mut writer = Writer {
        resolve,
        raw,
        words,
        links: Vec::new(),
        footnotes: Vec::new(),
        tables: 0,
        columns: Vec::new(),
        cell: 0,
        in_head: false,
        html: false,
    };
    let events: Vec<Event<'_>> = events.into_iter().filter_map(|event| writer.event(event)).collect();
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, events.into_iter());
    if writer.html && has_html(text) { sanitise(&out) } else { out }
}

/// Gives every heading its anchor, and moves headings down where the text uses the first level.
fn anchor(events: &mut [Event<'_>]) {
    let mut anchors = Anchors::new();
    let uses_top = events.iter().any(|e| matches!(e, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })));
    for index in 0..events.len() {
        let Event::Start(Tag::Heading { level, id, .. }) = &events[index] else { continue };
        let (level, given) = (*level, id.clone());
        let words = plain_text(events[index + 1..].iter().cloned(), TagEnd::Heading(level));
        let anchor = anchors.next(given.as_deref(), &words);
        let printed = if uses_top { lower(level) } else { level };
        if let Event::Start(Tag::Heading { level, id, attrs, .. }) = &mut events[index] {
            *level = printed;
            *id = Some(CowStr::from(anchor));
            // Any attribute may be written behind a heading, event handlers and styles too; none but the id stays.
            attrs.clear();
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

/// What has become of an open link or image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Kept,
    Dropped,
    Elsewhere,
}

struct Writer<'w, F> {
    resolve: F,
    raw: RawHtml,
    words: &'w Words,
    /// The open links and images.
    links: Vec<Link>,
    /// The names of the footnotes met so far; a footnote's number is its place here.
    footnotes: Vec<String>,
    tables: usize,
    /// The alignments of the table's columns.
    columns: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    html: bool,
}

impl<F: Fn(&str) -> Target> Writer<'_, F> {
    /// What is written for an event; `None` for nothing.
    fn event<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        Some(match event {
            Event::Html(html) | Event::InlineHtml(html) if self.raw == RawHtml::Off => Event::Text(html),
            Event::Html(html) => {
                self.html = true;
                Event::Html(self.addresses(&html).into())
            }
            Event::InlineHtml(html) => {
                self.html = true;
                Event::InlineHtml(self.addresses(&html).into())
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let email = link_type == LinkType::Email;
                let target = if email { Target::Address(dest_url.to_string()) } else { (self.resolve)(&dest_url) };
                match target {
                    Target::Nowhere => {
                        self.links.push(Link::Dropped);
                        return None;
                    }
                    Target::Elsewhere(address) => {
                        self.links.push(Link::Elsewhere);
                        let mut html = String::from("<a class=\"external\" href=\"");
                        // Writing to a string cannot fail.
                        let _ = escape_href(&mut html, &address);
                        Event::InlineHtml((html + "\" rel=\"noopener\">").into())
                    }
                    Target::Address(address) => {
                        self.links.push(Link::Kept);
                        Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id })
                    }
                }
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let Target::Address(address) = (self.resolve)(&dest_url) else {
                    self.links.push(Link::Dropped);
                    return None;
                };
                self.links.push(Link::Kept);
                Event::Start(Tag::Image { link_type, dest_url: address.into(), title, id })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => match self.links.pop() {
                Some(Link::Dropped) => return None,
                Some(Link::Elsewhere) => {
                    let words = escaped(&self.words.external);
                    Event::InlineHtml(format!("<span class=\"hidden\"> ({words})</span></a>").into())
                }
                _ => event,
            },
            Event::TaskListMarker(done) => {
                let words = escaped(if done { &self.words.done } else { &self.words.not_done });
                let checked = if done { " checked" } else { "" };
                let html = format!("<input type=\"checkbox\" disabled aria-label=\"{words}\"{checked}>\n");
                Event::InlineHtml(html.into())
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => self.alert(kind),
            event => self.footnote(event),
        })
    }

    /// HTML with its addresses resolved like those of Markdown; a picture from elsewhere is left out.
    fn addresses(&self, html: &str) -> String {
        map_addresses(html, |name, address| match (self.resolve)(address) {
            Target::Address(address) => Some(address),
            Target::Elsewhere(address) if name == "href" => Some(address),
            _ => None,
        })
    }

    /// An alert says what it is in words, not by its colour alone.
    fn alert<'a>(&self, kind: BlockQuoteKind) -> Event<'a> {
        let (class, at) = match kind {
            BlockQuoteKind::Note => ("note", 0),
            BlockQuoteKind::Tip => ("tip", 1),
            BlockQuoteKind::Important => ("important", 2),
            BlockQuoteKind::Warning => ("warning", 3),
            BlockQuoteKind::Caution => ("caution", 4),
        };
        let words = escaped(&self.words.alerts[at]);
        let html =
            format!("<blockquote class=\"markdown-alert-{class}\">\n<p class=\"markdown-alert-title\">{words}</p>\n");
        Event::Html(html.into())
    }

    /// Footnotes have ids that no heading has, and are numbered as they are met.
    fn footnote<'a>(&mut self, event: Event<'a>) -> Event<'a> {
        match event {
            Event::FootnoteReference(name) => {
                let (number, id) = self.footnote_number(&name);
                let html = format!("<sup class=\"footnote-reference\"><a href=\"#{id}\">{number}</a></sup>");
                Event::InlineHtml(html.into())
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let (number, id) = self.footnote_number(&name);
                let label = format!("<sup class=\"footnote-definition-label\">{number}</sup>");
                Event::Html(format!("<div class=\"footnote-definition\" id=\"{id}\">{label}\n").into())
            }
            Event::End(TagEnd::FootnoteDefinition) => Event::Html("</div>\n".into()),
            event => self.table(event),
        }
    }

    fn footnote_number(&mut self, name: &str) -> (usize, String) {
        let known = self.footnotes.iter().position(|other| other == name);
        let at = known.unwrap_or_else(|| {
            self.footnotes.push(name.to_owned());
            self.footnotes.len() - 1
        });
        (at + 1, format!("fn_{}-{}", at + 1, slug(name)))
    }

    /// Tables get column scopes, classes for alignment and a named frame of their own to scroll in.
    fn table<'a>(&mut self, event: Event<'a>) -> Event<'a> {
        let html = |text: &'static str| Event::Html(CowStr::Borrowed(text));
        match event {
            Event::Start(Tag::Table(columns)) => {
                self.columns = columns;
                self.tables += 1;
                let name = format!("{} {}", escaped(&self.words.table), self.tables);
                let frame = format!(
                    "<div class=\"table-frame\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\"><table>\n"
                );
                Event::Html(frame.into())
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

/// A text as it stands in HTML, between tags and in quoted values.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let words = Words {
            table: "Taulukko".into(),
            done: "tehty".into(),
            not_done: "tekemättä".into(),
            external: "muualla".into(),
            alerts: ["Huomaa", "Vihje", "Tärkeää", "Varoitus", "Varo"].map(str::to_owned),
        };
        to_html(text, RawHtml::Safe, &words, |target| match target {
            "gone.md" => Target::Nowhere,
            target if target.starts_with("https:") => Target::Elsewhere(target.to_owned()),
            target => Target::Address(target.to_owned()),
        })
    }

    #[test]
    fn headings_have_anchors_and_begin_below_the_title() {
        let expected = "<h2 id=\"aiti\">Äiti</h2>\n<h2 id=\"aiti-2\">Äiti</h2>\n<h2 id=\"oma\">X</h2>\n";
        assert_eq!(html("## Äiti\n\n## Äiti\n\n## X {#oma}\n"), expected);
        assert_eq!(html("# A\n\n## B\n"), "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n");
    }

    #[test]
    fn no_attribute_of_a_heading_acts() {
        let heading = html("## Otsikko {#oma .luokka onclick=alert(1) style=color:red}\n");
        assert_eq!(heading, "<h2 id=\"oma\" class=\"luokka\">Otsikko</h2>\n");
    }

    #[test]
    fn tables_have_scopes_names_and_no_styles() {
        let table = html("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        assert!(table.contains("<th scope=\"col\" class=\"number\">b</th>"), "{table}");
        assert!(table.contains("<td class=\"number\">2</td>"), "{table}");
        assert!(table.contains("aria-label=\"Taulukko 1\""), "{table}");
        assert!(!table.contains("style"), "{table}");
    }

    #[test]
    fn a_link_to_nowhere_keeps_its_words() {
        assert_eq!(html("[a *b*](gone.md) [c](d)"), "<p>a <em>b</em> <a href=\"d\">c</a></p>\n");
        assert_eq!(html("![a](gone.md) b"), "<p>a b</p>\n");
    }

    #[test]
    fn a_link_to_another_site_says_so() {
        let expected = "<p><a class=\"external\" href=\"https://e.fi/?a&amp;b=%22\" rel=\"noopener\">x\
            <span class=\"hidden\"> (muualla)</span></a></p>\n";
        assert_eq!(html("[x](<https://e.fi/?a&b=\">)"), expected);
    }

    #[test]
    fn footnotes_are_numbered_as_they_are_met() {
        let text = html("a[^x] b[^1]\n\n[^1]: yksi\n[^x]: kaksi\n");
        assert!(text.contains("<a href=\"#fn_1-x\">1</a>"), "{text}");
        assert!(text.contains("id=\"fn_2-1\"><sup class=\"footnote-definition-label\">2</sup>"), "{text}");
    }

    #[test]
    fn alerts_and_task_lists_speak() {
        assert!(html("> [!WARNING]\n> x\n").contains("<p class=\"markdown-alert-title\">Varoitus</p>"));
        assert!(html("- [x] a\n- [ ] b\n").contains("aria-label=\"tekemättä\">"));
    }

    #[test]
    fn html_is_sanitised_or_shown() {
        assert_eq!(html("a <b onclick=\"x()\">c</b><script>x</script>"), "<p>a <b>c</b></p>\n");
        let shown = to_html("a <b>c</b>", RawHtml::Off, &Words::default(), |t| Target::Address(t.to_owned()));
        assert_eq!(shown, "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    }
}
