//! The site in each of its languages: the facts of the base files with the texts of the translations.

use super::kind::Kind;
use super::lasting::Lasting;
use super::memory::{Memory, MemoryTranslated};
use super::work::Tally;
use crate::cache::Part;
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::index::{Edition, Seen};
use crate::load::{self, DocumentKind};
use crate::parse::{Group, Page, Post, Project, Report, Source, WithText};
use crate::site::{Chapter, Entry, Shelf, Site, SourceRef, Translated, Translation};
use crate::value::Lang;
use rayon::prelude::*;
use std::sync::Arc;

/// A site in each of its languages, in the order of the settings, with what is already known from `before`, an earlier
/// state of them, and from `seen`, cards of the first by their positions on the shelf; and what is wrong with any as a
/// whole.
#[must_use]
pub fn editions(
    site: &Arc<Site>,
    before: &[Edition],
    mut seen: Vec<(usize, Seen)>,
    memory: &mut Memory,
    lasting: Option<&mut Lasting<'_>>,
) -> (Vec<Edition>, Vec<Diagnostic>) {
    let (sites, unread) = in_all_languages(site, memory, lasting);
    let edition = |site: Arc<Site>| {
        let before = before.iter().find(|before| before.site.lang == site.lang);
        let seen = if site.lang == site.config.lang() { std::mem::take(&mut seen) } else { Vec::new() };
        Edition::new(site, before, seen)
    };
    let (editions, found): (Vec<Edition>, Vec<Vec<Diagnostic>>) = sites.into_iter().map(edition).unzip();
    let mut all: Vec<Diagnostic> = editions[1..].iter().flat_map(|edition| stray(&edition.site)).collect();
    all.extend(unread);
    // What is wrong with a document of one language only is told once.
    for finding in found.into_iter().flatten() {
        if !all.contains(&finding) {
            all.push(finding);
        }
    }
    (editions, all)
}

/// What the published translations of an edition say of what their documents do not have.
fn stray(site: &Site) -> Vec<Diagnostic> {
    let documents = DocumentKind::ALL.into_iter().flat_map(|kind| site.shown_documents(kind));
    // What has not been translated has nothing to be stray in.
    let translated = documents.filter(|document| document.langs().lang == site.lang);
    let places = translated.flat_map(|document| document.source().stray.to_vec());
    places.map(|at| Diagnostic::new(&codes::TRANSLATION_STRAY, at)).collect()
}

/// The same editions with the texts of `site`, where nothing else has changed.
#[must_use]
pub fn with_texts(site: &Arc<Site>, editions: &[Edition], memory: &mut Memory) -> Vec<Edition> {
    // A text that cannot be read any more is a change of its own, which the preview is told of.
    let (sites, _) = in_all_languages(site, memory, None);
    sites.into_iter().zip(editions).map(|(site, edition)| Edition { site, index: Arc::clone(&edition.index) }).collect()
}

/// The site in each language, and the files that could not be read for it.
fn in_all_languages(
    site: &Arc<Site>,
    memory: &mut Memory,
    mut lasting: Option<&mut Lasting<'_>>,
) -> (Vec<Arc<Site>>, Vec<Diagnostic>) {
    // What is not asked for below is forgotten: its file is gone.
    let mut before = std::mem::take(&mut memory.translated);
    let mut unread = Vec::new();
    let mut edition = |lang| {
        let (memory, tally) = (&mut memory.translated, &*memory.tally);
        let lasting = lasting.as_deref_mut();
        let texts = InLanguage { site, lang, before: &mut before, memory, lasting, tally, unread: &mut unread };
        Arc::new(site.edition(lang, texts.all()))
    };
    let others = site.config.languages[1..].iter().map(|&lang| edition(lang));
    let sites = std::iter::once(Arc::clone(site)).chain(others).collect();
    (sites, unread)
}

/// The digest of what a document in another language is made of: two texts of the given digests.
#[must_use]
pub fn made_of(base: Digest, own: Digest) -> Digest {
    Digest::of(&(base, own))
}

/// The texts of a site in one of its further languages.
struct InLanguage<'a, 'b> {
    site: &'a Site,
    lang: Lang,
    /// What was known before; some of it is still true.
    before: &'a mut MemoryTranslated,
    /// What is true now.
    memory: &'a mut MemoryTranslated,
    /// What earlier builds have made.
    lasting: Option<&'a mut Lasting<'b>>,
    tally: &'a Tally,
    /// The files that could not be read.
    unread: &'a mut Vec<Diagnostic>,
}

impl<'a> InLanguage<'a, '_> {
    fn all(mut self) -> Translated {
        let site = self.site;
        let chapters = self.translations().filter(|translation| translation.is_chapter);
        Translated {
            chapters: chapters.filter_map(|translation| self.chapter(translation)).collect(),
            projects: self.documents::<Project>(&site.projects, DocumentKind::Project),
            portfolios: self.documents::<Group>(&site.portfolios, DocumentKind::Portfolio),
            programmes: self.documents::<Group>(&site.programmes, DocumentKind::Programme),
            reports: self.documents::<Report>(&site.reports, DocumentKind::Report),
            posts: self.documents::<Post>(&site.posts, DocumentKind::Post),
            pages: self.documents::<Page>(&site.pages, DocumentKind::Page),
        }
    }

    fn translations(&self) -> impl Iterator<Item = &'a Translation> + use<'a> {
        let (site, lang) = (self.site, self.lang);
        site.translations.iter().map(Arc::as_ref).filter(move |translation| translation.lang == lang)
    }

    /// A chapter in the language, with its position among all chapters.
    fn chapter(&self, translation: &Translation) -> Option<(usize, Arc<Chapter>)> {
        let path = self.site.inner_path(translation.source.file);
        let base = path.strip_suffix(&format!(".{}.md", self.lang))?;
        let position = self.site.chapter_at(&format!("{base}.md"))?;
        let Chapter { report, base, .. } = &*self.site.chapters[position];
        let source = translation.source.clone();
        Some((position, Arc::new(Chapter { report: report.clone(), base: *base, source })))
    }

    /// The documents of a shelf that have been translated.
    fn documents<T: Kind>(&mut self, shelf: &Shelf<T::Shelved>, kind: DocumentKind) -> Vec<Arc<T::Shelved>> {
        let translations = self.translations().filter(|text| text.kind == kind && !text.is_chapter);
        let pairs = translations.filter_map(|own| {
            let base = shelf.items[shelf.by_id(&own.source.id)?].source();
            Some((base, &own.source))
        });
        let pairs: Vec<(SourceRef<'_>, &Source)> = pairs.collect();
        let site = self.site;
        let before = T::kept_translated(self.before);
        let (lasting, tally) = (self.lasting.as_deref(), self.tally);
        let document = |(base, own): (SourceRef<'_>, &Source)| {
            let base = &*base;
            let digest = made_of(base.digest, own.digest);
            if let Some(known) = before.get(&own.file).filter(|(known, _)| *known == digest) {
                return Ok(Some((own.file, known.clone(), None)));
            }
            if let Some((known, row)) = lasting.and_then(|lasting| lasting.translated(own.file, digest)) {
                return Ok(Some((own.file, (digest, Arc::new(known)), Some(row))));
            }
            tally.parsed.add();
            let text = |source: &Source| load::read(&site.sources, source.file);
            let (base_text, own_text) = (text(base)?, text(own)?);
            let base = WithText { source: base, text: &base_text };
            let translation = WithText { source: own, text: &own_text };
            let translated = T::translated(base, translation, &site.config);
            let row = |translated: &T| lasting?.keep_translated(translated, digest);
            Ok(translated.map(|translated| {
                let row = row(&translated);
                (own.file, (digest, Arc::new(translated)), row)
            }))
        };
        let results: Vec<Result<_, Box<Diagnostic>>> = pairs.into_par_iter().map(document).collect();
        let mut documents = Vec::with_capacity(results.len());
        for result in results {
            match result {
                Ok(document) => documents.extend(document),
                Err(finding) => self.unread.push(*finding),
            }
        }
        let mut values = Vec::with_capacity(documents.len());
        for (file, document, row) in documents {
            values.push(T::shelve(Arc::clone(&document.1)));
            T::kept_translated(self.memory).insert(file, document);
            if let (Some(lasting), Some(row)) = (&mut self.lasting, row) {
                lasting.rows.push((file, Part::Translated, row));
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::{Options, inspect};
    use crate::write::create;

    #[test]
    fn a_translation_is_remembered_as_long_as_its_file_is_there() {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in [
            ("content/site.yaml", "nimi: Sivusto\nkielet: [fi, sv]\n"),
            ("content/projects/a.md", "---\nnimi: Aalto\n---\n"),
            ("content/projects/a.sv.md", "---\nnamn: Våg\n---\n"),
        ] {
            create(folder.path(), path, text.as_bytes()).expect("a file");
        }
        let site = inspect(&Options { source: folder.path().to_owned(), ..Options::default() }).value.expect("a site");
        let mut memory = Memory::default();
        let mut swedish = |site: &Arc<Site>| {
            let (editions, _) = editions(site, &[], Vec::new(), &mut memory, None);
            (editions[1].site.projects.items[0].open(), memory.translated.projects.len())
        };
        let (first, _) = swedish(&site);
        let (second, remembered) = swedish(&site);
        assert!(Arc::ptr_eq(&first, &second), "it is not read again");
        assert_eq!((second.title.as_str(), remembered), ("Våg", 1));
        let mut without = site.with_sources(site.sources.clone(), Arc::default());
        without.translations.clear();
        let (finnish, remembered) = swedish(&Arc::new(without));
        assert_eq!((finnish.title.as_str(), remembered), ("Aalto", 0));
    }
}
