//! The projects of portfolios and programmes as bars over years.

use crate::fixture::Fixture;
use crate::markup::{Document, Element};

fn page(site: &Fixture, path: &str) -> Document {
    Document::read(path, site.read(&format!("dist/{path}")).as_bytes())
}

/// What stands along the line of time in each item of a list: class, place and length.
fn bars(page: &Document, list: &str) -> Vec<Vec<(String, String, String)>> {
    let items: Vec<&Element> = page.all(&format!("div.lanes {list} li")).collect();
    let attribute = |rect: &Element, name: &str| rect.attribute(name).unwrap_or_default().to_owned();
    let of = |item: &Element| {
        let own = page
            .all("svg.lane rect")
            .filter(|rect| rect.around.iter().any(|&at| std::ptr::eq(&raw const page.elements[at], item)));
        own.map(|rect| (attribute(rect, "class"), attribute(rect, "x"), attribute(rect, "width"))).collect()
    };
    items.into_iter().map(of).collect()
}

fn bar(class: &str, x: &str, width: &str) -> (String, String, String) {
    (format!("timeline-{class}"), x.to_owned(), width.to_owned())
}

/// The words of the items of a list, each on one line.
fn words(page: &Document, list: &str) -> Vec<String> {
    page.texts(&format!("div.lanes {list} li")).into_iter().map(|text| text.replace(['\n', '\u{a0}'], " ")).collect()
}

#[test]
fn projects_stand_in_the_order_of_their_beginnings_with_words_and_bars() {
    let site = Fixture::site()
        .card("a", "nimi: Ajaton\nsalkku: S")
        .card("b", "nimi: Myöhempi hanke\nlyhytnimi: Myöhempi\nsalkku: S\ntila: käynnissä\nalkaa: 2017\npäättyy: 2018")
        .card(
            "c",
            "nimi: Varhainen\nsalkku: S\ntila: päättynyt\nalkaa: 1.1.2015\npäättyy: 12/2015\ntoteutunut_loppu: 2016",
        )
        .card("d", "nimi: Avoin\nsalkku: S\nalkaa: 2018")
        .card("e", "nimi: Alkamaton\nsalkku: S\npäättyy: 2016");
    site.build().expect(0);
    let page = page(&site, "salkut/s.html");
    let expected = [
        "Varhainen päättynyt 1.1.2015 – joulukuu 2015 toteutunut –2016",
        "Myöhempi käynnissä 2017–2018",
        "Avoin 2018– (päättymisaika ei ole tiedossa)",
        "Alkamaton –2016 (alkamisaika ei ole tiedossa)",
        "Ajaton ajankohta ei ole tiedossa",
    ];
    assert_eq!(words(&page, "ol"), expected);
    // Four years, each a quarter of the line.
    let expected = [
        vec![bar("bar", "0%", "25%"), bar("actual", "25%", "25%")],
        vec![bar("bar", "50%", "50%")],
        vec![bar("bar", "75%", "25%")],
        vec![bar("bar", "0%", "50%")],
        vec![bar("unknown", "", "100%")],
    ];
    assert_eq!(bars(&page, "ol"), expected);
    // Each leads to its project; its shape of status is that of every list.
    let links: Vec<_> = page.all("div.lanes ol a").map(|link| link.attribute("href").unwrap_or_default()).collect();
    assert_eq!(links, ["c", "b", "d", "e", "a"].map(|id| format!("../hankkeet/{id}.html")));
    assert_eq!(page.all("div.lanes span.status-paattynyt").count(), 1);
    assert_eq!(page.texts("svg.lanes-scale text"), ["2015", "2016", "2017", "2018"]);
    let said = page.texts("section.over-years p.in-short").concat();
    assert!(said.contains("5 hanketta") && said.contains("Yhden hankkeen ajankohta ei ole tiedossa."), "{said}");
    assert!(said.contains("ohut viiva"), "{said}");
    // Drawings are for eyes alone: the words say the same.
    assert!(
        page.all("div.lanes svg")
            .filter(|svg| svg.attribute("class").is_some_and(|class| class.starts_with("lane")))
            .all(|svg| svg.attribute("aria-hidden") == Some("true"))
    );
}

#[test]
fn periods_are_bands() {
    let site = Fixture::site()
        .file("content/portfolios/s.md", "---\nnimi: Salkku\nalkaa: 2015\npäättyy: 2018\n---\n")
        .file(
            "content/programmes/o.md",
            "---\nnimi: Suuri ohjelma\nlyhytnimi: Ohjelma\nalkaa: 2014\npäättyy: 2020\n---\n",
        )
        .file("content/programmes/p.md", "---\nnimi: Ajaton ohjelma\n---\n")
        .card("a", "nimi: A\nsalkku: s\nohjelma: o\nohjelmakausi: 2014–2020\nalkaa: 2016\npäättyy: 2016")
        .card("b", "nimi: B\nsalkku: s\nohjelma: p\nohjelmakausi: 2021–2027")
        .card("c", "nimi: C\nohjelma: o\nalkaa: 2017");
    site.build().expect(0);
    let portfolio = page(&site, "salkut/s.html");
    let expected = ["Salkku salkun kausi 2015–2018", "Ohjelma ohjelman kausi 2014–2020", "Ohjelmakausi 2021–2027"];
    assert_eq!(words(&portfolio, "ul"), expected);
    let links: Vec<_> = portfolio.all("div.lanes ul a").filter_map(|link| link.attribute("href")).collect();
    assert_eq!(links, ["../ohjelmat/o.html"], "a page has no link to itself");
    assert!(bars(&portfolio, "ul").iter().flatten().all(|(class, ..)| class == "timeline-band"));
    assert_eq!(portfolio.all("rect.timeline-shade").count(), 1, "the portfolio's own period lies behind all");
    let programme = page(&site, "ohjelmat/o.html");
    assert_eq!(words(&programme, "ul"), ["Ohjelma ohjelman kausi 2014–2020"]);
    assert_eq!(words(&programme, "ol").len(), 2);
}

#[test]
fn without_a_date_there_is_no_timeline() {
    let site = Fixture::site()
        .file("content/portfolios/s.md", "---\nnimi: Salkku\nalkaa: 2015\npäättyy: 2018\n---\n")
        .file("content/portfolios/tyhja.md", "---\nnimi: Tyhjä\nalkaa: 2015\n---\n")
        .card("a", "nimi: A\nsalkku: s")
        .card("b", "nimi: B\nmaakunnat: [Lappi]\nalkaa: 2017");
    site.build().expect(0);
    for path in ["salkut/s.html", "salkut/tyhja.html", "alueet/lappi.html"] {
        assert_eq!(page(&site, path).all("div.lanes").count(), 0, "{path}");
    }
}

#[test]
fn each_page_of_a_long_list_draws_its_own_projects() {
    let site = (0..130).fold(Fixture::site(), |site, at| {
        let (year, title) = (2000 + at % 25, format!("Hanke {at:03}"));
        site.card(&format!("k{at:03}"), &format!("nimi: {title}\nsalkku: Suuri\nalkaa: {year}\npäättyy: {year}"))
    });
    site.build().expect(0);
    let pages: Vec<String> = site.outputs("dist").into_keys().filter(|path| path.starts_with("salkut/suuri")).collect();
    assert!(pages.len() > 1, "{pages:?}");
    let mut shown = 0;
    for path in pages {
        let page = page(&site, &path);
        let mut cards = page.texts("ul.cards h3");
        let mut drawn = page.texts("div.lanes ol a");
        cards.sort();
        drawn.sort();
        assert_eq!(cards, drawn, "{path}");
        assert!(page.texts("section.over-years p").concat().contains("muilla sivuilla"), "{path}");
        shown += drawn.len();
    }
    assert_eq!(shown, 130);
}
