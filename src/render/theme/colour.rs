//! Colours: sRGB as themes write it, lightness and hue as people see them, contrast as WCAG reckons it. The only user of
//! `palette`.

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{IsWithinBounds, LinSrgb, OklabHue, Oklch, Srgb};
use std::fmt;

/// A colour of the sRGB space, opaque, in the steps that screens have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, green and blue, 0–255.
    pub rgb: [u8; 3],
}

/// A colour by its place in OKLCH, a space whose lightness is that of the eye: <https://bottosson.github.io/posts/oklab/>.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tone {
    /// From 0, black, to 1, white.
    pub lightness: f64,
    /// From 0, grey, to some 0.3.
    pub chroma: f64,
    /// Degrees.
    pub hue: f64,
}

impl Colour {
    /// Black.
    pub const BLACK: Self = Self { rgb: [0; 3] };
    /// White.
    pub const WHITE: Self = Self { rgb: [255; 3] };

    /// Reads `#0d4a4f` or `#fff`, with or without the `#`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize, length: usize| u8::from_str_radix(digits.get(at..at + length)?, 16).ok();
        let rgb = match digits.len() {
            3 => [0, 1, 2].map(|at| part(at, 1).map(|digit| digit * 17)),
            6 => [0, 2, 4].map(|at| part(at, 2)),
            _ => return None,
        };
        Some(Self { rgb: [rgb[0]?, rgb[1]?, rgb[2]?] })
    }

    /// The contrast of two colours by WCAG 2: from 1, none, to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        self.srgb().relative_contrast(other.srgb())
    }

    /// Its place in OKLCH.
    #[must_use]
    pub fn tone(self) -> Tone {
        let place: Oklch<f64> = Oklch::from_color_unclamped(self.srgb().into_linear());
        Tone { lightness: place.l, chroma: place.chroma, hue: place.hue.into_positive_degrees() }
    }

    fn srgb(self) -> Srgb<f64> {
        Srgb::from(self.rgb).into_format()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.rgb;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Tone {
    /// The colour at this place; where screens have none, the one of the same lightness and hue with as much chroma as
    /// they have.
    #[must_use]
    pub fn colour(self) -> Colour {
        let at = |chroma: f64| {
            let place = Oklch { l: self.lightness, chroma, hue: OklabHue::from_degrees(self.hue) };
            LinSrgb::<f64>::from_color_unclamped(place)
        };
        let mut found = at(self.chroma);
        if !found.is_within_bounds() {
            let (mut inside, mut outside) = (0.0, self.chroma);
            // Twelve halvings come closer than a step of the screen.
            for _ in 0..12 {
                let middle = f64::midpoint(inside, outside);
                if at(middle).is_within_bounds() {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            found = at(inside);
        }
        let rgb: Srgb<u8> = Srgb::<f64>::from_linear(found).into_format();
        Colour { rgb: [rgb.red, rgb.green, rgb.blue] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_designers_write_them() {
        let teal = Colour { rgb: [0x0d, 0x4a, 0x4f] };
        for text in ["#0d4a4f", "0D4A4F"] {
            assert_eq!(Colour::parse(text), Some(teal), "{text}");
        }
        assert_eq!(Colour::parse("#fA0"), Some(Colour { rgb: [0xff, 0xaa, 0] }));
        for text in ["", "#", "#12", "#1234", "#12345", "#1234567", "red", "#+1+1+1", "#ääa", "rgb(1 2 3)"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(teal.to_string(), "#0d4a4f");
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        // Examples that the WCAG working group and others publish.
        let grey = Colour::parse("#767676").expect("a colour");
        assert!((grey.contrast(Colour::WHITE) - 4.54).abs() < 0.01);
        let blue = Colour::parse("#0000ff").expect("a colour");
        assert!((Colour::WHITE.contrast(blue) - 8.59).abs() < 0.01);
    }

    #[test]
    fn a_tone_leads_back_to_its_colour() {
        for step in 0..=8_u8 {
            for rgb in [[step * 31, 80, 200 - step], [255, step * 31, 0], [step * 31; 3]] {
                let colour = Colour { rgb };
                assert_eq!(colour.tone().colour(), colour);
            }
        }
    }

    #[test]
    fn what_screens_lack_keeps_hue_and_lightness() {
        let colour = Tone { lightness: 0.5, chroma: 0.4, hue: 145.0 }.colour();
        let tone = colour.tone();
        assert!((tone.lightness - 0.5).abs() < 0.01 && (tone.hue - 145.0).abs() < 3.0, "{tone:?}");
        assert!(tone.chroma > 0.1, "{tone:?}");
    }
}
