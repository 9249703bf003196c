//! Words of the program's own inside values that are kept from build to build: written as they are, and found again
//! among those that there are.

use serde::{Deserialize, Deserializer, de};

/// A word of the program's own. By this name serde does not take it for one that is borrowed from what is read.
pub type Word = &'static str;

/// Reads one of the words that `find` knows.
///
/// # Errors
/// There is no such word.
pub fn word<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    find: impl FnOnce(&str) -> Option<T>,
) -> Result<T, D::Error> {
    let word = String::deserialize(deserializer)?;
    find(&word).ok_or_else(|| de::Error::custom("an unknown word"))
}

/// Reads such a word, or that there is none.
///
/// # Errors
/// Likewise.
pub fn optional<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    find: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, D::Error> {
    let Some(word) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    find(&word).map(Some).ok_or_else(|| de::Error::custom("an unknown word"))
}
