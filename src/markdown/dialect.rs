//! What our Markdown has beyond the common one: figures, captions, fenced blocks that are tables or timelines, and references
//! to what a report numbers. Both the scan for checks and the way to HTML read texts through this.
//!
//! The syntax is that of pandoc-crossref and Quarto: <https://quarto.org/docs/authoring/cross-references.html>.

use super::mentions::{Mention, next_mention};
use super::{Attributes, Grid, parser};
use crate::chart::Timeline;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Item<'a> {
    /// What common Markdown has.
    Event(Event<'a>),
    /// A figure or table begins, first with its caption.
    Open(Float<'a>),
    /// The caption is over, the content begins: nothing for an image or a fenced block, the table for a table.
    Content,
    /// The figure or table is over.
    Close,
    /// A reference to what a report numbers.
    Mention(Mention<'a>),
    /// Something that is written wrongly.
    Fault(Fault),
}

/// Something that does not stand in the flow of the text: a figure or a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Float<'a> {
    /// What it is.
    pub content: FloatContent<'a>,
    /// The attributes of the image or of the caption.
    pub attributes: Attributes,
    /// The words of the caption; empty where there is none.
    pub caption: String,
}

/// What a figure or table shows.
#[derive(Debug, Clone, PartialEq)]
pub enum FloatContent<'a> {
    /// An image, by its address as written.
    Image(CowStr<'a>),
    /// A table of pipes.
    Table,
    /// A fenced table: what stands after the fence, and the lines inside.
    Grid(CowStr<'a>, Lines),
    /// A fenced timeline: likewise.
    Timeline(CowStr<'a>, Lines),
}

/// The lines inside a fenced block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// The text.
    pub text: String,
    /// Where its parts begin: in the text itself, and in the text around it. Quotations, lists and the line ends of Windows
    /// stand between them.
    parts: Vec<(usize, usize)>,
}

impl Lines {
    /// The place in the text around the block of a place in the block.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let outside = |at: usize| {
            let part = self.parts.partition_point(|(inner, _)| *inner <= at).checked_sub(1)?;
            let (inner, outer) = self.parts[part];
            Some(outer + at - inner)
        };
        let start = outside(range.start)?;
        // The end belongs to the part of the last sign.
        let end = if range.is_empty() { start } else { outside(range.end - 1)? + 1 };
        Some(start..end)
    }
}

impl FloatContent<'_> {
    /// Whether it is counted among the tables, and not among the figures.
    #[must_use]
    pub fn is_table(&self) -> bool {
        matches!(self, Self::Table | Self::Grid(..))
    }
}

/// What is written wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A caption that follows no table or fenced block.
    CaptionAlone,
    /// A caption with no empty line between it and its table, which makes it a row.
    CaptionGlued,
    /// An image with attributes that is not alone in its paragraph.
    FigureNotAlone,
    /// Braces that are meant for attributes, but cannot be read.
    Attributes,
    /// A reference to a footnote that is not there, which makes it text.
    FootnoteUnknown,
}

/// Reads a text. Every item has its place in it.
#[must_use]
pub fn read(text: &str) -> Vec<(Item<'_>, Range<usize>)> {
    let mut events = parser(text).into_offset_iter().collect::<Vec<_>>().into_iter();
    let mut reader = Reader { text, items: Vec::with_capacity(events.len()), quiet: 0, told: 0..0 };
    while let Some((event, range)) = events.as_slice().first() {
        match event {
            Event::Start(Tag::Paragraph) => reader.paragraph(&mut events),
            Event::Start(Tag::Table(_)) => reader.table(&mut events),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => reader.fence(&mut events),
            Event::Start(Tag::DefinitionListDefinition) => {
                reader.definition(range);
                reader.plain(&mut events);
            }
            _ => reader.inline(&mut events),
        }
    }
    reader.items
}

/// Events with their places, of which what is not read yet is seen as a slice.
type Events<'a> = std::vec::IntoIter<Placed<'a>>;

/// An event with its place.
type Placed<'a> = (Event<'a>, Range<usize>);

/// Takes so many events.
fn take<'a>(events: &mut Events<'a>, count: usize) -> Vec<Placed<'a>> {
    events.by_ref().take(count).collect()
}

struct Reader<'a> {
    text: &'a str,
    items: Vec<(Item<'a>, Range<usize>)>,
    /// How many elements are open in which words are no running text: links, images, code.
    quiet: usize,
    /// The caption that stands wrongly and was told of last.
    told: Range<usize>,
}

impl<'a> Reader<'a> {
    fn push(&mut self, item: Item<'a>, range: Range<usize>) {
        if let Item::Fault(Fault::CaptionAlone | Fault::CaptionGlued) = item {
            self.told = range.clone();
        }
        self.items.push((item, range));
    }

    /// An event that stays what it is.
    fn plain(&mut self, events: &mut Events<'a>) {
        let Some((event, range)) = events.next() else { return };
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => self.quiet += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => self.quiet = self.quiet.saturating_sub(1),
            _ => {}
        }
        let (end, is_image) = (range.end, matches!(event, Event::End(TagEnd::Image)));
        self.items.push((Item::Event(event), range));
        if is_image && let Some((_, length)) = self.text.get(end..).and_then(Attributes::at_start) {
            self.push(Item::Fault(Fault::FigureNotAlone), end..end + length);
        }
    }

    /// An event that is running text or stays what it is. Text may take others beside it along.
    fn inline(&mut self, events: &mut Events<'a>) {
        match events.as_slice().first() {
            Some((Event::Text(_), _)) if self.quiet == 0 => self.words(events),
            _ => self.plain(events),
        }
    }

    /// Events of which every one is running text or stays what it is.
    fn all_inline(&mut self, events: Vec<Placed<'a>>) {
        let mut events = events.into_iter();
        while !events.as_slice().is_empty() {
            self.inline(&mut events);
        }
    }

    /// A paragraph: a figure, a caption that nothing takes, or just a paragraph.
    fn paragraph(&mut self, events: &mut Events<'a>) {
        let ahead = events.as_slice();
        let whole = &ahead[0].1;
        match ahead.get(1) {
            Some((Event::Start(Tag::Image { dest_url, .. }), range)) => {
                let rest = self.text.get(range.end..whole.end).unwrap_or_default();
                if let Some((attributes, length)) = Attributes::at_start(rest.trim_start()) {
                    let ends = rest.trim_start()[length..].trim().is_empty();
                    if ends {
                        let content = FloatContent::Image(dest_url.clone());
                        return self.figure(events, content, attributes);
                    }
                }
            }
            Some((Event::Text(words), _)) if is_caption(words) => {
                self.push(Item::Fault(Fault::CaptionAlone), trimmed(self.text, whole));
            }
            _ => {}
        }
        self.plain(events);
    }

    /// The definition of a term. Below a paragraph a caption would be one, for both begin with a colon; but definitions
    /// have no ids.
    fn definition(&mut self, range: &Range<usize>) {
        let whole = &self.text[range.clone()];
        // Further paragraphs of a definition may have braces of their own.
        let first = whole.split("\n\n").next().and_then(|part| part.split("\r\n\r\n").next()).unwrap_or(whole);
        let place = trimmed(self.text, &(range.start..range.start + first.len()));
        let source = &self.text[place.clone()];
        let attributes = source.rfind('{').and_then(|at| Some((at, Attributes::at_start(&source[at..])?)));
        if let Some((at, (attributes, length))) = attributes
            && at + length == source.len()
            && attributes.id.is_some_and(|id| id.starts_with("fig:") || id.starts_with("tbl:"))
        {
            self.push(Item::Fault(Fault::CaptionAlone), place);
        }
    }

    /// An image alone in its paragraph, with attributes.
    fn figure(&mut self, events: &mut Events<'a>, content: FloatContent<'a>, attributes: Attributes) {
        let length = until(&events.as_slice()[1..], |event| matches!(event, Event::End(TagEnd::Paragraph))) + 2;
        let mut inside = take(events, length).into_iter();
        let Some((_, whole)) = inside.next() else { return };
        inside.next();
        let mut open = 1;
        let caption = until(inside.as_slice(), |event| {
            // An image may stand in the words of another.
            match event {
                Event::Start(Tag::Image { .. }) => open += 1,
                Event::End(TagEnd::Image) => open -= 1,
                _ => {}
            }
            open == 0
        });
        self.open(content, attributes, take(&mut inside, caption), &whole);
        self.push(Item::Close, whole);
    }

    fn open(
        &mut self,
        content: FloatContent<'a>,
        attributes: Attributes,
        caption: Vec<Placed<'a>>,
        whole: &Range<usize>,
    ) {
        let words = caption.iter().filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        });
        let words = words.collect::<String>().trim().to_owned();
        self.push(Item::Open(Float { content, attributes, caption: words }), whole.clone());
        self.all_inline(caption);
        self.push(Item::Content, whole.clone());
    }

    /// A table of pipes, with its caption where one follows.
    fn table(&mut self, events: &mut Events<'a>) {
        let length = until(&events.as_slice()[1..], |event| matches!(event, Event::End(TagEnd::Table))) + 2;
        let table = take(events, length);
        let whole = table[0].1.clone();
        if let Some(at) = glued_caption(&table) {
            self.push(Item::Fault(Fault::CaptionGlued), trimmed(self.text, &at));
        }
        let Some((caption, attributes)) = self.caption(events) else { return self.all_inline(table) };
        self.open(FloatContent::Table, attributes, caption, &whole);
        self.all_inline(table);
        self.push(Item::Close, whole);
    }

    /// A fenced block: a table or a timeline, or code.
    fn fence(&mut self, events: &mut Events<'a>) {
        let ahead = events.as_slice();
        let Some((Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))), whole)) = ahead.first() else { return };
        let (is_grid, is_timeline) = (Grid::is_named_by(info), Timeline::is_named_by(info));
        if !is_grid && !is_timeline {
            return self.plain(events);
        }
        let (info, whole) = (info.clone(), whole.clone());
        let length = until(&ahead[1..], |event| matches!(event, Event::End(TagEnd::CodeBlock)));
        let lines = Self::lines(&ahead[1..=length]);
        take(events, length + 2);
        let content = if is_grid { FloatContent::Grid(info, lines) } else { FloatContent::Timeline(info, lines) };
        let (caption, attributes) = self.caption(events).unwrap_or_default();
        self.open(content, attributes, caption, &whole);
        self.push(Item::Close, whole);
    }

    /// The text inside a fenced block.
    fn lines(inside: &[Placed<'_>]) -> Lines {
        let mut lines = Lines::default();
        for (event, range) in inside {
            if let Event::Text(text) = event {
                lines.parts.push((lines.text.len(), range.start));
                lines.text += text;
            }
        }
        lines
    }

    /// The caption that the paragraph to come is, if it is one: its words without the colon and the attributes.
    fn caption(&self, events: &mut Events<'a>) -> Option<(Vec<Placed<'a>>, Attributes)> {
        let [(Event::Start(Tag::Paragraph), whole), (Event::Text(first), _), ..] = events.as_slice() else {
            return None;
        };
        if !is_caption(first) {
            return None;
        }
        let source = self.text[whole.clone()].trim_end();
        let braces = source.rmatch_indices('{').find_map(|(at, _)| {
            let (attributes, length) = Attributes::at_start(&source[at..])?;
            (at + length == source.len()).then_some((attributes, at))
        });
        let (attributes, length) = braces.unwrap_or((Attributes::default(), source.len()));
        let end = whole.start + length;
        let length = until(&events.as_slice()[1..], |event| matches!(event, Event::End(TagEnd::Paragraph))) + 2;
        let mut words: Vec<Placed<'a>> = take(events, length);
        words.pop();
        words.remove(0);
        words.retain(|(_, range)| range.start < end);
        for (event, range) in &mut words {
            if let Event::Text(text) = event
                && range.end > end
            {
                let cut = text.len().saturating_sub(range.end - end);
                let kept = text.get(..cut).unwrap_or_default().trim_end().to_owned();
                (*text, range.end) = (kept.into(), end);
            }
        }
        if let Some((Event::Text(text), range)) = words.first_mut() {
            let rest = text.trim_start_matches(':').trim_start().to_owned();
            range.start += text.len() - rest.len();
            *text = rest.into();
        }
        Some((words, attributes))
    }

    /// Running text, from the next event on: as many events as stand side by side, with the references in them.
    fn words(&mut self, events: &mut Events<'a>) {
        let ahead = events.as_slice();
        let start = ahead[0].1.start;
        let (mut count, mut end) = (0, start);
        // Only text that stands in the file as it is printed, with no sign taken away between, is looked through.
        while let Some((Event::Text(text), range)) = ahead.get(count)
            && range.start == end
            && self.text.get(range.clone()) == Some(text)
        {
            end = range.end;
            count += 1;
        }
        let run = &self.text[start..end];
        // Nearly no text has any of the signs that stand for more than themselves; one look over it tells.
        let is_sign = |byte: u8| matches!(byte, b'@' | b'[' | b'{');
        let has_signs = run.bytes().fold(false, |found, byte| found | is_sign(byte));
        if has_signs {
            self.footnotes_left(start, run);
            self.attributes_left(start, run);
        }
        if !has_signs || !run.contains('@') {
            let items = events.by_ref().take(count.max(1)).map(|(event, range)| (Item::Event(event), range));
            self.items.extend(items);
            return;
        }
        take(events, count);
        let mut done = 0;
        while let Some((range, mention)) = next_mention(self.text, start + done..end) {
            self.text_between(start + done..range.start);
            done = range.end - start;
            self.push(Item::Mention(mention), range);
        }
        self.text_between(start + done..end);
    }

    /// Braces that name a figure or table and are left as text: something in them cannot be read, or they stand where nothing
    /// takes them. `run` begins at `start`.
    fn attributes_left(&mut self, start: usize, run: &str) {
        for (at, _) in run.match_indices('{') {
            let rest = &run[at..];
            let before = &self.text[..start + at];
            let is_meant =
                ["{#fig:", "{#tbl:", "{fig:", "{tbl:", "{fig-alt="].iter().any(|head| rest.starts_with(head));
            // Behind an image they are told of with the image.
            let is_of_image = before.ends_with(')') && Attributes::at_start(&self.text[start + at..]).is_some();
            let is_told = self.told.contains(&(start + at));
            if is_meant && !is_told && !is_of_image && !before.ends_with('\\') {
                let length =
                    rest.find(['}', '\n']).map_or(rest.len(), |end| end + usize::from(rest[end..].starts_with('}')));
                self.push(Item::Fault(Fault::Attributes), start + at..start + at + length);
            }
        }
    }

    /// References to footnotes that are left as text, for there are no such footnotes. `run` begins at `start`.
    fn footnotes_left(&mut self, start: usize, run: &str) {
        for (at, _) in run.match_indices("[^") {
            let rest = &run[at + 2..];
            let end = rest.find(['[', ']']).filter(|&end| rest[end..].starts_with(']'));
            let name = end.map_or("", |end| &rest[..end]);
            // Where text begins after a backslash, that takes the meaning from its first sign.
            let is_escaped = at == 0 && self.text[..start].ends_with('\\');
            if !is_escaped && !name.trim().is_empty() {
                let range = start + at..start + at + name.len() + 3;
                self.push(Item::Fault(Fault::FootnoteUnknown), range);
            }
        }
    }

    fn text_between(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            let text = &self.text[range.clone()];
            self.push(Item::Event(Event::Text(text.into())), range);
        }
    }
}

/// How many events stand before the first for which `ends` holds.
fn until<'a>(events: &[Placed<'a>], mut ends: impl FnMut(&Event<'a>) -> bool) -> usize {
    events.iter().position(|(event, _)| ends(event)).unwrap_or(events.len())
}

fn is_caption(words: &str) -> bool {
    words.strip_prefix(':').is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// The place of a caption that has become the last row of its table.
fn glued_caption(table: &[Placed<'_>]) -> Option<Range<usize>> {
    let row = table.iter().rposition(|(event, _)| matches!(event, Event::Start(Tag::TableRow)))?;
    let mut words = table[row..].iter().filter(|(event, _)| matches!(event, Event::Text(_) | Event::Code(_)));
    let (Event::Text(text), _) = words.next()? else { return None };
    (text.trim_start() == ":" || is_caption(text.trim_start())).then(|| table[row].1.clone())
}

/// A part of a text without the line break at its end.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::super::mentions::MentionForm;
    use super::*;
    use proptest::prelude::*;

    fn mentions(text: &str) -> Vec<(&str, MentionForm)> {
        let items = read(text).into_iter();
        let of = |(item, range): (Item<'_>, Range<usize>)| match item {
            Item::Mention(mention) => Some((range, mention.form)),
            _ => None,
        };
        items.filter_map(of).map(|(range, form)| (&text[range], form)).collect()
    }

    #[test]
    fn references_stand_in_running_text() {
        use MentionForm::{Capital, Full, Number};
        let text = "Katso @fig:my_map, (@tbl:staff) ja [@sec:a]. @Fig:b on kuvassa [-@fig:b]. *@app:x*\n";
        let expected = [
            ("@fig:my_map", Full),
            ("@tbl:staff", Full),
            ("[@sec:a]", Full),
            ("@Fig:b", Capital),
            ("[-@fig:b]", Number),
            ("@app:x", Full),
        ];
        assert_eq!(mentions(text), expected);
        for text in
            ["a@fig:b", "\\@fig:b", "`@fig:b`", "[x @fig:b](a.md)", "    @fig:b", "@fig:", "@kuva:x", "&#64;fig:b"]
        {
            assert_eq!(mentions(text), [], "{text}");
        }
    }

    #[test]
    fn figures_and_captions_are_found() {
        let items = read("![Kuva *a*](a.svg){#fig:a fig-alt=\"x_y_\"}\n\n| a |\n|---|\n| 1 |\n\n: Nimi {#tbl:b}\n");
        let floats: Vec<&Float<'_>> = items
            .iter()
            .filter_map(|(item, _)| if let Item::Open(float) = item { Some(float) } else { None })
            .collect();
        assert_eq!(floats.len(), 2);
        assert_eq!(floats[0].content, FloatContent::Image("a.svg".into()));
        assert_eq!(floats[0].attributes.get(&["fig-alt"]), Some("x_y_"));
        assert_eq!(floats[1].attributes.id.as_deref(), Some("tbl:b"));
        let words: String = items
            .iter()
            .filter_map(|(item, _)| if let Item::Event(Event::Text(text)) = item { Some(&**text) } else { None })
            .collect();
        assert_eq!(words, "Kuva aNimia1");
    }

    #[test]
    fn misplaced_captions_are_faults() {
        let faults = |text| read(text).into_iter().filter(|(item, _)| matches!(item, Item::Fault(_))).count();
        assert_eq!(faults("Teksti\n\n| a |\n|---|\n| 1 |\n: Nimi {#tbl:b}\n"), 1);
        assert_eq!(faults(": Nimi {#tbl:b}\n"), 1);
        assert_eq!(faults("Teksti\n\n: Nimi {#tbl:b}\n\n| a |\n|---|\n| 1 |\n"), 1, "as a definition");
        assert_eq!(faults("Teksti\n\n: Nimi {b}\n\nSana\n: selite\n"), 0);
        assert_eq!(faults("| a |\n|---|\n| 1 |\n\n: Nimi {#tbl:b}\n"), 0);
    }

    #[test]
    fn references_to_footnotes_that_are_not_there_are_faults() {
        let faults = |text: &'static str| -> Vec<&str> {
            let items = read(text).into_iter().filter(|(item, _)| *item == Item::Fault(Fault::FootnoteUnknown));
            items.map(|(_, range)| &text[range]).collect()
        };
        assert_eq!(
            faults("Sana[^a] ja [^1], @fig:a[^b].\n\n## Otsikko[^c]\n\n[^1]: Teksti\n"),
            ["[^a]", "[^b]", "[^c]"]
        );
        assert_eq!(faults("| a[^a] |\n|---|\n| [^b] |\n\n: Nimi[^c] {#tbl:b}\n"), ["[^c]", "[^a]", "[^b]"]);
        assert_eq!(faults("Sana\\[^a] `[^b]` [^ ] [^] [ ^c]\n\n```\n[^d]\n```\n\n    [^e]\n"), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn what_opens_closes_and_places_are_in_the_text(text in "[]@fig:ab()!\\[{}#=\" \n|:`*-]{0,60}") {
            let mut open = 0_i32;
            for (item, range) in read(&text) {
                prop_assert!(text.get(range).is_some());
                match item {
                    Item::Open(_) => open += 1,
                    Item::Close => open -= 1,
                    _ => {}
                }
                prop_assert!((0..=1).contains(&open));
            }
            prop_assert_eq!(open, 0);
        }
    }
}
