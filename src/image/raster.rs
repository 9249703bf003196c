//! Pictures in pixels: their heads, and other sizes of them. The only user of `image`, `fast_image_resize` and
//! `jpeg_encoder`.
//!
//! Chosen by measuring: at equal likeness (SSIM of the brightness, eight photographs in three sizes) the JPEG of
//! `jpeg_encoder` with tables of its own weighs 72 % of that of `image`, about what mozjpeg's slow search reaches in a
//! fifteenth of its time. WebP would save another 13 %, nothing on smooth photographs from 960 pixels on, for a library in
//! C and every size twice: not worth it. `fast_image_resize` takes a tenth of the time that `image` takes.

use super::sizes::height_in;
use super::{Fault, Format, Made, Picture, metadata};
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, Limits};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::io::Cursor;

/// More pixels are not unpacked: cameras have some 50 million, and each takes four bytes here.
const MAX_PIXELS: u64 = 64_000_000;

/// What parts of a file beside its pixels may swell to: profiles of colours, texts.
const MAX_SIDE_BYTES: u64 = 8 * 1024 * 1024;

/// How well JPEGs are kept, of 100: nobody sees what is lost in a smaller size; a whole picture may be looked at closely.
const QUALITY: u8 = 80;
const QUALITY_OF_WHOLE: u8 = 90;

/// What the head of a file says.
pub struct Head {
    /// Width and height as shown.
    pub extent: (u32, u32),
    /// Whether the pixels are to be turned or mirrored.
    pub is_turned: bool,
    /// Whether it has to stay as it is: it moves, or it is written in a way that is misread.
    pub is_fixed: bool,
}

type Decoder<'a> = Box<dyn ImageDecoder + 'a>;

/// Reads the head of a file.
///
/// # Errors
/// Why it cannot be used.
pub fn head(bytes: &[u8], format: Format) -> Result<Head, Fault> {
    let mut decoder = decoder(bytes, format)?;
    let (width, height) = decoder.dimensions();
    let orientation = match format {
        // Browsers pay no heed to it there.
        Format::WebP => Orientation::NoTransforms,
        _ => decoder.orientation().unwrap_or(Orientation::NoTransforms),
    };
    let is_on_side = matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    let is_turned = orientation != Orientation::NoTransforms;
    let is_fixed = match format {
        // No sizes are made of these: they would weigh more as a GIF, and no package of Rust alone writes lossy WebP.
        Format::WebP | Format::Gif => true,
        Format::Png => png(bytes)?.is_apng().unwrap_or(false),
        // zune-jpeg 0.5.15 gives wrong colours for these, without a word; 0.5.16 will not.
        _ => metadata::has_split_scans(bytes),
    };
    if is_fixed && is_turned {
        return Err(Fault::Broken);
    }
    Ok(Head { extent: if is_on_side { (height, width) } else { (width, height) }, is_turned, is_fixed })
}

fn png(bytes: &[u8]) -> Result<PngDecoder<Cursor<&[u8]>>, Fault> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_SIDE_BYTES);
    PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(|_| Fault::Broken)
}

/// What reads a file of so many pixels as may be unpacked.
fn decoder(bytes: &[u8], format: Format) -> Result<Decoder<'_>, Fault> {
    let decoder: Decoder<'_> = match format {
        Format::Png => Box::new(png(bytes)?),
        Format::WebP => Box::new(WebPDecoder::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?),
        Format::Gif => Box::new(GifDecoder::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?),
        _ => Box::new(JpegDecoder::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?),
    };
    match decoder.dimensions() {
        (0, _) | (_, 0) => Err(Fault::Broken),
        (width, height) if u64::from(width) * u64::from(height) > MAX_PIXELS => Err(Fault::Pixels { width, height }),
        _ => Ok(decoder),
    }
}

/// Pixels of one of the three kinds that are written.
struct Pixels {
    width: u32,
    height: u32,
    bytes: Vec<u8>,
    kind: Kind,
    /// The profile of their colours, where it fits them.
    profile: Option<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Grey,
    Colour,
    /// Colours that let through what is behind them.
    Alpha,
}

/// Unpacks a picture, turns it upright and makes its sizes.
///
/// # Errors
/// Why it cannot be used.
pub fn make(bytes: &[u8], picture: &Picture) -> Result<Made, Fault> {
    let pixels = unpack(bytes, picture.format)?;
    let write = |pixels: &Pixels, quality| match picture.format {
        Format::Png => write_png(pixels),
        _ => write_jpeg(pixels, quality),
    };
    let upright = if picture.is_turned { Some(write(&pixels, QUALITY_OF_WHOLE)?) } else { None };
    let size = |width: &u32| write(&shrink(&pixels, *width)?, QUALITY);
    Ok(Made { upright, sizes: picture.sizes.iter().map(size).collect::<Result<_, _>>()? })
}

fn unpack(bytes: &[u8], format: Format) -> Result<Pixels, Fault> {
    let mut decoder = decoder(bytes, format)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Broken)?;
    image.apply_orientation(orientation);
    let (width, height) = (image.width(), image.height());
    let (kind, space, bytes) = match (image.color().has_alpha(), image.color().has_color()) {
        (true, _) => (Kind::Alpha, b"RGB ", image.into_rgba8().into_raw()),
        (false, true) => (Kind::Colour, b"RGB ", image.into_rgb8().into_raw()),
        (false, false) => (Kind::Grey, b"GRAY", image.into_luma8().into_raw()),
    };
    // A profile names the colours that it is for, which need not be those that the pixels were turned into.
    let profile = profile.filter(|profile| profile.get(16..20) == Some(space));
    Ok(Pixels { width, height, bytes, kind, profile })
}

/// The same picture of another width.
fn shrink(pixels: &Pixels, width: u32) -> Result<Pixels, Fault> {
    let kind = match pixels.kind {
        Kind::Grey => PixelType::U8,
        Kind::Colour => PixelType::U8x3,
        Kind::Alpha => PixelType::U8x4,
    };
    let height = height_in((pixels.width, pixels.height), width);
    let from = fast_image_resize::images::ImageRef::new(pixels.width, pixels.height, &pixels.bytes, kind);
    let (from, mut to) = (from.map_err(|_| Fault::Broken)?, Image::new(width, height, kind));
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&from, &mut to, &options).map_err(|_| Fault::Broken)?;
    Ok(Pixels { width, height, bytes: to.into_vec(), kind: pixels.kind, profile: pixels.profile.clone() })
}

fn write_jpeg(pixels: &Pixels, quality: u8) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, quality);
    encoder.set_optimized_huffman_tables(true);
    // First the average of every square, then all else: as light as in one go, and seen sooner. More steps weigh more.
    encoder.set_progressive_scans(2);
    // The eye tells brightness finer than colour.
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if let Some(profile) = &pixels.profile {
        encoder.add_icc_profile(profile).map_err(|_| Fault::Broken)?;
    }
    let kind = match pixels.kind {
        Kind::Grey => ColorType::Luma,
        Kind::Colour => ColorType::Rgb,
        Kind::Alpha => ColorType::Rgba,
    };
    let side = |pixels: u32| u16::try_from(pixels).map_err(|_| Fault::Broken);
    encoder.encode(&pixels.bytes, side(pixels.width)?, side(pixels.height)?, kind).map_err(|_| Fault::Broken)?;
    Ok(out)
}

fn write_png(pixels: &Pixels) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let mut encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Default, PngFilter::Adaptive);
    if let Some(profile) = &pixels.profile {
        encoder.set_icc_profile(profile.clone()).map_err(|_| Fault::Broken)?;
    }
    let kind = match pixels.kind {
        Kind::Grey => ExtendedColorType::L8,
        Kind::Colour => ExtendedColorType::Rgb8,
        Kind::Alpha => ExtendedColorType::Rgba8,
    };
    encoder.write_image(&pixels.bytes, pixels.width, pixels.height, kind).map_err(|_| Fault::Broken)?;
    Ok(out)
}
