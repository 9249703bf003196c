//! Salkku: Markdown cards of development projects -> a static catalogue site.
//!
//! # The pipeline
//!
//! [`pipeline::build()`] tells the whole story: **load** reads the folders of content and themes, **parse** turns each
//! document into a typed value, **check** holds values against each other, **index** summarises projects and gathers them
//! by value, **plan** lists every output with the fingerprint of its input, **render** makes the bytes, **write** compares
//! them with the output folder and moves what has changed into place; **proof** follows the links of finished pages.
//! [`preview::Preview`] tells the same story for what has changed since the last time, and [`serve`] shows it in a browser.
//! The modules below stand in that order, and each uses only those above it; a test reads the `use` lines and sees to
//! that.
//!
//! # Invariants
//!
//! - Only [`load`] reads, only [`mod@write`] writes, only the program's `main` prints and looks at clock and environment.
//!   [`cache`] does both for itself: it is for speed alone, and may be deleted at any time.
//! - Every stage is `input -> (output, findings)`. Work in parallel gives results in the order of its input; findings are
//!   sorted once, by path, place and code. So the same input gives the same bytes, whatever the number of threads.
//! - Whatever any page but its own may know of a project is in [`index::Summary`]: a change of a text touches one page.
//! - A template sees its typed view ([`render::view`]) and pure filters, nothing else. All that a view is made from goes
//!   into the page's fingerprint in [`plan`].
//! - An error found before rendering means that nothing is written; one found while rendering, that nothing is moved into
//!   place.
//! - A full build is the specification: what [`cache`] remembers of earlier ones saves work, and gives the same bytes. Whether
//!   a file has changed is decided by its content; the file system's word is taken where no change could bear the same times.
//! - Each outside package has one module that uses it: `yaml` `serde_yaml` and saphyr-parser, `markdown` pulldown-cmark,
//!   ammonia and csv-core, `render::theme` tera, cssparser and palette, `render::brand` resvg and ttf-parser, `load` lopdf,
//!   `image` the package of that name, `fast_image_resize`, jpeg-encoder and roxmltree, `locale` Fluent, `index::collation`
//!   ICU4X (its normaliser: `value`), `serve::watch` notify, `serve` axum and tokio, the program's own `bar` indicatif.

/// Name and version of the program, as its outputs name it.
pub const TOOL: &str = concat!("salkku ", env!("CARGO_PKG_VERSION"));

// Values, words and drawings.
pub mod value;
pub mod digest;
pub mod stored;
pub mod locale;
pub mod chart;
pub mod image;
pub mod compress;
pub mod schema;
// Files, places in them, and what is said of them.
pub mod source;
pub mod diag;
pub mod guide;
// Text -> typed values.
pub mod yaml;
pub mod place;
pub mod config;
pub mod markdown;
pub mod load;
pub mod parse;
// The site as a whole.
pub mod site;
pub mod check;
pub mod due;
pub mod index;
// Pages.
pub mod route;
pub mod plan;
pub mod release;
pub mod render;
pub mod proof;
pub mod write;
pub mod cache;
// The story, and the way in.
pub mod pipeline;
pub mod preview;
pub mod serve;
pub mod cli;
