//! Changes of the settings of the site.

use super::Change;
use super::facts::number;
use super::model::{Front, Model, quoted, set, unset};
use super::start::SETTINGS;
use crate::random::Random;

pub const CHANGES: &[Change] = &[
    Change::of_content(6, "a setting", setting),
    Change::of_content(5, "a vocabulary", vocabulary),
    Change::of_content(4, "languages", languages),
    Change::of_content(3, "organisations", organisations),
    Change::of_content(2, "the order of settings", shuffle),
    Change::of_content(3, "what checks weigh", checks),
];

/// Gives a setting a value or takes it away.
fn put_or_take(settings: &mut Front, random: &mut Random, key: &str, value: &str) -> String {
    if random.chance(40) && unset(settings, key).is_some() {
        let usual = SETTINGS.iter().find(|(name, _)| *name == key && *name == "title");
        if let Some((_, usual)) = usual {
            set(settings, key, usual);
        }
        return format!("site.yaml: {key} is as usual");
    }
    set(settings, key, value);
    format!("site.yaml: {key}: {value}")
}

fn setting(model: &mut Model, random: &mut Random) -> Option<String> {
    let number = number(random);
    let (key, value) = match random.below(10) {
        0 => ("title", format!("Sivusto {number}")),
        1 => ("base_url", format!("https://example.fi/{number}/")),
        2 => ("order", (*random.one(&["start", "title"])).to_owned()),
        3 => ("urls", (*random.one(&["pretty", "flat"])).to_owned()),
        4 => ("time_zone", (*random.one(&["Europe/Helsinki", "America/New_York", "Pacific/Auckland"])).to_owned()),
        5 => ("footer", quoted(&format!("Alatunniste {number}."))),
        6 => ("email", format!("posti{number}@example.fi")),
        7 => ("publisher", quoted(&format!("Julkaisija {number}"))),
        8 => ("description", format!("{{fi: Kuvaus {number}, sv: Beskrivning}}")),
        _ => ("published_statuses", (*random.one(&["[käynnissä, päättynyt, haettu]", "[haettu]"])).to_owned()),
    };
    Some(put_or_take(&mut model.settings, random, key, &value))
}

fn vocabulary(model: &mut Model, random: &mut Random) -> Option<String> {
    let number = number(random);
    let (key, value) = match random.below(5) {
        // The usual statuses with other labels, and one that is not to be seen.
        0 => {
            let ids = ["suunnitteilla", "hyväksytty", "käynnissä", "tauolla", "päättynyt", "seuranta", "keskeytetty", "haettu"];
            let hidden = random.below(2 * ids.len());
            let term = |(nth, id): (usize, &&str)| {
                let public = if nth == hidden { ", public: ei" } else { "" };
                format!("{{id: {id}, label: {{fi: {id} {number}, sv: L{nth}}}{public}}}")
            };
            ("statuses", ids.iter().enumerate().map(term).collect::<Vec<_>>().join(", "))
        }
        1 => ("themes", format!("{{id: lapset, label: Lapset {number}}}, {{id: ikaantyneet, label: Ikääntyneet}}, {{id: liikkuminen, label: Liikkuminen}}")),
        2 => ("themes", "{id: liikkuminen, label: Liikkuminen}, {id: lapset, label: {fi: Nuoret, sv: Unga}, variants: [lapset]}, {id: ikaantyneet, label: Ikääntyneet}".to_owned()),
        // Cards may use the words that are missing.
        3 => ("themes", "{id: lapset, label: Lapset}, {id: liikkuminen, label: Liikkuminen}".to_owned()),
        _ => ("places", format!("{{name: Koillismaa {number}, kind: region}}")),
    };
    let value = format!("[{value}]");
    Some(put_or_take(&mut model.settings, random, key, &value))
}

fn languages(model: &mut Model, random: &mut Random) -> Option<String> {
    let old = model.languages();
    let new = match random.below(4) {
        // One more.
        0 | 1 => {
            let more = random.one(&["sv", "en"]);
            if old.iter().any(|lang| lang == more) {
                return None;
            }
            [old, vec![(*more).to_owned()]].concat()
        }
        // The others in another order.
        2 if old.len() > 2 => vec![old[0].clone(), old[2].clone(), old[1].clone()],
        // One less, mostly with the translations into it.
        _ => {
            let (gone, left) = old.split_last().filter(|(_, left)| !left.is_empty())?;
            if random.chance(70) {
                for doc in model.docs.values_mut() {
                    doc.translations.remove(gone);
                    doc.chapters.iter_mut().for_each(|chapter| drop(chapter.translations.remove(gone)));
                }
            }
            left.to_vec()
        }
    };
    let value = format!("[{}]", new.join(", "));
    set(&mut model.settings, "languages", &value);
    Some(format!("site.yaml: languages: {value}"))
}

fn organisations(model: &mut Model, random: &mut Random) -> Option<String> {
    let number = number(random);
    let value = match random.below(4) {
        0 => format!("[{{name: Oulun kaupunki, variants: [Oulu, STM], translations: {{sv: Stad {number}}}}}]"),
        1 => format!("[{{name: STM, id: s{number}}}, {{name: Yhdistys ry, url: https://example.fi/{number}}}]"),
        2 => format!("[{{name: Oulu {number}, variants: [Oulu, Oulun kaupunki]}}]"),
        _ => format!("[{{name: Oulun kaupunki, email: o{number}@example.fi, business_id: 0187690-1}}]"),
    };
    Some(put_or_take(&mut model.settings, random, "organisations", &value))
}

fn shuffle(model: &mut Model, random: &mut Random) -> Option<String> {
    let (one, other) = (random.below(model.settings.len()), random.below(model.settings.len()));
    model.settings.swap(one, other);
    Some("site.yaml: two settings change places".to_owned())
}

/// What was a finding of one weight is one of another, though no document has changed.
fn checks(model: &mut Model, random: &mut Random) -> Option<String> {
    let value = random.one(&[
        "{results/missing: off}",
        "{results/missing: warn}",
        "{results/missing: off, dates/status: error}",
        "{results/missing: off, dates/status: off, link/unpublished: off}",
        "{results/missing: off, translation/missing: error}",
        "{results/missing: off, html/removed: error, accessibility/link-text: off}",
    ]);
    set(&mut model.settings, "checks", value);
    Some(format!("site.yaml: checks: {value}"))
}
