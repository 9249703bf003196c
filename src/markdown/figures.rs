//! Figures and tables with captions -> HTML.

use super::Attributes;
use super::dialect::{Float, FloatContent};
use super::escape::{escaped, href, link};
use super::grid::Grid;
use super::html::Writer;
use super::marks::FloatMark;
use super::tables::frame;
use super::words::Target;
use crate::chart::{Timeline, TimelineWords};

/// A figure or table that has begun.
#[derive(Debug, Default)]
pub struct Open {
    /// What comes after the words of the caption.
    content: String,
    /// What comes after the content.
    after: String,
}

impl<'a, F: Fn(&str) -> Target> Writer<'_, 'a, F> {
    /// Begins a figure or table, up to the words of its caption.
    pub(super) fn open(&mut self, float: Float<'a>) {
        let Float { content, attributes, caption: words } = float;
        let has_caption = !words.is_empty();
        // One without a caption is not counted.
        let mark = if has_caption { self.float_marks.next().unwrap_or_default() } else { FloatMark::default() };
        let id = if mark.id.is_empty() { String::new() } else { format!(" id=\"{}\"", escaped(&mark.id)) };
        let label = if mark.name.is_empty() {
            String::new()
        } else {
            format!("<span class=\"label\">{}.</span> ", escaped(&mark.name))
        };
        let picture = match &content {
            FloatContent::Image(target) => (self.resolve)(target).picture(),
            _ => None,
        };
        // HTML has captions first or last, and after a figure comes what can be done with it. So they come first, as those
        // of tables do; the theme shows a figure above its caption.
        let figure = |kind| format!("<figure class=\"{kind}\"{id}>\n");
        let (before, caption, shown) = match &content {
            FloatContent::Table | FloatContent::Grid(..) => {
                let name = if mark.name.is_empty() { self.tables.next_name(self.words) } else { mark.name.clone() };
                let rows = match &content {
                    FloatContent::Grid(info, lines) => Grid::read(info, &lines.text).0.to_html(&self.words.grid),
                    _ => String::new(),
                };
                (format!("{}{}<table>\n", figure("numbered-table"), frame(&name)), "caption", rows)
            }
            FloatContent::Image(_) => {
                let alt = attributes.get(&["fig-alt"]).unwrap_or_default();
                let image = picture.as_ref().map(|picture| self.picture_html(picture, alt, "") + "\n");
                (figure("numbered-figure"), "figcaption", image.unwrap_or_default())
            }
            FloatContent::Timeline(_, lines) => {
                (figure("numbered-figure"), "figcaption", self.timeline_html(&lines.text, &mark, &words))
            }
        };
        self.push_html(before);
        if has_caption {
            self.push_html(format!("<{caption}>{label}"));
        }
        let credit = self.credit_html(&attributes);
        let end = if has_caption { format!("{credit}</{caption}>\n") } else { String::new() };
        let address = picture.as_ref().map(|picture| picture.address.as_str());
        let after = self.after_html(content.is_table(), address, &attributes, &mark);
        self.open_float = Some(Open { content: end + &shown, after });
    }

    /// A timeline as a drawing, and its facts as a table.
    fn timeline_html(&mut self, lines: &str, mark: &FloatMark, caption: &str) -> String {
        let (timeline, _) = Timeline::read(lines);
        let words = TimelineWords { title: caption.to_owned(), ..self.words.timeline.clone() };
        let dates = |start, end| self.words.dates.write(start, end);
        let id = if mark.id.is_empty() { format!("fig_{}", self.kept.len() + 1) } else { format!("{}_title", mark.id) };
        let drawing = timeline.svg(&words, &id, &dates);
        let table = Grid::of_timeline(&timeline, &words, &dates).to_html(&self.words.grid);
        let name = if mark.name.is_empty() { caption } else { &mark.name };
        let (title, frame) = (escaped(&self.words.as_table), frame(name));
        let drawing = self.keep(drawing);
        format!(
            "<div class=\"drawing\">{drawing}</div>\n<details class=\"description\"><summary>{title}</summary>\n{frame}<table>\n{table}</table></div>\n</details>\n"
        )
    }

    fn credit_html(&self, attributes: &Attributes) -> String {
        let credit = attributes.get(&["credit", "tekijä", "upphov"]);
        let html =
            |credit| format!(" <span class=\"small\">{} {}</span>", escaped(&self.words.credit), escaped(credit));
        credit.map(html).unwrap_or_default()
    }

    /// What can be done with a figure or table, what it shows in words, and where it is mentioned.
    fn after_html(&self, is_table: bool, image: Option<&str>, attributes: &Attributes, mark: &FloatMark) -> String {
        let of = if mark.name.is_empty() {
            String::new()
        } else {
            format!("<span class=\"hidden\">: {}</span>", escaped(&mark.name))
        };
        let link_to = |address: &str, words: &str, kind: &str| {
            format!("<p class=\"figure-links\"><a href=\"{}\"{kind}>{}{of}</a></p>\n", href(address), escaped(words))
        };
        let mut html = if is_table { "</table></div>\n".to_owned() } else { String::new() };
        if let Some(csv) = mark.csv.as_ref().filter(|_| is_table) {
            html += &link_to(csv, &self.words.csv, " type=\"text/csv\"");
        }
        if let Some(address) = image {
            html += &link_to(address, &self.words.enlarge, "");
        }
        if let Some(text) = attributes.get(&["long", "pitkä", "lång"]) {
            let (title, text) = (escaped(&self.words.description), escaped(text));
            html += &format!("<details class=\"description\"><summary>{title}</summary>\n<p>{text}</p>\n</details>\n");
        }
        if !mark.mentions.is_empty() {
            let places: Vec<String> = mark.mentions.iter().map(link).collect();
            html += &format!("<p class=\"mentions\">{} {}</p>\n", escaped(&self.words.mentioned), places.join(", "));
        }
        html + "</figure>\n"
    }

    /// The caption is over.
    pub(super) fn content(&mut self) {
        if let Some(open) = &mut self.open_float {
            let html = std::mem::take(&mut open.content);
            self.push_html(html);
        }
    }

    /// Ends a figure or table.
    pub(super) fn close(&mut self) {
        if let Some(open) = self.open_float.take() {
            self.push_html(open.after);
        }
    }
}
