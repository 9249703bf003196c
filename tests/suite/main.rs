//! The tests of whole behaviour, through the command line and the public API.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "tests set up the files and folders that the program is to find"
)]

mod address;
mod brand;
mod build_info;
mod catalogue;
mod check;
mod clean;
mod command_line;
mod conformance;
mod crawl;
mod determinism;
mod diff;
mod docs;
mod due;
mod emblem;
mod errors;
#[cfg(target_os = "linux")]
mod faults;
mod fingerprint;
mod fixture;
mod funding;
mod fuzz;
mod golden;
mod gone;
mod guide;
mod hostile;
mod hosting;
mod init;
mod languages;
mod links;
mod list;
mod lists;
mod markup;
mod new;
mod odd_markdown;
mod output;
mod over_years;
mod pictures;
mod preview;
mod publishing;
#[path = "../bench/random.rs"]
#[allow(dead_code, reason = "the corpus of the benches needs more of it")]
mod random;
mod random_sites;
mod region_map;
mod release;
mod report;
mod sample;
mod sample_report;
mod sample_translations;
mod schema;
mod schema_random;
mod serve;
mod standalone;
mod statement;
#[cfg(target_os = "linux")]
mod steps;
mod table;
mod theme_copy;
mod theme_files;
mod theme_settings;
mod tidy;
mod tiivis;
mod translated_work;
