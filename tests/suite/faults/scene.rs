//! The published site, the program that builds it, and what must hold of the folder at every moment.

use super::site::{Files, State, broken, foreign, sources};
use super::{links, told};
use crate::fixture::{Fixture, Run, TODAY, copy};
use crate::markup::has_extension;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A site with its sources in `a`, `b` and `broken`, a published state A in `published`, and `out`, where all happens.
pub struct Scene {
    site: Fixture,
    a: Clean,
    b: Clean,
    foreign: Files,
}

/// What a build of a state into an empty folder gives.
struct Clean {
    files: Files,
    links: BTreeMap<String, BTreeSet<String>>,
}

impl Clean {
    fn new(files: Files) -> Self {
        let links = files.iter().map(|(path, bytes)| (path.clone(), links::of(path, bytes))).collect();
        Self { files, links }
    }
}

impl Scene {
    /// Builds both states, and publishes A among files of others.
    pub fn new() -> Self {
        let site = Fixture::empty();
        let folders = [("a", sources(State::A)), ("b", sources(State::B)), ("broken", broken())];
        for (folder, files) in &folders {
            for (path, bytes) in files {
                site.write(&format!("{folder}/{path}"), bytes);
            }
        }
        let clean = [State::A, State::B].map(|state| {
            let output = format!("clean-{}", state.folder());
            Run::from(build(&site, state.folder(), &site.path(&output)).output().expect("the program runs")).expect(0);
            Clean::new(site.outputs(&output))
        });
        let [a, b] = clean;
        let scene = Self { site, a, b, foreign: foreign() };
        copy(&scene.path("clean-a"), &scene.path("published"));
        for (path, bytes) in &scene.foreign {
            scene.site.write(&format!("published/{path}"), bytes);
        }
        scene.publish();
        assert_eq!(scene.unlike("out", State::A), [""; 0], "state A is published");
        assert_eq!(scene.faults("out"), [""; 0], "state A is whole");
        scene.is_telling();
        scene
    }

    /// Nothing is shown by states that do not differ where they should.
    fn is_telling(&self) {
        let (a, b) = (&self.a.files, &self.b.files);
        let common = a.keys().filter(|path| b.contains_key(*path));
        let (changed, same): (Vec<&String>, Vec<&String>) = common.partition(|path| a[*path] != b[*path]);
        let gone = a.keys().filter(|path| !b.contains_key(*path));
        let new = b.keys().filter(|path| !a.contains_key(*path));
        let counts = [changed.len(), same.len(), gone.count(), new.count()];
        assert!(counts[0] > 40 && counts[1] > 3 && counts[2] > 5 && counts[3] > 5, "{counts:?}");
        assert_eq!(same.iter().filter(|path| has_extension(path, "html")).count(), 0, "every page changes: {same:?}");
    }

    /// The place of something in the scene.
    pub fn path(&self, path: &str) -> PathBuf {
        self.site.path(path)
    }

    /// The folder of what builds remember.
    pub fn cache(&self) -> PathBuf {
        self.site.cache()
    }

    /// Makes builds forget what they remember.
    pub fn forget(&self) {
        if self.cache().exists() {
            fs::remove_dir_all(self.cache()).expect("a folder of ours");
        }
    }

    /// Whether something is there.
    pub fn has(&self, path: &str) -> bool {
        self.site.has(path)
    }

    /// Makes `out` the published state A, whatever it was.
    pub fn publish(&self) {
        self.put("published", "out");
    }

    /// Removes a folder.
    pub fn clear(&self, folder: &str) {
        if self.has(folder) {
            fs::remove_dir_all(self.path(folder)).expect("a folder of ours");
        }
    }

    /// Makes one folder a copy of another.
    pub fn put(&self, from: &str, to: &str) {
        self.clear(to);
        copy(&self.path(from), &self.path(to));
    }

    /// A build of a folder of sources into `out`.
    pub fn command(&self, sources: &str) -> Command {
        self.command_into(sources, &self.path("out"))
    }

    /// A build of a folder of sources into a place.
    pub fn command_into(&self, sources: &str, output: &Path) -> Command {
        build(&self.site, sources, output)
    }

    /// Builds a folder of sources into `out`.
    pub fn build(&self, sources: &str) -> Run {
        self.command(sources).output().expect("the program runs").into()
    }

    /// What must not be at any moment, be a build under way, cut short or done.
    pub fn faults(&self, folder: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let files = self.site.outputs(folder);
        for (path, bytes) in &self.foreign {
            if files.get(path) != Some(bytes) {
                faults.push(format!("the foreign file {path} is not as it was"));
            }
        }
        for path in self.a.files.keys().filter(|path| self.b.files.contains_key(*path)) {
            if !files.contains_key(path) {
                faults.push(format!("{path} is missing, which both A and B have"));
            }
        }
        faults.extend(self.not_whole(&files));
        faults
    }

    /// What must not be at any moment, not even while a site is made for the first time.
    pub fn faults_of_first(&self, folder: &str) -> Vec<String> {
        self.not_whole(&self.site.outputs(folder))
    }

    fn not_whole(&self, files: &Files) -> Vec<String> {
        let ours = files.iter().filter(|(path, _)| !self.foreign.contains_key(*path));
        let strange = ours.filter(|(path, bytes)| self.clean_with(path, bytes).is_none());
        let strange =
            strange.map(|(path, bytes)| format!("{path} ({} bytes) is neither that of A nor that of B", bytes.len()));
        strange.chain(links::dead(files, |path, bytes| self.links(path, bytes))).collect()
    }

    /// The state to which a file belongs as it is.
    fn clean_with(&self, path: &str, bytes: &[u8]) -> Option<&Clean> {
        [&self.a, &self.b].into_iter().find(|clean| clean.files.get(path).is_some_and(|own| own == bytes))
    }

    /// The bytes of a public file in both states, where it is in them.
    pub fn versions(&self, path: &str) -> impl Iterator<Item = &Vec<u8>> {
        [&self.a, &self.b].into_iter().filter_map(|clean| clean.files.get(path))
    }

    /// The files of a state.
    pub fn clean(&self, state: State) -> &Files {
        match state {
            State::A => &self.a.files,
            State::B => &self.b.files,
        }
    }

    /// The links of a file with these bytes.
    pub fn links(&self, path: &str, bytes: &[u8]) -> Option<&BTreeSet<String>> {
        self.clean_with(path, bytes)?.links.get(path)
    }

    /// How a folder differs from a clean build among files of others. Style sheets and scripts of the other state live
    /// on for one build, for readers of pages from before.
    pub fn unlike(&self, folder: &str, state: State) -> Vec<String> {
        let files = self.site.outputs(folder);
        let other = match state {
            State::A => &self.b.files,
            State::B => &self.a.files,
        };
        let mut expected = self.clean(state).clone();
        expected.extend(self.foreign.clone());
        for (path, bytes) in other.iter().filter(|(path, _)| is_named_by_hash(path) && files.contains_key(*path)) {
            expected.insert(path.clone(), bytes.clone());
        }
        differences(&files, &expected)
    }

    /// How a folder in which there was nothing before differs from a clean build.
    pub fn unlike_first(&self, folder: &str, state: State) -> Vec<String> {
        differences(&self.site.outputs(folder), self.clean(state))
    }

    /// The state that a folder holds wholly.
    pub fn state(&self, folder: &str) -> Option<State> {
        [State::A, State::B].into_iter().find(|state| self.unlike(folder, *state).is_empty())
    }

    /// Lets an ordinary build of a state go on from what is in `out`; gives what is wrong after it.
    pub fn recover(&self, state: State) -> Vec<String> {
        let run = self.build(state.folder());
        let mut faults = self.unlike("out", state);
        if run.code != 0 {
            faults.insert(0, format!("it {}", told(&run)));
        }
        faults.extend(self.left_behind("out"));
        faults
    }

    /// What an unfinished build would leave of itself in a folder.
    pub fn left_behind(&self, folder: &str) -> Option<String> {
        let staging = self.path(folder).join(".salkku/staging");
        let left = fs::read_dir(staging).into_iter().flatten().flatten().count();
        (left > 0).then(|| format!("{left} files are left in .salkku/staging"))
    }

    /// Copies all of it to a place where it can be looked at.
    pub fn keep(&self, place: &Path) {
        if place.exists() {
            fs::remove_dir_all(place).expect("what was kept before");
        }
        copy(&self.path(""), place);
    }
}

fn build(site: &Fixture, sources: &str, output: &Path) -> Command {
    let mut command = site.command(&["build", "--as-of", TODAY, "--lang", "en", "--quiet"]);
    // More pages go than anybody would remove by mistake.
    command.args(["--yes", "--source", sources, "--output"]).arg(output);
    command
}

/// How files are not what is expected.
fn differences(files: &Files, expected: &Files) -> Vec<String> {
    let paths: BTreeSet<&String> = files.keys().chain(expected.keys()).collect();
    let differing = paths.into_iter().filter(|path| files.get(*path) != expected.get(*path));
    let how = |path: &String| match (files.contains_key(path), expected.contains_key(path)) {
        (true, true) => format!("{path} is another"),
        (true, false) => format!("{path} should not be there"),
        (false, _) => format!("{path} is missing"),
    };
    differing.map(how).collect()
}

/// Whether a file has the hash of its content in its name, such as `assets/style.0123456789ab.css`.
pub fn is_named_by_hash(path: &str) -> bool {
    let mut parts = path.rsplit('.');
    let (extension, hash) = (parts.next(), parts.next().unwrap_or_default());
    matches!(extension, Some("css" | "js")) && hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
