//! The drawing of a timeline: from above, the line of time, the groups with their items, and the bands.

use super::axis::{Along, Axis};
use super::escaped;
use super::lines::{width, wrapped};
use super::marks::{middle, open_ends, stretch, years};
use super::timeline::{Item, ItemKind, Timeline, TimelineWords, WriteDates, time};

/// The size of names, in pixels, as all measures.
const SIZE: usize = 14;
/// From one line of text to the next.
const LINE: usize = 19;
/// The width for which lines are broken: that of a telephone less the margins of a page.
const NARROW: usize = 280;
/// How wide a line of text may be, in hundredths of its size: bold letters take a little more room than others.
const LIMIT: usize = NARROW * 93 / SIZE;
/// The height of a bar.
const BAR: usize = 14;
/// Between the bar of one item and the name of the next.
const GAP: usize = 16;
/// With more bars than this, the years are said at both ends.
const LONG: usize = 12;
/// How far the labels of years reach down.
const UNDER_YEARS: usize = 19;
/// Between a name and its bar.
const UNDER_NAME: usize = 7;

/// A drawing while it is made, from above to below; what is painted first lies behind.
pub struct Drawing {
    axis: Option<Axis>,
    /// How far it reaches so far.
    height: usize,
    /// Where the last bar ends.
    bars_end: usize,
    /// Where the bars stand, and the labels of the line: there the ticks are seen.
    stretches: Vec<(usize, usize)>,
    /// From when to when bands go on.
    shades: Vec<(Along, Along)>,
    tracks: String,
    bars: String,
    texts: String,
}

impl Drawing {
    /// Draws the items of a timeline.
    pub fn of(timeline: &Timeline, words: &TimelineWords, dates: WriteDates<'_>) -> Self {
        let mut drawing = Self {
            axis: Axis::of(timeline.items.iter().flat_map(|item| [item.start, item.end]).flatten()),
            height: 0,
            bars_end: 0,
            stretches: Vec::new(),
            shades: Vec::new(),
            tracks: String::new(),
            bars: String::new(),
            texts: String::new(),
        };
        drawing.scale(words);
        let (bands, others): (Vec<&Item>, Vec<&Item>) =
            timeline.items.iter().partition(|item| item.kind == ItemKind::Band);
        // Items of one group stand together where the first of them stands; those of none come first.
        let mut groups: Vec<Option<&str>> = vec![None];
        for item in &others {
            if !groups.contains(&item.group.as_deref()) {
                groups.push(item.group.as_deref());
            }
        }
        for group in groups {
            let items = others.iter().filter(|item| item.group.as_deref() == group);
            drawing.group(group, items, words, dates);
        }
        if !bands.is_empty() {
            drawing.group(Some(&words.bands), bands.iter(), words, dates);
        }
        drawing.bars_end = drawing.height;
        if drawing.stretches.len() > LONG {
            drawing.years_below();
        }
        drawing
    }

    /// The years, and the quarters where there are any.
    fn scale(&mut self, words: &TimelineWords) {
        let Some(axis) = &self.axis else { return };
        self.texts += &years(axis, 13);
        for quarter in &axis.quarters {
            let name = usize::try_from(quarter.number).ok().and_then(|number| words.quarters.get(number));
            self.texts += &format!(
                "<text class=\"timeline-quarter\" x=\"{}\" y=\"32\" text-anchor=\"middle\" font-size=\"11\">{}</text>\n",
                middle(quarter.from, quarter.to),
                escaped(name.map_or("", String::as_str))
            );
        }
        self.height = if axis.quarters.is_empty() { 20 } else { 38 };
        self.stretches.push((0, self.height));
        self.tracks += &rule("timeline-axis", self.height, "");
    }

    /// The years again, for the end of a chart that is too long to be seen at once.
    fn years_below(&mut self) {
        let Some(axis) = &self.axis else { return };
        self.height += GAP;
        self.tracks += &rule("timeline-axis", self.height, "");
        self.texts += &years(axis, self.height + 17);
        self.stretches.push((self.height, UNDER_YEARS + 3));
        self.height += UNDER_YEARS + 3;
    }

    /// A heading, where there is one, and the items below it.
    fn group<'i>(
        &mut self,
        heading: Option<&str>,
        items: impl Iterator<Item = &'i &'i Item>,
        words: &TimelineWords,
        dates: WriteDates<'_>,
    ) {
        if let Some(heading) = heading {
            self.height += if self.height == 0 { 0 } else { GAP + 6 };
            let lines = wrapped(heading, LIMIT);
            self.text("timeline-group", " font-weight=\"700\"", &lines, "");
            self.height += 5;
            self.tracks += &rule("timeline-rule", self.height, " stroke-opacity=\".35\"");
        }
        for item in items {
            self.height += if self.height == 0 { 0 } else { GAP };
            self.item(item, words, dates);
        }
    }

    /// Draws one item: its name, when it is, and below them its bar.
    fn item(&mut self, item: &Item, words: &TimelineWords, dates: WriteDates<'_>) {
        let lines = wrapped(&item.name, LIMIT);
        let when = time(item, words, dates);
        let last = lines.last().map_or(0, |line| width(line));
        let beside = if !lines.is_empty() && last + 60 + width(&when) <= LIMIT {
            format!("<tspan class=\"timeline-dates\" dx=\"8\" font-weight=\"400\">{}</tspan>", escaped(&when))
        } else {
            String::new()
        };
        self.text("timeline-name", " font-weight=\"600\"", &lines, &beside);
        if beside.is_empty() {
            self.text("timeline-dates", "", &wrapped(&when, LIMIT), "");
        }
        self.height += UNDER_NAME;
        self.bar(item);
        self.height += BAR;
    }

    /// Writes lines of text below each other, and something behind the last.
    fn text(&mut self, class: &str, attributes: &str, lines: &[String], behind: &str) {
        let Some((first, others)) = lines.split_first() else { return };
        self.texts += &format!("<text class=\"{class}\" y=\"{}\"{attributes}>{}", self.height + SIZE, escaped(first));
        for line in others {
            self.texts += &format!("<tspan x=\"0\" dy=\"{LINE}\">{}</tspan>", escaped(line));
        }
        self.texts += behind;
        self.texts += "</text>\n";
        self.height += LINE * lines.len();
    }

    fn bar(&mut self, item: &Item) {
        let y = self.height;
        let Some(axis) = self.axis.as_ref().filter(|_| !item.is_undated()) else {
            self.tracks += &format!(
                "<rect class=\"timeline-unknown\" y=\"{y}\" width=\"100%\" height=\"{BAR}\" rx=\"3\" fill=\"none\" \
                 stroke=\"currentColor\" stroke-opacity=\".5\" stroke-dasharray=\"3 5\"/>\n"
            );
            return;
        };
        self.stretches.push((y, BAR));
        self.tracks += &format!(
            "<rect class=\"timeline-track\" y=\"{y}\" width=\"100%\" height=\"{BAR}\" rx=\"3\" fill-opacity=\".1\"/>\n"
        );
        let (start, end) = match item.kind {
            ItemKind::Milestone => (item.start.or(item.end), item.end.or(item.start)),
            _ => (item.start, item.end),
        };
        let (from, to) = axis.stretch(start, end);
        if item.kind == ItemKind::Milestone {
            self.bars += &stretch("timeline-extent", from, to, y + BAR / 2 - 2, 4, "");
            self.bars += &format!(
                "<svg class=\"timeline-milestone\" x=\"{}\" y=\"{}\" overflow=\"visible\">\
                 <path d=\"M0-10 10 0 0 10-10 0Z\" stroke=\"Canvas\" stroke-width=\"2\"/></svg>\n",
                middle(from, to),
                y + BAR / 2
            );
            return;
        }
        let (class, attributes) = match item.kind {
            ItemKind::Band => ("timeline-band", " rx=\"3\" fill-opacity=\".6\""),
            _ => ("timeline-bar", " rx=\"3\""),
        };
        self.bars += &stretch(class, from, to, y, BAR, attributes);
        self.bars += &open_ends(item.start, item.end, from, to, y);
        // A shade from side to side would tell nothing.
        if item.kind == ItemKind::Band && (from, to) != (Along(0), Along(1000)) {
            self.shades.push((from, to));
        }
    }

    /// The finished drawing.
    pub fn svg(self, title: &str, id: &str) -> String {
        let height = self.height + 2;
        let id = escaped(id);
        let mut out = format!(
            "<svg class=\"timeline\" role=\"img\" aria-labelledby=\"{id}\" width=\"100%\" height=\"{height}\" \
             overflow=\"visible\" fill=\"currentColor\" font-size=\"{SIZE}\">\n<title id=\"{id}\">{}</title>\n",
            escaped(title)
        );
        let top = self.stretches.first().map_or(0, |(_, height)| *height);
        for (from, to) in &self.shades {
            out += &stretch("timeline-shade", *from, *to, top, self.bars_end - top, " fill-opacity=\".05\"");
        }
        out += &self.tracks;
        out += &self.ticks();
        out += &self.bars;
        out += &self.texts;
        out += "</svg>\n";
        out
    }

    /// The lines at which years and quarters begin: only in the bars and the scale, so that none runs through a name.
    fn ticks(&self) -> String {
        let Some(axis) = &self.axis else { return String::new() };
        let mut dashes = String::new();
        let mut end = 0;
        for (at, height) in &self.stretches {
            if *at > 0 {
                dashes += &format!("{} ", at - end);
            }
            dashes += &format!("{height} ");
            end = at + height;
        }
        // Nothing below the last of them.
        dashes += &self.height.to_string();
        let mut lines = String::new();
        let mut tick = |class: &str, at: Along, from: usize, end: usize, opacity: &str| {
            lines += &format!(
                "<line class=\"{class}\" x1=\"{at}\" x2=\"{at}\" y1=\"{from}\" y2=\"{end}\" \
                 stroke-dashoffset=\"{from}\" stroke-opacity=\"{opacity}\"/>\n"
            );
        };
        // Labels of years stay free of what begins inside of them.
        for at in axis.minor.iter().filter(|at| **at > Along(0)) {
            tick("timeline-minor", *at, UNDER_YEARS, self.bars_end, ".3");
        }
        for mark in axis.years.iter().filter(|year| year.from > Along(0)) {
            tick("timeline-tick", mark.from, 0, end, ".7");
        }
        format!(
            "<g stroke=\"currentColor\" shape-rendering=\"crispEdges\" stroke-dasharray=\"{dashes}\">\n{lines}</g>\n"
        )
    }
}

/// A line from side to side.
fn rule(class: &str, y: usize, attributes: &str) -> String {
    format!(
        "<line class=\"{class}\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\" stroke=\"currentColor\" shape-rendering=\"crispEdges\"{attributes}/>\n"
    )
}
