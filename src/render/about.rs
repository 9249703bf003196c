//! What a page is to readers and which facts it tells, for reports of what a build changes.

use super::facts::{FACTS, Fact};
use super::{Renderer, filters};
use crate::index::Summary;
use crate::load::DocumentKind;
use crate::parse::Project;
use crate::plan::{Page, PageKind, ReportOrder};
use crate::release::{About, Facts, GONE, Kind};
use std::sync::Arc;

impl Renderer {
    /// What an output is to readers; `None` where it is no page.
    pub fn about(&self, page: &Page) -> Option<About> {
        let (site, index) = (&*self.site, &*self.index);
        let is_first = self.lang == site.config.lang();
        let lang: Option<Box<str>> = (!is_first).then(|| self.lang.tag().into());
        let of_title = |title: Arc<str>| About { kind: Kind::List, title, lang: lang.clone(), document: None };
        let list = |title: String| of_title(title.into());
        let of_document = |kind, title: Arc<str>, folder: &str, id: &str| About {
            kind,
            document: Some(format!("{folder}/{id}").into()),
            ..of_title(title)
        };
        let document = |kind, title: &str, folder: &str, id: &str| of_document(kind, title.into(), folder, id);
        Some(match &page.kind {
            PageKind::Project(id) => {
                let project = index.project(*id);
                of_document(Kind::Project, Arc::clone(&project.title), "projects", &project.id)
            }
            PageKind::Post(at) => {
                let post = &site.posts.items[*at];
                document(Kind::Post, &post.title, "posts", &post.source.id)
            }
            PageKind::Page(at) => {
                let page = &site.pages.items[*at];
                document(Kind::Page, &page.title, "pages", &page.source.id)
            }
            PageKind::Report(at) | PageKind::Chapter(at, _) | PageKind::WholeReport(at) => {
                let report = &site.reports.items[*at];
                document(Kind::Report, &report.title, "reports", &report.source.id)
            }
            PageKind::Gone(kind, at) => {
                let gone = site.gone(*kind, *at)?;
                let (kind, folder) = match kind {
                    DocumentKind::Report => (Kind::Report, "reports"),
                    DocumentKind::Post => (Kind::Post, "posts"),
                    _ => (Kind::Project, "projects"),
                };
                document(kind, gone.title, folder, &gone.source.id)
            }
            PageKind::Statement => document(Kind::Page, &self.text("statement-title"), "site", "statement"),
            PageKind::Value(kind, position, slice) => {
                let value = &index.facet(*kind).values[*position];
                match value.group(site, *kind) {
                    Some(group) if slice.is_first() => {
                        document(Kind::Group, &group.title, kind.name(), &group.source.id)
                    }
                    _ => list(self.value_name(*kind, value)),
                }
            }
            PageKind::Redirect(onward) => About { kind: Kind::Redirect, ..list(onward.title.clone()) },
            PageKind::Home => list(site.config.title.best(self.lang).unwrap_or_default().to_owned()),
            PageKind::Projects(_) => list(self.text("projects-title")),
            PageKind::Alphabet => list(self.text("alphabet-title")),
            PageKind::Indexes => list(self.text("indexes-title")),
            PageKind::Index(kind) => list(self.kind_title(*kind)),
            PageKind::Posts(_) => list(self.text("news-title")),
            PageKind::Reports(ReportOrder::Kind) => list(self.text("reports-title")),
            PageKind::Reports(ReportOrder::Year) => list(self.text("reports-title-by-year")),
            PageKind::NotFound => list(self.text("not-found-title")),
            PageKind::ReportTable(..)
            | PageKind::Csv
            | PageKind::Feed
            | PageKind::Sitemap(_)
            | PageKind::SitemapIndex(_)
            | PageKind::Robots
            | PageKind::Redirects(_)
            | PageKind::BuildInfo
            | PageKind::Brand(_)
            | PageKind::ThemeFile(_)
            | PageKind::Asset(_)
            | PageKind::Size(..) => return None,
        })
    }

    /// The public facts that a page tells. `opened` is the card of a project's page.
    pub fn public_facts(&self, page: &Page, opened: Option<&Project>) -> Facts {
        let is_first = self.lang == self.site.config.lang();
        match &page.kind {
            PageKind::Project(id) if is_first => {
                opened.map(|opened| self.facts_in_words(self.index.project(*id), opened)).unwrap_or_default()
            }
            PageKind::Gone(kind, at) => {
                let Some(gone) = self.site.gone(*kind, *at) else { return Facts::new() };
                let why = gone.reason.as_ref().map(|reason| reason.words.clone());
                let why = why.or_else(|| gone.until.map(|date| date.written(self.lang))).unwrap_or_default();
                Facts::from([(GONE.to_owned(), why)])
            }
            _ => Facts::new(),
        }
    }

    /// What a card tells, as people write it.
    fn facts_in_words(&self, summary: &Summary, project: &Project) -> Facts {
        let told = |(key, fact): (&str, Fact)| {
            let words = match fact {
                // It changes with every edit, and says nothing of the project.
                _ if key == "updated" => return None,
                // Sums have it with them.
                _ if key == "budget.currency" => return None,
                Fact::Text(text) => text,
                Fact::Date(date) => date?.written(self.lang),
                Fact::Money(money, currency) => filters::money(money?.cents(), &currency, self.lang),
            };
            Some((key.to_owned(), words)).filter(|(_, words)| !words.is_empty())
        };
        FACTS.into_iter().zip(self.told(summary, project)).filter_map(told).collect()
    }
}
