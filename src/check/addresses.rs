//! Old addresses.

use crate::diag::{Diagnostic, codes};
use crate::source::Spanned;

/// An old address must be a path on this site, so that a page that leads on can stand there.
pub fn aliases(aliases: &[Spanned<String>], found: &mut Vec<Diagnostic>) {
    for alias in aliases {
        if alias_path(&alias.value).is_none() {
            found.push(Diagnostic::new(&codes::ADDRESS_ALIAS, alias.at).with("value", &alias.value));
        }
    }
}

/// The output path of the page that stands at an old address; `None` if there can be none.
#[must_use]
pub fn alias_path(alias: &str) -> Option<String> {
    let path = alias.trim().trim_start_matches('/');
    // Longer ones meet the limits of file systems.
    if path.len() > 500 {
        return None;
    }
    let sound = |part: &str| {
        !part.is_empty()
            && part.len() <= 200
            && !part.starts_with('.')
            && !part.contains(|c: char| c.is_control() || r#"\:*?"<>|#%&"#.contains(c))
    };
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    if !folders.is_empty() && !folders.split('/').all(sound) {
        return None;
    }
    match file {
        "" if folders.is_empty() => None,
        "" => Some(format!("{folders}/index.html")),
        file if !sound(file) => None,
        file if [".html", ".htm"].iter().any(|ending| file.to_lowercase().ends_with(ending)) => Some(path.to_owned()),
        _ => Some(format!("{path}/index.html")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_become_paths() {
        for (alias, path) in [
            ("/vanha/sivu.html", Some("vanha/sivu.html")),
            ("vanha/", Some("vanha/index.html")),
            ("vanha", Some("vanha/index.html")),
            ("../x.html", None),
            ("", None),
            ("/", None),
            ("hanke.asp?ID=1", None),
            ("https://example.fi/x", None),
            ("a//b.html", None),
            (".git/x.html", None),
        ] {
            assert_eq!(alias_path(alias).as_deref(), path, "{alias}");
        }
    }
}
