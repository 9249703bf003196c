//! HTML in Markdown: which tags and attributes are harmless, and what is taken out. The only user of `ammonia`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Attributes that any element may have, besides those that the library allows on each.
const ATTRIBUTES: [&str; 13] = [
    "id",
    "class",
    "lang",
    "dir",
    "title",
    "role",
    "tabindex",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-hidden",
    "scope",
    "rel",
];

/// Elements beyond the library's own list that our own Markdown makes.
const ELEMENTS: [&str; 3] = ["section", "input", "aside"];

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .add_tags(ELEMENTS)
        .add_tag_attributes("input", ["type", "checked", "disabled"])
        .add_tag_attributes("img", ["loading", "decoding", "width", "height"])
        .add_generic_attributes(ATTRIBUTES)
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None);
    builder
});

/// Takes everything out of HTML that could act on a reader: scripts, styles, frames, forms, event handlers, addresses
/// of unknown schemes.
#[must_use]
pub fn sanitise(html: &str) -> String {
    SANITISER.clean(html).to_string()
}

static KNOWN_TAGS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| SANITISER.clone_tags().into_iter().collect());

/// The names of the tags, and of event handlers and styles, that sanitising takes out of a piece of HTML.
#[must_use]
pub fn harmful_parts(html: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for piece in html.split('<').skip(1) {
        let name: String = piece.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        if name.is_empty() {
            continue;
        }
        if !KNOWN_TAGS.contains(name.as_str()) {
            parts.push(format!("<{name}>"));
        }
        let tag = piece.split('>').next().unwrap_or_default();
        for word in tag.split(|c: char| c.is_whitespace() || c == '/').skip(1) {
            let attribute = word.split('=').next().unwrap_or_default().to_lowercase();
            if attribute.starts_with("on") || attribute == "style" {
                parts.push(attribute);
            }
        }
    }
    parts
}

/// What an address becomes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapped {
    /// The address.
    pub address: String,
    /// Attributes beside it, where the author has not written how large the picture is.
    pub more: String,
}

impl From<String> for Mapped {
    fn from(address: String) -> Self {
        Self { address, more: String::new() }
    }
}

/// Replaces the addresses in a piece of HTML, the values of `href` and `src`, by what `map` makes of them, given the name
/// of the attribute in small letters. Where it makes nothing, the attribute stays without a value, which leads nowhere.
pub fn map_addresses(html: &str, mut map: impl FnMut(&str, &str) -> Option<Mapped>) -> String {
    let lower = html.to_ascii_lowercase();
    let mut out = String::with_capacity(html.len());
    let mut done = 0;
    let mut from = 0;
    while let Some((at, name)) = next_attribute(&lower, from) {
        from = at + name.len();
        let rest = &html[from..];
        let value = rest.trim_start();
        let Some(value) = value.strip_prefix('=').map(str::trim_start) else { continue };
        let start = html.len() - value.len();
        let (start, length, quoted) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => (start + 1, value[1..].find(quote).unwrap_or(value.len() - 1), true),
            _ => (start, value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len()), false),
        };
        let address = decoded(&html[start..start + length]);
        let mapped = map(name, &address).unwrap_or_default();
        let escaped =
            mapped.address.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;").replace('<', "&lt;");
        out += &html[done..start];
        out += &if quoted { escaped } else { format!("\"{escaped}\"") };
        done = start + length;
        if let Some(quote) = html[done..].chars().next().filter(|_| quoted) {
            out.push(quote);
            done += quote.len_utf8();
        }
        if !has_room(&lower, start) {
            out += &mapped.more;
        }
        from = done;
    }
    out + &html[done..]
}

/// Whether the tag around a place says how large its picture is.
fn has_room(lower: &str, at: usize) -> bool {
    let start = lower[..at].rfind('<').unwrap_or_default();
    let end = lower[at..].find('>').map_or(lower.len(), |end| at + end);
    ["width", "height"].iter().any(|name| lower[start..end].contains(name))
}

/// A value with its character references resolved: `&amp;`, `&auml;`, `&#228;`. Those without a semicolon stay as they
/// are: in `?a=1&copy=2` they are none.
fn decoded(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        out += before;
        let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(after.len());
        rest = match &after[..end] {
            name if name.is_empty() || !after[end..].starts_with(';') => {
                out.push('&');
                after
            }
            name => {
                // The library knows all names, and writes back escaped only what must be.
                let letters = if name == "amp" { "&amp;".to_owned() } else { sanitise(&format!("&{name};")) };
                let letters = letters.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
                out += &letters.replace("&amp;", "&");
                &after[end + 1..]
            }
        };
    }
    out + rest
}

/// The next `href` or `src` that begins a word, in small letters.
fn next_attribute(lower: &str, from: usize) -> Option<(usize, &'static str)> {
    let found = ["href", "src"].into_iter().filter_map(|name| {
        let begins = |at: &usize| {
            *at > 0 && lower.as_bytes()[at - 1].is_ascii_whitespace() || lower.as_bytes()[at.saturating_sub(1)] == b'/'
        };
        let at = lower.get(from..)?.match_indices(name).map(|(at, _)| from + at).find(begins)?;
        Some((at, name))
    });
    found.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_survives() {
        for html in [
            "<script>alert(1)</script>",
            "<p onclick=\"x()\">a</p>",
            "<a href=\"javascript:x()\">a</a>",
            "<iframe src=\"https://example.com\"></iframe>",
            "<p style=\"position:fixed\">a</p>",
            "<img src=x onerror=x()>",
            "<svg><script>x()</script></svg>",
            "<form action=\"/\"><button>x</button></form>",
            "<base href=\"/\">",
            "<a href=\"data:text/html,x\">a</a>",
            "<object data=x></object>",
            "<style>p{}</style>",
        ] {
            let clean = sanitise(html);
            for bad in
                ["script", "onclick", "onerror", "javascript", "iframe", "style", "form", "base", "data:", "object"]
            {
                assert!(!clean.contains(bad), "{html} became {clean}");
            }
        }
    }

    #[test]
    fn harmless_html_stays() {
        let html = "<p lang=\"sv\" class=\"x\">På <abbr title=\"a\">svenska</abbr> <a href=\"b.html#c\">b</a></p>";
        assert_eq!(sanitise(html), html);
        assert!(harmful_parts(html).is_empty());
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        let html = "<a href=\"a.md\">x</a> <img SRC = 'b.svg'><a data-href=q href=c>y</a> href";
        let mut seen = Vec::new();
        let mapped = map_addresses(html, |name, address| {
            seen.push(format!("{name} {address}"));
            Some(format!("{address}&1").into())
        });
        assert_eq!(seen, ["href a.md", "src b.svg", "href c"]);
        let expected =
            "<a href=\"a.md&amp;1\">x</a> <img SRC = 'b.svg&amp;1'><a data-href=q href=\"c&amp;1\">y</a> href";
        assert_eq!(mapped, expected);
    }

    #[test]
    fn references_to_characters_in_addresses_are_read() {
        let mut seen = String::new();
        let html = "<a href=\"&auml;iti.md?a=1&amp;b=&#50;&copy=&quot;&amp;lt;&nix;&;\">x</a>";
        let mapped = map_addresses(html, |_, address| {
            address.clone_into(&mut seen);
            Some(address.to_owned().into())
        });
        assert_eq!(seen, "äiti.md?a=1&b=2&copy=\"&lt;&nix;&;");
        let expected = "<a href=\"äiti.md?a=1&amp;b=2&amp;copy=&quot;&amp;lt;&amp;nix;&amp;;\">x</a>";
        assert_eq!(mapped, expected);
    }

    #[test]
    fn what_goes_is_named() {
        assert_eq!(harmful_parts("<script src=x>"), ["<script>"]);
        assert_eq!(harmful_parts("<p onclick=\"x()\" style=\"a\">"), ["onclick", "style"]);
    }
}
