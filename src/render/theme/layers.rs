//! Themes over each other: the default one, one in the binary that stands over it, and that of the site on top.

use super::settings::{self, Settings};
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::load::{THEME_SETTINGS, ThemeFile, ThemeFiles, ThemeFolder, built_in_theme, built_in_themes};
use crate::plan::{PAGE_TEMPLATES, ThemeDigest};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::value::{Lang, nearest};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// One of the themes that a theme is made of.
#[derive(Debug)]
pub struct Layer {
    /// What its settings say.
    pub settings: Settings,
    /// Whether it is the site's own: in those of the binary nobody is told of faults.
    pub is_own: bool,
    files: ThemeFiles,
}

/// A theme and those that it stands over.
#[derive(Debug)]
pub struct Layers {
    /// From the default theme up.
    pub all: Vec<Layer>,
    /// The file of each name that holds: the topmost.
    pub files: ThemeFiles,
    /// The texts among them, as messages point to them.
    pub sources: BTreeMap<String, FileId>,
}

impl Layers {
    /// Puts the theme of a folder over those that it builds on.
    pub fn of(theme: ThemeFolder, lang: Lang, sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let ThemeFolder { built_in, files } = theme;
        let mut settings = Settings::default();
        if let Some(file) = files.get(THEME_SETTINGS).and_then(|file| add(file, sources, diagnostics)) {
            let (read, found) = settings::read(sources.get(file).text(), file, lang);
            settings = read;
            diagnostics.extend(found);
        }
        let parent = parent(&settings, built_in, diagnostics);
        let mut all = vec![Layer { settings, is_own: true, files }];
        let mut below = Some(parent);
        while let Some(name) = below {
            let layer = of_binary(name, lang);
            let parent =
                layer.settings.parent.as_ref().and_then(|parent| built_in_themes().find(|own| *own == parent.value));
            below = (name != DEFAULT).then_some(parent.unwrap_or(DEFAULT));
            all.push(layer);
        }
        all.reverse();
        let files = merged(&all);
        let texts = files.iter().filter(|(path, _)| is_text(path));
        let sources = texts.filter_map(|(path, file)| Some((path.clone(), add(file, sources, diagnostics)?))).collect();
        Self { all, files, sources }
    }

    /// The files called `path` of all layers, from the lowest up.
    pub fn each<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a ThemeFile> {
        self.all.iter().filter_map(move |layer| layer.files.get(path))
    }

    /// A digest of all files.
    #[must_use]
    pub fn digest(&self) -> ThemeDigest {
        let templates = self.files.iter().filter(|(path, _)| path.starts_with("templates/"));
        let all: Vec<Cow<'_, str>> = templates.map(|(_, file)| String::from_utf8_lossy(&file.bytes)).collect();
        let all = all.concat();
        let is_used = |name: &str| all.contains(&format!("\"{name}\"")) || all.contains(&format!("'{name}'"));
        let own = |name: &'static str| {
            let file = self.files.get(&format!("templates/{name}"))?;
            // A component may be used anywhere.
            let is_closed = !String::from_utf8_lossy(&file.bytes).contains("component") && !is_used(name);
            is_closed.then(|| (name, Digest::of_bytes(&file.bytes)))
        };
        let own: BTreeMap<&'static str, Digest> = PAGE_TEMPLATES.into_iter().filter_map(own).collect();
        let files = self.digest_of(|path| !path.starts_with("templates/"));
        let is_shared = |path: &str| path.strip_prefix("templates/").is_some_and(|name| !own.contains_key(name));
        ThemeDigest { files, shared: self.digest_of(is_shared), own }
    }

    /// A digest of the files of all layers for whose paths something holds.
    fn digest_of(&self, holds: impl Fn(&str) -> bool) -> Digest {
        let digests = |layer: &Layer| {
            let files = layer.files.iter().filter(|(path, _)| holds(path));
            files.map(|(path, file)| (path.clone(), Digest::of_bytes(&file.bytes))).collect::<Vec<_>>()
        };
        Digest::of(&self.all.iter().map(digests).collect::<Vec<_>>())
    }
}

/// The theme that all others stand over.
const DEFAULT: &str = "default";

/// The name of the theme below: the one that the settings name, or else the one of the same name, or else the default one.
fn parent(settings: &Settings, built_in: Option<&'static str>, diagnostics: &mut Vec<Diagnostic>) -> &'static str {
    let usual = built_in.unwrap_or(DEFAULT);
    let Some(named) = &settings.parent else { return usual };
    built_in_themes().find(|own| *own == named.value).unwrap_or_else(|| {
        let names: Vec<&str> = built_in_themes().collect();
        let finding = Diagnostic::new(&codes::THEME_PARENT, named.at).with("value", &named.value);
        let finding = finding.with("choices", names.join(", "));
        diagnostics.push(finding.nearest(nearest(&named.value, names)));
        usual
    })
}

fn of_binary(name: &str, lang: Lang) -> Layer {
    let files = built_in_theme(name);
    let text =
        files.get(THEME_SETTINGS).map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default();
    let mut own = Sources::default();
    let file = own.add(SourceFile::held(THEME_SETTINGS.to_owned(), String::new()));
    Layer { settings: settings::read(&text, file, lang).0, is_own: false, files }
}

/// The file of each name: the topmost. Where a theme brings all styles itself, those below are left out.
fn merged(layers: &[Layer]) -> ThemeFiles {
    let mut files = ThemeFiles::new();
    for layer in layers {
        if layer.settings.own_styles {
            files.retain(|path, _| !path.starts_with("styles/"));
        }
        files.extend(layer.files.iter().map(|(path, file)| (path.clone(), file.clone())));
    }
    files
}

fn is_text(path: &str) -> bool {
    ["templates/", "locales/", "styles/"].iter().any(|folder| path.starts_with(folder)) || path == THEME_SETTINGS
}

/// Adds a text to the sources; one that is not UTF-8 is told of.
fn add(file: &ThemeFile, sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) -> Option<FileId> {
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Some(sources.add(SourceFile::held(file.shown.clone(), text.to_owned()).at(file.origin.clone()))),
        Err(error) => {
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            let id = sources.add(SourceFile::held(file.shown.clone(), text).at(file.origin.clone()));
            let at = Span::new(id, error.valid_up_to(), error.valid_up_to());
            diagnostics.push(Diagnostic::new(&codes::SOURCE_NOT_UTF8, at));
            None
        }
    }
}
