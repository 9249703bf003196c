//! Outputs that claim one address.

use super::{Moved, Page, PageKind};
use crate::diag::{Code, Diagnostic, codes};
use crate::site::{Destination, Site};
use crate::source::{FileId, Span};
use crate::value::{self, OldAddress, name_fault};
use std::collections::BTreeMap;

/// The findings about pages of one address, pages below a page, pages whose addresses differ in case alone, and
/// pages whose names some systems refuse. The pages are in the order of their paths.
pub fn collisions(site: &Site, pages: &[Page]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut owners: Vec<&Page> = Vec::with_capacity(pages.len());
    for same in pages.chunk_by(|a, b| a.path == b.path) {
        // The first of those with the best claim keeps the address.
        let owner = (0..same.len()).min_by_key(|&at| claim(&same[at])).unwrap_or_default();
        for (at, page) in same.iter().enumerate().filter(|(at, _)| *at != owner) {
            // A card may say the same several times; each time has its place.
            let before = same[..at].iter().filter(|other| is_alias(other) && file(other) == file(page)).count();
            found.push(taken(site, &same[owner], page, before));
        }
        owners.push(&same[owner]);
    }
    let at = |path: &str| owners.binary_search_by(|page| (*page.path).cmp(path)).ok().map(|at| owners[at]);
    let mut folder = ("", None);
    for page in &owners {
        // A page cannot stand below another one: a file is no folder. Pages of one folder follow each other.
        let own = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if own != folder.0 {
            let ends = own.match_indices('/').map(|(end, _)| end).chain([own.len()]);
            folder = (own, ends.filter(|end| *end > 0).find_map(|end| at(&own[..end])));
        }
        if let Some(above) = folder.1 {
            let faulty = if claim(above) > claim(page) { above } else { page };
            let finding = at_page(site, &codes::ADDRESS_TAKEN, faulty, 0).with("case", "below");
            found.push(finding.with("address", &page.path).with("other", &above.path).hint("below"));
        }
    }
    found.extend(in_case_alone(site, &owners));
    for page in owners {
        if let Some(fault) = name_fault(&page.path) {
            let finding = at_page(site, &codes::ADDRESS_NAME, page, 0).with("address", &page.path);
            let hint = if matches!(page.kind, PageKind::Asset(_) | PageKind::Size(..)) { "file" } else { "hint" };
            found.push(finding.with("case", fault.name()).hint(hint));
        }
    }
    found
}

/// Pages that are one on a disk or server that takes capitals and small letters for the same, or two ways to write a letter
/// with a mark.
fn in_case_alone(site: &Site, pages: &[&Page]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Ids are in small letters, so few paths have capitals: names of files, and old addresses.
    let mut by_name: BTreeMap<String, Vec<&Page>> = BTreeMap::new();
    for page in pages {
        if let Some(name) = value::alike(&page.path) {
            by_name.entry(name).or_default().push(page);
        }
    }
    for (name, mut alike) in by_name {
        let plain = pages.binary_search_by(|page| (*page.path).cmp(&name)).ok().map(|at| pages[at]);
        alike.extend(plain.filter(|page| value::alike(&page.path).is_none()));
        alike.sort_by_key(|page| claim(page));
        let (owner, others) = alike.split_first().expect("a group holds what founded it");
        for page in others {
            // Two spellings of an old address that lead to the same page lose nothing.
            if !is_alias(page) || page.kind != owner.kind {
                let in_capitals = page.path.to_lowercase() == owner.path.to_lowercase();
                let case = if in_capitals { "capitals" } else { "marks" };
                let finding = at_page(site, &codes::ADDRESS_CASE, page, 0).with("case", case);
                found.push(finding.with("address", &page.path).with("other", &owner.path));
            }
        }
    }
    found
}

/// The findings about old addresses with a query that are given twice. Servers take capitals and small letters in them for
/// the same.
pub fn same_queries(site: &Site, moved: &[Moved]) -> Vec<Diagnostic> {
    let mut by_lower: BTreeMap<String, Vec<(String, &Moved)>> = BTreeMap::new();
    for old in moved {
        if let OldAddress::Query { path, query } = &old.from {
            let address = format!("{path}?{query}");
            by_lower.entry(address.to_lowercase()).or_default().push((address, old));
        }
    }
    let path = |old: &Moved| &site.sources.get(old.at.file).path;
    let mut found = Vec::new();
    for (_, mut alike) in by_lower {
        alike.sort_by_key(|(_, old)| (path(old), old.at));
        for (at, (address, old)) in alike.iter().enumerate().skip(1) {
            let before = alike[..at].iter();
            let (finding, other) = match before.clone().find(|(other, _)| other == address) {
                Some((_, other)) if other.at.file == old.at.file => (taken_query("repeated", "repeated"), path(other)),
                Some((_, other)) => (taken_query("page", "hint"), path(other)),
                // Two spellings that lead to the same page lose nothing.
                None if alike[0].1.to == old.to => continue,
                None => (Diagnostic::general(&codes::ADDRESS_CASE).with("case", "capitals"), &alike[0].0),
            };
            // A card may say the same several times; each time has its place.
            let nth = before.filter(|(_, other)| other.from == old.from && other.at.file == old.at.file).count();
            let places =
                site.places(old.at.file, &["aliases"], |alias| OldAddress::parse(alias).as_ref() == Some(&old.from));
            let span = Some(places.get(nth).copied().unwrap_or(old.at));
            found.push(Diagnostic { span, ..finding }.with("address", address).with("other", other));
        }
    }
    found
}

fn taken_query(case: &'static str, hint: &'static str) -> Diagnostic {
    Diagnostic::general(&codes::ADDRESS_TAKEN).with("case", case).hint(hint)
}

/// Of two outputs with one address, the one with the greater number is to be mended: an old address before a card, a
/// card before a file, and what we make ourselves never.
fn claim(page: &Page) -> u8 {
    match page.kind {
        PageKind::Redirect(..) => 3,
        PageKind::Asset(_) | PageKind::Size(..) => 1,
        _ if page.source.is_some() => 2,
        _ => 0,
    }
}

fn is_alias(page: &Page) -> bool {
    matches!(page.kind, PageKind::Redirect(..))
}

fn file(page: &Page) -> Option<FileId> {
    page.source.map(|source| source.file)
}

/// What is said of a page whose address belongs to another. Of equal old addresses in the same file, `before` stand
/// above this one.
fn taken(site: &Site, owner: &Page, page: &Page, before: usize) -> Diagnostic {
    let of_one_file = is_alias(page) && file(page) == file(owner);
    let (case, hint) = match &owner.kind {
        _ if owner.source.is_none() => ("own", "own"),
        PageKind::Redirect(..) if of_one_file => ("repeated", "repeated"),
        _ if of_one_file => ("itself", "repeated"),
        PageKind::Asset(_) | PageKind::Size(..) => ("file", "file"),
        _ if page.kind == PageKind::Statement => ("page", "statement"),
        _ => ("page", "hint"),
    };
    let other = match (&owner.kind, owner.source) {
        (PageKind::Asset(path) | PageKind::Size(path, _), _) => format!("content/{path}"),
        (_, Some(source)) => site.sources.get(source.file).path.clone(),
        _ => String::new(),
    };
    let finding = at_page(site, &codes::ADDRESS_TAKEN, page, before).with("case", case).hint(hint);
    finding.with("address", &page.path).with("other", other)
}

/// A finding at the line that asks for a page.
fn at_page(site: &Site, code: &'static Code, page: &Page, before: usize) -> Diagnostic {
    let Some(source) = page.source else { return Diagnostic::new(code, Span::file(site.config.file)) };
    let places = match &page.kind {
        PageKind::Redirect(..) => {
            let own = Some(OldAddress::Page(page.path.to_string()));
            site.places(source.file, &["aliases"], |alias| OldAddress::parse(alias) == own)
        }
        PageKind::Asset(path) | PageKind::Size(path, _) => {
            site.places(source.file, &["attachments", "logos", "image"], |name| {
                site.resolve_file(source.file, name) == Destination::Asset(path)
            })
        }
        _ => Vec::new(),
    };
    Diagnostic::new(code, places.get(before).or(places.last()).copied().unwrap_or(source))
}
