//! What the documents say is what the program does.

use crate::fixture::Fixture;
use salkku::render::view::{self, ViewDoc};
use std::fs;
use std::path::Path;

/// The type of a field in the words of theme authors.
fn plain_type(rust: &str) -> String {
    let rust = rust.replace(' ', "");
    if let Some(inner) = rust.strip_prefix("Option<").and_then(|rest| rest.strip_suffix('>')) {
        return format!("{} or none", plain_type(inner));
    }
    if let Some(inner) = rust.strip_prefix("Vec<").and_then(|rest| rest.strip_suffix('>')) {
        return format!("list of {}", plain_type(inner));
    }
    match rust.as_str() {
        "String" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" | "i64" | "u8" => "whole number".to_owned(),
        "f64" => "number".to_owned(),
        name => format!("[{name}](#{})", name.to_lowercase()),
    }
}

fn table(view: &ViewDoc) -> String {
    let mut out =
        format!("\n### {}\n\n{}\n\n| field | type | holds |\n| --- | --- | --- |\n", view.name, view.about.trim());
    for (name, kind, about) in view.fields {
        out += &format!("| `{name}` | {} | {} |\n", plain_type(kind), about.trim());
    }
    out
}

#[test]
fn the_theme_guide_lists_every_input_as_it_is() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/README.md");
    let text = fs::read_to_string(&place).expect("the guide");
    let tables: String = view::documentation().map(table).collect();
    let (head, rest) = text.split_once("<!-- inputs -->\n").expect("a place for the tables");
    let (_, tail) = rest.split_once("<!-- /inputs -->").expect("its end");
    let expected = format!("{head}<!-- inputs -->\n{tables}\n<!-- /inputs -->{tail}");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&place, &expected).expect("the guide is written");
    }
    let text = fs::read_to_string(&place).expect("the guide");
    assert!(text == expected, "themes/README.md is not what the types say; UPDATE_EXPECT=1 writes it anew");
}

/// The commands in the `sh` blocks of a document, in order.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines = blocks.flat_map(str::lines).map(|line| line.split(" #").next().unwrap_or(line).trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_readme_can_be_followed_to_the_end() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README");
    let commands = commands(&text);
    assert_eq!(&commands[..2], ["cargo run --release -- build", "tests/run"], "the two commands stand first");
    let place = Fixture::empty();
    let mut folder = String::from(".");
    let mut ran = 0;
    for command in commands {
        if let Some(to) = command.strip_prefix("cd ") {
            to.clone_into(&mut folder);
            continue;
        }
        let Some(arguments) = command.strip_prefix("salkku ") else { continue };
        let arguments: Vec<String> = words(arguments);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = place.command(&arguments).current_dir(place.path(&folder)).output().expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}: {said}");
        ran += 1;
    }
    assert!(ran >= 4, "the README shows how to begin; it ran {ran} commands");
}

/// The words of a command line; quotes keep spaces.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("one at least").push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
