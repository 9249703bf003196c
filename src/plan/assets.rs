//! Files of the content that the site needs.

use crate::index::{Edition, Own};
use crate::parse::Source;
use crate::site::{Destination, Site, attached};
use crate::source::{Span, Spanned};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The files of the content that published pages use, each with the place that names it first.
pub fn used_assets(Edition { site, index }: &Edition) -> BTreeMap<&str, Span> {
    fn in_text<'a>(site: &'a Site, source: &Source, assets: &mut BTreeMap<&'a str, Span>) {
        for reference in &source.facts.references {
            if let Destination::Asset(path) = site.resolve(source.file, &reference.target) {
                assets.entry(path).or_insert(reference.at);
            }
        }
    }
    fn named<'a, 'b>(
        site: &'a Site,
        source: &Source,
        files: impl Iterator<Item = &'b Spanned<String>>,
        assets: &mut BTreeMap<&'a str, Span>,
    ) {
        for file in files {
            if let Destination::Asset(path) = site.resolve_file(source.file, &file.value) {
                assets.entry(path).or_insert(file.at);
            }
        }
    }
    let mut assets = BTreeMap::new();
    for (position, card) in site.projects.shown() {
        let seen = index.at_position(position).and_then(|id| index.own(id));
        let own = seen.map_or_else(|| Cow::Owned(Own::of(site, &card.open())), Cow::Borrowed);
        for (path, at) in &own.assets {
            if let Some((path, _)) = site.assets.get_key_value(path) {
                assets.entry(path.as_str()).or_insert(*at);
            }
        }
    }
    for (_, group) in site.portfolios.shown().chain(site.programmes.shown()) {
        in_text(site, &group.source, &mut assets);
        named(site, &group.source, group.logos.iter().map(|logo| &logo.file), &mut assets);
    }
    for (_, post) in site.posts.shown() {
        in_text(site, &post.source, &mut assets);
        named(site, &post.source, post.image.iter().map(|image| &image.file), &mut assets);
    }
    for (_, page) in site.pages.shown() {
        in_text(site, &page.source, &mut assets);
    }
    for (_, report) in site.reports.shown() {
        in_text(site, &report.source, &mut assets);
        named(site, &report.source, attached(&report.attachments), &mut assets);
        for &chapter in site.chapters_of(&report.source.id) {
            in_text(site, &site.chapters[chapter].source, &mut assets);
        }
    }
    assets
}
