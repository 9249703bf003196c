//! What others do to an output folder, and what a build makes of that.

use super::Change;
use super::builds::{Leave, Reference, said};
use super::compare::trace;
use super::world::World;
use crate::fixture::copy;
use crate::random::Random;
use salkku::pipeline;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::rc::Rc;

pub const CHANGES: &[Change] = &[
    Change::of_world(3, "published files deleted", |world, random| tamper(world, random, Tampering::Deleted)),
    Change::of_world(1, "a published folder deleted", |world, random| tamper(world, random, Tampering::FolderDeleted)),
    Change::of_world(1, "the output deleted", |world, random| tamper(world, random, Tampering::AllDeleted)),
    Change::of_world(2, "published files touched", |world, random| tamper(world, random, Tampering::Touched)),
    Change::of_world(4, "published files edited", |world, random| tamper(world, random, Tampering::Edited)),
    Change::of_world(2, "the output of before", |world, random| tamper(world, random, Tampering::Older)),
    Change::of_world(2, "the manifest deleted", |world, random| tamper(world, random, Tampering::Disowned)),
    Change::of_world(1, "the manifest of another version", |world, random| {
        tamper(world, random, Tampering::OtherVersion)
    }),
    Change::of_world(2, "a copy of the output kept", keep),
];

/// What happens to the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tampering {
    Deleted,
    FolderDeleted,
    AllDeleted,
    Touched,
    Edited,
    Older,
    Disowned,
    OtherVersion,
}

fn tamper(world: &mut World, random: &mut Random, tampering: Tampering) -> Option<String> {
    let view = random.below(world.views.len());
    if world.tampering.is_some() || !world.output(view).join(".salkku/manifest").is_file() {
        return None;
    }
    if tampering == Tampering::Older && !world.views[view].has_old {
        return None;
    }
    world.tampering = Some((view, tampering));
    Some(format!("the output {}: {tampering:?}", world.views[view].name))
}

/// Where a copy of the output of a view is kept.
fn old_place(world: &World, view: usize) -> std::path::PathBuf {
    world.path(format!("old/{}", world.views[view].name))
}

fn keep(world: &mut World, random: &mut Random) -> Option<String> {
    let view = random.below(world.views.len());
    let (output, old) = (world.output(view), old_place(world, view));
    if !output.join(".salkku/manifest").is_file() {
        return None;
    }
    let _ = fs::remove_dir_all(&old);
    copy(&output, &old);
    world.views[view].has_old = true;
    Some(format!("a copy of the output {} is kept", world.views[view].name))
}

/// Some published files.
fn some(output: &Path, random: &mut Random) -> Vec<String> {
    let files: Vec<String> = trace(output).files.into_keys().collect();
    let count = if files.is_empty() { 0 } else { random.between(1, 4) };
    (0..count).map(|_| random.one(&files).clone()).collect()
}

/// Makes a file another one. It may keep its size and the time of its last change.
fn edit(place: &Path, random: &mut Random) {
    let time = fs::metadata(place).and_then(|about| about.modified()).expect("a time");
    let mut bytes = fs::read(place).expect("a file");
    if bytes.is_empty() || random.chance(30) {
        bytes.extend(b"muutettu");
    } else {
        let at = random.below(bytes.len());
        bytes[at] ^= 1;
    }
    fs::write(place, bytes).expect("a file");
    if random.chance(60) {
        File::options().append(true).open(place).and_then(|file| file.set_modified(time)).expect("a time");
    }
}

impl World {
    /// Does something to the folder of a view, builds, and compares.
    pub fn tamper(&mut self, view: usize, tampering: Tampering, random: &mut Random) -> Result<Rc<Reference>, String> {
        let output = self.output(view);
        match tampering {
            Tampering::Deleted => {
                for path in some(&output, random) {
                    let _ = fs::remove_file(output.join(path));
                }
            }
            Tampering::FolderDeleted => {
                if let Some((folder, _)) = some(&output, random).first().and_then(|path| path.split_once('/')) {
                    fs::remove_dir_all(output.join(folder)).expect("a folder");
                }
            }
            Tampering::AllDeleted => fs::remove_dir_all(&output).expect("a folder"),
            Tampering::Touched => {
                for path in some(&output, random) {
                    let time = std::time::SystemTime::now();
                    let file = File::options().append(true).open(output.join(path));
                    file.and_then(|file| file.set_modified(time)).expect("a time");
                }
            }
            Tampering::Older => {
                fs::remove_dir_all(&output).expect("a folder");
                copy(&old_place(self, view), &output);
            }
            Tampering::OtherVersion => {
                let place = output.join(".salkku/manifest");
                let text = fs::read_to_string(&place).expect("a manifest");
                fs::write(place, text.replacen(salkku::TOOL, "salkku 0.0.1", 1)).expect("a manifest");
            }
            Tampering::Edited => return self.edited(view, random),
            Tampering::Disowned => return self.disowned(view, random),
        }
        self.build_and_compare(view, random)
    }

    /// What others have edited stays, and a warning tells of it, until it is put back or the build is told to.
    fn edited(&mut self, view: usize, random: &mut Random) -> Result<Rc<Reference>, String> {
        let output = self.output(view);
        let mut originals = BTreeMap::new();
        for path in some(&output, random) {
            let place = output.join(&path);
            originals.entry(path).or_insert_with(|| fs::read(&place).expect("a file"));
        }
        for path in originals.keys() {
            edit(&output.join(path), random);
        }
        let before = trace(&output);
        let options = self.options(view, Leave::default());
        let outcome = pipeline::build(&options).expect("threads");
        let ours = said(&outcome, &options.source);
        let reference = self.reference(view, random)?;
        let after = trace(&output);
        // Where an edited file is in the way of another, nothing is changed, as with errors.
        if ours.has_errors {
            if let Some(path) = before.unlike(&after) {
                return Err(format!("a build that has errors changes {path}"));
            }
        } else {
            for path in originals.keys() {
                if after.files.get(path) != before.files.get(path) && after.files.get(path) != reference.tree.get(path)
                {
                    return Err(format!("{path}, which somebody has edited, is another"));
                }
                let is_told =
                    ours.output.iter().any(|line| line.contains("[output/edited]") && line.contains(path.as_str()));
                let is_clean = after.files.get(path) == reference.tree.get(path);
                if is_told == is_clean {
                    return Err(format!("{path} was edited, is {is_clean} as it should be, and is told of: {is_told}"));
                }
            }
            // The file that tells of all the others tells of what stands there.
            let is_other = |path: &str| !originals.contains_key(path) && !path.starts_with("build.json");
            let others =
                reference.tree.iter().find(|(path, bytes)| is_other(path) && after.files.get(*path) != Some(bytes));
            if let Some((path, _)) = others {
                return Err(format!("{path} is not as in a clean build, beside edited files"));
            }
        }
        // Nothing is built for now, so that nothing puts them right.
        if reference.has_errors {
            for (path, bytes) in originals {
                fs::write(output.join(path), bytes).expect("a file");
            }
            return Ok(reference);
        }
        // Of what is no longer ours only who put it there can say whether it may go.
        let manifest = super::builds::manifest(&output);
        for (path, bytes) in originals {
            let place = output.join(&path);
            if manifest["outputs"].get(&path).is_none() {
                let _ = fs::remove_file(place);
            } else if random.chance(50) && place.is_file() {
                fs::write(place, bytes).expect("a file");
            }
        }
        let before = trace(&output);
        let outcome = pipeline::build(&self.options(view, Leave { force: true, ..Leave::default() })).expect("threads");
        self.compare(view, &before, &outcome, &reference)
            .map_err(|fault| format!("after edits were put back: {fault}"))?;
        Ok(reference)
    }

    /// Nothing says any more what is ours. Only who is told to takes it over.
    fn disowned(&mut self, view: usize, random: &mut Random) -> Result<Rc<Reference>, String> {
        let output = self.output(view);
        let manifest = output.join(".salkku/manifest");
        if random.chance(50) {
            fs::remove_file(manifest).expect("a manifest");
        } else {
            let text = fs::read(&manifest).expect("a manifest");
            fs::write(manifest, &text[..text.len() / 2]).expect("a manifest");
        }
        let before = trace(&output);
        let options = self.options(view, Leave::default());
        let outcome = pipeline::build(&options).expect("threads");
        let is_refused = said(&outcome, &options.source)
            .output
            .iter()
            .any(|line| line.contains("[output/foreign-folder]") || line.contains("[output/drafts]"));
        if !is_refused && !before.files.is_empty() {
            return Err("a folder without a manifest is taken for ours".to_owned());
        }
        if let Some(path) = before.unlike(&trace(&output)) {
            return Err(format!("a build into a folder without a manifest changes {path}"));
        }
        let reference = self.reference(view, random)?;
        if self.views[view].drafts || reference.has_errors {
            // Drafts go to no folder of others.
            fs::remove_dir_all(&output).expect("a folder");
            return self.build_and_compare(view, random);
        }
        let outcome = pipeline::build(&self.options(view, Leave { adopt: true, ..Leave::default() })).expect("threads");
        // What is no longer made is left: it might be somebody else's.
        for path in before.files.keys().filter(|path| !reference.tree.contains_key(*path)) {
            fs::remove_file(output.join(path))
                .map_err(|error| format!("{path}, which may be others', is gone: {error}"))?;
        }
        let mut before = before;
        before.files.retain(|path, _| reference.tree.contains_key(path));
        self.compare(view, &before, &outcome, &reference)
            .map_err(|fault| format!("after it was taken over: {fault}"))?;
        Ok(reference)
    }
}
