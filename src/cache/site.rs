//! The folder of what is remembered of one site.

use super::seal::Seal;
use crate::digest::Digest;
use crate::load::Stamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

/// What a file begins with; the number is that of the form.
const MARK: &[u8] = b"salkku-site-1\n";

/// What the name ends in of the file with what has changed since another one was written.
const CHANGES: &str = ".changes";

/// The memory of one site, which nobody else uses meanwhile.
#[derive(Debug)]
pub struct SiteMemory {
    folder: PathBuf,
    /// What its files begin with; it tells the program that made them, for another one may see things differently.
    mark: Vec<u8>,
    /// When it was opened: what files have been since then is not known.
    opened: SystemTime,
    /// Whether something was there that could not be used.
    was_doubtful: AtomicBool,
    /// Held to the end.
    _lock: File,
}

impl SiteMemory {
    /// The memory of the site in the folder `site`, below the folder `cache`; `None` where another process uses it, or no
    /// folder can be made for it.
    #[must_use]
    pub fn open(cache: &Path, site: &Path) -> Option<Self> {
        let opened = SystemTime::now();
        let real = fs::canonicalize(site).ok()?;
        let folder = cache.join("sites").join(Digest::of(&real).to_string());
        fs::create_dir_all(&folder).ok()?;
        let lock = File::options().create(true).truncate(false).write(true).open(folder.join("lock")).ok()?;
        lock.try_lock().ok()?;
        let was_doubtful = AtomicBool::new(false);
        Some(Self { folder, mark: mark(program()), opened, was_doubtful, _lock: lock })
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a file with this stamp, met since the memory was opened, is the same for as long as it has the stamp.
    #[must_use]
    pub fn proves(&self, stamp: Stamp) -> bool {
        stamp.proves_since(self.opened)
    }

    /// Whether something was there that could not be used.
    #[must_use]
    pub fn was_doubtful(&self) -> bool {
        self.was_doubtful.load(Ordering::Relaxed)
    }

    /// Notes that something was there that could not be used.
    pub fn doubt(&self) {
        self.was_doubtful.store(true, Ordering::Relaxed);
    }

    /// The place of a file.
    pub(super) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// What was kept under a name; `None` where that is nothing, or not to be trusted.
    #[must_use]
    pub fn recall<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.recall_with_digest(name).map(|(value, _)| value)
    }

    /// The same, with the digest of its bytes.
    pub(super) fn recall_with_digest<T: DeserializeOwned>(&self, name: &str) -> Option<(T, Digest)> {
        let file = match fs::read(self.place(name)) {
            Ok(file) => file,
            Err(error) => {
                if error.kind() != io::ErrorKind::NotFound {
                    self.doubt();
                }
                return None;
            }
        };
        let content = self.seal(name).open(&file);
        let value = content.and_then(|content| Some((postcard::from_bytes(content).ok()?, Digest::of_bytes(content))));
        if value.is_none() {
            self.doubt();
        }
        value
    }

    /// What has changed since something with a digest was kept under a name, as far as that was kept too.
    pub(super) fn recall_changes<T: DeserializeOwned>(&self, name: &str, of: Digest) -> Option<T> {
        let (known, changes): (Digest, T) = self.recall(&format!("{name}{CHANGES}"))?;
        (known == of).then_some(changes)
    }

    /// Keeps what has changed since something with a digest was kept under a name. Where that is large and the change is
    /// small, that takes far less time than to keep the whole again.
    pub(super) fn keep_changes<T: Serialize>(&self, name: &str, of: Digest, changes: &T) {
        self.write(&format!("{name}{CHANGES}"), &(of, changes));
    }

    /// Keeps something under a name, and forgets what had changed since it was last kept. Where that fails, nothing is kept.
    pub fn keep<T: Serialize>(&self, name: &str, value: &T) {
        self.write(name, value);
        let _ = fs::remove_file(self.place(&format!("{name}{CHANGES}")));
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) {
        let (place, waiting) = (self.place(name), self.place(&format!("{name}.new")));
        let content = |out: &mut dyn Write| postcard::to_io(value, out).map(drop).map_err(io::Error::other);
        if self.seal(name).write(&place, &waiting, content).is_err() {
            // Nothing is better than something old.
            let _ = fs::remove_file(&place);
        }
    }

    /// Removes the files whose names begin in one way, but for one.
    pub(super) fn remove_others(&self, beginning: &str, but: &str) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for name in entries.filter_map(|entry| entry.file_name().into_string().ok()) {
            if name.starts_with(beginning) && name != but {
                let _ = fs::remove_file(self.place(&name));
            }
        }
    }

    /// The seal of a file of a name.
    fn seal<'a>(&'a self, name: &'a str) -> Seal<'a, str> {
        Seal { mark: &self.mark, key: name }
    }
}

fn mark(program: Digest) -> Vec<u8> {
    [MARK, &program.to_bytes()].concat()
}

/// What tells this program from others: its version, and the file that it is.
fn program() -> Digest {
    let file = std::env::current_exe().and_then(fs::metadata);
    let file = file.ok().and_then(|about| Some((about.len(), about.modified().ok()?)));
    Digest::of(&(crate::TOOL, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(cache: &Path) -> Option<SiteMemory> {
        SiteMemory::open(cache, cache)
    }

    #[test]
    fn what_was_kept_is_there_until_it_is_damaged() {
        let cache = tempfile::tempdir().expect("a folder");
        let memory = opened(cache.path()).expect("a memory");
        assert_eq!(memory.recall::<Vec<String>>("a"), None);
        assert!(!memory.was_doubtful(), "nothing has been kept yet");
        let value = vec!["yksi".to_owned(), "kaksi".to_owned()];
        memory.keep("a", &value);
        assert_eq!(memory.recall("a"), Some(value));
        let whole = fs::read(memory.place("a")).expect("a file");
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(memory.seal("a").open(&damaged), None, "byte {at} is another");
            assert_eq!(memory.seal("a").open(&whole[..at]), None, "cut after {at} bytes");
        }
        assert_eq!(memory.seal("b").open(&whole), None, "it lies where something else should");
        fs::write(memory.place("a"), &whole[1..]).expect("a damaged file");
        assert_eq!(memory.recall::<Vec<String>>("a"), None);
        assert!(memory.was_doubtful());
    }

    #[test]
    fn another_program_begins_anew() {
        let cache = tempfile::tempdir().expect("a folder");
        let memory = opened(cache.path()).expect("a memory");
        memory.keep("a", &7);
        let other = SiteMemory { mark: mark(Digest::of("another")), ..memory };
        assert_eq!(other.recall::<i32>("a"), None);
        assert!(other.was_doubtful());
    }

    #[test]
    fn one_process_at_a_time_uses_it() {
        let cache = tempfile::tempdir().expect("a folder");
        let first = opened(cache.path());
        assert!(first.is_some() && opened(cache.path()).is_none());
        drop(first);
        assert!(opened(cache.path()).is_some());
    }
}
