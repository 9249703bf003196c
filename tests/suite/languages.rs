//! Sites in several languages: translations, what is not translated, the switch, and languages that the tool does not speak.

use crate::fixture::Fixture;
use crate::markup::{Document, pages};
use salkku::place::Places;
use salkku::schema::words_of_pages;
use std::collections::BTreeMap;

const SETTINGS: &str = "nimi: {fi: Hankkeet, sv: Projekt}\nverkko_osoite: https://example.fi/\nkielet: [fi, sv]\nsaavutettavuusseloste: https://example.fi/s\ntietosuojaseloste: https://example.fi/t\n";

const CARD: &str = "nimi: Lähipalvelut
tiivistelmä: Palvelut lähelle.
salkku: Hyvinvointi
tila: käynnissä
alkaa: 2026-03-01
kohderyhmä: Perheet
asiasanat: [lapset, perheet]
toteuttajat: [{nimi: Vaasan kaupunki, rooli: pilotin vetäjä}]
yhteystiedot: [{rooli: Projektipäällikkö, organisaatio: Vaasan kaupunki}, {rooli: Viestintä, organisaatio: Vaasan kaupunki}]
liitteet: [{nimi: Suunnitelma, tiedosto: a.txt, kieli: fi, saavutettava: kyllä}, {nimi: Päätös, tiedosto: b.txt, kieli: fi, saavutettava: kyllä}]
välitavoitteet: [{nimi: Aloitus, päivä: 2026-04}, {nimi: Päätös, päivä: 2027}]
talous:
  vaihe: myönnetty
  kustannukset: [{nimike: Henkilöstökulut, yhteensä: 1000}, {nimike: Oma erä, yhteensä: \"234,50\"}]";

/// A site with a card, its Swedish translation and a card without one.
fn site(translation: &str) -> Fixture {
    let folder = "content/projects/lahi";
    let fixture = Fixture::empty().file("content/site.yaml", SETTINGS);
    let fixture = fixture.file("content/portfolios/hyvinvointi.md", "---\nnimi: Hyvinvointi\n---\n");
    let fixture = fixture.file("content/portfolios/hyvinvointi.sv.md", "---\nnamn: Välfärd\n---\n");
    let fixture = fixture.file(&format!("{folder}/index.md"), format!("---\n{CARD}\n---\nSuomenkielinen teksti.\n"));
    let fixture = fixture.file(&format!("{folder}/index.sv.md"), translation);
    let fixture = fixture.file(&format!("{folder}/a.txt"), "a").file(&format!("{folder}/b.txt"), "b");
    fixture
        .card("toinen", "nimi: Toinen hanke\ntiivistelmä: Vain suomeksi.\nsalkku: Hyvinvointi\npäivitetty: 2026-01-02")
}

const WHOLE: &str = "---
namn: Närservice
sammanfattning: Tjänsterna nära.
målgrupp: Familjer
ämnesord: [barn, familjer]
kontaktuppgifter: [{roll: Projektchef}, {roll: Kommunikation}]
bilagor: [{namn: Beslut, fil: b.txt}, {namn: Plan, fil: a.txt}]
delmål: [{namn: Start}, {namn: Beslut}]
ekonomi:
  kostnader: [{}, {benämning: Egen post}]
---
Svensk text.
";

fn built(fixture: &Fixture) -> BTreeMap<String, Document> {
    fixture.build().expect(0);
    pages(&fixture.outputs("dist"))
}

/// The language in which a text is marked: that of the nearest element around it that says.
fn language_of<'d>(page: &'d Document, text: &str) -> Vec<Option<&'d str>> {
    let holds = |element: &&crate::markup::Element| page.text(element) == text;
    let marked = page.elements.iter().filter(holds).map(|element| {
        let around = element.around.iter().rev().map(|&at| &page.elements[at]);
        std::iter::once(element).chain(around).find_map(|element| element.attribute("lang"))
    });
    marked.collect()
}

/// The language in which words are marked, wherever on the page they stand: that of the innermost element that holds them.
fn language_around<'d>(page: &'d Document, words: &str) -> Option<&'d str> {
    let inside = |element: &&crate::markup::Element| !element.around.is_empty() && page.text(element).contains(words);
    let main = page.all("main ");
    let depth = |element: &crate::markup::Element| std::cmp::Reverse(element.around.len());
    let innermost = main.filter(inside).min_by_key(|element| (page.text(element).len(), depth(element)));
    let element = innermost.unwrap_or_else(|| panic!("no {words} on {}", page.path));
    let around = element.around.iter().rev().map(|&at| &page.elements[at]);
    std::iter::once(element).chain(around).find_map(|element| element.attribute("lang"))
}

#[test]
fn a_translation_gives_the_facts_of_its_card_in_its_own_words() {
    let pages = built(&site(WHOLE));
    let page = &pages["sv/projekt/lahi.html"];
    let text = page.main().replace('\u{a0}', " ");
    for words in [
        "Närservice",
        "Tjänsterna nära.",
        "Familjer",
        "barn",
        "Projektchef",
        "Kommunikation",
        "Start",
        "april 2026",
        "Svensk text.",
        "pågår",
        "Välfärd",
        "Personalkostnader",
        "Egen post",
        "234,50 €",
        "Plan (TXT",
        "Beslut (TXT",
        "1 mars 2026",
    ] {
        assert!(text.contains(words), "no {words} in:\n{text}");
    }
    for words in ["Lähipalvelut", "Palvelut", "Perheet", "Projektipäällikkö", "Suunnitelma", "Oma erä", "teksti"] {
        assert!(!text.contains(words), "{words} in:\n{text}");
    }
    // Files belong to their own titles, however the translation orders them.
    let link = |title: &str| page.all("ul.documents a").find(|link| page.text(link).starts_with(title));
    assert_eq!(link("Plan").and_then(|link| link.attribute("href")), Some("../../hankkeet/lahi/a.txt"));
    assert_eq!(link("Beslut").and_then(|link| link.attribute("href")), Some("../../hankkeet/lahi/b.txt"));
    // What no translation can hold is in the card's own language, and marked.
    assert_eq!(language_of(page, "pilotin vetäjä"), [Some("fi")]);
    assert_eq!(language_of(page, "Svensk text.").last(), Some(&Some("sv")));
    assert!(page.all("p.fallback").next().is_none());
}

#[test]
fn what_has_not_been_translated_is_said_and_marked() {
    let pages = built(&site(WHOLE));
    let page = &pages["sv/projekt/toinen.html"];
    assert_eq!(page.texts("p.fallback"), ["Texten på den här sidan finns endast på finska."]);
    assert_eq!(language_of(page, "Toinen hanke").last(), Some(&Some("fi")));
    assert_eq!(language_of(page, "Vain suomeksi."), [Some("fi")]);
    let switch = |page: &Document| page.texts("nav.languages li");
    assert_eq!(switch(&pages["hankkeet/toinen.html"]), ["Suomeksi", "På svenska (endast på finska)"]);
    assert_eq!(switch(&pages["hankkeet/lahi.html"]), ["Suomeksi", "På svenska"]);
    // Search engines are led to the original.
    let address = |page: &Document, rel: &str| {
        let mut links = page.all("link").filter(|link| link.attribute("rel") == Some(rel));
        links.find_map(|link| link.attribute("href").map(str::to_owned))
    };
    assert_eq!(address(page, "canonical").as_deref(), Some("https://example.fi/hankkeet/toinen.html"));
    let offered = |page: &Document| {
        let links = page
            .all("link")
            .filter_map(|link| Some(format!("{} {}", link.attribute("hreflang")?, link.attribute("href")?)));
        links.collect::<Vec<String>>()
    };
    assert!(offered(page).is_empty(), "{:?}", offered(page));
    let both = [
        "fi https://example.fi/hankkeet/lahi.html",
        "x-default https://example.fi/hankkeet/lahi.html",
        "sv https://example.fi/sv/projekt/lahi.html",
    ];
    assert_eq!(offered(&pages["sv/projekt/lahi.html"]), both);
    assert_eq!(offered(&pages["hankkeet/lahi.html"]), both);
    // Lists mark the titles and summaries that they show.
    let list = &pages["sv/projekt/index.html"];
    assert_eq!(language_of(list, "Toinen hanke"), [Some("sv"), Some("fi")]);
    assert_eq!(language_of(list, "Närservice"), [Some("sv"); 2]);
    assert_eq!(language_of(list, "Vain suomeksi."), [Some("fi")]);
}

#[test]
fn a_begun_translation_borrows_what_it_lacks() {
    let pages = built(&site("---\nnamn: Närservice\n---\n"));
    let page = &pages["sv/projekt/lahi.html"];
    assert_eq!(language_of(page, "Närservice").last(), Some(&Some("sv")));
    assert_eq!(language_of(page, "Palvelut lähelle."), [Some("fi")]);
    assert_eq!(language_of(page, "Suomenkielinen teksti.").last(), Some(&Some("fi")));
    assert_eq!(page.texts("p.fallback"), ["Texten på den här sidan finns endast på finska."]);
}

#[test]
fn the_switch_leads_to_the_same_page_and_back() {
    let pages = built(&site(WHOLE));
    let follow = |page: &Document| {
        let link = page.all("nav.languages a").next().and_then(|link| link.attribute("href"));
        let mut folder: Vec<&str> = page.path.split('/').collect();
        folder.pop();
        for part in link.unwrap_or_else(|| panic!("no switch on {}", page.path)).split('/') {
            match part {
                ".." => drop(folder.pop()),
                part => folder.push(part),
            }
        }
        folder.join("/")
    };
    let mut count = 0;
    for (path, page) in pages.iter().filter(|(path, _)| *path != "404.html") {
        let other = follow(page);
        assert!(pages.contains_key(&other), "{path} leads to {other}");
        assert_eq!(&follow(&pages[&other]), path, "from {path} and back");
        let own = page.one("html").attribute("lang");
        assert_eq!(own, Some(if path.starts_with("sv/") { "sv" } else { "fi" }), "{path}");
        count += 1;
    }
    assert!(count > 80, "{count} pages");
}

/// The site with a card of `facts` and a translation of it with `texts`; organisations have Swedish names.
fn with_card(facts: &str, texts: &str) -> Fixture {
    let settings = format!(
        "{SETTINGS}organisaatiot: [{{nimi: Vaasan kaupunki, käännökset: {{sv: Vasa stad}}, muunnelmat: [Vaasa]}}]\n"
    );
    let fixture = site(WHOLE).file("content/site.yaml", settings);
    let fixture = fixture.card("roolit", &format!("nimi: Roolihanke\n{facts}"));
    fixture.file("content/projects/roolit.sv.md", format!("---\nnamn: Rollprojekt\n{texts}\n---\n"))
}

#[test]
fn roles_of_organisations_are_translated_and_what_is_known_of_them_stays() {
    let facts = "toteuttajat: [Oulun kaupunki, {nimi: Vaasa, rooli: pilotin vetäjä, y_tunnus: 0187690-1}, \
        {nimi: Kempele, rooli: testaaja}, {nimi: Ii, rooli: osatoteuttaja}]\n\
        rahoittajat: [{nimi: STM, rooli: päärahoittaja}]\nkumppanit: {nimi: Ii, rooli: kokeilija}";
    let texts = "genomförare: [{namn: Kempele, roll: testare}, {namn: oulun kaupunki, roll: ledare}, \
        {namn: Vasa stad, roll: pilotens ledare}]\nsamarbetspartner: [{roll: försökspart}]";
    let fixture = with_card(facts, texts);
    let pages = built(&fixture);
    let page = &pages["sv/projekt/roolit.html"];
    let items: Vec<String> = page.texts("ul.organisations li").iter().map(|text| text.replace('\u{a0}', " ")).collect();
    let expected = [
        "STM päärahoittaja",
        "Oulun kaupunki ledare",
        "Vasa stad pilotens ledare FO-nummer 0187690-1",
        "Kempele testare",
        "Ii delgenomförare",
        "Ii försökspart",
    ];
    assert_eq!(items, expected);
    for (role, tag) in [("päärahoittaja", "fi"), ("pilotens ledare", "sv"), ("försökspart", "sv")] {
        assert_eq!(language_around(page, role), Some(tag), "{role}");
    }
    // The page of the organisation tells its roles in the same words.
    let organisation = &pages["sv/aktorer/kempele.html"];
    assert_eq!(language_around(organisation, "testare"), Some("sv"));
    assert_eq!(language_around(&pages["sv/aktorer/stm.html"], "päärahoittaja"), Some("fi"));
    assert_eq!(pages["hankkeet/roolit.html"].texts("ul.organisations li")[3], "Kempele testaaja");
    // A role that nobody has translated is told, and a role of none that the card names is too.
    let said = fixture.build().expect(0).stderr;
    assert!(said.contains("Käännöksestä puuttuu: rahoittajat, teksti."), "{said}");
    let wrong = with_card("toteuttajat: [Kempele]", "genomförare: [{namn: Kempele kommun, roll: testare}]");
    assert!(wrong.build().expect(0).stderr.contains("translation/stray"));
    assert!(!wrong.read("dist/sv/projekt/roolit.html").contains("testare"));
}

#[test]
fn roles_of_people_are_translated() {
    let people = "omistaja: {rooli: Salkkujohtaja, organisaatio: Vaasan kaupunki}\n\
        koordinaattori: {rooli: Koordinoija, organisaatio: Vaasan kaupunki}\n\
        yhteystiedot: [{rooli: Viestintä}, {rooli: Talous}]";
    let portfolio = format!("---\nnimi: Hyvinvointi\n{people}\n---\n");
    let own = "---\nnamn: Välfärd\nägare: {roll: Portföljchef, organisation: Någon annan}\nkontaktuppgifter: [{}, {roll: Ekonomi}]\n---\n";
    let fixture = site(WHOLE).file("content/portfolios/hyvinvointi.md", portfolio);
    let pages = built(&fixture.file("content/portfolios/hyvinvointi.sv.md", own));
    let page = &pages["sv/portfoljer/hyvinvointi.html"];
    assert_eq!(page.texts("ul.people p.role"), ["Portföljchef", "Koordinoija", "Viestintä", "Ekonomi"]);
    for (role, tag) in [("Portföljchef", "sv"), ("Koordinoija", "fi"), ("Viestintä", "fi"), ("Ekonomi", "sv")] {
        assert_eq!(language_around(page, role), Some(tag), "{role}");
    }
    assert!(page.texts("ul.people a").contains(&"Vaasan kaupunki".to_owned()), "the organisation is a fact");
}

#[test]
fn each_text_of_a_begun_translation_is_marked_by_itself() {
    let facts = "talous:\n  kattavuus: vain pilotti\n  jaksot: [kevät, 2027]\n  kustannukset:\n    \
        - {nimike: Oma erä, summat: [1, 2], huomautus: arvio}\n    - {nimike: Toinen erä, summat: [3, 4], huomautus: toinen arvio}\n    \
        - {nimike: Henkilöstökulut, summat: [1, 1], yhteensä: 3}\n\
        logot: [{tiedosto: l.svg, tekstivastine: Rahoittajan merkki}, {tiedosto: k.svg, tekstivastine: Kunnan merkki}]\n\
        linkit: [{nimi: Kunnan sivu, osoite: \"https://example.fi/k\"}, {nimi: Toinen sivu, osoite: \"https://example.fi/t\"}, \
        {osoite: \"https://example.fi/osoite\"}]\nedeltäjä: {nimi: Vanha hanke}";
    let texts = "ekonomi: {kostnader: [{benämning: Egen post}, {anmärkning: en uppskattning}]}\n\
        logotyper: [{}, {textalternativ: Kommunens märke}]\nlänkar: [{namn: Kommunens sida}]";
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1z\"/></svg>";
    let fixture = with_card(facts, texts);
    let fixture = fixture.file("content/projects/l.svg", drawing).file("content/projects/k.svg", drawing);
    let pages = built(&fixture);
    let page = &pages["sv/projekt/roolit.html"];
    for (words, tag) in [
        ("Egen post", "sv"),
        ("Toinen erä", "fi"),
        ("arvio", "fi"),
        ("en uppskattning", "sv"),
        ("vain pilotti", "fi"),
        ("kevät", "fi"),
        ("2027", "sv"),
        ("Kommunens sida", "sv"),
        ("Toinen sivu", "fi"),
        ("https://example.fi/osoite", "sv"),
        ("Vanha hanke", "fi"),
    ] {
        assert_eq!(language_around(page, words), Some(tag), "{words}");
    }
    assert!(!page.main().contains("Kunnan sivu"));
    // A row that the tool translates is so in the remark on rounding too.
    let notes = page.texts("section.budget .notes p").join(" ");
    assert!(notes.contains("Personalkostnader, avrundning"), "{notes}");
    let logos: Vec<_> = page
        .all("ul.logos img")
        .map(|image| {
            let item = &page.elements[*image.around.last().expect("an item")];
            (image.attribute("alt"), item.attribute("lang"))
        })
        .collect();
    assert_eq!(logos, [(Some("Rahoittajan merkki"), Some("fi")), (Some("Kommunens märke"), None)]);
}

#[test]
fn facts_of_reports_in_words_are_marked_and_bare_figures_are_not() {
    let report = |id: &str, version: &str| {
        format!(
            "---\nnimi: Raportti {id}\nlaji: pohjapaperi\nversio: {version}\nsarja: Kaupungin julkaisuja\n\
             asiasanat: [palvelut]\nlyhenteet: [{{lyhenne: LAPE, selite: Lapset ja perheet}}]\n\
             korvaa: {{nimi: Vanha raportti}}\n---\n\n# Luku\n\nTeksti.\n"
        )
    };
    let fixture = site(WHOLE).file("content/reports/a.md", report("a", "luonnos 2"));
    let fixture = fixture.file("content/reports/b.md", report("b", "\"1.2\""));
    let own = "---\nrubrik: Rapport a\nämnesord: [tjänster]\n---\n\n# Kapitel\n\nText.\n";
    let pages = built(&fixture.file("content/reports/a.sv.md", own));
    let page = &pages["sv/rapporter/a/index.html"];
    for words in ["luonnos 2", "Pohjapaperi", "Kaupungin julkaisuja", "Lapset ja perheet", "Vanha raportti"] {
        assert_eq!(language_around(page, words), Some("fi"), "{words}");
    }
    assert_eq!(language_around(page, "tjänster"), Some("sv"));
    assert_eq!(language_around(&pages["sv/rapporter/b/index.html"], "palvelut"), Some("fi"));
    assert_eq!(language_around(&pages["sv/rapporter/b/index.html"], "1.2"), Some("sv"));
}

#[test]
fn entries_of_a_feed_say_their_language_where_it_is_another() {
    let post = "---\notsikko: Uutinen\npäivä: 2026-01-03\ntiivistelmä: Uutisen tiivistelmä.\n---\nTeksti.\n";
    let fixture = site(WHOLE).file("content/posts/uutinen.md", post);
    let fixture = fixture.file("content/posts/uutinen.sv.md", "---\nrubrik: Nyhet\n---\nText.\n");
    fixture.build().expect(0);
    let entries = |path: &str, part: &str| {
        let feed = Document::read_xml(path, &fixture.read(&format!("dist/{path}")));
        let selector = format!("entry {part}");
        let tag = |element: &crate::markup::Element| element.attribute("xml:lang").unwrap_or("-").to_owned();
        feed.all(&selector).map(|element| format!("{} {}", tag(element), feed.text(element))).collect::<Vec<_>>()
    };
    assert_eq!(entries("sv/feed.xml", "title"), ["- Nyhet", "fi Toinen hanke"]);
    assert_eq!(entries("sv/feed.xml", "summary"), ["fi Uutisen tiivistelmä.", "fi Vain suomeksi."]);
    assert_eq!(entries("feed.xml", "title"), ["- Uutinen", "- Toinen hanke"]);
}

#[test]
fn links_to_values_are_called_by_name_and_number() {
    let pages = built(&site(WHOLE));
    for (path, said) in [("alueet/index.html", "(0 hanketta)"), ("sv/regioner/index.html", "(0 projekt)")] {
        let hidden = pages[path].texts("ul.map-regions span.hidden");
        assert!(hidden.len() > 18 && hidden.iter().all(|text| text == said), "{path}: {hidden:?}");
    }
}

/// A locale file in which every text of the English one begins with a sign.
fn made_up_locale() -> String {
    let english = std::fs::read_to_string("themes/default/locales/en.ftl").expect("the English texts");
    let mut out = String::new();
    for line in english.lines() {
        let variant = line.trim_start().starts_with(['[', '*']) && line.contains("] ");
        let message =
            line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" = ") && !line.ends_with("->");
        let marked = match () {
            () if variant => line.replacen("] ", "] ¤", 1),
            () if message => line.replacen(" = ", " = ¤", 1),
            () => line.to_owned(),
        };
        out += &marked;
        out.push('\n');
    }
    let words: BTreeMap<String, &str> = words_of_pages().map(|(name, texts)| (name, texts[2])).collect();
    for (name, english) in words {
        out += &format!("{name} = ¤{english}\n");
    }
    out
}

#[test]
fn a_further_language_is_a_locale_file_and_no_text_stands_elsewhere() {
    let settings = "nimi: {fi: Qsivusto, se: Qsivusto}\nverkko_osoite: https://example.fi/\nkielet: [fi, se]\n\
        teema: oma\njulkaisija: {fi: Qjulkaisija, se: Qjulkaisija}\nsähköposti: q@example.fi\n";
    let card = CARD.replace("Lähi", "Qlähi");
    let own = "---\ntitle: Qtitle\nsummary: Qsummary\ntarget_group: Qgroup\nkeywords: [Q1, Q2]\ncontacts: [{role: Qa}, {role: Qb}]\n\
        attachments: [{title: Qplan}, {title: Qdecision}]\nmilestones: [{name: Qstart}, {name: Qend}]\n\
        budget: {costs: [{}, {label: Qrow}]}\n---\nQtext\n";
    let folder = "content/projects/lahi";
    let fixture = Fixture::empty()
        .file("content/site.yaml", settings)
        .file("themes/oma/locales/se.ftl", made_up_locale())
        .file(&format!("{folder}/index.md"), format!("---\n{card}\n---\nteksti\n"))
        .file(&format!("{folder}/index.se.md"), own)
        .file(&format!("{folder}/a.txt"), "a")
        .file(&format!("{folder}/b.txt"), "b")
        .file("content/posts/2026-01-02-uutinen.md", "---\nnimi: Uutinen\nhanke: lahi\n---\nteksti\n")
        .file("content/posts/2026-01-02-uutinen.se.md", "---\ntitle: Qnews\n---\nQtext\n")
        .file("content/reports/r/index.md", "---\nnimi: Raportti\nlaji: loppuraportti\n---\n")
        .file("content/reports/r/index.se.md", "---\ntitle: Qreport\n---\n")
        .file("content/reports/r/01-a.md", "# Luku\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n: Taulukko {#tbl:a}\n")
        .file(
            "content/reports/r/01-a.se.md",
            "# Qchapter\n\nQ @tbl:a\n\n| Qa | Qb |\n| - | - |\n| 1 | 2 |\n\n: Qtable {#tbl:a}\n",
        );
    let run = fixture.build().expect(0);
    assert!(!run.stderr.contains("theme/"), "{}", run.stderr);
    let places = Places::built_in();
    let name = |lang| places.region_ids().map(move |id| (id, lang));
    let names = name(salkku::value::Lang::En).chain(name(salkku::value::Lang::Fi));
    let names: Vec<&str> = names.map(|(id, lang)| places.region(id).name(lang)).collect();
    // Names that the card gives and no translation can.
    let given = ["Suomeksi", "Hyvinvointi", "Vaasan kaupunki", "pilotin vetäjä", "uutinen"];
    let mut checked = 0;
    for (path, page) in pages(&fixture.outputs("dist")).into_iter().filter(|(path, _)| path.starts_with("se/")) {
        let body = page.one("body");
        let attributes = page.elements.iter().flat_map(|element| {
            let read = ["aria-label", "alt", "title"].into_iter().filter_map(|name| element.attribute(name));
            read.map(str::to_owned).collect::<Vec<_>>()
        });
        let lines: Vec<String> = page.text(body).lines().map(str::to_owned).chain(attributes).collect();
        for line in lines.iter().filter(|line| line.chars().filter(|c| c.is_alphabetic()).count() > 1) {
            let known = |words: &&&str| line.contains(**words);
            let is_given = line.contains('¤') || line.contains('Q') || line.contains("example.fi");
            let is_name = given.iter().find(known).is_some() || names.iter().find(known).is_some();
            assert!(is_given || is_name, "{path}: {line:?} comes from nowhere");
            checked += 1;
        }
    }
    assert!(checked > 1000, "{checked} lines");
}
