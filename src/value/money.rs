//! Sums of money, in hundredths of the currency unit.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// A sum of money in cents (hundredths of the currency unit), at most about 90 billion units either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Money(i64);

/// Why a text is not a sum of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyError {
    /// The text is not a number in any of the accepted forms.
    Form,
    /// The number is larger than any budget.
    Size,
}

/// Larger sums are typing errors; the bound also keeps sums over a whole catalogue inside 64 bits.
const LIMIT: i64 = 9_000_000_000_000;

impl Money {
    /// A sum of whole currency units.
    #[must_use]
    pub const fn units(units: i64) -> Self {
        Self(units * 100)
    }

    /// The sum in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The distance from zero.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Reads a sum as people type it: `1345000`, `1 345 000 €` with any space, `1.345.000,50`, `1345000.5`,
    /// `-12 €`, `EUR 12`. A dot or comma before exactly three digits separates thousands only where it
    /// occurs twice or beside the other mark; alone it is refused, for `1.345` may mean two different sums.
    ///
    /// # Errors
    /// [`MoneyError::Form`] if the text is not a number with at most two decimals, [`MoneyError::Size`] if it is over
    /// 90 billion.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let text = text.trim().trim_start_matches("EUR").trim_end_matches("EUR").trim_end_matches("euroa");
        let text = text.trim_matches(|c: char| c == '€' || c.is_whitespace());
        let (negative, text) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'' && *c != '_').collect();
        let (whole, fraction) = split_decimals(&compact).ok_or(MoneyError::Form)?;
        if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(MoneyError::Form);
        }
        let units: i64 = whole.parse().map_err(|_| MoneyError::Size)?;
        let cents: i64 = format!("{fraction:0<2}").parse().map_err(|_| MoneyError::Form)?;
        let sum = units.checked_mul(100).and_then(|sum| sum.checked_add(cents)).ok_or(MoneyError::Size)?;
        if sum > LIMIT {
            return Err(MoneyError::Size);
        }
        Ok(Self(if negative { -sum } else { sum }))
    }
}

/// Parts a number without spaces into its whole digits and at most two decimals.
fn split_decimals(number: &str) -> Option<(String, &str)> {
    let decimals = |digits: &str| (1..=2).contains(&digits.len());
    let Some(last) = number.rfind(['.', ',']) else { return Some((number.to_owned(), "")) };
    let (whole, fraction) = (&number[..last], &number[last + 1..]);
    let mark = number.as_bytes()[last] as char;
    if decimals(fraction) && !whole.contains(mark) {
        return ungroup(whole).map(|whole| (whole, fraction));
    }
    // The mark occurs twice or more: it separates thousands.
    (fraction.len() == 3 && whole.contains(mark)).then(|| ungroup(number)).flatten().map(|whole| (whole, ""))
}

/// Takes out the marks between thousands; `None` if the groups are not of three digits or the marks differ.
fn ungroup(digits: &str) -> Option<String> {
    let Some(first) = digits.find(['.', ',']) else { return Some(digits.to_owned()) };
    let mark = digits.as_bytes()[first] as char;
    let mut groups = digits.split(mark);
    let head = groups.next()?;
    let well_grouped = (1..=3).contains(&head.len()) && groups.all(|group| group.len() == 3);
    well_grouped.then(|| digits.replace(mark, ""))
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_are_read_as_people_type_them() {
        for (text, cents) in [
            ("1345000", 134_500_000),
            ("1 345 000 €", 134_500_000),
            ("1\u{a0}345\u{202f}000", 134_500_000),
            ("1345000,50", 134_500_050),
            ("1345000.5", 134_500_050),
            ("1.345.000,50", 134_500_050),
            ("1,345,000.50", 134_500_050),
            ("1.345.000", 134_500_000),
            ("-12 €", -1_200),
            ("−12", -1_200),
            ("0", 0),
            ("EUR 12", 1_200),
            ("12 EUR", 1_200),
            ("+5", 500),
        ] {
            assert_eq!(Money::parse(text).map(Money::cents), Ok(cents), "{text}");
        }
    }

    #[test]
    fn what_may_mean_two_things_is_refused() {
        for text in ["", "€", "noin 5", "1.345", "1,345", "12,345,6", "1.2.3", "1,23,456", "5-6", "1e6", "0x10", "--5"]
        {
            assert_eq!(Money::parse(text), Err(MoneyError::Form), "{text}");
        }
        assert_eq!(Money::parse("99999999999999999999"), Err(MoneyError::Size));
        assert_eq!(Money::parse("90000000001"), Err(MoneyError::Size));
    }

    proptest! {
        #[test]
        fn whole_sums_survive_any_grouping(units in 0i64..90_000_000_000, space in prop::sample::select(vec![" ", "\u{a0}", "\u{202f}", ""])) {
            let digits = units.to_string();
            let grouped: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
            prop_assert_eq!(Money::parse(&grouped.join(space)), Ok(Money::units(units)));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = Money::parse(&text);
        }
    }
}
