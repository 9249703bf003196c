//! What is nobody's business, or no longer.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Contact, Project, Trace, TraceKind};
use crate::site::Site;

/// Personal data that stands anywhere in a file.
pub fn trace(trace: &Trace) -> Option<Diagnostic> {
    match &trace.kind {
        // The message does not repeat the code, and the line that is shown below it has it masked.
        TraceKind::PersonalId => Some(Diagnostic::new(&codes::PRIVACY_PERSONAL_ID, trace.at)),
        TraceKind::BankAccount => Some(Diagnostic::new(&codes::PRIVACY_BANK_ACCOUNT, trace.at)),
        TraceKind::MaskedAddress(address) => {
            Some(Diagnostic::new(&codes::PRIVACY_MASKED_ADDRESS, trace.at).with("address", address))
        }
        TraceKind::Direction(_) | TraceKind::Invisible(_) => None,
    }
}

/// Whether a contact tells how to reach a person, not an office.
fn is_personal(contact: &Contact) -> bool {
    contact.name.is_some() && (contact.email.is_some() || contact.phone.is_some())
}

/// Persons whose time on the site is over, but who are still in the file.
pub fn contacts<'a>(site: &Site, contacts: impl IntoIterator<Item = &'a Contact>, found: &mut Vec<Diagnostic>) {
    for contact in contacts.into_iter().filter(|contact| contact.name.is_some()) {
        if let Some(until) = contact.visible_until.filter(|until| until.last_day() < site.today) {
            found.push(Diagnostic::new(&codes::PRIVACY_NOT_VISIBLE, contact.at).with("until", until));
        }
    }
}

/// Persons on the page of a project that ended over a year ago. Where a last day is given, somebody has thought of it.
pub fn ended(site: &Site, project: &Project, found: &mut Vec<Diagnostic>) {
    let end = project.carried_out().dates().1;
    let Some(end) = end.filter(|end| end.months_later(12) < site.today && site.is_public(project)) else { return };
    let persons = project.contacts.iter().filter(|c| is_personal(c) && c.visible_until.is_none());
    found.extend(persons.map(|c| Diagnostic::new(&codes::PRIVACY_OLD_CONTACT, c.at).with("end", end)));
}
