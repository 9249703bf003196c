//! Translations hold texts; facts live in the base file alone.

use crate::config::Config;
use crate::diag::{Diagnostic, codes};
use crate::load::{self, Document, DocumentKind, Loaded};
use crate::parse::{self, FrontMatter, Source, Text, Texts};
use crate::schema::{Kind, TRANSLATABLE};
use crate::site::Translation;
use crate::source::Span;
use crate::value::Lang;
use crate::yaml::{self, Reader, Record};
use rayon::prelude::*;
use std::collections::HashSet;

/// What tells base files apart: kind, id and chapter.
type Base<'a> = (DocumentKind, &'a str, Option<&'a str>);

/// Reads the translations of a site and checks their front matter. Their texts are checked like those of other
/// documents, when all are known.
#[must_use]
pub fn check(loaded: &Loaded, config: &Config) -> (Vec<Translation>, Vec<Diagnostic>) {
    let of_base = loaded.documents.iter().filter(|document| document.language.is_none());
    let bases: HashSet<Base<'_>> = of_base.map(base).collect();
    let translations = loaded.documents.par_iter().filter(|document| document.language.is_some());
    let checked: Vec<_> = translations.map(|document| check_one(loaded, config, &bases, document)).collect();
    let (read, found): (Vec<_>, Vec<_>) = checked.into_iter().unzip();
    (read.into_iter().flatten().collect(), found.into_iter().flatten().collect())
}

fn base(document: &Document) -> Base<'_> {
    (document.kind, &document.id, document.chapter.as_deref())
}

fn check_one(
    loaded: &Loaded,
    config: &Config,
    bases: &HashSet<Base<'_>>,
    document: &Document,
) -> (Option<Translation>, Vec<Diagnostic>) {
    let tag = document.language.as_deref().unwrap_or_default();
    let at = Span::file(document.file);
    let Some(lang) = Lang::from_tag(tag).filter(|lang| config.languages[1..].contains(lang)) else {
        let languages: Vec<&str> = config.languages.iter().map(|lang| lang.tag()).collect();
        let finding = Diagnostic::new(&codes::TRANSLATION_LANGUAGE, at).with("value", tag);
        return (None, vec![finding.with("languages", languages.join(", "))]);
    };
    if !bases.contains(&base(document)) {
        return (None, vec![Diagnostic::new(&codes::TRANSLATION_ALONE, at).with("id", &document.id)]);
    }
    let text = match load::read(&loaded.sources, document.file) {
        Ok(text) => text,
        Err(fault) => return (None, vec![*fault]),
    };
    let translation = |front: &FrontMatter, texts| Translation {
        kind: document.kind,
        lang,
        is_chapter: document.chapter.is_some(),
        source: Source::new(Text { file: document.file, id: &document.id, text: &text }, front, texts, true),
    };
    if document.chapter.is_some() {
        return (Some(translation(&FrontMatter::none(&text), Texts::default())), Vec::new());
    }
    match parse::split(&text, document.file) {
        Ok(front) => {
            let body = &text[front.body.clone()];
            let (texts, found) = front_matter(&text[front.yaml.clone()], front.yaml.start, body, document, config);
            (texts.map(|texts| translation(&front, texts)), found)
        }
        Err(fault) => (None, vec![*fault]),
    }
}

/// The texts of a translation, and the findings of its front matter. One that cannot be read has no texts, but is a
/// translation all the same; it lacks nothing that could be told.
fn front_matter(
    text: &str,
    start: usize,
    body: &str,
    document: &Document,
    config: &Config,
) -> (Option<Texts>, Vec<Diagnostic>) {
    // Translations are few and small beside their base files: the thorough reading is the only one.
    let node = match yaml::read_with_places(text, document.file, start) {
        Ok(node) => node,
        Err(fault) => return (None, vec![*fault]),
    };
    let mut reader = Reader::new(config.lang());
    let mut texts = None;
    if let Some(record) = reader.record(&node, parse::table(document.kind)) {
        texts = Some(Texts::of(&record, body));
        for (field, at) in record.fields() {
            if TRANSLATABLE.contains(&field.key) {
                value(&mut reader, &record, field.key, &field.kind);
            } else {
                let key = field.key_in(config.lang());
                reader.report(Diagnostic::new(&codes::TRANSLATION_FACT, at).with("key", key));
            }
        }
    }
    (texts, reader.diagnostics)
}

/// Reads a value for its findings: a list where one text belongs, keys that no record has.
fn value(reader: &mut Reader, record: &Record<'_>, key: &str, kind: &Kind) {
    match kind {
        Kind::Text if key == "summary" => drop(reader.summary(record)),
        Kind::Text => drop(reader.text(record, key)),
        Kind::List(Kind::Text) => drop(reader.texts(record, key)),
        Kind::List(Kind::Record(table)) => drop(reader.records(record, key, table, |_, _| Some(()))),
        Kind::Record(table) | Kind::MoneyOr(table) => drop(reader.one_record(record, key, table)),
        Kind::TextOr(table) => drop(reader.one_record_or_text(record, key, table)),
        _ => {}
    }
}
