//! Builds that are killed.

use super::scene::Scene;
use super::site::State;
use super::trace::{Moment, cut_short, kill, moments};
use super::{Random, Tally, panicked, spread, times, told};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// What is wrong after a build was killed: at once, after an ordinary build, and after one of faulty content.
fn faults_after(scene: &Scene) -> Vec<String> {
    let mut faults = scene.faults("out");
    scene.put("out", "killed");

    let broken = scene.build("broken");
    if broken.code != 1 || panicked(&broken) {
        faults.push(format!("a build of faulty content {}", told(&broken)));
    }
    let after = scene.faults("out").into_iter().map(|fault| format!("after a build of faulty content: {fault}"));
    faults.extend(after);
    if scene.state("out").is_none() {
        faults.push("after a build of faulty content the site is neither A nor B, but between them".to_owned());
    }
    faults.extend(
        scene.recover(State::B).into_iter().map(|fault| format!("after faulty content and its mending: {fault}")),
    );

    scene.put("killed", "out");
    faults.extend(scene.recover(State::B).into_iter().map(|fault| format!("after the next build: {fault}")));
    if !faults.is_empty() {
        // As it was when it was killed.
        scene.put("killed", "out");
    }
    faults
}

/// What a killed build has left, for the figures.
#[derive(Default)]
struct Left {
    old: usize,
    between: usize,
    new: usize,
}

impl Left {
    fn count(&mut self, scene: &Scene) {
        match scene.state("out") {
            Some(State::A) => self.old += 1,
            None => self.between += 1,
            Some(State::B) => self.new += 1,
        }
    }

    fn figures(&self) -> String {
        format!("left A {} times, between {} times, B {} times", self.old, self.between, self.new)
    }
}

/// The calls that change something in `out`, in a build of B into a copy of a folder.
fn changes(scene: &Scene, from: &str) -> Vec<Moment> {
    scene.put(from, "out");
    let output = scene.path("out");
    let all = moments(scene, State::B, &[output.to_str().expect("letters")]);
    all.into_iter().filter(Moment::is_change).collect()
}

/// Kills builds of B into copies of a folder.
fn kill_at_each(scene: &Scene, from: &str, kind: &'static str, number: usize) {
    let changes = changes(scene, from);
    let mut tally = Tally::new(kind);
    let mut left = Left::default();
    for moment in spread(&changes, number) {
        scene.put(from, "out");
        let strike = kill(scene, moment);
        left.count(scene);
        tally.add(scene, &format!("strace -f {strike}, at {}", moment.line), &faults_after(scene));
    }
    tally.end(&format!("of {} calls that change something; {}", changes.len(), left.figures()));
}

#[test]
fn at_each_call_of_the_system() {
    kill_at_each(&Scene::new(), "published", "kills-by-call", times(5, usize::MAX));
}

/// The next build, which completes what the killed one had begun, is killed as well.
#[test]
fn at_each_call_of_the_completion() {
    let scene = Scene::new();
    cut_short(&scene, "cut");
    kill_at_each(&scene, "cut", "kills-of-completion", times(3, usize::MAX));
}

/// Nothing was there before, so nothing says yet what is ours.
#[test]
fn at_each_call_of_the_first_build() {
    let scene = Scene::new();
    fs::create_dir(scene.path("nothing")).expect("a folder");
    let changes = changes(&scene, "nothing");
    let mut tally = Tally::new("kills-of-first-build");
    for moment in spread(&changes, times(3, usize::MAX)) {
        scene.put("nothing", "out");
        let strike = kill(&scene, moment);
        let mut faults = scene.faults_of_first("out");
        let next = scene.build("b");
        if next.code != 0 {
            faults.push(format!("the next build {}", told(&next)));
        }
        faults.extend(scene.unlike_first("out", State::B));
        tally.add(&scene, &format!("strace -f {strike}, at {}", moment.line), &faults);
    }
    tally.end(&format!("of {} calls that change something", changes.len()));
}

/// What a build remembers for later ones is cut off: those find half of it, or some of it newer than the site.
#[test]
fn at_each_call_to_the_cache() {
    let scene = Scene::new();
    let forgetful = || {
        scene.publish();
        scene.forget();
    };
    forgetful();
    let cache = scene.cache();
    let mut changes = moments(&scene, State::B, &[cache.to_str().expect("letters")]);
    // Files that wait for their names have some of their own in each run, by which no call is found again.
    changes.retain(|moment| moment.is_change() && !moment.call.starts_with("open"));
    let mut tally = Tally::new("kills-at-the-cache");
    for moment in spread(&changes, times(3, usize::MAX)) {
        forgetful();
        let strike = kill(&scene, moment);
        let mut faults = faults_after(&scene);
        // What is remembered of B does no harm to A either.
        faults.extend(scene.recover(State::A).into_iter().map(|fault| format!("after the next build of A: {fault}")));
        tally.add(&scene, &format!("strace -f {strike}, at {}", moment.line), &faults);
    }
    tally.end(&format!("of {} calls that change something in the cache", changes.len()));
}

#[test]
fn at_random_moments() {
    let scene = Scene::new();
    let mut random = Random::new();
    let mut tally = Tally::new("kills-at-random");
    let mut left = Left::default();
    let started = Instant::now();
    scene.build("b").expect(0);
    let whole = started.elapsed();
    for nth in 0..times(4, 1000) {
        scene.publish();
        // Files change late in a build: half of the kills are then.
        let share = if nth % 2 == 0 { random.share() * 1.2 } else { 0.7 + random.share() * 0.5 };
        let wait = whole.mul_f64(share);
        let mut build =
            scene.command("b").stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs");
        wait_precisely(wait);
        // One that has ended cannot be killed, which is as good.
        let _ = build.kill();
        let status = build.wait().expect("its end");
        assert!(status.success() || status.signal() == Some(9), "a build ended with {status}");
        left.count(&scene);
        let what = format!("FAULTS_SEED={}, kill {nth}, after {wait:?} of {whole:?}", random.seed);
        tally.add(&scene, &what, &faults_after(&scene));
    }
    tally.end(&format!("seed {}; {}", random.seed, left.figures()));
}

/// Sleeping alone may take longer than asked by more than publishing takes.
fn wait_precisely(time: Duration) {
    let started = Instant::now();
    std::thread::sleep(time.saturating_sub(Duration::from_millis(2)));
    while started.elapsed() < time {
        std::hint::spin_loop();
    }
}
