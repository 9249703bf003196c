//! The kinds of documents with front matter: how each is read, checked and remembered.

use super::memory::{Kept, KeptTranslated, Memory};
use crate::check;
use crate::config::Config;
use crate::diag::Diagnostic;
use crate::parse::{Group, Page, Parsed, Post, Project, Reading, Report, Text};
use crate::site::{Entry, Site};
use crate::value::Lang;

/// A kind of document with front matter.
pub trait Kind: Entry + Send + Sync + Sized {
    /// Parses the text of a document.
    fn read(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self>;
    /// The document of `base` with the texts of a translation into `lang`; `None` where one of the two cannot be read.
    fn translated(base: Text<'_>, own: Text<'_>, lang: Lang, config: &Config) -> Option<Self>;
    /// What is wrong with the document beside what parsing it has found.
    fn check(&self, site: &Site) -> Vec<Diagnostic>;
    /// Where documents of the kind are kept.
    fn kept(memory: &mut Memory) -> &mut Kept<Self>;
    /// Where the documents of the kind in other languages are kept.
    fn kept_translated(memory: &mut Memory) -> &mut KeptTranslated<Self>;
}

macro_rules! kinds {
    ($($kind:ident $check:ident $kept:ident;)*) => {$(
        impl Kind for $kind {
            fn read(text: Text<'_>, config: &Config, reading: Reading) -> Parsed<Self> {
                Self::parse(text, config, reading)
            }
            fn translated(base: Text<'_>, own: Text<'_>, lang: Lang, config: &Config) -> Option<Self> {
                Self::translated(base, own, lang, config)
            }
            fn check(&self, site: &Site) -> Vec<Diagnostic> {
                check::$check(site, self)
            }
            fn kept(memory: &mut Memory) -> &mut Kept<Self> {
                &mut memory.$kept
            }
            fn kept_translated(memory: &mut Memory) -> &mut KeptTranslated<Self> {
                &mut memory.translated.$kept
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
