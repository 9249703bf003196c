//! The kinds of documents with front matter: how each is read, checked and remembered.

use super::memory::{Kept, KeptTranslated, Memory, MemoryTranslated};
use crate::check;
use crate::config::Config;
use crate::diag::Diagnostic;
use crate::parse::{Group, Page, Parsed, Post, Project, Reading, Report, Text, WithText};
use crate::site::{Entry, Site};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of document with front matter.
pub trait Kind: Entry + Send + Sync + Serialize + DeserializeOwned {
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
    ($($kind:ident $check:ident $kept:ident;)*) => {$(
        impl Kind for $kind {
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
    Project project projects;
    Group group groups;
    Report report reports;
    Post post posts;
    Page page pages;
}
