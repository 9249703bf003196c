//! The whole story: load -> parse -> check -> index -> plan -> render -> write.

mod archive;
mod build;
mod build_info;
mod compressed;
mod cost;
pub(crate) mod languages;
pub(crate) mod kind;
mod known;
mod lasting;
mod make;
pub(crate) mod memory;
pub(crate) mod pictures;
mod part;
mod progress;
mod same;
mod threads;
pub(crate) mod read;
pub(crate) mod text_edit;
mod told;
mod work;

use crate::cache::SiteMemory;
use crate::config::Config;
use crate::diag::{self, Diagnostic, Severity, codes};
use crate::digest::Digest;
use crate::due::Due;
use crate::index::Edition;
use crate::load::{self, Folder};
use crate::plan::{self, Page, Settings};
use crate::proof;
use crate::release::Release;
use crate::render::Renderers;
use crate::render::theme::{self, Theme};
use crate::site::Site;
use crate::source::{Sources, Span};
use crate::value::{Date, Lang};
use crate::write::Written;
pub use build::build;
pub use cost::Cost;
use lasting::Lasting;
use memory::Memory;
use pictures::Pictures;
pub use progress::{Progress, Stage, Step, Waits};
use read::{read, soften};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use work::Tally;
pub use work::Work;

/// What a build is asked to do.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Options {
    /// The folder of the site.
    pub source: PathBuf,
    /// The output folder, where it is not `dist` in the folder of the site.
    pub output: Option<PathBuf>,
    /// The public address, in place of the one in the settings.
    pub base_url: Option<String>,
    /// Show drafts and cards outside their dates.
    pub drafts: bool,
    /// The day for which the site is built.
    pub as_of: Option<Date>,
    /// The moment of the build in seconds since 1970, from which the day follows where none is given.
    pub now: i64,
    /// The folder of the theme, in place of the one in the settings.
    pub theme: Option<PathBuf>,
    /// Change nothing.
    pub dry_run: bool,
    /// Take over an output folder that holds other files.
    pub adopt: bool,
    /// Replace and remove files of ours that somebody has changed.
    pub force: bool,
    /// How many pages of documents a build may remove; without a number, a tenth of them, and five in any case.
    pub max_removed: Option<usize>,
    /// Remove as many as there are to remove.
    pub yes: bool,
    /// Write compressed copies beside text files.
    pub compress: bool,
    /// The home folder, which is never written to.
    pub home: Option<PathBuf>,
    /// The folder of what earlier builds have made; without one everything is made anew.
    pub cache: Option<PathBuf>,
    /// How many threads do the work; for 0, one a core.
    pub jobs: usize,
    /// Is told how far the work has come.
    pub progress: Progress,
    /// Is told when the build waits for another one.
    pub waits: Waits,
}

/// What a build did, or where errors forbade it or nothing was to be changed, what it would do.
#[derive(Debug)]
pub struct Built {
    /// Number of pages and other files of the site.
    pub outputs: usize,
    /// What was written.
    pub written: Written,
    /// What that means for the public.
    pub release: Release,
    /// The next thing that falls due.
    pub due: Option<Due>,
    /// How much work it was.
    pub work: Work,
    /// Which of it took longest.
    pub cost: Cost,
}

/// How a run ended.
#[derive(Debug)]
pub struct Outcome<T> {
    /// What it gave; `None` where findings forbade it.
    pub value: Option<T>,
    /// All findings, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that the findings point to.
    pub sources: Sources,
    /// The site's first language.
    pub lang: Lang,
    /// How long each phase took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// Measures the phases of a run.
pub(crate) struct Clock {
    last: Instant,
    pub(crate) timings: Vec<(&'static str, Duration)>,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self { last: Instant::now(), timings: Vec::new() }
    }

    pub(crate) fn phase(&mut self, name: &'static str) {
        let now = Instant::now();
        self.timings.push((name, now - self.last));
        self.last = now;
    }
}

/// Everything that is known before a page is rendered.
struct Prepared {
    config: Arc<Config>,
    /// The day for which it is prepared.
    today: Date,
    /// The files of content and theme.
    sources: Sources,
    /// The site in each of its languages; nothing, once all outputs are made.
    editions: Arc<Vec<Edition>>,
    /// `None` where the theme cannot be used.
    theme: Option<Theme>,
    pages: Vec<Page>,
    base_url: Option<String>,
    /// The digest of the names and stamps of the files of the theme, where those tell that none has changed.
    theme_files: Option<Digest>,
    /// What of the projects falls due next.
    due: Option<Due>,
    /// What has been done.
    tally: Arc<Tally>,
    diagnostics: Vec<Diagnostic>,
}

impl Prepared {
    /// Ends a run: the findings in order, with the texts that they point to.
    fn finish<T>(mut self, value: Option<T>, clock: Clock) -> Outcome<T> {
        let sources = settle(&mut self.diagnostics, self.sources);
        let lang = self.config.lang();
        Outcome { value, diagnostics: self.diagnostics, sources, lang, timings: clock.timings }
    }

    /// The site in its first language.
    fn site(&self) -> Option<&Arc<Site>> {
        self.editions.first().map(|edition| &edition.site)
    }

    fn has_errors(&self) -> bool {
        diag::count(&self.diagnostics, Severity::Error) > 0
    }
}

/// Gives findings the weights that the site asks for, and those of documents that this build leaves out lesser ones.
pub(crate) fn weigh(diagnostics: &mut Vec<Diagnostic>, site: &Site) {
    site.config.checks.weigh(diagnostics);
    soften(diagnostics, site);
}

/// Puts findings in order; gives the files with the texts that they point to.
pub(crate) fn settle(diagnostics: &mut Vec<Diagnostic>, mut sources: Sources) -> Sources {
    load::recall(&mut sources, diagnostics);
    diag::sort(diagnostics, &sources);
    sources
}

/// What is remembered of the site, where anything may be.
fn site_memory(options: &Options) -> Option<SiteMemory> {
    SiteMemory::open(options.cache.as_deref()?, &options.source)
}

/// That what was remembered could not be used.
fn doubt(memory: Option<&SiteMemory>) -> Option<Diagnostic> {
    let memory = memory.filter(|memory| memory.was_doubtful())?;
    Some(Diagnostic::general(&codes::CACHE_UNUSABLE).with("path", memory.folder().display()))
}

/// Load, parse, check, index and plan.
fn prepare(options: &Options, folder: Option<Folder>, site_memory: Option<&SiteMemory>, clock: &mut Clock) -> Prepared {
    let mut memory = Memory { progress: options.progress.clone(), ..Memory::default() };
    let mut lasting = site_memory.map(Lasting::open);
    if let Some(lasting) = &lasting {
        memory.files = Arc::new(lasting.files());
    }
    let read = read(options, folder, &mut memory, lasting.as_mut(), clock);
    let mut diagnostics = read.diagnostics();
    let read::Read { site, seen, due, .. } = read;
    let mut sources = site.sources.clone();
    let theme_files = site_memory.and_then(|memory| same::theme_files(options, &site.config.theme.value, memory));
    let (theme, found) = theme(options, &site.config, &mut sources);
    diagnostics.extend(found);
    clock.phase("theme");

    let (editions, found) = languages::editions(&site, &[], seen, &mut memory, lasting.as_mut());
    diagnostics.extend(found);
    // Before the plan, which needs the room.
    if let Some(lasting) = lasting {
        lasting.keep_neighbours(&editions[0]);
        lasting.keep(&site, &memory.files);
    }
    let tally = memory.tally;
    clock.phase("index");

    let base_url = site.config.base_url.clone();
    let mut pages = Vec::new();
    if let Some(theme) = &theme {
        let (planned, found) = plan::plan(&editions, &plan_settings(theme, base_url.as_deref()));
        pages = planned;
        diagnostics.extend(found);
    }
    weigh(&mut diagnostics, &site);
    clock.phase("plan");
    let editions = Arc::new(editions);
    let (config, today) = (Arc::clone(&site.config), site.today);
    Prepared { config, today, sources, editions, theme, pages, base_url, theme_files, due, tally, diagnostics }
}

/// The theme, and what was found in its files and in the settings that name it.
pub(crate) fn theme(options: &Options, config: &Config, sources: &mut Sources) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    if config.base_url.is_none() && config.lacks_base_url {
        diagnostics.push(Diagnostic::new(&codes::SITE_NO_BASE_URL, Span::file(config.file)));
    }
    match load::load_theme(&options.source, &config.theme.value, options.theme.as_deref()) {
        Ok(folder) => {
            let (theme, found) = theme::load(folder, &config.languages, sources);
            diagnostics.extend(found);
            diagnostics.extend(without_texts(config, theme.as_ref()));
            (theme, diagnostics)
        }
        Err(finding) => {
            let at = Some(config.theme.at).filter(|_| options.theme.is_none());
            diagnostics.push(Diagnostic { span: at, ..finding });
            (None, diagnostics)
        }
    }
}

/// The languages of a site of which the theme has no texts.
fn without_texts(config: &Config, theme: Option<&Theme>) -> Vec<Diagnostic> {
    let Some(theme) = theme else { return Vec::new() };
    let places = config.languages.iter().zip(&config.language_places);
    let without = places.filter(|(lang, _)| !theme.speaks(**lang));
    let finding = |(lang, &at): (&Lang, &Span)| Diagnostic::new(&codes::SITE_LANGUAGE, at).with("value", lang);
    without.map(finding).collect()
}

/// What the plan needs to know of a theme and of the public address.
pub(crate) fn plan_settings<'a>(theme: &'a Theme, base_url: Option<&'a str>) -> Settings<'a> {
    Settings { base_url, theme_files: &theme.assets.paths, theme: &theme.digest }
}

/// Checks a site as [`build()`] would; with `pages`, every page is rendered too and the links of the finished HTML are
/// followed. Writes nothing.
#[must_use]
pub fn check(options: &Options, pages: bool) -> Outcome<()> {
    let mut clock = Clock::new();
    let memory = site_memory(options);
    let mut site = prepare(options, Folder::walk(&options.source), memory.as_ref(), &mut clock);
    // Pages of faulty content would have faults of their own, which mending it takes away.
    if pages
        && !site.has_errors()
        && let Some(theme) = site.theme.take()
    {
        let renderers = Renderers::new(&site.editions, &theme, site.base_url.as_deref());
        let mut found = proof::read(&renderers, &site.pages);
        if let Some(own) = site.site() {
            let pictures = Pictures::of_build(options.cache.clone(), own, &site.pages);
            found.extend(pictures.faults(own, &site.pages));
        }
        drop(renderers);
        site.config.checks.weigh(&mut found);
        site.diagnostics.extend(found);
        clock.phase("render");
    }
    site.diagnostics.extend(doubt(memory.as_ref()));
    site.finish(Some(()), clock)
}

/// Reads and checks a site without planning its pages.
#[must_use]
pub fn inspect(options: &Options) -> Outcome<Arc<Site>> {
    let mut clock = Clock::new();
    let read = read(options, Folder::walk(&options.source), &mut Memory::default(), None, &mut clock);
    let (mut diagnostics, site) = (read.diagnostics(), read.site);
    weigh(&mut diagnostics, &site);
    let sources = settle(&mut diagnostics, site.sources.clone());
    let lang = site.config.lang();
    Outcome { value: Some(site), diagnostics, sources, lang, timings: clock.timings }
}

/// A site in each of its languages, the first of which stands at the root.
#[must_use]
pub fn editions(site: &Arc<Site>) -> Vec<Edition> {
    languages::editions(site, &[], Vec::new(), &mut Memory::default(), None).0
}

/// Runs a piece of work so that a fault of ours in it is a finding about one file, not the end of the program.
pub(crate) fn caught<T>(path: &str, work: impl FnOnce() -> Result<T, Box<Diagnostic>>) -> Result<T, Box<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let reason = panic.downcast_ref::<String>().cloned();
        let reason = reason.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default();
        Err(Box::new(Diagnostic::general(&codes::PROGRAM_PANIC).with("path", path).with("reason", reason)))
    })
}
