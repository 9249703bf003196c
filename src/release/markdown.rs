//! For a letter or a merge request that asks for leave to publish.

use super::wording::{counts, facts, heading};
use super::{Change, Happens, Release};
use crate::diag::Messages;

/// What changes, as Markdown.
#[must_use]
pub fn markdown(release: &Release, messages: &Messages) -> String {
    let mut out = format!("## {}\n", messages.text("release-title", &[]).trim_end_matches(':'));
    if release.is_empty() {
        return out + "\n" + &messages.text("release-nothing", &[]) + "\n";
    }
    for happens in Happens::ALL {
        let changes: Vec<&Change> = release.that(happens).collect();
        if !changes.is_empty() {
            let heading = heading(happens, changes.len(), messages);
            out += &format!("\n### {}\n\n", heading.trim_end_matches(':'));
            for change in changes {
                out += &item(change, messages);
            }
        }
    }
    for line in counts(release, messages) {
        out += &format!("\n{line}\n");
    }
    out
}

fn item(change: &Change, messages: &Messages) -> String {
    let title = escaped(&change.title);
    if change.happens == Happens::Changed {
        return format!("- **{title}**: {}\n", escaped(&facts(change, messages)));
    }
    let paths = change.paths.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ");
    format!("- **{title}** – {paths}\n")
}

/// A text in which nothing is markup, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
