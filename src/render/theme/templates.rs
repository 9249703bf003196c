//! Templates into the engine, with every fault of every template.

use crate::diag::{Diagnostic, codes};
use crate::source::{FileId, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use tera::{ErrorKind, Tera};

/// Loads templates by name; `engine` makes an engine without any. `None` where a template is broken.
///
/// The engine stops at the first fault of each sort, so faulty templates are taken out and the others tried again.
pub fn load(
    templates: &[(&str, FileId)],
    engine: impl Fn() -> Tera,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Tera> {
    let files: BTreeMap<&str, FileId> = templates.iter().copied().collect();
    let mut texts: BTreeMap<&str, &str> =
        templates.iter().map(|&(name, file)| (name, sources.get(file).text())).collect();
    let all = |texts: &BTreeMap<&str, &str>| {
        let mut tera = engine();
        tera.add_raw_templates(texts.iter().map(|(name, text)| (*name, *text))).map(|()| tera)
    };
    // Most often there is no fault to look for.
    if let Ok(tera) = all(&texts) {
        return Some(tera);
    }
    let found = diagnostics.len();
    for &(name, file) in templates {
        if let Err(error) = engine().add_raw_template(name, texts[name])
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            diagnostics.push(finding(&error, &files, file));
            texts.insert(name, "");
        }
    }
    // A template that builds on one of these lacks what stands in it, which is no fault of its own.
    let broken: BTreeSet<&str> = texts.iter().filter(|(_, text)| text.is_empty()).map(|(name, _)| *name).collect();
    let builds_on_broken = |finding: &Diagnostic| {
        let mut text = finding.span.map_or("", |span| sources.get(span.file).text());
        // Templates that build on each other in a circle are reported as such.
        for _ in 0..files.len() {
            let Some(parent) = parent(text) else { return false };
            if broken.contains(parent) {
                return true;
            }
            text = files.get(parent).map_or("", |&file| sources.get(file).text());
        }
        false
    };
    loop {
        let error = match all(&texts) {
            Ok(tera) => return (diagnostics.len() == found).then_some(tera),
            Err(error) => error,
        };
        let (faulty, more) = faults(&error, &files, sources);
        diagnostics.extend(more.into_iter().filter(|finding| !builds_on_broken(finding)));
        // An empty text stands in for a faulty template; each is taken out once, so this comes to an end.
        match faulty.and_then(|name| texts.get_mut(name.as_str())).filter(|text| !text.is_empty()) {
            Some(text) => *text = "",
            None => return None,
        }
    }
}

/// The name of the template that a template builds on.
fn parent(text: &str) -> Option<&str> {
    text.split_once("extends \"")?.1.split('"').next()
}

/// The findings for an error of a batch, and the template to take out before the next try, if one is worth while.
fn faults(error: &tera::Error, files: &BTreeMap<&str, FileId>, sources: &Sources) -> (Option<String>, Vec<Diagnostic>) {
    let at_word = |name: &str, word: &str| {
        let file = files.get(name).copied()?;
        let start = sources.get(file).text().find(word).unwrap_or(0);
        Some(Span::new(file, start, start + word.len()))
    };
    let report = |at: Option<Span>| match at {
        Some(at) => Diagnostic::new(&codes::THEME_TEMPLATE, at),
        None => Diagnostic::general(&codes::THEME_TEMPLATE),
    };
    match error.kind() {
        ErrorKind::MissingParent { current, parent } => {
            (Some(current.clone()), vec![report(at_word(current, parent)).with("reason", error)])
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (Some(tpl.clone()), vec![report(at_word(tpl, tpl)).with("reason", error)])
        }
        ErrorKind::Msg(text) => {
            let reports = text.split("\n\n").filter_map(|part| from_report(part, files, sources));
            let found: Vec<Diagnostic> = reports.collect();
            (None, if found.is_empty() { vec![report(None).with("reason", error)] } else { found })
        }
        _ => (None, files.values().next().map(|&file| finding(error, files, file)).into_iter().collect()),
    }
}

/// Reads a report that the engine has put into words: `error: REASON`, and below it `--> TEMPLATE:LINE:COLUMN`.
fn from_report(report: &str, files: &BTreeMap<&str, FileId>, sources: &Sources) -> Option<Diagnostic> {
    let reason = report.lines().find_map(|line| line.trim().strip_prefix("error: "))?;
    let place = report.lines().find_map(|line| line.trim().strip_prefix("--> "))?;
    let mut parts = place.trim().rsplitn(3, ':');
    let (column, line, name) = (parts.next()?, parts.next()?, parts.next()?);
    let (column, line): (usize, usize) = (column.parse().ok()?, line.parse().ok()?);
    let file = *files.get(name)?;
    let text = sources.get(file).text();
    let line_start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let before: usize = text[line_start..].chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
    let at = Span::new(file, line_start + before, line_start + before);
    Some(Diagnostic::new(&codes::THEME_TEMPLATE, at).with("reason", reason))
}

/// A finding for an error that knows its place; `otherwise` is the file where it names none.
pub fn finding(error: &tera::Error, files: &BTreeMap<&str, FileId>, otherwise: FileId) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let file = files.get(report.filename()).copied().unwrap_or(otherwise);
            let range = &report.span().range;
            let at = Span::new(file, range.start, range.end);
            Diagnostic::new(&codes::THEME_TEMPLATE, at).with("reason", report.message())
        }
        _ => Diagnostic::new(&codes::THEME_TEMPLATE, Span::file(otherwise)).with("reason", error),
    }
}
