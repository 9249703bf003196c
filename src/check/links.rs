//! Links, images and HTML in texts.

use crate::config::RawHtml;
use crate::diag::{Code, Diagnostic, codes};
use crate::load::DocumentKind;
use crate::markdown::{Reference, ReferenceKind};
use crate::parse::Source;
use crate::site::{Destination, Site, SourceRef};
use crate::value::Lang;

/// Every link and image of a text leads somewhere; those of a translation into `lang` to a page of that language.
pub fn check(site: &Site, source: &Source, lang: Option<Lang>, found: &mut Vec<Diagnostic>) {
    for reference in &source.facts.references {
        found.extend(reference_finding(site, source, lang, reference));
    }
}

fn reference_finding(site: &Site, source: &Source, lang: Option<Lang>, reference: &Reference) -> Option<Diagnostic> {
    let finding = |code: &'static Code| Diagnostic::new(code, reference.at).with("target", &reference.target);
    let is_image = reference.kind == ReferenceKind::Image;
    let broken = |kind: &str| {
        let finding = finding(&codes::LINK_BROKEN).with("kind", kind);
        if is_image { finding.hint("image") } else { finding }
    };
    match site.resolve(source.file, &reference.target) {
        Destination::Forbidden => Some(finding(&codes::LINK_SCHEME)),
        Destination::Outside => Some(finding(&codes::LINK_OUTSIDE)),
        Destination::Missing(path) => {
            Some(broken(if is_image { "image" } else { "link" }).nearest(site.nearest_file(&path)))
        }
        // A picture from elsewhere would be a request to a third party from every reader.
        Destination::External if is_image => Some(finding(&codes::LINK_OUTSIDE).hint("image")),
        Destination::Document(..) | Destination::Chapter(..) if is_image => Some(broken("page")),
        Destination::External | Destination::Asset(_) => None,
        Destination::Anchor(anchor) => anchor_finding(site, source, &anchor, reference),
        Destination::Chapter(at, anchor) => {
            let chapter = &site.chapters[at];
            if site.is_shown(DocumentKind::Report, &chapter.report) == Some(false) {
                return Some(finding(&codes::LINK_UNPUBLISHED));
            }
            anchor_finding(site, &chapter.source, anchor.as_deref()?, reference)
        }
        Destination::Document(kind, id, anchor) => {
            if site.is_shown(kind, id) == Some(false) {
                return Some(finding(&codes::LINK_UNPUBLISHED));
            }
            let anchor = anchor.as_deref()?;
            let translated = lang.and_then(|lang| site.translation_of(kind, id, lang));
            let target = translated.map(SourceRef::Own).or_else(|| site.source_of(kind, id))?;
            anchor_finding(site, &target, anchor, reference)
        }
    }
}

fn anchor_finding(site: &Site, source: &Source, anchor: &str, reference: &Reference) -> Option<Diagnostic> {
    if anchor.is_empty() || source.facts.has_anchor(anchor) {
        return None;
    }
    let target = &site.sources.get(source.file).path;
    let finding = Diagnostic::new(&codes::LINK_ANCHOR, reference.at).with("target", target);
    Some(finding.with("anchor", format!("#{anchor}")).nearest(source.facts.nearest_anchor(anchor)))
}

/// HTML that will not reach the page.
pub fn html(site: &Site, source: &Source, found: &mut Vec<Diagnostic>) {
    if site.config.raw_html == RawHtml::Safe {
        for (part, at) in &source.facts.harmful {
            found.push(Diagnostic::new(&codes::HTML_REMOVED, *at).with("part", part));
        }
    }
}
