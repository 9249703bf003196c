//! The reports of a site: their order, their outlines, and which belong together.

use super::outline::{Outline, Piece};
use super::{Alphabet, latest_first};
use crate::diag::Diagnostic;
use crate::parse::Report;
use crate::site::Site;
use crate::value::slug;
use foldhash::HashMap;
use rayon::prelude::*;

/// A report leads to at most so many others of its programme.
const RELATED: usize = 10;

/// All reports.
#[derive(Debug, Default)]
pub struct Reports {
    /// The published ones by their positions on the shelf, the latest first.
    pub latest: Vec<usize>,
    /// How each report on the shelf is cut into pages and numbered.
    pub outlines: Vec<Outline>,
    /// The programme of each report on the shelf, by the project that it belongs to.
    programmes: Vec<Option<String>>,
    /// The published reports of each programme, the latest first.
    by_programme: HashMap<String, Vec<usize>>,
}

impl Reports {
    /// Puts the reports of a site in order and numbers them; and what is wrong with them as wholes.
    #[must_use]
    pub fn new(site: &Site, alphabet: &Alphabet) -> (Self, Vec<Diagnostic>) {
        let items = &site.reports.items;
        let mut latest: Vec<usize> = site.reports.shown().map(|(position, _)| position).collect();
        latest.sort_by(|&a, &b| {
            let (a, b) = (&items[a], &items[b]);
            latest_first(a.date, b.date)
                .then_with(|| alphabet.compare(&a.title, &b.title))
                .then_with(|| a.source.id.cmp(&b.source.id))
        });
        let outline = |report: usize| Outline::new(site, report, site.chapters_of(&items[report].source.id));
        let outlines: Vec<_> = (0..items.len()).into_par_iter().map(outline).collect();
        let (outlines, found): (Vec<_>, Vec<_>) = outlines.into_iter().unzip();
        let programmes: Vec<_> = items.par_iter().map(|report| programme(site, report)).collect();
        let mut by_programme: HashMap<String, Vec<usize>> = HashMap::default();
        for &report in &latest {
            if let Some(programme) = &programmes[report] {
                by_programme.entry(programme.clone()).or_default().push(report);
            }
        }
        (Self { latest, outlines, programmes, by_programme }, found.concat())
    }

    /// The report and the piece in which a place of a chapter's file stands.
    #[must_use]
    pub fn find(&self, site: &Site, chapter: usize, anchor: Option<&str>) -> Option<(usize, &Piece)> {
        let report = site.reports.by_id(&site.chapters[chapter].report)?;
        let outline = &self.outlines[report];
        Some((report, &outline.pieces[outline.piece_of(Some(chapter), anchor)?]))
    }

    /// Other published reports of the same programme.
    pub fn related(&self, report: usize) -> impl Iterator<Item = usize> {
        let programme = self.programmes[report].as_ref().and_then(|programme| self.by_programme.get(programme));
        programme.into_iter().flatten().copied().filter(move |&other| other != report).take(RELATED)
    }
}

/// The programme of the project that a report belongs to.
fn programme(site: &Site, report: &Report) -> Option<String> {
    let project = site.projects.find(&report.project.as_ref()?.value)?;
    let project = site.projects.items[project].open();
    let programme = &project.programme.as_ref()?.value;
    let known = site.programmes.find(programme).map(|at| site.programmes.items[at].source.id.clone());
    Some(known.unwrap_or_else(|| slug(programme)))
}
