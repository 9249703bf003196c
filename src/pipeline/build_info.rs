//! `build.json`: what a build is, for whoever runs the server.
//!
//! It tells nothing of the machine and the moment of the build: the same content gives the same bytes.

use crate::digest::Digest;
use crate::due::Due;
use crate::index::Edition;
use crate::value::Date;
use crate::write::Staged;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// The version of the shape; a change that could break a reader raises it.
const VERSION: u32 = 1;

/// So many bytes are hashed at once.
const HASHED_AT_ONCE: usize = 128 * 1024;

/// The file.
#[derive(Debug, Serialize, Deserialize)]
pub struct BuildInfo {
    version: u32,
    tool: String,
    /// The newest day that the content names as its own; ISO 8601 to its precision.
    content_updated: Option<String>,
    languages: Vec<String>,
    counts: Counts,
    hashes: Hashes,
    /// When the site is to be built again, because what it shows changes with the day. It does not say what of: that may
    /// not be public yet.
    next_build: Option<NextBuild>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Counts {
    projects: usize,
    reports: usize,
    posts: usize,
    pages: usize,
    files: usize,
}

/// BLAKE3 over paths and contents, in hexadecimal: equal on two servers that hold the same.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Hashes {
    site: String,
    pages: String,
    files: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct NextBuild {
    date: String,
    reason: String,
}

/// An output, as far as the file tells of it.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    pub path: &'a str,
    pub digest: Digest,
    pub is_page: bool,
}

impl<'a> From<&'a Staged> for Listed<'a> {
    fn from(output: &'a Staged) -> Self {
        Self { path: &output.path, digest: output.digest, is_page: output.about.is_some() }
    }
}

/// The bytes of the file when the bytes of other outputs have changed and nothing else has, from those of `before`;
/// `None` where they are not ours. The outputs are in the order of paths.
pub fn with_outputs<'a>(before: &[u8], outputs: impl Iterator<Item = Listed<'a>>) -> Option<Vec<u8>> {
    let info: BuildInfo = serde_json::from_slice(before).ok()?;
    Some(BuildInfo { hashes: Hashes::of(outputs), ..info }.written())
}

impl BuildInfo {
    /// What there is to tell of a site, before its outputs are known.
    pub fn new(editions: &[Edition], due: Option<&Due>) -> Option<Self> {
        let first @ Edition { site, index } = editions.first()?;
        Some(Self {
            version: VERSION,
            tool: crate::TOOL.to_owned(),
            content_updated: updated(first).map(|date| date.to_string()),
            languages: editions.iter().map(|edition| edition.site.lang.to_string()).collect(),
            counts: Counts {
                projects: index.projects.len(),
                reports: site.reports.shown().count(),
                posts: site.posts.shown().count(),
                pages: 0,
                files: 0,
            },
            hashes: Hashes::default(),
            next_build: due.map(|due| NextBuild { date: due.date.to_string(), reason: due.kind.name().to_owned() }),
        })
    }

    /// The bytes of the file, from the other outputs of the build, which are in the order of paths.
    pub fn of(mut self, staged: &[Staged]) -> Vec<u8> {
        self.counts.pages = staged.iter().filter(|output| output.about.is_some()).count();
        self.counts.files = staged.len() - self.counts.pages;
        self.hashes = Hashes::of(staged.iter().map(Listed::from));
        self.written()
    }

    fn written(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

impl Hashes {
    fn of<'a>(outputs: impl Iterator<Item = Listed<'a>>) -> Self {
        let (mut site, mut of_kind) = (Lines::default(), [Lines::default(), Lines::default()]);
        let mut line = String::new();
        for Listed { path, digest, is_page } in outputs {
            line.clear();
            // Writing to a text cannot fail.
            let _ = writeln!(line, "{digest} {path}");
            site.add(&line);
            of_kind[usize::from(is_page)].add(&line);
        }
        let [files, pages] = of_kind.map(Lines::hash);
        Self { site: site.hash(), pages, files }
    }
}

/// Lines on outputs, of which nothing but the hash is wanted.
#[derive(Default)]
struct Lines {
    hasher: blake3::Hasher,
    /// What is hashed next: much at once takes far less time.
    some: String,
}

impl Lines {
    fn add(&mut self, line: &str) {
        self.some.push_str(line);
        if self.some.len() >= HASHED_AT_ONCE {
            self.hasher.update(self.some.as_bytes());
            self.some.clear();
        }
    }

    fn hash(mut self) -> String {
        self.hasher.update(self.some.as_bytes()).finalize().to_hex().to_string()
    }
}

/// The newest day on which a published document was changed, by its own word.
fn updated(Edition { site, index }: &Edition) -> Option<Date> {
    let projects = index.projects.iter().filter_map(|project| project.updated);
    let posts = site.posts.shown().filter_map(|(_, post)| post.updated.or(post.date));
    let pages = site.pages.shown().filter_map(|(_, page)| page.updated);
    let reports = site.reports.shown().filter_map(|(_, report)| report.updated);
    projects.chain(posts).chain(pages).chain(reports).max_by_key(|date| date.last_day())
}
