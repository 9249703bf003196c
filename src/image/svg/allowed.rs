//! Which elements and attributes of drawings are known to be harmless.

use super::address;
use roxmltree::{Attribute, Node};

/// The name of the language of drawings.
pub const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Languages whose elements a browser acts upon inside of a drawing.
const ACTIVE: [&str; 2] = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

/// What becomes of a part of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is harmless.
    Stays,
    /// It may act on a reader, or fetches something from elsewhere.
    Goes,
    /// It is what a program has written for itself: nobody sees it, and it may name its author's folders.
    Unseen,
}

/// Elements that draw, that are drawn with, or that say in words what is drawn.
const ELEMENTS: [&str; 76] = [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "font",
    "font-face",
    "font-face-name",
    "font-face-src",
    "g",
    "glyph",
    "glyphRef",
    "hkern",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "missing-glyph",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tref",
    "tspan",
    "use",
    "view",
    "vkern",
    "altGlyph",
    "altGlyphDef",
    "altGlyphItem",
    "animateColor",
    "cursor",
    "color-profile",
];

/// Elements that make a value of another one change.
const ANIMATIONS: [&str; 5] = ["animate", "animateColor", "animateMotion", "animateTransform", "set"];

/// Attributes that hold words or numbers, whatever signs are in them.
const WORDS: [&str; 12] = [
    "id",
    "class",
    "lang",
    "d",
    "points",
    "role",
    "title",
    "transform",
    "viewBox",
    "unicode",
    "glyph-name",
    "data-name",
];

/// What becomes of an element with all that is in it.
pub fn element(node: Node<'_, '_>) -> Verdict {
    let name = node.tag_name();
    match name.namespace() {
        Some(SVG) if name.name() == "metadata" => Verdict::Unseen,
        Some(SVG) if ANIMATIONS.contains(&name.name()) && !animates_harmlessly(node) => Verdict::Goes,
        Some(SVG) if ELEMENTS.contains(&name.name()) => Verdict::Stays,
        Some(SVG) => Verdict::Goes,
        Some(other) if ACTIVE.contains(&other) => Verdict::Goes,
        _ => Verdict::Unseen,
    }
}

/// Whether an animation changes nothing that leads somewhere or acts.
fn animates_harmlessly(node: Node<'_, '_>) -> bool {
    let mut targets = node.attributes().filter(|attribute| attribute.name().eq_ignore_ascii_case("attributeName"));
    targets.all(|target| {
        let name = target.value().trim().to_ascii_lowercase();
        let name = name.rsplit(':').next().unwrap_or_default();
        !(matches!(name, "href" | "src" | "style" | "class" | "base" | "attributename") || name.starts_with("on"))
    })
}

/// What becomes of an attribute of an element that stays.
pub fn attribute(node: Node<'_, '_>, attribute: Attribute<'_, '_>) -> Verdict {
    let name = attribute.name();
    let lower = name.to_ascii_lowercase();
    match attribute.namespace() {
        None | Some(XLINK) if lower == "href" => {
            let leads_harmlessly = match node.tag_name().name() {
                "a" => address::is_link(attribute.value()),
                "image" | "feImage" => address::is_picture(attribute.value()),
                _ => address::is_inside(attribute.value()),
            };
            if leads_harmlessly { Verdict::Stays } else { Verdict::Goes }
        }
        None if lower.starts_with("on") || matches!(lower.as_str(), "src" | "ping" | "srcdoc") => Verdict::Goes,
        Some(XML) if lower == "base" => Verdict::Goes,
        None | Some(XLINK | XML) => Verdict::Stays,
        Some(_) => Verdict::Unseen,
    }
}

/// Whether the value of an attribute may be read as a style.
pub fn is_style(name: &str) -> bool {
    !WORDS.contains(&name) && !name.starts_with("aria-")
}
