//! Which pages and templates took longest.

use crate::plan::Page;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::time::Duration;

/// So many pages are named.
const SLOWEST: usize = 10;

/// How long it took to make pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cost {
    /// The pages that took longest, the slowest first: their paths and times.
    pub pages: Vec<(String, Duration)>,
    /// The templates, the one that took longest in all first: names, numbers of pages, times in all threads together.
    pub templates: Vec<(&'static str, usize, Duration)>,
}

impl Cost {
    /// What some pages took; of one that was not made that is nothing.
    pub fn of(pages: &[Page], times: &[Option<Duration>]) -> Self {
        let mut templates: BTreeMap<&str, (usize, Duration)> = BTreeMap::new();
        let mut made: Vec<(Reverse<Duration>, &str)> = Vec::new();
        for (page, time) in pages.iter().zip(times) {
            let (Some(template), Some(time)) = (page.kind.template(), *time) else { continue };
            let sum = templates.entry(template).or_default();
            *sum = (sum.0 + 1, sum.1 + time);
            let slow = (Reverse(time), &*page.path);
            let at = made.partition_point(|other| *other < slow);
            if at < SLOWEST {
                made.insert(at, slow);
                made.truncate(SLOWEST);
            }
        }
        let mut templates: Vec<_> = templates.into_iter().map(|(name, (number, time))| (name, number, time)).collect();
        templates.sort_by_key(|(name, _, time)| (Reverse(*time), *name));
        Self { pages: made.into_iter().map(|(time, path)| (path.to_owned(), time.0)).collect(), templates }
    }
}
