//! The contract of the command line: exit codes, help, streams, languages, completions.

use crate::fixture::{Fixture, Run, TODAY};
use salkku::diag::Messages;
use salkku::value::Lang;

const COMMANDS: [&str; 11] =
    ["init", "new", "list", "build", "check", "explain", "serve", "schema", "theme", "clean", "completions"];

/// A card that a warning is said of: its text has a heading of the top level, which is the title's.
const WARNED: &str = "---\nnimi: Hanke\n---\n# Otsikko\n";

/// A card with an error: a key that does not exist.
const FAULTY: &str = "nimi: Vika\nosoitte: x";

#[test]
fn zero_says_done() {
    let site = Fixture::site().card("a", "nimi: Hanke");
    site.build().expect(0);
    site.run(&["list", "--as-of", TODAY]).expect(0);
    site.run(&["new", "page", "Uusi sivu"]).expect(0);
    site.run(&["init", "toinen"]).expect(0);
    site.run(&["completions", "bash"]).expect(0);
}

#[test]
fn one_says_that_the_content_has_errors() {
    let site = Fixture::site().card("vika", FAULTY);
    let run = site.build().expect(1).says("field/unknown").says("content/projects/vika.md:3:1");
    assert_eq!(run.stdout, "");
    assert!(!site.has("dist"), "nothing is written");
    site.run(&["list", "--as-of", TODAY]).expect(1).says("field/unknown");
}

#[test]
fn one_says_that_the_theme_has_errors() {
    let site = Fixture::site().file("themes/default/templates/page.html", "{% if %}");
    site.build().expect(1).says("theme/template");
}

#[test]
fn two_says_wrong_usage() {
    let site = Fixture::site();
    for arguments in [
        &[][..],
        &["rakenna"],
        &["build", "--nosuch"],
        &["build", "--jobs", "0"],
        &["build", "--jobs", "monta"],
        &["build", "--as-of", "2026-02-30"],
        &["build", "--as-of", "2026-02"],
        &["build", "--base-url", "example.fi"],
        &["build", "--lang", "ru"],
        &["list", "--format", "xml"],
        &["new", "project"],
        &["new", "hanke", "Nimi"],
        &["new", "project", "…"],
        &["init"],
        &["completions", "cobol"],
    ] {
        let run = site.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?} gave {}:\n{}", run.code, run.stderr);
        assert_eq!(run.stdout, "", "{arguments:?}");
        assert!(!run.stderr.trim().is_empty(), "{arguments:?} says nothing");
    }
    assert!(!site.has("dist"), "wrong usage writes nothing");
}

#[test]
fn three_says_that_reading_or_writing_failed() {
    let empty = Fixture::empty();
    empty.build().expect(3).says("source/missing");
    empty.run(&["list", "--as-of", TODAY]).expect(3).says("source/missing");
    empty.run(&["new", "post", "Uutinen"]).expect(3);

    let site = Fixture::site().file("muu/tiedosto.txt", "oma");
    site.build_with(&["--output", "muu"]).expect(3).says("output/foreign-folder");
    site.build_with(&["--output", "content/dist"]).expect(3).says("output/place");
    // A file stands where the folder should be.
    site.build_with(&["--output", "muu/tiedosto.txt"]).expect(3);
    assert_eq!(site.read("muu/tiedosto.txt"), "oma");
}

#[test]
fn four_says_warnings_under_strict_and_errors_win() {
    let site = Fixture::site().file("content/projects/a.md", WARNED);
    let lenient = site.build().expect(0).says("heading/top");
    assert!(site.has("dist/hankkeet/a.html"), "a warning does not keep the site from being built");
    let strict = site.build_with(&["--strict"]).expect(4).says("heading/top");
    assert!(strict.stderr.len() > lenient.stderr.len(), "the reason for the exit code is said");
    site.build_with(&["--strict", "--quiet"]).expect(4);

    let both = site.card("vika", FAULTY);
    both.build_with(&["--strict"]).expect(1).says("heading/top").says("field/unknown");
}

#[test]
fn notes_are_no_warnings() {
    let site = Fixture::empty().file("content/site.yaml", "nimi: Ilman osoitetta\n");
    site.build_with(&["--strict"]).expect(0).says("site/no-base-url");
}

#[test]
fn content_errors_outweigh_a_folder_that_cannot_be_written() {
    let site = Fixture::site().card("vika", FAULTY).file("muu/tiedosto.txt", "oma");
    site.build_with(&["--output", "muu"]).expect(1).says("field/unknown");
}

#[test]
fn every_command_has_help_with_examples() {
    let site = Fixture::empty();
    let pages = COMMANDS.iter().map(|command| vec![*command, "--help"]).chain([vec!["--help"], vec!["help", "build"]]);
    for arguments in pages {
        let run = site.run(&arguments).expect(0);
        assert_eq!(run.stderr, "", "{arguments:?}");
        assert!(!examples(&run.stdout).is_empty(), "no examples in the help of {arguments:?}:\n{}", run.stdout);
        assert!(run.stdout.contains("--source"), "{arguments:?} does not name the flags of every command");
    }
    let general = site.run(&["--help"]);
    for command in COMMANDS {
        assert!(general.stdout.contains(&format!("\n  {command} ")), "the help does not name {command}");
    }
}

#[test]
fn the_examples_of_the_help_are_commands_that_work() {
    for command in ["", "init", "new", "list", "build", "check", "explain", "schema", "theme"] {
        let asked: Vec<&str> = [command, "--help"].into_iter().filter(|word| !word.is_empty()).collect();
        // The examples that name a folder do so after the one that makes it, or stand for one that exists.
        let site = Fixture::site().card("a", "nimi: Hanke");
        let lines = examples(&site.run(&asked).stdout);
        if !lines.iter().any(|line| line.contains("init hankkeet")) {
            site.run(&["init", "hankkeet"]).expect(0);
        }
        for line in lines {
            let mut words = words(&line);
            if words[0] == "build" && !words.iter().any(|word| word == "--dry-run") {
                // An example may name a folder of the machine's own.
                words.push("--dry-run".to_owned());
            }
            let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
            let run = site.run(&arguments);
            assert_eq!(run.code, 0, "the example {line:?} ends with {}:\n{}", run.code, run.stderr);
        }
    }
}

/// The commands among the examples of a help page, without the program's name, and without what the shell does.
fn examples(help: &str) -> Vec<String> {
    let after = help.split_once("Example").map_or("", |(_, after)| after);
    let lines = after.lines().filter_map(|line| line.strip_prefix("  salkku "));
    lines.map(|line| line.split(" > ").next().unwrap_or(line).to_owned()).collect()
}

/// The words of a command: quotes hold one together, and what stands two spaces away is its explanation.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    let command = line.split("  ").next().unwrap_or(line);
    // The longest example leaves one space before its explanation; it ends with a quote.
    let command = command
        .rfind('"')
        .map_or(command, |end| if command[end..].contains("--") { command } else { &command[..=end] });
    for c in command.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("never empty").push(c),
        }
    }
    words
}

#[test]
fn help_is_in_the_language_that_was_asked_for_or_that_of_the_machine() {
    let site = Fixture::empty();
    let words = [(Lang::Fi, "Käyttö", "Valinnat", "Esimerkkejä"), (Lang::Sv, "Användning", "Alternativ", "Exempel")];
    for (lang, usage, options, examples) in words {
        let pages = COMMANDS.iter().map(|command| vec![*command, "--help"]);
        let pages = pages.chain([vec!["--help"], vec!["help"], vec!["help", "build"]]);
        for mut arguments in pages {
            arguments.extend(["--lang", lang.tag()]);
            // `help` takes commands only, so the machine says the language.
            let of_machine = arguments[0] == "help";
            arguments.truncate(if of_machine { arguments.len() - 2 } else { arguments.len() });
            let mut command = site.command(&arguments);
            command.env("LC_MESSAGES", if of_machine { format!("{lang}_FI.UTF-8") } else { "en_GB".to_owned() });
            let run = Run::from(command.output().expect("the program runs")).expect(0);
            assert!(run.stdout.ends_with('\n'), "{arguments:?}");
            for word in [usage, options, examples] {
                assert!(run.stdout.contains(&format!("{word}:")), "{arguments:?} lacks {word}:\n{}", run.stdout);
            }
            for english in
                ["Usage", "Options", "Commands:", "Arguments", "Example", "Print", "[default", "[possible", "The "]
            {
                assert!(!run.stdout.contains(english), "{arguments:?} has {english}:\n{}", run.stdout);
            }
        }
    }
}

#[test]
fn wrong_usage_is_told_in_the_language_that_was_asked_for() {
    let site = Fixture::site();
    let said = |arguments: &[&str]| site.run(&[arguments, &["--lang", "fi"]].concat()).expect(2).stderr;
    for (arguments, words) in [
        (&["build", "--otput", "x"][..], ["--otput", "--output"]),
        (&["buidl"], ["buidl", "build"]),
        (&["build", "--as-of", "eilen"], ["eilen", "31.1.2027"]),
        (&["build", "--jobs", "0"], ["--jobs", "512"]),
        (&["list", "--format", "xml"], ["xml", "csv"]),
        (&["new", "project"], ["NIMI", "puuttuu"]),
        (&["build", "--output", "a", "--output", "b"], ["--output", "kerran"]),
        (&["list", "--due", "--languages"], ["--due", "--languages"]),
        (&["list", "--languages", "--due"], ["yhdessä", "--due"]),
    ] {
        let said = said(arguments);
        assert!(said.starts_with("virhe: "), "{said}");
        for word in words {
            assert!(said.contains(word), "{arguments:?} lacks {word}:\n{said}");
        }
        assert!(!said.contains("Usage") && !said.contains("error"), "{said}");
    }
    assert!(site.run(&["build", "--lang", "ru"]).expect(2).stderr.contains("fi, sv"));
}

#[test]
fn the_version_is_that_of_the_package() {
    let run = Fixture::empty().run(&["--version"]).expect(0);
    assert_eq!(run.stdout, format!("salkku {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(run.stderr, "");
}

#[test]
fn results_go_to_standard_output_and_messages_to_standard_error() {
    let site = Fixture::site().card("a", "nimi: Hanke");
    let build = site.build().expect(0);
    assert_eq!(build.stdout, "", "a build has no result but its files");
    assert!(build.stderr.contains("dist"));
    let list = site.run(&["list", "--as-of", TODAY]).expect(0);
    assert_eq!((list.stdout.lines().count(), list.stderr.as_str()), (1, ""));
    let new = site.run(&["new", "project", "Uusi hanke"]).expect(0);
    assert_eq!(new.stdout, "content/projects/uusi-hanke.md\n");
    assert!(new.stderr.contains("content/projects/uusi-hanke.md"));
    let init = site.run(&["init", "toinen"]).expect(0);
    assert_eq!(init.stdout, "");
    assert!(init.stderr.contains("toinen"));
}

#[test]
fn a_named_file_is_found_from_where_the_command_was_given() {
    let site = Fixture::site().card("a", "nimi: Hanke");
    let whole = Fixture::empty();
    crate::fixture::copy(&site.path(""), &whole.path("sivusto"));
    let new = whole.run(&["new", "post", "Hanke alkoi", "--source", "sivusto"]).expect(0);
    assert!(whole.has(new.stdout.trim()), "there is no file {:?} here", new.stdout);
    let build = whole.run(&["build", "--as-of", TODAY, "--source", "sivusto"]).expect(0);
    assert!(build.stderr.contains("sivusto/dist"), "where is the site?\n{}", build.stderr);
}

#[test]
fn quiet_says_nothing_but_errors() {
    let site = Fixture::site().file("content/projects/a.md", WARNED);
    let quiet = site.build_with(&["--quiet"]).expect(0);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""));
    let init = site.run(&["init", "toinen", "-q"]).expect(0);
    assert_eq!((init.stdout.as_str(), init.stderr.as_str()), ("", ""));
    // A result is not a message.
    assert_eq!(site.run(&["new", "page", "Sivu", "--quiet"]).expect(0).stdout, "content/pages/sivu.md\n");
    assert!(!site.run(&["list", "--quiet", "--as-of", TODAY]).expect(0).stdout.is_empty());

    let site = site.card("vika", FAULTY);
    let run = site.build_with(&["--quiet"]).expect(1).says("field/unknown");
    assert!(!run.stderr.contains("heading/top"), "a warning is said:\n{}", run.stderr);
}

#[test]
fn messages_speak_the_language_of_the_site_unless_told_otherwise() {
    let titles = [(Lang::Fi, "nimi: Sivusto\n"), (Lang::Sv, "namn: Webbplats\nspråk: [sv]\n")];
    for (lang, settings) in titles {
        let site = Fixture::empty().file("content/site.yaml", settings).card("vika", FAULTY);
        assert_language(&site.build().expect(1).stderr, lang);
        for told in Lang::ALL {
            assert_language(&site.build_with(&["--lang", told.tag()]).expect(1).stderr, told);
            // What is made before there is a site speaks the language that was asked for.
            let init = site.run(&["init", &format!("uusi-{told}"), "--lang", told.tag()]).expect(0);
            let path = format!("uusi-{told}");
            let words = Messages::new(told).text("init-done", &[("path", salkku::locale::Arg::Text(&path))]);
            assert_eq!(init.stderr, format!("{words}\n"));
        }
    }
}

/// Asserts that what was said of a faulty card is in one language and no other.
fn assert_language(said: &str, lang: Lang) {
    for other in Lang::ALL {
        let words = Messages::new(other).text("build-failed", &[]);
        assert_eq!(said.contains(&words), other == lang, "{other} in what should be {lang}:\n{said}");
    }
}

#[test]
fn a_moment_that_is_none_is_refused() {
    let site = Fixture::site().card("a", "nimi: Hanke");
    let ended = |command: &str, moment: &str| {
        let output = site.command(&[command]).env("SOURCE_DATE_EPOCH", moment).output().expect("the program runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for command in ["build", "list"] {
        for moment in ["eilen", "2026-01-01", "1e9", "-1", "99999999999999", " 1767225600"] {
            let (code, said) = ended(command, moment);
            assert_eq!(code, Some(2), "{command} takes {moment:?} for a moment:\n{said}");
            assert!(said.contains("SOURCE_DATE_EPOCH") && said.contains(moment), "{said}");
        }
        assert!(!site.has("dist"), "nothing is written");
        assert_eq!(ended(command, "1767225600").0, Some(0));
        assert_eq!(ended(command, "").0, Some(0), "one that is empty is as good as none");
        std::fs::remove_dir_all(site.path("dist")).unwrap_or_default();
    }
}

#[test]
fn the_last_words_of_a_failed_build_do_not_count_again() {
    let site = Fixture::site().card("vika", FAULTY);
    for lang in Lang::ALL {
        let said = site.build_with(&["--lang", lang.tag()]).expect(1).stderr;
        let lines: Vec<&str> = said.lines().rev().take(2).collect();
        assert!(!lines[0].contains(char::is_numeric), "{said}");
        assert!(lines[1].contains('1'), "the line above it counts: {said}");
    }
}

#[test]
fn completions_know_the_commands_and_flags() {
    let site = Fixture::empty();
    for (shell, mark) in [("bash", "complete -F"), ("zsh", "#compdef salkku"), ("fish", "complete -c salkku")] {
        let run = site.run(&["completions", shell]).expect(0);
        assert_eq!(run.stderr, "", "{shell}");
        assert!(run.stdout.contains(mark), "{shell} would not load this:\n{:.200}", run.stdout);
        // The kinds of `new` are arguments, which the script for fish does not know.
        let kinds = ["portfolio", "report"].into_iter().filter(|_| shell != "fish");
        for word in COMMANDS.into_iter().chain(["as-of", "base-url", "dry-run", "quiet"]).chain(kinds) {
            assert!(run.stdout.contains(word), "{shell} does not complete {word}");
        }
    }
}

#[test]
fn timings_name_the_phases() {
    let site = Fixture::site().card("a", "nimi: Hanke");
    let run = site.build_with(&["--timings"]).expect(0);
    for phase in ["load", "parse", "check", "theme", "index", "plan", "render", "write", "total"] {
        let line = run.stderr.lines().find(|line| line.trim_start().starts_with(phase));
        assert!(line.is_some_and(|line| line.ends_with(" ms")), "no {phase} in:\n{}", run.stderr);
    }
}
