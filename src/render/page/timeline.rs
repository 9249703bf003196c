//! The projects of a portfolio or a programme on a line of time.

use super::common::iso;
use crate::chart::{Lanes, Time};
use crate::index::{Band, BandGroup, BandKind, FacetKind, FacetValue, Summary, bands};
use crate::plan::Slice;
use crate::render::Renderer;
use crate::render::view::{LaneView, Link, TimelineView};
use crate::schema::PROJECT;
use crate::value::Date;

impl Renderer {
    /// The projects of one page of a portfolio or a programme; none where no time of them is known.
    pub fn timeline_of(&self, kind: FacetKind, value: &FacetValue, slice: Slice) -> Option<TimelineView> {
        if !kind.is_group() {
            return None;
        }
        let shown = slice.of_list(&value.projects);
        let mut projects: Vec<&Summary> = shown.iter().map(|&id| self.index.project(id)).collect();
        projects.sort_by(|a, b| {
            Date::missing_last(a.began(), b.began()).then_with(|| Date::missing_last(a.ended(), b.ended()))
        });
        let undated = projects.iter().filter(|project| is_undated(project)).count();
        if undated == projects.len() {
            return None;
        }
        let bands = bands(&self.site, kind, value, &projects);
        let times = projects.iter().flat_map(|project| [planned(project), actual(project)]);
        let lanes = Lanes::new(times.chain(bands.iter().map(|band| (band.start, band.end))))?;
        let own = bands.iter().find(|band| band.kind == BandKind::Own);
        Some(TimelineView {
            scale: lanes.scale(),
            ground: lanes.ground(own.map(|own| (own.start, own.end))),
            bands: bands.iter().map(|band| self.band(kind, band, &lanes)).collect(),
            projects: projects.iter().map(|project| self.lane(project, &lanes)).collect(),
            undated,
            actual: projects.iter().any(|project| actual(project) != (None, None)),
        })
    }

    fn lane(&self, project: &Summary, lanes: &Lanes) -> LaneView {
        LaneView {
            link: self.short_name(project).at(Some(self.routes.project(&project.id))),
            band: None,
            status: project.status.map(|status| self.status(status)),
            start: iso(project.start),
            end: iso(project.end),
            actual_start: iso(project.actual_start),
            actual_end: iso(project.actual_end),
            unpublished: project.unpublished,
            bar: lanes.lane(planned(project), actual(project)),
        }
    }

    fn band(&self, kind: FacetKind, band: &Band<'_>, lanes: &Lanes) -> LaneView {
        let tag = |group: &BandGroup<'_>| group.lang.map(|lang| lang.tag().to_owned());
        let (what, link) = match (band.kind, &band.group) {
            // The page's own name needs no link to itself.
            (BandKind::Own, Some(group)) => (Some(kind.name()), Link::words(group.name).in_language(tag(group))),
            (_, Some(group)) => {
                let link = self.value_link(FacetKind::Programme, group.id, group.name);
                (Some("programme"), link.in_language(tag(group)))
            }
            (_, None) => (None, Link::words(PROJECT.field("programme_period").label(self.lang))),
        };
        LaneView {
            link,
            band: what.map(str::to_owned),
            start: iso(band.start),
            end: iso(band.end),
            bar: lanes.band((band.start, band.end)),
            ..LaneView::default()
        }
    }
}

fn planned(project: &Summary) -> Time {
    (project.start, project.end)
}

fn actual(project: &Summary) -> Time {
    (project.actual_start, project.actual_end)
}

fn is_undated(project: &Summary) -> bool {
    planned(project) == (None, None) && actual(project) == (None, None)
}
