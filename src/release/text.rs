//! In a terminal.

use super::wording::{counts, facts, heading};
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
    for happens in Happens::ALL {
        let changes: Vec<&Change> = release.that(happens).collect();
        if changes.is_empty() {
            continue;
        }
        out += &format!("  {}\n", heading(happens, changes.len(), messages));
        let shown = most.unwrap_or(changes.len());
        for change in changes.iter().take(shown) {
            out += &format!("    {}\n", tame(&line(change, messages)));
        }
        if changes.len() > shown {
            out += &format!("    {}\n", messages.text("release-more", &[("count", Arg::count(changes.len() - shown))]));
        }
    }
    for line in counts(release, messages) {
        out += &format!("  {line}\n");
    }
    out
}

fn line(change: &Change, messages: &Messages) -> String {
    if change.happens == Happens::Changed {
        return format!("{}: {}", change.title, facts(change, messages));
    }
    let paths: Vec<&str> = change.paths.iter().map(|path| &**path).collect();
    format!("{} – {}", change.title, paths.join(", "))
}
