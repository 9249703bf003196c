//! A project card on its shelf: what the rest of the site needs to know of it at any time, and the way to the whole.
//!
//! A catalogue may hold more cards than memory does. So a card that has been put away is read again by whoever opens it,
//! and forgotten when nobody looks at it any more.

use super::{Entry, SourceRef, Ties};
use crate::config::TermId;
use crate::digest::Digest;
use crate::parse::{Project, Relation, TextLangs, Visibility};
use crate::source::{FileId, Spanned};
use crate::stored::Place;
use std::fmt::Debug;
use std::sync::Arc;

/// A project card on its shelf.
#[derive(Debug)]
pub struct Card {
    /// Its file.
    pub file: FileId,
    /// Its id.
    pub id: Arc<str>,
    /// Full name.
    pub title: Arc<str>,
    /// The name used day to day.
    pub short_title: Option<Arc<str>>,
    /// The digest of its front matter.
    pub facts_digest: Digest,
    /// In which languages its texts are.
    pub langs: TextLangs,
    /// Its status.
    pub status: Option<TermId>,
    special: Option<Box<Special>>,
    project: Kept,
}

/// What few cards have, where a catalogue holds a great many.
#[derive(Debug, Default, PartialEq, Eq)]
struct Special {
    visibility: Visibility,
    ties: Ties,
    aliases: Box<[Spanned<String>]>,
}

/// Where the whole card is.
#[derive(Debug)]
enum Kept {
    Held(Arc<Project>),
    PutAway(Place, Shared),
}

/// What gives back cards that have been put away, as each of them knows it: in as little room as it can.
pub type Shared = Arc<Box<dyn Archive>>;

/// What gives back cards that have been put away.
pub trait Archive: Debug + Send + Sync {
    /// The card of a file, which was put away at a place.
    fn open(&self, file: FileId, id: &str, place: Place) -> Arc<Project>;
}

impl Card {
    /// A card that stays in memory.
    #[must_use]
    pub fn held(project: Arc<Project>) -> Self {
        Self::new(&Arc::clone(&project), Kept::Held(project))
    }

    /// A card that was put away at a place.
    #[must_use]
    pub fn put_away(project: &Project, place: Place, archive: Shared) -> Self {
        Self::new(project, Kept::PutAway(place, archive))
    }

    fn new(project: &Project, kept: Kept) -> Self {
        let word = |relation: &Option<Relation>| relation.as_ref()?.word().map(Box::from);
        let special = Special {
            visibility: project.visibility,
            ties: Ties::new(word(&project.parent), word(&project.predecessor), None),
            aliases: project.aliases.as_slice().into(),
        };
        Self {
            file: project.source.file,
            id: project.source.id.as_str().into(),
            title: project.title.as_str().into(),
            short_title: project.short_title.as_deref().map(Arc::from),
            facts_digest: project.source.facts_digest,
            langs: TextLangs::from(&project.source),
            status: project.status,
            special: (special != Special::default()).then(|| Box::new(special)),
            project: kept,
        }
    }

    /// When it is shown.
    #[must_use]
    pub fn visibility(&self) -> Visibility {
        self.special.as_ref().map(|special| special.visibility).unwrap_or_default()
    }

    /// The word for its main project, where that is of the catalogue.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.special.as_ref()?.ties.parent()
    }

    /// The word for the project that it follows, where that is of the catalogue.
    #[must_use]
    pub fn predecessor(&self) -> Option<&str> {
        self.special.as_ref()?.ties.predecessor()
    }

    /// The whole card. One that was put away is read anew, so whoever needs it twice keeps it.
    #[must_use]
    pub fn open(&self) -> Arc<Project> {
        match &self.project {
            Kept::Held(project) => Arc::clone(project),
            Kept::PutAway(place, archive) => archive.open(self.file, &self.id, *place),
        }
    }

    /// Whether it is read anew each time that it is opened.
    #[must_use]
    pub fn is_put_away(&self) -> bool {
        matches!(self.project, Kept::PutAway(..))
    }

    /// Whether it holds the very same card in memory as another.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        matches!((&self.project, &other.project), (Kept::Held(own), Kept::Held(other)) if Arc::ptr_eq(own, other))
    }
}

impl Entry for Card {
    fn id(&self) -> &str {
        &self.id
    }
    fn file(&self) -> FileId {
        self.file
    }
    fn title(&self) -> &str {
        &self.title
    }
    fn short_title(&self) -> Option<&str> {
        self.short_title.as_deref()
    }
    fn langs(&self) -> TextLangs {
        self.langs
    }
    fn aliases(&self) -> &[Spanned<String>] {
        self.special.as_ref().map_or(&[], |special| &special.aliases)
    }
    fn source(&self) -> SourceRef<'_> {
        SourceRef::OfCard(self.open())
    }
}
