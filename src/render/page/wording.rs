//! The words of the field table and of vocabularies in the language of the page. In a language that the tool does not
//! speak itself, they are texts of the theme.

use crate::config::Term;
use crate::index::{FacetSource, FacetValue};
use crate::parse::Role;
use crate::render::Renderer;
use crate::schema::{Choices, Field, Texts, Value};
use crate::value::{Lang, slug};

impl Renderer {
    /// The label of a field.
    pub fn label(&self, field: &'static Field) -> String {
        self.word(|| format!("field-{}", field.key), &field.label)
    }

    /// The words for a value of a fixed set.
    pub fn value_word(&self, value: &'static Value) -> String {
        self.word(|| format!("value-{}", slug(value.id)), &value.label)
    }

    /// The words for the value of a fixed set with an id.
    pub fn choice(&self, choices: &'static Choices, id: &str) -> String {
        let value = choices.values.iter().find(|value| value.id == id);
        value.map_or_else(|| id.to_owned(), |value| self.value_word(value))
    }

    /// A role, and its language tag where that is not the language of the page.
    pub fn role(&self, role: &Role) -> (String, Option<String>) {
        match role {
            Role::Known(value) => (self.value_word(value), None),
            Role::Free(phrase) => (phrase.words.clone(), self.phrase_tag(phrase)),
        }
    }

    /// A word of a vocabulary.
    pub fn term(&self, term: &Term) -> String {
        let built_in = || self.theme.locale.text(&format!("value-{}", slug(&term.id)), &[]);
        let own = term.label.get(self.lang).map(str::to_owned);
        own.or_else(|| self.is_of_theme().then(built_in).flatten()).unwrap_or_else(|| term.label(self.lang).to_owned())
    }

    /// The name of a value of an index.
    pub fn value_label(&self, value: &FacetValue) -> String {
        let name = value.label(self.lang);
        let is_built_in = matches!(value.source, FacetSource::Term(_)) && value.foreign(self.lang).is_some();
        let of_theme = || self.theme.locale.text(&format!("value-{}", value.slug), &[]);
        let of_theme = (is_built_in && self.is_of_theme()).then(of_theme).flatten();
        of_theme.unwrap_or_else(|| name.to_owned())
    }

    /// One of the tool's own words, or else the theme's text with a name.
    fn word(&self, name: impl FnOnce() -> String, texts: &'static Texts) -> String {
        let of_theme = || self.theme.locale.text(&name(), &[]);
        self.is_of_theme().then(of_theme).flatten().unwrap_or_else(|| self.lang.of(texts).to_owned())
    }

    /// Whether the language of the page is one that only the theme has words of.
    fn is_of_theme(&self) -> bool {
        matches!(self.lang, Lang::Other(_))
    }
}
