//! Whether both tools make the same site: every fact of a card's front matter stands on its page, and every index lists
//! exactly the cards that have its value.
//!
//! What is expected is read from the cards themselves, not from what made them.

use crate::corpus;
use crate::hugo::site::{organisations, parts, values};
use rayon::prelude::*;
use serde_yaml::{Mapping, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How many cards are looked at.
const SAMPLE: usize = 60;

/// The most rows that a page of an index may have.
const MOST_ROWS: usize = 150;

/// The months as Finnish dates write them.
const MONTHS: [&str; 12] = [
    "tammikuu",
    "helmikuu",
    "maaliskuu",
    "huhtikuu",
    "toukokuu",
    "kesäkuu",
    "heinäkuu",
    "elokuu",
    "syyskuu",
    "lokakuu",
    "marraskuu",
    "joulukuu",
];

/// Facts that a page must not show.
const UNSEEN: [&str; 1] = ["näkyy_asti"];

/// A finished site.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    pub name: &'a str,
    pub output: &'a Path,
    /// The folder of the pages of a kind of index.
    folder: fn(&str) -> &'static str,
    /// The pages after the first one of an index whose first page is the given one.
    later: fn(&Path) -> io::Result<Vec<PathBuf>>,
}

impl<'a> Made<'a> {
    /// Our own output.
    pub fn by_salkku(output: &'a Path) -> Self {
        let folder = |key: &str| match key {
            "salkku" => "salkut",
            "maakunnat" => "alueet",
            "tila" => "tilat",
            "hanketyyppi" => "tyypit",
            "kunnat" => "kunnat",
            "vuosi" => "vuodet",
            _ => "toimijat",
        };
        Self { name: "salkku", output, folder, later: later_of_ours }
    }

    /// That of Hugo.
    pub fn by_hugo(output: &'a Path) -> Self {
        let folder = |key: &str| match key {
            "salkku" => "salkku",
            "maakunnat" => "maakunnat",
            "tila" => "tila",
            "hanketyyppi" => "hanketyyppi",
            "kunnat" => "kunnat",
            "vuosi" => "vuosi",
            _ => "toimijat",
        };
        Self { name: "hugo", output, folder, later: later_of_hugo }
    }
}

/// `salkku-001_hanke-00118.html` beside `salkku-001.html`.
fn later_of_ours(first: &Path) -> io::Result<Vec<PathBuf>> {
    let stem = first.file_stem().unwrap_or_default().to_string_lossy().into_owned() + "_";
    let entries = fs::read_dir(first.parent().unwrap_or(first))?.collect::<io::Result<Vec<_>>>()?;
    let names = entries.into_iter().filter(|entry| entry.file_name().to_string_lossy().starts_with(&stem));
    Ok(names.map(|entry| entry.path()).collect())
}

/// `salkku-001/page/2.html` beside `salkku-001.html`.
fn later_of_hugo(first: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = first.with_extension("").join("page");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    Ok(fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?.into_iter().map(|entry| entry.path()).collect())
}

/// Compares finished sites with the cards in `source`; gives what was compared, in words.
pub fn check(source: &Path, cards: usize, sites: &[Made<'_>]) -> io::Result<String> {
    let read = |number: usize| {
        let path = source.join(format!("content/projects/{}.md", corpus::id(number)));
        let text = fs::read_to_string(path)?;
        let (front_matter, body) = parts(&text)?;
        Ok((values(front_matter)?, body.to_owned()))
    };
    let all = (0..cards).into_par_iter().map(|number| read(number).map(|(values, _)| values));
    let all: Vec<Mapping> = all.collect::<Vec<io::Result<_>>>().into_iter().collect::<io::Result<_>>()?;
    let portfolios = portfolios(source)?;
    let mut faults = Vec::new();
    let (mut facts, mut listings) = (0, 0);
    let most = (0..cards).max_by_key(|&number| organisations(&all[number]).len()).unwrap_or_default();
    let sample: BTreeSet<usize> = (0..cards).step_by(cards.div_ceil(SAMPLE)).chain([cards - 1, most]).collect();
    for site in sites {
        for &number in &sample {
            let (values, body) = read(number)?;
            let page = site.output.join(format!("hankkeet/{}.html", corpus::id(number)));
            let html = fs::read_to_string(&page)?;
            let text = plain(main_part(&html));
            let mut wanted = Vec::new();
            leaves("", &Value::Mapping(values), &portfolios, &mut wanted);
            wanted.extend(last_sentence(&body).map(|text| ("text".to_owned(), vec![text])));
            for (key, forms) in wanted {
                facts += 1;
                if !forms.iter().any(|form| text.contains(form.as_str()) || html.contains(&format!("href=\"{form}"))) {
                    faults.push(format!("{}: no {key} ({}) in {}", site.name, forms.join(" or "), page.display()));
                }
            }
        }
        for (key, value) in indexes(&all, &sample) {
            listings += 1;
            let expected: BTreeSet<String> = all
                .iter()
                .enumerate()
                .filter(|(_, card)| has(card, &key, &value))
                .map(|(n, _)| corpus::id(n))
                .collect();
            faults.extend(listed(site, &key, &value, &expected, &portfolios)?);
        }
        for (path, what) in [("sitemap.xml", "hanke-00000.html"), ("index.html", "hankkeet/")] {
            if !fs::read_to_string(site.output.join(path)).is_ok_and(|text| text.contains(what)) {
                faults.push(format!("{}: {path} does not name {what}", site.name));
            }
        }
        if !["feed.xml", "index.xml"].iter().any(|name| site.output.join(name).is_file()) {
            faults.push(format!("{}: no feed", site.name));
        }
    }
    if faults.is_empty() {
        let names = sites.iter().map(|site| site.name).collect::<Vec<_>>().join(" and ");
        Ok(format!("{facts} facts of {} cards and {listings} indexes are on the pages of {names}", sample.len()))
    } else {
        let shown = faults.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
        Err(io::Error::other(format!("{} facts are not where they should be:\n{shown}", faults.len())))
    }
}

/// Names of portfolios by id.
fn portfolios(source: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for entry in fs::read_dir(source.join("content/portfolios"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let name = values(parts(&text)?.0)?.get("nimi").and_then(Value::as_str).unwrap_or_default().to_owned();
        names.insert(path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), name);
    }
    Ok(names)
}

/// Every value of a card with its key, in each of the forms in which a page may write it.
fn leaves(key: &str, value: &Value, portfolios: &BTreeMap<String, String>, out: &mut Vec<(String, Vec<String>)>) {
    match value {
        Value::Mapping(values) => {
            for (key, value) in values.iter().filter_map(|(key, value)| Some((key.as_str()?, value))) {
                leaves(key, value, portfolios, out);
            }
        }
        Value::Sequence(values) => values.iter().for_each(|value| leaves(key, value, portfolios, out)),
        _ if UNSEEN.contains(&key) => {}
        Value::Number(number) if ["summat", "yhteensä"].contains(&key) => {
            out.push((key.to_owned(), vec![format!("{} €", grouped(&number.to_string()))]));
        }
        Value::Number(number) => out.push((key.to_owned(), vec![number.to_string()])),
        Value::String(text) => out.push((key.to_owned(), forms(key, text.trim(), portfolios))),
        _ => {}
    }
}

fn forms(key: &str, text: &str, portfolios: &BTreeMap<String, String>) -> Vec<String> {
    match key {
        "salkku" => vec![portfolios.get(text).cloned().unwrap_or_else(|| text.to_owned())],
        "yhteensä" => vec![format!("{} €", grouped(text.trim_end_matches(" €")))],
        "alkaa" | "päättyy" | "päivä" | "päivitetty" => {
            let mut forms = vec![text.to_owned()];
            if let Some((month, year)) = text.split_once('/') {
                let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
                forms.extend(month.map(|month| format!("{month} {year}")));
            }
            if let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] {
                forms.push(format!("{}.{}.{year}", day.trim_start_matches('0'), month.trim_start_matches('0')));
            }
            forms
        }
        _ => vec![text.to_owned()],
    }
}

/// `37500` as `37 500`.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// What of a page is its own.
fn main_part(html: &str) -> &str {
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
    main.map_or("", |(main, _)| main)
}

/// The words of HTML, with single spaces between them.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            '\u{a0}' if !is_tag => text.push(' '),
            c if !is_tag => text.push(c),
            _ => {}
        }
    }
    let text = text.replace("&nbsp;", " ").replace("&#160;", " ").replace("&amp;", "&").replace("&#39;", "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The end of a text, which is there only if all of it is.
fn last_sentence(body: &str) -> Option<String> {
    let line = body.lines().rev().find(|line| !line.trim().is_empty())?;
    let sentence = line.trim_end_matches('.').rsplit(". ").next()?;
    Some(sentence.to_owned())
}

/// Values of every kind of index: those of some cards of the sample.
fn indexes(all: &[Mapping], sample: &BTreeSet<usize>) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for &number in sample.iter().step_by(sample.len().div_ceil(8)) {
        for key in ["salkku", "maakunnat", "tila", "hanketyyppi", "kunnat", "vuosi", "toimijat"] {
            found.extend(of(&all[number], key).into_iter().map(|value| (key.to_owned(), value)));
        }
    }
    found
}

/// The values by which a card is listed.
fn of(card: &Mapping, key: &str) -> Vec<String> {
    let text = |key: &str| card.get(key).and_then(Value::as_str);
    match key {
        "toimijat" => organisations(card),
        "vuosi" => text("alkaa").and_then(|day| day.rsplit('.').next()).map(str::to_owned).into_iter().collect(),
        key => match card.get(key) {
            Some(Value::Sequence(values)) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => text(key).map(str::to_owned).into_iter().collect(),
        },
    }
}

fn has(card: &Mapping, key: &str, value: &str) -> bool {
    of(card, key).iter().any(|known| known == value)
}

/// What is wrong with the pages of an index.
fn listed(
    site: &Made<'_>,
    key: &str,
    value: &str,
    expected: &BTreeSet<String>,
    portfolios: &BTreeMap<String, String>,
) -> io::Result<Vec<String>> {
    let folder = site.output.join((site.folder)(key));
    let label = portfolios.get(value).filter(|_| key == "salkku").map_or(value, String::as_str);
    let Some(first) = page_of(&folder, label)? else {
        return Ok(vec![format!("{}: no page for {key} {value} in {}", site.name, folder.display())]);
    };
    let mut found = BTreeSet::new();
    let mut faults = Vec::new();
    for page in std::iter::once(first.clone()).chain((site.later)(&first)?) {
        let html = fs::read_to_string(&page)?;
        let rows: BTreeSet<String> = main_part(&html)
            .split("hankkeet/hanke-")
            .skip(1)
            .filter_map(|rest| Some(format!("hanke-{}", rest.split_once(".html\"")?.0)))
            .collect();
        if rows.len() > MOST_ROWS {
            faults.push(format!("{}: {} rows in {}", site.name, rows.len(), page.display()));
        }
        found.extend(rows);
    }
    if found != *expected {
        let counts = format!("{} cards where {} have it", found.len(), expected.len());
        faults.push(format!("{}: the index of {key} {value} lists {counts}", site.name));
    }
    Ok(faults)
}

/// The first page of the value with a name, as the list of all values links to it.
fn page_of(folder: &Path, label: &str) -> io::Result<Option<PathBuf>> {
    let html = fs::read_to_string(folder.join("index.html"))?;
    let label = label.to_lowercase();
    let link = main_part(&html).split("<a ").skip(1).find_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (name, _) = rest.split_once("</a>")?;
        // A link may tell the number of cards too, and begin with a capital.
        let name = plain(name).to_lowercase();
        (name == label || name.starts_with(&format!("{label} (")))
            .then(|| tag.split_once("href=\"")?.1.split('"').next())?
    });
    let Some(link) = link else { return Ok(None) };
    let name = percent_encoding::percent_decode_str(link.rsplit('/').next().unwrap_or(link)).decode_utf8_lossy();
    Ok(Some(folder.join(name.as_ref())))
}
