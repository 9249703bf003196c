//! Finnish business IDs (Y-tunnus).

/// Whether a text is a Finnish business ID: seven digits, a hyphen and a check digit (modulo 11 with the weights 7, 9,
/// 10, 5, 8, 4, 2).
#[must_use]
pub fn is_business_id(text: &str) -> bool {
    let Some((digits, check)) = text.split_once('-') else { return false };
    if digits.len() != 7 || check.len() != 1 || !digits.bytes().chain(check.bytes()).all(|b| b.is_ascii_digit()) {
        return false;
    }
    let sum: u32 =
        digits.bytes().zip([7, 9, 10, 5, 8, 4, 2]).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let expected = match sum % 11 {
        0 => 0,
        1 => return false,
        rest => 11 - rest,
    };
    check.parse() == Ok(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_ids_have_a_check_digit() {
        assert!(is_business_id("0187690-1"));
        assert!(is_business_id("0112038-9"));
        for wrong in ["0187690-2", "187690-1", "01876901", "0187690-", "abcdefg-h", "0187690-11"] {
            assert!(!is_business_id(wrong), "{wrong}");
        }
    }
}
