//! What the settings of all layers come to: colours, tokens and the logo, and the style sheet's head that says so.

use super::colour::Colour;
use super::layers::Layers;
use super::palette::{self, COLOURS, Pair, Scheme};
use super::settings::{Logo, Token};
use super::styles;
use crate::diag::{Diagnostic, codes};
use crate::source::{Span, Spanned};
use crate::value::nearest;
use std::collections::BTreeMap;

/// How a theme looks, as far as its settings say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The accent as it was given.
    pub accent: Colour,
    /// The colours of light pages.
    pub light: Scheme,
    /// The colours of dark pages.
    pub dark: Scheme,
    /// The site's logo.
    pub logo: Option<Logo>,
    /// Tokens that are no colours.
    tokens: BTreeMap<String, String>,
    /// Those of them that are others on dark pages.
    dark_tokens: BTreeMap<String, String>,
}

/// Colours that were given in place of derived ones, and where the site's own theme gives them.
#[derive(Default)]
struct Given {
    colours: Scheme,
    places: BTreeMap<&'static str, Span>,
}

impl Look {
    /// What the layers come to, from the lowest up, and what was found in the site's own.
    #[must_use]
    pub fn of(layers: &Layers) -> (Self, Vec<Diagnostic>) {
        let Layers { all: layers, files, .. } = layers;
        let mut found = Vec::new();
        let (mut light, mut dark) = (Given::default(), Given::default());
        let (mut tokens, mut dark_tokens) = (BTreeMap::new(), BTreeMap::new());
        for layer in layers {
            let settings = &layer.settings;
            if settings.own_styles {
                (light, dark) = (Given::default(), Given::default());
                (tokens, dark_tokens) = (BTreeMap::new(), BTreeMap::new());
            }
            let known = (!settings.own_styles).then(|| tokens.keys().cloned().collect());
            let mut of_layer = take(&settings.tokens, known.as_ref(), &mut tokens, &mut light);
            let known: Vec<String> = tokens.keys().cloned().collect();
            of_layer.extend(take(&settings.dark_tokens, Some(&known), &mut dark_tokens, &mut dark));
            if layer.is_own {
                found.extend(of_layer);
            } else {
                light.places.clear();
                dark.places.clear();
            }
        }
        let accent = layers.iter().rev().find_map(|layer| layer.settings.accent.map(|accent| (accent, layer.is_own)));
        let (accent, is_own) =
            accent.map_or((Colour::BLACK, None), |(accent, own)| (accent.value, own.then_some(accent)));
        let schemes = [palette::light(accent, &light.colours), palette::dark(accent, &dark.colours)];
        for (scheme, given) in schemes.iter().zip([&light, &dark]) {
            found.extend(faint(scheme, given));
        }
        let [light, dark] = schemes;
        found.extend(is_own.and_then(|accent| adjusted(accent, &light)));
        let logo = layers.iter().rev().find_map(|layer| layer.settings.logo.clone());
        let logo_files = logo.iter().flat_map(|logo| [Some(&logo.light), logo.dark.as_ref()]).flatten();
        let missing = logo_files.filter(|name| !files.contains_key(&format!("assets/{}", name.value)));
        found.extend(missing.map(|name| Diagnostic::new(&codes::THEME_FILE, name.at).with("path", &name.value)));
        (Self { accent, light, dark, logo, tokens, dark_tokens }, found)
    }

    /// The names of all tokens.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.light.keys().copied().chain(self.tokens.keys().map(String::as_str)).collect()
    }

    /// The head of the style sheet: every token as a custom property.
    #[must_use]
    pub fn css(&self) -> String {
        let rule = |colours: &Scheme, tokens: &BTreeMap<String, String>, indent: &str| {
            let colours = colours.iter().map(|(name, colour)| format!("{indent}  --{name}: {colour};\n"));
            let tokens = tokens.iter().map(|(name, value)| format!("{indent}  --{name}: {value};\n"));
            format!("{indent}:root {{\n{}{indent}}}\n", colours.chain(tokens).collect::<String>())
        };
        let light = rule(&self.light, &self.tokens, "");
        let dark = rule(&self.dark, &self.dark_tokens, "  ");
        format!(
            "/* From theme.yaml: the accent {} and all that follows from it. */\n{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n",
            self.accent
        )
    }
}

/// Takes over the tokens of a layer: colours into `given`, others into `values`. `known` are the names of tokens that there
/// are; without them, any name is a new token.
fn take(
    tokens: &[Token],
    known: Option<&Vec<String>>,
    values: &mut BTreeMap<String, String>,
    given: &mut Given,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (name, value) in tokens {
        let word = name.value.trim_start_matches('-');
        if let Some(&(name, _)) = COLOURS.iter().find(|(name, _)| *name == word) {
            match Colour::parse(&value.value) {
                Some(colour) => {
                    given.colours.insert(name, colour);
                    given.places.insert(name, value.at);
                }
                None => found.push(Diagnostic::new(&codes::THEME_COLOUR, value.at).with("value", &value.value)),
            }
            continue;
        }
        if known.is_some_and(|known| !known.iter().any(|known| known == word)) {
            let names = known.into_iter().flatten().map(String::as_str).chain(COLOURS.map(|(name, _)| name));
            let finding = Diagnostic::new(&codes::THEME_TOKEN, name.at).with("fault", "name").with("name", word);
            found.push(finding.nearest(nearest(word, names)));
        } else if styles::is_name(word) && styles::is_value(&value.value) {
            values.insert(word.to_owned(), value.value.clone());
        } else {
            found.push(
                Diagnostic::new(&codes::THEME_TOKEN, value.at).with("fault", "value").with("name", word).hint("value"),
            );
        }
    }
    found
}

/// Colours that the site's own theme gives and that lack contrast with what they meet: of each, where it lacks most.
fn faint(scheme: &Scheme, given: &Given) -> Vec<Diagnostic> {
    let mut worst: BTreeMap<Span, (Pair, f64)> = BTreeMap::new();
    for (pair, contrast) in palette::faint(scheme) {
        let Some(at) = given.places.get(pair.front).or_else(|| given.places.get(pair.ground)) else { continue };
        let known = worst.entry(*at).or_insert((pair, contrast));
        if contrast / pair.contrast < known.1 / known.0.contrast {
            *known = (pair, contrast);
        }
    }
    let finding = |(at, (pair, contrast)): (Span, (Pair, f64))| {
        let finding = Diagnostic::new(&codes::THEME_CONTRAST, at).with("front", pair.front).with("ground", pair.ground);
        with_ratio(finding, contrast).with("least", pair.contrast)
    };
    worst.into_iter().map(finding).collect()
}

/// What is said of an accent that texts cannot have as it is.
fn adjusted(accent: Spanned<Colour>, light: &Scheme) -> Option<Diagnostic> {
    let used = *light.get("accent")?;
    let ground = ["paper", "desk", "tint"].into_iter().filter_map(|name| light.get(name));
    let contrast = ground.map(|ground| accent.value.contrast(*ground)).fold(f64::INFINITY, f64::min);
    let finding = Diagnostic::new(&codes::THEME_ACCENT, accent.at).with("accent", accent.value).with("used", used);
    (used != accent.value).then(|| with_ratio(finding, contrast))
}

/// A ratio to one decimal, rounded down: it is never said to be enough where it is not. Messages put the mark between.
fn with_ratio(finding: Diagnostic, contrast: f64) -> Diagnostic {
    let tenths = (contrast * 10.0).floor();
    finding.with("whole", (tenths / 10.0).floor()).with("tenth", tenths % 10.0)
}
