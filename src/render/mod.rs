//! Planned pages -> bytes.
//!
//! `view` holds the typed inputs of templates, `page` fills them from the site, `theme` renders them; feeds, sitemap
//! and table are written without templates, for their form is fixed by standards.

pub mod filters;
mod about;
mod brand;
mod csv;
mod facts;
mod feed;
mod page;
mod parts;
mod redirects;
mod report_table;
mod sitemap;
pub mod theme;
pub mod view;

use crate::diag::{Diagnostic, codes};
use crate::image::Format;
use crate::index::{Edition, Involvement, SiteIndex};
use crate::markdown::Words;
use crate::parse::Project;
use crate::plan::{Page, PageKind};
use crate::release::{About, Facts};
use crate::route::Routes;
use crate::site::{Named, Site};
use crate::value::Lang;
use foldhash::HashMap;
use parts::Parts;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use theme::Theme;
use view::{Link, SiteView};

/// The texts of a theme's locale that the program itself asks for; templates name the others.
pub const TEXTS: &[&str] = &[
    "home",
    "nav-projects",
    "nav-news",
    "nav-indexes",
    "projects-title",
    "alphabet-title",
    "indexes-title",
    "news-title",
    "reports-title",
    "reports-title-by-year",
    "reports-by-kind",
    "reports-by-year",
    "reports-other",
    "reports-undated",
    "ref-figure",
    "ref-table",
    "ref-chapter",
    "ref-section",
    "ref-appendix",
    "ref-unnumbered",
    "footnotes",
    "footnote-back",
    "figure-enlarge",
    "figure-credit",
    "figure-description",
    "mentioned-in",
    "table-csv",
    "timeline-table",
    "timeline-undated",
    "timeline-bands",
    "timeline-quarter-1",
    "timeline-quarter-2",
    "timeline-quarter-3",
    "timeline-quarter-4",
    "timeline-name",
    "timeline-time",
    "timeline-group",
    "mark-yes",
    "mark-no",
    "report-subject",
    "feed-title",
    "statement-title",
    "statement-lede",
    "privacy-title",
    "milestones",
    "sub-projects",
    "part-funder",
    "part-implementer",
    "part-partner",
    "municipalities-of-region",
    "region-of-municipality",
    "csv-id",
    "csv-total",
    "csv-grant",
    "csv-stage",
    "csv-own-share",
    "csv-currency",
    "csv-scope",
    "csv-approximate",
    "csv-url",
    "text-table",
    "text-done",
    "text-not-done",
    "external",
    "approximately",
    "funding-source",
    "percent",
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "language-name",
    "only-in",
    "not-found-title",
    "not-found-text",
    "not-found-home",
];

/// What a page's bytes are.
#[derive(Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// Those in the buffer.
    Rendered,
    /// Those of a file, unchanged.
    Copy(&'a Path),
    /// Those of a picture or of a size of it, as they are published.
    Picture,
    /// Those of a file of the theme.
    Theme(&'a Arc<Vec<u8>>),
    /// Known once all other outputs are made.
    OfAll,
}

/// What a page says to readers, beside its bytes.
#[derive(Debug)]
pub struct Told {
    /// What it is to them.
    pub about: About,
    /// Its public facts, where it has any.
    pub facts: Facts,
}

/// Renders the pages of a site in all its languages. A copy shares all that is large.
#[derive(Clone)]
pub struct Renderers(Vec<Renderer>);

impl Renderers {
    /// Prepares what the pages share.
    #[must_use]
    pub fn new(editions: &Arc<Vec<Edition>>, theme: &Theme, base_url: Option<&str>) -> Self {
        let renderer = |edition: &Edition| {
            let theme = theme.in_language(edition.site.lang);
            Renderer::new(edition, Arc::clone(editions), theme, base_url.map(str::to_owned))
        };
        Self(editions.iter().map(renderer).collect())
    }

    /// The same for a site of which nothing has changed but texts that only their own pages show.
    #[must_use]
    pub fn with_texts(&self, editions: &Arc<Vec<Edition>>) -> Self {
        let renderers = self.0.iter().zip(editions.iter());
        Self(renderers.map(|(renderer, edition)| renderer.with_texts(edition, Arc::clone(editions))).collect())
    }

    /// Forgets what only pages that list cards share, when all of those are made. A copy may keep it.
    pub fn forget_cards(&mut self) {
        for renderer in &mut self.0 {
            if let Some(parts) = Arc::get_mut(&mut renderer.parts) {
                parts.forget_cards();
            }
        }
    }

    /// Renders a page into `out`, or names the file that it is a copy of; and what it says to readers, where it is a page.
    /// `pages` are all pages of the build.
    ///
    /// # Errors
    /// A finding in the template that could not be rendered.
    pub fn render<'a>(
        &'a self,
        page: &'a Page,
        pages: &[Page],
        out: &mut Vec<u8>,
    ) -> Result<(Content<'a>, Option<Told>), Box<Diagnostic>> {
        let Some(renderer) = self.of(page) else { return Ok((Content::Rendered, None)) };
        let mut opened = None;
        let content = renderer.render(page, pages, &mut opened, out)?;
        Ok((content, renderer.says(page, opened.as_deref())))
    }

    /// Writes a large page ([`PageKind::is_large`]) without holding it as a whole, and tells the same of it.
    ///
    /// # Errors
    /// A finding in the template that could not be rendered, or one that stands for an error of `out`.
    pub fn write(&self, page: &Page, pages: &[Page], out: &mut dyn Write) -> Result<Option<Told>, Box<Diagnostic>> {
        let Some(renderer) = self.of(page) else { return Ok(None) };
        renderer.write(page, pages, out)?;
        Ok(renderer.says(page, None))
    }

    /// What renders a page.
    fn of(&self, page: &Page) -> Option<&Renderer> {
        self.0.iter().find(|renderer| renderer.lang == page.lang).or(self.0.first())
    }

    /// The content of a file that the theme publishes, by its name inside the theme.
    #[must_use]
    pub fn theme_file(&self, name: &str) -> Option<&Arc<Vec<u8>>> {
        self.0.first()?.theme_file(name)
    }
}

/// Renders the pages of one language. A copy shares all that is large.
#[derive(Clone)]
struct Renderer {
    site: Arc<Site>,
    index: Arc<SiteIndex>,
    /// The site in all its languages.
    editions: Arc<Vec<Edition>>,
    theme: Arc<Theme>,
    routes: Routes,
    lang: Lang,
    base_url: Option<String>,
    /// The words that texts need beside their own.
    words: Arc<Words>,
    /// The same in the other languages of the theme.
    other_words: Arc<Vec<Words>>,
    /// The link of every organisation that takes part in a project, by its name.
    organisations: Arc<HashMap<String, Link>>,
    /// The `site` of templates.
    view: SiteView,
    /// What many pages share.
    parts: Arc<Parts>,
}

impl Renderer {
    /// Prepares what the pages share.
    fn new(edition: &Edition, editions: Arc<Vec<Edition>>, mut theme: Theme, base_url: Option<String>) -> Self {
        let Edition { site, index } = edition.clone();
        let lang = site.lang;
        let routes = Routes::new(lang, site.config.lang(), site.config.urls);
        let view = page::site_view(&site, &theme, routes, lang, base_url.is_some());
        theme.share("site", &view);
        let words = Arc::new(page::words(&theme.locale));
        let other_words = Arc::new(theme.other_locales.iter().map(page::words).collect());
        let theme = Arc::new(theme);
        let (organisations, parts) = (Arc::default(), Arc::default());
        let mut renderer = Self {
            site,
            index,
            editions,
            theme,
            routes,
            lang,
            base_url,
            words,
            other_words,
            organisations,
            view,
            parts,
        };
        let mut organisations = HashMap::default();
        let index = Arc::clone(&renderer.index);
        for Involvement { organisation, .. } in index.projects.iter().flat_map(|project| &project.organisations) {
            let Named { name, slug } = &**organisation;
            if !organisations.contains_key(name) {
                organisations.insert(name.clone(), renderer.organisation_link(name, slug));
            }
        }
        renderer.organisations = Arc::new(organisations);
        renderer.parts = Arc::new(renderer.make_parts());
        renderer
    }

    /// What a page says to readers. `opened` is the card of a project's page.
    fn says(&self, page: &Page, opened: Option<&Project>) -> Option<Told> {
        self.about(page).map(|about| Told { about, facts: self.public_facts(page, opened) })
    }

    fn theme_file(&self, name: &str) -> Option<&Arc<Vec<u8>>> {
        self.theme.assets.bytes(name)
    }

    fn with_texts(&self, edition: &Edition, editions: Arc<Vec<Edition>>) -> Self {
        Self { site: Arc::clone(&edition.site), editions, ..self.clone() }
    }

    fn write(&self, page: &Page, pages: &[Page], out: &mut dyn Write) -> Result<(), Box<Diagnostic>> {
        let written = match &page.kind {
            PageKind::Alphabet => return self.theme.render_to("alphabet.html", &self.alphabet(page)?, out),
            PageKind::Index(kind) => return self.theme.render_to("index.html", &self.facet(page, *kind)?, out),
            PageKind::Csv => self.csv(out),
            PageKind::Sitemap(start) => self.sitemap(pages, *start, out),
            _ => Ok(()),
        };
        written.map_err(|error| {
            Box::new(Diagnostic::general(&codes::OUTPUT_FAILED).with("path", &page.path).with("reason", error))
        })
    }

    fn render<'a>(
        &'a self,
        page: &'a Page,
        pages: &[Page],
        opened: &mut Option<Arc<Project>>,
        out: &mut Vec<u8>,
    ) -> Result<Content<'a>, Box<Diagnostic>> {
        out.clear();
        let input = match &page.kind {
            PageKind::Home => self.home(page)?,
            PageKind::Projects(slice) => self.projects(page, *slice)?,
            PageKind::Project(id) => {
                // All that is made of a card is made while it is open.
                let card = self.index.card(&self.site, *id);
                self.project(page, *id, opened.insert(card.open()))?
            }
            PageKind::Value(kind, position, slice) => self.value(page, *kind, *position, *slice)?,
            PageKind::Indexes => self.indexes(page)?,
            PageKind::Posts(slice) => self.posts(page, *slice)?,
            PageKind::Post(position) => self.post(page, *position)?,
            PageKind::Page(position) => self.free_page(page, *position)?,
            PageKind::Gone(kind, position) => self.gone(page, *kind, *position)?,
            PageKind::Reports(order) => self.reports(page, *order)?,
            PageKind::Report(report) => self.report(page, *report)?,
            PageKind::Chapter(report, piece) => self.chapter(page, *report, *piece)?,
            PageKind::WholeReport(report) => self.whole_report(page, *report)?,
            PageKind::ReportTable(report, piece, nth) => {
                self.report_table(*report, *piece, *nth, out)?;
                return Ok(Content::Rendered);
            }
            PageKind::Statement => self.statement(page)?,
            PageKind::NotFound => self.not_found(page)?,
            PageKind::Redirect(onward) => self.redirect(page, onward),
            PageKind::Alphabet | PageKind::Index(_) | PageKind::Csv | PageKind::Sitemap(_) => {
                self.write(page, pages, out)?;
                return Ok(Content::Rendered);
            }
            PageKind::Feed => {
                self.feed(out);
                return Ok(Content::Rendered);
            }
            PageKind::SitemapIndex(parts) => {
                self.sitemap_index(*parts, out);
                return Ok(Content::Rendered);
            }
            PageKind::Redirects(server) => {
                self.redirects(*server, out);
                return Ok(Content::Rendered);
            }
            PageKind::Robots => {
                self.robots(out);
                return Ok(Content::Rendered);
            }
            PageKind::Brand(brand) => {
                self.brand(*brand, out);
                return Ok(Content::Rendered);
            }
            PageKind::ThemeFile(name) => {
                // The plan lists the files of this theme and no others.
                return Ok(self.theme_file(name).map_or(Content::Rendered, Content::Theme));
            }
            PageKind::BuildInfo => return Ok(Content::OfAll),
            PageKind::Size(..) => return Ok(Content::Picture),
            PageKind::Asset(path) if Format::of_name(path).is_some() => return Ok(Content::Picture),
            PageKind::Asset(path) => {
                let source = self.site.assets.get(&**path).map_or(Path::new(""), |asset| &asset.source);
                return Ok(Content::Copy(source));
            }
        };
        self.theme.render(page.kind.template().unwrap_or_default(), &input, out)?;
        Ok(Content::Rendered)
    }
}
