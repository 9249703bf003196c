//! Filling the views: what stands on each page.

mod budget;
mod citation;
mod common;
mod lists;
mod project;
mod value;
mod writing;

pub use citation::{Citation, citation};
pub use common::{site_view, words};
