//! Where links and the names of files lead.

use super::Site;
use crate::load::DocumentKind;
use crate::source::FileId;

/// What a link or a file name in a document leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination<'a> {
    /// Somewhere outside the site.
    External,
    /// An address of a scheme that is not allowed.
    Forbidden,
    /// A place on the same page.
    Anchor(String),
    /// A document, with the anchor on it.
    Document(DocumentKind, &'a str, Option<String>),
    /// A chapter of a report, by its position in [`Site::chapters`], with the anchor in it.
    Chapter(usize, Option<String>),
    /// Another file, by its path inside `content/`.
    Asset(&'a str),
    /// A path that leads out of `content/`.
    Outside,
    /// Nothing, with the path inside `content/` that was looked for.
    Missing(String),
}

impl Site {
    /// Finds out where `target`, as written in the file `from`, leads.
    #[must_use]
    pub fn resolve(&self, from: FileId, target: &str) -> Destination<'_> {
        let lower = target.trim().to_ascii_lowercase();
        if ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return Destination::External;
        }
        let before_path = lower.split(['/', '?', '#']).next().unwrap_or_default();
        if before_path.contains(':') || target.contains(|c: char| c.is_control()) {
            return Destination::Forbidden;
        }
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, Some(decode(anchor))),
            None => (target, None),
        };
        if path.is_empty() {
            return Destination::Anchor(anchor.unwrap_or_default());
        }
        let Some(path) = linked(self.inner_path(from), path) else { return Destination::Outside };
        if let Some(chapter) = self.chapter_at(&path) {
            return Destination::Chapter(chapter, anchor);
        }
        if let Some((kind, id)) = self.document_at(&path) {
            return Destination::Document(*kind, id, anchor);
        }
        match self.assets.get_key_value(&path) {
            Some((path, _)) => Destination::Asset(path),
            None => Destination::Missing(path),
        }
    }

    /// Finds the file that the front matter of `from` names: a name as it stands, with no percent signs to decode.
    #[must_use]
    pub fn resolve_file(&self, from: FileId, name: &str) -> Destination<'_> {
        let Some(path) = join(self.inner_path(from), name) else { return Destination::Outside };
        match self.assets.get_key_value(&path) {
            Some((path, _)) => Destination::Asset(path),
            None => Destination::Missing(path),
        }
    }
}

/// The path inside `content/` that a link `target` without an anchor, as written in the file `from`, means; `None` if it
/// leads out.
#[must_use]
pub fn linked(from: &str, target: &str) -> Option<String> {
    join(from, &decode(target))
}

fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The path inside `content/` that `relative` means in the file `from`; `None` if it leads out.
fn join(from: &str, relative: &str) -> Option<String> {
    if relative.starts_with('/') || relative.contains('\\') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_stay_inside() {
        assert_eq!(join("projects/a/index.md", "../b.md").as_deref(), Some("projects/b.md"));
        assert_eq!(join("projects/a.md", "./x/../y.svg").as_deref(), Some("projects/y.svg"));
        assert_eq!(join("projects/a.md", "../../x"), None);
        assert_eq!(join("a.md", "/etc/passwd"), None);
        assert_eq!(join("a.md", "..\\x"), None);
    }
}
