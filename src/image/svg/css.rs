//! Style sheets and styles in drawings: whatever would fetch something from elsewhere is taken out.
//!
//! Only the outermost grammar of CSS matters here: comments, strings, names, functions and rules that begin with `@`. A
//! name with a backslash in it may spell any other name, so where it would matter it counts as the worst of them.

use super::address;

/// Functions that fetch what a text in them names.
const FETCHING: [&str; 7] =
    ["src", "image", "image-set", "-webkit-image-set", "-moz-image-rect", "element", "expression"];

/// The style without what fetches from elsewhere, and the names of what is gone; `None` where it stays as it is.
pub fn clean(css: &str) -> Option<(String, Vec<String>)> {
    // Nearly every value is a number, a colour or a word.
    if !css.contains(['(', '@', '\\']) {
        return None;
    }
    let mut cleaner = Cleaner { css, at: 0, out: String::with_capacity(css.len()), removed: Vec::new() };
    while cleaner.at < css.len() {
        cleaner.step();
    }
    (!cleaner.removed.is_empty()).then_some((cleaner.out, cleaner.removed))
}

struct Cleaner<'a> {
    css: &'a str,
    at: usize,
    out: String,
    removed: Vec<String>,
}

impl<'a> Cleaner<'a> {
    fn rest(&self) -> &'a str {
        &self.css[self.at..]
    }

    /// Takes over the next bytes as they are.
    fn keep(&mut self, length: usize) {
        self.out += &self.css[self.at..self.at + length];
        self.at += length;
    }

    fn remove(&mut self, what: &str, length: usize, instead: &str) {
        if !self.removed.iter().any(|known| known == what) {
            self.removed.push(what.to_owned());
        }
        self.out += instead;
        self.at += length;
    }

    /// Passes over the next token.
    fn step(&mut self) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return };
        if rest.starts_with("/*") {
            return self.keep(comment(rest));
        }
        match first {
            '"' | '\'' => self.keep(string(rest, first)),
            '@' => {
                let name = name(&rest[1..]);
                let lower = rest[1..=name].to_ascii_lowercase();
                if lower == "import" || lower.contains('\\') {
                    self.remove("@import", rule(rest), "");
                } else {
                    self.keep(1 + name);
                }
            }
            first if is_of_name(first) => {
                let length = name(rest);
                let lower = rest[..length].to_ascii_lowercase();
                if !rest[length..].starts_with('(') {
                    return self.keep(length);
                }
                if lower == "url" {
                    let (whole, address) = url(&rest[length + 1..]);
                    if address::is_resource(address) && !address.contains('\\') {
                        self.keep(length + 1 + whole);
                    } else {
                        self.remove("url(…)", length + 1 + whole, "none");
                    }
                } else if lower.contains('\\') || FETCHING.contains(&lower.as_str()) {
                    self.remove(&format!("{lower}(…)"), length + brackets(&rest[length..]), "none");
                } else {
                    self.keep(length + 1);
                }
            }
            other => self.keep(other.len_utf8()),
        }
    }
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '\\') || !c.is_ascii()
}

/// The length of the name that a text begins with.
fn name(text: &str) -> usize {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next().filter(|c| is_of_name(*c)) {
        at += if c == '\\' { escape(&text[at..]) } else { c.len_utf8() };
    }
    at
}

/// The length of the sign that a text begins with, which is written behind a backslash: itself, or its number with a
/// space that ends it.
fn escape(text: &str) -> usize {
    let digits = text[1..].bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    let rest = &text[1 + digits..];
    let next = rest.chars().next();
    1 + digits
        + match next {
            Some('\r') if digits > 0 && rest.starts_with("\r\n") => 2,
            Some(space) if digits > 0 => usize::from(matches!(space, ' ' | '\t' | '\n' | '\r' | '\u{c}')),
            Some(sign) if digits == 0 => sign.len_utf8(),
            _ => 0,
        }
}

/// The length of the comment that a text begins with.
fn comment(text: &str) -> usize {
    text[2..].find("*/").map_or(text.len(), |end| end + 4)
}

/// The length of the string that a text begins with; it ends with its line.
fn string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return at + 1,
            '\n' | '\r' | '\u{c}' => return at,
            _ => {}
        }
    }
    text.len()
}

/// What stands behind `url(`: the length up to the bracket that closes it, and the address.
fn url(text: &str) -> (usize, &str) {
    let inner = text.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}']);
    let start = text.len() - inner.len();
    if let Some(quote) = inner.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let length = string(inner, quote);
        let address = inner[1..length].strip_suffix(quote).unwrap_or(&inner[1..length]);
        let end = text[start + length..].find(')').map_or(text.len(), |end| start + length + end + 1);
        return (end, address);
    }
    let end = text.find(')');
    (end.map_or(text.len(), |end| end + 1), &text[start..end.unwrap_or(text.len()).max(start)])
}

/// The length of what stands in brackets, with them and all that they hold.
fn brackets(text: &str) -> usize {
    until(text, |open, c| c == ')' && open == 1).map_or(text.len(), |end| end + 1)
}

/// The length of a rule that begins with `@` and ends with a semicolon, or with the block that it has.
fn rule(text: &str) -> usize {
    until(text, |open, c| c == ';' && open == 0 || c == '}' && open <= 1).map_or(text.len(), |end| end + 1)
}

/// The first sign outside comments and strings for which `ends` holds, given how many brackets are open before it.
fn until(text: &str, ends: impl Fn(usize, char) -> bool) -> Option<usize> {
    let (mut at, mut open) = (0, 0_usize);
    while let Some(c) = text[at..].chars().next() {
        if text[at..].starts_with("/*") {
            at += comment(&text[at..]);
            continue;
        }
        if matches!(c, '"' | '\'') {
            at += string(&text[at..], c);
            continue;
        }
        if ends(open, c) {
            return Some(at);
        }
        match c {
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open = open.saturating_sub(1),
            _ => {}
        }
        at += c.len_utf8();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_styles_stay() {
        for css in [
            "fill: url(#a); stroke: rgb(1 2 3 / 50%)",
            ".a{fill:url( '#b' )} @media print{.a{fill:#000}} /* @import 'x' url(y) */",
            "@font-face{font-family:x;src:url(data:font/woff2;base64,AA==) format('woff2')}",
            "content:\"\\201C url(x) @import\"",
            ".a\\:b{transform:rotate(4deg)}",
            "background:url('data:image/png;base64,AA')",
        ] {
            assert_eq!(clean(css), None, "{css}");
        }
    }

    #[test]
    fn what_fetches_goes() {
        for (css, expected, what) in [
            ("fill:url(https://e.fi/#a);x:y", "fill:none;x:y", "url(…)"),
            ("fill: URL( \"a.svg#b\" ) red", "fill: none red", "url(…)"),
            ("@import 'https://e.fi/a;b.css' screen; a{}", " a{}", "@import"),
            ("@IMPORT url(//e.fi)", "", "@import"),
            ("@i\\6dport 'a'; b{}", " b{}", "@import"),
            ("a{b:u\\72l(//e.fi)}", "a{b:none}", "u\\72l(…)"),
            ("a{b:u\\000072 l(//e.fi)}", "a{b:none}", "u\\000072 l(…)"),
            ("a{b:\\75\r\n\\72 \\6c(//e.fi)}", "a{b:none}", "\\75\r\n\\72 \\6c(…)"),
            ("@\\69 mport '//e.fi';", "", "@import"),
            ("a{b:image-set('//e.fi' 1x, (x)) c}", "a{b:none c}", "image-set(…)"),
            ("a{b:\"x\nurl(//e.fi)}", "a{b:\"x\nnone}", "url(…)"),
            ("url(data:text/html,x)", "none", "url(…)"),
            ("url(\\68ttps://e.fi)", "none", "url(…)"),
            ("url(//e.fi", "none", "url(…)"),
            ("/*", "", ""),
        ] {
            match clean(css) {
                Some((clean, removed)) => {
                    assert_eq!((clean.as_str(), removed[0].as_str()), (expected, what), "{css:?}");
                }
                None => assert_eq!(what, "", "{css:?}"),
            }
        }
    }
}
