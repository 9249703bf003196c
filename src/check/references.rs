//! References to other documents.

use crate::diag::{Diagnostic, codes};
use crate::load::DocumentKind;
use crate::parse::{Group, Project, Report};
use crate::schema::{Field, PROJECT, REPORT};
use crate::site::{Chapter, Shelf, Site};
use crate::source::{Span, Spanned};
use crate::value::{fold, slug};

/// The references of a project: portfolio, programme and relations.
pub fn project(site: &Site, project: &Project, found: &mut Vec<Diagnostic>) {
    near_name(site, DocumentKind::Portfolio, &site.portfolios, project.portfolio.as_ref(), found);
    near_name(site, DocumentKind::Programme, &site.programmes, project.programme.as_ref(), found);
    let relations =
        [("parent", &project.parent), ("predecessor", &project.predecessor), ("successor", &project.successor)];
    for (key, relation) in relations {
        let Some(relation) = relation else { continue };
        let Some(word) = relation.word() else { continue };
        let word = Spanned { value: word.to_owned(), at: relation.at };
        let own = site.projects.by_id(&project.source.id);
        if site.projects.find(&word.value) == own {
            found.push(to_itself(DocumentKind::Project, &word));
        } else if key == "parent" && own.is_some_and(|own| site.in_circle(own)) {
            let finding = Diagnostic::new(&codes::REFERENCE_CIRCLE, word.at).with("value", &word.value);
            found.push(finding.with("key", PROJECT.field(key).key_in(site.config.lang())));
        }
        to_project(site, Some(&word), PROJECT.field(key), &project.source.id, found);
    }
}

/// The references of a report: its project, the reports that it replaces and those that replace it.
pub fn report(site: &Site, report: &Report, found: &mut Vec<Diagnostic>) {
    let kind = DocumentKind::Report;
    to_project(site, report.project.as_ref(), REPORT.field("project"), "", found);
    for (key, relations) in [("replaces", &report.replaces), ("replaced_by", &report.replaced_by)] {
        for relation in relations {
            let Some(word) = relation.word() else { continue };
            let word = Spanned { value: word.to_owned(), at: relation.at };
            match site.reports.find(&word.value) {
                Some(at) if site.reports.items[at].source.id == report.source.id => {
                    found.push(to_itself(kind, &word));
                }
                None if !site.has_document(kind, &slug(&word.value)) => {
                    let nearest = site.nearest_report(&word.value, &report.source.id);
                    found.push(unknown(site, kind, &word, REPORT.field(key)).nearest(nearest));
                }
                _ => {}
            }
        }
    }
}

/// The file that makes a report of the chapters beside it; told once, at the first of them.
pub fn index_of(site: &Site, chapter: &Chapter, found: &mut Vec<Diagnostic>) {
    let path = site.inner_path(chapter.source.file);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let index = format!("{folder}/index.md");
    if site.document_at(&index).is_some() {
        return;
    }
    let first = site.chapters_of(&chapter.report).first();
    if first.is_some_and(|&first| site.chapters[first].source.file == chapter.source.file) {
        let finding = Diagnostic::new(&codes::REPORT_NO_INDEX, Span::file(chapter.source.file));
        found.push(finding.with("path", format!("content/{index}")));
    }
}

/// A reference of the document called `own` to a project that does not exist.
pub fn to_project(site: &Site, word: Option<&Spanned<String>>, field: &Field, own: &str, found: &mut Vec<Diagnostic>) {
    let Some(word) = word else { return };
    let kind = DocumentKind::Project;
    // A card that cannot be read has findings of its own; that it exists is enough here.
    if site.projects.find(&word.value).is_none() && !site.has_document(kind, &slug(&word.value)) {
        found.push(unknown(site, kind, word, field).nearest(site.nearest_project(&word.value, own)));
    }
}

/// A document that is not there.
fn unknown(site: &Site, kind: DocumentKind, word: &Spanned<String>, field: &Field) -> Diagnostic {
    let finding = Diagnostic::new(&codes::REFERENCE_UNKNOWN, word.at).with("value", &word.value);
    finding.with("key", field.key_in(site.config.lang())).with("kind", kind.name())
}

fn to_itself(kind: DocumentKind, word: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&codes::REFERENCE_SELF, word.at).with("value", &word.value).with("kind", kind.name())
}

/// The name of a portfolio or programme needs no file, but one that nearly is the name of a file is a misspelling.
fn near_name(
    site: &Site,
    kind: DocumentKind,
    groups: &Shelf<Group>,
    word: Option<&Spanned<String>>,
    found: &mut Vec<Diagnostic>,
) {
    let Some(word) = word else { return };
    if groups.find(&word.value).is_some() {
        return;
    }
    let look = || groups.words().find(|known| is_near(&word.value, known)).map(str::to_owned);
    if let Some(near) = site.near_name(kind, &word.value, look) {
        let finding = Diagnostic::new(&codes::REFERENCE_NEAR, word.at).with("value", &word.value);
        found.push(finding.with("nearest", near));
    }
}

/// Whether two names are probably meant to be one: the same but for signs and spaces, or one letter in six.
/// Names that differ in their numbers ("2014–2020", "2021–2027") are different names.
fn is_near(word: &str, known: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if digits(word) != digits(known) {
        return false;
    }
    let length = word.chars().count();
    slug(word) == slug(known) || strsim::damerau_levenshtein(&fold(word), &fold(known)) <= length / 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_are_near_and_other_names_are_not() {
        assert!(is_near("LAPE-muutosohjelma 2016-2018", "LAPE-muutosohjelma 2016–2018"));
        assert!(is_near("Hyvinvointisalku 2014–2020", "Hyvinvointisalkku 2014–2020"));
        assert!(!is_near("Hyvinvointisalkku 2021–2027", "Hyvinvointisalkku 2014–2020"));
        assert!(!is_near("Lapu", "LAPE"));
    }
}
