//! A card and its translation.

use super::{body, phrase, portfolio_id, portfolios, sentence, title};
use crate::random::Random;
use crate::words::{
    COMPANIES, ENDED, FIRST_NAMES, LAST_NAMES, ORGANISATIONS, REGIONS, STATE, THEMES, TYPES, UNITS, WORDS,
};

/// A card: some 40 lines of front matter, and a text.
pub fn card(number: usize) -> String {
    let random = &mut Random::new(number as u64 + 1);
    let (region, municipalities) = *random.first(&REGIONS);
    let start = 2026 - random.skewed(15);
    let end = start + random.between(1, 3);
    let (first_month, last_month) = (random.between(1, 12), random.between(1, 12));
    let title = title(number, random);
    let mut card = String::with_capacity(6000);
    let mut line = |text: String| {
        card += &text;
        card.push('\n');
    };
    line("---".to_owned());
    line(format!("nimi: {title}"));
    line(format!("hankekoodi: HK{:05}", number * 7));
    line(format!("hanketyyppi: {}", random.first(&TYPES)));
    line(format!("salkku: {}", portfolio_id(random.very_skewed(portfolios()))));
    line(format!("tila: {}", status((start, first_month), (end, last_month), random)));
    line(format!("alkaa: {}.{first_month}.{start}", random.between(1, 28)));
    line(format!("päättyy: {last_month}/{end}"));
    let regions = if random.chance(15) { format!("{region}, {}", random.one(&REGIONS).0) } else { region.to_owned() };
    line(format!("maakunnat: [{regions}]"));
    let first = random.below(municipalities.len());
    let some: Vec<&str> = municipalities[first..].iter().take(random.between(1, 3)).map(|(name, _)| *name).collect();
    line(format!("kunnat: [{}]", some.join(", ")));
    line("tiivistelmä: >-".to_owned());
    line(format!("  {}", sentence(random)));
    line(format!("  {}", sentence(random)));
    line(format!("kohderyhmä: {}", phrase(5, random)));
    line(format!("odotetut_tulokset: [{}, {}]", phrase(5, random), phrase(4, random)));
    let themes = [*random.first(&THEMES), *random.first(&THEMES)];
    let themes = if themes[0] == themes[1] { &themes[..1] } else { &themes[..] };
    line(format!("teemat: [{}]", themes.join(", ")));
    line(format!("asiasanat: [{}]", (0..5).map(|_| *random.one(&WORDS[..46])).collect::<Vec<_>>().join(", ")));
    organisations(number, municipalities, random, &mut line);
    contacts(municipalities, end, random, &mut line);
    budget(start, random, &mut line);
    if random.chance(20) {
        line("välitavoitteet:".to_owned());
        line(format!("  - {{nimi: {}, päivä: {}}}", phrase(3, random), start));
        line(format!("  - {{nimi: {}, päivä: {last_month}/{end}}}", phrase(3, random)));
    }
    if random.chance(10) {
        let (base, target) = (random.between(10, 90), random.between(100, 900));
        let name = phrase(2, random);
        line("mittarit:".to_owned());
        line(format!("  - {{nimi: {name}, yksikkö: {}, lähtötaso: {base}, tavoite: {target}}}", random.one(&UNITS)));
    }
    if random.chance(20) {
        let name = phrase(2, random);
        line(format!("linkit: [{{nimi: {name}, osoite: https://hanke-{number}.example.fi/}}]"));
    }
    if random.chance(60) {
        line(format!("päivitetty: 2026-{:02}-{:02}", random.between(1, 11), random.between(1, 20)));
    }
    line("---".to_owned());
    body(number, words(random), random, &mut card);
    card
}

/// The texts of a card in another language, which for want of words is Finnish too.
pub fn translation(number: usize) -> String {
    let random = &mut Random::new(number as u64 + 0x1a06);
    let mut text = format!("---\nnimi: {}\ntiivistelmä: {}\n", title(number, random), sentence(random));
    text += &format!("kohderyhmä: {}\n---\n", phrase(5, random));
    body(number, words(random), random, &mut text);
    text
}

/// How long a text is: most are a page or two, some ten pages, a few a book.
fn words(random: &mut Random) -> usize {
    match random.below(1000) {
        0..870 => random.between(120, 480),
        870..985 => random.between(700, 1600),
        985..999 => random.between(2500, 6000),
        _ => random.between(12_000, 20_000),
    }
}

/// A status that agrees with the dates in November 2026, for which the site is built.
fn status(begins: (usize, usize), ends: (usize, usize), random: &mut Random) -> &'static str {
    const TODAY: (usize, usize) = (2026, 11);
    if begins > TODAY {
        "suunnitteilla"
    } else if ends >= TODAY {
        "käynnissä"
    } else {
        ENDED[random.skewed(ENDED.len())]
    }
}

/// 1–40 organisations, most often 3–8: who pays, who carries out, who takes part.
fn organisations(number: usize, near: &[(&str, &str)], random: &mut Random, line: &mut impl FnMut(String)) {
    let count = match random.below(100) {
        0..8 => random.between(1, 2),
        8..88 => random.between(3, 8),
        88..98 => random.between(9, 20),
        _ => random.between(21, 40),
    };
    let mut names: Vec<String> = Vec::with_capacity(count);
    while names.len() < count {
        let name = match names.len() {
            0 => (*random.first(&STATE)).to_owned(),
            1 => format!("{} kaupunki", near[0].1),
            // The many that take part once or twice: the more projects there are, the more of them.
            _ if random.chance(10) => company(random.below(number / 5 + 40)),
            // Most others are from the region.
            _ => {
                let near = if random.chance(70) { near } else { random.first(&REGIONS).1 };
                format!("{} {}", random.one(near).1, random.first(&ORGANISATIONS))
            }
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let (funders, others) = names.split_at(names.len().min(2));
    line(format!("rahoittajat: [{}]", funders.join(", ")));
    let (parts, partners) = others.split_at(others.len().div_ceil(2));
    if let Some((lead, parts)) = parts.split_first() {
        line("toteuttajat:".to_owned());
        line(format!("  - nimi: {lead}"));
        line("    rooli: hallinnoija".to_owned());
        for name in parts {
            line(format!("  - {name}"));
        }
    }
    if !partners.is_empty() {
        line(format!("kumppanit: [{}]", partners.join(", ")));
    }
}

/// The name of a company or a small association, the same for the same number.
fn company(number: usize) -> String {
    let word = WORDS[number % 46];
    let first: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
    let rest: String = word.chars().skip(1).collect();
    format!("{first}{rest} {number} {}", COMPANIES[number % COMPANIES.len()])
}

/// One or two people, some by name.
fn contacts(near: &[(&str, &str)], end: usize, random: &mut Random, line: &mut impl FnMut(String)) {
    line("yhteystiedot:".to_owned());
    line("  - rooli: Projektipäällikkö".to_owned());
    line(format!("    organisaatio: {} kaupunki", near[0].1));
    if random.chance(30) {
        line(format!("    nimi: {} {}", random.one(&FIRST_NAMES), random.one(&LAST_NAMES)));
        line(format!("    näkyy_asti: {}-12-31", (end + 1).max(2027)));
    }
    if random.chance(25) {
        line("  - rooli: Viestintä".to_owned());
        line(format!("    organisaatio: {} {}", near[0].1, random.first(&ORGANISATIONS)));
    }
}

/// Costs and funding of two years that add up.
fn budget(start: usize, random: &mut Random, line: &mut impl FnMut(String)) {
    let mut sum = || 500 * random.between(10, 400);
    let (staff, services) = ([sum(), sum()], [sum(), sum()]);
    let years = [staff[0] + services[0], staff[1] + services[1]];
    let state = years.map(|sum| sum / 4 * 3);
    let own = [years[0] - state[0], years[1] - state[1]];
    let stage = if random.chance(70) { "myönnetty" } else { "toteutunut" };
    line("talous:".to_owned());
    line(format!("  vaihe: {stage}"));
    line(format!("  jaksot: [\"{start}\", \"{}\"]", start + 1));
    line("  kustannukset:".to_owned());
    line(format!("    - {{nimike: Henkilöstökulut, summat: [{}, {}]}}", staff[0], staff[1]));
    line(format!("    - {{nimike: Palvelujen ostot, summat: [{}, {}]}}", services[0], services[1]));
    line("  rahoitus:".to_owned());
    for (label, kind, sums) in [("Valtionavustus", "valtio", state), ("Kuntien rahoitus", "kunta", own)] {
        let (first, second, total) = (sums[0], sums[1], sums[0] + sums[1]);
        line(format!("    - {{nimike: {label}, laji: {kind}, summat: [{first}, {second}], yhteensä: {total} €}}"));
    }
}
