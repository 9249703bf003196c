//! Findings: what is wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] names its [`Code`] and carries arguments; the words come from the message catalogue of the
//! reader's language (`messages/*.ftl`, one entry a code) when it is shown. One file here renders one format.

mod code;
mod fold;
mod github;
mod human;
mod json;
mod messages;
mod short;
mod terminal;
mod weights;

pub use code::{Code, codes};
pub use fold::{Folded, fold};
pub use github::github;
pub use human::{Look, human};
pub use json::{SCHEMA as FINDINGS_SCHEMA, json};
pub use messages::Messages;
pub use short::short;
pub use terminal::{tame, tame_line};
pub use weights::{Weights, is_settable};

use crate::source::{Sources, Span};
use crate::value::without_personal_ids;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is built; somebody should look.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word that machine-readable output uses: `error`, `warning` or `note`.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["error", "warning", "note"][self as usize]
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What kind of finding it is.
    #[serde(serialize_with = "Code::write_name", deserialize_with = "code::known")]
    pub code: &'static Code,
    /// How much it weighs: the code's own weight unless the card is left out of this build.
    pub severity: Severity,
    /// Where it is; `None` for what concerns no file, such as the output folder.
    pub span: Option<Span>,
    /// What the message and the hint mention, by name.
    pub args: Vec<(Cow<'static, str>, String)>,
    /// Which of the code's hints to show, where there is one more fitting than the usual.
    pub hint: Option<Cow<'static, str>>,
}

impl Diagnostic {
    /// A finding at a place.
    #[must_use]
    pub fn new(code: &'static Code, at: Span) -> Self {
        Self { code, severity: code.severity, span: Some(at), args: Vec::new(), hint: None }
    }

    /// A finding that concerns no file of the site.
    #[must_use]
    pub fn general(code: &'static Code) -> Self {
        Self { code, severity: code.severity, span: None, args: Vec::new(), hint: None }
    }

    /// Adds an argument. Whatever a faulty value holds, no personal identity code is shown whole; of the lines in which
    /// it stands, [`crate::load::recall`] takes care.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "numbers and texts alike, without a sign at each of them")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((Cow::Borrowed(name), without_personal_ids(&value.to_string()).into_owned()));
        self
    }

    /// Chooses one of the code's hints by name.
    #[must_use]
    pub fn hint(mut self, name: &'static str) -> Self {
        self.hint = Some(Cow::Borrowed(name));
        self
    }

    /// Names the nearest known word, if there is one, and chooses the hint "did you mean".
    #[must_use]
    pub fn nearest(self, word: Option<&str>) -> Self {
        match word {
            Some(word) => self.with("nearest", word).hint("nearest"),
            None => self,
        }
    }
}

/// Puts findings into the order in which they are shown, by path, place and code, and drops repeated ones.
pub fn sort(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| d.span.map(|span| (sources.get(span.file).path.as_str(), span.start, span.end));
        key(a).cmp(&key(b)).then_with(|| (a.code.name, &a.args).cmp(&(b.code.name, &b.args)))
    });
    diagnostics.dedup();
}

/// The number of files that findings concern.
#[must_use]
pub fn files<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> usize {
    diagnostics.into_iter().filter_map(|finding| Some(finding.span?.file)).collect::<BTreeSet<_>>().len()
}

/// The number of findings of a weight.
#[must_use]
pub fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
}
