//! Alphabetical order: the only user of the collation of ICU4X.

use crate::value::Lang;
use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use std::cmp::Ordering;
use std::fmt;

/// The alphabetical order of a language: in Finnish and Swedish å, ä and ö after z.
pub struct Alphabet {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    /// The order of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let locale: Locale = match lang {
            Lang::Fi => locale!("fi"),
            Lang::Sv => locale!("sv"),
            Lang::En => locale!("en"),
            // Unknown to ICU, it is ordered as the root of all languages is.
            Lang::Other(_) => lang.tag().parse().unwrap_or(locale!("und")),
        };
        let mut options = CollatorOptions::default();
        // Spaces and signs count before letters, as in a telephone directory: "A B" before "Aa".
        options.alternate_handling = Some(AlternateHandling::NonIgnorable);
        // The data are compiled in; without them names would be in the order of their bytes.
        Self { collator: Collator::try_new(locale.into(), options).ok() }
    }

    /// Compares two names; names that read the same are told apart by their bytes.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = self.collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        order.then_with(|| a.cmp(b))
    }
}

impl fmt::Debug for Alphabet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Alphabet").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lang: Lang, names: &str) -> String {
        let alphabet = Alphabet::new(lang);
        let mut names: Vec<&str> = names.split(' ').collect();
        names.sort_by(|a, b| alphabet.compare(a, b));
        names.join(" ")
    }

    #[test]
    fn finnish_letters_come_last() {
        assert_eq!(
            sorted(Lang::Fi, "öljy äiti åland zeta Aalto vesi wilho aalto"),
            "aalto Aalto vesi wilho zeta åland äiti öljy"
        );
        assert_eq!(sorted(Lang::En, "öljy äiti zeta"), "äiti öljy zeta");
    }
}
