//! The tool's own words in each language.

use super::{Diagnostic, Severity};
use crate::locale::{Arg, Locale};
use crate::value::{Date, Lang};
use std::borrow::Cow;

/// The arguments that are dates, in ISO 8601.
const DATES: [&str; 6] = ["date", "start", "end", "until", "actual", "planned"];

/// The message catalogue of one language, with English behind it.
pub struct Messages {
    lang: Lang,
    locale: Locale,
}

impl Messages {
    /// The catalogue of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut locale = Locale::new(lang.tag());
        // English first: what a catalogue lacks is still said. The tests see to it that none lacks anything.
        for resource in [resource(Lang::En), resource(lang)] {
            locale.add(resource);
        }
        Self { lang, locale }
    }

    /// The language of the catalogue.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text called `name`, with its arguments; the name itself where the catalogue lacks it.
    #[must_use]
    pub fn text(&self, name: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.text(name, args).unwrap_or_else(|| name.to_owned())
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        let args = self.args(diagnostic);
        self.text(&diagnostic.code.message(), &borrowed(&args))
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, diagnostic: &Diagnostic) -> Option<String> {
        let name = format!("{}.{}", diagnostic.code.message(), diagnostic.hint.as_deref().unwrap_or("hint"));
        let args = self.args(diagnostic);
        self.locale.text(&name, &borrowed(&args))
    }

    /// What the message mentions; dates as one writes them in its language.
    fn args<'a>(&self, diagnostic: &'a Diagnostic) -> Vec<(&'a str, Cow<'a, str>)> {
        let word = |name: &str, value: &'a str| match Date::parse(value).ok().filter(|_| DATES.contains(&name)) {
            Some(date) => Cow::Owned(date.written(self.lang())),
            None => Cow::Borrowed(value),
        };
        diagnostic.args.iter().map(|(name, value)| (name.as_ref(), word(name, value))).collect()
    }

    /// The word for a severity.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        self.text(&format!("severity-{}", severity.name()), &[])
    }
}

fn borrowed<'a>(args: &'a [(&'a str, Cow<'a, str>)]) -> Vec<(&'a str, Arg<'a>)> {
    args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect()
}

fn resource(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => include_str!("messages/fi.ftl"),
        Lang::Sv => include_str!("messages/sv.ftl"),
        Lang::En | Lang::Other(_) => include_str!("messages/en.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;
    use std::collections::BTreeSet;

    /// The names of texts and of their attributes, and the arguments that each uses.
    fn outline(lang: Lang) -> BTreeSet<String> {
        use fluent_syntax::ast;
        let parsed = fluent_syntax::parser::parse(resource(lang)).expect("the catalogue is sound");
        let mut names = BTreeSet::new();
        for entry in &parsed.body {
            if let ast::Entry::Message(message) = entry {
                names.insert(message.id.name.to_owned());
                names.extend(message.attributes.iter().map(|a| format!("{}.{}", message.id.name, a.id.name)));
            }
        }
        names
    }

    #[test]
    fn every_code_has_a_message_and_a_hint_in_every_language() {
        for lang in Lang::ALL {
            let names = outline(lang);
            for code in codes::ALL {
                assert!(names.contains(&code.message()), "{lang}: no message for {}", code.name);
                let hinted = names.iter().any(|name| name.starts_with(&format!("{}.", code.message())));
                assert!(hinted, "{lang}: no hint for {}", code.name);
            }
        }
    }

    #[test]
    fn the_catalogues_hold_the_same_texts() {
        let english = outline(Lang::En);
        for lang in [Lang::Fi, Lang::Sv] {
            let other = outline(lang);
            let missing: Vec<_> = english.symmetric_difference(&other).collect();
            assert!(missing.is_empty(), "{lang} and en differ in {missing:?}");
        }
    }
}
