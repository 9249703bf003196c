//! The words that a site accepts, for the JSON Schema of its cards.

use super::{Config, Vocabulary};
use crate::schema::{Accepted, PlaceKind, Words};
use crate::value::Lang;

impl Config {
    /// The words of the site's vocabularies and places; those of `lang` are offered.
    #[must_use]
    pub fn accepted(&self, lang: Lang) -> Accepted {
        let places = |kind, offered: Vec<String>| Words { offered, accepted: self.places.words(kind) };
        let regions = self.places.regions().iter().map(|region| region.name(lang).to_owned()).collect();
        let municipalities = self.places.municipalities().iter().map(|place| place.name(lang).to_owned()).collect();
        Accepted {
            statuses: words(&self.statuses, lang),
            types: words(&self.types, lang),
            themes: words(&self.themes, lang),
            regions: places(PlaceKind::Region, regions),
            municipalities: places(PlaceKind::Municipality, municipalities),
        }
    }
}

fn words(vocabulary: &Vocabulary, lang: Lang) -> Words {
    let offered = vocabulary.terms.iter().map(|term| term.label(lang).to_owned()).collect();
    let mut accepted: Vec<String> = vocabulary.by_word.keys().cloned().collect();
    accepted.sort_unstable();
    Words { offered, accepted }
}
