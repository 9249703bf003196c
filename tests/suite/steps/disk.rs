//! The sources on the disk: the same content can be laid there in many ways, some of which leave few traces.

use super::model::{Files, Model};
use super::world::World;
use super::{Change, key_of};
use crate::random::Random;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

pub const CHANGES: &[Change] = &[
    Change::of_world(4, "files touched", touch),
    Change::of_world(3, "files copied anew with their times", copy_anew),
    Change::of_world(1, "the content copied anew with its times", copy_all),
    Change::of_world(2, "a linked file", link_file),
    Change::of_world(2, "a file of two names", second_name),
    Change::of_world(1, "a linked folder", link_folder),
    Change::of_world(2, "rights taken and given", rights),
    Change::of_world(3, "files that swap their places by their names", swap_places),
    Change::of_world(4, "an old document with its old times", old_document),
    Change::of_world(1, "the whole site of before with its old times", old_site),
    Change::of_world(1, "the folder of the site has another name", rename_site),
];

/// How a file gets its new content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It is written over.
    Plain,
    /// Another file takes its place.
    Replaced,
    /// It is written over, and the time of its last change put back.
    OldTime,
    /// Another file of the same time takes its place.
    ReplacedOldTime,
    /// It goes, and comes again.
    Anew,
    /// It is said to have changed tomorrow.
    Future,
}

const MANNERS: [Manner; 6] =
    [Manner::Plain, Manner::Replaced, Manner::OldTime, Manner::ReplacedOldTime, Manner::Anew, Manner::Future];

/// The sources as they lie there.
pub struct Disk {
    /// The folder of the site.
    pub root: PathBuf,
    /// What lies there.
    pub laid: Files,
    /// Other names of files, in a hidden folder, by their paths.
    names: BTreeMap<String, PathBuf>,
    /// Of whom rights were taken.
    without_rights: BTreeSet<String>,
    /// Numbers hidden files.
    count: usize,
    /// Files that are to be as old as they were.
    pub times: BTreeMap<String, SystemTime>,
}

/// The time of the last change of a file.
fn time_of(place: &Path) -> Option<SystemTime> {
    fs::metadata(place).ok()?.modified().ok()
}

fn set_time(place: &Path, time: SystemTime) {
    File::options().append(true).open(place).and_then(|file| file.set_modified(time)).expect("a time");
}

/// Writes files below a folder.
pub fn lay_out(folder: &Path, files: &Files) {
    for (path, bytes) in files {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, bytes).expect("a file");
    }
}

impl Disk {
    pub fn new(root: PathBuf) -> Self {
        let (laid, names) = (Files::new(), BTreeMap::new());
        Self { root, laid, names, without_rights: BTreeSet::new(), count: 0, times: BTreeMap::new() }
    }

    pub fn place(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Whether what lies there is all that can be said of it: rights say something too.
    pub fn is_plain(&self) -> bool {
        self.without_rights.is_empty()
    }

    /// Makes what lies there those files, and tells in which ways.
    pub fn lay(&mut self, files: Files, random: &mut Random) -> Option<String> {
        let gone: Vec<String> = self.laid.keys().filter(|path| !files.contains_key(*path)).cloned().collect();
        for path in &gone {
            self.remove(path);
        }
        let changed: Vec<&String> = files.keys().filter(|path| self.laid.get(*path) != files.get(*path)).collect();
        let usual = *random.one(&MANNERS);
        let mut told = BTreeSet::new();
        for path in &changed {
            let manner = if random.chance(80) { usual } else { *random.one(&MANNERS) };
            told.insert(format!("{manner:?}"));
            self.put(path, &files[*path], manner);
        }
        let told = (!told.is_empty())
            .then(|| format!("({} files laid: {})", changed.len(), told.into_iter().collect::<Vec<_>>().join(", ")));
        self.laid = files;
        for (path, time) in std::mem::take(&mut self.times) {
            let place = self.place(&path);
            if place.is_file() {
                set_time(&place, time);
            }
        }
        told
    }

    fn remove(&mut self, path: &str) {
        let place = self.place(path);
        fs::remove_file(&place).expect("it was laid there");
        self.names.remove(path);
        self.without_rights.remove(path);
        for folder in place.ancestors().skip(1).take_while(|folder| *folder != self.root) {
            let is_link = folder.symlink_metadata().is_ok_and(|about| about.is_symlink());
            let is_empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
            if !is_empty || is_link && fs::remove_file(folder).is_err() || !is_link && fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }

    fn put(&mut self, path: &str, bytes: &[u8], manner: Manner) {
        self.give_rights(path);
        let place = self.place(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        let old = time_of(&place);
        // Through its other name, where it has one.
        let written = self.names.get(path).cloned().filter(|name| name.is_file()).unwrap_or_else(|| place.clone());
        match manner {
            Manner::Plain | Manner::OldTime | Manner::Future => fs::write(&written, bytes).expect("a file"),
            Manner::Replaced | Manner::ReplacedOldTime => {
                let waiting = place.with_file_name(".waiting");
                fs::write(&waiting, bytes).expect("a file");
                if let Some(old) = old.filter(|_| manner == Manner::ReplacedOldTime) {
                    set_time(&waiting, old);
                }
                fs::rename(waiting, &place).expect("its place");
                self.names.remove(path);
            }
            Manner::Anew => {
                let _ = fs::remove_file(&place);
                self.names.remove(path);
                fs::write(&place, bytes).expect("a file");
            }
        }
        match (manner, old) {
            (Manner::OldTime, Some(old)) => set_time(&written, old),
            (Manner::Future, _) => set_time(&written, SystemTime::now() + Duration::from_hours(24)),
            _ => {}
        }
    }

    fn give_rights(&mut self, path: &str) {
        if self.without_rights.remove(path) {
            fs::set_permissions(self.place(path), fs::Permissions::from_mode(0o644)).expect("rights");
        }
    }

    /// A new place in a hidden folder of the content.
    fn hidden(&mut self) -> PathBuf {
        self.count += 1;
        let folder = self.root.join("content/.kätkö");
        fs::create_dir_all(&folder).expect("a folder");
        folder.join(self.count.to_string())
    }

    fn one(&self, random: &mut Random) -> String {
        let paths: Vec<&String> = self.laid.keys().collect();
        (*random.one(&paths)).clone()
    }

    /// Puts another file with the same content and the same times in the place of one.
    fn copy(&mut self, path: &str) {
        self.give_rights(path);
        let place = self.place(path);
        let (time, waiting) = (time_of(&place).expect("a time"), place.with_file_name(".waiting"));
        fs::write(&waiting, &self.laid[path]).expect("a file");
        set_time(&waiting, time);
        fs::rename(waiting, place).expect("its place");
        self.names.remove(path);
    }

    /// The times of all files.
    pub fn all_times(&self) -> BTreeMap<String, SystemTime> {
        self.laid.keys().filter_map(|path| Some((path.clone(), time_of(&self.place(path))?))).collect()
    }

    /// Whether the files there are those that were laid there.
    pub fn is_as_laid(&self) -> bool {
        !self.is_plain()
            || self.laid.iter().all(|(path, bytes)| fs::read(self.place(path)).is_ok_and(|there| there == *bytes))
    }
}

fn touch(world: &mut World, random: &mut Random) -> Option<String> {
    let disk = &mut world.disk;
    let all = random.chance(20);
    let paths: Vec<String> =
        if all { disk.laid.keys().cloned().collect() } else { (0..3).map(|_| disk.one(random)).collect() };
    let time = SystemTime::now() - Duration::from_hours(*random.one(&[0, 1, 10_000]));
    for path in &paths {
        disk.give_rights(path);
        set_time(&disk.place(path), time);
    }
    Some(if all { "all files are touched".to_owned() } else { format!("touched: {}", paths.join(", ")) })
}

fn copy_anew(world: &mut World, random: &mut Random) -> Option<String> {
    let path = world.disk.one(random);
    world.disk.copy(&path);
    Some(format!("{path} is a copy of itself with the same times"))
}

fn copy_all(world: &mut World, _: &mut Random) -> Option<String> {
    let paths: Vec<String> = world.disk.laid.keys().cloned().collect();
    for path in paths {
        world.disk.copy(&path);
    }
    Some("all files are copies of themselves with the same times".to_owned())
}

fn link_file(world: &mut World, random: &mut Random) -> Option<String> {
    let disk = &mut world.disk;
    let path = disk.one(random);
    if !path.starts_with("content/") {
        return None;
    }
    disk.copy(&path);
    let (place, hidden) = (disk.place(&path), disk.hidden());
    fs::rename(&place, &hidden).expect("a hidden place");
    symlink(&hidden, place).expect("a link");
    // What is written through it is written there, and what takes its place leaves it there.
    Some(format!("{path} is a link to a hidden file"))
}

fn second_name(world: &mut World, random: &mut Random) -> Option<String> {
    let disk = &mut world.disk;
    let path = disk.one(random);
    if !path.starts_with("content/") {
        return None;
    }
    disk.copy(&path);
    let hidden = disk.hidden();
    fs::hard_link(disk.place(&path), &hidden).expect("another name");
    disk.names.insert(path.clone(), hidden);
    Some(format!("{path} has a second name, by which it is written"))
}

fn link_folder(world: &mut World, random: &mut Random) -> Option<String> {
    let key = key_of(&world.model, random, "projects").filter(|key| world.model.docs[key].is_in_folder())?;
    let disk = &mut world.disk;
    let (place, hidden) = (disk.place(&format!("content/{key}")), disk.hidden());
    if !place.symlink_metadata().is_ok_and(|about| about.is_dir()) {
        return None;
    }
    fs::rename(&place, &hidden).expect("a hidden place");
    symlink(&hidden, place).expect("a link");
    Some(format!("the folder of {key} is a link to a hidden one"))
}

/// Whoever is root reads what nobody may read; the time at which rights changed is another all the same.
fn rights(world: &mut World, random: &mut Random) -> Option<String> {
    let disk = &mut world.disk;
    if let Some(path) = disk.without_rights.first().cloned() {
        disk.give_rights(&path);
        return Some(format!("{path} may be read again"));
    }
    let path = disk.one(random);
    fs::set_permissions(disk.place(&path), fs::Permissions::from_mode(0o000)).expect("rights");
    disk.without_rights.insert(path.clone());
    Some(format!("{path} may be read by nobody"))
}

/// Whole files or folders swap their names, whatever is in them: of what is inside a folder nothing changes but the path.
fn swap_places(world: &mut World, random: &mut Random) -> Option<String> {
    let kind = random.one(&["projects", "projects", "pages", "posts", "reports"]);
    let (one, other) = (key_of(&world.model, random, kind)?, key_of(&world.model, random, kind)?);
    let is_folder = |model: &Model, key: &str| model.docs[key].is_in_folder();
    let is_alike = is_folder(&world.model, &one) == is_folder(&world.model, &other);
    let is_plain = |key: &str| {
        let doc = &world.model.docs[key];
        is_folder(&world.model, key) || doc.translations.is_empty()
    };
    if one == other || !is_alike || !is_plain(&one) || !is_plain(&other) || !world.is_laid() {
        return None;
    }
    let ending = if is_folder(&world.model, &one) { "" } else { ".md" };
    let [first, second] = [&one, &other].map(|key| format!("content/{key}{ending}"));
    let disk = &mut world.disk;
    let waiting = disk.place(&format!("content/{kind}/.waiting"));
    fs::rename(disk.place(&first), &waiting).expect("it lies there");
    fs::rename(disk.place(&second), disk.place(&first)).expect("it lies there");
    fs::rename(waiting, disk.place(&second)).expect("its place");
    let below = |path: &String, from: &str| path == from || path.starts_with(&format!("{from}/"));
    let swapped = |path: &String| {
        if below(path, &first) {
            path.replacen(&first, &second, 1)
        } else if below(path, &second) {
            path.replacen(&second, &first, 1)
        } else {
            path.clone()
        }
    };
    disk.laid = std::mem::take(&mut disk.laid).into_iter().map(|(path, bytes)| (swapped(&path), bytes)).collect();
    disk.names = std::mem::take(&mut disk.names).into_iter().map(|(path, name)| (swapped(&path), name)).collect();
    disk.without_rights = std::mem::take(&mut disk.without_rights).iter().map(swapped).collect();
    let docs = &mut world.model.docs;
    let (first, second) = (docs.remove(&one)?, docs.remove(&other)?);
    docs.insert(one.clone(), second);
    docs.insert(other.clone(), first);
    Some(format!("{one} and {other} swap their places on the disk"))
}

fn old_document(world: &mut World, random: &mut Random) -> Option<String> {
    let (model, times) = world.snapshot(random)?;
    let keys: Vec<String> =
        model.docs.keys().filter(|key| model.docs.get(*key) != world.model.docs.get(*key)).cloned().collect();
    let key = random.one(if keys.is_empty() { return None } else { &keys });
    let folder = format!("content/{key}");
    let old = times.into_iter().filter(|(path, _)| path.starts_with(&folder));
    world.disk.times.extend(old);
    world.model.docs.insert(key.clone(), model.docs[key].clone());
    Some(format!("{key} is as it was, with its old times"))
}

fn old_site(world: &mut World, random: &mut Random) -> Option<String> {
    let (model, times) = world.snapshot(random)?;
    world.model = model;
    world.disk.times = times;
    Some("the whole site is as it was, with its old times".to_owned())
}

fn rename_site(world: &mut World, _: &mut Random) -> Option<String> {
    // Links lead to where the folder was.
    if world.disk.root.join("content/.kätkö").exists() {
        return None;
    }
    let new = world.disk.root.with_file_name(if world.disk.root.ends_with("site") { "muutettu" } else { "site" });
    fs::rename(&world.disk.root, &new).expect("another name");
    world.disk.root = new;
    Some("the folder of the site has another name".to_owned())
}
