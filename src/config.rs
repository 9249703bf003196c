//! The settings of a site: what `content/site.yaml` says, and what holds where it says nothing.

mod accepted;
mod authority;
mod read;
mod statement;
mod translations;

pub use authority::Authority;
pub use read::parse;
pub use statement::{Feedback, Limitation, Setting, Statement, StatementSetting, Target, Targets, is_given};
pub use translations::{ByLanguage, Translations};

use crate::diag::Weights;
use crate::place::Places;
use crate::schema::{self, Choices, Phase};
use crate::source::{FileId, Span, Spanned};
use crate::value::{Lang, fold, nearest, slug};
use foldhash::HashMap;
use serde::{Deserialize, Serialize};

/// The form of page addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Urls {
    /// `hankkeet/ID.html`
    #[default]
    Flat,
    /// `hankkeet/ID/index.html`
    Pretty,
}

/// The order of lists of projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By title, in the alphabetical order of the page's language.
    #[default]
    Title,
    /// By start, the latest first; missing dates last.
    Start,
}

/// What happens to HTML in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// Harmless tags stay, others go.
    #[default]
    Safe,
    /// It is shown as text.
    Off,
}

/// A word of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Lasting id.
    pub id: String,
    /// The last part of the address of its page.
    pub slug: String,
    /// What a page shows.
    pub label: Translations,
    /// What the word means.
    pub description: Translations,
    /// Whether projects of this status are published.
    pub public: bool,
    /// What a status means for the calendar, where that is known.
    pub phase: Option<Phase>,
}

impl Term {
    /// The label in `lang`, or else in another language, or else the id.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.label.best(lang).unwrap_or(&self.id)
    }
}

/// Index of a term in its [`Vocabulary`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TermId(pub u16);

/// A vocabulary: terms in their order, and every spelling that means one of them.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// The terms, in the order in which they are listed.
    pub terms: Vec<Term>,
    by_word: HashMap<String, TermId>,
}

impl Vocabulary {
    /// The term that `word` means: its id, a label or a variant, whatever the case.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<TermId> {
        self.by_word.get(word).or_else(|| self.by_word.get(&fold(word))).copied()
    }

    /// The term with the given index.
    #[must_use]
    pub fn get(&self, id: TermId) -> &Term {
        &self.terms[usize::from(id.0)]
    }

    /// The label nearest to an unknown word.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<&str> {
        nearest(word, self.terms.iter().flat_map(|t| t.label.texts().chain([t.id.as_str()])))
    }

    /// Adds a term; `false` if one of its spellings already means another.
    fn add(&mut self, term: Term, variants: &[String]) -> bool {
        let id = TermId(u16::try_from(self.terms.len()).unwrap_or(u16::MAX));
        let words = variants.iter().map(String::as_str).chain(term.label.texts()).chain([term.id.as_str()]);
        let mut free = true;
        for word in words {
            free &= *self.by_word.entry(fold(word)).or_insert(id) == id;
        }
        self.terms.push(term);
        free
    }

    /// The vocabulary that holds unless a site has its own; addresses are in the site's first language.
    fn built_in(choices: &Choices, lang: Lang) -> Self {
        let mut vocabulary = Self::default();
        for value in choices.values {
            let label = Translations::of_tool(value.label.map(str::to_owned));
            let id = value.id.to_owned();
            let slug = slug(lang.of(&value.label));
            let (public, phase) = (value.public, value.phase);
            vocabulary.add(Term { id, slug, label, description: Translations::default(), public, phase }, &[]);
        }
        vocabulary
    }

    /// Gives the statuses of a site that are built-in ones, by id or by a label, the meaning of those. What a site's own
    /// words mean for the calendar is not guessed.
    fn with_phases(mut self) -> Self {
        for term in &mut self.terms {
            let mut words = std::iter::once(term.id.as_str()).chain(term.label.texts());
            term.phase = words.find_map(|word| schema::STATUS.find(word)).and_then(|status| status.phase);
        }
        self
    }
}

/// An organisation that the site knows by more than one name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organisation {
    /// The name that pages show, in the site's first language.
    pub name: String,
    /// The last part of its page's address.
    pub slug: String,
    /// Names in other languages.
    pub translations: Translations,
    /// Business ID (Y-tunnus).
    pub business_id: Option<String>,
    /// Web page.
    pub url: Option<String>,
    /// Mailbox, which stands in where a contact has no address.
    pub email: Option<String>,
}

impl Organisation {
    /// Its name in each language in which it is known, on a site whose first language is `first`.
    #[must_use]
    pub fn names(&self, first: Lang) -> Translations {
        let mut names = self.translations.clone();
        if names.get(first).is_none() {
            names.set(first, self.name.clone());
        }
        names
    }
}

/// The organisations of `site.yaml`, by every name that they go by.
#[derive(Debug, Default)]
pub struct Organisations {
    /// The organisations in the order of the file.
    pub known: Vec<Organisation>,
    by_name: HashMap<String, usize>,
}

impl Organisations {
    /// The organisation called `name`.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Organisation> {
        if self.by_name.is_empty() {
            return None;
        }
        let index = self.by_name.get(name).or_else(|| self.by_name.get(&fold(name)))?;
        Some(&self.known[*index])
    }
}

/// The texts that a site asks its translations for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredTranslations {
    /// Keys of texts.
    pub required: Vec<&'static str>,
    /// Whether every published document must have them, and not only one whose translation has been begun.
    pub of_every_document: bool,
}

impl Default for RequiredTranslations {
    fn default() -> Self {
        Self { required: vec!["title", "summary", "contacts"], of_every_document: false }
    }
}

/// The settings of a site.
#[derive(Debug)]
pub struct Config {
    /// `content/site.yaml`.
    pub file: FileId,
    /// Name of the site.
    pub title: Translations,
    /// What the site holds.
    pub description: Translations,
    /// Where the site is published, without a slash at the end; the command may say it in place of the file.
    pub base_url: Option<String>,
    /// Whether the settings were read and say nothing of an address; a faulty one has been reported.
    pub lacks_base_url: bool,
    /// The languages; the first stands at the root. Never empty.
    pub languages: Vec<Lang>,
    /// Where each of them is named; empty where none is.
    pub language_places: Vec<Span>,
    /// The texts that translations must have.
    pub translations: RequiredTranslations,
    /// The name of the theme.
    pub theme: Spanned<String>,
    /// Who publishes the site.
    pub publisher: Translations,
    /// The site's mailbox.
    pub email: Option<String>,
    /// The time zone in which the day changes.
    pub time_zone: String,
    /// The form of addresses.
    pub urls: Urls,
    /// The order of lists.
    pub order: Order,
    /// What happens to HTML in Markdown.
    pub raw_html: RawHtml,
    /// Statuses.
    pub statuses: Vocabulary,
    /// Project types.
    pub types: Vocabulary,
    /// Themes; empty where any text will do.
    pub themes: Vocabulary,
    /// Organisations with several names.
    pub organisations: Organisations,
    /// The places of Finland and those of the site.
    pub places: Places,
    /// A text at the foot of every page.
    pub footer: Translations,
    /// The accessibility statement.
    pub statement: Setting<StatementSetting>,
    /// The privacy notice.
    pub privacy_notice: Setting<Targets>,
    /// The weights of findings.
    pub checks: Weights,
}

impl Config {
    /// The site's first language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.languages.first().copied().unwrap_or_default()
    }

    /// The settings of an empty `site.yaml`: what holds where nothing is said.
    #[must_use]
    pub fn default_in(file: FileId) -> Self {
        Self {
            file,
            title: Translations::default(),
            description: Translations::default(),
            base_url: None,
            lacks_base_url: false,
            languages: vec![Lang::Fi],
            language_places: Vec::new(),
            translations: RequiredTranslations::default(),
            theme: Spanned { value: "default".to_owned(), at: Span::file(file) },
            publisher: Translations::default(),
            email: None,
            time_zone: "Europe/Helsinki".to_owned(),
            urls: Urls::default(),
            order: Order::default(),
            raw_html: RawHtml::default(),
            statuses: Vocabulary::built_in(&schema::STATUS, Lang::Fi),
            types: Vocabulary::built_in(&schema::TYPE, Lang::Fi),
            themes: Vocabulary::default(),
            organisations: Organisations::default(),
            places: Places::built_in(),
            footer: Translations::default(),
            // What could not be read is not said to be missing.
            statement: Setting::Faulty,
            privacy_notice: Setting::Faulty,
            checks: Weights::default(),
        }
    }
}
