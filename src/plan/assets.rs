//! Files of the content that the site needs.

use crate::index::Edition;
use crate::site::attached;
use crate::source::Span;
use std::collections::BTreeMap;
use std::iter::empty;

/// The files of the content that published pages use, each with the place that names it first.
pub fn used_assets(Edition { site, index }: &Edition) -> BTreeMap<&str, Span> {
    let mut assets = BTreeMap::new();
    for id in (0..site.projects.items.len()).filter_map(|position| index.at_position(position)) {
        for (path, at) in &*index.assets(site, id) {
            if let Some((path, _)) = site.assets.get_key_value(path) {
                assets.entry(path.as_str()).or_insert(*at);
            }
        }
    }
    let mut add = |(path, at)| {
        assets.entry(path).or_insert(at);
    };
    for (_, group) in site.portfolios.shown().chain(site.programmes.shown()) {
        site.used_files(&group.source, group.logos.iter().map(|logo| &logo.file)).for_each(&mut add);
    }
    for (_, post) in site.posts.shown() {
        site.used_files(&post.source, post.image.iter().map(|image| &image.file)).for_each(&mut add);
    }
    for (_, page) in site.pages.shown() {
        site.used_files(&page.source, empty()).for_each(&mut add);
    }
    for (_, report) in site.reports.shown() {
        site.used_files(&report.source, attached(&report.attachments)).for_each(&mut add);
        for &chapter in site.chapters_of(&report.source.id) {
            site.used_files(&site.chapters[chapter].source, empty()).for_each(&mut add);
        }
    }
    assets
}
