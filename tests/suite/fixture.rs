//! Small sites to build in tests: write files, run the program, look at what came of it.
#![allow(dead_code, reason = "each test uses what it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The day of a test that names no other.
pub const TODAY: &str = "2026-11-21";

/// The settings of a site that has all that each is to have.
pub const SETTINGS: &str = "\
nimi: Testisivusto
verkko_osoite: https://example.fi/hankkeet
saavutettavuusseloste: https://example.fi/saavutettavuus
tietosuojaseloste: https://example.fi/tietosuoja
";

/// A site in a folder of its own, which goes with it.
pub struct Fixture {
    folder: TempDir,
    /// What its builds remember.
    cache: TempDir,
}

/// What a run of the program gave.
pub struct Run {
    /// Exit code; −1 where a signal ended it.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Fixture {
    /// An empty folder.
    pub fn empty() -> Self {
        let folder = || TempDir::new().expect("a temporary folder");
        Self { folder: folder(), cache: folder() }
    }

    /// A site in Finnish with a title, an address, and the notices that the law asks for on another site.
    pub fn site() -> Self {
        Self::empty().file("content/site.yaml", SETTINGS)
    }

    /// A copy of the sample site.
    pub fn sample() -> Self {
        let fixture = Self::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &fixture.path("content"));
        fixture
    }

    /// Writes a file, with its folders.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a project card: its front matter, and a text.
    pub fn card(self, id: &str, front_matter: &str) -> Self {
        let text = format!("---\n{front_matter}\n---\nTeksti.\n");
        self.file(&format!("content/projects/{id}.md"), text)
    }

    /// Writes a file over what was there.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let place = self.path(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, text).expect("a file");
    }

    /// Removes a file.
    pub fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("the file was there");
    }

    /// The place of a file of the site.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The text of a file, such as `dist/index.html`.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The folder in which builds keep what they remember, beside the site; the first build makes it.
    pub fn cache(&self) -> PathBuf {
        self.cache.path().join("salkku")
    }

    /// Whether a file is there.
    pub fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// The program, to be run in the folder of the site, with the environment of a test.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salkku"));
        command.args(arguments).current_dir(self.folder.path()).env_remove("SOURCE_DATE_EPOCH").env("NO_COLOR", "1");
        // What tests make is remembered by nobody else.
        command.env("SALKKU_CACHE_DIR", self.cache());
        // The help speaks the language of the machine.
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::from(self.command(arguments).output().expect("the program runs"))
    }

    /// Builds the site as of [`TODAY`].
    pub fn build(&self) -> Run {
        self.build_with(&[])
    }

    /// Builds the site as of [`TODAY`], with more arguments.
    pub fn build_with(&self, arguments: &[&str]) -> Run {
        self.run(&[&["build", "--as-of", TODAY], arguments].concat())
    }

    /// The outputs that show the site: all but `build.json`, which tells of the build as a whole and is in no preview.
    pub fn shown(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut outputs = self.outputs(folder);
        outputs.remove("build.json").expect("every build has it");
        outputs
    }

    /// Every output but our own state, by path.
    pub fn outputs(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.path(folder);
        let mut outputs = BTreeMap::new();
        for entry in walkdir::WalkDir::new(&root) {
            let entry = entry.expect("a readable folder");
            let inner = entry.path().strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
            if entry.file_type().is_file() && !inner.starts_with(".salkku/") {
                outputs.insert(inner, fs::read(entry.path()).expect("a readable file"));
            }
        }
        outputs
    }
}

impl Run {
    /// Asserts the exit code, and shows what was said where it is another.
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that a message holds some words.
    pub fn says(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "no {words:?} in:\n{}", self.stderr);
        self
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("a readable folder");
        let place = to.join(entry.path().strip_prefix(from).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(place).expect("a folder");
        } else {
            fs::copy(entry.path(), place).expect("a copy");
        }
    }
}
