//! What the documents say is what the program does.

use crate::fixture::Fixture;
use salkku::render::view::{self, ViewDoc};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

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
        "usize" | "i64" | "u32" | "u8" => "whole number".to_owned(),
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

/// The tokens that are colours, with what they are for and what the default theme has.
fn tokens() -> String {
    use salkku::render::theme::{colour::Colour, palette};
    let accent = Colour::parse("#0d4a4f").expect("a colour");
    let (light, dark) =
        (palette::light(accent, &palette::Scheme::new()), palette::dark(accent, &palette::Scheme::new()));
    let row = |(name, about): (&str, &str)| format!("| `{name}` | {about} | `{}` | `{}` |\n", light[name], dark[name]);
    let rows: Vec<String> = palette::COLOURS.into_iter().map(row).collect();
    format!("| token | colour of | default, light | default, dark |\n| --- | --- | --- | --- |\n{}", rows.concat())
}

#[test]
fn the_theme_guide_lists_every_token() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/README.md");
    let text = document("themes/README.md");
    let (head, rest) = text.split_once("<!-- tokens -->\n").expect("a place for the tokens");
    let (_, tail) = rest.split_once("<!-- /tokens -->").expect("its end");
    let expected = format!("{head}<!-- tokens -->\n{}<!-- /tokens -->{tail}", tokens());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&place, &expected).expect("the guide is written");
    }
    assert!(document("themes/README.md") == expected, "UPDATE_EXPECT=1 writes the tokens anew");
    let settings = document("themes/default/theme.yaml");
    let names = settings.split_once("\ntokens:\n").expect("tokens").1.lines().take_while(|line| line.starts_with("  "));
    for name in names.filter_map(|line| line.trim().split(':').next()) {
        assert!(text.contains(&format!("`{name}`")), "the guide says nothing of the token {name}");
    }
}

/// Every file and command of the guide, in their order: after each the site is sound.
#[test]
fn the_theme_guide_can_be_followed_to_the_end() {
    /// What a site needs besides, so that nothing is to be said of it.
    const SETTINGS: &str = "languages: [en]\nbase_url: https://example.fi\n\
        accessibility_statement: https://example.fi/accessibility\nprivacy_notice: https://example.fi/privacy\n";
    let text = document("themes/README.md");
    let site = Fixture::empty()
        .file("content/projects/a.md", "---\ntitle: Park for all\nstatus: käynnissä\n---\nText.\n")
        .file("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
    let (mut files, mut commands) = (0, 0);
    for block in text.split("\n```").skip(1).step_by(2) {
        let (kind, inner) = block.split_once('\n').unwrap_or_default();
        if let Some((_, path)) = kind.split_once(' ') {
            // The first lines only name the theme, which comes next.
            if path == "content/site.yaml" {
                site.write(path, format!("{inner}\n{SETTINGS}"));
                continue;
            }
            site.write(path, format!("{inner}\n"));
            files += 1;
        } else if kind == "sh" {
            for command in inner.lines().filter_map(|line| line.strip_prefix("salkku ")) {
                let arguments: Vec<&str> = command.split(' ').chain(["--source", "."]).collect();
                site.run(&arguments).expect(0);
                commands += 1;
            }
        } else {
            continue;
        }
        let said = site.build_with(&["--strict"]).expect(0).stderr;
        assert!(!said.contains("-->"), "after\n{inner}\nit says\n{said}");
    }
    assert!(files >= 7 && commands >= 3, "{files} files, {commands} commands");
    assert!(site.read("dist/about.html").contains("<p>Text.</p>"));
}

/// The commands in the `sh` blocks of a document, in order.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines = blocks.flat_map(str::lines).map(|line| line.split(" #").next().unwrap_or(line).trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_readme_can_be_followed_to_the_end() {
    let text = document("README.md");
    assert_eq!(&commands(&text)[..2], ["cargo run --release -- build", "tests/run"], "the two commands stand first");
    let ran = follow(&text).len();
    assert!(ran >= 4, "the README shows how to begin; it ran {ran} commands");
}

#[test]
fn the_finnish_guide_can_be_followed_to_the_end() {
    let text = document("README.fi.md");
    let ran = follow(&text);
    for command in ["init", "new", "build", "explain", "list", "--help"] {
        assert!(ran.iter().any(|line| line.starts_with(&format!("salkku {command}"))), "no salkku {command}");
    }
}

#[test]
fn the_cards_of_the_finnish_guide_give_what_it_says() {
    let text = document("README.fi.md");
    let cards: Vec<(&str, &str)> =
        text.split("```markdown ").skip(1).filter_map(|rest| rest.split("```").next()?.split_once('\n')).collect();
    let [sound @ .., faulty] = &cards[..] else { panic!("the guide has no cards") };
    assert_eq!(sound.len(), 4, "a card and a report of three files");
    let site = sound.iter().fold(Fixture::site(), |site, (path, text)| site.file(path, text));
    let said = site.build_with(&["--strict", "--lang", "fi"]).expect(0).stderr;
    assert!(!said.contains("-->"), "the card that is a pattern for others gives\n{said}");

    let page = site.read("dist/raportit/loppuraportti/tulokset.html");
    for words in [">taulukko\u{a0}1</a>", ">liite\u{a0}1</a>", "Taulukko\u{a0}1.</span> Kävijät vuosittain"] {
        assert!(page.contains(words), "no {words} in {page}");
    }

    let message = text.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a message");
    let said = site.file(faulty.0, faulty.1).build_with(&["--lang", "fi"]).expect(1).stderr;
    assert!(said.contains(message), "the guide shows\n{message}\nbut Salkku says\n{said}");
}

fn document(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("the document")
}

/// Runs the commands of a document in their order, each where the `cd` before it leads; gives those that ran.
fn follow(text: &str) -> Vec<String> {
    let place = Fixture::empty();
    let mut folder = String::from(".");
    let mut ran = Vec::new();
    for command in commands(text) {
        if let Some(to) = command.strip_prefix("cd ") {
            to.clone_into(&mut folder);
            continue;
        }
        let Some(arguments) = command.strip_prefix("salkku ") else { continue };
        let arguments: Vec<String> = words(arguments);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        if arguments[0] == "serve" {
            // Nobody sits at the browser of a test.
            let arguments: Vec<&str> = arguments.into_iter().filter(|argument| *argument != "--open").collect();
            starts(place.command(&arguments).current_dir(place.path(&folder)), &command);
            ran.push(command);
            continue;
        }
        let output = place.command(&arguments).current_dir(place.path(&folder)).output().expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}: {said}");
        ran.push(command);
    }
    ran
}

/// Runs a command that does not end by itself until it names its address.
fn starts(command: &mut Command, shown: &str) {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines().map_while(Result::ok);
    let address = lines.into_iter().find(|line| line.contains("http://127.0.0.1:"));
    child.kill().expect("it runs still");
    child.wait().expect("it ends");
    assert!(address.is_some(), "{shown} names no address");
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
