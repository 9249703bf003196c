//! Random values of front matter, sound ones, and random blocks of text.

use super::model::{Model, quoted};
use crate::random::Random;

/// Words of titles: such as sort in odd ways, hold signs of HTML, or are the same but for their case.
const TITLES: [&str; 14] = [
    "Äiti",
    "äiti",
    "Zeta",
    "Ålands hamn",
    "100 askelta",
    "Öljy & <b>vesi</b>",
    "Ilo",
    "Lähipalvelut",
    "Talvi",
    "W ja V",
    "”Lainaus”",
    "Hyvä arki",
    "Wanha",
    "Vanha",
];

const REGIONS: [&str; 6] = ["Lappi", "Kainuu", "Uusimaa", "Ahvenanmaa", "valtakunnallinen", "ulkomaat"];
const MUNICIPALITIES: [&str; 6] = ["Oulu", "Kemi", "Rovaniemi", "Kajaani", "Jomala", "Helsinki"];
/// Among them names of one organisation, and two names that become one address.
const ORGANISATIONS: [&str; 8] =
    ["Oulun kaupunki", "Oulu", "Kainuun liitto", "Yhdistys ry", "Yhdistys, ry", "STM", "Säätiö", "Lapin yliopisto"];
const STATUSES: [&str; 9] = [
    "suunnitteilla",
    "hyväksytty",
    "käynnissä",
    "käynnissä",
    "tauolla",
    "päättynyt",
    "seuranta",
    "keskeytetty",
    "haettu",
];

/// Facts of a card that need nothing but themselves.
pub const FACTS: [&str; 27] = [
    "title",
    "status",
    "start",
    "end",
    "regions",
    "municipalities",
    "portfolio",
    "programme",
    "type",
    "themes",
    "keywords",
    "funders",
    "implementers",
    "contacts",
    "budget",
    "links",
    "milestones",
    "indicators",
    "updated",
    "summary",
    "target_group",
    "results",
    "short_title",
    "fund",
    "programme_period",
    "actual_end",
    "code",
];

/// A number of four digits: texts that differ in it alone are of one length.
pub fn number(random: &mut Random) -> usize {
    random.between(1000, 9999)
}

/// A title.
pub fn title(random: &mut Random) -> String {
    let word = random.one(&TITLES);
    if random.chance(30) { (*word).to_owned() } else { format!("{word} {}", number(random)) }
}

/// A day between two years.
pub fn date(random: &mut Random, from: usize, last: usize) -> String {
    let (year, month, day) = (random.between(from, last), random.between(1, 12), random.between(1, 28));
    match random.below(4) {
        0 => year.to_string(),
        1 => format!("{month}/{year}"),
        2 => format!("{day}.{month}.{year}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

/// A day near those for which sites are built, so that it passes.
pub fn near(random: &mut Random) -> String {
    let day = random.between(1, 28);
    format!("2026-{}-{day:02}", random.one(&["11", "12"]))
}

fn some(random: &mut Random, list: &[&str]) -> String {
    let count = random.between(1, 3);
    let picked: Vec<String> = (0..count).map(|_| quoted(random.one::<&str>(list))).collect();
    format!("[{}]", picked.join(", "))
}

fn organisations(random: &mut Random) -> String {
    let count = random.between(1, 3);
    let one = |random: &mut Random| {
        let name = quoted(random.one::<&str>(&ORGANISATIONS));
        match random.below(4) {
            0 => format!("{{name: {name}, role: {}}}", random.one(&["hakija", "lead", "päätoteuttaja", "apuna"])),
            1 => format!("{{name: {name}, url: https://example.fi/{}}}", number(random)),
            _ => name,
        }
    };
    let picked: Vec<String> = (0..count).map(|_| one(random)).collect();
    format!("[{}]", picked.join(", "))
}

/// A contact, perhaps of a person who is to be seen for a time only.
pub fn contact(random: &mut Random) -> String {
    let organisation = quoted(random.one::<&str>(&ORGANISATIONS));
    let mut contact = format!("{{role: johtaja, organisation: {organisation}, name: Aino {}", number(random));
    if random.chance(40) {
        contact += ", email: aino@example.fi";
    }
    if random.chance(60) {
        contact += &format!(", visible_until: {}", near(random));
    }
    contact + "}"
}

fn budget(random: &mut Random) -> String {
    let stage = random.one(&["applied", "granted", "spent"]);
    let (one, other) = (number(random), number(random));
    match random.below(4) {
        0 => format!("{} {}", number(random), "000"),
        1 => format!("{{stage: {stage}, total: {}, grant: {one}, own_share: {other}}}", one + other),
        2 => format!(
            "{{stage: {stage}, funding: [{{label: Apu, source: STM, kind: state, total: {one}}}, {{label: Oma, kind: own, total: {other}}}]}}"
        ),
        _ => format!(
            "{{stage: {stage}, periods: [2026, 2027], costs: [{{label: Vuokrat, amounts: [{one}, {other}]}}], \
             funding: [{{label: Apu, kind: EU, amounts: [{one}, {other}]}}]}}"
        ),
    }
}

/// A value for one of [`FACTS`]; nothing, where the site has no such facts.
pub fn fact(key: &str, model: &Model, random: &mut Random) -> Option<String> {
    if matches!(key, "regions" | "municipalities") && !model.has_places {
        return None;
    }
    let number = number(random);
    let value = match key {
        "title" => quoted(&title(random)),
        "status" => (*random.one(&STATUSES)).to_owned(),
        "start" => date(random, 2014, 2022),
        "end" => date(random, 2023, 2028),
        "actual_end" => date(random, 2024, 2027),
        "regions" => some(random, &REGIONS),
        "municipalities" => some(random, &MUNICIPALITIES),
        "portfolio" => group(model, "portfolios", random),
        "programme" => group(model, "programmes", random),
        "type" => (*random.one(&["kehittämishanke", "kokeilu", "tutkimushanke"])).to_owned(),
        "themes" => some(random, &["lapset", "Ikääntyneet", "liikkuminen"]),
        "keywords" => some(random, &["arki", "Arki", "hyöty", "ääni"]),
        "funders" | "implementers" => organisations(random),
        "contacts" => format!("[{}]", contact(random)),
        "budget" => budget(random),
        "links" => format!("[{{title: Sivut {number}, url: https://example.fi/{number}}}]"),
        "milestones" => {
            format!("[{{name: Alku, date: 2018}}, {{name: Vaihe {number}, start: 2019-03, end: 2020}}]")
        }
        "indicators" => format!("[{{name: Kävijät, unit: kpl, baseline: 10, target: {number}}}]"),
        "updated" => date(random, 2024, 2026),
        "summary" => quoted(&format!("Lyhyesti {number}.")),
        "results" => format!("[Syntyi {number}.]"),
        "short_title" => quoted(&format!("Lyhyt {number}")),
        "fund" => (*random.one(&["EAKR", "ESR+", "Säätiö"])).to_owned(),
        "programme_period" => (*random.one(&["2014–2020", "2021–2027"])).to_owned(),
        _ => quoted(&format!("Arvo {number}")),
    };
    Some(value)
}

/// A portfolio or programme: by its id, by its title, or one that has no file.
fn group(model: &Model, kind: &str, random: &mut Random) -> String {
    let known = model.keys(kind);
    if known.is_empty() || random.chance(30) {
        return (*random.one(&["Aivan muu", "Sata pientä hanketta", "Kolmas"])).to_owned();
    }
    let key = random.one(&known);
    match model.docs[key].base.get("title") {
        Some(title) if random.chance(50) => title.to_owned(),
        _ => key.rsplit('/').next().unwrap_or_default().to_owned(),
    }
}

/// A drawing, as large as a number says.
pub fn drawing(width: usize) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} 900\"><rect width=\"{width}\" height=\"9\"/></svg>\n").into_bytes()
}

/// A block of text that needs nothing but itself.
pub fn block(random: &mut Random) -> String {
    let number = number(random);
    match random.below(9) {
        0 => format!("## Otsikko {number}"),
        1 => format!("### Kohta {number}\n\n#### Alakohta"),
        2 => format!("| Vuosi | Määrä |\n| --- | --: |\n| 2026 | {number} |"),
        3 => format!(
            "```timeline\n- {{name: Vaihe {number}, start: 2018-02, end: 2019}}\n- {{name: Loppu, date: 2020}}\n```"
        ),
        4 => format!(
            "```table {{head-rows=1 row-heads=1 kinds=\"text number\"}}\nKunta,Määrä\nOulu,{number}\nKemi,5\n```"
        ),
        5 => format!("> [!NOTE]\n> Huomaa {number}."),
        6 => format!("- [x] tehty {number}\n- [ ] tekemättä"),
        7 => format!("<b>Omaa</b> ja *korostettua* {number}, ks. [sivut](https://example.fi/{number})."),
        _ => format!("Teksti {number} on tässä."),
    }
}
