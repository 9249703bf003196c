//! Finished pages -> links that lead nowhere, those of the theme included. Links of texts have been checked before, each
//! at its place; this is what a reader of the pages would find.

use crate::diag::{Code, Diagnostic, codes};
use crate::plan::Page;
use crate::render::{Content, Renderers};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The attributes that lead somewhere.
const LINKS: [&str; 5] = ["href", "src", "poster", "action", "data"];

/// What a page has of links and places to link to.
#[derive(Debug, Default)]
struct Outline {
    ids: BTreeSet<String>,
    links: BTreeSet<String>,
}

/// Renders all pages and follows their links. Pages that cannot be rendered give findings of their own.
#[must_use]
pub fn read(renderers: &Renderers, pages: &[Page]) -> Vec<Diagnostic> {
    let outlines: Vec<Result<Option<Outline>, Box<Diagnostic>>> = pages
        .par_iter()
        .map_init(Vec::new, |buffer, page| match renderers.render(page, pages, buffer)? {
            (Content::Rendered, _) if is_html(&page.path) => Ok(Some(outline(&String::from_utf8_lossy(buffer)))),
            _ => Ok(None),
        })
        .collect();
    let mut findings = Vec::new();
    let mut there: HashMap<&str, Option<Outline>> = HashMap::new();
    for (page, outline) in pages.iter().zip(outlines) {
        match outline {
            Ok(outline) => {
                there.insert(&page.path, outline);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    // A fault of a template is on every page that it makes: told once, with the number of pages.
    let mut faults: BTreeMap<(&str, String), (&str, usize)> = BTreeMap::new();
    for page in pages {
        let Some(Some(outline)) = there.get(&*page.path) else { continue };
        for link in &outline.links {
            if let Some((code, target)) = fault(&page.path, link, &there) {
                faults.entry((code.name, target)).or_insert((&page.path, 0)).1 += 1;
            }
        }
    }
    findings.extend(faults.into_iter().map(|((name, target), (page, number))| {
        let code = if name == codes::PAGE_LINK.name { &codes::PAGE_LINK } else { &codes::PAGE_ANCHOR };
        let finding = Diagnostic::general(code).with("page", page).with("target", target);
        if number > 1 { finding.with("more", number - 1).hint("more") } else { finding }
    }));
    findings
}

/// What is wrong with a link on the page at `from`, and the address on the site that it leads to.
fn fault(from: &str, link: &str, there: &HashMap<&str, Option<Outline>>) -> Option<(&'static Code, String)> {
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let is_elsewhere = path.split(['/', '?']).next().is_some_and(|first| first.contains(':')) || path.starts_with("//");
    // The page for lost readers begins its links at the root of the server, where the site need not lie.
    if is_elsewhere || path.starts_with('/') {
        return None;
    }
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let target = if path.is_empty() { from.to_owned() } else { join(from, &decode(path)) };
    let Some(outline) = there.get(target.as_str()) else { return Some((&codes::PAGE_LINK, target)) };
    let anchor = anchor.map(decode).filter(|anchor| !anchor.is_empty() && anchor != "top")?;
    let known = outline.as_ref().is_none_or(|outline| outline.ids.contains(&anchor));
    (!known).then(|| (&codes::PAGE_ANCHOR, format!("{target}#{anchor}")))
}

/// The path on the site that a relative address means on the page at `from`; a folder means its list.
fn join(from: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path }
}

fn is_html(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("html"))
}

/// Gathers tags while a page is read.
struct Sink(RefCell<Outline>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(Tag { kind: TagKind::StartTag, attrs, .. }) = token {
            let mut outline = self.0.borrow_mut();
            for attribute in attrs {
                let name: &str = &attribute.name.local;
                if name == "id" {
                    outline.ids.insert(attribute.value.to_string());
                } else if LINKS.contains(&name) {
                    outline.links.insert(attribute.value.trim().to_owned());
                } else if name == "srcset" {
                    let sizes = attribute.value.split(", ").filter_map(|size| size.split_whitespace().next());
                    outline.links.extend(sizes.map(str::to_owned));
                }
            }
        }
        TokenSinkResult::Continue
    }
}

fn outline(html: &str) -> Outline {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Sink(RefCell::default()), TokenizerOpts::default());
    // Scripts would stop the reading, and pages have none inside them.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take()
}
