//! Addresses at which pages stood before: paths, and the addresses of older catalogues that have a query.

use super::{LONGEST_PATH, name_fault};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What of a path a browser sends as it is.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// The same of a query. What is percent-encoded already stays so.
const IN_QUERY: &AsciiSet = &IN_PATH.add(b'\'').remove(b'?').remove(b'%').remove(b'[').remove(b']');

/// The longest query, in bytes: what servers keep in a table of addresses has limits.
const LONGEST_QUERY: usize = 500;

/// An old address on the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OldAddress {
    /// One at which a page can stand that leads on, by the path of its file.
    Page(String),
    /// One with a query, for which a server alone can lead on.
    Query {
        /// The path, which may be empty.
        path: String,
        /// What follows the question mark, as a browser sends it.
        query: String,
    },
}

impl OldAddress {
    /// The address that somebody means; `None` if nothing can be led on from there.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let address = written.trim().trim_start_matches('/');
        match address.split_once('?') {
            Some((path, query)) => {
                let is_sound = path.is_empty() || is_path(path.strip_suffix('/').unwrap_or(path));
                is_sound.then_some(())?;
                Some(Self::Query { path: path.to_owned(), query: sent(query)? })
            }
            None => page(address).map(Self::Page),
        }
    }

    /// The path and the query of every request that means the address, as they are sent, from the site's root.
    #[must_use]
    pub fn requests(&self) -> Vec<(&str, &str)> {
        match self {
            Self::Page(path) => match path.strip_suffix("/index.html") {
                Some(folder) => vec![(folder, ""), (&path[..=folder.len()], "")],
                None => vec![(path, "")],
            },
            Self::Query { path, query } => vec![(path, query)],
        }
    }
}

/// A path as browsers send it.
#[must_use]
pub fn sent_path(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

/// A query as browsers send it; `None` of one that they do not all send alike.
fn sent(query: &str) -> Option<String> {
    let unlike = |c: char| c.is_control() || r#"#"\<>^`{|}"#.contains(c);
    let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    if query.is_empty() || query.contains(unlike) || !query.split('%').skip(1).all(is_escape) {
        return None;
    }
    let sent = utf8_percent_encode(query, IN_QUERY).to_string();
    (sent.len() <= LONGEST_QUERY).then_some(sent)
}

/// The file of the page that stands at an old address without a query; `None` if there can be none.
fn page(address: &str) -> Option<String> {
    let (folders, file) = address.rsplit_once('/').unwrap_or(("", address));
    let path = match file {
        "" => format!("{folders}/index.html"),
        file if [".html", ".htm"].iter().any(|ending| file.to_lowercase().ends_with(ending)) => address.to_owned(),
        _ => format!("{address}/index.html"),
    };
    (is_path(&path) && name_fault(&path).is_none()).then_some(path)
}

fn is_path(path: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(|c: char| c.is_control() || r#"\:*?"<>|#%&"#.contains(c))
    };
    path.len() <= LONGEST_PATH && path.split('/').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn old_addresses_become_paths() {
        for (alias, path) in [
            ("/vanha/sivu.html", Some("vanha/sivu.html")),
            ("vanha/", Some("vanha/index.html")),
            ("vanha", Some("vanha/index.html")),
            ("../x.html", None),
            ("", None),
            ("/", None),
            ("https://example.fi/x", None),
            ("a//b.html", None),
            (".git/x.html", None),
            ("con.html", None),
            ("vanha./x.html", None),
        ] {
            assert_eq!(OldAddress::parse(alias), path.map(|path| OldAddress::Page(path.to_owned())), "{alias}");
        }
    }

    #[test]
    fn queries_are_as_browsers_send_them() {
        for (alias, expected) in [
            ("hanke.asp?ID=123", Some(("hanke.asp", "ID=123"))),
            ("/index.php?id=5&lang=fi", Some(("index.php", "id=5&lang=fi"))),
            ("/?id=5", Some(("", "id=5"))),
            ("vanha/?id=5", Some(("vanha/", "id=5"))),
            ("a.asp?nimi=Lähi juna", Some(("a.asp", "nimi=L%C3%A4hi%20juna"))),
            ("a.asp?nimi=L%C3%A4hi+juna&x[]=1", Some(("a.asp", "nimi=L%C3%A4hi+juna&x[]=1"))),
            ("a.asp?q='", Some(("a.asp", "q=%27"))),
            ("a.asp?a?b/c", Some(("a.asp", "a?b/c"))),
            ("a.asp?", None),
            ("a.asp?x=%4", None),
            ("a.asp?x=1#y", None),
            ("a.asp?x={1}", None),
            ("a.asp?x=a\"b", None),
            ("a.asp?x=a\\b", None),
            ("a.asp?x=a\nb", None),
            ("../a.asp?x=1", None),
            ("https://example.fi/a.asp?x=1", None),
        ] {
            let query =
                |(path, query): (&str, &str)| OldAddress::Query { path: path.to_owned(), query: query.to_owned() };
            assert_eq!(OldAddress::parse(alias), expected.map(query), "{alias}");
        }
    }

    proptest! {
        #[test]
        fn what_is_sent_is_plain(alias in "\\PC{0,20}\\?\\PC{1,20}") {
            if let Some(OldAddress::Query { query, .. }) = OldAddress::parse(&alias) {
                let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}#".contains(&byte);
                prop_assert!(query.bytes().all(is_plain), "{query}");
                prop_assert_eq!(sent(&query), Some(query.clone()));
            }
        }
    }
}
