//! The periods that the projects of a portfolio or a programme lie in.

use super::facets::{FacetKind, FacetValue};
use super::summary::Summary;
use crate::parse::Group;
use crate::site::Site;
use crate::value::{Date, Lang};
use std::collections::BTreeSet;

/// What a band is the period of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BandKind {
    /// The portfolio or programme itself.
    Own,
    /// A programme that projects of a portfolio belong to.
    Programme,
    /// A programme period that cards name, such as 2021–2027.
    Period,
}

/// A period of time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Band<'a> {
    /// What it is the period of.
    pub kind: BandKind,
    /// When it begins.
    pub start: Option<Date>,
    /// When it ends.
    pub end: Option<Date>,
    /// The portfolio or programme; none of programme periods that cards name.
    pub group: Option<BandGroup<'a>>,
}

/// A portfolio or programme in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BandGroup<'a> {
    /// Its name where space is short.
    pub name: &'a str,
    /// The language of the name, where it is not that of the edition.
    pub lang: Option<Lang>,
    /// Its id.
    pub id: &'a str,
}

/// The periods that some projects of a portfolio or a programme lie in: first its own, then others as they begin. A
/// programme period that is that of a programme is not said twice.
#[must_use]
pub fn bands<'a>(site: &'a Site, kind: FacetKind, value: &FacetValue, projects: &[&Summary]) -> Vec<Band<'a>> {
    let band = |kind, group: &'a Group| {
        let (start, end) = group.period.dates();
        let (key, name) = match &group.short_title {
            Some(short) => ("short_title", short),
            None => ("title", &group.title),
        };
        let group = Some(BandGroup { name, lang: site.foreign(&group.source, key), id: &group.source.id });
        (start.is_some() || end.is_some()).then_some(Band { kind, start, end, group })
    };
    let mut bands = BTreeSet::new();
    bands.extend(value.group(site, kind).and_then(|own| band(BandKind::Own, own)));
    if kind == FacetKind::Portfolio {
        let ids: BTreeSet<&str> =
            projects.iter().filter_map(|project| Some(project.programme.as_ref()?.slug.as_str())).collect();
        let shown = site.programmes.shown().map(|(_, programme)| programme);
        let programmes = shown.filter(|programme| ids.contains(programme.source.id.as_str()));
        bands.extend(programmes.filter_map(|programme| band(BandKind::Programme, programme)));
    }
    let year = |date: Option<Date>| date.map(Date::year);
    let known: BTreeSet<_> = bands.iter().map(|band| (year(band.start), year(band.end))).collect();
    let periods = projects.iter().filter_map(|project| project.programme_period);
    let periods = periods.map(|(first, last)| (Some(first), Some(last)));
    let new = periods.filter(|(first, last)| !known.contains(&(year(*first), year(*last))));
    bands.extend(new.map(|(start, end)| Band { kind: BandKind::Period, start, end, group: None }));
    bands.into_iter().collect()
}
