//! Words and the language that they are in.

use super::Lang;
use serde::{Deserialize, Serialize};

/// A free text of a document, in the language of the file that it stands in: that of the document, or of its translation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phrase {
    /// The text.
    pub words: String,
    /// Its language.
    pub lang: Lang,
}
