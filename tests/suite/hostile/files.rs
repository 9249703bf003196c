//! Files that are no sound text: encodings, sizes, and things that are no files at all.

use super::build;
use crate::fixture::{Fixture, Run};
use salkku::pipeline::{Options, inspect};
use std::fs;

#[test]
fn a_text_that_is_not_utf8_is_refused_at_its_first_wrong_byte() {
    let site = Fixture::site().file("content/projects/a.md", b"---\nnimi: \xc4iti ja p\xe4iv\xe4\n---\n".as_slice());
    build(&site).expect(1).says("virhe[source/not-utf8]").says("content/projects/a.md:2:7");
    let utf16: Vec<u8> = "\u{feff}---\nnimi: Äiti\n---\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let site = Fixture::site().file("content/projects/a.md", utf16);
    build(&site).expect(1).says("virhe[source/not-utf8]").says("content/projects/a.md:1:1");
    let site = Fixture::site().file("content/site.yaml", b"nimi: P\xe4iv\xe4\n".as_slice());
    build(&site).expect(1).says("virhe[source/not-utf8]").says("content/site.yaml:1:8");
}

/// A site with every kind of document, and each of its texts changed by `change`.
fn every_kind(change: impl Fn(&str) -> String) -> Fixture {
    let files = [
        ("content/site.yaml", "nimi: Sivusto\nverkko_osoite: https://example.fi\nteemat: [{tunnus: ilo, nimi: Ilo}]\n"),
        (
            "content/projects/a/index.md",
            "---\nnimi: Äiti\ntiivistelmä: >-\n  Kaksi\n  riviä\nteemat: [ilo]\ntulokset:\n  - Opas\n---\n\n## Otsikko\n\n\
             Rivi,  \nja toinen\\\nja kolmas.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\nkoodia\n\nlisää\n```\n\n- [x] tehty\n\n\
             <div>\n<p>html</p>\n</div>\n\nTermi\n: Selitys\n\n[^1] ![Kuva](k.svg)\n\n[^1]: Alaviite\n",
        ),
        ("content/portfolios/s.md", "---\nnimi: Salkku\n---\nTeksti.\n"),
        ("content/reports/r/index.md", "---\notsikko: Raportti\n---\nAlku.\n"),
        ("content/reports/r/01-luku.md", "# Luku\n\nTeksti.\n"),
        ("content/posts/2026-01-02-u.md", "---\notsikko: Uutinen\n---\nTeksti.\n"),
        ("content/pages/p.md", "---\notsikko: Sivu\n---\nTeksti.\n"),
    ];
    let site = Fixture::empty()
        .file("content/projects/a/k.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n");
    files.into_iter().fold(site, |site, (path, text)| site.file(path, change(text)))
}

#[test]
fn byte_order_marks_and_windows_line_ends_make_no_difference() {
    let plain = every_kind(str::to_owned);
    let expected = build(&plain).expect(0);
    let pages = plain.outputs("dist");
    assert!(plain.read("dist/hankkeet/a.html").contains("<p>html</p>"));
    for change in [
        |t: &str| format!("\u{feff}{t}"),
        |t: &str| t.replace('\n', "\r\n"),
        |t: &str| format!("\u{feff}{}", t.replace('\n', "\r\n")),
    ] {
        let site = every_kind(change);
        let run = build(&site).expect(0);
        let places =
            |text: &str| text.lines().filter(|line| line.contains("-->")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(places(&run.stderr), places(&expected.stderr), "the same findings");
        let outputs = site.outputs("dist");
        assert_eq!(outputs.keys().collect::<Vec<_>>(), pages.keys().collect::<Vec<_>>());
        for (path, bytes) in outputs {
            let [given, wanted] = [&bytes, &pages[&path]].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            assert_eq!(given, wanted, "{path}");
        }
    }
}

#[test]
fn a_huge_card_is_refused_unread() {
    let site = Fixture::site().card("b", "nimi: B\ntila: horros");
    site.write("content/projects/a.md", "---\nnimi: A\n---\n");
    let file = fs::OpenOptions::new().write(true).open(site.path("content/projects/a.md")).expect("the card");
    // A file with a hole: it takes no room, but whoever reads it needs more memory than there is.
    if file.set_len(1 << 40).or_else(|_| file.set_len(1 << 34)).is_err() {
        file.set_len(50 << 20).expect("a file of 50 MB");
    }
    build(&site).expect(1).says("virhe[source/too-large]").says("content/projects/a.md:1:1").says("projects/b.md:3:7");
}

/// One finding for the whole bomb; the parser itself gives up at some depth of brackets.
fn assert_refused(run: &Run, path: &str) {
    assert!(
        ["virhe[yaml/too-big]", "virhe[yaml/syntax]"].iter().any(|code| run.stderr.contains(code)),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains(&format!(" {path}:")) && run.stderr.len() < 2000, "{}", run.stderr);
}

#[test]
fn bombs_are_refused_at_their_place_in_cards_and_in_the_settings() {
    let mut aliases = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..9 {
        aliases += &format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", "));
    }
    let deep = (0..500).fold(String::new(), |text, level| text + &" ".repeat(level) + "a:\n");
    for bomb in [
        aliases,
        deep,
        format!("kunnat: {}\n", "[".repeat(300_000)),
        format!("kunnat: {}\n", "{a: ".repeat(100_000)),
        format!("kunnat:\n {}\n", "- ".repeat(100_000)),
        format!("{}\n", "? ".repeat(100_000)),
        format!("kunnat: [{}]\n", "x,".repeat(100_000)),
    ] {
        let site = Fixture::site().file("content/projects/a.md", format!("---\nnimi: A\n{bomb}---\n"));
        let run = build(&site).expect(1);
        assert_refused(&run, "content/projects/a.md");
        let site = Fixture::empty().file("content/site.yaml", format!("nimi: S\n{bomb}")).card("a", "nimi: A");
        let run = build(&site).expect(1);
        assert_refused(&run, "content/site.yaml");
    }
}

#[test]
fn anchors_and_aliases_that_lead_nowhere_or_to_themselves_do_no_harm() {
    for text in ["a: &a [*a]", "a: *b", "nimi: &n A\nkunnat: [*n]", "<<: *x", "<<: {nimi: A}", "nimi: &a\ntila: *a"] {
        let site = Fixture::site().file("content/projects/a.md", format!("---\n{text}\n---\n"));
        build(&site).expect(1).says("content/projects/a.md:");
    }
}

#[test]
fn zero_bytes_are_reported_or_left_out() {
    let site = Fixture::site().file("content/projects/a.md", "---\nnimi: A\0B\ntila: \0\n---\nTek\0sti.\0\n");
    let run = build(&site);
    assert!(!run.stderr.contains('\0') && !run.stderr.contains("sarkain"), "{}", run.stderr);
    let site = Fixture::site().file("content/projects/a.md", "---\nnimi: A\n---\n\0Tek\0sti.\0\n");
    build(&site).expect(0);
    assert!(!site.read("dist/hankkeet/a.html").contains('\0'));
}

#[test]
fn a_folder_may_be_called_like_a_card() {
    let site = Fixture::site().file("content/projects/x.md/index.md", "---\nnimi: Kansiossa\n---\n");
    fs::create_dir(site.path("content/projects/tyhja.md")).expect("a folder");
    build(&site).expect(0);
    assert!(site.read("dist/hankkeet/index.html").contains("Kansiossa"));
}

#[test]
fn hidden_files_and_copies_of_editors_are_passed_over() {
    let broken = "tämä ei ole kortti";
    let site = Fixture::site()
        .card("a", "nimi: A")
        .file("content/projects/.a.md.swp", broken)
        .file("content/projects/.b.md", broken)
        .file("content/projects/a.md~", broken)
        .file("content/.git/projects/c.md", broken);
    let run = build(&site).expect(0);
    assert!(!run.stderr.contains("-->"), "{}", run.stderr);
}

#[test]
fn a_file_that_changes_or_goes_after_it_was_checked_is_reported() {
    let site = Fixture::site().file("content/projects/a.md", "---\nnimi: Hanke\n---\nEnsimmäinen.\n");
    let checked = inspect(&Options { source: site.path(""), ..Options::default() });
    let checked_site = checked.value.expect("a site");
    let body = || {
        let card = &checked_site.projects.items[0];
        checked_site.body(&card.open().source).map_err(|finding| finding.code.name)
    };
    assert_eq!(body(), Ok("Ensimmäinen.\n".to_owned()));
    site.write("content/projects/a.md", "---\nnimi: Hankkeet\n---\nToinen.\n");
    assert_eq!(body(), Err("source/changed"));
    fs::remove_file(site.path("content/projects/a.md")).expect("the card is there");
    assert_eq!(body(), Err("source/unreadable"));
}
