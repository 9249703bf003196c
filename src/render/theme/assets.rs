//! What a theme publishes: its assets as they are, and one style sheet that its pieces are joined into.

use super::look::Look;
use super::styles::is_piece;
use crate::load::ThemeFiles;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The one style sheet of a site. A theme that has a file of this name gives the whole sheet itself; every other one has
/// pieces in `styles/`, which are joined in the order of their names, after the tokens.
pub const STYLE_SHEET: &str = "assets/style.css";

/// The files that are published, by their names inside the theme.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// Where each stands on the site: style sheets and scripts have a content hash in their names.
    pub paths: BTreeMap<String, String>,
    bytes: BTreeMap<String, Arc<Vec<u8>>>,
}

impl Assets {
    /// Gathers the files that a theme publishes.
    #[must_use]
    pub fn of(theme: &ThemeFiles, look: &Look) -> Self {
        let mut bytes: BTreeMap<String, Arc<Vec<u8>>> = theme
            .iter()
            .filter(|(path, _)| path.starts_with("assets/"))
            .map(|(path, file)| (path.clone(), Arc::clone(&file.bytes)))
            .collect();
        bytes.entry(STYLE_SHEET.to_owned()).or_insert_with(|| Arc::new(joined(theme, look)));
        let paths = bytes.iter().map(|(name, bytes)| (name.clone(), with_hash(name, bytes))).collect();
        Self { paths, bytes }
    }

    /// The content of the file called `name`.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&Arc<Vec<u8>>> {
        self.bytes.get(name)
    }
}

/// The tokens and the pieces of the style sheet in one: a page needs one request for it.
fn joined(theme: &ThemeFiles, look: &Look) -> Vec<u8> {
    let mut sheet = look.css().into_bytes();
    for (_, piece) in theme.iter().filter(|(path, _)| is_piece(path)) {
        sheet.push(b'\n');
        sheet.extend_from_slice(&piece.bytes);
    }
    sheet
}

/// The name under which a file is published: browsers keep style sheets and scripts, so a new content has a new name.
fn with_hash(name: &str, bytes: &[u8]) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension @ ("css" | "js"))) => {
            let hash = blake3::hash(bytes).to_hex();
            format!("{stem}.{}.{extension}", &hash[..12])
        }
        _ => name.to_owned(),
    }
}
