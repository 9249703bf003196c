//! The icon of a site and the picture for links to it, as SVG. Letters are shapes: a reader needs no font.

use super::SHARE_SIZE;
use super::lettering::{LEADING, Lettering};

/// The colours of drawings.
#[derive(Debug, Clone)]
pub struct Colours {
    /// The ground.
    pub band: String,
    /// Letters on it.
    pub on_band: String,
    /// The tab of the icon's folder.
    pub tab: String,
    /// The rule under the name.
    pub accent: String,
    /// The folder.
    pub paper: String,
    /// Letters on the folder.
    pub ink: String,
    /// Less weighty ones.
    pub quiet: String,
}

/// A name, unless letters of it cannot be drawn: none is better than another one.
fn written<'n>(letters: &Lettering, name: &'n str) -> &'n str {
    if letters.has(name) { name } else { "" }
}

/// The icon: a folder, and on it the first letter or digit of the name.
pub fn icon(letters: &Lettering, colours: &Colours, name: &str) -> String {
    /// The size of the letter, and the middle of the folder's front, of 32 units in all.
    const LETTER: (f32, f32, f32) = (14.5, 16.0, 19.75);
    let name = written(letters, name);
    let initial: String = name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    let (size, middle, height) = LETTER;
    let x = middle - letters.width(&initial, size) / 2.0;
    let y = height + letters.capital_height(size) / 2.0;
    let letter = letters.path(&initial, x, y, size);
    let Colours { band, on_band, tab, .. } = colours;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <path fill=\"{band}\" d=\"M0 0h32v32H0z\"/>\
         <path fill=\"{tab}\" d=\"M4 7a2 2 0 0 1 2-2h7l3 4h10a2 2 0 0 1 2 2v4H4z\"/>\
         <path fill=\"{on_band}\" d=\"M4 12.5h24V25a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z\"/>\
         <path fill=\"{band}\" d=\"{letter}\"/></svg>\n"
    )
}

/// The picture for links: a folder with the name of the site, and that of its publisher on the tab.
pub fn share(letters: &Lettering, colours: &Colours, name: &str, publisher: Option<&str>) -> String {
    /// The edges of the folder's front, and how far its text is from them.
    const LEFT: f32 = 80.0;
    const RIGHT: f32 = 1120.0;
    const TOP: f32 = 160.0;
    const BOTTOM: f32 = 560.0;
    const INSET: f32 = 60.0;
    /// The height of the tab, and the size of the letters on it.
    const TAB: (f32, f32) = (70.0, 32.0);
    /// The sizes that the site's name may have.
    const TITLE: [f32; 7] = [108.0, 96.0, 84.0, 74.0, 64.0, 56.0, 48.0];
    let (name, publisher) = (written(letters, name), written(letters, publisher.unwrap_or_default()));
    let text = RIGHT - LEFT - 2.0 * INSET;
    let on_tab = letters.fit(publisher, (text, TAB.1 * LEADING), &[TAB.1]);
    let on_tab = on_tab.lines.first().map_or("", String::as_str);
    // A tab without a name on it is still one.
    let tab = letters.width(on_tab, TAB.1).max(120.0) + 2.0 * INSET;
    let ink = letters.path(on_tab, LEFT + INSET, TOP - 18.0, TAB.1);
    let mut title = String::new();
    let room = BOTTOM - TOP - 2.0 * INSET - 40.0;
    let block = letters.fit(name, (text, room), &TITLE);
    let mut y = TOP + INSET + letters.capital_height(block.size);
    for line in &block.lines {
        title += &letters.path(line, LEFT + INSET, y, block.size);
        y += block.size * LEADING;
    }
    let Colours { band, accent, paper, ink: dark, quiet, .. } = colours;
    let (width, height) = SHARE_SIZE;
    let (tab_top, tab_right) = (TOP - TAB.0, LEFT + tab);
    let (rule_left, rule_top) = (LEFT + INSET, BOTTOM - INSET);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\
         <path fill=\"{band}\" d=\"M0 0h{width}v{height}H0z\"/>\
         <path fill=\"{paper}\" d=\"M{LEFT} {BOTTOM}V{tab_top:.1}q0 -16 16 -16H{tab_right:.1}q16 0 16 16V{TOP}H{RIGHT}V{BOTTOM}z\"/>\
         <path fill=\"{quiet}\" d=\"{ink}\"/><path fill=\"{dark}\" d=\"{title}\"/>\
         <path fill=\"{accent}\" d=\"M{rule_left} {rule_top}h144v-12h-144z\"/></svg>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::brand::raster::png;

    fn colours() -> Colours {
        let colour = |text: &str| text.to_owned();
        Colours {
            band: colour("#0d4a4f"),
            on_band: colour("#fff"),
            tab: colour("#cfe3e1"),
            accent: colour("#0d4a4f"),
            paper: colour("#fff"),
            ink: colour("#14201f"),
            quiet: colour("#3a4a48"),
        }
    }

    #[test]
    fn every_name_gives_sound_pictures() {
        let letters = Lettering::new();
        let endless = "pitkä nimi ".repeat(100);
        for name in ["Hankkeet", "1000 hanketta", "„Ärliga“ projekt & <mer>", "計画", "", "?", &endless] {
            for drawing in [icon(&letters, &colours(), name), share(&letters, &colours(), name, Some(name))] {
                let bytes = png(&drawing, (120, 63)).unwrap_or_else(|| panic!("{name:?} gives {drawing}"));
                assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
            }
        }
    }

    #[test]
    fn the_initial_is_a_letter_or_a_digit() {
        let letters = Lettering::new();
        let of = |name: &str| icon(&letters, &colours(), name);
        assert_eq!(of("„älykäs kaupunki“"), of("Älykäs"));
        assert_ne!(of("A"), of("B"));
    }
}
