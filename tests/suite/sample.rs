//! The sample site says what its cards say: all of it, as it was published, and nothing else.

use crate::fixture::Fixture;
use crate::markup::{Document, pages};
use crate::table;
use salkku::config::Authority;
use salkku::schema::STATEMENT_PAGE;
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

const MAILBOX: &str = "hankkeet@example.fi";

/// The cards of the site: the file, and the time as the page tells it. An underscore is a no-break space here.
pub const CARDS: [(&str, &str, Option<&str>); 5] = [
    ("lape-pohjois-pohjanmaa", "lape-pohjois-pohjanmaa.md", Some("1.1.2017–31.12.2018")),
    ("lapsen-paras", "lapsen-paras/index.md", None),
    ("perhekeskus-lappi", "perhekeskus-lappi.md", Some("huhtikuu 2017_– 2018")),
    ("pippuri", "pippuri/index.md", Some("tammikuu 2017_– joulukuu 2018")),
    ("tukeva-3", "tukeva-3/index.md", Some("1.10.2012–31.10.2013")),
];

/// The tables of money as they were published: the page, the table, the label of a row, its cells.
const FIGURES: [(&str, &str, &str, &[&str]); 11] = [
    ("lape-pohjois-pohjanmaa", "costs", "Henkilöstökulut", &["672_500_€", "672_500_€", "1_345_000_€"]),
    ("lape-pohjois-pohjanmaa", "costs", "Palvelujen ostot", &["270_000_€", "270_000_€", "540_000_€"]),
    ("lape-pohjois-pohjanmaa", "costs", "Aineet, tarvikkeet ja tavarat", &["17_500_€", "17_500_€", "35_000_€"]),
    ("lape-pohjois-pohjanmaa", "costs", "Vuokrat", &["40_000_€", "40_000_€", "80_000_€"]),
    ("lape-pohjois-pohjanmaa", "costs", "Yhteensä", &["1_000_000_€", "1_000_000_€", "2_000_000_€"]),
    ("lape-pohjois-pohjanmaa", "funding", "STM", &["795_736_€", "795_735_€", "1_591_471_€", "80_%"]),
    ("lape-pohjois-pohjanmaa", "funding", "Osallistujakunnat", &["204_264_€", "204_264_€", "408_529_€"]),
    ("lape-pohjois-pohjanmaa", "funding", "josta Oulun osuus", &["98_146_€", "98_145_€", "196_291_€"]),
    ("lape-pohjois-pohjanmaa", "funding", "Yhteensä", &["1_000_000_€", "1_000_000_€", "2_000_000_€"]),
    ("tukeva-3", "funding", "STM, Kaste-ohjelma", &["20_925_€", "91_575_€", "112_500_€"]),
    ("tukeva-3", "funding", "Kuntarahoitus", &["6_975_€", "30_525_€", "37_500_€"]),
];

pub static SITE: LazyLock<Site> = LazyLock::new(Site::build);

pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
    pub pages: BTreeMap<String, Document>,
    messages: String,
}

impl Site {
    fn build() -> Self {
        let fixture = Fixture::sample();
        let run = fixture.build_with(&["--strict"]).expect(0);
        let files = fixture.outputs("dist");
        Self { pages: pages(&files), files, messages: run.stderr }
    }

    pub fn page(&self, path: &str) -> &Document {
        self.pages.get(path).unwrap_or_else(|| panic!("{path} is not there"))
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).expect("text")
    }
}

fn content(path: &str) -> String {
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content").join(path);
    fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()))
}

/// The front matter and the text of a document.
pub fn parts(path: &str) -> (Value, String) {
    let text = content(path);
    let (front, body) = text.strip_prefix("---\n").expect("front matter").split_once("\n---\n").expect("its end");
    (serde_yaml::from_str(front).expect("YAML"), body.to_owned())
}

pub fn no_break(text: &str) -> String {
    text.replace('_', "\u{a0}")
}

#[test]
fn it_builds_with_two_notes_on_rounding_and_nothing_else_to_say() {
    let codes: Vec<&str> = SITE.messages.lines().filter_map(code).collect();
    assert_eq!(codes, ["budget/rounding", "budget/rounding"], "{}", SITE.messages);
    for figure in ["408_529_€", "408_528_€", "1_000_000_€", "999_999_€"] {
        assert!(SITE.messages.contains(&no_break(figure)), "{figure} in {}", SITE.messages);
    }
}

/// The code of a finding at the beginning of a line such as `huomautus[budget/rounding]: …`.
fn code(line: &str) -> Option<&str> {
    let (severity, rest) = line.split_once('[')?;
    let (code, _) = rest.split_once("]:")?;
    (!severity.is_empty() && severity.chars().all(char::is_alphabetic)).then_some(code)
}

#[test]
fn every_fact_of_a_card_is_on_its_page() {
    let names = Names::read();
    for (id, file, period) in CARDS {
        let page = SITE.page(&format!("hankkeet/{id}.html"));
        let text = page.main();
        let (front, body) = parts(&format!("projects/{file}"));
        let mut facts = Vec::new();
        names.facts("", &front, &mut facts);
        facts.extend(period.map(no_break));
        facts.retain(|fact| !fact.is_empty());
        assert!(facts.len() > 30, "{id}: {facts:?}");
        let words = |fact: &str| fact.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        for fact in facts {
            assert!(text.contains(&words(&fact)), "{id}: no {fact:?} in\n{text}");
        }
        // Running text gets spaces that do not break where numbers have units.
        let running = text.replace('\u{a0}', " ");
        for paragraph in paragraphs(&body) {
            assert!(running.contains(&words(&paragraph)), "{id}: no {paragraph:?} in\n{text}");
        }
        assert_eq!(text.contains("Toteutusaika"), period.is_some(), "{id}: a time that the card does not tell");
        for logo in front["logot"].as_sequence().into_iter().flatten() {
            let (file, alt) = (logo["tiedosto"].as_str().unwrap_or_default(), logo["tekstivastine"].as_str());
            let image = page.all("img").find(|image| image.attribute("src").is_some_and(|src| src.ends_with(file)));
            assert_eq!(image.expect("a logo").attribute("alt"), alt, "{id}");
        }
    }
}

/// What short names and ids of cards stand for.
struct Names(BTreeMap<String, String>);

impl Names {
    fn read() -> Self {
        let mut names = BTreeMap::new();
        let site: Value = serde_yaml::from_str(&content("site.yaml")).expect("YAML");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        for organisation in site["organisaatiot"].as_sequence().expect("organisations") {
            for variant in organisation["muunnelmat"].as_sequence().into_iter().flatten() {
                names.insert(format!("organisaatio {}", text(variant)), text(&organisation["nimi"]));
            }
        }
        for theme in site["teemat"].as_sequence().expect("themes") {
            names.insert(format!("teemat {}", text(&theme["tunnus"])), text(&theme["nimi"]["fi"]));
        }
        for (key, folder, ids) in [
            ("salkku", "portfolios", &["konsti", "hyvinvointisalkku", "lape-muutosohjelma"][..]),
            ("ohjelma", "programmes", &["kaste", "lape"]),
        ] {
            for id in ids {
                names.insert(format!("{key} {id}"), text(&parts(&format!("{folder}/{id}.md")).0["nimi"]));
            }
        }
        Self(names)
    }

    fn name(&self, key: &str, word: &str) -> String {
        self.0.get(&format!("{key} {word}")).cloned().unwrap_or_else(|| word.to_owned())
    }

    /// Gathers how a page words every value below `value`, which stands under `key`.
    fn facts(&self, key: &str, value: &Value, facts: &mut Vec<String>) {
        match value {
            Value::Mapping(map) => {
                for (inner, value) in map {
                    let inner = inner.as_str().expect("a key");
                    let organisation = inner == "nimi" && ["toteuttajat", "rahoittajat", "kumppanit"].contains(&key);
                    self.facts(if organisation || inner == "lähde" { "organisaatio" } else { inner }, value, facts);
                }
            }
            Value::Sequence(list) => {
                let named = ["toteuttajat", "rahoittajat", "kumppanit"].contains(&key);
                for value in list {
                    self.facts(if named && !value.is_mapping() { "organisaatio" } else { key }, value, facts);
                }
            }
            Value::Number(number) => facts.push(self.word(key, &number.to_string())),
            Value::String(text) => facts.push(self.word(key, text)),
            other => panic!("{key}: {other:?}"),
        }
    }

    fn word(&self, key: &str, word: &str) -> String {
        match key {
            // Times are told together, and files are looked at by the tests of pictures and links.
            "alkaa" | "päättyy" | "tiedosto" | "tekstivastine" => String::new(),
            "summat" | "yhteensä" | "avustus" | "omarahoitus" => {
                no_break(&format!("{}_€", word.trim_end_matches('€').trim_end().replace(' ', "_")))
            }
            "koko_kt" => no_break(&format!("{word}_kt")),
            "osuus_prosentti" => no_break(&format!("{word}_%")),
            "muoto" if word == "pdf" => "PDF".to_owned(),
            "likimääräinen" => "likimääräisiä".to_owned(),
            _ => self.name(key, word),
        }
    }
}

/// The paragraphs, items, cells and headings of a text, without their markup.
fn paragraphs(body: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, TagEnd};
    let mut found = vec![String::new()];
    let mut image = 0;
    for event in Parser::new_ext(body, Options::ENABLE_TABLES) {
        let last = found.last_mut().expect("one at least");
        match event {
            Event::Start(pulldown_cmark::Tag::Image { .. }) => image += 1,
            Event::End(TagEnd::Image) => image -= 1,
            Event::Text(text) | Event::Code(text) if image == 0 => last.push_str(&text),
            Event::SoftBreak => last.push(' '),
            Event::Start(pulldown_cmark::Tag::List(_))
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                found.push(String::new());
            }
            _ => {}
        }
    }
    found.retain(|text| !text.trim().is_empty());
    assert!(found.len() > 5, "{found:?}");
    found
}

#[test]
fn figures_stand_as_they_were_published() {
    for (id, table, label, cells) in FIGURES {
        let page = SITE.page(&format!("hankkeet/{id}.html"));
        let caption = page.all("caption").find(|c| c.attribute("id") == Some(&format!("table_{table}")));
        let table = *caption.expect("a table").around.last().expect("a table");
        let mut rows =
            page.elements.iter().enumerate().filter(|(_, row)| row.name == "tr" && row.around.contains(&table));
        let inside = |row: usize, name: &str| -> Vec<String> {
            let cells = page.elements.iter().filter(|cell| cell.name == name && cell.around.contains(&row));
            cells.map(|cell| page.text(cell)).collect()
        };
        let (row, _) = rows.find(|(row, _)| inside(*row, "th")[0].starts_with(label)).expect("a row with the label");
        let shown = inside(row, "td");
        let expected: Vec<String> = cells.iter().map(|cell| no_break(cell)).collect();
        assert_eq!(shown[..expected.len()], expected, "{id}: {label}");
    }
    let remarks = SITE.page("hankkeet/tukeva-3.html").main();
    assert!(remarks.contains("Luvut kattavat\nVain Oulun seudun osahanke ja koordinointi"), "{remarks}");
}

#[test]
fn what_was_applied_for_never_looks_granted() {
    let page = SITE.page("hankkeet/pippuri.html");
    let figures: Vec<(String, String)> =
        page.texts("dl.figures dt").into_iter().zip(page.texts("dl.figures dd")).collect();
    let expected = [
        ("Yhteensä, haettu", "noin 1_800_000_€"),
        ("Avustus, haettu", "noin 1_500_000_€"),
        ("Omarahoitus, haettu", "noin 300_000_€"),
    ];
    assert_eq!(figures, expected.map(|(label, sum)| (label.to_owned(), no_break(sum))));
    // Whatever speaks of granting says that nothing is known of it.
    let text = page.main();
    let granting = text.split(['.', '\n']).filter(|sentence| sentence.to_lowercase().contains("myönnet"));
    for sentence in granting {
        assert!([" ei ", " eivät "].iter().any(|no| sentence.contains(no)), "{sentence:?}");
    }
    assert!(text.contains("Haettu"), "{text}");
    for (path, page) in &SITE.pages {
        for figure in page.all("div.figure").map(|figure| page.text(figure)) {
            let applied = expected.iter().any(|(_, sum)| figure.contains(&no_break(sum)));
            assert!(!applied || figure.contains("haettu"), "{path}: {figure}");
        }
    }
    let rows = table::rows(&SITE.text("hankkeet.csv"));
    let column = |name: &str| rows[0].iter().position(|head| head == name).expect("a column");
    let row = rows.iter().find(|row| row[0] == "pippuri").expect("a row");
    let cells = ["Rahoitus yhteensä", "Avustus", "Rahoituksen vaihe"].map(|name| row[column(name)].as_str());
    assert_eq!(cells, ["1800000", "1500000", "haettu"]);
}

#[test]
fn no_address_is_published_but_the_mailbox_of_the_site_and_those_of_the_authority() {
    let authority = Authority::built_in();
    let is_authority = |address: &str| authority.email.texts().any(|own| own == address);
    for (path, bytes) in &SITE.files {
        // Pixels say nothing.
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let text = text.replace("%40", "@");
        for (at, _) in text.match_indices('@') {
            let is_part = |c: char| c.is_alphanumeric() || "._+-".contains(c);
            let before = text[..at].rsplit(|c| !is_part(c)).next().unwrap_or_default();
            let after = text[at + 1..].split(|c| !is_part(c)).next().unwrap_or_default();
            let address = format!("{before}@{after}");
            assert!(
                before.is_empty() || after.is_empty() || address == MAILBOX || is_authority(&address),
                "{path}: {address}"
            );
        }
        if STATEMENT_PAGE.iter().any(|name| path.ends_with(&format!("{name}.html"))) {
            continue;
        }
        assert!(!text.contains("tel:") && !text.contains("+358"), "{path}: a telephone number");
    }
    let contacts = SITE.page("hankkeet/pippuri.html").texts("ul.people li");
    assert_eq!(contacts.len(), 2);
    assert!(contacts[0].starts_with("Projektipäällikkö\nTampereen kaupunki\nhankkeet@example.fi"), "{contacts:?}");
}

#[test]
fn a_post_without_a_day_shows_its_year() {
    let page = SITE.page("uutiset/perhekeskus-lapin-blogi-alkaa.html");
    let time = page.one("time");
    assert_eq!((page.text(time).as_str(), time.attribute("datetime")), ("2017", Some("2017")));
    assert!(page.all("a").any(|link| link.attribute("href") == Some("../hankkeet/perhekeskus-lappi.html")));
    let project = SITE.page("hankkeet/perhekeskus-lappi.html");
    let back =
        project.all("a").any(|link| link.attribute("href") == Some("../uutiset/perhekeskus-lapin-blogi-alkaa.html"));
    assert!(back, "the project's page names its news");
}
