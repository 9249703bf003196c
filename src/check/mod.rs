//! What can be said of a card only when the others are known, or when its values are held against each other.
//!
//! One file a family of rules. Each rule looks at one document and gives its findings.

mod accessibility;
mod addresses;
mod attachments;
mod budget;
mod coverage;
mod dates;
mod fences;
mod files;
mod links;
mod markup;
mod pdf;
mod pictures;
mod privacy;
mod references;
mod results;
mod safety;
mod statement;
mod translations;
mod visibility;

pub use budget::{Mismatch, mismatches};
pub use coverage::{Coverage, coverage, untranslated};
pub use pictures::because;
pub use statement::check as statement;
pub use translations::{parse as translation, with_base as translations};

use crate::diag::Diagnostic;
use crate::load::DocumentKind;
use crate::parse::{self, Group, Page, Post, Project, Report, Source, Trace};
use crate::schema;
use crate::site::{Chapter, Site, Translation};
use crate::source::FileId;
use crate::value::Lang;
use accessibility::Tops;

/// Checks a project card.
#[must_use]
pub fn project(site: &Site, project: &Project) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if dates::project(site, project, &mut found) {
        dates::status(site, project, &mut found);
        results::check(site, project, &mut found);
    }
    dates::milestones(&project.milestones, &mut found);
    dates::visibility(site, project.visibility, &mut found);
    if let Some(budget) = &project.budget {
        budget::check(budget, site.config.lang(), &mut found);
    }
    references::project(site, project, &mut found);
    files::attachments(site, &project.source, &project.attachments, &mut found);
    pdf::check(site, DocumentKind::Project, &project.source, &project.attachments, &mut found);
    visibility::check(project, &mut found);
    attachments::check(&project.attachments, &mut found);
    let logos = project.logos.iter().map(|logo| &logo.file);
    files::shown(site, &project.source, logos.chain(project.image.iter().map(|image| &image.file)), &mut found);
    addresses::aliases(&project.aliases, &mut found);
    accessibility::title(site, &project.source, &project.title, &mut found);
    accessibility::links(&project.links, &mut found);
    privacy::contacts(site, &project.contacts, &mut found);
    privacy::ended(site, project, &mut found);
    body(site, &project.source, &mut found);
    found
}

/// Checks a portfolio or a programme.
#[must_use]
pub fn group(site: &Site, group: &Group) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    dates::period(group.period, &mut found);
    files::shown(site, &group.source, group.logos.iter().map(|logo| &logo.file), &mut found);
    addresses::aliases(&group.aliases, &mut found);
    accessibility::title(site, &group.source, &group.title, &mut found);
    privacy::contacts(site, group.contacts.iter().chain(&group.owner).chain(&group.coordinator), &mut found);
    body(site, &group.source, &mut found);
    found
}

/// Checks a news post.
#[must_use]
pub fn post(site: &Site, post: &Post) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    dates::visibility(site, post.visibility, &mut found);
    references::to_project(site, post.project.as_ref(), schema::POST.field("project"), "", &mut found);
    files::shown(site, &post.source, post.image.iter().map(|image| &image.file), &mut found);
    addresses::aliases(&post.aliases, &mut found);
    accessibility::title(site, &post.source, &post.title, &mut found);
    body(site, &post.source, &mut found);
    found
}

/// Checks a free page.
#[must_use]
pub fn page(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    addresses::aliases(&page.aliases, &mut found);
    accessibility::title(site, &page.source, &page.title, &mut found);
    body(site, &page.source, &mut found);
    found
}

/// Checks the front matter and opening text of a report.
#[must_use]
pub fn report(site: &Site, report: &Report) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    dates::visibility(site, report.visibility, &mut found);
    references::report(site, report, &mut found);
    files::attachments(site, &report.source, &report.attachments, &mut found);
    pdf::check(site, DocumentKind::Report, &report.source, &report.attachments, &mut found);
    attachments::check(&report.attachments, &mut found);
    addresses::aliases(&report.aliases, &mut found);
    accessibility::title(site, &report.source, &report.title, &mut found);
    text(site, &report.source, None, tops(site, &report.source), &mut found);
    found
}

/// Checks a chapter of a report.
#[must_use]
pub fn chapter(site: &Site, chapter: &Chapter) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    references::index_of(site, chapter, &mut found);
    text(site, &chapter.source, None, Tops::One, &mut found);
    found
}

/// Checks the text of a translation.
#[must_use]
pub fn translated(site: &Site, translation: &Translation) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let tops = match translation.kind {
        DocumentKind::Report if translation.is_chapter => Tops::One,
        DocumentKind::Report => tops(site, &translation.source),
        _ => Tops::None,
    };
    text(site, &translation.source, Some(translation.lang), tops, &mut found);
    coverage::translation(site, translation, &mut found);
    found
}

/// A report in one file has its chapters there; where chapters have files of their own, it has none or one.
fn tops(site: &Site, source: &Source) -> Tops {
    let has_several = source.facts.top_headings.len() > 1;
    let has_files = || !site.chapters_of(&source.id).is_empty();
    if has_several && has_files() { Tops::One } else { Tops::Any }
}

fn body(site: &Site, source: &Source, found: &mut Vec<Diagnostic>) {
    text(site, source, None, Tops::None, found);
}

/// Checks a text: that of a document or a chapter, or its translation into `lang`.
fn text(site: &Site, source: &Source, lang: Option<Lang>, tops: Tops, found: &mut Vec<Diagnostic>) {
    links::check(site, source, lang, found);
    links::html(site, source, found);
    markup::check(source, found);
    pictures::in_text(site, source, found);
    accessibility::text(site, source, tops, found);
    traces(&source.traces, found);
}

/// Checks what may stand anywhere in the settings; the settings themselves are checked when they are read.
#[must_use]
pub fn settings(text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    traces(&parse::traces(text, text.len(), file), &mut found);
    found
}

fn traces(traces: &[Trace], found: &mut Vec<Diagnostic>) {
    for trace in traces {
        found.extend(privacy::trace(trace).or_else(|| safety::trace(trace)));
    }
}
