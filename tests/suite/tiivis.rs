//! The second theme of the program: it renders what the default theme renders, in another way.

use crate::fixture::{Fixture, TODAY};
use crate::markup::Document;
use crate::output::is_page;
use std::collections::BTreeMap;

/// The sample site, built with a theme.
fn sample(theme: &str) -> BTreeMap<String, Vec<u8>> {
    let site = Fixture::sample();
    let settings = site.read("content/site.yaml");
    assert!(!settings.contains("\nteema:"), "the sample site says nothing of its theme");
    site.write("content/site.yaml", format!("{settings}\nteema: {theme}\n"));
    let run = site.run(&["build", "--as-of", TODAY]).expect(0);
    assert!(!run.stderr.contains("theme/"), "{}", run.stderr);
    site.outputs("dist")
}

/// The pages of the sample site are of every kind.
#[test]
fn every_page_of_the_default_theme_is_there_with_its_title_and_its_landmarks() {
    let (default, own) = (sample("default"), sample("tiivis"));
    let paths = |outputs: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        outputs.keys().filter(|path| !path.starts_with("assets/")).cloned().collect()
    };
    assert_eq!(paths(&default), paths(&own));
    let mut differing = 0;
    for (path, bytes) in own.iter().filter(|(path, _)| is_page(path)) {
        // Reading is strict: a page that is not well formed fails.
        let (page, usual) = (Document::read(path, bytes), Document::read(path, &default[path]));
        for name in ["h1", "title"] {
            assert_eq!(page.texts(name), usual.texts(name), "{path}: {name}");
        }
        assert_eq!(page.all("main").count(), usual.all("main").count(), "{path}");
        differing += usize::from(bytes != &default[path]);
    }
    assert!(differing > 20, "its pages are its own: {differing}");
}
