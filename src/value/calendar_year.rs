//! The calendar years that a period is said to be of.

use super::Date;

/// Words that may stand before a year.
const YEAR: [&str; 4] = ["vuosi ", "vuonna ", "år ", "year "];

/// The calendar year in which a period lies as a whole, as its name says: `2017`, `4/2017`, `1–6/2017`,
/// `1.10.–31.12.2012`. `None` where the name tells of several years or of none, or leaves a doubt.
#[must_use]
pub fn calendar_year(name: &str) -> Option<i16> {
    let name = name.trim();
    let name = YEAR.iter().find_map(|word| strip_prefix_of_any_case(name, word)).unwrap_or(name);
    if let Ok(date) = Date::parse(name) {
        // `2011-12` may be December or two years.
        let is_doubtful = name.len() == 7 && name.as_bytes()[4] == b'-';
        return (!is_doubtful).then(|| date.year());
    }
    let separators = ["–", "—", " - ", "-"];
    let (first, last) = separators.into_iter().find_map(|separator| name.split_once(separator))?;
    let last = Date::parse(last).ok()?;
    let first = beginning(first.trim(), last)?;
    (first.year() == last.year() && first.first_day() <= last.last_day()).then(|| last.year())
}

/// The date at which a period begins; what it leaves out is said at its end: `1.10.–31.12.2012`, `1.–31.10.2012`.
fn beginning(text: &str, last: Date) -> Option<Date> {
    if let Ok(date) = Date::parse(text) {
        return Some(date);
    }
    let year = last.year();
    let numbers = text.strip_suffix('.').unwrap_or(text);
    let rest = match (numbers.contains('.'), last.day_of_month(), last.month()) {
        (true, Some(_), _) | (false, None, Some(_)) => year.to_string(),
        (false, Some(_), Some(month)) => format!("{month}.{year}"),
        _ => return None,
    };
    Date::parse(&format!("{numbers}.{rest}")).ok()
}

fn strip_prefix_of_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    (head.to_lowercase() == prefix).then(|| text[prefix.len()..].trim_start())
}

/// The first and the last year of a period of several: `2021–2027`, `ohjelmakausi 2021-2027`.
#[must_use]
pub fn calendar_years(name: &str) -> Option<(Date, Date)> {
    let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let years: Vec<Date> = numbers.map(|digits| Date::parse(digits).ok()).collect::<Option<_>>()?;
    match years[..] {
        [first, last] if first < last => Some((first, last)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn periods_within_a_year_are_of_that_year() {
        for name in [
            "2017",
            " Vuosi 2017",
            "år 2017",
            "4/2017",
            "1–6/2017",
            "1/2017–6/2017",
            "1.1.–30.6.2017",
            "1.-31.10.2017",
            "1.1.2017 - 31.12.2017",
            "2017-01-01 – 2017-06-30",
        ] {
            assert_eq!(calendar_year(name), Some(2017), "{name}");
        }
    }

    #[test]
    fn other_periods_are_of_no_single_year() {
        for name in [
            "2017–2018",
            "2016-17",
            "2016/17",
            "2011-12",
            "1.10.2016–31.3.2017",
            // The year before is meant, but not said.
            "1.10.–31.3.2017",
            "2017–",
            "–2017",
            "vuodesta 2017",
            "I jakso",
            "",
            "år",
            "31.2.–31.12.2017",
        ] {
            assert_eq!(calendar_year(name), None, "{name}");
        }
    }

    #[test]
    fn periods_of_several_years_tell_the_first_and_the_last() {
        for name in ["2021–2027", "Ohjelmakausi 2021 - 2027", "2021/2027"] {
            let years = calendar_years(name).map(|(first, last)| [first, last].map(|date| date.to_string()));
            assert_eq!(years, Some(["2021", "2027"].map(str::to_owned)), "{name}");
        }
        for name in ["2021", "2027–2021", "2014–2020, 2021–2027", "2021–27", "1.1.2021–31.12.2027", "uusi"] {
            assert_eq!(calendar_years(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_year_that_is_told_stands_in_the_name(name in "\\PC{0,20}|[0-9./–-]{4,22}") {
            if let Some(year) = calendar_year(&name) {
                prop_assert!(name.contains(&year.to_string()), "{}: {}", name, year);
            }
        }
    }
}
