//! Names that stand on very many cards, though there are few of them: of organisations, themes, portfolios and programmes.

use super::{Shelf, Site};
use crate::parse::Group;
use crate::source::Spanned;
use crate::value::slug;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

/// A name as a card gives it; all cards share it.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Named {
    /// The last part of the address of its page; empty where it has no letter or digit.
    pub slug: String,
    /// The name.
    pub name: String,
}

/// Names that were asked for, by the words of cards for them.
#[derive(Debug, Default)]
pub struct Names(RwLock<HashMap<String, Arc<Named>>>);

impl Names {
    fn get(&self, word: &str, make: impl FnOnce() -> Named) -> Arc<Named> {
        if let Some(known) = self.0.read().ok().and_then(|known| known.get(word).cloned()) {
            return known;
        }
        let named = Arc::new(make());
        if let Ok(mut known) = self.0.write() {
            known.insert(word.to_owned(), Arc::clone(&named));
        }
        named
    }
}

impl Site {
    /// The organisation that a card calls by a name.
    #[must_use]
    pub fn organisation(&self, name: &str) -> Arc<Named> {
        self.lookup.organisations.get(name, || {
            let known = self.config.organisations.find(name);
            Named { slug: known.map_or_else(|| slug(name), |known| known.slug.clone()), name: name.to_owned() }
        })
    }

    /// The theme that a card calls by words that are not in the vocabulary.
    #[must_use]
    pub fn theme(&self, words: &str) -> Arc<Named> {
        self.lookup.themes.get(words, || Named { slug: slug(words), name: words.to_owned() })
    }

    /// The portfolio that a card calls by a word.
    #[must_use]
    pub fn portfolio(&self, word: Option<&Spanned<String>>) -> Option<Arc<Named>> {
        group(&self.lookup.portfolios, &self.portfolios, word)
    }

    /// The programme that a card calls by a word.
    #[must_use]
    pub fn programme(&self, word: Option<&Spanned<String>>) -> Option<Arc<Named>> {
        group(&self.lookup.programmes, &self.programmes, word)
    }
}

/// The slug and name of a portfolio or programme: those of its file, or else the plain name.
fn group(known: &Names, groups: &Shelf<Group>, word: Option<&Spanned<String>>) -> Option<Arc<Named>> {
    let word = word?.value.as_str();
    let named = known.get(word, || match groups.find(word).map(|position| &groups.items[position]) {
        Some(group) => Named { slug: group.source.id.clone(), name: group.title.clone() },
        None => Named { slug: slug(word), name: word.to_owned() },
    });
    Some(named).filter(|named| !named.slug.is_empty())
}
