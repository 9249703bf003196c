//! Pictures: what is published of photographs and drawings, and what is not.

mod as_they_are;
mod damaged;
mod drawings;
mod photographs;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};

/// Words that stand in the metadata of a photograph, and nowhere else.
const SECRET: &[u8] = b"SALAINEN PAIKKA 61.5 N";

/// A picture with a red corner at the left above, and as much in it as in a photograph: grains of so many pixels across,
/// each of its own colour.
fn pixels(width: u32, height: u32, grain: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if x < width / 4 && y < height / 4 {
            return Rgb([220, 20, 20]);
        }
        // The same on every machine, and different from grain to grain.
        let mixed = (x / grain).wrapping_mul(374_761_393).wrapping_add((y / grain).wrapping_mul(668_265_263));
        let noise = (mixed ^ (mixed >> 13)).wrapping_mul(1_274_126_177) >> 12;
        let sample = |shift: u32| u8::try_from((noise >> shift) & 0x3f).unwrap_or_default();
        Rgb([sample(0), 60 + sample(3), 120 + sample(5)])
    })
}

/// A JPEG of a size.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    jpeg_of(width, height, 20)
}

fn jpeg_of(width: u32, height: u32, grain: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = pixels(width, height, grain);
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 92);
    encoder.write_image(&image, width, height, ExtendedColorType::Rgb8).expect("a JPEG");
    bytes
}

/// A PNG of a size, with a profile of its colours.
pub fn png(width: u32, height: u32, profile: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).expect("a profile");
    }
    encoder.write_image(&pixels(width, height, 1), width, height, ExtendedColorType::Rgb8).expect("a PNG");
    bytes
}

/// A JPEG as a camera writes it: with the way it was held, the place, words, and a second picture behind the first.
fn with_metadata(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    // Two entries: the orientation, and where the place stands.
    exif.extend([2, 0]);
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    exif.extend([0, 0, 0, 0]);
    // The place: north.
    exif.extend([1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(SECRET);
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>".as_slice(), SECRET].concat();
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    };
    let private = [segment(0xe1, &exif), segment(0xe1, &xmp), segment(0xfe, SECRET)].concat();
    [&jpeg[..2], &private, &jpeg[2..], jpeg, SECRET].concat()
}

/// Whether some bytes stand anywhere in others.
fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}
