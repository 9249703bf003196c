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

/// Writes copies of all folders and files below a folder into a fresh one, and prints what the writing took.
pub fn write(from: &Path, to: &Path) -> io::Result<()> {
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    for entry in walkdir::WalkDir::new(from).sort_by_file_name() {
        let entry = entry?;
        let inner = entry.path().strip_prefix(from).expect("inside").to_owned();
        match entry.file_type() {
            _ if inner.starts_with(".salkku") => {}
            kind if kind.is_dir() => folders.push(to.join(inner)),
            _ => files.push(inner),
        }
    }
    let mut cost = Cost::default();
    // Each stands after the one that it is in.
    measured(&mut cost, || folders.iter().try_for_each(fs::create_dir))?;
    for some in files.chunks(HELD) {
        let read = some.par_iter().map(|path| Ok((to.join(path), fs::read(from.join(path))?)));
        let held: Vec<(PathBuf, Vec<u8>)> =
            read.collect::<Vec<io::Result<_>>>().into_iter().collect::<io::Result<_>>()?;
        measured(&mut cost, || held.par_iter().try_for_each(|(path, bytes)| fs::write(path, bytes)))?;
    }
    println!("{}", serde_json::to_string(&cost).map_err(io::Error::other)?);
    Ok(())
}

/// Does some work, and adds what it took.
fn measured(cost: &mut Cost, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    let (start, before) = (Instant::now(), used(Whose::Own));
    work()?;
    let after = used(Whose::Own);
    let more = |sum: Option<f64>, before: Option<f64>, after: Option<f64>| Some(sum.unwrap_or(0.0) + after? - before?);
    cost.wall += start.elapsed().as_secs_f64();
    cost.user = more(cost.user, before.user, after.user);
    cost.system = more(cost.system, before.system, after.system);
    cost.memory = after.memory;
    Ok(())
}
