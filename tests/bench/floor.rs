//! The floor: what it costs on this machine to create the files of the site, by a program that does nothing else.
//!
//! It holds some thousands of files in memory and writes them into a fresh folder from all cores, each with one call
//! that makes it and one that fills it. Reading them is not measured.

use crate::process::{Cost, Whose, used};
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The first argument of the bench when it is the writer.
pub const WRITE: &str = "--write-tree";

/// How many files are held at once.
const HELD: usize = 4000;

/// Writes copies of all files below a folder into a fresh one, and prints what the writing took.
pub fn write(from: &Path, to: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(from).sort_by_file_name() {
        let entry = entry?;
        let inner = entry.path().strip_prefix(from).expect("inside").to_owned();
        if inner.starts_with(".salkku") {
            continue;
        }
        if entry.file_type().is_dir() {
            // Made beforehand: what is compared is files.
            fs::create_dir_all(to.join(&inner))?;
        } else {
            files.push(inner);
        }
    }
    let mut cost = Cost::default();
    for some in files.chunks(HELD) {
        let read = some.par_iter().map(|path| Ok((to.join(path), fs::read(from.join(path))?)));
        let held: Vec<(PathBuf, Vec<u8>)> =
            read.collect::<Vec<io::Result<_>>>().into_iter().collect::<io::Result<_>>()?;
        let (start, before) = (Instant::now(), used(Whose::Own));
        held.par_iter().try_for_each(|(path, bytes)| fs::write(path, bytes))?;
        let after = used(Whose::Own);
        let more =
            |sum: Option<f64>, before: Option<f64>, after: Option<f64>| Some(sum.unwrap_or(0.0) + after? - before?);
        cost.wall += start.elapsed().as_secs_f64();
        cost.user = more(cost.user, before.user, after.user);
        cost.system = more(cost.system, before.system, after.system);
        cost.memory = after.memory;
    }
    println!("{}", serde_json::to_string(&cost).map_err(io::Error::other)?);
    Ok(())
}
