//! Names that are too long, reserved, or no names at all: each has a page that every system can store, or a finding.

use super::build;
use crate::fixture::Fixture;

/// Every part of every path is short enough for any file system, and none is a way up.
fn assert_paths_are_sound(site: &Fixture) {
    for path in site.outputs("dist").into_keys() {
        for part in path.split('/') {
            assert!(part.len() <= 255 && !part.is_empty() && part != ".." && part != ".", "{path}");
        }
    }
}

/// The addresses on a page that begin with `folder`, relative to the page in `hankkeet/`.
fn links_into(site: &Fixture, page: &str, folder: &str) -> Vec<String> {
    let start = format!("href=\"../{folder}/");
    let html = site.read(page);
    let ends =
        html.match_indices(&start).map(|(at, _)| html[at + 9..].split('"').next().unwrap_or_default().to_owned());
    ends.filter(|path| !path.ends_with("/index.html")).collect()
}

#[test]
fn names_of_any_length_have_pages_of_their_own() {
    for letter in ["a", "ö", "北", "ab "] {
        let long = letter.repeat(300);
        let card = format!(
            "nimi: {long}\nsalkku: {long}\nohjelma: {long}\nteemat: [\"{long}1\", \"{long}2\"]\n\
             toteuttajat: [\"{long}1\", \"{long}2\", \"{long}1\"]\nrahoittajat: [{long}]"
        );
        let site = Fixture::site().card("a", &card);
        build(&site).expect(0);
        assert_paths_are_sound(&site);
        for (folder, pages) in [("salkut", 1), ("ohjelmat", 1), ("teemat", 2), ("toimijat", 3)] {
            let mut links = links_into(&site, "dist/hankkeet/a.html", folder);
            links.sort();
            links.dedup();
            assert_eq!(links.len(), pages, "{folder}: two names are two pages");
            for link in links {
                assert!(site.read(&format!("dist/{link}")).contains(long.trim()), "{link} is the page of the name");
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn cards_of_any_name_have_pages() {
    // As long as a file system allows; the slug of the second is four times as long as its name.
    for name in ["b".repeat(250), "北".repeat(83)] {
        let site = Fixture::site().card(&name, "nimi: Pitkä nimi").card("a", &format!("nimi: A\npäähanke: {name}"));
        build(&site).expect(0);
        assert_paths_are_sound(&site);
        let page = site.outputs("dist").into_iter().find(|(path, bytes)| {
            path.starts_with("hankkeet/") && String::from_utf8_lossy(bytes).contains("<h1>Pitkä nimi</h1>")
        });
        let (path, _) = page.expect("the card has its page");
        let name = path.trim_start_matches("hankkeet/");
        assert!(site.read("dist/hankkeet/a.html").contains(&format!("\"../hankkeet/{name}\"")), "{name}");
    }
}

#[test]
fn long_lists_of_long_names_have_their_pages() {
    let long = "pitkänimi".repeat(33);
    let mut site = Fixture::site();
    for number in 0..120 {
        site = site.card(&format!("{}-{number}", "x".repeat(220)), &format!("nimi: Hanke {number}\nsalkku: {long}"));
    }
    build(&site).expect(0);
    assert_paths_are_sound(&site);
}

#[test]
fn old_addresses_of_any_length_are_pages_or_findings() {
    for alias in [format!("{}.html", "a".repeat(300)), format!("{}/b.html", "ä".repeat(200)), "a/".repeat(2500)] {
        let site = Fixture::site().card("a", &format!("nimi: A\nvanhat_osoitteet: [\"{alias}\"]"));
        build(&site).expect(1).says("virhe[address/alias]").says("content/projects/a.md:3:20");
    }
    let site = Fixture::site().card("a", &format!("nimi: A\nvanhat_osoitteet: [\"{}.html\"]", "a".repeat(100)));
    build(&site).expect(0);
}

#[test]
fn old_addresses_stay_on_the_site() {
    for alias in [
        "../../etc/x",
        "../x.html",
        "a/../../x.html",
        "/../x",
        "..",
        ".",
        "a/..",
        "a\\..\\x",
        "C:/x",
        "~/x/..",
        "%2e%2e/x",
        ".salkku/manifest",
        "a\nb",
    ] {
        let site = Fixture::site().card("a", &format!("nimi: A\nvanhat_osoitteet: [{alias:?}]"));
        let run = build(&site);
        assert_eq!(run.code, 1, "{alias:?} was taken");
        assert!(run.stderr.contains("virhe[address/alias]"), "{alias:?}: {}", run.stderr);
    }
}

#[test]
fn a_page_above_or_below_a_file_is_found_before_anything_is_written() {
    for alias in ["hankkeet.csv/a.html", "hankkeet/a.html/b.html", "robots.txt", "feed.xml/", "assets", "404.html/x"] {
        let site = Fixture::site().card("a", &format!("nimi: A\nvanhat_osoitteet: [{alias}]"));
        let run = build(&site);
        if alias != "assets" {
            assert_eq!(run.code, 1, "{alias}: {}", run.stderr);
            assert!(run.stderr.contains("content/projects/a.md:"), "{alias}: {}", run.stderr);
        }
    }
}

#[test]
fn reserved_names_are_names() {
    let mut site = Fixture::site();
    for name in ["404", "sitemap", "robots", "feed", "salkku"] {
        site = site.card(name, &format!("nimi: Hanke {name}\ntoteuttajat: [{name}]"));
    }
    for name in ["con", "nul", "aux", "prn", "com1", "lpt1"] {
        site = site.card(&format!("hanke-{name}"), &format!("nimi: Hanke {name}\ntoteuttajat: [{name}]"));
    }
    build(&site).expect(0);
    assert!(site.read("dist/hankkeet/404.html").contains("Hanke 404"));
    for name in ["con", "nul", "lpt1"] {
        assert!(site.read(&format!("dist/toimijat/{name}-.html")).contains(&format!("Hanke {name}")));
    }
}

#[test]
fn names_without_letters_have_no_page_and_no_link() {
    let names = ["..", "/", "", "   ", "///", "🙂", ".", "?", "-", "../../etc/passwd"];
    let list = names.map(|name| format!("\"{name}\"")).join(", ");
    let card = format!(
        "nimi: A\ntoteuttajat: [{list}]\nteemat: [{list}]\nasiasanat: [{list}]\nsalkku: \"..\"\nohjelma: \"/\""
    );
    let site = Fixture::site().card("a", &card);
    build(&site).expect(0);
    assert_paths_are_sound(&site);
    let mut organisations = links_into(&site, "dist/hankkeet/a.html", "toimijat");
    organisations.dedup();
    assert_eq!(organisations, ["toimijat/etc-passwd.html"], "the only name with letters");
    let page = site.read("dist/hankkeet/a.html");
    assert!(page.contains("🙂") && !page.contains("/.html\""), "the others are there as text");
}

#[test]
fn ids_that_pages_of_ours_have_are_findings_at_the_file() {
    for (path, key) in [
        ("content/projects/index.md", "nimi"),
        ("content/posts/index.md", "otsikko"),
        ("content/pages/index.md", "otsikko"),
        ("content/pages/404.md", "otsikko"),
        ("content/pages/hakemistot.md", "otsikko"),
    ] {
        let site = Fixture::site().file(path, format!("---\n{key}: Sivu\n---\n"));
        build(&site).expect(1).says("virhe[address/taken]").says(&format!(" {path}:1:1"));
    }
    // Names in cards are nobody's choice of a file: they get another address.
    let site = Fixture::site().card("a", "nimi: A\nsalkku: Index\ntoteuttajat: [Index]\nteemat: [index]");
    build(&site).expect(0);
    for folder in ["salkut", "toimijat", "teemat"] {
        let links = links_into(&site, "dist/hankkeet/a.html", folder);
        assert_eq!(links.len(), 1, "{folder}: {links:?}");
        assert!(site.read(&format!("dist/{}", links[0])).to_lowercase().contains("<h1>index</h1>"), "{links:?}");
    }
    // A page may be called like a folder.
    let site = Fixture::site().card("a", "nimi: A").file("content/pages/hankkeet.md", "---\notsikko: Sivu\n---\n");
    build(&site).expect(0);
    assert!(site.has("dist/hankkeet.html") && site.has("dist/hankkeet/index.html"));
}
