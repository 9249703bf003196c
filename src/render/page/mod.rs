//! Filling the views: what stands on each page.

mod budget;
mod common;
mod lists;
mod project;
mod value;
mod writing;

pub use common::{site_view, words};
