//! What is seen of a card while it is open: all that a build needs of it until its page is made.

use super::summary::Summary;
use crate::digest::Digest;
use crate::parse::Project;
use crate::site::{Destination, Shown, Site, attached};
use crate::source::{Span, Spanned};
use std::sync::Arc;

/// What was seen of a card.
#[derive(Debug, Clone)]
pub struct Seen {
    /// What other pages know of it.
    pub summary: Arc<Summary>,
    /// The digest of that.
    pub digest: Digest,
    /// What its own page shows beside that.
    pub own: Own,
}

/// What the page of a card shows beside its summary, and what points to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The digest of its text and of what it shows of other files.
    pub digest: Digest,
    /// The places in chapters of reports to which its text leads: the position of the chapter, and the anchor.
    pub chapters: Box<[(usize, Option<String>)]>,
    /// The files of the content that it uses, by their paths inside `content/`, each with the place that names it.
    pub assets: Box<[(String, Span)]>,
}

impl Seen {
    /// Looks at an open card of a site.
    #[must_use]
    pub fn of(site: &Site, project: &Project) -> Self {
        let summary = Summary::new(site, project);
        Self { digest: Digest::of(&summary), summary: Arc::new(summary), own: Own::of(site, project) }
    }
}

impl Own {
    /// Looks at an open card of a site.
    #[must_use]
    pub fn of(site: &Site, project: &Project) -> Self {
        let source = &project.source;
        let (chapters, shown): (Vec<_>, Vec<_>) =
            site.shown_by_links(source).into_iter().partition(|shown| matches!(shown, Shown::Chapter(..)));
        let chapters = chapters.into_iter().filter_map(|shown| match shown {
            Shown::Chapter(at, anchor) => Some((at, anchor)),
            _ => None,
        });
        let files = site.shown_files(source, files(project));
        let contacts = site.shown_contacts(&project.contacts);
        let text = (source.digest, source.facts_digest, source.borrowed);
        let digest = Digest::of(&(text, shown, files, contacts));
        Self { digest, chapters: chapters.collect(), assets: assets(site, project) }
    }
}

/// The files that front matter names.
fn files(project: &Project) -> impl Iterator<Item = &Spanned<String>> {
    let logos = project.logos.iter().map(|logo| &logo.file);
    logos.chain(project.image.iter().map(|image| &image.file)).chain(attached(&project.attachments))
}

fn assets(site: &Site, project: &Project) -> Box<[(String, Span)]> {
    let file = project.source.file;
    let in_text = project.source.facts.references.iter().map(|link| (site.resolve(file, &link.target), link.at));
    let named = files(project).map(|name| (site.resolve_file(file, &name.value), name.at));
    let used = in_text.chain(named).filter_map(|(destination, at)| match destination {
        Destination::Asset(path) => Some((path.to_owned(), at)),
        _ => None,
    });
    used.collect()
}
