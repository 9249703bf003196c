//! Digests: short names for what something is made of.

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{self, Write};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// An XXH3 hash of 128 bits: by chance, two inputs never have the same. It finds changes and proves nothing: whoever
/// wanted to could make two inputs with one digest, and gain that the old one of his own pages stays.
///
/// As bytes it leaves no gaps beside it: a build holds some for every file and every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

    /// Its bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 16] {
        self.0
    }

    /// The digest of some bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes).to_be_bytes())
    }
}

impl Hash for Digest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(&self.0);
    }
}

/// Passes bytes on to a writer, and makes the digest of them all.
pub struct Digesting<W> {
    to: W,
    hasher: Xxh3,
}

impl<W: Write> Digesting<W> {
    /// Begins with no bytes.
    pub fn new(to: W) -> Self {
        Self { to, hasher: Xxh3::new() }
    }

    /// The digest of the bytes so far.
    pub fn digest(&self) -> Digest {
        Digest(self.hasher.digest128().to_be_bytes())
    }
}

impl<W: Write> Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// The hexadecimal digit of a number below 16.
fn digit(number: u8) -> u8 {
    if number < 10 { b'0' + number } else { b'a' + number - 10 }
}

/// Thirty-two hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Every build writes one for every page, and the formatting of a number takes several times as long.
        let mut digits = [0; 32];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        f.write_str(str::from_utf8(&digits).unwrap_or_default())
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { serializer.serialize_bytes(&self.0) }
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return deserializer.deserialize_bytes(AsBytes);
        }
        let digits = String::deserialize(deserializer)?;
        u128::from_str_radix(&digits, 16).map(|number| Self(number.to_be_bytes())).map_err(serde::de::Error::custom)
    }
}

/// Reads a digest from its bytes.
struct AsBytes;

impl Visitor<'_> for AsBytes {
    type Value = Digest;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("16 bytes")
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Digest, E> {
        bytes.try_into().map(Digest).map_err(|_| E::invalid_length(bytes.len(), &self))
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

    #[test]
    fn digests_are_read_as_they_are_written() {
        // The published value of the hash of nothing: <https://github.com/Cyan4973/xxHash>.
        let nothing = Digest::of_bytes(b"");
        assert_eq!(nothing.to_string(), "99aa06d3014798d86001c324468d497f");
        let written = serde_json::to_string(&nothing).expect("text");
        assert_eq!(serde_json::from_str::<Digest>(&written).ok(), Some(nothing));
        assert!(serde_json::from_str::<Digest>("\"not hexadecimal\"").is_err());
    }
}
