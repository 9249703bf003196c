//! The regions, municipalities and wellbeing services counties of Finland, and the places that a site adds.
//!
//! [`Places::built_in`] reads the tables in `data/`, which are compiled in; a site's own places are added to it once,
//! while the settings are read. From then on a `Places` does not change, so all threads may look words up in it.
//!
//! What a word may be: a name in Finnish, Swedish or English or a code, in any case. Regions and municipalities are
//! looked up apart, so that a name may serve both. Within each, no word of the built-in tables means two places (a test
//! keeps watch), and adding a place whose name is in use is refused: there is no order of precedence to remember, but
//! for one rule. A municipality that has ended may be brought back as a place of the site's own.

mod built_in;
mod kinds;
pub mod map;
mod words;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;

pub use self::kinds::{County, CountyId, Municipality, MunicipalityId, Names, Region, RegionId, RegionKind};

use self::words::Words;
use crate::schema::PlaceKind;
use crate::value::nearest;

/// What a word means as the name of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MunicipalityMatch {
    /// A municipality of today, or the site's own.
    Known(MunicipalityId),
    /// One that has ended: old cards name it, and no one should have to rewrite them.
    Merged {
        /// The name that it had.
        old_name: &'static str,
        /// The municipality that it became part of.
        into: MunicipalityId,
        /// The first day of the merger, ISO 8601.
        date: &'static str,
    },
    /// None that is known; [`Places::nearest_municipality`] may have a hint.
    Unknown,
}

impl MunicipalityMatch {
    /// The municipality that the place belongs to today.
    #[must_use]
    pub fn today(self) -> Option<MunicipalityId> {
        match self {
            Self::Known(id) | Self::Merged { into: id, .. } => Some(id),
            Self::Unknown => None,
        }
    }
}

/// Why a place was not added: one of its names, or what reads the same, means another place already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameTaken {
    /// The name, as it was to be added.
    pub name: String,
    /// The Finnish name of the place that has it.
    pub holder: String,
}

impl fmt::Display for NameTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name {} belongs to {} already", self.name, self.holder)
    }
}

impl std::error::Error for NameTaken {}

/// All places that a card may name.
#[derive(Debug, Clone)]
pub struct Places {
    regions: Vec<Region>,
    municipalities: Vec<Municipality>,
    counties: Vec<County>,
    region_words: Words<RegionId>,
    /// Knows merged municipalities too, and never holds [`MunicipalityMatch::Unknown`].
    municipality_words: Words<MunicipalityMatch>,
}

impl Places {
    /// Adds a region of the site's own at the end of the list. Its names should not be blank; repeat the first where
    /// there is none in a language.
    ///
    /// # Errors
    /// [`NameTaken`] when one of the names means a region already; then nothing is added.
    pub fn add_region(&mut self, names: Names) -> Result<RegionId, NameTaken> {
        for name in &names {
            if let Some(holder) = self.find_region(name) {
                return Err(NameTaken::new(name, &self.region(holder).names));
            }
        }
        Ok(self.push_region(Region { code: None, iso: None, nuts: None, names, kind: RegionKind::Own }))
    }

    /// Adds a municipality of the site's own at the end of the list, for the names as in [`Places::add_region`].
    ///
    /// A name of a merged municipality is free: from then on it means the new one. The old one's code still means the
    /// municipality that it became part of.
    ///
    /// # Errors
    /// [`NameTaken`] when one of the names means a municipality already; then nothing is added.
    pub fn add_municipality(&mut self, names: Names, region: Option<RegionId>) -> Result<MunicipalityId, NameTaken> {
        for name in &names {
            if let MunicipalityMatch::Known(holder) = self.find_municipality(name) {
                return Err(NameTaken::new(name, &self.municipality(holder).names));
            }
        }
        Ok(self.push_municipality(Municipality { code: None, names, region, county: None }))
    }

    /// The regions: the 19 by code, then the whole country, abroad, and the site's own as they were added.
    #[must_use]
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The municipalities: the built-in ones by code, then the site's own as they were added.
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The wellbeing services counties by code, Helsinki last.
    #[must_use]
    pub fn counties(&self) -> &[County] {
        &self.counties
    }

    /// The region with the index `id`.
    ///
    /// # Panics
    /// When `id` comes from a `Places` with more regions; see [`RegionId`].
    #[must_use]
    pub fn region(&self, id: RegionId) -> &Region {
        &self.regions[id.index()]
    }

    /// The municipality with the index `id`.
    ///
    /// # Panics
    /// When `id` comes from a `Places` with more municipalities; see [`RegionId`].
    #[must_use]
    pub fn municipality(&self, id: MunicipalityId) -> &Municipality {
        &self.municipalities[id.index()]
    }

    /// The county with the index `id`, of which every `Places` has the same.
    #[must_use]
    pub fn county(&self, id: CountyId) -> &County {
        &self.counties[id.index()]
    }

    /// The indices of all regions, in the order of the list.
    pub fn region_ids(&self) -> impl Iterator<Item = RegionId> {
        (0..self.regions.len()).map(RegionId::next)
    }

    /// The county of a region that has just one; most have, Uusimaa has five.
    #[must_use]
    pub fn only_county(&self, region: RegionId) -> Option<CountyId> {
        let mut of_region = (0..self.counties.len()).filter(|&position| self.counties[position].region == Some(region));
        let first = of_region.next()?;
        of_region.next().is_none().then(|| CountyId::next(first))
    }

    /// The region that `word` means: a name in any language, or a code of Statistics Finland, ISO or NUTS. Case and
    /// surrounding space do not matter.
    #[must_use]
    pub fn find_region(&self, word: &str) -> Option<RegionId> {
        self.region_words.find(word)
    }

    /// The municipality that `word` means: a name in any language, or a code with all three digits. Case and
    /// surrounding space do not matter.
    #[must_use]
    pub fn find_municipality(&self, word: &str) -> MunicipalityMatch {
        self.municipality_words.find(word).unwrap_or(MunicipalityMatch::Unknown)
    }

    /// Every word that means a place of a kind, folded, in alphabetical order.
    #[must_use]
    pub fn words(&self, kind: PlaceKind) -> Vec<String> {
        match kind {
            PlaceKind::Region => self.region_words.folded(),
            PlaceKind::Municipality => self.municipality_words.folded(),
        }
    }

    /// The name of a region that was probably meant by a word that means none. Far slower than finding one.
    #[must_use]
    pub fn nearest_region(&self, word: &str) -> Option<&str> {
        let names = self.regions.iter().flat_map(|region| &region.names).map(AsRef::as_ref);
        nearest(word, names.chain(built_in::other_region_words()))
    }

    /// The name of a municipality, perhaps a merged one, that was probably meant by a word that means none. Far slower
    /// than finding one.
    #[must_use]
    pub fn nearest_municipality(&self, word: &str) -> Option<&str> {
        let names = self.municipalities.iter().flat_map(|municipality| &municipality.names).map(AsRef::as_ref);
        nearest(word, names.chain(built_in::merged_names()))
    }

    fn push_region(&mut self, region: Region) -> RegionId {
        let id = RegionId::next(self.regions.len());
        for code in [region.code, region.iso, region.nuts].into_iter().flatten() {
            self.region_words.learn(Cow::Borrowed(code), id);
        }
        for name in &region.names {
            self.region_words.learn(name.clone(), id);
        }
        self.regions.push(region);
        id
    }

    fn push_municipality(&mut self, municipality: Municipality) -> MunicipalityId {
        let id = MunicipalityId::next(self.municipalities.len());
        for word in municipality.code.map(Cow::Borrowed).iter().chain(&municipality.names) {
            self.municipality_words.learn(word.clone(), MunicipalityMatch::Known(id));
        }
        self.municipalities.push(municipality);
        id
    }
}

impl NameTaken {
    fn new(name: &str, [holder, ..]: &Names) -> Self {
        Self { name: name.to_owned(), holder: holder.clone().into_owned() }
    }
}
