//! The kinds of documents with front matter: how each is read, checked and remembered.

use super::memory::{Kept, KeptTranslated, Memory, MemoryTranslated};
use crate::check;
use crate::config::Config;
use crate::diag::Diagnostic;
use crate::parse::{Group, Page, Parsed, Post, Project, Reading, Report, Source, Text, WithText};
use crate::site::{Card, Entry, Site};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::convert::identity;
use std::sync::Arc;

/// A kind of document with front matter.
pub trait Kind: Send + Sync + Serialize + DeserializeOwned {
    /// What stands on the shelf for a document.
    type Shelved: Entry + Send + Sync;
    /// Puts a document on the shelf.
    fn shelve(document: Arc<Self>) -> Arc<Self::Shelved>;
    /// The document on the shelf.
    fn take(shelved: &Arc<Self::Shelved>) -> Arc<Self>;
    /// Where it comes from, and its text.
    fn source(&self) -> &Source;
    /// Parses the text of a document.
    fn read(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self>;
    /// The document of `base` with the texts of its translation `own`; `None` where one of the two cannot be read.
    fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self>;
    /// What is wrong with the document beside what parsing it has found.
    fn check(&self, site: &Site) -> Vec<Diagnostic>;
    /// Where documents of the kind are kept.
    fn kept(memory: &mut Memory) -> &mut Kept<Self>;
    /// Where the documents of the kind in other languages are kept.
    fn kept_translated(memory: &mut MemoryTranslated) -> &mut KeptTranslated<Self>;
}

macro_rules! kinds {
    ($($kind:ident $shelved:ident $shelve:expr, $take:expr, $check:ident $kept:ident;)*) => {$(
        impl Kind for $kind {
            type Shelved = $shelved;
            fn shelve(document: Arc<Self>) -> Arc<$shelved> {
                $shelve(document)
            }
            fn take(shelved: &Arc<$shelved>) -> Arc<Self> {
                $take(shelved)
            }
            fn source(&self) -> &Source {
                &self.source
            }
            fn read(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
                Self::parse(text, config, reading)
            }
            fn translated(base: WithText<'_>, own: WithText<'_>, config: &Config) -> Option<Self> {
                Self::translated(base, own, config)
            }
            fn check(&self, site: &Site) -> Vec<Diagnostic> {
                check::$check(site, self)
            }
            fn kept(memory: &mut Memory) -> &mut Kept<Self> {
                &mut memory.$kept
            }
            fn kept_translated(memory: &mut MemoryTranslated) -> &mut KeptTranslated<Self> {
                &mut memory.$kept
            }
        }
    )*};
}
kinds! {
    Project Card |project| Arc::new(Card::held(project)), |card: &Arc<Card>| card.open(), project projects;
    Group Group identity, Arc::clone, group groups;
    Report Report identity, Arc::clone, report reports;
    Post Post identity, Arc::clone, post posts;
    Page Page identity, Arc::clone, page pages;
}

/// Does something with the type of the documents of a kind.
macro_rules! of_kind {
    ($kind:expr, $type:ident => $what:expr) => {
        match $kind {
            $crate::load::DocumentKind::Project => {
                type $type = $crate::parse::Project;
                $what
            }
            $crate::load::DocumentKind::Portfolio | $crate::load::DocumentKind::Programme => {
                type $type = $crate::parse::Group;
                $what
            }
            $crate::load::DocumentKind::Report => {
                type $type = $crate::parse::Report;
                $what
            }
            $crate::load::DocumentKind::Post => {
                type $type = $crate::parse::Post;
                $what
            }
            $crate::load::DocumentKind::Page => {
                type $type = $crate::parse::Page;
                $what
            }
        }
    };
}
pub(super) use of_kind;
