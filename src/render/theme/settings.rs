//! `theme.yaml` -> [`Settings`].

use super::colour::Colour;
use crate::diag::{Diagnostic, codes};
use crate::schema;
use crate::source::{FileId, Spanned};
use crate::value::Lang;
use crate::yaml::{self, Node, Reader, Record, Value};

/// A token and what it is set to.
pub type Token = (Spanned<String>, Spanned<String>);

/// What the settings of one theme say; what they say nothing of is as in the theme below.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The theme in the binary that this one stands over.
    pub parent: Option<Spanned<String>>,
    /// The colour that the others are made from.
    pub accent: Option<Spanned<Colour>>,
    /// The site's logo.
    pub logo: Option<Logo>,
    /// Tokens, of light pages where they are colours.
    pub tokens: Vec<Token>,
    /// Tokens that are others on dark pages.
    pub dark_tokens: Vec<Token>,
    /// Whether styles and tokens of the theme below are left out.
    pub own_styles: bool,
}

/// The site's logo: names of files in `assets/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// On light pages, and on dark ones unless there is another.
    pub light: Spanned<String>,
    /// On dark pages.
    pub dark: Option<Spanned<String>>,
}

/// Reads the settings of a theme, with keys named to the writer in `lang`. They are whole even where the file has faults.
#[must_use]
pub fn read(text: &str, file: FileId, lang: Lang) -> (Settings, Vec<Diagnostic>) {
    let (text, offset) = text.strip_prefix('\u{feff}').map_or((text, 0), |rest| (rest, 3));
    let node = match yaml::read_with_places(text, file, offset) {
        Ok(node) => node,
        Err(fault) => return (Settings::default(), vec![*fault]),
    };
    let mut reader = Reader::new(lang);
    // A file of comments alone says nothing, which is no fault.
    if matches!(node.value, Value::Empty) {
        return (Settings::default(), Vec::new());
    }
    swallowed_colours(&node, text, offset, &mut reader);
    let settings = reader.record(&node, &schema::THEME).map(|record| settings(&mut reader, &record));
    (settings.unwrap_or_default(), reader.diagnostics)
}

fn settings(reader: &mut Reader, record: &Record<'_>) -> Settings {
    reader.text(record, "name");
    Settings {
        parent: reader.text(record, "parent"),
        accent: reader.text(record, "accent").and_then(|text| colour(reader, &text)),
        logo: logo(reader, record),
        tokens: reader.map(record, "tokens"),
        dark_tokens: reader.map(record, "dark_tokens"),
        own_styles: reader.choice(record, "styles", &schema::STYLES) == Some("own"),
    }
}

fn colour(reader: &mut Reader, text: &Spanned<String>) -> Option<Spanned<Colour>> {
    let colour = Colour::parse(&text.value);
    if colour.is_none() {
        reader.report(Diagnostic::new(&codes::THEME_COLOUR, text.at).with("value", &text.value));
    }
    colour.map(|value| Spanned { value, at: text.at })
}

fn logo(reader: &mut Reader, record: &Record<'_>) -> Option<Logo> {
    match reader.one_record_or_text(record, "logo", &schema::LOGO_FILES)? {
        Err(light) => Some(Logo { light, dark: None }),
        Ok(files) => {
            let light = reader.required(&files, "light")?;
            Some(Logo { light, dark: reader.text(&files, "dark") })
        }
    }
}

/// Colours without quotes: to YAML, `accent: #0d4a4f` is a key without a value, and a comment.
fn swallowed_colours(node: &Node, text: &str, offset: usize, reader: &mut Reader) {
    let Value::Map(entries) = &node.value else { return };
    for entry in entries {
        swallowed_colours(&entry.node, text, offset, reader);
        let after = text.get(entry.at.end as usize - offset..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let Some((_, comment)) = after.split_once('#') else { continue };
        let word = comment.split_whitespace().next().unwrap_or_default();
        if matches!(entry.node.value, Value::Empty) && Colour::parse(word).is_some() {
            let finding = Diagnostic::new(&codes::THEME_COLOUR, entry.at).hint("quotes");
            reader.report(finding.with("value", format!("#{word}")));
        }
    }
}
