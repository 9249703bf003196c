//! A document in another language: the facts of its base file with the texts of its translation.

use super::{Source, Text, Texts, split};
use crate::config::Config;
use crate::digest::Digest;
use crate::schema::Table;
use crate::source::Span;
use crate::value::Lang;
use crate::yaml::{self, Node, Reader, Record};

/// Reads the document of `base` with the texts that `own` has in `lang`. Both have been parsed and told of before, so
/// there are no findings; `None` where one of them has faults with which it cannot be read.
pub fn translated<T>(
    base: Text<'_>,
    own: Text<'_>,
    lang: Lang,
    config: &Config,
    table: &'static Table,
    read: impl Fn(&mut Reader, &Record<'_>, Source, &Config) -> T,
) -> Option<T> {
    let (base_front, own_front) = (split(base.text, base.file).ok()?, split(own.text, own.file).ok()?);
    let (base_node, own_node) = (node(base, base_front.yaml.clone())?, node(own, own_front.yaml.clone())?);
    let mut reader = Reader::new(config.lang());
    let own_body = &own.text[own_front.body.clone()];
    let own_texts = Texts::of(&reader.record(&own_node, table)?, own_body);
    let base_texts = Texts::of(&reader.record(&base_node, table)?, &base.text[base_front.body.clone()]);

    let (text, front) = if own_body.trim().is_empty() { (base, &base_front) } else { (own, &own_front) };
    let mut source = Source::new(text, lang, front, base_texts, true);
    source.borrowed = base_texts.without(own_texts);
    let bytes = |text: Text<'_>, range: std::ops::Range<usize>| Digest::of_bytes(&text.text.as_bytes()[range]);
    source.facts_digest = Digest::of(&(bytes(base, base_front.yaml), bytes(own, own_front.yaml.clone())));

    let node = yaml::with_texts(base_node, own_node, table);
    let record = reader.record(&node, table)?;
    Some(read(&mut reader, &record, source, config))
}

/// The front matter of a text.
fn node(text: Text<'_>, range: std::ops::Range<usize>) -> Option<Node> {
    let yaml = &text.text[range.clone()];
    let whole = Span::new(text.file, range.start, range.start);
    yaml::read(yaml, whole).or_else(|| yaml::read_with_places(yaml, text.file, range.start).ok())
}
