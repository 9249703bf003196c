//! The clock, the options of builds, and what happens while one is at work.

use super::builds::{Leave, Reference};
use super::compare::trace;
use super::disk::lay_out;
use super::world::{Event, World};
use super::{Act, Change, draw};
use crate::random::Random;
use salkku::pipeline::{self, Options};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

const DAY: i64 = 86_400;

pub const CHANGES: &[Change] = &[
    Change::of_world(7, "another day", clock),
    Change::of_world(3, "another time of the day", hour),
    Change::of_world(4, "other options", options),
    Change::of_world(2, "a theme by option", theme),
    Change::of_world(3, "a build that writes nothing", |world, _| event(world, Event::DryRun)),
    Change::of_world(4, "a build without a cache", |world, _| event(world, Event::NoCache)),
    Change::of_world(2, "another site", |world, _| event(world, Event::OtherSite)),
    Change::of_world(4, "two builds at once", |world, _| event(world, Event::Another)),
    Change::of_world(4, "a change while a build is at work", |world, _| event(world, Event::Edit)),
    Change::of_world(1, "a build that is killed", |world, _| event(world, Event::Kill)),
];

fn event(world: &mut World, event: Event) -> Option<String> {
    if world.event.is_some() {
        return None;
    }
    world.event = Some(event);
    Some(format!("the build: {event:?}"))
}

fn clock(world: &mut World, random: &mut Random) -> Option<String> {
    let days = *random.one(&[1, 1, 1, 7, 20, 400, -1, -1, -7, -30, -400]);
    world.now += days * DAY;
    // Years from the beginning nothing falls due any more.
    if (world.now - 1_795_213_800).abs() > 900 * DAY {
        world.now = 1_795_213_800;
    }
    Some(format!("the clock goes on by {days} days, to {}", world.now))
}

fn hour(world: &mut World, random: &mut Random) -> Option<String> {
    world.now += i64::try_from(random.between(1, 20)).ok()? * 3600;
    Some(format!("the clock goes on to {}", world.now))
}

fn options(world: &mut World, random: &mut Random) -> Option<String> {
    let nth = random.below(world.views.len());
    let view = &mut world.views[nth];
    match random.below(3) {
        0 => view.compress = !view.compress,
        1 => {
            let urls = [None, Some("https://kolmas.example.fi/alla"), Some("https://toinen.example.fi/")];
            view.base_url = random.one(&urls).map(str::to_owned);
        }
        _ => view.ahead = *random.one(&[0, DAY, -DAY, 400 * DAY]),
    }
    Some(format!("other options: {view:?}"))
}

/// A folder of a theme that is not the site's.
fn theme(world: &mut World, random: &mut Random) -> Option<String> {
    let accent = random.between(1000, 9999);
    let folder = world.path("other-theme");
    fs::create_dir_all(folder.join("styles")).ok()?;
    fs::write(folder.join("theme.yaml"), format!("name: Muu\naccent: \"#00{accent}\"\n")).ok()?;
    fs::write(folder.join("styles/95-muu.css"), ".card { margin: 2px; }\n").ok()?;
    // Only here what lies in the folder is told: a clean build is asked for anew.
    world.references.clear();
    let nth = random.below(world.views.len());
    let view = &mut world.views[nth];
    view.theme = if view.theme.is_some() { None } else { Some("other-theme") };
    Some(format!("the theme of {} is {:?}, its accent {accent}", view.name, view.theme))
}

impl World {
    /// The program itself builds a view, and is killed some time later.
    pub fn kill(&mut self, view: usize, random: &mut Random) -> Result<(), String> {
        let options = self.options(view, Leave::default());
        let mut command = Command::new(env!("CARGO_BIN_EXE_salkku"));
        command.args(["build", "--yes", "--quiet", "--source"]).arg(&options.source);
        command.arg("--output").arg(self.output(view)).env("SOURCE_DATE_EPOCH", options.now.to_string());
        command.env("SALKKU_CACHE_DIR", self.path(&self.cache)).env("NO_COLOR", "1");
        for (flag, value) in [
            ("--base-url", options.base_url.clone()),
            ("--theme", options.theme.map(|theme| theme.display().to_string())),
        ] {
            if let Some(value) = value {
                command.args([flag, &value]);
            }
        }
        command.args(options.drafts.then_some("--drafts")).args(options.compress.then_some("--compress"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let whole = self.build_time + Duration::from_millis(30);
        let mut build = command.spawn().map_err(|error| error.to_string())?;
        std::thread::sleep(whole * u32::try_from(random.between(1, 120)).unwrap_or_default() / 100);
        // One that has ended cannot be killed, which is as good.
        let _ = build.kill();
        let end = build.wait_with_output().map_err(|error| error.to_string())?;
        let words = String::from_utf8_lossy(&end.stderr);
        // Content that is faulty ends it with 1.
        if end.status.signal() == Some(9) || matches!(end.status.code(), Some(0 | 1)) {
            return Ok(());
        }
        Err(format!("the program ends with {}: {words}", end.status))
    }

    /// Another site is built with the same cache: a copy of this one that has gone ways of its own.
    pub fn other_site(&mut self, random: &mut Random) -> Result<(), String> {
        let mut model = self.model.clone();
        for _ in 0..4 {
            if let Act::Content(apply) = draw(random, super::cards::CHANGES).act {
                let mut changed = model.clone();
                if apply(&mut changed, random).is_some() {
                    model = changed;
                }
            }
        }
        for left in ["other", "clean"] {
            let _ = fs::remove_dir_all(self.path(left));
        }
        lay_out(&self.path("other"), &model.files());
        let mut options = self.options(0, Leave::default());
        (options.source, options.output) = (self.path("other"), Some(self.path("out/other")));
        let before = trace(&self.path("out/other"));
        let outcome = pipeline::build(&options).expect("threads");
        let clean = Options { output: Some(self.path("clean")), cache: None, ..options.clone() };
        let reference = Reference::of(&clean)?;
        reference.compare(&options, &before, &outcome).map_err(|fault| format!("of another site: {fault}"))
    }

    /// A source is changed while a build is at work: whatever that one gives, the next one is right.
    pub fn edit_meanwhile(&mut self, view: usize, random: &mut Random) -> Result<String, String> {
        let options = self.options(view, Leave::default());
        let mut after = self.model.clone();
        let told = (0..20).find_map(|_| match draw(random, super::cards::CHANGES).act {
            Act::Content(apply) => apply(&mut after, random),
            Act::World(_) => None,
        });
        let files = after.files();
        let changed = files.iter().filter(|(path, bytes)| self.disk.laid.get(*path).is_some_and(|old| old != *bytes));
        let changed: Vec<_> = changed.map(|(path, bytes)| (self.disk.place(path), bytes.clone())).collect();
        let wait = self.build_time * u32::try_from(random.below(100)).unwrap_or_default() / 100;
        let outcome = std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(wait);
                for (place, bytes) in &changed {
                    fs::write(place, bytes).expect("a file");
                }
            });
            pipeline::build(&options).expect("threads")
        });
        let said = super::builds::said(&outcome, &options.source);
        if let Some(line) = said.content.iter().find(|line| line.contains("[program/")) {
            return Err(format!("a build with a source that changes says: {line}"));
        }
        let places: Vec<String> = changed
            .iter()
            .map(|(place, _)| place.strip_prefix(&self.disk.root).unwrap_or(place).display().to_string())
            .collect();
        for (path, bytes) in files.iter().filter(|(path, _)| places.contains(path)) {
            self.disk.laid.insert(path.clone(), bytes.clone());
        }
        self.model = after;
        self.disk.lay(files, random);
        Ok(format!("after {wait:?} of the build: {}", told.unwrap_or_default()))
    }
}
