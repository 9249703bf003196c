//! Any sequence of changes, built step by step with one cache, gives what a clean build gives.
//!
//! A sequence begins with a random small site. Each of its steps changes the sources, the cache, the output folders, the
//! clock or the options, in one to three ways, builds into folders that last with a cache that lasts, and compares the
//! outputs with those of a build into an empty folder with an empty cache: byte for byte, and so the findings, what falls
//! due, and the manifest. Where the content has errors the folders are to be as they were.
//!
//! `cargo test` takes 300 steps. Other numbers, and other steps, are asked for by
//!
//! ```sh
//! STEPS=10000 STEPS_SEED=7 cargo test --release --test suite -- steps::
//! ```
//!
//! A failure names the seed, the sequence and the step, tells of the last changes in words, and looks for a shorter
//! sequence that fails too. `STEPS_SEED=7 STEPS_ONLY=12` takes the steps of sequence 12 alone. `TMPDIR=/dev/shm` spares
//! the disk. Builds that are killed or meet a changing file depend on moments, which no seed tells; all else does not.

#![allow(clippy::unnecessary_wraps, reason = "changes are of one form; most may find nothing to work on")]

mod builds;
mod caches;
mod cards;
mod cases;
mod compare;
mod counts;
mod disk;
mod documents;
mod events;
mod facts;
mod mend;
mod model;
mod outputs;
mod settings;
mod start;
mod texts;
mod themes;
mod twists;
mod world;

use crate::random::Random;
use model::Model;
use start::Kind;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use world::{Event, World};

/// The stride with which the turns of changes go through their list; a prime.
const TURN: usize = 37;

/// The steps of a sequence: long enough for states to come back, short enough to be looked through.
const LENGTH: usize = 50;

/// What a sequence is about: one in six has many cards, and another one places.
fn kind_of(sequence: usize) -> Kind {
    match sequence % 6 {
        2 => Kind::WithPlaces,
        5 => Kind::Crowded,
        _ => Kind::Usual,
    }
}

/// How many steps each sequence has, so that there are so many in all.
fn lengths(steps: usize) -> Vec<usize> {
    let mut lengths = Vec::new();
    let mut left = steps;
    while left > 0 {
        // Those with many cards take longer.
        let length = if kind_of(lengths.len()) == Kind::Crowded { LENGTH / 4 } else { LENGTH };
        lengths.push(length.min(left));
        left -= length.min(left);
    }
    lengths
}

/// How long is looked for a shorter sequence.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a change works on. It tells what it did; nothing, where there is nothing to change in this way.
#[derive(Clone, Copy)]
enum Act {
    Content(fn(&mut Model, &mut Random) -> Option<String>),
    World(fn(&mut World, &mut Random) -> Option<String>),
}

/// A kind of change, and how often it comes.
#[derive(Clone, Copy)]
struct Change {
    weight: usize,
    name: &'static str,
    act: Act,
}

impl Change {
    const fn of_content(weight: usize, name: &'static str, act: fn(&mut Model, &mut Random) -> Option<String>) -> Self {
        Self { weight, name, act: Act::Content(act) }
    }

    const fn of_world(weight: usize, name: &'static str, act: fn(&mut World, &mut Random) -> Option<String>) -> Self {
        Self { weight, name, act: Act::World(act) }
    }
}

/// The changes by families, and how often one of each comes.
const FAMILIES: [(usize, &[Change]); 9] = [
    (34, cards::CHANGES),
    (18, documents::CHANGES),
    (9, settings::CHANGES),
    (7, themes::CHANGES),
    (9, twists::CHANGES),
    (10, disk::CHANGES),
    (9, caches::CHANGES),
    (7, outputs::CHANGES),
    (9, events::CHANGES),
];

/// One of some changes, by their weights.
fn draw(random: &mut Random, changes: &[Change]) -> Change {
    let all: usize = changes.iter().map(|change| change.weight).sum();
    let mut at = random.below(all);
    for change in changes {
        if at < change.weight {
            return *change;
        }
        at -= change.weight;
    }
    unreachable!("below the sum of the weights")
}

fn draw_any(random: &mut Random) -> Change {
    let all: usize = FAMILIES.iter().map(|(weight, _)| weight).sum();
    let mut at = random.below(all);
    for (weight, changes) in FAMILIES {
        if at < weight {
            return draw(random, changes);
        }
        at -= weight;
    }
    unreachable!("below the sum of the weights")
}

/// The change that comes first in a step: each has its turn, so that none is left to chance alone.
fn turn_of(sequence: usize, step: usize) -> Change {
    let all: Vec<Change> = FAMILIES.iter().flat_map(|(_, changes)| changes.iter().copied()).collect();
    // With strides of a prime every change is met, and no neighbours one after another.
    all[(sequence * LENGTH + step) * TURN % all.len()]
}

/// A document of a kind, often one that others show something of: there stale pages come from.
fn key_of(model: &Model, random: &mut Random, kind: &str) -> Option<String> {
    let keys = model.keys(kind);
    if random.chance(40) {
        let led_to: Vec<String> = model.led_to().into_iter().filter(|key| keys.contains(key)).collect();
        if !led_to.is_empty() {
            return Some(random.one(&led_to).clone());
        }
    }
    (!keys.is_empty()).then(|| random.one(&keys).clone())
}

/// A document of any kind, in half of the cases a card.
fn any_key(model: &Model, random: &mut Random) -> Option<String> {
    if random.chance(50) {
        return key_of(model, random, "projects");
    }
    if random.chance(30) {
        let led_to: Vec<String> = model.led_to().into_iter().collect();
        if !led_to.is_empty() {
            return Some(random.one(&led_to).clone());
        }
    }
    let keys: Vec<&String> = model.docs.keys().collect();
    (!keys.is_empty()).then(|| (*random.one(&keys)).clone())
}

/// Counts what happened, for a line of figures: a test that tries little shows little.
#[derive(Default)]
struct Tally {
    steps: usize,
    sound: usize,
    builds: usize,
    /// Builds of a part of the site.
    parts: usize,
    changes: BTreeMap<&'static str, usize>,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.steps += other.steps;
        self.sound += other.sound;
        self.builds += other.builds;
        self.parts += other.parts;
        for (name, count) in &other.changes {
            *self.changes.entry(name).or_default() += count;
        }
    }
}

/// How a sequence went wrong.
struct Failure {
    step: usize,
    /// What the steps did.
    told: Vec<(usize, Vec<String>)>,
    fault: String,
}

/// The random choices of one step, whatever the others have chosen: some of them can be left out.
fn random_of(seed: u64, sequence: usize, step: usize) -> Random {
    let mixed = seed.wrapping_mul(0x9e37_79b9).wrapping_add(sequence as u64);
    Random::new(
        mixed.wrapping_mul(0xc2b2_ae3d_27d4_eb4f).wrapping_add((step as u64).wrapping_mul(0x1656_67b1_9e37_79f9)),
    )
}

/// Goes through some steps of a sequence.
fn run(seed: u64, sequence: usize, steps: &[usize], tally: &mut Tally) -> Result<(), Failure> {
    let mut random = random_of(seed, sequence, 0);
    let mut world = World::new(&mut random, kind_of(sequence));
    let mut told = Vec::new();
    // All are compared with a clean build by threads of their own, so that others of the test do not wait.
    for &step in steps {
        let mut random = random_of(seed, sequence, step);
        let mut changes = Vec::new();
        let turn = turn_of(sequence, step);
        let work = AssertUnwindSafe(|| step_of(&mut world, step, turn, &mut random, &mut changes, tally));
        let ended = catch_unwind(work).unwrap_or_else(|_| Err("the test itself panicked".to_owned()));
        told.push((step, changes));
        if let Err(fault) = ended {
            let fault = if std::env::var_os("STEPS_KEEP").is_some() {
                format!("{fault}\n    kept in {}", world.keep().display())
            } else {
                fault
            };
            return Err(Failure { step, told, fault });
        }
    }
    Ok(())
}

fn step_of(
    world: &mut World,
    step: usize,
    turn: Change,
    random: &mut Random,
    told: &mut Vec<String>,
    tally: &mut Tally,
) -> Result<(), String> {
    tally.steps += 1;
    if step > 0 {
        told.extend(world.mend(random));
        let mut turn = Some(turn);
        for _ in 0..random.between(1, 3) {
            // Not every kind of change finds something to work on.
            for _ in 0..30 {
                let change = turn.take().unwrap_or_else(|| draw_any(random));
                let done = match change.act {
                    Act::Content(apply) => {
                        let mut model = world.model.clone();
                        let done = apply(&mut model, random);
                        if done.is_some() {
                            world.model = model;
                        }
                        done
                    }
                    Act::World(apply) => apply(world, random),
                };
                if let Some(done) = done {
                    told.push(done);
                    *tally.changes.entry(change.name).or_default() += 1;
                    break;
                }
            }
        }
    }
    let files = world.model.files();
    told.extend(world.disk.lay(files, random));
    if random.chance(5) && !world.disk.is_as_laid() {
        return Err("the test itself does not know what lies on the disk".to_owned());
    }
    let main = build(world, random, told, tally)?;
    if step == 0 && main {
        let said = world.reference(0, random)?.said.join("\n    ");
        return Err(format!("the site has errors from the beginning:\n    {said}"));
    }
    if main {
        world.faulty += 1;
    } else {
        world.faulty = 0;
        world.sound = world.model.clone();
        tally.sound += 1;
        if random.chance(25) {
            world.remember(random);
        }
        if random.chance(45) && world.disk.is_plain() {
            let view = *random.one(&[0, 0, 0, 1, 2]);
            // Only what has been built can be built on.
            told.push(format!("[builds {}]", world.views[view].name));
            world.build_and_compare(view, random)?;
            tally.parts += texts::edit(world, view, random, told)?;
        }
    }
    Ok(())
}

/// Builds one or more views; gives whether the content has errors.
fn build(world: &mut World, random: &mut Random, told: &mut Vec<String>, tally: &mut Tally) -> Result<bool, String> {
    let mut views = vec![*random.one(&[0, 0, 0, 0, 1, 2])];
    if random.chance(15) {
        views.push(*random.one(&[0, 1, 2]));
    }
    let mut main = None;
    match world.event {
        Some(Event::Another) => {
            world.event = None;
            main = Some(world.build_two(random)?.has_errors);
            views.clear();
            tally.builds += 2;
        }
        Some(Event::Kill) => {
            world.event = None;
            world.kill(views[0], random)?;
        }
        Some(Event::OtherSite) => {
            world.event = None;
            world.other_site(random)?;
        }
        Some(Event::Edit) if world.disk.is_plain() => {
            world.event = None;
            told.push(world.edit_meanwhile(views[0], random)?);
        }
        _ => {}
    }
    if let Some((view, tampering)) = world.tampering.take() {
        let name = world.views[view].name;
        let reference = world.tamper(view, tampering, random).map_err(|fault| format!("{name}: {fault}"))?;
        main.get_or_insert(reference.has_errors);
        tally.builds += 1;
    }
    for view in views {
        let name = world.views[view].name;
        told.push(format!("[builds {name}]"));
        let reference = world.build_and_compare(view, random).map_err(|fault| format!("{name}: {fault}"))?;
        main.get_or_insert(reference.has_errors);
        tally.builds += 1;
    }
    Ok(main.unwrap_or_default())
}

/// A shorter sequence that fails at its end, as far as one is found in time.
fn shrink(seed: u64, sequence: usize, failure: Failure) -> Failure {
    let started = Instant::now();
    let mut steps: Vec<usize> = failure.told.iter().map(|(step, _)| *step).collect();
    let mut shortest = failure;
    let mut part = steps.len() / 2;
    while part > 0 && started.elapsed() < PATIENCE {
        // The beginning and the step that fails stay.
        let mut at = 1;
        while at + part < steps.len() && started.elapsed() < PATIENCE {
            let fewer: Vec<usize> = steps[..at].iter().chain(&steps[at + part..]).copied().collect();
            match run(seed, sequence, &fewer, &mut Tally::default()) {
                Err(failure) => {
                    steps = failure.told.iter().map(|(step, _)| *step).collect();
                    shortest = failure;
                }
                Ok(()) => at += part,
            }
        }
        part /= 2;
    }
    shortest
}

fn words(failure: &Failure, last: usize) -> String {
    let told = failure.told.iter().skip(failure.told.len().saturating_sub(last));
    let lines = told.map(|(step, changes)| format!("  step {step}:\n    {}\n", changes.join("\n    ")));
    format!("{}  {}", lines.collect::<String>(), failure.fault)
}

fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().unwrap_or_else(|_| panic!("{name}={value} is no number")))
}

#[test]
fn any_sequence_of_changes_gives_what_a_clean_build_gives() {
    let seed = from_environment("STEPS_SEED").unwrap_or(1);
    let steps = usize::try_from(from_environment("STEPS").unwrap_or(300)).expect("a number of steps");
    let lengths = lengths(steps);
    let count = lengths.len();
    let only = from_environment("STEPS_ONLY").map(|only| usize::try_from(only).expect("a sequence"));
    let (next, tally, failed) = (AtomicUsize::new(0), Mutex::new(Tally::default()), Mutex::new(None));
    let started = Instant::now();
    let work = || {
        // As many threads as the sequence says make no difference.
        loop {
            let sequence = next.fetch_add(1, Ordering::Relaxed);
            if sequence >= count || failed.lock().expect("no panic").is_some() {
                return;
            }
            if only.is_some_and(|only| only != sequence) {
                continue;
            }
            let threads = 1 + sequence % 3;
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            let all: Vec<usize> = (0..=lengths[sequence]).collect();
            let mut own = Tally::default();
            let ended = pool.install(|| run(seed, sequence, &all, &mut own));
            tally.lock().expect("no panic").add(&own);
            if let Err(failure) = ended {
                failed.lock().expect("no panic").get_or_insert((sequence, failure));
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let (tally, seconds) = (tally.into_inner().expect("no panic"), started.elapsed().as_secs_f64());
    println!(
        "steps: {} of {count} sequences, {} of them without errors, {} builds compared, {} of a part, in {seconds:.1} s; {:?}",
        tally.steps, tally.sound, tally.builds, tally.parts, tally.changes
    );
    if let Some((sequence, failure)) = failed.into_inner().expect("no panic") {
        let (step, first) = (failure.step, words(&failure, 5));
        let shorter = shrink(seed, sequence, failure);
        panic!(
            "STEPS_SEED={seed} STEPS_ONLY={sequence}, step {step}: after the last of these steps\n{first}\n\n\
             {} of the steps are enough:\n{}",
            shorter.told.len(),
            words(&shorter, usize::MAX)
        );
    }
    if only.is_none() && steps >= 300 {
        let all: Vec<&str> =
            FAMILIES.iter().flat_map(|(_, changes)| changes.iter().map(|change| change.name)).collect();
        let never: Vec<&&str> = all.iter().filter(|name| !tally.changes.contains_key(**name)).collect();
        assert!(never.len() * 24 <= all.len(), "of {} kinds of change these never came: {never:?}", all.len());
        assert!(tally.parts * 8 >= tally.steps, "{} builds of a part in {} steps", tally.parts, tally.steps);
        assert!(tally.sound * 100 >= tally.steps * 55, "{} of {} steps have no errors", tally.sound, tally.steps);
    }
}
