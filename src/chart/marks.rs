//! What stands along a line of time: labels of years, bars, and arrows at their open ends.

use super::axis::{Along, Axis, Mark};
use crate::value::Date;

/// No bar is shorter than this many tenths of a percent.
const LEAST: i64 = 10;

/// The labels of the years, on one line.
pub fn years(axis: &Axis, y: usize) -> String {
    let label = |year: &Mark| {
        let (at, anchor) = if axis.single_years {
            (middle(year.from, year.to), "text-anchor=\"middle\"")
        } else {
            (year.from, "dx=\"4\"")
        };
        format!(
            "<text class=\"timeline-year\" x=\"{at}\" y=\"{y}\" {anchor} font-size=\"13\" font-weight=\"600\">{}</text>\n",
            year.number
        )
    };
    axis.years.iter().map(label).collect()
}

/// A bar from one place along the line to another, wide enough to be seen.
pub fn stretch(class: &str, from: Along, to: Along, y: usize, height: usize, attributes: &str) -> String {
    let length = (to.0 - from.0).max(LEAST);
    let from = Along(from.0.min(1000 - length));
    let length = Along(length);
    format!("<rect class=\"{class}\" x=\"{from}\" y=\"{y}\" width=\"{length}\" height=\"{height}\"{attributes}/>\n")
}

/// Half-way between two places.
pub fn middle(from: Along, to: Along) -> Along {
    Along(i64::midpoint(from.0, to.0))
}

/// An arrow in a bar at each end of which the date is not known: it says that the bar goes on.
pub fn open_ends(start: Option<Date>, end: Option<Date>, from: Along, to: Along, y: usize) -> String {
    let mut arrows = String::new();
    for (is_open, at, path) in [(start.is_none(), from, "M12 3 6 7 12 11"), (end.is_none(), to, "M-12 3-6 7-12 11")] {
        if is_open {
            arrows += &format!(
                "<svg class=\"timeline-open\" x=\"{at}\" y=\"{y}\" overflow=\"visible\">\
                 <path d=\"{path}\" fill=\"none\" stroke=\"Canvas\" stroke-width=\"2\"/></svg>\n"
            );
        }
    }
    arrows
}
