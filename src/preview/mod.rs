//! A site that follows its files: after every change it is as a build would make it, for work in proportion to the change.
//!
//! A document, the settings or the theme with errors is shown as it last was sound, so that the site goes on; what is
//! found is always said of the files as they are. What is to be rendered anew follows from the fingerprints of pages
//! alone, as in a build.

mod version;

pub use version::{Bytes, News, Version};

use crate::config::Config;
use crate::diag::{self, Diagnostic, Severity};
use crate::index::Edition;
use crate::load::{self, Folder, Loaded, SETTINGS};
use crate::pipeline::languages;
use crate::pipeline::memory::Memory;
use crate::pipeline::pictures::Pictures;
use crate::pipeline::read::{self, Read};
use crate::pipeline::text_edit::text_edit;
use crate::pipeline::{self, Clock, Options, plan_settings, settle, weigh};
use crate::plan::{self, Inputs, Page, PageKind};
use crate::render::Renderers;
use crate::render::theme::Theme;
use crate::site::Site;
use crate::source::{FileId, SourceFile, Sources};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use version::Parts;

/// What may have happened to the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders at or below `content/` that may have come, changed or gone.
    pub content: BTreeSet<PathBuf>,
    /// Whether something of the theme may have changed.
    pub theme: bool,
    /// Whether everything may have.
    pub all: bool,
}

/// What a round has done.
#[derive(Clone)]
pub struct Round {
    /// The site after it.
    pub version: Arc<Version>,
    /// The paths inside `content/` of the files that have come, changed or gone.
    pub files: BTreeSet<String>,
    /// How long each phase took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// A site and all that is remembered of it from round to round.
pub struct Preview {
    options: Options,
    /// What makes pictures and their sizes.
    pictures: Arc<Pictures>,
    folder: Option<Folder>,
    /// All files, as they are.
    sources: Sources,
    /// Which file is what.
    loaded: Loaded,
    memory: Memory,
    settings: SettingsState,
    /// The content as it is.
    read: Read,
    /// The content as it is shown: faulty documents as they last were sound.
    shown: Arc<Site>,
    /// The files that have never been sound.
    never_sound: BTreeSet<FileId>,
    theme: ThemeState,
    /// The content as it is shown, in each language.
    editions: Arc<Vec<Edition>>,
    /// What was found while the pages were planned.
    of_plan: Vec<Diagnostic>,
    version: Arc<Version>,
}

/// The settings that the site is made with.
#[derive(Debug, Clone)]
struct SettingsState {
    /// The last ones that were sound.
    config: Arc<Config>,
    /// What was found in the settings as they are.
    found: Vec<Diagnostic>,
    /// Whether the settings as they are cannot be used.
    stale: bool,
}

/// The theme that pages are rendered with.
#[derive(Debug, Clone, Default)]
struct ThemeState {
    /// The last one that was sound.
    theme: Option<Theme>,
    /// What was found in the theme as it is.
    found: Vec<Diagnostic>,
}

impl Preview {
    /// Reads a site.
    #[must_use]
    pub fn open(options: Options) -> (Self, Round) {
        let mut clock = Clock::new();
        let folder = Folder::walk(&options.source);
        let mut loaded = load::load_from(&options.source, folder.as_ref(), Sources::default());
        let (config, found) = read::settings(&options, &mut loaded);
        let settings = SettingsState { config: Arc::new(config), found, stale: false };
        let mut memory = Memory::default();
        load::hold(&mut loaded.sources, &loaded.documents);
        clock.phase("load");
        let kept = loaded.with_sources(Sources::default());
        let read = parse(loaded, &settings, &options, &mut memory, &mut clock);
        let mut sources = read.site.sources.clone();
        let mut theme = ThemeState::default();
        theme.load(&options, &settings.config, &mut sources);
        clock.phase("theme");
        let shown = Arc::clone(&read.site);
        let never_sound = faulty(&read.diagnostics(), &shown);
        let editions = Arc::default();
        let version = Arc::new(Version::empty(&shown));
        let of_plan = Vec::new();
        let pictures = Arc::new(Pictures::new(options.cache.clone()));
        let mut preview = Self {
            options,
            pictures,
            folder,
            sources,
            loaded: kept,
            memory,
            settings,
            read,
            shown,
            never_sound,
            theme,
            editions,
            of_plan,
            version,
        };
        preview.replan(&BTreeSet::new(), &mut clock);
        let round = preview.round(BTreeSet::new(), clock);
        (preview, round)
    }

    /// The site as it was after the last round.
    #[must_use]
    pub fn version(&self) -> &Arc<Version> {
        &self.version
    }

    /// Whether the site is for another day than that of `now`, in seconds since 1970.
    #[must_use]
    pub fn is_of_another_day(&self, now: i64) -> bool {
        let options = Options { now, ..self.options.clone() };
        self.read.site.today != read::today(&options, &self.settings.config)
    }

    /// Looks at what may have changed. `now` is the moment in seconds since 1970, for the day of the build.
    ///
    /// `None` where nothing that the site is made of has changed.
    pub fn update(&mut self, changes: &Changes, now: i64) -> Option<Round> {
        let mut clock = Clock::new();
        self.options.now = now;
        let files = self.look_again(changes);
        let edited = self.reread(&files);
        let is_new_day = self.is_of_another_day(now);
        let are_known = files.iter().all(|name| self.is_known_text(name));
        clock.phase("load");
        let is_text_alone = are_known && !is_new_day && !files.contains(SETTINGS);
        if is_text_alone && !changes.theme && !changes.all && !edited.is_empty() && self.edit_texts(&edited, &mut clock)
        {
            return Some(self.round(files, clock));
        }
        let is_content = !edited.is_empty() || !are_known || is_new_day;
        let theme_name = self.settings.config.theme.value.clone();
        if is_content {
            for &file in &edited {
                self.memory.forget(file);
            }
            self.reparse(files.contains(SETTINGS), are_known && !changes.all, &mut clock);
        }
        let is_settings = files.contains(SETTINGS) || self.settings.config.theme.value != theme_name;
        let mut is_theme = false;
        if changes.theme || changes.all || is_settings {
            is_theme = self.theme.load(&self.options, &self.settings.config, &mut self.sources);
            clock.phase("theme");
        }
        if !is_content && !is_theme {
            return None;
        }
        self.replan(&edited, &mut clock);
        Some(self.round(files, clock))
    }

    /// Which files have come, changed or gone, by their paths inside `content/`.
    fn look_again(&mut self, changes: &Changes) -> BTreeSet<String> {
        match &mut self.folder {
            Some(folder) if !changes.all && folder.is_there() => folder.look_again(&changes.content),
            before => {
                let after = Folder::walk(&self.options.source);
                let files = load::differing(before.as_ref(), after.as_ref());
                self.folder = after;
                files
            }
        }
    }

    /// Whether a file is a document that is there, was there before and can be read.
    fn is_known_text(&self, name: &str) -> bool {
        let is_there = self.folder.as_ref().is_some_and(|folder| folder.files().contains_key(name));
        let file = self.sources.by_path(&format!("content/{name}"));
        let was_read = |file| self.loaded.by_file.contains_key(&file) && self.sources.get(file).held_text().is_some();
        is_there && file.is_some_and(was_read)
    }

    /// Reads changed texts anew, and gives those that are other ones now.
    fn reread(&mut self, files: &BTreeSet<String>) -> BTreeSet<FileId> {
        let mut edited = BTreeSet::new();
        for name in files {
            let path = format!("content/{name}");
            let Some(known) = self.sources.by_path(&path) else { continue };
            let met = self.folder.as_ref().and_then(|folder| folder.files().get(name));
            let origin = met.map_or_else(PathBuf::new, |met| met.source.clone());
            let mut alone = Sources::default();
            let file = alone.add(SourceFile::on_disk(path.clone(), origin.clone()));
            let text = met.filter(|met| met.fault.is_none()).and_then(|_| load::read(&alone, file).ok());
            if text.is_none() || text.as_deref() != self.sources.get(known).held_text() {
                edited.insert(self.sources.add(SourceFile::on_disk(path, origin)));
                if let Some(text) = text {
                    self.sources.hold(known, text.into_owned());
                }
            }
        }
        edited
    }

    /// Takes over changes of texts that no other page can see; `false`, and nothing done, where there are others too.
    fn edit_texts(&mut self, edited: &BTreeSet<FileId>, clock: &mut Clock) -> bool {
        let files = || Arc::clone(&self.memory.files);
        let mut sites = vec![self.read.site.with_sources(self.sources.clone(), files())];
        if !Arc::ptr_eq(&self.shown, &self.read.site) {
            let mut sources = self.shown.sources.clone();
            for &file in edited {
                sources.take(file, &self.sources);
            }
            sites.push(self.shown.with_sources(sources, files()));
        }
        let mut found = Vec::new();
        for &file in edited {
            let Some(of_file) = text_edit(&mut sites, &mut self.memory, file) else { return false };
            found.push((file, of_file));
        }
        let mut sites = sites.into_iter().map(Arc::new);
        let Some(site) = sites.next() else { return false };
        let all: Vec<Diagnostic> = found.iter().flat_map(|(_, found)| found).cloned().collect();
        if !faulty(&all, &site).is_empty() {
            return false;
        }
        self.shown = sites.next().unwrap_or_else(|| Arc::clone(&site));
        self.editions = Arc::new(languages::with_texts(&self.shown, &self.editions, &mut self.memory));
        self.read.site = site;
        for (file, of_file) in found {
            self.read.of_document.insert(file, of_file);
        }
        clock.phase("parse");

        let mut pages = self.version.pages().as_ref().clone();
        if let Some(theme) = &self.theme.theme {
            let base_url = self.settings.config.base_url.clone();
            let settings = plan_settings(theme, base_url.as_deref());
            let inputs = Inputs::new(&self.editions, &settings, self.version.pages());
            let of_edited = |page: &&mut Page| page.source.is_some_and(|span| edited.contains(&span.file));
            for page in pages.iter_mut().filter(of_edited) {
                page.fingerprint = inputs.fingerprint(page);
            }
        }
        let renderers = self.version.renderers().map(|renderers| renderers.with_texts(&self.editions));
        clock.phase("plan");
        self.publish(Arc::new(pages), renderers, edited);
        clock.phase("version");
        true
    }

    /// Parses and checks the content as it is now, and finds out what of it is to be shown. `settings` says whether they may
    /// have changed, `same_files` whether no file has come or gone.
    fn reparse(&mut self, settings: bool, same_files: bool, clock: &mut Clock) {
        let mut loaded = if same_files {
            self.loaded.with_sources(self.sources.clone())
        } else {
            let mut loaded = load::load_from(&self.options.source, self.folder.as_ref(), self.sources.clone());
            if *loaded.assets == *self.read.site.assets {
                loaded.assets = Arc::clone(&self.read.site.assets);
            }
            load::hold(&mut loaded.sources, &loaded.documents);
            loaded
        };
        if settings {
            let (config, found) = read::settings(&self.options, &mut loaded);
            let is_sound = diag::count(&found, Severity::Error) == 0;
            // There is nothing better than the first settings, sound or not.
            self.settings.stale = !is_sound && !self.never_sound.contains(&self.settings.config.file);
            self.settings.found = found;
            if !self.settings.stale {
                self.settings.config = Arc::new(config);
                self.memory = Memory { files: Arc::clone(&self.memory.files), ..Memory::default() };
            }
        }
        self.loaded = loaded.with_sources(Sources::default());
        clock.phase("files");
        self.read = parse(loaded, &self.settings, &self.options, &mut self.memory, clock);
        let faulty = faulty(&self.read.diagnostics(), &self.read.site);
        // A new file has not been sound before; one that has been is, from now on, shown as it was then.
        let before = &self.shown.sources;
        self.never_sound =
            faulty.iter().copied().filter(|&file| !before.holds(file) || self.never_sound.contains(&file)).collect();
        self.shown = self.as_last_sound(&faulty);
        self.sources = self.read.site.sources.clone();
        clock.phase("sound");
    }

    /// The site with faulty documents as they were when they last were sound.
    fn as_last_sound(&self, faulty: &BTreeSet<FileId>) -> Arc<Site> {
        let (site, before) = (&self.read.site, &self.shown.sources);
        let settings = site.config.file;
        let mut stale: Vec<FileId> = faulty.iter().copied().filter(|file| !self.never_sound.contains(file)).collect();
        let is_same = |file| before.get(file).held_text() == site.sources.get(file).held_text();
        stale.retain(|&file| file != settings && !is_same(file));
        stale.extend(Some(settings).filter(|_| self.settings.stale));
        if stale.is_empty() {
            return Arc::clone(site);
        }
        let (mut sources, mut memory) = (site.sources.clone(), self.memory.clone());
        for file in stale {
            sources.take(file, before);
            memory.forget(file);
        }
        let loaded = self.loaded.with_sources(sources);
        read::parse(loaded, Arc::clone(&site.config), site.today, site.drafts, &mut memory, None).site
    }

    /// Gathers and plans the site that is shown.
    fn replan(&mut self, edited: &BTreeSet<FileId>, clock: &mut Clock) {
        let (editions, mut found) =
            languages::editions(&self.shown, &self.editions, Vec::new(), &mut self.memory, None);
        self.editions = Arc::new(editions);
        clock.phase("index");
        let (mut pages, mut renderers) = (Vec::new(), None);
        if let Some(theme) = &self.theme.theme {
            let base_url = self.settings.config.base_url.clone();
            let (mut planned, of_plan) = plan::plan(&self.editions, &plan_settings(theme, base_url.as_deref()));
            // A preview is no build, and most of its pages are never made.
            planned.retain(|page| page.kind != PageKind::BuildInfo);
            found.extend(of_plan);
            pages = planned;
            clock.phase("plan");
            renderers = Some(Renderers::new(&self.editions, theme, base_url.as_deref()));
        }
        self.of_plan = found;
        self.publish(Arc::new(pages), renderers, edited);
        clock.phase("version");
    }

    /// Makes the next version.
    fn publish(&mut self, pages: Arc<Vec<Page>>, renderers: Option<Renderers>, edited: &BTreeSet<FileId>) {
        let mut findings = self.read.diagnostics();
        findings.extend(self.theme.found.iter().chain(&self.of_plan).cloned());
        weigh(&mut findings, &self.read.site);
        let sources = settle(&mut findings, self.sources.clone());
        let of_documents = |file: FileId| {
            let (kind, id) = self.read.site.documents.get(&file)?;
            self.shown.file_of(*kind, id).is_none().then(|| (*kind, id.to_string(), file))
        };
        let faulty = errors(&findings).filter_map(of_documents).collect();
        let (site, edited) = (Arc::clone(&self.shown), edited.clone());
        let content = self.folder.as_ref().map(|folder| folder.real().to_owned());
        let pictures = Arc::clone(&self.pictures);
        let parts = Parts { site, pages, renderers, pictures, content, findings, sources, faulty, edited };
        self.version = Arc::new(Version::new(parts, Some(&self.version)));
    }

    fn round(&self, files: BTreeSet<String>, clock: Clock) -> Round {
        Round { version: Arc::clone(&self.version), files, timings: clock.timings }
    }
}

impl ThemeState {
    /// Loads the theme anew; gives whether anything is different now. One with errors is told of, and the last sound one
    /// is kept.
    fn load(&mut self, options: &Options, config: &Config, sources: &mut Sources) -> bool {
        let (theme, found) = pipeline::theme(options, config, sources);
        let is_sound = diag::count(&found, Severity::Error) == 0;
        let digest =
            |theme: &Option<Theme>| theme.as_ref().map(|theme| (theme.digest.clone(), theme.locale.tag().to_owned()));
        let before = (digest(&self.theme), std::mem::take(&mut self.found));
        if theme.is_some() && (is_sound || self.theme.is_none()) {
            self.theme = theme;
        }
        self.found = found;
        before != (digest(&self.theme), self.found.clone())
    }
}

/// Parses and checks what was loaded.
fn parse(
    mut loaded: Loaded,
    settings: &SettingsState,
    options: &Options,
    memory: &mut Memory,
    clock: &mut Clock,
) -> Read {
    let of_load = std::mem::take(&mut loaded.diagnostics);
    let config = Arc::clone(&settings.config);
    let today = read::today(options, &config);
    let mut read = read::parse(loaded, config, today, options.drafts, memory, None);
    read.general.extend(of_load.into_iter().chain(settings.found.iter().cloned()));
    clock.phase("parse");
    let known = read.general.len();
    read::check(&mut read);
    if settings.stale {
        // What is checked of the settings that were last sound has no place in the file as it is.
        let of_check = read.general.split_off(known);
        let of_settings = |finding: &Diagnostic| finding.span.is_some_and(|at| at.file == settings.config.file);
        read.general.extend(of_check.into_iter().filter(|finding| !of_settings(finding)));
    }
    clock.phase("check");
    read
}

/// The files with errors among what was found in a site.
fn faulty(found: &[Diagnostic], site: &Site) -> BTreeSet<FileId> {
    let mut found = found.to_vec();
    weigh(&mut found, site);
    errors(&found).collect()
}

/// The files with errors.
fn errors(found: &[Diagnostic]) -> impl Iterator<Item = FileId> {
    found.iter().filter(|finding| finding.severity == Severity::Error).filter_map(|finding| Some(finding.span?.file))
}
