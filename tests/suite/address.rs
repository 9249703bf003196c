//! Addresses as a browser reads them: RFC 3986, section 5.2, for the forms that a page may hold.

use percent_encoding::percent_decode_str;

/// What a reference on the page at `base` leads to, without its fragment, and the fragment. `base` is absolute and has
/// no query; a reference that has a scheme of its own stands for itself.
pub fn resolve(base: &str, reference: &str) -> (String, Option<String>) {
    let (reference, fragment) = match reference.split_once('#') {
        Some((before, fragment)) => (before, Some(percent_decode_str(fragment).decode_utf8_lossy().into_owned())),
        None => (reference, None),
    };
    let (scheme, rest) = base.split_once("://").expect("an absolute address");
    let (host, path) = rest.split_at(rest.find('/').expect("a path"));
    let address = if reference.is_empty() {
        base.to_owned()
    } else if has_scheme(reference) {
        reference.to_owned()
    } else if reference.starts_with("//") {
        format!("{scheme}:{reference}")
    } else if reference.starts_with('/') {
        format!("{scheme}://{host}{}", without_dots(reference))
    } else {
        let folder = &path[..=path.rfind('/').expect("a path")];
        format!("{scheme}://{host}{}", without_dots(&format!("{folder}{reference}")))
    };
    (address, fragment)
}

/// Whether an address begins with a scheme.
pub fn has_scheme(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// RFC 3986, section 5.2.4.
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let inner: Vec<&str> = path.split('/').skip(1).collect();
    for (position, part) in inner.iter().enumerate() {
        let last = position + 1 == inner.len();
        match *part {
            "." | ".." => {
                if *part == ".." {
                    parts.pop();
                }
                if last {
                    parts.push("");
                }
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

/// The file that an address means on a site whose root is `root`, by its path from there; `None` outside the site.
/// A server gives the `index.html` of a folder, a disk does not.
pub fn file(root: &str, address: &str, served: bool) -> Option<String> {
    let path = address.split('?').next().unwrap_or_default().strip_prefix(root)?;
    let path = percent_decode_str(path).decode_utf8().ok()?.into_owned();
    let is_folder = path.is_empty() || path.ends_with('/');
    Some(if is_folder && served { path + "index.html" } else { path })
}

#[test]
fn references_are_resolved_as_the_standard_says() {
    // The examples of RFC 3986, section 5.4, that have neither query nor parameters.
    let base = "http://a/b/c/d";
    for (reference, address) in [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("", "http://a/b/c/d"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/../h", "http://a/b/c/h"),
    ] {
        assert_eq!(resolve(base, reference).0, address, "{reference:?}");
    }
    assert_eq!(resolve(base, "g#s%20%C3%A4"), ("http://a/b/c/g".to_owned(), Some("s ä".to_owned())));
    assert_eq!(file("http://a/b/", "http://a/b/c/", true).as_deref(), Some("c/index.html"));
    assert_eq!(file("http://a/b/", "http://a/c", true), None);
}
