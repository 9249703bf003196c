//! The list of outputs: which page or file stands where.

use super::assets::used_assets;
use super::{Page, PageKind, ReportOrder, SITEMAP_LIMIT, Settings, Slice, in_sitemap, sitemap_part};
use crate::check::alias_path;
use crate::index::{FacetKind, FacetValue, SiteIndex, chunks};
use crate::load::DocumentKind;
use crate::parse::Source;
use crate::route::Routes;
use crate::site::{Entry, Shelf, Site};
use crate::source::{Span, Spanned};
use crate::value::Lang;

/// Every output, in the order of writing; two may claim one path. Fingerprints come later.
pub fn outputs(site: &Site, index: &SiteIndex, settings: &Settings<'_>) -> Vec<Page> {
    let lang = site.config.lang();
    let routes = Routes::new(lang, lang, site.config.urls);
    let mut outputs = Outputs { site, index, lang, routes, pages: Vec::new() };
    outputs.lists();
    outputs.documents();
    outputs.old_addresses();
    outputs.files(settings);
    outputs.machine_readable(settings);
    outputs.pages
}

struct Outputs<'a> {
    site: &'a Site,
    index: &'a SiteIndex,
    lang: Lang,
    routes: Routes,
    pages: Vec<Page>,
}

impl Outputs<'_> {
    fn add(&mut self, path: String, kind: PageKind, source: Option<Span>) {
        self.pages.push(Page { path, lang: self.lang, kind, fingerprint: None, source });
    }

    fn add_document(&mut self, kind: DocumentKind, page: PageKind, source: &Source) {
        self.add(self.routes.document(kind, &source.id), page, Some(Span::file(source.file)));
    }

    /// The home page, the pages of projects, and every list of them.
    fn lists(&mut self) {
        let (site, index, routes) = (self.site, self.index, self.routes);
        self.add(routes.home(), PageKind::Home, None);
        let ids: Vec<&str> = index.projects.iter().map(|project| project.id.as_str()).collect();
        for slice in slices(&ids) {
            let path = if slice.start == 0 { routes.projects() } else { routes.projects_from(ids[slice.start]) };
            self.add(path, PageKind::Projects(slice), None);
        }
        self.add(routes.alphabet(), PageKind::Alphabet, None);
        self.add(routes.indexes(), PageKind::Indexes, None);
        for (id, summary) in index.ids() {
            let at = Span::file(index.card(site, id).source.file);
            self.add(routes.project(&summary.id), PageKind::Project(id), Some(at));
        }
        for facet in &index.facets {
            self.add(routes.facet(facet.kind), PageKind::Index(facet.kind), None);
            for (position, value) in facet.values.iter().enumerate() {
                self.value(facet.kind, position, value);
            }
        }
    }

    fn value(&mut self, kind: FacetKind, position: usize, value: &FacetValue) {
        let (index, routes) = (self.index, self.routes);
        let source = value.group(self.site, kind).map(|group| Span::file(group.source.file));
        let ids: Vec<&str> = value.projects.iter().map(|&id| index.project(id).id.as_str()).collect();
        for slice in slices(&ids) {
            let path = match slice.start {
                0 => routes.value(kind, &value.slug),
                start => routes.value_from(kind, &value.slug, ids[start]),
            };
            self.add(path, PageKind::Value(kind, position, slice), source);
        }
    }

    /// News, free pages and reports.
    fn documents(&mut self) {
        let (site, index, routes) = (self.site, self.index, self.routes);
        if !index.posts.is_empty() {
            let ids: Vec<&str> = index.posts.iter().map(|&at| site.posts.items[at].source.id.as_str()).collect();
            for slice in slices(&ids) {
                let path = if slice.start == 0 { routes.posts() } else { routes.posts_from(ids[slice.start]) };
                self.add(path, PageKind::Posts(slice), None);
            }
        }
        for (position, post) in site.posts.shown() {
            self.add_document(DocumentKind::Post, PageKind::Post(position), &post.source);
        }
        for (position, page) in site.pages.shown() {
            self.add_document(DocumentKind::Page, PageKind::Page(position), &page.source);
        }
        if !index.reports.latest.is_empty() {
            self.add(routes.reports(), PageKind::Reports(ReportOrder::Kind), None);
            self.add(routes.reports_by_year(), PageKind::Reports(ReportOrder::Year), None);
        }
        for (position, report) in site.reports.shown() {
            self.add_document(DocumentKind::Report, PageKind::Report(position), &report.source);
            self.pages_of_report(position, &report.source);
        }
    }

    /// The chapters of a report, its tables, and the page with all of it.
    fn pages_of_report(&mut self, report: usize, own: &Source) {
        let (site, routes, outline) = (self.site, self.routes, &self.index.reports.outlines[report]);
        let id = &own.id;
        for (at, piece) in outline.chapters() {
            let source = Some(Span::file(piece.source(site, report).file));
            self.add(routes.chapter(id, &piece.name), PageKind::Chapter(report, at), source);
        }
        for (at, piece) in outline.pieces.iter().enumerate() {
            let source = Some(Span::file(piece.source(site, report).file));
            for (nth, table) in piece.floats.iter().enumerate().filter(|(_, float)| float.is_table) {
                let path = routes.report_table(id, &table.file_name);
                self.add(path, PageKind::ReportTable(report, at, nth), source);
            }
        }
        self.add(routes.whole_report(id), PageKind::WholeReport(report), Some(Span::file(own.file)));
    }

    fn old_addresses(&mut self) {
        let site = self.site;
        self.old_addresses_of(&site.projects, DocumentKind::Project, |project| &project.aliases);
        self.old_addresses_of(&site.portfolios, DocumentKind::Portfolio, |group| &group.aliases);
        self.old_addresses_of(&site.programmes, DocumentKind::Programme, |group| &group.aliases);
        self.old_addresses_of(&site.posts, DocumentKind::Post, |post| &post.aliases);
        self.old_addresses_of(&site.pages, DocumentKind::Page, |page| &page.aliases);
        self.old_addresses_of(&site.reports, DocumentKind::Report, |report| &report.aliases);
    }

    /// The old addresses of the documents on a shelf, with the page and the title that they lead to.
    fn old_addresses_of<T: Entry>(&mut self, shelf: &Shelf<T>, kind: DocumentKind, of: fn(&T) -> &[Spanned<String>]) {
        for (_, item) in shelf.shown() {
            let target = self.routes.document(kind, &item.source().id);
            for alias in of(item) {
                if let Some(path) = alias_path(&alias.value) {
                    let kind = PageKind::Redirect(target.clone(), item.title().to_owned());
                    self.add(path, kind, Some(alias.at));
                }
            }
        }
    }

    /// Files of the content that published pages use, and files of the theme.
    fn files(&mut self, settings: &Settings<'_>) {
        for (path, at) in used_assets(self.site) {
            self.add(self.routes.asset(path), PageKind::Asset(path.to_owned()), Some(at));
        }
        for (inner, path) in settings.theme_files {
            self.add(path.clone(), PageKind::ThemeFile(inner.clone()), None);
        }
    }

    fn machine_readable(&mut self, settings: &Settings<'_>) {
        self.add(self.routes.csv(), PageKind::Csv, None);
        self.add("404.html".to_owned(), PageKind::NotFound, None);
        self.add("robots.txt".to_owned(), PageKind::Robots, None);
        if settings.base_url.is_none() {
            return;
        }
        self.add(self.routes.feed(), PageKind::Feed, None);
        let count = self.pages.iter().filter(|page| in_sitemap(page)).count();
        let parts = count.div_ceil(SITEMAP_LIMIT).max(1);
        if parts == 1 {
            self.add("sitemap.xml".to_owned(), PageKind::Sitemap(0), None);
        } else {
            self.add("sitemap.xml".to_owned(), PageKind::SitemapIndex(parts), None);
            for part in 0..parts {
                self.add(sitemap_part(part), PageKind::Sitemap(part * SITEMAP_LIMIT), None);
            }
        }
    }
}

/// The pages of a long list.
fn slices(ids: &[&str]) -> Vec<Slice> {
    let ranges = chunks(ids.iter().copied());
    let mut before = None;
    let slice = |range: std::ops::Range<usize>| {
        let slice = Slice { before, start: range.start, end: range.end, length: ids.len() };
        before = Some(range.start);
        slice
    };
    ranges.into_iter().map(slice).collect()
}
