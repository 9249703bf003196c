//! The links of pages and style sheets, and whether they lead to files.

use super::site::Files;
use crate::address::{file, has_scheme, resolve};
use crate::markup::{Document, has_extension};
use std::collections::BTreeSet;

/// Where a site stands, so that addresses can be resolved.
const ROOT: &str = "http://x/";

/// The files of the site that a file leads to, by their paths: links, pictures in all sizes, styles, scripts.
pub fn of(path: &str, bytes: &[u8]) -> BTreeSet<String> {
    let base = format!("{ROOT}{path}");
    let inner = |address: &String| {
        let (address, _) = resolve(&base, address);
        file(ROOT, &address, true)
    };
    let addresses = match path {
        _ if has_extension(path, "html") => of_page(path, bytes),
        _ if has_extension(path, "css") => of_styles(bytes),
        _ => Vec::new(),
    };
    addresses.iter().filter(|address| !has_scheme(address)).filter_map(inner).collect()
}

fn of_page(path: &str, bytes: &[u8]) -> Vec<String> {
    let page = Document::read(path, bytes);
    let mut addresses = Vec::new();
    for (key, value) in page.elements.iter().flat_map(|element| &element.attributes) {
        match key.as_str() {
            "href" | "src" | "data" | "poster" => addresses.push(value.clone()),
            // Such as `a.jpg 480w, b.jpg 900w`.
            "srcset" => {
                let first = value.split(',').filter_map(|one| one.split_whitespace().next());
                addresses.extend(first.map(str::to_owned));
            }
            // The address that a page at an old address leads on to.
            "content" => addresses.extend(value.split_once("url=").map(|(_, address)| address.to_owned())),
            _ => {}
        }
    }
    addresses
}

fn of_styles(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let inside = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    inside.map(|address| address.trim_matches(['"', '\'']).to_owned()).collect()
}

/// Follows every link from the home page; gives those that lead to no file. `links` gives those of a file.
pub fn dead<'l>(files: &Files, links: impl Fn(&str, &[u8]) -> Option<&'l BTreeSet<String>>) -> Vec<String> {
    let mut dead = Vec::new();
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut ahead = vec!["index.html".to_owned()];
    while let Some(path) = ahead.pop() {
        let Some(bytes) = files.get(&path) else { continue };
        for target in links(&path, bytes).into_iter().flatten() {
            if !files.contains_key(target) {
                dead.push(format!("{path} leads to {target}, which is not there"));
            } else if reached.insert(target.clone()) {
                ahead.push(target.clone());
            }
        }
    }
    dead
}
