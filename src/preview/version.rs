//! One state of the site: its pages, rendered when somebody asks for them, and what was found.

use crate::diag::{Diagnostic, Messages, Severity};
use crate::digest::Digest;
use crate::image::Format;
use crate::load::{DocumentKind, SETTINGS, Stamp};
use crate::pipeline::caught;
use crate::pipeline::pictures::Pictures;
use crate::plan::{Page, PageKind, position};
use crate::render::{Content, Renderers};
use crate::route::{Routes, path_of};
use crate::site::Site;
use crate::source::{FileId, Sources};
use crate::value::Lang;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

/// A state of the site. It never changes: whoever reads it sees one site, whatever is saved meanwhile.
pub struct Version {
    /// Counts from 1; 0 is the one before the first.
    pub number: u64,
    site: Arc<Site>,
    pages: Arc<Vec<Page>>,
    /// For each page, what is known of it.
    slots: Vec<Arc<Slot>>,
    /// `None` as long as there has been no sound theme.
    snapshot: Option<Arc<Snapshot>>,
    /// What makes pictures and their sizes, when they are asked for.
    pictures: Arc<Pictures>,
    /// Where the content really lies.
    content: Option<PathBuf>,
    findings: Vec<Diagnostic>,
    sources: Sources,
    /// What could not be rendered.
    failed: Mutex<Vec<Diagnostic>>,
    /// Documents that have no page, since they have never been sound: where it would be.
    absent: BTreeMap<String, FileId>,
    /// The pages of documents that the last round has changed.
    pub news: Vec<News>,
    /// How many pages and files of the site differ from the version before.
    pub changed: usize,
}

/// A page that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Its path from the site's root.
    pub path: String,
    /// The title of its document.
    pub title: String,
}

/// What is known of a page, in all versions in which it is made from the same input. Its bytes are made whenever they are
/// asked for, which takes less than a millisecond, and only shared by those who ask at the same time: all pages of a
/// large site would fill the memory.
#[derive(Default)]
struct Slot {
    fingerprint: Option<Digest>,
    /// Whether it can be rendered, and if not, why; empty until that has been tried.
    proof: OnceLock<Option<Box<Diagnostic>>>,
    // A list inside, not a slice: of that the weak pointer would keep the memory.
    recent: Mutex<Option<Weak<Vec<u8>>>>,
    /// What last rendered it soundly, until it has been proved that the present renderer does.
    before: Mutex<Option<Arc<Snapshot>>>,
}

/// All that pages are rendered from.
struct Snapshot {
    pages: Arc<Vec<Page>>,
    renderers: Renderers,
}

/// What stands at a path.
#[derive(Debug, Clone)]
pub enum Bytes {
    /// In memory.
    Held(Arc<Vec<u8>>),
    /// A file of the content.
    File(PathBuf),
    /// Nothing that could be shown: the template has faults, and there is no earlier version.
    Missing,
}

/// What a version is made of.
pub struct Parts {
    /// The site as it is shown.
    pub site: Arc<Site>,
    /// Its pages, in the order of their paths.
    pub pages: Arc<Vec<Page>>,
    /// What renders them.
    pub renderers: Option<Renderers>,
    /// What makes pictures and their sizes.
    pub pictures: Arc<Pictures>,
    /// Where the content really lies.
    pub content: Option<PathBuf>,
    /// What was found, in order.
    pub findings: Vec<Diagnostic>,
    /// The texts that findings point to.
    pub sources: Sources,
    /// The documents that were found faulty.
    pub faulty: Vec<(DocumentKind, String, FileId)>,
    /// The files that have been edited since the version before.
    pub edited: BTreeSet<FileId>,
}

impl Snapshot {
    fn render(&self, path: &str) -> Result<Arc<Vec<u8>>, Box<Diagnostic>> {
        caught(path, || {
            let mut html = Vec::new();
            let content =
                position(&self.pages, path).map(|at| self.renderers.render(&self.pages[at], &self.pages, &mut html));
            match content.transpose()? {
                Some((Content::Rendered, _)) => Ok(Arc::new(html)),
                _ => Ok(Arc::default()),
            }
        })
    }
}

impl Slot {
    /// A page that may differ from what it was in a version with the snapshot `old`.
    fn after(slot: Option<&Self>, old: Option<&Arc<Snapshot>>, fingerprint: Option<Digest>) -> Self {
        let was_sound = slot.is_some_and(|slot| matches!(slot.proof.get(), Some(None)));
        let kept = slot.filter(|_| !was_sound).and_then(|slot| lock(&slot.before).clone());
        let before = Mutex::new(kept.or_else(|| slot.and(old).cloned()));
        Self { fingerprint, before, ..Self::default() }
    }

    fn fault(&self) -> Option<&Diagnostic> {
        self.proof.get()?.as_deref()
    }

    /// The bytes of the page at `path`, those that were last sound where it cannot be rendered, and why, where that has
    /// just been found.
    fn bytes(&self, path: &str, now: &Arc<Snapshot>) -> (Option<Arc<Vec<u8>>>, Option<Diagnostic>) {
        let mut recent = lock(&self.recent);
        if let Some(bytes) = recent.as_ref().and_then(Weak::upgrade) {
            return (Some(bytes), None);
        }
        let mut found = None;
        let made = match self.fault() {
            None => now.render(path),
            Some(fault) => Err(Box::new(fault.clone())),
        };
        let bytes = match made {
            Ok(bytes) => {
                if self.proof.set(None).is_ok() {
                    lock(&self.before).take();
                }
                Some(bytes)
            }
            Err(fault) => {
                found = self.proof.set(Some(fault.clone())).is_ok().then_some(*fault);
                let before = lock(&self.before).clone();
                before.and_then(|before| before.render(path).ok())
            }
        };
        *recent = bytes.as_ref().map(Arc::downgrade);
        (bytes, found)
    }
}

/// What a lock guards. Whoever panicked with it in hand has left nothing half done: values are only put in whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Version {
    /// The version before the first, which has no pages.
    #[must_use]
    pub fn empty(site: &Arc<Site>) -> Self {
        let parts = Parts {
            site: Arc::clone(site),
            pages: Arc::default(),
            renderers: None,
            pictures: Arc::default(),
            content: None,
            findings: Vec::new(),
            sources: Sources::default(),
            faulty: Vec::new(),
            edited: BTreeSet::new(),
        };
        Self::new(parts, None)
    }

    /// The version after `before`. Pages of which the input is the same keep their bytes.
    #[must_use]
    pub fn new(parts: Parts, before: Option<&Self>) -> Self {
        let Parts { site, pages, renderers, pictures, content, findings, sources, faulty, edited } = parts;
        let mut old = before.map(|before| before.pages.iter().zip(&before.slots).peekable());
        let (mut slots, mut failed, mut news, mut changed) =
            (Vec::with_capacity(pages.len()), Vec::new(), Vec::new(), 0);
        for page in pages.iter() {
            // Both lists are in the order of paths.
            let same_path = old.as_mut().and_then(|old| {
                while old.next_if(|(other, _)| other.path < page.path).is_some() {}
                old.next_if(|(other, _)| other.path == page.path)
            });
            let fingerprint = page.fingerprint.or_else(|| stamp_of(&site, page));
            match same_path.map(|(_, slot)| slot) {
                Some(slot) if slot.fingerprint == fingerprint => {
                    if let Some(fault) = slot.fault()
                        && !failed.contains(fault)
                    {
                        failed.push(fault.clone());
                    }
                    slots.push(Arc::clone(slot));
                }
                slot => {
                    changed += 1;
                    news.extend(own_page(&site, page, &edited));
                    let old = before.and_then(|before| before.snapshot.as_ref());
                    slots.push(Arc::new(Slot::after(slot.map(AsRef::as_ref), old, fingerprint)));
                }
            }
        }
        let lang = site.config.lang();
        let routes = Routes::new(lang, lang, site.config.urls);
        let path = |kind, id: &str| routes.document(kind, id);
        let absent = faulty.into_iter().map(|(kind, id, file)| (path(kind, &id), file)).collect();
        let number = before.map_or(0, |before| before.number + 1);
        let failed = Mutex::new(failed);
        let snapshot = renderers.map(|renderers| Arc::new(Snapshot { pages: Arc::clone(&pages), renderers }));
        Self {
            number,
            site,
            pages,
            slots,
            snapshot,
            pictures,
            content,
            findings,
            sources,
            failed,
            absent,
            news,
            changed,
        }
    }

    /// The language of the site.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.site.config.lang()
    }

    /// The site that is shown.
    #[must_use]
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// The pages, in the order of their paths.
    #[must_use]
    pub fn pages(&self) -> &Arc<Vec<Page>> {
        &self.pages
    }

    /// The path of the published site on its server, without strokes at its ends.
    #[must_use]
    pub fn base_path(&self) -> Option<&str> {
        let path = path_of(self.site.config.base_url.as_deref()?).trim_matches('/');
        Some(path).filter(|path| !path.is_empty())
    }

    /// Whether a file of the content still lies in it, and is not a link that leads out.
    #[must_use]
    pub fn is_inside(&self, path: &Path) -> bool {
        let Some(content) = &self.content else { return false };
        std::fs::canonicalize(path).is_ok_and(|real| real.starts_with(content))
    }

    /// What renders the pages.
    #[must_use]
    pub fn renderers(&self) -> Option<&Renderers> {
        self.snapshot.as_ref().map(|snapshot| &snapshot.renderers)
    }

    /// The position of the page at a path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<usize> {
        position(&self.pages, path)
    }

    /// The bytes of the page at a position. Where it cannot be rendered, those that were last sound.
    #[must_use]
    pub fn bytes(&self, position: usize) -> Bytes {
        let page = &self.pages[position];
        match &page.kind {
            PageKind::Asset(inner) | PageKind::Size(inner, _) => match self.site.assets.get(&**inner) {
                Some(asset) if Format::of_name(inner).is_some() && self.is_inside(&asset.source) => {
                    let made = caught(&page.path, || self.pictures.bytes(&self.site, page));
                    made.map_or(Bytes::Missing, |bytes| Bytes::Held(Arc::new(bytes)))
                }
                Some(asset) => Bytes::File(asset.source.clone()),
                None => Bytes::Missing,
            },
            PageKind::ThemeFile(name) => match self.renderers().and_then(|renderers| renderers.theme_file(name)) {
                Some(bytes) => Bytes::Held(Arc::clone(bytes)),
                None => Bytes::Missing,
            },
            _ => self.render(position).map_or(Bytes::Missing, Bytes::Held),
        }
    }

    fn render(&self, position: usize) -> Option<Arc<Vec<u8>>> {
        let (bytes, found) = self.slots[position].bytes(&self.pages[position].path, self.snapshot.as_ref()?);
        if let Some(found) = found {
            let mut failed = lock(&self.failed);
            if !failed.contains(&found) {
                failed.push(found);
            }
        }
        bytes
    }

    /// Tries to render every page that nobody has asked for yet, until `stop`, so that all faults are known. Gives the number
    /// of those rendered.
    pub fn make_all(&self, stop: &AtomicBool) -> usize {
        let count = AtomicUsize::new(0);
        (0..self.pages.len()).into_par_iter().for_each(|position| {
            let is_file =
                matches!(self.pages[position].kind, PageKind::Asset(_) | PageKind::Size(..) | PageKind::ThemeFile(_));
            if !is_file && !stop.load(Ordering::Relaxed) && self.slots[position].proof.get().is_none() {
                drop(self.render(position));
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        count.into_inner()
    }

    /// The number of faults that rendering has brought to light so far.
    #[must_use]
    pub fn faults(&self) -> usize {
        lock(&self.failed).len()
    }

    /// The number of findings of a weight.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let failed = lock(&self.failed);
        crate::diag::count(&self.findings, severity) + crate::diag::count(&failed, severity)
    }

    /// What was found, and what could not be rendered so far.
    #[must_use]
    pub fn findings(&self) -> Vec<Diagnostic> {
        let failed = lock(&self.failed);
        let mut findings: Vec<Diagnostic> = self.findings.iter().chain(failed.iter()).cloned().collect();
        drop(failed);
        crate::diag::sort(&mut findings, &self.sources);
        findings
    }

    /// The texts that findings point to.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The findings that concern a page: those of its document, of all its files and translations, and the errors of what
    /// every page is made with.
    #[must_use]
    pub fn findings_of(&self, path: &str) -> Vec<Diagnostic> {
        let position = self.find(path);
        let document = position.and_then(|position| self.document_of(&self.pages[position]));
        let absent = self.absent.get(path).filter(|_| position.is_none());
        let fault = position.and_then(|position| self.slots[position].fault());
        let concerns = |finding: &Diagnostic| {
            let Some(span) = finding.span else { return finding.severity == Severity::Error };
            let inner = self.inner_path(span.file);
            let own = self.site.documents.get(&span.file);
            let of_document = own.is_some() && own == document;
            let of_all = (inner.is_none() || inner == Some(SETTINGS)) && finding.severity == Severity::Error;
            of_document || absent == Some(&span.file) || of_all
        };
        let mut findings: Vec<Diagnostic> = self.findings.iter().filter(|finding| concerns(finding)).cloned().collect();
        findings.extend(fault.cloned());
        crate::diag::sort(&mut findings, &self.sources);
        findings
    }

    /// Whether a document that would have its page at a path has no sound version to show.
    #[must_use]
    pub fn is_absent(&self, path: &str) -> bool {
        self.absent.contains_key(path)
    }

    fn inner_path(&self, file: FileId) -> Option<&str> {
        self.sources.get(file).inside_content()
    }

    fn document_of(&self, page: &Page) -> Option<&(DocumentKind, Box<str>)> {
        self.site.documents.get(&page.source?.file)
    }

    /// What tells whether a reader of a path would see something else: the input of the page, and the findings that it shows.
    #[must_use]
    pub fn stamp(&self, path: &str, findings: &[Diagnostic], messages: &Messages) -> Digest {
        let print = self.find(path).or_else(|| self.find("404.html")).map(|at| self.slots[at].fingerprint);
        let findings = crate::diag::short(findings, &self.sources, messages);
        Digest::of(&(print, self.find(path).is_some(), findings))
    }

    /// The files of the content that differ from those of another version, by their paths on the site.
    #[must_use]
    pub fn changed_files(&self, before: &Self) -> Vec<&str> {
        if Arc::ptr_eq(&self.site.assets, &before.site.assets) {
            return Vec::new();
        }
        let files = self
            .pages
            .iter()
            .zip(&self.slots)
            .filter(|(page, _)| matches!(page.kind, PageKind::Asset(_) | PageKind::Size(..)));
        let differs = |path: &str, slot: &Slot| {
            before.find(path).is_some_and(|at| before.slots[at].fingerprint != slot.fingerprint)
        };
        files.filter(|(page, slot)| differs(&page.path, slot)).map(|(page, _)| &*page.path).collect()
    }

    /// Where a file is on this machine.
    #[must_use]
    pub fn file_of(&self, file: FileId) -> Option<Cow<'_, Path>> {
        self.sources.get(file).place()
    }
}

/// What tells whether a copied file has changed.
fn stamp_of(site: &Site, page: &Page) -> Option<Digest> {
    let PageKind::Asset(inner) = &page.kind else { return None };
    let stamp: Stamp = site.assets.get(&**inner)?.stamp;
    Some(Digest::of(&stamp))
}

/// The page of a document that has been edited, as news.
fn own_page(site: &Site, page: &Page, edited: &BTreeSet<FileId>) -> Option<News> {
    let file = page.source?.file;
    let is_own = match page.kind {
        PageKind::Project(_) | PageKind::Post(_) | PageKind::Page(_) | PageKind::Report(_) | PageKind::Gone(..) => true,
        PageKind::Value(_, _, slice) => slice.is_first(),
        _ => false,
    };
    if !is_own || !edited.contains(&file) {
        return None;
    }
    let (kind, id) = site.documents.get(&file)?;
    Some(News { path: page.path.to_string(), title: site.title_of(*kind, id)?.to_owned() })
}
