//! Names as parts of addresses.

/// A longer slug is cut: two of them, folders and an ending must fit into [`super::LONGEST_PATH`].
const LONGEST: usize = 80;

/// The part of an address that stands for a name: lower case, å and ä as a, ö as o, other letters transliterated,
/// everything else one hyphen. Empty only when the name has no letter or digit at all. One that would be longer than
/// 80 bytes is cut, and ends in eight digits that tell it apart from others that begin alike.
#[must_use]
pub fn slug(name: &str) -> String {
    let whole = whole_slug(name);
    if whole.len() <= LONGEST {
        return whole;
    }
    let digits = blake3::hash(whole.as_bytes()).to_hex();
    let head = whole[..LONGEST - 9].trim_end_matches('-');
    format!("{head}-{}", &digits[..8])
}

fn whole_slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    let mut gap = false;
    let mut push = |c: char| {
        if c.is_ascii_alphanumeric() {
            if std::mem::take(&mut gap) && !slug.is_empty() {
                slug.push('-');
            }
            slug.push(c.to_ascii_lowercase());
        } else {
            gap = true;
        }
    };
    for c in name.chars() {
        match c {
            'å' | 'ä' | 'Å' | 'Ä' => push('a'),
            'ö' | 'Ö' => push('o'),
            c if c.is_ascii() => push(c),
            // Combining marks follow the letter that they belong to ("a" + U+0308) and part no words.
            '\u{300}'..='\u{36f}' | '\u{ad}' => {}
            c if c.is_alphanumeric() => deunicode::deunicode_char(c).unwrap_or("-").chars().for_each(&mut push),
            _ => push('-'),
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_become_slugs() {
        for (name, expected) in [
            ("Tukeva 3 -juurruttamishanke", "tukeva-3-juurruttamishanke"),
            ("Åland – ÄLÄ Öljyä", "aland-ala-oljya"),
            ("A\u{308}iti", "aiti"),
            ("Перспектива", "perspektiva"),
            ("Sámi: čáhci", "sami-cahci"),
            ("  --  ", ""),
            ("50 % & 3/4", "50-3-4"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    #[test]
    fn long_names_are_cut_and_told_apart() {
        let (a, b) = (slug(&"pitkä nimi ".repeat(40)), slug(&("pitkä nimi ".repeat(40) + "b")));
        assert!(a.len() <= 80 && b.len() <= 80, "{a} {b}");
        assert_ne!(a, b);
        assert_eq!(slug(&a), a);
    }

    proptest! {
        #[test]
        fn a_slug_is_a_safe_path_part_and_its_own_slug(name in "\\PC*") {
            let once = slug(&name);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
