//! The tests of whole behaviour, through the command line and the public API.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "tests set up the files and folders that the program is to find"
)]

mod docs;
mod fixture;
mod tidy;
