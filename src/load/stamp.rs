//! What tells whether a file has changed, without a look into it.
#![allow(clippy::disallowed_methods, reason = "this module reads")]

use serde::{Deserialize, Serialize};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What the file system says of a file: when all of it is equal, the file has not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Stamp {
    /// Its size in bytes.
    pub size: u64,
    /// When its content last changed, as anybody may set it.
    modified: Option<Moment>,
    /// When its content or its name last changed, and its number on the disk: an editor may put an old file in the place
    /// of a new one.
    changed: Option<(Moment, u64)>,
}

/// A moment in nanoseconds from 1970. Those beyond the years 1678–2262 are none, for nobody changes a file then.
type Moment = i64;

const SECOND: Moment = 1_000_000_000;

impl Stamp {
    /// The stamp of a file of which nothing is known but its size.
    #[cfg(test)]
    pub fn of_size(size: u64) -> Self {
        Self { size, ..Self::default() }
    }

    /// The stamp of a file.
    #[must_use]
    pub fn new(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let changed = {
            use std::os::unix::fs::MetadataExt;
            moment(metadata.ctime(), metadata.ctime_nsec()).map(|at| (at, metadata.ino()))
        };
        #[cfg(not(unix))]
        let changed = None;
        Self { size: metadata.len(), modified: metadata.modified().ok().and_then(moment_of), changed }
    }

    /// The stamp of the file at a place; `None` where there is no file. A link is none.
    #[must_use]
    pub fn at(place: &Path) -> Option<Self> {
        fs::symlink_metadata(place).ok().filter(Metadata::is_file).map(|there| Self::new(&there))
    }

    /// Whether a file that had this stamp at a moment, and has it still, holds the same bytes: no change since can bear
    /// the same time. A file that had just been changed may be changed again within one tick of the disk's clock, and one
    /// whose changes no clock tells may be another at any time.
    #[must_use]
    pub fn proves_since(&self, moment: SystemTime) -> bool {
        let Some((changed, _)) = self.changed else { return false };
        // Disks that count whole seconds may count two at once.
        let tick = if changed % SECOND == 0 { 2 * SECOND } else { SECOND / 50 };
        moment_of(moment).is_some_and(|moment| changed.saturating_add(tick) < moment)
    }
}

/// A moment by its seconds from 1970, and the nanoseconds since.
#[cfg(unix)]
fn moment(seconds: i64, since: impl TryInto<i64>) -> Option<Moment> {
    seconds.checked_mul(SECOND)?.checked_add(since.try_into().ok()?)
}

/// The same of one that the standard library gives.
fn moment_of(time: SystemTime) -> Option<Moment> {
    let length = |time: Duration| i64::try_from(time.as_nanos()).ok();
    time.duration_since(UNIX_EPOCH).map_or_else(|before| length(before.duration()).map(|time| -time), length)
}

/// Stamps of files in and below a folder. To ask for thousands of them is the better half of a build of which nothing has
/// changed, so the way to the folder is gone once.
#[derive(Debug)]
pub struct Stamps {
    folder: PathBuf,
    /// The folder itself, where the system can look from there.
    #[cfg(unix)]
    opened: Option<fs::File>,
}

impl Stamps {
    /// Those of a folder.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            #[cfg(unix)]
            opened: fs::File::open(folder).ok(),
        }
    }

    /// The stamp of the file at a path inside the folder; `None` where there is no file. A link is none.
    #[must_use]
    pub fn get(&self, inner: &str) -> Option<Stamp> {
        #[cfg(unix)]
        if let Some(folder) = &self.opened {
            use rustix::fs::{AtFlags, FileType, statat};
            let there = statat(folder, inner, AtFlags::SYMLINK_NOFOLLOW).ok()?;
            return FileType::from_raw_mode(there.st_mode).is_file().then_some(Stamp {
                size: u64::try_from(there.st_size).ok()?,
                modified: moment(there.st_mtime, there.st_mtime_nsec),
                changed: moment(there.st_ctime, there.st_ctime_nsec).map(|at| (at, there.st_ino)),
            });
        }
        Stamp::at(&self.folder.join(inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_the_same_whoever_asks() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("alla")).expect("a folder");
        fs::write(folder.path().join("alla/ä"), "teksti").expect("a file");
        let file = fs::File::options().append(true).open(folder.path().join("alla/ä")).expect("a file");
        for time in [UNIX_EPOCH - Duration::new(1, 1), UNIX_EPOCH + Duration::from_millis(1_700_000_000_123)] {
            file.set_modified(time).expect("a time");
            let metadata = fs::metadata(folder.path().join("alla/ä")).expect("a file");
            let stamps = Stamps::of(folder.path());
            assert_eq!(stamps.get("alla/ä"), Some(Stamp::new(&metadata)));
            assert_eq!([stamps.get("alla"), stamps.get("alla/ö"), stamps.get("")], [None; 3]);
        }
    }
}
