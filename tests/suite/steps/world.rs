//! A site on the disk, the folders that it is built into, the cache that all its builds share, and what happened to them.

use super::builds::{Reference, View, views};
use super::disk::Disk;
use super::model::Model;
use super::outputs::Tampering;
use super::start::{self, Kind};
use super::{mend, themes};
use crate::random::Random;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// The sources at some time, and the times of their files.
pub type Snapshot = (Model, BTreeMap<String, SystemTime>);

/// 2026-11-20T22:30:00Z, which is another day in Helsinki.
const BEGINNING: i64 = 1_795_213_800;

/// How many older states are kept.
const SNAPSHOTS: usize = 6;

pub struct World {
    folder: TempDir,
    pub model: Model,
    pub disk: Disk,
    /// The moment of a build in seconds.
    pub now: i64,
    pub views: Vec<View>,
    /// The folder of the cache, inside that of the world.
    pub cache: String,
    /// What is to happen to the folder of a view when it is built next.
    pub tampering: Option<(usize, Tampering)>,
    /// What the next step does beside an ordinary build.
    pub event: Option<Event>,
    snapshots: Vec<Snapshot>,
    /// The last sources that could be built.
    pub sound: Model,
    /// For how many steps in a row they could not.
    pub faulty: usize,
    /// Clean builds that have been made of late, by a digest of what they were made from.
    pub references: Vec<(u64, Rc<Reference>)>,
    /// Whether the last build was one of a part of the site.
    pub was_part: bool,
    /// How long a build took.
    pub build_time: Duration,
}

/// Something that happens to a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It is killed, and an ordinary one follows.
    Kill,
    /// A source changes meanwhile, and an ordinary one follows.
    Edit,
    /// Another one into another folder is at work.
    Another,
    /// Nothing is written, before an ordinary one.
    DryRun,
    /// It has no cache.
    NoCache,
    /// One of another site with the same cache goes before.
    OtherSite,
}

impl World {
    /// A random site that has not been built.
    pub fn new(random: &mut Random, kind: Kind) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let disk = Disk::new(folder.path().join("site"));
        let model = start::site(random, kind);
        Self {
            sound: model.clone(),
            model,
            disk,
            now: BEGINNING,
            views: views(),
            cache: "cache".to_owned(),
            tampering: None,
            event: None,
            snapshots: Vec::new(),
            faulty: 0,
            references: Vec::new(),
            was_part: false,
            build_time: Duration::ZERO,
            folder,
        }
    }

    /// A place in the folder of the world.
    pub fn path(&self, inner: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(inner)
    }

    /// Keeps everything for whoever wants to look at it.
    pub fn keep(self) -> PathBuf {
        self.folder.keep()
    }

    /// Whether what the model says lies on the disk.
    pub fn is_laid(&self) -> bool {
        self.model.files() == self.disk.laid
    }

    /// One of the older states.
    pub fn snapshot(&self, random: &mut Random) -> Option<Snapshot> {
        (!self.snapshots.is_empty()).then(|| random.one(&self.snapshots).clone())
    }

    /// Remembers the sources as they are.
    pub fn remember(&mut self, random: &mut Random) {
        if self.snapshots.len() >= SNAPSHOTS {
            self.snapshots.remove(random.below(SNAPSHOTS));
        }
        self.snapshots.push((self.model.clone(), self.disk.all_times()));
    }

    /// Takes faults away that have been there for long enough.
    pub fn mend(&mut self, random: &mut Random) -> Option<String> {
        let told = match self.faulty {
            0 => return None,
            1 | 2 if random.chance(40) => return None,
            1..4 if random.chance(60) => {
                mend::repair(&mut self.model);
                if random.chance(50) {
                    themes::repair(&mut self.model);
                }
                "what leads nowhere goes"
            }
            _ => {
                self.model = self.sound.clone();
                "the sources are those that could be built last"
            }
        };
        Some(told.to_owned())
    }
}
