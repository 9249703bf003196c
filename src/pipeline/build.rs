//! `salkku build`: the whole story, to its end in the output folder.

use super::build_info::build_info;
use super::compressed::Copies;
use super::known::{Known, Standing};
use super::pictures::Pictures;
use super::progress::{Pieces, Progress, Stage};
use super::work::Tally;
use super::{Built, Clock, Cost, Options, Outcome, Prepared, caught, doubt, prepare, same, site_memory};
use crate::cache::Outputs;
use crate::compress::ENDINGS;
use crate::diag::{Diagnostic, codes};
use crate::digest::Digest;
use crate::due::{Due, next_due};
use crate::load::Folder;
use crate::plan::{Page, PageKind};
use crate::release::{About, Release};
use crate::render::{Content, Renderers};
use crate::site::Site;
use crate::write::{self, Change, Output, Publication, Rules, Staged};
use rayon::prelude::*;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// So many outputs are made before what is known of them is put in order.
const AT_ONCE: usize = 4096;

/// Builds a site. Where the content or the theme has errors, nothing is published.
#[must_use]
pub fn build(options: &Options) -> Outcome<Built> {
    let mut clock = Clock::new();
    let usual = options.source.join("dist");
    let place = options.output.clone().unwrap_or_else(|| usual.clone());
    // Nobody else publishes there from now on: what is read after this is newer than what is published.
    let opened = open(options, &place);
    let root = write::real_path(&place);
    let memory = site_memory(options);
    let outputs = || memory.as_ref().map(|memory| Outputs::recall(memory, &root));
    let (folder, outputs) = rayon::join(|| Folder::walk(&options.source), outputs);
    let known = memory.as_ref().zip(outputs).map(|(memory, outputs)| {
        let content = folder.as_ref().and_then(|folder| same::content_files(folder, memory));
        Known { memory, options, root: root.clone(), content, outputs }
    });
    clock.phase("open");
    if let (Ok(output), Some(known)) = (&opened, &known)
        && let Some(built) = known.again(output.state())
    {
        clock.phase("compare");
        return Outcome { timings: clock.timings, ..built };
    }
    let opened = opened.and_then(begin);
    clock.phase("compare");
    let mut site = prepare(options, folder, memory.as_ref(), &mut clock);
    if options.drafts && root == write::real_path(&usual) {
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
    site.diagnostics.extend(doubt(memory.as_ref()));
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
fn publish(options: &Options, output: Output<'_>, publication: &mut Publication) -> Result<(), Box<Diagnostic>> {
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

    let renderers = Renderers::new(&site.editions, &theme, site.base_url.as_deref());
    let content = Arc::clone(site.site()?);
    let pictures = Pictures::of_build(options.cache.clone(), &content, &site.pages);
    let makers = Makers {
        content: &content,
        renderers: &renderers,
        pictures: &pictures,
        copies: &copies,
        output,
        known,
        tally: &site.tally,
        progress: &options.progress,
    };
    let (mut staged, mut failed, cost) = makers.stage(site);
    let due = next_due(&content, site.due.take());
    match makers.stage_build_info(site, &staged, due.as_ref()) {
        Ok(info) => staged.extend(info),
        Err(finding) => failed.push(*finding),
    }
    // What follows deals with outputs alone, and needs the room.
    drop((renderers, content));
    site.editions = Arc::default();
    pictures.tidy();
    copies.tidy();
    clock.phase("render");

    site.diagnostics.extend(without_repeats(failed));
    if site.has_errors() {
        return None;
    }
    let outputs = staged.len();
    let publication = match output.publication(staged) {
        Ok(publication) => publication,
        Err(finding) => {
            site.diagnostics.push(*finding);
            return None;
        }
    };
    site.diagnostics.extend(publication.findings.iter().cloned());
    site.diagnostics.extend(moved(&publication.release, &std::mem::take(&mut site.pages)));
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

/// What makes the bytes of outputs, and keeps those ready that are new.
struct Makers<'a> {
    content: &'a Site,
    renderers: &'a Renderers,
    pictures: &'a Pictures,
    copies: &'a Copies,
    output: &'a Output<'a>,
    /// What earlier builds have made.
    known: Option<&'a Known<'a>>,
    tally: &'a Tally,
    progress: &'a Progress,
}

impl Makers<'_> {
    /// Makes every output that does not need the others; and what was found meanwhile, and how long it took.
    fn stage(&self, site: &Prepared) -> (Vec<Staged>, Vec<Diagnostic>, Cost) {
        let pieces = Pieces::new(self.progress, Stage::Make, site.pages.len());
        let one = |buffer: &mut Vec<u8>, page: &Page, number: usize| {
            let input = self.known.and_then(|known| known.input(self.content, page));
            let unchanged = input.and_then(|input| self.unchanged(page, input));
            let start = Instant::now();
            let is_made = unchanged.is_none();
            let made = unchanged.map_or_else(|| caught(&page.path, || self.make(site, number, input, buffer)), Ok);
            pieces.one();
            (made, is_made.then(|| start.elapsed()))
        };
        let (mut staged, mut failed) = (Vec::with_capacity(site.pages.len()), Vec::new());
        let mut times = Vec::with_capacity(site.pages.len());
        // What is known of outputs is put in order while others are made: nothing of it is in memory twice.
        for (nth, pages) in site.pages.chunks(AT_ONCE).enumerate() {
            let pages = pages.par_iter().enumerate();
            let made = pages.map_init(Vec::new, |buffer, (at, page)| one(buffer, page, nth * AT_ONCE + at));
            for (made, time) in made.collect::<Vec<_>>() {
                match made {
                    Ok(made) => staged.extend(made),
                    Err(finding) => failed.push(*finding),
                }
                times.push(time);
            }
        }
        (staged, failed, Cost::of(&site.pages, &times))
    }

    /// Makes an output and its compressed copies.
    fn make(
        &self,
        site: &Prepared,
        number: usize,
        input: Option<Digest>,
        buffer: &mut Vec<u8>,
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        let page = &site.pages[number];
        let stage = |bytes: &[u8], about: Option<About>| {
            self.tally.rendered.add();
            self.stage_bytes(number, page, input, about, bytes)
        };
        let (content, about) = self.renderers.render(page, &site.pages, buffer)?;
        match content {
            Content::Rendered => stage(buffer, about),
            Content::Theme(bytes) => stage(bytes, about),
            Content::Copy(source) => stage(&self.output.copied(source)?, about),
            Content::Picture => stage(&self.pictures.bytes(self.content, page)?, about),
            Content::OfAll => Ok(Vec::new()),
        }
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
        self.stage_bytes(number, &site.pages[number], None, None, &build_info(&site.editions, staged, due))
    }

    /// An output and its compressed copies, where they stand in their places as they were made from the same input.
    fn unchanged(&self, page: &Page, input: Digest) -> Option<Vec<Staged>> {
        let known = self.known?;
        let mut staged = Vec::with_capacity(1);
        for (ending, row) in known.rows(&page.path, input) {
            let mut same = self.output.unchanged(page, ending, row.digest, row.stamp, || self.tally.compared.add())?;
            same.input = Some(input);
            staged.push(same);
        }
        // The output itself stands first; a copy alone says nothing.
        staged.first().is_some_and(|output| output.path == page.path).then_some(staged)
    }

    /// Keeps an output ready, and its compressed copies.
    fn stage_bytes(
        &self,
        number: usize,
        page: &Page,
        input: Option<Digest>,
        about: Option<About>,
        bytes: &[u8],
    ) -> Result<Vec<Staged>, Box<Diagnostic>> {
        // Each output has room for its copies among the numbers.
        let number = number * (1 + ENDINGS.len());
        let mut staged = vec![self.output.stage(number, page, "", bytes)?];
        staged[0].about = about.map(Arc::new);
        for (nth, (ending, copy)) in self.copies.of(&page.path, bytes)?.into_iter().enumerate() {
            staged.push(self.output.stage(number + 1 + nth, page, ending, &copy)?);
        }
        // What somebody has changed is looked at in every build, until it is as it should be.
        if staged.iter().all(|output| output.change != Change::Edited) {
            for output in &mut staged {
                output.input = input;
            }
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
