//! Our HTML is that of the Markdown library, but for what we add on purpose.
//!
//! The examples are those that the sources of `pulldown-cmark` carry: every example of the specification, and
//! the library's own of tables, footnotes, definition lists, heading attributes, of syntax that we leave off and of faults
//! that it once had. Each goes through [`to_html`] and through the library itself with the same options; both sides are sanitised, since raw HTML is on.
//!
//! What is different on purpose, and taken away before the two are compared:
//!
//! - A text with a heading of the first level is printed one level down; the sixth level stays.
//! - Every heading has an id: the one given, or one from its words. Of the attributes behind a heading only id and classes
//!   are printed.
//! - A link to another site has the class `external`, `rel="noopener"` and hidden words at its end, and no title.
//! - A table stands in a frame that scrolls (`div.table-frame` with a name), its head cells have a scope, and its columns
//!   are aligned by the classes `number` and `centre`, not by styles.
//! - The box of a task says in words whether the task is done.
//! - Footnotes stand below the text, each with ways back; those that nothing refers to are left out. Here they are taken
//!   away on both sides; the references stay, with their numbers.
//! - An alert begins with a paragraph that says what it is.
//! - Numbers have no-break spaces before units, and dashes in ranges.
//!
//! Reports add more, to what no example has: an image that is followed by attributes is a figure, a fenced block named
//! `table` is a table, `@fig:name` is a reference.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use salkku::config::RawHtml;
use salkku::markdown::{Marks, Target, Words, sanitise, to_html};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The options of our one dialect.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// The folder of the library's tests, wherever cargo keeps its sources. Cargo fetches what it lacks: to name one package, it
/// wants all of them, those for other systems too.
fn folder() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let metadata = Command::new(cargo)
            .args(["metadata", "--locked", "--format-version", "1", "--manifest-path"])
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
            .output()
            .expect("cargo runs");
        assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
        let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("JSON");
        let packages = metadata["packages"].as_array().expect("packages");
        let library = packages.iter().find(|package| package["name"] == "pulldown-cmark").expect("a dependency");
        let manifest = Path::new(library["manifest_path"].as_str().expect("a path"));
        manifest.parent().expect("a folder").join("tests/suite")
    });
    &FOLDER
}

/// The examples of a file of the library's tests, `let original = r##"…"##;` each.
fn examples(file: &str) -> Vec<String> {
    let path = folder().join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let pieces = text.split("let original = r##\"").skip(1);
    pieces.map(|piece| piece.split("\"##;").next().unwrap_or_default().to_owned()).collect()
}

/// Our HTML of a text whose addresses stay as they are; `elsewhere` are those of other sites.
fn ours(text: &str, elsewhere: fn(&str) -> bool) -> String {
    let html = to_html(text, RawHtml::Safe, &words(), &Marks::default(), |target| {
        let target = target.to_owned();
        if elsewhere(&target) { Target::Elsewhere(target) } else { Target::Address(target) }
    });
    without_additions(&sanitise(&html))
}

fn words() -> Words {
    Words {
        table: "Taulukko".to_owned(),
        done: "tehty".to_owned(),
        not_done: "tekemättä".to_owned(),
        external: "muualla".to_owned(),
        alerts: ["Huomaa", "Vihje", "Tärkeää", "Varoitus", "Varo"].map(str::to_owned),
        ..Words::default()
    }
}

/// The library's HTML, with headings and columns as we print them.
fn theirs(text: &str) -> String {
    let (mut events, mut names, mut inside) = (Vec::new(), Vec::new(), false);
    for event in Parser::new_ext(text, options()) {
        // References inside footnotes count too.
        let event = match event {
            Event::FootnoteReference(name) => {
                let at = names.iter().position(|known| *known == name).unwrap_or(names.len());
                if at == names.len() {
                    names.push(name);
                }
                let number = at + 1;
                Event::InlineHtml(format!("<sup class=\"footnote-reference\"><a href>{number}</a></sup>").into())
            }
            event => event,
        };
        inside |= matches!(event, Event::Start(Tag::FootnoteDefinition(_)));
        let ends = matches!(event, Event::End(TagEnd::FootnoteDefinition));
        if !inside {
            events.push(event);
        }
        inside &= !ends;
    }
    let top = events.iter().any(|event| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })));
    let printed = |level: HeadingLevel| {
        if top { HeadingLevel::try_from(level as usize + 1).unwrap_or(HeadingLevel::H6) } else { level }
    };
    for event in &mut events {
        match event {
            Event::Start(Tag::Heading { level, id, attrs, .. }) => {
                *level = printed(*level);
                *id = Some(CowStr::Borrowed(""));
                attrs.clear();
            }
            Event::End(TagEnd::Heading(level)) => *level = printed(*level),
            _ => {}
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    // Sanitising would take these away unseen.
    let out = out.replace(" style=\"text-align: right\"", " class=\"number\"");
    let out = out.replace(" style=\"text-align: center\"", " class=\"centre\"");
    without_additions(&sanitise(&out))
}

/// HTML without what we add, on whichever side it stands.
fn without_additions(html: &str) -> String {
    let mut out = without(html, "<div class=\"table-frame\"", ">").replace("</table></div>", "</table>");
    for title in words().alerts {
        out = out.replace(&format!("<p class=\"markdown-alert-title\">{title}</p>\n"), "");
    }
    out = out.replace("<span class=\"hidden\"> (muualla)</span></a>", "</a>");
    out = without(&out, "<div class=\"footnotes\"", "</div>\n</div>\n");
    // The link of a reference, up to its number.
    out = without(&out, "<sup class=\"footnote-reference\"><a ", ">");
    let mut tags = String::with_capacity(out.len());
    let mut rest = out.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        tags += before;
        // The serialiser writes no `>` in a value that we look at.
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        tags += &format!("<{}>", plain_tag(tag));
        rest = after;
    }
    tags += rest;
    tags.replace('\u{a0}', " ").replace("&nbsp;", " ").replace('–', "-").replace(">\n<", "><")
}

/// A tag without the attributes that we add or write in another way.
fn plain_tag(tag: &str) -> String {
    let name = tag.split([' ', '/']).next().unwrap_or_default();
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => without(tag, " id=\"", "\""),
        "input" => format!("input{}", if tag.contains(" checked") { " checked" } else { "" }),
        "th" => tag.replace(" scope=\"col\"", ""),
        "img" => tag.replace(" loading=\"lazy\" decoding=\"async\"", ""),
        "a" if tag.contains(" class=\"external\"") => {
            tag.replace(" class=\"external\"", "").replace(" rel=\"noopener\"", "")
        }
        _ => tag.to_owned(),
    }
}

/// A text without all that stands from `start` up to the next `end` after it.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out += piece.split_once(end).map_or("", |(_, after)| after);
    }
    out
}

/// Compares every example of a file; gives how many there are.
fn compare(file: &str, elsewhere: fn(&str) -> bool, also: fn(String) -> String) -> usize {
    let examples = examples(file);
    let mut different = Vec::new();
    for (at, text) in examples.iter().enumerate() {
        let (ours, theirs) = (also(ours(text, elsewhere)), also(theirs(text)));
        if ours != theirs {
            different.push(format!("{file}, example {}:\n{text}\nours:\n{ours}\nthe library's:\n{theirs}\n", at + 1));
        }
    }
    assert!(different.is_empty(), "{} of {} differ:\n{}", different.len(), examples.len(), different.join("\n"));
    examples.len()
}

#[test]
fn every_example_of_the_specification_gives_the_html_of_the_library() {
    assert_eq!(compare("spec.rs", |_| false, |html| html), 652);
}

#[test]
fn links_to_other_sites_differ_by_what_is_added_alone() {
    let untitled = |html: String| without_titles(&html);
    assert_eq!(compare("spec.rs", |target| target.contains(':'), untitled), 652);
}

/// Links without their titles; links to other sites have none.
fn without_titles(html: &str) -> String {
    let mut pieces = html.split("<a ");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        out += &format!("<a {}>{after}", without(tag, " title=\"", "\""));
    }
    out
}

#[test]
fn the_librarys_own_examples_give_its_html() {
    let entries = fs::read_dir(folder()).expect("the library's tests");
    let mut files: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name")).collect();
    files.retain(|file| file != "spec.rs");
    files.sort();
    let counts = files.iter().map(|file| compare(file, |_| false, |html| html));
    assert!(counts.sum::<usize>() > 450, "{files:?}");
}
