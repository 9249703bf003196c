//! Numbers that look random and are the same in every run.

/// A generator of the `SplitMix64` kind: <https://prng.di.unimi.it/splitmix64.c>.
pub struct Random(u64);

impl Random {
    /// The numbers that belong to a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, each as likely as the others.
    pub fn below(&mut self, end: usize) -> usize {
        // The high half of a 32 × 32 bit product: no division, and a bias that nobody sees at these sizes.
        let high = self.next() >> 32;
        usize::try_from((high * end as u64) >> 32).expect("below a usize")
    }

    /// A number from `start` up to `last`.
    pub fn between(&mut self, start: usize, last: usize) -> usize {
        start + self.below(last - start + 1)
    }

    /// A number below `end`, small ones far more often: the share of the first tenth is a good third.
    pub fn skewed(&mut self, end: usize) -> usize {
        let wide = self.below(end << 10);
        let narrow = self.below(wide + 1);
        narrow >> 10
    }

    /// A number below `end`, the first ones by far the most often: of 120, the first ten are well over half of all.
    pub fn very_skewed(&mut self, end: usize) -> usize {
        let wide = self.skewed(end << 8);
        self.below(wide + 1) >> 8
    }

    /// Whether something happens that does in `percent` cases of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list.
    pub fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// One of a list, the first ones far more often.
    pub fn first<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.skewed(list.len())]
    }
}
