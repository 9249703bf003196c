//! The translations of the sample site say what the Finnish texts say: the same parts, links and figures, and no others.

use pulldown_cmark::{Event, Options, Parser, Tag};
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 2] = ["sv", "en"];

/// What is left in Finnish, so that the sample shows what a reader then meets: the file and the languages that lack it.
const LEFT_IN_FINNISH: [(&str, &[&str]); 3] = [
    ("posts/perhekeskus-lapin-blogi-alkaa.md", &["sv"]),
    ("projects/perhekeskus-lappi.md", &["en"]),
    // The report has its cover, summary and introduction in all languages.
    ("reports/pippuri/", &LANGUAGES),
];
const TRANSLATED_OF_REPORT: [&str; 3] = ["index.md", "00-tiivistelma.md", "01-johdanto.md"];

/// The shape of a text and the facts in it.
#[derive(Debug, PartialEq)]
struct Outline {
    /// Headings by level, items of lists, rows of tables and paragraphs, in their order.
    parts: Vec<String>,
    /// Where links and images lead, in the order of the alphabet.
    targets: Vec<String>,
    /// References to chapters and figures, in their order.
    references: Vec<String>,
    /// Years, sums and other numbers of three digits at least: languages write days and months in their own ways.
    numbers: Vec<String>,
}

impl Outline {
    fn of(body: &str, language: &str) -> Self {
        let mut outline = Self { parts: Vec::new(), targets: Vec::new(), references: Vec::new(), numbers: Vec::new() };
        let mut words = String::new();
        for event in Parser::new_ext(body, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => outline.parts.push(format!("heading {level}")),
                Event::Start(Tag::Item) => outline.parts.push("item".to_owned()),
                Event::Start(Tag::TableRow) => outline.parts.push("row".to_owned()),
                Event::Start(Tag::Paragraph) => outline.parts.push("paragraph".to_owned()),
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    // A figure with words in it has a file a language.
                    outline.targets.push(dest_url.replace(&format!(".{language}.svg"), ".svg"));
                }
                Event::Text(text) => words.push_str(&text),
                Event::SoftBreak => words.push(' '),
                Event::End(_) => words.push('\n'),
                _ => {}
            }
        }
        outline.targets.sort();
        outline.references = references(body);
        outline.numbers = numbers(&words);
        outline.numbers.sort();
        outline
    }
}

/// References such as `@sec:aims`.
fn references(text: &str) -> Vec<String> {
    let after_signs = text.split('@').skip(1);
    let names = after_signs.map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || ":-".contains(c))).next());
    names.flatten().filter(|name| name.contains(':')).map(str::to_owned).collect()
}

/// Numbers of three digits at least, whatever stands between their thousands.
fn numbers(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let digits_from = |at: usize| chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
    let digits_before = |at: usize| chars[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let thousands =
        |at: usize| " ,\u{a0}".contains(chars[at]) && (1..=3).contains(&digits_before(at)) && digits_from(at + 1) == 3;
    let closed: String = (0..chars.len()).filter(|&at| !thousands(at)).map(|at| chars[at]).collect();
    let numbers = closed.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() > 2);
    numbers.map(str::to_owned).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn read(inner: &str) -> String {
    fs::read_to_string(folder().join(inner)).unwrap_or_else(|error| panic!("{inner}: {error}"))
}

/// The front matter and the body; chapters have a body alone.
fn split(text: &str) -> (&str, &str) {
    text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap_or(("", text))
}

/// The documents in Finnish, by path inside `content/`.
fn documents() -> Vec<String> {
    let files = walkdir::WalkDir::new(folder()).sort_by_file_name().into_iter();
    let inner = |path: &Path| path.strip_prefix(folder()).expect("inside").to_string_lossy().replace('\\', "/");
    let paths = files.map(|entry| inner(entry.expect("readable").path()));
    let documents = paths.filter_map(|path| path.strip_suffix(".md").map(str::to_owned));
    let of_finnish = documents.filter(|path| !LANGUAGES.iter().any(|tag| path.ends_with(&format!(".{tag}"))));
    of_finnish.map(|path| path + ".md").collect()
}

fn translation(document: &str, language: &str) -> String {
    format!("{}.{language}.md", document.strip_suffix(".md").expect("a document"))
}

fn is_left_in_finnish(document: &str, language: &str) -> bool {
    let of_report = TRANSLATED_OF_REPORT.iter().any(|file| document.ends_with(file));
    LEFT_IN_FINNISH.iter().any(|(path, languages)| {
        let is_meant = document == *path || path.ends_with('/') && document.starts_with(path) && !of_report;
        is_meant && languages.contains(&language)
    })
}

#[test]
fn all_is_translated_but_what_shows_how_a_page_without_translation_looks() {
    let documents = documents();
    assert!(documents.len() > 20, "only {}", documents.len());
    for document in &documents {
        for language in LANGUAGES {
            let is_there = folder().join(translation(document, language)).is_file();
            assert_eq!(is_there, !is_left_in_finnish(document, language), "{document} in {language}");
        }
    }
}

#[test]
fn a_translation_has_the_parts_links_and_figures_of_the_finnish_text() {
    let mut compared = 0;
    for document in documents() {
        let base = read(&document);
        for language in LANGUAGES.into_iter().filter(|language| !is_left_in_finnish(&document, language)) {
            let path = translation(&document, language);
            let translated = read(&path);
            let (outline, expected) =
                (Outline::of(split(&translated).1, language), Outline::of(split(&base).1, language));
            assert_eq!(outline, expected, "{path}");
            let known = numbers(&base);
            let unknown: Vec<String> =
                numbers(split(&translated).0).into_iter().filter(|number| !known.contains(number)).collect();
            assert!(unknown.is_empty(), "{path}: {unknown:?} in the front matter are not in the Finnish file");
            compared += 1;
        }
    }
    assert!(compared > 25, "only {compared}");
}

#[test]
fn numbers_are_read_in_every_language() {
    for text in ["2 300 000 euroa vuonna 2017", "2\u{a0}300\u{a0}000 euro år 2017", "2,300,000 euros in 2017"] {
        assert_eq!(numbers(text), ["2300000", "2017"], "{text}");
    }
    assert_eq!(numbers("i 22 kommuner 2013 och 2015, 50 procent"), ["2013", "2015"]);
}
