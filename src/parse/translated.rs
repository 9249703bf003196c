//! A document in another language: the facts of its base file with the texts of its translation.

use super::{Source, split};
use crate::config::Config;
use crate::digest::Digest;
use crate::schema::Table;
use crate::source::Span;
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
/// so there are no findings; `None` where one of them has faults with which it cannot be read.
pub fn translated<T>(
    base: WithText<'_>,
    own: WithText<'_>,
    config: &Config,
    table: &'static Table,
    read: impl Fn(&mut Reader, &Record<'_>, Source, &Config) -> T,
) -> Option<T> {
    let node = yaml::with_texts(node(base)?, node(own)?, table);
    let mut reader = Reader::new(config.lang());
    let record = reader.record(&node, table)?;
    let has_body = !own.text[own.source.body.clone()].trim().is_empty();
    let source = Source {
        lang: own.source.lang,
        texts: base.source.texts,
        borrowed: base.source.texts.without(own.source.texts),
        facts_digest: Digest::of(&(base.source.facts_digest, own.source.facts_digest)),
        placed: true,
        ..if has_body { own.source.clone() } else { base.source.clone() }
    };
    Some(read(&mut reader, &record, source, config))
}

/// The front matter of a text.
fn node(WithText { source, text }: WithText<'_>) -> Option<Node> {
    let range = split(text, source.file).ok()?.yaml;
    let yaml = &text[range.clone()];
    let whole = Span::new(source.file, range.start, range.start);
    yaml::read(yaml, whole).or_else(|| yaml::read_with_places(yaml, source.file, range.start).ok())
}
