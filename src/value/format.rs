//! Formats of files that readers open in another program.

use super::fixed;
use serde::Deserializer;

/// A format of files.
#[derive(Debug, PartialEq, Eq)]
pub struct FileFormat {
    /// How the names of its files end.
    pub ending: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// Whether its files are documents to read, which have to be made accessible one by one.
    pub is_document: bool,
}

const fn document(ending: &'static str, name: &'static str) -> FileFormat {
    FileFormat { ending, name, is_document: true }
}

const fn other(ending: &'static str, name: &'static str) -> FileFormat {
    FileFormat { ending, name, is_document: false }
}

static FORMATS: [FileFormat; 18] = [
    document("pdf", "PDF"),
    document("doc", "Word"),
    document("docx", "Word"),
    other("dotx", "Word"),
    document("odt", "ODT"),
    document("rtf", "RTF"),
    document("xls", "Excel"),
    document("xlsx", "Excel"),
    other("xlsm", "Excel"),
    document("ods", "ODS"),
    other("csv", "CSV"),
    document("ppt", "PowerPoint"),
    document("pptx", "PowerPoint"),
    other("ppsx", "PowerPoint"),
    document("odp", "ODP"),
    other("zip", "ZIP"),
    other("epub", "EPUB"),
    other("mp3", "MP3"),
];

impl FileFormat {
    /// Reads what people call a format.
    ///
    /// # Errors
    /// There is no such format.
    pub fn known_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
        let find = |name: &str| FORMATS.iter().map(|format| format.name).find(|known| *known == name);
        fixed::word(deserializer, find)
    }

    /// The format whose files end in `ending`, whatever the case.
    #[must_use]
    pub fn called(ending: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.ending.eq_ignore_ascii_case(ending))
    }

    /// The format of the file that an address leads to, by its ending.
    #[must_use]
    pub fn of_address(address: &str) -> Option<&'static Self> {
        let path = address.split(['?', '#']).next()?;
        let (_, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
        Self::called(ending)
    }
}
