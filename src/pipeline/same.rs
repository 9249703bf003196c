//! A build that would be the same as the last one: all files are what they were, and so is what was asked for. Then there
//! is nothing to do but to say again what was found.

use super::known::{Known, Standing};
use super::work::Work;
use super::{Built, Cost, Options, Outcome, Prepared, read, settle};
use crate::cache::{LastBuild, Outputs, SiteMemory, stamp_of};
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::load::{self, Folder, Stamp};
use crate::release::Release;
use crate::source::{FileId, SourceFile, Sources};
use crate::write::{State, Written, real_path};
use std::collections::BTreeMap;
use std::path::Path;

impl Known<'_> {
    /// What the last build came to, where this one would come to the same.
    pub fn again(&self, state: &State) -> Option<Outcome<Built>> {
        let last = self.outputs.last.as_ref()?;
        let is_asked_again =
            last.asked == asked(self.options, &self.root) && last.today == read::day_in(self.options, &last.time_zone);
        let is_at_rest = !state.journal().exists() && !state.staging().exists();
        if !is_asked_again || !is_at_rest || stamp_of(&state.manifest()) != Some(last.manifest) {
            return None;
        }
        let files = || {
            let theme = theme_files(self.options, &last.theme, self.memory);
            all_files(self.content, theme) == Some(last.files)
        };
        let (are_same, are_there) = rayon::join(files, || self.outputs.are_unchanged(&self.root));
        (are_same && are_there).then(|| said_again(last))
    }

    /// Remembers what stands in the folder now, and where it can be told whether another build would be the same, what
    /// was found in the site.
    pub fn keep(&self, site: &Prepared, found: Vec<Diagnostic>, built: &Built, standing: Standing) {
        let Standing { outputs, pages, is_as_made } = standing;
        let mut now = Outputs::look(&self.root, outputs);
        now.last = if is_as_made { self.last(site, found, built, pages) } else { None };
        now.keep(self.memory, &self.root);
    }

    fn last(&self, site: &Prepared, mut findings: Vec<Diagnostic>, built: &Built, pages: usize) -> Option<LastBuild> {
        let files = all_files(self.content, site.theme_files)?;
        let sources = renumber(&mut findings, &site.sources);
        let config = &site.config;
        Some(LastBuild {
            asked: asked(self.options, &self.root),
            today: site.today,
            time_zone: config.time_zone.clone(),
            theme: config.theme.value.clone(),
            files,
            manifest: stamp_of(&State::of(&self.root).manifest())?,
            lang: config.lang(),
            findings,
            sources,
            outputs: built.outputs,
            pages,
            due: built.due.clone(),
        })
    }
}

/// What there is to say of a build that is the same as the last.
fn said_again(last: &LastBuild) -> Outcome<Built> {
    let mut sources = Sources::default();
    for source in &last.sources {
        sources.add(source.clone());
    }
    let mut diagnostics = last.findings.clone();
    let sources = settle(&mut diagnostics, sources);
    let written = Written { unchanged: last.outputs, ..Written::default() };
    let release = Release { pages_before: last.pages, ..Release::default() };
    let (outputs, due) = (last.outputs, last.due.clone());
    let built = Built { outputs, written, release, due, work: Work::default(), cost: Cost::default() };
    Outcome { value: Some(built), diagnostics, sources, lang: last.lang, timings: Vec::new() }
}

/// Gives the files that findings point to new ids, from 0 on, and lists them in that order.
fn renumber(findings: &mut [Diagnostic], sources: &Sources) -> Vec<SourceFile> {
    let (mut kept, mut ids) = (Sources::default(), BTreeMap::<FileId, FileId>::new());
    let mut files = Vec::new();
    for span in findings.iter_mut().filter_map(|finding| finding.span.as_mut()) {
        span.file = *ids.entry(span.file).or_insert_with(|| {
            let source = sources.get(span.file).clone();
            let source = match source.origin.clone() {
                // Its text is read again when it is shown.
                Some(origin) => SourceFile::on_disk(source.path, origin),
                None => source,
            };
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

/// The digest of the names and stamps of the files of the content; `None` where one of them may have changed all the same,
/// or cannot be read.
pub fn content_files(folder: &Folder, memory: &SiteMemory) -> Option<Digest> {
    let is_readable = folder.files().values().all(|met| met.fault.is_none());
    is_readable.then(|| certain(folder.files().iter().map(|(path, met)| (path.as_str(), met.stamp)), memory))?
}

/// The same of the files of the theme with a name; those in the binary are a part of the program.
pub fn theme_files(options: &Options, name: &str, memory: &SiteMemory) -> Option<Digest> {
    let folder = load::theme_folder(&options.source, name, options.theme.as_deref());
    let stamps = load::theme_stamps(&folder)?;
    certain(stamps.iter().map(|(path, stamp)| (path.as_str(), *stamp)), memory)
}

/// The digest of the names and stamps of some files, if each proves that its file has not changed.
fn certain<'a>(files: impl Iterator<Item = (&'a str, Stamp)>, memory: &SiteMemory) -> Option<Digest> {
    let proof = |(path, stamp): (&'a str, Stamp)| memory.proves(stamp).then_some((path, stamp));
    let all: Vec<(&str, Stamp)> = files.map(proof).collect::<Option<_>>()?;
    Some(Digest::of(&all))
}

/// The digest of both.
fn all_files(content: Option<Digest>, theme: Option<Digest>) -> Option<Digest> {
    Some(Digest::of(&(content?, theme?)))
}
