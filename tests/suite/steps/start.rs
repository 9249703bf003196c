//! The site with which a sequence of steps begins.

use super::documents::{add_chapter, add_document, translate};
use super::facts::{FACTS, drawing, fact};
use super::model::{Files, Model, set};
use crate::pictures::png;
use crate::random::Random;

/// The ids that documents may have: few, so that changes meet each other.
pub const IDS: [&str; 24] = [
    "a", "ab", "b", "c-1", "c-2", "d", "e", "f10", "f9", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r",
    "s", "zz", "aa",
];

/// What a sequence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Usual,
    /// Cards name regions and municipalities: the maps on their pages take as long as all else.
    WithPlaces,
    /// There are so many cards that lists have several pages.
    Crowded,
}

/// The settings that every site has.
pub const SETTINGS: [(&str, &str); 8] = [
    ("title", "Sivusto"),
    ("base_url", "https://example.fi/hankkeet"),
    ("languages", "[fi]"),
    ("accessibility_statement", "https://example.fi/saavutettavuus"),
    ("privacy_notice", "https://example.fi/tietosuoja"),
    (
        "themes",
        "[{id: lapset, label: Lapset}, {id: ikaantyneet, label: {fi: Ikääntyneet, sv: Äldre}, description: {fi: Vanhat}}, {id: liikkuminen, label: Liikkuminen}]",
    ),
    (
        "organisations",
        "[{name: Oulun kaupunki, variants: [Oulu], translations: {sv: Uleåborgs stad}, email: oulu@example.fi}, {name: STM, id: stm}]",
    ),
    ("checks", "{results/missing: off}"),
];

/// A random site without faults. A crowded one has little else than many cards.
pub fn site(random: &mut Random, kind: Kind) -> Model {
    let is_crowded = kind == Kind::Crowded;
    let mut model = Model { has_places: kind == Kind::WithPlaces, is_crowded, ..Model::default() };
    for (key, value) in SETTINGS {
        set(&mut model.settings, key, value);
    }
    let languages = ["[fi]", "[fi]", "[fi, sv]", "[fi, en]", "[fi, sv, en]"];
    set(&mut model.settings, "languages", random.one::<&str>(&languages[..if is_crowded { 1 } else { 5 }]));
    if random.chance(30) {
        set(&mut model.settings, "urls", "pretty");
    }
    if random.chance(40) {
        set(&mut model.settings, "theme", "oma");
        model.themes = own_theme();
    }
    // What is drawn of a site takes as long as all its pages. A change may take it away.
    for theme in ["default", "oma", "tiivis"].into_iter().filter(|_| random.chance(90)) {
        model.themes.extend(brand(theme));
    }
    model.shared.insert("content/projects/yhteinen.svg".to_owned(), drawing(1000));
    for kind in ["portfolios", "programmes", "pages", "posts", "reports"] {
        for _ in 0..random.between(0, 2) {
            add_document(&mut model, random, kind);
        }
    }
    for _ in 0..if is_crowded { random.between(55, 80) } else { random.between(4, 12) } {
        add_document(&mut model, random, "projects");
    }
    // Texts and facts come in the course of the steps; some are there from the beginning.
    let keys = model.keys("projects");
    for key in &keys {
        if is_crowded {
            let front = &mut model.docs.get_mut(key).expect("a card").base;
            front.set("status", "käynnissä");
            front.set("portfolio", "Suuri joukko");
        }
        for _ in 0..random.between(0, if is_crowded { 1 } else { 8 }) {
            let name = random.one(&FACTS);
            if let Some(value) = fact(name, &model, random) {
                model.docs.get_mut(key).expect("a card").base.set(name, &value);
            }
        }
    }
    // Some belong together from the beginning; an earlier one is never part of a later one, so that there is no circle.
    for (nth, key) in keys.iter().enumerate().skip(1).filter(|_| !is_crowded) {
        if random.chance(50) {
            let other = keys[random.below(nth)].trim_start_matches("projects/");
            let relation = *random.one(&["parent", "predecessor", "successor"]);
            model.docs.get_mut(key).expect("a card").base.set(relation, other);
        }
    }
    for report in model.keys("reports") {
        for _ in 0..random.between(0, 3) {
            add_chapter(&mut model, random, &report);
        }
    }
    for _ in 0..random.between(0, 8) {
        translate(&mut model, random);
    }
    model
}

/// An icon and a picture for links of a theme's own, as small as they can be.
pub fn brand(theme: &str) -> Files {
    let icon = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n".to_vec();
    let files = [("icon.svg", icon), ("share.png", png(1, 1, None))];
    files.map(|(name, bytes)| (format!("themes/{theme}/assets/{name}"), bytes)).into()
}

/// A theme over that of the program.
pub fn own_theme() -> Files {
    let files = [
        ("theme.yaml", "name: Oma\naccent: \"#003580\"\n"),
        ("locales/fi.ftl", "browse-projects = Katso hankkeita\n"),
        ("styles/95-oma.css", ".card { margin: 1px; }\n"),
        ("assets/oma.js", "\"use strict\";\n"),
    ];
    files.map(|(path, text)| (format!("themes/oma/{path}"), text.as_bytes().to_vec())).into()
}
