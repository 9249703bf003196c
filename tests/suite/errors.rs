//! Faulty content, and all that is said of it.
//!
//! A case is a text file in `tests/errors/`: a line that says what is at fault, the files of a small site after lines
//! `== PATH`, and, after the line `== salkku build ends with CODE`, every finding word for word, in Finnish. So a case
//! can be read aloud from its top to its end. `UPDATE_EXPECT=1 cargo test --test suite errors` writes the findings anew.
//!
//! Lines `fault: PATH LINE:COLUMN CODE` after the first say where a person would point. They are written by hand, never
//! taken from what was found: what is found is measured against them.

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

/// A case.
pub struct Case {
    /// Its path in `tests/errors/`, without the ending.
    pub name: String,
    place: PathBuf,
    /// What stands above the findings.
    input: String,
    /// The exit code and the findings.
    said: String,
}

/// A fault, or a finding, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as messages name it.
    pub path: String,
    /// Line and column, from 1.
    pub place: (usize, usize),
    /// The code of the finding.
    pub code: String,
}

impl Fault {
    fn new(path: &str, place: &str, code: &str) -> Option<Self> {
        let (line, column) = place.split_once(':')?;
        let place = (line.parse().ok()?, column.parse().ok()?);
        Some(Self { path: path.to_owned(), place, code: code.to_owned() })
    }
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

    /// Every case, in the order of their names.
    pub fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
        let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
        let cases = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "txt"));
        cases.map(|entry| Self::read(&root, entry.path())).collect()
    }

    /// The files of the case with their texts, and the words after the path of one that is taken away.
    pub fn files(&self) -> Vec<(String, String)> {
        let input = format!("\n{}", self.input);
        let mark = format!("\n{MARK}");
        let parts = input.split(&mark).skip(1).map(|part| {
            let (path, text) = part.split_once('\n').unwrap_or((part, ""));
            // The line break before the next mark belongs to the text.
            (path.to_owned(), if text.is_empty() { String::new() } else { format!("{text}\n") })
        });
        parts.collect()
    }

    /// The text of a file of the case.
    pub fn file(&self, path: &str) -> Option<String> {
        self.files().into_iter().find(|(name, _)| name == path).map(|(_, text)| text)
    }

    /// The site of the case; where it gives no settings, it has a name and an address.
    fn site(&self) -> Fixture {
        let mut site = Fixture::site();
        for (path, text) in self.files() {
            match path.strip_suffix(" is not there") {
                Some(path) => site.remove(path),
                None => site = site.file(&path, text),
            }
        }
        site
    }

    /// The faults that were marked by hand.
    fn faults(&self) -> Vec<Fault> {
        let marks = self.input.lines().take_while(|line| !line.starts_with(MARK));
        let marks = marks.filter_map(|line| line.strip_prefix("fault: "));
        let fault = |mark: &str| {
            let mut parts = mark.rsplitn(3, ' ');
            let (code, place, path) = (parts.next()?, parts.next()?, parts.next()?);
            Fault::new(path, place, code)
        };
        marks.map(|mark| fault(mark).unwrap_or_else(|| panic!("{}: what is meant by {mark:?}?", self.name))).collect()
    }

    /// The findings that have a place.
    pub fn findings(&self) -> Vec<Fault> {
        let lines: Vec<&str> = self.said.lines().collect();
        let finding = |pair: &[&str]| {
            let code = pair[0].split_once('[')?.1.split_once("]: ")?.0;
            let place = pair[1].trim_start().strip_prefix("--> ")?;
            let (rest, column) = place.rsplit_once(':')?;
            let (path, line) = rest.rsplit_once(':')?;
            Fault::new(path, &format!("{line}:{column}"), code)
        };
        lines.windows(2).filter_map(finding).collect()
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
fn every_finding_that_content_can_cause_has_two_cases() {
    // Files that no text can hold are in `hostile`; themes, finished pages, output folders, what builds
    // remember and files that change have tests of their own.
    let elsewhere = [
        "source/unreadable",
        "source/not-utf8",
        "source/too-large",
        "source/outside",
        "source/changed",
        "yaml/too-big",
        "file/heavy-image",
        "image/large",
    ];
    let cases = Case::all();
    let mut few = Vec::new();
    for code in codes::ALL {
        let of_content =
            !["theme/", "page/", "output/", "cache/", "program/"].iter().any(|family| code.name.starts_with(family));
        if of_content && !elsewhere.contains(&code.name) {
            let told = cases.iter().filter(|case| case.said.contains(&format!("[{}]", code.name))).count();
            if told < 2 {
                few.push(code.name);
            }
        }
    }
    assert!(few.is_empty(), "tests/errors has fewer than two cases of {few:?}");
}

#[test]
fn many_faults_of_one_card_are_told_in_one_run() {
    let of_one_card = |case: &Case| {
        let findings = case.findings();
        let most = findings.iter().map(|one| findings.iter().filter(|other| other.path == one.path).count()).max();
        most.unwrap_or_default()
    };
    let many = Case::all().iter().filter(|case| of_one_card(case) >= 3).count();
    assert!(many >= 10, "{many} cases have a card with three faults or more");
}

#[test]
fn findings_point_at_the_faults() {
    let (mut marked, mut faults, mut lines, mut columns) = (0, 0, 0, 0);
    let (mut astray, mut families) = (Vec::new(), BTreeSet::new());
    for case in Case::all() {
        let mut findings = case.findings();
        let marks = case.faults();
        if marks.is_empty() {
            continue;
        }
        marked += 1;
        families.insert(case.name.split('/').next().unwrap_or_default().to_owned());
        for fault in marks {
            faults += 1;
            // The nearest finding of the kind is the one that tells of the fault.
            let distance =
                |found: &Fault| (found.place.0.abs_diff(fault.place.0), found.place.1.abs_diff(fault.place.1));
            let alike = |found: &&Fault| found.path == fault.path && found.code == fault.code;
            let Some(found) = findings.iter().filter(alike).min_by_key(|found| distance(found)).cloned() else {
                astray.push(format!("{}: nothing tells of {fault:?}", case.name));
                continue;
            };
            let position = findings.iter().position(|other| *other == found).expect("it was found there");
            findings.remove(position);
            let exact_line = found.place.0 == fault.place.0;
            lines += usize::from(exact_line);
            columns += usize::from(found.place == fault.place);
            if found.place != fault.place {
                astray.push(format!("{}: {fault:?} is told at {:?}", case.name, found.place));
            }
        }
        assert!(findings.is_empty(), "{}: beside its faults are told {findings:?}", case.name);
    }
    println!("of {faults} faults in {marked} cases {lines} are told on their line, {columns} at their column");
    println!("{}", astray.join("\n"));
    assert!(marked >= 60 && families.len() >= 10, "{marked} cases of {families:?} are marked");
    assert!(lines * 100 >= faults * 98, "{lines} of {faults} on the line:\n{}", astray.join("\n"));
    assert!(columns * 100 >= faults * 90, "{columns} of {faults} at the column:\n{}", astray.join("\n"));
}

#[test]
fn findings_are_the_same_in_every_language() {
    let failed: Vec<String> = Case::all()
        .par_iter()
        .flat_map_iter(|case| {
            let site = case.site();
            let as_of = Date::parse(TODAY).ok();
            let options = Options { source: site.path(""), as_of, dry_run: true, ..Options::default() };
            let outcome = pipeline::build(&options).expect("threads");
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
