//! What is seen of a card while it is open: all that a build needs of it until its page is made.

use super::summary::Summary;
use crate::digest::Digest;
use crate::parse::{BudgetRow, Project};
use crate::site::{Card, Named, Shown, Site, attached};
use crate::source::{Span, Spanned};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What was seen of a card.
#[derive(Debug, Clone)]
pub struct Seen {
    /// What other pages know of it.
    pub summary: Arc<Summary>,
    /// The digest of that.
    pub digest: Digest,
    /// What else there is to know of a card that is put away again. One that stays at hand is asked when it is wanted.
    pub put_away: Option<Own>,
}

/// What the page of a card shows beside its summary, and what points to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The digest of its text and of what it shows of other files.
    pub digest: Digest,
    /// What it leads to, where that is anything.
    leads: Option<Box<LedTo>>,
}

/// What a card leads to beside other cards; most lead to nothing, and a catalogue holds a great many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct LedTo {
    chapters: Box<[(usize, Option<String>)]>,
    organisations: Box<[Arc<Named>]>,
    assets: Assets,
}

/// Files of the content, by their paths inside `content/`, each with a place that names it.
pub type Assets = Box<[(String, Span)]>;

impl Seen {
    /// Looks at a card of a site, which is open.
    #[must_use]
    pub fn of(site: &Site, card: &Card, project: &Project) -> Self {
        let summary = Summary::new(site, card, project);
        let put_away = card.is_put_away().then(|| Own::of(site, project, assets(site, project)));
        let digest = Digest::of(&summary);
        Self { summary: Arc::new(summary), digest, put_away }
    }
}

impl Own {
    /// Looks at an open card of a site, whose files are found apart: not everybody asks for them.
    #[must_use]
    pub fn of(site: &Site, project: &Project, assets: Assets) -> Self {
        let source = &project.source;
        let (mut chapters, mut others) = (Vec::new(), Vec::new());
        for shown in site.shown_by_links(source) {
            match shown {
                Shown::Chapter(at, anchor) => chapters.push((at, anchor)),
                other => others.push(other),
            }
        }
        let files = site.shown_files(source, files(project));
        let contacts = site.shown_contacts(&project.contacts);
        let text = (source.digest, source.facts_digest, source.borrowed);
        let digest = Digest::of(&(text, others, files, contacts));
        let organisations = other_organisations(project).into_iter().map(|name| site.organisation(name)).collect();
        let leads = LedTo { chapters: chapters.into(), organisations, assets };
        Self { digest, leads: (leads != LedTo::default()).then(|| Box::new(leads)) }
    }

    /// The places in chapters of reports to which its text leads: the position of the chapter, and the anchor.
    #[must_use]
    pub fn chapters(&self) -> &[(usize, Option<String>)] {
        self.leads.as_ref().map_or(&[], |leads| &leads.chapters)
    }

    /// The organisations that it names and takes no part with: those of contacts and in the budget. Whether they have a page,
    /// other cards tell.
    #[must_use]
    pub fn organisations(&self) -> &[Arc<Named>] {
        self.leads.as_ref().map_or(&[], |leads| &leads.organisations)
    }

    /// The files of the content that it names, as they were given.
    #[must_use]
    pub fn assets(&self) -> &[(String, Span)] {
        self.leads.as_ref().map_or(&[], |leads| &leads.assets)
    }
}

/// The names of organisations on a card beside those that take part.
fn other_organisations(project: &Project) -> BTreeSet<&str> {
    fn of_rows<'a>(rows: &'a [BudgetRow], names: &mut BTreeSet<&'a str>) {
        for row in rows {
            names.extend(row.source.as_deref());
            of_rows(&row.of_which, names);
        }
    }
    let mut names: BTreeSet<&str> =
        project.contacts.iter().filter_map(|contact| contact.organisation.as_deref()).collect();
    if let Some(budget) = &project.budget {
        of_rows(&budget.funding, &mut names);
        of_rows(&budget.costs, &mut names);
    }
    let own = project.funders.iter().chain(&project.implementers).chain(&project.partners);
    for organisation in own {
        names.remove(organisation.name.as_str());
    }
    names
}

/// The files that an open card uses.
pub fn assets(site: &Site, project: &Project) -> Assets {
    site.used_files(&project.source, files(project)).map(|(path, at)| (path.to_owned(), at)).collect()
}

/// The files that front matter names.
fn files(project: &Project) -> impl Iterator<Item = &Spanned<String>> {
    let logos = project.logos.iter().map(|logo| &logo.file);
    logos.chain(project.image.iter().map(|image| &image.file)).chain(attached(&project.attachments))
}
