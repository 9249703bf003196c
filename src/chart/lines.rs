//! Breaking a text into lines without knowing its font: a letter is taken for as wide as wide fonts have it.

/// The width of a text in hundredths of its size.
pub fn width(text: &str) -> usize {
    text.chars().map(letter).sum()
}

fn letter(c: char) -> usize {
    match c {
        '\u{ad}' | '\u{200b}' => 0,
        'i' | 'j' | 'l' | 'I' | ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '(' | ')' | '/' | '-' => 40,
        'f' | 'r' | 't' => 45,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 100,
        _ if c.is_ascii_digit() => 64,
        _ if c.is_lowercase() => 64,
        _ if c.is_uppercase() => 80,
        // Signs, and letters of scripts that are as wide as they are high.
        _ if c.is_alphanumeric() && (c as u32) >= 0x1100 => 100,
        _ => 84,
    }
}

/// The text in lines of at most `limit` hundredths of its size. Words that are longer are parted where a syllable begins.
pub fn wrapped(text: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word = word;
        loop {
            let gap = if line.is_empty() { 0 } else { width(" ") };
            let room = limit.saturating_sub(width(&line) + gap);
            if width(word) <= room {
                line.push_str(if gap > 0 { " " } else { "" });
                line.push_str(word);
                break;
            }
            // A word that a line of its own has room for goes there whole.
            if !line.is_empty() && width(word) <= limit {
                lines.push(std::mem::take(&mut line));
                continue;
            }
            let Some((at, hyphen)) = break_before(word, room, line.is_empty()) else {
                if line.is_empty() {
                    // One letter that has no room anywhere.
                    line.push_str(word);
                    break;
                }
                lines.push(std::mem::take(&mut line));
                continue;
            };
            line.push_str(if gap > 0 { " " } else { "" });
            line.push_str(&word[..at]);
            line.push_str(if hyphen { "-" } else { "" });
            lines.push(std::mem::take(&mut line));
            word = &word[at..];
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Where to part a word so that its beginning has room, and whether a hyphen is due there: behind a hyphen or slash of its
/// own, else before the last consonant that a vowel follows, as Finnish syllables begin, else, where it `must` be
/// parted, anywhere.
fn break_before(word: &str, room: usize, must: bool) -> Option<(usize, bool)> {
    let hyphen = width("-");
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let (mut own, mut syllable, mut any) = (None, None, None);
    let mut wide = 0;
    for (index, pair) in letters.windows(2).enumerate() {
        let ((_, before), (at, c)) = (pair[0], pair[1]);
        wide += letter(before);
        if wide > room {
            break;
        }
        if matches!(before, '-' | '–' | '/') {
            own = Some((at, false));
        }
        if wide + hyphen > room {
            continue;
        }
        any = Some((at, true));
        let vowel = |c: char| "aeiouyåäöéüAEIOUYÅÄÖ".contains(c);
        let follows = letters.get(index + 2).is_some_and(|(_, next)| vowel(*next));
        // No part is shorter than three letters.
        if index >= 2 && letters.len() - index > 3 && c.is_alphabetic() && !vowel(c) && follows {
            syllable = Some((at, true));
        }
    }
    let first = || letters.get(1).map(|(at, _)| (*at, false));
    own.or(syllable).or_else(|| if must { any.or_else(first) } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(wrapped("Hankkeen suunnittelu ja käynnistys", 1300), ["Hankkeen suunnittelu", "ja käynnistys"]);
        assert_eq!(wrapped("  ", 1300), Vec::<String>::new());
    }

    #[test]
    fn long_words_are_parted_where_syllables_begin() {
        assert_eq!(wrapped("hyvinvointipalvelukokonaisuus", 1200), ["hyvinvointipalveluko-", "konaisuus"]);
        assert_eq!(wrapped("Pohjois-Pohjanmaa", 1000), ["Pohjois-", "Pohjanmaa"]);
        assert_eq!(wrapped("xxxxxxxxxx", 400), ["xxxxx-", "xxxxx"]);
    }

    proptest! {
        #[test]
        fn every_line_has_room_and_nothing_is_lost(text in "[a-zA-Zäö ·-]{0,80}", limit in 200usize..2000) {
            let lines = wrapped(&text, limit);
            for line in &lines {
                prop_assert!(width(line) <= limit, "{:?}", lines);
            }
            let bare = |text: &str| text.replace([' ', '-'], "");
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }

        #[test]
        fn no_limit_makes_it_panic_or_run_on(text in "\\PC{0,40}", limit in 0usize..300) {
            let _ = wrapped(&text, limit);
        }
    }
}
