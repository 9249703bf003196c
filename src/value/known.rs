//! Many known words, and the one among them that was probably meant.

use super::words::{fold, nearest_folded};
use std::collections::HashMap;
use std::sync::Mutex;

/// Up to so many words are compared with an unknown one. Of more, only those are that begin or end like it: so many
/// before and after its place in the alphabet, by its beginning and by its end.
const REACH: usize = 25;

/// Known words, each with a number of its owner's choice. What finds the nearest of them costs no more among a hundred
/// thousand than among a hundred.
#[derive(Debug, Default)]
pub struct Known {
    words: Vec<Word>,
    /// Positions in the order of the folded words, and in that of the words read backwards.
    by_beginning: Vec<usize>,
    by_end: Vec<usize>,
    /// What was found for unknown words: a faulty card is looked at twice, and one misspelling may stand on many.
    found: Mutex<HashMap<Asked, Option<usize>>>,
}

/// A folded word, and the owner whose words are left out.
type Asked = (String, Option<usize>);

#[derive(Debug)]
struct Word {
    text: String,
    folded: String,
    backwards: String,
    owner: usize,
}

impl Known {
    /// Gathers words; of equally near ones the earlier is offered.
    pub fn new<'a>(words: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let word = |(text, owner): (&str, usize)| {
            let folded = fold(text);
            let backwards = folded.chars().rev().collect();
            Word { text: text.to_owned(), folded, backwards, owner }
        };
        let words: Vec<Word> = words.into_iter().map(word).collect();
        let mut by_beginning: Vec<usize> = (0..words.len()).collect();
        let mut by_end = by_beginning.clone();
        by_beginning.sort_by(|&a, &b| words[a].folded.cmp(&words[b].folded));
        by_end.sort_by(|&a, &b| words[a].backwards.cmp(&words[b].backwards));
        Self { words, by_beginning, by_end, found: Mutex::default() }
    }

    /// The word nearest to an unknown one, those of one owner left out.
    #[must_use]
    pub fn nearest(&self, word: &str, but: Option<usize>) -> Option<&str> {
        let asked = (fold(word), but);
        let known = self.found.lock().ok().and_then(|found| found.get(&asked).copied());
        let nearest = known.unwrap_or_else(|| {
            let nearest = self.look_for(&asked.0, but);
            if let Ok(mut found) = self.found.lock() {
                found.insert(asked, nearest);
            }
            nearest
        });
        nearest.map(|at| self.words[at].text.as_str())
    }

    fn look_for(&self, folded: &str, but: Option<usize>) -> Option<usize> {
        let mut alike: Vec<usize> = if self.words.len() <= 4 * REACH {
            (0..self.words.len()).collect()
        } else {
            let backwards: String = folded.chars().rev().collect();
            let beginning = self.by_beginning.partition_point(|&at| self.words[at].folded.as_str() < folded);
            let end = self.by_end.partition_point(|&at| self.words[at].backwards < backwards);
            [around(&self.by_beginning, beginning), around(&self.by_end, end)].concat()
        };
        alike.sort_unstable();
        alike.dedup();
        let words = alike.into_iter().filter(|&at| Some(self.words[at].owner) != but);
        nearest_folded(folded, words.map(|at| (self.words[at].folded.as_str(), at)))
    }
}

fn around(order: &[usize], place: usize) -> &[usize] {
    &order[place.saturating_sub(REACH)..(place + REACH).min(order.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(words: &[String]) -> Known {
        Known::new(words.iter().enumerate().map(|(owner, word)| (word.as_str(), owner)))
    }

    #[test]
    fn the_nearest_is_found_among_few_and_among_many() {
        for count in [10, 10_000] {
            let mut words: Vec<String> = (0..count).map(|number| format!("hanke {number:05}")).collect();
            words.push("Lapsen paras".to_owned());
            let known = known(&words);
            assert_eq!(known.nearest("lapsen parsa", None), Some("Lapsen paras"), "by its beginning");
            assert_eq!(known.nearest("Apsen paras", None), Some("Lapsen paras"), "by its end");
            assert_eq!(known.nearest("hanke 0000x", None), Some("hanke 00000"), "of equally near ones the first");
            assert_eq!(known.nearest("Lapsen paras", Some(count)), None, "an owner's own words are left out");
            assert_eq!(known.nearest("jotain aivan muuta", None), None);
        }
    }
}
