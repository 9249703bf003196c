//! Comparing what people write with what is known.

/// The form in which two spellings of one word are equal: trimmed, lower case, runs of space and underscore as one
/// space.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut gap = false;
    for c in word.chars() {
        if c.is_whitespace() || c == '_' {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) && !folded.is_empty() {
            folded.push(' ');
        }
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

/// The candidate that was probably meant by a word that is not known, or `None` if none is near.
///
/// Near means an edit distance (insertions, deletions, substitutions, swaps) of at most a third of the word's length,
/// at least one. Of two equally near candidates the first wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let (length, limit) = reach(&word);
    // Folding changes the length of a word little, and costs more than counting.
    let near = candidates.into_iter().filter(|candidate| candidate.chars().count().abs_diff(length) <= limit);
    nearest_folded(&word, near.map(|candidate| (fold(candidate), candidate)))
}

/// Like [`nearest`], for a folded word and candidates that come with their folded forms.
pub fn nearest_folded<T>(word: &str, candidates: impl IntoIterator<Item = (impl AsRef<str>, T)>) -> Option<T> {
    let (length, limit) = reach(word);
    let mut best: Option<(usize, T)> = None;
    for (folded, candidate) in candidates {
        if folded.as_ref().chars().count().abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::damerau_levenshtein(word, folded.as_ref());
        if distance <= limit && best.as_ref().is_none_or(|(least, _)| distance < *least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The length of a word, and the greatest distance at which another one is near.
fn reach(word: &str) -> (usize, usize) {
    let length = word.chars().count();
    (length, (length / 3).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_together() {
        assert_eq!(fold("  Ei_rahoitettu "), "ei rahoitettu");
        assert_eq!(fold("EI\u{a0}RAHOITETTU"), "ei rahoitettu");
    }

    #[test]
    fn only_near_words_are_offered() {
        assert_eq!(nearest("Pohjos-Pohjanmaa", ["Pohjanmaa", "Pohjois-Pohjanmaa"]), Some("Pohjois-Pohjanmaa"));
        assert_eq!(nearest("tlia", ["tila", "nimi"]), Some("tila"));
        assert_eq!(nearest("hepreaa", ["tila", "nimi"]), None);
    }
}
