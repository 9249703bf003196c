//! Text -> shapes, with the font that the program carries. The only user of ttf-parser.
//!
//! The font is Public Sans Bold, <https://github.com/uswds/public-sans>, under the SIL Open Font License 1.1; only its
//! Latin letters and the signs of texts are left, and its kerning is in the table that small readers know.

use std::fmt::Write;
use ttf_parser::{Face, GlyphId, OutlineBuilder};

static FONT: &[u8] = include_bytes!("public-sans-bold-latin.ttf");

/// The font, ready to measure and to draw. Lengths are in the units of the drawing.
pub struct Lettering {
    face: Option<Face<'static>>,
}

/// A text set in lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The size of the letters.
    pub size: f32,
    /// The lines.
    pub lines: Vec<String>,
}

/// The distance of lines, in sizes of their letters.
pub const LEADING: f32 = 1.14;

impl Lettering {
    /// Reads the font.
    pub fn new() -> Self {
        Self { face: Face::parse(FONT, 0).ok() }
    }

    /// The glyphs of a text with the place of each, in units of the font; letters that the font lacks are left out.
    fn glyphs(&self, text: &str) -> (Vec<(GlyphId, f32)>, f32) {
        let Some(face) = &self.face else { return (Vec::new(), 0.0) };
        let (mut glyphs, mut at, mut before) = (Vec::new(), 0.0, None);
        for glyph in text.chars().filter_map(|c| face.glyph_index(c)) {
            at += before.map_or(0.0, |before| kerning(face, before, glyph));
            glyphs.push((glyph, at));
            at += f32::from(face.glyph_hor_advance(glyph).unwrap_or_default());
            before = Some(glyph);
        }
        (glyphs, at)
    }

    /// Whether the font has every letter of a text.
    pub fn has(&self, text: &str) -> bool {
        let has = |c: char| c.is_whitespace() || self.face.as_ref().is_some_and(|face| face.glyph_index(c).is_some());
        text.chars().all(has)
    }

    fn scale(&self, size: f32) -> f32 {
        self.face.as_ref().map_or(0.0, |face| size / f32::from(face.units_per_em()))
    }

    /// How wide a line of text is.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.glyphs(text).1 * self.scale(size)
    }

    /// How high capital letters are.
    pub fn capital_height(&self, size: f32) -> f32 {
        let height = self.face.as_ref().and_then(Face::capital_height).unwrap_or_default();
        f32::from(height) * self.scale(size)
    }

    /// The path of a line of text that begins at `x` and stands on `y`.
    pub fn path(&self, text: &str, x: f32, y: f32, size: f32) -> String {
        let mut pen = Pen { path: String::new(), x, y, scale: self.scale(size) };
        let Some(face) = &self.face else { return pen.path };
        for (glyph, at) in self.glyphs(text).0 {
            pen.x = x + at * pen.scale;
            face.outline_glyph(glyph, &mut pen);
        }
        pen.path
    }

    /// A text in lines of a width and of a height together: in the largest of the sizes that has room for it, or else in
    /// the smallest, cut off.
    pub fn fit(&self, text: &str, (width, height): (f32, f32), sizes: &[f32]) -> Block {
        let set = |size: f32| {
            let (lines, whole) = self.wrap(text, width, size);
            #[allow(clippy::cast_precision_loss, reason = "a few lines")]
            let fits = lines.len() as f32 * size * LEADING <= height;
            (Block { size, lines }, fits && whole)
        };
        if let Some((block, _)) = sizes.iter().map(|&size| set(size)).find(|(_, fits)| *fits) {
            return block;
        }
        let smallest = sizes.iter().copied().fold(f32::INFINITY, f32::min);
        let (mut block, _) = set(smallest);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
        let most = (height / (smallest * LEADING)) as usize;
        if block.lines.len() > most {
            block.lines.truncate(most);
            if let Some(last) = block.lines.last_mut() {
                while !last.is_empty() && self.width(&format!("{last}…"), smallest) > width {
                    last.pop();
                }
                last.push('…');
            }
        }
        block
    }

    /// Lines of a width, and whether no word had to be cut.
    fn wrap(&self, text: &str, width: f32, size: f32) -> (Vec<String>, bool) {
        let (mut lines, mut line, mut whole) = (Vec::new(), String::new(), true);
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer, size) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for c in word.chars() {
                if !line.is_empty() && self.width(&format!("{line}{c}-"), size) > width {
                    lines.push(format!("{line}-"));
                    line.clear();
                    whole = false;
                }
                line.push(c);
            }
        }
        lines.extend(Some(line).filter(|line| !line.is_empty()));
        (lines, whole)
    }
}

fn kerning(face: &Face<'_>, left: GlyphId, right: GlyphId) -> f32 {
    let tables = face.tables().kern.iter().flat_map(|kern| kern.subtables);
    let values = tables.filter_map(|table| table.glyphs_kerning(left, right));
    f32::from(values.sum::<i16>())
}

/// Writes outlines as path data; the axis of fonts points up, that of drawings down.
struct Pen {
    path: String,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn point(&mut self, command: &str, points: &[(f32, f32)]) {
        self.path += command;
        for (position, (x, y)) in points.iter().enumerate() {
            let (x, y) = (self.x + x * self.scale, self.y - y * self.scale);
            // Writing to a string cannot fail.
            let _ = write!(self.path, "{}{x:.1} {y:.1}", if position == 0 { "" } else { " " });
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.point("M", &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.point("L", &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.point("Q", &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.point("C", &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_the_letters_of_the_countrys_languages() {
        let letters = Lettering::new();
        // Finnish, Swedish, North and Inari Sámi; Skolt Sámi has letters that the font lacks.
        let all = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäöŠŽšžÁáÂâČčĐđŊŋŦŧÕõ0123456789–—’”\"&€…·";
        for c in all.chars() {
            assert_eq!(letters.glyphs(&c.to_string()).0.len(), 1, "{c}");
        }
    }

    #[test]
    fn text_is_set_in_lines_that_fit() {
        let letters = Lettering::new();
        let sizes = [90.0, 70.0, 50.0];
        let short = letters.fit("Hankkeet", (900.0, 300.0), &sizes);
        assert_eq!((short.size, short.lines), (90.0, vec!["Hankkeet".to_owned()]));
        for text in [
            "Lapsiperheiden palvelujen kehittämishankkeet Pirkanmaalla ja muualla Suomessa",
            "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaskoulutuskeskuksenjohtaja",
        ] {
            let block = letters.fit(text, (900.0, 300.0), &sizes);
            assert!(block.lines.len() > 1, "{block:?}");
            assert!(block.lines.iter().all(|line| letters.width(line, block.size) <= 900.0), "{block:?}");
            let set: String = block.lines.concat().replace(['-', ' '], "");
            assert_eq!(set, text.replace(' ', ""), "nothing is lost");
        }
        let endless = letters.fit(&"sana ".repeat(300), (900.0, 300.0), &sizes);
        assert!(
            endless.lines.len() <= 5 && endless.lines.last().is_some_and(|line| line.ends_with('…')),
            "{endless:?}"
        );
    }

    #[test]
    fn letters_that_the_font_lacks_are_left_out() {
        let letters = Lettering::new();
        assert_eq!(letters.path("計画", 0.0, 0.0, 10.0), "");
        assert!(letters.has("Äijän äijä, 2030!") && !letters.has("Sääʹmjânnam 計"));
        assert!(letters.path("Å", 0.0, 0.0, 10.0).starts_with('M'));
        assert!(letters.width("AV", 100.0) < letters.width("A", 100.0) + letters.width("V", 100.0), "pairs are kerned");
    }
}
