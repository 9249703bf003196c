//! The theme: templates, texts and files. The only user of tera.

mod assets;
pub mod colour;
mod engine;
mod layers;
mod look;
pub mod palette;
mod settings;
mod styles;
mod templates;

pub use assets::{Assets, STYLE_SHEET};
pub use look::Look;
pub use settings::Logo;

use super::TEXTS;
use super::view::View;
use crate::diag::{Diagnostic, codes};
use crate::index::FacetKind;
use crate::load::ThemeFolder;
use crate::locale::{Locale, LocaleFault};
use crate::plan::ThemeDigest;
use crate::schema::words_of_pages;
use crate::source::{FileId, Sources, Span};
use crate::value::Lang;
use layers::Layers;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::Arc;
use templates::finding;
use tera::{Context, Tera};

/// A value that templates share without copying.
pub type Shared = tera::Value;

/// The input of a template: a typed view, and lists that pages share.
#[derive(Debug, Default)]
pub struct Input(Context);

impl Input {
    /// An input that holds the fields of a view.
    #[must_use]
    pub fn new(view: &impl View) -> Self {
        let mut input = Self::default();
        view.fill(&mut input);
        input
    }

    /// Adds a value under a name.
    pub fn add(&mut self, name: &'static str, value: &impl Serialize) {
        self.0.insert(name, value);
    }

    /// Adds a view under a name.
    #[must_use]
    pub fn with(mut self, name: &'static str, view: &impl Serialize) -> Self {
        self.add(name, view);
        self
    }

    /// Adds a shared value, or a list of them.
    #[must_use]
    pub fn with_shared(mut self, name: &'static str, shared: impl Into<Shared>) -> Self {
        self.0.insert_value(name, shared.into());
        self
    }
}

/// A view that templates can share.
#[must_use]
pub fn shared(view: &impl Serialize) -> Shared {
    Shared::from_serializable(view)
}

/// HTML that templates can share.
#[must_use]
pub fn shared_html(html: &[u8]) -> Shared {
    Shared::safe_string(&String::from_utf8_lossy(html))
}

/// A theme, ready to render pages in one language.
#[derive(Debug, Clone)]
pub struct Theme {
    tera: Tera,
    /// The texts of the language, with the default theme's behind them.
    pub locale: Arc<Locale>,
    /// The texts of the other languages of the tool, for the page that must speak all of them.
    pub other_locales: Arc<Vec<Arc<Locale>>>,
    /// How it looks: colours, tokens, logo.
    pub look: Look,
    /// The files that are published.
    pub assets: Assets,
    /// A digest of all that pages are made with.
    pub digest: ThemeDigest,
    /// The theme's files that messages may point to.
    files: BTreeMap<String, FileId>,
}

/// Reads the templates, texts and settings of a theme. All faults are reported, each template's on its own.
///
/// # Errors
/// `None` in place of the theme where it has faults that no page can be rendered with.
#[must_use]
pub fn load(theme: ThemeFolder, languages: &[Lang], sources: &mut Sources) -> (Option<Theme>, Vec<Diagnostic>) {
    let lang = languages.first().copied().unwrap_or_default();
    let mut diagnostics = Vec::new();
    let layers = Layers::of(theme, lang, sources, &mut diagnostics);
    let (look, found) = Look::of(&layers);
    diagnostics.extend(found);
    diagnostics.extend(styles::check(&layers, &look.names(), sources));
    let assets = Assets::of(&layers.files, &look);
    let files = &layers.sources;
    let locale = Arc::new(self::locale(lang, &layers, sources, &mut diagnostics));
    let templates: Vec<(&str, FileId)> =
        files.iter().filter_map(|(path, id)| path.strip_prefix("templates/").map(|name| (name, *id))).collect();
    let missing = |name: &str, language: &str| {
        let place = files.get(&format!("locales/{language}.ftl")).or(files.values().next()).copied();
        let finding = match place {
            Some(file) => Diagnostic::new(&codes::THEME_TEXT_MISSING, Span::file(file)),
            None => Diagnostic::general(&codes::THEME_TEXT_MISSING),
        };
        finding.with("name", name).with("language", language)
    };
    let own = languages.iter().skip(1).copied();
    let others: Vec<Lang> = own.chain(Lang::ALL.into_iter().filter(|other| !languages.contains(other))).collect();
    let other_locales: Vec<Arc<Locale>> =
        others.iter().map(|&other| Arc::new(self::locale(other, &layers, sources, &mut diagnostics))).collect();
    let locales = std::iter::once((lang, &locale)).chain(others.iter().copied().zip(&other_locales));
    for (lang, locale) in locales {
        let has_file = files.contains_key(&format!("locales/{lang}.ftl"));
        let needed: Vec<String> = match lang {
            // That there is nothing at all is told of the settings that name the language.
            _ if !has_file => Vec::new(),
            // The site has pages in it.
            _ if languages.contains(&lang) => {
                missing_texts(&templates, locale, sources, &mut diagnostics);
                needed_texts(lang).collect()
            }
            _ => NOT_FOUND_TEXTS.map(str::to_owned).into(),
        };
        let needed = needed.into_iter().filter(|name| !locale.has(name));
        diagnostics.extend(needed.map(|name| missing(&name, locale.tag())));
    }
    let tera = templates::load(&templates, || engine::new(lang, &locale, &assets.paths), sources, &mut diagnostics);
    let digest = layers.digest();
    let files = layers.sources;
    let other_locales = Arc::new(other_locales);
    let theme = tera.map(|tera| Theme { tera, locale, other_locales, look, assets, digest, files });
    (theme, diagnostics)
}

/// The texts that the page for lost readers shows in every language.
const NOT_FOUND_TEXTS: [&str; 3] = ["not-found-title", "not-found-text", "not-found-home"];

/// The names of the texts that the program itself asks for, in a language that it does not speak also its own words.
fn needed_texts(lang: Lang) -> impl Iterator<Item = String> {
    let kinds = FacetKind::ALL.into_iter().flat_map(|kind| {
        let name = kind.name();
        [format!("kind-{name}"), format!("kind-{name}-one")]
    });
    let months = (1..=12).map(|month| format!("month-{month}"));
    let words = matches!(lang, Lang::Other(_)).then(|| words_of_pages().map(|(name, _)| name));
    TEXTS.iter().map(|name| (*name).to_owned()).chain(kinds).chain(months).chain(words.into_iter().flatten())
}

/// The texts of a language: those of the default theme, and over them, text by text, those of the themes above it.
fn locale(lang: Lang, layers: &Layers, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Locale {
    let path = format!("locales/{}.ftl", lang.tag());
    let mut locale = Locale::new(lang.tag());
    for file in layers.each(&path) {
        let faults = locale.add(&String::from_utf8_lossy(&file.bytes));
        let Some(own) = layers.sources.get(&path).filter(|own| sources.get(**own).path == file.shown) else { continue };
        let finding = |fault: LocaleFault| {
            let finding = Diagnostic::new(&codes::THEME_LOCALE, Span::new(*own, fault.start, fault.end));
            finding.with("reason", fault.reason)
        };
        diagnostics.extend(faults.into_iter().map(finding));
    }
    locale
}

/// Texts that a template names, as `"name" | t`, and the locale lacks.
fn missing_texts(templates: &[(&str, FileId)], locale: &Locale, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for &(_, file) in templates {
        let text = sources.get(file).text();
        for (at, _) in text.match_indices("| t").chain(text.match_indices("|t")) {
            let quoted = text[..at].trim_end().strip_suffix('"');
            let Some((before, name)) = quoted.and_then(|before| before.rsplit_once('"')) else { continue };
            let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
            if plain && !locale.has(name) && seen.insert(name.to_owned()) {
                let span = Span::new(file, before.len() + 1, before.len() + 1 + name.len());
                let finding = Diagnostic::new(&codes::THEME_TEXT_MISSING, span).with("name", name);
                diagnostics.push(finding.with("language", locale.tag()));
            }
        }
    }
}

impl Theme {
    /// Whether the theme has a file of texts in a language.
    #[must_use]
    pub fn speaks(&self, lang: Lang) -> bool {
        self.files.contains_key(&format!("locales/{lang}.ftl"))
    }

    /// The same theme in another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Self {
        let mut theme = self.clone();
        let (same, mut others): (Vec<_>, Vec<_>) =
            self.other_locales.iter().cloned().partition(|locale| locale.tag() == lang.tag());
        if let Some(locale) = same.into_iter().next() {
            others.insert(0, std::mem::replace(&mut theme.locale, locale));
            theme.other_locales = Arc::new(others);
            engine::speak(&mut theme.tera, lang, &theme.locale);
        }
        theme
    }

    /// Gives every template a view that does not change from page to page.
    pub fn share(&mut self, name: &'static str, view: &impl Serialize) {
        self.tera.global_context().insert(name, view);
    }

    /// Renders a page into `out`, which is cleared first.
    ///
    /// # Errors
    /// A finding at the place in the template where rendering failed.
    pub fn render(&self, template: &str, input: &Input, out: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        out.clear();
        self.render_to(template, input, out)
    }

    /// Renders a page, and writes it.
    ///
    /// # Errors
    /// Likewise, or a finding that stands for an error of `out`.
    pub fn render_to(&self, template: &str, input: &Input, out: &mut dyn Write) -> Result<(), Box<Diagnostic>> {
        self.tera.render_to(template, &input.0, out).map_err(|error| {
            let files: BTreeMap<&str, FileId> = self
                .files
                .iter()
                .filter_map(|(path, id)| path.strip_prefix("templates/").map(|name| (name, *id)))
                .collect();
            match files.get(template).or(files.values().next()) {
                Some(&file) => Box::new(finding(&error, &files, file)),
                None => Box::new(Diagnostic::general(&codes::THEME_TEMPLATE).with("reason", error)),
            }
        })
    }
}
