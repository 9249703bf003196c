//! What readers need to know of a document before they open it.

use crate::diag::{Diagnostic, codes};
use crate::parse::Attachment;
use crate::value::FileFormat;

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
    let named = || FileFormat::called(attachment.format.as_deref()?);
    attachment.file.is_some()
        || attachment.url.as_deref().is_some_and(|url| {
            [named(), FileFormat::of_address(url)].into_iter().flatten().any(|format| format.is_document)
        })
}
