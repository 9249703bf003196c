//! Cards that were put away, and how they are taken out again.

use crate::cache::DocumentStore;
use crate::config::Config;
use crate::load;
use crate::parse::{Parsed, Project, Reading, Text};
use crate::site::Archive;
use crate::source::{FileId, Sources};
use crate::stored::Place;
use std::sync::Arc;

/// The cards of a site in the memory of earlier builds.
#[derive(Debug)]
pub struct CardArchive {
    pub store: DocumentStore,
    pub sources: Sources,
    pub config: Arc<Config>,
}

impl Archive for CardArchive {
    fn open(&self, file: FileId, id: &str, place: Place) -> Arc<Project> {
        let stored: Option<Parsed<Project>> = self.store.read(place);
        // What lies in the memory may be damaged while we work. The card itself is still there.
        let project = stored.and_then(|parsed| parsed.value).or_else(|| self.parse(file, id));
        project.unwrap_or_else(|| panic!("{} can no longer be read", self.sources.get(file).path))
    }
}

impl CardArchive {
    fn parse(&self, file: FileId, id: &str) -> Option<Arc<Project>> {
        let text = load::read(&self.sources, file).ok()?;
        Project::parse(Text { file, id, text: &text }, &self.config, Reading::Usual).value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::digest::Digest;
    use crate::source::SourceFile;

    #[test]
    fn a_card_that_is_lost_from_the_memory_is_parsed_again() {
        let mut sources = Sources::default();
        let file =
            sources.add(SourceFile::held("content/projects/a.md".to_owned(), "---\nnimi: Aalto\n---\n".to_owned()));
        let (config, _) = config::parse("", file);
        let config = Arc::new(config);
        let archive = CardArchive { store: DocumentStore::default(), sources, config };
        let nowhere = Place { start: 0, length: 1, sum: Digest::of("") };
        assert_eq!(archive.open(file, "a", nowhere).title, "Aalto");
    }
}
