//! `salkku build`: the whole story, to its end in the output folder.

use super::build_info::BuildInfo;
use super::compressed::Copies;
use super::known::{Known, Standing};
use super::make::{Makers, Staging};
use super::pictures::Pictures;
use super::progress::{Pieces, Stage};
use super::{Built, Clock, Cost, Options, Outcome, Prepared, doubt, part, prepare, same, site_memory};
use crate::cache::{Outputs, SiteMemory};
use crate::diag::{Diagnostic, codes};
use crate::due::{Due, next_due};
use crate::load::Folder;
use crate::release::Release;
use crate::render::Renderers;
use crate::source::Span;
use crate::write::{self, Output, Publication, Rules};
use std::path::Path;
use std::sync::Arc;

/// Builds a site. Where the content or the theme has errors, nothing is published.
#[must_use]
pub fn build(options: &Options) -> Outcome<Built> {
    let mut clock = Clock::new();
    let place = options.output.clone().unwrap_or_else(|| options.source.join("dist"));
    // Nobody else publishes there from now on: what is read after this is newer than what is published.
    let mut opened = open(options, &place);
    let root = write::real_path(&place);
    let memory = site_memory(options);
    let outputs = || {
        let outputs = Outputs::recall(memory.as_ref()?, &root);
        let stands = opened.as_ref().is_ok_and(|output| same::stands(&outputs, options, &root, output.state()));
        Some((outputs, stands))
    };
    let content = || {
        let folder = Folder::walk(&options.source);
        let files =
            folder.as_ref().zip(memory.as_ref()).and_then(|(folder, memory)| same::content_files(folder, memory));
        (folder, files)
    };
    let ((folder, content), outputs) = rayon::join(content, outputs);
    let known = memory.as_ref().zip(outputs);
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
            rayon::spawn(move || drop(folder));
            return Outcome { timings: clock.timings, ..same::said_again(last) };
        }
        edits = part::edits(known, files, last, &changed, output);
        clock.phase("edits");
    }
    match (edits, opened, known) {
        (Some(edits), Ok(output), Some(known)) => edits.publish(known, output, clock),
        (_, opened, known) => whole(options, folder, opened, known, memory.as_ref(), clock),
    }
}

/// Builds the whole site.
fn whole<'a>(
    options: &'a Options,
    folder: Option<Folder>,
    opened: Result<Output<'a>, Vec<Diagnostic>>,
    known: Option<Known<'_>>,
    memory: Option<&SiteMemory>,
    mut clock: Clock,
) -> Outcome<Built> {
    let opened = opened.and_then(begin);
    clock.phase("compare");
    let mut site = prepare(options, folder, memory, &mut clock);
    let usual = write::real_path(&options.source.join("dist"));
    if options.drafts && options.output.as_ref().is_none_or(|place| write::real_path(place) == usual) {
        site.diagnostics.push(Diagnostic::general(&codes::OUTPUT_DRAFTS));
    }
    let found = known.as_ref().map(|_| site.diagnostics.clone()).unwrap_or_default();
    let built = match opened {
        Ok((output, notes)) => {
            site.diagnostics.extend(notes);
            fill(options, &mut site, output, known.as_ref(), &mut clock)
        }
        Err(found) => {
            site.diagnostics.extend(found);
            None
        }
    };
    let built = built.map(|(built, standing)| {
        if let (Some(known), Some(standing)) = (known, standing) {
            known.keep(&site, found, &built, standing);
        }
        built
    });
    site.diagnostics.extend(doubt(memory));
    site.finish(built, clock)
}

/// All that is to be published, and what there is to say of it.
struct Made {
    publication: Publication,
    outputs: usize,
    due: Option<Due>,
    unpacked: usize,
    cost: Cost,
}

/// Makes the outputs and publishes them; where anything forbids it, what was made is forgotten. Beside what was done,
/// what stands in the folder now, if it has been published.
fn fill(
    options: &Options,
    site: &mut Prepared,
    output: Output<'_>,
    known: Option<&Known<'_>>,
    clock: &mut Clock,
) -> Option<(Built, Option<Standing>)> {
    let Some(Made { mut publication, outputs, due, unpacked, cost }) = make(options, site, &output, known, clock)
    else {
        output.abandon();
        return None;
    };
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

/// Makes every output and gathers what is to change; `None` where findings forbid it.
fn make(
    options: &Options,
    site: &mut Prepared,
    output: &Output<'_>,
    known: Option<&Known<'_>>,
    clock: &mut Clock,
) -> Option<Made> {
    let theme = site.theme.take().filter(|_| !site.has_errors())?;
    let copies = Copies::new(options.compress, options.cache.clone());
    let copied: Vec<String> = site.pages.iter().flat_map(|page| copies.paths(&page.path)).collect();
    let paths = site.pages.iter().map(|page| page.path.as_str()).chain(copied.iter().map(String::as_str));
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
    if site.has_errors() {
        return None;
    }
    let outputs = staged.len();
    // Of the pages, only where they come from is still asked for.
    let pages = std::mem::take(&mut site.pages).into_iter();
    let mut sources: Vec<(String, Span)> = pages.filter_map(|page| Some((page.path, page.source?))).collect();
    sources.shrink_to_fit();
    let publication = match output.publication(staged) {
        Ok(publication) => publication,
        Err(finding) => {
            site.diagnostics.push(*finding);
            return None;
        }
    };
    site.diagnostics.extend(publication.findings.iter().cloned());
    site.diagnostics.extend(moved(&publication.release, &sources));
    site.diagnostics.extend(too_many_removed(&publication.release, options));
    Some(Made { publication, outputs, due, unpacked: pictures.unpacked(), cost })
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
fn moved(release: &Release, sources: &[(String, Span)]) -> Vec<Diagnostic> {
    let finding = |(old, new): &(String, String)| {
        let span = sources.binary_search_by(|(path, _)| path.cmp(new)).ok().map(|at| sources[at].1);
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
