//! Parts of pages that are the same on many of them, rendered once.

use super::Renderer;
use super::theme::{Input, Shared, shared_html};
use super::view::{LetterView, Link, MenuItem, PageView};
use crate::diag::Diagnostic;
use crate::index::{FacetKind, ProjectId, Summary};
use crate::place::map::sketch;
use crate::route::root_of;
use foldhash::HashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// So many cards are kept as HTML, some 0.4 kB each: what they take has a bound, whatever the size of the site.
const KEPT_CARDS: usize = 750_000;

/// The parts; those that hold addresses by the way to the root of the pages that show them. What is not here is made each
/// time that a page asks for it.
#[derive(Debug, Default)]
pub struct Parts {
    /// The cards of projects for the pages of values, each made when the first of them asks for it.
    cards: Option<(String, Vec<OnceLock<Shared>>)>,
    /// The header of the pages of each section; those outside the sections of the menu have an empty one.
    headers: BTreeMap<String, BTreeMap<String, Shared>>,
    /// The links at the foot of pages.
    footer_links: BTreeMap<String, Shared>,
    /// The link to the home page.
    pub(super) home: OnceLock<Link>,
    /// The links to the values of indexes, each made when the first page asks for it. Those to projects, of which each
    /// stands on few pages, would take more room than they are worth.
    pub(super) values: HashMap<FacetKind, Vec<OnceLock<Link>>>,
    /// The outline of the country, made when the first page of a region asks for it.
    country: OnceLock<String>,
}

impl Parts {
    /// Gives the room of the cards back.
    pub fn forget_cards(&mut self) {
        self.cards = None;
    }
}

impl Renderer {
    /// Prepares the parts of the pages that there are many of. A template that cannot make one is reported by the page
    /// that asks for it.
    pub fn make_parts(&self) -> Parts {
        let lists = [self.routes.projects(), self.routes.value(FacetKind::Status, "x")];
        let documents = [self.routes.project("x"), self.routes.chapter("x", "x")];
        let sections: BTreeSet<&str> = self.view.menu.iter().map(|item| item.section.as_str()).chain([""]).collect();
        let values = |kind| (kind, empty(self.index.facet(kind).values.len()));
        let mut parts = Parts { values: FacetKind::ALL.into_iter().map(values).collect(), ..Parts::default() };
        // On the pages of all projects each card stands once.
        parts.cards = Some((root_of(&lists[1]), empty(self.index.projects.len().min(KEPT_CARDS))));
        for root in lists.iter().chain(&documents).map(|path| root_of(path)).collect::<BTreeSet<String>>() {
            let header = |section: &&str| Ok(((*section).to_owned(), self.header_html(&root, "", section)?));
            let headers: Result<_, Box<Diagnostic>> = sections.iter().map(header).collect();
            if let Ok(headers) = headers {
                parts.headers.insert(root.clone(), headers);
            }
            if let Ok(links) = self.footer_links_html(&root) {
                parts.footer_links.insert(root, links);
            }
        }
        parts
    }

    /// The outline of the country, small.
    pub fn country(&self) -> &str {
        self.parts.country.get_or_init(sketch::country)
    }

    /// The cards of some projects, for a page at `path`.
    ///
    /// # Errors
    /// A finding in the template of cards.
    pub fn cards(&self, ids: &[ProjectId], path: &str) -> Result<Vec<Shared>, Box<Diagnostic>> {
        let root = root_of(path);
        let kept = self.parts.cards.as_ref().filter(|(of, _)| *of == root).map(|(_, cards)| cards);
        let card = |&id: &ProjectId| {
            let kept = kept.and_then(|cards| cards.get(id.0 as usize));
            if let Some(card) = kept.and_then(OnceLock::get) {
                return Ok(card.clone());
            }
            let card = self.card_html(self.index.project(id), &root)?;
            Ok(kept.map_or_else(|| card.clone(), |kept| kept.get_or_init(|| card.clone()).clone()))
        };
        ids.iter().map(card).collect()
    }

    /// The header of a page.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn header(&self, page: &PageView) -> Result<Shared, Box<Diagnostic>> {
        let menu = &self.view.menu;
        let leads_here = |item: &MenuItem| item.path == page.path;
        if page.path == self.view.home || menu.iter().any(leads_here) {
            return self.header_html(&page.root, &page.path, &page.section);
        }
        let in_menu = menu.iter().any(|item| item.section == page.section);
        let section = if in_menu { page.section.as_str() } else { "" };
        let made = self.parts.headers.get(&page.root).and_then(|headers| headers.get(section));
        made.map_or_else(|| self.header_html(&page.root, "", section), |header| Ok(header.clone()))
    }

    /// The links at the foot of a page.
    ///
    /// # Errors
    /// A finding in the template of the links.
    pub fn footer_links(&self, page: &PageView) -> Result<Shared, Box<Diagnostic>> {
        let made = self.parts.footer_links.get(&page.root);
        made.map_or_else(|| self.footer_links_html(&page.root), |links| Ok(links.clone()))
    }

    /// What `card.html` makes of a project, for pages with the given way to the root.
    fn card_html(&self, project: &Summary, root: &str) -> Result<Shared, Box<Diagnostic>> {
        let page = PageView { root: root.to_owned(), ..PageView::default() };
        self.part("card.html", &Input::default().with("card", &self.card(project)).with("page", &page))
    }

    /// What `letter.html` makes of some projects, for a page at `path`.
    ///
    /// # Errors
    /// A finding in the template.
    pub fn letter_html(&self, view: &LetterView, path: &str) -> Result<Shared, Box<Diagnostic>> {
        let page = PageView { root: root_of(path), ..PageView::default() };
        self.part("letter.html", &Input::new(view).with("page", &page))
    }

    /// What `header.html` makes of the menu; `path` is that of the page where an item of the menu leads to it.
    fn header_html(&self, root: &str, path: &str, section: &str) -> Result<Shared, Box<Diagnostic>> {
        let (root, path, section) = (root.to_owned(), path.to_owned(), section.to_owned());
        let page = PageView { root, path, section, ..PageView::default() };
        self.part("header.html", &Input::default().with("page", &page))
    }

    /// What `footer_links.html` makes, for pages with the given way to the root.
    fn footer_links_html(&self, root: &str) -> Result<Shared, Box<Diagnostic>> {
        let page = PageView { root: root.to_owned(), ..PageView::default() };
        self.part("footer_links.html", &Input::default().with("page", &page))
    }

    fn part(&self, template: &str, input: &Input) -> Result<Shared, Box<Diagnostic>> {
        let mut html = Vec::new();
        self.theme.render(template, input, &mut html)?;
        Ok(shared_html(html.trim_ascii()))
    }
}

/// Places for so many things that are still to be made.
fn empty<T>(count: usize) -> Vec<OnceLock<T>> {
    (0..count).map(|_| OnceLock::new()).collect()
}
