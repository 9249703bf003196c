//! Translations hold texts; facts live in the base file alone.

use crate::config::Config;
use crate::diag::{Diagnostic, codes};
use crate::load::{Document, DocumentKind};
use crate::parse::{self, FrontMatter, Parsed, Source, Text, Texts};
use crate::schema::{Kind, TRANSLATABLE, Table, is_name_inside, is_text_inside};
use crate::site::Translation;
use crate::source::Span;
use crate::value::Lang;
use crate::yaml::{self, Reader, Record};
use std::collections::HashSet;
use std::sync::Arc;

/// What tells base files apart: kind, id and chapter.
type Base<'a> = (DocumentKind, &'a str, Option<&'a str>);

/// The translations that have a document to be one of, and what is said of the others.
#[must_use]
pub fn with_base<'a>(documents: &'a [Document], config: &Config) -> (Vec<&'a Document>, Vec<Diagnostic>) {
    let of_base = documents.iter().filter(|document| document.language.is_none());
    let bases: HashSet<Base<'_>> = of_base.map(base).collect();
    let (mut sound, mut found) = (Vec::new(), Vec::new());
    for document in documents {
        let Some(tag) = &document.language else { continue };
        let at = Span::file(document.file);
        if language(document, config).is_none() {
            let languages: Vec<&str> = config.languages.iter().map(Lang::tag).collect();
            let finding = Diagnostic::new(&codes::TRANSLATION_LANGUAGE, at).with("value", tag);
            found.push(finding.with("languages", languages.join(", ")));
        } else if bases.contains(&base(document)) {
            sound.push(document);
        } else {
            found.push(Diagnostic::new(&codes::TRANSLATION_ALONE, at).with("id", &document.id));
        }
    }
    (sound, found)
}

/// The language of a translation, where it is one of the site's, but not its first.
fn language(document: &Document, config: &Config) -> Option<Lang> {
    Lang::of_site(document.language.as_deref()?).filter(|lang| config.languages[1..].contains(lang))
}

fn base(document: &Document) -> Base<'_> {
    (document.kind, &document.id, document.chapter.as_deref())
}

/// Reads a translation and checks its front matter. Its texts are checked like those of other documents, when all are
/// known.
#[must_use]
pub fn parse(text: Text<'_>, document: &Document, config: &Config) -> Parsed<Translation> {
    let Some(lang) = language(document, config) else { return Parsed { value: None, diagnostics: Vec::new() } };
    let translation = |front: &FrontMatter, texts| {
        let source = Source::new(text, lang, front, texts, true);
        Arc::new(Translation { kind: document.kind, lang, is_chapter: document.chapter.is_some(), source })
    };
    if document.chapter.is_some() {
        let value = Some(translation(&FrontMatter::none(text.text), Texts::default()));
        return Parsed { value, diagnostics: Vec::new() };
    }
    match parse::split(text.text, document.file) {
        Ok(front) => {
            let (yaml, body) = (&text.text[front.yaml.clone()], &text.text[front.body.clone()]);
            let (texts, diagnostics) = front_matter(yaml, front.yaml.start, body, document, config);
            Parsed { value: texts.map(|texts| translation(&front, texts)), diagnostics }
        }
        Err(fault) => Parsed::fault(*fault),
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
        texts = Some(Texts::given(&record, body));
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

/// Reads a value for its findings: a list where one text belongs, keys that no record has, facts beside the texts.
fn value(reader: &mut Reader, record: &Record<'_>, key: &str, kind: &Kind) {
    match kind {
        Kind::Text if key == "summary" => drop(reader.summary(record)),
        Kind::Text => drop(reader.text(record, key)),
        Kind::List(Kind::Text) => drop(reader.texts(record, key)),
        Kind::List(Kind::Record(table)) => {
            reader.records(record, key, table, |reader, inner| {
                facts(reader, &inner, table);
                Some(())
            });
        }
        Kind::Record(table) | Kind::MoneyOr(table) => {
            if let Some(inner) = reader.one_record(record, key, table) {
                facts(reader, &inner, table);
            }
        }
        Kind::List(Kind::TextOr(table)) => {
            for inner in reader.records_or_texts(record, key, table).into_iter().flatten() {
                facts(reader, &inner, table);
            }
        }
        Kind::TextOr(table) => drop(reader.one_record_or_text(record, key, table)),
        _ => {}
    }
}

/// Figures, days and whatever else in a record is no text: they are the same in every language, and stand in the base file
/// alone.
fn facts(reader: &mut Reader, record: &Record<'_>, table: &'static Table) {
    for (field, at) in record.fields() {
        if !is_text_inside(table, field) && !is_name_inside(table, field) {
            let key = field.key_in(reader.lang());
            reader.report(Diagnostic::new(&codes::TRANSLATION_FACT, at).with("key", key));
        } else if field.kind.table().is_some() {
            value(reader, record, field.key, &field.kind);
        }
    }
}
