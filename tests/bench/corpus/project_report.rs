//! The report of a card: a cover, and a few short chapters.

use super::{id, paragraph, phrase, sentence};
use crate::random::Random;
use crate::words::{HEADINGS, TITLE_LAST};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// Writes the report of a card into its own folder.
pub fn write(folder: &Path, number: usize) -> io::Result<()> {
    let random = &mut Random::new(number as u64 + 0x4e90);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("index.md"), cover(number, random))?;
    for (position, heading) in HEADINGS.iter().take(random.between(2, 4)).enumerate() {
        let name = format!("{0:02}-luku-{0}.md", position + 1);
        fs::write(folder.join(name), chapter(heading, position, random))?;
    }
    Ok(())
}

fn cover(number: usize, random: &mut Random) -> String {
    let (month, day) = (random.between(1, 11), random.between(1, 20));
    let mut text =
        format!("---\notsikko: Loppuraportti {number} – {}\nhanke: {}\n", random.one(&TITLE_LAST), id(number));
    text += &format!("laji: loppuraportti\npäivä: 2026-{month:02}-{day:02}\njulkaisija: Koekaupunki\n");
    text += &format!("tiivistelmä: {}\n---\n\n{}\n", sentence(random), paragraph(40, random));
    text
}

/// A chapter with two sections, and in every other one a table to which the text refers.
fn chapter(heading: &str, position: usize, random: &mut Random) -> String {
    let mut text = format!("# {heading}\n\n{}\n", paragraph(80, random));
    for section in 1..=2 {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n## {} {section}\n\n{}\n", random.one(&TITLE_LAST), paragraph(70, random));
    }
    if position % 2 == 1 {
        let label = format!("tbl:luku-{}", position + 1);
        let _ = write!(text, "\nLuvut ovat taulukossa @{label}.\n\n| Asia | Ennen | Nyt |\n| --- | ---: | ---: |\n");
        for _ in 0..4 {
            let _ = writeln!(text, "| {} | {} | {} |", phrase(2, random), random.below(100), random.below(100));
        }
        let _ = write!(text, "\n: {} {{#{label}}}\n", phrase(3, random));
    }
    text
}
