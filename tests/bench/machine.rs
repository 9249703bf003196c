//! On what is measured, with what and when.

use crate::hugo::Hugo;
use crate::process::observe;
use crate::record::Head;
use crate::salkku::PROGRAM;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How often the start of the program is measured.
const STARTS: usize = 30;

/// The folder of all that the bench keeps: below the one that Cargo builds into.
pub fn kept() -> PathBuf {
    let built = Path::new(PROGRAM).parent().and_then(Path::parent).unwrap_or(Path::new("target"));
    built.join("bench")
}

/// The facts of a session; sites and rounds are filled in by those who know them.
pub fn head(folder: &Path, hugo: Option<&Hugo>) -> io::Result<Head> {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        line.split_once(':').map_or("unknown", |(_, value)| value.trim()).to_owned()
    };
    let kilobytes: f64 = field(&read("/proc/meminfo"), "MemTotal").trim_end_matches(" kB").parse().unwrap_or_default();
    let version = Command::new(PROGRAM).arg("--version").output()?;
    let starts = (0..STARTS).map(|_| observe(Command::new(PROGRAM).arg("--version")).map(|(cost, _)| cost.wall));
    Ok(Head {
        date: jiff::Zoned::now().date().to_string(),
        machine: field(&read("/proc/cpuinfo"), "model name"),
        threads: std::thread::available_parallelism()?.get(),
        memory_gb: (kilobytes * 1024.0 / 1e9).round(),
        kernel: format!("{} {}", std::env::consts::OS, read("/proc/sys/kernel/osrelease").trim()),
        storage: storage(folder)?,
        salkku: String::from_utf8_lossy(&version.stdout).trim().to_owned() + &commit(),
        hugo: hugo.map(Hugo::version).transpose()?,
        binary: fs::metadata(PROGRAM)?.len(),
        version_wall: starts.collect::<io::Result<_>>()?,
        runs: 0,
        sources: Vec::new(),
    })
}

/// The commit that the program was built from, where that is known.
fn commit() -> String {
    let mut git = Command::new("git");
    git.args(["describe", "--always", "--dirty"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    match git.output() {
        Ok(output) if output.status.success() => format!(" ({})", String::from_utf8_lossy(&output.stdout).trim()),
        _ => String::new(),
    }
}

/// The kind of the file system that a folder is on.
fn storage(folder: &Path) -> io::Result<String> {
    let folder = folder.canonicalize()?;
    let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let places = mounts.lines().filter_map(|line| {
        let mut fields = line.split_whitespace().skip(1);
        Some((fields.next()?, fields.next()?))
    });
    let inside = places.filter(|(place, _)| folder.starts_with(place));
    Ok(inside.max_by_key(|(place, _)| place.len()).map_or("unknown", |(_, kind)| kind).to_owned())
}
