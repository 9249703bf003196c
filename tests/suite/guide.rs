//! The guide: every code has its page in both languages, and every example on a page does what the page says of it.

use crate::fixture::{Fixture, TODAY};
use rayon::prelude::*;
use salkku::diag::{self, Code, Messages, Severity, codes};
use salkku::guide;
use salkku::pipeline::{self, Options};
use salkku::value::{Date, Lang};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The languages in which pages are written.
const WRITTEN: [Lang; 2] = [Lang::Fi, Lang::En];

/// Codes that no text of a few lines can show: the page tells how they come about.
const TOLD: &[&str] = &[
    // What the file system does, or bytes that are no text.
    "source/missing",
    "source/unreadable",
    "source/not-utf8",
    "source/changed",
    // A document in a format of its own.
    "attachment/pdf",
    "source/too-large",
    "source/outside",
    "yaml/too-big",
    "file/heavy-image",
    // Photographs.
    "image/large",
    // Faults of a theme, which are for its maker.
    "theme/locale",
    "theme/text-missing",
    "theme/render",
    "page/link",
    "page/anchor",
    // The command, the output folder, the program.
    "output/place",
    "output/drafts",
    "output/foreign-folder",
    "output/foreign-file",
    "output/edited",
    "output/moved",
    "output/many-removed",
    "output/locked",
    "output/unreadable",
    "output/failed",
    "output/unfinished",
    "output/completed",
    "output/nothing-ours",
    "cache/unusable",
    "program/panic",
];

/// Findings that never come alone, with the one that comes with them.
const TOGETHER: &[(&str, &str)] = &[("report/ambiguous", "text/duplicate-id")];

/// What is said of settings that are cut short: examples show one thing, and leave out what every site is to have.
const LEFT_OUT: [&str; 2] = ["statement/missing", "privacy/no-notice"];

/// The headings of a page above its examples.
fn headings(lang: Lang) -> [&'static str; 2] {
    if lang == Lang::Fi { ["## Väärin", "## Oikein"] } else { ["## Wrong", "## Right"] }
}

/// The files of an example: path and text of each fenced block.
fn files(text: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let path = info.split_once(' ').map(|(_, path)| path.to_owned());
        let inner: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        files.extend(path.map(|path| (path, inner.join("\n") + "\n")));
    }
    files
}

/// What is said of the site that an example is, as codes with their weight, and in words.
fn findings(files: &[(String, String)]) -> (Vec<(&'static str, Severity)>, String) {
    let site = files.iter().fold(Fixture::site(), |site, (path, text)| site.file(path, text));
    let as_of = Date::parse(TODAY).ok();
    let options = Options { source: site.path(""), as_of, dry_run: true, ..Options::default() };
    let outcome = pipeline::build(&options).expect("threads");
    let said = diag::short(&outcome.diagnostics, &outcome.sources, &Messages::new(Lang::En));
    (outcome.diagnostics.iter().map(|finding| (finding.code.name, finding.severity)).collect(), said)
}

/// What is wrong with the page of a code.
fn faults(code: &Code, lang: Lang) -> Vec<String> {
    let name = format!("{}.{lang}.md", code.name);
    let Some(page) = guide::page(code, lang).filter(|page| page.lang == lang) else {
        return vec![format!("src/guide/codes/{name} is not there, or does not begin with “# {}: ”", code.name)];
    };
    let [bad, good] = headings(lang);
    let Some((_, examples)) = page.text.split_once(bad) else {
        let told = TOLD.contains(&code.name);
        return (!told)
            .then(|| format!("{name} has no example, and tests/suite/guide.rs gives no reason"))
            .into_iter()
            .collect();
    };
    if TOLD.contains(&code.name) {
        return vec![format!("{name} has an example after all")];
    }
    let (bad, good) = examples.split_once(good).unwrap_or((examples, ""));
    let (bad, good) = (files(bad), files(good));
    if bad.is_empty() || good.is_empty() {
        return vec![format!("{name} lacks one of its two examples")];
    }
    let mut faults = Vec::new();
    let is_left_out = |name: &str| name != code.name && LEFT_OUT.contains(&name);
    let (found, said) = findings(&bad);
    let belongs = |name: &str| name == code.name || TOGETHER.contains(&(code.name, name)) || is_left_out(name);
    if !found.iter().any(|(found, _)| *found == code.name) || found.iter().any(|(found, _)| !belongs(found)) {
        faults.push(format!("{name}: the bad example gives\n{said}"));
    }
    let (found, said) = findings(&good);
    if !found.iter().all(|(found, _)| is_left_out(found)) {
        faults.push(format!("{name}: the good example gives\n{said}"));
    }
    faults
}

#[test]
fn every_code_has_its_page_and_the_examples_are_true() {
    let pages: Vec<_> = codes::ALL.iter().flat_map(|code| WRITTEN.map(|lang| (*code, lang))).collect();
    let faults: Vec<String> = pages.par_iter().flat_map_iter(|(code, lang)| faults(code, *lang)).collect();
    assert!(faults.is_empty(), "{} faults of pages:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn there_is_no_page_without_a_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide/codes");
    let mut pages: BTreeSet<String> = walkdir::WalkDir::new(&root)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/"))
        .collect();
    for code in codes::ALL {
        for lang in WRITTEN {
            pages.remove(&format!("{}.{lang}.md", code.name));
        }
    }
    assert!(pages.is_empty(), "these pages are those of no code: {pages:?}");
    for name in TOLD {
        assert!(guide::find(name).is_some(), "there is no code {name}");
    }
}

#[test]
fn the_table_of_codes_is_as_it_is_in_the_program() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide/README.md");
    let text = fs::read_to_string(&place).expect("the guide");
    let rows: Vec<String> = codes::ALL
        .iter()
        .map(|code| {
            let [fi, en] = WRITTEN.map(|lang| guide::page(code, lang).map_or("", |page| page.title));
            let link = |lang: Lang| format!("codes/{}.{lang}.md", code.name);
            format!(
                "| `{}` | {} | [{fi}]({}) | [{en}]({}) |\n",
                code.name,
                code.severity.name(),
                link(Lang::Fi),
                link(Lang::En)
            )
        })
        .collect();
    let (head, rest) = text.split_once("<!-- codes -->\n").expect("a place for the table");
    let (_, tail) = rest.split_once("<!-- /codes -->").expect("its end");
    let header = "\n| code | default | suomeksi | in English |\n| --- | --- | --- | --- |\n";
    let expected = format!("{head}<!-- codes -->\n{header}{}\n<!-- /codes -->{tail}", rows.concat());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&place, &expected).expect("the table is written");
        return;
    }
    assert!(text == expected, "src/guide/README.md is not what the program says; UPDATE_EXPECT=1 writes it anew");
}

#[test]
fn a_code_is_explained_in_the_language_that_was_asked_for() {
    let site = Fixture::empty();
    let fi = site.run(&["explain", "field/unknown", "--lang", "fi"]).expect(0);
    assert!(fi.stdout.starts_with("# field/unknown: Salkku ei tunne tietoa\n\nVakavuus"), "{}", fi.stdout);
    assert!(fi.stdout.contains("virhe") && fi.stdout.contains("## Väärin\n") && fi.stdout.contains("## Oikein\n"));
    assert_eq!(fi.stderr, "");
    let en = site.run(&["explain", "virhe[field/unknown]", "--lang", "en"]).expect(0);
    assert!(en.stdout.contains("error") && en.stdout.contains("## Wrong\n"), "{}", en.stdout);
    // Swedish readers get the English page, and are told so in Swedish.
    let sv = site.run(&["explain", "field/unknown", "--lang", "sv"]).expect(0);
    assert!(sv.stdout.contains("Allvar") && sv.stdout.contains("engelska") && sv.stdout.contains("## Wrong\n"));
}

#[test]
fn the_list_names_every_code_once_on_a_line_of_its_own() {
    let site = Fixture::empty();
    for lang in Lang::ALL {
        let list = site.run(&["explain", "--lang", lang.tag()]).expect(0).stdout;
        let named: Vec<&str> = list.lines().map(|line| line.split_whitespace().nth(1).unwrap_or_default()).collect();
        assert_eq!(named, codes::ALL.iter().map(|code| code.name).collect::<Vec<_>>(), "{lang}");
        for (line, code) in list.lines().zip(codes::ALL) {
            assert!(line.starts_with(&Messages::new(lang).severity(code.severity)), "{line}");
            assert!(line.split_whitespace().count() > 3, "{line}: what does it mean?");
        }
    }
    let family = site.run(&["explain", "budget"]).expect(0).stdout;
    assert!(family.lines().count() > 3 && family.lines().all(|line| line.contains(" budget/")), "{family}");
}

#[test]
fn a_code_that_is_none_is_wrong_usage_and_the_nearest_are_named() {
    let site = Fixture::empty();
    let run = site.run(&["explain", "field/unknwon", "--lang", "fi"]).expect(2).says("field/unknown");
    assert_eq!(run.stdout, "");
    let run = site.run(&["explain", "horoskooppi", "--lang", "fi"]).expect(2).says("horoskooppi");
    assert!(!run.stderr.contains("Tarkoititko"), "{}", run.stderr);
}
