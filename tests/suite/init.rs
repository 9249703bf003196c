//! `salkku init`: a small working site in each language.

use crate::fixture::{Fixture, TODAY};
use salkku::value::Lang;

#[test]
fn the_site_of_each_language_builds_without_a_word_of_complaint() {
    for lang in Lang::ALL {
        let place = Fixture::empty();
        place.run(&["init", "sivusto", "--lang", lang.tag()]).expect(0);
        let run = place.run(&["build", "--source", "sivusto", "--as-of", TODAY, "--strict"]).expect(0);
        for word in ["error[", "warning[", "virhe[", "varoitus[", "fel[", "varning["] {
            assert!(!run.stderr.contains(word), "{lang}:\n{}", run.stderr);
        }
        let home = place.read("sivusto/dist/index.html");
        assert!(home.contains(&format!("<html lang=\"{lang}\">")), "{lang}: the pages are in its language");
        let list = place.run(&["list", "--source", "sivusto", "--as-of", TODAY]).expect(0);
        assert!(list.stdout.lines().count() >= 2, "{lang}: there is something to look at:\n{}", list.stdout);
        let folder = ["hankkeet", "projekt", "projects"][lang.position()];
        let all = place.read(&format!("sivusto/dist/{folder}/index.html"));
        for line in list.stdout.lines() {
            let id = line.split(' ').next().unwrap_or_default();
            assert!(all.contains(&format!("{folder}/{id}.html")), "{lang}: {id} is in the list");
        }
    }
}

/// The starter shows how things are written, in the words of its own language: no key of another in it.
#[test]
fn the_keys_of_each_site_are_of_its_language() {
    for lang in Lang::ALL {
        let place = Fixture::empty();
        place.run(&["init", ".", "--lang", lang.tag()]).expect(0);
        let settings = place.read("content/site.yaml");
        let title = salkku::schema::SITE.field("title").key_in(lang);
        assert!(settings.lines().any(|line| line.starts_with(&format!("{title}:"))), "{lang}:\n{settings}");
        for entry in walkdir::WalkDir::new(place.path("content/projects")) {
            let path = entry.expect("readable").into_path();
            if path.extension().is_none_or(|extension| extension != "md") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            let front = text.split("---\n").nth(1).expect("front matter");
            for line in front.lines().filter(|line| !line.starts_with([' ', '#', '-'])) {
                let Some((key, _)) = line.split_once(':') else { continue };
                let field = salkku::schema::PROJECT.find(key).unwrap_or_else(|| panic!("{key} in {}", path.display()));
                assert_eq!(key, field.key_in(lang), "{}", path.display());
            }
        }
    }
}

#[test]
fn a_new_draft_fits_into_a_new_site() {
    for lang in Lang::ALL {
        let place = Fixture::empty();
        place.run(&["init", ".", "--lang", lang.tag()]).expect(0);
        place.run(&["new", "project", "Toinen hanke"]).expect(0);
        place.build_with(&["--strict"]).expect(0);
        place.build_with(&["--strict", "--drafts", "--output", "esikatselu"]).expect(0);
    }
}

#[test]
fn without_a_language_the_site_is_finnish() {
    let place = Fixture::empty();
    place.run(&["init", "a"]).expect(0);
    place.run(&["init", "b", "--lang", "fi"]).expect(0);
    assert_eq!(place.outputs("a"), place.outputs("b"));
    assert!(!place.outputs("a").is_empty());
}

#[test]
fn a_folder_is_made_or_taken_when_it_is_empty() {
    let place = Fixture::empty();
    place.run(&["init", "uusi/kansio"]).expect(0);
    std::fs::create_dir(place.path("tyhja")).expect("a folder");
    place.run(&["init", "tyhja"]).expect(0);
    assert_eq!(place.outputs("tyhja"), place.outputs("uusi/kansio"));
}

#[test]
fn a_folder_that_is_not_empty_is_refused_and_left_alone() {
    for there in ["oma.txt", ".piilossa", "kansio/oma.txt"] {
        let place = Fixture::empty().file(&format!("sivusto/{there}"), "oma");
        place.run(&["init", "sivusto"]).expect(3).says("sivusto");
        let files = place.outputs("sivusto");
        assert_eq!(files.keys().collect::<Vec<_>>(), [there], "nothing is added");
        assert_eq!(place.read(&format!("sivusto/{there}")), "oma");
    }
    let place = Fixture::empty().file("tiedosto", "oma");
    place.run(&["init", "tiedosto"]).expect(3);
    assert_eq!(place.read("tiedosto"), "oma");
    // Once made, it is not made again over what somebody has written since.
    let place = Fixture::empty();
    place.run(&["init", "."]).expect(0);
    place.write("content/site.yaml", "nimi: Oma\n");
    place.run(&["init", "."]).expect(3);
    assert_eq!(place.read("content/site.yaml"), "nimi: Oma\n");
}
