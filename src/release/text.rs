//! In a terminal.

use super::wording::facts;
use super::{Change, Happens, Release};
use crate::diag::{Messages, tame};
use crate::locale::Arg;

/// What changes, a line a document; at most `most` of each sort, where a number is given.
#[must_use]
pub fn text(release: &Release, messages: &Messages, most: Option<usize>) -> String {
    if release.is_empty() {
        return messages.text("release-nothing", &[]) + "\n";
    }
    let mut out = messages.text("release-title", &[]) + "\n";
    for happens in [Happens::New, Happens::Changed, Happens::Removed] {
        let changes: Vec<&Change> = release.that(happens).collect();
        if changes.is_empty() {
            continue;
        }
        out += &format!("  {}\n", messages.text(happens.heading(), &[("count", Arg::count(changes.len()))]));
        let shown = most.unwrap_or(changes.len());
        for change in changes.iter().take(shown) {
            out += &format!("    {}\n", tame(&line(change, messages)));
        }
        if changes.len() > shown {
            out += &format!("    {}\n", messages.text("release-more", &[("count", Arg::count(changes.len() - shown))]));
        }
    }
    for (name, counts) in [("release-lists", release.lists), ("release-files", release.files)] {
        if counts.all() > 0 {
            let counts = [
                ("new", Arg::count(counts.new)),
                ("changed", Arg::count(counts.changed)),
                ("removed", Arg::count(counts.removed)),
            ];
            out += &format!("  {}\n", messages.text(name, &counts));
        }
    }
    out
}

fn line(change: &Change, messages: &Messages) -> String {
    match change.happens {
        Happens::Changed => format!("{}: {}", change.title, facts(change, messages)),
        _ => format!("{} – {}", change.title, change.paths.join(", ")),
    }
}

impl Happens {
    /// The heading of those to which it happens.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::New => "release-new",
            Self::Changed => "release-changed",
            Self::Removed => "release-removed",
        }
    }
}
