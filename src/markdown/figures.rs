//! Figures and tables with captions -> HTML.

use super::dialect::{Float, FloatContent};
use super::grid::Grid;
use super::html::{Target, Writer, escaped, href, link};
use super::marks::FloatMark;

/// A figure or table that has begun.
#[derive(Debug, Default)]
pub struct Open {
    mark: FloatMark,
    is_table: bool,
    has_caption: bool,
    /// What comes after the caption.
    content: String,
    /// What comes after the content.
    after: String,
}

impl<'a, F: Fn(&str) -> Target> Writer<'_, 'a, F> {
    /// Begins a figure or table, up to the words of its caption.
    pub(super) fn open(&mut self, float: Float<'a>) {
        let Float { content, attributes, has_caption } = float;
        let is_table = content.is_table();
        let mut mark = FloatMark::default();
        if has_caption {
            mark = self.marks.floats.get(self.floats).cloned().unwrap_or_default();
            self.floats += 1;
        }
        if mark.id.is_empty() {
            mark.id = attributes.id.clone().unwrap_or_default();
        }
        let id = if mark.id.is_empty() { String::new() } else { format!(" id=\"{}\"", escaped(&mark.id)) };
        let mut open = Open { mark, is_table, has_caption, ..Open::default() };
        let name = match (open.mark.name.as_str(), has_caption) {
            ("", _) | (_, false) => String::new(),
            (name, true) => format!("<span class=\"label\">{}.</span> ", escaped(name)),
        };
        if is_table {
            let caption = if has_caption { format!("<caption>{name}") } else { String::new() };
            let label = if open.mark.name.is_empty() { self.next_table_name() } else { escaped(&open.mark.name) };
            self.push_html(format!(
                "<figure class=\"numbered-table\"{id}>\n<div class=\"table-frame\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table>\n{caption}"
            ));
        } else {
            self.push_html(format!("<figure class=\"numbered-figure\"{id}>\n"));
        }
        match content {
            FloatContent::Image(target) => {
                if let Target::Address(address) = (self.resolve)(&target) {
                    let address = href(&address);
                    let alt = escaped(attributes.get(&["fig-alt"]).unwrap_or_default());
                    self.push_html(format!("<img src=\"{address}\" alt=\"{alt}\" loading=\"lazy\">\n"));
                    let of = if open.mark.name.is_empty() {
                        String::new()
                    } else {
                        format!("<span class=\"hidden\">: {}</span>", escaped(&open.mark.name))
                    };
                    open.after = format!(
                        "<p class=\"figure-links\"><a href=\"{address}\">{}{of}</a></p>\n",
                        escaped(&self.words.enlarge)
                    );
                }
            }
            FloatContent::Table => {}
            FloatContent::Grid(info, lines) => {
                open.content = Grid::read(&info, &lines.text).0.to_html(&self.words.grid)
            }
            FloatContent::Timeline(lines) => open.content = format!("<pre>{}</pre>\n", escaped(&lines.text)),
        }
        if let Some(text) = attributes.get(&["long", "pitkä", "lång"]) {
            let (title, text) = (escaped(&self.words.description), escaped(text));
            open.after +=
                &format!("<details class=\"description\"><summary>{title}</summary>\n<p>{text}</p>\n</details>\n");
        }
        if !is_table && has_caption {
            self.push_html(format!("<figcaption>{name}"));
        }
        let credit = attributes.get(&["credit", "tekijä", "upphov"]);
        let credit = credit
            .map(|credit| format!(" <span class=\"small\">{} {}</span>", escaped(&self.words.credit), escaped(credit)));
        open.content = credit.unwrap_or_default()
            + if !has_caption {
                ""
            } else if is_table {
                "</caption>\n"
            } else {
                "</figcaption>\n"
            }
            + &open.content;
        self.open_float = Some(open);
    }

    /// The caption is over.
    pub(super) fn content(&mut self) {
        if let Some(open) = &mut self.open_float {
            let html = std::mem::take(&mut open.content);
            self.push_html(html);
        }
    }

    /// Ends a figure or table: what can be done with it, and where it is mentioned.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open_float.take() else { return };
        let mut html = String::new();
        if open.is_table {
            html += "</table></div>\n";
            if let Some(csv) = open.mark.csv.as_ref().filter(|_| open.has_caption) {
                let (address, words, name) = (href(csv), escaped(&self.words.csv), escaped(&open.mark.name));
                html += &format!(
                    "<p class=\"figure-links\"><a href=\"{address}\" type=\"text/csv\">{words}<span class=\"hidden\">: {name}</span></a></p>\n"
                );
            }
        }
        html += &open.after;
        if !open.mark.mentions.is_empty() {
            let places: Vec<String> = open.mark.mentions.iter().map(link).collect();
            html += &format!("<p class=\"mentions\">{} {}</p>\n", escaped(&self.words.mentioned), places.join(", "));
        }
        self.push_html(html + "</figure>\n");
    }
}
