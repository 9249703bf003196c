//! Builds whose calls of the system fail, once or from then on.

use super::scene::Scene;
use super::site::State;
use super::trace::{self, moments, struck};
use super::{Tally, panicked, spread, times, told};
use crate::fixture::Run;
use std::collections::BTreeMap;

const ERRORS: [&str; 3] = ["EIO", "ENOSPC", "EACCES"];

/// What is wrong with how a build ended to which an error happened.
fn faults_of(scene: &Scene, run: &Run) -> Vec<String> {
    let mut faults = scene.faults("out");
    let said = &run.stderr;
    match run.code {
        // The fault did no harm.
        0 => faults.extend(scene.unlike("out", State::B)),
        // Content that cannot be read is an error of content.
        1 | 3 => {
            let names_a_file =
                said.lines().any(|line| line.contains('/') && line.contains('.') && line.contains("error"));
            if !names_a_file || !said.contains("os error") && !said.contains("output/failed") {
                faults.push("the message names no file".to_owned());
            }
        }
        _ => faults.push("the exit code is neither 0 nor 1 nor 3".to_owned()),
    }
    if panicked(run) {
        faults.push("it panicked".to_owned());
    }
    if !faults.is_empty() {
        faults.push(format!("it {}", told(run)));
    }
    faults
}

#[test]
fn of_each_call_of_the_system() {
    let scene = Scene::new();
    let [output, content] = ["out", "b/content"].map(|path| scene.path(path).to_str().expect("letters").to_owned());
    // The sources are named from the folder of the test.
    let all = moments(&scene, &[&output, &content, "\"b/content"]);
    let mut tally = Tally::new("errors");
    // How often each call failed without harm.
    let mut harmless: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut old, mut between, mut new) = (0, 0, 0);
    for (nth, moment) in spread(&all, times(9, usize::MAX)).enumerate() {
        scene.publish();
        let inject =
            moment.inject(&format!("error={}", ERRORS[nth % ERRORS.len()]), if nth % 2 == 0 { "" } else { "+" });
        let run = Run::from(trace::output(&mut struck(&scene, &inject)));
        let mut faults = faults_of(&scene, &run);
        match scene.state("out") {
            Some(State::A) => old += 1,
            None => between += 1,
            Some(State::B) => new += 1,
        }
        if run.code == 0 {
            *harmless.entry(&moment.call).or_default() += 1;
        }
        scene.put("out", "struck");
        faults.extend(scene.recover().into_iter().map(|fault| format!("after the next build: {fault}")));
        if !faults.is_empty() {
            scene.put("struck", "out");
        }
        tally.add(&scene, &format!("strace -f -e {inject}, at {}", moment.line), &faults);
    }
    tally.end(&format!(
        "of {} calls; left A {old} times, between {between} times, B {new} times; without harm: {harmless:?}",
        all.len()
    ));
}
