//! Pictures: whether they can be shown, and what is taken out of them.

use crate::diag::{Code, Diagnostic, codes};
use crate::image::{Fault, Format, Picture};
use crate::markdown::ReferenceKind;
use crate::parse::Source;
use crate::site::{Destination, Site};
use crate::source::{Span, Spanned};

/// A picture of more bytes makes a page slow to open over a telephone, where no much lighter size of it is made.
const HEAVY: u64 = 1_000_000;

/// One of more bytes or more pixels across is far more than any page shows, though readers are given smaller sizes.
const NEEDLESSLY_HEAVY: u64 = 6_000_000;
const NEEDLESSLY_WIDE: u32 = 6_000;

/// Endings of pictures that cameras and design programs write, and that not all browsers show.
const NOT_SHOWN: [&str; 14] =
    ["ai", "cr2", "dng", "emf", "eps", "heic", "heif", "jp2", "jxl", "nef", "psd", "tif", "tiff", "wmf"];

/// The pictures that a text shows or links to.
pub fn in_text(site: &Site, source: &Source, found: &mut Vec<Diagnostic>) {
    for reference in &source.facts.references {
        if let Destination::Asset(path) = site.resolve(source.file, &reference.target) {
            let shown = Shown { site, path, name: &reference.target, at: reference.at };
            shown.check(reference.kind == ReferenceKind::Image, found);
        }
    }
}

/// The pictures that the front matter names, to be shown on the page or only to be opened from it.
pub fn named<'a>(
    site: &Site,
    source: &Source,
    files: impl Iterator<Item = &'a Spanned<String>>,
    on_page: bool,
    found: &mut Vec<Diagnostic>,
) {
    for file in files {
        if let Destination::Asset(path) = site.resolve_file(source.file, &file.value) {
            Shown { site, path, name: &file.value, at: file.at }.check(on_page, found);
        }
    }
}

/// A picture, and where a document names it.
struct Shown<'a> {
    site: &'a Site,
    path: &'a str,
    name: &'a str,
    at: Span,
}

impl Shown<'_> {
    fn check(&self, on_page: bool, found: &mut Vec<Diagnostic>) {
        let bytes = self.site.assets.get(self.path).map_or(0, |asset| asset.stamp.size);
        match self.site.look(self.path) {
            Some(Err(fault)) => found.push(because(self.finding(&codes::IMAGE_UNUSABLE), fault)),
            Some(Ok(picture)) => {
                self.removed(&picture, found);
                found.extend(self.misnamed(&picture));
                if on_page && picture.extent.is_none() {
                    found.push(self.finding(&codes::IMAGE_NO_SIZE));
                }
                let (width, height) = picture.extent.unwrap_or_default();
                // Smaller sizes of a PNG are heavy too: it keeps what nobody sees in a photograph.
                let stays_heavy = picture.sizes.is_empty() || picture.format == Format::Png;
                if on_page && stays_heavy && bytes > HEAVY {
                    found.push(with_megabytes(self.finding(&codes::FILE_HEAVY_IMAGE), bytes));
                } else if !picture.sizes.is_empty() && (bytes > NEEDLESSLY_HEAVY || width > NEEDLESSLY_WIDE) {
                    let finding = with_megabytes(self.finding(&codes::IMAGE_LARGE), bytes);
                    found.push(finding.with("width", width).with("height", height));
                }
            }
            None if on_page && is_not_shown(self.path) => found.push(self.finding(&codes::IMAGE_FORM)),
            None if on_page && bytes > HEAVY => {
                found.push(with_megabytes(self.finding(&codes::FILE_HEAVY_IMAGE), bytes));
            }
            None => {}
        }
    }

    fn finding(&self, code: &'static Code) -> Diagnostic {
        Diagnostic::new(code, self.at).with("target", self.name)
    }

    /// What is taken out of a drawing, told at its line.
    fn removed(&self, picture: &Picture, found: &mut Vec<Diagnostic>) {
        let file = self.site.sources.by_path(&format!("content/{}", self.path));
        for removed in &picture.removed {
            let at = file.map_or(self.at, |file| Span::new(file, removed.range.start, removed.range.end));
            found.push(Diagnostic::new(&codes::IMAGE_REMOVED, at).with("what", &removed.what));
        }
    }

    /// A file that is something else than its name says.
    fn misnamed(&self, picture: &Picture) -> Option<Diagnostic> {
        let named = Format::of_name(self.path)?;
        (named != picture.format).then(|| {
            let (named, format) = (named.name(), picture.format.name());
            let ending = format.to_lowercase().replace("jpeg", "jpg");
            self.finding(&codes::IMAGE_NAME).with("named", named).with("format", format).with("ending", ending)
        })
    }
}

fn is_not_shown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| NOT_SHOWN.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Says why a picture cannot be used.
#[must_use]
pub fn because(finding: Diagnostic, fault: Fault) -> Diagnostic {
    match fault {
        Fault::Broken => finding.with("case", "broken"),
        Fault::Pixels { width, height } => {
            finding.with("case", "pixels").with("width", width).with("height", height).hint("pixels")
        }
        Fault::Bytes => finding.with("case", "bytes").hint("pixels"),
        Fault::Entities => finding.with("case", "entities").hint("entities"),
    }
}

/// Says how large a file is. The sign between whole megabytes and their tenths is that of the reader's language.
fn with_megabytes(finding: Diagnostic, bytes: u64) -> Diagnostic {
    let tenths = bytes.div_ceil(100_000);
    finding.with("megabytes", tenths / 10).with("tenths", tenths % 10)
}
