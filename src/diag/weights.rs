//! The weights that a site gives to findings, in place of those of their codes.

use super::{Code, Diagnostic, Severity};
use std::collections::BTreeMap;

/// The families and codes whose weight no site can change: what could not be read, or would be lost or published
/// against the rules of safety, if it passed.
const FIXED: &[&str] = &[
    "source/",
    "yaml/",
    "site/",
    "theme/",
    "output/",
    "program/",
    "value/",
    "field/nameless",
    "field/missing",
    "field/duplicate",
    "field/kind",
    "place/unknown",
    "place/taken",
    "reference/circle",
    "reference/self",
    "link/outside",
    "link/scheme",
    "file/outside",
    "image/unusable",
    "address/taken",
    "address/alias",
];

/// Whether a site may change the weight of the findings of a code.
#[must_use]
pub fn is_settable(code: &Code) -> bool {
    !FIXED.iter().any(|fixed| code.name == *fixed || (fixed.ends_with('/') && code.name.starts_with(fixed)))
}

/// The weights that a site has given, by the names of codes; `None` for findings that are not wanted at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weights(BTreeMap<&'static str, Option<Severity>>);

impl Weights {
    /// Gives the findings of a code a weight.
    pub fn set(&mut self, code: &'static Code, weight: Option<Severity>) {
        self.0.insert(code.name, weight);
    }

    /// Gives findings their weights, and drops those that are not wanted.
    pub fn weigh(&self, findings: &mut Vec<Diagnostic>) {
        if self.0.is_empty() {
            return;
        }
        findings.retain_mut(|finding| match self.0.get(finding.code.name) {
            None => true,
            Some(None) => false,
            Some(Some(weight)) => {
                finding.severity = *weight;
                true
            }
        });
    }
}
