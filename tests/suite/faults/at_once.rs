//! Two builds into one folder, and what a killed one leaves for the next.

use super::scene::Scene;
use super::site::State;
use super::trace::{cut_short, moments, struck, wrapped};
use super::{Tally, panicked, times, told};
use crate::fixture::Run;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Nothing here takes nearly so long, unless it waits for something that never comes.
const PATIENCE: Duration = Duration::from_mins(1);

fn start(command: &mut Command) -> Child {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs")
}

fn end(mut build: Child) -> Run {
    let started = Instant::now();
    while build.try_wait().expect("a child of ours").is_none() {
        if started.elapsed() > PATIENCE {
            build.kill().expect("a child of ours");
            let said = build.wait_with_output().expect("what it said");
            panic!("a build waits and waits:\n{}", String::from_utf8_lossy(&said.stderr));
        }
        thread::sleep(Duration::from_millis(5));
    }
    build.wait_with_output().expect("what it said").into()
}

/// What is wrong with the ends of builds at once, and with what they left: one may be refused, and says why.
fn faults_of(scene: &Scene, runs: [&Run; 2]) -> Vec<String> {
    let mut faults = scene.faults("out");
    if scene.state("out").is_none() {
        faults.push("the site is neither A nor B".to_owned());
    }
    faults.extend(scene.left_behind("out"));
    for run in runs {
        let is_told = run.code == 3 && run.stderr.contains("output/locked");
        if run.code != 0 && !is_told || panicked(run) {
            faults.push(format!("a build {}", told(run)));
        }
    }
    if runs.iter().all(|run| run.code != 0) {
        faults.push("neither build ended well".to_owned());
    }
    faults
}

#[test]
fn of_one_site_or_of_two_states() {
    let scene = Scene::new();
    let mut tally = Tally::new("two-at-once");
    for nth in 0..times(2, 100) {
        scene.publish();
        let both = [["b", "b"], ["a", "b"]][nth % 2];
        let [one, other] = both.map(|sources| start(&mut scene.command(sources)));
        let runs = [end(one), end(other)];
        let mut faults = faults_of(&scene, runs.each_ref());
        if both == ["b", "b"] && faults.is_empty() {
            faults = scene.unlike("out", State::B);
        }
        faults.extend(scene.recover(State::B).into_iter().map(|fault| format!("after the next build: {fault}")));
        tally.add(&scene, &format!("pair {nth}, of {both:?}"), &faults);
    }
    tally.end("each of B and B, or of A and B");
}

/// The first is held up in the middle of publishing; the second comes to a folder that is half A and half B.
#[test]
fn the_second_does_not_meet_a_half_published_site() {
    let scene = Scene::new();
    let out = scene.path("out");
    let all = moments(&scene, State::B, &[out.join("index.html").to_str().expect("letters")]);
    let home =
        all.iter().find(|moment| moment.call.starts_with("rename")).expect("the home page is renamed into place");
    scene.publish();
    let first = start(&mut struck(&scene, State::B, &home.strike("delay_enter=2s", "")));
    // A page of B is there, and the home page is not.
    let started = Instant::now();
    while !scene.has("out/hankkeet/tuleva.html") {
        assert!(started.elapsed() < PATIENCE, "nothing is published");
        thread::sleep(Duration::from_millis(1));
    }
    let second = start(&mut scene.command("a"));
    let meanwhile = scene.faults("out");
    let runs = [end(first), end(second)];
    assert_eq!(meanwhile, [""; 0]);
    assert_eq!(faults_of(&scene, runs.each_ref()), [""; 0]);
    let last = if runs[1].code == 0 { State::A } else { State::B };
    assert_eq!(scene.unlike("out", last), [""; 0]);
}

/// A lock that a build has left, be it of a process that is no more or full of anything, holds nobody up.
#[test]
fn nobody_waits_for_the_dead() {
    let scene = Scene::new();
    cut_short(&scene, "cut");
    for left in [None, Some(""), Some("1"), Some("4194304\n"), Some("not a number")] {
        scene.put("cut", "out");
        if let Some(left) = left {
            std::fs::write(scene.path("out/.salkku/lock"), left).expect("a lock");
        }
        // It waits for nothing: not for ever, and not for as long as a build would take.
        let build = start(&mut wrapped("timeout", &["20"], &scene.command("b")));
        end(build).expect(0);
        assert_eq!(scene.unlike("out", State::B), [""; 0], "lock {left:?}");
    }
}
