//! The tables in `data/`, and the words for places that no table has.
//!
//! Sources: Statistics Finland's classifications of 2026 (codes, regions, counties), Posti's postal code file
//! (municipalities and their Swedish names), Eurostat (NUTS), `GeoNames` (English names of regions); `NOTICE` has the
//! terms. The tables are those of 2025 and 2026. After a change of the map, edit them, add a row to `mergers.csv` for
//! each municipality that ended, and let the tests count.

use std::array;
use std::borrow::Cow;

use super::words::Words;
use super::{County, CountyId, Municipality, MunicipalityMatch, Names, Places, Region, RegionKind};

/// Code, ISO 3166-2, NUTS 3, names in Finnish, Swedish and English.
pub(super) const REGIONS: &str = include_str!("data/regions.csv");
/// Code, names in Finnish, Swedish and English, code of the region.
pub(super) const COUNTIES: &str = include_str!("data/wellbeing_counties.csv");
/// Code, names in Finnish and Swedish, code of the region.
pub(super) const MUNICIPALITIES: &str = include_str!("data/municipalities.csv");
/// Code of the municipality, code of its county (empty in Åland), a point's latitude and longitude (not used yet).
pub(super) const MUNICIPALITY_EXTRA: &str = include_str!("data/municipality_extra.csv");
/// Old code and Finnish name, code and Finnish name of the municipality that it became part of, first day.
pub(super) const MERGERS: &str = include_str!("data/mergers.csv");

/// What a card may name in place of a region, with other words for it.
const IN_PLACE_OF_A_REGION: [(RegionKind, [&str; 3], &[&str]); 2] = [
    (
        RegionKind::Nationwide,
        ["Valtakunnallinen", "Hela landet", "Nationwide"],
        &["koko maa", "koko Suomi", "hela Finland", "riksomfattande", "whole country"],
    ),
    (RegionKind::Abroad, ["Ulkomaat", "Utlandet", "Abroad"], &["ulkomailla", "utomlands"]),
];

impl Places {
    /// The places of Finland, the whole country and abroad.
    #[must_use]
    pub fn built_in() -> Self {
        let mut places = Self {
            regions: Vec::new(),
            municipalities: Vec::new(),
            counties: Vec::new(),
            region_words: Words::new(),
            municipality_words: Words::new(),
        };
        for [code, iso, nuts, fi, sv, en] in rows(REGIONS) {
            let (code, iso, nuts) = (Some(code), Some(iso), Some(nuts));
            places.push_region(Region { code, iso, nuts, names: names([fi, sv, en]), kind: RegionKind::Region });
        }
        for (kind, official, others) in IN_PLACE_OF_A_REGION {
            let region = Region { code: None, iso: None, nuts: None, names: names(official), kind };
            let id = places.push_region(region);
            for other in others {
                places.region_words.learn(Cow::Borrowed(other), id);
            }
        }
        places.counties = rows(COUNTIES)
            .map(|[code, fi, sv, en, region]| County {
                code,
                names: names([fi, sv, en]),
                region: places.find_region(region),
            })
            .collect();
        // Both tables list the municipalities in the order of their codes; the tests compare them.
        for ([code, fi, sv, region], [_, county, ..]) in rows(MUNICIPALITIES).zip(rows::<4>(MUNICIPALITY_EXTRA)) {
            let region = places.find_region(region);
            let county = places.counties.iter().position(|known| known.code == county).map(CountyId::next);
            places.push_municipality(Municipality { code: Some(code), names: names([fi, sv, fi]), region, county });
        }
        for [old_code, old_name, into, _, date] in rows(MERGERS) {
            if let MunicipalityMatch::Known(into) = places.find_municipality(into) {
                for word in [old_code, old_name] {
                    let merged = MunicipalityMatch::Merged { old_name, into, date };
                    places.municipality_words.learn(Cow::Borrowed(word), merged);
                }
            }
        }
        places
    }
}

/// Words that [`Places::find_region`] knows beside the names of regions.
pub(super) fn other_region_words<'a>() -> impl Iterator<Item = &'a str> {
    IN_PLACE_OF_A_REGION.into_iter().flat_map(|(_, _, others)| others).copied()
}

/// The names of the municipalities that have ended.
pub(super) fn merged_names<'a>() -> impl Iterator<Item = &'a str> {
    rows(MERGERS).map(|[_, old_name, ..]: [&str; 5]| old_name)
}

/// The rows of a table below its head. The tables hold no quoted cells, and no row has more or fewer cells than its
/// head: the tests see to it, so a missing one may read as empty here.
fn rows<const WIDTH: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; WIDTH]> {
    table.lines().skip(1).map(|line| {
        let mut cells = line.split(',');
        array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

fn names(names: [&'static str; 3]) -> Names {
    names.map(Cow::Borrowed)
}
