//! What stands in the place of a document that was removed.

use super::common::iso;
use crate::diag::Diagnostic;
use crate::index::ProjectId;
use crate::load::DocumentKind;
use crate::plan::Page;
use crate::render::Renderer;
use crate::render::theme::Input;
use crate::render::view::{GoneView, LanguageLink, Link, LinkList};
use crate::schema::{PROJECT, REPORT};

impl Renderer {
    /// The input of `gone.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn gone(&self, page: &Page, kind: DocumentKind, position: usize) -> Result<Input, Box<Diagnostic>> {
        let gone = self.site.gone(kind, position);
        let list = self.list_of(kind);
        let view = GoneView {
            kind: kind.name().to_owned(),
            reason: gone.as_ref().and_then(|gone| gone.reason.as_ref()).map(|reason| self.local(reason)),
            until: iso(gone.as_ref().and_then(|gone| gone.until)),
            leads: self.leads(kind, position),
            list: list.clone(),
        };
        let section = match kind {
            DocumentKind::Report => "reports",
            DocumentKind::Post => "news",
            _ => "projects",
        };
        let mut page = self.page_view(page, gone.as_ref().map_or("", |gone| gone.title), section, vec![list]);
        page.text_lang = match kind {
            DocumentKind::Report => gone.as_ref().and_then(|gone| self.report_tag(position, &gone.source, "title")),
            _ => gone.as_ref().and_then(|gone| self.tag_of(&*gone.source, "title")),
        };
        page.unpublished = gone.is_some_and(|gone| gone.unpublished);
        // Search engines forget the page, so nothing is told to them, nor to services that show links.
        page.noindex = true;
        page.canonical = None;
        let languages = page.languages.into_iter();
        page.languages = languages.map(|link| LanguageLink { url: None, ..link }).collect();
        self.input(&view, &page)
    }

    /// The list to which the documents of a kind belong, or that of all projects where the site has none of them left.
    fn list_of(&self, kind: DocumentKind) -> Link {
        match kind {
            DocumentKind::Report if !self.index.reports.latest.is_empty() => {
                Link::to(self.text("reports-title"), self.routes.reports())
            }
            DocumentKind::Post if !self.index.posts.is_empty() => {
                Link::to(self.text("news-title"), self.routes.posts())
            }
            _ => Link::to(self.text("projects-title"), self.routes.projects()),
        }
    }

    /// Pages on which what was there goes on, labelled.
    fn leads(&self, kind: DocumentKind, position: usize) -> Vec<LinkList> {
        let leads = self.index.leads(&self.site, kind, position);
        let project = |id: &ProjectId| self.project_title(self.index.project(*id));
        let elsewhere = leads.elsewhere.map(|(title, url)| Link::elsewhere(title, url).in_language(self.fact_tag()));
        let mut lists = vec![
            (PROJECT.field("successor"), leads.successors.iter().map(project).chain(elsewhere).collect::<Vec<Link>>()),
            (PROJECT.field("parent"), leads.parent.iter().map(project).collect()),
        ];
        for (kind, group) in leads.groups {
            lists.push((PROJECT.field(kind.name()), vec![self.value_link(kind, &group.slug, &group.name)]));
        }
        lists.push((REPORT.field("replaced_by"), leads.reports.iter().map(|&at| self.cover_link(at)).collect()));
        lists.push((REPORT.field("project"), leads.project.iter().map(project).collect()));
        let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
        lists.map(|(field, items)| LinkList { label: self.label(field), items }).collect()
    }
}
