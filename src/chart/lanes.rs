//! Lanes: bars below each other on one line of time, each a drawing of its own beside the words of a list.
//!
//! The list says all that the drawings show, so these are hidden from screen readers. What runs through all lanes, the
//! years and the period of the whole, is one more drawing behind the list.

use super::axis::{Along, Axis};
use super::marks::{open_ends, stretch, years};
use crate::value::Date;

/// From when to when something is; either may be missing.
pub type Time = (Option<Date>, Option<Date>);

/// The height of a bar, in pixels, as all measures.
const BAR: usize = 14;
/// The height of the line of what really was, and its distance from the bar above.
const LINE: usize = 4;
/// The height of the labels of years.
const SCALE: usize = 22;

/// The line of time of some lanes.
#[derive(Debug, Clone)]
pub struct Lanes(Axis);

impl Lanes {
    /// The line that holds all of some times; none where no date is known.
    #[must_use]
    pub fn new(times: impl Iterator<Item = Time> + Clone) -> Option<Self> {
        Axis::of(times.flat_map(|(start, end)| [start, end]).flatten()).map(Self)
    }

    /// The labels of the years, for above the lanes.
    #[must_use]
    pub fn scale(&self) -> String {
        drawing("lanes-scale", &SCALE.to_string(), &years(&self.0, SCALE - 7))
    }

    /// What stands behind all lanes, as high as they are together: where years begin, and a shade over the time of the
    /// whole that they are parts of. The classes are those of a timeline.
    #[must_use]
    pub fn ground(&self, whole: Option<Time>) -> String {
        let mut inside = String::new();
        let shade = whole.map(|(start, end)| self.0.stretch(start, end));
        // A shade from side to side would tell nothing.
        if let Some((Along(from), Along(to))) = shade.filter(|shade| *shade != (Along(0), Along(1000))) {
            inside += &format!(
                "<rect class=\"timeline-shade\" x=\"{}\" width=\"{}\" height=\"100%\" fill-opacity=\".05\"/>\n",
                Along(from),
                Along(to - from)
            );
        }
        let minor = self.0.minor.iter().map(|at| ("timeline-minor", *at));
        let years = self.0.years.iter().map(|year| ("timeline-tick", year.from));
        for (class, at) in minor.chain(years).filter(|(_, at)| *at > Along(0)) {
            inside += &format!("<line class=\"{class}\" x1=\"{at}\" x2=\"{at}\" y2=\"100%\"/>\n");
        }
        drawing("lanes-ground", "100%", &inside)
    }

    /// A bar for when something is planned to be, and a line below it for when it really was, where that is told; of
    /// its beginning or end alone, a mark.
    #[must_use]
    pub fn lane(&self, planned: Time, actual: Time) -> String {
        let mut inside = String::new();
        let mut height = 0;
        if planned != (None, None) {
            inside += &self.bar("timeline-bar", planned);
            height = BAR;
        }
        if actual != (None, None) {
            // Of one that has begun and is not over only the beginning is real.
            let (from, to) = self.0.stretch(actual.0.or(actual.1), actual.1.or(actual.0));
            height += if height > 0 { LINE } else { 0 };
            inside += &stretch("timeline-actual", from, to, height, LINE, "");
            height += LINE;
        }
        if height == 0 {
            height = BAR;
            inside = format!(
                "<rect class=\"timeline-unknown\" y=\"1\" width=\"100%\" height=\"{}\" fill=\"none\" \
                 stroke=\"currentColor\" stroke-dasharray=\"3 5\"/>\n",
                BAR - 2
            );
        }
        drawing("lane", &height.to_string(), &inside)
    }

    /// A bar for a period that lanes lie in.
    #[must_use]
    pub fn band(&self, time: Time) -> String {
        drawing("lane", &BAR.to_string(), &self.bar("timeline-band", time))
    }

    fn bar(&self, class: &str, (start, end): Time) -> String {
        let (from, to) = self.0.stretch(start, end);
        stretch(class, from, to, 0, BAR, " rx=\"2\"") + &open_ends(start, end, from, to, 0)
    }
}

/// A drawing as wide as its place that only eyes meet.
fn drawing(class: &str, height: &str, inside: &str) -> String {
    format!(
        "<svg class=\"{class}\" width=\"100%\" height=\"{height}\" fill=\"currentColor\" aria-hidden=\"true\" \
         focusable=\"false\">\n{inside}</svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn time(start: &str, end: &str) -> Time {
        (Date::parse(start).ok(), Date::parse(end).ok())
    }

    #[test]
    fn bars_stand_where_their_dates_are() {
        let lanes = Lanes::new([time("2015", "2018"), time("", "")].into_iter()).expect("dates");
        assert!(lanes.lane(time("2016", "2016"), (None, None)).contains("x=\"25%\" y=\"0\" width=\"25%\""));
        let both = lanes.lane(time("2015", "2016"), time("2016", "2017"));
        assert!(both.contains("class=\"timeline-bar\" x=\"0%\" y=\"0\" width=\"50%\""), "{both}");
        assert!(both.contains("class=\"timeline-actual\" x=\"25%\" y=\"18\" width=\"50%\""), "{both}");
        assert!(lanes.lane((None, None), (None, None)).contains("timeline-unknown"));
        assert_eq!(lanes.band(time("2016", "")).matches("timeline-open").count(), 1);
        assert!(lanes.ground(Some(time("2015", "2018"))).matches("timeline-shade").count() == 0);
        assert!(lanes.ground(Some(time("2016", "2017"))).contains("timeline-shade\" x=\"25%\" width=\"50%\""));
        assert_eq!(lanes.scale().matches("<text").count(), 4);
    }

    #[test]
    fn without_a_date_there_is_nothing_to_draw() {
        assert!(Lanes::new([(None, None)].into_iter()).is_none());
    }

    proptest! {
        #[test]
        fn no_bar_reaches_outside(
            times in prop::collection::vec(("([1-9][0-9]{3}(-0[1-9])?)?", "([1-9][0-9]{3})?"), 1..6),
        ) {
            let times: Vec<Time> = times.iter().map(|(start, end)| time(start, end)).collect();
            let Some(lanes) = Lanes::new(times.iter().copied()) else { return Ok(()) };
            let of = |text: &str, name: &str| -> f64 {
                let value = text.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split("%\"").next());
                value.and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{name} in {text}"))
            };
            for time in times.into_iter().filter(|time| *time != (None, None)) {
                let drawing = lanes.lane(time, (None, None));
                let bar = drawing.split("<rect").nth(1).unwrap_or_default();
                let (from, length) = (of(bar, "x"), of(bar, "width"));
                prop_assert!(from >= 0.0 && length >= 1.0 && from + length < 100.05, "{}", drawing);
            }
        }
    }
}
