//! Bank accounts (IBAN, ISO 13616).

/// The countries whose accounts turn up in Finnish texts, and how long their IBANs are.
const LENGTHS: [(&[u8; 2], usize); 20] = [
    (b"AT", 20),
    (b"BE", 16),
    (b"CH", 21),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DK", 18),
    (b"EE", 20),
    (b"ES", 24),
    (b"FI", 18),
    (b"FR", 27),
    (b"GB", 22),
    (b"IE", 22),
    (b"IT", 27),
    (b"LT", 20),
    (b"LU", 20),
    (b"LV", 21),
    (b"NL", 18),
    (b"NO", 15),
    (b"PL", 28),
    (b"SE", 24),
];

/// Where the IBAN ends that begins at a byte of a text, in one piece or with single spaces in it; `None` where none
/// with the right check digits does.
#[must_use]
pub fn iban_at(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let country = bytes.get(start..start + 2)?;
    let (_, length) = LENGTHS.iter().find(|(known, _)| country.eq_ignore_ascii_case(*known))?;
    if start > 0 && bytes[start - 1].is_ascii_alphanumeric() {
        return None;
    }
    // The country and the check digits count last: they are carried round.
    let (mut head, mut tail, mut read, mut at) = (0, 0, 0, start);
    while read < *length {
        let rest = text.get(at..)?;
        let next = rest.chars().next()?;
        if matches!(next, ' ' | '\u{a0}') && read > 0 && !rest[next.len_utf8()..].starts_with([' ', '\u{a0}']) {
            at += next.len_utf8();
            continue;
        }
        let value = next.to_digit(36)?;
        let sum = if read < 4 { &mut head } else { &mut tail };
        *sum = (*sum * if value < 10 { 10 } else { 100 } + value) % 97;
        read += 1;
        at += 1;
    }
    let ends = bytes.get(at).is_none_or(|next| !next.is_ascii_alphanumeric());
    // Two letters and two digits are six digits long.
    (ends && (tail * (1_000_000 % 97) + head) % 97 == 1).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_have_check_digits() {
        for sound in
            ["FI2112345600000785", "FI21 1234 5600 0007 85", "fi21 1234 5600 0007 85", "DE89370400440532013000"]
        {
            assert_eq!(iban_at(sound, 0), Some(sound.len()), "{sound}");
        }
        assert_eq!(iban_at("Tili: FI21\u{a0}1234 5600 0007 85.", 6), Some(29));
        for wrong in
            ["FI2212345600000785", "FI21  1234 5600 0007 85", "FI211234560000078", "FI21123456000007851", "XX21", "ä"]
        {
            assert_eq!(iban_at(wrong, 0), None, "{wrong}");
        }
        assert_eq!(iban_at("AFI2112345600000785", 1), None);
    }
}
