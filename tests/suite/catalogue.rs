//! The indexes, the table, the feed and the sitemap of the sample site.

use crate::fixture::{Fixture, TODAY};
use crate::markup::Document;
use crate::sample::{CARDS, SITE, no_break, parts};
use crate::table;
use salkku::index::{SiteIndex, totals};
use salkku::pipeline::{self, Options};
use salkku::value::{Date, Money};
use serde_yaml::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The regions of Finland, in the order of their names.
const REGIONS: [&str; 19] = [
    "Ahvenanmaa",
    "Etelä-Karjala",
    "Etelä-Pohjanmaa",
    "Etelä-Savo",
    "Kainuu",
    "Kanta-Häme",
    "Keski-Pohjanmaa",
    "Keski-Suomi",
    "Kymenlaakso",
    "Lappi",
    "Pirkanmaa",
    "Pohjanmaa",
    "Pohjois-Karjala",
    "Pohjois-Pohjanmaa",
    "Pohjois-Savo",
    "Päijät-Häme",
    "Satakunta",
    "Uusimaa",
    "Varsinais-Suomi",
];

/// The statuses that are published, in the order of a project's life, with the ends of their addresses.
const STATUSES: [(&str, &str); 9] = [
    ("suunnitteilla", "suunnitteilla"),
    ("hyväksytty", "hyvaksytty"),
    ("käynnissä", "kaynnissa"),
    ("tauolla", "tauolla"),
    ("raportointi", "raportointi"),
    ("päättynyt", "paattynyt"),
    ("seuranta", "seuranta"),
    ("keskeytetty", "keskeytetty"),
    ("peruttu", "peruttu"),
];

/// The money of each project that sums may count: what it is, its stage, the sum, whether it is about right only.
/// That of `tukeva-3` covers a part of the project, and of `perhekeskus-lappi` nothing is known.
const MONEY: [(&str, &str, &str, u64, bool); 3] = [
    ("lape-pohjois-pohjanmaa", "Rahoitus", "vaihetta ei kerrottu", 2_000_000, false),
    ("pippuri", "Rahoitus", "haettu", 1_800_000, true),
    ("lapsen-paras", "Avustukset", "myönnetty", 2_300_000, false),
];

/// The projects that a page lists, by their ids.
fn listed(page: &Document) -> BTreeSet<String> {
    let links = page.all("ul.cards li.card h3 a").filter_map(|link| link.attribute("href"));
    let projects = links.filter_map(|href| href.split_once("hankkeet/")?.1.strip_suffix(".html"));
    projects.map(str::to_owned).collect()
}

/// The figures of a page: label, value, and of how many projects.
fn figures(page: &Document) -> Vec<String> {
    page.texts("dl.figures div.figure")
}

fn money(sum: u64) -> String {
    let digits = sum.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits")).collect();
    no_break(&format!("{}_€", groups.join("_")))
}

#[test]
fn every_region_has_a_page_and_an_empty_one_says_so() {
    let index = SITE.page("alueet/index.html");
    assert_eq!(index.texts("main ul.map-regions span.name"), REGIONS);
    let with_projects: BTreeMap<&str, usize> =
        [("Pohjois-Pohjanmaa", 2), ("Kainuu", 1), ("Lappi", 2), ("Pirkanmaa", 1), ("Uusimaa", 1)].into();
    for (link, name) in index.all("main ul.map-regions a").zip(REGIONS) {
        let href = link.attribute("href").expect("href");
        let page = SITE.page(href.strip_prefix("../").expect("relative"));
        assert_eq!(page.text(page.one("h1")), name);
        let count = with_projects.get(name).copied().unwrap_or_default();
        assert_eq!(listed(page).len(), count, "{name}");
        let text = page.main();
        assert_eq!(text.contains("Maakunnassa ei ole julkaistuja hankkeita."), count == 0, "{text}");
        // Tukeva 3 works in three regions, so their numbers must not be added up.
        let several = ["Pohjois-Pohjanmaa", "Kainuu", "Lappi"].contains(&name);
        assert_eq!(text.contains("Usean maakunnan hanke on mukana jokaisen maakuntansa luvuissa."), several, "{text}");
    }
}

#[test]
fn every_status_that_is_published_has_a_page_and_an_empty_one_says_so() {
    let index = SITE.page("tilat/index.html");
    let labels: Vec<String> = index.texts("main ul.values a").iter().map(|label| label.to_lowercase()).collect();
    assert_eq!(labels, STATUSES.map(|(label, _)| label));
    for (label, slug) in STATUSES {
        let page = SITE.page(&format!("tilat/{slug}.html"));
        assert_eq!(page.text(page.one("h1")).to_lowercase(), label);
        let count = if label == "päättynyt" { 5 } else { 0 };
        assert_eq!(listed(page).len(), count, "{label}");
        assert_eq!(page.main().contains("Tässä vaiheessa ei ole yhtään julkaistua hanketta."), count == 0, "{label}");
    }
    for unpublished in ["haettu", "ei-rahoitettu"] {
        assert!(!SITE.pages.contains_key(&format!("tilat/{unpublished}.html")), "{unpublished}");
    }
}

#[test]
fn sums_add_like_with_like_and_say_what_they_know() {
    let folders = [
        "salkut",
        "alueet",
        "tilat",
        "tyypit",
        "ohjelmat",
        "teemat",
        "kunnat",
        "hyvinvointialueet",
        "vuodet",
        "toimijat",
    ];
    let mut seen = BTreeMap::new();
    for (path, page) in &SITE.pages {
        let folder = path.split('/').next().unwrap_or_default();
        if path.ends_with("/index.html") || !folders.contains(&folder) {
            continue;
        }
        let projects = listed(page);
        let count = projects.len();
        let shown = figures(page);
        assert_eq!(shown[0], format!("{}\n{count}", if count == 1 { "hanke" } else { "hanketta" }), "{path}");
        let known = MONEY.iter().filter(|(id, ..)| projects.contains(*id));
        let expected: BTreeSet<String> = known
            .map(|(_, label, stage, sum, about)| {
                let about = if *about { "noin " } else { "" };
                format!("{label}, {stage}\n{about}{}\ntieto 1/{count} hankkeesta", money(*sum))
            })
            .collect();
        assert_eq!(shown[1..].iter().cloned().collect::<BTreeSet<_>>(), expected, "{path}");
        *seen.entry(folder).or_insert(0) += 1;
    }
    assert_eq!(seen.len(), folders.len(), "{seen:?}");
    assert!(seen["kunnat"] > 50 && seen["toimijat"] > 50, "{seen:?}");
    let home = figures(SITE.page("index.html"));
    for (_, label, stage, sum, _) in MONEY {
        let figure = home.iter().find(|figure| figure.starts_with(&format!("{label}, {stage}\n")));
        let figure = figure.unwrap_or_else(|| panic!("{label}, {stage} in {home:?}"));
        assert!(figure.contains(&money(sum)) && figure.ends_with("\ntieto 1/5 hankkeesta"), "{figure}");
    }
}

#[test]
fn a_funder_sees_what_it_paid() {
    let page = SITE.page("toimijat/sosiaali-ja-terveysministerio.html");
    let rows = page.texts("table tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    for (project, sum) in [("Toimiva arki", 1_591_471), ("Tukeva 3", 112_500)] {
        let row = rows.iter().find(|row| row.starts_with(project)).unwrap_or_else(|| panic!("{project} in {rows:?}"));
        assert!(row.contains("Rahoittaja") && row.contains(&money(sum)), "{row}");
    }
    let coordinator = SITE.page("toimijat/oulun-kaupunki.html").texts("table tbody tr");
    assert!(
        coordinator.iter().any(|row| row.starts_with("Tukeva 3") && row.contains("hallinnoija")),
        "{coordinator:?}"
    );
}

#[test]
fn the_table_has_a_row_a_project() {
    let rows = table::rows(&SITE.text("hankkeet.csv"));
    let heads: BTreeSet<&String> = rows[0].iter().collect();
    assert_eq!(heads.len(), rows[0].len(), "heads differ: {:?}", rows[0]);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "rows are of one length");
    let ids: BTreeSet<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids, CARDS.iter().map(|(id, ..)| *id).collect(), "{} rows", rows.len());
    assert_eq!(rows.len(), 6);
    for row in &rows[1..] {
        let (front, _) = parts(&format!("projects/{}", CARDS.iter().find(|(id, ..)| *id == row[0]).expect("a card").1));
        assert_eq!(Some(row[1].as_str()), front["nimi"].as_str());
        let municipalities = front["kunnat"].as_sequence().into_iter().flatten().filter_map(Value::as_str);
        let municipalities: Vec<&str> = municipalities.collect();
        assert!(row.contains(&municipalities.join("; ")), "{row:?}");
        assert!(row.contains(&format!("https://hankkeet.example.fi/hankkeet/{}.html", row[0])), "{row:?}");
    }
}

#[test]
fn feed_and_sitemap_list_what_they_should() {
    let feed = Document::read_xml("feed.xml", &SITE.text("feed.xml"));
    let entries = feed.texts("entry title");
    assert_eq!(entries, ["Perhekeskushanke aloittaa blogin – tällä reseptillä Lapissa onnistutaan"]);
    let news = "https://hankkeet.example.fi/uutiset/perhekeskus-lapin-blogi-alkaa.html";
    assert_eq!((feed.texts("entry id"), feed.one("entry link").attribute("href")), (vec![news.to_owned()], Some(news)));
    assert_eq!(feed.texts("updated"), ["2017-01-01T00:00:00Z", "2017-01-01T00:00:00Z"]);
    let own = feed.all("link").find(|link| link.attribute("rel") == Some("self")).expect("a link to itself");
    assert_eq!(own.attribute("href"), Some("https://hankkeet.example.fi/feed.xml"));

    let sitemap = Document::read_xml("sitemap.xml", &SITE.text("sitemap.xml"));
    let listed = sitemap.texts("url loc");
    let address = |path: &str| format!("https://hankkeet.example.fi/{}", path.trim_end_matches("index.html"));
    let mut expected = BTreeSet::new();
    for (path, page) in SITE.pages.iter().filter(|(path, _)| *path != "404.html") {
        let link = |rel: &str| page.all("link").find(|link| link.attribute("rel") == Some(rel));
        let canonical = link("canonical").and_then(|link| link.attribute("href")).unwrap_or_default();
        if page.all("p").any(|text| text.attribute("class") == Some("fallback")) {
            // What has not been translated is found in its own language.
            let original = page.all("a").find(|link| link.attribute("hreflang") == Some("fi")).expect("the original");
            let original = original.attribute("href").unwrap_or_default().trim_start_matches("../");
            assert_eq!(canonical, address(original), "{path}");
            continue;
        }
        assert_eq!(canonical, address(path), "{path}");
        // The whole of a report on one page is for reading through and printing: its chapters are what is to be found.
        if !page.all("meta").any(|meta| meta.attribute("content") == Some("noindex")) {
            expected.insert(address(path));
        }
    }
    let found: BTreeSet<String> = listed.iter().cloned().collect();
    let odd: Vec<&String> = found.symmetric_difference(&expected).collect();
    assert!(odd.is_empty(), "in one of the two only: {odd:?}");
    assert_eq!(listed.len(), expected.len(), "no address twice");
    let dates: Vec<String> = sitemap.texts("url lastmod");
    assert!(dates.contains(&"2017".to_owned()) && dates.contains(&TODAY.to_owned()), "{dates:?}");
    assert!(SITE.text("robots.txt").contains("Sitemap: https://hankkeet.example.fi/sitemap.xml\n"));
}

/// The sum over all projects of a site, and of how many it is, whatever its findings.
fn whole(site: &Fixture) -> (Money, usize) {
    let options = Options { source: site.path(""), as_of: Date::parse(TODAY).ok(), ..Options::default() };
    let site = pipeline::inspect(&options).value.expect("a site");
    let (index, _) = SiteIndex::new(&site);
    let totals = totals(&index.ids().map(|(_, project)| project).collect::<Vec<_>>());
    assert_eq!(totals.len(), 1, "{totals:?}");
    (totals[0].sum, totals[0].known)
}

#[test]
fn a_main_project_stands_for_all_that_is_below_it() {
    let site = Fixture::site()
        .card("a", "nimi: A\ntalous: 1000")
        .card("b", "nimi: B\npäähanke: a")
        .card("c", "nimi: C\npäähanke: b\ntalous: 100");
    assert_eq!(whole(&site), (Money::units(1000), 1), "C is a part of A, though B between them tells no sum");
}

#[test]
fn sums_lose_no_project_to_a_circle() {
    let site = Fixture::site()
        .card("a", "nimi: A\npäähanke: c\ntalous: 1")
        .card("b", "nimi: B\npäähanke: a\ntalous: 20")
        .card("c", "nimi: C\npäähanke: b\ntalous: 300")
        .card("d", "nimi: D\npäähanke: d\ntalous: 4000")
        .card("e", "nimi: E\npäähanke: c\ntalous: 50000");
    assert_eq!(whole(&site), (Money::units(4321), 4), "E is a part of C, and the others are part of none");
}
