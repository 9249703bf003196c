//! All colours of a theme from its one accent, for light and dark pages, with the contrast that readers need.

use super::colour::{Colour, Tone};
use std::collections::BTreeMap;

/// The contrast of text with its ground: WCAG 2.2, 1.4.6, AAA.
const TEXT: f64 = 7.0;
/// The contrast of borders and marks that tell something: WCAG 2.2, 1.4.11.
const MARK: f64 = 3.0;

/// The grounds that text of a page stands on.
const GROUNDS: [&str; 3] = ["paper", "desk", "tint"];

/// The shades of maps, from few to many. There is a gap between the two halves, since no text can be read on both sides of
/// the middle.
const MAP_LOW: [&str; 3] = ["map-1", "map-2", "map-3"];
const MAP_HIGH: [&str; 2] = ["map-4", "map-5"];

/// A pair of colours that meet on pages, and the contrast that they must have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The token of the text, border or mark.
    pub front: &'static str,
    /// The token of its ground.
    pub ground: &'static str,
    /// The least contrast.
    pub contrast: f64,
}

/// Every pair of colours that meets on a page. A button has the colour of the paper on the accent, which is one of them.
pub fn pairs() -> impl Iterator<Item = Pair> {
    let on_page = [("ink", TEXT), ("quiet", TEXT), ("accent", TEXT), ("edge", MARK)];
    let on_page =
        on_page.into_iter().flat_map(|(front, contrast)| GROUNDS.map(move |ground| Pair { front, ground, contrast }));
    let elsewhere = [("on-accent", "accent-strong"), ("on-accent-quiet", "accent-strong"), ("on-warn", "warn")];
    let low = MAP_LOW.map(|ground| ("on-map-low", ground));
    let high = MAP_HIGH.map(|ground| ("on-map-high", ground));
    let elsewhere = elsewhere.into_iter().chain(low).chain(high);
    on_page.chain(elsewhere.map(|(front, ground)| Pair { front, ground, contrast: TEXT }))
}

/// The colours of light or of dark pages, by the names of their tokens.
pub type Scheme = BTreeMap<&'static str, Colour>;

/// The token of the bands at the head and the foot.
pub const BAND: &str = "accent-strong";

/// A colour of a scheme as style sheets and drawings write it.
#[must_use]
pub fn written(scheme: &Scheme, token: &str) -> String {
    scheme.get(token).map(ToString::to_string).unwrap_or_default()
}

/// The tokens that are colours, each with what it is for.
pub const COLOURS: [(&str, &str); 20] = [
    ("accent", "links, buttons, marks, focus"),
    ("accent-strong", "the bands at the head and the foot"),
    ("on-accent", "text on the bands"),
    ("on-accent-quiet", "less weighty text on the bands"),
    ("desk", "the ground behind everything"),
    ("paper", "the ground of cards, tables and covers"),
    ("tint", "the ground of tabs, chips and table heads"),
    ("ink", "text"),
    ("quiet", "less weighty text"),
    ("line", "lines that only adorn"),
    ("edge", "borders that tell something"),
    ("warn", "the ground of warnings"),
    ("on-warn", "text of warnings"),
    ("map-1", "the fewest on a map"),
    ("map-2", "more of them"),
    ("map-3", "more again"),
    ("map-4", "still more"),
    ("map-5", "the most on a map"),
    ("on-map-low", "numbers on the first three of them"),
    ("on-map-high", "numbers on the last two"),
];

/// How the colours of a scheme lie: lightness and chroma, before contrast is seen to.
struct Plan {
    paper: (f64, f64),
    desk: (f64, f64),
    tint: (f64, f64),
    ink: (f64, f64),
    quiet: (f64, f64),
    line: (f64, f64),
    edge: (f64, f64),
    warn: [Colour; 2],
    /// Few to many, in steps that look even.
    map: [(f64, f64); 5],
}

const LIGHT: Plan = Plan {
    paper: (1.0, 0.0),
    desk: (0.945, 0.0075),
    tint: (0.91, 0.014),
    ink: (0.23, 0.016),
    quiet: (0.395, 0.02),
    line: (0.83, 0.016),
    edge: (0.535, 0.024),
    warn: [Colour { rgb: [0xff, 0xe0, 0x8a] }, Colour { rgb: [0x24, 0x1a, 0x00] }],
    map: [(0.935, 0.028), (0.845, 0.06), (0.745, 0.085), (0.45, 0.075), (0.32, 0.055)],
};

const DARK: Plan = Plan {
    paper: (0.24, 0.014),
    desk: (0.19, 0.012),
    tint: (0.33, 0.026),
    ink: (0.962, 0.007),
    quiet: (0.84, 0.015),
    line: (0.4, 0.021),
    edge: (0.69, 0.024),
    warn: [Colour { rgb: [0x4a, 0x3a, 0x00] }, Colour { rgb: [0xff, 0xf3, 0xcf] }],
    map: [(0.31, 0.035), (0.385, 0.05), (0.44, 0.065), (0.745, 0.085), (0.87, 0.075)],
};

/// An accent of this chroma or more tints the greys fully; grey and black ones leave them grey.
const FULL: f64 = 0.05;

/// The colours of light pages. Those in `given` stay as they are, and the others are made to fit them.
#[must_use]
pub fn light(accent: Colour, given: &Scheme) -> Scheme {
    let band = band(accent);
    scheme(&LIGHT, accent, accent.tone(), band, given)
}

/// The colours of dark pages, likewise.
#[must_use]
pub fn dark(accent: Colour, given: &Scheme) -> Scheme {
    let tone = accent.tone();
    let text = Tone { lightness: tone.lightness.max(0.83), chroma: (tone.chroma * 1.3).min(0.13), ..tone };
    let band = Tone { lightness: 0.27, chroma: tone.chroma.min(0.09), ..tone };
    scheme(&DARK, accent, text, band.colour(), given)
}

fn scheme(plan: &Plan, accent: Colour, text: Tone, band: Colour, given: &Scheme) -> Scheme {
    let hue = accent.tone().hue;
    let strength = (accent.tone().chroma / FULL).min(1.0);
    let tone = |(lightness, chroma): (f64, f64)| Tone { lightness, chroma: chroma * strength, hue };
    let mut scheme = given.clone();
    for (name, place) in [("paper", plan.paper), ("desk", plan.desk), ("tint", plan.tint), ("line", plan.line)] {
        scheme.entry(name).or_insert_with(|| tone(place).colour());
    }
    let grounds = GROUNDS.map(|name| scheme[name]);
    let on_page = [
        ("ink", tone(plan.ink), TEXT),
        ("quiet", tone(plan.quiet), TEXT),
        ("accent", text, TEXT),
        ("edge", tone(plan.edge), MARK),
    ];
    for (name, tone, contrast) in on_page {
        scheme.entry(name).or_insert_with(|| legible(tone, &grounds, contrast));
    }
    let band = *scheme.entry("accent-strong").or_insert(band);
    // White letters on a dark band, dark ones on a bright one.
    let (full, less) = if is_better_dark(&[band]) { (0.2, 0.3) } else { (0.985, 0.9) };
    for (name, lightness) in [("on-accent", full), ("on-accent-quiet", less)] {
        let tone = Tone { lightness, chroma: 0.02 * strength, hue };
        scheme.entry(name).or_insert_with(|| legible(tone, &[band], TEXT));
    }
    scheme.entry("warn").or_insert(plan.warn[0]);
    let warn = scheme["warn"];
    scheme.entry("on-warn").or_insert_with(|| legible(plan.warn[1].tone(), &[warn], TEXT));
    for (name, place) in MAP_LOW.into_iter().chain(MAP_HIGH).zip(plan.map) {
        scheme.entry(name).or_insert_with(|| tone(place).colour());
    }
    for (name, shades) in [("on-map-low", &MAP_LOW[..]), ("on-map-high", &MAP_HIGH)] {
        let shades: Vec<Colour> = shades.iter().map(|shade| scheme[shade]).collect();
        let lightness = if is_better_dark(&shades) { 0.2 } else { 0.985 };
        let tone = Tone { lightness, chroma: 0.015 * strength, hue };
        scheme.entry(name).or_insert_with(|| legible(tone, &shades, TEXT));
    }
    scheme
}

/// The bands at head and foot: the accent as it is, where white or black text can be read on it, or else a darker one.
fn band(accent: Colour) -> Colour {
    if Colour::BLACK.contrast(accent) >= TEXT { accent } else { legible(accent.tone(), &[Colour::WHITE], TEXT) }
}

/// The tone, as much darker or lighter as it takes to be told from all of the grounds.
fn legible(tone: Tone, grounds: &[Colour], contrast: f64) -> Colour {
    const STEP: f64 = 0.005;
    let is_enough = |colour: Colour| grounds.iter().all(|ground| colour.contrast(*ground) >= contrast);
    let (step, end) = if is_better_dark(grounds) { (-STEP, Colour::BLACK) } else { (STEP, Colour::WHITE) };
    let mut tone = tone;
    while (0.0..=1.0).contains(&tone.lightness) {
        let colour = tone.colour();
        if is_enough(colour) {
            return colour;
        }
        tone.lightness += step;
    }
    end
}

/// Whether dark text can be read better than light text on all of the grounds.
fn is_better_dark(grounds: &[Colour]) -> bool {
    let least = |text: Colour| grounds.iter().map(|ground| text.contrast(*ground)).fold(f64::INFINITY, f64::min);
    least(Colour::BLACK) >= least(Colour::WHITE)
}

/// The pairs that lack contrast, each with what it has.
pub fn faint(scheme: &Scheme) -> impl Iterator<Item = (Pair, f64)> {
    pairs().filter_map(|pair| {
        let contrast = scheme.get(pair.front)?.contrast(*scheme.get(pair.ground)?);
        (contrast < pair.contrast).then_some((pair, contrast))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn both(accent: Colour) -> [Scheme; 2] {
        [light(accent, &Scheme::new()), dark(accent, &Scheme::new())]
    }

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    /// Every pair keeps its contrast, and each token has a colour.
    fn hold(accent: Colour) {
        for (scheme, name) in both(accent).iter().zip(["light", "dark"]) {
            assert!(COLOURS.iter().all(|(token, _)| scheme.contains_key(token)), "{accent}, {name}: {scheme:?}");
            let faint: Vec<_> = faint(scheme).collect();
            assert!(faint.is_empty(), "{accent}, {name}: {faint:?} in {scheme:?}");
        }
    }

    #[test]
    fn every_corner_edge_and_inner_point_of_the_cube_gives_legible_pages() {
        let steps = [0, 1, 26, 51, 77, 102, 119, 128, 153, 179, 204, 230, 254, 255];
        for red in steps {
            for green in steps {
                for blue in steps {
                    hold(Colour { rgb: [red, green, blue] });
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_accent_gives_legible_pages(rgb in any::<[u8; 3]>()) {
            hold(Colour { rgb });
        }

        #[test]
        fn what_is_given_stays_and_the_others_fit_it(rgb in any::<[u8; 3]>(), light_ground in 225_u8..) {
            let given = Scheme::from([("paper", Colour { rgb: [light_ground; 3] }), ("tint", colour("#e0e0e0"))]);
            let scheme = light(Colour { rgb }, &given);
            prop_assert_eq!(scheme["paper"], given["paper"]);
            prop_assert!(faint(&scheme).next().is_none());
        }
    }

    #[test]
    fn an_accent_that_can_be_read_stays_as_it_is() {
        for text in ["#0d4a4f", "#003580", "#5b1647"] {
            let scheme = light(colour(text), &Scheme::new());
            assert_eq!([scheme["accent"], scheme["accent-strong"]], [colour(text); 2]);
        }
    }

    #[test]
    fn a_bright_accent_is_the_band_as_it_is_and_darker_in_texts() {
        let scheme = light(colour("#ffd400"), &Scheme::new());
        assert_eq!(scheme["accent-strong"], colour("#ffd400"));
        assert!(scheme["on-accent"].tone().lightness < 0.3);
        let (given, made) = (colour("#ffd400").tone(), scheme["accent"].tone());
        assert!(made.lightness < 0.5 && (made.hue - given.hue).abs() < 6.0, "the same hue: {made:?}");
    }

    #[test]
    fn greys_stay_grey() {
        for text in ["#000", "#fff", "#777"] {
            for scheme in both(colour(text)) {
                for (name, made) in scheme.iter().filter(|(name, _)| !name.contains("warn")) {
                    let [red, green, blue] = made.rgb;
                    assert!(red == green && green == blue, "{text}: {name} is {made}");
                }
            }
        }
    }

    #[test]
    fn a_ground_that_nothing_can_be_read_on_is_found() {
        let given = Scheme::from([("paper", colour("#808080"))]);
        let scheme = light(colour("#0d4a4f"), &given);
        assert!(faint(&scheme).any(|(pair, contrast)| pair.front == "ink" && pair.ground == "paper" && contrast < 7.0));
    }
}
