//! Tables of pipes -> HTML.

use super::escape::escaped;
use super::words::Words;
use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};

/// The table that is open, and how many there were.
#[derive(Debug, Default)]
pub struct Tables {
    /// How many tables without a number there are so far.
    count: usize,
    /// The alignments of the columns.
    columns: Vec<Alignment>,
    /// The cell of the row that comes next.
    cell: usize,
    in_head: bool,
}

impl Tables {
    /// Tables get column scopes, classes for alignment and, where nothing around them has one, a named frame of their own
    /// to scroll in.
    pub fn event<'a>(&mut self, event: Event<'a>, has_frame: bool, words: &Words) -> Event<'a> {
        let html = |text: &'static str| Event::Html(CowStr::Borrowed(text));
        match event {
            Event::Start(Tag::Table(columns)) => {
                self.columns = columns;
                if has_frame {
                    return html("");
                }
                let name = self.next_name(words);
                Event::Html(format!("{}<table>\n", frame(&name)).into())
            }
            Event::End(TagEnd::Table) if has_frame => html("</tbody>"),
            Event::End(TagEnd::Table) => html("</tbody></table></div>\n"),
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.cell) = (true, 0);
                html("<thead><tr>")
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                html("</tr></thead>\n<tbody>\n")
            }
            Event::Start(Tag::TableRow) => {
                self.cell = 0;
                html("<tr>")
            }
            Event::End(TagEnd::TableRow) => html("</tr>\n"),
            Event::Start(Tag::TableCell) => {
                let alignment = self.columns.get(self.cell).copied().unwrap_or(Alignment::None);
                self.cell += 1;
                html(match (self.in_head, alignment) {
                    (true, Alignment::Right) => "<th scope=\"col\" class=\"number\">",
                    (true, Alignment::Center) => "<th scope=\"col\" class=\"centre\">",
                    (true, _) => "<th scope=\"col\">",
                    (false, Alignment::Right) => "<td class=\"number\">",
                    (false, Alignment::Center) => "<td class=\"centre\">",
                    (false, _) => "<td>",
                })
            }
            Event::End(TagEnd::TableCell) => html(if self.in_head { "</th>" } else { "</td>" }),
            event => event,
        }
    }

    /// What a table without a number is called.
    pub fn next_name(&mut self, words: &Words) -> String {
        self.count += 1;
        format!("{} {}", words.table, self.count)
    }
}

/// The start tag of the frame in which a table called `name` scrolls, which the keyboard reaches.
pub fn frame(name: &str) -> String {
    format!("<div class=\"table-frame\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">", escaped(name))
}
