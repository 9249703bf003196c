//! The theme: templates, texts and files. The only user of tera.

use super::{TEXTS, filters};
use crate::diag::{Diagnostic, codes};
use crate::index::FacetKind;
use crate::load::ThemeFiles;
use crate::locale::{Arg, Locale};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::value::{Date, Lang};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult};

/// A value that templates share without copying.
pub type Shared = tera::Value;

/// The input of a template: a typed view, and lists that pages share.
#[derive(Debug, Default)]
pub struct Input(Context);

impl Input {
    /// An input that holds the fields of a view.
    #[must_use]
    pub fn new(view: &impl Serialize) -> Self {
        Self(Context::from_serialize(view).unwrap_or_default())
    }

    /// Adds a view under a name.
    #[must_use]
    pub fn with(mut self, name: &'static str, view: &impl Serialize) -> Self {
        self.0.insert(name, view);
        self
    }

    /// Adds a list of shared values.
    #[must_use]
    pub fn with_shared(mut self, name: &'static str, list: Vec<Shared>) -> Self {
        self.0.insert_value(name, Shared::from(list));
        self
    }
}

/// HTML that templates can share.
#[must_use]
pub fn shared_html(html: &[u8]) -> Shared {
    Shared::safe_string(&String::from_utf8_lossy(html))
}

/// A theme, ready to render pages in one language.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    /// The texts of the language, with the default theme's behind them.
    pub locale: Arc<Locale>,
    /// The texts of the other languages of the tool, for the page that must speak all of them.
    pub other_locales: Vec<Locale>,
    /// The files that are published, by their path inside the theme: path on the site, its name with a content hash.
    pub published: BTreeMap<String, String>,
    /// A digest of all that pages are made with.
    pub digest: [u8; 32],
    /// The theme's files that messages may point to.
    files: BTreeMap<String, FileId>,
}

/// Reads the templates, texts and settings of a theme. All faults are reported, each template's on its own.
///
/// # Errors
/// `None` in place of the theme where it has faults that no page can be rendered with.
#[must_use]
pub fn load(theme: &ThemeFiles, lang: Lang, sources: &mut Sources) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut files = BTreeMap::new();
    for (path, file) in theme.iter().filter(|(path, _)| is_text(path)) {
        let text = match std::str::from_utf8(&file.bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => {
                let id = sources.add(SourceFile {
                    path: file.shown.clone(),
                    text: String::from_utf8_lossy(&file.bytes).into_owned(),
                });
                let at = Span::new(id, error.valid_up_to(), error.valid_up_to());
                diagnostics.push(Diagnostic::new(&codes::SOURCE_NOT_UTF8, at));
                continue;
            }
        };
        files.insert(path.clone(), sources.add(SourceFile { path: file.shown.clone(), text }));
    }
    let published = published(theme);
    let locale = Arc::new(self::locale(lang, &files, sources, &mut diagnostics));
    let templates: Vec<(&str, FileId)> =
        files.iter().filter_map(|(path, id)| path.strip_prefix("templates/").map(|name| (name, *id))).collect();
    missing_texts(&templates, &locale, sources, &mut diagnostics);
    let place = files.get(&format!("locales/{}.ftl", lang.tag())).or(files.values().next()).copied();
    for name in needed_texts().filter(|name| !locale.has(name)) {
        let finding = place.map_or_else(
            || Diagnostic::general(&codes::THEME_TEXT_MISSING),
            |file| Diagnostic::new(&codes::THEME_TEXT_MISSING, Span::file(file)),
        );
        diagnostics.push(finding.with("name", name).with("language", locale.tag()));
    }
    let other_locales = Lang::ALL
        .into_iter()
        .filter(|other| *other != lang)
        .map(|other| self::locale(other, &files, sources, &mut diagnostics))
        .collect();
    let tera = templates_into_tera(&templates, lang, &locale, &published, sources, &mut diagnostics);
    let mut digest = blake3::Hasher::new();
    for (path, file) in theme {
        digest.update(path.as_bytes()).update(&[0]).update(blake3::hash(&file.bytes).as_bytes());
    }
    let digest = *digest.finalize().as_bytes();
    let theme = tera.map(|tera| Theme { tera, locale, other_locales, published, digest, files });
    (theme, diagnostics)
}

/// The names of the texts that the program itself asks for.
fn needed_texts() -> impl Iterator<Item = String> {
    let kinds = FacetKind::ALL.into_iter().map(|kind| format!("kind-{}", kind.name()));
    let months = (1..=12).map(|month| format!("month-{month}"));
    TEXTS.iter().map(|name| (*name).to_owned()).chain(kinds).chain(months)
}

fn is_text(path: &str) -> bool {
    path.starts_with("templates/") || path.starts_with("locales/") || path == "theme.yaml"
}

/// The files below `assets/`, with a content hash in the name of style sheets and scripts.
fn published(theme: &ThemeFiles) -> BTreeMap<String, String> {
    let assets = theme.iter().filter(|(path, _)| path.starts_with("assets/"));
    assets
        .map(|(path, file)| {
            let hashed = match path.rsplit_once('.') {
                Some((stem, extension @ ("css" | "js"))) => {
                    let hash = blake3::hash(&file.bytes).to_hex();
                    format!("{stem}.{}.{extension}", &hash[..12])
                }
                _ => path.clone(),
            };
            (path.clone(), hashed)
        })
        .collect()
}

/// The texts of a language: the theme's own file, which for a theme of the site's own has the default one's place.
fn locale(
    lang: Lang,
    files: &BTreeMap<String, FileId>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Locale {
    let mut locale = Locale::new(lang.tag());
    if let Some(&file) = files.get(&format!("locales/{}.ftl", lang.tag())) {
        for fault in locale.add(&sources.get(file).text) {
            let finding = Diagnostic::new(&codes::THEME_LOCALE, Span::new(file, fault.start, fault.end));
            diagnostics.push(finding.with("reason", fault.reason));
        }
    }
    locale
}

/// Texts that a template names, as `"name" | t`, and the locale lacks.
fn missing_texts(templates: &[(&str, FileId)], locale: &Locale, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for &(_, file) in templates {
        let text = &sources.get(file).text;
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

fn templates_into_tera(
    templates: &[(&str, FileId)],
    lang: Lang,
    locale: &Arc<Locale>,
    published: &BTreeMap<String, String>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Tera> {
    let by_name: BTreeMap<&str, FileId> = templates.iter().copied().collect();
    let found = diagnostics.len();
    // A batch stops at its first broken template, so each is tried alone first. What a template asks of others
    // (parents, components) is not there then, and is not held against it.
    for &(name, file) in templates {
        let mut alone = engine(lang, locale, published);
        if let Err(error) = alone.add_raw_template(name, &sources.get(file).text)
            && let ErrorKind::SyntaxError(report) = error.kind()
            && !report.message().to_lowercase().contains("component")
        {
            diagnostics.push(finding(&error, &by_name, file));
        }
    }
    if diagnostics.len() > found {
        return None;
    }
    let mut tera = engine(lang, locale, published);
    let texts = templates.iter().map(|&(name, file)| (name, sources.get(file).text.as_str()));
    match tera.add_raw_templates(texts) {
        Ok(()) => Some(tera),
        Err(error) => {
            diagnostics.extend(templates.first().map(|&(_, first)| finding(&error, &by_name, first)));
            None
        }
    }
}

/// A finding for an error of tera's; `otherwise` is the file where the error names none.
fn finding(error: &tera::Error, files: &BTreeMap<&str, FileId>, otherwise: FileId) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let file = files.get(report.filename()).copied().unwrap_or(otherwise);
            let range = &report.span().range;
            let at = Span::new(file, range.start, range.end);
            Diagnostic::new(&codes::THEME_TEMPLATE, at).with("reason", report.message())
        }
        _ => Diagnostic::new(&codes::THEME_TEMPLATE, Span::file(otherwise)).with("reason", error),
    }
}

/// An engine with our filters and no templates.
fn engine(lang: Lang, locale: &Arc<Locale>, published: &BTreeMap<String, String>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    let words = Arc::clone(locale);
    tera.register_filter("date", move |value: Shared, _: Kwargs, _: &State| -> TeraResult<String> {
        Ok(parse_date(&value)?.map(|date| filters::date(date, lang, &words)).unwrap_or_default())
    });
    let words = Arc::clone(locale);
    tera.register_filter("period", move |start: Shared, args: Kwargs, _: &State| -> TeraResult<String> {
        let end = args.get::<Shared>("end")?.unwrap_or_else(Shared::none);
        Ok(filters::period(parse_date(&start)?, parse_date(&end)?, lang, &words))
    });
    tera.register_filter("money", move |cents: i64, args: Kwargs, _: &State| -> TeraResult<String> {
        let currency = args.get::<&str>("currency")?.unwrap_or("EUR");
        Ok(filters::money(cents, currency, lang))
    });
    tera.register_filter("number", move |value: f64, args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(filters::number(value, args.get::<usize>("decimals")?.unwrap_or(2), lang))
    });
    let words = Arc::clone(locale);
    tera.register_filter("t", move |name: &str, args: Kwargs, _: &State| -> TeraResult<String> {
        let given: Vec<(String, Shared)> = args.iter().map(|(key, value)| (key.to_string(), value.clone())).collect();
        let args: Vec<(&str, Arg<'_>)> = given
            .iter()
            .map(|(key, value)| {
                let arg = value.as_i64().map_or_else(|| Arg::Text(value.as_str().unwrap_or_default()), Arg::Number);
                (key.as_str(), arg)
            })
            .collect();
        Ok(filters::text(name, &args, &words))
    });
    let published = published.clone();
    tera.register_filter("asset", move |name: &str, _: Kwargs, _: &State| -> TeraResult<String> {
        let path = published.get(&format!("assets/{name}"));
        path.cloned().ok_or_else(|| tera::Error::message(format!("the theme has no file assets/{name}")))
    });
    tera
}

fn parse_date(value: &Shared) -> TeraResult<Option<Date>> {
    if value.is_none() || value.is_undefined() {
        return Ok(None);
    }
    let text = value.as_str().unwrap_or_default();
    Date::parse(text).map(Some).map_err(|_| tera::Error::message(format!("{text:?} is not a date")))
}

impl Theme {
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
        self.tera.render_to(template, &input.0, &mut *out).map_err(|error| {
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
