//! Files that a card names.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Attachment, Source};
use crate::site::{Destination, Site};
use crate::source::Spanned;
use crate::value::nearest;

/// The files of attachments.
pub fn attachments(site: &Site, source: &Source, attachments: &[Attachment], found: &mut Vec<Diagnostic>) {
    exist(site, source, attachments.iter().filter_map(|attachment| attachment.file.as_ref()), found);
}

/// Files that are not there.
pub fn exist<'a>(
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
                found.push(finding.nearest(beside(site, &path)));
            }
            _ => found.push(Diagnostic::new(&codes::FILE_OUTSIDE, file.at).with("path", &file.value)),
        }
    }
}

/// The name of the file in the same folder that is nearest to a missing one.
pub fn beside<'a>(site: &'a Site, path: &str) -> Option<&'a str> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let inside = format!("{folder}/");
    let from = inside.as_str();
    let assets = site.assets.range(inside.clone()..).map(|(path, _)| path.as_str());
    let documents = site.documents.range(inside.clone()..).map(|(path, _)| path.as_str());
    let in_folder = |path: &&'a str| path.starts_with(from);
    let names = assets.take_while(in_folder).chain(documents.take_while(in_folder));
    nearest(name, names.filter_map(|path| path.get(from.len()..)).filter(|name| !name.contains('/')))
}
