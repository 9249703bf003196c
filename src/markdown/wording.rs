//! What words tell by themselves: links that say nothing, texts in capitals, sizes of files.

use crate::value::fold;

/// Words that mean nothing without what stands around them.
const HOLLOW: [&str; 66] = [
    "tästä",
    "tässä",
    "täältä",
    "täällä",
    "tänne",
    "tähän",
    "tämä",
    "tämä linkki",
    "tästä linkistä",
    "linkki",
    "linkistä",
    "linkin kautta",
    "klikkaa",
    "klikkaa tästä",
    "klikkaa tätä",
    "klikkaa täältä",
    "paina tästä",
    "lue",
    "lue lisää",
    "lue lisää tästä",
    "lue lisää täältä",
    "lisää",
    "lisää tästä",
    "lisätieto",
    "lisätietoa",
    "lisätietoja",
    "katso",
    "katso tästä",
    "katso täältä",
    "lataa",
    "lataa tästä",
    "avaa",
    "avaa tästä",
    "siirry",
    "siirry tästä",
    "tutustu",
    "tutustu tästä",
    "här",
    "länk",
    "länken",
    "den här länken",
    "denna länk",
    "via länken",
    "klicka",
    "klicka här",
    "läs",
    "läs mer",
    "läs mer här",
    "mer",
    "mer information",
    "se",
    "se här",
    "ladda ner",
    "ladda ner här",
    "here",
    "link",
    "this link",
    "click",
    "click here",
    "read",
    "read more",
    "read more here",
    "more",
    "learn more",
    "see here",
    "download",
];

/// Whether the words of a link say nothing of where it leads: none, “here”, an address as it stands in the browser.
#[must_use]
pub fn says_nothing(words: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    if words.is_empty() || is_address(words) {
        return true;
    }
    words.len() <= 32 && HOLLOW.contains(&fold(words).as_str())
}

/// Whether words are an address. The name of a site alone, “www.example.fi”, can be read and said.
fn is_address(words: &str) -> bool {
    let begins = |start: &str| words.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    !words.contains(' ') && (begins("http://") || begins("https://") || (begins("www.") && words.contains('/')))
}

/// A word of fewer letters may be an acronym.
const LONG_WORD: usize = 6;

/// Whether a text is written in capitals, beyond what names and acronyms need.
#[must_use]
pub fn in_capitals(text: &str) -> bool {
    let mut capitals = Capitals::default();
    capitals.read(text);
    capitals.all()
}

/// Looks for small letters, of which nearly every text has one at its second letter.
#[derive(Debug, Default)]
pub struct Capitals {
    small: bool,
    long_words: usize,
}

impl Capitals {
    pub fn read(&mut self, text: &str) {
        let mut length = 0;
        for c in text.chars() {
            if self.small {
                return;
            }
            self.small = c.is_lowercase();
            length = if c.is_uppercase() { length + 1 } else { 0 };
            self.long_words += usize::from(length == LONG_WORD);
        }
    }

    pub fn all(&self) -> bool {
        !self.small && self.long_words >= 2
    }
}

/// Whether words tell a size: a number and a unit.
pub fn tells_size(words: &str) -> bool {
    let units = [
        "kt", "kb", "kib", "mt", "mb", "mib", "gt", "gb", "kilotavu", "megatavu", "kilobyte", "megabyte", "tavu",
        "byte",
    ];
    units.iter().any(|unit| {
        words.match_indices(unit).any(|(at, _)| words[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()))
    })
}
