//! What readers need to know of a document before they open it.

use crate::diag::{Diagnostic, codes};
use crate::parse::Attachment;

/// Formats of documents that have to be made accessible one by one, as they end the addresses of files.
const DOCUMENTS: [&str; 11] = ["pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "xls", "xlsx", "ods"];

/// Documents without a word on their language or on whether everyone can read them. Of one that is only named, nothing
/// is asked: nobody can open it. Nor is a web page elsewhere asked whether it is accessible: its own statement tells.
pub fn check(attachments: &[Attachment], found: &mut Vec<Diagnostic>) {
    for attachment in attachments {
        let can_be_opened = attachment.file.is_some() || attachment.url.is_some();
        if can_be_opened && attachment.language.is_none() {
            found.push(Diagnostic::new(&codes::ATTACHMENT_LANGUAGE, attachment.at).with("title", &attachment.title));
        }
        if is_document(attachment) && attachment.accessible.is_none() {
            found.push(Diagnostic::new(&codes::ATTACHMENT_ACCESSIBLE, attachment.at).with("title", &attachment.title));
        }
    }
}

/// Whether an attachment is a file beside the card or a document behind an address.
fn is_document(attachment: &Attachment) -> bool {
    let is_known = |format: &str| DOCUMENTS.iter().any(|known| format.eq_ignore_ascii_case(known));
    attachment.file.is_some()
        || attachment.url.as_deref().is_some_and(|url| {
            let path = url.split(['?', '#']).next().unwrap_or_default();
            let ending = path.rsplit_once('.').map(|(_, ending)| ending);
            attachment.format.as_deref().into_iter().chain(ending).any(is_known)
        })
}
