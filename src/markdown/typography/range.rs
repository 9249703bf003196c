//! Which two numbers with a hyphen between them are a range, and which an id, a telephone number, a score or a sum.

use super::{EN_DASH, is_space, is_year};

/// A number's place in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Parts of words before ids.
#[rustfmt::skip]
const NAMES_OF_IDS: [&str; 14] = [
    "numero", "nummer", "number", "koodi", "code", "tunnu", "tunniste", "beteckning", "dnr", "isbn", "issn", "puhelin",
    "telefon", "phone",
];

/// Whole words before ids.
#[rustfmt::skip]
const SHORT_NAMES: [&str; 15] = [
    "id", "nr", "no", "nro", "n:o", "kod", "koden", "urn", "doi", "puh", "tel", "tfn", "gsm", "fax", "faksi",
];

/// Beginnings of words before and after the result of a game or a vote.
#[rustfmt::skip]
const SCORES: [&str; 21] = [
    "hävi", "voitti", "voitto", "voitta", "tappio", "tulos", "tuloksin", "lukemin", "luvuin", "päättyi", "ottelu", "äänin",
    "äänest", "score", "won", "lost", "vann", "förlor", "förlust", "seger", "siffr",
];

/// Whether the hyphen between two numbers stands for "from … to".
///
/// `has_unit` says that a unit follows, which no id has.
pub(super) fn is_range(text: &str, first: Number, second: Number, has_unit: bool) -> bool {
    let (low, high) = (&text[first.start..first.end], &text[second.start..second.end]);
    let value = |digits: &str| digits.parse::<u16>().ok().filter(|_| digits.len() <= 4);
    let (Some(low_value), Some(high_value)) = (value(low), value(high)) else { return false };
    if low_value >= high_value || high.starts_with('0') {
        return false;
    }
    let Some(compound) = ending(&text[second.end..]) else { return false };
    // "0-6-vuotiaat" is a range; elsewhere a nought begins telephone numbers and months.
    if low.starts_with('0') && (low.len() > 1 || compound.is_empty()) {
        return false;
    }
    if begins_with_one(&compound.to_lowercase(), &SCORES) {
        return false;
    }
    let years = is_year(high) && ("1500".."2100").contains(&low) && low.len() == 4;
    // The number and the year of a record: "123-2017".
    if is_year(high) && !years && !has_unit {
        return false;
    }
    let after = &text[second.end..];
    let counts = after.starts_with(is_space) && after.chars().nth(1).is_some_and(char::is_lowercase);
    beginning(&text[..first.start], high_value, years, counts) && !is_sum(after)
}

/// The word that a hyphen joins to a range, or an empty one; `None` where what follows shows that it is no range.
fn ending(after: &str) -> Option<&str> {
    let mut chars = after.chars();
    let (first, second) = (chars.next(), chars.next());
    let fits = match first {
        None | Some('%' | '‰' | '€' | '$' | '£' | '°') => true,
        // "050 123-45 67": the digits go on.
        Some(c) if is_space(c) => !second.is_some_and(|c| c.is_ascii_digit()),
        Some('.' | ',' | ';' | ':' | '!' | '?') => second.is_none_or(|c| c.is_whitespace() || is_closing(c)),
        Some('-') => {
            let word = &after[1..];
            let begins = word.chars().take(3).filter(|c| c.is_lowercase()).count() == 3;
            let end = word.find(|c: char| !c.is_alphabetic() && c != '-').filter(|_| begins).unwrap_or(word.len());
            // Digits and signs further on make it an id.
            let goes_on = word[end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '@' | '#'));
            return (begins && !goes_on).then_some(&word[..end]);
        }
        Some(c) => c.is_whitespace() || is_closing(c),
    };
    fits.then_some("")
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '"' | '\'' | '”' | '’' | '»' | '›' | '…')
}

/// Whether a range up to `high` may follow what stands before it. It may be one of years, and a word for what it counts
/// may follow.
fn beginning(before: &str, high: u16, years: bool, counts: bool) -> bool {
    let Some(last) = before.chars().next_back() else { return true };
    if matches!(last, '(' | '[' | '{' | '"' | '\'' | '”' | '’' | '“' | '‘' | '„' | '«' | '»' | '›' | '$' | '€' | '£')
    {
        return true;
    }
    if !last.is_whitespace() {
        return false;
    }
    let before = before.trim_end_matches(|c: char| c.is_whitespace());
    // Digits of a telephone number, or a sum.
    let digits = before.strip_suffix(')').unwrap_or(before);
    if digits.ends_with(|c: char| c.is_ascii_digit()) || before.ends_with(['=', '+', '−', '×', '·', '*', '/', '<', '>'])
    {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let word = word.trim_end_matches(['.', ':', ',', ';']);
    if is_acronym(word) && !years {
        return false;
    }
    let small = word.to_lowercase();
    let names_id = NAMES_OF_IDS.iter().any(|name| small.contains(name)) || SHORT_NAMES.contains(&small.as_str());
    // "P. 12-15" are pages, "p. 565-1234" is a telephone number.
    let phone = small == "p" && high >= 1000 && !years;
    // "Suomi-Ruotsi 2-3", but "Etelä-Savossa 2-3 kuntaa".
    let game = !counts
        && small.contains(['-', EN_DASH])
        && word.split(['-', EN_DASH]).all(|name| name.starts_with(char::is_uppercase));
    !names_id && !phone && (years || !game && !begins_with_one(&small, &SCORES))
}

/// A name in capitals, "STM" or "A4".
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.starts_with(char::is_uppercase) && word.chars().all(|c| !c.is_lowercase())
}

fn begins_with_one(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}

/// "3-5 = ?"
fn is_sum(after: &str) -> bool {
    after.trim_start_matches(|c: char| c.is_whitespace()).starts_with(['=', '+', '×'])
}
