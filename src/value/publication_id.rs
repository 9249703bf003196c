//! Identifiers of publications: ISBN, ISSN and URN.

/// A kind of identifier. Its name is also the key under which a report gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicationId {
    /// The number of a book or report: ten digits, or thirteen since 2007.
    Isbn,
    /// The number of a series.
    Issn,
    /// A permanent name (RFC 8141), such as those that the National Library gives.
    Urn,
}

impl PublicationId {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Isbn, Self::Issn, Self::Urn];

    /// `isbn`, `issn` or `urn`.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["isbn", "issn", "urn"][self as usize]
    }

    /// Whether a text can be an identifier of this kind: it has the right form, and its check digit fits.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        match self {
            Self::Isbn => is_isbn(text),
            Self::Issn => is_issn(text),
            Self::Urn => is_urn(text),
        }
    }
}

/// Ten digits (modulo 11) or thirteen (modulo 10), with single hyphens or spaces between them. Numbers that begin with
/// 979-0 are those of printed music.
fn is_isbn(text: &str) -> bool {
    match figures(text).as_deref() {
        Some(figures @ [_, _, _, _, _, _, _, _, _, _]) => fits_modulo_11(figures),
        Some([9, 7, 9, 0, ..]) => false,
        Some(figures @ [9, 7, 8 | 9, _, _, _, _, _, _, _, _, _, check]) => {
            let sum: u32 = figures.iter().zip([1, 3].into_iter().cycle()).map(|(figure, weight)| figure * weight).sum();
            *check < 10 && sum.is_multiple_of(10)
        }
        _ => false,
    }
}

/// Eight digits (modulo 11), in two fours or in one piece.
fn is_issn(text: &str) -> bool {
    let in_fours = !text.contains(is_gap) || text.split(is_gap).all(|part| part.len() == 4);
    in_fours && figures(text).is_some_and(|figures| figures.len() == 8 && fits_modulo_11(&figures))
}

/// `urn:`, the name of a namespace and a name within it. Of namespaces with rules of their own, those are looked at that
/// stand on Finnish reports.
fn is_urn(text: &str) -> bool {
    let mut parts = text.splitn(3, ':');
    let (Some(scheme), Some(namespace), Some(rest)) = (parts.next(), parts.next(), parts.next()) else { return false };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (name, components) = rest.split_once('?').map_or((rest, None), |(name, rest)| (name, Some(rest)));
    let is_component =
        |text: &str| text.strip_prefix(['+', '=']).is_some_and(|rest| !rest.is_empty() && is_uri(rest, "/?"));
    let sound = scheme.eq_ignore_ascii_case("urn")
        && is_namespace(namespace)
        && !name.is_empty()
        && !name.starts_with('/')
        && is_uri(name, "/")
        && components.is_none_or(is_component)
        && is_uri(fragment, "/?");
    sound
        && match namespace.to_ascii_lowercase().as_str() {
            "isbn" => is_isbn(name),
            "issn" => is_issn(name),
            "nbn" => is_national_number(name),
            _ => true,
        }
}

/// Letters, digits and hyphens, two at least; no hyphen at either end.
fn is_namespace(name: &str) -> bool {
    let sound = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    sound && (2..=32).contains(&name.len()) && !name.starts_with('-') && !name.ends_with('-')
}

/// A country or an organisation, with parts of it after colons, a hyphen and the rest (RFC 8458): `fi-fe2017041234`.
fn is_national_number(name: &str) -> bool {
    name.split_once('-').is_some_and(|(prefix, rest)| {
        let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
        prefix.split(':').all(is_word) && !rest.is_empty()
    })
}

/// Whether a text holds only what may stand in the path of an address (RFC 3986) and some `other` characters.
fn is_uri(text: &str, other: &str) -> bool {
    let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|b| b.is_ascii_hexdigit());
    text.chars().all(|c| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%".contains(c) || other.contains(c))
        && text.split('%').skip(1).all(is_escape)
}

/// The figures of a number; `X` at its end stands for ten. `None` where anything else stands in it than single hyphens or
/// spaces between figures.
fn figures(text: &str) -> Option<Vec<u32>> {
    if text.split(is_gap).any(str::is_empty) {
        return None;
    }
    let last = text.chars().count().checked_sub(1)?;
    let letters = text.chars().enumerate().filter(|(_, c)| !is_gap(*c));
    letters.map(|(at, c)| if at == last && matches!(c, 'X' | 'x') { Some(10) } else { c.to_digit(10) }).collect()
}

/// The signs that part groups: hyphens of all kinds and spaces.
fn is_gap(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | ' ' | '\u{a0}')
}

/// The last figure counts once, the one before it twice, and so on.
fn fits_modulo_11(figures: &[u32]) -> bool {
    let sum: u32 = figures.iter().rev().zip(1..).map(|(figure, weight)| figure * weight).sum();
    sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PublicationId::{Isbn, Issn, Urn};
    use proptest::prelude::*;

    #[test]
    fn numbers_have_a_form_and_a_check_digit() {
        for (kind, sound) in [
            (Isbn, "978-952-1234-56-9"),
            (Isbn, "978 952 1234 56 9"),
            (Isbn, "9789521234569"),
            (Isbn, "979-10-90123-45-8"),
            (Isbn, "952-1234-58-X"),
            (Isbn, "952123458x"),
            (Isbn, "0-306-40615-2"),
            (Issn, "1234-5679"),
            (Issn, "12345679"),
            (Issn, "2341-121x"),
        ] {
            assert!(kind.fits(sound), "{kind:?} {sound}");
        }
        for (kind, wrong) in [
            (Isbn, "978-952-1234-56-8"),
            (Isbn, "952-1234-58-9"),
            (Isbn, "95X-123458-0"),
            (Isbn, "977-952-1234-56-2"),
            (Isbn, "979-0-9012345-8-9"),
            (Isbn, "978--952-1234-56-9"),
            (Isbn, "-978-952-1234-56-9"),
            (Isbn, "ISBN 978-952-1234-56-9"),
            (Isbn, "978-952-1234-56-X"),
            (Isbn, "1234-5679"),
            (Isbn, ""),
            (Issn, "1234-5678"),
            (Issn, "123-45679"),
            (Issn, "ISSN 1234-5679"),
            (Issn, "952-1234-58-X"),
            (Issn, "ä"),
        ] {
            assert!(!kind.fits(wrong), "{kind:?} {wrong}");
        }
    }

    #[test]
    fn names_have_the_form_of_a_urn() {
        for sound in [
            "URN:NBN:fi-fe2017041234",
            "urn:nbn:fi:tuni-201804101485",
            "Urn:Isbn:978-952-1234-56-9",
            "urn:isbn:952-1234-56-3",
            "urn:issn:1234-5679",
            "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "urn:example:a/b%20c?+resolve?=query#part",
        ] {
            assert!(Urn.fits(sound), "{sound}");
        }
        for wrong in [
            "",
            "urn",
            "urn:nbn",
            "urn:nbn:",
            "NBN:fi-fe2017041234",
            "https://urn.fi/URN:NBN:fi-fe2017041234",
            "URN:NBN:fi",
            "URN:NBN:-fe2017",
            "URN:NBN:fi-fe 2017",
            "urn:isbn:978-952-1234-56-8",
            "urn:issn:1234-5678",
            "urn:a:b",
            "urn:-a:b",
            "urn:example:/a",
            "urn:example:ä",
            "urn:example:a%2",
            "urn:example:a?b",
            "urn:example:a?=",
        ] {
            assert!(!Urn.fits(wrong), "{wrong}");
        }
    }

    /// The figures with the one that makes them a sound number.
    fn checked(kind: PublicationId, figures: &str) -> String {
        let ends = "0123456789X".chars().map(|check| format!("{figures}{check}"));
        let sound: Vec<String> = ends.filter(|number| kind.fits(number)).collect();
        assert_eq!(sound.len(), 1, "{figures} has one check digit: {sound:?}");
        sound.into_iter().next().unwrap_or_default()
    }

    proptest! {
        #[test]
        fn every_number_has_one_check_digit(
            (kind, figures) in prop_oneof![
                ("[0-9]{9}").prop_map(|figures| (Isbn, figures)),
                ("978[0-9]{9}|979[1-9][0-9]{8}").prop_map(|figures| (Isbn, figures)),
                ("[0-9]{7}").prop_map(|figures| (Issn, figures)),
            ],
            at in 0..7_usize,
            other in 1..10_u32,
            gap in prop::sample::select(vec!['-', ' ', '\u{a0}', '\u{2011}']),
        ) {
            let number = checked(kind, &figures);
            // A hyphen changes nothing, another figure does.
            let (head, tail) = number.split_at(if kind == Issn { 4 } else { at + 1 });
            let (parted, doubled) = (format!("{head}{gap}{tail}"), format!("{head}{gap}{gap}{tail}"));
            prop_assert!(kind.fits(&parted), "{}", parted);
            prop_assert!(!kind.fits(&doubled), "{}", doubled);
            let mistyped: String = number.char_indices().map(|(position, c)| match c.to_digit(10) {
                Some(figure) if position == at => char::from_digit((figure + other) % 10, 10).unwrap_or(c),
                _ => c,
            }).collect();
            prop_assert!(!kind.fits(&mistyped), "{}", mistyped);
        }

        #[test]
        fn a_urn_is_one_whatever_the_case_of_its_head(name in "urn:[a-z0-9]{2,8}:[a-z0-9;=@-]{1,20}") {
            let (head, rest) = name.rsplit_once(':').unwrap_or_default();
            prop_assert_eq!(Urn.fits(&name), Urn.fits(&format!("{}:{rest}", head.to_uppercase())));
        }

        #[test]
        fn any_text_is_looked_at(text in "(urn:|isbn|978)?\\PC*") {
            for kind in PublicationId::ALL {
                prop_assert!(!kind.fits(&text) || kind != Urn || text.is_ascii(), "{}", text);
            }
        }
    }
}
