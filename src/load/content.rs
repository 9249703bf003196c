//! The content folder: which file is what.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use super::text::read;
use crate::diag::{Diagnostic, codes};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::value::slug;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Larger texts are refused unread: the longest report chapter has some hundred kilobytes.
const MAX_TEXT_BYTES: u64 = 8 * 1024 * 1024;

/// What tells two documents apart: kind, id, language, chapter.
type DocumentKey = (DocumentKind, String, Option<String>, Option<String>);

/// What a document is, from the folder that it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DocumentKind {
    /// `content/projects/`
    Project,
    /// `content/portfolios/`
    Portfolio,
    /// `content/programmes/`
    Programme,
    /// `content/reports/`
    Report,
    /// `content/posts/`
    Post,
    /// `content/pages/`
    Page,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Project, Self::Portfolio, Self::Programme, Self::Report, Self::Post, Self::Page];

    /// The canonical name, for machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["project", "portfolio", "programme", "report", "post", "page"][self as usize]
    }

    /// The name of the folder inside `content/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        ["projects", "portfolios", "programmes", "reports", "posts", "pages"][self as usize]
    }
}

/// A Markdown file and what its path says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// The kind of document.
    pub kind: DocumentKind,
    /// Its id: the slug of its file or folder name.
    pub id: String,
    /// The language suffix of a translation, such as `sv` of `ID.sv.md`.
    pub language: Option<String>,
    /// The name of a report's chapter file; `None` for the document itself.
    pub chapter: Option<String>,
}

/// A file that is not text for Salkku: an attachment, a logo, a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it is on this machine.
    pub source: PathBuf,
    /// Its size in bytes.
    pub size: u64,
}

/// All that a site's content consists of.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The texts, in the order of their paths; only that of the settings is held.
    pub sources: Sources,
    /// `content/site.yaml`, where it could be read.
    site: Option<FileId>,
    /// The documents, in the order of their paths.
    pub documents: Vec<Document>,
    /// Other files by their path inside `content/`.
    pub assets: BTreeMap<String, Asset>,
    /// What was wrong with files.
    pub diagnostics: Vec<Diagnostic>,
}

/// A file that the walk has met.
struct Met {
    /// Path inside `content/`, with `/`.
    path: String,
    source: PathBuf,
    size: u64,
    fault: Option<Fault>,
}

/// Why a file is not read. The text after it goes into the message.
enum Fault {
    Unreadable(String),
    Outside,
    TooLarge,
}

impl Loaded {
    /// The text of `site.yaml`, empty where it was not read, and its place for what is to be said of it. Whether it was
    /// read stands last; where it was not, that has been reported.
    pub fn settings(&mut self) -> (String, FileId, bool) {
        if let Some(file) = self.site {
            return (self.sources.get(file).text().to_owned(), file, true);
        }
        let path = "content/site.yaml".to_owned();
        let file = self.sources.add(SourceFile::held(path.clone(), String::new()));
        let about_it = |finding: &Diagnostic| finding.span.is_none_or(|span| self.sources.get(span.file).path == path);
        if !self.diagnostics.iter().any(about_it) {
            self.diagnostics.push(Diagnostic::new(&codes::SOURCE_MISSING, Span::file(file)).hint("site"));
        }
        (String::new(), file, false)
    }
}

/// Finds what is in the folder `content/` of the site at `root`, and reads its settings. What cannot be used is reported;
/// the rest is there all the same.
#[must_use]
pub fn load(root: &Path) -> Loaded {
    let content = root.join("content");
    let mut loaded = Loaded::default();
    if !content.is_dir() {
        let finding = Diagnostic::general(&codes::SOURCE_MISSING).with("path", root.display());
        loaded.diagnostics.push(finding);
        return loaded;
    }
    let mut ids = BTreeMap::new();
    for met in walk(&content) {
        if met.fault.is_none() && !is_text(&met.path) {
            loaded.assets.insert(met.path, Asset { source: met.source, size: met.size });
            continue;
        }
        let file = loaded.sources.add(SourceFile::on_disk(format!("content/{}", met.path), met.source));
        let too_large = (met.size > MAX_TEXT_BYTES).then_some(Fault::TooLarge);
        if let Some(fault) = met.fault.or(too_large) {
            // There is no text to show beside the message.
            loaded.sources.hold(file, String::new());
            loaded.diagnostics.push(report(fault, file));
        } else if met.path == "site.yaml" {
            match read(&loaded.sources, file) {
                Ok(text) => {
                    loaded.sources.hold(file, text.into_owned());
                    loaded.site = Some(file);
                }
                Err(finding) => loaded.diagnostics.push(*finding),
            }
        } else {
            loaded.classify(&met.path, file, &mut ids);
        }
    }
    loaded
}

/// Whether a file is a text for Salkku.
fn is_text(path: &str) -> bool {
    path == "site.yaml" || Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
}

fn report(fault: Fault, file: FileId) -> Diagnostic {
    match fault {
        Fault::Unreadable(reason) => {
            Diagnostic::new(&codes::SOURCE_UNREADABLE, Span::file(file)).with("reason", reason)
        }
        Fault::Outside => Diagnostic::new(&codes::SOURCE_OUTSIDE, Span::file(file)),
        Fault::TooLarge => {
            let limit = MAX_TEXT_BYTES / 1024 / 1024;
            Diagnostic::new(&codes::SOURCE_TOO_LARGE, Span::file(file)).with("limit", limit)
        }
    }
}

/// Every file below `content`, in the order of their paths; hidden files and editors' backups are passed over.
fn walk(content: &Path) -> Vec<Met> {
    let real_content = fs::canonicalize(content).unwrap_or_else(|_| content.to_owned());
    let mut met = Vec::new();
    let mut walk = WalkDir::new(content).follow_links(true).into_iter();
    while let Some(entry) = walk.next() {
        let (path, entry, fault) = match entry {
            Ok(entry) => (entry.path().to_owned(), Some(entry), None),
            Err(error) => {
                let path = error.path().unwrap_or(content).to_owned();
                (
                    path,
                    None,
                    Some(Fault::Unreadable(error.io_error().map_or_else(|| error.to_string(), ToString::to_string))),
                )
            }
        };
        let inner = relative(&path, content);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !inner.is_empty() && (name.starts_with('.') || name.ends_with('~')) {
            if entry.is_some_and(|entry| entry.file_type().is_dir()) {
                walk.skip_current_dir();
            }
            continue;
        }
        let Some(entry) = entry else {
            met.push(Met { path: inner, source: path, size: 0, fault });
            continue;
        };
        let leads_out = entry.path_is_symlink()
            && !inner.is_empty()
            && fs::canonicalize(&path).is_ok_and(|real| !real.starts_with(&real_content));
        let is_dir = entry.file_type().is_dir();
        if leads_out {
            if is_dir {
                walk.skip_current_dir();
            }
            met.push(Met { path: inner, source: path, size: 0, fault: Some(Fault::Outside) });
        } else if entry.file_type().is_file() {
            let size = entry.metadata().map_or(0, |metadata| metadata.len());
            met.push(Met { path: inner, source: path, size, fault: None });
        } else if !is_dir {
            // A pipe or a device: reading it may never end.
            let fault = Some(Fault::Unreadable("not a regular file".to_owned()));
            met.push(Met { path: inner, source: path, size: 0, fault });
        }
    }
    met.sort_by(|a, b| a.path.cmp(&b.path));
    met
}

fn relative(path: &Path, content: &Path) -> String {
    let inner = path.strip_prefix(content).unwrap_or(path);
    let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

impl Loaded {
    /// Finds out from its path what a Markdown file is. `ids` holds the documents met so far.
    fn classify(&mut self, path: &str, file: FileId, ids: &mut BTreeMap<DocumentKey, FileId>) {
        let parts: Vec<&str> = path.split('/').collect();
        let kind = DocumentKind::ALL.into_iter().find(|kind| parts.len() > 1 && kind.folder() == parts[0]);
        let stem = |name: &str| -> (String, Option<String>) {
            let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".MD")).unwrap_or(name);
            match stem.rsplit_once('.') {
                Some((stem, tag)) if (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase()) => {
                    (stem.to_owned(), Some(tag.to_owned()))
                }
                _ => (stem.to_owned(), None),
            }
        };
        let (kind, name, language, chapter) = match (kind, &parts[1..]) {
            (Some(kind), [name]) => {
                let (name, language) = stem(name);
                (kind, name, language, None)
            }
            (Some(kind), [folder, name]) => match stem(name) {
                (name, language) if name == "index" => (kind, (*folder).to_owned(), language, None),
                (name, language) if kind == DocumentKind::Report => (kind, (*folder).to_owned(), language, Some(name)),
                _ => return self.unknown(file),
            },
            _ => return self.unknown(file),
        };
        let id = slug(&name);
        if id.is_empty() {
            self.diagnostics.push(Diagnostic::new(&codes::SOURCE_NAME, Span::file(file)));
            return;
        }
        if let Some(first) = ids.insert((kind, id.clone(), language.clone(), chapter.clone()), file) {
            let finding = Diagnostic::new(&codes::SOURCE_DUPLICATE_ID, Span::file(file)).with("id", &id);
            self.diagnostics.push(finding.with("other", &self.sources.get(first).path));
            return;
        }
        self.documents.push(Document { file, kind, id, language, chapter });
    }

    fn unknown(&mut self, file: FileId) {
        self.diagnostics.push(Diagnostic::new(&codes::SOURCE_UNKNOWN_FILE, Span::file(file)));
    }
}
