//! Regions on the map of Finland.

use crate::chart::{self, Step};
use crate::index::{FacetKind, FacetSource, FacetValue};
use crate::place::RegionId;
use crate::place::map::{self, Outline, sketch};
use crate::render::Renderer;
use crate::render::view::{LocatorView, MapFrame, MapRegion, MapShape, MapStep, RegionMapView};
use std::collections::BTreeSet;

impl Renderer {
    /// The list of regions that is a map as well; none where the map would show no region of the list.
    ///
    /// The regions have the shades of one scale, those that are not on the map too: the list shows it beside each name.
    pub fn region_map<'a>(&self, values: impl Iterator<Item = &'a FacetValue> + Clone) -> Option<RegionMapView> {
        let steps = chart::steps(values.clone().map(|value| value.projects.len()));
        let regions: Vec<(MapRegion, Option<Outline>)> = values.map(|value| self.map_region(value, &steps)).collect();
        let shown: BTreeSet<&str> = regions.iter().filter_map(|(_, outline)| Some(outline.as_ref()?.code)).collect();
        if shown.is_empty() {
            return None;
        }
        let land = map::outlines().filter(|outline| !shown.contains(outline.code));
        let name_of = |(region, _): &(MapRegion, Option<Outline>)| region.value.title.clone();
        Some(RegionMapView {
            view_box: map::view_box().to_owned(),
            land: land.map(shape).collect(),
            steps: steps.iter().map(|&Step { from, to, shade }| MapStep { shade, from, to }).collect(),
            unmapped: regions.iter().filter(|(_, outline)| outline.is_none()).map(name_of).collect(),
            enlarged: regions.iter().find(|(_, outline)| outline.is_some_and(|o| o.frame.is_some())).map(name_of),
            regions: regions.into_iter().map(|(region, _)| region).collect(),
        })
    }

    /// Where a region lies; none for what is not on the map.
    pub fn locator(&self, region: RegionId) -> Option<LocatorView> {
        let outline = map::outline(self.site.config.places.region(region).code?)?;
        Some(LocatorView {
            view_box: map::view_box().to_owned(),
            country: self.country().to_owned(),
            region: sketch::region(outline),
        })
    }

    fn map_region(&self, value: &FacetValue, steps: &[Step]) -> (MapRegion, Option<Outline>) {
        let code = match value.source {
            FacetSource::Region(id) => self.site.config.places.region(id).code,
            _ => None,
        };
        let outline = code.and_then(map::outline);
        let region = MapRegion {
            value: self.value_view(FacetKind::Region, value),
            shade: chart::shade(steps, value.projects.len()),
            shape: outline.map(shape),
        };
        (region, outline)
    }
}

fn shape(outline: Outline) -> MapShape {
    let [x, y] = outline.label;
    let frame = |[x, y, width, height]: [i32; 4]| MapFrame { x, y, width, height };
    MapShape { outline: outline.path.to_owned(), x, y, frame: outline.frame.map(frame) }
}
