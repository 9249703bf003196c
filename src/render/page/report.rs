//! Reports: the list of them, the cover, the chapters, and the whole on one page.

use super::chapters::On;
use super::citation::{Citation, citation};
use super::common::iso;
use super::naming::with_capital;
use crate::diag::Diagnostic;
use crate::index::{Numbered, Piece};
use crate::load::DocumentKind;
use crate::parse::{BODY, Relation, RelationTarget, Report};
use crate::plan::{Page, ReportOrder};
use crate::render::Renderer;
use crate::render::theme::Input;
use crate::render::view::{
    Abbreviation, ChapterView, ContentsEntry, Fact, Langs, Link, LocalText, PageView, PostLink, ReportGroup,
    ReportLists, ReportView, ReportsView, WholeReportView,
};
use crate::route::canonical;
use crate::schema::{REPORT, REPORT_KIND};
use crate::value::slug;

/// Contents list chapters and two levels of sections.
const CONTENTS_DEPTH: usize = 3;

/// Of more chapters than this, a chapter lists only those near it.
const CHAPTERS_LISTED: usize = 60;

/// So many chapters before and after a chapter are near it.
const CHAPTERS_NEARBY: usize = 10;

impl Renderer {
    /// The input of `reports.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn reports(&self, page: &Page, order: ReportOrder) -> Result<Input, Box<Diagnostic>> {
        let mut groups: Vec<ReportGroup> = Vec::new();
        let own = |text: String| LocalText { text, lang: None };
        for &at in &self.index.reports.latest {
            let report = &self.site.reports.items[at];
            let title = match order {
                ReportOrder::Kind => self.report_kind(report).unwrap_or_else(|| own(self.text("reports-other"))),
                ReportOrder::Year => {
                    own(report.date.map_or_else(|| self.text("reports-undated"), |date| date.year().to_string()))
                }
            };
            let link = self.report_link(at);
            if let Some(group) = groups.iter_mut().find(|group| group.title == title) {
                group.reports.push(link);
            } else {
                let id = format!("group_{}", slug(&title.text));
                groups.push(ReportGroup { id, title, reports: vec![link] });
            }
        }
        let name = if order == ReportOrder::Kind { "kind" } else { "year" };
        let by = |name: &str, path: String| Link::to(self.text(name), path);
        let view = ReportsView {
            groups,
            by_kind: by("reports-by-kind", self.routes.reports()),
            by_year: by("reports-by-year", self.routes.reports_by_year()),
            order: name.to_owned(),
        };
        let title = self.text(if order == ReportOrder::Kind { "reports-title" } else { "reports-title-by-year" });
        self.input(&view, &self.page_view(page, &title, "reports", Vec::new()))
    }

    /// A report for lists.
    fn report_link(&self, at: usize) -> PostLink {
        let report = &self.site.reports.items[at];
        PostLink {
            title: report.title.clone(),
            path: self.routes.document(DocumentKind::Report, &report.source.id),
            date: iso(report.date),
            summary: report.summary.clone(),
            lang: self.report_tag(at, &report.source, "title"),
            summary_lang: self.report_tag(at, &report.source, "summary"),
        }
    }

    fn report_kind(&self, report: &Report) -> Option<LocalText> {
        let kind = report.kind.as_ref()?;
        Some(match REPORT_KIND.find(kind) {
            Some(known) => LocalText { text: with_capital(&self.value_word(known)), lang: None },
            None => LocalText { text: with_capital(kind), lang: self.fact_tag() },
        })
    }

    /// The description sheet of a report.
    fn description(&self, at: usize) -> Vec<Fact> {
        let report = &self.site.reports.items[at];
        let words = |list: Vec<String>| list.into_iter().map(Link::words).collect::<Vec<Link>>();
        let text = |text: Option<&String>| text.map(Link::words).into_iter().collect::<Vec<Link>>();
        // Bare figures are in every language.
        let fact_tag = |text: &str| self.fact_tag().filter(|_| text.contains(char::is_alphabetic));
        let fact = |text: Option<&String>| {
            text.map(|text| Link::words(text).in_language(fact_tag(text))).into_iter().collect::<Vec<Link>>()
        };
        let keyword = |word: &String| Link::words(word).in_language(self.report_tag(at, &report.source, "keywords"));
        let organisation = |name: Option<&String>| name.map(|name| self.organisation(name)).into_iter().collect();
        let shown = |date| crate::render::filters::date(date, self.lang, &self.theme.locale);
        let (date, updated) = (report.date.map(shown), report.updated.map(shown));
        let series = report.series.as_ref().map(|series| match &report.series_number {
            Some(number) => format!("{series} {number}"),
            None => series.clone(),
        });
        let kind = self.report_kind(report).map(|kind| Link::words(kind.text).in_language(kind.lang));
        let language = report.language.as_deref().map(|tag| self.language_name(tag));
        let facts = [
            ("kind", kind.into_iter().collect()),
            ("project", self.project_link(report.project.as_ref()).into_iter().collect()),
            ("authors", words(report.authors.clone())),
            ("author_body", organisation(report.author_body.as_ref())),
            ("publisher", organisation(report.publisher.as_ref())),
            ("commissioned_by", organisation(report.commissioned_by.as_ref())),
            ("date", words(date.into_iter().collect())),
            ("version", fact(report.version.as_ref())),
            ("series", fact(series.as_ref())),
            ("isbn", text(report.isbn.as_ref())),
            ("issn", text(report.issn.as_ref())),
            ("urn", text(report.urn.as_ref())),
            ("language", words(language.into_iter().collect())),
            ("keywords", report.keywords.iter().map(keyword).collect()),
            ("licence", text(report.licence.as_ref())),
            ("updated", words(updated.into_iter().collect())),
        ];
        let facts = facts.into_iter().filter(|(_, values)| !values.is_empty());
        let label = |key: &str| self.label(REPORT.field(key));
        facts.map(|(key, values)| Fact { key: key.to_owned(), label: label(key), values }).collect()
    }

    /// The reference to a report, to be copied.
    fn citation(&self, report: &Report) -> String {
        let year = report.date.map(|date| date.year().to_string());
        let path = self.routes.document(DocumentKind::Report, &report.source.id);
        let address = self.base_url.as_deref().map(|base| canonical(base, &path));
        let parts = Citation {
            authors: &report.authors,
            author_body: report.author_body.as_deref(),
            publisher: report.publisher.as_deref(),
            year: year.as_deref(),
            title: &report.title,
            subtitle: report.subtitle.as_deref(),
            series: report.series.as_deref(),
            series_number: report.series_number.as_deref(),
            isbn: report.isbn.as_deref(),
            urn: report.urn.as_deref(),
            address: address.as_deref(),
        };
        citation(&parts, self.lang)
    }

    /// Reports that replace another, or are replaced by it; of those in the catalogue only what is published has a page.
    fn report_relations(&self, relations: &[Relation]) -> Vec<Link> {
        let link = |relation: &Relation| match &relation.target {
            RelationTarget::Inside(word) => {
                let at = self.site.reports.find(word)?;
                let link = self.cover_link(at);
                Some(if self.site.reports.shown[at] { link } else { link.at(None) })
            }
            RelationTarget::Outside(title, url) => {
                Some(Link::elsewhere(title, url.clone()).in_language(self.fact_tag()))
            }
        };
        relations.iter().filter_map(link).collect()
    }

    /// The input of `report.html`.
    ///
    /// # Errors
    /// A finding where the file of the text has changed or gone since it was checked.
    pub fn report(&self, page: &Page, at: usize) -> Result<Input, Box<Diagnostic>> {
        let report = &self.site.reports.items[at];
        let outline = self.outline(at);
        let on = On { report: at, piece: Some(0), path: &page.path };
        let first = outline.chapters().next();
        let path = |piece: &Piece| self.routes.chapter(&report.source.id, &piece.name);
        let view = ReportView {
            langs: self.report_langs(at, report),
            subtitle: report.subtitle.clone(),
            kind: self.report_kind(report),
            facts: self.description(at),
            summary: report.summary.clone(),
            body: self.piece(on, 0)?,
            lists: self.report_lists(on),
            citation: Some(self.citation(report)),
            first: first.map(|(_, piece)| self.chapter_name(at, piece).at(Some(path(piece)))),
            whole: first.map(|_| self.routes.whole_report(&report.source.id)),
            project: self.project_link(report.project.as_ref()),
            attachments: self.attachments(&report.source, &report.attachments),
            replaces: self.report_relations(&report.replaces),
            replaced_by: self.report_relations(&report.replaced_by),
            related: self.index.reports.related(at).map(|other| self.report_link(other)).collect(),
        };
        self.input(&view, &self.report_page(page, at, &report.title, false))
    }

    /// The input of `chapter.html`.
    ///
    /// # Errors
    /// A finding where the file of the text has changed or gone since it was checked.
    pub fn chapter(&self, page: &Page, at: usize, nth: usize) -> Result<Input, Box<Diagnostic>> {
        let report = &self.site.reports.items[at];
        let outline = self.outline(at);
        let piece = &outline.pieces[nth];
        let on = On { report: at, piece: Some(nth), path: &page.path };
        let (id, names) = (&report.source.id, self.names_in(at, piece));
        let link = |nth: usize| {
            let piece = outline.pieces.get(nth)?;
            Some(self.chapter_name(at, piece).at(Some(self.routes.chapter(id, &piece.name))))
        };
        // All of very many chapters on the page of each would be most of every page.
        let is_long = outline.pieces.len() > CHAPTERS_LISTED;
        let own = |at: usize| match at.abs_diff(nth) {
            0 => CONTENTS_DEPTH,
            distance if is_long && distance > CHAPTERS_NEARBY => 0,
            _ => 1,
        };
        let title = piece.title();
        let view = ChapterView {
            report: self.cover_link(at),
            id: title.map(|title| title.id.to_string()).unwrap_or_default(),
            number: title.and_then(|title| names.section_number(title)),
            title: title.map_or_else(|| piece.name.clone(), |title| self.with_references(at, names, &title.title)),
            body: self.piece(on, nth)?,
            contents: self.report_contents(on, own),
            all_contents: is_long.then(|| self.routes.document(DocumentKind::Report, id)),
            previous: link(nth - 1).filter(|_| nth > 1),
            next: link(nth + 1),
            whole: self.routes.whole_report(id),
        };
        let mut page = self.report_page(page, at, &names.chapter_title(piece), true);
        page.text_lang = self.piece_tag(at, piece);
        page.written_in.clone_from(&page.text_lang);
        self.input(&view, &page)
    }

    /// The input of `whole_report.html`.
    ///
    /// # Errors
    /// A finding where the file of a text has changed or gone since it was checked.
    pub fn whole_report(&self, page: &Page, at: usize) -> Result<Input, Box<Diagnostic>> {
        let report = &self.site.reports.items[at];
        let on = On { report: at, piece: None, path: &page.path };
        let view = WholeReportView {
            langs: self.report_langs(at, report),
            report: self.cover_link(at),
            subtitle: report.subtitle.clone(),
            facts: self.description(at),
            summary: report.summary.clone(),
            body: self.all_pieces(on)?,
            lists: self.report_lists(on),
            citation: Some(self.citation(report)),
        };
        let mut page = self.report_page(page, at, &report.title, true);
        // The chapters are what search engines should find.
        page.noindex = true;
        self.input(&view, &page)
    }

    /// The languages of a report's texts.
    fn report_langs(&self, at: usize, report: &Report) -> Langs {
        let tag = |key: &str| self.report_tag(at, &report.source, key);
        Langs {
            title: tag("title"),
            subtitle: tag("subtitle"),
            summary: tag("summary"),
            body: tag(BODY),
            ..self.langs(&report.source)
        }
    }

    /// A link to the cover of a report.
    pub fn cover_link(&self, at: usize) -> Link {
        let report = &self.site.reports.items[at];
        let link = Link::to(&report.title, self.routes.document(DocumentKind::Report, &report.source.id));
        link.in_language(self.report_tag(at, &report.source, "title"))
    }

    /// The title of a chapter with its number, in the words of its text.
    fn chapter_name(&self, report: usize, piece: &Piece) -> Link {
        let tag = self.piece_tag(report, piece);
        Link::words(self.names(tag.as_deref()).chapter_title(piece)).in_language(tag)
    }

    /// The `page` of a page of a report.
    fn report_page(&self, page: &Page, at: usize, title: &str, is_inner: bool) -> PageView {
        let report = &self.site.reports.items[at];
        let mut above = vec![Link::to(self.text("reports-title"), self.routes.reports())];
        if is_inner {
            above.push(self.cover_link(at));
        }
        let mut page = self.page_view(page, title, "reports", above);
        page.description.clone_from(&report.summary);
        page.unpublished = !report.visibility.shown_on(self.site.today);
        page.text_lang = self.report_tag(at, &report.source, "title");
        page.written_in = self.report_tag(at, &report.source, BODY);
        page
    }

    /// What stands where in a report.
    fn report_lists(&self, on: On<'_>) -> ReportLists {
        ReportLists {
            contents: self.report_contents(on, |_| CONTENTS_DEPTH),
            figures: self.float_list(on, false),
            tables: self.float_list(on, true),
            abbreviations: self.abbreviations(on.report),
        }
    }

    /// The contents of a report: of each piece the headings down to a depth.
    fn report_contents(&self, on: On<'_>, depth: impl Fn(usize) -> usize) -> Vec<ContentsEntry> {
        // Of a long report most chapters show nothing here, so their headings are not gone through.
        let pieces = self.outline(on.report).pieces.iter().enumerate().filter(|(at, _)| depth(*at) > 0);
        let of_piece = |(at, piece): (usize, &'_ Piece)| {
            let shown = piece.headings.iter().filter(|section| section.depth <= depth(at) && !section.is_inner);
            let tag = self.piece_tag(on.report, piece);
            let names = self.names(tag.as_deref());
            let entry = |section: &crate::index::Section| ContentsEntry {
                lang: tag.clone(),
                number: names.section_number(section),
                title: self.with_references(on.report, names, &section.title),
                href: self.place(on, at, Some(&section.id)),
                level: section.depth,
                current: on.piece == Some(at) && Some(section) == piece.title(),
            };
            shown.map(entry).collect::<Vec<_>>()
        };
        pieces.flat_map(of_piece).collect()
    }

    /// The list of figures, or of tables.
    fn float_list(&self, on: On<'_>, tables: bool) -> Vec<ContentsEntry> {
        let pieces = self.outline(on.report).pieces.iter().enumerate();
        let of_piece = |(at, piece): (usize, &'_ Piece)| {
            let tag = self.piece_tag(on.report, piece);
            let names = self.names(tag.as_deref());
            let entry = |float: &Numbered| ContentsEntry {
                lang: tag.clone(),
                number: Some(names.float(float)),
                title: self.with_references(on.report, names, &float.caption),
                href: self.place(on, at, Some(&float.id)),
                level: 1,
                current: false,
            };
            let shown = piece.floats.iter().filter(|float| float.is_table == tables);
            shown.map(entry).collect::<Vec<_>>()
        };
        pieces.flat_map(of_piece).collect()
    }

    fn abbreviations(&self, at: usize) -> Vec<Abbreviation> {
        let report = &self.site.reports.items[at];
        let tag = self.report_tag(at, &report.source, "abbreviations");
        let view = |known: &crate::parse::Abbreviation| Abbreviation {
            short: known.short.clone(),
            meaning: LocalText { text: known.meaning.clone(), lang: tag.clone() },
        };
        report.abbreviations.iter().map(view).collect()
    }
}
