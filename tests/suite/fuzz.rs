//! Readers of text against texts that nobody would write: the seeds in `tests/fuzz/corpus` and the faulty files in
//! `tests/errors`, cut, doubled and mixed.
//!
//! A fixed seed makes every run the same. `FUZZ_SECONDS` in the environment goes on from there for so long, as
//! `tests/run` does for a minute; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` look elsewhere. A text that has brought a
//! fault to light belongs into the corpus.

use crate::errors::Case;
use crate::hostile::pages::{dangers, tags};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use salkku::config::{self, RawHtml};
use salkku::diag::{Diagnostic, Look, Messages, human, short};
use salkku::image;
use salkku::markdown::{Marks, Target, Words, scan, to_html};
use salkku::parse::{Project, Reading, Text, split};
use salkku::source::{FileId, SourceFile, Sources, Span};
use salkku::value::Lang;
use salkku::yaml::{read, read_with_places};
use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// No text of a seed's length may take a reader longer, be the machine as slow as it may.
const PATIENCE: Duration = Duration::from_secs(5);

/// What turns texts into other texts: the marks that the readers look at.
const TOKENS: [&str; 48] = [
    "---\n",
    "...\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    ":",
    ": ",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #",
    "&a ",
    "*a",
    "!t ",
    "|\n",
    ">-\n",
    "'",
    "\"",
    "\\",
    "\\u00e4",
    "%",
    "@",
    "`",
    "```\n",
    "~~~",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "![",
    "](",
    ")",
    "[^1]",
    "{#x .y}",
    "| a |\n|---|\n",
    "ä",
    "\u{feff}",
    "\0",
    "🙂",
];

/// One change of a text. Places are shares of its length, so that a change can be tried on any text.
#[derive(Debug, Clone)]
enum Change {
    Cut(u16, u16),
    Double(u16, u16),
    Insert(u16, &'static str),
    Repeat(u16, &'static str, u8),
    Splice(u16, usize, u16),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let token = || prop::sample::select(TOKENS.to_vec());
    let change = prop_oneof![
        (any::<u16>(), any::<u16>()).prop_map(|(at, length)| Change::Cut(at, length)),
        (any::<u16>(), any::<u16>()).prop_map(|(at, length)| Change::Double(at, length)),
        (any::<u16>(), token()).prop_map(|(at, token)| Change::Insert(at, token)),
        (any::<u16>(), token(), any::<u8>()).prop_map(|(at, token, times)| Change::Repeat(at, token, times)),
        (any::<u16>(), any::<usize>(), any::<u16>()).prop_map(|(at, seed, from)| Change::Splice(at, seed, from)),
    ];
    prop::collection::vec(change, 0..8)
}

fn changed(seeds: &[String], seed: usize, changes: &[Change]) -> String {
    let mut text = seeds[seed % seeds.len()].clone();
    let place =
        |text: &str, share: u16| text.floor_char_boundary(text.len() * usize::from(share) / usize::from(u16::MAX));
    for change in changes {
        match *change {
            Change::Cut(at, length) | Change::Double(at, length) => {
                let start = place(&text, at);
                let end = text.floor_char_boundary((start + usize::from(length) % 64).min(text.len())).max(start);
                let piece = text[start..end].to_owned();
                match change {
                    Change::Cut(..) => text.replace_range(start..end, ""),
                    _ => text.insert_str(start, &piece),
                }
            }
            Change::Insert(at, token) => text.insert_str(place(&text, at), token),
            Change::Repeat(at, token, times) => text.insert_str(place(&text, at), &token.repeat(usize::from(times))),
            Change::Splice(at, other, from) => {
                let other = &seeds[other % seeds.len()];
                text.replace_range(place(&text, at).., &other[place(other, from)..]);
            }
        }
    }
    text
}

/// The seeds of a target, in the order of their names.
fn corpus(target: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(|entry| fs::read_to_string(entry.path()).expect("a seed is text")).collect()
}

/// So many cases, the same in every run, unless the environment asks for others.
pub fn config(cases: u32) -> ProptestConfig {
    from(cases, 20_261_121)
}

fn from(cases: u32, seed: u64) -> ProptestConfig {
    let fixed = ProptestConfig { cases, rng_seed: RngSeed::Fixed(seed), ..ProptestConfig::default() };
    let more = std::env::var_os("PROPTEST_CASES").is_some();
    let config = if more { ProptestConfig::default() } else { fixed };
    ProptestConfig { failure_persistence: None, max_shrink_iters: 100, ..config }
}

/// For how long to go on.
fn limit() -> Duration {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(0))
}

/// Runs a target on every seed as it is, and on many that are changed. The files of `tests/errors` whose paths begin with
/// `faulty` are seeds too.
fn fuzz(name: &str, faulty: Option<&str>, target: impl Fn(&str)) {
    let mut seeds = corpus(name);
    assert!(seeds.len() >= 5, "seeds for {name}");
    let of_cases = Case::all().into_iter().flat_map(|case| case.files());
    seeds
        .extend(of_cases.filter(|(path, _)| faulty.is_some_and(|start| path.starts_with(start))).map(|(_, text)| text));
    let (inputs, slowest) = (Cell::new(0_u32), Cell::new(Duration::ZERO));
    let timed = |text: &str| {
        let begun = Instant::now();
        target(text);
        let taken = begun.elapsed();
        inputs.set(inputs.get() + 1);
        slowest.set(slowest.get().max(taken));
        assert!(taken < PATIENCE, "{taken:?} for {} bytes", text.len());
    };
    for seed in &seeds {
        timed(seed);
    }
    let begun = Instant::now();
    for round in 0.. {
        let mut runner = proptest::test_runner::TestRunner::new(from(600, 20_261_121 + round));
        let result = runner.run(&(any::<usize>(), changes()), |(seed, changes)| {
            timed(&changed(&seeds, seed, &changes));
            Ok(())
        });
        if let Err(proptest::test_runner::TestError::Fail(reason, (seed, changes))) = result {
            panic!("{reason}\nthe text was {:?}", changed(&seeds, seed, &changes));
        }
        if begun.elapsed() >= limit() {
            break;
        }
    }
    println!("fuzz {name}: {} texts, the slowest took {:?}", inputs.get(), slowest.get());
}

fn sources(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::held("a.md".to_owned(), text.to_owned()));
    (sources, file)
}

/// The messages in each language, read once: that takes longer than most texts.
fn messages() -> [Messages; 3] {
    Lang::ALL.map(Messages::new)
}

/// A finding stands inside the text, between letters, and can be told in every language.
fn assert_sound(finding: &Diagnostic, text: &str, sources: &Sources, messages: &[Messages; 3]) {
    let span = finding.span.expect("a place");
    assert!(text.get(span.start as usize..span.end as usize).is_some(), "{finding:?}");
    let position = sources.position(span);
    assert!(position.line <= text.matches('\n').count() + 1 && position.column >= 1, "{finding:?} at {position:?}");
    for messages in messages {
        let line = short(std::slice::from_ref(finding), sources, messages);
        assert!(line.starts_with("a.md:") && line.contains(finding.code.name), "{line}");
        assert!(
            human(std::slice::from_ref(finding), sources, messages, Look { colour: true, ..Look::default() })
                .contains(finding.code.name)
        );
    }
}

#[test]
fn yaml() {
    let messages = messages();
    fuzz("yaml", None, |text| {
        // Where a block of text runs up to the end of the file, the parsers do not agree on its last line break, which no
        // field keeps; and a byte order mark is taken away before either reads.
        let text = &format!("{}\n", text.trim_start_matches('\u{feff}'));
        let (sources, file) = sources(text);
        let placed = read_with_places(text, file, 0);
        match (read(text, Span::file(file)), &placed) {
            (Some(fast), Ok(placed)) => assert_eq!(fast, *placed, "the two readings differ"),
            (_, Err(finding)) => assert_sound(finding, text, &sources, &messages),
            (None, Ok(_)) => {}
        }
    });
}

#[test]
fn front_matter() {
    let messages = messages();
    let settings = config::parse("nimi: Testisivusto\n", sources("").1).0;
    fuzz("front-matter", Some("content/projects/"), |text| {
        let (sources, file) = sources(text);
        // A whole card: both ways of reading find the same, and each finding has its place.
        let read = |reading| Project::parse(Text { file, id: "a", text }, &settings, reading).diagnostics;
        let (found, placed) = (read(Reading::Usual), read(Reading::Placed));
        // The two parsers draw the line of what is YAML at all a little differently in corners that no card has.
        assert!(found.is_empty() || found == placed, "{found:?} and {placed:?}");
        for finding in &found {
            assert_sound(finding, text, &sources, &messages);
        }
        match split(text, file) {
            Ok(front) => {
                assert!(front.yaml.end <= front.body.start && front.body.end == text.len());
                let border = &text[front.yaml.end..front.body.start];
                assert!(matches!(border.trim_end(), "---" | "..."), "{border:?}");
                assert!(!text[front.yaml].lines().any(|line| line.trim_end() == "---"), "the border is the first");
            }
            Err(finding) => assert_sound(&finding, text, &sources, &messages),
        }
    });
}

#[test]
fn settings() {
    let messages = messages();
    fuzz("settings", Some("content/site.yaml"), |text| {
        let (sources, file) = sources(text);
        let (config, findings) = config::parse(text, file);
        assert!(!config.languages.is_empty() && !config.statuses.terms.is_empty());
        for finding in &findings {
            assert_sound(finding, text, &sources, &messages);
        }
        if findings.is_empty() {
            assert!(!config.title.is_empty(), "a site without a title has a finding");
        }
    });
}

#[test]
fn markdown() {
    fuzz("markdown", Some("content/"), |text| {
        let (_, file) = sources(text);
        let body = scan(text, file, 0);
        let spans = body.references.iter().map(|reference| reference.at);
        let spans = spans.chain(body.harmful.iter().map(|(_, at)| *at)).chain(body.top_headings.iter().copied());
        for span in spans {
            assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?}");
        }
        let resolve = |target: &str| {
            let outside = target.contains(':') || target.starts_with("//");
            if outside { Target::Nowhere } else { Target::Address(target.to_owned()) }
        };
        for raw in [RawHtml::Safe, RawHtml::Off] {
            let html = to_html(text, raw, &Words::default(), &Marks::default(), resolve);
            assert_eq!(dangers(&html), Vec::<String>::new(), "{html}");
            if !text.contains('<') {
                let ids: Vec<String> = tags(&html).into_iter().filter_map(|tag| tag.attribute("id")).collect();
                // A footnote to which nothing leads is not shown.
                for heading in body.headings.iter().filter(|heading| body.has_anchor(&heading.id)) {
                    assert!(ids.iter().any(|id| **id == *heading.id), "no {:?} in {html}", heading.id);
                }
            }
        }
    });
}

#[test]
fn svg() {
    fuzz("svg", None, |text| {
        let Ok(clean) = image::clean(text.as_bytes()) else { return };
        let again = image::clean(&clean).expect("what was cleaned is a drawing");
        assert_eq!(again, clean, "nothing is left to be taken out");
        let picture = image::look(&clean).expect("a drawing");
        assert!(picture.removed.is_empty(), "{:?}", picture.removed);
        for removed in image::look(text.as_bytes()).expect("a drawing").removed {
            assert!(text.get(removed.range.clone()).is_some(), "{removed:?}");
        }
        let clean = std::str::from_utf8(&clean).expect("text");
        // A declaration that defines nothing stays.
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
        let tree = roxmltree::Document::parse_with_options(clean, options).expect("XML");
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(!matches!(name, "script" | "foreignObject" | "iframe" | "handler"), "{clean}");
            for attribute in node.attributes() {
                let name = attribute.name().to_lowercase();
                assert!(!name.starts_with("on"), "{clean}");
                // Browsers pass over such signs.
                let value: String = attribute.value().chars().filter(|c| *c > ' ').collect();
                assert!(name != "href" || !value.to_lowercase().starts_with("javascript:"), "{clean}");
            }
        }
    });
}
