//! Documents: text -> typed values, one type a kind of document, with every finding of the file.
//!
//! Each `parse` of a kind takes a [`Text`] and gives its value and findings. A file with findings has been read a
//! second time, with places, before they are returned; see [`crate::yaml`].

mod budget;
mod front_matter;
mod group;
mod parts;
mod places;
mod project;
mod report;
mod texts;
mod traces;
mod translated;
mod writing;

pub use budget::{Budget, BudgetRow, BudgetTotal};
pub use front_matter::{FrontMatter, split};
pub use group::Group;
pub use parts::{
    Attachment, Contact, Image, Indicator, Link, Logo, Milestone, Organisation, Relation, RelationTarget, Role,
    Standing, Visibility, names_final_report,
};
pub use places::{places, table};
pub use project::{Period, Project, Theme};
pub use report::{Abbreviation, Report};
pub use texts::{BODY, Texts};
pub use traces::{Trace, TraceKind, traces};
pub use translated::WithText;
pub use writing::{Page, Post};

use crate::config::Config;
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::markdown::{self, Body};
use crate::schema::Table;
use crate::source::{FileId, Span};
use crate::value::Lang;
use crate::yaml::{self, Reader, Record};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

/// The text of a document and what is known of it before it is read.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The file.
    pub file: FileId,
    /// The id of the document.
    pub id: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// What all documents have.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Source {
    /// The file.
    pub file: FileId,
    /// The id: last part of the address.
    pub id: String,
    /// The bytes of the body in the file.
    pub body: Range<usize>,
    /// The facts of the body.
    pub facts: Body,
    /// What should not be published, wherever in the file it stands.
    pub traces: Box<[Trace]>,
    /// The digest of the whole file.
    pub digest: Digest,
    /// The digest of its front matter.
    pub facts_digest: Digest,
    /// The language that it is written in.
    pub lang: Lang,
    /// The texts that a translation of it may hold too.
    pub texts: Texts,
    /// The texts among them that a translation lacks: in their place it has those of the document that it is of, in the
    /// site's first language. None of a document that is no translation.
    pub borrowed: Texts,
    /// Where a translation says something of what the document that it is of does not have.
    pub stray: Box<[Span]>,
    /// Whether every value knows its place; without, places are those of the whole front matter.
    pub placed: bool,
}

impl Source {
    /// What is known of a document in `lang` whose parts are `front`.
    #[must_use]
    pub fn new(text: Text<'_>, lang: Lang, front: &FrontMatter, texts: Texts, placed: bool) -> Self {
        let Text { file, id, text } = text;
        Self {
            file,
            id: id.to_owned(),
            body: front.body.clone(),
            facts: markdown::scan(&text[front.body.clone()], file, front.body.start),
            traces: traces(text, front.body.start, file),
            digest: Digest::of_bytes(text.as_bytes()),
            facts_digest: Digest::of_bytes(&text.as_bytes()[front.yaml.clone()]),
            lang,
            texts,
            borrowed: Texts::default(),
            stray: Box::default(),
            placed,
        }
    }
}

/// In which languages the texts of a document are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLangs {
    /// The language that it is written in.
    pub lang: Lang,
    /// See [`Source::texts`].
    pub texts: Texts,
    /// See [`Source::borrowed`].
    pub borrowed: Texts,
}

impl From<&Source> for TextLangs {
    fn from(source: &Source) -> Self {
        Self { lang: source.lang, texts: source.texts, borrowed: source.borrowed }
    }
}

/// How thoroughly a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Fast, and thoroughly only where there is a fault.
    Usual,
    /// With the place of every value.
    Placed,
}

/// A value and the findings of its file. There is no value where the front matter cannot be read; what a faulty one
/// lacks is empty, so that the rest of it can be checked.
#[derive(Debug, Serialize, Deserialize)]
pub struct Parsed<T> {
    /// The document.
    pub value: Option<Arc<T>>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Parsed<T> {
    /// A file that gives nothing but a finding.
    #[must_use]
    pub fn fault(finding: Diagnostic) -> Self {
        Self { value: None, diagnostics: vec![finding] }
    }
}

impl<T> Clone for Parsed<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), diagnostics: self.diagnostics.clone() }
    }
}

/// Reads a document by a table: `read` turns the record of its front matter into the value.
pub fn document<T>(
    text: Text<'_>,
    config: &Config,
    table: &'static Table,
    reading: Reading,
    read: impl Fn(&mut Reader, &Record<'_>, Source, &Config) -> T,
) -> Parsed<T> {
    let front = match split(text.text, text.file) {
        Ok(front) => front,
        Err(fault) => return Parsed::fault(*fault),
    };
    let yaml = &text.text[front.yaml.clone()];
    let whole = Span::new(text.file, front.yaml.start, front.yaml.start);
    let from = |node: &yaml::Node, placed| {
        let mut reader = Reader::new(config.lang());
        let record = reader.record(node, table);
        let value = record.map(|record| {
            let texts = Texts::of(&record, &text.text[front.body.clone()]);
            let source = Source::new(text, config.lang(), &front, texts, placed);
            let value = Arc::new(read(&mut reader, &record, source, config));
            // What stands in a draft for a value may wait there to be filled in.
            if record.is_draft() {
                reader.diagnostics.retain(|finding| finding.code != &codes::FIELD_PLACEHOLDER);
            }
            value
        });
        Parsed { value, diagnostics: reader.diagnostics }
    };
    if reading == Reading::Usual
        && let Some(node) = yaml::read(yaml, whole)
    {
        let parsed = from(&node, false);
        if parsed.diagnostics.is_empty() {
            return parsed;
        }
    }
    match yaml::read_with_places(yaml, text.file, front.yaml.start) {
        Ok(node) => from(&node, true),
        Err(fault) => Parsed::fault(*fault),
    }
}
