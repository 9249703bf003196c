//! The report of the sample site says all that is known of the project plan: each fact of a list is in its chapters or figures.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder with an extension, in the order of their names.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn squeezed(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// A chapter without its emphasis and the marks of its quotations, on one line.
fn chapter(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_start().strip_prefix('>').unwrap_or(line));
    squeezed(&lines.collect::<Vec<_>>().join("\n").replace('*', ""))
}

/// What a figure says in words: all that stands outside its tags.
fn words(svg: &str) -> String {
    let outside = svg.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    squeezed(&outside.collect::<Vec<_>>().join(" "))
}

#[test]
fn every_fact_of_the_project_plan_is_in_the_report() {
    let folder = root().join("content/reports/pippuri");
    let (chapters, figures) = (files(&folder, "md"), files(&folder, "svg"));
    assert!(chapters.len() > 10 && figures.len() > 4, "{} chapters, {} figures", chapters.len(), figures.len());
    let chapters = chapters.iter().map(|file| chapter(&read(file)));
    let report = chapters.chain(figures.iter().map(|file| words(&read(file)))).collect::<Vec<_>>().join("\n");
    let list = read(&root().join("tests/facts/pippuri.txt"));
    let facts: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(facts.len() > 250, "only {} facts", facts.len());
    let missing = facts.iter().filter(|fact| {
        let (_, phrase) = fact.split_once('\t').unwrap_or_else(|| panic!("no tab in {fact:?}"));
        !report.contains(&squeezed(phrase))
    });
    let missing: Vec<&str> = missing.copied().collect();
    assert!(missing.is_empty(), "not in the report:\n{}", missing.join("\n"));
}
