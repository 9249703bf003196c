//! A report of any number of chapters, the same in every run: figures, tables, footnotes, references from everywhere to
//! everywhere, and Markdown as people write it.

use crate::corpus::{paragraph, phrase, sentence};
use crate::random::Random;
use crate::words::{HEADINGS, THEMES, TITLE_LAST};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// How many figures a chapter has.
pub const FIGURES: usize = 4;

/// How many cross-references a chapter has: to figures, tables and sections of the whole report.
pub const REFERENCES: usize = 20;

/// Writes the site `folder/content` with one report of `chapters` chapters, and the card that it belongs to.
pub fn generate(folder: &Path, chapters: usize) -> io::Result<()> {
    let content = folder.join("content");
    let report = content.join("reports/koeraportti");
    fs::create_dir_all(content.join("projects"))?;
    fs::create_dir_all(&report)?;
    fs::write(content.join("site.yaml"), "nimi: Raportin koe\nverkko_osoite: https://raportti.example.fi/\n")?;
    fs::write(content.join("projects/koehanke.md"), "---\nnimi: Koehanke\ntiivistelmä: Hanke.\n---\n\nTeksti.\n")?;
    fs::write(report.join("index.md"), index(&mut Random::new(0xc0de)))?;
    fs::write(report.join("kuva.svg"), FIGURE)?;
    let width = chapters.to_string().len().max(3);
    let name = |number: usize| format!("{number:0width$}-luku-{number}.md");
    for number in 1..=chapters {
        let text = Chapter::new(number, chapters).text(&name(number % chapters + 1));
        fs::write(report.join(name(number)), text)?;
    }
    Ok(())
}

const FIGURE: &str = "\
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\" width=\"120\" height=\"60\">
  <rect x=\"5\" y=\"30\" width=\"20\" height=\"25\" fill=\"#1f5c7a\"/>
  <rect x=\"45\" y=\"15\" width=\"20\" height=\"40\" fill=\"#1f5c7a\"/>
  <rect x=\"85\" y=\"5\" width=\"20\" height=\"50\" fill=\"#1f5c7a\"/>
</svg>
";

fn index(random: &mut Random) -> String {
    let mut text = "---\notsikko: Koeraportti\nhanke: koehanke\nlaji: loppuraportti\npäivä: 2026-11-20\n".to_owned();
    text += &format!("julkaisija: Koekaupunki\ntiivistelmä: {}\n---\n\n{}\n", sentence(random), paragraph(60, random));
    text
}

/// A chapter in the making.
struct Chapter {
    number: usize,
    chapters: usize,
    random: Random,
    text: String,
    /// How many references it has so far.
    references: usize,
}

impl Chapter {
    fn new(number: usize, chapters: usize) -> Self {
        let random = Random::new(0xc4a9 + number as u64);
        Self { number, chapters, random, text: String::with_capacity(8000), references: 0 }
    }

    /// The whole text, with a link to another chapter, the file `other`.
    fn text(mut self, other: &str) -> String {
        let number = self.number;
        let theme = *self.random.one(&THEMES);
        let title = *self.random.one(&TITLE_LAST);
        self.block(&format!("# Luku {number}, {theme}: *{title}* {{#sec:luku-{number}}}"));
        self.paragraph(3);
        self.block(&format!("Tähän asiaan palataan [toisessa luvussa]({other}) ja [alempana](#jatko-{number}).[^1]"));
        for (position, heading) in HEADINGS.iter().enumerate() {
            self.heading(position, heading);
            self.paragraph(2);
            match position {
                0 => self.lists(),
                1 => self.quotations(),
                2 => self.table(),
                3 => self.code(),
                _ => self.definitions(),
            }
            if position < FIGURES {
                self.figure(position + 1);
            }
            self.paragraph(2);
        }
        // Whatever the paragraphs above have left.
        self.paragraph(REFERENCES - self.references);
        self.notes();
        self.text
    }

    fn block(&mut self, block: &str) {
        self.text += block;
        self.text += "\n\n";
    }

    /// Headings of every kind; those of the same words in all chapters have no id.
    fn heading(&mut self, position: usize, heading: &str) {
        let number = self.number;
        let heading = match position {
            0 => format!("## {heading}"),
            1 if number.is_multiple_of(7) => format!("{heading}\n---"),
            1 => format!("## {heading} ##"),
            2 => format!("## {heading} luvussa {number} {{#sec:luku-{number}-tehty}}"),
            3 => format!("### {heading}"),
            _ => format!("## {heading} {{#jatko-{number}}}"),
        };
        self.block(&heading);
    }

    /// A paragraph with so many references, if the chapter may still have them.
    fn paragraph(&mut self, references: usize) {
        let mut text = String::new();
        for _ in 0..references.min(REFERENCES - self.references) {
            let target = self.target();
            let sentence = sentence(&mut self.random);
            let words = sentence.trim_end_matches('.');
            text += &match self.random.below(5) {
                0 => format!("{words}, ks. @{target}. "),
                1 => format!("{words} (@{target}).\n"),
                2 => format!("**{words}** ja @{target} *yhdessä*. "),
                3 => format!("{words}; numero on [-@{target}].\\\n"),
                _ => format!("{words}, @{target},\n  kuten aiemmin. "),
            };
            self.references += 1;
        }
        text += &paragraph(30, &mut self.random);
        text += ["", " 15 % on 1 345 000 € vuosina 2017-2018.", " &Auml;iti &amp; is\\ä\\*."][self.random.below(3)];
        self.block(&text);
    }

    /// What a reference leads to, anywhere in the report.
    fn target(&mut self) -> String {
        let chapter = self.random.between(1, self.chapters);
        match self.random.below(10) {
            0..=5 => format!("fig:kuva-{chapter}-{}", self.random.between(1, FIGURES)),
            6 | 7 => format!("tbl:taulukko-{chapter}"),
            8 => format!("sec:luku-{chapter}"),
            _ => format!("sec:luku-{chapter}-tehty"),
        }
    }

    fn figure(&mut self, position: usize) {
        let number = self.number;
        let caption = phrase(4, &mut self.random);
        let more = match position {
            2 => " credit=\"Koekaupunki\"",
            3 => " long=\"Kolme pylvästä, joista viimeinen on korkein.\"",
            _ => "",
        };
        self.block(&format!(
            "![Luvun {number} *{caption}*](kuva.svg){{#fig:kuva-{number}-{position} fig-alt=\"Pylväät kasvavat\"{more}}}"
        ));
    }

    fn lists(&mut self) {
        let mut words = || phrase(3, &mut self.random);
        let list = [
            format!("* {}\n  1. {}\n     - {}\n       + {}", words(), words(), words(), words()),
            format!("\t  {}\n\n* {}\n* [ ] {}\n* [x] {}", words(), words(), words(), words()),
            format!("\n7) {}\n8) {}\n   > {}", words(), words(), words()),
        ];
        self.block(&list.join("\n"));
    }

    fn quotations(&mut self) {
        let mut words = || phrase(5, &mut self.random);
        let kind = ["NOTE", "TIP", "WARNING"][self.number % 3];
        let quotation = [
            format!("> {}\n{}\n>\n> | a | b |\n> |---|:-:|\n> | 1 | {} |", words(), words(), words()),
            format!("> [!{kind}]\n> {} `@fig:ei-ole` {}", words(), words()),
        ];
        self.block(&quotation.join("\n\n"));
    }

    fn table(&mut self) {
        let number = self.number;
        let table = if number.is_multiple_of(5) {
            let mut table = "```table {row-heads=1 kinds=\"text number number\"}\nKunta;2017;2018\n".to_owned();
            for row in 1..=30 {
                table += &format!("Kunta {row};{};{}\n", row * number, row * number + 1);
            }
            table + "```"
        } else {
            let mut table = "Teema | Määrä | \\| \n:-- | --: | :-:\n".to_owned();
            for theme in THEMES.iter().take(6) {
                table += &format!("{theme} | {} | `a \\| b`\n", self.random.below(2000));
            }
            table.trim_end().to_owned()
        };
        self.block(&table);
        let caption = phrase(4, &mut self.random);
        self.block(&format!(": Luvun {number} {caption} {{#tbl:taulukko-{number}}}"));
    }

    fn code(&mut self) {
        let words = phrase(3, &mut self.random);
        self.block(&format!("    @fig:ei-ole 10-15 %\n\n    {words}\n\n~~~~ yaml\n```\nnimi: @tbl:ei-ole\n~~~~"));
        let number = self.number;
        self.block(&format!("***\n\n{words}  \n<kbd>Enter</kbd> ja [luvun {number} aineisto](https://example.fi/luku?n={number}&k=1)[^huomio]"));
    }

    fn definitions(&mut self) {
        let mut words = || phrase(3, &mut self.random);
        let list = format!("Käsite\n: {}\n: {}\n\nToinen\n: {}", words(), words(), words());
        self.block(&list);
    }

    /// Footnotes of the same names in every chapter, and an address given at the end.
    fn notes(&mut self) {
        let (first, second) = (sentence(&mut self.random), sentence(&mut self.random));
        // Writing to a string cannot fail.
        let _ = write!(
            self.text,
            "Lue [lisää ohjelmasta][Ohjelma].\n\n[ohjelma]: https://example.fi/ohjelma 'Ohjelma'\n\n"
        );
        let _ = writeln!(self.text, "[^1]: {first}\n\n    {second}\n\n[^huomio]:\n    {first}");
    }
}
