//! Generates a corpus and times the program on it.
fn main() {}
