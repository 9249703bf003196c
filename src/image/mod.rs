//! Pictures: bytes -> what they are, and what is published of them.
//!
//! A picture comes from anywhere, so nothing in it is trusted: how many pixels it has is known from its head before any is
//! unpacked, a photograph loses what it says of its camera and its place, and a drawing all that could act on a reader.
//! The bytes that come out follow from those that go in alone.

mod metadata;
mod raster;
mod sizes;
mod svg;

pub use sizes::height_in;
pub use svg::Removed;

use crate::digest::Digest;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Changes whenever the same picture gives other bytes than before.
pub const RECIPE: u32 = 1;

/// Larger files are refused unread. Those of the best cameras have some 30 megabytes.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// The forms of pictures that are looked into. Others are published as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// Photographs.
    Jpeg,
    /// Screens and drawings in pixels.
    Png,
    /// Drawings in lines.
    Svg,
    /// Photographs and screens, lighter than the older forms.
    WebP,
    /// Pictures of few colours, some of which move.
    Gif,
}

impl Format {
    /// What a file is by the ending of its name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" | "jpe" | "jfif" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "svg" => Some(Self::Svg),
            "webp" => Some(Self::WebP),
            "gif" => Some(Self::Gif),
            _ => None,
        }
    }

    /// What a file is by how it begins; all that is not in pixels may be a drawing.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::WebP,
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            _ => Self::Svg,
        }
    }

    /// The name that people know it by.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["JPEG", "PNG", "SVG", "WebP", "GIF"][self as usize]
    }
}

/// What is known of a picture without unpacking it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// What its bytes are, whatever its name says.
    pub format: Format,
    /// Width and height in pixels of CSS, as it is shown: turned the way its camera was held. `None` for a drawing that
    /// does not say.
    pub extent: Option<(u32, u32)>,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Whether its pixels lie on their side or upside down.
    pub is_turned: bool,
    /// The widths of the smaller sizes that are worth making, from the smallest.
    pub sizes: Vec<u32>,
    /// Whether readers are spared the file itself, and only those get it who ask for it.
    pub is_for_few: bool,
    /// What is taken out of a drawing.
    pub removed: Vec<Removed>,
}

impl Picture {
    /// Whether anything of it is made by unpacking its pixels; that takes time.
    #[must_use]
    pub fn is_unpacked(&self) -> bool {
        self.is_turned || !self.sizes.is_empty()
    }
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It is damaged, or something else than its name says and nothing that we know.
    Broken,
    /// It has more pixels than would be unpacked.
    Pixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The file is larger than would be read.
    Bytes,
    /// A drawing defines entities, by which a few letters may become gigabytes.
    Entities,
}

/// What a picture makes on its way to the site by unpacking its pixels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Made {
    /// The picture with its pixels upright, where they were not.
    pub upright: Option<Vec<u8>>,
    /// Its sizes, in the order of [`Picture::sizes`].
    pub sizes: Vec<Vec<u8>>,
}

/// Looks at the head of a picture.
///
/// # Errors
/// Why it cannot be used.
pub fn look(bytes: &[u8]) -> Result<Picture, Fault> {
    let format = Format::of_bytes(bytes);
    let digest = Digest::of_bytes(bytes);
    guarded(|| match format {
        Format::Svg => {
            let drawing = svg::look(bytes)?;
            let (extent, removed) = (drawing.extent, drawing.removed);
            Ok(Picture { format, extent, digest, is_turned: false, sizes: Vec::new(), is_for_few: false, removed })
        }
        Format::Jpeg | Format::Png | Format::WebP | Format::Gif => {
            let head = raster::head(bytes, format)?;
            let sizes = if head.is_fixed { Vec::new() } else { sizes::worthwhile(format, head.extent, bytes.len()) };
            let is_for_few = sizes::is_for_few(head.extent, bytes.len(), &sizes);
            let (extent, is_turned) = (Some(head.extent), head.is_turned);
            Ok(Picture { format, extent, digest, is_turned, sizes, is_for_few, removed: Vec::new() })
        }
    })
}

/// A picture as it is published: without metadata, scripts and references elsewhere; otherwise the same, byte for byte.
/// One whose pixels are not upright is published as [`make`] makes it.
///
/// # Errors
/// Why it cannot be used.
pub fn clean(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Fault> {
    guarded(|| match Format::of_bytes(bytes) {
        Format::Svg => svg::clean(bytes),
        Format::Jpeg => metadata::without_jpeg(bytes).map(Cow::Owned).ok_or(Fault::Broken),
        Format::Png => metadata::without_png(bytes).map(Cow::Owned).ok_or(Fault::Broken),
        Format::WebP => metadata::without_webp(bytes).map(Cow::Owned).ok_or(Fault::Broken),
        Format::Gif => metadata::without_gif(bytes).map(Cow::Owned).ok_or(Fault::Broken),
    })
}

/// Unpacks a picture, and makes what `picture` says.
///
/// # Errors
/// Why it cannot be used.
pub fn make(bytes: &[u8], picture: &Picture) -> Result<Made, Fault> {
    guarded(|| {
        let made = raster::make(bytes, picture)?;
        let original = match &made.upright {
            Some(upright) => Cow::Borrowed(upright.as_slice()),
            None => clean(bytes)?,
        };
        // What cannot be made lighter stays what it was: no size weighs more than the original.
        let lighter = |size: Vec<u8>| if size.len() < original.len() { size } else { original.to_vec() };
        let sizes = made.sizes.into_iter().map(lighter).collect();
        Ok(Made { sizes, upright: made.upright })
    })
}

/// Runs a reader so that a fault of it is a picture that cannot be read.
fn guarded<T>(read: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Fault::Broken))
}
