//! Our site as one for Hugo: the same documents, with the names of keys that Hugo gives a meaning to, and in a card what
//! its indexes and lists are made from.

use rayon::prelude::*;
use serde_yaml::{Mapping, Value};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folders of lists with their titles: sections, and the indexes of `hugo.toml`.
const LISTS: [(&str, &str); 10] = [
    ("hankkeet", "Hankkeet"),
    ("raportit", "Raportit"),
    ("uutiset", "Uutiset"),
    ("salkku", "Salkut"),
    ("maakunnat", "Maakunnat"),
    ("kunnat", "Kunnat"),
    ("tila", "Tilat"),
    ("hanketyyppi", "Hanketyypit"),
    ("vuosi", "Aloitusvuodet"),
    ("toimijat", "Toimijat"),
];

/// The settings and templates, as files for those who know Hugo.
static FILES: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/tests/bench/hugo/templates");

/// Makes of the site in `source` one for Hugo in `folder`.
pub fn make(source: &Path, folder: &Path) -> io::Result<()> {
    let (from, to) = (source.join("content"), folder.join("content"));
    fs::create_dir_all(&to)?;
    FILES.extract(folder)?;
    for (name, title) in LISTS {
        fs::create_dir_all(to.join(name))?;
        fs::write(to.join(name).join("_index.md"), format!("---\ntitle: {title}\n---\n"))?;
    }
    for (path, name) in documents(&from.join("pages"))? {
        fs::write(to.join(format!("{name}.md")), renamed(&fs::read_to_string(path)?))?;
    }
    for (path, name) in documents(&from.join("portfolios"))? {
        let folder = to.join("salkku").join(name);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("_index.md"), renamed(&fs::read_to_string(path)?))?;
    }
    // A page of Hugo's finds what names it only by looking through all pages, so the card is told what names it.
    let mut named = BTreeMap::new();
    reports(&from.join("reports"), &to.join("raportit"), &mut named)?;
    posts(&from.join("posts"), &to.join("uutiset"), &mut named)?;
    documents(&from.join("projects"))?.par_iter().try_for_each(|(path, name)| {
        let text = card(&fs::read_to_string(path)?, named.get(name).map_or(&[], Vec::as_slice))?;
        fs::write(to.join(format!("hankkeet/{name}.md")), text)
    })
}

/// By card: the key of a list, and the address of a document.
type Named = BTreeMap<String, Vec<(&'static str, String)>>;

/// The documents of a folder in the first language, with their names.
fn documents(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".md").map(str::to_owned));
        found.extend(name.filter(|name| !name.contains('.')).map(|name| (path, name)));
    }
    found.sort();
    Ok(found)
}

/// The front matter of a document, and the text below it.
pub fn parts(text: &str) -> io::Result<(&str, &str)> {
    let parts = text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n"));
    parts.ok_or_else(|| io::Error::other("a document of the corpus has no front matter"))
}

/// The values of front matter.
pub fn values(front_matter: &str) -> io::Result<Mapping> {
    serde_yaml::from_str(front_matter).map_err(io::Error::other)
}

/// A key that Hugo knows under another name.
fn renamed(text: &str) -> String {
    text.replacen("---\nnimi: ", "---\ntitle: ", 1).replacen("---\notsikko: ", "---\ntitle: ", 1)
}

fn reports(from: &Path, to: &Path, named: &mut Named) -> io::Result<()> {
    let folders = fs::read_dir(from)?.collect::<io::Result<Vec<_>>>()?;
    let covers = folders.par_iter().map(|folder| {
        let id = folder.file_name().to_string_lossy().into_owned();
        let target = to.join(&id);
        fs::create_dir_all(&target)?;
        let mut project = String::new();
        for (path, name) in documents(&folder.path())? {
            let text = fs::read_to_string(path)?;
            if name == "index" {
                string(&values(parts(&text)?.0)?, "hanke").clone_into(&mut project);
                fs::write(target.join("_index.md"), dated(&text)?)?;
            } else {
                let (heading, text) = text.split_once('\n').unwrap_or((&text, ""));
                let weight = name.split('-').next().unwrap_or_default().trim_start_matches('0');
                let title = heading.trim_start_matches("# ");
                let text = format!("---\ntitle: {title}\nweight: {weight}\n---\n{text}");
                fs::write(target.join(format!("{name}.md")), text)?;
            }
        }
        Ok((project, format!("/raportit/{id}")))
    });
    for (project, address) in covers.collect::<Vec<io::Result<_>>>().into_iter().collect::<io::Result<Vec<_>>>()? {
        named.entry(project).or_default().push(("raportit", address));
    }
    Ok(())
}

fn posts(from: &Path, to: &Path, named: &mut Named) -> io::Result<()> {
    for (path, name) in documents(from)? {
        let text = fs::read_to_string(path)?;
        let project = string(&values(parts(&text)?.0)?, "hanke").to_owned();
        named.entry(project).or_default().push(("uutiset", format!("/uutiset/{name}")));
        fs::write(to.join(format!("{name}.md")), dated(&text)?)?;
    }
    Ok(())
}

/// A document with the date that Hugo sorts by.
fn dated(text: &str) -> io::Result<String> {
    let (front_matter, _) = parts(text)?;
    let date = string(&values(front_matter)?, "päivä").to_owned();
    Ok(renamed(text).replacen("---\n", &format!("---\ndate: {date}\n"), 1))
}

/// A card: its front matter as it is, with what Hugo needs besides.
fn card(text: &str, named: &[(&str, String)]) -> io::Result<String> {
    let (front_matter, body) = parts(text)?;
    let values = values(front_matter)?;
    let mut more = String::new();
    if let [day, month, year] = string(&values, "alkaa").split('.').collect::<Vec<_>>()[..] {
        // Writing to a string cannot fail.
        let _ = writeln!(more, "date: {year}-{month:0>2}-{day:0>2}\nvuosi: \"{year}\"");
    }
    if let Some(updated) = values.get("päivitetty").and_then(Value::as_str) {
        let _ = writeln!(more, "lastmod: {updated}");
    }
    let _ = writeln!(more, "toimijat: [{}]", organisations(&values).join(", "));
    for key in ["raportit", "uutiset"] {
        let list: Vec<&str> = named.iter().filter(|(of, _)| *of == key).map(|(_, address)| address.as_str()).collect();
        if !list.is_empty() {
            let _ = writeln!(more, "{key}: [{}]", list.join(", "));
        }
    }
    // Ours finds the page of a source file and says when there is none; here the address is given as it is.
    let body = body.replace(".md)", ".html)");
    Ok(renamed(&format!("---\n{front_matter}{more}---\n{body}")))
}

/// All organisations that have a part in a project, each once, in their order.
pub fn organisations(card: &Mapping) -> Vec<String> {
    let lists = ["rahoittajat", "toteuttajat", "kumppanit"];
    let values = lists.iter().filter_map(|key| card.get(*key)?.as_sequence()).flatten();
    let mut names: Vec<String> = Vec::new();
    for value in values {
        let name = value.as_str().or_else(|| value.get("nimi")?.as_str()).unwrap_or_default();
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn string<'a>(values: &'a Mapping, key: &str) -> &'a str {
    values.get(key).and_then(Value::as_str).unwrap_or_default()
}
