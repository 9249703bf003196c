//! Names of files that Windows and macOS take as well as Linux does.

use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

/// How many bytes the path of a file may have from the root of the site. Windows takes 260 in all, so sixty are left for
/// the folder in which a copy of the site lies.
pub const LONGEST_PATH: usize = 200;

/// Names that Windows keeps for devices, whatever follows after a point.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// What is wrong with the path of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// A part of it is the name of a device.
    Device,
    /// A sign that no name on Windows has.
    Sign,
    /// A part of it ends in a point or a space.
    End,
    /// It is longer than [`LONGEST_PATH`].
    Long,
}

impl NameFault {
    /// The word for it in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["device", "sign", "end", "long"][self as usize]
    }
}

/// What keeps a path from being one on every system.
#[must_use]
pub fn name_fault(path: &str) -> Option<NameFault> {
    let parts = || path.split('/');
    if parts().any(is_device) {
        Some(NameFault::Device)
    } else if path.contains(|c: char| c.is_control() || r#"<>:"|?*\"#.contains(c)) {
        Some(NameFault::Sign)
    } else if parts().any(|part| part.ends_with(['.', ' '])) {
        Some(NameFault::End)
    } else {
        (path.len() > LONGEST_PATH).then_some(NameFault::Long)
    }
}

/// Whether a name is that of a device on Windows.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    // No name of a device is longer; most names are.
    if stem.len() > 7 {
        return false;
    }
    let stem = stem.to_lowercase();
    let is_port = |port: &str| {
        let number = stem.strip_prefix(port).unwrap_or_default();
        matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    };
    DEVICES.contains(&stem.as_str()) || is_port("com") || is_port("lpt")
}

/// A slug as the name of a page: where it would be that of the list in the same folder, or of a device, it gets a hyphen at
/// its end, which no slug has.
#[must_use]
pub fn page_name(slug: &str) -> Cow<'_, str> {
    if slug == "index" || is_device(slug) { Cow::Owned(format!("{slug}-")) } else { Cow::Borrowed(slug) }
}

/// What two paths have in common that are one on Windows or macOS: they do not tell capitals from small letters, nor
/// letters in one piece from those with a mark put on them. `None` of a path that is like no other, as most are.
#[must_use]
pub fn alike(path: &str) -> Option<String> {
    let is_plain = path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    (!is_plain).then(|| ComposingNormalizerBorrowed::new_nfc().normalize(&path.to_lowercase()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::slug;
    use proptest::prelude::*;

    #[test]
    fn what_no_windows_takes_is_known() {
        for (path, fault) in [
            ("hankkeet/con.html", Some(NameFault::Device)),
            ("con/index.html", Some(NameFault::Device)),
            ("a/Lpt9.tar.gz", Some(NameFault::Device)),
            ("a/COM¹", Some(NameFault::Device)),
            ("a/aux .txt", Some(NameFault::Device)),
            ("a/com0.html", None),
            ("a/con-.html", None),
            ("a/console.html", None),
            ("a/icon.svg", None),
            ("a/b?.txt", Some(NameFault::Sign)),
            ("a/b\\c.txt", Some(NameFault::Sign)),
            ("a/b\u{1}.txt", Some(NameFault::Sign)),
            ("a./b.txt", Some(NameFault::End)),
            ("a/b ", Some(NameFault::End)),
            ("Päätös 5 %.pdf", None),
        ] {
            assert_eq!(name_fault(path), fault, "{path}");
        }
        assert_eq!(name_fault(&"a".repeat(LONGEST_PATH)), None);
        assert_eq!(name_fault(&"a".repeat(LONGEST_PATH + 1)), Some(NameFault::Long));
    }

    #[test]
    fn what_is_one_elsewhere_is_alike() {
        assert_eq!(alike("a\u{308}.pdf"), alike("Ä.pdf"));
        assert_ne!(alike("ä.pdf"), alike("a.PDF"));
        assert_eq!((alike("Liite.txt").as_deref(), alike("liite.txt")), (Some("liite.txt"), None));
    }

    proptest! {
        #[test]
        fn a_page_called_after_a_slug_is_one_everywhere(name in "(?i)(con|aux|nul|lpt[0-9]|index|\\PC{0,120})") {
            let slug = slug(&name);
            prop_assert_eq!(name_fault(&format!("sv/wellbeing-counties/{}_{slug}/index.html", page_name(&slug))), None);
            prop_assert_eq!(name_fault(&format!("sv/aktorer/{}.html", page_name(&slug))), None);
        }
    }
}
