//! The built-in places are whole, and are found by every name.

use std::collections::BTreeSet;

use super::built_in::{COUNTIES, MERGERS, MUNICIPALITIES, MUNICIPALITY_EXTRA, REGIONS};
use super::*;
use crate::value::Lang;

fn names(fi: &'static str, sv: &'static str, en: &'static str) -> Names {
    [fi, sv, en].map(Cow::Borrowed)
}

/// The Finnish name of the region that `word` means.
fn region<'a>(places: &'a Places, word: &str) -> Option<&'a str> {
    places.find_region(word).map(|id| places.region(id).name(Lang::Fi))
}

/// The Finnish name of the municipality that `word` means, if it exists today.
fn municipality<'a>(places: &'a Places, word: &str) -> Option<&'a str> {
    match places.find_municipality(word) {
        MunicipalityMatch::Known(id) => Some(places.municipality(id).name(Lang::Fi)),
        _ => None,
    }
}

#[test]
fn the_tables_need_no_csv_reader() {
    for table in [REGIONS, COUNTIES, MUNICIPALITIES, MUNICIPALITY_EXTRA, MERGERS] {
        let head = table.lines().next().unwrap_or_default();
        assert!(!table.contains(['"', '\r', '\u{feff}']), "{head}");
        for line in table.lines() {
            assert_eq!(line.split(',').count(), head.split(',').count(), "{line}");
            assert!(line.split(',').all(|cell| cell.trim() == cell), "{line}");
        }
    }
    let codes = |table: &'static str| table.lines().map(|line| &line[..3]).skip(1).collect::<Vec<_>>();
    assert_eq!(codes(MUNICIPALITIES), codes(MUNICIPALITY_EXTRA));
    assert!(codes(MUNICIPALITIES).is_sorted());
}

#[test]
fn the_map_is_complete() {
    let places = Places::built_in();
    let of_kind = |kind| places.regions().iter().filter(|region| region.kind == kind).count();
    assert_eq!(of_kind(RegionKind::Region), 19);
    assert_eq!(of_kind(RegionKind::Nationwide), 1);
    assert_eq!(of_kind(RegionKind::Abroad), 1);
    assert_eq!(places.regions().len(), 21);
    assert_eq!(places.municipalities().len(), 308);
    assert_eq!(places.counties().len(), 22);
    assert_eq!(places.counties().iter().filter(|county| county.code == "90").count(), 1);

    let regions = places.regions().iter().map(|place| &place.names);
    let municipalities = places.municipalities().iter().map(|place| &place.names);
    let counties = places.counties().iter().map(|place| &place.names);
    assert!(regions.chain(municipalities).chain(counties).flatten().all(|name| !name.is_empty()));
}

#[test]
fn every_place_lies_in_another() {
    let places = Places::built_in();
    let mut regions = BTreeSet::new();
    let mut counties = BTreeSet::new();
    for municipality in places.municipalities() {
        let region = municipality.region.expect("each municipality has a region");
        assert_eq!(places.region(region).kind, RegionKind::Region, "{municipality:?}");
        regions.insert(region);
        let Some(county) = municipality.county else {
            assert_eq!(places.region(region).code, Some("21"), "only Åland has no county: {municipality:?}");
            continue;
        };
        assert_eq!(places.county(county).region, Some(region), "{municipality:?}");
        counties.insert(county);
    }
    assert_eq!((regions.len(), counties.len()), (19, 22));
}

/// That every word finds its own place also shows that no word means two.
#[test]
fn each_place_is_found_by_each_of_its_words() {
    let places = Places::built_in();
    for (index, region) in places.regions().iter().enumerate() {
        let codes = [region.code, region.iso, region.nuts];
        for word in region.names.iter().map(AsRef::as_ref).chain(codes.into_iter().flatten()) {
            for spelling in [word.to_owned(), word.to_uppercase(), format!(" {}\n", word.to_lowercase())] {
                assert_eq!(places.find_region(&spelling).map(RegionId::index), Some(index), "{spelling}");
            }
        }
    }
    for (index, municipality) in places.municipalities().iter().enumerate() {
        for word in municipality.names.iter().map(AsRef::as_ref).chain(municipality.code) {
            for spelling in [word.to_owned(), word.to_uppercase(), format!("\t{} ", word.to_lowercase())] {
                let found = places.find_municipality(&spelling);
                assert_eq!(found, MunicipalityMatch::Known(MunicipalityId::next(index)), "{spelling}");
            }
        }
    }
}

#[test]
fn places_are_found_as_people_write_them() {
    let places = Places::built_in();
    for (word, expected) in [
        ("Pohjois-Pohjanmaa", "Pohjois-Pohjanmaa"),
        ("norra österbotten", "Pohjois-Pohjanmaa"),
        ("NORTH OSTROBOTHNIA", "Pohjois-Pohjanmaa"),
        ("17", "Pohjois-Pohjanmaa"),
        ("fi-14", "Pohjois-Pohjanmaa"),
        ("FI1D9", "Pohjois-Pohjanmaa"),
        ("Ahvenanmaa", "Ahvenanmaa"),
        ("Åland", "Ahvenanmaa"),
        ("FI-18", "Uusimaa"),
        ("valtakunnallinen", "Valtakunnallinen"),
        ("Koko  Suomi", "Valtakunnallinen"),
        ("koko maa", "Valtakunnallinen"),
        ("hela landet", "Valtakunnallinen"),
        ("nationwide", "Valtakunnallinen"),
        ("ulkomaat", "Ulkomaat"),
        ("utlandet", "Ulkomaat"),
        ("Abroad", "Ulkomaat"),
    ] {
        assert_eq!(region(&places, word), Some(expected), "{word}");
    }
    for (word, expected) in
        [("oulu", "Oulu"), ("Uleåborg", "Oulu"), ("564", "Oulu"), ("Kristinestad", "Kristiinankaupunki")]
    {
        assert_eq!(municipality(&places, word), Some(expected), "{word}");
    }
    // A region is no municipality, and codes keep their zeros.
    for word in ["", " ", "5", "Oulun kaupunki", "Kainuu"] {
        assert_eq!(places.find_municipality(word), MunicipalityMatch::Unknown, "{word}");
    }
    for word in ["", "1", "3", "20", "Oulu", "Pohjois-Pohjanmaan"] {
        assert_eq!(places.find_region(word), None, "{word}");
    }
}

#[test]
fn merged_municipalities_are_known() {
    let places = Places::built_in();
    for line in MERGERS.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        for word in &cells[..2] {
            let MunicipalityMatch::Merged { old_name, into, date } = places.find_municipality(word) else {
                panic!("{word} is not known as merged");
            };
            assert_eq!((old_name, date), (cells[1], cells[4]));
            assert_eq!(places.municipality(into).code, Some(cells[2]));
            assert_eq!(places.municipality(into).name(Lang::Fi), cells[3]);
        }
    }
    let lavia = places.find_municipality("LAVIA");
    assert_eq!(lavia.today(), places.find_municipality("Pori").today());
    assert!(lavia.today().is_some());
    assert_eq!(MunicipalityMatch::Unknown.today(), None);
}

#[test]
fn hints_name_what_was_meant() {
    let places = Places::built_in();
    for (word, expected) in [
        ("Pohjos-Pohjanmaa", Some("Pohjois-Pohjanmaa")),
        ("POHJOS-POHJANMAA", Some("Pohjois-Pohjanmaa")),
        ("Norra Österboten", Some("Norra Österbotten")),
        ("valtakunalinen", Some("Valtakunnallinen")),
        ("koko mää", Some("koko maa")),
        ("Atlantis", None),
    ] {
        assert_eq!(places.nearest_region(word), expected, "{word}");
    }
    for (word, expected) in [
        ("Jyväskyla", Some("Jyväskylä")),
        ("Uleaborg", Some("Uleåborg")),
        ("Hameenkoski", Some("Hämeenkoski")),
        ("Longyearbyen", None),
    ] {
        assert_eq!(places.nearest_municipality(word), expected, "{word}");
    }
}

#[test]
fn a_site_adds_places_of_its_own() {
    let mut places = Places::built_in();
    let barents = places.add_region(names("Barentsin alue", "Barentsregionen", "Barents region")).expect("new");
    assert_eq!(places.region(barents).kind, RegionKind::Own);
    assert_eq!(barents.index(), 21);
    assert_eq!(places.find_region("barentsREGIONEN "), Some(barents));
    assert_eq!(places.nearest_region("Barentsin alu"), Some("Barentsin alue"));

    let kiruna = places.add_municipality(names("Kiiruna", "Kiruna", "Kiruna"), Some(barents)).expect("new");
    assert_eq!(places.find_municipality("KIRUNA"), MunicipalityMatch::Known(kiruna));
    assert_eq!(places.municipality(kiruna).region, Some(barents));
    assert_eq!(places.nearest_municipality("Kirunna"), Some("Kiruna"));

    // A name may serve a region and a municipality.
    assert!(places.add_municipality(names("Kainuu", "Kajanaland", "Kainuu"), None).is_ok());
}

#[test]
fn a_name_in_use_is_refused_and_nothing_is_added() {
    let mut places = Places::built_in();
    let refused = places.add_region(names("Uusi maa", "nyland", "New land"));
    assert_eq!(refused, Err(NameTaken { name: "nyland".to_owned(), holder: "Uusimaa".to_owned() }));
    assert_eq!(places.regions().len(), 21);
    assert_eq!(places.find_region("Uusi maa"), None);
    assert!(places.add_region(names("Koko maa", "Hela riket", "Everywhere")).is_err());

    let refused = places.add_municipality(names("Uleåborg", "Ule", "Ule"), None);
    assert_eq!(refused, Err(NameTaken { name: "Uleåborg".to_owned(), holder: "Oulu".to_owned() }));
    assert_eq!(places.municipalities().len(), 308);

    let own = names("Oma", "Egen", "Own");
    assert!(places.add_region(own.clone()).is_ok());
    let twice = places.add_region(own).map_err(|taken| taken.to_string());
    assert_eq!(twice, Err("the name Oma belongs to Oma already".to_owned()));
}

#[test]
fn a_merged_municipality_may_be_brought_back() {
    let mut places = Places::built_in();
    let region = places.find_region("Satakunta");
    let lavia = places.add_municipality(names("Lavia", "Lavia", "Lavia"), region).expect("the name is free");
    assert_eq!(places.find_municipality("lavia"), MunicipalityMatch::Known(lavia));
    assert_eq!(places.find_municipality("413").today(), places.find_municipality("Pori").today());
}

#[test]
fn a_blank_name_means_nothing() {
    let mut places = Places::built_in();
    assert!(places.add_region(names("Saaristo", "", " ")).is_ok());
    assert_eq!(places.find_region(""), None);
    assert_eq!(places.find_region(" "), None);
}
