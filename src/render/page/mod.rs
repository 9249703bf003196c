//! Filling the views: what stands on each page.

mod budget;
mod citation;
mod common;
mod funding;
mod gone;
mod languages;
mod lists;
mod naming;
mod pictures;
mod chapters;
mod project;
mod region_map;
mod report;
mod statement;
mod timeline;
mod value;
mod wording;
mod writing;

pub use common::{site_view, words};
