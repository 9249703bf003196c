//! Builds whose calls of the system fail, once or from then on.

use super::scene::Scene;
use super::site::State;
use super::trace::{self, Moment, cut_short, moments, struck};
use super::{Tally, panicked, spread, times, told};
use crate::fixture::Run;
use std::collections::BTreeMap;

const ERRORS: [&str; 3] = ["EIO", "ENOSPC", "EACCES"];

/// What is wrong with how a build of a state ended to which an error happened.
fn faults_of(scene: &Scene, state: State, run: &Run) -> Vec<String> {
    let mut faults = scene.faults("out");
    let said = &run.stderr;
    match run.code {
        // The fault did no harm.
        0 => faults.extend(scene.unlike("out", state)),
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

/// Calls that touch the output or the content.
fn all_calls(scene: &Scene, from: &str, state: State) -> Vec<Moment> {
    scene.put(from, "out");
    let place = |path: &str| scene.path(path).to_str().expect("letters").to_owned();
    // The sources are named from the folder of the test.
    moments(scene, state, &[&place("out"), &place(state.folder()), &format!("\"{}/content", state.folder())])
}

/// Lets calls fail in builds of a state into copies of a folder.
fn fail_each(scene: &Scene, from: &str, state: State, kind: &'static str, calls: &[&Moment]) {
    let mut tally = Tally::new(kind);
    // How often each call failed without harm.
    let mut harmless: BTreeMap<&str, usize> = BTreeMap::new();
    let [mut old, mut between, mut new] = [0; 3];
    for (nth, moment) in calls.iter().enumerate() {
        scene.put(from, "out");
        // Every second one goes on from there. Where every write fails, nothing could be said of it.
        let plus = if nth % 2 == 1 && moment.call != "write" { "+" } else { "" };
        let error = format!("error={}", ERRORS[nth % ERRORS.len()]);
        let strike = moment.strike(&error, plus);
        let run = Run::from(trace::output(&mut struck(scene, state, &strike)));
        let mut faults = faults_of(scene, state, &run);
        match scene.state("out") {
            Some(State::A) => old += 1,
            None => between += 1,
            Some(State::B) => new += 1,
        }
        if run.code == 0 {
            *harmless.entry(&moment.call).or_default() += 1;
        }
        scene.put("out", "struck");
        faults.extend(scene.recover(state).into_iter().map(|fault| format!("after the next build: {fault}")));
        if !faults.is_empty() {
            scene.put("struck", "out");
        }
        tally.add(scene, &format!("strace -f {}, at {}", strike.join(" "), moment.line), &faults);
    }
    tally.end(&format!("left A {old} times, between {between} times, B {new} times; without harm: {harmless:?}"));
}

#[test]
fn of_each_call_of_the_system() {
    let scene = Scene::new();
    let all = all_calls(&scene, "published", State::B);
    let calls: Vec<_> = spread(&all, times(6, usize::MAX)).collect();
    fail_each(&scene, "published", State::B, "errors", &calls);
}

/// The build that meets the error is the one that completes what a killed one had begun.
#[test]
fn of_each_call_of_the_completion() {
    let scene = Scene::new();
    cut_short(&scene, "cut");
    let all = all_calls(&scene, "cut", State::B);
    let calls: Vec<_> = spread(&all, times(3, usize::MAX)).collect();
    fail_each(&scene, "cut", State::B, "errors-of-completion", &calls);
}

/// After a build of B was killed its content is taken back. Whoever does not know what was begun would take the pages of
/// B for pages that somebody else has edited, and leave them there.
#[test]
fn of_what_was_begun_nothing_is_forgotten() {
    let scene = Scene::new();
    cut_short(&scene, "cut");
    let all = all_calls(&scene, "cut", State::A);
    let is_in_ordinary_run = |moment: &&Moment| moment.line.contains(".salkku/journal");
    let calls: Vec<_> = all.iter().filter(|moment| times(0, 1) == 1 || is_in_ordinary_run(moment)).collect();
    fail_each(&scene, "cut", State::A, "errors-taken-back", &calls);
}
