//! What the pages of a report are made from.

use super::inputs::EditionInputs;
use crate::digest::Digest;
use crate::index::{Label, Outline, Piece, Place, Section};
use crate::parse::Relation;
use crate::site::{Site, attached};
use crate::source::Span;
use std::hash::Hash;

impl EditionInputs<'_> {
    /// The cover: the front matter, the text on it, and all that the contents list.
    pub(super) fn cover(&self, report: usize) -> impl Hash {
        let outline = self.outline(report);
        let lists: Vec<_> = outline.pieces.iter().map(|piece| (&piece.name, &piece.headings, &piece.floats)).collect();
        let related = self.index.reports.related(report).map(|at| &self.site.reports.items[at].source);
        let related: Vec<_> = related.map(|source| (&source.id, source.facts_digest)).collect();
        (self.front_matter(report), self.piece(report, 0), Self::digest_of(lists), related)
    }

    /// A chapter: its text, and the titles of all chapters.
    pub(super) fn chapter(&self, report: usize, piece: usize) -> impl Hash {
        let own = &self.site.reports.items[report];
        (&own.title, &own.language, self.shown(&own.visibility), self.piece(report, piece), self.titles[report])
    }

    /// All of a report on one page.
    pub(super) fn whole_report(&self, report: usize) -> impl Hash {
        let pieces: Vec<_> = (0..self.outline(report).pieces.len()).map(|piece| self.piece(report, piece)).collect();
        (self.front_matter(report), Self::digest_of(pieces))
    }

    fn outline(&self, report: usize) -> &Outline {
        &self.index.reports.outlines[report]
    }

    fn front_matter(&self, report: usize) -> impl Hash {
        let report = &self.site.reports.items[report];
        let facts = (report.source.facts_digest, self.shown(&report.visibility));
        let files = self.site.shown_files(&report.source, attached(&report.attachments));
        let others = report.replaces.iter().chain(&report.replaced_by);
        let others: Vec<_> = others.filter_map(|relation| self.named_report(relation)).collect();
        let organisations = [&report.author_body, &report.publisher, &report.commissioned_by].into_iter().flatten();
        let organisations = self.have_pages(organisations.map(String::as_str));
        (facts, self.named_project(report.project.as_ref()), files, others, organisations)
    }

    /// Another report that the front matter names: its address, its title, and whether it has a page.
    fn named_report(&self, relation: &Relation) -> Option<(&str, &str, bool)> {
        let at = self.site.reports.find(relation.word()?)?;
        let report = &self.site.reports.items[at];
        Some((&report.source.id, &report.title, self.site.reports.shown[at]))
    }

    /// A piece of text with its numbers, what its references say, and where its figures and tables are mentioned.
    fn piece(&self, report: usize, at: usize) -> impl Hash {
        let outline = self.outline(report);
        let piece = &outline.pieces[at];
        let source = piece.source(self.site, report);
        let inside = |at: &Span| piece.bytes.contains(&(at.start as usize));
        let mentions = source.facts.mentions.iter().filter(|(_, at)| inside(at));
        let mentions: Vec<_> =
            mentions.map(|(label, _)| outline.label(label).map(|label| named(outline, label))).collect();
        let mentioned =
            |id: &str| outline.mentions(id).iter().map(|&place| section(outline, place)).collect::<Vec<_>>();
        let mentioned: Vec<_> = piece.floats.iter().map(|float| mentioned(&float.id)).collect();
        let own = (self.text(source), &piece.headings, &piece.floats, piece.footnotes_before);
        (own, mentions, mentioned)
    }
}

/// What every chapter shows of the others and of the cover: their headings of the first level, with what is named in them,
/// and in which language.
pub fn titles(site: &Site, report: usize, outline: &Outline) -> Digest {
    let shown = |piece: &Piece| {
        let headings = piece.headings.iter().filter(|section| section.depth <= 1 && !section.is_inner);
        let source = piece.source(site, report);
        let in_heading = |at: Span| {
            let after = source.facts.headings.partition_point(|heading| heading.at.start <= at.start);
            after > 0 && at.start < source.facts.headings[after - 1].at.end
        };
        let mentions = source.facts.mentions.iter().filter(|(_, at)| in_heading(*at));
        let mentions = mentions.map(|(label, _)| outline.label(label).map(|label| named(outline, label)));
        Digest::of(&(&piece.name, headings.collect::<Vec<_>>(), mentions.collect::<Vec<_>>(), source.borrowed))
    };
    Digest::of(&outline.pieces.iter().map(shown).collect::<Vec<_>>())
}

/// What a reference shows of its target, and where it leads.
fn named(outline: &Outline, label: Label) -> impl Hash {
    match label {
        Label::Section(piece, nth) => {
            let piece = &outline.pieces[piece];
            (&piece.name, Some(&piece.headings[nth]), None)
        }
        Label::Float(piece, nth) => {
            let piece = &outline.pieces[piece];
            (&piece.name, None, Some(&piece.floats[nth]))
        }
    }
}

/// The section in which something is mentioned, and its page.
fn section(outline: &Outline, (piece, heading): Place) -> (&str, Option<&Section>) {
    let piece = &outline.pieces[piece];
    (&piece.name, heading.map(|heading| &piece.headings[heading]))
}
