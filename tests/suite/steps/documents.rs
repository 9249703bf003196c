//! Changes of which documents there are, and of what they are called.

use super::facts::{block, date, number, title};
use super::mend;
use super::model::{Chapter, Doc, Model, Texts, quoted};
use super::start::IDS;
use super::{Change, any_key, key_of};
use crate::random::Random;

pub const CHANGES: &[Change] = &[
    Change::of_content(7, "a new card", |model, random| add_document(model, random, "projects")),
    Change::of_content(4, "another new document", |model, random| {
        let kind = random.one(&["portfolios", "programmes", "pages", "posts", "reports"]);
        add_document(model, random, kind)
    }),
    Change::of_content(6, "a document less", remove),
    Change::of_content(6, "a document of another name", rename),
    Change::of_content(4, "a document in a folder of its own", into_folder),
    Change::of_content(4, "two documents that swap their names", swap),
    Change::of_content(6, "a translation", translate),
    Change::of_content(4, "another text of a translation", edit_translation),
    Change::of_content(3, "a translation less", untranslate),
    Change::of_content(5, "a chapter", |model, random| {
        let report = key_of(model, random, "reports")?;
        add_chapter(model, random, &report)
    }),
    Change::of_content(2, "a chapter less", remove_chapter),
    Change::of_content(3, "chapters of other numbers", renumber_chapters),
    Change::of_content(3, "references in a report", refer),
];

/// An id that no document of a kind has.
fn free(model: &Model, random: &mut Random, kind: &str) -> Option<String> {
    let numbered = (0..100).filter(|_| model.is_crowded).map(|number| format!("k{number:02}"));
    let ids = IDS.iter().map(|id| (*id).to_owned()).chain(numbered);
    let free: Vec<String> = ids.map(|id| format!("{kind}/{id}")).filter(|key| !model.docs.contains_key(key)).collect();
    (!free.is_empty()).then(|| random.one(&free).clone())
}

/// A new document of a kind.
pub fn add_document(model: &mut Model, random: &mut Random, kind: &str) -> Option<String> {
    let most = match kind {
        "projects" if model.is_crowded => 110,
        "projects" => 16,
        _ => 3,
    };
    if model.keys(kind).len() >= most {
        return None;
    }
    let key = free(model, random, kind)?;
    let mut doc = Doc::new(&title(random), &format!("Teksti {}.", number(random)));
    match kind {
        "posts" => drop(doc.base.set("date", &date(random, 2025, 2026))),
        "pages" => drop(doc.base.set("menu", random.one::<&str>(&["kyllä", "ei"]))),
        "reports" => drop(doc.base.set("kind", "loppuraportti")),
        // Portfolios and programmes have titles of their own: what is nearly one of them is an error.
        "portfolios" | "programmes" => {
            let name = format!("{} {key} {}", if kind == "portfolios" { "Salkku" } else { "Ohjelma" }, number(random));
            doc.base.set("title", &quoted(&name));
        }
        _ => {}
    }
    if matches!(kind, "posts" | "reports")
        && let Some(project) = key_of(model, random, "projects").filter(|_| random.chance(60))
    {
        doc.base.set("project", project.trim_start_matches("projects/"));
    }
    doc.has_folder = kind == "projects" && random.chance(30);
    let told = format!("{key} comes, {}", doc.base.get("title").unwrap_or_default());
    model.docs.insert(key, doc);
    Some(told)
}

fn remove(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    if key.starts_with("projects") && model.keys("projects").len() < 4 {
        return None;
    }
    model.docs.remove(&key);
    if random.chance(75) {
        mend::drop_references(model);
        return Some(format!("{key} goes, with what leads to it"));
    }
    Some(format!("{key} goes"))
}

fn rename(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    let new = free(model, random, key.split('/').next()?)?;
    let doc = model.docs.remove(&key)?;
    model.docs.insert(new.clone(), doc);
    if random.chance(75) {
        model.redirect(&key, &new);
        own_links(model, &key, &new);
        return Some(format!("{key} becomes {new}, with what leads to it"));
    }
    own_links(model, &key, &new);
    Some(format!("{key} becomes {new}"))
}

/// The files of a document move with it.
fn own_links(model: &mut Model, old: &str, new: &str) {
    let Some(doc) = model.docs.get_mut(new) else { return };
    for block in doc.bodies().flatten() {
        *block = block.replace(&format!("(%{old}/kuva."), &format!("(%{new}/kuva."));
    }
}

fn into_folder(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    let doc = model.docs.get_mut(&key)?;
    if !doc.files.is_empty() || !doc.chapters.is_empty() {
        return None;
    }
    doc.has_folder = !doc.has_folder;
    Some(format!("{key} is {}", if doc.has_folder { "index.md in a folder of its own" } else { "a file of its own" }))
}

fn swap(model: &mut Model, random: &mut Random) -> Option<String> {
    let one = any_key(model, random)?;
    let other = key_of(model, random, one.split('/').next()?).filter(|other| *other != one)?;
    let (first, second) = (model.docs.remove(&one)?, model.docs.remove(&other)?);
    let what = random.below(3);
    let (mut first, mut second) = (first, second);
    match what {
        // The texts alone.
        0 => std::mem::swap(&mut first.base.body, &mut second.base.body),
        // All that makes them.
        _ => std::mem::swap(&mut first, &mut second),
    }
    model.docs.insert(one.clone(), first);
    model.docs.insert(other.clone(), second);
    if what == 0 {
        return Some(format!("{one} and {other} swap their texts"));
    }
    own_links(model, &one, &other);
    own_links(model, &other, &one);
    if what == 1 {
        return Some(format!("{one} and {other} swap their names, and what led to one leads to the other"));
    }
    model.redirect(&one, "projects/väliaikainen");
    model.redirect(&other, &one);
    model.redirect("projects/väliaikainen", &other);
    Some(format!("{one} and {other} swap their names, with what leads to them"))
}

/// The texts of a document in another language of the site.
pub fn translate(model: &mut Model, random: &mut Random) -> Option<String> {
    let languages = model.languages();
    let lang = random.one(languages.get(1..).filter(|others| !others.is_empty())?).clone();
    let key = any_key(model, random)?;
    let (name, number) = (title(random), number(random));
    let doc = model.docs.get_mut(&key)?;
    if let Some(chapter) = doc.chapters.first_mut().filter(|_| random.chance(50)) {
        // Labels are those of the chapter itself.
        let head = chapter.body.first().cloned().unwrap_or_default();
        chapter.translations.insert(lang.clone(), vec![head, format!("Text {number}.")]);
        return Some(format!("{key}: a chapter is translated into {lang}"));
    }
    let mut texts = Texts::default();
    if random.chance(70) {
        texts.set("title", &quoted(&format!("{name} T")));
    }
    // Without any fact it would be faulty.
    if random.chance(40) || texts.front.is_empty() {
        texts.set("summary", &quoted(&format!("In short {number}.")));
    }
    if random.chance(70) {
        texts.body.push(format!("Text {number}."));
    }
    doc.translations.insert(lang.clone(), texts);
    Some(format!("{key}: is translated into {lang}"))
}

fn edit_translation(model: &mut Model, random: &mut Random) -> Option<String> {
    let translated: Vec<(String, String)> = model
        .docs
        .iter()
        .flat_map(|(key, doc)| doc.translations.keys().map(|lang| (key.clone(), lang.clone())))
        .collect();
    let (key, lang) = random.one(if translated.is_empty() { return None } else { &translated }).clone();
    let (name, block) = (title(random), block(random));
    let texts = model.docs.get_mut(&key)?.translations.get_mut(&lang)?;
    let what = match random.below(4) {
        0 => texts.unset("title").map(|_| "loses its title")?,
        1 => {
            texts.set("title", &quoted(&name));
            "has another title"
        }
        2 => {
            texts.body.clear();
            "loses its text"
        }
        _ => {
            texts.body.push(block);
            "has more text"
        }
    };
    Some(format!("{key} in {lang} {what}"))
}

fn untranslate(model: &mut Model, random: &mut Random) -> Option<String> {
    let translated: Vec<String> =
        model.docs.iter().filter(|(_, doc)| !doc.translations.is_empty()).map(|(key, _)| key.clone()).collect();
    let key = random.one(if translated.is_empty() { return None } else { &translated });
    let (lang, _) = model.docs.get_mut(key)?.translations.pop_first()?;
    Some(format!("{key}: is no longer translated into {lang}"))
}

/// A new chapter of a report.
pub fn add_chapter(model: &mut Model, random: &mut Random, report: &str) -> Option<String> {
    let number = number(random);
    let doc = model.docs.get_mut(report)?;
    if doc.chapters.len() >= 5 {
        return None;
    }
    let last = doc.chapters.iter().map(|chapter| chapter.number).max().unwrap_or_default();
    let appendix = if random.chance(20) { " .appendix" } else { "" };
    let label = if appendix.is_empty() { "sec" } else { "app" };
    let mut body = vec![format!("# Luku {number} {{#{label}:c{number}{appendix}}}"), format!("Teksti {number}.")];
    if random.chance(60) {
        body.push(format!(
            "| Vuosi | Määrä |\n|---|--:|\n| 2026 | {number} |\n\n: Taulukko {number} {{#tbl:t{number}}}"
        ));
    }
    if random.chance(40) {
        doc.files.insert("kaavio.svg".to_owned(), super::facts::drawing(number));
        body.push(format!("![Kaavio {number}](%{report}/kaavio.svg){{#fig:f{number} fig-alt=\"Mitä kaaviossa on\"}}"));
    }
    if random.chance(30) {
        body.push(format!("Huomautus.[^h{number}]\n\n[^h{number}]: Alaviite {number}."));
    }
    let chapter = Chapter { number: last + 1, name: format!("luku-{number}"), body, ..Chapter::default() };
    let told = format!("{report}: chapter {} comes, {}", chapter.number, chapter.name);
    doc.chapters.push(chapter);
    Some(told)
}

fn with_chapters(model: &Model, random: &mut Random, least: usize) -> Option<String> {
    let reports = model.keys("reports");
    let reports: Vec<&String> = reports.iter().filter(|key| model.docs[*key].chapters.len() >= least).collect();
    (!reports.is_empty()).then(|| (*random.one(&reports)).clone())
}

fn remove_chapter(model: &mut Model, random: &mut Random) -> Option<String> {
    let report = with_chapters(model, random, 1)?;
    let chapters = &mut model.docs.get_mut(&report)?.chapters;
    let chapter = chapters.remove(random.below(chapters.len()));
    if random.chance(70) {
        mend::drop_references(model);
    }
    Some(format!("{report}: chapter {} goes", chapter.name))
}

fn renumber_chapters(model: &mut Model, random: &mut Random) -> Option<String> {
    let report = with_chapters(model, random, 2)?;
    let chapters = &mut model.docs.get_mut(&report)?.chapters;
    let (one, other) = (random.below(chapters.len()), random.below(chapters.len()));
    let (first, second) = (chapters[one].number, chapters[other].number);
    chapters[one].number = second;
    chapters[other].number = first;
    Some(format!("{report}: chapters {first} and {second} swap their places"))
}

/// References to figures, tables and chapters anywhere in the report.
fn refer(model: &mut Model, random: &mut Random) -> Option<String> {
    let report = with_chapters(model, random, 1)?;
    let doc = model.docs.get_mut(&report)?;
    let labels: Vec<String> = doc.chapters.iter().flat_map(|chapter| mend::labels(&chapter.body)).collect();
    let label = random.one(if labels.is_empty() { return None } else { &labels }).clone();
    let mut bodies: Vec<&mut Vec<String>> =
        std::iter::once(&mut doc.base.body).chain(doc.chapters.iter_mut().map(|chapter| &mut chapter.body)).collect();
    let at = random.below(bodies.len());
    bodies[at].push(format!("Katso @{label}."));
    Some(format!("{report}: part {at} refers to {label}"))
}
