//! Which smaller sizes of a picture are worth making.

use super::Format;

/// The widths that sizes may have, in pixels: from a telephone to a column of text on a sharp screen.
const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// The widest size.
const WIDEST: u32 = WIDTHS[WIDTHS.len() - 1];

/// An original of more bytes is for those who ask for it alone, and a photograph that heavy gets a lighter one of its own
/// width: cameras keep more than can be seen.
const HEAVY: f64 = 500_000.0;

/// A size that saves a reader fewer bytes than this is not worth its place.
const LEAST_SAVING: f64 = 10_000.0;

/// What a size may weigh at most, as a share of its original.
const LARGEST_SHARE: f64 = 0.8;

/// A PNG with fewer bytes a pixel is a drawing or a screen: it is small because neighbouring pixels are equal, which they
/// no longer are in another size.
const FLAT: f64 = 0.5;

/// Whether readers are spared an original with sizes, and only those get it who ask for it.
pub fn is_for_few((width, _): (u32, u32), bytes: usize, sizes: &[u32]) -> bool {
    !sizes.is_empty() && (width > WIDEST || weight(bytes) > HEAVY)
}

/// The height of a picture of `(width, height)` pixels in another width, rounded; at least 1.
#[must_use]
pub fn height_in((width, height): (u32, u32), other: u32) -> u32 {
    let exact = u64::from(height) * u64::from(other) + u64::from(width) / 2;
    u32::try_from(exact / u64::from(width).max(1)).unwrap_or(u32::MAX).max(1)
}

#[allow(clippy::cast_precision_loss, reason = "files are far smaller than 2^53 bytes")]
fn weight(bytes: usize) -> f64 {
    bytes as f64
}

/// The widths of the sizes that save bytes, for a picture of `bytes` bytes. None is wider than the picture.
pub fn worthwhile(format: Format, (width, height): (u32, u32), bytes: usize) -> Vec<u32> {
    let bytes = weight(bytes);
    if format == Format::Png && bytes < FLAT * f64::from(width) * f64::from(height) {
        return Vec::new();
    }
    let is_worthwhile = |size: &u32| {
        if *size >= width {
            return false;
        }
        // A smaller size has fewer pixels, and more to tell in each: photographs that were measured fall short of this.
        let side = f64::from(*size) / f64::from(width);
        let share = side * side.sqrt();
        share <= LARGEST_SHARE && bytes * (1.0 - share) >= LEAST_SAVING
    };
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(is_worthwhile).collect();
    if format == Format::Jpeg && bytes > HEAVY && width <= WIDEST {
        widths.push(width);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_smaller_and_saves_bytes() {
        let jpeg = |extent, bytes| worthwhile(Format::Jpeg, extent, bytes);
        assert_eq!(jpeg((4000, 3000), 4_000_000), [320, 640, 960, 1280, 1920]);
        assert_eq!(jpeg((1300, 900), 400_000), [320, 640, 960], "1280 would be nearly the same");
        assert_eq!(jpeg((640, 480), 90_000), [320]);
        assert_eq!(jpeg((1680, 1050), 1_000_000), [320, 640, 960, 1280, 1680], "it is heavier than it looks");
        assert!(jpeg((320, 240), 90_000).is_empty(), "nothing is enlarged");
        assert!(jpeg((640, 480), 12_000).is_empty(), "it is light as it is");
    }

    #[test]
    fn readers_are_spared_originals_that_are_too_much_for_a_page() {
        assert!(is_for_few((4000, 3000), 400_000, &[320]) && is_for_few((1600, 900), 900_000, &[320]));
        assert!(!is_for_few((1600, 900), 400_000, &[320]) && !is_for_few((4000, 3000), 900_000, &[]));
    }

    #[test]
    fn drawings_in_pixels_stay_as_they_are() {
        assert!(worthwhile(Format::Png, (2000, 1000), 200_000).is_empty());
        assert_eq!(worthwhile(Format::Png, (2000, 1000), 3_000_000), [320, 640, 960, 1280]);
    }
}
