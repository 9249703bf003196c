//! A site in which nothing leads to what is not there: errors last for some steps, not for the rest of a sequence.

use super::model::{Doc, Model, Twist, set, targets_of, unset};
use super::start::SETTINGS;
use std::collections::BTreeSet;

/// The labels that some blocks give.
pub fn labels(body: &[String]) -> Vec<String> {
    let labels = body.iter().flat_map(|block| block.split("{#").skip(1));
    let labels = labels.map(|rest| rest.split([' ', '}']).next().unwrap_or_default().to_owned());
    labels.filter(|label| label.contains(':')).collect()
}

/// Takes away what leads to documents, headings, files and labels that are not there.
pub fn drop_references(model: &mut Model) {
    let known = model.clone();
    let is_there = |key: &str| {
        known.docs.contains_key(key)
            || known.files().contains_key(&format!("content/{}", known.path(key)))
            || known.files().contains_key(&format!("content/{key}"))
    };
    let has_heading = |key: &str, anchor: &str| {
        let heading =
            |block: &String| block.starts_with("## ") && block[3..].to_lowercase().replace(' ', "-") == anchor;
        known.docs.get(key).is_some_and(|doc| doc.base.body.iter().any(heading))
    };
    for doc in model.docs.values_mut() {
        let sound = |block: &String| {
            let leads = targets_of(block).all(|key| is_there(&key));
            let link = block.split("(%").nth(1).and_then(|rest| rest.split(')').next());
            leads && link.and_then(|link| link.split_once('#')).is_none_or(|(key, anchor)| has_heading(key, anchor))
        };
        doc.bodies().for_each(|body| body.retain(sound));
        let given: BTreeSet<String> = doc.chapters.iter().flat_map(|chapter| labels(&chapter.body)).collect();
        let refers = |block: &String| match block.strip_prefix("Katso @") {
            Some(label) => given.contains(label.trim_end_matches('.')),
            None => true,
        };
        doc.bodies().for_each(|body| body.retain(refers));
        for key in ["parent", "predecessor", "successor", "project"] {
            let is_known = |value: &str| {
                value.starts_with('{')
                    || known.docs.contains_key(&format!("projects/{value}"))
                    || known.keys("projects").iter().any(|other| known.docs[other].base.get("title") == Some(value))
            };
            if doc.base.get(key).is_some_and(|value| !is_known(value)) {
                doc.base.unset(key);
            }
        }
    }
}

/// A site without the faults that changes bring into it.
pub fn repair(model: &mut Model) {
    model.twists.retain(|_, twists| {
        twists.retain(|twist| matches!(twist, Twist::Mark | Twist::Windows));
        !twists.is_empty()
    });
    for key in ["themes", "time_zone", "languages", "organisations", "title", "base_url"] {
        let usual = SETTINGS.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
        match usual {
            Some(value) if key != "languages" => drop(set(&mut model.settings, key, value)),
            Some(_) => mend_languages(model),
            None => drop(unset(&mut model.settings, key)),
        }
    }
    model.settings.retain(|(key, _)| key != "statuses" && key != "theme" && key != "checks");
    set(&mut model.settings, "checks", "{results/missing: off}");
    let ids: Vec<String> = model.docs.keys().cloned().collect();
    for key in &ids {
        let Some(doc) = model.docs.get_mut(key) else { continue };
        doc.base.unset("aliases");
        doc.base.unset("parent");
        doc.base.unset("portfolio");
        doc.base.unset("programme");
        let files: Vec<String> = doc.files.keys().cloned().collect();
        let names_missing = |value: &str| {
            value.split("file: ").skip(1).any(|rest| {
                let name = rest.split([',', '}']).next().unwrap_or_default();
                !files.iter().any(|file| file == name)
            })
        };
        for name in ["attachments", "image", "logos"] {
            if doc.base.get(name).is_some_and(names_missing) {
                doc.base.unset(name);
            }
        }
        own_relations(doc, key);
    }
    drop_references(model);
}

/// Languages without which no translation would be left alone.
fn mend_languages(model: &mut Model) {
    let translated = model.docs.values().flat_map(|doc| {
        let chapters = doc.chapters.iter().flat_map(|chapter| chapter.translations.keys());
        doc.translations.keys().chain(chapters)
    });
    let mut languages: BTreeSet<String> = translated.cloned().collect();
    languages.remove("fi");
    let languages: Vec<String> = std::iter::once("fi".to_owned()).chain(languages).collect();
    set(&mut model.settings, "languages", &format!("[{}]", languages.join(", ")));
}

/// No card leads to itself.
fn own_relations(doc: &mut Doc, key: &str) {
    let id = key.rsplit('/').next().unwrap_or_default().to_owned();
    let title = doc.base.get("title").map(str::to_owned);
    for name in ["predecessor", "successor"] {
        if doc.base.get(name).is_some_and(|value| value == id || Some(value) == title.as_deref()) {
            doc.base.unset(name);
        }
    }
}
