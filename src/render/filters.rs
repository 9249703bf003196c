//! Dates, money and numbers in words: pure functions of a value and a language.

use crate::locale::{Arg, Locale};
use crate::value::{Date, Lang};

/// Between a number and what belongs to it.
const NO_BREAK: char = '\u{a0}';

/// A whole number with its thousands apart: `1 345 000`, in English `1,345,000`.
#[must_use]
pub fn whole(number: i64, lang: Lang) -> String {
    let mut out = String::with_capacity(24);
    if number < 0 {
        out.push('−');
    }
    // Four digits stand together in Finnish and Swedish, as the language authorities advise.
    let number = number.unsigned_abs();
    push_grouped(&mut out, number, lang, number >= 10_000 || lang == Lang::En);
    out
}

/// Writes a number behind a text, in groups of three digits where they are to stand apart. Every page has dozens: this is
/// several times as fast as the formatting of numbers by the standard library.
fn push_grouped(out: &mut String, number: u64, lang: Lang, is_grouped: bool) {
    let (rest, last) = (number / 1000, number % 1000);
    if rest > 0 {
        push_grouped(out, rest, lang, is_grouped);
        if is_grouped {
            out.push(if lang == Lang::En { ',' } else { NO_BREAK });
        }
    }
    for place in [100, 10, 1] {
        if rest > 0 || number >= place || place == 1 {
            push_digit(out, last / place);
        }
    }
}

fn push_digit(out: &mut String, number: u64) {
    out.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
}

/// How many letters and digits the longest word of a text has, the parts of a compound with a hyphen by themselves.
#[must_use]
pub fn longest_word(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).map(|word| word.chars().count()).max().unwrap_or_default()
}

/// A number with at most `decimals` decimals, the decimal mark of the language, and no zeros at its end.
#[must_use]
pub fn number(value: f64, decimals: usize, lang: Lang) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (units, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut out = units.parse::<i64>().map_or_else(|_| units.to_owned(), |units| whole(units, lang));
    if !fraction.is_empty() {
        out.push(if lang == Lang::En { '.' } else { ',' });
        out.push_str(fraction);
    }
    let zero = out.bytes().all(|b| matches!(b, b'0' | b'.' | b','));
    if value < 0.0 && !zero { format!("−{out}") } else { out }
}

/// A sum in cents: `1 345 000 €`, `12,50 €`, in English `€1,345,000`. Sums of money always have their thousands apart.
#[must_use]
pub fn money(cents: i64, currency: &str, lang: Lang) -> String {
    let (units, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let symbol = if currency == "EUR" { "€" } else { currency };
    let mut out = String::with_capacity(32);
    if cents < 0 {
        out.push('−');
    }
    if lang == Lang::En {
        out.push_str(symbol);
        if currency != "EUR" {
            out.push(NO_BREAK);
        }
    }
    push_grouped(&mut out, units, lang, true);
    if rest != 0 {
        out.push(if lang == Lang::En { '.' } else { ',' });
        push_digit(&mut out, rest / 10);
        push_digit(&mut out, rest);
    }
    if lang != Lang::En {
        out.push(NO_BREAK);
        out.push_str(symbol);
    }
    out
}

/// A date to its precision: `3.4.2017`, `huhtikuu 2017`, `2017`; `3 april 2017`; `3 April 2017`.
#[must_use]
pub fn date(date: Date, lang: Lang, locale: &Locale) -> String {
    let year = date.year();
    let Some(month) = date.month() else { return year.to_string() };
    let name = || locale.text(&format!("month-{month}"), &[]).unwrap_or_else(|| month.to_string());
    match (date.day_of_month(), lang) {
        (Some(day), Lang::Fi) => format!("{day}.{month}.{year}"),
        (Some(day), _) => format!("{day}{NO_BREAK}{} {year}", name()),
        (None, _) => format!("{} {year}", name()),
    }
}

/// A period: `1.1.2017–31.12.2018`, `huhtikuu 2017 – 2018`; open at the side whose date is missing.
#[must_use]
pub fn period(start: Option<Date>, end: Option<Date>, lang: Lang, locale: &Locale) -> String {
    let words = |value: Option<Date>| value.map(|value| date(value, lang, locale)).unwrap_or_default();
    if start.is_some() && start == end {
        return words(start);
    }
    let (start, end) = (words(start), words(end));
    // A dash between expressions of several words stands between spaces.
    let spaced = [&start, &end].iter().any(|side| side.contains(' ') || side.contains(NO_BREAK));
    match (start.is_empty(), end.is_empty()) {
        (true, true) => String::new(),
        _ if spaced && !start.is_empty() && !end.is_empty() => format!("{start}{NO_BREAK}– {end}"),
        _ => format!("{start}–{end}"),
    }
}

/// A text of the theme's locale; its name where there is none, which is reported when the theme is loaded.
#[must_use]
pub fn text(name: &str, args: &[(&str, Arg<'_>)], locale: &Locale) -> String {
    locale.text(name, args).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn money_is_printed_as_people_read_it() {
        assert_eq!(money(134_500_000, "EUR", Lang::Fi), "1\u{a0}345\u{a0}000\u{a0}€");
        assert_eq!(money(134_500_050, "EUR", Lang::Sv), "1\u{a0}345\u{a0}000,50\u{a0}€");
        assert_eq!(money(697_500, "EUR", Lang::Fi), "6\u{a0}975\u{a0}€");
        assert_eq!(money(-697_500, "EUR", Lang::En), "−€6,975");
        assert_eq!(money(5, "SEK", Lang::Sv), "0,05\u{a0}SEK");
        assert_eq!(money(0, "EUR", Lang::Fi), "0\u{a0}€");
    }

    #[test]
    fn numbers_have_the_marks_of_their_language() {
        assert_eq!(whole(1234, Lang::Fi), "1234");
        assert_eq!(whole(12345, Lang::Fi), "12\u{a0}345");
        assert_eq!(whole(1234, Lang::En), "1,234");
        assert_eq!(number(79.5736, 2, Lang::Fi), "79,57");
        assert_eq!(number(80.0, 2, Lang::Fi), "80");
        assert_eq!(number(-0.001, 1, Lang::Fi), "0");
    }

    #[test]
    fn dates_are_printed_to_their_precision() {
        let mut fi = Locale::new("fi");
        fi.add("month-4 = huhtikuu\n");
        let day = |text| Date::parse(text).ok();
        assert_eq!(day("2017-04-03").map(|d| date(d, Lang::Fi, &fi)).as_deref(), Some("3.4.2017"));
        assert_eq!(day("2017-04").map(|d| date(d, Lang::Fi, &fi)).as_deref(), Some("huhtikuu 2017"));
        assert_eq!(period(day("2012-10-01"), day("2013-10-31"), Lang::Fi, &fi), "1.10.2012–31.10.2013");
        assert_eq!(period(day("2017-04"), day("2018"), Lang::Fi, &fi), "huhtikuu 2017\u{a0}– 2018");
        assert_eq!(period(None, day("2018"), Lang::Fi, &fi), "–2018");
        assert_eq!(period(day("2018"), None, Lang::Fi, &fi), "2018–");
        assert_eq!(period(day("2018"), day("2018"), Lang::Fi, &fi), "2018");
    }

    proptest! {
        #[test]
        fn printed_money_reads_back(cents in -900_000_000_000i64..900_000_000_000) {
            for lang in [Lang::Fi, Lang::Sv] {
                let printed = money(cents, "EUR", lang);
                prop_assert_eq!(crate::value::Money::parse(&printed).map(crate::value::Money::cents), Ok(cents));
            }
        }
    }
}
