//! A catalogue of any number of cards, the same in every run, and skewed as real ones are: a few portfolios hold
//! thousands of cards and many a handful, most texts are short and some very long, most projects have some organisations
//! and a few have forty, and every tenth card has a report.
//!
//! A document depends on its own number alone, never on how many there are: the cards of a small catalogue are the first
//! ones of a large one.

mod card;
mod project_report;

use crate::random::Random;
use crate::words::{HEADINGS, KINDS_OF_PORTFOLIO, PORTFOLIOS, TITLE_FIRST, TITLE_LAST, WORDS};
use rayon::prelude::*;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// The languages that a site may have, the first of which all texts are in; and of how many cards, one in so many, there
/// is a translation into each of the others.
const LANGUAGES: [(&str, usize); 3] = [("fi", 1), ("sv", 2), ("en", 3)];

/// Every card of so many has a report.
const CARDS_A_REPORT: usize = 10;

/// Writes the site `folder/content` with `cards` project cards in the first `languages` of [`LANGUAGES`].
///
/// All cores write, and each document is dropped when it is written: a million cards need no more memory than one.
pub fn generate(folder: &Path, cards: usize, languages: usize) -> io::Result<()> {
    let languages = &LANGUAGES[..languages.clamp(1, LANGUAGES.len())];
    let content = folder.join("content");
    for inner in ["projects", "portfolios", "posts", "pages", "reports"] {
        fs::create_dir_all(content.join(inner))?;
    }
    let tags: Vec<&str> = languages.iter().map(|(tag, _)| *tag).collect();
    fs::write(content.join("site.yaml"), format!("{SITE}kielet: [{}]\n", tags.join(", ")))?;
    fs::write(
        content.join("pages/tietoa.md"),
        "---\notsikko: Tietoa sivustosta\nvalikko: kyllä\n---\n\nKoeaineisto.\n",
    )?;
    for position in 0..portfolios() {
        let text = portfolio(position, &mut Random::new(0x5a1c + position as u64));
        fs::write(content.join(format!("portfolios/{}.md", portfolio_id(position))), text)?;
    }
    (0..cards).into_par_iter().try_for_each(|number| {
        fs::write(content.join(format!("projects/{}.md", id(number))), card::card(number))?;
        for (tag, _) in languages.iter().skip(1).filter(|(_, every)| number % every == 0) {
            fs::write(content.join(format!("projects/{}.{tag}.md", id(number))), card::translation(number))?;
        }
        if has_report(number) {
            project_report::write(&content.join(format!("reports/{}", report_id(number))), number)?;
        }
        Ok::<_, io::Error>(())
    })?;
    (0..cards.div_ceil(200)).into_par_iter().try_for_each(|number| {
        let text = post(number, &mut Random::new(0xb10c + number as u64));
        fs::write(content.join(format!("posts/uutinen-{number:04}.md")), text)
    })
}

/// The text of a card, for one that is added later.
pub fn new_card(number: usize) -> String {
    card::card(number)
}

const SITE: &str = "\
nimi: Hankkeiden koeluettelo
kuvaus: Aineisto nopeuden mittaamiseen.
verkko_osoite: https://hankkeet.example.fi/
julkaisija: Koekaupunki
sähköposti: hankkeet@example.fi
saavutettavuusseloste: https://www.example.fi/saavutettavuus
tietosuojaseloste: https://www.example.fi/tietosuoja
";

/// The name of a card's file.
pub fn id(number: usize) -> String {
    format!("hanke-{number:05}")
}

/// Whether a card has a report.
pub fn has_report(number: usize) -> bool {
    number % CARDS_A_REPORT == 3
}

/// The name of the folder of a card's report.
pub fn report_id(number: usize) -> String {
    format!("loppuraportti-{number:05}")
}

fn portfolios() -> usize {
    PORTFOLIOS.len() * KINDS_OF_PORTFOLIO.len()
}

fn portfolio_id(position: usize) -> String {
    format!("salkku-{:03}", position + 1)
}

fn title(number: usize, random: &mut Random) -> String {
    let (first, last) = (random.one(&TITLE_FIRST), random.one(&TITLE_LAST));
    format!("{first} {number} – {last}")
}

fn portfolio(position: usize, random: &mut Random) -> String {
    let year = random.between(2012, 2022);
    let (about, kind) = (PORTFOLIOS[position % PORTFOLIOS.len()], KINDS_OF_PORTFOLIO[position / PORTFOLIOS.len()]);
    let mut text = format!("---\nnimi: {about} – {kind}\ntiivistelmä: {}\n", sentence(random));
    text += &format!("omistaja:\n  rooli: Salkkuvastaava\n  organisaatio: Koekaupunki\nalkaa: {year}\n");
    text += &format!("päättyy: {}\n---\n\n{}\n", year + 6, paragraph(60, random));
    text
}

/// A piece of news of one of the 200 cards that came with it.
fn post(number: usize, random: &mut Random) -> String {
    let (month, day) = (random.between(1, 11), random.between(1, 20));
    // Where there are fewer cards than that, the first one is always there.
    let project = id(if number == 0 { 0 } else { number * 200 - 1 - random.below(200) });
    let mut text = format!("---\notsikko: Uutinen {number}\npäivä: 2026-{month:02}-{day:02}\nhanke: {project}\n");
    text += &format!("tiivistelmä: {}\n---\n\n{}\n", sentence(random), paragraph(80, random));
    text
}

/// Some sections of so many words in all, with a list, emphasis and a link to an earlier card.
fn body(number: usize, words: usize, random: &mut Random, out: &mut String) {
    for (position, heading) in HEADINGS.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(out, "\n## {heading}\n");
        let mut left = (words / HEADINGS.len()).max(12);
        while left > 0 {
            let some = left.min(90);
            let _ = write!(out, "\n{}\n", paragraph(some, random));
            left -= some;
        }
        match position {
            1 => (0..4).for_each(|_| {
                let _ = write!(out, "\n- **{}** {}", random.one(&WORDS), phrase(4, random));
            }),
            3 => {
                let other = id(random.below(number.max(1)));
                let _ = writeln!(out, "\nLue myös [toisesta hankkeesta]({other}.md).");
            }
            _ => {}
        }
        out.push('\n');
    }
}

/// Words of the texts in a row.
pub fn phrase(words: usize, random: &mut Random) -> String {
    let mut text = String::with_capacity(words * 12);
    for position in 0..words {
        if position > 0 {
            text.push(' ');
        }
        text += *random.one(&WORDS);
    }
    text
}

/// A sentence of some words.
pub fn sentence(random: &mut Random) -> String {
    sentence_of(random.between(6, 13), random)
}

fn sentence_of(words: usize, random: &mut Random) -> String {
    let text = phrase(words, random);
    let first: String = text.chars().take(1).flat_map(char::to_uppercase).collect();
    let rest = text.char_indices().nth(1).map_or("", |(at, _)| &text[at..]);
    format!("{first}{rest}.")
}

/// Sentences of so many words in all, or a few more.
pub fn paragraph(words: usize, random: &mut Random) -> String {
    let mut text = String::with_capacity(words * 12);
    let mut written = 0;
    while written < words {
        let some = random.between(6, 13);
        if written > 0 {
            text.push(' ');
        }
        text += &sentence_of(some, random);
        written += some;
    }
    text
}
