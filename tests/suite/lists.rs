//! The order of lists, the sums over them and the feed, on small sites made for the purpose.

use crate::fixture::Fixture;
use crate::markup::Document;

fn page(fixture: &Fixture, path: &str) -> Document {
    Document::read(path, fixture.read(&format!("dist/{path}")).as_bytes())
}

/// Names in the order of the Finnish alphabet: å, ä and ö after z, w apart from v, capitals and accents of no weight.
const NAMES: [&str; 13] = [
    "Aalto", "aamu", "Ella", "Émile", "Esko 2", "Hanke 10", "Vesi", "Wilho", "Zeta", "Åland", "Älykäs", "Öljy", "östra",
];

fn site_of_names() -> Fixture {
    let mut fixture = Fixture::site();
    // Files in another order than names.
    for (number, name) in NAMES.iter().enumerate() {
        let id = (number * 5) % NAMES.len();
        let card =
            format!("nimi: {name}\ntoteuttajat: [{name} ry]\nsalkku: {name}\nkunnat: [Äänekoski, Ylöjärvi, Akaa]");
        fixture = fixture.card(&format!("kortti-{id:02}"), &card);
    }
    fixture.build().expect(0);
    fixture
}

#[test]
fn names_are_in_the_order_of_the_finnish_alphabet() {
    let fixture = site_of_names();
    assert_eq!(page(&fixture, "hankkeet/index.html").texts("ul.cards h3"), NAMES);
    let organisations: Vec<String> = NAMES.iter().map(|name| format!("{name} ry")).collect();
    assert_eq!(page(&fixture, "toimijat/index.html").texts("ul.values a"), organisations);
    assert_eq!(page(&fixture, "salkut/index.html").texts("ul.cards h2"), NAMES);
    assert_eq!(page(&fixture, "kunnat/index.html").texts("ul.values a"), ["Akaa", "Ylöjärvi", "Äänekoski"]);
}

#[test]
fn the_list_by_letters_has_each_letter_once_in_order() {
    let fixture = site_of_names().card("lainaus", "nimi: ”Yksi” hanke").card("numero", "nimi: 2030-ohjelma");
    fixture.build().expect(0);
    let list = page(&fixture, "hankkeet/luettelo_a-o.html");
    let headings = list.texts("section.letter h2");
    assert_eq!(list.texts("nav.letters a"), headings);
    let letters = ["A", "E", "H", "V", "W", "Y", "Z", "Å", "Ä", "Ö"];
    let found: Vec<&String> = headings.iter().filter(|heading| heading.chars().all(char::is_alphabetic)).collect();
    // What begins with a sign may stand under its first letter or apart.
    assert!(found == letters || found == letters.into_iter().filter(|l| *l != "Y").collect::<Vec<_>>(), "{headings:?}");
    let mut titles = list.texts("section.letter li");
    titles.retain(|title| NAMES.contains(&title.as_str()));
    assert_eq!(titles, NAMES);
    for title in ["”Yksi” hanke", "2030-ohjelma"] {
        assert_eq!(list.texts("section.letter li").iter().filter(|other| *other == title).count(), 1, "{title}");
    }
}

#[test]
fn lists_by_start_have_the_latest_first_and_missing_dates_last() {
    let site = "nimi: Koe\njärjestys: alkamisaika\n";
    let mut fixture = Fixture::empty().file("content/site.yaml", site);
    for (id, start) in
        [("a", ""), ("b", "alkaa: 2019"), ("c", "alkaa: 3.4.2020"), ("d", "alkaa: 2020-05"), ("e", "alkaa: 2020")]
    {
        fixture = fixture.card(id, &format!("nimi: Hanke {}\n{start}", id.to_uppercase()));
    }
    fixture.build().expect(0);
    let names = page(&fixture, "hankkeet/index.html").texts("ul.cards h3");
    assert_eq!(names, ["Hanke D", "Hanke C", "Hanke E", "Hanke B", "Hanke A"]);
}

/// What a page sums up, one figure a line.
fn sums(page: &Document) -> Vec<String> {
    let figures = page.texts("dl.figures div.figure");
    figures.iter().skip(1).map(|figure| figure.replace(['\n', '\u{a0}'], " ")).collect()
}

#[test]
fn sums_add_the_same_stage_and_currency_of_whole_projects() {
    let budget = |money: &str| format!("salkku: Raha\ntalous:\n  {}", money.replace("; ", "\n  "));
    let fixture = Fixture::site()
        .card("a", &format!("nimi: A\n{}", budget("yhteensä: {yhteensä: 1 000 000 €}; vaihe: myönnetty")))
        .card("b", &format!("nimi: B\n{}", budget("yhteensä: {yhteensä: \"500 000,50 €\"}; vaihe: myönnetty")))
        .card("c", &format!("nimi: C\n{}", budget("yhteensä: {yhteensä: 70 000}; vaihe: haettu")))
        .card("d", &format!("nimi: D\n{}", budget("yhteensä: {yhteensä: 9 000}; vaihe: myönnetty; valuutta: SEK")))
        .card("e", &format!("nimi: E\n{}", budget("yhteensä: {yhteensä: 800}; vaihe: myönnetty; kattavuus: vain osa")))
        .card("f", &format!("nimi: F\n{}", budget("avustus: 40 000; vaihe: myönnetty")))
        .card("g", &format!("nimi: G\npäähanke: a\n{}", budget("yhteensä: {yhteensä: 200 000}; vaihe: myönnetty")))
        .card(
            "h",
            &format!("nimi: H\n{}", budget("yhteensä: {yhteensä: 5 000}; vaihe: myönnetty; likimääräinen: kyllä")),
        )
        .card("i", "nimi: I\nsalkku: Raha");
    fixture.build().expect(0);
    let found = sums(&page(&fixture, "salkut/raha.html"));
    // A main project counts, its part does not; what covers a part of a project is in no sum.
    let mut expected = vec![
        "Rahoitus, haettu 70 000 € tieto 1/9 hankkeesta",
        "Rahoitus, myönnetty noin 1 505 000,50 € tieto 3/9 hankkeesta",
        "Rahoitus, myönnetty 9 000 SEK tieto 1/9 hankkeesta",
        "Avustukset, myönnetty 40 000 € tieto 1/9 hankkeesta",
    ];
    let mut found_sorted = found.clone();
    found_sorted.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found_sorted, expected, "{found:?}");
}

#[test]
fn a_part_counts_where_its_main_project_is_not() {
    let money = "talous: {vaihe: myönnetty, yhteensä: {yhteensä: 200 000}}";
    let fixture = Fixture::site()
        .card("a", &format!("nimi: A\nkunnat: [Akaa]\n{money}"))
        .card("b", &format!("nimi: B\nkunnat: [Inari]\npäähanke: a\n{money}"))
        .card("c", "nimi: C\nkunnat: [Utsjoki]")
        .card("d", &format!("nimi: D\nkunnat: [Utsjoki]\npäähanke: c\n{money}"));
    fixture.build().expect(0);
    assert_eq!(sums(&page(&fixture, "kunnat/inari.html")), ["Rahoitus, myönnetty 200 000 € tieto 1/1 hankkeesta"]);
    // Of the main project C nothing is known, so its part is all that there is.
    assert_eq!(sums(&page(&fixture, "kunnat/utsjoki.html")), ["Rahoitus, myönnetty 200 000 € tieto 1/2 hankkeesta"]);
    assert_eq!(sums(&page(&fixture, "alueet/lappi.html")), ["Rahoitus, myönnetty 400 000 € tieto 2/3 hankkeesta"]);
}

#[test]
fn the_feed_has_the_latest_first_and_nothing_that_is_not_published() {
    let mut fixture = Fixture::site()
        .card("luonnos", "nimi: Luonnos\nluonnos: kyllä\npäivitetty: 2026-11-01")
        .card("tuleva", "nimi: Tuleva\njulkaistaan: 2026-12-01\npäivitetty: 2026-11-01")
        .card("haettu", "nimi: Haettu\ntila: haettu\npäivitetty: 2026-11-01")
        .card("ajaton", "nimi: Ajaton")
        .file("content/posts/2026-10-01-uutinen.md", "---\notsikko: Uutinen & <muu>\n---\nTeksti.\n");
    for number in 1..=60 {
        let card = format!("nimi: Hanke {number}\npäivitetty: 2026-{:02}-{:02}", number % 9 + 1, number % 28 + 1);
        fixture = fixture.card(&format!("hanke-{number:02}"), &card);
    }
    fixture.build().expect(0);
    let feed = Document::read_xml("feed.xml", &fixture.read("dist/feed.xml"));
    let titles = feed.texts("entry title");
    assert_eq!((titles.len(), titles[0].as_str()), (50, "Uutinen & <muu>"));
    let dates = feed.texts("entry updated");
    assert!(dates.is_sorted_by(|a, b| a >= b), "{dates:?}");
    assert_eq!(feed.texts("feed updated")[0], "2026-10-01T00:00:00Z");
    for hidden in ["Luonnos", "Tuleva", "Haettu", "Ajaton"] {
        assert!(!titles.contains(&hidden.to_owned()), "{hidden} in {titles:?}");
    }
    for address in feed.texts("entry id") {
        let path = address.strip_prefix("https://example.fi/hankkeet/").expect("the site's address");
        assert!(fixture.has(&format!("dist/{path}")), "{address}");
    }
}
