//! Builds whose calls of the system fail, once or from then on.

use super::scene::Scene;
use super::site::State;
use super::trace::{self, cut_short, moments, struck};
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
            let paths = [scene.path("out").display().to_string(), "content/".to_owned()];
            if !said.contains("error[") || !paths.iter().any(|path| said.contains(path)) {
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

/// Lets calls fail in builds of B into copies of a folder.
fn fail_each(scene: &Scene, from: &str, kind: &'static str, number: usize) {
    scene.put(from, "out");
    let [output, content] = ["out", "b/content"].map(|path| scene.path(path).to_str().expect("letters").to_owned());
    // The sources are named from the folder of the test.
    let all = moments(scene, &[&output, &content, "\"b/content"]);
    let mut tally = Tally::new(kind);
    // How often each call failed without harm.
    let mut harmless: BTreeMap<&str, usize> = BTreeMap::new();
    let [mut old, mut between, mut new] = [0; 3];
    for (nth, moment) in spread(&all, number).enumerate() {
        scene.put(from, "out");
        // Every second one goes on from there. A program that can open nothing more does not even start.
        let goes_on = nth % 2 == 1 && !moment.call.starts_with("open");
        let error = format!("error={}", ERRORS[nth % ERRORS.len()]);
        let inject = moment.inject(&error, if goes_on { "+" } else { "" });
        let run = Run::from(trace::output(&mut struck(scene, &inject)));
        let mut faults = faults_of(scene, &run);
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
        tally.add(scene, &format!("strace -f -e {inject}, at {}", moment.line), &faults);
    }
    tally.end(&format!(
        "of {} calls; left A {old} times, between {between} times, B {new} times; without harm: {harmless:?}",
        all.len()
    ));
}

#[test]
fn of_each_call_of_the_system() {
    fail_each(&Scene::new(), "published", "errors", times(6, usize::MAX));
}

/// The build that meets the error is the one that completes what a killed one had begun.
#[test]
fn of_each_call_of_the_completion() {
    let scene = Scene::new();
    cut_short(&scene, "cut");
    fail_each(&scene, "cut", "errors-of-completion", times(3, usize::MAX));
}
