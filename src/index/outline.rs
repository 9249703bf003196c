//! Reports as documents: which pages each is cut into, the numbers of chapters, sections, figures, tables, appendices and
//! footnotes, and what refers to what.

use super::numbers::{Counter, order, page_name, safe_name};
use crate::diag::{Diagnostic, codes};
use crate::markdown::{Counted, Heading, Numbering};
use crate::parse::Source;
use crate::site::Site;
use crate::source::{FileId, Span};
use crate::value::{Known, slug};
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// A report, cut into the pieces that have a page each.
#[derive(Debug, Default)]
pub struct Outline {
    /// The pieces, in order. The first is the report's own text before any chapter, which stands on its cover.
    pub pieces: Vec<Piece>,
    /// The first piece of each file, by its chapter.
    firsts: HashMap<Option<usize>, usize>,
    /// The anchors of all pieces, in the order of [`Self::anchor`].
    anchors: Box<[Anchor]>,
    /// What references may name.
    labels: BTreeMap<Arc<str>, Label>,
    /// The sections in which each label is mentioned, each once.
    mentions: BTreeMap<Arc<str>, Vec<Place>>,
}

/// A piece of a report: a chapter, an appendix, or the text on the cover.
#[derive(Debug)]
pub struct Piece {
    /// The position of the chapter's file in [`Site::chapters`]; `None` for the report's own file.
    pub chapter: Option<usize>,
    /// Its bytes in the file.
    pub bytes: Range<usize>,
    /// The name of its page; empty for the cover.
    pub name: String,
    /// The headings, the title first where there is one.
    pub headings: Box<[Section]>,
    /// The figures and tables with captions.
    pub floats: Box<[Numbered]>,
    /// How many footnotes stand before those of its file.
    pub footnotes_before: usize,
}

/// A heading of a report.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Section {
    /// Its anchor on the page of its piece.
    pub id: Arc<str>,
    /// Its anchor on the page with the whole report.
    pub whole_id: Arc<str>,
    /// Its words.
    pub title: Arc<str>,
    /// Its number, such as `4.3`, or `1a` of an appendix.
    pub number: Option<Box<str>>,
    /// Whether the number is that of an appendix.
    pub is_appendix: bool,
    /// How deep it stands: chapters 1, their sections 2 …
    pub depth: usize,
    /// Whether it stands in a quotation, a list or a footnote, and so is no part of the contents.
    pub is_inner: bool,
}

/// A figure or table of a report.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Numbered {
    /// Its anchor on the page of its piece.
    pub id: Arc<str>,
    /// Its anchor on the page with the whole report.
    pub whole_id: Arc<str>,
    /// Whether it is a table.
    pub is_table: bool,
    /// Its number.
    pub number: usize,
    /// Its caption.
    pub caption: Arc<str>,
    /// What a file with it is called, without the ending.
    pub file_name: Box<str>,
}

/// An anchor: the piece, and its position among the anchors of headings, and then those of figures and tables.
type Anchor = (u32, u32);

/// A heading of a report: the piece and the position in it; `None` for the text before all headings.
pub type Place = (usize, Option<usize>);

/// What a label names: the piece, and the position of the heading or of the figure or table in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// A chapter, section or appendix.
    Section(usize, usize),
    /// A figure or table.
    Float(usize, usize),
}

impl Outline {
    /// Numbers a report whose chapters are `chapters`, positions in [`Site::chapters`]; and what is wrong with it as a whole.
    #[must_use]
    pub fn new(site: &Site, report: usize, chapters: &[usize]) -> (Self, Vec<Diagnostic>) {
        let own = &site.reports.items[report].source;
        let (chapters, mut found) = order(site, chapters);
        let mut texts = vec![(None, own)];
        texts.extend(chapters.into_iter().map(|chapter| (Some(chapter), &site.chapters[chapter].source)));
        let mut maker = Maker::new(own.file, &texts);
        let mut pieces = Vec::with_capacity(texts.len());
        for (chapter, source) in &texts {
            let start = maker.outline.pieces.len();
            maker.text(site, *chapter, source);
            pieces.push(start..maker.outline.pieces.len());
        }
        for ((_, source), pieces) in texts.iter().zip(pieces) {
            maker.mentions(source, pieces);
        }
        maker.unknown(&texts);
        found.append(&mut maker.found);
        (maker.outline.sorted(), found)
    }

    /// The page of a piece that is not the cover.
    pub fn chapters(&self) -> impl Iterator<Item = (usize, &Piece)> {
        self.pieces.iter().enumerate().skip(1)
    }

    /// What a label names.
    #[must_use]
    pub fn label(&self, label: &str) -> Option<Label> {
        self.labels.get(label).copied()
    }

    /// The sections in which something is mentioned, in order.
    #[must_use]
    pub fn mentions(&self, label: &str) -> &[Place] {
        self.mentions.get(label).map_or(&[], Vec::as_slice)
    }

    /// The piece in which an anchor of a file stands; without an anchor, or with an unknown one, the first of the file.
    #[must_use]
    pub fn piece_of(&self, chapter: Option<usize>, anchor: Option<&str>) -> Option<usize> {
        let first = self.firsts.get(&chapter)?;
        let place = |name| self.anchors.binary_search_by_key(&(chapter, name), |&anchor| self.anchor(anchor)).ok();
        Some(anchor.and_then(place).map_or(*first, |at| self.anchors[at].0 as usize))
    }

    /// The chapter and the name of an anchor.
    fn anchor(&self, (piece, nth): Anchor) -> (Option<usize>, &str) {
        let (piece, nth) = (&self.pieces[piece as usize], nth as usize);
        let id = match nth.checked_sub(piece.headings.len()) {
            None => &piece.headings[nth].id,
            Some(nth) => &piece.floats[nth].id,
        };
        (piece.chapter, id)
    }

    /// The same with its anchors in order.
    fn sorted(mut self) -> Self {
        self.pieces.shrink_to_fit();
        let of_piece = |(at, piece): (u32, &Piece)| {
            let count = piece.headings.len() + piece.floats.len();
            (0..).take(count).map(move |nth| (at, nth))
        };
        let mut anchors: Vec<Anchor> = (0..).zip(&self.pieces).flat_map(of_piece).collect();
        anchors.sort_by(|&one, &other| self.anchor(one).cmp(&self.anchor(other)));
        self.anchors = anchors.into();
        self
    }
}

impl Piece {
    /// The heading that is the title of the page; the cover has none.
    #[must_use]
    pub fn title(&self) -> Option<&Section> {
        self.headings.first().filter(|first| !self.name.is_empty() && !first.is_inner)
    }

    /// The text that it is a part of.
    #[must_use]
    pub fn source<'a>(&self, site: &'a Site, report: usize) -> &'a Source {
        match self.chapter {
            Some(chapter) => &site.chapters[chapter].source,
            None => &site.reports.items[report].source,
        }
    }
}

/// Makes an outline text by text.
struct Maker {
    /// The report's own file.
    own: FileId,
    outline: Outline,
    counter: Counter,
    /// Whether the headings on the cover are numbered: where there are no chapters.
    numbers_cover: bool,
    /// How many figures, tables and footnotes there are so far.
    figures: usize,
    tables: usize,
    footnotes: usize,
    /// The anchors on the page with the whole report.
    whole_ids: Names,
    /// The names of pages that come from headings.
    names: Names,
    /// The names of files with tables.
    file_names: Names,
    /// Labels that several things bear.
    ambiguous: HashSet<String>,
    found: Vec<Diagnostic>,
}

impl Maker {
    fn new(own: FileId, texts: &[(Option<usize>, &Source)]) -> Self {
        let has_chapters =
            texts.iter().any(|(chapter, source)| chapter.is_some() || !source.facts.top_headings.is_empty());
        let tops = texts.iter().flat_map(|(_, source)| {
            source.facts.headings.iter().filter(|heading| depth(heading) == 1 && !heading.is_inner)
        });
        Self {
            own,
            outline: Outline::default(),
            counter: Counter::new(tops.map(|heading| &heading.numbering)),
            numbers_cover: !has_chapters,
            figures: 0,
            tables: 0,
            footnotes: 0,
            whole_ids: Names::default(),
            names: Names::default(),
            file_names: Names::default(),
            ambiguous: HashSet::new(),
            found: Vec::new(),
        }
    }

    /// Cuts a text into pieces and numbers what is in it.
    fn text(&mut self, site: &Site, chapter: Option<usize>, source: &Source) {
        let facts = &source.facts;
        let mut cuts: Vec<usize> = facts.top_headings.iter().map(|at| at.start as usize).collect();
        if chapter.is_none() {
            // Whatever stands before the first chapter is the text of the cover.
            cuts.insert(0, source.body.start);
        } else {
            let first = facts.headings.iter().find(|heading| !heading.is_inner).map(|heading| heading.at);
            if first.is_none() || first != facts.top_headings.first().copied() {
                let at = first.unwrap_or(Span::new(source.file, source.body.start, source.body.start));
                self.found.push(Diagnostic::new(&codes::REPORT_CHAPTER_HEADING, at));
            }
            match cuts.first_mut() {
                Some(first) => *first = source.body.start,
                None => cuts.push(source.body.start),
            }
        }
        cuts.push(source.body.end);
        for (nth, cut) in cuts.windows(2).enumerate() {
            let bytes = cut[0]..cut[1];
            let headings = inside(&facts.headings, &bytes, |heading| heading.at);
            let floats = inside(&facts.floats, &bytes, |float| float.at);
            let name = match chapter {
                None if nth == 0 => String::new(),
                Some(chapter) if nth == 0 => page_name(site, chapter),
                _ => self.name_of(headings.first()),
            };
            let footnotes_before = self.footnotes;
            let (no_headings, no_floats) = (Box::default(), Box::default());
            let piece = Piece { chapter, bytes, name, headings: no_headings, floats: no_floats, footnotes_before };
            self.piece(site, piece, headings, floats);
        }
        self.footnotes += facts.footnotes.len();
    }

    fn piece(&mut self, site: &Site, mut piece: Piece, headings: &[Heading], floats: &[Counted]) {
        let at = self.outline.pieces.len();
        let is_numbered = at > 0 || self.numbers_cover;
        let section = |(nth, heading): (usize, &Heading)| {
            let depth = depth(heading);
            let is_counted = is_numbered && !heading.is_inner;
            let number = is_counted.then(|| self.counter.next(depth, &heading.numbering)).flatten().map(Into::into);
            let whole_id = self.whole_id(&heading.id);
            self.label(site, &heading.id, heading.is_given, Label::Section(at, nth), heading.at);
            let is_appendix = number.is_some() && heading.numbering != Numbering::Usual;
            let (id, title) = (Arc::clone(&heading.id), Arc::clone(&heading.text));
            let is_inner = heading.is_inner;
            Section { id, whole_id, title, number, is_appendix, depth, is_inner }
        };
        piece.headings = headings.iter().enumerate().map(section).collect();
        let float = |(nth, float): (usize, &Counted)| {
            let count = if float.is_table { &mut self.tables } else { &mut self.figures };
            *count += 1;
            let number = *count;
            let whole_id = self.whole_id(&float.id);
            self.label(site, &float.id, float.is_given, Label::Float(at, nth), float.at);
            let (id, caption) = (Arc::clone(&float.id), Arc::clone(&float.caption));
            let name = slug(whole_id.split_once(':').map_or(&whole_id, |(_, name)| name));
            let name = if name.is_empty() { number.to_string() } else { name };
            let file_name = self.file_names.unique(&name, '-').into();
            Numbered { id, whole_id, is_table: float.is_table, number, caption, file_name }
        };
        piece.floats = floats.iter().enumerate().map(float).collect();
        self.outline.firsts.entry(piece.chapter).or_insert(at);
        self.outline.pieces.push(piece);
    }

    /// The name of the page of a chapter that is a part of a file.
    fn name_of(&mut self, heading: Option<&Heading>) -> String {
        let id = heading.map(|heading| heading.id.rsplit(':').next().unwrap_or(&heading.id)).unwrap_or_default();
        self.names.unique(&safe_name(&slug(id)), '-')
    }

    /// The anchor on the page that holds all pieces.
    fn whole_id(&mut self, id: &Arc<str>) -> Arc<str> {
        let whole_id = self.whole_ids.unique(id, '_');
        if *whole_id == **id { Arc::clone(id) } else { whole_id.into() }
    }

    /// Only ids that an author gave can be referred to; those from words change with the words.
    fn label(&mut self, site: &Site, id: &Arc<str>, is_given: bool, label: Label, at: Span) {
        if !is_given {
            return;
        }
        if let Some(Label::Section(piece, _) | Label::Float(piece, _)) =
            self.outline.labels.insert(Arc::clone(id), label)
        {
            self.ambiguous.insert(id.to_string());
            let finding = Diagnostic::new(&codes::TEXT_DUPLICATE_ID, at).with("id", &**id).hint("report");
            let chapter = self.outline.pieces.get(piece).and_then(|piece| piece.chapter);
            let file = chapter.map_or(self.own, |chapter| site.chapters[chapter].source.file);
            let other = site.inner_path(file).rsplit('/').next().unwrap_or_default();
            self.found.push(finding.with("other", other));
        }
    }

    /// Finds out what is mentioned where, and what is mentioned but not there. `pieces` are those of a text.
    fn mentions(&mut self, source: &Source, pieces: Range<usize>) {
        for (label, at) in &source.facts.mentions {
            if !self.outline.labels.contains_key(label.as_str()) {
                continue;
            }
            if self.ambiguous.contains(label) {
                self.found.push(Diagnostic::new(&codes::REPORT_AMBIGUOUS, *at).with("label", format!("@{label}")));
            }
            let start = at.start as usize;
            let of_text = &self.outline.pieces[pieces.clone()];
            let nth = of_text.partition_point(|piece| piece.bytes.start <= start).saturating_sub(1);
            let headings = inside(&source.facts.headings, &of_text[nth].bytes, |heading| heading.at);
            let heading = headings.partition_point(|heading| heading.at.start <= at.start).checked_sub(1);
            let place = (pieces.start + nth, heading);
            let places = self.outline.mentions.entry(label.as_str().into()).or_default();
            // Texts are read in order, so what is mentioned twice in a section is mentioned there last.
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }

    /// References to nothing.
    fn unknown(&mut self, texts: &[(Option<usize>, &Source)]) {
        let known = OnceCell::new();
        // What is there but lacks a caption has a finding of its own.
        let faulty: HashSet<&String> = texts.iter().flat_map(|(_, source)| &source.facts.faulty_ids).collect();
        for (_, source) in texts {
            for (label, at) in &source.facts.mentions {
                if !self.outline.labels.contains_key(label.as_str()) && !faulty.contains(label) {
                    let known = known.get_or_init(|| Known::new(self.outline.labels.keys().map(|label| (&**label, 0))));
                    let kind = label.split_once(':').map_or("", |(kind, _)| kind);
                    let finding = Diagnostic::new(&codes::REPORT_REFERENCE, *at).with("label", format!("@{label}"));
                    let finding = finding.with("id", label).with("kind", kind);
                    let near = known.nearest(label, None).map(|near| format!("@{near}"));
                    self.found.push(finding.nearest(near.as_deref()));
                }
            }
        }
    }
}

/// How deep a heading stands: the title of a page is above all of them.
fn depth(heading: &Heading) -> usize {
    usize::from(heading.level) - 1
}

/// Those of a list in the order of the text that begin within a part of it.
fn inside<'t, T>(list: &'t [T], bytes: &Range<usize>, at: impl Fn(&T) -> Span) -> &'t [T] {
    let from = |end: usize| list.partition_point(|item| (at(item).start as usize) < end);
    &list[from(bytes.start)..from(bytes.end)]
}

/// Names that are taken, each with the last number that was put behind it.
#[derive(Debug, Default)]
struct Names(HashMap<String, usize>);

impl Names {
    /// A name that is not taken yet, with a number only where it is.
    fn unique(&mut self, name: &str, joint: char) -> String {
        let mut own = name.to_owned();
        while self.0.contains_key(&own) {
            let count = self.0.entry(name.to_owned()).or_insert(1);
            *count += 1;
            own = format!("{name}{joint}{count}");
        }
        self.0.insert(own.clone(), 1);
        own
    }
}
