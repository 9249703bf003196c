//! Copies of text files in the forms that browsers take, for servers that do not make them themselves.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use std::io::{self, Write};
use std::path::Path;

/// Part of the keys of what is remembered: another recipe makes other bytes.
pub const RECIPE: u32 = 1;

/// The forms, by the ending that servers look for.
pub const ENDINGS: [&str; 2] = [".gz", ".br"];

/// Two steps below the best: half the time for one percent of the size.
const BROTLI_QUALITY: i32 = 10;

/// The window of Brotli in bits; pages are smaller.
const BROTLI_WINDOW: i32 = 22;

/// Whether a file with a name is text, which gets smaller. Pictures, fonts and most documents are compressed already.
#[must_use]
pub fn is_text(path: &str) -> bool {
    const TEXT: [&str; 10] = ["html", "htm", "css", "js", "json", "svg", "xml", "txt", "csv", "webmanifest"];
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| TEXT.iter().any(|text| text.eq_ignore_ascii_case(ending)))
}

/// The bytes in both forms, in the order of [`ENDINGS`]; an empty one where it would not be smaller. The same bytes give
/// the same copies on every machine.
///
/// # Errors
/// None that memory would not end with; both packages report in this way.
pub fn compress(bytes: &[u8]) -> io::Result<[Vec<u8>; 2]> {
    // Without the time and the system that some tools write into the head.
    let mut gzip = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut small = Vec::new();
    let params = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &params)?;
    let gains = |copy: Vec<u8>| if copy.len() < bytes.len() { copy } else { Vec::new() };
    Ok([gains(gzip.finish()?), gains(small)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn copies_hold_the_same_and_are_smaller_or_not_there() {
        let text = "Hankesivusto ".repeat(100);
        let [gzip, small] = compress(text.as_bytes()).expect("copies");
        assert!(!gzip.is_empty() && gzip.len() < text.len() && !small.is_empty() && small.len() < text.len());
        let mut back = String::new();
        flate2::read::GzDecoder::new(&*gzip).read_to_string(&mut back).expect("gzip");
        assert_eq!(back, text);
        back.clear();
        brotli::Decompressor::new(&*small, 4096).read_to_string(&mut back).expect("brotli");
        assert_eq!(back, text);
        assert!(compress(b"a").expect("copies").iter().all(Vec::is_empty));
    }

    #[test]
    fn text_is_known_by_its_name() {
        for name in ["index.html", "a/b.CSS", "hankkeet.csv", "site.webmanifest", "feed.xml", "icon.svg"] {
            assert!(is_text(name), "{name}");
        }
        for name in ["kuva.jpg", "liite.pdf", "html", "a.html.gz", "kirjasin.woff2"] {
            assert!(!is_text(name), "{name}");
        }
    }
}
