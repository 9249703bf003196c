//! The kinds of places, and the indices that stand for them.

use crate::value::Lang;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The names of a place in the order of [`Lang::ALL`]: Finnish, Swedish, English.
pub type Names = [Cow<'static, str>; 3];

/// Defines the index of a place in a list of [`super::Places`].
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(u32);

        impl $name {
            /// The position in the list, from 0.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The index that the next place of a list of `length` places will have.
            pub(super) fn next(length: usize) -> Self {
                // No list in memory is long enough for the other case.
                Self(u32::try_from(length).unwrap_or(u32::MAX))
            }
        }
    };
}

id! {
    /// Index of a region in [`super::Places::regions`], and ordered like that list.
    ///
    /// Valid for the `Places` that gave it only: whatever outlives a build keeps the name instead.
    RegionId
}
id! {
    /// Index of a municipality in [`super::Places::municipalities`], and ordered like that list; valid like a
    /// [`RegionId`].
    MunicipalityId
}
id! {
    /// Index of a county in [`super::Places::counties`], and ordered like that list; valid like a [`RegionId`].
    CountyId
}

/// What a [`Region`] stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RegionKind {
    /// One of the 19 regions (maakunta, landskap).
    Region,
    /// The whole country.
    Nationwide,
    /// Any place outside Finland.
    Abroad,
    /// A region that the site added.
    Own,
}

/// A region, or what a card may name in place of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Two digits, Statistics Finland's number of the region; the 19 regions alone have one.
    pub code: Option<&'static str>,
    /// The code of ISO 3166-2, such as `FI-14`; the 19 regions alone have one.
    pub iso: Option<&'static str>,
    /// The code of NUTS level 3 in the version of 2024, such as `FI1D9`; the 19 regions alone have one.
    pub nuts: Option<&'static str>,
    /// The names.
    pub names: Names,
    /// What it stands for.
    pub kind: RegionKind,
}

/// A municipality of today, or one that the site added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Three digits, Statistics Finland's number of the municipality; `None` for one that the site added.
    pub code: Option<&'static str>,
    /// The names. A built-in one without a Swedish name repeats the Finnish, and its English name is the Finnish.
    pub names: Names,
    /// The region that the municipality belongs to; built-in ones all have one.
    pub region: Option<RegionId>,
    /// The county that sees to its health care; built-in ones have one, but for the sixteen of Åland.
    pub county: Option<CountyId>,
}

/// A wellbeing services county (hyvinvointialue, välfärdsområde), or Helsinki, which sees to the same duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct County {
    /// Two digits, Statistics Finland's number of the county; 90 for Helsinki.
    pub code: &'static str,
    /// The names.
    pub names: Names,
    /// The region that it lies in; several share Uusimaa.
    pub region: Option<RegionId>,
}

impl Region {
    /// The name in `lang`.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        &self.names[lang.position()]
    }
}

impl Municipality {
    /// The name in `lang`.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        &self.names[lang.position()]
    }
}

impl County {
    /// The name in `lang`.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        &self.names[lang.position()]
    }
}
