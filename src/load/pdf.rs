//! What a PDF file says of itself: structure, title and language.
//!
//! The files come from anywhere, so nothing in them is trusted: large ones are left alone, what a stream may swell to is
//! bounded, the reader bounds depth and circles, and a fault of the reader is a file that says nothing.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use super::Asset;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Larger files are not looked into.
const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// What a stream may swell to. Real ones that hold objects have some hundred kilobytes.
const MAX_STREAM_BYTES: usize = 16 * 1024 * 1024;

/// The keys of the dictionaries that are looked at; all others are dropped while the file is read.
const KEYS: [&[u8]; 6] = [b"MarkInfo", b"Marked", b"Pages", b"ViewerPreferences", b"DisplayDocTitle", b"Producer"];

/// What a PDF file says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pdf {
    /// Whether it has tags: a structure that aids can follow.
    pub tagged: bool,
    /// Its title.
    pub title: PdfTitle,
    /// Whether it says in which language it is.
    pub language: bool,
}

/// The title of a PDF file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PdfTitle {
    /// None.
    Missing,
    /// There is one, but readers show the name of the file.
    Hidden,
    /// Readers show it.
    Shown,
}

/// Looks into a PDF file; `None` where it cannot be read, is too large, or is locked by a password.
#[must_use]
pub fn pdf(asset: &Asset) -> Option<Pdf> {
    if asset.stamp.size > MAX_FILE_BYTES {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(&asset.source).ok()?.take(MAX_FILE_BYTES).read_to_end(&mut bytes).ok()?;
    catch_unwind(AssertUnwindSafe(|| look_into(&bytes))).ok().flatten()
}

fn look_into(bytes: &[u8]) -> Option<Pdf> {
    let options =
        LoadOptions { filter: Some(keep), max_decompressed_size: Some(MAX_STREAM_BYTES), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).ok()?;
    let catalog = document.catalog().ok()?;
    let inner = |of: &'_ Dictionary, key: &[u8]| of.get_deref(key, &document).ok().cloned();
    let flag = |record: &[u8], key: &[u8]| {
        let record = inner(catalog, record)?;
        inner(record.as_dict().ok()?, key)?.as_bool().ok()
    };
    let info = document.trailer.get_deref(b"Info", &document).and_then(Object::as_dict).ok();
    let titled = info.and_then(|info| inner(info, b"Title")).is_some_and(|title| has_text(&title))
        || inner(catalog, b"Metadata").is_some_and(|metadata| has_xmp_title(&metadata));
    let shown = flag(b"ViewerPreferences", b"DisplayDocTitle").unwrap_or(false);
    Some(Pdf {
        tagged: catalog.has(b"StructTreeRoot") && flag(b"MarkInfo", b"Marked").unwrap_or(false),
        title: match (titled, shown) {
            (false, _) => PdfTitle::Missing,
            (true, false) => PdfTitle::Hidden,
            (true, true) => PdfTitle::Shown,
        },
        language: inner(catalog, b"Lang").is_some_and(|language| has_text(&language)),
    })
}

/// What of a file is kept while it is read. Streams that hold other objects are opened once they are let through, and
/// what is given back for them is not looked at: a copy would be in vain.
#[allow(clippy::unnecessary_wraps, reason = "the reader asks for it")]
fn keep(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    match object {
        Object::Stream(stream) => {
            let needed = stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"Metadata");
            needed.then_some((id, Object::Null))
        }
        Object::Dictionary(dictionary) => {
            let needed = KEYS.iter().any(|key| dictionary.has(key)) || dictionary.has(b"Title");
            needed.then(|| (id, object.clone()))
        }
        Object::String(..) | Object::Boolean(_) => Some((id, object.clone())),
        _ => None,
    }
}

/// Whether a text string holds more than spaces and the mark of its encoding.
fn has_text(object: &Object) -> bool {
    let mark = |byte: &u8| matches!(byte, 0xfe | 0xff | 0xef | 0xbb | 0xbf);
    object.as_str().is_ok_and(|text| text.iter().any(|byte| *byte > b' ' && !mark(byte)))
}

/// Whether the XMP metadata hold a `dc:title` with words in it.
fn has_xmp_title(object: &Object) -> bool {
    let Ok(stream) = object.as_stream() else { return false };
    let Ok(bytes) = stream.get_plain_content_with_limit(MAX_STREAM_BYTES) else { return false };
    let text = String::from_utf8_lossy(&bytes);
    let Some((_, rest)) = text.split_once("<dc:title") else { return false };
    let Some((title, _)) = rest.split_once("</dc:title>") else { return false };
    // What stands after the end of a tag and before the next one.
    title.split('>').skip(1).any(|piece| piece.split('<').next().is_some_and(|words| !words.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::Stamp;
    use std::time::{Duration, Instant};

    const GOOD: &str = "<</Type/Catalog/Pages 2 0 R/Lang(fi)/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R\
        /ViewerPreferences<</DisplayDocTitle true>>>>";

    /// A file of some objects, the first of them the catalog, the third the facts of the document.
    fn file(objects: &[&str]) -> Vec<u8> {
        let mut text = "%PDF-1.7\n".to_owned();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for (number, object) in objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", text.len());
            text += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
        }
        let start = text.len();
        let trailer = format!("trailer\n<</Size {}/Root 1 0 R/Info 3 0 R>>", objects.len() + 1);
        (text + &table + &trailer + &format!("\nstartxref\n{start}\n%%EOF\n")).into_bytes()
    }

    fn with_catalog(catalog: &str, info: &str) -> Option<Pdf> {
        look_into(&file(&[catalog, "<</Type/Pages/Kids[]/Count 0>>", info, "<</Type/StructTreeRoot>>"]))
    }

    #[test]
    fn a_file_says_what_it_has() {
        let good = Pdf { tagged: true, title: PdfTitle::Shown, language: true };
        assert_eq!(with_catalog(GOOD, "<</Title(Loppuraportti)>>"), Some(good));
        let nothing = Pdf { tagged: false, title: PdfTitle::Missing, language: false };
        assert_eq!(with_catalog("<</Type/Catalog/Pages 2 0 R>>", "<</Producer(x)>>"), Some(nothing));
        let hidden = GOOD.replace("true>>>>", "false>>>>");
        assert_eq!(
            with_catalog(&hidden, "<</Title<FEFF00C4>>>"),
            Some(Pdf { title: PdfTitle::Hidden, ..good }),
            "a title in UTF-16"
        );
        let unmarked = GOOD.replace("Marked true", "Marked false");
        assert_eq!(with_catalog(&unmarked, "<</Title(A)>>"), Some(Pdf { tagged: false, ..good }));
        let blank = GOOD.replace("(fi)", "( )");
        assert_eq!(
            with_catalog(&blank, "<</Title<FEFF>>>"),
            Some(Pdf { title: PdfTitle::Missing, language: false, ..good })
        );
    }

    #[test]
    fn the_title_may_stand_in_the_metadata() {
        let title = |words: &str| {
            let xmp =
                format!("<x:xmpmeta><dc:title><rdf:Alt><rdf:li xml:lang=\"fi\">{words}</rdf:li></rdf:Alt></dc:title>");
            let stream = format!("<</Type/Metadata/Length {}>>\nstream\n{xmp}\nendstream", xmp.len());
            let catalog = GOOD.replace("/Lang(fi)", "/Lang(fi)/Metadata 3 0 R");
            with_catalog(&catalog, &stream).map(|pdf| pdf.title)
        };
        assert_eq!(title("Loppuraportti"), Some(PdfTitle::Shown));
        assert_eq!(title(" "), Some(PdfTitle::Missing));
    }

    #[test]
    fn hostile_files_say_nothing_and_cost_nothing() {
        let began = Instant::now();
        let good = file(&[GOOD, "<</Type/Pages/Kids[]/Count 0>>", "<</Title(A)>>", "<</Type/StructTreeRoot>>"]);
        for length in 0..good.len() {
            let _ = look_into(&good[..length]);
        }
        for (at, byte) in (0..good.len()).flat_map(|at| [0, b'<', b'9', 0xff].map(|byte| (at, byte))) {
            let mut broken = good.clone();
            broken[at] = byte;
            let _ = catch_unwind(|| look_into(&broken));
        }
        // References in circles, deep nesting, a table that leads to itself, and text that is none.
        let circle = "<</Type/Catalog/Pages 2 0 R/MarkInfo 5 0 R/Lang 6 0 R/Metadata 7 0 R/StructTreeRoot 1 0 R>>";
        let circles = [circle, "<</Type/Pages/Kids[2 0 R]/Count 1>>", "3 0 R", "4 0 R", "6 0 R", "5 0 R", "7 0 R"];
        let said = look_into(&file(&circles));
        assert!(said.is_none_or(|pdf| !pdf.tagged && !pdf.language), "{said:?}");
        let deep = format!("<</Type/Catalog/Pages 2 0 R/MarkInfo {}>>", "<</A ".repeat(100_000));
        let _ = look_into(&file(&[&deep, "<</Type/Pages>>", &"[".repeat(100_000), &"(".repeat(100_000)]));
        let around = String::from_utf8_lossy(&good).replace("/Size", "/Prev 9/Size");
        let _ = look_into(around.as_bytes());
        let itself =
            "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF";
        assert_eq!(look_into(itself.as_bytes()), None);
        for text in ["", "%PDF-", "ei PDF", "%PDF-1.7\n%%EOF", "%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF"] {
            assert_eq!(look_into(text.as_bytes()), None, "{text}");
        }
        assert!(began.elapsed() < Duration::from_mins(1), "{:?}", began.elapsed());
    }

    #[test]
    fn large_files_are_left_alone() {
        let asset = Asset { source: "/dev/zero".into(), stamp: Stamp::of_size(MAX_FILE_BYTES + 1) };
        assert_eq!(pdf(&asset), None);
        assert_eq!(pdf(&Asset { source: "there/is/none.pdf".into(), stamp: Stamp::of_size(1) }), None);
    }
}
