//! Texts in a language, with plurals: the only user of Fluent.
//!
//! The messages of the tool and the texts of a theme are Fluent resources; see <https://projectfluent.org>.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, PatternElement};
use foldhash::HashMap;
use unic_langid::LanguageIdentifier;

/// The texts of one language.
pub struct Locale {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    /// The texts that are the same whatever the arguments: Fluent would put them together anew each time.
    plain: HashMap<String, String>,
}

/// Prints whole numbers with their thousands apart, as in the rest of a page; Fluent itself would not.
fn print_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let grouped = digits.len() > 4 && digits.bytes().all(|b| b.is_ascii_digit());
    grouped.then(|| {
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join("\u{a0}")
    })
}

/// A fault in a Fluent resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleFault {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// What Fluent says of it, in English.
    pub reason: String,
}

/// An argument of a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text, inserted as it is.
    Text(&'a str),
    /// A number that may choose a plural form.
    Number(i64),
}

impl Arg<'_> {
    /// A number of things.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("tag", &self.tag).finish_non_exhaustive()
    }
}

impl Locale {
    /// An empty locale for the language `tag`, such as `fi`.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let identifier: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks are for mixing directions of writing; in addresses and figures they do harm.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(print_number));
        Self { tag: tag.to_owned(), bundle, plain: HashMap::default() }
    }

    /// Adds a resource; its texts replace those of the same name that are there. Returns the faults; what is sound is
    /// added all the same.
    pub fn add(&mut self, resource: &str) -> Vec<LocaleFault> {
        let (resource, errors) = match FluentResource::try_new(resource.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            match message.value.as_ref().map(|pattern| &pattern.elements[..]) {
                Some([PatternElement::TextElement { value }]) => {
                    self.plain.insert(message.id.name.to_owned(), (*value).to_owned())
                }
                _ => self.plain.remove(message.id.name),
            };
        }
        self.bundle.add_resource_overriding(resource);
        let fault = |error: fluent_syntax::parser::ParserError| LocaleFault {
            start: error.pos.start,
            end: error.pos.end,
            reason: error.kind.to_string(),
        };
        errors.into_iter().map(fault).collect()
    }

    /// The language, such as `fi`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The texts that are the same whatever the arguments, with their names.
    pub fn plain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.plain.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Whether there is a text with this name; `name.attribute` names an attribute.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.pattern(name).is_some()
    }

    fn pattern(&self, name: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match name.split_once('.') {
            Some((message, attribute)) => Some(self.bundle.get_message(message)?.get_attribute(attribute)?.value()),
            None => self.bundle.get_message(name)?.value(),
        }
    }

    /// The text called `name` (or `name.attribute`) with its arguments filled in; `None` if there is none.
    #[must_use]
    pub fn text(&self, name: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        if let Some(text) = self.plain.get(name) {
            return Some(text.clone());
        }
        let pattern = self.pattern(name)?;
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            filled.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(*text),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
    }
}
