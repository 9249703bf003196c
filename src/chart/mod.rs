//! Drawings of values as SVG inside of a page: the phases of a project, and projects, on a line of time; the steps of a
//! shaded map.
//!
//! A drawing takes the width that it is given. Along the line of time its parts are placed in percents of it; texts keep
//! their size, so that they are as easy to read on a telephone as on a wide screen.

mod axis;
mod drawing;
mod lanes;
mod lines;
mod marks;
mod steps;
mod timeline;

pub use lanes::{Lanes, Time};
pub use steps::{MOST_STEPS, Step, shade, steps};
pub use timeline::{Item, ItemKind, Timeline, TimelineWords, WriteDates};

/// A text as it stands in SVG, between tags and in quoted values.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
