//! Which pages and templates took longest.

use crate::plan::Page;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;
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

/// The same while pages are made.
#[derive(Debug, Default)]
pub struct Costs {
    slowest: Vec<(Reverse<Duration>, Arc<str>)>,
    templates: BTreeMap<&'static str, (usize, Duration)>,
}

impl Costs {
    /// Adds what it took to make a page.
    pub fn add(&mut self, page: &Page, time: Duration) {
        let Some(template) = page.kind.template() else { return };
        let sum = self.templates.entry(template).or_default();
        *sum = (sum.0 + 1, sum.1 + time);
        let slow = (Reverse(time), &*page.path);
        let at = self.slowest.partition_point(|(time, path)| (*time, &**path) < slow);
        if at < SLOWEST {
            self.slowest.insert(at, (slow.0, Arc::clone(&page.path)));
            self.slowest.truncate(SLOWEST);
        }
    }

    /// What it took in all.
    pub fn ended(self) -> Cost {
        let pages = self.slowest.into_iter().map(|(time, path)| (path.to_string(), time.0)).collect();
        let mut templates: Vec<_> =
            self.templates.into_iter().map(|(name, (count, time))| (name, count, time)).collect();
        templates.sort_by_key(|(name, _, time)| (Reverse(*time), *name));
        Cost { pages, templates }
    }
}
