//! Typography of running text: spaces that do not break between numbers and their units, en dashes in ranges of numbers.

mod range;
#[cfg(test)]
mod tests;

use crate::value::Lang;
use range::{Number, is_range};
use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';
const EN_DASH: char = '–';

/// Signs that stand apart from the number before them.
const SIGNS: [char; 7] = ['%', '‰', '€', '$', '£', '°', '§'];

/// Abbreviations that stand after a number.
#[rustfmt::skip]
const UNITS: [&str; 70] = [
    "km", "m", "dm", "cm", "mm", "km²", "m²", "m³", "km2", "m2", "m3", "ha", "kg", "g", "mg", "t", "kt", "Mt", "l", "dl", "cl",
    "ml", "h", "min", "s", "pv", "vrk", "vk", "vko", "kk", "v", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "V", "Hz",
    "kHz", "MHz", "GHz", "dB", "kB", "MB", "GB", "TB", "EUR", "SEK", "NOK", "DKK", "USD", "kr", "mkr", "tkr", "k€", "t€", "M€",
    "milj", "mrd", "mn", "md", "kpl", "hlö", "htv", "tv", "st", "op",
];

/// Those of [`UNITS`] that count others: in "1,3 milj. €" neither space breaks.
const MULTIPLES: [&str; 4] = ["milj", "mrd", "mn", "md"];

/// Sets running text as it is printed: a no-break space between a number and its unit or sign, between the groups of a long
/// number, and between `s.` or `§` and the number after it; an en dash in ranges of numbers.
///
/// For text between tags only, never code, addresses, HTML or values of attributes; and for as much of it at once as stands
/// together, since what touches a number tells whether it is one. No letter, no digit and no order is changed: with spaces
/// and hyphens for what was put in, the text is the one given. Where there is doubt, nothing is done.
#[must_use]
pub fn typeset(text: &str, lang: Lang) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    // Nearly no text has a digit; looked through whole, it is looked through in long strides.
    let has_digit = bytes.iter().fold(false, |found, byte| found | byte.is_ascii_digit());
    if !has_digit || !bytes.iter().any(|byte| matches!(byte, b' ' | b'-')) {
        return Cow::Borrowed(text);
    }
    let mut setter = Setter { text, lang, out: String::new(), done: 0, last: None, grouped: 0 };
    let mut from = 0;
    while let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit) {
        from = setter.number(from + start);
    }
    if setter.done == 0 {
        return Cow::Borrowed(text);
    }
    Cow::Owned(setter.out + &text[setter.done..])
}

struct Setter<'a> {
    text: &'a str,
    lang: Lang,
    out: String,
    /// How much of the text is in `out`; 0 while nothing has changed.
    done: usize,
    last: Option<Last>,
    /// Up to here the text has been searched for the groups of long numbers.
    grouped: usize,
}

/// The number met last.
#[derive(Clone, Copy)]
struct Last {
    end: usize,
    /// Whether it belongs to a word, as those of "COVID-19" and "CO2".
    in_word: bool,
    /// Whether it has groups.
    long: bool,
}

impl Setter<'_> {
    /// Sets the number whose first digit is at `start`, and what stands around it; gives where it ends.
    fn number(&mut self, start: usize) -> usize {
        let in_word = self.is_in_word(start);
        if !in_word {
            self.abbreviation_before(start);
        }
        let first_end = digits_end(self.text, start);
        let mut end = if in_word { first_end } else { self.groups(start, first_end) };
        let long = end > first_end;
        if self.text[end..].starts_with('-') && is_digit(self.text, end + 1) {
            let second = Number { start: end + 1, end: digits_end(self.text, end + 1) };
            let has_unit = self.unit_at(second.end).is_some();
            if is_range(self.text, Number { start, end }, second, has_unit) {
                self.put(end, EN_DASH);
                end = second.end;
            }
        }
        if !in_word {
            self.unit_after(end);
        }
        self.last = Some(Last { end, in_word, long });
        end
    }

    /// Writes the text up to the single byte at `at`, and a letter for that.
    fn put(&mut self, at: usize, letter: char) {
        self.out += &self.text[self.done..at];
        self.out.push(letter);
        self.done = at + 1;
    }

    /// Whether the digits at `start` belong to what has letters before them.
    fn is_in_word(&self, start: usize) -> bool {
        let joins = |c: char| matches!(c, '.' | ',' | ':' | '/' | '-' | EN_DASH);
        let before = self.text[..start].strip_suffix(joins).unwrap_or(&self.text[..start]);
        match (self.last, before.chars().next_back()) {
            (Some(last), _) if last.end == before.len() => last.in_word,
            (_, Some(c)) => c.is_alphanumeric() || c == '_',
            (_, None) => false,
        }
    }

    /// `s. 12`, `§ 5`.
    fn abbreviation_before(&mut self, start: usize) {
        let Some(before) = self.text[..start].strip_suffix(' ') else { return };
        let is_one = match before.strip_suffix("s.") {
            Some(before) => {
                !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '\'' | '’'))
            }
            // In "5 § 2 mom." it belongs to the number before it.
            None => before.strip_suffix('§').is_some_and(|before| {
                !before.strip_suffix(is_space).unwrap_or(before).ends_with(|c: char| c.is_ascii_digit())
            }),
        };
        // Where the number before has taken the space, as in "5 § 2", it is done.
        if is_one && self.done < start {
            self.put(start - 1, NO_BREAK);
        }
    }

    /// The digits from `start` to `first_end`, and the groups after them where they are one long number; gives its end.
    fn groups(&mut self, start: usize, first_end: usize) -> usize {
        // After a hyphen a long number stands only where the other one of a range is long too.
        let after_hyphen =
            self.last.is_some_and(|last| !last.long && last.end + 1 == start && self.text[..start].ends_with('-'));
        if start < self.grouped || after_hyphen || !begins_number(self.text, start) {
            return first_end;
        }
        let mut spaces = Vec::new();
        let mut end = first_end;
        let mut fits = first_end - start <= 3 && !self.text[start..].starts_with('0');
        while let Some(space) = self.text[end..].chars().next().filter(|&c| is_space(c)) {
            let next = end + space.len_utf8();
            let next_end = digits_end(self.text, next);
            if next == next_end {
                break;
            }
            if spaces.is_empty() && is_year(&self.text[start..first_end]) {
                // "Vuonna 2017 1 345 000 euroa": what comes after the year is looked at by itself.
                return first_end;
            }
            fits &= next_end - next == 3;
            spaces.push(end);
            end = next_end;
        }
        self.grouped = end;
        if spaces.is_empty() || !fits || !ends_number(&self.text[end..]) {
            return first_end;
        }
        for at in spaces {
            if self.text[at..].starts_with(' ') {
                self.put(at, NO_BREAK);
            }
        }
        end
    }

    /// The unit or sign after a number that ends at `end`.
    fn unit_after(&mut self, end: usize) {
        let Some((space, unit_end)) = self.unit_at(end) else { return };
        if self.text[space..].starts_with(' ') {
            self.put(space, NO_BREAK);
        }
        let unit = self.text[space..unit_end].trim_start_matches(is_space);
        if MULTIPLES.contains(&unit) {
            let end = unit_end + usize::from(self.text[unit_end..].starts_with('.'));
            self.unit_after(end);
        }
    }

    /// Where the space after a number that ends at `end` stands, and where the unit or sign behind it ends.
    fn unit_at(&self, end: usize) -> Option<(usize, usize)> {
        let space = self.text[end..].chars().next().filter(|&c| is_space(c))?;
        let start = end + space.len_utf8();
        let rest = &self.text[start..];
        let first = rest.chars().next()?;
        if SIGNS.contains(&first) {
            // In English nothing is written before these, so that a space is the author's own.
            let apart = self.lang != Lang::En || !matches!(first, '%' | '‰');
            let after = rest[first.len_utf8()..].chars().next();
            let whole = first == '°' || !after.is_some_and(char::is_alphanumeric);
            return (apart && whole).then_some((end, start + first.len_utf8()));
        }
        let length = rest.find(|c: char| !c.is_alphanumeric() && c != '€').unwrap_or(rest.len());
        let (unit, after) = rest.split_at(length);
        let mut after = after.chars();
        let ends = match (after.next(), after.next()) {
            (Some('-' | '\'' | '’' | '_' | '@'), _) => false,
            (Some('.'), Some(c)) if c.is_alphanumeric() => false,
            // "Kuva 2 s. 15", "kohta 3 v. 2017": a page and a year, not seconds and years.
            (Some('.'), Some(c)) if is_space(c) && matches!(unit, "s" | "v") => {
                !after.next().is_some_and(|c| c.is_ascii_digit())
            }
            _ => true,
        };
        (ends && UNITS.contains(&unit)).then_some((end, start + length))
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK | '\u{202f}')
}

fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn digits_end(text: &str, start: usize) -> usize {
    let rest = &text.as_bytes()[start..];
    start + rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
}

/// Whether four digits may be a year of our time.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && ("1900".."2100").contains(&digits)
}

/// Whether the first group of a long number may stand at `start`: not after a sign that makes it part of something else,
/// nor after other digits, as in telephone numbers.
fn begins_number(text: &str, start: usize) -> bool {
    let before = &text[..start];
    if before.ends_with(['+', '.', ',', ':', '/', '#', '@', '=']) {
        return false;
    }
    match before.strip_suffix(is_space) {
        Some(before) => {
            let digits = before.strip_suffix(')').unwrap_or(before);
            let year = digits.len() == before.len() && before.len() >= 4 && before.is_char_boundary(before.len() - 4);
            let year = year && is_year(&before[before.len() - 4..]);
            year || !digits.ends_with(|c: char| c.is_ascii_digit())
        }
        None => true,
    }
}

/// Whether a long number may end before `after`.
fn ends_number(after: &str) -> bool {
    let mut chars = after.chars();
    let (first, second) = (chars.next(), chars.next());
    let digit = second.is_some_and(|c| c.is_ascii_digit());
    match first {
        Some('/' | '_' | '@' | '#') => false,
        // A range of long numbers; anything else with a hyphen may be a telephone number.
        Some('-') if digit => {
            let end = digits_end(after, 1);
            end <= 4
                && after[end..].starts_with(is_space)
                && is_digit(after, end + after[end..].chars().next().map_or(1, char::len_utf8))
        }
        Some(':') => !digit,
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}
