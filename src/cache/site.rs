//! The folder of what is remembered of one site.

use crate::digest::Digest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

/// What a file begins with; the number is that of the form.
const MARK: &[u8] = b"salkku-site-1\n";

/// How many bytes a digest takes.
const DIGEST_BYTES: usize = 16;

/// The memory of one site, which nobody else uses meanwhile.
#[derive(Debug)]
pub struct SiteMemory {
    folder: PathBuf,
    /// What of the program made it: another one may see things differently.
    program: Digest,
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
        Some(Self { folder, program: program(), opened, was_doubtful, _lock: lock })
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// When it was opened.
    #[must_use]
    pub fn opened(&self) -> SystemTime {
        self.opened
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
        let file = match fs::read(self.place(name)) {
            Ok(file) => file,
            Err(error) => {
                if error.kind() != io::ErrorKind::NotFound {
                    self.doubt();
                }
                return None;
            }
        };
        let value = self.unseal(&file).and_then(|content| postcard::from_bytes(content).ok());
        if value.is_none() {
            self.doubt();
        }
        value
    }

    /// Keeps something under a name. Where that fails, nothing is kept.
    pub fn keep<T: Serialize>(&self, name: &str, value: &T) {
        let (place, waiting) = (self.place(name), self.place(&format!("{name}.new")));
        let write = |content: &[u8]| -> io::Result<()> {
            let mut file = File::create(&waiting)?;
            file.write_all(&self.seal(content))?;
            file.write_all(content)?;
            drop(file);
            fs::rename(&waiting, &place)
        };
        let is_kept = postcard::to_stdvec(value).is_ok_and(|content| write(&content).is_ok());
        if !is_kept {
            // Nothing is better than something old.
            let _ = fs::remove_file(&waiting);
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

    /// What stands before the content of a file.
    fn seal(&self, content: &[u8]) -> Vec<u8> {
        let sum = Digest::of_bytes(content);
        [MARK, &self.program.to_bytes(), &sum.to_bytes()].concat()
    }

    /// The content of a file, if it is whole and this program has written it.
    fn unseal<'a>(&self, file: &'a [u8]) -> Option<&'a [u8]> {
        let (head, content) = file.split_at_checked(MARK.len() + 2 * DIGEST_BYTES)?;
        (head == self.seal(content)).then_some(content)
    }
}

/// What tells this program from others: its version, and the file that it is.
fn program() -> Digest {
    let file = std::env::current_exe().and_then(fs::metadata);
    let file = file.ok().and_then(|about| Some((about.len(), about.modified().ok()?)));
    Digest::of(&(crate::TOOL, file))
}
