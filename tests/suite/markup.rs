//! Reads the pages that a build has written: strictly, so that what is not well formed fails, and as people see them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

/// Elements that have no end tag.
const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// Elements whose text stands on lines of its own.
const BLOCKS: [&str; 32] = [
    "title",
    "body",
    "header",
    "footer",
    "main",
    "nav",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "br",
];

/// A page.
pub struct Document {
    /// Its path from the root of the site.
    pub path: String,
    /// Its elements in the order of their start tags.
    pub elements: Vec<Element>,
    pieces: Vec<Piece>,
}

/// An element of a page.
#[derive(Debug)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
    /// The elements around it, the outermost first, by their positions.
    pub around: Vec<usize>,
    /// What stands between its tags.
    inside: Range<usize>,
}

#[derive(Debug)]
enum Piece {
    Text(String),
    /// A start or an end tag of a block or of a cell.
    Break(char),
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is of a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|own| own == class))
    }
}

impl Document {
    /// Reads a page, and fails where it is not well formed: tags that do not nest, attributes without quotes or twice.
    pub fn read(path: &str, bytes: &[u8]) -> Self {
        let html = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut reader = Reader::new(path, html, &VOID);
        reader.read("<!doctype html>\n");
        Self { path: path.to_owned(), elements: reader.elements, pieces: reader.pieces }
    }

    /// Reads a feed or a sitemap, likewise.
    pub fn read_xml(path: &str, xml: &str) -> Self {
        let mut reader = Reader::new(path, xml, &[]);
        reader.read("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        Self { path: path.to_owned(), elements: reader.elements, pieces: reader.pieces }
    }

    /// The elements that a selector means: `name`, `.class`, `name.class`, or several of these, each inside the former.
    pub fn all(&self, selector: &str) -> impl Iterator<Item = &Element> {
        let steps: Vec<&str> = selector.split(' ').collect();
        self.elements.iter().filter(move |element| {
            let Some((last, before)) = steps.split_last() else { return false };
            let mut around = element.around.iter().map(|&at| &self.elements[at]);
            matches(element, last) && before.iter().all(|step| around.any(|outer| matches(outer, step)))
        })
    }

    /// The one element that a selector means.
    pub fn one(&self, selector: &str) -> &Element {
        let found: Vec<&Element> = self.all(selector).collect();
        assert_eq!(found.len(), 1, "{}: {selector} stands for {} elements", self.path, found.len());
        found[0]
    }

    /// The texts of the elements that a selector means.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).map(|element| self.text(element)).collect()
    }

    /// What people read in an element: blocks on lines of their own, cells apart, white space as a browser shows it.
    pub fn text(&self, element: &Element) -> String {
        let mut out = String::new();
        for piece in &self.pieces[element.inside.clone()] {
            match piece {
                Piece::Text(text) => {
                    text.chars().for_each(|c| push(&mut out, if c.is_ascii_whitespace() { ' ' } else { c }));
                }
                Piece::Break(c) => push(&mut out, *c),
            }
        }
        out.trim_end_matches([' ', '\n']).to_owned()
    }

    /// What people read in the main part of the page.
    pub fn main(&self) -> String {
        self.text(self.one("main"))
    }
}

/// The pages among the files of a build.
pub fn pages(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Document> {
    let pages = files.iter().filter(|(path, _)| has_extension(path, "html"));
    pages.map(|(path, bytes)| (path.clone(), Document::read(path, bytes))).collect()
}

/// Whether the name of a file ends in a dot and `extension`.
pub fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == extension)
}

/// Adds a letter; of several spaces and line breaks one stays, the line break if there is one.
fn push(out: &mut String, c: char) {
    match (out.chars().next_back(), c) {
        (None | Some('\n'), ' ' | '\n') | (Some(' '), ' ') => {}
        (Some(' '), '\n') => {
            out.pop();
            out.push('\n');
        }
        _ => out.push(c),
    }
}

fn matches(element: &Element, step: &str) -> bool {
    let (name, class) = step.split_once('.').map_or((step, None), |(name, class)| (name, Some(class)));
    (name.is_empty() || element.name == name) && class.is_none_or(|class| element.has_class(class))
}

struct Reader<'a> {
    path: &'a str,
    html: &'a str,
    void: &'static [&'static str],
    at: usize,
    elements: Vec<Element>,
    pieces: Vec<Piece>,
    open: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn new(path: &'a str, html: &'a str, void: &'static [&'static str]) -> Self {
        Self { path, html, void, at: 0, elements: Vec::new(), pieces: Vec::new(), open: Vec::new() }
    }

    /// Reads everything after the line that says what it is.
    fn read(&mut self, first: &str) {
        assert!(self.html.starts_with(first), "{} does not begin with {first:?}", self.path);
        self.at = first.len();
        while self.at < self.html.len() {
            let rest = &self.html[self.at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                let end = comment.find("-->").unwrap_or_else(|| self.fail("a comment without end"));
                self.at += "<!--".len() + end + "-->".len();
            } else if rest.starts_with("</") {
                self.end_tag();
            } else if rest.starts_with('<') {
                self.start_tag();
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                let text = decode(&rest[..end]);
                assert!(!self.open.is_empty() || text.trim().is_empty(), "{}: text outside all", self.path);
                self.pieces.push(Piece::Text(text));
                self.at += end;
            }
        }
        if let Some(&open) = self.open.last() {
            self.fail(&format!("<{}> is not closed", self.elements[open].name));
        }
    }

    fn fail(&self, what: &str) -> ! {
        let line = self.html[..self.at].matches('\n').count() + 1;
        let here: String = self.html[self.at..].chars().take(80).collect();
        panic!("{}:{line}: {what}: {here}", self.path);
    }

    fn word(&mut self) -> String {
        let rest = &self.html[self.at..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':').unwrap_or(rest.len());
        self.at += end;
        rest[..end].to_owned()
    }

    fn space(&mut self) -> bool {
        let rest = &self.html[self.at..];
        let after = rest.trim_start_matches([' ', '\n']);
        self.at += rest.len() - after.len();
        after.len() < rest.len()
    }

    fn take(&mut self, text: &str) -> bool {
        let found = self.html[self.at..].starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn start_tag(&mut self) {
        self.at += 1;
        let name = self.word();
        if name.is_empty() {
            self.fail("a < that begins no tag");
        }
        let mut attributes: Vec<(String, String)> = Vec::new();
        let mut closed = false;
        loop {
            let apart = self.space();
            if self.take("/>") {
                closed = true;
                break;
            }
            if self.take(">") {
                break;
            }
            let key = self.word();
            if key.is_empty() || !apart {
                self.fail("not an attribute");
            }
            let mut value = String::new();
            if self.take("=") {
                if !self.take("\"") {
                    self.fail("an attribute without double quotes");
                }
                let rest = &self.html[self.at..];
                let end = rest.find('"').unwrap_or_else(|| self.fail("an attribute without end"));
                if rest[..end].contains('<') {
                    self.fail("a < in an attribute");
                }
                value = decode(&rest[..end]);
                self.at += end + 1;
            }
            if attributes.iter().any(|(other, _)| *other == key) {
                self.fail(&format!("{key} twice"));
            }
            attributes.push((key, value));
        }
        self.divide(&name);
        let here = self.pieces.len();
        let void = closed || self.void.contains(&name.as_str());
        self.elements.push(Element { name, attributes, around: self.open.clone(), inside: here..here });
        if !void {
            self.open.push(self.elements.len() - 1);
        }
    }

    fn end_tag(&mut self) {
        self.at += 2;
        let name = self.word();
        if !self.take(">") {
            self.fail("an end tag with more than a name");
        }
        match self.open.pop() {
            Some(open) if self.elements[open].name == name => self.elements[open].inside.end = self.pieces.len(),
            Some(open) => self.fail(&format!("</{name}> closes <{}>", self.elements[open].name)),
            None => self.fail(&format!("</{name}> closes nothing")),
        }
        self.divide(&name);
    }

    fn divide(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            self.pieces.push(Piece::Break('\n'));
        } else if ["td", "th", "option"].contains(&name) {
            self.pieces.push(Piece::Break(' '));
        }
    }
}

/// The text that stands for a piece of HTML or XML without tags.
pub fn decode(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, next) = after.split_once(';').unwrap_or_else(|| panic!("a lone & in {html:?}"));
        match name {
            "amp" => out.push('&'),
            "lt" => out.push('<'),
            "gt" => out.push('>'),
            "quot" => out.push('"'),
            "nbsp" => out.push('\u{a0}'),
            _ => {
                let number = name.strip_prefix('#').unwrap_or_else(|| panic!("&{name}; in {html:?}"));
                let code = number
                    .strip_prefix('x')
                    .map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
                out.push(code.and_then(char::from_u32).unwrap_or_else(|| panic!("&{name}; in {html:?}")));
            }
        }
        rest = next;
    }
    out + rest
}
