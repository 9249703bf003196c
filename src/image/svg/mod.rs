//! Drawings in lines: their extent, and all that could act on a reader taken out. The only user of `roxmltree`.
//!
//! A drawing is parsed as strictly as browsers do it, and what is not known to be harmless is cut out of its text; the
//! rest stays byte for byte. What is left is looked at once more, so that nothing hides behind a cut.

mod address;
mod allowed;
mod css;
mod extent;

use super::Fault;
use allowed::Verdict;
use roxmltree::{Attribute, Document, Error, Node, ParsingOptions};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Longer texts are no drawings for a page; nor are those of more elements, texts and comments.
const MAX_BYTES: usize = 16 * 1024 * 1024;
const MAX_NODES: u32 = 400_000;

/// So often a text is looked at again after something was cut out of it. Once is enough for all drawings that are known.
const ROUNDS: usize = 4;

/// Something that is taken out of a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Removed {
    /// What it is, as it is written: `<script>`, `onload`, `@import`.
    pub what: String,
    /// Where its name stands in the file, in bytes.
    pub range: Range<usize>,
}

/// What is known of a drawing.
pub struct Drawing {
    /// Width and height in pixels of CSS, where it says them.
    pub extent: Option<(u32, u32)>,
    /// What is taken out, each kind where it stands first.
    pub removed: Vec<Removed>,
}

/// A change of a text: what stands in place of a range.
struct Cut {
    range: Range<usize>,
    instead: String,
    /// What to tell of it; of what nobody misses, nothing.
    told: Option<Removed>,
}

impl Cut {
    /// A cut that leaves nothing in its place.
    fn out(range: Range<usize>, told: Option<Removed>) -> Self {
        Self { range, instead: String::new(), told }
    }
}

/// Looks through a drawing.
///
/// # Errors
/// Why it cannot be used.
pub fn look(bytes: &[u8]) -> Result<Drawing, Fault> {
    let (text, offset) = text_of(bytes)?;
    let readable = without_doctype(text);
    let document = parse(&readable)?;
    let mut named = BTreeSet::new();
    let mut removed = Vec::new();
    for cut in cuts(text, &document) {
        let Some(Removed { what, range }) = cut.told else { continue };
        if named.insert(what.clone()) {
            removed.push(Removed { what, range: range.start + offset..range.end + offset });
        }
    }
    Ok(Drawing { extent: extent::of(document.root_element()), removed })
}

/// A drawing in which nothing acts.
///
/// # Errors
/// Why it cannot be used.
pub fn clean(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Fault> {
    let (text, _) = text_of(bytes)?;
    let mut clean: Option<String> = None;
    for _ in 0..ROUNDS {
        let text = clean.as_deref().unwrap_or(text);
        let cuts = cuts(text, &parse(&without_doctype(text))?);
        if cuts.is_empty() {
            return Ok(clean.map_or(Cow::Borrowed(bytes), |text| Cow::Owned(text.into_bytes())));
        }
        clean = Some(applied(text, &cuts));
    }
    Err(Fault::Broken)
}

/// The text of a drawing without its byte order mark, and how many bytes that takes.
fn text_of(bytes: &[u8]) -> Result<(&str, usize), Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::Bytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Broken)?;
    let without = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok((without, text.len() - without.len()))
}

fn parse(text: &str) -> Result<Document<'_>, Fault> {
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected | Error::UnknownEntityReference(..) => Fault::Entities,
        Error::NodesLimitReached => Fault::Bytes,
        _ => Fault::Broken,
    })?;
    let is_drawing = document.root_element().has_tag_name((allowed::SVG, "svg"));
    if is_drawing { Ok(document) } else { Err(Fault::Broken) }
}

/// A text with spaces in place of a declaration of its kind that defines nothing: browsers fetch nothing that it names, and
/// old programs always write it. Any other is left for the parser to refuse.
fn without_doctype(text: &str) -> Cow<'_, str> {
    let mut rest = text.trim_start();
    while let Some(end) =
        [("<?", "?>"), ("<!--", "-->")].iter().find_map(|(open, end)| rest.strip_prefix(open).and(Some(end)))
    {
        let Some((_, after)) = rest.split_once(end) else { return Cow::Borrowed(text) };
        rest = after.trim_start();
    }
    let Some(length) = rest.strip_prefix("<!DOCTYPE svg").and_then(plain_doctype) else { return Cow::Borrowed(text) };
    let (start, length) = (text.len() - rest.len(), "<!DOCTYPE svg".len() + length);
    Cow::Owned(text[..start].to_owned() + &" ".repeat(length) + &rest[length..])
}

/// The length of the rest of a declaration that at most names where its kind is described.
fn plain_doctype(text: &str) -> Option<usize> {
    let mut rest = text;
    let named =
        [(" PUBLIC", 2), (" SYSTEM", 1)].into_iter().find_map(|(word, count)| Some((text.strip_prefix(word)?, count)));
    if let Some((after, count)) = named {
        rest = after;
        for _ in 0..count {
            let quoted = rest.trim_start();
            let quote = quoted.chars().next().filter(|c| quoted.len() < rest.len() && matches!(c, '"' | '\''))?;
            rest = quoted[1..].split_once(quote)?.1;
        }
    }
    let after = rest.trim_start().strip_prefix('>')?;
    Some(text.len() - after.len())
}

fn applied(text: &str, cuts: &[Cut]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for Cut { range, instead, .. } in cuts {
        out += &text[done..range.start];
        out += instead;
        done = range.end;
    }
    out + &text[done..]
}

/// All that is to be cut out of a text, in its order; no cut reaches into another.
fn cuts(text: &str, document: &Document<'_>) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = foreign_encoding(text).into_iter().collect();
    // Up to here everything has gone with what it stands in.
    let mut gone = cuts.last().map_or(0, |cut| cut.range.end);
    for node in document.descendants().skip(1) {
        let range = node.range();
        if range.start < gone {
            continue;
        }
        if node.is_pi() {
            let target = node.pi().map_or("", |pi| pi.target);
            if target == "xml" {
                continue;
            }
            let at = range.start..range.start + "<?".len() + target.len();
            cuts.push(Cut::out(range, Some(Removed { what: format!("<?{target}?>"), range: at })));
            continue;
        }
        if !node.is_element() {
            continue;
        }
        match allowed::element(node) {
            Verdict::Stays => {}
            verdict => {
                gone = range.end;
                let told = (verdict == Verdict::Goes).then(|| element_of(text, &range));
                cuts.push(Cut::out(range, told));
                continue;
            }
        }
        cuts.extend(node.attributes().filter_map(|attribute| attribute_cut(text, node, attribute)));
        if node.has_tag_name((allowed::SVG, "style")) {
            // Nothing that stands in a style sheet is an element.
            gone = range.end;
            cuts.extend(style_cut(text, node));
        }
    }
    cuts
}

/// What is told of an element.
fn element_of(text: &str, range: &Range<usize>) -> Removed {
    let tag = &text[range.start + 1..range.end];
    let name = tag.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or(tag);
    Removed { what: format!("<{name}>"), range: range.start..range.start + 1 + name.len() }
}

/// A declaration that says the text were in other letters than those in which it was read.
fn foreign_encoding(text: &str) -> Option<Cut> {
    let declaration = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"))?.0;
    // Any other word that begins so is the name of something else.
    declaration.chars().next().filter(char::is_ascii_whitespace)?;
    let (_, rest) = declaration.split_once("encoding")?;
    let name = rest.trim_start().strip_prefix('=')?.trim().get(1..)?;
    let end = name.find(['"', '\''])?;
    let is_ours = ["utf-8", "us-ascii"].iter().any(|ours| name[..end].eq_ignore_ascii_case(ours));
    let range = 0.."<?xml?>".len() + declaration.len();
    (!is_ours).then_some(Cut::out(range, None))
}

/// What becomes of an attribute.
fn attribute_cut(text: &str, node: Node<'_, '_>, attribute: Attribute<'_, '_>) -> Option<Cut> {
    let range = attribute.range();
    let name = text[range.clone()].split(|c: char| c == '=' || c.is_whitespace()).next().unwrap_or_default();
    let told = |what: String| Some(Removed { what, range: range.start..range.start + name.len() });
    let (instead, told) = match allowed::attribute(node, attribute) {
        Verdict::Unseen => (String::new(), None),
        Verdict::Goes => (String::new(), told(name.to_owned())),
        Verdict::Stays if attribute.namespace().is_none() && allowed::is_style(attribute.name()) => {
            let (clean, removed) = css::clean(attribute.value())?;
            let told = removed.into_iter().next().and_then(told);
            match attribute.name() {
                "style" => (format!(" {name}=\"{}\"", escaped(&clean)), told),
                _ => (String::new(), told),
            }
        }
        Verdict::Stays => return None,
    };
    let before = text[..range.start].trim_end().len();
    Some(Cut { range: before..range.end, instead, told })
}

/// What becomes of a style sheet.
fn style_cut(text: &str, node: Node<'_, '_>) -> Vec<Cut> {
    let (Some(first), Some(last)) = (node.first_child(), node.last_child()) else { return Vec::new() };
    let (mut range, open, close) = (first.range().start..last.range().end, "<![CDATA[", "]]>");
    if text[..range.start].ends_with(open) {
        range.start -= open.len();
    }
    if text[range.end..].starts_with(close) {
        range.end += close.len();
    }
    let sheet: String = node.children().filter(Node::is_text).filter_map(|child| child.text()).collect();
    let holds_more = node.children().any(|child| !child.is_text() && !child.is_comment());
    let (clean, removed) = match css::clean(&sheet) {
        Some(changed) => changed,
        None if holds_more => (sheet, vec![element_of(text, &node.range()).what]),
        None => return Vec::new(),
    };
    // Where it is written in plain letters, its place can be told.
    let written = text[range.clone()].to_ascii_lowercase();
    let told = removed.into_iter().map(|what| {
        let name = what.trim_end_matches("(…)");
        let found = written.find(name).map(|at| range.start + at..range.start + at + name.len());
        Removed { range: found.unwrap_or(range.start..range.start), what }
    });
    let told: Vec<Cut> = told.map(|removed| Cut::out(range.start..range.start, Some(removed))).collect();
    told.into_iter().chain([Cut { range, instead: escaped(&clean), told: None }]).collect()
}

/// A text as it stands between tags and in quoted values.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
