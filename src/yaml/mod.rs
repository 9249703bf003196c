//! YAML: text -> tree -> fields. The only user of `serde_yaml`.
//!
//! A sound card is read once, fast and without places ([`read`]). Only when it has a fault, or a check has something to
//! say of it, is it read again with the place of every value ([`read_with_places`]). Both readings give the same
//! tree, which the tests hold them to, so that what is checked does not depend on which of them was made.

mod advice;
mod fast;
mod node;
mod overlay;
mod placed;
mod record;

pub use advice::{hint_called, known_hint};
pub use fast::read;
pub use node::{Entry, Node, Value};
pub use overlay::with_texts;
pub use placed::read_with_places;
pub use record::{Reader, Record, is_address};

/// Nesting deeper than this is refused; no record of the field table comes near.
const MAX_DEPTH: usize = 32;

/// A document of more values than this is refused, aliases counted as often as they are used.
const MAX_VALUES: usize = 50_000;
