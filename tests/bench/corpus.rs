//! A catalogue of any number of cards, the same in every run.

use crate::random::Random;
use crate::words::{
    ENDED, HEADINGS, ORGANISATIONS, PORTFOLIOS, REGIONS, STATE, THEMES, TITLE_FIRST, TITLE_LAST, TYPES, WORDS,
};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// How long the texts of cards are, in words.
const BODY_WORDS: usize = 350;

/// The languages that a site may have, the first of which all texts are in; and of how many cards, one in so many, there
/// is a translation into each of the others.
const LANGUAGES: [(&str, usize); 3] = [("fi", 1), ("sv", 2), ("en", 3)];

/// Writes the site `folder/content` with `cards` project cards in the first `languages` of [`LANGUAGES`].
pub fn generate(folder: &Path, cards: usize, languages: usize) -> io::Result<()> {
    let languages = &LANGUAGES[..languages.clamp(1, LANGUAGES.len())];
    let content = folder.join("content");
    for inner in ["projects", "portfolios", "posts", "pages"] {
        fs::create_dir_all(content.join(inner))?;
    }
    let tags: Vec<&str> = languages.iter().map(|(tag, _)| *tag).collect();
    fs::write(content.join("site.yaml"), format!("{SITE}kielet: [{}]\n", tags.join(", ")))?;
    fs::write(
        content.join("pages/tietoa.md"),
        "---\notsikko: Tietoa sivustosta\nvalikko: kyllä\n---\n\nKoeaineisto.\n",
    )?;
    for (position, name) in PORTFOLIOS.iter().enumerate() {
        let text = portfolio(name, &mut Random::new(0x5a1c + position as u64));
        fs::write(content.join(format!("portfolios/salkku-{:02}.md", position + 1)), text)?;
    }
    for number in 0..cards {
        // A card depends on its own number, and on the number of cards only where it links to another.
        let text = card(number, cards, &mut Random::new(number as u64 + 1));
        fs::write(content.join(format!("projects/{}.md", id(number))), text)?;
        for (tag, _) in languages.iter().skip(1).filter(|(_, every)| number % every == 0) {
            let text = translation(number, cards, &mut Random::new(number as u64 + 0x1a06));
            fs::write(content.join(format!("projects/{}.{tag}.md", id(number))), text)?;
        }
    }
    for number in 0..cards.div_ceil(200) {
        let text = post(number, cards, &mut Random::new(0xb10c + number as u64));
        fs::write(content.join(format!("posts/uutinen-{number:04}.md")), text)?;
    }
    Ok(())
}

const SITE: &str = "\
nimi: Hankkeiden koeluettelo
kuvaus: Aineisto nopeuden mittaamiseen.
verkko_osoite: https://hankkeet.example.fi/
julkaisija: Koekaupunki
sähköposti: hankkeet@example.fi
";

fn id(number: usize) -> String {
    format!("hanke-{number:05}")
}

fn title(number: usize, random: &mut Random) -> String {
    let (first, last) = (random.one(&TITLE_FIRST), random.one(&TITLE_LAST));
    format!("{first} {number} – {last}")
}

fn portfolio(name: &str, random: &mut Random) -> String {
    let year = random.between(2012, 2022);
    let mut text = format!("---\nnimi: {name}salkku\ntiivistelmä: {}\n", sentence(random));
    text += &format!("omistaja:\n  rooli: Salkkuvastaava\n  organisaatio: Koekaupunki\nalkaa: {year}\n");
    text += &format!("päättyy: {}\n---\n\n{}\n", year + 6, paragraph(60, random));
    text
}

fn post(number: usize, cards: usize, random: &mut Random) -> String {
    let (month, day) = (random.between(1, 12), random.between(1, 28));
    let project = id(random.below(cards));
    let mut text = format!("---\notsikko: Uutinen {number}\npäivä: 2026-{month:02}-{day:02}\nhanke: {project}\n");
    text += &format!("tiivistelmä: {}\n---\n\n{}\n", sentence(random), paragraph(80, random));
    text
}

/// A card: about 35 lines of front matter and [`BODY_WORDS`] words.
fn card(number: usize, cards: usize, random: &mut Random) -> String {
    let (region, municipalities) = *random.first(&REGIONS);
    let start = 2026 - random.skewed(15);
    let end = start + random.between(1, 3);
    let (first_month, last_month) = (random.between(1, 12), random.between(1, 12));
    let title = title(number, random);
    let mut card = String::with_capacity(5000);
    let mut line = |text: String| {
        card += &text;
        card.push('\n');
    };
    line("---".to_owned());
    line(format!("nimi: {title}"));
    line(format!("hankekoodi: HK{:05}", number * 7));
    line(format!("hanketyyppi: {}", random.first(&TYPES)));
    line(format!("salkku: salkku-{:02}", random.skewed(PORTFOLIOS.len()) + 1));
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
    organisations(municipalities, random, &mut line);
    line("yhteystiedot:".to_owned());
    line("  - rooli: Projektipäällikkö".to_owned());
    line(format!("    organisaatio: {} kaupunki", municipalities[0].1));
    if random.chance(40) {
        line(format!("    näkyy_asti: {}-12-31", end + 1));
    }
    budget(start, random, &mut line);
    if random.chance(60) {
        line(format!("päivitetty: 2026-{:02}-{:02}", random.between(1, 11), random.between(1, 20)));
    }
    line("---".to_owned());
    body(number, cards, random, &mut card);
    card
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

/// 3–12 organisations: who pays, who carries out, who takes part.
fn organisations(municipalities: &[(&str, &str)], random: &mut Random, line: &mut impl FnMut(String)) {
    let pool = |random: &mut Random| {
        // Most of those in a project are from its region.
        let near = if random.chance(70) { municipalities } else { random.first(&REGIONS).1 };
        format!("{} {}", random.one(near).1, random.first(&ORGANISATIONS))
    };
    let mut count = random.between(3, 12);
    line(format!("rahoittajat: [{}, {} kaupunki]", random.first(&STATE), municipalities[0].1));
    line("toteuttajat:".to_owned());
    line(format!("  - nimi: {}", pool(random)));
    line("    rooli: hallinnoija".to_owned());
    count -= 3;
    while count > 6 {
        line(format!("  - {}", pool(random)));
        count -= 1;
    }
    if count > 0 {
        let partners: Vec<String> = (0..count).map(|_| pool(random)).collect();
        line(format!("kumppanit: [{}]", partners.join(", ")));
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

/// The texts of a card in another language, which for want of words is Finnish too.
fn translation(number: usize, cards: usize, random: &mut Random) -> String {
    let mut text = format!("---\nnimi: {}\ntiivistelmä: {}\n", title(number, random), sentence(random));
    text += &format!("kohderyhmä: {}\n---\n", phrase(5, random));
    body(number, cards, random, &mut text);
    text
}

/// Some sections with a list, emphasis and a link to another card.
fn body(number: usize, cards: usize, random: &mut Random, out: &mut String) {
    for (position, heading) in HEADINGS.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(out, "\n## {heading}\n\n{}\n", paragraph(BODY_WORDS / HEADINGS.len() - 12, random));
        match position {
            1 => (0..4).for_each(|_| {
                let _ = write!(out, "\n- **{}** {}", random.one(&WORDS), phrase(4, random));
            }),
            3 => {
                let other = id((number + 1 + random.below(cards)) % cards);
                let _ = writeln!(out, "\nLue myös [toisesta hankkeesta]({other}.md).");
            }
            _ => {}
        }
        out.push('\n');
    }
}

pub fn phrase(words: usize, random: &mut Random) -> String {
    (0..words).map(|_| *random.one(&WORDS)).collect::<Vec<_>>().join(" ")
}

pub fn sentence(random: &mut Random) -> String {
    let words = random.between(6, 13);
    let text = phrase(words, random);
    let first: String = text.chars().take(1).flat_map(char::to_uppercase).collect();
    let rest: String = text.chars().skip(1).collect();
    format!("{first}{rest}.")
}

pub fn paragraph(words: usize, random: &mut Random) -> String {
    let mut text = sentence(random);
    while text.split(' ').count() < words {
        text.push(' ');
        text += &sentence(random);
    }
    text
}
