//! The blocks of settings in the guide.

use std::fs;
use std::path::Path;

/// A page of the guide.
pub fn page(name: &str) -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide").join(name);
    fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()))
}

/// The fenced blocks of a page: what stands behind the three strokes, and the text.
pub fn blocks(page: &str) -> Vec<(&str, &str)> {
    let blocks = page.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    blocks.collect()
}

/// The settings that the page for whoever runs the server gives under a name, such as `nginx location`.
pub fn settings(name: &str) -> String {
    let page = page("hosting.md");
    let found: Vec<String> =
        blocks(&page).into_iter().filter(|(own, _)| *own == name).map(|(_, text)| format!("{text}\n")).collect();
    assert_eq!(found.len(), 1, "hosting.md has {} blocks called {name}", found.len());
    found.concat()
}
