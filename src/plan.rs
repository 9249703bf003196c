//! Every output of a build: its path, what stands there, and the fingerprint of all that it is made from.

mod addresses;

use crate::check::alias_path;
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::index::{FacetKind, FacetSource, FacetValue, ProjectId, SiteIndex, chunks};
use crate::load::DocumentKind;
use crate::parse::{Attachment, Contact, Group, Source};
use crate::route::Routes;
use crate::site::{Destination, Entry, Shelf, Site};
use crate::source::{Span, Spanned};
use crate::value::Lang;
use std::collections::BTreeMap;
use std::hash::Hash;

/// A sitemap holds at most so many addresses; see <https://www.sitemaps.org/protocol.html>.
pub const SITEMAP_LIMIT: usize = 50_000;

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PageKind {
    /// The home page.
    Home,
    /// A page of all projects.
    Projects(Slice),
    /// All projects on one page.
    Alphabet,
    /// A project.
    Project(ProjectId),
    /// The values of a kind.
    Index(FacetKind),
    /// A page of a value: the kind, the position of the value, the projects on the page.
    Value(FacetKind, usize, Slice),
    /// The list of all indexes.
    Indexes,
    /// A page of news.
    Posts(Slice),
    /// A post, by its position on the shelf.
    Post(usize),
    /// A free page.
    Page(usize),
    /// The list of reports.
    Reports,
    /// A report.
    Report(usize),
    /// The page for addresses that lead nowhere.
    NotFound,
    /// The page at an old address, which leads to the path.
    Redirect(String, String),
    /// The table of all projects.
    Csv,
    /// The feed.
    Feed,
    /// A part of the sitemap: the pages from one position on, [`SITEMAP_LIMIT`] at most.
    Sitemap(usize),
    /// The list of the parts of the sitemap.
    SitemapIndex(usize),
    /// `robots.txt`
    Robots,
    /// A file of the theme, by its path inside it.
    ThemeFile(String),
    /// A file of the content, by its path inside `content/`.
    Asset(String),
}

/// A page of a long list: positions in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Slice {
    /// The first position of the page before this one.
    pub before: Option<usize>,
    /// The first position of this page.
    pub start: usize,
    /// The position after the last.
    pub end: usize,
    /// The length of the list.
    pub length: usize,
}

impl Slice {
    /// Whether the whole list is on this page.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.start == 0 && self.end == self.length
    }
}

/// One output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Path from the site's root, with `/`.
    pub path: String,
    /// The language of the page.
    pub lang: Lang,
    /// What stands there.
    pub kind: PageKind,
    /// The digest of all that it is made from: equal fingerprints mean equal bytes. `None` for a copy of a file, whose
    /// bytes nobody has looked at yet.
    pub fingerprint: Option<Digest>,
    /// The file that asks for it, where one does.
    pub source: Option<Span>,
}

/// What the plan needs to know beside the site.
#[derive(Debug, Clone)]
pub struct Settings<'a> {
    /// The public address, without a slash at the end.
    pub base_url: Option<&'a str>,
    /// The theme's files that are published: their paths inside the theme, and on the site.
    pub theme_files: &'a BTreeMap<String, String>,
    /// The digest of the theme: templates, texts and settings.
    pub theme: Digest,
}

/// Lists every output of a build, in the order of their paths.
#[must_use]
pub fn plan(site: &Site, index: &SiteIndex, settings: &Settings<'_>) -> (Vec<Page>, Vec<Diagnostic>) {
    let mut plan = Plan { site, index, common: common(site, settings), pages: Vec::new() };
    let lang = site.config.lang();
    let routes = Routes::new(lang, lang, site.config.urls);
    plan.language(lang, routes);
    plan.files(routes, settings);
    plan.machine_readable(lang, routes, settings);
    plan.finish()
}

/// The digest of what every page depends on: the tool, the settings, the theme, the menu.
fn common(site: &Site, settings: &Settings<'_>) -> Digest {
    let menu: Vec<_> =
        site.pages.shown().filter(|(_, page)| page.menu).map(|(_, p)| (&p.title, &p.source.id)).collect();
    let sections = (site.posts.shown().next().is_some(), site.reports.shown().next().is_some());
    let text = site.sources.get(site.config.file).text();
    Digest::of(&(env!("CARGO_PKG_VERSION"), settings.theme, settings.base_url, site.drafts, text, menu, sections))
}

struct Plan<'a> {
    site: &'a Site,
    index: &'a SiteIndex,
    common: Digest,
    pages: Vec<Page>,
}

impl<'a> Plan<'a> {
    /// Adds an output whose input, beside what all depend on, is `input`.
    fn add(&mut self, path: String, lang: Lang, kind: PageKind, source: Option<Span>, input: impl Hash) {
        // Positions in lists are not what a page shows, so of the kind only its name counts.
        let digest = || Digest::of(&(self.common, &path, lang, std::mem::discriminant(&kind), input));
        let fingerprint = (!matches!(kind, PageKind::Asset(_))).then(digest);
        self.pages.push(Page { path, lang, kind, fingerprint, source });
    }

    fn language(&mut self, lang: Lang, routes: Routes) {
        let (site, index) = (self.site, self.index);
        let summaries = |ids: &[ProjectId]| ids.iter().map(|&id| index.digest(id)).collect::<Vec<_>>();
        let all: Vec<ProjectId> = index.ids().map(|(id, _)| id).collect();
        let counts: Vec<(String, usize)> = index
            .facets
            .iter()
            .flat_map(|facet| {
                facet.values.iter().map(move |value| (routes.value(facet.kind, &value.slug), value.projects.len()))
            })
            .collect();

        let groups: Vec<Digest> = site.portfolios.shown().map(|(_, group)| group.source.facts_digest).collect();
        self.add(routes.home(), lang, PageKind::Home, None, (&index.digests, groups, self.texts_of_posts()));
        // The list of all projects leads to every index that holds something.
        let indexes: Vec<&str> =
            index.facets.iter().filter(|facet| !facet.values.is_empty()).map(|facet| facet.kind.name()).collect();
        for slice in slices(&all.iter().map(|&id| index.project(id).id.as_str()).collect::<Vec<_>>()) {
            let first = all.get(slice.start).map_or("", |&id| &index.project(id).id);
            let path = if slice.start == 0 { routes.projects() } else { routes.projects_from(first) };
            let input = (summaries(&neighbourhood(&all, slice)), &indexes);
            self.add(path, lang, PageKind::Projects(slice), None, input);
        }
        let names: Vec<(&str, &str)> = index.projects.iter().map(|p| (p.title.as_str(), p.id.as_str())).collect();
        self.add(routes.alphabet(), lang, PageKind::Alphabet, None, names);
        self.add(routes.indexes(), lang, PageKind::Indexes, None, counts);
        for (id, summary) in index.ids() {
            let project = site.card(&summary.id);
            let source = &project.source;
            let sizes = self.sizes(source, &project.attachments);
            let input = (self.text(source), self.neighbours(id), self.shown_contacts(&project.contacts), sizes);
            self.add(routes.project(&summary.id), lang, PageKind::Project(id), Some(Span::file(source.file)), input);
        }
        for facet in &index.facets {
            self.facet(facet.kind, lang, routes);
        }
        if !index.posts.is_empty() {
            let ids: Vec<&str> = index.posts.iter().map(|&at| site.posts.items[at].source.id.as_str()).collect();
            for slice in slices(&ids) {
                let path = if slice.start == 0 { routes.posts() } else { routes.posts_from(ids[slice.start]) };
                self.add(path, lang, PageKind::Posts(slice), None, self.texts_of_posts());
            }
        }
        self.documents(lang, routes);
    }

    fn facet(&mut self, kind: FacetKind, lang: Lang, routes: Routes) {
        let index = self.index;
        let facet = index.facet(kind);
        let values: Vec<(&str, usize)> = facet.values.iter().map(|v| (v.slug.as_str(), v.projects.len())).collect();
        let labels: Vec<_> = facet.values.iter().map(|value| &value.label).collect();
        let groups: Vec<_> =
            facet.values.iter().map(|value| self.group(kind, value).map(|group| group.source.facts_digest)).collect();
        let input = (values, labels, groups, index.projects.len(), facet.covered());
        self.add(routes.facet(kind), lang, PageKind::Index(kind), None, input);
        for (position, value) in facet.values.iter().enumerate() {
            let group = self.group(kind, value);
            let source = group.map(|group| &group.source);
            let of_group = group.map(|group| {
                let people = group.owner.iter().chain(&group.coordinator).chain(&group.contacts);
                (self.text(&group.source), self.shown_contacts(people))
            });
            let ids: Vec<&str> = value.projects.iter().map(|&id| index.project(id).id.as_str()).collect();
            for slice in slices(&ids) {
                let path = if slice.start == 0 {
                    routes.value(kind, &value.slug)
                } else {
                    routes.value_from(kind, &value.slug, ids[slice.start])
                };
                // The first page has the sums over all projects of the value.
                let seen =
                    if slice.start == 0 { value.projects.clone() } else { neighbourhood(&value.projects, slice) };
                let seen: Vec<Digest> = seen.iter().map(|&id| index.digest(id)).collect();
                let input = (&value.label, seen, &of_group);
                self.add(path, lang, PageKind::Value(kind, position, slice), source.map(|s| Span::file(s.file)), input);
            }
        }
    }

    fn documents(&mut self, lang: Lang, routes: Routes) {
        let site = self.site;
        for (position, post) in site.posts.shown() {
            let path = routes.document(DocumentKind::Post, &post.source.id);
            let project = post.project.as_ref().and_then(|word| site.projects.find(&word.value));
            let project = project.map(|at| (&site.projects.items[at].title, site.projects.shown[at]));
            let input = (self.text(&post.source), project);
            self.add(path, lang, PageKind::Post(position), Some(Span::file(post.source.file)), input);
        }
        for (position, page) in site.pages.shown() {
            let path = routes.document(DocumentKind::Page, &page.source.id);
            self.add(path, lang, PageKind::Page(position), Some(Span::file(page.source.file)), self.text(&page.source));
        }
        if site.reports.shown().next().is_some() {
            let texts: Vec<_> =
                site.reports.shown().map(|(_, report)| (&report.source.id, report.source.facts_digest)).collect();
            self.add(routes.reports(), lang, PageKind::Reports, None, texts);
        }
        for (position, report) in site.reports.shown() {
            let path = routes.document(DocumentKind::Report, &report.source.id);
            let chapters = site.chapters.iter().filter(|chapter| chapter.report == report.source.id);
            let texts: Vec<_> = chapters.map(|chapter| self.text(&chapter.source)).collect();
            let project = report.project.as_ref().and_then(|word| site.projects.find(&word.value));
            let project = project.map(|at| (&site.projects.items[at].title, site.projects.shown[at]));
            let input = (self.text(&report.source), texts, project, self.sizes(&report.source, &report.attachments));
            self.add(path, lang, PageKind::Report(position), Some(Span::file(report.source.file)), input);
        }
    }

    /// Old addresses, files of the content that published pages use, files of the theme.
    fn files(&mut self, routes: Routes, settings: &Settings<'_>) {
        let mut aliases = Vec::new();
        let mut assets = BTreeMap::new();
        let site = self.site;
        old_addresses(&site.projects, DocumentKind::Project, routes, |p| &p.aliases, &mut aliases);
        old_addresses(&site.portfolios, DocumentKind::Portfolio, routes, |p| &p.aliases, &mut aliases);
        old_addresses(&site.programmes, DocumentKind::Programme, routes, |p| &p.aliases, &mut aliases);
        old_addresses(&site.posts, DocumentKind::Post, routes, |p| &p.aliases, &mut aliases);
        old_addresses(&site.pages, DocumentKind::Page, routes, |p| &p.aliases, &mut aliases);
        old_addresses(&site.reports, DocumentKind::Report, routes, |p| &p.aliases, &mut aliases);
        let lang = site.config.lang();
        for (alias, target, title) in aliases {
            if let Some(path) = alias_path(&alias.value) {
                let input = (target.clone(), title);
                self.add(path, lang, PageKind::Redirect(target, title.to_owned()), Some(alias.at), input);
            }
        }
        used_assets(site, &mut assets);
        for (path, at) in assets {
            self.add(routes.asset(path), lang, PageKind::Asset(path.to_owned()), Some(at), ());
        }
        for (inner, path) in settings.theme_files {
            self.add(path.clone(), lang, PageKind::ThemeFile(inner.clone()), None, ());
        }
    }

    fn machine_readable(&mut self, lang: Lang, routes: Routes, settings: &Settings<'_>) {
        let facts: Vec<_> = self.site.projects.shown().map(|(_, project)| project.source.facts_digest).collect();
        self.add(routes.csv(), lang, PageKind::Csv, None, (facts, &self.index.digests));
        self.add("404.html".to_owned(), lang, PageKind::NotFound, None, ());
        self.add("robots.txt".to_owned(), lang, PageKind::Robots, None, ());
        if settings.base_url.is_some() {
            self.add(routes.feed(), lang, PageKind::Feed, None, (&self.index.digests, self.texts_of_posts()));
            let count = self.pages.iter().filter(|page| in_sitemap(page)).count();
            let parts = count.div_ceil(SITEMAP_LIMIT).max(1);
            let updates: Vec<_> = self.index.projects.iter().map(|project| (&project.id, project.updated)).collect();
            let paths: Vec<String> = self.pages.iter().map(|page| page.path.clone()).collect();
            let pages = self.site.pages.shown().map(|(_, page)| page.updated);
            let reports = self.site.reports.shown().map(|(_, report)| report.updated);
            let writings: Vec<_> = pages.chain(reports).collect();
            let input = (paths, updates, writings, self.texts_of_posts());
            if parts == 1 {
                self.add("sitemap.xml".to_owned(), lang, PageKind::Sitemap(0), None, &input);
            } else {
                self.add("sitemap.xml".to_owned(), lang, PageKind::SitemapIndex(parts), None, ());
                for part in 0..parts {
                    self.add(sitemap_part(part), lang, PageKind::Sitemap(part * SITEMAP_LIMIT), None, &input);
                }
            }
        }
    }

    /// Sorts the outputs and finds those that claim one path.
    fn finish(mut self) -> (Vec<Page>, Vec<Diagnostic>) {
        self.pages.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.source.cmp(&b.source)));
        let diagnostics = addresses::collisions(self.site, &self.pages);
        self.pages.dedup_by(|b, a| a.path == b.path);
        (self.pages, diagnostics)
    }

    /// What other pages show of news: their addresses and front matter.
    fn texts_of_posts(&self) -> Vec<(&'a str, Digest)> {
        let site = self.site;
        let posts = self.index.posts.iter().map(|&at| &site.posts.items[at].source);
        posts.map(|source| (source.id.as_str(), source.facts_digest)).collect()
    }

    /// What a project's page shows of other documents.
    fn neighbours(&self, id: ProjectId) -> Vec<(String, String)> {
        let pointers = self.index.relations.of(id);
        let summary = self.index.project(id);
        let projects = [&pointers.children, &pointers.predecessors, &pointers.successors].into_iter().flatten();
        let named = |id: ProjectId| (self.index.project(id).id.clone(), self.index.project(id).title.clone());
        let mut seen: Vec<(String, String)> = projects.copied().chain(pointers.parent).map(named).collect();
        let posts = pointers.posts.iter().map(|&at| &self.site.posts.items[at]);
        seen.extend(posts.map(|post| (post.source.id.clone(), post.title.clone())));
        let reports = pointers.reports.iter().map(|&at| &self.site.reports.items[at]);
        seen.extend(reports.map(|report| (report.source.id.clone(), report.title.clone())));
        seen.extend([&summary.portfolio, &summary.programme].into_iter().flatten().cloned());
        seen
    }

    /// The portfolio or programme that a value is, where it has a file.
    fn group(&self, kind: FacetKind, value: &FacetValue) -> Option<&'a Group> {
        match (value.source, kind) {
            (FacetSource::Group(at), FacetKind::Portfolio) => Some(&self.site.portfolios.items[at]),
            (FacetSource::Group(at), _) => Some(&self.site.programmes.items[at]),
            _ => None,
        }
    }

    /// A text, and which of the documents that it links to this build publishes.
    fn text(&self, source: &Source) -> (Digest, Vec<Option<bool>>) {
        let linked = source.facts.references.iter().map(|reference| self.site.resolve(source.file, &reference.target));
        let shown = linked.filter_map(|destination| match destination {
            Destination::Document(kind, id, _) => Some(self.site.is_shown(kind, id)),
            _ => None,
        });
        (source.digest, shown.collect())
    }

    /// The sizes of attached files, which pages show.
    fn sizes(&self, source: &Source, attachments: &[Attachment]) -> Vec<Option<u64>> {
        let files = attachments.iter().filter_map(|attachment| attachment.file.as_ref());
        let size = |file: &Spanned<String>| match self.site.resolve_file(source.file, &file.value) {
            Destination::Asset(path) => self.site.assets.get(path).map(|asset| asset.size),
            _ => None,
        };
        files.map(size).collect()
    }

    /// Which contacts are shown on the day of the build.
    fn shown_contacts<'c>(&self, contacts: impl IntoIterator<Item = &'c Contact>) -> Vec<bool> {
        contacts
            .into_iter()
            .map(|contact| contact.visible_until.is_none_or(|day| day.last_day() >= self.site.today))
            .collect()
    }
}

/// The old addresses of the documents on a shelf, with the page and the title that they lead to.
fn old_addresses<'a, T: Entry>(
    shelf: &'a Shelf<T>,
    kind: DocumentKind,
    routes: Routes,
    of: impl Fn(&'a T) -> &'a [Spanned<String>],
    aliases: &mut Vec<(&'a Spanned<String>, String, &'a str)>,
) {
    for (_, item) in shelf.shown() {
        let path = routes.document(kind, &item.source().id);
        aliases.extend(of(item).iter().map(|alias| (alias, path.clone(), item.title())));
    }
}

/// The name of a part of a long sitemap.
#[must_use]
pub fn sitemap_part(part: usize) -> String {
    format!("sitemap-{}.xml", part + 1)
}

/// Whether a page is for readers who come from a search engine.
#[must_use]
pub fn in_sitemap(page: &Page) -> bool {
    use PageKind::{Alphabet, Home, Index, Indexes, Page, Post, Posts, Project, Projects, Report, Reports, Value};
    matches!(
        page.kind,
        Home | Projects(_)
            | Alphabet
            | Project(_)
            | Index(_)
            | Value(..)
            | Indexes
            | Posts(_)
            | Post(_)
            | Page(_)
            | Reports
            | Report(_)
    )
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

/// The projects that a page of a list shows or names: its own, and the first of the pages beside it.
fn neighbourhood(ids: &[ProjectId], slice: Slice) -> Vec<ProjectId> {
    let own = &ids[slice.start..slice.end];
    let before = slice.before.map(|at| ids[at]);
    before.into_iter().chain(own.iter().copied()).chain(ids.get(slice.end).copied()).collect()
}

/// The files of the content that published pages use, each with the place that names it first.
fn used_assets<'a>(site: &'a Site, assets: &mut BTreeMap<&'a str, Span>) {
    fn in_text<'a>(site: &'a Site, source: &Source, assets: &mut BTreeMap<&'a str, Span>) {
        for reference in &source.facts.references {
            if let Destination::Asset(path) = site.resolve(source.file, &reference.target) {
                assets.entry(path).or_insert(reference.at);
            }
        }
    }
    fn named<'a, 'b>(
        site: &'a Site,
        source: &Source,
        files: impl Iterator<Item = &'b Spanned<String>>,
        assets: &mut BTreeMap<&'a str, Span>,
    ) {
        for file in files {
            if let Destination::Asset(path) = site.resolve_file(source.file, &file.value) {
                assets.entry(path).or_insert(file.at);
            }
        }
    }
    let of_attachments = |list: &'a [Attachment]| list.iter().filter_map(|a| a.file.as_ref());
    for (_, project) in site.projects.shown() {
        in_text(site, &project.source, assets);
        let logos = project.logos.iter().map(|logo| &logo.file);
        let image = project.image.iter().map(|image| &image.file);
        named(site, &project.source, logos.chain(image).chain(of_attachments(&project.attachments)), assets);
    }
    for (_, group) in site.portfolios.shown().chain(site.programmes.shown()) {
        in_text(site, &group.source, assets);
        named(site, &group.source, group.logos.iter().map(|logo| &logo.file), assets);
    }
    for (_, post) in site.posts.shown() {
        in_text(site, &post.source, assets);
        named(site, &post.source, post.image.iter().map(|image| &image.file), assets);
    }
    for (_, page) in site.pages.shown() {
        in_text(site, &page.source, assets);
    }
    for (_, report) in site.reports.shown() {
        in_text(site, &report.source, assets);
        named(site, &report.source, of_attachments(&report.attachments), assets);
        for chapter in site.chapters.iter().filter(|chapter| chapter.report == report.source.id) {
            in_text(site, &chapter.source, assets);
        }
    }
}
