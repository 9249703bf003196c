//! Where the addresses in a drawing lead.

/// What a link may begin with, where it begins with the name of a scheme.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// What data may be held in place of an address: pictures in pixels, which cannot act, and fonts.
const PICTURES: [&str; 5] = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"];
const FONTS: [&str; 6] = [
    "font/",
    "application/font-",
    "application/x-font-",
    "application/vnd.ms-fontobject",
    "application/octet-stream",
    "application/font;",
];

/// An address as browsers read it, which pass over spaces at its ends, and breaks and tabs wherever they stand; in small
/// letters.
fn read(address: &str) -> String {
    let inner = address.trim_matches(|c: char| c <= ' ');
    inner.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect::<String>().to_ascii_lowercase()
}

/// Whether an address is a place in the same drawing.
pub fn is_inside(address: &str) -> bool {
    let address = read(address);
    address.is_empty() || address.starts_with('#')
}

/// Whether an address is a place in the same drawing, or a picture that the address itself holds.
pub fn is_picture(address: &str) -> bool {
    is_inside(address) || holds(address, &PICTURES)
}

/// The same of a style sheet, where fonts may be held too.
pub fn is_resource(address: &str) -> bool {
    is_picture(address) || holds(address, &FONTS)
}

/// Whether an address is data of one of some kinds, up to where its name ends.
fn holds(address: &str, kinds: &[&str]) -> bool {
    let address = read(&address.chars().take(200).collect::<String>());
    let Some(data) = address.strip_prefix("data:").map(str::trim_start) else { return false };
    kinds.iter().any(|kind| {
        let rest = data.strip_prefix(kind);
        rest.is_some_and(|rest| kind.ends_with(['/', '-', ';']) || rest.starts_with([';', ',']))
    })
}

/// Whether a link leads to a page or a mailbox; nothing is fetched before it is followed.
pub fn is_link(address: &str) -> bool {
    let address = read(address);
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    before_path.split_once(':').is_none_or(|(scheme, _)| SCHEMES.contains(&scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_browsers_read_them() {
        for link in ["#a", "https://e.fi/?a:b", "HTTP://e.fi", "mailto:a@e.fi", "a/b.html", "", "//e.fi/a"] {
            assert!(is_link(link), "{link:?}");
        }
        for link in [
            "javascript:a()",
            " JavaScript:a()",
            "java\nscript:a()",
            "\u{1}javascript:a()",
            "data:text/html,a",
            "vbscript:a",
        ] {
            assert!(!is_link(link), "{link:?}");
        }
        for picture in ["#a", "data:image/png;base64,AA", "DATA:image/JPEG;base64,AA", "\ndata:image/gif;base64,AA"] {
            assert!(is_picture(picture), "{picture:?}");
        }
        for picture in [
            "a.png",
            "https://e.fi/a.png",
            "data:image/svg+xml,AA",
            "data:text/html,AA",
            "data:image/pngx,A",
            "data:,A",
        ] {
            assert!(!is_picture(picture), "{picture:?}");
        }
        assert!(is_resource("data:font/woff2;base64,AA") && !is_resource("data:text/css,a{}"));
    }
}
