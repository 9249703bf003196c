//! Pictures of which no sizes are made: published whole, but for what they tell of their makers.

use super::{SECRET, holds, pixels};
use crate::fixture::Fixture;
use image::codecs::gif::GifEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, RgbaImage};

/// A WebP of a size, and behind its pixels where it was taken.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.write_image(&pixels(width, height, 1), width, height, ExtendedColorType::Rgb8).expect("a WebP");
    let length = u32::try_from(SECRET.len()).expect("a few words");
    bytes.extend([b"EXIF", &length.to_le_bytes()[..], SECRET, &[0][..SECRET.len() % 2]].concat());
    let length = u32::try_from(bytes.len() - 8).expect("a small file");
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    bytes
}

/// A GIF of two pictures, and before its end a comment.
fn gif(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    for shade in [40, 200] {
        let frame = RgbaImage::from_pixel(width, height, image::Rgba([shade, 0, 0, 255]));
        encoder.encode(&frame, width, height, ExtendedColorType::Rgba8).expect("a frame");
    }
    drop(encoder);
    assert_eq!(bytes.pop(), Some(b';'));
    let length = u8::try_from(SECRET.len()).expect("a few words");
    bytes.extend([&[0x21, 0xfe, length], SECRET, b"\0;"].concat());
    bytes
}

#[test]
fn they_say_how_large_they_are_and_tell_nothing_of_their_makers() {
    let card = "---\nnimi: Aalto\n---\n![Piha](piha.webp)\n\n![Vaiheet](vaiheet.gif)\n";
    let site = Fixture::site()
        .file("content/projects/a/index.md", card)
        .file("content/projects/a/piha.webp", webp(120, 80))
        .file("content/projects/a/vaiheet.gif", gif(30, 20));
    site.build_with(&["--strict"]).expect(0);
    let page = site.read("dist/hankkeet/a.html");
    for (name, extent) in [("piha.webp", "width=\"120\" height=\"80\""), ("vaiheet.gif", "width=\"30\" height=\"20\"")]
    {
        let tag = page.split("<img ").find(|tag| tag.contains(name)).expect("the picture");
        assert!(tag.split('>').next().is_some_and(|tag| tag.contains(extent) && !tag.contains("srcset")), "{tag}");
        let path = format!("hankkeet/a/{name}");
        let (before, after) = (&site.outputs("content/projects")[&format!("a/{name}")], &site.outputs("dist")[&path]);
        assert!(holds(before, SECRET) && !holds(after, SECRET), "{name}");
        let [before, after] = [before, after].map(|bytes| image::load_from_memory(bytes).expect(name).into_rgba8());
        assert!(before == after, "{name} has other pixels");
    }
}

#[test]
fn one_that_breaks_off_is_told() {
    let (whole, moving) = (webp(120, 80), gif(30, 20));
    let card = "---\nnimi: Aalto\n---\n![Piha](piha.webp)\n\n![Vaiheet](vaiheet.gif)\n";
    let site = Fixture::site()
        .file("content/projects/a/index.md", card)
        .file("content/projects/a/piha.webp", &whole[..20])
        .file("content/projects/a/vaiheet.gif", &moving[..8]);
    let run = site.build().expect(1).says("image/unusable").says("piha.webp");
    assert!(run.stderr.contains("vaiheet.gif"), "{}", run.stderr);
}
