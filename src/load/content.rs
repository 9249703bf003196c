//! The content folder: which file is what, and the texts.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use crate::diag::{Diagnostic, codes};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::value::slug;
use rayon::prelude::*;
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

    /// The name of the folder inside `content/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        ["projects", "portfolios", "programmes", "reports", "posts", "pages"][self as usize]
    }
}

/// A Markdown file and what its path says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The text.
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

/// All that was read of a site's content.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The texts, in the order of their paths.
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
    NotUtf8(usize),
}

impl Loaded {
    /// The text of `site.yaml`, empty where it was not read, and its place for what is to be said of it. Whether it was
    /// read stands last; where it was not, that has been reported.
    pub fn settings(&mut self) -> (String, FileId, bool) {
        if let Some(file) = self.site {
            return (self.sources.get(file).text.clone(), file, true);
        }
        let path = "content/site.yaml".to_owned();
        let file = self.sources.add(SourceFile { path: path.clone(), text: String::new() });
        let about_it = |finding: &Diagnostic| finding.span.is_none_or(|span| self.sources.get(span.file).path == path);
        if !self.diagnostics.iter().any(about_it) {
            self.diagnostics.push(Diagnostic::new(&codes::SOURCE_MISSING, Span::file(file)).hint("site"));
        }
        (String::new(), file, false)
    }
}

/// Reads the folder `content/` of the site at `root`. What cannot be read is reported; the rest is there all the same.
#[must_use]
pub fn load(root: &Path) -> Loaded {
    let content = root.join("content");
    let mut loaded = Loaded::default();
    if !content.is_dir() {
        let finding = Diagnostic::general(&codes::SOURCE_MISSING).with("path", root.display());
        loaded.diagnostics.push(finding);
        return loaded;
    }
    let met = walk(&content);
    let texts: Vec<(Met, Option<String>)> = met.into_par_iter().map(read_text).collect();
    let mut ids = BTreeMap::new();
    for (met, text) in texts {
        let Some(text) = text else {
            loaded.assets.insert(met.path, Asset { source: met.source, size: met.size });
            continue;
        };
        let file = loaded.sources.add(SourceFile { path: format!("content/{}", met.path), text });
        if let Some(fault) = met.fault {
            loaded.diagnostics.push(report(fault, file));
            continue;
        }
        if met.path == "site.yaml" {
            loaded.site = Some(file);
        } else {
            loaded.classify(&met.path, file, &mut ids);
        }
    }
    loaded
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
        Fault::NotUtf8(at) => Diagnostic::new(&codes::SOURCE_NOT_UTF8, Span::new(file, at, at)),
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

/// Reads a file that is text for Salkku; `None` for other files. A faulty one has an empty or repaired text.
fn read_text(mut met: Met) -> (Met, Option<String>) {
    let extension = Path::new(&met.path).extension().map(|e| e.to_string_lossy().to_lowercase());
    let is_text = met.path == "site.yaml" || extension.as_deref() == Some("md");
    if met.fault.is_some() {
        return (met, Some(String::new()));
    }
    if !is_text {
        return (met, None);
    }
    if met.size > MAX_TEXT_BYTES {
        met.fault = Some(Fault::TooLarge);
        return (met, Some(String::new()));
    }
    let text = match fs::read(&met.source) {
        Err(error) => {
            met.fault = Some(Fault::Unreadable(error.to_string()));
            String::new()
        }
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => without_controls(text),
            Err(error) => {
                met.fault = Some(Fault::NotUtf8(error.utf8_error().valid_up_to()));
                String::from_utf8_lossy(error.as_bytes()).into_owned()
            }
        },
    };
    (met, Some(text))
}

/// The text with control characters as spaces, byte for byte as long: no page, table or terminal has a use for them.
fn without_controls(text: String) -> String {
    let harmful = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if !text.contains(harmful) {
        return text;
    }
    // Those beyond ASCII take two bytes, as does a no-break space.
    text.chars()
        .map(|c| {
            if !harmful(c) {
                c
            } else if c.is_ascii() {
                ' '
            } else {
                '\u{a0}'
            }
        })
        .collect()
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
