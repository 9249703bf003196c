//! What in a text keeps some readers out: images without words, links that say nothing, headings that jump, tables
//! without headings, capitals.

use super::wording::{Capitals, says_nothing, tells_size};
use crate::source::Span;
use crate::value::FileFormat;
use crate::value::fixed::Word;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A barrier in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Barrier {
    /// An image with no text alternative, or with the name of a file for one.
    ImageAlt(String),
    /// A heading more than one level below the one before it.
    HeadingJump {
        /// Its own level.
        level: u8,
        /// The deepest that it could be.
        deepest: u8,
    },
    /// Another heading of the first level.
    SecondTop,
    /// A link whose words say nothing of where it leads.
    LinkText(String),
    /// A link to a document whose words do not tell what kind of file it is, or how large.
    FileLink {
        /// The words.
        words: String,
        /// Where it leads, as written.
        target: String,
        /// The format.
        #[serde(deserialize_with = "FileFormat::known_name")]
        format: Word,
        /// Whether the words tell the format.
        tells_format: bool,
    },
    /// A table whose columns have no headings.
    TableHead,
    /// A heading or paragraph all in capitals.
    Capitals,
}

/// An open link or image.
#[derive(Debug)]
struct Open {
    at: Span,
    target: String,
    words: String,
    /// Whether something is missing inside that has a finding of its own.
    lacking: bool,
    /// Whether it is written as HTML.
    is_html: bool,
}

impl Open {
    fn new(at: Span, target: &str) -> Self {
        Self { at, target: target.to_owned(), words: String::new(), lacking: false, is_html: false }
    }
}

/// Gathers the barriers of a text from its events.
#[derive(Debug, Default)]
pub struct Observer {
    /// What was found so far.
    found: Vec<(Barrier, Span)>,
    link: Option<Open>,
    image: Option<Open>,
    /// Images inside the words of an image.
    nested: usize,
    headings: Vec<(u8, Span)>,
    /// The head of the open table, and whether it says anything.
    head: Option<(Span, bool)>,
    /// The open HTML table with no heading so far.
    html_table: Option<Span>,
    code: bool,
    capitals: Capitals,
    /// Where the open block begins to say something.
    block: Option<Span>,
}

impl Observer {
    /// Takes note of an event at `range` of the text.
    pub fn event(&mut self, event: &Event<'_>, at: Span, text: &str, range: Range<usize>) {
        match event {
            Event::Start(Tag::TableHead) => self.head = Some((first_line(at, &text[range]), false)),
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(*tag, &text[range.end..]),
            Event::Text(text) if !self.code => {
                self.block.get_or_insert(at);
                self.capitals.read(text);
                self.words(text);
            }
            Event::Code(text) => self.words(text),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::Html(html) | Event::InlineHtml(html) => self.html(html, first_line(at, &text[range])),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if let Some((_, says)) = &mut self.head {
            *says |= !text.trim().is_empty();
        }
        for open in [&mut self.link, &mut self.image].into_iter().flatten() {
            open.words += text;
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Span) {
        let open = |target: &str| Some(Open::new(at, target));
        match tag {
            Tag::Heading { level, .. } => {
                self.headings.push((*level as u8, at));
                self.begin();
            }
            Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.begin();
            }
            Tag::CodeBlock(_) => self.code = true,
            Tag::Link { link_type, dest_url, .. } if *link_type != LinkType::Email => self.link = open(dest_url),
            Tag::Image { .. } if self.image.is_some() => self.nested += 1,
            Tag::Image { dest_url, .. } => {
                self.image = open(dest_url);
                // An image is something to see in its table's head; what it lacks is said of the image.
                self.head = self.head.map(|(at, _)| (at, true));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, after: &str) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {
                let all = self.capitals.all();
                self.found.extend(self.block.filter(|_| all).map(|at| (Barrier::Capitals, at)));
                self.begin();
            }
            TagEnd::CodeBlock => self.code = false,
            TagEnd::TableHead => {
                let silent = self.head.take().filter(|(_, says)| !says);
                self.found.extend(silent.map(|(at, _)| (Barrier::TableHead, at)));
            }
            TagEnd::Link => {
                if let Some(link) = self.link.take() {
                    self.link(link);
                }
            }
            TagEnd::Image if self.nested > 0 => self.nested -= 1,
            TagEnd::Image => {
                if let Some(image) = self.image.take() {
                    self.image(&image, after);
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self) {
        self.capitals = Capitals::default();
        self.block = None;
    }

    fn link(&mut self, link: Open) {
        if says_nothing(&link.words) {
            if !link.lacking {
                self.found.push((Barrier::LinkText(link.words.trim().to_owned()), link.at));
            }
        } else if let Some(FileFormat { ending, name: format, .. }) = FileFormat::of_address(&link.target) {
            let words = link.words.to_lowercase();
            let tells_format = words.contains(ending) || words.contains(&format.to_lowercase());
            if !tells_format || !tells_size(&words) {
                let words = link.words.trim().to_owned();
                let barrier = Barrier::FileLink { words, target: link.target, format, tells_format };
                self.found.push((barrier, link.at));
            }
        }
    }

    fn image(&mut self, image: &Open, after: &str) {
        let alt = image.words.trim();
        let file = image.target.rsplit('/').next().unwrap_or_default();
        // The attributes of a figure may hold an alternative other than its caption.
        let attributes = after.strip_prefix('{').and_then(|rest| rest.split('}').next()).unwrap_or_default();
        let given = attributes.contains("fig-alt=");
        if !given && (alt.is_empty() || alt.eq_ignore_ascii_case(file) || is_file_name(alt)) {
            self.found.push((Barrier::ImageAlt(alt.to_owned()), image.at));
            self.link.iter_mut().for_each(|link| link.lacking = true);
        }
    }

    fn html(&mut self, html: &str, at: Span) {
        if let Some(link) = self.link.as_mut().filter(|link| !link.is_html) {
            link.lacking = true;
        }
        self.html_links(html, at);
        if let Some((_, says)) = &mut self.head {
            *says = true;
        }
        let html = html.to_ascii_lowercase();
        for tag in html.split("<img").skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            // An empty alternative is given on purpose: the image is an ornament.
            if !tag.contains("alt=") && !tag.ends_with(" alt") {
                self.found.push((Barrier::ImageAlt(String::new()), at));
            }
        }
        if html.contains("<table") {
            self.html_table = Some(at);
        }
        if html.contains("<th>") || html.contains("<th ") {
            self.html_table = None;
        }
        if html.contains("</table") {
            self.found.extend(self.html_table.take().map(|at| (Barrier::TableHead, at)));
        }
    }

    /// Links that are written as HTML. Their words may stand beside the tags, as text of their own.
    fn html_links(&mut self, html: &str, at: Span) {
        let mut rest = html;
        while let Some((before, tag)) = rest.split_once('<') {
            self.html_words(before);
            let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
            let name = tag.split([' ', '\n', '\t', '/']).find(|name| !name.is_empty()).unwrap_or_default();
            let is_html_link = self.link.as_ref().is_some_and(|link| link.is_html);
            if name.eq_ignore_ascii_case("a") && tag.starts_with('/') {
                if let Some(link) = self.link.take_if(|link| link.is_html) {
                    self.link(link);
                }
            } else if name.eq_ignore_ascii_case("a") && self.link.is_none() {
                // One with a label is read by that, whatever its words are.
                let target = attribute(tag, "href").filter(|_| attribute(tag, "aria-label").is_none());
                self.link = target.map(|target| Open { is_html: true, ..Open::new(at, target) });
            } else if name.eq_ignore_ascii_case("img") && is_html_link {
                self.html_words(attribute(tag, "alt").unwrap_or_default());
            }
            rest = after;
        }
        self.html_words(rest);
    }

    fn html_words(&mut self, text: &str) {
        if let Some(link) = self.link.as_mut().filter(|link| link.is_html) {
            link.words += text;
        }
    }

    /// The barriers, in the order of their places.
    #[must_use]
    pub fn finish(mut self) -> Box<[(Barrier, Span)]> {
        let top = HeadingLevel::H1 as u8;
        // A text that does not begin with a heading of the first level stands below the title of its page, which is one.
        let mut before = u8::from(self.headings.first().is_none_or(|(level, _)| *level != top));
        let mut tops = 0;
        for &(level, at) in &self.headings {
            if level > before + 1 {
                self.found.push((Barrier::HeadingJump { level, deepest: before + 1 }, at));
            }
            tops += usize::from(level == top);
            if level == top && tops > 1 {
                self.found.push((Barrier::SecondTop, at));
            }
            before = level;
        }
        self.found.into()
    }
}

/// The value of an attribute of a tag, as far as one can see that without reading HTML by all its rules.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = tag.split([' ', '\n', '\t']).scan(0, |at, part| {
        let start = *at;
        *at += part.len() + 1;
        Some((start, part))
    });
    let is_called = |part: &str| part.split_once('=').is_some_and(|(own, _)| own.eq_ignore_ascii_case(name));
    let (start, _) = parts.find(|(_, part)| is_called(part))?;
    let value = &tag[start + name.len() + 1..];
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split([' ', '\n', '\t']).next(),
    }
}

/// The part of a place that its first line takes.
fn first_line(at: Span, text: &str) -> Span {
    let line = text.lines().next().unwrap_or_default().trim_end();
    Span { end: at.start + u32::try_from(line.len()).unwrap_or_default(), ..at }
}

/// Whether an alternative is the name of an image file.
fn is_file_name(alt: &str) -> bool {
    let endings = ["jpg", "jpeg", "png", "gif", "svg", "webp", "avif"];
    alt.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty() && !name.contains(' ') && endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{in_capitals, scan};
    use super::*;
    use crate::source::{SourceFile, Sources};

    fn found(text: &str) -> Vec<(Barrier, &str)> {
        let file = Sources::default().add(SourceFile::held("a.md".to_owned(), String::new()));
        let body = scan(text, file, 0);
        body.barriers.iter().map(|(b, at)| (b.clone(), text[at.start as usize..at.end as usize].trim())).collect()
    }

    #[test]
    fn links_say_where_they_lead() {
        for hollow in
            ["tästä", "Klikkaa  tästä!", "här", "Read more »", "https://example.fi/a", "www.example.fi/a", "", "→"]
        {
            assert!(says_nothing(hollow), "{hollow}");
        }
        for telling in
            ["tästä hankkeesta", "Lue lisää Pippurista", "www.example.fi", "hanke@example.fi", "Linkkilista", "1"]
        {
            assert!(!says_nothing(telling), "{telling}");
        }
        let barrier = |words: &str| Barrier::LinkText(words.to_owned());
        assert_eq!(found("Lue [*tästä*](a.md)."), [(barrier("tästä"), "[*tästä*](a.md)")]);
        assert_eq!(found("<https://example.fi/>"), [(barrier("https://example.fi/"), "<https://example.fi/>")]);
        assert_eq!(found("<hanke@example.fi> [![Pippuri](a.svg)](a.md)"), []);
        let alone = Barrier::ImageAlt(String::new());
        assert_eq!(found("[![](a.svg)](a.md)"), [(alone, "![](a.svg)")], "one finding is enough");
    }

    #[test]
    fn links_to_documents_tell_format_and_size() {
        assert_eq!(found("[Raportti (PDF, 1,2 Mt)](r.pdf) [Taulukko, Excel 40 kt](t.xlsx?a=b) [Sivu](a.html)"), []);
        let barrier = |words: &str, tells_format| Barrier::FileLink {
            words: words.to_owned(),
            target: "a/r.pdf".to_owned(),
            format: "PDF",
            tells_format,
        };
        assert_eq!(found("[Raportti](a/r.pdf)"), [(barrier("Raportti", false), "[Raportti](a/r.pdf)")]);
        assert_eq!(found("[Raportti (pdf)](a/r.pdf)")[0].0, barrier("Raportti (pdf)", true));
        assert_eq!(found("[Vuosi 2017, 3 Mt](a/r.pdf)")[0].0, barrier("Vuosi 2017, 3 Mt", false));
    }

    #[test]
    fn headings_go_down_one_level_at_a_time() {
        assert_eq!(found("## A\n### B\n## C\n### D\n"), []);
        assert_eq!(found("# A\n## B\n### C\n"), []);
        assert_eq!(found("### A\n## B\n"), [(Barrier::HeadingJump { level: 3, deepest: 2 }, "### A")]);
        assert_eq!(found("## A\n#### B\n"), [(Barrier::HeadingJump { level: 4, deepest: 3 }, "#### B")]);
        assert_eq!(found("# A\n# B\n"), [(Barrier::SecondTop, "# B")]);
        assert_eq!(found("## A\n# B\n"), []);
    }

    #[test]
    fn images_and_tables_have_words() {
        let alt = |text: &str| Barrier::ImageAlt(text.to_owned());
        assert_eq!(found("![](a.svg)"), [(alt(""), "![](a.svg)")]);
        assert_eq!(found("![IMG_1.JPG](a.svg)"), [(alt("IMG_1.JPG"), "![IMG_1.JPG](a.svg)")]);
        assert_eq!(found("![Kartta](a.svg) ![](a.svg){#fig:a fig-alt=\"Kartta\"} <img src=\"a.svg\" alt=\"\">"), []);
        assert_eq!(found("<img src=\"a.svg\">").len(), 1);
        assert_eq!(found("|  | 2017 |\n|---|---|\n| a | b |\n"), []);
        assert_eq!(found("| | |\n|---|---|\n| a | b |\n"), [(Barrier::TableHead, "| | |")]);
        assert_eq!(found("<table>\n<tr><td>a</td></tr>\n</table>\n").len(), 1);
        assert_eq!(found("<table>\n<tr><th>a</th></tr>\n</table>\n"), []);
    }

    #[test]
    fn capitals_are_for_names() {
        assert_eq!(found("HANKKEEN TULOKSET OVAT\n"), [(Barrier::Capitals, "HANKKEEN TULOKSET OVAT")]);
        assert_eq!(found("## LAPE, KASTE JA STM\n\nLAPE-MUUTOSOHJELMA\n\n```\nHANKKEEN TULOKSET\n```\n"), []);
        assert_eq!(found("- HANKKEEN TULOKSET\n- Ja muuta\n").len(), 1);
        assert!(!in_capitals("HANKKEEN TULOKSEt") && in_capitals("LAPSIPERHEIDEN PALVELUT"));
    }
}
