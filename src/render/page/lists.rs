//! The home page, the lists of all projects, the indexes.

use super::common::iso;
use crate::diag::Diagnostic;
use crate::index::{Alphabet, FacetKind, FacetValue, ProjectId, Summary, latest_first, totals};
use crate::plan::{Page, Slice};
use crate::render::Renderer;
use crate::render::theme::{Input, Shared};
use crate::render::view::{
    AlphabetView, HomeView, IndexView, IndexesView, Letter, LetterView, Link, Pager, ProjectsView, ValueView,
};
use crate::value::{Lang, slug};

/// How many changes and news the home page shows.
const LATEST: usize = 6;

/// So many projects of the list of all of them are made into HTML at once.
const LISTED_AT_ONCE: usize = 1000;

impl Renderer {
    /// The input of `home.html`.
    ///
    /// # Errors
    /// A finding in the template of cards.
    pub fn home(&self, page: &Page) -> Result<Input, Box<Diagnostic>> {
        let projects: Vec<&Summary> = self.index.ids().map(|(_, project)| project).collect();
        let mut latest: Vec<ProjectId> = self.index.ids().map(|(id, _)| id).collect();
        // Where cards do not say when they were changed, those that began last come first.
        latest.sort_by(|&a, &b| {
            let (a, b) = (self.index.project(a), self.index.project(b));
            latest_first(a.updated, b.updated).then_with(|| latest_first(a.began(), b.began()))
        });
        latest.truncate(LATEST);
        let changes = latest.iter().any(|&id| self.index.project(id).updated.is_some());
        if changes {
            latest.retain(|&id| self.index.project(id).updated.is_some());
        }
        let present = |kind| {
            let values = &self.index.facet(kind).values;
            values.iter().filter(|v| !v.projects.is_empty()).map(|v| self.value_view(kind, v)).collect::<Vec<_>>()
        };
        let posts = &self.index.posts;
        let totals = totals(&projects);
        let view = HomeView {
            changes,
            projects: projects.len(),
            statuses: present(FacetKind::Status),
            funding: self.funding(&totals),
            totals: self.totals(totals),
            portfolios: present(FacetKind::Portfolio),
            regions: present(FacetKind::Region),
            map: self.region_map(self.index.facet(FacetKind::Region).values.iter().filter(|v| !v.projects.is_empty())),
            all_regions: self.routes.facet(FacetKind::Region),
            news: posts.iter().take(LATEST).map(|&at| self.post_link(at)).collect(),
            all: self.routes.projects(),
            indexes: self.routes.indexes(),
            all_news: (!posts.is_empty()).then(|| self.routes.posts()),
        };
        let config = &self.site.config;
        let title = config.title.best(self.lang).unwrap_or_default();
        let mut page = self.page_view(page, title, "home", Vec::new());
        page.description = config.description.best(self.lang).map(str::to_owned);
        page.text_lang.clone_from(&self.view.title_lang);
        let cards = self.cards(&latest, &page.path)?;
        Ok(self.input(&view, &page)?.with_shared("cards", cards))
    }

    /// The input of `projects.html`.
    ///
    /// # Errors
    /// A finding in the template of cards.
    pub fn projects(&self, page: &Page, slice: Slice) -> Result<Input, Box<Diagnostic>> {
        let all: Vec<ProjectId> = self.index.ids().map(|(id, _)| id).collect();
        let path_from = |id: &str| self.routes.projects_from(id);
        let kinds = FacetKind::ALL.into_iter().filter(|&kind| !self.index.facet(kind).values.is_empty());
        let view = ProjectsView {
            pager: self.pager(&all, slice, &self.routes.projects(), path_from),
            alphabet: self.routes.alphabet(),
            csv: self.routes.csv(),
            indexes: kinds.map(|kind| Link::to(self.kind_title(kind), self.routes.facet(kind))).collect(),
        };
        let page = self.page_view(page, &self.text("projects-title"), "projects", Vec::new());
        let cards = self.cards(slice.of_list(&all), &page.path)?;
        Ok(self.input(&view, &page)?.with_shared("cards", cards))
    }

    /// The neighbours of a page of a list of projects.
    pub fn pager(
        &self,
        ids: &[ProjectId],
        slice: Slice,
        first: &str,
        path_from: impl Fn(&str) -> String,
    ) -> Option<Pager> {
        if slice.is_whole() {
            return None;
        }
        let project = |at: usize| ids.get(at).map(|&id| self.index.project(id));
        let link = |at: usize| {
            let project = project(at)?;
            let path = if at == 0 { first.to_owned() } else { path_from(&project.id) };
            Some(self.short_name(project).at(Some(path)))
        };
        Some(Pager {
            from: project(slice.start()).map(|project| self.short_name(project)).unwrap_or_default(),
            to: project(slice.end().saturating_sub(1)).map(|project| self.short_name(project)).unwrap_or_default(),
            previous: slice.before().and_then(link),
            next: link(slice.end()),
        })
    }

    /// The name of a project where space is short.
    pub fn short_name(&self, project: &Summary) -> Link {
        let key = if project.short_title.is_some() { "short_title" } else { "title" };
        Link::words(project.short()).in_language(self.summary_tag(project, key))
    }

    /// The input of `alphabet.html`.
    ///
    /// # Errors
    /// A finding in the template of the header or of letters.
    pub fn alphabet(&self, page: &Page) -> Result<Input, Box<Diagnostic>> {
        let alphabet = Alphabet::new(self.lang);
        let mut projects: Vec<(String, &Summary)> =
            self.index.ids().map(|(_, project)| (initial(&project.title, self.lang), project)).collect();
        projects.sort_by(|(a, left), (b, right)| {
            alphabet
                .compare(a, b)
                .then_with(|| alphabet.compare(spoken(&left.title), spoken(&right.title)))
                .then_with(|| left.id.cmp(&right.id))
        });
        let (mut letters, mut lists) = (Vec::new(), Vec::new());
        for group in projects.chunk_by(|(a, _), (b, _)| a == b) {
            let (letter, _) = &group[0];
            letters.push(Letter { letter: letter.clone(), id: format!("kirjain-{}", anchor(letter)) });
            // Only those of a few are in memory as templates see them, which takes far more room than their HTML.
            let html = |some: &[(String, &Summary)]| {
                let projects = some.iter().map(|(_, project)| self.project_title(project)).collect();
                self.letter_html(&LetterView { projects }, &page.path)
            };
            lists.push(group.chunks(LISTED_AT_ONCE).map(html).collect::<Result<Vec<Shared>, _>>()?);
        }
        drop(projects);
        let view = AlphabetView { letters, all: self.routes.projects() };
        let above = vec![Link::to(self.text("nav-projects"), self.routes.projects())];
        let page = self.page_view(page, &self.text("alphabet-title"), "projects", above);
        Ok(self.input(&view, &page)?.with_shared("lists", lists))
    }

    /// The input of `index.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn facet(&self, page: &Page, kind: FacetKind) -> Result<Input, Box<Diagnostic>> {
        let facet = self.index.facet(kind);
        let view = IndexView {
            kind: kind.name().to_owned(),
            values: facet.values.iter().map(|value| self.value_view(kind, value)).collect(),
            map: (kind == FacetKind::Region).then(|| self.region_map(facet.values.iter())).flatten(),
            without: self.index.projects.len() - facet.covered,
            indexes: self.routes.indexes(),
        };
        let above = vec![Link::to(self.text("indexes-title"), self.routes.indexes())];
        self.input(&view, &self.page_view(page, &self.kind_title(kind), kind.name(), above))
    }

    /// The input of `indexes.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn indexes(&self, page: &Page) -> Result<Input, Box<Diagnostic>> {
        let index = |kind: FacetKind| ValueView {
            title: self.kind_title(kind),
            path: self.routes.facet(kind),
            id: kind.name().to_owned(),
            count: self.index.facet(kind).values.iter().filter(|value| !value.projects.is_empty()).count(),
            ..ValueView::default()
        };
        let view = IndexesView {
            indexes: FacetKind::ALL.into_iter().map(index).collect(),
            all: self.routes.projects(),
            alphabet: self.routes.alphabet(),
            csv: self.routes.csv(),
        };
        self.input(&view, &self.page_view(page, &self.text("indexes-title"), "indexes", Vec::new()))
    }

    /// The heading of an index.
    pub fn kind_title(&self, kind: FacetKind) -> String {
        self.text(&format!("kind-{}", kind.name()))
    }

    /// A value in a list.
    pub fn value_view(&self, kind: FacetKind, value: &FacetValue) -> ValueView {
        let group = value.group(&self.site, kind);
        let (start, end) = group.map(|group| group.period.dates()).unwrap_or_default();
        ValueView {
            title: self.value_name(kind, value),
            path: self.routes.value(kind, &value.slug),
            id: value.slug.clone(),
            count: value.projects.len(),
            summary: group.and_then(|group| group.summary.clone()),
            start: iso(start),
            end: iso(end),
            lang: self.value_tag(kind, value),
            summary_lang: group.and_then(|group| self.tag_of(&group.source, "summary")),
        }
    }

    /// The name of a value in the language of the page.
    pub fn value_name(&self, kind: FacetKind, value: &FacetValue) -> String {
        let name = self.value_label(value);
        match kind {
            FacetKind::Organisation => self.organisation(&name).title.clone(),
            // Words of vocabularies are written small inside a sentence; here they stand alone.
            FacetKind::Status | FacetKind::Type | FacetKind::Theme => capitalised(&name),
            _ => name,
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// A title from its first letter or digit on: quotation marks and dashes have no place in an alphabet.
fn spoken(title: &str) -> &str {
    title.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// The letter under which a title stands. In Finnish and Swedish å, ä and ö are letters of their own, and ü goes with y;
/// other letters lose their accents. Digits stand together, and all that has neither under `#`.
fn initial(title: &str, lang: Lang) -> String {
    let Some(first) = spoken(title).chars().next() else { return "#".to_owned() };
    let first = first.to_uppercase().next().unwrap_or(first);
    match first {
        c if c.is_numeric() => "0–9".to_owned(),
        'Å' | 'Ä' | 'Ö' if lang != Lang::En => first.to_string(),
        'Æ' if lang != Lang::En => "Ä".to_owned(),
        'Ø' if lang != Lang::En => "Ö".to_owned(),
        'Ü' if lang != Lang::En => "Y".to_owned(),
        c => slug(&c.to_string()).chars().next().map_or_else(|| "#".to_owned(), |c| c.to_uppercase().to_string()),
    }
}

/// An anchor for an initial: å, ä and ö need names of their own, for their slugs are those of a and o.
fn anchor(letter: &str) -> String {
    match letter {
        "Å" => "aa".to_owned(),
        "Ä" => "ae".to_owned(),
        "Ö" => "oe".to_owned(),
        "#" => "muut".to_owned(),
        letter => slug(letter),
    }
}
