//! The text of reports: pieces -> HTML with numbers, and where references lead.

use super::common::is_web;
use super::naming::{Names, with_capital};
use crate::diag::Diagnostic;
use crate::index::{Label, Numbered, Outline, Piece, Place};
use crate::load::DocumentKind;
use crate::markdown::{
    FloatMark, HeadingMark, Marks, Mention, MentionForm, ReferenceMark, Target, Top, next_mention, to_html,
};
use crate::render::Renderer;
use crate::route::{encode, root_of};
use crate::site::Destination;

/// The page on which a piece of a report is shown.
#[derive(Debug, Clone, Copy)]
pub struct On<'a> {
    /// The report, by its position on the shelf.
    pub report: usize,
    /// The piece that the page shows; `None` for the page with all of them.
    pub piece: Option<usize>,
    /// The path of the page.
    pub path: &'a str,
}

impl Renderer {
    /// The outline of a report.
    pub fn outline(&self, report: usize) -> &Outline {
        &self.index.reports.outlines[report]
    }

    /// The HTML of a piece of a report.
    ///
    /// # Errors
    /// A finding where the file has changed or gone since it was checked.
    pub fn piece(&self, on: On<'_>, at: usize) -> Result<String, Box<Diagnostic>> {
        let piece = &self.outline(on.report).pieces[at];
        let text = self.site.part(piece.source(&self.site, on.report), &piece.bytes)?;
        Ok(self.html_of(on, std::slice::from_ref(piece), &text))
    }

    /// The HTML of all pieces, file by file: pieces of one file share their footnotes.
    ///
    /// # Errors
    /// A finding where a file has changed or gone since it was checked.
    pub fn all_pieces(&self, on: On<'_>) -> Result<String, Box<Diagnostic>> {
        let files = self.outline(on.report).pieces.chunk_by(|a, b| a.chapter == b.chapter);
        let html = |pieces: &[Piece]| {
            let text = self.site.body(pieces[0].source(&self.site, on.report))?;
            let html = self.html_of(on, pieces, &text);
            // Chapters that have been translated stand beside others that have not.
            let tag = self.piece_tag(on.report, &pieces[0]);
            let lang = tag.as_deref().unwrap_or(self.lang.tag());
            Ok(if self.site.lang == self.site.config.lang() {
                html
            } else {
                format!("<div lang=\"{lang}\">\n{html}</div>\n")
            })
        };
        files.map(html).collect()
    }

    /// The HTML of a text that neighbouring pieces of one file make up.
    fn html_of(&self, on: On<'_>, pieces: &[Piece], text: &str) -> String {
        let outline = self.outline(on.report);
        let piece = &pieces[0];
        let source = piece.source(&self.site, on.report);
        let is_whole = on.piece.is_none();
        let tag = self.piece_tag(on.report, piece);
        let names = self.names(tag.as_deref());
        let refer = |mention: &Mention<'_>| self.reference(on, names, mention);
        let headings = pieces.iter().flat_map(|piece| piece.headings.iter().map(move |section| (piece, section)));
        let headings = headings.map(|(piece, section)| HeadingMark {
            is_title: piece.title().is_some_and(|title| std::ptr::eq(title, section)),
            id: if is_whole { &section.whole_id } else { &section.id }.to_string(),
            number: names.section_number(section),
        });
        let marks = Marks {
            top: if is_whole { Top::Below } else { Top::Title },
            headings: headings.collect(),
            floats: pieces
                .iter()
                .flat_map(|piece| &piece.floats)
                .map(|float| self.float_mark(on, names, float))
                .collect(),
            refer: Some(&refer),
            footnotes: source.facts.footnotes.iter().map(|(name, _)| name.clone()).collect(),
            footnotes_before: piece.footnotes_before,
        };
        let target = |target: &str| match self.site.resolve(source.file, target) {
            Destination::Anchor(anchor) => {
                let place = outline.piece_of(piece.chapter, Some(&anchor));
                Target::Address(place.map_or_else(String::new, |at| self.place(on, at, Some(&anchor))))
            }
            Destination::Chapter(chapter, anchor) if self.chapter_is_of(chapter, on.report) => {
                let place = outline.piece_of(Some(chapter), anchor.as_deref());
                place.map_or(Target::Nowhere, |at| Target::Address(self.place(on, at, anchor.as_deref())))
            }
            destination => self.target(&destination, target, on.path),
        };
        to_html(text, self.site.config.raw_html, self.words_in(tag.as_deref()), &marks, target)
    }

    fn chapter_is_of(&self, chapter: usize, report: usize) -> bool {
        self.site.chapters[chapter].report == self.site.reports.items[report].source.id
    }

    /// The address of a piece of the same report, or of an anchor in it.
    pub fn place(&self, on: On<'_>, at: usize, anchor: Option<&str>) -> String {
        let piece = &self.outline(on.report).pieces[at];
        let title = piece.title().map(|title| &*title.id);
        let anchor = anchor.filter(|anchor| !anchor.is_empty()).or(title);
        let Some(own) = on.piece else {
            let sections = piece.headings.iter().map(|section| (&section.id, &section.whole_id));
            let mut ids = sections.chain(piece.floats.iter().map(|float| (&float.id, &float.whole_id)));
            let whole = ids.find(|(id, _)| Some(&***id) == anchor).map(|(_, whole)| whole);
            return whole.map_or_else(|| "#main".to_owned(), |id| format!("#{}", encode(id)));
        };
        let fragment = anchor.filter(|anchor| Some(*anchor) != title);
        let fragment = fragment.map(|anchor| format!("#{}", encode(anchor))).unwrap_or_default();
        if own == at {
            return if fragment.is_empty() { "#main".to_owned() } else { fragment };
        }
        let path = self.routes.chapter(&self.site.reports.items[on.report].source.id, &piece.name);
        format!("{}{}{fragment}", root_of(on.path), encode(&path))
    }

    /// Where a link leads from the page at `path`, for a text of any document.
    pub fn target(&self, destination: &Destination<'_>, written: &str, path: &str) -> Target {
        let root = root_of(path);
        let with = |path: String, anchor: Option<&str>| {
            let anchor = anchor.map(|anchor| format!("#{}", encode(anchor))).unwrap_or_default();
            Target::Address(format!("{root}{}{anchor}", encode(&path)))
        };
        match destination {
            Destination::External if !is_web(written) => Target::Address(written.to_owned()),
            Destination::External => Target::Elsewhere(written.to_owned()),
            Destination::Anchor(anchor) => Target::Address(format!("#{}", encode(anchor))),
            Destination::Asset(asset) => match self.picture(asset, &root) {
                Some(picture) => Target::Picture(picture),
                None => with(self.routes.asset(asset), None),
            },
            Destination::Document(kind, id, anchor) if self.site.is_shown(*kind, id) == Some(true) => {
                with(self.routes.document(*kind, id), anchor.as_deref())
            }
            Destination::Chapter(chapter, anchor) => {
                let id = &self.site.chapters[*chapter].report;
                let found = self.index.reports.find(&self.site, *chapter, anchor.as_deref());
                match found.filter(|_| self.site.is_shown(DocumentKind::Report, id) == Some(true)) {
                    Some((_, piece)) => with(self.routes.chapter(id, &piece.name), anchor.as_deref()),
                    None => Target::Nowhere,
                }
            }
            _ => Target::Nowhere,
        }
    }

    /// A figure or table of a piece.
    fn float_mark(&self, on: On<'_>, names: Names<'_>, float: &Numbered) -> FloatMark {
        let id = &self.site.reports.items[on.report].source.id;
        let csv = || format!("{}{}", root_of(on.path), encode(&self.routes.report_table(id, &float.file_name)));
        let mentions = self.outline(on.report).mentions(&float.id).iter();
        FloatMark {
            id: if on.piece.is_none() { &float.whole_id } else { &float.id }.to_string(),
            name: names.float(float),
            csv: float.is_table.then(csv),
            mentions: mentions.filter_map(|&place| self.mentioned(on, names, place)).collect(),
        }
    }

    /// A section in which something is mentioned.
    fn mentioned(&self, on: On<'_>, names: Names<'_>, (piece, heading): Place) -> Option<ReferenceMark> {
        let section = &self.outline(on.report).pieces[piece].headings[heading?];
        let href = self.place(on, piece, Some(&section.id));
        Some(ReferenceMark { href, words: names.section_words(section), name: None })
    }

    /// A title or caption with what its references say in their places, in the words of `names`.
    pub fn with_references(&self, report: usize, names: Names<'_>, text: &str) -> String {
        let on = On { report, piece: None, path: "" };
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        while let Some((range, mention)) = next_mention(text, done..text.len()) {
            out += &text[done..range.start];
            let words = self.reference(on, names, &mention).map(|mark| mark.words);
            out += words.as_deref().unwrap_or(&text[range.clone()]);
            done = range.end;
        }
        out + &text[done..]
    }

    /// Where a reference leads, and what it says.
    fn reference(&self, on: On<'_>, names: Names<'_>, mention: &Mention<'_>) -> Option<ReferenceMark> {
        let label = mention.label[..1].to_ascii_lowercase() + &mention.label[1..];
        let outline = self.outline(on.report);
        let (href, words, number) = match outline.label(&label)? {
            Label::Section(at, nth) => {
                let section = &outline.pieces[at].headings[nth];
                let number = section.number.as_deref().map(str::to_owned);
                (self.place(on, at, Some(&section.id)), names.section_words(section), number)
            }
            Label::Float(at, nth) => {
                let float = &outline.pieces[at].floats[nth];
                (self.place(on, at, Some(&float.id)), names.float_words(float), Some(float.number.to_string()))
            }
        };
        Some(match (mention.form, number) {
            (MentionForm::Number, Some(number)) => ReferenceMark { href, words: number, name: Some(words) },
            (MentionForm::Capital, _) => ReferenceMark { href, words: with_capital(&words), name: None },
            _ => ReferenceMark { href, words, name: None },
        })
    }
}
