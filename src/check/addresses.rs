//! Old addresses.

use crate::diag::{Diagnostic, codes};
use crate::source::Spanned;
use crate::value::OldAddress;

/// An old address must be one on this site from which readers can be led on.
pub fn aliases(aliases: &[Spanned<String>], found: &mut Vec<Diagnostic>) {
    for alias in aliases {
        if OldAddress::parse(&alias.value).is_none() {
            found.push(Diagnostic::new(&codes::ADDRESS_ALIAS, alias.at).with("value", &alias.value));
        }
    }
}
