//! The fingerprint of every output: a digest of all that it is made from.

use super::paths::alternates;
use super::{Page, PageKind, Settings, Slice, ThemeDigest, addresses, moved};
use crate::digest::Digest;
use crate::image::{Picture, RECIPE};
use crate::index::{Band, Edition, FacetKind, FacetValue, ProjectId, SiteIndex, Summary, bands};
use crate::load::DocumentKind;
use crate::parse::{Logo, Source, Texts, Visibility};
use crate::site::{Named, Notice, Shown, Site};
use crate::source::Spanned;
use std::hash::Hash;

/// What the outputs of one plan are made from.
pub struct Inputs<'a> {
    editions: &'a [Edition],
    pages: &'a [Page],
    /// What the pages of each edition are made from, in the same order.
    of_edition: Vec<EditionInputs<'a>>,
}

impl<'a> Inputs<'a> {
    /// Gathers what many outputs share.
    #[must_use]
    pub fn new(editions: &'a [Edition], settings: &Settings<'a>, pages: &'a [Page]) -> Self {
        let of_edition = editions.iter().map(|edition| EditionInputs::new(edition, settings)).collect();
        Self { editions, pages, of_edition }
    }

    /// The digest of all that an output is made from; `None` for the copy of a file, whose bytes nobody has looked at.
    #[must_use]
    pub fn fingerprint(&self, page: &Page) -> Option<Digest> {
        let inputs = self.of_edition.iter().find(|inputs| inputs.site.lang == page.lang)?;
        if let PageKind::Sitemap(start) = page.kind {
            let addresses: Vec<_> = addresses(self.pages, start, self.editions).collect();
            return Some(inputs.of(page, addresses));
        }
        if let PageKind::Redirects(_) = page.kind {
            let moved = moved(self.editions.first()?);
            return Some(inputs.of(page, moved.iter().map(|old| (old.from.requests(), &old.to)).collect::<Vec<_>>()));
        }
        let own = inputs.fingerprint(page)?;
        let alternates = alternates(page, self.editions);
        Some(if alternates.is_empty() { own } else { Digest::of(&(own, alternates)) })
    }
}

/// What the outputs of one edition are made from.
pub struct EditionInputs<'a> {
    pub(super) site: &'a Site,
    pub(super) index: &'a SiteIndex,
    /// All projects, in the order of lists.
    all: Vec<ProjectId>,
    /// What every output depends on: the tool, the settings, the menu, the texts and files of the theme.
    common: Digest,
    /// What the pages of all templates depend on beside that, and those of one alone.
    theme: &'a ThemeDigest,
    /// What other pages show of news: their addresses and front matter.
    posts: Digest,
    /// All projects as other pages know them.
    projects: Digest,
    /// What every chapter of a report shows of the others, by the report's position.
    pub(super) titles: Vec<Digest>,
}

/// What a link leads to, as far as the page with the link shows it.
#[derive(Hash)]
pub enum Leads<'a> {
    /// Elsewhere than to a report.
    To(Shown),
    /// A page of a report: whether the report is published, and the name of the page.
    Page(Option<bool>, &'a str),
}

impl<'a> EditionInputs<'a> {
    fn new(edition: &'a Edition, settings: &Settings<'a>) -> Self {
        let Edition { site, index } = edition;
        let posts = index.posts.iter().map(|&at| &site.posts.items[at].source);
        let posts: Vec<_> = posts.map(|source| (source.id.as_str(), source.facts_digest)).collect();
        let all = index.ids().map(|(id, _)| id).collect();
        let (posts, projects) = (Digest::of(&posts), Digest::of(&index.digests));
        let outlines = index.reports.outlines.iter().enumerate();
        let titles = outlines.map(|(at, outline)| super::report_inputs::titles(site, at, outline)).collect();
        let common = common(site, settings);
        Self { site, index, all, common, theme: settings.theme, posts, projects, titles }
    }

    fn fingerprint(&self, page: &Page) -> Option<Digest> {
        let (site, index) = (self.site, self.index);
        let digest = match &page.kind {
            PageKind::BuildInfo => return None,
            PageKind::Asset(path) => return site.picture(path).map(|picture| made_from(page, &picture)),
            PageKind::Size(path, width) => {
                let size = site.picture(path).map(|picture| (made_from(page, &picture), width));
                return size.map(|size| Digest::of(&size));
            }
            PageKind::Home => {
                let groups: Vec<Digest> = site.portfolios.shown().map(|(_, group)| group.source.facts_digest).collect();
                self.of(page, (self.projects, groups, self.posts))
            }
            PageKind::Projects(slice) => {
                // The list of all projects leads to every index that holds something.
                let indexes = index.facets.iter().filter(|facet| !facet.values.is_empty());
                let indexes: Vec<&str> = indexes.map(|facet| facet.kind.name()).collect();
                self.of(page, (self.neighbourhood(&self.all, *slice), indexes))
            }
            PageKind::Alphabet => {
                let names = index.projects.iter().map(|project| (&project.title, &project.id));
                self.of(page, names.collect::<Vec<_>>())
            }
            PageKind::Indexes => {
                let values = index.facets.iter().map(|facet| {
                    facet.values.iter().map(|value| (&value.slug, value.projects.len())).collect::<Vec<_>>()
                });
                self.of(page, values.collect::<Vec<_>>())
            }
            PageKind::Project(id) => self.project(page, *id),
            PageKind::Index(kind) => self.facet(page, *kind),
            PageKind::Value(kind, position, slice) => self.value(page, *kind, *position, *slice),
            PageKind::Posts(_) => self.of(page, self.posts),
            PageKind::Post(position) => {
                let post = &site.posts.items[*position];
                let image = post.image.iter().map(|image| &image.file);
                let facts = (self.shown(&post.visibility), self.named_project(post.project.as_ref()));
                self.of(page, (self.text(&post.source), facts, self.site.shown_files(&post.source, image)))
            }
            PageKind::Page(position) => {
                let free = &site.pages.items[*position];
                self.of(page, (self.text(&free.source), self.shown(&free.visibility)))
            }
            PageKind::Gone(kind, position) => self.gone(page, *kind, *position),
            PageKind::Reports(order) => self.of(page, (order, self.reports())),
            PageKind::Report(report) => self.of(page, self.cover(*report)),
            PageKind::Chapter(report, piece) => self.of(page, self.chapter(*report, *piece)),
            PageKind::WholeReport(report) => self.of(page, self.whole_report(*report)),
            PageKind::ReportTable(report, piece, _) => {
                let piece = &index.reports.outlines[*report].pieces[*piece];
                self.of(page, piece.source(site, *report).digest)
            }
            PageKind::Redirect(onward) => self.of(page, onward),
            PageKind::Csv => {
                let facts: Vec<_> = site.projects.shown().map(|(_, card)| card.facts_digest).collect();
                self.of(page, (facts, self.projects))
            }
            PageKind::Feed => self.of(page, (self.projects, self.posts, self.reports())),
            PageKind::Brand(brand) => self.of(page, brand),
            // The name of a theme's file that pages name has its content in it, and `common` knows the others, the
            // settings too. What a sitemap and a map of old addresses list is known to `Inputs`.
            PageKind::Statement
            | PageKind::NotFound
            | PageKind::Robots
            | PageKind::Redirects(_)
            | PageKind::Sitemap(_)
            | PageKind::SitemapIndex(_)
            | PageKind::ThemeFile(_) => self.of(page, ()),
        };
        Some(digest)
    }

    /// The digest of an output whose input, beside what all depend on, is `input`.
    fn of(&self, page: &Page, input: impl Hash) -> Digest {
        // Positions in lists are not what a page shows, so of the kind only its name counts.
        let template = page.kind.template().map(|name| (self.theme.shared, self.theme.own.get(name)));
        Digest::of(&(self.common, template, &page.path, page.lang, std::mem::discriminant(&page.kind), input))
    }

    /// What stands in the place of a document that is gone: what it says of itself, and where it leads.
    fn gone(&self, page: &Page, kind: DocumentKind, position: usize) -> Digest {
        let site = self.site;
        let leads = self.index.leads(site, kind, position);
        let project = |id: &ProjectId| self.index.digest(*id);
        let projects = [&leads.successors, &leads.parent.into_iter().collect(), &leads.project.into_iter().collect()];
        let projects = projects.map(|ids| ids.iter().map(project).collect::<Vec<_>>());
        let reports = leads.reports.iter().map(|&at| &site.reports.items[at].source);
        let reports: Vec<_> = reports.map(|source| (&source.id, source.facts_digest)).collect();
        let gone = site.gone(kind, position);
        let own = gone.map(|gone| (gone.source.facts_digest, gone.until, gone.unpublished));
        self.of(page, (own, projects, leads.elsewhere, leads.groups, reports))
    }

    /// What lists show of reports: their addresses and front matter.
    fn reports(&self) -> Vec<(&str, Digest)> {
        let reports = self.index.reports.latest.iter().map(|&at| &self.site.reports.items[at].source);
        reports.map(|source| (source.id.as_str(), source.facts_digest)).collect()
    }

    /// The digest of a part of an input, for parts that are long.
    pub(super) fn digest_of(part: impl Hash) -> Digest {
        Digest::of(&part)
    }

    fn project(&self, page: &Page, id: ProjectId) -> Digest {
        let own = self.index.own(self.site, id);
        let chapters = own.chapters().iter().filter_map(|(at, anchor)| self.page_of(*at, anchor.as_deref()));
        let chapters: Vec<_> = chapters.collect();
        let organisations: Vec<bool> =
            own.organisations().iter().map(|organisation| self.has_page(organisation)).collect();
        self.of(page, (self.index.digest(id), own.digest, chapters, self.related(id), organisations))
    }

    /// Whether an organisation has a page, to which those that name it lead.
    fn has_page(&self, organisation: &Named) -> bool {
        self.index.facet(FacetKind::Organisation).find(&organisation.slug).is_some()
    }

    /// The same of organisations by their names.
    pub(super) fn have_pages<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<bool> {
        names.map(|name| self.has_page(&self.site.organisation(name))).collect()
    }

    /// What a project's page shows of other documents.
    fn related(&self, id: ProjectId) -> impl Hash {
        let pointers = self.index.relations.of(id);
        let named = |&id: &ProjectId| (&self.index.project(id).id, &self.index.project(id).title);
        let list = |ids: &[ProjectId]| ids.iter().map(named).collect::<Vec<_>>();
        let projects = [&pointers.children, &pointers.predecessors, &pointers.successors].map(|ids| list(ids));
        let posts = pointers.posts.iter().map(|&at| &self.site.posts.items[at].source);
        let posts: Vec<_> = posts.map(|source| (&source.id, source.facts_digest)).collect();
        let reports = pointers.reports.iter().map(|&at| &self.site.reports.items[at].source);
        let reports: Vec<_> = reports.map(|source| (&source.id, source.facts_digest)).collect();
        (projects, pointers.parent.as_ref().map(named), posts, reports)
    }

    fn facet(&self, page: &Page, kind: FacetKind) -> Digest {
        let facet = self.index.facet(kind);
        let values = facet.values.iter().map(|value| {
            let group = value.group(self.site, kind).map(|group| group.source.facts_digest);
            (&value.slug, value.projects.len(), &value.label, group)
        });
        self.of(page, (values.collect::<Vec<_>>(), self.index.projects.len(), facet.covered))
    }

    fn value(&self, page: &Page, kind: FacetKind, position: usize, slice: Slice) -> Digest {
        let value = &self.index.facet(kind).values[position];
        let bands = self.bands(kind, value, slice);
        // The first page has the sums over all projects of the value, and what is known of the value itself.
        if !slice.is_first() {
            return self.of(page, (&value.label, bands, self.neighbourhood(&value.projects, slice)));
        }
        let group = value.group(self.site, kind).map(|group| {
            let people = || group.owner.iter().chain(&group.coordinator).chain(&group.contacts);
            let logos = group.logos.iter().map(|logo: &Logo| &logo.file);
            let named = group.organisations.iter().map(|organisation| organisation.name.as_str());
            let named = named.chain(people().filter_map(|contact| contact.organisation.as_deref()));
            let facts = (self.site.shown_contacts(people()), self.have_pages(named));
            (self.text(&group.source), facts, self.site.shown_files(&group.source, logos))
        });
        let projects: Vec<Digest> = value.projects.iter().map(|&id| self.index.digest(id)).collect();
        self.of(page, (&value.label, bands, projects, slice.end(), group))
    }

    /// The periods in a timeline of projects: other files tell them.
    fn bands(&self, kind: FacetKind, value: &'a FacetValue, slice: Slice) -> Vec<Band<'a>> {
        if !kind.is_group() {
            return Vec::new();
        }
        let shown = slice.of_list(&value.projects);
        let projects: Vec<&Summary> = shown.iter().map(|&id| self.index.project(id)).collect();
        bands(self.site, kind, value, &projects)
    }

    /// The projects that a page of a list shows or names: its own, and the first of the pages beside it.
    fn neighbourhood(&self, ids: &[ProjectId], slice: Slice) -> impl Hash {
        let digest = |&id: &ProjectId| self.index.digest(id);
        let own: Vec<Digest> = slice.of_list(ids).iter().map(digest).collect();
        // The first page of a list has another address than the later ones.
        let before = slice.before().map(|at| (at == 0, digest(&ids[at])));
        (before, own, ids.get(slice.end()).map(digest))
    }

    /// A text, and what its links lead to.
    pub(super) fn text(&self, source: &Source) -> ((Digest, Digest, Texts), Vec<Leads<'_>>) {
        let leads = |shown| match shown {
            Shown::Chapter(at, anchor) => self.page_of(at, anchor.as_deref()),
            other => Some(Leads::To(other)),
        };
        let own = (source.digest, source.facts_digest, source.borrowed);
        (own, self.site.shown_by_links(source).into_iter().filter_map(leads).collect())
    }

    /// The page of a report with a place of a chapter.
    fn page_of(&self, chapter: usize, anchor: Option<&str>) -> Option<Leads<'_>> {
        let (report, piece) = self.index.reports.find(self.site, chapter, anchor)?;
        Some(Leads::Page(self.site.reports.shown.get(report).copied(), &piece.name))
    }

    pub(super) fn shown(&self, visibility: &Visibility) -> bool {
        visibility.shown_on(self.site.today)
    }

    /// The project that a document names: its address, its title, and whether it has a page.
    pub(super) fn named_project(&self, word: Option<&Spanned<String>>) -> Option<(&str, &str, bool)> {
        let position = self.site.projects.find(&word?.value)?;
        let project = &self.site.projects.items[position];
        Some((&project.id, &project.title, self.site.projects.shown[position]))
    }
}

/// The digest of what is published of a picture, of which no setting or theme changes anything.
fn made_from(page: &Page, picture: &Picture) -> Digest {
    Digest::of(&(env!("CARGO_PKG_VERSION"), RECIPE, &page.path, picture.digest))
}

fn common(site: &Site, settings: &Settings<'_>) -> Digest {
    let menu = site.pages.shown().filter(|(_, page)| page.menu);
    let menu: Vec<_> = menu.map(|(_, page)| (&page.title, &page.source.id)).collect();
    let sections = (site.posts.shown().next().is_some(), site.reports.shown().next().is_some());
    // The foot of every page leads to these.
    let notices = [site.statement(), site.privacy_notice()].map(|notice| named(site, notice));
    let text = site.sources.get(site.config.file).text();
    let of_site = (text, menu, sections, notices);
    Digest::of(&(env!("CARGO_PKG_VERSION"), settings.theme.files, settings.base_url, site.drafts, of_site))
}

/// Where a notice stands, by the id of its page.
fn named<'a>(site: &'a Site, notice: Option<Notice<'a>>) -> Option<&'a str> {
    match notice? {
        Notice::Made => Some(""),
        Notice::Page(at) => Some(&site.pages.items[at].source.id),
        Notice::Address(address) => Some(address),
    }
}
