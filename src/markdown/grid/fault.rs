//! What may be wrong with a fenced table.

use crate::value::fixed::Word;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// In which of the two texts of a fenced block a fault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GridPlace {
    /// In its info string.
    Info,
    /// In its content.
    Content,
}

/// What is wrong with a fenced table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GridFaultKind {
    /// A word behind the first that is neither `yaml` nor `csv`.
    UnknownWord,
    /// Braces that do not hold attributes, or are not closed.
    Braces,
    /// An attribute that tables do not have; an id belongs to the caption.
    UnknownAttribute,
    /// An attribute that is there twice.
    RepeatedAttribute,
    /// An attribute whose matter the YAML itself tells.
    NotForYaml,
    /// A count that is no whole number; there is at least one row of heads.
    Count,
    /// A kind of column that is not known.
    UnknownKind,
    /// More kinds than columns.
    TooManyKinds {
        /// So many kinds.
        kinds: usize,
        /// So many columns.
        columns: usize,
    },
    /// No row is left below the rows of heads.
    HeadRows {
        /// So many rows of heads were asked for.
        head_rows: usize,
        /// So many rows there are.
        rows: usize,
    },
    /// No column is left beside the heads of rows.
    RowHeads {
        /// So many were asked for.
        row_heads: usize,
        /// So many columns there are.
        columns: usize,
    },
    /// Nothing at all.
    Empty,
    /// A quote that is not closed, or has text behind its end.
    Quote,
    /// A row of another length than the table.
    RowLength {
        /// So many cells the row has.
        cells: usize,
        /// So many the table has.
        columns: usize,
    },
    /// A column without a head.
    EmptyHead,
    /// A cell in a column of marks that is neither empty nor a mark.
    Mark,
    /// More rows than a page can show.
    TooManyRows,
    /// More columns than a page can show.
    TooManyColumns,
    /// Broken YAML, with the name of the hint of `yaml/syntax` that fits.
    Yaml {
        /// The hint.
        #[serde(deserialize_with = "crate::yaml::known_hint")]
        hint: Option<Word>,
    },
    /// YAML with too many values.
    TooBig,
    /// YAML that is no mapping.
    NotAMapping,
    /// A value that should be a list.
    NotAList,
    /// A cell or name that should be a text.
    NotText,
    /// A key that tables do not have.
    UnknownKey,
    /// A key that is there twice.
    RepeatedKey,
    /// No columns.
    NoColumns,
    /// No rows.
    NoRows,
    /// A column without a name.
    NoName,
}

/// A fault and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridFault {
    /// What is wrong.
    pub kind: GridFaultKind,
    /// In which text.
    pub place: GridPlace,
    /// Which bytes of that text.
    pub range: Range<usize>,
}
