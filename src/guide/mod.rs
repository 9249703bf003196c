//! The guide: a page for every code, in the words of those who write cards, compiled into the program.
//!
//! A page is `codes/FAMILY/FINDING.LANG.md`: a heading with the code and its meaning in a line, what it means and why it
//! matters, a bad example, a good one, and what to do. An example is a fenced block whose info string names a file of a
//! small site; the tests build every one of them.

use crate::diag::{Code, codes};
use crate::value::{Lang, nearest};
use include_dir::{Dir, include_dir};
use std::collections::BTreeSet;

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/guide/codes");

/// The page of a code in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The language in which it is written.
    pub lang: Lang,
    /// What the code means, in a line.
    pub title: &'static str,
    /// What stands below the heading, in Markdown.
    pub text: &'static str,
}

/// The page of a code. Pages are written in Finnish and English; readers of Swedish get the English one, which all of
/// them can read.
#[must_use]
pub fn page(code: &Code, lang: Lang) -> Option<Page> {
    let lang = if lang == Lang::Fi { Lang::Fi } else { Lang::En };
    let file = PAGES.get_file(format!("{}.{lang}.md", code.name))?.contents_utf8()?;
    let (heading, text) = file.split_once('\n')?;
    let title = heading.strip_prefix("# ")?.strip_prefix(code.name)?.strip_prefix(": ")?.trim_end();
    Some(Page { lang, title, text: text.trim_start() })
}

/// The code with a name, which may stand in the brackets of a message: `error[field/unknown]`.
#[must_use]
pub fn find(name: &str) -> Option<&'static Code> {
    Code::called(&bare(name))
}

/// The codes of a family, such as `field`.
#[must_use]
pub fn family(name: &str) -> Vec<&'static Code> {
    let name = bare(name).trim_end_matches('/').to_owned();
    codes::ALL.iter().copied().filter(|code| code.family() == name).collect()
}

/// The codes that were probably meant by a name that is none, the likeliest first.
#[must_use]
pub fn near(name: &str) -> Vec<&'static Code> {
    let name = bare(name);
    let names = codes::ALL.iter().map(|code| code.name);
    let mut near: Vec<&str> = nearest(&name, names).into_iter().collect();
    let (family, finding) = name.split_once('/').unwrap_or(("", &name));
    // The right finding under a wrong family, and what else there is in the right family.
    near.extend(codes::ALL.iter().map(|code| code.name).filter(|name| name.ends_with(&format!("/{finding}"))));
    let families: BTreeSet<&str> = codes::ALL.iter().map(|code| code.family()).collect();
    if let Some(family) = nearest(if family.is_empty() { finding } else { family }, families) {
        near.extend(codes::ALL.iter().filter(|code| code.family() == family).map(|code| code.name));
    }
    let mut seen = BTreeSet::new();
    near.into_iter().filter(|name| seen.insert(*name)).filter_map(find).collect()
}

fn bare(name: &str) -> String {
    let inner = name.split_once('[').map_or(name, |(_, rest)| rest.split(']').next().unwrap_or(rest));
    inner.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_as_messages_write_it() {
        for name in ["field/unknown", "[field/unknown]", "virhe[field/unknown]:", " Field/Unknown"] {
            assert_eq!(find(name).map(|code| code.name), Some("field/unknown"), "{name}");
        }
        assert_eq!(find("field/unknow"), None);
    }

    #[test]
    fn the_likeliest_codes_come_first() {
        let near = |name: &str| near(name).into_iter().map(|code| code.name).take(2).collect::<Vec<_>>();
        assert_eq!(near("field/unknow")[0], "field/unknown");
        assert_eq!(near("unknown")[0], "field/unknown");
        assert_eq!(near("feild/kind")[0], "field/kind");
        assert!(near("horoscope").is_empty());
    }

    #[test]
    fn a_family_is_all_its_codes() {
        assert!(family("field/").iter().any(|code| code.name == "field/kind"));
        assert!(family("field/kind").is_empty());
    }
}
