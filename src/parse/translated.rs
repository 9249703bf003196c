//! A document in another language: the facts of its base file with the texts of its translation.

use super::{Source, Texts, split};
use crate::config::Config;
use crate::digest::Digest;
use crate::schema::Table;
use crate::source::Span;
use crate::value::fold;
use crate::yaml::{self, Node, Reader, Record};

/// A document or a translation that has been read, with its text.
#[derive(Debug, Clone, Copy)]
pub struct WithText<'a> {
    /// What is known of it.
    pub source: &'a Source,
    /// The whole text.
    pub text: &'a str,
}

/// Reads the document of `base` with the texts that its translation `own` has. Both have been parsed and told of before,
/// so there are no findings but [`Source::stray`]; `None` where one of them has faults with which it cannot be read.
pub fn translated<T>(
    base: WithText<'_>,
    own: WithText<'_>,
    config: &Config,
    table: &'static Table,
    read: impl Fn(&mut Reader, &Record<'_>, Source, &Config) -> T,
) -> Option<T> {
    let own_range = split(own.text, own.source.file).ok()?.yaml;
    // What of the translation belongs nowhere is told with its place.
    let own_node = yaml::read_with_places(&own.text[own_range.clone()], own.source.file, own_range.start).ok()?;
    let own_body = &own.text[own.source.body.clone()];
    let mut reader = Reader::new(config.lang()).with_translation(own.source.file, own.source.lang);
    let own_texts = Texts::given(&reader.record(&own_node, table)?, own_body);
    let (node, stray) = yaml::with_texts(node(base)?, own_node, table, &|a, b| is_same(config, a, b));
    let record = reader.record(&node, table)?;
    let source = Source {
        lang: own.source.lang,
        texts: base.source.texts,
        borrowed: base.source.texts.without(own_texts),
        stray: stray.into(),
        facts_digest: Digest::of(&(base.source.facts_digest, own.source.facts_digest)),
        placed: true,
        ..if own_body.trim().is_empty() { base.source.clone() } else { own.source.clone() }
    };
    Some(read(&mut reader, &record, source, config))
}

/// Whether two names are those of one organisation.
fn is_same(config: &Config, a: &str, b: &str) -> bool {
    let known = |name: &str| config.organisations.find(name).map(|known| &known.name);
    fold(a) == fold(b) || known(a).is_some_and(|name| known(b) == Some(name))
}

/// The front matter of a text.
fn node(WithText { source, text }: WithText<'_>) -> Option<Node> {
    let range = split(text, source.file).ok()?.yaml;
    let yaml = &text[range.clone()];
    let whole = Span::new(source.file, range.start, range.start);
    yaml::read(yaml, whole).or_else(|| yaml::read_with_places(yaml, source.file, range.start).ok())
}
