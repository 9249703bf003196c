//! The list of outputs: which page or file stands where.

use super::assets::used_assets;
use super::moved::{Moved, moved};
use super::paths::{is_fallback, path, routes};
use super::sitemap::in_sitemap;
use super::{Onward, Page, PageKind, ReportOrder, SITEMAP_LIMIT, Settings, Slice, sitemap_part};
use crate::index::{Edition, chunks};
use crate::parse::Source;
use crate::route::{Brand, ICON_SIZES, Routes, Server};
use crate::source::{FileId, Span};
use crate::value::{Lang, OldAddress};
use std::collections::BTreeMap;

/// Every output, in the order of writing; two may claim one path. Fingerprints come later.
pub fn outputs(editions: &[Edition], settings: &Settings<'_>) -> Vec<Page> {
    let Some(first) = editions.first() else { return Vec::new() };
    let mut pages = Vec::new();
    for edition in editions {
        let mut own = Pages { edition, pages: &mut pages };
        own.lists();
        own.documents();
        own.gone();
        own.add(PageKind::Csv, None);
        own.add(PageKind::Brand(Brand::Manifest), None);
        if settings.base_url.is_some() {
            own.add(PageKind::Feed, None);
            own.brand(Brand::Share, settings);
        }
        if edition.site.lang == first.site.lang {
            own.brand(Brand::Icon, settings);
            for size in ICON_SIZES {
                own.brand(Brand::IconPng(size), settings);
            }
        }
    }
    let mut outputs = Outputs { first, lang: first.site.lang, pages };
    outputs.old_addresses();
    outputs.files(editions, settings);
    outputs.machine_readable(settings);
    outputs.pages
}

/// The pages of one edition.
struct Pages<'a> {
    edition: &'a Edition,
    pages: &'a mut Vec<Page>,
}

impl Pages<'_> {
    fn add(&mut self, kind: PageKind, source: Option<FileId>) {
        self.add_at(kind, source.map(Span::file));
    }

    fn add_at(&mut self, kind: PageKind, source: Option<Span>) {
        if let Some(path) = path(&kind, self.edition) {
            let (lang, is_fallback) = (self.edition.site.lang, is_fallback(&kind, self.edition));
            let path = path.into();
            self.pages.push(Page { path, lang, kind, fingerprint: None, source, is_fallback });
        }
    }

    /// A file that stands for the site, unless the theme has one of its own.
    fn brand(&mut self, brand: Brand, settings: &Settings<'_>) {
        let config = &self.edition.site.config;
        let name = Routes::new(config.lang(), config.lang(), config.urls).brand(brand);
        if !settings.theme_files.contains_key(&name) {
            self.add(PageKind::Brand(brand), None);
        }
    }

    /// The home page, the pages of projects, and every list of them.
    fn lists(&mut self) {
        let Edition { site, index } = self.edition;
        self.add(PageKind::Home, None);
        let ids: Vec<&str> = index.projects.iter().map(|project| &*project.id).collect();
        for slice in slices(&ids) {
            self.add(PageKind::Projects(slice), None);
        }
        self.add(PageKind::Alphabet, None);
        self.add(PageKind::Indexes, None);
        for (id, _) in index.ids() {
            self.add(PageKind::Project(id), Some(index.card(site, id).file));
        }
        for facet in &index.facets {
            self.add(PageKind::Index(facet.kind), None);
            for (position, value) in facet.values.iter().enumerate() {
                let source = value.group(site, facet.kind).map(|group| group.source.file);
                let ids: Vec<&str> = value.projects.iter().map(|&id| &*index.project(id).id).collect();
                for slice in slices(&ids) {
                    self.add(PageKind::Value(facet.kind, position, slice), source);
                }
            }
        }
    }

    /// News, free pages, the accessibility statement and reports.
    fn documents(&mut self) {
        let Edition { site, index } = self.edition;
        if !index.posts.is_empty() {
            let ids: Vec<&str> = index.posts.iter().map(|&at| site.posts.items[at].source.id.as_str()).collect();
            for slice in slices(&ids) {
                self.add(PageKind::Posts(slice), None);
            }
        }
        for (position, post) in site.posts.shown() {
            self.add(PageKind::Post(position), Some(post.source.file));
        }
        for (position, page) in site.pages.shown() {
            self.add(PageKind::Page(position), Some(page.source.file));
        }
        if let Some(statement) = site.statement_contents() {
            self.add_at(PageKind::Statement, Some(statement.at));
        }
        if !index.reports.latest.is_empty() {
            self.add(PageKind::Reports(ReportOrder::Kind), None);
            self.add(PageKind::Reports(ReportOrder::Year), None);
        }
        for (position, report) in site.reports.shown() {
            self.add(PageKind::Report(position), Some(report.source.file));
            self.pages_of_report(position, &report.source);
        }
    }

    /// What stands in the place of documents that are gone.
    fn gone(&mut self) {
        let site = &self.edition.site;
        for (kind, position) in site.gone_documents() {
            self.add(PageKind::Gone(kind, position), site.gone(kind, position).map(|gone| gone.source.file));
        }
    }

    /// The chapters of a report, its tables, and the page with all of it.
    fn pages_of_report(&mut self, report: usize, own: &Source) {
        let Edition { site, index } = self.edition;
        let outline = &index.reports.outlines[report];
        for (at, piece) in outline.chapters() {
            self.add(PageKind::Chapter(report, at), Some(piece.source(site, report).file));
        }
        for (at, piece) in outline.pieces.iter().enumerate() {
            let source = piece.source(site, report).file;
            for (nth, _) in piece.floats.iter().enumerate().filter(|(_, float)| float.is_table) {
                self.add(PageKind::ReportTable(report, at, nth), Some(source));
            }
        }
        self.add(PageKind::WholeReport(report), Some(own.file));
    }
}

/// What a site has once, whatever its languages.
struct Outputs<'a> {
    first: &'a Edition,
    lang: Lang,
    pages: Vec<Page>,
}

impl Outputs<'_> {
    fn add(&mut self, path: String, kind: PageKind, source: Option<Span>) {
        self.pages.push(Page {
            path: path.into(),
            lang: self.lang,
            kind,
            fingerprint: None,
            source,
            is_fallback: false,
        });
    }

    /// A page at every old address at which one can stand, and what leads servers on from all of them.
    fn old_addresses(&mut self) {
        let moved = moved(self.first);
        if !moved.is_empty() {
            for server in [Server::Nginx, Server::Apache] {
                self.add(routes(self.first).redirects(server), PageKind::Redirects(server), None);
            }
        }
        for Moved { from, to, title, at } in moved {
            if let OldAddress::Page(path) = from {
                self.add(path, PageKind::Redirect(Box::new(Onward { to, title })), Some(at));
            }
        }
    }

    /// Files of the content that published pages of any language use, and files of the theme.
    fn files(&mut self, editions: &[Edition], settings: &Settings<'_>) {
        let mut used = BTreeMap::new();
        for (path, at) in editions.iter().flat_map(used_assets) {
            used.entry(path).or_insert(at);
        }
        let sizes = |path: &str| editions.first()?.site.picture(path).map(|picture| picture.sizes.clone());
        for (path, at) in used {
            self.add(routes(self.first).asset(path), PageKind::Asset(path.into()), Some(at));
            for width in sizes(path).unwrap_or_default() {
                self.add(routes(self.first).size(path, width), PageKind::Size(path.into(), width), Some(at));
            }
        }
        for (inner, path) in settings.theme_files {
            self.add(path.clone(), PageKind::ThemeFile(inner.as_str().into()), None);
        }
    }

    fn machine_readable(&mut self, settings: &Settings<'_>) {
        self.add("404.html".to_owned(), PageKind::NotFound, None);
        self.add("robots.txt".to_owned(), PageKind::Robots, None);
        self.add("build.json".to_owned(), PageKind::BuildInfo, None);
        if settings.base_url.is_none() {
            return;
        }
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
    Slice::of(chunks(ids.iter().copied()), ids.len())
}
