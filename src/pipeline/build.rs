//! `salkku build`: the whole story, to its end in the output folder.

use super::build_info::BuildInfo;
use super::compressed::Copies;
use super::known::{Known, Standing};
use super::make::{Makers, Staging};
use super::pictures::Pictures;
use super::progress::{Pieces, Stage};
use super::threads::in_threads;
use super::{Built, Clock, Cost, Options, Outcome, Prepared, doubt, part, prepare, same, site_memory};
use crate::cache::{Outputs, SiteMemory};
use crate::diag::{Diagnostic, codes};
use crate::due::{Due, next_due};
use crate::load::Folder;
use crate::release::Release;
use crate::render::Renderers;
use crate::source::Span;
use crate::write::{self, Output, Publication, Rules, Staged};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::thread;

/// Builds a site. Where the content or the theme has errors, nothing is published.
///
/// # Errors
/// The system gives no threads to work in. Nothing has been published then.
pub fn build(options: &Options) -> io::Result<Outcome<Built>> {
    let clock = Clock::new();
    let place = options.output.clone().unwrap_or_else(|| options.source.join("dist"));
    // Nobody else publishes there from now on: what is read after this is newer than what is published.
    let opened = open(options, &place);
    // It is free when the folder is, after another build has ended.
    let memory = site_memory(options);
    match in_threads(options.jobs, || begin_build(options, &place, opened, memory.as_ref(), clock))? {
        Begun::Ended(outcome) => Ok(*outcome),
        // In threads of its own: those that held the site have ended, and all the room is there for what follows.
        Begun::Made(made) => in_threads(options.jobs, || made.publish()),
    }
}

/// How far a build has come without publishing.
enum Begun<'a> {
    /// To its end: there was little to do, or nothing.
    Ended(Box<Outcome<Built>>),
    /// The outputs of the whole site are made.
    Made(Box<Made<'a>>),
}

/// Builds what is little work; of anything else, all outputs are made.
fn begin_build<'a>(
    options: &'a Options,
    place: &Path,
    mut opened: Result<Output<'a>, Vec<Diagnostic>>,
    memory: Option<&'a SiteMemory>,
    mut clock: Clock,
) -> Begun<'a> {
    let root = write::real_path(place);
    let outputs = || {
        let outputs = Outputs::recall(memory?, &root);
        let stands = opened.as_ref().is_ok_and(|output| same::stands(&outputs, options, &root, output.state()));
        Some((outputs, stands))
    };
    let content = || {
        let folder = Folder::walk(&options.source);
        let files = folder.as_ref().zip(memory).and_then(|(folder, memory)| same::content_files(folder, memory));
        (folder, files)
    };
    let ((folder, content), outputs) = rayon::join(content, outputs);
    let known = memory.zip(outputs);
    let known = known.map(|(memory, (outputs, stands))| {
        let root = root.clone();
        Known { memory, options, root, content, outputs, stands }
    });
    clock.phase("open");
    let mut edits = None;
    if let (Ok(output), Some(known), Some(files)) = (&mut opened, &known, &folder)
        && let Some((last, changed)) = known.since(files)
    {
        clock.phase("compare");
        if changed.is_empty() {
            // Nobody waits until the room is given back.
            let _ = thread::Builder::new().spawn(move || drop(folder));
            return Begun::Ended(Box::new(Outcome { timings: clock.timings, ..same::said_again(last) }));
        }
        edits = part::edits(known, files, last, &changed, output);
        clock.phase("edits");
    }
    match (edits, opened, known) {
        (Some(edits), Ok(output), Some(known)) => Begun::Ended(Box::new(edits.publish(known, output, clock))),
        (_, opened, known) => Begun::Made(Box::new(whole(options, folder, opened, known, memory, clock))),
    }
}

/// The whole site with all its outputs, which are not published yet.
struct Made<'a> {
    options: &'a Options,
    memory: Option<&'a SiteMemory>,
    known: Option<Known<'a>>,
    site: Prepared,
    /// What was found in the site itself.
    found: Vec<Diagnostic>,
    /// The folder and the outputs that are for it; nothing, where findings forbid to publish them.
    filled: Option<(Output<'a>, Filled)>,
    clock: Clock,
}

/// All outputs of a site, in the order of paths, and what there is to say of them.
struct Filled {
    staged: Vec<Staged>,
    due: Option<Due>,
    unpacked: usize,
    cost: Cost,
}

/// Makes the outputs of the whole site.
fn whole<'a>(
    options: &'a Options,
    folder: Option<Folder>,
    opened: Result<Output<'a>, Vec<Diagnostic>>,
    known: Option<Known<'a>>,
    memory: Option<&'a SiteMemory>,
    mut clock: Clock,
) -> Made<'a> {
    let opened = opened.and_then(begin);
    clock.phase("compare");
    let mut site = prepare(options, folder, memory, &mut clock);
    let usual = write::real_path(&options.source.join("dist"));
    if options.drafts && options.output.as_ref().is_none_or(|place| write::real_path(place) == usual) {
        site.diagnostics.push(Diagnostic::general(&codes::OUTPUT_DRAFTS));
    }
    let found = known.as_ref().map(|_| site.diagnostics.clone()).unwrap_or_default();
    let filled = match opened {
        Ok((output, notes)) => {
            site.diagnostics.extend(notes);
            if let Some(filled) = fill(options, &mut site, &output, known.as_ref(), &mut clock) {
                Some((output, filled))
            } else {
                output.abandon();
                None
            }
        }
        Err(found) => {
            site.diagnostics.extend(found);
            None
        }
    };
    Made { options, memory, known, site, found, filled, clock }
}

/// Makes every output; `None` where findings forbid to publish them.
fn fill(
    options: &Options,
    site: &mut Prepared,
    output: &Output<'_>,
    known: Option<&Known<'_>>,
    clock: &mut Clock,
) -> Option<Filled> {
    let theme = site.theme.take().filter(|_| !site.has_errors())?;
    let copies = Copies::new(options.compress, options.cache.clone());
    let copied: Vec<String> = site.pages.iter().flat_map(|page| copies.paths(&page.path)).collect();
    let paths = site.pages.iter().map(|page| &*page.path).chain(copied.iter().map(String::as_str));
    if let Err(found) = output.reserve(paths) {
        site.diagnostics.extend(found);
        return None;
    }

    let content = Arc::clone(site.site()?);
    let pictures = Pictures::of_build(options.cache.clone(), &content, &site.pages);
    let staging = Staging { copies: &copies, output, known };
    let mut makers = Makers {
        content: &content,
        renderers: Renderers::new(&site.editions, &theme, site.base_url.as_deref()),
        pictures: &pictures,
        staging,
        tally: &site.tally,
        progress: &options.progress,
    };
    let (mut staged, mut failed, cost) = makers.stage(&site.pages);
    let due = next_due(&content, site.due.take());
    let info = BuildInfo::new(&site.editions, due.as_ref());
    // What follows deals with outputs alone, and needs the room.
    drop(makers);
    drop(content);
    site.editions = Arc::default();
    staged.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    match info.map_or(Ok(Vec::new()), |info| staging.build_info(&site.pages, info, &staged)) {
        Ok(info) => staged.extend(info),
        Err(finding) => failed.push(*finding),
    }
    pictures.tidy();
    copies.tidy();
    clock.phase("render");

    site.diagnostics.extend(without_repeats(failed));
    (!site.has_errors()).then(|| Filled { staged, due, unpacked: pictures.unpacked(), cost })
}

impl Made<'_> {
    /// Publishes the outputs, and ends the build; where anything forbids it, what was made is forgotten.
    fn publish(self) -> Outcome<Built> {
        let Self { options, memory, known, mut site, found, filled, mut clock } = self;
        let built = filled.map(|(output, filled)| fill_folder(options, &mut site, output, filled, &mut clock));
        let built = built.flatten().map(|(built, standing)| {
            if let (Some(known), Some(standing)) = (known, standing) {
                known.keep(&site, found, &built, standing);
            }
            built
        });
        site.diagnostics.extend(doubt(memory));
        site.finish(built, clock)
    }
}

/// Publishes outputs. Beside what was done, what stands in the folder now, if it has been published.
fn fill_folder(
    options: &Options,
    site: &mut Prepared,
    output: Output<'_>,
    filled: Filled,
    clock: &mut Clock,
) -> Option<(Built, Option<Standing>)> {
    let Filled { staged, due, unpacked, cost } = filled;
    let outputs = staged.len();
    // Of the pages, only where they come from is still asked for.
    let pages = std::mem::take(&mut site.pages).into_iter();
    let mut sources: Vec<(Arc<str>, Span)> = pages.filter_map(|page| Some((page.path, page.source?))).collect();
    sources.shrink_to_fit();
    let mut publication = match output.publication(staged) {
        Ok(publication) => publication,
        Err(finding) => {
            site.diagnostics.push(*finding);
            output.abandon();
            return None;
        }
    };
    site.diagnostics.extend(publication.findings.iter().cloned());
    site.diagnostics.extend(moved(&publication.release, &sources));
    site.diagnostics.extend(too_many_removed(&publication.release, options));
    let mut stands = false;
    if site.has_errors() {
        output.abandon();
    } else if let Err(finding) = publish(options, output, &mut publication) {
        site.diagnostics.push(*finding);
    } else {
        stands = !options.dry_run;
    }
    clock.phase("write");
    let (written, release) = (publication.written, std::mem::take(&mut publication.release));
    let standing = stands.then(|| Standing::after(publication));
    Some((Built { outputs, written, release, due, work: site.tally.work(unpacked), cost }, standing))
}

/// Moves everything into place, and tells how far that has come.
pub fn publish(options: &Options, output: Output<'_>, publication: &mut Publication) -> Result<(), Box<Diagnostic>> {
    let pieces = Pieces::new(&options.progress, Stage::Publish, publication.moves());
    output.publish(publication, &|| pieces.one())
}

/// Opens the output folder, as far as there is a site to build.
fn open<'a>(options: &'a Options, place: &Path) -> Result<Output<'a>, Vec<Diagnostic>> {
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
    Output::open(place, &options.source, rules, &|process| options.waits.tell(process.to_owned()))
}

/// Learns what is ours in the output folder; beside it, what there is to say of that.
fn begin(mut output: Output<'_>) -> Result<(Output<'_>, Vec<Diagnostic>), Vec<Diagnostic>> {
    match output.begin() {
        Ok(notes) => Ok((output, notes)),
        Err(finding) => {
            output.abandon();
            Err(vec![*finding])
        }
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
fn moved(release: &Release, sources: &[(Arc<str>, Span)]) -> Vec<Diagnostic> {
    let finding = |(old, new): &(String, String)| {
        let span = sources.binary_search_by(|(path, _)| (**path).cmp(new)).ok().map(|at| sources[at].1);
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
