//! The map of regions: one list of links, whose shapes are the map.

use crate::fixture::Fixture;
use crate::markup::{Document, Element};
use std::collections::BTreeSet;

/// A region in a list: its name, what a screen reader says after it, the number beside the name.
type Row = (String, String, String);

fn page(fixture: &Fixture, path: &str) -> Document {
    Document::read(path, fixture.read(&format!("dist/{path}")).as_bytes())
}

fn inside<'a>(page: &'a Document, outer: &'a Element, selector: &'a str) -> impl Iterator<Item = &'a Element> {
    let at = page.elements.iter().position(|element| std::ptr::eq(element, outer));
    page.all(selector).filter(move |element| at.is_some_and(|at| element.around.contains(&at)))
}

fn text(page: &Document, outer: &Element, selector: &str) -> String {
    inside(page, outer, selector).map(|element| page.text(element)).collect()
}

fn rows(page: &Document) -> Vec<Row> {
    let links = page.all("ul.map-regions a");
    links
        .map(|link| (text(page, link, "span.name"), text(page, link, "span.hidden"), text(page, link, "span.count")))
        .collect()
}

/// The file of the map: each region's code and outline.
fn outlines() -> Vec<(String, String)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/place/data/maakunnat.svg");
    let svg = std::fs::read_to_string(path).expect("the map");
    let value = |path: &str, name: &str| {
        let (_, rest) = path.split_once(&format!(" {name}=\"")).expect("an attribute");
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    svg.split("<path").skip(1).map(|path| (value(path, "id"), value(path, "d"))).collect()
}

/// Cards in some regions, most of them in one; in none of them; and in a region of the site's own.
fn site() -> Fixture {
    let mut site =
        Fixture::empty().file("content/site.yaml", "nimi: Koe\npaikat:\n  - nimi: Merenkurkku\n    laji: maakunta\n");
    let places = [
        ("Uusimaa", 12),
        ("Lappi", 3),
        ("Ahvenanmaa", 1),
        ("valtakunnallinen", 2),
        ("ulkomaat", 1),
        ("Merenkurkku", 1),
    ];
    for (place, count) in places {
        for number in 0..count {
            let id = format!("{}-{number:02}", place.to_lowercase());
            site = site.card(&id, &format!("nimi: {place} {number}\nmaakunnat: [{place}]"));
        }
    }
    site
}

const NAMES: [&str; 22] = [
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
    "Merenkurkku",
    "Pirkanmaa",
    "Pohjanmaa",
    "Pohjois-Karjala",
    "Pohjois-Pohjanmaa",
    "Pohjois-Savo",
    "Päijät-Häme",
    "Satakunta",
    "Uusimaa",
    "Varsinais-Suomi",
    "Valtakunnallinen",
    "Ulkomaat",
];

#[test]
fn the_list_is_the_map() {
    let site = site();
    site.build().expect(0);
    let page = page(&site, "alueet/index.html");
    let rows = rows(&page);
    assert_eq!(rows.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(), NAMES);
    for (name, said, shown) in &rows {
        let count = match name.as_str() {
            "Uusimaa" => 12,
            "Lappi" => 3,
            "Valtakunnallinen" => 2,
            "Ahvenanmaa" | "Ulkomaat" | "Merenkurkku" => 1,
            _ => 0,
        };
        assert_eq!(shown, &count.to_string(), "{name}");
        assert_eq!(said, &format!("({count} {})", if count == 1 { "hanke" } else { "hanketta" }), "{name}");
    }
    // Each region of Finland is in its own link once: its outline, and its number upon it.
    let outlines = outlines();
    assert_eq!(outlines.len(), 19);
    let mut drawn = BTreeSet::new();
    for link in page.all("ul.map-regions a") {
        let name = text(&page, link, "span.name");
        let paths: Vec<&str> = inside(&page, link, "path").filter_map(|path| path.attribute("d")).collect();
        if ["Valtakunnallinen", "Ulkomaat", "Merenkurkku"].contains(&name.as_str()) {
            assert!(paths.is_empty(), "{name}");
            continue;
        }
        let [path] = paths[..] else { panic!("{name}: {} outlines", paths.len()) };
        let (id, _) = outlines.iter().find(|(_, outline)| outline == path).expect("an outline of the map");
        drawn.insert(id.clone());
        assert_eq!(text(&page, link, "text"), text(&page, link, "span.count"), "{name}");
        assert!(inside(&page, link, "svg").all(|svg| svg.attribute("aria-hidden") == Some("true")), "{name}");
    }
    assert_eq!(drawn.len(), 19);
    assert_eq!(page.all("svg.map-land path").count(), 0, "nothing is drawn twice");
    assert_eq!(page.texts("p.map-note"), ["Vain luettelossa, ei kartalla: Merenkurkku, Valtakunnallinen, Ulkomaat."]);
}

#[test]
fn a_region_has_its_own_outline() {
    let site = site();
    site.build().expect(0);
    let page = page(&site, "alueet/index.html");
    for (name, code) in [("Ahvenanmaa", "mk-21"), ("Lappi", "mk-19"), ("Uusimaa", "mk-01"), ("Pohjois-Savo", "mk-11")] {
        let link = page.all("ul.map-regions a").find(|link| text(&page, link, "span.name") == name).expect("a link");
        let (_, outline) = outlines().into_iter().find(|(id, _)| id == code).expect("an outline");
        assert_eq!(inside(&page, link, "path").next().and_then(|path| path.attribute("d")), Some(outline.as_str()));
        assert_eq!(inside(&page, link, "rect.map-inset").count(), usize::from(name == "Ahvenanmaa"), "{name}");
    }
}

#[test]
fn the_legend_says_what_each_shade_stands_for() {
    let site = site();
    site.build().expect(0);
    let page = page(&site, "alueet/index.html");
    assert_eq!(
        page.texts("div.map-legend li"),
        ["ei hankkeita", "1 hanke", "2–4 hanketta", "5–9 hanketta", "10–19 hanketta"]
    );
    let shade = |element: &Element| element.attribute("class").unwrap_or_default().to_owned();
    let legend: Vec<String> = page.all("div.map-legend svg").map(shade).collect();
    assert_eq!(legend, ["shade-0", "shade-1", "shade-2", "shade-4", "shade-5"]);
    let of = |name: &str| page.all("ul.map-regions a").find(|link| text(&page, link, "span.name") == name).map(shade);
    let shades = ["Kainuu", "Ulkomaat", "Lappi", "Uusimaa"].map(|name| of(name).expect("a link"));
    assert_eq!(shades, ["shade-0", "shade-1", "shade-2", "shade-5"]);
}

#[test]
fn the_home_page_names_the_regions_that_have_projects() {
    let site = site();
    site.build().expect(0);
    let home = page(&site, "index.html");
    let names: Vec<String> = rows(&home).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["Ahvenanmaa", "Lappi", "Merenkurkku", "Uusimaa", "Valtakunnallinen", "Ulkomaat"]);
    assert_eq!(home.all("svg.map-land path").count(), 16, "the others are land");
    // Without a region of Finland there is nothing to show on a map.
    let abroad = Fixture::site().card("a", "nimi: A\nmaakunnat: [ulkomaat]");
    abroad.build().expect(0);
    let home = page(&abroad, "index.html");
    assert_eq!(home.all("svg.map-drawing").count(), 0);
    assert_eq!(home.texts("ul.values a"), ["Ulkomaat"]);
}

#[test]
fn a_site_without_projects_has_its_map() {
    let site = Fixture::site();
    site.build().expect(0);
    let page = page(&site, "alueet/index.html");
    assert_eq!(page.all("svg.map-shape").count(), 19);
    assert_eq!(page.texts("div.map-legend li"), ["ei hankkeita"]);
    assert!(rows(&page).iter().all(|(_, said, _)| said == "(0 hanketta)"));
}

#[test]
fn names_and_their_order_are_those_of_the_language() {
    for (lang, folder, first, names) in [
        ("sv", "regioner", "Birkaland", ["Nyland", "Åland", "Österbotten", "Hela landet"]),
        ("en", "regions", "Åland", ["South Savo", "Southwest Finland", "Uusimaa", "Nationwide"]),
    ] {
        let site = Fixture::empty()
            .file("content/site.yaml", format!("nimi: Koe\nkielet: [{lang}]\n"))
            .card("a", "nimi: A\nmaakunnat: [valtakunnallinen]");
        site.build().expect(0);
        let rows = rows(&page(&site, &format!("{folder}/index.html")));
        assert_eq!(rows.len(), 20);
        assert_eq!(rows[0].0, first);
        let at: Vec<_> = names.iter().map(|name| rows.iter().position(|(row, ..)| row == name)).collect();
        assert!(at.is_sorted() && at[0].is_some(), "{lang}: {at:?}");
        let said = if lang == "sv" { "(1 projekt)" } else { "(1 project)" };
        assert_eq!(rows[19].1, said);
    }
}

#[test]
fn a_region_shows_where_it_lies() {
    let site = site();
    site.build().expect(0);
    let here = |path: &str| {
        let page = page(&site, path);
        page.all("svg.locator path.here").filter_map(|path| path.attribute("d").map(str::to_owned)).collect::<Vec<_>>()
    };
    let [lapland, uusimaa] = ["alueet/lappi.html", "alueet/uusimaa.html"].map(here);
    assert!(lapland.len() == 1 && uusimaa.len() == 1 && lapland != uusimaa);
    for elsewhere in ["alueet/ulkomaat.html", "alueet/valtakunnallinen.html", "alueet/merenkurkku.html"] {
        assert!(here(elsewhere).is_empty(), "{elsewhere}");
    }
}
