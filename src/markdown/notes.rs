//! Which footnotes a text defines and refers to, and which of them are not shown.

use super::footnotes::{footnote_name, shown};
use super::scan::TextFault;
use crate::source::Span;
use crate::value::Known;
use std::collections::BTreeSet;

/// The footnotes of a text, met one after another.
#[derive(Debug, Default)]
pub struct Notes {
    /// The names, in the order of their numbers, and where each is first referred to.
    order: Vec<(String, Span)>,
    /// The same names.
    referred: BTreeSet<String>,
    /// From where to which footnote: the text, or the footnote of a name.
    links: BTreeSet<(Option<String>, String)>,
    /// The footnote that is being defined.
    open: Option<String>,
    /// The definitions, in the order of the text, with the names as they are written.
    defined: Vec<(String, Span)>,
    /// The names that are referred to and not there.
    missing: BTreeSet<String>,
}

impl Notes {
    /// The text, or the footnote that is being defined, refers to one.
    pub fn refer(&mut self, name: &str, at: Span) {
        let name = footnote_name(name);
        self.links.insert((self.open.clone(), name.clone()));
        if self.referred.insert(name.clone()) {
            self.order.push((name, at));
        }
    }

    /// Something refers to a footnote that is not there; whether that is new.
    pub fn miss(&mut self, name: &str) -> bool {
        self.missing.insert(footnote_name(name))
    }

    /// What follows belongs to the footnote called `name`, defined at a place.
    pub fn define(&mut self, name: &str, at: Span) {
        self.open = Some(footnote_name(name));
        self.defined.push((name.to_owned(), at));
    }

    /// What follows belongs to the text again.
    pub fn end(&mut self) {
        self.open = None;
    }

    /// The names that are defined, to look for the one that was meant.
    pub fn names(&self) -> Known {
        Known::new(self.defined.iter().map(|(name, _)| (name.as_str(), 0)))
    }

    /// The definitions that are not shown, with why, in the order of the text.
    pub fn hidden(&self) -> Vec<(TextFault, Span)> {
        let names: BTreeSet<String> = self.defined.iter().map(|(name, _)| footnote_name(name)).collect();
        let links = self.links.iter().map(|(from, name)| (from.as_deref(), name.as_str()));
        let shown = shown(links, |name| names.contains(name));
        let (mut seen, mut hidden) = (BTreeSet::new(), Vec::new());
        for (written, at) in &self.defined {
            let name = footnote_name(written);
            let is_shown = shown.contains(name.as_str());
            if !seen.insert(name) {
                hidden.push((TextFault::FootnoteRepeated(written.clone()), *at));
            } else if !is_shown {
                hidden.push((TextFault::FootnoteUnused(written.clone()), *at));
            }
        }
        hidden
    }

    /// Where footnotes are defined.
    pub fn definitions(&self) -> impl Iterator<Item = Span> {
        self.defined.iter().map(|(_, at)| *at)
    }

    /// The names, in the order of their numbers, and where each is first referred to.
    pub fn into_order(self) -> Vec<(String, Span)> {
        self.order
    }
}
