//! Translations hold texts; facts live in the base file alone.

use crate::config::Config;
use crate::diag::{Diagnostic, codes};
use crate::load::{Document, Loaded};
use crate::parse;
use crate::schema::TRANSLATABLE;
use crate::source::Span;
use crate::value::Lang;
use crate::yaml::{self, Reader};

/// Checks one translation file.
#[must_use]
pub fn check(loaded: &Loaded, config: &Config, document: &Document) -> Vec<Diagnostic> {
    let Some(tag) = document.language.as_deref() else { return Vec::new() };
    let at = Span::file(document.file);
    let translatable = Lang::from_tag(tag).is_some_and(|lang| config.languages[1..].contains(&lang));
    if !translatable {
        let languages: Vec<&str> = config.languages.iter().map(|lang| lang.tag()).collect();
        let finding = Diagnostic::new(&codes::TRANSLATION_LANGUAGE, at).with("value", tag);
        return vec![finding.with("languages", languages.join(", "))];
    }
    let base =
        |other: &Document| (other.kind, &other.id, &other.chapter) == (document.kind, &document.id, &document.chapter);
    if !loaded.documents.iter().any(|other| other.language.is_none() && base(other)) {
        return vec![Diagnostic::new(&codes::TRANSLATION_ALONE, at).with("id", &document.id)];
    }
    if document.chapter.is_some() {
        return Vec::new();
    }
    facts(&loaded.sources.get(document.file).text, document, config)
}

fn facts(text: &str, document: &Document, config: &Config) -> Vec<Diagnostic> {
    let front = match parse::split(text, document.file) {
        Ok(front) => front,
        Err(fault) => return vec![*fault],
    };
    // Translations are few and small beside their base files: the thorough reading is the only one.
    let node = match yaml::read_with_places(&text[front.yaml.clone()], document.file, front.yaml.start) {
        Ok(node) => node,
        Err(fault) => return vec![*fault],
    };
    let mut reader = Reader::new(config.lang());
    if let Some(record) = reader.record(&node, parse::table(document.kind)) {
        for (field, at) in record.fields().filter(|(field, _)| !TRANSLATABLE.contains(&field.key)) {
            reader
                .diagnostics
                .push(Diagnostic::new(&codes::TRANSLATION_FACT, at).with("key", field.key_in(config.lang())));
        }
    }
    reader.diagnostics
}
