//! The whole story: load -> parse -> check -> index -> plan -> render -> write.

mod build_info;
mod compressed;
pub(crate) mod languages;
pub(crate) mod kind;
pub(crate) mod memory;
pub(crate) mod pictures;
mod progress;
pub(crate) mod read;

use crate::compress::ENDINGS;
use crate::config::Config;
use crate::diag::{self, Diagnostic, Severity, codes};
use crate::due::{Due, due};
use crate::index::Edition;
use crate::load;
use crate::plan::{self, Page, PageKind, Settings};
use crate::proof;
use crate::release::Release;
use crate::render::theme::{self, Theme};
use crate::render::{Content, Renderers};
use crate::site::Site;
use crate::source::{Sources, Span};
use crate::value::{Date, Lang};
use crate::write::{self, Output, Rules, Staged, Written};
use build_info::build_info;
use compressed::Copies;
use memory::Memory;
use pictures::Pictures;
pub use progress::{Progress, Waits};
use rayon::prelude::*;
use read::{read, soften};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

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
    /// Is told how far the work on pictures has come.
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
    /// How many pictures were unpacked; others are remembered from earlier builds.
    pub unpacked: usize,
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
    site: Arc<Site>,
    /// The files of content and theme.
    sources: Sources,
    /// The site in each of its languages, the first of which is `site`.
    editions: Arc<Vec<Edition>>,
    /// `None` where the theme cannot be used.
    theme: Option<Theme>,
    pages: Vec<Page>,
    base_url: Option<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Prepared {
    /// Ends a run: the findings in order, with the texts that they point to.
    fn finish<T>(mut self, value: Option<T>, clock: Clock) -> Outcome<T> {
        let sources = settle(&mut self.diagnostics, self.sources);
        let lang = self.site.config.lang();
        Outcome { value, diagnostics: self.diagnostics, sources, lang, timings: clock.timings }
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

/// Load, parse, check, index and plan.
fn prepare(options: &Options, clock: &mut Clock) -> Prepared {
    let mut memory = Memory::default();
    let read = read(options, &mut memory, clock);
    let mut diagnostics = read.diagnostics();
    let site = read.site;
    let mut sources = site.sources.clone();
    let (theme, found) = theme(options, &site.config, &mut sources);
    diagnostics.extend(found);
    clock.phase("theme");

    let (editions, found) = languages::editions(&site, &[], &mut memory);
    diagnostics.extend(found);
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
    Prepared { site, sources, editions: Arc::new(editions), theme, pages, base_url, diagnostics }
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
    Settings { base_url, theme_files: &theme.assets.paths, theme: theme.digest }
}

/// Builds a site. Where the content or the theme has errors, nothing is published.
#[must_use]
pub fn build(options: &Options) -> Outcome<Built> {
    let mut clock = Clock::new();
    let usual = options.source.join("dist");
    let place = options.output.clone().unwrap_or_else(|| usual.clone());
    // Nobody else publishes there from now on: what is read after this is newer than what is published.
    let opened = open(options, &place);
    clock.phase("open");
    let mut site = prepare(options, &mut clock);
    if options.drafts && write::real_path(&place) == write::real_path(&usual) {
        site.diagnostics.push(Diagnostic::general(&codes::OUTPUT_DRAFTS));
    }
    let output = match opened {
        Ok((output, notes)) => {
            site.diagnostics.extend(notes);
            output
        }
        Err(found) => {
            site.diagnostics.extend(found);
            return site.finish(None, clock);
        }
    };
    let theme = site.theme.take().filter(|_| !site.has_errors());
    let Some(theme) = theme else {
        output.abandon();
        return site.finish(None, clock);
    };
    let copies = Copies::new(options.compress, options.cache.clone());
    let paths = site.pages.iter().map(|page| page.path.clone());
    if let Err(found) =
        output.reserve(paths.flat_map(|path| copies.paths(&path).chain([path.clone()]).collect::<Vec<_>>()))
    {
        site.diagnostics.extend(found);
        output.abandon();
        return site.finish(None, clock);
    }

    let renderers = Renderers::new(&site.editions, &theme, site.base_url.as_deref());
    let pictures = Pictures::of_build(options.cache.clone(), options.progress.clone(), &site.site, &site.pages);
    let makers = Makers { renderers: &renderers, pictures: &pictures, copies: &copies, output: &output };
    let (mut staged, mut failed) = makers.stage(&site);
    let due = due(&site.site).into_iter().next();
    match makers.stage_build_info(&site, &staged, due.as_ref()) {
        Ok(info) => staged.extend(info),
        Err(finding) => failed.push(*finding),
    }
    drop(renderers);
    pictures.tidy();
    copies.tidy();
    clock.phase("render");

    let outputs = staged.len();
    site.diagnostics.extend(without_repeats(failed));
    if site.has_errors() {
        output.abandon();
        return site.finish(None, clock);
    }
    let mut publication = match output.publication(staged) {
        Ok(publication) => publication,
        Err(finding) => {
            site.diagnostics.push(*finding);
            output.abandon();
            return site.finish(None, clock);
        }
    };
    site.diagnostics.append(&mut publication.findings);
    site.diagnostics.extend(moved(&publication.release, &site.pages));
    site.diagnostics.extend(too_many_removed(&publication.release, options));
    if site.has_errors() {
        output.abandon();
    } else if let Err(finding) = output.publish(&publication) {
        site.diagnostics.push(*finding);
    }
    clock.phase("write");
    let built = Built {
        outputs,
        written: publication.written,
        release: publication.release,
        due,
        unpacked: pictures.unpacked(),
    };
    site.finish(Some(built), clock)
}

/// Opens the output folder, as far as there is a site to build.
fn open<'a>(options: &'a Options, place: &Path) -> Result<(Output<'a>, Vec<Diagnostic>), Vec<Diagnostic>> {
    if !options.source.is_dir() {
        // That is said when it is read; a folder is not made by looking for it.
        return Err(Vec::new());
    }
    let rules = Rules {
        adopt: options.adopt,
        force: options.force,
        dry_run: options.dry_run,
        drafts: options.drafts,
        home: options.home.as_deref(),
        theme: options.theme.as_deref(),
    };
    Output::open(place, &options.source, rules, &|process| options.waits.tell(process))
}

/// What makes the bytes of outputs, and keeps those ready that are new.
struct Makers<'a> {
    renderers: &'a Renderers,
    pictures: &'a Pictures,
    copies: &'a Copies,
    output: &'a Output<'a>,
}

impl Makers<'_> {
    /// Makes every output that does not need the others; and what was found meanwhile.
    fn stage(&self, site: &Prepared) -> (Vec<Staged>, Vec<Diagnostic>) {
        let pages = site.pages.par_iter().enumerate();
        let made: Vec<_> = pages
            .map_init(Vec::new, |buffer, (number, page)| {
                caught(&page.path, || {
                    let (bytes, made): (&[u8], _);
                    let content = self.renderers.render(page, &site.pages, buffer)?;
                    bytes = match content {
                        Content::Rendered => buffer,
                        Content::Theme(bytes) => bytes,
                        Content::Copy(source) => {
                            made = self.output.copied(source)?;
                            &made
                        }
                        Content::Picture => {
                            made = self.pictures.bytes(&site.site, page)?;
                            &made
                        }
                        Content::OfAll => return Ok(Vec::new()),
                    };
                    self.stage_bytes(number, page, bytes)
                })
            })
            .collect();
        let (staged, failed): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
        let failed = failed.into_iter().filter_map(Result::err).map(|finding| *finding).collect();
        (staged.into_iter().flatten().flatten().collect(), failed)
    }

    /// Makes the output that tells of all the others.
    fn stage_build_info(
        &self,
        site: &Prepared,
        staged: &[Staged],
        due: Option<&Due>,
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        let position = site.pages.iter().position(|page| page.kind == PageKind::BuildInfo);
        let Some(number) = position else { return Ok(Vec::new()) };
        self.stage_bytes(number, &site.pages[number], &build_info(&site.editions, staged, due))
    }

    /// Keeps an output ready, and its compressed copies.
    fn stage_bytes(&self, number: usize, page: &Page, bytes: &[u8]) -> Result<Vec<Staged>, Box<Diagnostic>> {
        // Each output has room for its copies among the numbers.
        let number = number * (1 + ENDINGS.len());
        let mut staged = vec![self.output.stage(number, page, "", bytes)?];
        staged[0].about = self.renderers.about(page);
        for (nth, (ending, copy)) in self.copies.of(&page.path, bytes)?.into_iter().enumerate() {
            staged.push(self.output.stage(number + 1 + nth, page, ending, &copy)?);
        }
        Ok(staged)
    }
}

/// Findings of pages, of which a full disk has one for each: the first of those says it all.
fn without_repeats(mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut is_told = false;
    let is_new = |finding: &Diagnostic| finding.code != &codes::OUTPUT_FAILED || !std::mem::replace(&mut is_told, true);
    findings.retain(is_new);
    findings
}

/// Documents whose old address leads nowhere now, though they seem to stand at another.
fn moved(release: &Release, pages: &[Page]) -> Vec<Diagnostic> {
    let finding = |(old, new): &(String, String)| {
        let page = pages.binary_search_by(|page| page.path.cmp(new)).ok().map(|at| &pages[at]);
        let span = page.and_then(|page| page.source);
        let finding = Diagnostic { span, ..Diagnostic::general(&codes::OUTPUT_MOVED) };
        finding.with("old", old).with("address", new)
    };
    release.moved.iter().map(finding).collect()
}

/// That a build would remove more pages than it may.
fn too_many_removed(release: &Release, options: &Options) -> Option<Diagnostic> {
    let most = options.max_removed.unwrap_or((release.pages_before / 10).max(5));
    let removed = &release.removed_pages;
    if removed.len() <= most || options.yes {
        return None;
    }
    let finding = Diagnostic::general(&codes::OUTPUT_MANY_REMOVED).with("count", removed.len());
    let finding = finding.with("of", release.pages_before).with("most", most);
    Some(finding.with("examples", removed.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ")))
}

/// Checks a site as [`build`] would; with `pages`, every page is rendered too and the links of the finished HTML are
/// followed. Writes nothing.
#[must_use]
pub fn check(options: &Options, pages: bool) -> Outcome<()> {
    let mut clock = Clock::new();
    let mut site = prepare(options, &mut clock);
    // Pages of faulty content would have faults of their own, which mending it takes away.
    if pages
        && !site.has_errors()
        && let Some(theme) = site.theme.take()
    {
        let renderers = Renderers::new(&site.editions, &theme, site.base_url.as_deref());
        let mut found = proof::read(&renderers, &site.pages);
        let pictures = Pictures::of_build(options.cache.clone(), Progress::default(), &site.site, &site.pages);
        found.extend(pictures.faults(&site.site, &site.pages));
        drop(renderers);
        site.site.config.checks.weigh(&mut found);
        site.diagnostics.extend(found);
        clock.phase("render");
    }
    site.finish(Some(()), clock)
}

/// Reads and checks a site without planning its pages.
#[must_use]
pub fn inspect(options: &Options) -> Outcome<Arc<Site>> {
    let mut clock = Clock::new();
    let read = read(options, &mut Memory::default(), &mut clock);
    let (mut diagnostics, site) = (read.diagnostics(), read.site);
    weigh(&mut diagnostics, &site);
    let sources = settle(&mut diagnostics, site.sources.clone());
    let lang = site.config.lang();
    Outcome { value: Some(site), diagnostics, sources, lang, timings: clock.timings }
}

/// A site in each of its languages, the first of which stands at the root.
#[must_use]
pub fn editions(site: &Arc<Site>) -> Vec<Edition> {
    languages::editions(site, &[], &mut Memory::default()).0
}

/// Runs a piece of work so that a fault of ours in it is a finding about one file, not the end of the program.
pub(crate) fn caught<T>(path: &str, work: impl FnOnce() -> Result<T, Box<Diagnostic>>) -> Result<T, Box<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let reason = panic.downcast_ref::<String>().cloned();
        let reason = reason.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default();
        Err(Box::new(Diagnostic::general(&codes::PROGRAM_PANIC).with("path", path).with("reason", reason)))
    })
}
