//! Pictures -> HTML.

use super::escape::{escaped, href};
use super::{Mention, ReferenceMark};
use pulldown_cmark::{Event, Tag, TagEnd};

/// How wide a picture is shown, for browsers that choose between its sizes: a column of text, and all of a narrow screen.
const SHOWN_WIDTH: &str = "(min-width: 54rem) 49rem, 100vw";

/// A picture as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShownPicture {
    /// The address of the picture itself.
    pub address: String,
    /// The address of what is shown where nothing is chosen.
    pub usual: String,
    /// Its width and height in pixels, for the room that it takes.
    pub extent: Option<(u32, u32)>,
    /// The addresses that may be chosen, each with its width in pixels.
    pub sizes: Vec<(String, u32)>,
}

impl ShownPicture {
    /// A picture of which no more is known than its address.
    pub fn at(address: String) -> Self {
        Self { usual: address.clone(), address, ..Self::default() }
    }

    /// The picture as HTML. One that `is_first` is fetched at once, others when a reader comes near.
    pub fn html(&self, alt: &str, title: &str, is_first: bool) -> String {
        let title = if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escaped(title)) };
        let (usual, alt, room, when) = (href(&self.usual), escaped(alt), self.room(), when(is_first));
        let choice = if self.sizes.is_empty() {
            String::new()
        } else {
            let sizes: Vec<String> =
                self.sizes.iter().map(|(address, width)| format!("{} {width}w", href(address))).collect();
            format!(" srcset=\"{}\" sizes=\"{SHOWN_WIDTH}\"", sizes.join(", "))
        };
        format!("<img src=\"{usual}\" alt=\"{alt}\"{title}{room}{choice}{when}>")
    }

    /// The attributes of the room that it takes.
    pub fn room(&self) -> String {
        let room = self.extent.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
        room.unwrap_or_default()
    }
}

/// The attributes that say when a picture is fetched.
pub fn when(is_first: bool) -> &'static str {
    if is_first { "" } else { " loading=\"lazy\" decoding=\"async\"" }
}

/// A picture that has begun: the words inside it become its text alternative.
#[derive(Debug)]
pub struct OpenPicture {
    /// The picture.
    pub picture: ShownPicture,
    /// What is shown when a pointer rests on it.
    pub title: String,
    /// Its words so far.
    pub alt: String,
    /// How many pictures are open inside this one.
    depth: usize,
}

impl OpenPicture {
    /// A picture without words so far.
    pub fn new(picture: ShownPicture, title: String) -> Self {
        Self { picture, title, alt: String::new(), depth: 0 }
    }

    /// Takes in what stands between its brackets; gives whether it has ended.
    pub fn take(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Text(text) | Event::Code(text) => self.alt += text,
            Event::SoftBreak | Event::HardBreak => self.alt.push(' '),
            Event::Start(Tag::Image { .. }) => self.depth += 1,
            Event::End(TagEnd::Image) if self.depth == 0 => return true,
            Event::End(TagEnd::Image) => self.depth -= 1,
            _ => {}
        }
        false
    }

    /// Takes in a reference to what the report numbers, with what it says where that is known.
    pub fn mention(&mut self, mention: &Mention<'_>, mark: Option<&ReferenceMark>) {
        match mark {
            Some(mark) => self.alt += &mark.words,
            None => self.alt += &format!("@{}", mention.label),
        }
    }
}
