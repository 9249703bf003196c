//! What PDF files lack, for the site's accessibility statement.

use crate::diag::{Diagnostic, codes};
use crate::load::{DocumentKind, PdfTitle};
use crate::parse::{Attachment, Source};
use crate::site::{Destination, Site};
use std::path::Path;

/// The PDF files that a published document names, unless it says itself why one is not accessible.
pub fn check(
    site: &Site,
    kind: DocumentKind,
    source: &Source,
    attachments: &[Attachment],
    found: &mut Vec<Diagnostic>,
) {
    for attachment in attachments {
        let explained = attachment.accessible == Some("no") && attachment.reason.is_some();
        let Some(file) = attachment.file.as_ref().filter(|file| !explained && is_pdf(&file.value)) else { continue };
        if site.is_shown(kind, &source.id) != Some(true) {
            return;
        }
        let Destination::Asset(path) = site.resolve_file(source.file, &file.value) else { continue };
        let Some(pdf) = site.pdf(path) else { continue };
        if pdf.tagged && pdf.language && pdf.title == PdfTitle::Shown {
            continue;
        }
        let has = |there: bool| if there { "yes" } else { "no" };
        let title = match pdf.title {
            PdfTitle::Missing => "no",
            PdfTitle::Hidden => "hidden",
            PdfTitle::Shown => "yes",
        };
        let finding = Diagnostic::new(&codes::ATTACHMENT_PDF, file.at).with("path", &file.value);
        found.push(finding.with("tags", has(pdf.tagged)).with("title", title).with("language", has(pdf.language)));
    }
}

fn is_pdf(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
}
