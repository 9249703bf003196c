//! Outputs: their bytes are made, and those that are new are kept ready.

use super::build_info::BuildInfo;
use super::compressed::Copies;
use super::cost::Costs;
use super::known::Known;
use super::pictures::Pictures;
use super::progress::{Pieces, Progress, Stage};
use super::work::Tally;
use super::{Cost, caught};
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::load::Stamp;
use crate::plan::{Page, PageKind};
use crate::render::{Content, Renderers, Told};
use crate::site::Site;
use crate::write::{Change, FactsOf, Output, Staged};
use rayon::prelude::*;
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Room for an output of more than so many bytes is given back before the next one is made.
const LARGE: usize = 4 * 1024 * 1024;

/// So many outputs are made before what is known of them is put in order.
const AT_ONCE: usize = 4096;

/// What makes the bytes of outputs, and keeps those ready that are new.
pub struct Makers<'a> {
    pub content: &'a Site,
    pub renderers: Renderers,
    pub pictures: &'a Pictures,
    pub staging: Staging<'a>,
    pub tally: &'a Tally,
    pub progress: &'a Progress,
}

/// What keeps outputs ready that are new, and their compressed copies.
#[derive(Clone, Copy)]
pub struct Staging<'a> {
    pub copies: &'a Copies,
    pub output: &'a Output<'a>,
    /// What earlier builds have made there.
    pub known: Option<&'a Known<'a>>,
}

impl Makers<'_> {
    /// Makes every output that does not need the others; and what was found meanwhile, and how long it took.
    pub fn stage(&mut self, pages: &[Page]) -> (Vec<Staged>, Vec<Diagnostic>, Cost) {
        let pieces = Pieces::new(self.progress, Stage::Make, pages.len());
        let (mut staged, mut failed) = (Vec::with_capacity(pages.len()), Vec::new());
        let mut costs = Costs::default();
        for round in Round::ALL {
            let mut of_round = pages.iter().filter(|page| Round::of(&page.kind) == round);
            loop {
                let some: Vec<&Page> = of_round.by_ref().take(AT_ONCE).collect();
                if some.is_empty() {
                    break;
                }
                let one = |buffer: &mut Vec<u8>, page: &&Page| {
                    let one = self.one(pages, page, buffer);
                    pieces.one();
                    one
                };
                let made = some.par_iter().map_init(Vec::new, one);
                // What is known of outputs is put in order while others are made: nothing of it is in memory twice.
                for (page, (made, time)) in some.iter().zip(made.collect::<Vec<_>>()) {
                    let kept = made.and_then(|mut made| {
                        made.iter_mut().try_for_each(|output| self.staging.output.keep_facts(output))?;
                        Ok(made)
                    });
                    match kept {
                        Ok(made) => staged.extend(made),
                        Err(finding) => failed.push(*finding),
                    }
                    if let Some(time) = time {
                        costs.add(page, time);
                    }
                }
            }
            if round == Round::Lists {
                self.renderers.forget_cards();
            }
        }
        (staged, failed, costs.ended())
    }

    /// Makes an output if it has to be made; and how long that took.
    fn one(
        &self,
        pages: &[Page],
        page: &Page,
        buffer: &mut Vec<u8>,
    ) -> (Result<Vec<Staged>, Box<Diagnostic>>, Option<Duration>) {
        let input = self.staging.known.and_then(|known| known.input(self.content, page));
        if let Some(unchanged) = input.and_then(|input| self.unchanged(page, input)) {
            return (Ok(unchanged), None);
        }
        let start = Instant::now();
        let made = caught(&page.path, || self.make(pages, page, input, buffer));
        (made, Some(start.elapsed()))
    }

    /// Makes an output and its compressed copies.
    pub fn make(
        &self,
        pages: &[Page],
        page: &Page,
        input: Option<Digest>,
        buffer: &mut Vec<u8>,
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        let stage = |bytes: &[u8], told: Option<Told>| {
            self.tally.rendered.add();
            self.staging.bytes(page, input, told, bytes)
        };
        if page.kind.is_large() && !self.staging.copies.are_wanted() {
            self.tally.rendered.add();
            return self.staging.written(page, input, |out| self.renderers.write(page, pages, out));
        }
        if buffer.capacity() > LARGE {
            *buffer = Vec::new();
        }
        let (content, told) = self.renderers.render(page, pages, buffer)?;
        match content {
            Content::Rendered => stage(buffer, told),
            Content::Theme(bytes) => stage(bytes, told),
            Content::Copy(source) => stage(&self.staging.output.copied(source)?, told),
            Content::Picture => stage(&self.pictures.bytes(self.content, page)?, told),
            Content::OfAll => Ok(Vec::new()),
        }
    }

    /// An output and its compressed copies, where they stand in their places as they were made from the same input.
    pub fn unchanged(&self, page: &Page, input: Digest) -> Option<Vec<Staged>> {
        let known = self.staging.known?;
        let mut staged = Vec::with_capacity(1);
        for (ending, row) in known.rows(&page.path, input) {
            let mut same =
                self.staging.output.unchanged(page, ending, row.digest, row.stamp, || self.tally.compared.add())?;
            same.input = Some(input);
            staged.push(same);
        }
        // The output itself stands first; a copy alone says nothing.
        staged.first().is_some_and(|output| output.path == page.path).then_some(staged)
    }
}

impl Staging<'_> {
    /// Keeps an output ready, and its compressed copies.
    pub fn bytes(
        &self,
        page: &Page,
        input: Option<Digest>,
        told: Option<Told>,
        bytes: &[u8],
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        let mut staged = vec![self.one(page, "", bytes)?];
        self.tell(&mut staged[0], told);
        for (ending, copy) in self.copies.of(&page.path, bytes)? {
            staged.push(self.one(page, ending, &copy)?);
        }
        Ok(with_input(staged, input))
    }

    /// Keeps an output ready that is written where it waits.
    fn written(
        &self,
        page: &Page,
        input: Option<Digest>,
        write: impl FnOnce(&mut dyn Write) -> Result<Option<Told>, Box<Diagnostic>>,
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        let (mut staged, told) = self.output.stage_written(page, self.known(&page.path), write)?;
        self.tell(&mut staged, told);
        Ok(with_input(vec![staged], input))
    }

    fn tell(&self, output: &mut Staged, told: Option<Told>) {
        let Some(Told { about, facts }) = told else { return };
        output.about = Some(Arc::new(about));
        output.facts = match output.change {
            // What somebody has changed says what it said.
            Change::Edited => self.output.facts_before(&output.path).unwrap_or_default(),
            _ => FactsOf::told(&facts),
        };
    }

    fn one(&self, page: &Page, ending: &str, bytes: &[u8]) -> Result<Staged, Box<Diagnostic>> {
        self.output.stage(page, ending, bytes, self.known(&page.path_with(ending)))
    }

    /// The digest of what stands at a path if it has still the stamp, as far as that is known.
    fn known(&self, path: &str) -> Option<(Digest, Stamp)> {
        // The stamp of what somebody has edited says nothing of the bytes that we had made; that has no input either.
        let row = self.known?.outputs.get(path).filter(|row| row.input.is_some())?;
        Some((row.digest, row.stamp?))
    }

    /// Keeps the output ready that tells of all the others.
    pub fn build_info(
        &self,
        pages: &[Page],
        info: BuildInfo,
        staged: &[Staged],
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        let page = pages.iter().find(|page| page.kind == PageKind::BuildInfo);
        page.map_or(Ok(Vec::new()), |page| self.bytes(page, None, None, &info.of(staged)))
    }
}

/// An output and its copies with what they were made from. What somebody has changed is looked at in every build, until it
/// is as it should be.
fn with_input(mut staged: Vec<Staged>, input: Option<Digest>) -> Vec<Staged> {
    if staged.iter().all(|output| output.change != Change::Edited) {
        for output in &mut staged {
            output.input = input;
        }
    }
    staged
}

/// When an output is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    /// What may be very large comes first, while there is most room.
    Large,
    /// What lists share is forgotten when all are made.
    Lists,
    /// All values of an index take much room for a moment: that of what lists shared.
    Values,
    Others,
}

impl Round {
    /// The rounds, in their order.
    const ALL: [Self; 4] = [Self::Large, Self::Lists, Self::Values, Self::Others];

    /// The round of a page.
    fn of(kind: &PageKind) -> Self {
        match kind {
            PageKind::Index(_) => Self::Values,
            kind if kind.is_large() => Self::Large,
            kind if kind.lists_cards() => Self::Lists,
            _ => Self::Others,
        }
    }
}
