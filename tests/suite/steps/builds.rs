//! Builds of the site as it is, incremental and clean, and how they must be alike.

use super::compare::{Trace, alike, same_manifest, trace, tree};
use super::disk::lay_out;
use super::model::Files;
use super::world::{Event, World};
use crate::fixture::copy;
use crate::output::everything;
use crate::random::Random;
use salkku::diag::{self, Messages, Severity};
use salkku::due::Due;
use salkku::pipeline::{self, Built, Options, Outcome};
use salkku::value::Lang;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

/// One way in which the site is built, with a folder of its own.
#[derive(Debug, Clone)]
pub struct View {
    pub name: &'static str,
    pub drafts: bool,
    pub base_url: Option<String>,
    pub compress: bool,
    /// The folder of a theme, inside that of the world.
    pub theme: Option<&'static str>,
    /// How many seconds its clock is ahead.
    pub ahead: i64,
    /// Whether a copy of its folder was kept.
    pub has_old: bool,
}

/// The ways in which a site is built. They share the cache.
pub fn views() -> Vec<View> {
    let view =
        |name| View { name, drafts: false, base_url: None, compress: false, theme: None, ahead: 0, has_old: false };
    vec![
        view("main"),
        View { drafts: true, ..view("drafts") },
        View { base_url: Some("https://toinen.example.fi/".to_owned()), ahead: 86_400 * 20, ..view("second") },
    ]
}

/// What a clean build gives.
pub struct Reference {
    pub tree: Files,
    manifest: serde_json::Value,
    /// What was found, but for what concerns the output folder.
    pub said: Vec<String>,
    pub has_errors: bool,
    lang: Lang,
    due: Option<Due>,
    outputs: Option<usize>,
}

/// What a build said: of the content, and of the output folder.
pub struct Said {
    pub content: Vec<String>,
    pub output: Vec<String>,
    pub has_errors: bool,
}

/// The folder of the site has no name, for it may have several.
pub fn said(outcome: &Outcome<Built>, source: &Path) -> Said {
    let lines = diag::short(&outcome.diagnostics, &outcome.sources, &Messages::new(Lang::En));
    let lines = lines.replace(&source.display().to_string(), "SITE");
    // That the cache could not be used is said by nobody who had none.
    let lines = lines.lines().filter(|line| !line.contains("[cache/unusable]"));
    let (output, content) = lines.map(str::to_owned).partition(|line: &String| line.contains("[output/"));
    Said { content, output, has_errors: diag::count(&outcome.diagnostics, Severity::Error) > 0 }
}

impl Said {
    pub fn errors_of_output(&self) -> impl Iterator<Item = &String> {
        self.output.iter().filter(|line| line.starts_with("error[") || line.contains(": error["))
    }
}

impl Reference {
    /// What a build into an empty folder gives.
    pub fn of(options: &Options) -> Result<Self, String> {
        let output = options.output.as_deref().ok_or("no output")?;
        let outcome = pipeline::build(options).expect("threads");
        let clean = said(&outcome, &options.source);
        let faults = clean.content.iter().filter(|line| line.contains("[program/"));
        if let Some(line) = clean.errors_of_output().chain(faults).next() {
            return Err(format!("a clean build says: {line}"));
        }
        let (tree, manifest) = (tree(output), manifest(output));
        let (due, outputs) = outcome.value.map(|built| (built.due, built.outputs)).unzip();
        let (said, has_errors, lang) = (clean.content, clean.has_errors, outcome.lang);
        Ok(Self { tree, manifest, said, has_errors, lang, due: due.flatten(), outputs })
    }

    /// Whether what a build left in its folder is what a clean one gives.
    pub fn compare(&self, options: &Options, before: &Trace, outcome: &Outcome<Built>) -> Result<(), String> {
        let ours = said(outcome, &options.source);
        alike("the findings of the incremental build", &ours.content, "those of the clean one", &self.said)?;
        if let Some(line) = ours.errors_of_output().next() {
            return Err(format!("the incremental build says: {line}"));
        }
        if outcome.lang != self.lang {
            return Err("the language of the site is another".to_owned());
        }
        let output = options.output.as_deref().ok_or("no output")?;
        let after = trace(output);
        if self.has_errors {
            return before.unlike(&after).map_or(Ok(()), |path| Err(format!("a build that has errors changes {path}")));
        }
        let built = outcome.value.as_ref().ok_or("a build without errors gives nothing")?;
        same_manifest(output, &after.files, &manifest(output), &self.tree, &self.manifest)?;
        let (ours, clean) = ((&built.due, Some(built.outputs)), (&self.due, self.outputs));
        if ours != clean {
            return Err(format!("what falls due, and the number of outputs: {ours:?}; clean: {clean:?}"));
        }
        before.counts(&after, built.written)
    }
}

/// What a build may do to an output folder that is not as it was left.
#[derive(Debug, Clone, Copy, Default)]
pub struct Leave {
    pub force: bool,
    pub adopt: bool,
}

/// Whether a build has published something without a look at the whole site.
pub fn is_part(outcome: &Outcome<Built>) -> bool {
    let has = |phase| outcome.timings.iter().any(|(name, _)| *name == phase);
    has("write") && !has("parse")
}

impl World {
    /// The output folder of a view.
    pub fn output(&self, view: usize) -> PathBuf {
        self.path(format!("out/{}", self.views[view].name))
    }

    pub fn options(&self, view: usize, leave: Leave) -> Options {
        let view_ = &self.views[view];
        Options {
            source: self.disk.root.clone(),
            output: Some(self.output(view)),
            base_url: view_.base_url.clone(),
            drafts: view_.drafts,
            now: self.now + view_.ahead,
            theme: view_.theme.map(|inner| self.path(inner)),
            compress: view_.compress,
            cache: Some(self.path(&self.cache)),
            adopt: leave.adopt,
            force: leave.force,
            yes: true,
            ..Options::default()
        }
    }

    /// What a clean build gives: into an empty folder, with a cache in which there is nothing.
    pub fn reference(&mut self, view: usize, random: &mut Random) -> Result<Rc<Reference>, String> {
        let mut options = self.options(view, Leave::default());
        options.output = Some(self.path("clean"));
        let mut hasher = DefaultHasher::new();
        (&self.disk.laid, &self.views[view].name, options.now, options.compress, &options.base_url).hash(&mut hasher);
        (&options.theme, self.disk.is_plain()).hash(&mut hasher);
        let key = hasher.finish();
        if let Some((_, reference)) = self.references.iter().find(|(other, _)| *other == key) {
            return Ok(Rc::clone(reference));
        }
        for left in ["clean", "clean-cache", "copy"] {
            let _ = fs::remove_dir_all(self.path(left));
        }
        options.cache = random.chance(50).then(|| self.path("clean-cache"));
        if random.chance(25) && self.disk.is_plain() {
            options.source = self.path("copy");
            lay_out(&options.source, &self.disk.laid);
        }
        let reference = Rc::new(Reference::of(&options)?);
        if self.references.len() > 12 {
            self.references.remove(0);
        }
        self.references.push((key, Rc::clone(&reference)));
        Ok(reference)
    }

    /// Builds a view, and compares what came of it with a clean build.
    pub fn build_and_compare(&mut self, view: usize, random: &mut Random) -> Result<Rc<Reference>, String> {
        let event = self.event.take();
        let without_cache = event == Some(Event::NoCache);
        if event == Some(Event::DryRun) {
            self.dry_run(view)?;
        }
        // The same build without a cache, of a copy of the folder: all that it says of changes must be the same.
        let twin = random.chance(20).then(|| {
            let (output, twin) = (self.output(view), self.path("twin"));
            let _ = fs::remove_dir_all(&twin);
            if output.exists() {
                copy(&output, &twin);
            }
            twin
        });
        let before = trace(&self.output(view));
        let mut options = self.options(view, Leave::default());
        // Sometimes it asks before it removes much.
        options.yes = !random.chance(15);
        if without_cache {
            options.cache = None;
        }
        let started = Instant::now();
        let mut outcome = pipeline::build(&options).expect("threads");
        self.build_time = started.elapsed();
        self.was_part = is_part(&outcome);
        if said(&outcome, &options.source).errors_of_output().any(|line| line.contains("[output/many-removed]")) {
            if let Some(path) = before.unlike(&trace(&self.output(view))) {
                return Err(format!("a build that would remove too much changes {path}"));
            }
            options.yes = true;
            outcome = pipeline::build(&options).expect("threads");
        }
        let reference = self.reference(view, random)?;
        self.compare(view, &before, &outcome, &reference)?;
        if let Some(twin) = twin {
            options.cache = None;
            options.output = Some(twin.clone());
            self.compare_twins(view, &outcome, &pipeline::build(&options).expect("threads"), &twin)?;
        }
        if random.chance(12) {
            self.again(view, random)?;
        }
        Ok(reference)
    }

    /// Whether what a build left in the folder of a view is what a clean one gives.
    pub fn compare(
        &self,
        view: usize,
        before: &Trace,
        outcome: &Outcome<Built>,
        reference: &Reference,
    ) -> Result<(), String> {
        reference.compare(&self.options(view, Leave::default()), before, outcome)
    }

    /// Two builds that had the same before them: with the cache, and without.
    fn compare_twins(
        &self,
        view: usize,
        ours: &Outcome<Built>,
        twin: &Outcome<Built>,
        folder: &Path,
    ) -> Result<(), String> {
        let output = self.output(view);
        let (mut first, second) = (said(ours, &self.disk.root).output, said(twin, &self.disk.root).output);
        let names = [&output, folder].map(|path| path.display().to_string());
        for line in &mut first {
            *line = line.replace(&names[0], &names[1]);
        }
        alike("of the output, with the cache", &first, "without", &second)?;
        let release =
            |outcome: &Outcome<Built>| outcome.value.as_ref().map(|built| (built.release.clone(), built.written));
        if release(ours) != release(twin) {
            return Err(format!("the changes with the cache {:?}\nand without {:?}", release(ours), release(twin)));
        }
        let all = |folder: &Path| if folder.exists() { everything(folder) } else { BTreeMap::new() };
        let (one, other) = (all(&output), all(folder));
        let differs = one.keys().chain(other.keys()).find(|path| one.get(*path) != other.get(*path));
        differs.map_or(Ok(()), |path| Err(format!("{path} is another without the cache, in a folder of before")))
    }

    /// A second build changes nothing, and says the same.
    fn again(&mut self, view: usize, random: &mut Random) -> Result<(), String> {
        let before = trace(&self.output(view));
        let outcome = pipeline::build(&self.options(view, Leave::default())).expect("threads");
        let reference = self.reference(view, random)?;
        self.compare(view, &before, &outcome, &reference).map_err(|fault| format!("in a second build: {fault}"))?;
        let written = outcome.value.as_ref().map(|built| (built.written.written, built.written.removed));
        match before.unlike(&trace(&self.output(view))) {
            Some(path) => Err(format!("a second build changes {path}")),
            None if written.is_some_and(|counts| counts != (0, 0)) => {
                Err(format!("a second build tells of {written:?}"))
            }
            None => Ok(()),
        }
    }

    /// A build that is to change nothing: neither the folder, nor what the next build takes it for.
    fn dry_run(&mut self, view: usize) -> Result<(), String> {
        let before = trace(&self.output(view));
        let options = Options { dry_run: true, ..self.options(view, Leave::default()) };
        let outcome = pipeline::build(&options).expect("threads");
        if let Some(line) = said(&outcome, &options.source).content.iter().find(|line| line.contains("[program/")) {
            return Err(format!("a build that writes nothing says: {line}"));
        }
        match before.unlike(&trace(&self.output(view))) {
            Some(path) => Err(format!("a build that is to write nothing changes {path}")),
            None => Ok(()),
        }
    }

    /// Two builds at the same time, into the folders of two views.
    pub fn build_two(&mut self, random: &mut Random) -> Result<Rc<Reference>, String> {
        let before = [0, 2].map(|view| trace(&self.output(view)));
        let options = [0, 2].map(|view| self.options(view, Leave::default()));
        let [one, other] = &options;
        let outcomes = std::thread::scope(|scope| {
            let other = scope.spawn(|| pipeline::build(other).expect("threads"));
            [pipeline::build(one).expect("threads"), other.join().expect("a build never panics")]
        });
        let mut main = None;
        for (nth, view) in [0, 2].into_iter().enumerate() {
            let reference = self.reference(view, random)?;
            self.compare(view, &before[nth], &outcomes[nth], &reference)
                .map_err(|fault| format!("{}, with another build at work: {fault}", self.views[view].name))?;
            main.get_or_insert(reference);
        }
        main.ok_or_else(|| "nothing was built".to_owned())
    }
}

/// What we note of an output folder.
pub fn manifest(folder: &Path) -> serde_json::Value {
    let text = fs::read(folder.join(".salkku/manifest")).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}
