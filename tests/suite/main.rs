//! The tests of whole behaviour, through the command line and the public API.

mod fixture;
