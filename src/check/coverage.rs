//! Which texts have been translated, and which ones the site asks for.

use crate::diag::{Diagnostic, codes};
use crate::load::DocumentKind;
use crate::parse::{self, BODY};
use crate::schema::BODY_NAMES;
use crate::site::{Site, Translation};
use crate::source::Span;
use crate::value::Lang;

/// What a begun translation lacks of its document: required texts, and others, in place of which readers see the
/// document's own.
pub fn translation(site: &Site, translation: &Translation, found: &mut Vec<Diagnostic>) {
    let (kind, id) = (translation.kind, &translation.source.id);
    let shown = site.is_shown(kind, id) == Some(true);
    let Some(base) = site.langs_of(kind, id).filter(|_| shown && !translation.is_chapter) else { return };
    let lacking = base.texts.without(translation.source.texts).keys();
    let (required, others): (Vec<_>, Vec<_>) = lacking.partition(|key| is_required(site, key));
    let at = Span::file(translation.source.file);
    for (code, keys) in [(&codes::TRANSLATION_MISSING, required), (&codes::TRANSLATION_FALLBACK, others)] {
        if !keys.is_empty() {
            let finding = Diagnostic::new(code, at).with("language", translation.lang);
            found.push(finding.with("texts", names(site, kind, &keys)));
        }
    }
}

/// Published documents that nobody has begun to translate, where the settings of the site ask for it.
#[must_use]
pub fn untranslated(site: &Site) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !site.config.translations.of_every_document {
        return found;
    }
    for kind in DocumentKind::ALL {
        for document in site.shown_documents(kind) {
            for &lang in &site.config.languages[1..] {
                if site.translation_of(kind, document.id(), lang).is_some() {
                    continue;
                }
                let keys: Vec<&str> = document.langs().texts.keys().filter(|key| is_required(site, key)).collect();
                if !keys.is_empty() {
                    let finding = Diagnostic::new(&codes::TRANSLATION_MISSING, Span::file(document.file()));
                    let finding = finding.with("language", lang).with("texts", names(site, kind, &keys));
                    found.push(finding.with("id", document.id()).hint("file"));
                }
            }
        }
    }
    found
}

fn is_required(site: &Site, key: &str) -> bool {
    site.config.translations.required.contains(&key)
}

/// Keys as the site's language spells them.
fn names(site: &Site, kind: DocumentKind, keys: &[&str]) -> String {
    let lang = site.config.lang();
    let name =
        |key: &&str| if *key == BODY { lang.of(&BODY_NAMES) } else { parse::table(kind).field(key).key_in(lang) };
    keys.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// How far the documents of a kind have been translated into a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// The kind of document.
    pub kind: DocumentKind,
    /// The language.
    pub lang: Lang,
    /// How many documents are published.
    pub documents: usize,
    /// How many of them have a file in this language.
    pub translated: usize,
    /// How many texts the documents have.
    pub texts: usize,
    /// How many of the texts there are in this language.
    pub translated_texts: usize,
}

/// The coverage of every kind that the site has, in each of its languages, the first included.
#[must_use]
pub fn coverage(site: &Site) -> Vec<Coverage> {
    let mut rows = Vec::new();
    for kind in DocumentKind::ALL {
        let documents = site.shown_documents(kind);
        if documents.is_empty() {
            continue;
        }
        for (number, &lang) in site.config.languages.iter().enumerate() {
            let mut row =
                Coverage { kind, lang, documents: documents.len(), translated: 0, texts: 0, translated_texts: 0 };
            for document in &documents {
                let texts = document.langs().texts;
                let translated = || site.translation_of(kind, document.id(), lang).map(|own| own.texts);
                let own = if number == 0 { Some(texts) } else { translated() };
                row.translated += usize::from(own.is_some());
                row.texts += texts.count();
                row.translated_texts += own.map_or(0, |own| texts.shared(own).count());
            }
            rows.push(row);
        }
    }
    rows
}
