//! What a card holds reaches neither the terminal nor a spreadsheet as a command.

use super::build;
use crate::fixture::{Fixture, TODAY};
use crate::table::rows;

/// Control characters that a terminal obeys, and marks that turn the direction of writing, written as YAML escapes.
const ESCAPES: &str = r"\e[31m\e]0;x\a\x9b31m\b\x7f\0\x01\u202e\u2066\u200f\u061c\r";

/// Those of them that are warned of: what turns the direction of a whole stretch is refused.
const PUBLISHED: &str = r"\e[31m\e]0;x\a\x9b31m\b\x7f\0\x01\u200f\u061c\r";

/// Marks that turn the direction of writing.
const TURNS: [char; 12] = [
    '\u{61c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}',
    '\u{2067}', '\u{2068}', '\u{2069}',
];

fn is_command(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t') || TURNS.contains(&c)
}

fn assert_tame(what: &str, text: &str) {
    let found: Vec<char> = text.chars().filter(|&c| is_command(c)).collect();
    assert!(found.is_empty(), "{what} holds {found:?}:\n{}", text.escape_debug());
}

#[test]
fn findings_do_not_command_the_terminal() {
    let site = Fixture::site()
        .file(
            "content/projects/a.md",
            format!("---\nnimi: A\ntila: \"x{ESCAPES}\"\n\"avain{ESCAPES}\": 1\nkunnat: [\"x{ESCAPES}\"]\n---\n"),
        )
        .file(
            "content/projects/b.md",
            "---\nnimi: B\ntila: \u{1b}[31m\u{9b}\u{202e}x\n---\n[a](\u{1b}]0;x.md) [b](\u{202e}.md)\n",
        );
    let run = build(&site).expect(1);
    assert!(run.stderr.matches("virhe[").count() >= 4, "{}", run.stderr);
    assert_tame("stderr", &run.stderr);
}

#[test]
#[cfg(unix)]
fn names_of_files_do_not_command_the_terminal() {
    let site = Fixture::site().file("content/projects/a\u{1b}[31m\u{9b}\u{202e}\nb.md", "ei kortti");
    let run = build(&site).expect(1);
    assert_tame("stderr", &run.stderr);
    assert_eq!(run.stderr.lines().filter(|line| line.contains("-->")).count(), 1, "{}", run.stderr);
}

#[test]
fn lists_do_not_command_the_terminal() {
    let card =
        format!("nimi: \"A{PUBLISHED}\"\nsalkku: \"S{PUBLISHED}\"\njulkaistaan: 2026-01-01\nnäkyy_asti: 2027-01-01");
    let site = Fixture::site().card("a", &card);
    for format in ["text", "json", "csv"] {
        for due in [false, true] {
            let mut arguments = vec!["list", "--as-of", TODAY, "--format", format];
            arguments.extend(due.then_some("--due"));
            let run = site.run(&arguments).expect(0);
            assert!(run.stdout.contains('A'), "{}", run.stdout);
            // Tables and data are for programs, which take a title as it is; the ends of lines of a table are its own.
            let exact = format != "text";
            assert_eq!(run.stdout.contains('\u{200f}'), exact, "{format}: {}", run.stdout);
            let shown = if exact { run.stdout.replace(TURNS, "") } else { run.stdout };
            assert_tame(format, &shown.replace("\r\n", "\n"));
        }
    }
    // The build names the card that falls due next.
    let run = build(&site).expect(0).says("A");
    assert_tame("stderr", &run.stderr);
}

#[test]
fn outputs_hold_no_control_characters() {
    let card = format!(
        "nimi: \"A{PUBLISHED}\"\ntiivistelmä: \"T{PUBLISHED}\"\ntoteuttajat: [\"O{PUBLISHED}\"]\npäivitetty: 2026-01-01"
    );
    let site = Fixture::site()
        .file("content/projects/a.md", format!("---\n{card}\n---\nTeksti \u{1b}[31m \u{1}\u{7f}\u{9b} `\u{8}`\n"));
    build(&site).expect(0);
    for (path, bytes) in site.outputs("dist") {
        if path.starts_with("assets/") {
            continue;
        }
        let text = String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n");
        let found: Vec<char> = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\t')).collect();
        assert!(found.is_empty(), "{path} holds {found:?}");
    }
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    for start in ["=", "+", "-", "@", "=\\\"", " =", "\\t=", "\\n=", "\\r=", "＝"] {
        let value = format!("\"{start}cmd|'/c calc'!A1\"");
        let card = format!(
            "nimi: {value}\nlyhytnimi: {value}\nhankekoodi: {value}\nsalkku: {value}\nasiasanat: [{value}, b]\n\
             tiivistelmä: {value}\ntoteuttajat: [{value}]\nteemat: [{value}]\npäivitetty: 2026-01-01"
        );
        let site = Fixture::site().card("a", &card);
        build(&site).expect(0);
        let list = site.run(&["list", "--as-of", TODAY, "--format", "csv"]).expect(0).stdout;
        for table in [site.read("dist/hankkeet.csv"), list] {
            let rows = rows(table.trim_start_matches('\u{feff}'));
            assert_eq!(rows.len(), 2, "a row of heads and a row of the card: {table}");
            assert_eq!(rows[0].len(), rows[1].len(), "{table}");
            assert!(rows[1].iter().filter(|cell| cell.contains("calc")).count() >= 2, "{table}");
            for cell in &rows[1] {
                let begins = cell.trim_start().starts_with(['=', '+', '@', '-', '\t', '\r', '＝']);
                assert!(!begins, "{start:?} gives the cell {cell:?}");
            }
        }
    }
}
