//! Photographs without what they tell of camera, place and time, their pixels untouched.
//!
//! Of packages for this none is used: those that were looked at pass over all that follows the first scan, where
//! telephones keep a second picture with metadata of its own, or a film.

/// What a file ends with.
const END_OF_JPEG: u8 = 0xd9;
const START_OF_SCAN: u8 = 0xda;

/// A JPEG without its metadata: comments and application segments go, and all that stands behind the picture; what
/// colours mean stays. `None` where it is damaged.
pub fn without_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(bytes.get(..2)?);
    let mut rest = &bytes[2..];
    loop {
        let [0xff, after @ ..] = rest else {
            // What stands between two segments belongs to none.
            rest = rest.get(1..)?;
            continue;
        };
        let marker = *after.first()?;
        match marker {
            // Any number of these may stand before a marker.
            0xff => {
                rest = after;
                continue;
            }
            END_OF_JPEG => {
                out.extend_from_slice(&[0xff, END_OF_JPEG]);
                return Some(out);
            }
            // These stand alone.
            0x01 | 0xd0..=0xd8 => {
                rest = &after[1..];
                continue;
            }
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*after.get(1)?, *after.get(2)?]));
        let segment = after.get(1..1 + length).filter(|segment| segment.len() >= 2)?;
        if is_kept(marker, &segment[2..]) {
            out.extend_from_slice(&[0xff, marker]);
            out.extend_from_slice(segment);
        }
        rest = &after[1 + length..];
        if marker == START_OF_SCAN {
            let (scan, behind) = rest.split_at(end_of_scan(rest));
            out.extend_from_slice(scan);
            if behind.is_empty() {
                // Browsers show a picture whose end is missing as far as it goes; so be it.
                out.extend_from_slice(&[0xff, END_OF_JPEG]);
                return Some(out);
            }
            rest = behind;
        }
    }
}

/// Whether a JPEG in one go has its colours one after another, where most have them side by side.
pub fn has_split_scans(bytes: &[u8]) -> bool {
    let (mut rest, mut components) = (bytes.get(2..).unwrap_or_default(), 0);
    while let [0xff, marker, high, low, after @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        match marker {
            0xff => {
                rest = &rest[1..];
                continue;
            }
            0xc0 | 0xc1 => components = after.get(5).copied().unwrap_or_default(),
            0xc2..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => return false,
            &START_OF_SCAN => return after.first().is_some_and(|scanned| *scanned < components),
            _ => {}
        }
        rest = rest.get(2 + length..).unwrap_or_default();
    }
    false
}

/// Where the marker begins that ends the pixels of a scan: inside it, 255 is followed by zero or a restart.
fn end_of_scan(bytes: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(is_marker).unwrap_or(bytes.len())
}

/// Whether a segment is needed to show the picture as it is meant.
fn is_kept(marker: u8, content: &[u8]) -> bool {
    match marker {
        // The head of the format, unless it brings a small picture of its own.
        0xe0 => content.starts_with(b"JFIF\0") && matches!(content.get(12..14), Some([0, 0])),
        // A profile of colours, and not a list of further pictures.
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        // Which colours the components are.
        0xee => content.starts_with(b"Adobe"),
        0xe0..=0xef | 0xfe => false,
        _ => true,
    }
}

/// The parts of a PNG that are needed to show it as it is meant, animated ones among them.
const CHUNKS: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
    b"acTL", b"fcTL", b"fdAT",
];

/// A PNG without its metadata, and without what stands behind its end. `None` where it is damaged.
pub fn without_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(bytes.get(..8)?);
    let mut rest = &bytes[8..];
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let name: [u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let chunk = rest.get(..usize::try_from(length).ok()?.checked_add(12)?)?;
        if CHUNKS.contains(&&name) {
            out.extend_from_slice(chunk);
        }
        if name == *b"IEND" {
            return Some(out);
        }
        rest = &rest[chunk.len()..];
    }
}

/// The parts of a WebP that are needed to show it as it is meant: <https://developers.google.com/speed/webp/docs/riff_container>.
const PARTS: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", b"ANMF"];

/// The bits by which the head of a WebP promises metadata.
const PROMISES: u8 = 0b0000_1100;

/// A WebP without its metadata, and without what stands behind its end. `None` where it is damaged.
pub fn without_webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let mut rest = bytes.get(12..usize::try_from(length).ok()?.checked_add(8)?)?;
    let mut out = bytes[..12].to_vec();
    while !rest.is_empty() {
        let name: [u8; 4] = rest.get(..4)?.try_into().ok()?;
        let length = usize::try_from(u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?)).ok()?;
        let part = rest.get(..length.checked_add(8)?)?;
        // Parts begin at even places; the last of a file may lack the byte for it.
        let (part, after) = rest.split_at((part.len() + length % 2).min(rest.len()));
        if PARTS.contains(&&name) {
            let start = out.len();
            out.extend_from_slice(part);
            if let (b"VP8X", Some(flags)) = (&name, out.get_mut(start + 8)) {
                *flags &= !PROMISES;
            }
        }
        rest = after;
    }
    let length = u32::try_from(out.len() - 8).ok()?.to_le_bytes();
    out[4..8].copy_from_slice(&length);
    Some(out)
}

/// A GIF without comments and what programs have written into it, and without what stands behind its end; how often it
/// moves stays. `None` where it is damaged: <https://www.w3.org/Graphics/GIF/spec-gif89a.txt>.
pub fn without_gif(bytes: &[u8]) -> Option<Vec<u8>> {
    const EXTENSION: u8 = 0x21;
    const IMAGE: u8 = 0x2c;
    const END: u8 = 0x3b;
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        let start = at;
        let kept = match *bytes.get(at)? {
            END => {
                out.push(END);
                return Some(out);
            }
            IMAGE => {
                // The head of the picture, its colours, and a byte on how its pixels are packed.
                at += 11 + table(*bytes.get(at + 9)?);
                true
            }
            EXTENSION => {
                let content = bytes.get(at + 3..)?;
                let moves = content.starts_with(b"NETSCAPE2.0") || content.starts_with(b"ANIMEXTS1.0");
                let kept = match bytes[at + 1] {
                    0xf9 => true,
                    0xff => moves,
                    _ => false,
                };
                at += 2;
                kept
            }
            _ => return None,
        };
        // Blocks of bytes, each with its length, the last of which is empty.
        while *bytes.get(at)? != 0 {
            at += 1 + usize::from(bytes[at]);
        }
        at += 1;
        if kept {
            out.extend_from_slice(bytes.get(start..at)?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    }

    #[test]
    fn a_photograph_keeps_its_pixels_and_colours_alone() {
        let jfif = segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
        let icc = segment(0xe2, b"ICC_PROFILE\0\x01\x01...");
        let (table, head) = (segment(0xdb, &[0; 65]), segment(0xc2, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
        let scan = [segment(START_OF_SCAN, &[1, 1, 0, 0, 63, 0]), vec![1, 0xff, 0, 2, 0xff, 0xd0, 3]].concat();
        let end = vec![0xff, END_OF_JPEG];
        let kept = [vec![0xff, 0xd8], jfif.clone(), icc.clone(), table.clone(), head.clone()].concat();
        let expected = [kept, scan.clone(), scan.clone(), end.clone()].concat();
        let private = [
            segment(0xe1, b"Exif\0\0GPS"),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0GPS"),
            segment(0xe0, b"JFXX\0GPS"),
            segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01GPS"),
            segment(0xe2, b"MPF\0GPS"),
            segment(0xed, b"Photoshop 3.0\0GPS"),
            segment(0xfe, b"GPS"),
        ]
        .concat();
        let photograph = [
            vec![0xff, 0xd8],
            jfif,
            private.clone(),
            icc,
            table,
            vec![0xff, 0xff],
            head,
            scan.clone(),
            private,
            scan,
            end,
            b"\xff\xd8 a second picture with its GPS".to_vec(),
        ]
        .concat();
        assert_eq!(without_jpeg(&photograph), Some(expected.clone()));
        assert_eq!(without_jpeg(&expected), Some(expected), "nothing more is taken out");
    }

    #[test]
    fn colours_one_after_another_are_recognised() {
        let photograph = |kind: u8, scanned: u8| {
            let head = segment(kind, &[8, 0, 1, 0, 1, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
            [vec![0xff, 0xd8, 0xff], segment(0xc4, &[0; 20]), head, segment(START_OF_SCAN, &[scanned, 1, 0])].concat()
        };
        assert!(has_split_scans(&photograph(0xc0, 1)) && has_split_scans(&photograph(0xc1, 2)));
        assert!(!has_split_scans(&photograph(0xc0, 3)) && !has_split_scans(&photograph(0xc2, 1)));
        assert!(!has_split_scans(b"\xff\xd8") && !has_split_scans(b""));
    }

    #[test]
    fn a_drawing_keeps_its_pixels_and_colours_alone() {
        let chunk = |name: &[u8; 4], content: &[u8]| {
            let length = u32::try_from(content.len()).expect("a short chunk").to_be_bytes();
            [&length[..], name, content, b"sum!"].concat()
        };
        let start = b"\x89PNG\r\n\x1a\n".to_vec();
        let (head, colours, pixels, end) =
            (chunk(b"IHDR", &[0; 13]), chunk(b"iCCP", b"x"), chunk(b"IDAT", b"pixels"), chunk(b"IEND", b""));
        let private = [b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME", b"prVt"].map(|name| chunk(name, b"GPS")).concat();
        let whole = [&start[..], &head, &private, &colours, &pixels, &private, &end, b"GPS"].concat();
        assert_eq!(without_png(&whole), Some([&start[..], &head, &colours, &pixels, &end].concat()));
        for length in 8..whole.len() - 3 {
            assert_eq!(without_png(&whole[..length]), None, "cut after {length} bytes");
        }
    }

    #[test]
    fn a_light_photograph_keeps_its_pixels_and_colours_alone() {
        let part = |name: &[u8; 4], content: &[u8]| {
            let length = u32::try_from(content.len()).expect("a short part").to_le_bytes();
            [&name[..], &length, content, &[0][..content.len() % 2]].concat()
        };
        let file = |parts: &[Vec<u8>]| {
            let parts = parts.concat();
            let length = u32::try_from(parts.len() + 4).expect("a short file").to_le_bytes();
            [&b"RIFF"[..], &length, b"WEBP", &parts].concat()
        };
        let head = |flags: u8| part(b"VP8X", &[flags, 0, 0, 0, 79, 0, 0, 39, 0, 0]);
        let (colours, pixels) = (part(b"ICCP", b"odd"), part(b"VP8 ", b"pixels"));
        let private = [b"EXIF", b"XMP ", b"prVt"].map(|name| part(name, b"GPS")).concat();
        let whole = file(&[head(0x2c), private.clone(), colours.clone(), pixels.clone(), private]);
        let expected = file(&[head(0x20), colours, pixels]);
        assert_eq!(without_webp(&[&whole[..], b"GPS"].concat()), Some(expected.clone()));
        assert_eq!(without_webp(&expected), Some(expected.clone()), "nothing more is taken out");
        for length in 0..expected.len() {
            assert_eq!(without_webp(&expected[..length]), None, "cut after {length} bytes");
        }
    }

    #[test]
    fn a_moving_picture_goes_on_moving() {
        let start = [&b"GIF89a\x02\0\x01\0\x80\0\0"[..], b"\0\0\0\xff\xff\xff"].concat();
        let again = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0".to_vec();
        let control = b"\x21\xf9\x04\0\x0a\0\0\0".to_vec();
        let frame = b"\x2c\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x0a\0".to_vec();
        let private = [&b"\x21\xfe\x03GPS\0"[..], b"\x21\xff\x0bXMP DataXMP\x03GPS\0"].concat();
        let kept = [&start[..], &again, &control, &frame, b";"].concat();
        let whole = [&start[..], &private, &again, &control, &private, &frame, &private, b";GPS"].concat();
        assert_eq!(without_gif(&whole), Some(kept.clone()));
        for length in 0..kept.len() {
            assert_eq!(without_gif(&kept[..length]), None, "cut after {length} bytes");
        }
    }
}
