//! The languages of the tool, and those of sites.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The language of a page or of a text. The tool itself speaks the first three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// Finnish.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
    /// A language whose words are those of a locale file of the theme.
    Other(Tag),
}

/// The tag of a language: two or three small letters, as in ISO 639.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tag([u8; 3]);

impl Tag {
    fn as_str(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Lang {
    /// The languages of the tool, in the order of [`crate::schema::Texts`].
    pub const ALL: [Lang; 3] = [Lang::Fi, Lang::Sv, Lang::En];

    /// The BCP 47 tag, such as `fi`.
    #[must_use]
    pub fn tag(&self) -> &str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
            Self::Other(tag) => tag.as_str(),
        }
    }

    /// The language of the tool with the given tag; `None` for any other.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language with the given tag; `None` for what is no tag of two or three small letters.
    #[must_use]
    pub fn of_site(tag: &str) -> Option<Self> {
        let other = || match *tag.as_bytes() {
            [a, b] => Some([a, b, 0]),
            [a, b, c] => Some([a, b, c]),
            _ => None,
        };
        let is_tag = tag.bytes().all(|byte| byte.is_ascii_lowercase());
        Self::from_tag(tag).or_else(|| other().filter(|_| is_tag).map(|tag| Self::Other(Tag(tag))))
    }

    /// The position of the language among those of the tool; of others, that of English.
    #[must_use]
    pub fn position(self) -> usize {
        match self {
            Self::Fi => 0,
            Self::Sv => 1,
            Self::En | Self::Other(_) => 2,
        }
    }

    /// Of texts in the languages of the tool, the one in this language, in others the English one.
    #[must_use]
    pub fn of(self, texts: &[&'static str; 3]) -> &'static str {
        texts[self.position()]
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_read_back() {
        for tag in ["fi", "sv", "en", "se", "smn"] {
            assert_eq!(Lang::of_site(tag).map(|lang| lang.tag().to_owned()).as_deref(), Some(tag));
        }
        for tag in ["", "s", "suomi", "FI", "f1", "åä", "../"] {
            assert_eq!(Lang::of_site(tag), None, "{tag}");
        }
        assert_eq!(Lang::from_tag("se"), None);
    }
}
