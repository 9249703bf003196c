//! For programs. A change that could break a reader raises the version.

use super::wording::fact_name;
use super::{Change, Counts, FactChange, Happens, Kind, Release};
use crate::diag::Messages;
use serde::Serialize;
use std::sync::Arc;

/// The version of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    tool: &'static str,
    language: String,
    new: Vec<Document<'a>>,
    changed: Vec<Document<'a>>,
    removed: Vec<Document<'a>>,
    lists: Counts,
    files: Counts,
}

#[derive(Serialize)]
struct Document<'a> {
    kind: Kind,
    title: &'a str,
    paths: &'a [Arc<str>],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Fact<'a>>,
}

#[derive(Serialize)]
struct Fact<'a> {
    key: &'a str,
    name: String,
    before: Option<&'a str>,
    after: Option<&'a str>,
}

/// What changes, as one JSON object.
#[must_use]
pub fn json(release: &Release, messages: &Messages) -> String {
    let documents = |happens: Happens| release.that(happens).map(|change| of(change, messages)).collect();
    let report = Report {
        version: VERSION,
        tool: crate::TOOL,
        language: messages.lang().to_string(),
        new: documents(Happens::New),
        changed: documents(Happens::Changed),
        removed: documents(Happens::Removed),
        lists: release.lists,
        files: release.files,
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn of<'a>(change: &'a Change, messages: &Messages) -> Document<'a> {
    let fact = |fact: &'a FactChange| Fact {
        key: &fact.key,
        name: fact_name(&fact.key, messages.lang()),
        before: fact.before.as_deref(),
        after: fact.after.as_deref(),
    };
    Document {
        kind: change.kind,
        title: &change.title,
        paths: &change.paths,
        facts: change.facts.iter().map(fact).collect(),
    }
}
