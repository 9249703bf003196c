//! The projects that a card names.

/// The projects that a card names, each by an id or another word. Most name none, and a catalogue holds a great many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Ties(Option<Box<Tied>>);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Tied {
    parent: Option<Box<str>>,
    predecessor: Option<Box<str>>,
    successor: Option<Box<str>>,
}

impl Ties {
    /// Ties to a main project, to one that the project follows, and to one that follows it.
    #[must_use]
    pub fn new(parent: Option<Box<str>>, predecessor: Option<Box<str>>, successor: Option<Box<str>>) -> Self {
        let is_tied = [&parent, &predecessor, &successor].into_iter().any(Option::is_some);
        Self(is_tied.then(|| Box::new(Tied { parent, predecessor, successor })))
    }

    /// The main project.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.0.as_ref()?.parent.as_deref()
    }

    /// The project that it follows.
    #[must_use]
    pub fn predecessor(&self) -> Option<&str> {
        self.0.as_ref()?.predecessor.as_deref()
    }

    /// The project that follows it.
    #[must_use]
    pub fn successor(&self) -> Option<&str> {
        self.0.as_ref()?.successor.as_deref()
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [self.parent(), self.predecessor(), self.successor()].into_iter().flatten()
    }
}
