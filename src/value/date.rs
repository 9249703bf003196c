//! Dates with a precision: a year, a month or a day.

use super::Lang;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// A date of the Gregorian calendar known to the year, the month or the day.
///
/// Dates are ordered by the first day that they may mean; of two with the same first day, the vaguer comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// 1000–9999.
    year: i16,
    /// 1–12, or 0 where only the year is known.
    month: u8,
    /// 1–31, or 0 where no day is known.
    day: u8,
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateError {
    /// The text has none of the accepted forms.
    Form,
    /// The form is right but the calendar has no such month or day.
    Calendar,
}

impl Date {
    /// A day of the calendar; `None` if it does not exist or lies outside the years 1000–9999.
    #[must_use]
    pub fn day(year: i16, month: u8, day: u8) -> Option<Self> {
        let exists = jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).is_ok();
        (exists && (1000..=9999).contains(&year)).then_some(Self { year, month, day })
    }

    /// Reads `2017`, `2017-04`, `2017-04-03`, and the Finnish `3.4.2017`, `4.2017` and `4/2017`.
    ///
    /// # Errors
    /// [`DateError::Form`] for any other form, [`DateError::Calendar`] for a month or day that does not exist.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let text = text.trim();
        // A time of day, as some editors write it, adds nothing that a card can show.
        let text = match text.split_once(['T', ' ']) {
            Some((date, time)) if time.contains(':') => date,
            _ => text,
        };
        let parts = |separator: char| -> Option<Vec<(u16, usize)>> {
            text.split(separator)
                .map(|part| {
                    let digits = !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
                    digits.then(|| part.parse().ok()).flatten().map(|number| (number, part.len()))
                })
                .collect()
        };
        let (year, month, day) = if let Some(parts) = parts('-') {
            match parts[..] {
                [(year, 4)] => (year, None, None),
                [(year, 4), (month, 2)] => (year, Some(month), None),
                [(year, 4), (month, 2), (day, 2)] => (year, Some(month), Some(day)),
                _ => return Err(DateError::Form),
            }
        } else if let Some(parts) = parts('.').or_else(|| parts('/')) {
            match parts[..] {
                [(day, 1..=2), (month, 1..=2), (year, 4)] if !text.contains('/') => (year, Some(month), Some(day)),
                [(month, 1..=2), (year, 4)] => (year, Some(month), None),
                _ => return Err(DateError::Form),
            }
        } else {
            return Err(DateError::Form);
        };
        Self::checked(year, month, day).ok_or(DateError::Calendar)
    }

    fn checked(year: u16, month: Option<u16>, day: Option<u16>) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let first = Self::day(year, u8::try_from(month.unwrap_or(1)).ok()?, u8::try_from(day.unwrap_or(1)).ok()?)?;
        Some(Self { year, month: month.map_or(0, |_| first.month), day: day.map_or(0, |_| first.day) })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1–12, where it is known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, where it is known.
    #[must_use]
    pub fn day_of_month(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The first day that the date may mean.
    #[must_use]
    pub fn first_day(self) -> Self {
        Self { year: self.year, month: self.month.max(1), day: self.day.max(1) }
    }

    /// The last day that the date may mean.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in_month(self.year, month) } else { self.day };
        Self { year: self.year, month, day }
    }

    /// The day after the last day that the date may mean.
    #[must_use]
    pub fn next_day(self) -> Self {
        let last = self.last_day();
        if last.day < days_in_month(last.year, last.month) {
            Self { day: last.day + 1, ..last }
        } else if last.month < 12 {
            Self { month: last.month + 1, day: 1, ..last }
        } else {
            Self { year: last.year + 1, month: 1, day: 1 }
        }
    }

    /// The date as one writes it in a language: `20.11.2025`, `11/2025` or `2025` in Finnish and Swedish, ISO 8601 in English.
    #[must_use]
    pub fn written(self, lang: Lang) -> String {
        match (lang, self.month, self.day) {
            (Lang::En, ..) | (_, 0, _) => self.to_string(),
            (_, month, 0) => format!("{month}/{}", self.year),
            (_, month, day) => format!("{day}.{month}.{}", self.year),
        }
    }

    /// The day some months after the last day that the date may mean, or the last day of that month where it is shorter.
    #[must_use]
    pub fn months_later(self, months: u8) -> Self {
        let last = self.last_day();
        let count = i16::from(last.month - 1) + i16::from(months);
        let (year, month) = (last.year + count / 12, u8::try_from(count % 12 + 1).unwrap_or(1));
        Self { year, month, day: last.day.min(days_in_month(year, month)) }
    }

    /// Compares two dates of which either may be missing: missing ones come last.
    #[must_use]
    pub fn missing_last(a: Option<Self>, b: Option<Self>) -> Ordering {
        match (a, b) {
            (Some(a), Some(b)) => a.cmp(&b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
    }
}

fn days_in_month(year: i16, month: u8) -> u8 {
    (28..=31).rev().find(|&day| Date::day(year, month, day).is_some()).unwrap_or(28)
}

/// ISO 8601, to the precision that is known: `2017`, `2017-04`, `2017-04-03`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_accepted_form_is_read() {
        for (text, expected) in [
            ("2017", "2017"),
            ("2017-04", "2017-04"),
            ("2017-04-03", "2017-04-03"),
            ("3.4.2017", "2017-04-03"),
            ("03.04.2017", "2017-04-03"),
            ("4/2017", "2017-04"),
            ("4.2017", "2017-04"),
            (" 29.2.2016 ", "2016-02-29"),
            ("2017-04-03T00:00:00Z", "2017-04-03"),
        ] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_reason() {
        for text in
            ["", "keväällä", "17", "3.4.17", "2017-4-3", "2017/04/03", "1.2.3.2017", "20170403", "2017-", "-2017"]
        {
            assert_eq!(Date::parse(text), Err(DateError::Form), "{text}");
        }
        for text in ["2017-02-29", "31.4.2017", "13/2017", "2017-00", "0.1.2017", "0000"] {
            assert_eq!(Date::parse(text), Err(DateError::Calendar), "{text}");
        }
    }

    #[test]
    fn missing_dates_come_last_and_vague_ones_first() {
        let [year, month, day] = ["2017", "2017-01", "2017-01-01"].map(|text| Date::parse(text).ok());
        let mut dates = [None, day, month, year];
        dates.sort_by(|a, b| Date::missing_last(*a, *b));
        assert_eq!(dates, [year, month, day, None]);
    }

    #[test]
    fn a_vague_date_spans_its_days() {
        let span = |text| {
            Date::parse(text)
                .map(|date| (date.first_day().to_string(), date.last_day().to_string(), date.next_day().to_string()))
        };
        assert_eq!(span("2016-02"), Ok(("2016-02-01".into(), "2016-02-29".into(), "2016-03-01".into())));
        assert_eq!(span("2018"), Ok(("2018-01-01".into(), "2018-12-31".into(), "2019-01-01".into())));
    }

    #[test]
    fn months_later_is_a_day_that_exists() {
        let later = |text, months| Date::parse(text).map(|date| date.months_later(months).to_string());
        assert_eq!(later("2018-12-31", 6), Ok("2019-06-30".into()));
        assert_eq!(later("2018", 1), Ok("2019-01-31".into()));
        assert_eq!(later("2020-01-31", 1), Ok("2020-02-29".into()));
        assert_eq!(later("2020-03", 14), Ok("2021-05-31".into()));
    }

    proptest! {
        #[test]
        fn printing_and_reading_agree(year in 1000i16..=9999, month in 1u8..=12, day in 1u8..=31) {
            if let Some(date) = Date::day(year, month, day) {
                prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
                prop_assert_eq!(Date::parse(&format!("{day}.{month}.{year}")), Ok(date));
                prop_assert!(date < date.next_day());
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = Date::parse(&text);
        }
    }
}
