//! A change of a text that no other page can see: most of what a writer does, and the quickest to show.

use super::kind::Kind;
use super::memory::Memory;
use super::read::check_one;
use crate::check;
use crate::diag::{self, Diagnostic, Severity};
use crate::load::{Document, DocumentKind, Stamp};
use crate::parse::{Group, Page, Post, Project, Reading, Source, Text};
use crate::site::{Shelf, Site};
use crate::source::FileId;
use std::sync::Arc;

/// Puts the changed document of `file` into `sites`, which already have its text, and gives what is found in it. The first
/// of the sites is the one that is checked.
///
/// `None` where more than its text has changed or it has errors: then the whole site is to be looked at.
pub fn text_edit(sites: &mut [Site], memory: &mut Memory, file: FileId) -> Option<Vec<Diagnostic>> {
    let site = sites.first()?;
    let (kind, id) = site.documents.get(&file)?.clone();
    match kind {
        // The numbers of a report follow from its texts.
        DocumentKind::Report => None,
        _ if memory.translations.contains_key(&file) => edit_translation(sites, memory, file),
        DocumentKind::Project => edit::<Project>(sites, |site| &mut site.projects, memory, file, &id),
        DocumentKind::Portfolio => edit::<Group>(sites, |site| &mut site.portfolios, memory, file, &id),
        DocumentKind::Programme => edit::<Group>(sites, |site| &mut site.programmes, memory, file, &id),
        DocumentKind::Post => edit::<Post>(sites, |site| &mut site.posts, memory, file, &id),
        DocumentKind::Page => edit::<Page>(sites, |site| &mut site.pages, memory, file, &id),
    }
}

fn edit<T: Kind>(
    sites: &mut [Site],
    shelf: fn(&mut Site) -> &mut Shelf<T::Shelved>,
    memory: &mut Memory,
    file: FileId,
    id: &str,
) -> Option<Vec<Diagnostic>> {
    let old = T::kept(memory).get(&file)?.value.clone()?;
    let text = sites[0].sources.get(file).held_text()?;
    let parsed = T::read(Text { file, id, text }, &sites[0].config, Reading::Usual);
    let new = parsed.value.clone()?;
    if !differ_in_text_alone(old.source(), new.source()) {
        return None;
    }
    for site in &mut *sites {
        let position = shelf(site).by_id(id)?;
        // A faulty document is shown as it last was sound.
        if !Arc::ptr_eq(&T::take(&shelf(site).items[position]), &old) {
            return None;
        }
        shelf(site).items[position] = T::shelve(Arc::clone(&new));
    }
    let mut found = parsed.diagnostics.clone();
    found.extend(check_one(&sites[0], &*new));
    if diag::count(&found, Severity::Error) > 0 {
        return None;
    }
    T::kept(memory).insert(file, parsed);
    Some(found)
}

fn edit_translation(sites: &mut [Site], memory: &mut Memory, file: FileId) -> Option<Vec<Diagnostic>> {
    let old = memory.translations.get(&file)?.value.clone()?;
    let (id, language) = (old.source.id.clone(), Some(old.lang.tag().to_owned()));
    let document = Document { file, kind: old.kind, id, language, chapter: None, stamp: Stamp::default() };
    let text = Text { file, id: &document.id, text: sites[0].sources.get(file).held_text()? };
    let parsed = check::translation(text, &document, &sites[0].config);
    let new = parsed.value.clone()?;
    if !differ_in_text_alone(&old.source, &new.source) {
        return None;
    }
    for site in &mut *sites {
        // A faulty translation is shown as it last was sound.
        *site.translations.iter_mut().find(|shown| Arc::ptr_eq(shown, &old))? = Arc::clone(&new);
    }
    let mut found = parsed.diagnostics.clone();
    found.extend(check::translated(&sites[0], &new));
    if diag::count(&found, Severity::Error) > 0 {
        return None;
    }
    memory.translations.insert(file, parsed);
    Some(found)
}

/// Whether two versions of a document are the same to every page but its own: they have the same front matter, lead to the
/// same places and can be led to at the same places.
fn differ_in_text_alone(old: &Source, new: &Source) -> bool {
    fn anchors(source: &Source) -> impl Iterator<Item = &str> {
        source.facts.headings.iter().map(|heading| &*heading.id)
    }
    fn links(source: &Source) -> impl Iterator<Item = &str> {
        source.facts.references.iter().map(|link| link.target.as_str())
    }
    old.facts_digest == new.facts_digest
        && old.texts == new.texts
        && anchors(old).eq(anchors(new))
        && links(old).eq(links(new))
}
