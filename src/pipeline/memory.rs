//! Documents that have been parsed, so that a file that has not changed is not parsed again.

use super::progress::Progress;
use super::work::Tally;
use crate::digest::Digest;
use crate::parse::{Group, Page, Parsed, Post, Project, Report};
use crate::site::{Chapter, Files, Translation};
use crate::source::FileId;
use foldhash::HashMap;
use std::sync::Arc;

/// The documents of one kind, by their files.
pub type Kept<T> = HashMap<FileId, Parsed<T>>;

/// The documents of one kind in other languages, by the files of their translations, with a digest of the two texts
/// that each was made from.
pub type KeptTranslated<T> = HashMap<FileId, (Digest, Arc<T>)>;

/// Documents in other languages. None of them is ever out of date: the digest tells.
#[derive(Debug, Clone, Default)]
pub struct MemoryTranslated {
    pub projects: KeptTranslated<Project>,
    pub groups: KeptTranslated<Group>,
    pub reports: KeptTranslated<Report>,
    pub posts: KeptTranslated<Post>,
    pub pages: KeptTranslated<Page>,
}

/// Every document by its file, as it was when it was last parsed with the same settings.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    pub projects: Kept<Project>,
    pub groups: Kept<Group>,
    pub reports: Kept<Report>,
    pub posts: Kept<Post>,
    pub pages: Kept<Page>,
    pub chapters: Kept<Chapter>,
    pub translations: Kept<Translation>,
    pub translated: MemoryTranslated,
    pub files: Arc<Files>,
    /// What was done to fill it.
    pub tally: Arc<Tally>,
    /// Is told of it.
    pub progress: Progress,
}

impl Memory {
    /// Forgets a file, which has changed.
    pub fn forget(&mut self, file: FileId) {
        self.take(file, &Self::default());
    }

    /// Takes over what another memory has of a file; where it has nothing, it is forgotten.
    pub fn take(&mut self, file: FileId, from: &Self) {
        fn one<T>(to: &mut Kept<T>, file: FileId, from: &Kept<T>) {
            match from.get(&file) {
                Some(parsed) => to.insert(file, parsed.clone()),
                None => to.remove(&file),
            };
        }
        one(&mut self.projects, file, &from.projects);
        one(&mut self.groups, file, &from.groups);
        one(&mut self.reports, file, &from.reports);
        one(&mut self.posts, file, &from.posts);
        one(&mut self.pages, file, &from.pages);
        one(&mut self.chapters, file, &from.chapters);
        one(&mut self.translations, file, &from.translations);
    }
}
