//! What happens to the cache: it may be deleted at any time, and whatever in it is damaged is not there.

use super::Change;
use super::world::World;
use crate::fixture::copy;
use crate::random::Random;
use std::fs;
use std::path::{Path, PathBuf};

pub const CHANGES: &[Change] = &[
    Change::of_world(2, "the cache deleted", delete),
    Change::of_world(3, "files of the cache deleted", |world, random| {
        each(world, random, "deleted", |place, _| {
            let _ = fs::remove_file(place);
        })
    }),
    Change::of_world(3, "files of the cache cut off", |world, random| each(world, random, "cut off", truncate)),
    Change::of_world(4, "bytes of the cache flipped", |world, random| each(world, random, "flipped", flip)),
    Change::of_world(2, "files of the cache longer", |world, random| each(world, random, "longer", lengthen)),
    Change::of_world(2, "files of the cache emptied", |world, random| {
        each(world, random, "emptied", |place, _| {
            fs::write(place, "").expect("a file");
        })
    }),
    Change::of_world(2, "files of the cache that swap their places", swap),
    Change::of_world(3, "the cache of another version", |world, random| {
        each(world, random, "of another version", other_version)
    }),
    Change::of_world(2, "a folder in the place of a file of the cache", |world, random| {
        each(world, random, "a folder", |place, _| {
            let _ = fs::remove_file(place).and_then(|()| fs::create_dir(place));
        })
    }),
    Change::of_world(3, "a copy of the cache kept", keep),
    Change::of_world(4, "the cache of before", |world, random| restore(world, random, false)),
    Change::of_world(4, "files of the cache of before", |world, random| restore(world, random, true)),
    Change::of_world(2, "a cache that cannot be written", block),
    Change::of_world(2, "another cache", another),
];

fn folder(world: &World) -> PathBuf {
    world.path(&world.cache)
}

/// The files of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn delete(world: &mut World, _: &mut Random) -> Option<String> {
    fs::remove_dir_all(folder(world)).ok()?;
    Some("the cache is deleted".to_owned())
}

/// Does something to one file, to some, or to all.
fn each(world: &mut World, random: &mut Random, how: &str, damage: fn(&Path, &mut Random)) -> Option<String> {
    let files = files(&folder(world));
    if files.is_empty() {
        return None;
    }
    let share = *random.one(&[10, 50, 100]);
    let mut count = 0;
    for place in &files {
        if random.chance(share) {
            damage(place, random);
            count += 1;
        }
    }
    // One at least.
    if count == 0 {
        let place = random.one(&files).clone();
        damage(&place, random);
        count = 1;
    }
    Some(format!("{count} of {} files of the cache are {how}", files.len()))
}

fn truncate(place: &Path, random: &mut Random) {
    let bytes = fs::read(place).expect("a file");
    fs::write(place, &bytes[..random.below(bytes.len().max(1))]).expect("a file");
}

fn flip(place: &Path, random: &mut Random) {
    let mut bytes = fs::read(place).expect("a file");
    for _ in 0..random.between(1, 3) {
        let at = random.below(bytes.len().max(1));
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << random.below(8);
        }
    }
    fs::write(place, bytes).expect("a file");
}

fn lengthen(place: &Path, random: &mut Random) {
    let mut bytes = fs::read(place).expect("a file");
    let part = random.below(bytes.len() + 1);
    bytes.extend_from_within(part..);
    bytes.extend(b"\0\n");
    fs::write(place, bytes).expect("a file");
}

/// The name of the program and the number of the form are others.
fn other_version(place: &Path, _: &mut Random) {
    let mut bytes = fs::read(place).expect("a file");
    let head = bytes.len().min(400);
    let mark = b"salkku";
    let marks: Vec<usize> = (0..head.saturating_sub(mark.len())).filter(|at| bytes[*at..].starts_with(mark)).collect();
    for at in marks {
        // The numbers that follow the name.
        for byte in bytes[at..].iter_mut().take(24).filter(|byte| byte.is_ascii_digit()) {
            *byte = if *byte == b'9' { b'0' } else { *byte + 1 };
        }
    }
    fs::write(place, bytes).expect("a file");
}

fn swap(world: &mut World, random: &mut Random) -> Option<String> {
    let files = files(&folder(world));
    if files.len() < 2 {
        return None;
    }
    let (one, other) = (random.one(&files), random.one(&files));
    let (first, second) = (fs::read(one).ok()?, fs::read(other).ok()?);
    fs::write(one, second).ok()?;
    fs::write(other, first).ok()?;
    Some("two files of the cache swap their places".to_owned())
}

fn keep(world: &mut World, _: &mut Random) -> Option<String> {
    let (from, to) = (folder(world), world.path("old-cache"));
    if !from.is_dir() {
        return None;
    }
    let _ = fs::remove_dir_all(&to);
    copy(&from, &to);
    Some("a copy of the cache is kept".to_owned())
}

/// Puts back the older cache, or some of its files.
fn restore(world: &mut World, random: &mut Random, is_mixed: bool) -> Option<String> {
    let (from, to) = (world.path("old-cache"), folder(world));
    if !from.is_dir() || to.is_file() {
        return None;
    }
    if !is_mixed {
        let _ = fs::remove_dir_all(&to);
        copy(&from, &to);
        return Some("the cache is that of before".to_owned());
    }
    for place in files(&from).into_iter().filter(|_| random.chance(50)) {
        let inner = place.strip_prefix(&from).ok()?;
        let into = to.join(inner);
        if into.is_dir() {
            continue;
        }
        fs::create_dir_all(into.parent()?).ok()?;
        fs::copy(&place, into).ok()?;
    }
    Some("half of the files of the cache are those of before".to_owned())
}

/// A file stands where the folder should be, so that not even root writes into it; or it is a folder again.
fn block(world: &mut World, _: &mut Random) -> Option<String> {
    if world.cache == "no-cache" {
        "cache".clone_into(&mut world.cache);
        return Some("the cache can be written again".to_owned());
    }
    fs::write(world.path("no-cache"), "").ok()?;
    "no-cache".clone_into(&mut world.cache);
    Some("the cache cannot be written".to_owned())
}

/// Builds go on with another cache, which knows an older state or none.
fn another(world: &mut World, _: &mut Random) -> Option<String> {
    let name = if world.cache == "cache" { "cache-2" } else { "cache" };
    name.clone_into(&mut world.cache);
    Some(format!("builds use {name}"))
}
