//! Files that a card names.

use super::pictures;
use crate::diag::{Diagnostic, codes};
use crate::parse::{Attachment, Source};
use crate::site::{Destination, Site};
use crate::source::Spanned;

/// The files of attachments.
pub fn attachments(site: &Site, source: &Source, attachments: &[Attachment], found: &mut Vec<Diagnostic>) {
    let files = || attachments.iter().filter_map(|attachment| attachment.file.as_ref());
    exist(site, source, files(), found);
    pictures::named(site, source, files(), false, found);
}

/// The pictures on the page of a document.
pub fn shown<'a>(
    site: &Site,
    source: &Source,
    files: impl Iterator<Item = &'a Spanned<String>> + Clone,
    found: &mut Vec<Diagnostic>,
) {
    exist(site, source, files.clone(), found);
    pictures::named(site, source, files, true, found);
}

/// Files that are not there.
fn exist<'a>(
    site: &Site,
    source: &Source,
    files: impl Iterator<Item = &'a Spanned<String>>,
    found: &mut Vec<Diagnostic>,
) {
    for file in files {
        match site.resolve_file(source.file, &file.value) {
            Destination::Asset(_) => {}
            Destination::Missing(path) => {
                let finding = Diagnostic::new(&codes::FILE_MISSING, file.at).with("path", &file.value);
                found.push(finding.nearest(site.nearest_file(&path)));
            }
            _ => found.push(Diagnostic::new(&codes::FILE_OUTSIDE, file.at).with("path", &file.value)),
        }
    }
}
