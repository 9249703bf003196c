//! What may stand anywhere in a file, front matter and text alike, and should not be published: personal identity codes,
//! bank accounts, masked addresses and characters that nobody sees.
//!
//! A file is looked through once, in stretches, of which nearly all hold nothing that one of these could begin with.

use crate::source::{FileId, Span};
use crate::value::{iban_at, personal_id_at};
use serde::{Deserialize, Serialize};

/// A kind of trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TraceKind {
    /// A Finnish personal identity code.
    PersonalId,
    /// A bank account.
    BankAccount,
    /// An e-mail address whose @ is masked, with the address that it means.
    MaskedAddress(String),
    /// A character that turns the direction of what follows it.
    Direction(char),
    /// A character that is not seen.
    Invisible(char),
}

/// A trace and its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// What it is.
    pub kind: TraceKind,
    /// Where it stands.
    pub at: Span,
}

/// So many bytes are looked at together.
const STRETCH: usize = 64;

/// The traces in a file whose body begins at the byte `body`.
#[must_use]
pub fn traces(text: &str, body: usize, file: FileId) -> Box<[Trace]> {
    // From 0xd8 on, bytes begin characters from U+0600 on.
    let begins = |b: u8| matches!(b, b'0'..=b'9' | b'(' | b'[' | b'{' | b'&' | b'\\' | 0xd8..);
    let mut found = Vec::new();
    for (number, stretch) in text.as_bytes().chunks(STRETCH).enumerate() {
        if !stretch.iter().fold(false, |any, &b| any | begins(b)) {
            continue;
        }
        for (offset, _) in stretch.iter().enumerate().filter(|(_, b)| begins(**b)) {
            if let Some((kind, start, end)) = trace_at(text, number * STRETCH + offset, body) {
                found.push(Trace { kind, at: Span::new(file, start, end) });
            }
        }
    }
    found.into()
}

/// The trace that the character at a byte gives away, with its first byte and the one after its last.
fn trace_at(text: &str, at: usize, body: usize) -> Option<(TraceKind, usize, usize)> {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'0'..=b'9' => {
            if at > 0 && bytes[at - 1].is_ascii_digit() {
                return None;
            }
            if let Some(end) = personal_id_at(text, at) {
                return Some((TraceKind::PersonalId, at, end));
            }
            let start = at.checked_sub(2)?;
            iban_at(text, start).map(|end| (TraceKind::BankAccount, start, end))
        }
        b'(' | b'[' | b'{' => masked_address(text, at),
        // A character may be written by its number: in quotes of the front matter, and as an entity in the text.
        b'\\' if at < body => {
            let digits = bytes.get(at + 1).filter(|b| matches!(b, b'u' | b'U')).and_then(|_| text.get(at + 2..))?;
            numbered(digits, 16).and_then(|(c, length)| hidden(c, "", at, at + 2 + length))
        }
        b'&' if at >= body => {
            let digits = text[at + 1..].strip_prefix('#')?;
            let hexadecimal = digits.strip_prefix(['x', 'X']);
            let (c, length) = numbered(hexadecimal.unwrap_or(digits), if hexadecimal.is_some() { 16 } else { 10 })?;
            hidden(c, "", at, at + 2 + usize::from(hexadecimal.is_some()) + length)
        }
        b if b >= 0xd8 => {
            let c = text.get(at..)?.chars().next()?;
            hidden(c, &text[..at], at, at + c.len_utf8())
        }
        _ => None,
    }
}

/// The character whose number a text begins with, and the length of the number.
fn numbered(text: &str, radix: u32) -> Option<(char, usize)> {
    let length = text.bytes().take(8).take_while(|&b| char::from(b).is_digit(radix)).count();
    let number = u32::from_str_radix(&text[..length], radix).ok()?;
    Some((char::from_u32(number)?, length))
}

/// The trace of a character that stands at `start..end` after `before`, if it is one that is not seen.
fn hidden(c: char, before: &str, start: usize, end: usize) -> Option<(TraceKind, usize, usize)> {
    let last = before.chars().next_back();
    let kind = match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => TraceKind::Direction(c),
        // The mark at the very beginning says how the file is encoded.
        '\u{feff}' if start == 0 => return None,
        // Joiners belong between the parts of an emoji and in scripts further on than Hebrew.
        '\u{200c}' | '\u{200d}' if last.is_some_and(|last| last >= '\u{590}') => return None,
        // Flags of regions are written with tags.
        '\u{e0020}'..='\u{e007f}' if last.is_some_and(|c| matches!(c, '\u{1f3f4}' | '\u{e0020}'..='\u{e007f}')) => {
            return None;
        }
        '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => TraceKind::Invisible(c),
        _ => return None,
    };
    Some((kind, start, end))
}

/// What stands in the place of @, in small letters.
const MASKS: [&str; 5] = ["at", "ät", "a", "@", "miukumauku"];
/// What stands in the place of a point.
const POINTS: [&str; 3] = ["dot", "piste", "punkt"];
/// The names of addresses that are patterns.
const PATTERNS: [&str; 5] = ["etunimi", "fornamn", "förnamn", "firstname", "first.name"];
/// Longer names are none.
const MAX_NAME: usize = 64;

/// An address with a masked @ whose bracket stands at a byte, such as `nimi(at)example.fi`.
fn masked_address(text: &str, bracket: usize) -> Option<(TraceKind, usize, usize)> {
    let (mask, mut end) = bracketed(text, bracket, &MASKS)?;
    let before = text[..bracket].trim_end_matches(' ');
    // “Kohta (a) on” is a list; with no space on either side it is an address.
    let spaced = before.len() < bracket || text[end..].starts_with(' ');
    if bracket - before.len() > 2 || (mask == "a" && spaced) {
        return None;
    }
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let letters = before.char_indices().rev().take(MAX_NAME).take_while(|(_, c)| of_name(*c));
    let start = letters.last().map(|(at, _)| at)?;
    let name = &text[start..before.len()];
    if PATTERNS.iter().any(|pattern| name.to_lowercase().starts_with(pattern)) {
        return None;
    }
    end += text[end..].bytes().take(2).take_while(|&b| b == b' ').count();
    let mut address = format!("{name}@");
    for part in 0.. {
        let label = text[end..].bytes().take(MAX_NAME).take_while(|&b| b.is_ascii_alphanumeric() || b == b'-').count();
        if label == 0 {
            return None;
        }
        address += &text[end..end + label];
        end += label;
        let Some(next) = after_point(text, end).filter(|_| part < 4) else {
            let ending = address.rsplit('.').next().unwrap_or_default();
            let sound = part > 0 && ending.len() > 1 && ending.bytes().all(|b| b.is_ascii_alphabetic());
            return sound.then_some((TraceKind::MaskedAddress(address), start, end));
        };
        address.push('.');
        end = next;
    }
    None
}

/// The byte after a point, plain or masked, behind which a word goes on.
fn after_point(text: &str, at: usize) -> Option<usize> {
    let goes_on = |end: &usize| text.as_bytes().get(*end).is_some_and(u8::is_ascii_alphanumeric);
    if text[at..].starts_with('.') {
        return Some(at + 1).filter(goes_on);
    }
    let bracket = at + text[at..].bytes().take(2).take_while(|&b| b == b' ').count();
    let (_, end) = bracketed(text, bracket, &POINTS)?;
    Some(end + text[end..].bytes().take(2).take_while(|&b| b == b' ').count()).filter(goes_on)
}

/// One of some words in brackets, with the byte after the closing one.
fn bracketed<'w>(text: &str, at: usize, words: &[&'w str]) -> Option<(&'w str, usize)> {
    let inner = text.get(at..)?.strip_prefix(['(', '[', '{'])?;
    let length = inner.bytes().take(12).position(|b| matches!(b, b')' | b']' | b'}'))?;
    let written = inner[..length].trim().to_lowercase();
    let word = words.iter().find(|word| **word == written)?;
    Some((word, at + length + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};
    use proptest::prelude::*;

    fn found(text: &str, body: usize) -> Vec<(TraceKind, &str)> {
        let file = Sources::default().add(SourceFile::held("a.md".to_owned(), String::new()));
        let traces = traces(text, body, file);
        traces.iter().map(|t| (t.kind.clone(), &text[t.at.start as usize..t.at.end as usize])).collect()
    }

    #[test]
    fn codes_and_accounts_are_found_wherever_they_stand() {
        for shift in 0..STRETCH + 2 {
            let text = format!("{} 010190-900P, FI21 1234 5600 0007 85 ja 2017–2018", "ä".repeat(shift));
            let expected =
                vec![(TraceKind::PersonalId, "010190-900P"), (TraceKind::BankAccount, "FI21 1234 5600 0007 85")];
            assert_eq!(found(&text, 0), expected, "{shift}");
        }
    }

    #[test]
    fn masked_addresses_are_found() {
        let address = |text: &str| TraceKind::MaskedAddress(text.to_owned());
        for written in [
            "hanke.koe(at)example.fi",
            "hanke.koe [at] example.fi",
            "hanke.koe (ÄT) example (piste) fi",
            "hanke.koe(a)example.fi",
            "hanke.koe{@}example[dot]fi",
        ] {
            let text = format!("Kysy: {written}.");
            assert_eq!(found(&text, 0), [(address("hanke.koe@example.fi"), written)], "{text}");
        }
        for other in [
            "kohta (a) example.fi",
            "etunimi.sukunimi(at)example.fi",
            "Förnamn.Efternamn[at]example.fi",
            "nimi (at) kaupunki. Fi",
            "(at) example.fi",
            "nimi(at)example",
            "[a](b.md)",
            "nimi (atk) example.fi",
            "nimi@example.fi",
        ] {
            assert_eq!(found(other, 0), [], "{other}");
        }
    }

    #[test]
    fn what_is_not_seen_is_found() {
        assert_eq!(found("a\u{202e}b", 0), [(TraceKind::Direction('\u{202e}'), "\u{202e}")]);
        assert_eq!(found("a\u{200b}b", 0), [(TraceKind::Invisible('\u{200b}'), "\u{200b}")]);
        assert_eq!(found(r#"a: "\u202E""#, 99), [(TraceKind::Direction('\u{202e}'), r"\u202E")]);
        assert_eq!(found("&#x202e; &#8238;", 0).len(), 2);
        assert_eq!(found("a\u{200d}b", 0), [(TraceKind::Invisible('\u{200d}'), "\u{200d}")]);
        for fine in
            ["\u{feff}a", "taa\u{ad}tusti", "👩\u{200d}🚀 ❤\u{fe0f}\u{200d}🔥", "a\u{a0}b – ”c” …", r"\u202E", "&amp;"]
        {
            assert_eq!(found(fine, 0), [], "{fine}");
        }
        assert_eq!(found("🏴\u{e0067}\u{e0062}\u{e007f}", 0), []);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[a(@)\\[\\]{} .ätFI0-9\u{202e}&#x;\\\\u-]{0,80}", body in 0usize..80) {
            found(&text, body);
        }
    }
}
