//! Small sites with their whole output: `tests/sites/NAME/content` and `tests/sites/NAME/expected`.
//!
//! `outputs.txt` lists every output. One page of each kind stands beside it in full, for people to read; of the others,
//! which are made by the same templates, the list has a digest. `UPDATE_EXPECT=1 cargo test --test suite golden` writes
//! what is there now; `git diff` then shows what has changed.

use crate::diff;
use crate::fixture::{Fixture, copy};
use crate::markup::has_extension;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Between a path and its digest in `outputs.txt`.
const DIGEST: &str = "  ";

/// Builds a site and holds all that it gives against what is expected. `kept` are the outputs that stand there in full.
fn check(name: &str, kept: &[&str]) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name);
    let fixture = Fixture::empty();
    copy(&folder.join("content"), &fixture.path("content"));
    fixture.build().expect(0);
    let outputs = without_style(fixture.outputs("dist"));
    for path in kept {
        assert!(outputs.contains_key(*path), "{name}: {path} is not among {:?}", outputs.keys());
    }
    let expected = folder.join("expected");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        write(&expected, &outputs, kept);
    }
    let differences = compare(&expected, &outputs, kept);
    assert!(
        differences.is_empty(),
        "{name} has changed. If this is as it should be: UPDATE_EXPECT=1 cargo test --test suite golden\n\n{differences}"
    );
}

/// The outputs without what the style sheet has in it: its bytes, and the digest in its name.
fn without_style(outputs: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let sheet = outputs.keys().find(|path| path.starts_with("assets/style.") && has_extension(path, "css"));
    let sheet = sheet.expect("a style sheet").clone();
    let digest = blake3::hash(&outputs[&sheet]).to_hex();
    assert_eq!(sheet, format!("assets/style.{}.css", &digest[..12]), "the sheet is named after its bytes");
    let plain = |path: String, bytes: Vec<u8>| {
        if path == sheet {
            return ("assets/style.css".to_owned(), Vec::new());
        }
        match String::from_utf8(bytes) {
            Ok(text) => (path, text.replace(&sheet, "assets/style.css").into_bytes()),
            Err(error) => (path, error.into_bytes()),
        }
    };
    outputs.into_iter().map(|(path, bytes)| plain(path, bytes)).collect()
}

/// `outputs.txt`: every path, with the digest of those that do not stand there in full.
fn list(outputs: &BTreeMap<String, Vec<u8>>, kept: &[&str]) -> String {
    let mut list = String::new();
    for (path, bytes) in outputs {
        list += path;
        if !kept.contains(&path.as_str()) {
            list += DIGEST;
            list += &blake3::hash(bytes).to_hex()[..16];
        }
        list.push('\n');
    }
    list
}

fn write(expected: &Path, outputs: &BTreeMap<String, Vec<u8>>, kept: &[&str]) {
    if expected.exists() {
        fs::remove_dir_all(expected).expect("the old ones go");
    }
    for path in kept {
        let place = expected.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, &outputs[*path]).expect("an expected output");
    }
    fs::write(expected.join("outputs.txt"), list(outputs, kept)).expect("the list");
}

/// Everything that is not as expected, for people to read.
fn compare(expected: &Path, outputs: &BTreeMap<String, Vec<u8>>, kept: &[&str]) -> String {
    let mut differences = String::new();
    for path in kept {
        let there = fs::read(expected.join(path)).unwrap_or_default();
        if there != outputs[*path] {
            let (old, new) = (String::from_utf8_lossy(&there), String::from_utf8_lossy(&outputs[*path]));
            differences += &format!("{path}\n{}\n", diff::lines(&old, &new));
        }
    }
    let there = fs::read_to_string(expected.join("outputs.txt")).unwrap_or_default();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<String>>();
    let (old, new) = (lines(&there), lines(&list(outputs, kept)));
    let changed: BTreeSet<&str> = old.symmetric_difference(&new).filter_map(|line| line.split(DIGEST).next()).collect();
    for path in changed {
        let was = old.iter().any(|line| line.split(DIGEST).next() == Some(path));
        let what = match (was, outputs.contains_key(path)) {
            (true, true) => "is another",
            (true, false) => "is gone",
            (false, _) => "is new",
        };
        differences += &format!("{path} {what}\n");
    }
    differences
}

#[test]
fn a_finnish_site_with_words_of_its_own() {
    let kept = [
        "404.html",
        "alueet/ahvenanmaa.html",
        "alueet/index.html",
        "alueet/lappi.html",
        "feed.xml",
        "hakemistot.html",
        "hankkeet.csv",
        "hankkeet/avoin-arki-lappi.html",
        "hankkeet/avoin-arki.html",
        "hankkeet/avoin-arki/paatos.txt",
        "hankkeet/index.html",
        "hankkeet/luettelo_a-o.html",
        "index.html",
        "projektit/avoin-arki.html",
        "robots.txt",
        "saavutettavuusseloste.html",
        "salkut/index.html",
        "salkut/perheiden-palvelut.html",
        "sitemap.xml",
        "teemat/perheet.html",
        "tietoa.html",
        "toimijat/inarin-kunta.html",
        "uutiset/2026-03-01-ovet-auki.html",
        "uutiset/index.html",
    ];
    check("perheet", &kept);
}

#[test]
fn a_swedish_site_with_addresses_without_file_names() {
    let kept = [
        "404.html",
        "hamn/index.html",
        "index.html",
        "kommuner/jomala/index.html",
        "nyheter/hamnen-ar-ren/index.html",
        "projekt.csv",
        "projekt/ren-hamn/index.html",
    ];
    check("skargard", &kept);
}

#[test]
fn a_site_that_has_only_a_name() {
    check(
        "minimi",
        &["404.html", "hakemistot.html", "hankkeet.csv", "hankkeet/index.html", "index.html", "robots.txt"],
    );
}

#[test]
fn a_site_from_which_cards_were_removed() {
    let kept = [
        "hankkeet/lahijuna.html",
        "hankkeet/talvi.html",
        "raportit/valiraportti/index.html",
        "redirects/apache.conf",
        "redirects/nginx.map",
        "sv/nyheter/2025-02-01-juna-tulee.html",
        "sv/projekt/lahijuna.html",
    ];
    check("poistetut", &kept);
}

#[test]
fn a_site_in_the_second_theme() {
    check("tiivis", &["hankkeet/kylatalo.html", "index.html", "salkut/elavat-kylat.html"]);
}
