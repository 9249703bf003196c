//! What the numbered parts of a report are called, in the language of the report.

use crate::index::{Numbered, Piece, Section};
use crate::locale::{Arg, Locale};
use crate::markdown::Words;
use crate::render::Renderer;
use crate::value::Lang;

/// The names of chapters, sections, appendices, figures and tables in one language.
#[derive(Debug, Clone, Copy)]
pub struct Names<'l> {
    locale: &'l Locale,
}

impl Renderer {
    /// The language of a report, where the program knows it.
    pub fn text_language(&self, report: usize) -> Option<Lang> {
        let own = self.site.reports.items[report].language.as_deref();
        own.map_or(Some(self.lang), |tag| Lang::from_tag(&tag.to_lowercase()))
    }

    /// The language tag of a report whose language is not that of the page.
    pub fn foreign_language(&self, report: usize) -> Option<String> {
        let tag = self.site.reports.items[report].language.as_deref()?.to_lowercase();
        let is_tag = (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_lowercase());
        (is_tag && tag != self.lang.tag()).then_some(tag)
    }

    /// The names of the parts of a report; in the language of the page where the theme has no texts in that of the report.
    pub fn names(&self, report: usize) -> Names<'_> {
        let other = self.other_locale(report).map(|at| &*self.theme.other_locales[at]);
        Names { locale: other.unwrap_or(&self.theme.locale) }
    }

    /// The words that the text of a report needs beside its own, likewise.
    pub fn words_of(&self, report: usize) -> &Words {
        self.other_locale(report).map_or(&self.words, |at| &self.other_words[at])
    }

    /// The position of the theme's texts in the language of a report, where that is not that of the page.
    fn other_locale(&self, report: usize) -> Option<usize> {
        let tag = self.text_language(report)?.tag();
        self.theme.other_locales.iter().position(|locale| locale.tag() == tag && locale.has("ref-figure"))
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
                self.locale.text("ref-unnumbered", &title).unwrap_or_else(|| section.title.clone())
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
        Some(if section.is_appendix { with_capital(&self.numbered("ref-appendix", number)) } else { number.clone() })
    }

    /// The title of a chapter with its number.
    pub fn chapter_title(self, piece: &Piece) -> String {
        let Some(title) = piece.title() else { return piece.name.clone() };
        match self.section_number(title) {
            Some(number) => format!("{number} {}", title.title),
            None => title.title.clone(),
        }
    }
}

/// A text that begins a sentence.
pub fn with_capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
