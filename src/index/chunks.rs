//! Long lists in pages whose breaks stay where they are.

use std::ops::Range;

/// No page but the last of a list is shorter.
const LEAST: usize = 25;
/// No page is longer.
const MOST: usize = 100;
/// One card in so many begins a page, once the page before is long enough: some 55 cards a page on average.
const ODDS: u64 = 32;

/// Parts a list of cards into pages of 25–100.
///
/// A page begins where the id of a card says so, never at a count from the top: an added or removed card moves the
/// breaks near it and leaves the others, whatever was there before. The first page begins with the first card.
pub fn chunks<'a>(ids: impl ExactSizeIterator<Item = &'a str>) -> Vec<Range<usize>> {
    let length = ids.len();
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (position, id) in ids.enumerate() {
        let size = position - start;
        if size == MOST || (size >= LEAST && begins_page(id)) {
            pages.push(start..position);
            start = position;
        }
    }
    match pages.last_mut() {
        // A short rest goes to the page before it, where it has room.
        Some(last) if length - start < LEAST && length - last.start <= MOST => last.end = length,
        _ => pages.push(start..length),
    }
    pages
}

fn begins_page(id: &str) -> bool {
    let hash = blake3::hash(id.as_bytes());
    let [a, b, ..] = *hash.as_bytes();
    u64::from(u16::from_le_bytes([a, b])) % ODDS == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn pages(ids: &[String]) -> Vec<Vec<String>> {
        chunks(ids.iter().map(String::as_str)).into_iter().map(|range| ids[range].to_vec()).collect()
    }

    #[test]
    fn a_short_list_is_one_page() {
        assert_eq!(chunks(std::iter::empty::<&str>()), vec![0..0]);
        let ids: Vec<String> = (0..24).map(|n| format!("hanke-{n:04}")).collect();
        assert_eq!(pages(&ids).len(), 1);
    }

    #[test]
    fn an_added_card_changes_few_pages() {
        let ids: Vec<String> = (0..4000).map(|n| format!("hanke-{n:04}")).collect();
        let before: BTreeSet<Vec<String>> = pages(&ids).into_iter().collect();
        let mut most = 0;
        for place in (0..4000).step_by(97) {
            let mut more = ids.clone();
            more.insert(place, format!("uusi-{place}"));
            let changed = pages(&more).into_iter().filter(|page| !before.contains(page)).count();
            most = most.max(changed);
        }
        assert!(most <= 8, "{most} of {} pages changed", before.len());
    }

    proptest! {
        #[test]
        fn pages_hold_every_card_once_and_are_neither_long_nor_short(numbers in prop::collection::btree_set(0u32..100_000, 0..600)) {
            let ids: Vec<String> = numbers.iter().map(|n| format!("hanke-{n}")).collect();
            let pages = pages(&ids);
            prop_assert_eq!(pages.concat(), ids);
            prop_assert!(pages.iter().all(|page| page.len() <= MOST));
            prop_assert!(pages.iter().rev().skip(1).all(|page| page.len() >= LEAST));
        }
    }
}
