//! A build that would be the same as the last one: all files are what they were, and so is what was asked for. Then there
//! is nothing to do but to say again what was found.

use super::known::{Known, Standing};
use super::work::Work;
use super::{Built, Cost, Options, Outcome, Prepared, read, settle};
use crate::cache::{LastBuild, Outputs, SiteMemory};
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::load::{self, Folder, Met, Stamp};
use crate::release::Release;
use crate::source::{FileId, SourceFile, Sources};
use crate::write::{State, Written, real_path};
use std::collections::BTreeMap;
use std::path::Path;

/// Files of the content that have changed, by their paths inside it, each with the digest of what it was.
pub type Changed = BTreeMap<String, Digest>;

/// Whether all outputs stand as the last build has left them, and the same is asked for as then.
pub fn stands(outputs: &Outputs, options: &Options, root: &Path, state: &State) -> bool {
    let Some(last) = &outputs.last else { return false };
    let is_asked_again = last.asked == asked(options, root) && last.today == read::day_in(options, &last.time_zone);
    let is_at_rest = !state.journal().exists() && !state.staging().exists();
    let is_ours = || Stamp::at(&state.manifest()) == Some(last.manifest);
    is_asked_again && is_at_rest && is_ours() && outputs.are_unchanged(root)
}

impl Known<'_> {
    /// The last build, and the files of the content that have changed since, where nothing else has: their paths inside it,
    /// each with the digest of what the file was then. `None` where more has changed, or that cannot be told.
    pub fn since(&self, folder: &Folder) -> Option<(&LastBuild, Changed)> {
        let last = self.outputs.last.as_ref().filter(|_| self.stands)?;
        let content = self.content.as_ref().filter(|content| content.len() == last.content.len())?;
        let theme = theme_files(self.options, &last.theme, self.memory)?;
        let files = folder.files().keys().zip(content.iter().zip(&last.content));
        let changed = files.filter(|(_, (now, before))| now != before);
        let changed = changed.map(|(path, (_, before))| (path.clone(), *before));
        (theme == last.theme_files).then(|| (last, changed.collect()))
    }

    /// Remembers what stands in the folder now, and where it can be told whether another build would be the same, what
    /// was found in the site.
    pub fn keep(&self, site: &Prepared, found: Vec<Diagnostic>, built: &Built, standing: Standing) {
        let Standing { outputs, pages, retains, is_as_made } = standing;
        let mut now = Outputs::look(&self.root, outputs);
        now.last = if is_as_made { self.last(site, found, built, (pages, retains)) } else { None };
        now.keep(self.memory, &self.root);
    }

    fn last(
        &self,
        site: &Prepared,
        mut findings: Vec<Diagnostic>,
        built: &Built,
        (pages, retains): (usize, bool),
    ) -> Option<LastBuild> {
        let (content, theme_files) = (self.content.clone()?, site.theme_files?);
        let sources = renumber(&mut findings, &site.sources);
        let config = &site.config;
        Some(LastBuild {
            asked: asked(self.options, &self.root),
            today: site.today,
            time_zone: config.time_zone.clone(),
            theme: config.theme.value.clone(),
            content,
            theme_files,
            manifest: Stamp::at(&State::of(&self.root).manifest())?,
            lang: config.lang(),
            findings,
            sources,
            outputs: built.outputs,
            pages,
            retains,
            due: built.due.clone(),
        })
    }
}

/// What there is to say of a build that is the same as the last.
pub fn said_again(last: &LastBuild) -> Outcome<Built> {
    let mut diagnostics = last.findings.clone();
    let sources = settle(&mut diagnostics, last.sources());
    let written = Written { unchanged: last.outputs, ..Written::default() };
    let release = Release { pages_before: last.pages, ..Release::default() };
    let (outputs, due) = (last.outputs, last.due.clone());
    let built = Built { outputs, written, release, due, work: Work::default(), cost: Cost::default() };
    Outcome { value: Some(built), diagnostics, sources, lang: last.lang, timings: Vec::new() }
}

/// Gives the files that findings point to new ids, from 0 on, and lists them in that order.
pub fn renumber(findings: &mut [Diagnostic], sources: &Sources) -> Vec<SourceFile> {
    let (mut kept, mut ids) = (Sources::default(), BTreeMap::<FileId, FileId>::new());
    let mut files = Vec::new();
    for span in findings.iter_mut().filter_map(|finding| finding.span.as_mut()) {
        span.file = *ids.entry(span.file).or_insert_with(|| {
            // Its text is read again when it is shown.
            let source = sources.get(span.file).clone().let_go();
            files.push(source.clone());
            kept.add(source)
        });
    }
    files
}

/// The digest of what a build is asked for, as far as what it makes depends on it; the day has a place of its own.
fn asked(options: &Options, root: &Path) -> Digest {
    let Options { source, base_url, drafts, theme, compress, home, .. } = options;
    Digest::of(&(source, root, base_url, drafts, theme.as_deref().map(real_path), compress, home))
}

/// The digest of a file as its stamp tells it from what it was at other times.
pub fn of_file(path: &str, stamp: Stamp) -> Digest {
    Digest::of(&(path, stamp))
}

/// For each file of the content, in the order of their paths, the digest of its path and stamp; `None` where one of them may
/// have changed all the same, or cannot be read.
pub fn content_files(folder: &Folder, memory: &SiteMemory) -> Option<Vec<Digest>> {
    let proof = |(path, met): (&String, &Met)| {
        (met.fault.is_none() && memory.proves(met.stamp)).then(|| of_file(path, met.stamp))
    };
    folder.files().iter().map(proof).collect()
}

/// The digest of the paths and stamps of the files of the theme with a name; `None` where one of them may have changed all
/// the same, or cannot be read. Those in the binary are a part of the program.
pub fn theme_files(options: &Options, name: &str, memory: &SiteMemory) -> Option<Digest> {
    let folder = load::theme_folder(&options.source, name, options.theme.as_deref());
    let stamps = load::theme_stamps(&folder)?;
    stamps.iter().all(|(_, stamp)| memory.proves(*stamp)).then(|| Digest::of(&stamps))
}
