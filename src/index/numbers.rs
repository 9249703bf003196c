//! The numbers of chapters, sections and appendices, and the order and names of chapters.

use crate::diag::{Diagnostic, codes};
use crate::markdown::Numbering;
use crate::site::Site;
use crate::source::Span;
use crate::value::{self, slug};
use std::collections::VecDeque;

/// Sections are numbered to this depth; deeper headings have no numbers.
const DEEPEST: usize = 4;

/// Counts chapters, sections and appendices.
#[derive(Debug, Default)]
pub struct Counter {
    /// The numbers of the open chapter and sections, with how deep the heading of each stands.
    open: Vec<(usize, usize)>,
    /// The number of the last chapter.
    chapters: usize,
    /// The numbers of the appendices that are still to come.
    appendices: VecDeque<String>,
    /// Whether the sections of the open chapter have numbers.
    numbers_sections: bool,
}

impl Counter {
    /// A counter for a report whose chapters are numbered like `tops`.
    pub fn new<'n>(tops: impl Iterator<Item = &'n Numbering>) -> Self {
        let groups = tops.filter_map(|numbering| match numbering {
            Numbering::Appendix(group) => Some(group.as_deref()),
            _ => None,
        });
        Self {
            appendices: appendix_numbers(&groups.collect::<Vec<_>>()).into(),
            numbers_sections: true,
            ..Self::default()
        }
    }

    /// The number of the next heading, which stands so deep; chapters stand at 1.
    pub fn next(&mut self, depth: usize, numbering: &Numbering) -> Option<String> {
        if depth == 1 {
            self.open.clear();
            self.numbers_sections = *numbering == Numbering::Usual;
            if let Numbering::Appendix(_) = numbering {
                return self.appendices.pop_front();
            }
        }
        if *numbering != Numbering::Usual || !self.numbers_sections {
            return None;
        }
        let mut number = 1;
        while let Some(&(above, last)) = self.open.last()
            && above >= depth
        {
            self.open.pop();
            number = last + 1;
        }
        if depth == 1 {
            self.chapters += 1;
            number = self.chapters;
        }
        self.open.push((depth, number));
        let numbers: Vec<String> = self.open.iter().map(|(_, number)| number.to_string()).collect();
        (numbers.len() <= DEEPEST).then(|| numbers.join("."))
    }
}

/// The numbers of appendices: neighbours of one group share a number and are told apart by letters.
fn appendix_numbers(groups: &[Option<&str>]) -> Vec<String> {
    let runs = groups.chunk_by(|a, b| a.is_some() && a == b).enumerate();
    runs.flat_map(|(at, run)| {
        let number = move |nth: usize| match run.len() {
            1 => (at + 1).to_string(),
            _ => format!("{}{}", at + 1, letters(nth)),
        };
        (0..run.len()).map(number)
    })
    .collect()
}

/// `a`, `b` … `z`, `aa`, `ab` …
fn letters(mut nth: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(nth % 26).unwrap_or_default());
        nth /= 26;
        if nth == 0 {
            break;
        }
        nth -= 1;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}

/// Chapters in the order of the numbers that their file names begin with, then of the names; and where a number is left out.
pub fn order(site: &Site, chapters: &[usize]) -> (Vec<usize>, Vec<Diagnostic>) {
    let mut named: Vec<(Option<u64>, &str, usize)> =
        chapters.iter().map(|&at| (file_number(file_name(site, at)), file_name(site, at), at)).collect();
    named.sort_by_key(|&(number, name, _)| (number.unwrap_or(u64::MAX), name));
    let pairs = named.windows(2).filter_map(|pair| Some((pair[0].0?, pair[1].0?, pair[1].2)));
    // Files may be numbered by fives or tens, so that others can be put in between.
    let all_by = |step: &u64| named.iter().all(|(number, ..)| number.is_none_or(|number| number % step == 0));
    let step = [10, 5].into_iter().find(all_by).unwrap_or(1);
    let missing = pairs.filter(|(before, number, _)| number.saturating_sub(*before) > step);
    let found = missing.map(|(before, number, at)| {
        let at = Span::file(site.chapters[at].source.file);
        let finding = Diagnostic::new(&codes::REPORT_CHAPTER_GAP, at).with("missing", before + step);
        finding.with("number", number)
    });
    let found = found.collect();
    (named.into_iter().map(|(_, _, at)| at).collect(), found)
}

/// The name of a chapter's page: that of its file without the number, so that chapters can be put in between without
/// changing the addresses of others.
pub fn page_name(site: &Site, chapter: usize) -> String {
    let name = file_name(site, chapter);
    let words = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['-', '_', '.', ' ']);
    safe_name(&slug(if words.is_empty() { name } else { words }))
}

/// A name that is not that of the cover.
pub fn safe_name(name: &str) -> String {
    if name.is_empty() { "osa".to_owned() } else { value::page_name(name).into_owned() }
}

/// The name of a chapter's file, without the ending.
fn file_name(site: &Site, chapter: usize) -> &str {
    let path = site.inner_path(site.chapters[chapter].base);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(name, _)| name)
}

/// The number that a file name begins with.
fn file_number(name: &str) -> Option<u64> {
    let end = name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len());
    name[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_numbered_to_four_levels() {
        let mut counter = Counter::new(std::iter::empty());
        let mut next = |depth| counter.next(depth, &Numbering::Usual).unwrap_or_default();
        let numbers: Vec<String> = [1, 2, 3, 4, 5, 4, 2, 1, 3, 3, 2].map(&mut next).into();
        // A heading that jumps a level is numbered as if it did not.
        assert_eq!(numbers, ["1", "1.1", "1.1.1", "1.1.1.1", "", "1.1.1.2", "1.2", "2", "2.1", "2.2", "2.3"]);
    }

    #[test]
    fn unnumbered_chapters_and_appendices_do_not_count_as_chapters() {
        let group = |name: &str| Numbering::Appendix(Some(name.into()));
        let tops =
            [Numbering::Unnumbered, Numbering::Usual, group("a"), group("a"), Numbering::Appendix(None), group("b")];
        let mut counter = Counter::new(tops.iter());
        let numbers: Vec<_> = tops.iter().map(|top| counter.next(1, top).unwrap_or_default()).collect();
        assert_eq!(numbers, ["", "1", "1a", "1b", "2", "3"]);
        assert_eq!(counter.next(2, &Numbering::Usual), None, "sections of appendices have no numbers");
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letters), ["a", "z", "aa", "az", "ba"]);
    }
}
