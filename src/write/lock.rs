//! One build at a time in one output folder.
//!
//! The lock is one of the operating system on an open file: it ends with the process that holds it, however that ends.

use same_file::Handle;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a build waits for another one.
const PATIENCE: Duration = Duration::from_mins(10);

/// How often it looks.
const PAUSE: Duration = Duration::from_millis(50);

/// In place of the number of a process that does not say it.
const UNKNOWN: &str = "none";

/// A lock that is held.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Why a lock could not be had.
#[derive(Debug)]
pub enum Refusal {
    /// Another build still holds it; its process, or [`UNKNOWN`].
    Held(String),
    /// The file could not be made or locked.
    Failed(io::Error),
}

impl Lock {
    /// Takes the lock at `place`. Where another build holds it, `waits` is told once by which process
    /// (`none` where it does not say), and this one waits.
    ///
    /// # Errors
    /// It is held for longer than ten minutes, or the file system refuses.
    pub fn take(place: &Path, waits: &dyn Fn(&str)) -> Result<Self, Refusal> {
        let start = Instant::now();
        let mut told = false;
        loop {
            let file = open(place).map_err(Refusal::Failed)?;
            match file.try_lock() {
                // Whoever held it may have removed the file: then that which is locked here is no longer in its place.
                Ok(()) if is_still_there(&file, place) => return Ok(Self::signed(file)),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let holder = holder(place);
                    if start.elapsed() > PATIENCE {
                        return Err(Refusal::Held(holder));
                    }
                    if !std::mem::replace(&mut told, true) {
                        waits(&holder);
                    }
                    std::thread::sleep(PAUSE);
                }
                // Some network drives know no locks. A build is still whole there, as long as it is alone.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { file });
                }
                Err(TryLockError::Error(error)) => return Err(Refusal::Failed(error)),
            }
        }
    }

    /// Notes who holds the lock, for those who wait. It is no more than a help, so it may fail.
    fn signed(mut file: File) -> Self {
        let _ = file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id()));
        Self { file }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The system unlocks it at the latest when the program ends.
        let _ = self.file.set_len(0).and_then(|()| self.file.unlock());
    }
}

/// The process that holds the lock.
fn holder(place: &Path) -> String {
    let written = fs::read_to_string(place).unwrap_or_default();
    Some(written.trim()).filter(|process| !process.is_empty()).unwrap_or(UNKNOWN).to_owned()
}

/// Opens the file, in a folder that another build may just be removing.
fn open(place: &Path) -> io::Result<File> {
    let open = || OpenOptions::new().create(true).truncate(false).read(true).write(true).open(place);
    match open() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            place.parent().map_or(Ok(()), fs::create_dir_all)?;
            open()
        }
        opened => opened,
    }
}

fn is_still_there(file: &File, place: &Path) -> bool {
    let opened = file.try_clone().and_then(Handle::from_file);
    opened.is_ok_and(|opened| Handle::from_path(place).is_ok_and(|there| there == opened))
}
