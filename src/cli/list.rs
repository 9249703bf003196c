//! `salkku list`

use super::args::{Common, Format, List};
use super::report::{exit_code, line, shown};
use super::{DONE, Ended, Surroundings, messages, now};
use crate::check::coverage;
use crate::diag::{self, Look, Messages, tame_line};
use crate::due::due;
use crate::locale::Arg;
use crate::pipeline::{self, Options};
use crate::site::Site;
use crate::value::{Lang, harmless, quoted};
use serde::Serialize;

/// A row of the list.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    title: String,
    status: Option<String>,
    start: Option<String>,
    end: Option<String>,
    portfolio: Option<String>,
    regions: Vec<String>,
    updated: Option<String>,
}

/// A row of what falls due.
#[derive(Debug, Serialize)]
struct DueRow {
    date: String,
    kind: &'static str,
    id: String,
    title: String,
}

/// A row of what has been translated.
#[derive(Debug, Serialize)]
struct LanguageRow {
    kind: &'static str,
    language: String,
    documents: usize,
    translated: usize,
    texts: usize,
    translated_texts: usize,
}

pub fn run(args: &List, common: &Common, around: &Surroundings) -> Ended {
    let now = match now(common.lang, around) {
        Ok(now) => now,
        Err(ended) => return ended,
    };
    let options = Options { source: common.source.clone(), as_of: args.as_of, now, ..Options::default() };
    let outcome = pipeline::inspect(&options);
    let messages = messages(common.lang, outcome.lang);
    let errors = shown(&outcome.diagnostics, true);
    let look = Look { colour: around.colour, folded: around.stderr_is_screen };
    let stderr = diag::human(&errors, &outcome.sources, &messages, look);
    let code = exit_code(&errors);
    let Some(site) = outcome.value.filter(|_| code == DONE) else { return Ended::with(code, stderr) };
    let stdout = if args.due {
        due_list(&site, args.format)
    } else if args.languages {
        languages(&site, args.format, &messages)
    } else {
        cards(&site, args.format, outcome.lang)
    };
    let nothing = if args.due { "list-nothing-due" } else { "list-empty" };
    let stderr = if stdout.is_empty() { line(&messages, nothing, &[]) } else { stderr };
    Ended { stdout, stderr, code }
}

fn cards(site: &Site, format: Format, lang: Lang) -> String {
    let config = &site.config;
    let rows: Vec<Row> = site
        .projects
        .shown()
        .map(|(_, card)| {
            let project = card.open();
            let (start, end) = project.period.dates();
            let portfolio = project.portfolio.as_ref().map(|word| match site.portfolios.find(&word.value) {
                Some(at) => site.portfolios.items[at].title.clone(),
                None => word.value.clone(),
            });
            Row {
                id: project.source.id.clone(),
                title: project.title.clone(),
                status: project.status.map(|status| config.statuses.get(status).label(lang).to_owned()),
                start: start.map(|date| date.to_string()),
                end: end.map(|date| date.to_string()),
                portfolio,
                regions: project.regions.iter().map(|&id| config.places.region(id).name(lang).to_owned()).collect(),
                updated: project.updated.map(|date| date.to_string()),
            }
        })
        .collect();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let heads = ["id", "title", "status", "start", "end", "portfolio", "regions", "updated"];
    let cells = |row: &Row| {
        vec![
            row.id.clone(),
            row.title.clone(),
            text(&row.status),
            text(&row.start),
            text(&row.end),
            text(&row.portfolio),
            row.regions.join("; "),
            text(&row.updated),
        ]
    };
    match format {
        Format::Json => json(&rows),
        Format::Csv => csv(&heads, rows.iter().map(cells)),
        Format::Text => columns(
            rows.iter()
                .map(|row| {
                    let period = match (&row.start, &row.end) {
                        (None, None) => String::new(),
                        (start, end) => format!("{}–{}", text(start), text(end)),
                    };
                    vec![row.id.clone(), text(&row.status), period, row.title.clone()]
                })
                .collect(),
        ),
    }
}

fn due_list(site: &Site, format: Format) -> String {
    let rows: Vec<DueRow> = due(site)
        .into_iter()
        .map(|due| DueRow { date: due.date.to_string(), kind: due.kind.name(), id: due.id, title: due.title })
        .collect();
    let cells = |row: &DueRow| vec![row.date.clone(), row.kind.to_owned(), row.id.clone(), row.title.clone()];
    match format {
        Format::Json => json(&rows),
        Format::Csv => csv(&["date", "kind", "id", "title"], rows.iter().map(cells)),
        Format::Text => columns(rows.iter().map(cells).collect()),
    }
}

/// How far the documents of each kind have been translated. People read two figures and what they are of.
fn languages(site: &Site, format: Format, messages: &Messages) -> String {
    let rows: Vec<LanguageRow> = coverage(site)
        .into_iter()
        .map(|row| LanguageRow {
            kind: row.kind.name(),
            language: row.lang.to_string(),
            documents: row.documents,
            translated: row.translated,
            texts: row.texts,
            translated_texts: row.translated_texts,
        })
        .collect();
    match format {
        Format::Json => json(&rows),
        Format::Csv => {
            let heads = ["kind", "language", "documents", "translated", "texts", "translated_texts"];
            let cells = |row: &LanguageRow| {
                let counts = [row.documents, row.translated, row.texts, row.translated_texts];
                let names = [row.kind.to_owned(), row.language.clone()];
                names.into_iter().chain(counts.map(|count| count.to_string())).collect()
            };
            csv(&heads, rows.iter().map(cells))
        }
        Format::Text if rows.is_empty() => String::new(),
        Format::Text => {
            let kind = |kind| messages.text("list-kind", &[("kind", Arg::Text(kind))]);
            let head = ["list-language", "list-documents", "list-texts"].map(|name| messages.text(name, &[]));
            let head = [kind("head")].into_iter().chain(head).collect();
            let cells = |row: &LanguageRow| {
                let documents = format!("{}/{}", row.translated, row.documents);
                let texts = format!("{}/{}", row.translated_texts, row.texts);
                vec![kind(row.kind), row.language.clone(), documents, texts]
            };
            columns([head].into_iter().chain(rows.iter().map(cells)).collect())
        }
    }
}

fn json(rows: &impl Serialize) -> String {
    serde_json::to_string_pretty(rows).unwrap_or_default() + "\n"
}

fn csv(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = heads.join(",") + "\r\n";
    for row in rows {
        out += &(row.iter().map(|cell| quoted(&harmless(cell)).into_owned()).collect::<Vec<_>>().join(",") + "\r\n");
    }
    out
}

/// Rows as columns of equal width, two spaces apart; the last column is as long as it is.
fn columns(rows: Vec<Vec<String>>) -> String {
    let tame_row = |row: Vec<String>| row.iter().map(|cell| tame_line(cell)).collect();
    let rows: Vec<Vec<String>> = rows.into_iter().map(tame_row).collect();
    let count = rows.first().map_or(0, Vec::len);
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().enumerate().map(|(at, cell)| {
            let pad = if at + 1 < count { widths[at].saturating_sub(cell.chars().count()) } else { 0 };
            format!("{cell}{}", " ".repeat(pad))
        });
        out += cells.collect::<Vec<_>>().join("  ").trim_end();
        out.push('\n');
    }
    out
}
