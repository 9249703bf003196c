//! A reader that begins at the home page and follows every link, file and anchor, on a disk or over HTTP.

use crate::address::{has_scheme, resolve};
use cssparser::{ParseError, Parser, Token as CssToken};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use percent_encoding::percent_decode_str;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// Where a site is fetched from.
pub trait Place {
    /// What stands at an address of the site, given without the site's own: `hankkeet/`, `a%20b.html`. `None` where
    /// there is nothing.
    fn fetch(&self, path: &str) -> Option<Vec<u8>>;
}

/// A folder; an address of a folder in it means its `index.html`.
pub struct Disk(pub PathBuf);

impl Place for Disk {
    fn fetch(&self, path: &str) -> Option<Vec<u8>> {
        let path = percent_decode_str(path).decode_utf8().ok()?;
        let is_folder = path.is_empty() || path.ends_with('/');
        let file = if is_folder { format!("{path}index.html") } else { path.into_owned() };
        fs::read(self.0.join(file)).ok()
    }
}

/// What a crawl has found.
#[derive(Debug, Default)]
pub struct Crawl {
    /// Everything that was reached, by its address on the site.
    pub reached: BTreeMap<String, Vec<u8>>,
    /// Links that lead nowhere: the address that holds them, what is written there, and why it is wrong.
    pub broken: BTreeSet<(String, String, &'static str)>,
}

impl Crawl {
    /// Reads the site whose public address is `base_url`, from its home page, its page for lost readers and `robots.txt`.
    /// Addresses of other sites are not followed.
    pub fn of(place: &impl Place, base_url: &str) -> Self {
        let base_url = base_url.trim_end_matches('/');
        let mut crawl = Self::default();
        let mut outlines: BTreeMap<String, Outline> = BTreeMap::new();
        let mut ahead: Vec<String> = ["", "404.html", "robots.txt"].map(str::to_owned).into();
        let mut asked: BTreeSet<String> = ahead.iter().cloned().collect();
        // Links whose targets are looked at when all is known: from, as written, to, anchor.
        let mut links: Vec<(String, String, String, Option<String>)> = Vec::new();
        while let Some(path) = ahead.pop() {
            let Some(bytes) = place.fetch(&path) else { continue };
            let outline = Outline::of(&path, &bytes);
            for link in &outline.links {
                match target(base_url, &path, link) {
                    Target::Elsewhere => {}
                    Target::Outside => {
                        crawl.broken.insert((path.clone(), link.clone(), "leaves the site"));
                    }
                    Target::Inside(to, anchor) => {
                        if asked.insert(to.clone()) {
                            ahead.push(to.clone());
                        }
                        links.push((path.clone(), link.clone(), to, anchor));
                    }
                }
            }
            outlines.insert(path.clone(), outline);
            crawl.reached.insert(path, bytes);
        }
        for (from, link, to, anchor) in links {
            let Some(outline) = outlines.get(&to) else {
                crawl.broken.insert((from, link, "is not there"));
                continue;
            };
            // A file of another kind, such as a PDF, has places that nobody here can read.
            let missing = |anchor: &String| !anchor.is_empty() && anchor != "top" && !outline.ids.contains(anchor);
            if is_page(&to) && anchor.as_ref().is_some_and(missing) {
                crawl.broken.insert((from, link, "has no such place"));
            }
        }
        for entry in ["", "404.html"] {
            if !crawl.reached.contains_key(entry) {
                crawl.broken.insert((String::new(), entry.to_owned(), "is not there"));
            }
        }
        crawl
    }

    /// Asserts that nothing leads nowhere.
    #[track_caller]
    pub fn expect_whole(self, what: &str) -> Self {
        let lines: Vec<String> =
            self.broken.iter().map(|(from, link, why)| format!("/{from}: {link} {why}")).take(20).collect();
        assert!(lines.is_empty(), "{what}: {} broken, such as\n{}", self.broken.len(), lines.join("\n"));
        self
    }
}

enum Target {
    /// An address on the site, and an anchor.
    Inside(String, Option<String>),
    /// Another site, a letter, a call.
    Elsewhere,
    /// The same server, but not the site.
    Outside,
}

/// What a link at `path` means on the site with an address.
fn target(base_url: &str, path: &str, link: &str) -> Target {
    // A link that climbs above the site must not come back into it, so the site lies deep here.
    const DEEP: &str = "http://site.invalid/1/2/3/4/5/6/7/8";
    let own = |address: &str, root: &str, anchor| {
        let rest = address.strip_prefix(root)?;
        let inner = if rest.is_empty() { "" } else { rest.strip_prefix('/')? };
        Some(Target::Inside(inner.split('?').next().unwrap_or_default().to_owned(), anchor))
    };
    if has_scheme(link) || link.starts_with('/') {
        let (address, anchor) = resolve(&format!("{base_url}/"), link);
        let host = base_url.split('/').take(3).collect::<Vec<_>>().join("/");
        let is_same_host = address == host || address.starts_with(&format!("{host}/"));
        let outer = if is_same_host { Target::Outside } else { Target::Elsewhere };
        return own(&address, base_url, anchor).unwrap_or(outer);
    }
    let (address, anchor) = resolve(&format!("{DEEP}/{path}"), link);
    own(&address, DEEP, anchor).unwrap_or(Target::Outside)
}

/// The ending of the name of what stands at an address; that of a folder is a page.
fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() {
        return "html".to_owned();
    }
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

fn is_page(path: &str) -> bool {
    matches!(ending(path).as_str(), "html" | "svg")
}

/// What a file has of links and places to link to.
#[derive(Debug, Default)]
struct Outline {
    ids: BTreeSet<String>,
    links: BTreeSet<String>,
}

impl Outline {
    fn of(path: &str, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        match ending(path).as_str() {
            "html" => html(&text),
            "css" => Self { links: css(&text), ..Self::default() },
            "svg" | "xml" => xml(&text),
            "webmanifest" => Self { links: manifest(&text), ..Self::default() },
            "txt" if path == "robots.txt" => {
                let links = text.lines().filter_map(|line| line.strip_prefix("Sitemap: "));
                Self { links: links.map(str::to_owned).collect(), ..Self::default() }
            }
            _ => Self::default(),
        }
    }
}

/// Gathers what tags say while a page is read.
struct Tags(RefCell<Outline>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        self.0.borrow_mut().tag(&tag);
        match &*tag.name {
            "script" | "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Outline {
    fn tag(&mut self, tag: &Tag) {
        let attribute = |name: &str| tag.attrs.iter().find(|own| &*own.name.local == name).map(|own| own.value.trim());
        for own in &tag.attrs {
            match &*own.name.local {
                "id" => {
                    self.ids.insert(own.value.to_string());
                }
                "href" | "src" | "poster" | "action" | "data" | "xlink:href" => {
                    self.links.insert(own.value.trim().to_owned());
                }
                "srcset" | "imagesrcset" => {
                    let sizes = own.value.split(", ").filter_map(|size| size.split_whitespace().next());
                    self.links.extend(sizes.map(str::to_owned));
                }
                "style" => self.links.extend(css(&own.value)),
                _ => {}
            }
        }
        let content = attribute("content").unwrap_or_default();
        if attribute("http-equiv") == Some("refresh") {
            self.links.extend(content.split_once("url=").map(|(_, address)| address.to_owned()));
        }
        if matches!(attribute("property"), Some("og:url" | "og:image")) {
            self.links.insert(content.to_owned());
        }
    }
}

fn html(text: &str) -> Outline {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    let tokenizer = Tokenizer::new(Tags(RefCell::default()), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take()
}

/// The addresses in a style sheet.
fn css(text: &str) -> BTreeSet<String> {
    let mut links = BTreeSet::new();
    tokens(&mut Parser::new(text), &mut links);
    links
}

fn tokens(parser: &mut Parser<'_>, links: &mut BTreeSet<String>) {
    let mut is_import = false;
    while let Ok(token) = parser.next().cloned() {
        match &token {
            CssToken::UnquotedUrl(address) => {
                links.insert(address.to_string());
            }
            CssToken::QuotedString(address) if is_import => {
                links.insert(address.to_string());
            }
            CssToken::Function(name) if name.eq_ignore_ascii_case("url") => {
                let address =
                    parser.parse_nested_block(|inner| Ok::<_, ParseError<()>>(inner.expect_string()?.to_string()));
                links.extend(address);
            }
            CssToken::Function(_)
            | CssToken::ParenthesisBlock
            | CssToken::SquareBracketBlock
            | CssToken::CurlyBracketBlock => {
                let _ = parser.parse_nested_block(|inner| {
                    tokens(inner, links);
                    Ok::<(), ParseError<()>>(())
                });
            }
            _ => {}
        }
        is_import = matches!(&token, CssToken::AtKeyword(name) if name.eq_ignore_ascii_case("import"));
    }
}

/// Drawings, feeds and sitemaps.
fn xml(text: &str) -> Outline {
    let mut outline = Outline::default();
    let Ok(document) = roxmltree::Document::parse(text) else {
        outline.links.insert("what cannot be read as XML".to_owned());
        return outline;
    };
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        outline.ids.extend(node.attribute("id").map(str::to_owned));
        let references = node.attributes().filter(|attribute| matches!(attribute.name(), "href" | "src"));
        outline.links.extend(references.map(|attribute| attribute.value().to_owned()));
        if node.tag_name().name() == "loc" {
            outline.links.extend(node.text().map(str::to_owned));
        }
    }
    outline
}

fn manifest(text: &str) -> BTreeSet<String> {
    let Ok(manifest) = serde_json::from_str::<serde_json::Value>(text) else {
        return BTreeSet::from(["what cannot be read as JSON".to_owned()]);
    };
    let icons = manifest["icons"].as_array().into_iter().flatten().map(|icon| &icon["src"]);
    let links = icons.chain([&manifest["start_url"]]).filter_map(serde_json::Value::as_str);
    links.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site of a few files, from their paths and texts.
    struct Few(&'static [(&'static str, &'static str)]);

    impl Place for Few {
        fn fetch(&self, path: &str) -> Option<Vec<u8>> {
            self.0.iter().find(|(own, _)| *own == path).map(|(_, text)| text.as_bytes().to_vec())
        }
    }

    #[test]
    fn every_kind_of_link_is_followed_and_what_leads_nowhere_is_named() {
        let site = Few(&[
            (
                "",
                "<link rel=stylesheet href=a/s.css><link rel=manifest href='m.webmanifest'><a href='#here' id=here>\
                 <a href='#gone'><a href='a/'><a href='/x/a/b.html?q=1#c'><a href='https://other.fi/y'>\
                 <a href='mailto:a@b.fi'><a href='https://e.fi/elsewhere'><a href='../up.html'>\
                 <img srcset='p.png 1x, q.png 2x'><a href='d.pdf#page=2'><script>'<a href=no.html>'</script>",
            ),
            ("404.html", "<a href='/x/'></a><meta property='og:image' content='https://e.fi/x/share.png'>"),
            ("a/", "<meta http-equiv=refresh content='0; url=../gone.html'>"),
            ("a/b.html", "<b id=c>"),
            ("a/s.css", "@import 't.css'; a { background: url(u.png) } @media print { b { c: url('v.png') } }"),
            ("m.webmanifest", r#"{ "start_url": "./", "icons": [{ "src": "icon.png" }] }"#),
            ("d.pdf", ""),
            ("p.png", ""),
            ("robots.txt", "User-agent: *\nSitemap: https://e.fi/x/sitemap.xml\n"),
            (
                "sitemap.xml",
                "<urlset><url><loc>https://e.fi/x/</loc></url><url><loc>https://e.fi/x/z</loc></url></urlset>",
            ),
        ]);
        let found: Vec<(String, String)> =
            Crawl::of(&site, "https://e.fi/x").broken.into_iter().map(|(from, link, _)| (from, link)).collect();
        let expected = [
            ("", "#gone"),
            ("", "../up.html"),
            ("", "https://e.fi/elsewhere"),
            ("", "q.png"),
            ("404.html", "https://e.fi/x/share.png"),
            ("a/", "../gone.html"),
            ("a/s.css", "t.css"),
            ("a/s.css", "u.png"),
            ("a/s.css", "v.png"),
            ("m.webmanifest", "icon.png"),
            ("sitemap.xml", "https://e.fi/x/z"),
        ];
        assert_eq!(found, expected.map(|(from, link)| (from.to_owned(), link.to_owned())));
    }

    #[test]
    fn a_site_that_is_not_there_is_broken() {
        assert_eq!(Crawl::of(&Few(&[]), "https://e.fi").broken.len(), 2);
    }
}
