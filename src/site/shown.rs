//! What a page shows of files that are not its own: where links lead, what is known of pictures and attachments.

use super::{Destination, Site};
use crate::parse::{Attachment, Contact, Source};
use crate::source::{Span, Spanned};

/// Width and height of a picture.
type Extent = Option<(u32, u32)>;

/// What a link or the name of a file leads to, as far as the page with it shows that.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Nothing.
    Nowhere,
    /// A file, and its size where that is shown.
    File(Option<u64>),
    /// A picture: its extent, the widths of its smaller sizes, and the size of its file where that is shown.
    Picture(Extent, Vec<u32>, Option<u64>),
    /// A document, and whether this build publishes it.
    Document(Option<bool>),
    /// A place in a chapter of a report: the position of the chapter, and the anchor. Which page has it, the order of the
    /// report tells.
    Chapter(usize, Option<String>),
}

impl Site {
    /// What the links of a text lead to, where that is another file's doing.
    #[must_use]
    pub fn shown_by_links(&self, source: &Source) -> Vec<Shown> {
        let shown = |target: &str| match self.resolve(source.file, target) {
            Destination::Chapter(at, anchor) => Some(Shown::Chapter(at, anchor)),
            Destination::Document(kind, id, _) => Some(Shown::Document(self.is_shown(kind, id))),
            Destination::Asset(path) => Some(self.shown_file(path, None)),
            Destination::Missing(_) => Some(Shown::Nowhere),
            Destination::External | Destination::Forbidden | Destination::Anchor(_) | Destination::Outside => None,
        };
        source.facts.references.iter().filter_map(|reference| shown(&reference.target)).collect()
    }

    /// What is shown of files that front matter names: their sizes too.
    pub fn shown_files<'a>(&self, source: &Source, files: impl Iterator<Item = &'a Spanned<String>>) -> Vec<Shown> {
        let file = |file: &Spanned<String>| match self.resolve_file(source.file, &file.value) {
            Destination::Asset(path) => self.shown_file(path, self.assets.get(path).map(|asset| asset.stamp.size)),
            _ => Shown::Nowhere,
        };
        files.map(file).collect()
    }

    /// The files of the content that a document uses in its text or names, `files` being those; with the places.
    pub fn used_files<'a, 'b>(
        &'a self,
        source: &'b Source,
        files: impl Iterator<Item = &'b Spanned<String>>,
    ) -> impl Iterator<Item = (&'a str, Span)> {
        let references = source.facts.references.iter();
        let in_text = references.map(|link| (self.resolve(source.file, &link.target), link.at));
        let named = files.map(|name| (self.resolve_file(source.file, &name.value), name.at));
        in_text.chain(named).filter_map(|(destination, at)| match destination {
            Destination::Asset(path) => Some((path, at)),
            _ => None,
        })
    }

    /// A file, of which a page may show the size; of a picture it knows how much room to keep for it.
    fn shown_file(&self, path: &str, bytes: Option<u64>) -> Shown {
        match self.picture(path) {
            Some(picture) => Shown::Picture(picture.extent, picture.sizes.clone(), bytes),
            None => Shown::File(bytes),
        }
    }

    /// Which contacts are shown on the day of the build.
    pub fn shown_contacts<'a>(&self, contacts: impl IntoIterator<Item = &'a Contact>) -> Vec<bool> {
        let shown = |contact: &Contact| contact.visible_until.is_none_or(|day| day.last_day() >= self.today);
        contacts.into_iter().map(shown).collect()
    }
}

/// The files among attachments.
pub fn attached(attachments: &[Attachment]) -> impl Iterator<Item = &Spanned<String>> {
    attachments.iter().filter_map(|attachment| attachment.file.as_ref())
}
