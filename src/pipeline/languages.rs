//! The site in each of its languages: the facts of the base files with the texts of the translations.

use super::kind::Kind;
use super::memory::Memory;
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::index::Edition;
use crate::load::{self, DocumentKind};
use crate::parse::{Source, Text};
use crate::site::{Chapter, Shelf, Site, Translated, Translation};
use crate::value::Lang;
use rayon::prelude::*;
use std::sync::Arc;

/// A site in each of its languages, in the order of the settings, with what is already known from `before`, an earlier
/// state of them; and what is wrong with any as a whole.
#[must_use]
pub fn editions(site: &Arc<Site>, before: &[Edition], memory: &mut Memory) -> (Vec<Edition>, Vec<Diagnostic>) {
    let sites = in_all_languages(site, memory);
    let edition = |site: Arc<Site>| {
        let before = before.iter().find(|before| before.site.lang == site.lang);
        Edition::new(site, before)
    };
    let (editions, found): (Vec<Edition>, Vec<Vec<Diagnostic>>) = sites.into_iter().map(edition).unzip();
    let mut all = Vec::new();
    // What is wrong with a document of one language only is told once.
    for finding in found.into_iter().flatten() {
        if !all.contains(&finding) {
            all.push(finding);
        }
    }
    (editions, all)
}

/// The same editions with the texts of `site`, where nothing else has changed.
#[must_use]
pub fn with_texts(site: &Arc<Site>, editions: &[Edition], memory: &mut Memory) -> Vec<Edition> {
    let sites = in_all_languages(site, memory).into_iter();
    sites.zip(editions).map(|(site, edition)| Edition { site, index: Arc::clone(&edition.index) }).collect()
}

fn in_all_languages(site: &Arc<Site>, memory: &mut Memory) -> Vec<Arc<Site>> {
    let edition = |lang: &Lang| Arc::new(site.edition(*lang, translated(site, *lang, memory)));
    let others: Vec<Arc<Site>> = site.config.languages[1..].iter().map(edition).collect();
    [vec![Arc::clone(site)], others].concat()
}

fn translated(site: &Site, lang: Lang, memory: &mut Memory) -> Translated {
    let of_lang = || site.translations.iter().map(Arc::as_ref).filter(move |translation| translation.lang == lang);
    let of_kind = |kind| of_lang().filter(move |translation| translation.kind == kind && !translation.is_chapter);
    let chapter = |translation: &Translation| {
        let path = site.inner_path(translation.source.file);
        let base = path.strip_suffix(&format!(".{lang}.md"))?;
        let position = site.chapter_at(&format!("{base}.md"))?;
        let Chapter { report, base, .. } = &*site.chapters[position];
        let source = translation.source.clone();
        Some((position, Arc::new(Chapter { report: report.clone(), base: *base, source })))
    };
    Translated {
        projects: documents(site, &site.projects, of_kind(DocumentKind::Project), memory),
        portfolios: documents(site, &site.portfolios, of_kind(DocumentKind::Portfolio), memory),
        programmes: documents(site, &site.programmes, of_kind(DocumentKind::Programme), memory),
        reports: documents(site, &site.reports, of_kind(DocumentKind::Report), memory),
        posts: documents(site, &site.posts, of_kind(DocumentKind::Post), memory),
        pages: documents(site, &site.pages, of_kind(DocumentKind::Page), memory),
        chapters: of_lang().filter(|translation| translation.is_chapter).filter_map(chapter).collect(),
    }
}

/// The documents of a shelf that have translations among `translations`.
fn documents<'a, T: Kind>(
    site: &Site,
    shelf: &Shelf<T>,
    translations: impl Iterator<Item = &'a Translation>,
    memory: &mut Memory,
) -> Vec<Arc<T>> {
    let pairs = translations.filter_map(|own| {
        let base = shelf.items[shelf.by_id(&own.source.id)?].source();
        Some((base, own, Digest::of(&(base.digest, own.source.digest))))
    });
    let pairs: Vec<(&Source, &Translation, Digest)> = pairs.collect();
    let kept = T::kept_translated(memory);
    let is_known = |(_, own, digest): &(&Source, &Translation, Digest)| {
        kept.get(&own.source.file).is_some_and(|(known, _)| known == digest)
    };
    let new: Vec<_> = pairs.iter().filter(|pair| !is_known(pair)).collect();
    let made: Vec<_> = new
        .into_par_iter()
        .filter_map(|&(base, own, digest)| {
            let text = |file| load::read(&site.sources, file).ok();
            let (base_text, own_text) = (text(base.file)?, text(own.source.file)?);
            let base = Text { file: base.file, id: &base.id, text: &base_text };
            let own_text = Text { file: own.source.file, id: base.id, text: &own_text };
            Some((own.source.file, (digest, Arc::new(T::translated(base, own_text, own.lang, &site.config)?))))
        })
        .collect();
    kept.extend(made);
    let document = |(_, own, digest): &(&Source, &Translation, Digest)| {
        kept.get(&own.source.file).filter(|(known, _)| known == digest).map(|(_, document)| Arc::clone(document))
    };
    pairs.iter().filter_map(document).collect()
}
