//! Changes of what a document says: its facts, its files and its text.

use super::facts::{FACTS, block, contact, date, drawing, fact, near, number};
use super::model::{Doc, Model, quoted};
use super::start::IDS;
use super::{Change, any_key, key_of};
use crate::markup::has_extension;
use crate::pictures::{jpeg, png};
use crate::random::Random;

pub const CHANGES: &[Change] = &[
    Change::of_content(30, "a fact", set_fact),
    Change::of_content(7, "a fact less", unset_fact),
    Change::of_content(6, "a date of a whole number", renumber),
    Change::of_content(7, "a relation", relate),
    Change::of_content(4, "a draft", draft),
    Change::of_content(4, "publishing dates", publish),
    Change::of_content(3, "gone", gone),
    Change::of_content(3, "an old address", alias),
    Change::of_content(3, "contacts", contacts),
    Change::of_content(6, "an attachment", attach),
    Change::of_content(4, "the content of an attachment", attachment_content),
    Change::of_content(3, "a file less", detach),
    Change::of_content(5, "a picture", picture),
    Change::of_content(2, "a shared picture", shared_picture),
    Change::of_content(12, "a text of the same length", renumber_text),
    Change::of_content(8, "a block of text", add_block),
    Change::of_content(5, "a block less", remove_block),
    Change::of_content(2, "the order of blocks", reorder),
    Change::of_content(8, "a link", link),
    Change::of_content(6, "a link to a heading", link_to_heading),
    Change::of_content(5, "a heading", rename_heading),
];

/// A value for a line that tells of it.
fn short(value: Option<&str>) -> String {
    let value = value.unwrap_or("–");
    if value.chars().count() > 60 {
        format!("{}…", value.chars().take(60).collect::<String>())
    } else {
        value.to_owned()
    }
}

/// Gives a key of a document a value, and tells of it.
fn put(model: &mut Model, key: &str, name: &str, value: &str) -> String {
    let old = model.docs.get_mut(key).and_then(|doc| doc.base.set(name, value));
    format!("{key}: {name}: {} -> {}", short(old.as_deref()), short(Some(value)))
}

fn put_or_take(model: &mut Model, random: &mut Random, key: &str, name: &str, value: &str) -> String {
    if random.chance(50)
        && let Some(old) = model.docs.get_mut(key).and_then(|doc| doc.base.unset(name))
    {
        return format!("{key}: {name}: {} -> –", short(Some(&old)));
    }
    put(model, key, name, value)
}

fn set_fact(model: &mut Model, random: &mut Random) -> Option<String> {
    if random.chance(80) {
        let key = key_of(model, random, "projects")?;
        // Those that many pages show come more often.
        let name = match random.below(10) {
            0 | 1 => "title",
            2..5 => random.one::<&str>(&FACTS[..9]),
            _ => random.one::<&str>(&FACTS),
        };
        let value = fact(name, model, random)?;
        return Some(put(model, &key, name, &value));
    }
    let key = any_key(model, random)?;
    let project = |model: &Model, random: &mut Random| {
        key_of(model, random, "projects").map(|key| key.trim_start_matches("projects/").to_owned())
    };
    let (name, value) = match (key.split('/').next()?, random.below(4)) {
        ("posts", 0) => ("date", date(random, 2025, 2026)),
        ("posts" | "reports", 1) => ("project", project(model, random)?),
        ("portfolios" | "programmes", 0) => ("start", date(random, 2012, 2016)),
        ("portfolios" | "programmes", 1) => ("end", date(random, 2020, 2027)),
        ("portfolios", 2) => ("owner", contact(random)),
        ("pages", 0) => ("menu", (*random.one(&["kyllä", "ei"])).to_owned()),
        ("reports", 0) => ("kind", (*random.one(&["loppuraportti", "väliraportti", "Oma laji"])).to_owned()),
        ("reports", 2) => ("authors", format!("[Aino {}]", number(random))),
        (_, 2) => ("updated", date(random, 2024, 2026)),
        (_, 3) => ("title", fact("title", model, random)?),
        _ => ("summary", fact("summary", model, random)?),
    };
    Some(put(model, &key, name, &value))
}

fn unset_fact(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    let front = &mut model.docs.get_mut(&key)?.base.front;
    let at = random.between(1, front.len().max(2) - 1);
    if at >= front.len() {
        return None;
    }
    let (name, value) = front.remove(at);
    Some(format!("{key}: {name}: {} -> –", short(Some(&value))))
}

/// Another digit in a value: the file keeps its size.
fn renumber(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    let front = &mut model.docs.get_mut(&key)?.base.front;
    let values: Vec<usize> = (0..front.len()).filter(|at| renumbered(&front[*at].1, random).is_some()).collect();
    let at = *random.one(if values.is_empty() { return None } else { &values });
    let (name, value) = &mut front[at];
    let new = renumbered(value, random)?;
    let told = format!("{key}: {name}: {} -> {}, of the same length", short(Some(value)), short(Some(&new)));
    *value = new;
    Some(told)
}

/// A text whose first number of four digits that is no year is another one.
fn renumbered(text: &str, random: &mut Random) -> Option<String> {
    let is_number =
        |word: &&str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && !word.starts_with("20");
    let word = text.split(|c: char| !c.is_ascii_alphanumeric()).find(is_number)?;
    let new = random.between(1000, 1999).to_string();
    (new != word).then(|| text.replacen(word, &new, 1))
}

fn relate(model: &mut Model, random: &mut Random) -> Option<String> {
    let (key, to) = (key_of(model, random, "projects")?, key_of(model, random, "projects")?);
    let name = random.one(&["parent", "predecessor", "successor"]);
    let value = match random.below(5) {
        0 => format!("{{title: Ulkopuolinen {}}}", number(random)),
        1 => model.docs[&to].base.get("title").unwrap_or_default().to_owned(),
        _ => to.trim_start_matches("projects/").to_owned(),
    };
    Some(put_or_take(model, random, &key, name, &value))
}

fn draft(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random).filter(|key| !key.starts_with("po") || key.starts_with("posts"))?;
    if key.starts_with("programmes") {
        return None;
    }
    Some(put_or_take(model, random, &key, "draft", "kyllä"))
}

fn publish(model: &mut Model, random: &mut Random) -> Option<String> {
    let kind = random.one(&["projects", "posts", "reports"]);
    let key = key_of(model, random, kind)?;
    let (name, day) = (random.one(&["publish_from", "publish_until"]), near(random));
    Some(put_or_take(model, random, &key, name, &day))
}

fn gone(model: &mut Model, random: &mut Random) -> Option<String> {
    let kind = random.one(&["projects", "projects", "posts", "reports"]);
    let key = key_of(model, random, kind)?;
    let value = quoted(&format!("Syy {}", number(random)));
    Some(put_or_take(model, random, &key, "gone", &value))
}

fn alias(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    let number = random.below(8);
    let other = random.one(&IDS);
    let value = match random.below(5) {
        0 => format!("[vanha/{number}]"),
        1 => format!("[v/{number}.html, hanke.asp?ID={number}]"),
        // Below what is a file to another alias.
        2 => format!("[v/{number}.html/uusi.html]"),
        // Where another card may stand, or may have stood.
        3 => format!("[hankkeet/{other}.html]"),
        _ => format!("[sivu{number}.html]"),
    };
    Some(put_or_take(model, random, &key, "aliases", &value))
}

fn contacts(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = key_of(model, random, "projects")?;
    let value = format!("[{}]", contact(random));
    Some(put_or_take(model, random, &key, "contacts", &value))
}

fn is_picture(name: &str) -> bool {
    ["svg", "png", "jpg"].iter().any(|extension| has_extension(name, extension))
}

/// A list of attachments, of all files of a document that are none of its pictures.
fn list_attachments(doc: &mut Doc) {
    let names = doc.files.keys().filter(|name| !is_picture(name));
    let rows: Vec<String> = names
        .enumerate()
        .map(|(nth, name)| format!("{{title: Liite {nth}, file: {name}, language: fi, accessible: kyllä}}"))
        .collect();
    if rows.is_empty() {
        doc.base.unset("attachments");
    } else {
        doc.base.set("attachments", &format!("[{}]", rows.join(", ")));
    }
}

fn attach(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = key_of(model, random, "projects")?;
    let name = (*random.one(&["liite.txt", "liite.pdf", "taulukko.csv", "liitteet/osa.txt"])).to_owned();
    let text = format!("Liite {}\n", number(random));
    let doc = model.docs.get_mut(&key)?;
    doc.files.insert(name.clone(), text.into_bytes());
    list_attachments(doc);
    Some(format!("{key}: the attachment {name} comes, or is another"))
}

fn attachment_content(model: &mut Model, random: &mut Random) -> Option<String> {
    let with_files: Vec<String> =
        model.docs.iter().filter(|(_, doc)| !doc.files.is_empty()).map(|(key, _)| key.clone()).collect();
    let key = random.one(if with_files.is_empty() { return None } else { &with_files });
    let files = &mut model.docs.get_mut(key)?.files;
    let name = random.one(&files.keys().cloned().collect::<Vec<_>>()).clone();
    let bytes = files.get_mut(&name)?;
    let how = match random.below(4) {
        0 if !is_picture(&name) => {
            bytes.clear();
            "is empty"
        }
        1 => {
            bytes.extend(b"\n ");
            "is longer"
        }
        _ => {
            let at = bytes.iter().rposition(u8::is_ascii_digit)?;
            bytes[at] = if bytes[at] == b'9' { b'1' } else { bytes[at] + 1 };
            "is another of the same size"
        }
    };
    Some(format!("{key}: the file {name} {how}"))
}

fn detach(model: &mut Model, random: &mut Random) -> Option<String> {
    let with_files: Vec<String> =
        model.docs.iter().filter(|(_, doc)| !doc.files.is_empty()).map(|(key, _)| key.clone()).collect();
    let key = random.one(if with_files.is_empty() { return None } else { &with_files });
    let doc = model.docs.get_mut(key)?;
    let name = random.one(&doc.files.keys().cloned().collect::<Vec<_>>()).clone();
    doc.files.remove(&name);
    list_attachments(doc);
    // What shows it may go with it, or stay behind.
    let told = if random.chance(80) {
        for name in ["image", "logos"]
            .into_iter()
            .filter(|key| doc.base.get(key).is_some_and(|value| value.contains(&name)))
            .collect::<Vec<_>>()
        {
            doc.base.unset(name);
        }
        doc.bodies().for_each(|body| body.retain(|block| !block.contains(&name)));
        "goes"
    } else {
        "goes, and what shows it stays"
    };
    Some(format!("{key}: the file {name} {told}"))
}

fn picture(model: &mut Model, random: &mut Random) -> Option<String> {
    let kind = random_kind(random);
    let key = key_of(model, random, kind)?;
    let size = random.between(1, 40);
    let width = u32::try_from(size).ok()?;
    let (name, bytes) = match random.below(10) {
        0..6 => ("kuva.svg", drawing(1000 + size)),
        6..8 => ("kuva.png", png(width, 4, None)),
        // Smaller sizes are made of it, and remembered.
        _ => ("kuva.jpg", jpeg(700 + 8 * width, 40)),
    };
    let doc = model.docs.get_mut(&key)?;
    doc.files.insert(name.to_owned(), bytes);
    let alt = quoted(&format!("Kuva {size}"));
    let place = match random.below(if key.starts_with("projects") { 3 } else { 1 }) {
        0 => {
            doc.base.body.push(format!("![Kuva {size}](%{key}/{name})"));
            "text"
        }
        1 => {
            doc.base.set("image", &format!("{{file: {name}, alt: {alt}, credit: Aino Aho}}"));
            "image"
        }
        _ => {
            doc.base.set("logos", &format!("[{{file: {name}, alt: {alt}}}]"));
            "logos"
        }
    };
    Some(format!("{key}: the picture {name} of {size} in its {place}"))
}

fn random_kind(random: &mut Random) -> &'static str {
    random.one::<&str>(&["projects", "projects", "projects", "pages", "posts"])
}

fn shared_picture(model: &mut Model, random: &mut Random) -> Option<String> {
    let name = "projects/yhteinen.svg";
    if random.chance(50) {
        let size = random.between(1000, 1999);
        model.shared.insert(format!("content/{name}"), drawing(size));
        return Some(format!("the shared picture is {size} wide"));
    }
    let key = any_key(model, random)?;
    let body = &mut model.docs.get_mut(&key)?.base.body;
    body.push(format!("![Yhteinen kuva](%{name})"));
    Some(format!("{key}: shows the shared picture"))
}

/// A list of blocks of a document, in any language, and how to call it.
fn some_body<'m>(model: &'m mut Model, random: &mut Random) -> Option<(String, &'m mut Vec<String>)> {
    let key = any_key(model, random)?;
    let mut bodies: Vec<&mut Vec<String>> = model.docs.get_mut(&key)?.bodies().collect();
    let nth = random.below(bodies.len());
    let told = if nth == 0 { key } else { format!("{key}, text {nth}") };
    Some((told, bodies.swap_remove(nth)))
}

pub fn renumber_text(model: &mut Model, random: &mut Random) -> Option<String> {
    let (told, body) = some_body(model, random)?;
    let plain: Vec<usize> =
        (0..body.len()).filter(|at| !body[*at].contains("(%") && !body[*at].contains("{#")).collect();
    let at = *random.one(if plain.is_empty() { return None } else { &plain });
    let new = renumbered(&body[at], random)?;
    let line = format!("{told}: {} -> {}, of the same length", short(Some(&body[at])), short(Some(&new)));
    body[at] = new;
    Some(line)
}

pub fn add_block(model: &mut Model, random: &mut Random) -> Option<String> {
    let (told, body) = some_body(model, random)?;
    let (block, at) = (block(random), random.between(1, body.len().max(1)));
    let line = format!("{told}: {:?} comes at {at}", short(Some(&block)));
    body.insert(at.min(body.len()), block);
    Some(line)
}

pub fn remove_block(model: &mut Model, random: &mut Random) -> Option<String> {
    let (told, body) = some_body(model, random)?;
    if body.len() < 2 {
        return None;
    }
    let block = body.remove(random.between(1, body.len() - 1));
    Some(format!("{told}: {:?} goes", short(Some(&block))))
}

pub fn reorder(model: &mut Model, random: &mut Random) -> Option<String> {
    let (told, body) = some_body(model, random)?;
    let last = body.len().checked_sub(2)?;
    body.swap(random.between(1, last.max(1)).min(last + 1), last + 1);
    Some(format!("{told}: blocks change places"))
}

fn link(model: &mut Model, random: &mut Random) -> Option<String> {
    let mut to = any_key(model, random)?;
    if let Some(chapter) = model.docs[&to].chapters.first().filter(|_| random.chance(50)) {
        to = format!("{to}/{}", chapter.name);
    }
    let words = format!("Linkki {}", number(random));
    let (told, body) = some_body(model, random)?;
    body.push(format!("[{words}](%{to})"));
    Some(format!("{told}: links to {to}"))
}

/// A heading of a document, as it is written, and its anchor.
fn heading(doc: &Doc, random: &mut Random) -> Option<(String, String)> {
    let own = doc.base.body.iter();
    let headings: Vec<&String> =
        own.filter(|block| block.starts_with("## Otsikko ") && !block.contains('\n')).collect();
    let block = (*random.one(if headings.is_empty() { return None } else { &headings })).clone();
    let anchor = block.trim_start_matches("## ").to_lowercase().replace(' ', "-");
    Some((block, anchor))
}

fn link_to_heading(model: &mut Model, random: &mut Random) -> Option<String> {
    let to = any_key(model, random)?;
    let (heading, anchor) = if let Some(found) = heading(&model.docs[&to], random) {
        found
    } else {
        let number = number(random);
        let heading = format!("## Otsikko {number}");
        model.docs.get_mut(&to)?.base.body.push(heading.clone());
        (heading, format!("otsikko-{number}"))
    };
    let key = any_key(model, random)?;
    model.docs.get_mut(&key)?.base.body.push(format!("[Kohta](%{to}#{anchor})"));
    Some(format!("{key}: links to {heading:?} of {to}"))
}

fn rename_heading(model: &mut Model, random: &mut Random) -> Option<String> {
    let key = any_key(model, random)?;
    let (old, anchor) = heading(&model.docs[&key], random)?;
    let number = number(random);
    let new = format!("## Otsikko {number}");
    let along = random.chance(60);
    for body in model.docs.values_mut().flat_map(|doc| doc.bodies().collect::<Vec<_>>()).filter(|_| along) {
        for block in body {
            *block = block.replace(&format!("(%{key}#{anchor})"), &format!("(%{key}#otsikko-{number})"));
        }
    }
    let body = &mut model.docs.get_mut(&key)?.base.body;
    let at = body.iter().position(|block| *block == old)?;
    body[at].clone_from(&new);
    Some(format!("{key}: {old:?} -> {new:?}{}", if along { ", and the links to it" } else { ", not the links to it" }))
}
