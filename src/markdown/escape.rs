//! Texts and addresses as they stand in HTML.

use super::marks::ReferenceMark;
use pulldown_cmark_escape::{escape_href, escape_html};

/// A link to a part of the report.
pub fn link(mark: &ReferenceMark) -> String {
    let name = mark.name.as_ref().map(|name| format!(" aria-label=\"{}\"", escaped(name))).unwrap_or_default();
    format!("<a href=\"{}\"{name}>{}</a>", href(&mark.href), escaped(&mark.words))
}

/// An address as it stands in the value of an attribute.
pub fn href(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    // Writing to a string cannot fail.
    let _ = escape_href(&mut out, address);
    out
}

/// A text as it stands in HTML, between tags and in quoted values.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut out, text);
    out
}
