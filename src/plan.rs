//! Every output of a build: its path, what stands there, and the fingerprint of all that it is made from.

mod addresses;
mod assets;
mod inputs;
mod moved;
mod outputs;
mod paths;
mod report_inputs;
mod sitemap;

pub use inputs::Inputs;
pub use moved::{Moved, moved};
pub use paths::{Alternate, alternates};
pub use sitemap::{SITEMAP_LIMIT, addresses, sitemap_part};

use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::index::{Edition, FacetKind, ProjectId};
use crate::load::DocumentKind;
use crate::route::{Brand, Server};
use crate::source::Span;
use crate::value::Lang;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

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
    /// The list of reports, by kind or by year.
    Reports(ReportOrder),
    /// What says that a document was removed: its kind, and its position on the shelf.
    Gone(DocumentKind, usize),
    /// The cover of a report, by its position on the shelf.
    Report(usize),
    /// A chapter of a report: the report, and the position of the piece in its outline.
    Chapter(usize, usize),
    /// A report on one page.
    WholeReport(usize),
    /// A table of a report as CSV: the report, the piece, and the position among its figures and tables.
    ReportTable(usize, usize, usize),
    /// The accessibility statement, made from the settings.
    Statement,
    /// The page for addresses that lead nowhere.
    NotFound,
    /// The page at an old address, which leads on.
    Redirect(Box<Onward>),
    /// All old addresses and where they lead, for a server.
    Redirects(Server),
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
    /// What this build is, for whoever runs the server.
    BuildInfo,
    /// What stands for the site elsewhere: its icon, the picture for links to it.
    Brand(Brand),
    /// A file of the theme, by its path inside it.
    ThemeFile(Box<str>),
    /// A file of the content, by its path inside `content/`.
    Asset(Box<str>),
    /// A smaller size of a picture of the content: its path inside `content/`, and its width in pixels.
    Size(Box<str>, u32),
}

/// The templates that make pages. Others make parts of pages.
pub const PAGE_TEMPLATES: [&str; 18] = [
    "home.html",
    "projects.html",
    "alphabet.html",
    "project.html",
    "index.html",
    "value.html",
    "indexes.html",
    "posts.html",
    "post.html",
    "page.html",
    "gone.html",
    "reports.html",
    "report.html",
    "chapter.html",
    "whole_report.html",
    "statement.html",
    "404.html",
    "redirect.html",
];

impl PageKind {
    /// The template that makes it, one of [`PAGE_TEMPLATES`]; `None` for what no template makes.
    #[must_use]
    pub fn template(&self) -> Option<&'static str> {
        Some(match self {
            Self::Home => "home.html",
            Self::Projects(_) => "projects.html",
            Self::Alphabet => "alphabet.html",
            Self::Project(_) => "project.html",
            Self::Index(_) => "index.html",
            Self::Value(..) => "value.html",
            Self::Indexes => "indexes.html",
            Self::Posts(_) => "posts.html",
            Self::Post(_) => "post.html",
            Self::Page(_) => "page.html",
            Self::Gone(..) => "gone.html",
            Self::Reports(_) => "reports.html",
            Self::Report(_) => "report.html",
            Self::Chapter(..) => "chapter.html",
            Self::WholeReport(_) => "whole_report.html",
            Self::Statement => "statement.html",
            Self::NotFound => "404.html",
            Self::Redirect(..) => "redirect.html",
            Self::ReportTable(..)
            | Self::Redirects(_)
            | Self::Csv
            | Self::Feed
            | Self::Sitemap(_)
            | Self::SitemapIndex(_)
            | Self::Robots
            | Self::BuildInfo
            | Self::Brand(_)
            | Self::ThemeFile(_)
            | Self::Asset(_)
            | Self::Size(..) => return None,
        })
    }

    /// Whether it holds something of every card, of every value or of very many pages, so that it may be very large.
    #[must_use]
    pub fn is_large(&self) -> bool {
        matches!(self, Self::Csv | Self::Alphabet | Self::Index(_) | Self::Sitemap(_))
    }

    /// Whether it lists cards, each in a short form.
    #[must_use]
    pub fn lists_cards(&self) -> bool {
        matches!(self, Self::Home | Self::Projects(_) | Self::Value(..))
    }
}

/// How reports are grouped in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportOrder {
    /// By kind: plans, interim reports, final reports …
    Kind,
    /// By year.
    Year,
}

/// Where an old address leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Onward {
    /// The path of the page.
    pub to: String,
    /// Its title.
    pub title: String,
}

/// A page of a long list: positions in the list, as small as a build can hold many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Slice {
    before: Option<u32>,
    start: u32,
    end: u32,
    length: u32,
}

impl Slice {
    /// The pages of a list of the given length, from the positions that stand on each.
    #[must_use]
    pub fn of(ranges: Vec<Range<usize>>, length: usize) -> Vec<Self> {
        let number = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        let mut before = None;
        let slice = |range: Range<usize>| {
            let (start, end) = (number(range.start), number(range.end));
            Self { before: before.replace(start), start, end, length: number(length) }
        };
        ranges.into_iter().map(slice).collect()
    }

    /// The first page of the list.
    #[must_use]
    pub fn first(self) -> Self {
        Self { start: 0, ..self }
    }

    /// Whether this is the first page.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.start == 0
    }

    /// Whether the whole list is on this page.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.start == 0 && self.end == self.length
    }

    /// The first position of the page before this one.
    #[must_use]
    pub fn before(&self) -> Option<usize> {
        self.before.map(|before| before as usize)
    }

    /// The first position of this page.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// The position after the last.
    #[must_use]
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// What of the list stands on this page.
    #[must_use]
    pub fn of_list<'a, T>(&self, list: &'a [T]) -> &'a [T] {
        &list[self.start()..self.end()]
    }
}

/// One output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Path from the site's root, with `/`.
    pub path: Arc<str>,
    /// The language of the page.
    pub lang: Lang,
    /// What stands there.
    pub kind: PageKind,
    /// The digest of all that it is made from: equal fingerprints mean equal bytes. `None` for a copy of a file, whose
    /// bytes nobody has looked at yet (pictures have been looked at), and for what is made from all other outputs.
    pub fingerprint: Option<Digest>,
    /// The file that asks for it, where one does.
    pub source: Option<Span>,
    /// Whether its text has not been translated into its language.
    pub is_fallback: bool,
}

impl Page {
    /// The path of its copy with an ending after its name; without one, its own.
    #[must_use]
    pub fn path_with(&self, ending: &str) -> Arc<str> {
        if ending.is_empty() { Arc::clone(&self.path) } else { format!("{}{ending}", self.path).into() }
    }
}

/// The position of the page at a path; the pages of a plan are in the order of paths.
#[must_use]
pub fn position(pages: &[Page], path: &str) -> Option<usize> {
    pages.binary_search_by(|page| (*page.path).cmp(path)).ok()
}

/// What the plan needs to know beside the site.
#[derive(Debug, Clone)]
pub struct Settings<'a> {
    /// The public address, without a slash at the end.
    pub base_url: Option<&'a str>,
    /// The theme's files that are published: their paths inside the theme, and on the site.
    pub theme_files: &'a BTreeMap<String, String>,
    /// What the theme is.
    pub theme: &'a ThemeDigest,
}

/// What a theme is, so that a change of it makes those pages anew that it may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeDigest {
    /// The digest of what any output may depend on: texts, settings, styles and other files.
    pub files: Digest,
    /// The digest of what pages may depend on beside that: templates that others use.
    pub shared: Digest,
    /// The digests of templates that nothing but their own pages depends on, by their names.
    pub own: BTreeMap<&'static str, Digest>,
}

/// Lists every output of a build, in the order of their paths.
///
/// The first of `editions` is that in the site's first language.
#[must_use]
pub fn plan(editions: &[Edition], settings: &Settings<'_>) -> (Vec<Page>, Vec<Diagnostic>) {
    let Some(Edition { site, .. }) = editions.first() else { return (Vec::new(), Vec::new()) };
    let mut pages = outputs::outputs(editions, settings);
    let place = |page: &Page| page.source.map(|span| (&site.sources.get(span.file).path, span));
    // Pages of one path and place are the same: their order is none.
    pages.par_sort_unstable_by(|a, b| a.path.cmp(&b.path).then_with(|| place(a).cmp(&place(b))));
    let mut diagnostics = addresses::collisions(site, &pages);
    diagnostics.extend(addresses::same_queries(site, &moved(&editions[0])));
    pages.dedup_by(|b, a| a.path == b.path);
    pages.shrink_to_fit();
    let inputs = Inputs::new(editions, settings, &pages);
    let fingerprints: Vec<_> = pages.par_iter().map(|page| inputs.fingerprint(page)).collect();
    for (page, fingerprint) in pages.iter_mut().zip(fingerprints) {
        page.fingerprint = fingerprint;
    }
    (pages, diagnostics)
}
