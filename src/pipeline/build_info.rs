//! `build.json`: what a build is, for whoever runs the server.
//!
//! It tells nothing of the machine and the moment of the build: the same content gives the same bytes.

use crate::due::Due;
use crate::index::Edition;
use crate::value::Date;
use crate::write::Staged;
use serde::Serialize;

/// The version of the shape; a change that could break a reader raises it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct BuildInfo {
    version: u32,
    tool: &'static str,
    /// The newest day that the content names as its own; ISO 8601 to its precision.
    content_updated: Option<String>,
    languages: Vec<String>,
    counts: Counts,
    hashes: Hashes,
    /// When the site is to be built again, because what it shows changes with the day. It does not say what of: that may
    /// not be public yet.
    next_build: Option<NextBuild>,
}

#[derive(Serialize)]
struct Counts {
    projects: usize,
    reports: usize,
    posts: usize,
    pages: usize,
    files: usize,
}

/// BLAKE3 over paths and contents, in hexadecimal: equal on two servers that hold the same.
#[derive(Serialize)]
struct Hashes {
    site: String,
    pages: String,
    files: String,
}

#[derive(Serialize)]
struct NextBuild {
    date: String,
    reason: &'static str,
}

/// The bytes of the file, from the other outputs of the build.
pub fn build_info(editions: &[Edition], staged: &[Staged], due: Option<&Due>) -> Vec<u8> {
    let Some(first @ Edition { site, index }) = editions.first() else { return Vec::new() };
    let mut staged: Vec<&Staged> = staged.iter().collect();
    staged.sort_by(|a, b| a.path.cmp(&b.path));
    let (pages, files): (Vec<&Staged>, Vec<&Staged>) = staged.iter().partition(|output| output.about.is_some());
    let info = BuildInfo {
        version: VERSION,
        tool: crate::TOOL,
        content_updated: updated(first).map(|date| date.to_string()),
        languages: editions.iter().map(|edition| edition.site.lang.to_string()).collect(),
        counts: Counts {
            projects: index.projects.len(),
            reports: site.reports.shown().count(),
            posts: site.posts.shown().count(),
            pages: pages.len(),
            files: files.len(),
        },
        hashes: Hashes { site: hash(&staged), pages: hash(&pages), files: hash(&files) },
        next_build: due.map(|due| NextBuild { date: due.date.to_string(), reason: due.kind.name() }),
    };
    let mut bytes = serde_json::to_vec_pretty(&info).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn hash(outputs: &[&Staged]) -> String {
    let mut hasher = blake3::Hasher::new();
    for output in outputs {
        hasher.update(format!("{} {}\n", output.digest, output.path).as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// The newest day on which a published document was changed, by its own word.
fn updated(Edition { site, index }: &Edition) -> Option<Date> {
    let projects = index.projects.iter().filter_map(|project| project.updated);
    let posts = site.posts.shown().filter_map(|(_, post)| post.updated.or(post.date));
    let pages = site.pages.shown().filter_map(|(_, page)| page.updated);
    let reports = site.reports.shown().filter_map(|(_, report)| report.updated);
    projects.chain(posts).chain(pages).chain(reports).max_by_key(|date| date.last_day())
}
