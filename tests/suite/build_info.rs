//! `build.json` and the compressed copies: what a build leaves for whoever runs the server.

use crate::fixture::Fixture;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;

fn site() -> Fixture {
    Fixture::site()
        .card("a", "nimi: A\npäivitetty: 2026-11-02\nnäkyy_asti: 2027-03-31")
        .card("b", "nimi: B\npäivitetty: 2026-10")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-01-03\n---\nTeksti.\n")
}

fn info(site: &Fixture, folder: &str) -> Value {
    serde_json::from_str(&site.read(&format!("{folder}/build.json"))).expect("JSON")
}

#[test]
fn build_json_tells_what_is_published_and_until_when() {
    let site = site();
    site.build().expect(0).says("1.4.2027");
    let told = info(&site, "dist");
    let outputs = site.outputs("dist");
    let pages = outputs.keys().filter(|path| crate::output::is_page(path)).count();
    assert_eq!(told["version"], 1);
    assert!(told["tool"].as_str().is_some_and(|tool| tool.starts_with("salkku ")), "{told}");
    assert_eq!(told["content_updated"], "2026-11-02");
    assert_eq!(told["languages"], json!(["fi"]));
    let counts = json!({"projects": 2, "reports": 0, "posts": 1, "pages": pages, "files": outputs.len() - 1 - pages});
    assert_eq!(told["counts"], counts, "it does not count itself");
    assert_eq!(told["next_build"], json!({"date": "2027-04-01", "reason": "publication"}));

    // A day on which nothing changes leaves it as it is, and two servers can be compared.
    site.run(&["build", "--as-of", "2026-12-01", "--output", "muualla"]).expect(0);
    assert_eq!(info(&site, "muualla"), told);
    site.write("content/projects/b.md", "---\nnimi: B\npäivitetty: 2026-10\n---\nMuutos.\n");
    site.build().expect(0);
    let later = info(&site, "dist");
    assert_ne!(later["hashes"]["site"], told["hashes"]["site"]);
    assert_ne!(later["hashes"]["pages"], told["hashes"]["pages"]);
    assert_eq!(later["hashes"]["files"], told["hashes"]["files"]);
    site.run(&["build", "--as-of", "2027-04-01"]).expect(0);
    assert_eq!(info(&site, "dist")["next_build"], Value::Null);
}

/// The bytes of a compressed copy.
fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let read = if ending(path) == "gz" {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut out)
    } else {
        brotli::Decompressor::new(bytes, 4096).read_to_end(&mut out)
    };
    read.unwrap_or_else(|error| panic!("{path}: {error}"));
    out
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn is_copy(path: &str) -> bool {
    ["gz", "br"].contains(&ending(path))
}

#[test]
fn compressed_copies_hold_what_they_stand_beside() {
    let site =
        site().file("content/projects/c/index.md", "---\nnimi: C\nliitteet: [{nimi: L, tiedosto: l.pdf}]\n---\n");
    site.write("content/projects/c/l.pdf", "%PDF-1.4 ".repeat(100));
    site.build_with(&["--output", "ilman"]).expect(0);
    site.build_with(&["--compress"]).expect(0);
    let (plain, all) = (site.outputs("ilman"), site.outputs("dist"));
    let (copies, rest): (BTreeMap<_, _>, BTreeMap<_, _>) = all.into_iter().partition(|(path, _)| is_copy(path));
    assert!(rest.keys().eq(plain.keys()), "the site itself is the same");
    for (path, bytes) in &copies {
        let of = &path[..path.len() - 3];
        assert!(bytes.len() < rest[of].len(), "{path} is no smaller");
        assert!(unpacked(path, bytes) == rest[of], "{path} holds something else");
    }
    for path in ["index.html", "hankkeet/a.html", "hankkeet.csv", "feed.xml", "build.json"] {
        assert!(copies.contains_key(&format!("{path}.gz")) && copies.contains_key(&format!("{path}.br")), "{path}");
    }
    assert!(!copies.contains_key("hankkeet/c/l.pdf.gz"), "documents are compressed already");

    // Remembered copies are the same as new ones, and without the flag they go.
    site.build_with(&["--compress", "--no-cache", "--output", "uusi"]).expect(0);
    assert!(site.outputs("uusi") == site.outputs("dist"));
    site.build().expect(0);
    let stays = |path: &String| is_copy(path) && !path.starts_with("assets/style.");
    assert!(!site.outputs("dist").keys().any(stays), "those of names with a hash live one build longer");
}

#[test]
fn the_copies_of_a_page_change_and_go_with_it() {
    let site = site();
    site.build_with(&["--compress"]).expect(0);
    site.write("content/projects/b.md", "---\nnimi: Toinen nimi\n---\nMuutos.\n");
    site.build_with(&["--compress"]).expect(0);
    let copy = std::fs::read(site.path("dist/hankkeet/b.html.br")).expect("a copy");
    assert!(String::from_utf8_lossy(&unpacked("b.html.br", &copy)).contains("Toinen nimi"));
    site.remove("content/projects/b.md");
    site.build_with(&["--compress"]).expect(0);
    assert!(!site.has("dist/hankkeet/b.html") && !site.has("dist/hankkeet/b.html.br"));
    // One of somebody else is not replaced.
    site.write("dist/hankkeet/d.html.gz", "oma");
    site.write("content/projects/d.md", "---\nnimi: D\n---\n");
    site.build_with(&["--compress"]).expect(3).says("output/foreign-file").says("d.html.gz");
    site.build().expect(0);
    assert_eq!(site.read("dist/hankkeet/d.html.gz"), "oma");
}
