//! The content: which file is what.

use super::folder::{Fault, Folder, Met};
use super::stamp::Stamp;
use super::text::read;
use crate::diag::{Diagnostic, codes};
use crate::image::Format;
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::value::{slug, without_personal_ids};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The path of the settings inside `content/`.
pub const SETTINGS: &str = "site.yaml";

/// Larger texts are refused unread: the longest report chapter has some hundred kilobytes.
const MAX_TEXT_BYTES: u64 = 8 * 1024 * 1024;

/// What tells two documents apart: kind, id, language, chapter.
type DocumentKey = (DocumentKind, String, Option<String>, Option<String>);

/// What a document is, from the folder that it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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

/// Kind and id of documents, by their files.
pub type ByFile = BTreeMap<FileId, (DocumentKind, Box<str>)>;

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
    /// What tells whether the file is still the same.
    pub stamp: Stamp,
}

/// A file that is not text for Salkku: an attachment, a logo, a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it is on this machine.
    pub source: PathBuf,
    /// What tells whether it is still the same.
    pub stamp: Stamp,
}

/// All that a site's content consists of.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The texts; that of the settings is held.
    pub sources: Sources,
    /// `content/site.yaml`, where it could be read.
    site: Option<FileId>,
    /// The documents, in the order of their paths.
    pub documents: Arc<Vec<Document>>,
    /// Kind and id of every document, by its file.
    pub by_file: Arc<ByFile>,
    /// Other files by their path inside `content/`.
    pub assets: Arc<BTreeMap<String, Asset>>,
    /// What was wrong with files.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// The same files with other texts.
    #[must_use]
    pub fn with_sources(&self, sources: Sources) -> Self {
        let (documents, by_file) = (Arc::clone(&self.documents), Arc::clone(&self.by_file));
        let (assets, diagnostics) = (Arc::clone(&self.assets), self.diagnostics.clone());
        Self { sources, site: self.site, documents, by_file, assets, diagnostics }
    }

    /// The text of `site.yaml`, empty where it was not read, and its place for what is to be said of it. Whether it was
    /// read stands last; where it was not, that has been reported.
    pub fn settings(&mut self) -> (String, FileId, bool) {
        if let Some(file) = self.site {
            return (self.sources.get(file).text().to_owned(), file, true);
        }
        let path = format!("content/{SETTINGS}");
        let known = self.sources.by_path(&path);
        let file = known.unwrap_or_else(|| self.sources.add(SourceFile::held(path.clone(), String::new())));
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
    load_from(root, Folder::walk(root).as_ref(), Sources::default())
}

/// Like [`load`], from a folder that has been walked through. The texts in `sources` are those of files that have not
/// changed since they were read.
#[must_use]
pub fn load_from(root: &Path, folder: Option<&Folder>, sources: Sources) -> Loaded {
    let mut loaded = Loaded { sources, ..Loaded::default() };
    let Some(folder) = folder else {
        loaded.diagnostics.push(Diagnostic::general(&codes::SOURCE_MISSING).with("path", root.display()));
        return loaded;
    };
    let (mut ids, mut assets) = (BTreeMap::new(), BTreeMap::new());
    let root: Arc<Path> = root.into();
    let on_disk = |shown: String, met: &Met| {
        // A name that is no text is not quite the one that is shown.
        let is_usual = met.source == root.join(&shown);
        if is_usual { SourceFile::on_disk_in(&root, shown) } else { SourceFile::on_disk(shown, met.source.clone()) }
    };
    for (path, met) in folder.files() {
        // The name of a file is a part of its address, or of that of its page.
        let names_person = matches!(without_personal_ids(path), Cow::Owned(_));
        let finding = |file| Diagnostic::new(&codes::PRIVACY_PERSONAL_ID, Span::file(file)).hint("name");
        if met.fault.is_none() && !is_text(path) {
            if names_person {
                let file = loaded.sources.add(SourceFile::held(format!("content/{path}"), String::new()));
                loaded.diagnostics.push(finding(file));
            }
            if Format::of_name(path) == Some(Format::Svg) {
                // What is taken out of a drawing is told at its line.
                let shown = format!("content/{path}");
                let known = loaded.sources.by_path(&shown);
                known.unwrap_or_else(|| loaded.sources.add(on_disk(shown, met)));
            }
            assets.insert(path.clone(), Asset { source: met.source.clone(), stamp: met.stamp });
            continue;
        }
        let shown = format!("content/{path}");
        let known = loaded.sources.by_path(&shown);
        let file = known.unwrap_or_else(|| loaded.sources.add(on_disk(shown, met)));
        loaded.diagnostics.extend(names_person.then(|| finding(file)));
        let too_large = met.stamp.size > MAX_TEXT_BYTES;
        if met.fault.is_some() || too_large {
            // There is no text to show beside the message.
            loaded.sources.hold(file, String::new());
            loaded.diagnostics.push(report(met.fault.as_ref(), file));
        } else if path == SETTINGS {
            match read(&loaded.sources, file) {
                Ok(text) => {
                    let text = text.into_owned();
                    loaded.sources.hold(file, text);
                    loaded.site = Some(file);
                }
                Err(finding) => loaded.diagnostics.push(*finding),
            }
        } else {
            loaded.classify(path, file, met.stamp, &mut ids);
        }
    }
    let documents = loaded.documents.iter();
    let documents = documents.map(|document| (document.file, (document.kind, document.id.as_str().into())));
    loaded.by_file = Arc::new(documents.collect());
    loaded.assets = Arc::new(assets);
    loaded
}

/// Whether a file is a text for Salkku, by its path inside `content/`.
#[must_use]
pub fn is_text(path: &str) -> bool {
    path == SETTINGS || Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
}

/// The name of a Markdown file without its ending, and its language suffix.
fn stem(name: &str) -> (&str, Option<&str>) {
    let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".MD")).unwrap_or(name);
    match stem.rsplit_once('.') {
        Some((stem, tag)) if (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase()) => {
            (stem, Some(tag))
        }
        _ => (stem, None),
    }
}

/// The path of the document that a Markdown file is a part of, by the path of the file inside `content/`: `projects/a` for
/// `projects/a.md`, `projects/a.sv.md` and `projects/a/index.md`, `reports/r` for each chapter of that report.
#[must_use]
pub fn document_path(path: &str) -> &str {
    if let Some((end, _)) = path.match_indices('/').nth(1) {
        return &path[..end];
    }
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    &path[..name + stem(&path[name..]).0.len()]
}

fn report(fault: Option<&Fault>, file: FileId) -> Diagnostic {
    match fault {
        Some(Fault::Unreadable(reason)) => {
            Diagnostic::new(&codes::SOURCE_UNREADABLE, Span::file(file)).with("reason", reason)
        }
        Some(Fault::Outside) => Diagnostic::new(&codes::SOURCE_OUTSIDE, Span::file(file)),
        None => {
            let limit = MAX_TEXT_BYTES / 1024 / 1024;
            Diagnostic::new(&codes::SOURCE_TOO_LARGE, Span::file(file)).with("limit", limit)
        }
    }
}

impl Loaded {
    /// Finds out from its path what a Markdown file is. `ids` holds the documents met so far.
    fn classify(&mut self, path: &str, file: FileId, stamp: Stamp, ids: &mut BTreeMap<DocumentKey, FileId>) {
        let parts: Vec<&str> = path.split('/').collect();
        let kind = DocumentKind::ALL.into_iter().find(|kind| parts.len() > 1 && kind.folder() == parts[0]);
        let stem = |name: &str| {
            let (stem, language) = stem(name);
            (stem.to_owned(), language.map(str::to_owned))
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
        Arc::make_mut(&mut self.documents).push(Document { file, kind, id, language, chapter, stamp });
    }

    fn unknown(&mut self, file: FileId) {
        self.diagnostics.push(Diagnostic::new(&codes::SOURCE_UNKNOWN_FILE, Span::file(file)));
    }
}
