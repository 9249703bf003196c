//! Markdown -> HTML.

use super::dialect::{self, Float, Item};
use super::escape::{escaped, href, link};
use super::footnotes::Footnotes;
use super::marks::{FloatMark, HeadingMark, Marks, Top};
use super::mentions::Mention;
use super::picture::{OpenPicture, ShownPicture, when};
use super::scan::{events, float_id};
use super::tables::Tables;
use super::words::{Target, Words};
use super::{Anchors, Mapped, has_html, map_addresses, plain_text, sanitise, typeset};
use crate::config::RawHtml;
use pulldown_cmark::{BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};
use std::borrow::Cow;
use std::ops::Range;

/// Renders a Markdown text. `resolve` says where a link or image target, as written, leads.
///
/// No element gets a style attribute: pages are served under a policy that forbids them.
#[must_use]
pub fn to_html(text: &str, raw: RawHtml, words: &Words, marks: &Marks<'_>, resolve: impl Fn(&str) -> Target) -> String {
    let items = dialect::read(text);
    let levels = levels_down(&items, marks.top);
    let (headings, float_marks) = match marks.refer {
        Some(_) => (marks.headings.clone(), marks.floats.clone()),
        None => own_anchors(&items),
    };
    let mut writer = Writer {
        resolve,
        raw,
        words,
        marks,
        headings,
        heading: 0,
        levels,
        is_title: false,
        links: Vec::new(),
        picture: None,
        footnotes: Footnotes::new(&marks.footnotes, marks.footnotes_before),
        float_marks: float_marks.into_iter(),
        open_float: None,
        tables: Tables::default(),
        html: false,
        is_verbatim: false,
        kept: Vec::new(),
        mark: mark_not_in(text, &items),
        out: Vec::with_capacity(items.len()),
    };
    for (item, _) in items {
        writer.item(item);
    }
    let Writer { out: events, footnotes, html, kept, mark, .. } = writer;
    let is_foreign = html && has_html(text);
    // A tag or comment of the author's that is not closed must not swallow the footnotes.
    let html_of = |events: Vec<Event<'_>>| {
        let mut out = String::with_capacity(text.len() * 3 / 2);
        html::push_html(&mut out, events.into_iter());
        if is_foreign { sanitise(&out) } else { out }
    };
    let out = html_of(events) + &html_of(footnotes.finish(words));
    if kept.is_empty() { out } else { put_back(&out, &mark, &kept) }
}

/// How many levels the headings of a text move down.
fn levels_down(items: &[(Item<'_>, Range<usize>)], top: Top) -> usize {
    let is_top =
        |item: &Item<'_>| matches!(item, Item::Event(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })));
    usize::from(top == Top::Below && items.iter().any(|(item, _)| is_top(item)))
}

/// The anchors of the headings, figures and tables of a text that belongs to no report, in the order in which the scan for
/// checks gives them.
fn own_anchors(items: &[(Item<'_>, Range<usize>)]) -> (Vec<HeadingMark>, Vec<FloatMark>) {
    let mut anchors = Anchors::new();
    let (mut headings, mut floats) = (Vec::new(), Vec::new());
    for (at, (item, _)) in items.iter().enumerate() {
        match item {
            Item::Event(Event::Start(Tag::Heading { level, id, .. })) => {
                let words = plain_text(events(&items[at + 1..]), TagEnd::Heading(*level));
                headings.push(HeadingMark { id: anchors.next(id.as_deref(), &words), ..HeadingMark::default() });
            }
            Item::Open(Float { content, attributes, caption }) if !caption.is_empty() => {
                let id = float_id(attributes, content.is_table(), caption);
                floats.push(FloatMark { id: anchors.next(Some(&id), ""), ..FloatMark::default() });
            }
            _ => {}
        }
    }
    (headings, floats)
}

/// HTML with what was kept in its places: the number of each stands there between two marks.
fn put_back(html: &str, mark: &str, kept: &[String]) -> String {
    let mut out = String::with_capacity(html.len());
    for (nth, part) in html.split(mark).enumerate() {
        let number = if nth % 2 == 1 { part.parse().ok() } else { None };
        match number.and_then(|number: usize| kept.get(number)) {
            Some(html) => out += html,
            None => out += part,
        }
    }
    out
}

/// Signs that do not stand in a text: of a private character, one more than stand side by side there.
fn mark_not_in(text: &str, items: &[(Item<'_>, Range<usize>)]) -> String {
    let private = '\u{f8ff}';
    if !text.contains(private) && !text.contains("&#") {
        return private.to_string();
    }
    // A character may be written as its number.
    let printed = items.iter().filter_map(|(item, _)| match item {
        Item::Event(Event::Text(text) | Event::Code(text)) => Some(&**text),
        _ => None,
    });
    let printed: String = printed.collect();
    let longest = [text, &printed].into_iter().flat_map(|text| text.split(|c| c != private)).map(str::len).max();
    let longest = longest.unwrap_or_default() / private.len_utf8();
    private.to_string().repeat(longest + 1)
}

fn lower(level: HeadingLevel, levels: usize) -> HeadingLevel {
    HeadingLevel::try_from(level as usize + levels).unwrap_or(HeadingLevel::H6)
}

/// What has become of an open link or image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Kept,
    Dropped,
    Elsewhere,
}

/// Writes the events of the HTML that items become.
pub struct Writer<'w, 'a, F> {
    pub(super) resolve: F,
    raw: RawHtml,
    pub(super) words: &'w Words,
    pub(super) marks: &'w Marks<'w>,
    headings: Vec<HeadingMark>,
    heading: usize,
    levels: usize,
    /// Whether the heading that is the page's title is open.
    is_title: bool,
    /// The open links and images.
    links: Vec<Link>,
    /// The picture whose words are being read.
    picture: Option<OpenPicture>,
    footnotes: Footnotes<'a>,
    /// The figures and tables with captions that are still to come.
    pub(super) float_marks: std::vec::IntoIter<FloatMark>,
    pub(super) open_float: Option<super::figures::Open>,
    pub(super) tables: Tables,
    html: bool,
    /// Whether code or a bare address is open, which are printed sign by sign.
    is_verbatim: bool,
    /// What sanitising must not take out, and the marks that stand for it until then.
    pub(super) kept: Vec<String>,
    /// What such a mark begins and ends with.
    mark: String,
    out: Vec<Event<'a>>,
}

impl<'a, F: Fn(&str) -> Target> Writer<'_, 'a, F> {
    fn item(&mut self, item: Item<'a>) {
        if self.is_title {
            self.is_title = !matches!(item, Item::Event(Event::End(TagEnd::Heading(_))));
            return;
        }
        match item {
            Item::Event(event) if self.picture.is_some() => self.inside_picture(event),
            Item::Event(event) => {
                if let Some(event) = self.event(event) {
                    self.push(event);
                }
            }
            Item::Open(float) => self.open(float),
            Item::Content => self.content(),
            Item::Close => self.close(),
            Item::Mention(mention) => self.mention(&mention),
            Item::Fault(_) => {}
        }
    }

    /// Adds an event to the text, or to the footnote that is being defined.
    pub(super) fn push(&mut self, event: Event<'a>) {
        if let Some(event) = self.footnotes.take(event) {
            self.out.push(event);
        }
    }

    /// HTML of our own that sanitising would take out; gives what stands for it until then.
    pub(super) fn keep(&mut self, html: String) -> String {
        self.kept.push(html);
        format!("{}{}{}", self.mark, self.kept.len() - 1, self.mark)
    }

    pub(super) fn push_html(&mut self, html: impl Into<CowStr<'a>>) {
        self.push(Event::Html(html.into()));
    }

    pub(super) fn push_inline(&mut self, html: impl Into<CowStr<'a>>) {
        self.push(Event::InlineHtml(html.into()));
    }

    /// What is written for an event; `None` for nothing more.
    fn event(&mut self, event: Event<'a>) -> Option<Event<'a>> {
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
            Event::Start(Tag::Heading { level, classes, .. }) => return self.start_heading(level, classes),
            Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(self.printed(level))),
            Event::Start(Tag::CodeBlock(_)) => {
                self.is_verbatim = true;
                event
            }
            Event::End(TagEnd::CodeBlock) => {
                self.is_verbatim = false;
                event
            }
            Event::Text(text) => Event::Text(self.typeset(text)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                self.is_verbatim = link_type == LinkType::Autolink;
                let email = link_type == LinkType::Email;
                let target = if email { Target::Address(dest_url.to_string()) } else { (self.resolve)(&dest_url) };
                match target {
                    Target::Nowhere => {
                        self.links.push(Link::Dropped);
                        return None;
                    }
                    Target::Elsewhere(address) => {
                        self.links.push(Link::Elsewhere);
                        Event::InlineHtml(
                            format!("<a class=\"external\" href=\"{}\" rel=\"noopener\">", href(&address)).into(),
                        )
                    }
                    Target::Picture(ShownPicture { address, .. }) | Target::Address(address) => {
                        self.links.push(Link::Kept);
                        Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id })
                    }
                }
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let Some(picture) = (self.resolve)(&dest_url).picture() else {
                    self.links.push(Link::Dropped);
                    return None;
                };
                self.picture = Some(OpenPicture::new(picture, title.to_string()));
                return None;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                self.is_verbatim = false;
                match self.links.pop() {
                    Some(Link::Dropped) => return None,
                    Some(Link::Elsewhere) => {
                        let words = escaped(&self.words.external);
                        Event::InlineHtml(format!("<span class=\"hidden\"> ({words})</span></a>").into())
                    }
                    _ => event,
                }
            }
            Event::TaskListMarker(done) => {
                let words = escaped(if done { &self.words.done } else { &self.words.not_done });
                let checked = if done { " checked" } else { "" };
                let html = format!("<input type=\"checkbox\" disabled aria-label=\"{words}\"{checked}>\n");
                Event::InlineHtml(html.into())
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => self.alert(kind),
            Event::FootnoteReference(name) => Event::InlineHtml(self.footnotes.reference(&name).into()),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                self.footnotes.define(&name);
                return None;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                self.footnotes.defined();
                return None;
            }
            event => self.tables.event(event, self.open_float.is_some(), self.words),
        })
    }

    /// The level at which a heading is printed. The first is that of the page's title alone.
    fn printed(&self, level: HeadingLevel) -> HeadingLevel {
        let level = lower(level, self.levels);
        if self.marks.top == Top::Title { level.max(HeadingLevel::H2) } else { level }
    }

    /// A heading with its anchor and number. The one that is the page's title is left out.
    fn start_heading(&mut self, level: HeadingLevel, classes: Vec<CowStr<'a>>) -> Option<Event<'a>> {
        let mark = self.headings.get_mut(self.heading).map(std::mem::take).unwrap_or_default();
        self.heading += 1;
        if self.marks.top == Top::Title && mark.is_title {
            self.is_title = true;
            return None;
        }
        let level = self.printed(level);
        // Any attribute may be written behind a heading, event handlers and styles too; none but the id stays.
        self.push(Event::Start(Tag::Heading { level, id: Some(mark.id.into()), classes, attrs: Vec::new() }));
        let number = mark.number?;
        Some(Event::InlineHtml(format!("<span class=\"number\">{}</span> ", escaped(&number)).into()))
    }

    /// Running text as the language sets it.
    fn typeset(&self, text: CowStr<'a>) -> CowStr<'a> {
        let Some(lang) = self.words.lang.filter(|_| !self.is_verbatim) else { return text };
        match typeset(&text, lang) {
            Cow::Borrowed(_) => text,
            Cow::Owned(set) => set.into(),
        }
    }

    /// What stands between the brackets of a picture; at their end it is written.
    fn inside_picture(&mut self, event: Event<'a>) {
        let event = match event {
            Event::Text(text) => Event::Text(self.typeset(text)),
            event => event,
        };
        if self.picture.as_mut().is_some_and(|open| open.take(&event))
            && let Some(OpenPicture { picture, title, alt, .. }) = self.picture.take()
        {
            let html = self.picture_html(&picture, &alt, &title);
            self.push_inline(html);
        }
    }

    /// A picture, or what stands for it until the text has been sanitised, which would take away its sizes.
    pub(super) fn picture_html(&mut self, picture: &ShownPicture, alt: &str, title: &str) -> String {
        // One with which the text begins is seen as soon as the page is.
        let is_first = !self.out.iter().any(|event| matches!(event, Event::Text(_)));
        self.keep(picture.html(alt, title, is_first))
    }

    /// A reference to what the report numbers.
    fn mention(&mut self, mention: &Mention<'a>) {
        let mark = self.marks.refer.and_then(|refer| refer(mention));
        if let Some(open) = &mut self.picture {
            return open.mention(mention, mark.as_ref());
        }
        match mark {
            Some(mark) => self.push_inline(link(&mark)),
            None => self.push(Event::Text(format!("@{}", mention.label).into())),
        }
    }

    /// HTML with its addresses resolved like those of Markdown; a picture from elsewhere is left out.
    fn addresses(&self, html: &str) -> String {
        map_addresses(html, |name, address| match (self.resolve)(address) {
            Target::Elsewhere(address) if name == "href" => Some(address.into()),
            target if name == "href" => target.inside().map(Mapped::from),
            target => {
                target.picture().map(|picture| Mapped { more: picture.room() + when(false), address: picture.address })
            }
        })
    }

    /// An alert says what it is in words, not by its colour alone.
    fn alert(&self, kind: BlockQuoteKind) -> Event<'a> {
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
            footnotes: "Alaviitteet".into(),
            back: "Takaisin".into(),
            ..Words::default()
        };
        to_html(text, RawHtml::Safe, &words, &Marks::default(), |target| match target {
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
        let text = html("a[^x] b[^1] c[^x]\n\n[^1]: yksi\n[^x]: kaksi\n");
        let (body, notes) =
            text.split_once("<div class=\"footnotes\" role=\"group\" aria-label=\"Alaviitteet\">").expect("notes");
        assert!(body.contains("<a id=\"fnref_1_2\" href=\"#fn_1\">1</a>"), "{body}");
        let first =
            "<div class=\"footnote-definition\" id=\"fn_1\"><sup class=\"footnote-definition-label\">1</sup>\n<p>kaksi";
        assert!(notes.trim_start().starts_with(first), "{notes}");
        assert!(notes.contains("href=\"#fnref_1\" aria-label=\"Takaisin (1)\""), "{notes}");
        assert!(notes.contains("href=\"#fnref_1_2\" aria-label=\"Takaisin (2)\""), "{notes}");
        assert!(notes.contains("href=\"#fnref_2\" aria-label=\"Takaisin\""), "{notes}");
        let text = html("a[^Nimi]\n\n[^nimi]: yksi\n");
        assert!(text.contains("<a id=\"fnref_1\" href=\"#fn_1\">1</a>") && text.contains("id=\"fn_1\""), "{text}");
    }

    #[test]
    fn alerts_and_task_lists_speak() {
        assert!(html("> [!WARNING]\n> x\n").contains("<p class=\"markdown-alert-title\">Varoitus</p>"));
        assert!(html("- [x] a\n- [ ] b\n").contains("aria-label=\"tekemättä\">"));
    }

    #[test]
    fn html_is_sanitised_or_shown() {
        assert_eq!(html("a <b onclick=\"x()\">c</b><script>x</script>"), "<p>a <b>c</b></p>\n");
        let shown = to_html("a <b>c</b>", RawHtml::Off, &Words::default(), &Marks::default(), |t| {
            Target::Address(t.to_owned())
        });
        assert_eq!(shown, "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    }
}
