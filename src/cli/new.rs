//! `salkku new`: drafts with every key explained, made from the field table.

use super::args::{Common, Kind, New};
use super::{Ended, FAILED, USAGE, messages};
use crate::cli::build::line;
use crate::config;
use crate::load;
use crate::locale::Arg;
use crate::schema::{self, Field, Table};
use crate::value::{Lang, slug};
use crate::write;
use std::fmt::Write;

pub fn run(args: &New, common: &Common) -> Ended {
    let (settings, file, is_site) = load::load(&common.source).settings();
    let lang = config::parse(&settings, file).0.lang();
    let messages = messages(common.lang, lang);
    if !is_site {
        let shown = common.source.display().to_string();
        return Ended::with(FAILED, line(&messages, "new-no-site", &[("path", Arg::Text(&shown))]));
    }
    let id = slug(&args.name);
    if id.is_empty() {
        return Ended::with(USAGE, line(&messages, "source-name", &[]));
    }
    let (table, path) = match args.kind {
        Kind::Project => (&schema::PROJECT, format!("content/projects/{id}.md")),
        Kind::Report => (&schema::REPORT, format!("content/reports/{id}/index.md")),
        Kind::Post => (&schema::POST, format!("content/posts/{id}.md")),
        Kind::Portfolio => (&schema::GROUP, format!("content/portfolios/{id}.md")),
        Kind::Page => (&schema::PAGE, format!("content/pages/{id}.md")),
    };
    // The path as it can be opened from where the command was given.
    let place =
        if common.source.as_os_str() == "." { path.clone() } else { common.source.join(&path).display().to_string() };
    let shown = [("path", Arg::Text(place.as_str()))];
    match write::create(&common.source, &path, draft(table, &args.name, lang).as_bytes()) {
        Ok(()) => {
            Ended { stdout: format!("{place}\n"), stderr: line(&messages, "new-done", &shown), code: super::DONE }
        }
        Err((_, error)) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Ended::with(FAILED, line(&messages, "new-exists", &shown))
        }
        Err((place, error)) => Ended::with(FAILED, format!("{}: {error}\n", place.display())),
    }
}

/// A draft: title and draft mark are set, every other key stands there as a comment with what belongs to it.
fn draft(table: &Table, name: &str, lang: Lang) -> String {
    let mut out = String::from("---\n");
    for field in table.fields {
        let about = field.about[lang as usize];
        let key = field.key_in(lang);
        // Writing to a string cannot fail.
        let _ = match field.key {
            "title" => writeln!(out, "# {about}\n{key}: {}\n", quoted(name)),
            "draft" => writeln!(out, "# {about}\n{key}: {}\n", ["kyllä", "ja", "yes"][lang as usize]),
            _ => writeln!(out, "# {about}\n{}\n", example(field, lang)),
        };
    }
    out + "---\n"
}

/// A name as YAML reads it back, whatever it holds.
fn quoted(name: &str) -> String {
    let inner: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A field as a comment: take away the `#` and fill it in.
fn example(field: &Field, lang: Lang) -> String {
    use schema::Kind::{Bool, Choice, Date, List, Map, Money, Record, TextOr};
    let key = field.key_in(lang);
    match field.kind {
        Bool => format!("# {key}: {}", ["ei", "nej", "no"][lang as usize]),
        Date => format!("# {key}: {}", ["31.1.2027", "31.1.2027", "2027-01-31"][lang as usize]),
        Money => format!("# {key}: 10 000 €"),
        Choice(choices) => format!("# {key}: {}", choices.values[0].label[lang as usize]),
        Record(table) => format!("# {key}:\n{}", keys(table, lang, "#   ", "#   ")),
        List(Record(table) | TextOr(table)) => format!("# {key}:\n{}", keys(table, lang, "#   - ", "#     ")),
        List(_) => format!("# {key}:\n#   - …\n#   - …"),
        Map(_) => format!("# {key}: {{fi: …, sv: …, en: …}}"),
        _ => format!("# {key}: …"),
    }
}

/// The keys of a record, each with what belongs to it.
fn keys(table: &Table, lang: Lang, first: &str, rest: &str) -> String {
    let lines = table.fields.iter().enumerate().map(|(position, field)| {
        let indent = if position == 0 { first } else { rest };
        format!("{indent}{}: …  # {}", field.key_in(lang), field.about[lang as usize])
    });
    lines.collect::<Vec<_>>().join("\n")
}
