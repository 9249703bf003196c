//! Old addresses and the pages to which they lead, as servers read them: what is written there is of no more signs than
//! those that mean nothing to a server, so that no address breaks out of its line.

use super::Renderer;
use crate::plan::{Moved, moved};
use crate::route::{Server, canonical, path_of};
use crate::value::sent_path;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The addresses to which a server leads are written with these signs and percent signs alone.
const IN_TARGET: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b'%');

const NGINX: &str = "\
# Old addresses and the pages to which they lead. In http { } of nginx:
#   map_hash_bucket_size 4096;
#   map $request_uri $salkku_redirect { default \"\"; include /path/of/redirects/nginx.map; }
# and in server { }:
#   if ($salkku_redirect) { return 301 $salkku_redirect; }
";

const APACHE: &str = "\
# Old addresses and the pages to which they lead. Apache needs mod_rewrite, and takes this in a virtual host by
#   Include /path/of/redirects/apache.conf
# or as the text of a file .htaccess.
RewriteEngine On
";

/// A request that leads to a page.
struct Request {
    /// The path as it is written, from the root of the server.
    path: String,
    /// The query as it is sent; empty where there is none.
    query: String,
    /// The address of the page, from the root of the server.
    target: String,
}

impl Renderer {
    /// Writes what leads a server from old addresses to pages.
    pub fn redirects(&self, server: Server, out: &mut Vec<u8>) {
        let Some(first) = self.editions.first() else { return };
        let requests = requests(moved(first), self.base_url.as_deref().map_or("", path_of));
        let (head, lines): (_, fn(&Request) -> String) = match server {
            Server::Nginx => (NGINX, nginx),
            Server::Apache => (APACHE, apache),
        };
        out.extend_from_slice(head.as_bytes());
        for request in &requests {
            out.extend_from_slice(lines(request).as_bytes());
        }
    }
}

/// The requests for old addresses of a site below the path `base`, in order. Servers take capitals and small letters for
/// the same, so of such addresses one is enough.
fn requests(moved: Vec<Moved>, base: &str) -> Vec<Request> {
    let base = percent_decode_str(base.trim_end_matches('/')).decode_utf8_lossy();
    let mut requests = BTreeMap::new();
    for Moved { from, to, .. } in moved {
        let target = utf8_percent_encode(&canonical(&sent_path(&base), &to), IN_TARGET).to_string();
        for (path, query) in from.requests() {
            let request = Request { path: format!("{base}/{path}"), query: query.to_owned(), target: target.clone() };
            requests.entry((request.path.to_lowercase(), query.to_lowercase())).or_insert(request);
        }
    }
    requests.into_values().collect()
}

/// A line of a map of `$request_uri`, which nginx knows as it was sent.
fn nginx(request: &Request) -> String {
    let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
    format!("\"{}{query}\" \"{}\";\n", sent_path(&request.path), request.target)
}

/// Rules of Apache, which knows the path decoded and the query as it was sent. The path stands in a condition, for what a
/// rule itself sees of it depends on where the rule stands.
fn apache(request: &Request) -> String {
    let (path, query) = (pattern(&request.path), pattern(&request.query));
    // A percent sign would call up a part of what was matched.
    let target = request.target.replace('%', "\\%");
    format!(
        "RewriteCond %{{REQUEST_URI}} \"^{path}$\" [NC]\n\
         RewriteCond %{{QUERY_STRING}} \"^{query}$\" [NC]\n\
         RewriteRule ^ \"{target}\" [R=301,L,QSD,NE]\n"
    )
}

/// A regular expression that matches a text and nothing else, of signs that mean nothing between quotation marks.
fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 8);
    for byte in text.bytes() {
        match byte {
            _ if byte.is_ascii_alphanumeric() || b"/_-~=&;,:@!%".contains(&byte) => pattern.push(char::from(byte)),
            b'.' | b'+' => pattern.extend(['\\', char::from(byte)]),
            // Writing to a string cannot fail.
            _ => drop(write!(pattern, "\\x{byte:02x}")),
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources, Span};
    use crate::value::OldAddress;
    use proptest::prelude::*;

    fn old(alias: &str, to: &str) -> Option<Moved> {
        let at = Span::file(Sources::default().add(SourceFile::held("a.md".to_owned(), String::new())));
        Some(Moved { from: OldAddress::parse(alias)?, to: to.to_owned(), title: String::new(), at })
    }

    fn lines(aliases: &[&str], base: &str, line: fn(&Request) -> String) -> String {
        let moved = aliases.iter().filter_map(|alias| old(alias, "hankkeet/ä.html")).collect();
        requests(moved, base).iter().map(line).collect()
    }

    #[test]
    fn addresses_are_sorted_and_begin_at_the_root_of_the_server() {
        let aliases = ["vanha", "hanke.asp?ID=123", "/äiti 1.html", "Hanke.asp?id=123", "?p=1", "xindex.html"];
        let expected = r#""/x%20y/?p=1" "/x%20y/hankkeet/%C3%A4.html";
"/x%20y/hanke.asp?ID=123" "/x%20y/hankkeet/%C3%A4.html";
"/x%20y/vanha" "/x%20y/hankkeet/%C3%A4.html";
"/x%20y/vanha/" "/x%20y/hankkeet/%C3%A4.html";
"/x%20y/xindex.html" "/x%20y/hankkeet/%C3%A4.html";
"/x%20y/%C3%A4iti%201.html" "/x%20y/hankkeet/%C3%A4.html";
"#;
        assert_eq!(lines(&aliases, "/x%20y", nginx), expected);
    }

    #[test]
    fn rules_of_apache_match_path_and_query() {
        let expected = r#"RewriteCond %{REQUEST_URI} "^/hanke\.asp$" [NC]
RewriteCond %{QUERY_STRING} "^a=1\+\x282\x29&b=%C3%A4$" [NC]
RewriteRule ^ "/hankkeet/\%C3\%A4.html" [R=301,L,QSD,NE]
"#;
        assert_eq!(lines(&["hanke.asp?a=1+(2)&b=ä"], "", apache), expected);
    }

    proptest! {
        #[test]
        fn no_address_breaks_out_of_its_line(
            alias in r#"([a-z]{0,3}\?)?[\PC\n\r\t"'\\;{}$%<>&~*. a?=/]{0,30}"#,
            base in r#"(/[\PC\n"'\\;{}$% ]{0,8})?"#,
            to in r#"[\PC\n"'\\;{}$% ]{0,12}\.html"#,
        ) {
            for request in requests(old(&alias, &to).into_iter().collect(), &base) {
                let line = nginx(&request);
                let words = line.strip_prefix('"').and_then(|line| line.strip_suffix("\";\n"));
                let (key, target) = words.and_then(|words| words.split_once("\" \"")).expect("two words");
                for word in [key, target] {
                    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"\\{}".contains(&byte);
                    prop_assert!(word.starts_with('/') && word.bytes().all(is_plain), "{line}");
                }
                prop_assert!(!target.contains('$'), "{line}");

                let rules = apache(&request);
                let rules: Vec<&str> = rules.strip_suffix('\n').expect("an end").split('\n').collect();
                let forms = [
                    ("RewriteCond %{REQUEST_URI} \"^", "$\" [NC]"),
                    ("RewriteCond %{QUERY_STRING} \"^", "$\" [NC]"),
                    ("RewriteRule ^ \"", "\" [R=301,L,QSD,NE]"),
                ];
                prop_assert_eq!(rules.len(), forms.len());
                for (rule, (head, tail)) in rules.iter().zip(forms) {
                    let word = rule.strip_prefix(head).and_then(|rule| rule.strip_suffix(tail)).expect("its form");
                    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"${}*?()[]|^".contains(&byte);
                    prop_assert!(word.bytes().all(is_plain), "{rule}");
                }
                prop_assert_eq!(rules[2].matches('%').count(), rules[2].matches("\\%").count());
            }
        }
    }
}
