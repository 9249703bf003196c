//! Four times as much content is about four times as much work: no size of card, list or error makes a build hang.
#![cfg(unix)]

use crate::fixture::{Fixture, SETTINGS};
use std::fmt::Write;

/// The processor time that a build takes, in seconds, by the shell's own account.
fn work(site: &Fixture) -> f64 {
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "\"$0\" build --as-of 2026-11-21 --jobs 1 --dry-run >/dev/null 2>&1; times"]);
    let output = command.arg(env!("CARGO_BIN_EXE_salkku")).current_dir(site.path("")).output().expect("a shell");
    let text = String::from_utf8_lossy(&output.stdout);
    // The second line is of the program: user time, then the system's, each like 0m0.12s.
    let line = text.lines().nth(1).unwrap_or_else(|| panic!("no times in {text:?}"));
    let (minutes, seconds) = line.split('s').next().and_then(|time| time.split_once('m')).expect("0m0.12s");
    let number = |text: &str| text.replace(',', ".").parse::<f64>().expect("a number");
    number(minutes) * 60.0 + number(seconds)
}

/// Asserts that `make(4 * size)` costs no more than eight times `make(size)`: linear work costs four times as much,
/// quadratic work sixteen.
fn grows_gently(what: &str, size: usize, make: impl Fn(usize) -> Fixture) {
    let sites = [make(size), make(4 * size)];
    // What the least site of the kind costs is not part of the comparison (one with errors is not rendered), and the
    // clock ticks in hundredths. A second look settles what a busy machine has blurred.
    let empty = work(&make(1));
    let look = || sites.each_ref().map(|site| (work(site) - empty).max(0.05));
    let [mut small, mut large] = look();
    if large >= 8.0 * small {
        let again = look();
        (small, large) = (small.max(again[0]), large.min(again[1]));
    }
    assert!(large < 8.0 * small, "{what}: {size} take {small:.2} s, {} take {large:.2} s", 4 * size);
}

fn card(front_matter: &str, body: &str) -> Fixture {
    Fixture::site().file("content/projects/a.md", format!("---\nnimi: A\n{front_matter}\n---\n{body}\n"))
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n", line(number));
        text
    })
}

#[test]
fn headings() {
    grows_gently("headings", 5000, |n| card("", &lines(n, |i| format!("## Otsikko {i}"))));
    grows_gently("equal headings", 5000, |n| card("", &lines(n, |_| "## Otsikko".to_owned())));
}

#[test]
fn headings_and_footnotes_that_nobody_sees() {
    grows_gently("unused footnotes", 5000, |n| {
        let text = lines(n, |i| format!("[^n{i}]: Huomautus.")) + &lines(n, |i| format!("## Otsikko {i}"));
        // What is told of each is not part of this.
        let settings = format!("{SETTINGS}tarkistukset: {{text/footnote: pois}}\n");
        card("", &text).file("content/site.yaml", settings)
    });
}

#[test]
fn links_that_lead_somewhere() {
    grows_gently("links to headings", 10_000, |n| {
        card("", &(lines(n, |i| format!("## Otsikko {i}")) + &lines(n, |i| format!("[a](#otsikko-{i})"))))
    });
}

#[test]
fn links_that_lead_nowhere() {
    grows_gently("broken anchors", 300, |n| card("", &lines(n, |i| format!("[a](#poissa-{i})"))));
    grows_gently("broken links", 300, |n| card("", &lines(n, |i| format!("[a](poissa-{i}.md)"))));
}

#[test]
fn one_long_line() {
    grows_gently("words", 100_000, |n| card("tila: horros", &"sana ".repeat(n)));
    grows_gently("a long value", 250_000, |n| card(&format!("tiivistelmä: {}", "x".repeat(n)), ""));
    grows_gently("a long wrong value", 100_000, |n| card(&format!("tila: {}", "x".repeat(n)), ""));
}

#[test]
fn signs_that_begin_something() {
    for sign in [
        "[", "![", "<", "<a ", "*a ", "_a_", "`a", "[a](", "> ", "- ", "|a", "~~", "&a", "[^a]", "(\"", "**a*", "\\",
        "<!--", "$",
    ] {
        grows_gently(sign, 20_000, |n| card("", &sign.repeat(n)));
    }
}

#[test]
fn front_matter() {
    grows_gently("unknown keys", 250, |n| card(&lines(n, |i| format!("avain{i}: 1")), ""));
    grows_gently("unknown places", 60, |n| card(&format!("kunnat: [{}]", "Ankkalinna, ".repeat(n)), ""));
    grows_gently("keywords", 5000, |n| card(&format!("asiasanat: [{}]", "sana, ".repeat(n)), ""));
    grows_gently("organisations", 400, |n| {
        let names = lines(n, |i| format!("Yhdistys {i},")).replace('\n', " ");
        card(&format!("toteuttajat: [{names}]"), "")
    });
    for sign in ["[", "{", "{a: ", "- ", "? ", "\"a\\", "a ", "!", "&a ", "*a ", "# "] {
        grows_gently(sign, 10_000, |n| card(&format!("kunnat: {}", sign.repeat(n)), ""));
    }
}

#[test]
fn findings_over_many_cards() {
    grows_gently("cards with an unknown main project", 100, |n| {
        (0..n).fold(Fixture::site(), |site, i| {
            let text =
                format!("---\nnimi: Hanke numero {i}\npäähanke: hanke-numera-x{i}\n---\n[a](hanke-numero-x{i}.md)\n");
            site.file(&format!("content/projects/hanke-numero-{i}.md"), text)
        })
    });
}
