//! A build after edits of texts that only the pages of their own documents show: most of what writers do.
//!
//! The edited documents, with those of which their pages show something, are a small site, however large the whole is. It is
//! put together as it was at the last build and as it is now, and the pages that differ are made. That this part of the
//! site is enough for them, their fingerprints prove: as the part was, each must be made from the very input that the
//! whole site gave it. Wherever that is not so, or anything else is in doubt, the whole site is built.

use super::build::publish;
use super::build_info::{Listed, with_outputs};
use super::compressed::Copies;
use super::cost::Costs;
use super::known::{Known, Standing};
use super::lasting::Lasting;
use super::make::{Makers, Staging};
use super::memory::Memory;
use super::pictures::Pictures;
use super::same::{Changed, of_file, said_again};
use super::text_edit::text_edit;
use super::told::{found, told};
use super::{Built, Clock, Cost, Options, Outcome, caught, languages, plan_settings, read, theme};
use crate::cache::{LastBuild, Outputs};
use crate::compress::ENDINGS;
use crate::diag::{self, Diagnostic};
use crate::digest::Digest;
use crate::index::Edition;
use crate::load::{self, Document, DocumentKind, Folder, Loaded, SETTINGS, Stamp, document_path, is_text};
use crate::plan::{self, Inputs, PageKind};
use crate::release::Release;
use crate::render::Renderers;
use crate::render::theme::Theme;
use crate::site::{Site, linked};
use crate::source::{FileId, SourceFile};
use crate::value::Lang;
use crate::write::{Output, Publication, Staged, State};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

/// With more edits the part is hardly smaller than the whole.
const MOST_EDITS: usize = 32;

/// The folders of documents that are in every part: there are few of them, and the menu, the foot and the facts of all pages
/// lead to them.
const ALWAYS: [&str; 3] = ["portfolios/", "programmes/", "pages/"];

/// Edits that are ready to be published.
pub struct Edits<'a> {
    part: EditedPart<'a>,
    publication: Publication,
    /// The last build.
    last: LastBuild,
    /// How many outputs were looked at.
    outputs: usize,
    cost: Cost,
}

/// The part of a site with the documents that were edited.
struct EditedPart<'a> {
    options: &'a Options,
    lasting: Lasting<'a>,
    memory: Memory,
    /// The files of the documents that were edited, translations among them.
    own: Vec<Document>,
    /// Which of them were edited.
    edited: BTreeSet<FileId>,
    /// Which of those hold another text now.
    rewritten: BTreeSet<FileId>,
    /// The part as it is now, in each language.
    editions: Arc<Vec<Edition>>,
    theme: Theme,
    /// What there is to say of the whole site now, and the files that this points to.
    told: (Vec<Diagnostic>, Vec<SourceFile>),
    pages: Vec<plan::Page>,
}

/// Makes the pages that some edited files of the content ask for, where nothing else has changed since the `last` build;
/// `None` where the whole site is to be built.
pub fn edits<'a>(
    known: &Known<'a>,
    folder: &Folder,
    last: &LastBuild,
    changed: &Changed,
    output: &mut Output<'_>,
) -> Option<Edits<'a>> {
    let is_document = |path: &String| is_text(path) && path != SETTINGS;
    if last.retains || changed.len() > MOST_EDITS || !changed.keys().all(is_document) {
        return None;
    }
    let mut part = EditedPart::read(known, folder, last, changed)?;
    let touched = part.compare(known)?;
    let edits = part.make(known, last, &touched, output)?;
    // What was damaged is told by a build of the whole.
    (!known.memory.was_doubtful()).then_some(edits)
}

/// The part as it was at the last build and as it is now, in each language.
struct Editions {
    before: Vec<Edition>,
    now: Vec<Edition>,
    rewritten: BTreeSet<FileId>,
    told: (Vec<Diagnostic>, Vec<SourceFile>),
}

impl<'a> EditedPart<'a> {
    /// Puts the part together as it was at the last build, and takes the edits over.
    fn read(known: &Known<'a>, folder: &Folder, last: &LastBuild, changed: &Changed) -> Option<Self> {
        let (options, root) = (known.options, &known.options.source);
        let mut lasting = Lasting::open(known.memory);
        let mut memory = Memory { files: Arc::new(lasting.files()), ..Memory::default() };
        let paths: BTreeSet<&str> = changed.keys().map(|path| document_path(path)).collect();
        let own = folder.part(paths.iter().copied().chain([SETTINGS]), |_| false);
        let mut loaded = load::load_from(root, Some(&own), lasting.documents.sources(root));
        let (config, _) = read::settings(options, &mut loaded);
        let config = Arc::new(config);
        lasting.documents.begin(Digest::of(loaded.sources.get(config.file).text()));
        let edited = changed.iter().map(|(path, before)| {
            let file = loaded.sources.by_path(&format!("content/{path}"))?;
            // A build into another folder may have kept a later text.
            (of_file(path, lasting.documents.stamp(file)?) == *before).then_some(file)
        });
        let edited: BTreeSet<FileId> = edited.collect::<Option<_>>()?;
        let own = Arc::clone(&loaded.documents);
        let has_own_page = |kind| matches!(kind, DocumentKind::Project | DocumentKind::Post | DocumentKind::Page);
        if !own.iter().all(|document| has_own_page(document.kind)) {
            return None;
        }

        let mut sources = loaded.sources.clone();
        let theme = || theme(options, &config, &mut sources).0;
        let editions = || {
            let part =
                folder.part(beside(&loaded, &edited, &lasting, &mut memory)?.iter().map(String::as_str), is_in_every);
            let loaded = load::load_from(root, Some(&part), loaded.sources);
            recall(&loaded, &own, &lasting, &mut memory)?;
            let site = read::parse(loaded, Arc::clone(&config), last.today, options.drafts, &mut memory, None).site;
            let (before, _) = languages::editions(&site, &[], Vec::new(), &mut memory, None);
            let found_before = found(&site, &mut memory, &own, true)?;
            let texts = rewritten(&site, &edited, &lasting, &memory)?;
            let rewritten = texts.keys().copied().collect();
            let site = Arc::new(edit(&site, texts, &mut memory)?);
            let now = languages::with_texts(&site, &before, &mut memory);
            let found_now = found(&site, &mut memory, &own, false)?;
            let told = told(last, &site, &fronts(&site, &own), found_before, found_now)?;
            Some(Editions { before, now, rewritten, told })
        };
        let (theme, editions) = rayon::join(theme, editions);
        let (theme, Editions { before, now, rewritten, told }) = (theme?, editions?);
        let (pages, _) = plan::plan(&before, &plan_settings(&theme, config.base_url.as_deref()));
        let (own, editions) = (own.to_vec(), Arc::new(now));
        Some(Self { options, lasting, memory, own, edited, rewritten, editions, theme, told, pages })
    }

    fn site(&self) -> Option<&Arc<Site>> {
        self.editions.first().map(|edition| &edition.site)
    }

    /// Finds out which pages the edits touch, by their positions; `None` where the part is not enough to make them.
    fn compare(&mut self, known: &Known<'_>) -> Option<Vec<usize>> {
        let site = Arc::clone(self.site()?);
        let settings = plan_settings(&self.theme, site.config.base_url.as_deref());
        let inputs = Inputs::new(&self.editions, &settings, &self.pages);
        let fingerprints: Vec<Option<Digest>> = self.pages.iter().map(|page| inputs.fingerprint(page)).collect();
        drop(inputs);
        let mut touched = Vec::new();
        for (number, (page, now)) in self.pages.iter_mut().zip(fingerprints).enumerate() {
            if page.fingerprint == now {
                continue;
            }
            let input = known.input(&site, page)?;
            known.rows(&page.path, input).next().filter(|(ending, _)| ending.is_empty())?;
            page.fingerprint = now;
            touched.push(number);
        }
        let has_page = |document: &Document| {
            let is_of = |&number: &usize| self.pages[number].source.is_some_and(|span| span.file == document.file);
            touched.iter().any(is_of)
        };
        // A document that is shown has a page, which an edit of it touches: in the part as in the whole.
        let is_sound = |document: &Document| {
            let is_shown = site.is_shown(document.kind, &document.id) != Some(false);
            let mut same = self.own.iter().filter(|other| (other.kind, &other.id) == (document.kind, &document.id));
            !is_shown || same.any(has_page)
        };
        self.own.iter().filter(|document| self.rewritten.contains(&document.file)).all(is_sound).then_some(touched)
    }

    /// The positions of pages that show the documents of touched ones in other languages: a document that changes is called
    /// by its title in the first one.
    fn in_other_languages(&self, touched: &[usize]) -> Vec<usize> {
        let alternates = touched.iter().flat_map(|&number| plan::alternates(&self.pages[number], &self.editions));
        let others = alternates.filter_map(|alternate| plan::position(&self.pages, &alternate.path));
        let others: BTreeSet<usize> = others.filter(|number| !touched.contains(number)).collect();
        others.into_iter().collect()
    }

    /// Makes the pages, and gathers what is to change in the output folder.
    fn make(
        self,
        known: &Known<'_>,
        last: &LastBuild,
        touched: &[usize],
        output: &mut Output<'_>,
    ) -> Option<Edits<'a>> {
        let site = Arc::clone(self.site()?);
        let copies = Copies::new(self.options.compress, self.options.cache.clone());
        let build_info = self.pages.iter().position(|page| page.kind == PageKind::BuildInfo)?;
        let others = self.in_other_languages(touched);
        let looked_at = touched.iter().chain(&others).chain([&build_info]);
        let paths = looked_at
            .map(|&number| &self.pages[number].path)
            .flat_map(|path| std::iter::once(Arc::clone(path)).chain(copies.paths(path).map(Arc::from)));
        let standing = output.begin_at(paths)?;

        let makers = Makers {
            content: &site,
            renderers: Renderers::new(&self.editions, &self.theme, site.config.base_url.as_deref()),
            pictures: &Pictures::new(self.options.cache.clone()),
            staging: Staging { copies: &copies, output, known: Some(known) },
            tally: &self.memory.tally,
            progress: &self.options.progress,
        };
        let (mut staged, mut buffer, mut costs) = (Vec::new(), Vec::new(), Costs::default());
        for &number in touched {
            let (page, start) = (&self.pages[number], Instant::now());
            let input = known.input(&site, page);
            let made = caught(&page.path, || makers.make(&self.pages, page, input, &mut buffer));
            staged.extend(made.ok()?);
            costs.add(page, start.elapsed());
        }
        for &number in &others {
            let page = &self.pages[number];
            staged.extend(makers.unchanged(page, known.input(&site, page)?)?);
        }
        staged.iter_mut().try_for_each(|made| output.leave_facts(made))?;
        let path = &self.pages[build_info].path;
        let info = with_outputs(&output.standing(path)?, listed(&known.outputs, &staged, path))?;
        staged.extend(makers.staging.bytes(&self.pages[build_info], None, None, &info).ok()?);

        // The outputs are the same ones as before, copies among them.
        let made: BTreeSet<&str> = staged.iter().map(|output| &*output.path).collect();
        if !made.iter().copied().eq(standing.iter().map(|path| &**path)) {
            return None;
        }
        let (cost, outputs) = (costs.ended(), staged.len());
        let publication = output.publication(staged).ok()?;
        publication.findings.is_empty().then(|| Edits { part: self, publication, last: last.clone(), outputs, cost })
    }

    /// Leaves the edited documents for the next build.
    fn keep(mut self) {
        for document in &self.own {
            if self.edited.contains(&document.file) {
                self.lasting.keep_own(document, &mut self.memory);
            }
            self.lasting.keep_in_language(document, &mut self.memory);
        }
        self.lasting.keep_some();
    }
}

impl Edits<'_> {
    /// Publishes them. The outcome is that of a build of the whole.
    pub fn publish(self, known: Known<'_>, output: Output<'_>, mut clock: Clock) -> Outcome<Built> {
        let Self { mut part, mut publication, outputs, cost, last } = self;
        let (findings, sources) = std::mem::take(&mut part.told);
        let last = LastBuild { findings, sources, ..last };
        let mut outcome = said_again(&last);
        let published = publish(part.options, output, &mut publication);
        clock.phase("write");
        let release = std::mem::take(&mut publication.release);
        if let Some(built) = &mut outcome.value {
            built.written = publication.written;
            built.written.unchanged += last.outputs - outputs;
            built.release = Release { pages_before: last.pages, ..release };
            built.work = part.memory.tally.work(0);
            built.cost = cost;
        }
        match published {
            Ok(()) if !part.options.dry_run => {
                let manifest = Stamp::at(&State::of(&known.root).manifest());
                if let (Some(manifest), Some(content)) = (manifest, known.content) {
                    let now = LastBuild { content, manifest, ..last };
                    known.outputs.keep_some(known.memory, &known.root, Standing::after(publication).outputs, now);
                }
                part.keep();
            }
            Ok(()) => {}
            Err(finding) => {
                outcome.diagnostics.push(*finding);
                diag::sort(&mut outcome.diagnostics, &outcome.sources);
            }
        }
        Outcome { timings: clock.timings, ..outcome }
    }
}

/// Whether a file is a part of every site that is a part of another.
fn is_in_every(path: &str) -> bool {
    !is_text(path) || ALWAYS.iter().any(|always| path.starts_with(always))
}

/// The edited documents, which were `loaded`, and those of which their pages show something, all by [`document_path`].
fn beside(
    loaded: &Loaded,
    edited: &BTreeSet<FileId>,
    lasting: &Lasting<'_>,
    memory: &mut Memory,
) -> Option<BTreeSet<String>> {
    let neighbours = lasting.neighbours()?;
    let mut paths = BTreeSet::from([SETTINGS.to_owned()]);
    for document in &*loaded.documents {
        let from = loaded.sources.get(document.file).inside_content()?;
        let own = document_path(from);
        paths.insert(own.to_owned());
        paths.extend(neighbours.of_document(own).map(str::to_owned));
        let is_edited = edited.contains(&document.file);
        let stamp = if is_edited { lasting.documents.stamp(document.file)? } else { document.stamp };
        let links = lasting.recall(document, stamp, memory)?;
        let links = links.iter().map(|link| link.split('#').next().unwrap_or_default());
        paths.extend(links.filter_map(|link| Some(document_path(&linked(from, link)?).to_owned())));
    }
    Some(paths)
}

/// Takes up the documents of the part as they were at the last build; `None` where one of the edited documents, `own`,
/// cannot be: its text is no longer there.
fn recall(loaded: &Loaded, own: &[Document], lasting: &Lasting<'_>, memory: &mut Memory) -> Option<()> {
    for document in loaded.documents.iter().filter(|document| !own.contains(document)) {
        // What has not been kept is parsed again.
        let _ = lasting.recall(document, document.stamp, memory);
    }
    for document in &*loaded.documents {
        let is_known = lasting.recall_in_language(document, &loaded.documents, memory).is_some();
        if !is_known && own.contains(document) {
            return None;
        }
    }
    Some(())
}

/// The paths of files, and how many bytes their front matter takes.
fn fronts<'s>(site: &'s Site, documents: &[Document]) -> Vec<(&'s str, usize)> {
    let front = |document: &Document| {
        let path = site.sources.get(document.file).path.as_str();
        let Document { kind, id, .. } = document;
        let front = match document.language.as_deref() {
            None => site.source_of(*kind, id)?.body.start,
            Some(tag) => site.translation_of(*kind, id, Lang::of_site(tag)?)?.body.start,
        };
        Some((path, front))
    };
    documents.iter().filter_map(front).collect()
}

/// The texts of edited files that are others now: some are only written again as they were. `None` where one cannot be read.
fn rewritten(
    site: &Site,
    edited: &BTreeSet<FileId>,
    lasting: &Lasting<'_>,
    memory: &Memory,
) -> Option<BTreeMap<FileId, String>> {
    let read = |&file: &FileId| {
        memory.tally.read.add();
        Some((file, load::read(&site.sources, file).ok()?.into_owned()))
    };
    let mut texts = edited.iter().map(read).collect::<Option<BTreeMap<_, _>>>()?;
    texts.retain(|&file, text| lasting.documents.digest(file) != Some(Digest::of_bytes(text.as_bytes())));
    Some(texts)
}

/// The site with some texts as they are now; `None` where more than texts has changed, or they have errors.
fn edit(before: &Site, texts: BTreeMap<FileId, String>, memory: &mut Memory) -> Option<Site> {
    let edited: Vec<FileId> = texts.keys().copied().collect();
    let mut sources = before.sources.clone();
    for (file, text) in texts {
        sources.hold(file, text);
    }
    let mut sites = [before.with_sources(sources, Arc::clone(&memory.files))];
    for file in edited {
        memory.tally.parsed.add();
        // What is found in a text is asked for when all are in their places.
        text_edit(&mut sites, memory, file)?;
    }
    let [site] = sites;
    Some(site)
}

/// All outputs but the one at `path`, with those of `staged` as they are now.
fn listed<'a>(outputs: &'a Outputs, staged: &'a [Staged], path: &str) -> impl Iterator<Item = Listed<'a>> {
    let now: BTreeMap<&str, Digest> = staged.iter().map(|output| (&*output.path, output.digest)).collect();
    let is_other = move |listed: &Listed<'_>| {
        !listed.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || ENDINGS.contains(&rest))
    };
    let rows = outputs.rows().iter().map(move |row| {
        let digest = now.get(&*row.path).copied().unwrap_or(row.digest);
        Listed { path: &row.path, digest, is_page: row.is_page }
    });
    rows.filter(is_other)
}
