//! A text in several languages.

use crate::value::Lang;

/// A text in each language in which it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Translations(Vec<(Lang, String)>);

impl Translations {
    /// A text that is known in one language.
    #[must_use]
    pub fn one(lang: Lang, text: &str) -> Self {
        Self(vec![(lang, text.to_owned())])
    }

    /// A text in the languages of the tool.
    #[must_use]
    pub fn of_tool(texts: [String; 3]) -> Self {
        Self(Lang::ALL.into_iter().zip(texts).collect())
    }

    /// The text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == lang).map(|(_, text)| text.as_str())
    }

    /// Sets the text of a language.
    pub fn set(&mut self, lang: Lang, text: String) {
        self.0.retain(|(known, _)| *known != lang);
        self.0.push((lang, text));
        self.0.sort_unstable();
    }

    /// The texts in all languages.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }

    /// The text in `lang`, or else in the first language that has it.
    #[must_use]
    pub fn best(&self, lang: Lang) -> Option<&str> {
        self.get(lang).or_else(|| self.texts().next())
    }

    /// The language of [`Self::best`], where it is not `lang`.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<Lang> {
        if self.get(lang).is_some() { None } else { self.0.first().map(|(known, _)| *known) }
    }
}
