//! The tables of a text as rows of cells, for those who go on calculating with them.

use super::dialect::{self, FloatContent, Item};
use super::grid::{Grid, GridWords};
use pulldown_cmark::{Event, TagEnd};

/// The rows of the figure or table that is the `nth` with a caption, the heads first; `None` where it is no table.
#[must_use]
pub fn records(text: &str, nth: usize, words: &GridWords) -> Option<Vec<Vec<String>>> {
    let mut items = dialect::read(text).into_iter().map(|(item, _)| item);
    let is_counted = |item: &Item<'_>| matches!(item, Item::Open(float) if !float.caption.is_empty());
    let float = items.by_ref().filter(is_counted).nth(nth)?;
    let Item::Open(float) = float else { return None };
    match float.content {
        FloatContent::Table => {}
        FloatContent::Grid(info, lines) => return Some(Grid::read(&info, &lines.text).0.records(words)),
        FloatContent::Image(_) | FloatContent::Timeline(..) => return None,
    }
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    for item in items.skip_while(|item| *item != Item::Content).take_while(|item| *item != Item::Close) {
        match item {
            Item::Event(Event::Text(text) | Event::Code(text)) => cell += &text,
            Item::Event(Event::SoftBreak | Event::HardBreak) => cell += " ",
            Item::Mention(mention) => cell.extend(["@", mention.label]),
            Item::Event(Event::End(TagEnd::TableCell)) => row.push(std::mem::take(&mut cell).trim().to_owned()),
            Item::Event(Event::End(TagEnd::TableRow | TagEnd::TableHead)) => rows.push(std::mem::take(&mut row)),
            _ => {}
        }
    }
    Some(rows)
}
