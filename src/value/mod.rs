//! Plain values with no knowledge of files: languages, dates, money, identifiers, slugs and the comparison of words.

mod business_id;
mod cell;
mod date;
mod format;
mod iban;
mod known;
mod money;
mod personal_id;
mod publication_id;
mod slug;
mod words;

pub use business_id::is_business_id;
pub use cell::{harmless, quoted};
pub use date::{Date, DateError};
pub use format::FileFormat;
pub use iban::iban_at;
pub use known::Known;
pub use money::{Money, MoneyError};
pub use personal_id::{personal_id_at, without_personal_ids};
pub use publication_id::PublicationId;
pub use slug::slug;
pub use words::{fold, nearest};

use std::fmt;

/// A language that the tool itself speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Finnish.
    #[default]
    Fi = 0,
    /// Swedish.
    Sv = 1,
    /// English.
    En = 2,
}

impl Lang {
    /// All of them, in the order of [`crate::schema::Texts`].
    pub const ALL: [Lang; 3] = [Lang::Fi, Lang::Sv, Lang::En];

    /// The BCP 47 tag: `fi`, `sv` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        ["fi", "sv", "en"][self as usize]
    }

    /// The language with the given tag; `None` for any other.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
