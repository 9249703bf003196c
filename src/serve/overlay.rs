//! What the preview adds to a page on its way out: a badge with the number of findings, a panel with those of the page, and
//! the script that keeps the page up to date. The rendered bytes themselves are those of a build.

use crate::diag::{self, Diagnostic, Look, Messages, Severity};
use crate::digest::Digest;
use crate::locale::Arg;
use crate::markdown;
use crate::preview::Version;

/// Where the preview's own files stand.
pub const OWN: &str = "/.salkku/";
/// The path of the list of all findings.
pub const FINDINGS: &str = ".salkku/findings";
/// The script of the preview.
pub const SCRIPT: &str = include_str!("preview.js");
/// The icon of the preview's own pages.
pub const ICON: &str = include_str!("preview-icon.svg");
/// The looks of badge, panel and note.
pub const STYLE: &str = include_str!("preview.css");

/// A page shows so many findings, and the list of all so many.
const MOST: [usize; 2] = [50, 1000];

/// What is the same on every page.
#[derive(Debug)]
pub struct Overlay {
    /// The token of the run, which the script needs.
    pub token: String,
    /// The address that opens a file in an editor, with `{path}`, `{line}` and `{column}`; empty for none.
    pub editor: String,
}

impl Overlay {
    /// A page with what the preview adds to it. `path` is the one that was asked for.
    #[must_use]
    pub fn page(&self, html: &[u8], version: &Version, path: &str, messages: &Messages) -> Vec<u8> {
        let findings = shown_on(version, path);
        let head = format!(
            "<link rel=\"stylesheet\" href=\"{OWN}preview.css\" data-salkku>\
             <script src=\"{OWN}preview.js\" defer data-salkku data-token=\"{}\" data-stamp=\"{}\" data-path=\"{}\" \
             data-changed=\"{}\" data-close=\"{}\" data-lost=\"{}\"></script>",
            self.token,
            version.stamp(path, &findings, messages),
            escaped(path),
            escaped(&messages.text("serve-changed-elsewhere", &[])),
            escaped(&messages.text("serve-close", &[])),
            escaped(&messages.text("serve-lost", &[])),
        );
        let end = badge(version, messages) + &self.panel(&findings, version, path, messages);
        let html = insert(html, b"</head>", head.as_bytes(), false);
        insert(&html, b"</body>", end.as_bytes(), true)
    }

    /// The findings of a page; nothing where there are none.
    fn panel(&self, findings: &[Diagnostic], version: &Version, path: &str, messages: &Messages) -> String {
        // The list of all findings has them already.
        if findings.is_empty() || path == FINDINGS {
            return String::new();
        }
        let lang = messages.lang();
        let title = escaped(&messages.text("serve-panel", &[]));
        let list = self.list(findings, version, messages, MOST[0]);
        format!(
            "<section id=\"salkku-panel\" lang=\"{lang}\" aria-labelledby=\"salkku-panel-title\" data-salkku>\
             <h2 id=\"salkku-panel-title\">{title}</h2>{list}</section>"
        )
    }

    /// Findings as `check` prints them, each with a link to its place.
    fn list(&self, findings: &[Diagnostic], version: &Version, messages: &Messages, most: usize) -> String {
        let look = Look { colour: false, folded: false };
        let mut list = String::from("<ol>");
        for finding in findings.iter().take(most) {
            let text = diag::human(std::slice::from_ref(finding), version.sources(), messages, look);
            let link = self.link(finding, version, messages).unwrap_or_default();
            let severity = finding.severity.name();
            // Long lines scroll, with the keyboard too.
            list += &format!(
                "<li class=\"salkku-{severity}\">{link}<pre tabindex=\"0\">{}</pre></li>",
                lines(text.trim_end())
            );
        }
        list += "</ol>";
        if findings.len() > most {
            let more = Arg::count(findings.len() - most);
            list += &format!("<p>{}</p>", escaped(&messages.text("serve-more", &[("count", more)])));
        }
        list
    }

    /// The link that opens the place of a finding in an editor.
    fn link(&self, finding: &Diagnostic, version: &Version, messages: &Messages) -> Option<String> {
        let span = finding.span?;
        let (file, position) = (version.sources().get(span.file), version.sources().position(span));
        let place = format!("{}:{}:{}", file.path, position.line, position.column);
        let absolute = version.file_of(span.file).filter(|_| !self.editor.is_empty())?;
        let absolute = absolute.to_string_lossy().replace('\\', "/");
        let path = percent_encoding::utf8_percent_encode(absolute.trim_start_matches('/'), PATH).to_string();
        let href = self.editor.replace("{path}", &path).replace("{line}", &position.line.to_string());
        let href = href.replace("{column}", &position.column.to_string());
        let label = messages.text("serve-open", &[("place", Arg::Text(&place))]);
        Some(format!("<p><a href=\"{}\">{}</a></p>", escaped(&href), escaped(&label)))
    }

    /// The page with all findings.
    #[must_use]
    pub fn findings(&self, version: &Version, messages: &Messages) -> Vec<u8> {
        let findings = version.findings();
        let (errors, warnings) = (version.count(Severity::Error), version.count(Severity::Warning));
        let count = counts(errors, warnings, messages);
        let title = if count.is_empty() { messages.text("check-done", &[]) } else { count };
        let title = escaped(title.trim());
        let list = if findings.is_empty() { String::new() } else { self.list(&findings, version, messages, MOST[1]) };
        own_page(&title, "salkku-findings", &list, messages, |html| self.page(html, version, FINDINGS, messages))
    }

    /// The page in the place of one that cannot be shown.
    #[must_use]
    pub fn stand_in(&self, version: &Version, path: &str, messages: &Messages) -> Vec<u8> {
        let title = escaped(&messages.text("serve-no-page", &[]));
        own_page(&title, "salkku-stand-in", "", messages, |html| self.page(html, version, path, messages))
    }
}

/// A page of the preview itself.
fn own_page(title: &str, id: &str, text: &str, messages: &Messages, page: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let (lang, home) = (messages.lang(), escaped(&messages.text("serve-home", &[])));
    let html = format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
         <link rel=\"icon\" href=\"{OWN}icon.svg\" type=\"image/svg+xml\"></head>\
         <body id=\"{id}\" class=\"salkku-own\"><main><h1>{title}</h1>{text}<p><a href=\"/\">{home}</a></p></main></body></html>"
    );
    page(html.as_bytes())
}

/// The findings that a reader of a path sees: those of the page, or in their list all of them.
fn shown_on(version: &Version, path: &str) -> Vec<Diagnostic> {
    if path == FINDINGS { version.findings() } else { version.findings_of(path) }
}

/// What tells whether a reader of a path would see something else.
#[must_use]
pub fn stamp(version: &Version, path: &str, messages: &Messages) -> Digest {
    version.stamp(path, &shown_on(version, path), messages)
}

/// A finding in words: the excerpt of the file stays as it is, so that the mark below it points where it should, and what is
/// said in sentences is wrapped.
fn lines(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| {
            let is_excerpt = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).starts_with('|');
            if is_excerpt { escaped(line) } else { format!("<span>{}</span>", escaped(line)) }
        })
        .collect()
}

/// The number of all findings, as a link to their list.
#[must_use]
pub fn badge(version: &Version, messages: &Messages) -> String {
    let (errors, warnings) = (version.count(Severity::Error), version.count(Severity::Warning));
    let (lang, count) = (messages.lang(), counts(errors, warnings, messages));
    let hidden = if count.is_empty() { " hidden" } else { "" };
    // Warnings alone are shown more quietly.
    let class = if errors == 0 { " class=\"salkku-calm\"" } else { "" };
    format!(
        "<aside id=\"salkku-badge\" lang=\"{lang}\" data-salkku{hidden}><a href=\"{OWN}findings\"{class}>{}</a></aside>",
        escaped(count.trim())
    )
}

/// What stands as it is in the path of an address of a file.
const PATH: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b':').remove(b'~');

/// How many errors and warnings there are; nothing where there are none.
fn counts(errors: usize, warnings: usize, messages: &Messages) -> String {
    if errors + warnings == 0 {
        return String::new();
    }
    messages.text("serve-count", &[("errors", Arg::count(errors)), ("warnings", Arg::count(warnings))])
}

fn escaped(text: &str) -> String {
    markdown::escaped(&diag::tame(text))
}

/// The page with something put before a tag: the last one of its kind or the first; at the end where there is none.
fn insert(html: &[u8], before: &[u8], what: &[u8], last: bool) -> Vec<u8> {
    let mut places = html.windows(before.len()).enumerate().filter(|(_, part)| *part == before).map(|(at, _)| at);
    let at = if last { places.next_back() } else { places.next() }.unwrap_or(html.len());
    [&html[..at], what, &html[at..]].concat()
}
