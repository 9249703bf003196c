//! Faults, warnings and odd forms of files: they come, and go again.

use super::Change;
use super::model::{Model, Twist};
use crate::markup::has_extension;
use crate::random::Random;

pub const CHANGES: &[Change] = &[
    Change::of_content(6, "an error comes", |model, random| twist(model, random, &ERRORS)),
    Change::of_content(10, "a warning comes", |model, random| twist(model, random, &WARNINGS)),
    Change::of_content(3, "a file is written otherwise", |model, random| twist(model, random, &FORMS)),
    Change::of_content(9, "faults go", untwist),
];

const ERRORS: [Twist; 16] = [
    Twist::Empty,
    Twist::NotText,
    Twist::Unclosed,
    Twist::First("tuntematon: x"),
    Twist::First("links: ["),
    Twist::First("title: Toinen nimi"),
    Twist::First("start: 2026-02-30"),
    Twist::First("time_zone: Europe/Kaupunki"),
    Twist::First("\t- : x"),
    Twist::Last("[linkki](ei-ole.md)"),
    Twist::Last("[kohta](#ei-ole)"),
    Twist::Last("![kuva](ei-ole.svg)"),
    Twist::Last("Tunnus 131052-308T."),
    Twist::Last("[linkki](javascript:alert)"),
    Twist::Last("```timeline\n- {name: [}\n```"),
    Twist::Last("```table {rows=2}\na,b\n```"),
];

const WARNINGS: [Twist; 14] = [
    Twist::Last("<script>x</script>"),
    Twist::Last("# Ylin otsikko"),
    Twist::Last("##### Viides taso"),
    Twist::Last("Tili FI21 1234 5600 0007 85."),
    Twist::Last("Näkymä\u{200b}tön."),
    Twist::Last("[tästä](https://example.fi)"),
    Twist::Last("Ks. [^puuttuu]."),
    Twist::Last("aino (at) example.fi"),
    Twist::Last("KAIKKI TÄMÄ ON KIRJOITETTU ISOILLA KIRJAIMILLA JA PITKÄSTI."),
    Twist::Last("|  |  |\n| --- | --- |\n| a | b |"),
    Twist::First("short_title: \"\""),
    Twist::First("code: TODO"),
    Twist::First("partners: [{name: Yhtiö Oy, business_id: 1234567-0}]"),
    Twist::First("email: \"\""),
];

const FORMS: [Twist; 2] = [Twist::Mark, Twist::Windows];

fn twist(model: &mut Model, random: &mut Random, list: &[Twist]) -> Option<String> {
    let files = model.files();
    let is_text =
        |path: &&String| has_extension(path, "md") || path.ends_with("site.yaml") && path.starts_with("content");
    let texts: Vec<&String> = files.keys().filter(is_text).collect();
    let (path, twist) = ((*random.one(&texts)).clone(), *random.one(list));
    let told = format!("{path}: {twist:?} comes");
    let twists = model.twists.entry(path).or_default();
    if twists.contains(&twist) {
        return None;
    }
    twists.push(twist);
    Some(told)
}

fn untwist(model: &mut Model, random: &mut Random) -> Option<String> {
    let paths: Vec<String> = model.twists.keys().cloned().collect();
    let path = random.one(if paths.is_empty() { return None } else { &paths });
    if random.chance(50) {
        let twists = model.twists.remove(path)?;
        return Some(format!("{path}: {twists:?} go"));
    }
    let twists = model.twists.get_mut(path)?;
    let twist = twists.remove(random.below(twists.len()));
    if twists.is_empty() {
        model.twists.remove(path);
    }
    Some(format!("{path}: {twist:?} goes"))
}
