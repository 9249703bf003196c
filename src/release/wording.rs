//! The words that every form shares.

use super::{Change, Counts, FactChange, GONE, Happens, Release};
use crate::diag::Messages;
use crate::locale::Arg;
use crate::schema::{BUDGET, PROJECT};
use crate::value::Lang;

/// A longer value is not repeated: that it changed is what there is to say.
const LONGEST: usize = 80;

/// The name of a fact, as cards spell its key in a language: `tila`, `talous avustus`.
pub fn fact_name(key: &str, lang: Lang) -> String {
    let spelt = |table: &'static crate::schema::Table, key: &str| {
        let field = table.fields.iter().find(|field| field.key == key);
        field.map_or(key, |field| field.key_in(lang)).replace('_', " ")
    };
    match key.split_once('.') {
        Some((record, key)) => format!("{} {}", spelt(&PROJECT, record), spelt(&BUDGET, key)),
        None => spelt(&PROJECT, key),
    }
}

/// "tila käynnissä → päättynyt".
fn fact(change: &FactChange, messages: &Messages) -> String {
    let name = fact_name(&change.key, messages.lang());
    let of = |value: &Option<String>| value.clone().filter(|value| value.chars().count() <= LONGEST);
    let (before, after) = (of(&change.before), of(&change.after));
    let (case, before, after) = match (&change.before, &change.after) {
        (None, Some(why)) if change.key == GONE => ("release-gone", None, Some(why.clone())),
        (Some(_), None) if change.key == GONE => ("release-back", None, None),
        (None, Some(_)) if after.is_some() => ("release-fact-added", None, after),
        (Some(_), None) if before.is_some() => ("release-fact-removed", before, None),
        (Some(_), Some(_)) if before.is_some() && after.is_some() => ("release-fact-changed", before, after),
        (None, _) => ("release-text-added", None, None),
        (_, None) => ("release-text-removed", None, None),
        _ => ("release-text-changed", None, None),
    };
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    messages.text(case, &[("name", Arg::Text(&name)), ("before", Arg::Text(&before)), ("after", Arg::Text(&after))])
}

/// What changes in a document: its facts, or that it is the text.
pub fn facts(change: &Change, messages: &Messages) -> String {
    if change.facts.is_empty() {
        return messages.text("release-content", &[]);
    }
    change.facts.iter().map(|change| fact(change, messages)).collect::<Vec<_>>().join("; ")
}

/// The heading of documents to which something happens, with their number.
pub fn heading(happens: Happens, number: usize, messages: &Messages) -> String {
    let name = match happens {
        Happens::New => "release-new",
        Happens::Changed => "release-changed",
        Happens::Removed => "release-removed",
    };
    messages.text(name, &[("count", Arg::count(number))])
}

/// How many lists and how many other files are new, changed and removed: a line each, where there are any.
pub fn counts(release: &Release, messages: &Messages) -> Vec<String> {
    let all = [("release-lists", release.lists), ("release-files", release.files)];
    let line = |(name, counts): (&str, Counts)| {
        let counts = [
            ("new", Arg::count(counts.new)),
            ("changed", Arg::count(counts.changed)),
            ("removed", Arg::count(counts.removed)),
        ];
        messages.text(name, &counts)
    };
    all.into_iter().filter(|(_, counts)| counts.all() > 0).map(line).collect()
}
