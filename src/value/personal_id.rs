//! Finnish personal identity codes (henkilötunnus): <https://dvv.fi/en/personal-identity-code>.

use std::borrow::Cow;

/// The check characters, by the remainder of the nine digits divided by 31.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Where the personal identity code ends that begins at a byte of a text; `None` where none does. Word processors make
/// other dashes of the hyphen, and people write small letters: neither hides a code.
#[must_use]
pub fn personal_id_at(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let digits = bytes.get(range)?;
        digits.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
    };
    if start > 0 && bytes[start - 1].is_ascii_alphanumeric() {
        return None;
    }
    let (day, month, birth) = (number(start..start + 2)?, number(start + 2..start + 4)?, number(start..start + 6)?);
    let sign = text.get(start + 6..)?.chars().next()?;
    let is_sign =
        matches!(sign.to_ascii_uppercase(), '-' | '+' | 'U'..='Y' | 'A'..='F' | '\u{2010}'..='\u{2013}' | '\u{2212}');
    let rest = start + 6 + sign.len_utf8();
    let person = number(rest..rest + 3)?;
    let check = bytes.get(rest + 3)?.to_ascii_uppercase();
    let ends = bytes.get(rest + 4).is_none_or(|next| !next.is_ascii_alphanumeric());
    let sound = is_sign && ends && (1..=31).contains(&day) && (1..=12).contains(&month) && person >= 2;
    (sound && CHECKS[((birth * 1000 + person) % 31) as usize] == check).then_some(rest + 4)
}

/// The text with the last four characters of every personal identity code as asterisks, byte for byte as long.
#[must_use]
pub fn without_personal_ids(text: &str) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for start in 0..text.len() {
        // A code begins with a digit, so its place is between letters.
        if text.as_bytes()[start].is_ascii_digit()
            && let Some(end) = personal_id_at(text, start)
        {
            masked.to_mut().replace_range(end - 4..end, "****");
        }
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // Numbers from 900 on are given to nobody.
    #[test]
    fn codes_of_every_century_are_known() {
        for sign in ["+", "-", "–", "‑", "U", "V", "W", "X", "Y", "A", "B", "C", "D", "E", "F", "a"] {
            let code = format!("010190{sign}900P");
            assert_eq!(personal_id_at(&code, 0), Some(code.len()), "{code}");
        }
        assert_eq!(personal_id_at("010190-900p.", 0), Some(11));
    }

    #[test]
    fn what_is_nearly_a_code_is_none() {
        for other in [
            "010190-900R",
            "010190/900P",
            "010190-90P",
            "320190-900P",
            "011390-900P",
            "1010190-900P",
            "010190-900PA",
            "010190-001P",
            "010190-",
            "010190",
            "",
            "01019ä-900P",
        ] {
            let found = (0..other.len()).find_map(|start| personal_id_at(other, start));
            assert_eq!(found, None, "{other}");
        }
    }

    #[test]
    fn codes_are_masked() {
        assert_eq!(without_personal_ids("Ä 010190-900P, 010190–900P"), "Ä 010190-****, 010190–****");
        assert!(matches!(without_personal_ids("010190-900R"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[0-9A-Pä– -]{0,40}") {
            prop_assert_eq!(without_personal_ids(&text).len(), text.len());
        }
    }
}
