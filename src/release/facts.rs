//! The public facts of a document. There are a great many, and few of them ever change: so they stay as they are written
//! down, and are read where a build changes the document.

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// Facts by the path of their key, such as `status` or `budget.grant`, in words for people.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts(Option<Box<RawValue>>);

impl Facts {
    /// Writes facts down.
    #[must_use]
    pub fn of(facts: &BTreeMap<String, String>) -> Self {
        Self((!facts.is_empty()).then(|| to_raw_value(facts).ok()).flatten())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Reads them; those that somebody has spoilt are none.
    #[must_use]
    pub fn read(&self) -> BTreeMap<String, String> {
        self.written().and_then(|written| serde_json::from_str(written).ok()).unwrap_or_default()
    }

    fn written(&self) -> Option<&str> {
        self.0.as_ref().map(|written| written.get())
    }
}

impl PartialEq for Facts {
    fn eq(&self, other: &Self) -> bool {
        self.written() == other.written()
    }
}

impl Eq for Facts {}
