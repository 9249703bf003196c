//! Faulty content, and all that is said of it.
//!
//! A case is a text file in `tests/errors/`: a line that says what is at fault, the files of a small site after lines
//! `== PATH`, and, after the line `== salkku build ends with CODE`, every finding word for word, in Finnish. So a case
//! can be read aloud from its top to its end. `UPDATE_EXPECT=1 cargo test --test suite errors` writes the findings anew.

use crate::fixture::{Fixture, TODAY};
use rayon::prelude::*;
use salkku::diag::{self, Messages, codes};
use salkku::pipeline::{self, Options};
use salkku::value::{Date, Lang};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const MARK: &str = "== ";
const SAID: &str = "== salkku build ends with ";

struct Case {
    name: String,
    place: PathBuf,
    /// What stands above the findings.
    input: String,
    /// The exit code and the findings.
    said: String,
}

impl Case {
    fn read(root: &Path, place: &Path) -> Self {
        let text = fs::read_to_string(place).expect("a case is text");
        let (input, said) = match text.find(&format!("\n{SAID}")) {
            Some(at) => (text[..=at].to_owned(), text[at + 1 + SAID.len()..].to_owned()),
            None => (text, String::new()),
        };
        let name = place.strip_prefix(root).expect("inside").with_extension("").to_string_lossy().into_owned();
        Self { name, place: place.to_owned(), input, said }
    }

    fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
        let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
        let cases = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "txt"));
        cases.map(|entry| Self::read(&root, entry.path())).collect()
    }

    /// The site of the case; where it gives no settings, it has a name and an address.
    fn site(&self) -> Fixture {
        let mut site = Fixture::site();
        for part in format!("\n{}", self.input).split(&format!("\n{MARK}")).skip(1) {
            let (path, text) = part.split_once('\n').unwrap_or((part, ""));
            match path.strip_suffix(" is not there") {
                Some(path) => site.remove(path),
                // The line break before the next mark belongs to the text.
                None => site = site.file(path, if text.is_empty() { String::new() } else { format!("{text}\n") }),
            }
        }
        site
    }

    /// Builds the site: the exit code, and all findings as people see them.
    fn build(&self) -> String {
        let site = self.site();
        let run = site.build_with(&["--lang", "fi"]);
        let written = match (run.code, site.has("dist")) {
            (0, true) | (1..=4, false) => "",
            (_, true) => ", and a folder dist is there",
            (_, false) => ", and nothing is there",
        };
        // After the findings, of which each ends in an empty line, stands the summary.
        let findings = run.stderr.rfind("\n\n").map_or("", |end| &run.stderr[..=end]);
        format!("{}{written}\n{findings}", run.code)
    }
}

#[test]
fn every_fault_is_told_as_it_is_written_down() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let cases = Case::all();
    assert!(cases.len() > 100, "the cases are there");
    let differences: Vec<String> = cases
        .par_iter()
        .filter_map(|case| {
            let said = case.build();
            if update {
                fs::write(&case.place, format!("{}{SAID}{said}", case.input)).expect("a case is written");
                return None;
            }
            (said != case.said).then(|| format!("{}\n--- expected\n{}--- said\n{said}", case.name, case.said))
        })
        .collect();
    assert!(differences.is_empty(), "{} cases differ:\n\n{}", differences.len(), differences.join("\n\n"));
}

#[test]
fn every_finding_that_content_can_cause_has_a_case() {
    // Files that no text can hold are in `hostile`; themes, finished pages, output folders and files that change have tests of their own.
    let elsewhere = [
        "source/unreadable",
        "source/not-utf8",
        "source/too-large",
        "source/outside",
        "source/changed",
        "yaml/too-big",
    ];
    let said: String = Case::all().into_iter().map(|case| case.said).collect();
    for code in codes::ALL {
        let of_content = !["theme/", "page/", "output/", "program/"].iter().any(|family| code.name.starts_with(family));
        if of_content && !elsewhere.contains(&code.name) {
            assert!(said.contains(&format!("[{}]", code.name)), "no case in tests/errors for {}", code.name);
        }
    }
}

#[test]
fn findings_are_the_same_in_every_language() {
    let failed: Vec<String> = Case::all()
        .par_iter()
        .flat_map_iter(|case| {
            let site = case.site();
            let as_of = Date::parse(TODAY).ok();
            let options = Options { source: site.path(""), as_of, dry_run: true, ..Options::default() };
            let outcome = pipeline::build(&options);
            // Where a line ends and words begin.
            let places = |lang: Lang| -> Vec<String> {
                let short = diag::short(&outcome.diagnostics, &outcome.sources, &Messages::new(lang));
                short.lines().map(|line| line.split_inclusive("] ").next().unwrap_or_default().to_owned()).collect()
            };
            let mut faults = Vec::new();
            for lang in Lang::ALL {
                let messages = Messages::new(lang);
                if places(lang) != places(Lang::Fi) {
                    faults.push(format!("{}: {lang} names other places than fi", case.name));
                }
                for finding in &outcome.diagnostics {
                    let texts = [Some(messages.message(finding)), messages.hint(finding)];
                    for text in texts.into_iter().map(Option::unwrap_or_default) {
                        let hollow = ["{ $", "{$", "””", "“”"].iter().any(|sign| text.contains(sign));
                        if text.is_empty() || hollow {
                            faults.push(format!("{}: {lang} says {text:?} of {}", case.name, finding.code.name));
                        }
                    }
                }
            }
            faults
        })
        .collect();
    let failed: BTreeSet<String> = failed.into_iter().collect();
    assert!(failed.is_empty(), "{}", failed.into_iter().collect::<Vec<_>>().join("\n"));
}
