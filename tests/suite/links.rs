//! Every link of every page leads somewhere, wherever the folder is put; every page is sound.

use crate::address::{file, has_scheme, resolve};
use crate::fixture::Fixture;
use crate::markup::{Document, decode, has_extension, pages};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Where a site may lie: its root, and whether a server gives `index.html` for a folder.
const PLACES: [(&str, bool); 4] = [
    ("file:///media/Muistitikku%20%C3%A4/", false),
    ("https://www.example.fi/", true),
    ("https://www.example.fi/a/b/", true),
    ("http://localhost:8000/", true),
];

/// The pages of a build, and the names of all its files.
struct Built {
    pages: BTreeMap<String, Document>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    fn new(fixture: &Fixture, folder: &str) -> Self {
        let files = fixture.outputs(folder);
        Self { pages: pages(&files), files }
    }

    fn css(&self) -> impl Iterator<Item = (&String, String)> {
        let css = self.files.iter().filter(|(path, _)| has_extension(path, "css"));
        css.map(|(path, bytes)| (path, String::from_utf8(bytes.clone()).expect("text")))
    }
}

fn sample() -> Built {
    let fixture = Fixture::sample();
    fixture.build().expect(0);
    Built::new(&fixture, "dist")
}

/// A site of more than 300 cards, whose lists have several pages, with names and files that need care in addresses.
fn large() -> Built {
    let mut site =
        String::from("nimi: Koe & \"kokeilu\" <1>\nverkko_osoite: https://example.fi/a/b\nsähköposti: a@example.fi\n");
    site += "organisaatiot:\n  - nimi: Åbo Akademi & C:o\n    muunnelmat: [ÅA]\n";
    let mut fixture = Fixture::empty().file("content/site.yaml", site);
    for number in 0..330 {
        let mut card = format!("nimi: 'Hanke {number}: \"Ä & <Ö>\" #{number}?'\ntila: käynnissä\nmaakunnat: [Lappi]\n");
        let _ = writeln!(card, "salkku: Salkku / {}\nalkaa: 20{:02}", number % 3, number % 20 + 1);
        let _ = writeln!(card, "toteuttajat: [ÅA, 'Yhdistys \"{}\" & <ry>', Oulun kaupunki]", number % 7);
        let _ = writeln!(
            card,
            "kunnat: [Inari]\nteemat: ['50 % & \"muuta\"', 'a/b']\npäivitetty: 2026-01-{:02}",
            number % 28 + 1
        );
        if number % 50 == 0 {
            let _ = writeln!(card, "vanhat_osoitteet: [vanha/{number}.html, 'vanha/ä {number}/']");
            card += "kuva: {tiedosto: 'Kuva 1 ä#2.svg', tekstivastine: Kuva}\nliitteet:\n  - nimi: Päätös\n    tiedosto: 'Päätös 5 %.txt'\n";
        }
        if number > 0 {
            let _ = writeln!(card, "edeltäjä: hanke-{}", number - 1);
        }
        let next = (number + 1) % 330;
        let body = format!("## Otsikko ä & ö\n\n[Seuraava](hanke-{next}.md#otsikko-a-o) ja [tämä](#otsikko-a-o).\n");
        fixture = fixture.file(&format!("content/projects/hanke-{number}.md"), format!("---\n{card}---\n\n{body}"));
    }
    for number in 0..60 {
        let post =
            format!("---\notsikko: Uutinen {number} & muuta\npäivä: 2026-02\nhanke: hanke-{number}\n---\n\nTeksti.\n");
        fixture = fixture.file(&format!("content/posts/uutinen-{number}.md"), post);
    }
    fixture = fixture
        .file("content/projects/Kuva 1 ä#2.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>")
        .file("content/projects/Päätös 5 %.txt", "Päätös\n")
        .file(
            "content/pages/tietoa.md",
            "---\notsikko: Tietoa\nvalikko: kyllä\n---\n\n[Hanke](../projects/hanke-1.md)\n",
        );
    fixture.build().expect(0);
    Built::new(&fixture, "dist")
}

/// The references of a page: attributes that hold an address, and the address of a redirect.
fn references(page: &Document) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    for element in &page.elements {
        for (key, value) in &element.attributes {
            assert!(!["srcset", "ping", "background", "formaction"].contains(&key.as_str()), "{}: {key}", page.path);
            if ["href", "src", "action", "poster", "data", "cite", "xlink:href"].contains(&key.as_str()) {
                found.push((element.name.as_str(), value.clone()));
            }
        }
        if element.attribute("http-equiv") == Some("refresh") {
            let content = element.attribute("content").expect("a refresh says where to");
            found.push(("meta", content.split_once("url=").expect("an address").1.to_owned()));
        }
    }
    found
}

fn ids(page: &Document) -> BTreeSet<&str> {
    page.elements.iter().filter_map(|element| element.attribute("id")).collect()
}

/// An address of our own making, which is to be a file of the site: neither a link to elsewhere nor a letter.
fn is_inner(name: &str, address: &str) -> bool {
    let elsewhere = ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
    assert!(elsewhere || !has_scheme(address), "<{name}> leads to {address}");
    !elsewhere
}

/// Every reference of every page leads to a file and to a place in it. `404.html` has a test of its own.
fn leads_somewhere(built: &Built) {
    for (root, served) in PLACES {
        for (path, page) in built.pages.iter().filter(|(path, _)| *path != "404.html") {
            let base = format!("{root}{}", encoded(path));
            for (name, address) in references(page).iter().filter(|(name, address)| is_inner(name, address)) {
                let (target, fragment) = resolve(&base, address);
                let target = file(root, &target, served).unwrap_or_else(|| panic!("{base}: {address} leaves the site"));
                assert!(built.files.contains_key(&target), "{base}: <{name}> {address} leads to {target}");
                if let Some(fragment) = fragment {
                    let there = built.pages.get(&target).is_some_and(|page| ids(page).contains(fragment.as_str()));
                    assert!(there, "{base}: {address} leads to no place in {target}");
                }
            }
        }
    }
}

fn encoded(path: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');
    utf8_percent_encode(path, KEPT).to_string()
}

/// Everything that a browser fetches for a page comes from the site itself, by a relative address.
fn fetches_nothing_from_elsewhere(built: &Built) {
    for (path, page) in &built.pages {
        for element in &page.elements {
            let fetched = match element.name.as_str() {
                "link" if element.attribute("rel") == Some("stylesheet") => element.attribute("href"),
                "link" => None,
                "iframe" | "object" | "embed" | "base" => panic!("{path}: <{}>", element.name),
                _ => element.attribute("src"),
            };
            let Some(address) = fetched else { continue };
            let relative = !has_scheme(address) && !address.starts_with('/');
            // The page for lost visitors is served at any depth, so it alone begins at the root of the server.
            let at_root = path == "404.html" && address.starts_with('/') && !address.starts_with("//");
            assert!(relative || at_root, "{path}: fetches {address}");
        }
    }
    for (path, css) in built.css() {
        assert!(!css.contains("@import"), "{path}: @import");
        for (at, _) in css.match_indices("url(") {
            let address = css[at + 4..].split(')').next().unwrap_or_default().trim_matches(['"', '\'']);
            assert!(!has_scheme(address) && !address.starts_with('/'), "{path}: fetches {address}");
            let (target, _) = resolve(&format!("http://x/{path}"), address);
            let target = file("http://x/", &target, true).expect("inside");
            assert!(built.files.contains_key(&target), "{path}: {address} is not there");
        }
    }
}

/// What every page has, and what none has. That attributes have quotes and tags nest, the reading itself has seen to.
fn is_sound(built: &Built) {
    for (path, page) in &built.pages {
        let text = std::str::from_utf8(&built.files[path]).expect("text");
        assert!(text.ends_with("</html>\n"), "{path} ends with {:?}", &text[text.len().saturating_sub(20)..]);
        let lang = page.one("html").attribute("lang").unwrap_or_default();
        assert!(["fi", "sv", "en"].contains(&lang), "{path}: lang {lang:?}");
        let title = page.text(page.one("head title"));
        assert!(!title.trim().is_empty(), "{path} has no title");
        let heading = page.text(page.one("h1"));
        // A page at an old address bears the name of the page that it leads to.
        let named = title.contains(&heading) || is_redirect(page);
        assert!(!heading.is_empty() && named, "{path}: title {title:?}, heading {heading:?}");
        page.one("main");
        let mut seen = BTreeSet::new();
        for element in &page.elements {
            if let Some(id) = element.attribute("id") {
                assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{path}: id {id:?}");
                assert!(seen.insert(id), "{path}: id {id:?} twice");
            }
            assert!(element.name != "style", "{path} holds styles");
            assert!(element.name != "script" || element.attribute("src").is_some(), "{path} holds a script");
            for (key, value) in &element.attributes {
                assert!(key != "style" && !key.starts_with("on"), "{path}: <{} {key}=\"{value}\">", element.name);
            }
            if element.name == "img" {
                assert!(element.attribute("alt").is_some(), "{path}: an image without alt");
            }
        }
        for element in &page.elements {
            for key in ["aria-labelledby", "aria-describedby", "for", "aria-controls"] {
                let named = element.attribute(key).unwrap_or_default().split_whitespace();
                named.for_each(|id| assert!(seen.contains(id), "{path}: {key} names {id:?}"));
            }
        }
        let levels: Vec<u8> = page.elements.iter().filter_map(|element| heading_level(&element.name)).collect();
        let skipped = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
        assert_eq!(skipped, None, "{path}: a level of headings is left out");
    }
}

fn is_redirect(page: &Document) -> bool {
    page.elements.iter().any(|element| element.attribute("http-equiv") == Some("refresh"))
}

fn heading_level(name: &str) -> Option<u8> {
    name.strip_prefix('h')?.parse().ok().filter(|level| (1..=6).contains(level))
}

/// Whoever starts at the home page comes to every page, but for those at old addresses and the one for the lost.
fn is_reached(built: &Built) {
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut ahead = vec!["index.html".to_owned()];
    while let Some(path) = ahead.pop() {
        let page = &built.pages[&path];
        let links = references(page).into_iter().filter(|(name, address)| *name == "a" && is_inner(name, address));
        for (_, address) in links {
            let (target, _) = resolve(&format!("http://x/{}", encoded(&path)), &address);
            let target = file("http://x/", &target, false).expect("inside");
            if built.pages.contains_key(&target) && reached.insert(target.clone()) {
                ahead.push(target);
            }
        }
    }
    let unreached = built.pages.iter().filter(|(path, _)| !reached.contains(*path) && *path != "404.html");
    let lost: Vec<_> = unreached.filter(|(_, page)| !is_redirect(page)).map(|(path, _)| path).collect();
    assert!(lost.is_empty(), "no way leads to {lost:?}");
}

fn everything(built: &Built) {
    is_sound(built);
    leads_somewhere(built);
    fetches_nothing_from_elsewhere(built);
    is_reached(built);
}

#[test]
fn every_link_of_the_sample_leads_somewhere() {
    let built = sample();
    assert!(built.pages.len() > 150, "{} pages", built.pages.len());
    everything(&built);
}

#[test]
fn every_link_of_a_large_site_leads_somewhere() {
    let built = large();
    for list in ["hankkeet/index_", "tilat/kaynnissa_", "alueet/lappi_", "toimijat/oulun-kaupunki_", "uutiset/index_"] {
        assert!(built.pages.keys().any(|path| path.starts_with(list)), "{list}… has no later pages");
    }
    everything(&built);
    lists_are_whole(&built);
}

/// The pages of a long list hold every card once, and lead on to each other and back.
fn lists_are_whole(built: &Built) {
    for first in ["hankkeet/index.html", "alueet/lappi.html", "toimijat/abo-akademi-c-o.html"] {
        let mut seen = Vec::new();
        let mut pages = vec![first.to_owned()];
        loop {
            let path = pages.last().expect("a page").clone();
            let page = &built.pages[&path];
            seen.extend(page.all("ul.cards li.card h3 a").map(|link| link.attribute("href").expect("href").to_owned()));
            let linked = |rel: &str| {
                let link = page.all("a").find(|link| link.attribute("rel") == Some(rel))?;
                let (target, _) = resolve(&format!("http://x/{path}"), link.attribute("href")?);
                file("http://x/", &target, false)
            };
            let before = pages.len().checked_sub(2).map(|at| pages[at].clone());
            assert_eq!(linked("prev"), before, "{path} leads back");
            match linked("next") {
                Some(next) => pages.push(next),
                None => break,
            }
            assert!(pages.len() < 20, "{first} goes round");
        }
        let whole: BTreeSet<&String> = seen.iter().collect();
        assert_eq!((seen.len(), whole.len()), (330, 330), "{first}: cards in all, and different ones");
        assert!(pages.len() > 3, "{first} has {} pages", pages.len());
    }
}

#[test]
fn the_page_for_the_lost_works_at_any_depth() {
    let site = "nimi: Koe\nverkko_osoite: https://example.fi/a/b/\n";
    let fixture = Fixture::empty().file("content/site.yaml", site);
    fixture.build().expect(0);
    let built = Built::new(&fixture, "dist");
    let page = &built.pages["404.html"];
    let found = references(page);
    assert!(found.iter().any(|(name, _)| *name == "link") && found.iter().any(|(name, _)| *name == "a"), "{found:?}");
    for depth in ["x", "x/y", "x/y/z/", "hankkeet/x.html"] {
        for (_, address) in &found {
            let (target, _) = resolve(&format!("https://example.fi/a/b/{depth}"), address);
            let target = file("https://example.fi/a/b/", &target, true).expect("inside the site");
            assert!(built.files.contains_key(&target), "at {depth}, {address} leads to {target}");
        }
    }

    let alone = Fixture::empty().file("content/site.yaml", "nimi: Koe\n");
    alone.build().expect(0);
    let page = Document::read("404.html", alone.read("dist/404.html").as_bytes());
    assert_eq!(references(&page), [], "without the site's address it needs no other file");
    let words = decode(&alone.read("dist/404.html"));
    for (lang, text) in [("fi", "Sivua ei löytynyt"), ("sv", "Sidan hittades inte"), ("en", "Page not found")] {
        let part =
            page.elements.iter().find(|element| element.name == "section" && element.attribute("lang") == Some(lang));
        assert!(part.is_some_and(|part| page.text(part).contains(text)), "{lang}: {words}");
    }
}

#[test]
fn an_old_address_leads_to_the_page_of_today() {
    let built = large();
    for (old, new) in [("vanha/50.html", "hankkeet/hanke-50.html"), ("vanha/ä 50/index.html", "hankkeet/hanke-50.html")]
    {
        let page = built.pages.get(old).unwrap_or_else(|| panic!("{old} is not there"));
        let base = format!("http://x/{}", encoded(old));
        let targets: BTreeSet<String> = references(page)
            .iter()
            .filter(|(name, _)| ["meta", "a"].contains(name))
            .map(|(_, address)| file("http://x/", &resolve(&base, address).0, true).expect("inside"))
            .collect();
        assert_eq!(targets, BTreeSet::from([new.to_owned()]), "{old}");
        let canonical = page.all("link").find(|link| link.attribute("rel") == Some("canonical")).expect("canonical");
        assert_eq!(canonical.attribute("href"), Some(format!("https://example.fi/a/b/{new}").as_str()));
    }
}
