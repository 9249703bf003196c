//! Whether everybody can use a text: with a screen reader, without seeing its layout, or hurrying from link to link.

use crate::diag::{Diagnostic, codes};
use crate::markdown::{Barrier, in_capitals, says_nothing};
use crate::parse::{Link, Source};
use crate::site::{Destination, Site};
use crate::source::Span;

/// How many headings of the first level a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tops {
    /// None: that level belongs to the title of the page.
    None,
    /// One: the text is a chapter of a report.
    One,
    /// Any number: a report has its chapters in it.
    Any,
}

/// The barriers in a text.
pub fn text(site: &Site, source: &Source, tops: Tops, found: &mut Vec<Diagnostic>) {
    if tops == Tops::None {
        found.extend(source.facts.top_headings.iter().map(|at| Diagnostic::new(&codes::HEADING_TOP, *at)));
    }
    for (barrier, at) in &source.facts.barriers {
        found.extend(finding(site, source, barrier, *at, tops));
    }
}

fn finding(site: &Site, source: &Source, barrier: &Barrier, at: Span, tops: Tops) -> Option<Diagnostic> {
    Some(match barrier {
        Barrier::ImageAlt(alt) => {
            let kind = if alt.is_empty() { "none" } else { "file" };
            Diagnostic::new(&codes::ACCESS_IMAGE_ALT, at).with("kind", kind).with("alt", alt)
        }
        Barrier::HeadingJump { level, deepest } => {
            let marks = |level: &u8| "#".repeat(usize::from(*level));
            Diagnostic::new(&codes::HEADING_JUMP, at).with("found", marks(level)).with("expected", marks(deepest))
        }
        Barrier::SecondTop if tops == Tops::One => Diagnostic::new(&codes::HEADING_SECOND, at),
        Barrier::SecondTop => return None,
        Barrier::LinkText(words) => link_text(words, at),
        Barrier::FileLink { words, target, format, tells_format } => {
            let finding = Diagnostic::new(&codes::ACCESS_FILE_LINK, at).with("words", words).with("format", format);
            match site.resolve(source.file, target) {
                Destination::Asset(path) => {
                    let bytes = site.assets.get(path).map_or(0, |asset| asset.stamp.size);
                    // As large as it is at most: a reader plans for the whole of it.
                    let (unit, size) = if bytes < 1_000_000 { ("kb", 1_000) } else { ("mb", 1_000_000) };
                    let finding = finding.with("lacks", if *tells_format { "size" } else { "both" });
                    finding.with("unit", unit).with("size", bytes.div_ceil(size).max(1))
                }
                // How large a file elsewhere is, its owner may change.
                Destination::External if !tells_format => finding.with("lacks", "format").hint("elsewhere"),
                _ => return None,
            }
        }
        Barrier::TableHead => Diagnostic::new(&codes::ACCESS_TABLE_HEAD, at),
        Barrier::Capitals => Diagnostic::new(&codes::ACCESS_CAPITALS, at),
    })
}

fn link_text(words: &str, at: Span) -> Diagnostic {
    let kind = match words {
        words if words.chars().all(|c| !c.is_alphanumeric()) => "none",
        words if words.contains('/') => "address",
        _ => "words",
    };
    Diagnostic::new(&codes::ACCESS_LINK_TEXT, at).with("kind", kind).with("words", words)
}

/// A title all in capitals.
pub fn title(site: &Site, source: &Source, title: &str, found: &mut Vec<Diagnostic>) {
    if in_capitals(title) {
        let places = site.places(source.file, &["title"], in_capitals);
        found.extend(places.into_iter().map(|at| Diagnostic::new(&codes::ACCESS_CAPITALS, at)));
    }
}

/// The words of links in the front matter. Where none are given, the address stands in for them.
pub fn links(links: &[Link], found: &mut Vec<Diagnostic>) {
    let hollow =
        links.iter().filter(|link| link.url.as_ref() != Some(&link.title.words) && says_nothing(&link.title.words));
    found.extend(hollow.map(|link| link_text(&link.title.words, link.at)));
}
