//! The line of time: where a day stands on it, and where its years and quarters begin.

use crate::value::Date;
use std::fmt;

/// Up to so many months, quarters are shown.
const QUARTERS_UP_TO: i32 = 36;

/// So many labels of years have room beside each other on a telephone, each in the middle of its year.
const MOST_YEARS: i32 = 7;

/// So many have room where each stands behind the beginning of several years.
const MOST_LABELS: i32 = 6;

/// A place along the line, in tenths of a percent from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Along(pub i64);

impl fmt::Display for Along {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 10, self.0 % 10) {
            (percent, 0) => write!(f, "{percent}%"),
            (percent, tenth) => write!(f, "{percent}.{tenth}%"),
        }
    }
}

/// Where a year or quarter begins, or several years that share a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The beginning.
    pub from: Along,
    /// The end, where the next one begins.
    pub to: Along,
    /// The year, or the quarter from 0.
    pub number: i32,
}

/// A stretch of time that is drawn from one side of the chart to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// The days at both ends, the last one exclusive.
    days: (i64, i64),
    /// Years, or several of them at a time where there are many.
    pub years: Vec<Mark>,
    /// Whether each mark is for one year, so that its label belongs in its middle.
    pub single_years: bool,
    /// Quarters, where the whole is short.
    pub quarters: Vec<Mark>,
    /// What begins between those of `years`: quarters, or years where a few share a label.
    pub minor: Vec<Along>,
}

impl Axis {
    /// The line from the first day of one date to the last day of another, rounded to quarters, half-years or years.
    pub fn new(first: Date, last: Date) -> Self {
        let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month().unwrap_or(1)) - 1;
        let (first, end) = (month(first.first_day()), month(last.last_day()) + 1);
        let months = end - first;
        let with_quarters = months <= QUARTERS_UP_TO;
        let step = if with_quarters { 1 } else { years_per_label(first.div_euclid(12), (end + 11).div_euclid(12)) };
        // The year at either end of two years has one quarter at least, which is room enough for its label; of three
        // years it needs two.
        let round = match months {
            ..=24 => 3,
            _ if with_quarters => 6,
            _ => 12 * step,
        };
        let (first, end) = (first.div_euclid(round) * round, (end + round - 1).div_euclid(round) * round);
        let mut axis = Self {
            days: (month_start(first), month_start(end)),
            years: Vec::new(),
            single_years: step == 1,
            quarters: Vec::new(),
            minor: Vec::new(),
        };
        let mark = |from: i32, months: i32, number: i32| {
            let along = |month: i32| axis.along(month_start(month.clamp(first, end)));
            Mark { from: along(from), to: along(from + months), number }
        };
        let by = usize::try_from(12 * step).unwrap_or(12);
        let first_year = first.div_euclid(12) * 12;
        let years = (first_year..end).step_by(by).map(|month| mark(month, 12 * step, month / 12)).collect();
        let quarters = (first..end).step_by(3).filter(|_| with_quarters);
        let quarters: Vec<Mark> = quarters.map(|month| mark(month, 3, month % 12 / 3)).collect();
        let minor = match step {
            1 => quarters.iter().filter(|quarter| quarter.number > 0).map(|quarter| quarter.from).collect(),
            2..=5 => (first..end)
                .step_by(12)
                .filter(|month| month % (12 * step) != 0)
                .map(|month| mark(month, 0, 0).from)
                .collect(),
            _ => Vec::new(),
        };
        (axis.years, axis.quarters, axis.minor) = (years, quarters, minor);
        axis
    }

    /// The line that holds all of some dates; none where there are none.
    pub fn of(dates: impl Iterator<Item = Date> + Clone) -> Option<Self> {
        let first = dates.clone().min_by_key(|date| date.first_day())?;
        let last = dates.max_by_key(|date| date.last_day())?;
        Some(Self::new(first, last))
    }

    /// From where to where a time reaches; to the end of the line where a date is missing.
    pub fn stretch(&self, start: Option<Date>, end: Option<Date>) -> (Along, Along) {
        (start.map_or(Along(0), |start| self.start(start)), end.map_or(Along(1000), |end| self.end(end)))
    }

    /// Where the first day that a date may mean begins.
    pub fn start(&self, date: Date) -> Along {
        self.along(day_number(date.first_day()))
    }

    /// Where the last day that a date may mean ends.
    pub fn end(&self, date: Date) -> Along {
        self.along(day_number(date.last_day()) + 1)
    }

    fn along(&self, day: i64) -> Along {
        let (first, end) = self.days;
        let length = (end - first).max(1);
        Along((((day - first) * 2000 + length) / (2 * length)).clamp(0, 1000))
    }
}

/// How many years share a label, so that all labels have room.
fn years_per_label(first: i32, end: i32) -> i32 {
    let steps = [2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let labels = |step: i32| (end + step - 1).div_euclid(step) - first.div_euclid(step);
    if labels(1) <= MOST_YEARS {
        return 1;
    }
    steps.into_iter().find(|step| labels(*step) <= MOST_LABELS).unwrap_or(2000)
}

/// The number of the first day of a month, which is counted from the year 0.
fn month_start(month: i32) -> i64 {
    days_before(i64::from(month.div_euclid(12)), i64::from(month.rem_euclid(12)))
}

/// The number of a day.
fn day_number(day: Date) -> i64 {
    let month = i64::from(day.month().unwrap_or(1)) - 1;
    days_before(i64::from(day.year()), month) + i64::from(day.day_of_month().unwrap_or(1)) - 1
}

/// How many days of the Gregorian calendar lie before a month, 0–11, of a year. Years are counted from March, so that
/// the day that some of them lack is their last.
fn days_before(year: i64, month: i64) -> i64 {
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn axis(first: &str, last: &str) -> Axis {
        Axis::new(date(first), date(last))
    }

    #[test]
    fn days_follow_each_other() {
        let mut day = date("1999-12-01");
        for _ in 0..1600 {
            assert_eq!(day_number(day.next_day()), day_number(day) + 1, "{day}");
            day = day.next_day();
        }
    }

    #[test]
    fn short_times_have_quarters() {
        let axis = axis("2017-02", "2018-11-20");
        let quarters: Vec<_> = axis.quarters.iter().map(|mark| mark.number).collect();
        assert_eq!(quarters, [0, 1, 2, 3, 0, 1, 2, 3]);
        assert_eq!(axis.years.iter().map(|mark| mark.number).collect::<Vec<_>>(), [2017, 2018]);
        assert_eq!(axis.years[1].from.to_string(), "50%");
        assert_eq!((axis.start(date("2017")), axis.end(date("2018"))), (Along(0), Along(1000)));
        assert_eq!(axis.start(date("2017-04")).to_string(), "12.3%");
    }

    #[test]
    fn long_times_have_years_with_room_for_their_labels() {
        let years = |axis: Axis| axis.years.iter().map(|mark| mark.number).collect::<Vec<_>>();
        assert_eq!(years(axis("2014-06", "2018")), [2014, 2015, 2016, 2017, 2018]);
        assert_eq!(years(axis("1995", "2021-03")), [1995, 2000, 2005, 2010, 2015, 2020]);
        assert_eq!(axis("1995", "2021").minor.len(), 24);
        assert!(axis("2014", "2018").quarters.is_empty());
        assert_eq!(axis("2015-03", "2018-02").quarters.len(), 14);
    }

    proptest! {
        #[test]
        fn every_date_is_on_the_line(
            (first, length) in (1000i16..=9999, 0i16..9000), month in 1u8..=12, day in 1u8..=28,
        ) {
            let first = Date::day(first, month, day).expect("a day");
            let last = Date::day(first.year().saturating_add(length).min(9999), 12, day).expect("a day");
            let axis = Axis::new(first, last);
            prop_assert!(axis.years.len() <= 7 && !axis.years.is_empty(), "{:?}", axis.years);
            prop_assert!(axis.start(first) < axis.end(first) || length > 1);
            prop_assert_eq!(axis.years.last().map(|mark| mark.to), Some(Along(1000)));
        }
    }
}
