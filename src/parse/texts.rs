//! Which texts a document has that a translation may hold too.

use crate::schema::{ROLE, TRANSLATABLE, is_text};
use crate::yaml::Record;
use serde::{Deserialize, Serialize};

/// The key by which the body is named among the texts.
pub const BODY: &str = "body";

/// A set of texts: keys of [`TRANSLATABLE`], and the body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Texts(u32);

/// The bit of the body; those of the keys are their positions.
const BODY_BIT: u32 = 1 << 31;

impl Texts {
    /// The texts in the record of a front matter and the body below it.
    #[must_use]
    pub fn of(record: &Record<'_>, body: &str) -> Self {
        Self::where_key(record, body, |key| has_words(record, key))
    }

    /// The texts for which a translation has keys, whatever it says there, and the body below them.
    #[must_use]
    pub fn given(record: &Record<'_>, body: &str) -> Self {
        Self::where_key(record, body, |_| true)
    }

    fn where_key(record: &Record<'_>, body: &str, wanted: impl Fn(&str) -> bool) -> Self {
        let bit = |key: &str| TRANSLATABLE.iter().position(|known| *known == key).map_or(0, |at| 1 << at);
        let keys = record.fields().map(|(field, _)| field.key).filter(|key| is_text(key) && wanted(key));
        let bits = keys.fold(0, |bits, key| bits | bit(key));
        Self(if body.trim().is_empty() { bits } else { bits | BODY_BIT })
    }

    /// The texts of this set that another lacks.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The texts that both have.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the text called `key` is one of them.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.0 != 0 && self.keys().any(|known| known == key)
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Their keys, in the order of [`TRANSLATABLE`], the body last.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        let keys = TRANSLATABLE.iter().enumerate().filter(move |(at, _)| self.0 & (1 << at) != 0);
        keys.map(|(_, key)| *key).chain((self.0 & BODY_BIT != 0).then_some(BODY))
    }
}

/// Whether there are words to translate under a key. People and organisations have some where they have roles; those of
/// organisations that the tool knows it translates itself.
fn has_words(record: &Record<'_>, key: &str) -> bool {
    match key {
        "owner" | "coordinator" | "contacts" => record.has_inside(key, "role", |_| true),
        "funders" | "implementers" | "partners" => record.has_inside(key, "role", |role| ROLE.find(role).is_none()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_bit_of_its_own() {
        assert!(TRANSLATABLE.len() < 31, "the last bit is that of the body");
        let all = Texts(u32::MAX >> (32 - TRANSLATABLE.len()) | BODY_BIT);
        assert_eq!(all.keys().count(), TRANSLATABLE.len() + 1);
        assert_eq!(all.without(Texts(BODY_BIT)).keys().collect::<Vec<_>>(), TRANSLATABLE);
        assert_eq!(all.shared(Texts(BODY_BIT)).keys().collect::<Vec<_>>(), [BODY]);
    }
}
