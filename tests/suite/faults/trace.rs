//! The program under `strace`: which calls of the system it makes, and what becomes of it when one of them goes wrong.

use super::scene::Scene;
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
    /// Its number among those of its name in its thread, from one, as `strace` counts.
    pub nth: usize,
    /// The whole of it, with the paths.
    pub line: String,
}

impl Moment {
    /// Whether it changes something: opening a file only to read it does not.
    pub fn is_change(&self) -> bool {
        !self.call.starts_with("open")
            || ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| self.line.contains(flag))
    }

    /// How `strace` is asked to do something at this call, such as `signal=KILL`.
    pub fn inject(&self, what: &str, when: &str) -> String {
        format!("inject={}:{what}:when={}{when}", self.call, self.nth)
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
    let moments = moments(scene, &[output.to_str().expect("letters")]);
    let renames: Vec<_> = moments.iter().filter(|moment| moment.call.starts_with("rename")).collect();
    scene.publish();
    kill(scene, renames[renames.len() / 2]);
    assert!(scene.state("out").is_none(), "it was killed between A and B");
    scene.put("out", folder);
}

/// Kills a build of B in one thread at a call; gives the arguments for `strace`.
#[track_caller]
pub fn kill(scene: &Scene, moment: &Moment) -> String {
    let inject = moment.inject("signal=KILL", "");
    let run = output(&mut struck(scene, &inject));
    let said = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.signal(), Some(9), "{inject} did not strike at {}: {said}", moment.line);
    inject
}

/// A build of B in one thread, to which something happens at a call.
pub fn struck(scene: &Scene, inject: &str) -> Command {
    let call = inject.trim_start_matches("inject=").split(':').next().unwrap_or_default();
    let trace = format!("trace={call}");
    let arguments = ["-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", inject];
    wrapped("strace", &arguments, scene.command("b").args(["--jobs", "1"]))
}

/// Every call of a build of B into `out` as it is, in one thread, that touches a path which holds one of some words.
pub fn moments(scene: &Scene, words: &[&str]) -> Vec<Moment> {
    let log = scene.path("strace.log");
    let log = log.to_str().expect("a path of letters");
    let trace = format!("trace={CHANGES}");
    // What is written is left out, and each open file has its path.
    let arguments = ["-f", "-qq", "-y", "-s", "0", "-o", log, "-e", &trace];
    let run = output(&mut wrapped("strace", &arguments, scene.command("b").args(["--jobs", "1"])));
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        run.status.success(),
        "a build under strace (may processes be traced here?) ended with {}:\n{said}",
        run.status
    );
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    // Each thread counts for itself, and the one that comes to a number first is struck.
    let mut first: BTreeSet<(&str, usize)> = BTreeSet::new();
    let mut moments = Vec::new();
    let log = fs::read_to_string(log).expect("the log");
    for line in log.lines() {
        let (thread, line) = line.split_once(' ').unwrap_or_default();
        let line = line.trim_start();
        let Some((call, _)) = line.split_once('(').filter(|(call, _)| !call.contains([' ', '<', '+', '-'])) else {
            continue;
        };
        let count = counts.entry((thread, call)).or_default();
        *count += 1;
        if first.insert((call, *count)) && words.iter().any(|word| line.contains(word)) {
            moments.push(Moment { call: call.to_owned(), nth: *count, line: line.to_owned() });
        }
    }
    assert!(first.len() > 50, "strace tells of {} calls only; may processes be traced here?\n{said}", first.len());
    moments
}
