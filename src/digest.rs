//! Digests: short names for what something is made of.

use std::hash::{Hash, Hasher};

/// The first 16 bytes of a BLAKE3 hash: equal digests mean equal inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of a value, made from all that its `Hash` feeds.
    ///
    /// Stable for one version of the program on one kind of machine; what outlives those must name them.
    pub fn of(value: &(impl Hash + ?Sized)) -> Self {
        // Fields are gathered first: hashing them one by one costs several times as much.
        let mut gathered = Gathered(Vec::with_capacity(512));
        value.hash(&mut gathered);
        Self::of_bytes(&gathered.0)
    }

    /// The digest of some bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let mut first = [0; 16];
        first.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
        Self(first)
    }
}

/// All that a value feeds to a hasher.
struct Gathered(Vec<u8>);

impl Hasher for Gathered {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Nobody asks: the bytes themselves are wanted.
    fn finish(&self) -> u64 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_tell_values_apart() {
        assert_eq!(Digest::of(&("a", 1)), Digest::of(&("a", 1)));
        assert_ne!(Digest::of(&("a", "bc")), Digest::of(&("ab", "c")), "where one field ends is part of the value");
        assert_ne!(Digest::of(&Some(1)), Digest::of(&None::<i32>));
    }
}
