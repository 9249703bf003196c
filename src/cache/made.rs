//! What it took long to make, by what it was made from; one for all sites.

use super::seal::Seal;
use crate::digest::Digest;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

/// What a file begins with; the number is that of the form.
const MARK: &[u8] = b"salkku-cache-2\n";

/// What is used least goes when there is more than this, down to three quarters of it.
const MOST_BYTES: u64 = 1024 * 1024 * 1024;

/// A folder of things made earlier, each under the digest of what it was made from.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
    /// Numbers the files that are being written, so that no two are one.
    writes: AtomicUsize,
}

impl Cache {
    /// What is kept in a folder, which is made when something is first put into it; without one, nothing is remembered.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, writes: AtomicUsize::new(0) }
    }

    /// The parts of what was made from something.
    #[must_use]
    pub fn get(&self, key: Digest) -> Option<Vec<Vec<u8>>> {
        let place = self.place(key)?;
        let parts = unpack(seal(&key).open(&fs::read(&place).ok()?)?)?;
        // What is used stays. Where the time cannot be set it is deleted a little earlier, and made again.
        let _ = File::options().append(true).open(&place).and_then(|file| file.set_modified(SystemTime::now()));
        Some(parts)
    }

    /// Remembers the parts of what was made from something.
    pub fn put(&self, key: Digest, parts: &[Vec<u8>]) {
        let Some(place) = self.place(key) else { return };
        let number = self.writes.fetch_add(1, Ordering::Relaxed);
        let waiting = place.with_extension(format!("{}-{number}", std::process::id()));
        let folder = place.parent().map_or(Ok(()), fs::create_dir_all);
        // A full disk or a folder of somebody else's: what was made is used all the same.
        let _ = folder.and_then(|()| seal(&key).write(&place, &waiting, |out| pack(parts, out)));
    }

    /// Deletes what has not been used for longest, where there is too much and something has been added.
    pub fn tidy(&self) {
        if let Some(folder) = self.folder.as_deref().filter(|_| self.writes.load(Ordering::Relaxed) > 0) {
            tidy(folder, MOST_BYTES);
        }
    }

    fn place(&self, key: Digest) -> Option<PathBuf> {
        let name = key.to_string();
        Some(self.folder.as_ref()?.join("made").join(&name[..2]).join(&name[2..]))
    }
}

fn tidy(folder: &Path, most: u64) {
    let entries = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries(folder.join("made")).flat_map(|folder| entries(folder.path()));
    let known = files.filter_map(|file| {
        let about = file.metadata().ok()?;
        Some((about.modified().ok()?, about.len(), file.path()))
    });
    let mut known: Vec<(SystemTime, u64, PathBuf)> = known.collect();
    let mut bytes: u64 = known.iter().map(|(_, size, _)| size).sum();
    if bytes <= most {
        return;
    }
    known.sort();
    for (_, size, place) in known {
        if bytes <= most / 4 * 3 {
            return;
        }
        if fs::remove_file(place).is_ok() {
            bytes -= size;
        }
    }
}

/// The seal of what was made from something.
fn seal(key: &Digest) -> Seal<'_, Digest> {
    Seal { mark: MARK, key }
}

/// The number of the parts, their lengths, the parts.
fn pack(parts: &[Vec<u8>], out: &mut dyn Write) -> io::Result<()> {
    let lengths = parts.iter().map(Vec::len);
    for number in std::iter::once(parts.len()).chain(lengths) {
        out.write_all(&u64::try_from(number).unwrap_or(u64::MAX).to_le_bytes())?;
    }
    parts.iter().try_for_each(|part| out.write_all(part))
}

fn unpack(content: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut numbers = content.chunks_exact(8).map(|bytes| u64::from_le_bytes(bytes.try_into().unwrap_or_default()));
    let count = usize::try_from(numbers.next()?).ok()?;
    let lengths: Vec<usize> = numbers.take(count).map(usize::try_from).collect::<Result<_, _>>().ok()?;
    let mut rest = content.get(8 * (count.checked_add(1)?)..)?;
    let mut parts = Vec::with_capacity(lengths.len());
    for length in lengths {
        let (part, after) = rest.split_at_checked(length)?;
        parts.push(part.to_vec());
        rest = after;
    }
    (parts.len() == count && rest.is_empty()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn what_was_put_is_there_until_it_is_damaged() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = Cache::new(Some(folder.path().to_owned()));
        let (key, parts) = (Digest::of("a"), vec![b"yksi".to_vec(), Vec::new(), vec![0; 1000]]);
        assert_eq!(cache.get(key), None);
        cache.put(key, &parts);
        assert_eq!(cache.get(key), Some(parts.clone()));
        assert_eq!(cache.get(Digest::of("b")), None);
        let place = cache.place(key).expect("a place");
        let whole = fs::read(&place).expect("a file");
        let opened = |key: &Digest, file: &[u8]| seal(key).open(file).and_then(unpack);
        assert_eq!(opened(&key, &whole), Some(parts.clone()));
        assert_eq!(opened(&Digest::of("b"), &whole), None, "it lies where something else should");
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(opened(&key, &damaged), None, "byte {at} is another");
            assert_eq!(opened(&key, &whole[..at]), None, "cut after {at} bytes");
        }
        fs::write(place, whole.len().to_string()).expect("a damaged file");
        assert_eq!(cache.get(key), None);
        cache.put(key, &parts);
        assert_eq!(cache.get(key), Some(parts), "it is made good");
    }

    #[test]
    fn without_a_folder_nothing_is_remembered_and_nothing_fails() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        for cache in [Cache::default(), Cache::new(Some(file.path().to_owned()))] {
            cache.put(Digest::of("a"), &[vec![1]]);
            assert_eq!(cache.get(Digest::of("a")), None);
            cache.tidy();
        }
    }

    #[test]
    fn the_least_used_goes_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = Cache::new(Some(folder.path().to_owned()));
        let keys: Vec<Digest> = (0..8).map(|number| Digest::of(&number)).collect();
        for (age, key) in keys.iter().enumerate() {
            cache.put(*key, &[vec![0; 1000]]);
            let file = File::options().append(true).open(cache.place(*key).expect("a place")).expect("it is there");
            let age = Duration::from_secs(1000 - u64::try_from(age).expect("few"));
            file.set_modified(SystemTime::now() - age).expect("an older one");
        }
        assert!(cache.get(keys[0]).is_some(), "the oldest is used");
        tidy(folder.path(), 8000);
        let left: Vec<bool> = keys.iter().map(|key| cache.get(*key).is_some()).collect();
        assert_eq!(left, [true, false, false, false, true, true, true, true]);
    }
}
