//! `salkku new`: drafts with every key explained, made from the field table.

use super::args::{Common, Kind, New};
use super::{Ended, FAILED, USAGE, messages};
use crate::cli::report::{line, unwritten};
use crate::config;
use crate::load::{self, DocumentKind};
use crate::locale::Arg;
use crate::schema::{self, Field, Table};
use crate::value::{Lang, slug};
use crate::write;
use std::fmt::Write;

pub fn run(args: &New, common: &Common) -> Ended {
    let mut loaded = load::load(&common.source);
    let (settings, file, is_site) = loaded.settings();
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
    let (table, kind) = match args.kind {
        Kind::Project => (&schema::PROJECT, DocumentKind::Project),
        Kind::Report => (&schema::REPORT, DocumentKind::Report),
        Kind::Post => (&schema::POST, DocumentKind::Post),
        Kind::Portfolio => (&schema::GROUP, DocumentKind::Portfolio),
        Kind::Page => (&schema::PAGE, DocumentKind::Page),
    };
    let taken = loaded.documents.iter().find(|document| document.kind == kind && document.id == id);
    if let Some(taken) = taken {
        let path = &loaded.sources.get(taken.file).path;
        return Ended::with(FAILED, line(&messages, "new-exists", &[("path", Arg::Text(path))]));
    }
    let name = if kind == DocumentKind::Report { format!("{id}/index") } else { id };
    let path = format!("content/{}/{name}.md", kind.folder());
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
        Err((place, error)) => Ended::with(FAILED, unwritten(&place, &error)),
    }
}

/// A draft: title and draft mark are set, every other key stands there as a comment with what belongs to it.
fn draft(table: &Table, name: &str, lang: Lang) -> String {
    let mut out = String::from("---\n");
    for field in table.fields {
        let about = lang.of(&field.about);
        let key = field.key_in(lang);
        // Writing to a string cannot fail.
        let _ = match field.key {
            "title" => writeln!(out, "# {about}\n{key}: {}\n", quoted(name)),
            "draft" => writeln!(out, "# {about}\n{key}: {}\n", lang.of(&["kyllä", "ja", "yes"])),
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
    let key = field.key_in(lang);
    match inner(field) {
        Some((table, list)) => format!("# {key}:\n{}", keys(table, lang, 1, list, &mut vec![table.name])),
        None => format!("# {key}: {}", placeholder(field, lang)),
    }
}

/// What stands for the value of a field that is no record.
fn placeholder(field: &Field, lang: Lang) -> String {
    use schema::Kind::{Bool, Choice, Date, List, Map, Money};
    match field.kind {
        Bool => lang.of(&["ei", "nej", "no"]).to_owned(),
        Date => lang.of(&["31.1.2027", "31.1.2027", "2027-01-31"]).to_owned(),
        Money => "10 000 €".to_owned(),
        List(Money) => "[10 000, 20 000]".to_owned(),
        Choice(choices) => lang.of(&choices.values[0].label).to_owned(),
        List(_) => "[…, …]".to_owned(),
        Map(_) => "{fi: …, sv: …, en: …}".to_owned(),
        _ => "…".to_owned(),
    }
}

/// The table of a field that is a record, or in `true` a list of records.
fn inner(field: &Field) -> Option<(&'static Table, bool)> {
    use schema::Kind::{List, MoneyOr, Record, TextOr};
    match field.kind {
        Record(table) | MoneyOr(table) => Some((table, false)),
        List(Record(table) | TextOr(table)) => Some((table, true)),
        _ => None,
    }
}

/// The keys of a record, each with what belongs to it; `open` are the records that this one stands in.
fn keys(table: &Table, lang: Lang, depth: usize, list: bool, open: &mut Vec<&'static str>) -> String {
    let indent = "  ".repeat(depth);
    let lines = table.fields.iter().enumerate().map(|(position, field)| {
        let dash = match (list, position) {
            (true, 0) => "- ",
            (true, _) => "  ",
            (false, _) => "",
        };
        let (key, about) = (field.key_in(lang), lang.of(&field.about));
        match inner(field).filter(|(table, _)| !open.contains(&table.name)) {
            Some((table, of_list)) => {
                open.push(table.name);
                let keys = keys(table, lang, depth + 1 + usize::from(list), of_list, open);
                open.pop();
                format!("# {indent}{dash}{key}:  # {about}\n{keys}")
            }
            // A record inside its own kind: what its keys are stands above.
            None if inner(field).is_some() => format!("# {indent}{dash}{key}: []  # {about}"),
            None => format!("# {indent}{dash}{key}: {}  # {about}", placeholder(field, lang)),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
