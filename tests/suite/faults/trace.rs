//! The program under `strace`: which calls of the system it makes, and what becomes of it when one of them goes wrong.

use super::scene::Scene;
use super::site::State;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};

/// The calls by which files change; a machine knows only some of them, which the question mark allows.
const CHANGES: &str = "?rename,?renameat,renameat2,?unlink,unlinkat,?rmdir,?mkdir,mkdirat,?open,openat,?creat,write,writev,pwrite64,\
                       copy_file_range,sendfile,ftruncate,?truncate,fallocate,fsync,fdatasync,syncfs,sync_file_range,?link,\
                       linkat,?symlink,symlinkat,?chmod,fchmod,fchmodat,utimensat,flock";

/// A call that the program makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Its name.
    pub call: String,
    /// What it opens, where it opens something.
    opened: Option<String>,
    /// Its number, from one, among those of its name in its thread that open the same, as `strace` counts.
    nth: usize,
    /// The whole of it, with the paths.
    pub line: String,
}

impl Moment {
    /// Whether it changes something: opening a file only to read it does not.
    pub fn is_change(&self) -> bool {
        let flags = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"];
        self.opened.is_none() || flags.iter().any(|flag| self.line.contains(flag))
    }

    /// How `strace` is asked to do something at this call, such as `signal=KILL`, and with a plus at all that follow it.
    pub fn strike(&self, what: &str, plus: &str) -> Vec<String> {
        let inject = format!("inject={}:{what}:when={}{plus}", self.call, self.nth);
        let only = self.opened.iter().flat_map(|path| ["-P".to_owned(), path.clone()]);
        ["-e".to_owned(), format!("trace={}", self.call), "-e".to_owned(), inject].into_iter().chain(only).collect()
    }
}

/// A command run by another one, which gets it as its last arguments.
pub fn wrapped(program: &str, arguments: &[&str], command: &Command) -> Command {
    let mut outer = Command::new(program);
    outer.args(arguments).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    outer.current_dir(command.get_current_dir().expect("a folder of the test"));
    outer
}

/// The end of a command; where a tool is not there at all, that is said.
pub fn output(command: &mut Command) -> Output {
    let tool = command.get_program().to_string_lossy().into_owned();
    command
        .output()
        .unwrap_or_else(|error| panic!("{tool} cannot be run, without which nothing is tested here: {error}"))
}

/// Leaves in a folder of the scene what is there when a build of B is killed in the middle of publishing.
pub fn cut_short(scene: &Scene, folder: &str) {
    scene.publish();
    let output = scene.path("out");
    let moments = moments(scene, State::B, &[output.to_str().expect("letters")]);
    let renames: Vec<_> = moments.iter().filter(|moment| moment.call.starts_with("rename")).collect();
    scene.publish();
    kill(scene, renames[renames.len() / 2]);
    assert!(scene.state("out").is_none(), "it was killed between A and B");
    scene.put("out", folder);
}

/// Kills a build of B in one thread at a call; gives the arguments for `strace`.
#[track_caller]
pub fn kill(scene: &Scene, moment: &Moment) -> String {
    let strike = moment.strike("signal=KILL", "");
    let run = output(&mut struck(scene, State::B, &strike));
    let (said, strike) = (String::from_utf8_lossy(&run.stderr), strike.join(" "));
    assert_eq!(run.status.signal(), Some(9), "{strike} did not strike at {}: {said}", moment.line);
    strike
}

/// A build of a state in one thread, to which something happens at a call.
pub fn struck(scene: &Scene, state: State, strike: &[String]) -> Command {
    let strike = strike.iter().map(String::as_str);
    let arguments: Vec<&str> = ["-f", "-qq", "-o", "/dev/null"].into_iter().chain(strike).collect();
    wrapped("strace", &arguments, scene.command(state.folder()).args(["--jobs", "1"]))
}

/// Every call of a build of a state into `out` as it is, in one thread, that touches a path which holds one of some words.
pub fn moments(scene: &Scene, state: State, words: &[&str]) -> Vec<Moment> {
    let log = scene.path("strace.log");
    let log = log.to_str().expect("a path of letters");
    let trace = format!("trace={CHANGES}");
    // What is written is left out, and each open file has its path.
    let arguments = ["-f", "-qq", "-y", "-s", "0", "-o", log, "-e", &trace];
    let run = output(&mut wrapped("strace", &arguments, scene.command(state.folder()).args(["--jobs", "1"])));
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        run.status.success(),
        "a build under strace (may processes be traced here?) ended with {}:\n{said}",
        run.status
    );
    let mut counts: BTreeMap<(&str, &str, Option<&str>), usize> = BTreeMap::new();
    // Each thread counts for itself, and the one that comes to a number first is struck.
    let mut first: BTreeSet<(&str, Option<&str>, usize)> = BTreeSet::new();
    let mut moments = Vec::new();
    let log = fs::read_to_string(log).expect("the log");
    for line in log.lines() {
        let (thread, line) = line.split_once(' ').unwrap_or_default();
        let line = line.trim_start();
        let Some((call, _)) = line.split_once('(').filter(|(call, _)| !call.contains([' ', '<', '+', '-'])) else {
            continue;
        };
        let opened = line.split('"').nth(1).filter(|_| call.starts_with("open"));
        let count = counts.entry((thread, call, opened)).or_default();
        *count += 1;
        if first.insert((call, opened, *count)) && words.iter().any(|word| line.contains(word)) {
            let opened = opened.map(str::to_owned);
            moments.push(Moment { call: call.to_owned(), opened, nth: *count, line: line.to_owned() });
        }
    }
    assert!(first.len() > 50, "strace tells of {} calls only; may processes be traced here?\n{said}", first.len());
    moments
}
