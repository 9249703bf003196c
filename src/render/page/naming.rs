//! What the numbered parts of a report are called, in the language of the report.

use crate::index::{Numbered, Piece, Section};
use crate::locale::{Arg, Locale};
use crate::render::Renderer;

/// The names of chapters, sections, appendices, figures and tables in one language.
#[derive(Debug, Clone, Copy)]
pub struct Names<'l> {
    locale: &'l Locale,
}

impl Renderer {
    /// The names of the parts of a report whose text is in the language with a tag; in the language of the page where the
    /// text is, or the theme has no texts in the other.
    pub fn names(&self, tag: Option<&str>) -> Names<'_> {
        let other = tag.and_then(|tag| self.locale_in(tag)).filter(|locale| locale.has("ref-figure"));
        Names { locale: other.unwrap_or(&self.theme.locale) }
    }

    /// The names as the text of a piece of a report uses them.
    pub fn names_in(&self, report: usize, piece: &Piece) -> Names<'_> {
        self.names(self.piece_tag(report, piece).as_deref())
    }
}

impl Names<'_> {
    fn numbered(self, name: &str, number: &str) -> String {
        self.locale.text(name, &[("number", Arg::Text(number))]).unwrap_or_else(|| number.to_owned())
    }

    /// A section inside a sentence: "luku 4.3".
    pub fn section_words(self, section: &Section) -> String {
        match &section.number {
            Some(number) if section.is_appendix => self.numbered("ref-appendix", number),
            Some(number) if section.depth == 1 => self.numbered("ref-chapter", number),
            Some(number) => self.numbered("ref-section", number),
            None => {
                let title = [("title", Arg::Text(&section.title))];
                self.locale.text("ref-unnumbered", &title).unwrap_or_else(|| section.title.to_string())
            }
        }
    }

    /// A figure or table inside a sentence: "kuva 2".
    pub fn float_words(self, float: &Numbered) -> String {
        self.numbered(if float.is_table { "ref-table" } else { "ref-figure" }, &float.number.to_string())
    }

    /// What is printed before a caption: "Kuva 2".
    pub fn float(self, float: &Numbered) -> String {
        with_capital(&self.float_words(float))
    }

    /// What is printed before a heading: "4.3", "Liite 1a".
    pub fn section_number(self, section: &Section) -> Option<String> {
        let number = section.number.as_ref()?;
        Some(if section.is_appendix {
            with_capital(&self.numbered("ref-appendix", number))
        } else {
            number.to_string()
        })
    }

    /// The title of a chapter with its number.
    pub fn chapter_title(self, piece: &Piece) -> String {
        let Some(title) = piece.title() else { return piece.name.clone() };
        match self.section_number(title) {
            Some(number) => format!("{number} {}", title.title),
            None => title.title.to_string(),
        }
    }
}

/// A text that begins a sentence.
pub fn with_capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
