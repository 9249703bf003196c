//! A change of a text that no other page can see: most of what a writer does, and the quickest to show.

use crate::check;
use crate::config::Config;
use crate::diag::{Diagnostic, Severity};
use crate::load::DocumentKind;
use crate::parse::{Group, Page, Parsed, Post, Project, Reading, Report, Source, Text};
use crate::pipeline::memory::{Kept, Memory};
use crate::pipeline::read::check_one;
use crate::site::{Entry, Shelf, Site};
use crate::source::FileId;
use std::sync::Arc;

/// How documents of a kind are read and checked.
struct Rules<T> {
    parse: fn(Text<'_>, &Config, Reading) -> Parsed<T>,
    check: fn(&Site, &T) -> Vec<Diagnostic>,
}

/// Puts the changed document of `file` into `sites`, which already have its text, and gives what is found in it. The first
/// of the sites is the one that is checked.
///
/// `None` where more than its text has changed or it has errors: then the whole site is to be looked at.
pub fn text_edit(sites: &mut [Site], memory: &mut Memory, file: FileId) -> Option<Vec<Diagnostic>> {
    let site = sites.first()?;
    let (kind, id) = site.documents.get(site.inner_path(file))?.clone();
    let project = Rules { parse: Project::parse, check: check::project };
    let group = Rules { parse: Group::parse, check: check::group };
    let report = Rules { parse: Report::parse, check: check::report };
    let post = Rules { parse: Post::parse, check: check::post };
    let page = Rules { parse: Page::parse, check: check::page };
    match kind {
        DocumentKind::Project => edit(sites, |s| &mut s.projects, &mut memory.projects, &project, file, &id),
        DocumentKind::Portfolio => edit(sites, |s| &mut s.portfolios, &mut memory.groups, &group, file, &id),
        DocumentKind::Programme => edit(sites, |s| &mut s.programmes, &mut memory.groups, &group, file, &id),
        DocumentKind::Report => edit(sites, |s| &mut s.reports, &mut memory.reports, &report, file, &id),
        DocumentKind::Post => edit(sites, |s| &mut s.posts, &mut memory.posts, &post, file, &id),
        DocumentKind::Page => edit(sites, |s| &mut s.pages, &mut memory.pages, &page, file, &id),
    }
}

fn edit<T: Entry>(
    sites: &mut [Site],
    shelf: fn(&mut Site) -> &mut Shelf<T>,
    kept: &mut Kept<T>,
    rules: &Rules<T>,
    file: FileId,
    id: &str,
) -> Option<Vec<Diagnostic>> {
    let old = kept.get(&file)?.value.clone()?;
    let text = sites[0].sources.get(file).held_text()?.to_owned();
    let parsed = (rules.parse)(Text { file, id, text: &text }, &sites[0].config, Reading::Usual);
    let new = parsed.value.clone()?;
    if !differ_in_text_alone(old.source(), new.source()) {
        return None;
    }
    for site in &mut *sites {
        let position = shelf(site).by_id(id)?;
        // A faulty document is shown as it last was sound.
        if !Arc::ptr_eq(&shelf(site).items[position], &old) {
            return None;
        }
        shelf(site).items[position] = Arc::clone(&new);
    }
    let mut found = parsed.diagnostics.clone();
    found.extend(check_one(&sites[0], &*new, rules.check, rules.parse));
    if found.iter().any(|finding| finding.severity == Severity::Error) {
        return None;
    }
    kept.insert(file, parsed);
    Some(found)
}

/// Whether two versions of a document are the same to every page but its own: they have the same front matter, lead to the
/// same places and can be led to at the same places.
fn differ_in_text_alone(old: &Source, new: &Source) -> bool {
    let anchors = |source: &Source| source.facts.headings.iter().map(|heading| heading.id.clone()).collect::<Vec<_>>();
    let links = |source: &Source| source.facts.references.iter().map(|link| link.target.clone()).collect::<Vec<_>>();
    old.facts_digest == new.facts_digest
        && old.texts == new.texts
        && anchors(old) == anchors(new)
        && links(old) == links(new)
}
