//! A text, or anything else, in several languages.

use crate::value::Lang;

/// Something in each language in which it is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ByLanguage<T>(Vec<(Lang, T)>);

/// A text in each language in which it is known.
pub type Translations = ByLanguage<String>;

impl<T> Default for ByLanguage<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByLanguage<T> {
    /// Whether it is known in no language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is known in a language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Option<&T> {
        self.0.iter().find(|(known, _)| *known == lang).map(|(_, value)| value)
    }

    /// What is known in a language, or else in the first that has it.
    #[must_use]
    pub fn nearest(&self, lang: Lang) -> Option<&T> {
        self.in_language(lang).or_else(|| self.0.first().map(|(_, value)| value))
    }

    /// The language of [`Self::nearest`], where it is not `lang`.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<Lang> {
        if self.in_language(lang).is_some() { None } else { self.0.first().map(|(known, _)| *known) }
    }

    /// Sets what is known in a language.
    pub fn set(&mut self, lang: Lang, value: T) {
        self.0.retain(|(known, _)| *known != lang);
        self.0.push((lang, value));
        self.0.sort_by_key(|(lang, _)| *lang);
    }

    /// What is known in all languages.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    /// What becomes of each; those that become nothing are left out.
    #[must_use]
    pub fn filter_map<U>(self, mut become_of: impl FnMut(T) -> Option<U>) -> ByLanguage<U> {
        ByLanguage(self.0.into_iter().filter_map(|(lang, value)| Some((lang, become_of(value)?))).collect())
    }
}

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
        self.in_language(lang).map(String::as_str)
    }

    /// The texts in all languages.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.values().map(String::as_str)
    }

    /// The text in `lang`, or else in the first language that has it.
    #[must_use]
    pub fn best(&self, lang: Lang) -> Option<&str> {
        self.nearest(lang).map(String::as_str)
    }
}
