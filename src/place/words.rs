//! Words and what they mean, for many look-ups.

use foldhash::HashMap;
use std::borrow::Cow;

use crate::value::fold;

/// A map from words to meanings in which case and surrounding space do not matter.
///
/// Each word has two keys, as it is written and folded: cards mostly spell a name as the tables do, and then a look-up
/// allocates nothing. The map is never iterated, so its order reaches no output.
#[derive(Debug, Clone)]
pub(super) struct Words<T> {
    meanings: HashMap<Cow<'static, str>, T>,
}

impl<T: Copy> Words<T> {
    /// A map that knows no word.
    pub(super) fn new() -> Self {
        Self { meanings: HashMap::default() }
    }

    /// The meaning of `word`.
    pub(super) fn find(&self, word: &str) -> Option<T> {
        self.meanings.get(word).or_else(|| self.meanings.get(fold(word).as_str())).copied()
    }

    /// Every word that has a meaning, folded, in alphabetical order.
    pub(super) fn folded(&self) -> Vec<String> {
        let mut words: Vec<String> = self.meanings.keys().map(|word| fold(word)).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// Gives `word` a meaning in place of any that it has had; a blank word is left without one.
    pub(super) fn learn(&mut self, word: Cow<'static, str>, meaning: T) {
        let folded = fold(&word);
        if folded.is_empty() {
            return;
        }
        self.meanings.insert(word, meaning);
        self.meanings.insert(Cow::Owned(folded), meaning);
    }
}
