//! Builds into a disk that fills, with a cache on one that is full, and from one that can only be read. Each has a
//! memory-backed file system of its own, for which nobody has to be root: in a namespace of users and mounts.

use super::scene::Scene;
use super::site::State;
use super::trace::{output, wrapped};
use super::{Tally, panicked, spread, times, told};
use crate::fixture::{Run, copy};
use std::fs;
use std::process::Command;

/// Fills the disk around the published site but for some room, builds, makes room, and builds again. What is there each
/// time is copied out, for nobody outside sees the disk.
const FILLED: &str = r#"
disk=$1 published=$2 results=$3 kind=$4 free=$5; shift 5
mount -t tmpfs -o size=64m,nr_inodes=20000 tmpfs "$disk" && cp -a "$published" "$disk/out" || exit 99
case $kind in
bytes) head -c $((67108864 - $(df --output=used -B1 "$disk" | tail -1) - free * 4096)) /dev/zero >"$disk/filler" || exit 98 ;;
files) mount -o remount,nr_inodes=$(($(df --output=iused "$disk" | tail -1) + free)) "$disk" || exit 98 ;;
esac
for end in full roomy; do
  "$@" 2>"$results/$end.said"
  echo $? >"$results/$end.code"
  cp -a "$disk/out" "$results/$end" || exit 97
  rm -f "$disk/filler" && mount -o remount,nr_inodes=20000 "$disk" || exit 96
done
"#;

/// Builds with a cache that takes no byte more.
const FULL_CACHE: &str = r#"
disk=$1; shift
mount -t tmpfs -o size=64k tmpfs "$disk" && head -c 65536 /dev/zero >"$disk/filler" || exit 99
SALKKU_CACHE_DIR=$disk/cache exec "$@"
"#;

/// Builds from sources that nobody can write to.
const READ_ONLY: &str = r#"
sources=$1; shift
mount --bind "$sources" "$sources" && mount -o remount,bind,ro "$sources" || exit 99
! touch "$sources/new" 2>/dev/null || exit 98
exec "$@"
"#;

/// Runs a script in a namespace of its own, with a command as its last arguments.
fn in_namespace(script: &str, arguments: &[&str], command: &Command) -> Run {
    let run =
        Run::from(output(&mut wrapped("unshare", &[&["-Urm", "sh", "-c", script, "sh"], arguments].concat(), command)));
    let said = &run.stderr;
    assert!(run.code <= 4, "no namespace of users and mounts, or no file system in it: may it be made here?\n{said}");
    run
}

/// How building into a disk with so much room went.
struct Filled {
    full: Run,
    roomy: Run,
}

fn fill(scene: &Scene, kind: &str, free: usize) -> Filled {
    let [disk, published, results] = ["disk", "published", "results"].map(|path| scene.path(path));
    scene.clear("results");
    for folder in [&disk, &results] {
        fs::create_dir_all(folder).expect("a folder");
    }
    let places = [&disk, &published, &results].map(|path| path.to_str().expect("letters"));
    let command = scene.command_into("b", &disk.join("out"));
    in_namespace(FILLED, &[&places[..], &[kind, &free.to_string()]].concat(), &command).expect(0);
    let end = |name: &str| {
        let read = |what: &str| fs::read_to_string(results.join(format!("{name}.{what}"))).expect("a result");
        Run { code: read("code").trim().parse().expect("a code"), stdout: String::new(), stderr: read("said") }
    };
    Filled { full: end("full"), roomy: end("roomy") }
}

/// What is wrong with a build that met a full disk, and with the next one.
fn faults_of(scene: &Scene, filled: &Filled) -> Vec<String> {
    let mut faults = scene.faults("results/full");
    let full = &filled.full;
    match full.code {
        0 => faults.extend(scene.unlike("results/full", State::B)),
        // One cause is told once, not once a page.
        3 if full.stderr.matches("error[").count() != 1 || !full.stderr.contains("error[output/failed]") => {
            faults.push("the message is not plain".to_owned());
        }
        3 => {}
        _ => faults.push("the exit code is neither 0 nor 3".to_owned()),
    }
    if panicked(full) {
        faults.push("it panicked".to_owned());
    }
    if !faults.is_empty() {
        faults.push(format!("it {}", told(full)));
    }
    let next = &filled.roomy;
    let mut after = scene.unlike("results/roomy", State::B);
    after.extend(scene.left_behind("results/roomy"));
    if next.code != 0 {
        after.push(format!("it {}", told(next)));
    }
    faults.extend(after.into_iter().map(|fault| format!("when there was room again: {fault}")));
    faults
}

#[test]
fn it_fills_at_any_moment() {
    let scene = Scene::new();
    let mut tally = Tally::new("full-disk");
    let [mut old, mut between, mut failed] = [0; 3];
    // All of B beside A, and some more for what we note: a page of memory and an inode a file, at least.
    let files = scene.clean(State::B);
    let pages: usize = files.values().map(|bytes| bytes.len() / 4096 + 2).sum();
    let count = files.len() + 40;
    for (kind, most) in [("bytes", pages), ("files", count)] {
        let rooms: Vec<usize> = (0..=most).collect();
        let mut codes = Vec::new();
        for room in spread(&rooms, times(3, 50)) {
            let filled = fill(&scene, kind, *room);
            codes.push(filled.full.code);
            if filled.full.code != 0 {
                failed += 1;
                match scene.state("results/full") {
                    Some(State::A) => old += 1,
                    _ => between += 1,
                }
            }
            tally.add(&scene, &format!("room for {room} of {kind}"), &faults_of(&scene, &filled));
        }
        assert!(
            codes.first() != Some(&0) && codes.last() == Some(&0),
            "{kind}: too little or too much room: {codes:?}"
        );
    }
    tally.end(&format!("{failed} builds failed, and left A {old} times, something on the way to B {between} times"));
}

#[test]
fn a_full_cache_does_no_harm() {
    let scene = Scene::new();
    let disk = scene.path("disk");
    fs::create_dir(&disk).expect("a folder");
    let run = in_namespace(FULL_CACHE, &[disk.to_str().expect("letters")], &scene.command("b")).expect(0);
    assert!(!run.stderr.contains("error"), "{}", run.stderr);
    assert_eq!(scene.unlike("out", State::B), [""; 0]);
}

#[test]
fn sources_that_can_only_be_read_are_enough() {
    let scene = Scene::new();
    copy(&scene.path("b"), &scene.path("read-only"));
    let sources = scene.path("read-only");
    let run = in_namespace(READ_ONLY, &[sources.to_str().expect("letters")], &scene.command("read-only"));
    run.expect(0);
    assert_eq!(scene.unlike("out", State::B), [""; 0]);
}
