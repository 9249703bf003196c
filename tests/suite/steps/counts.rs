//! Which files a build writes and removes, exactly, for each kind of change of a site of sixty cards; and how many it
//! parses and renders for that.
//!
//! Whoever publishes copies what has changed, and readers load it again: a file that is written without need costs both.

use super::builds::is_part;
use super::compare::trace;
use crate::fixture::{Fixture, SETTINGS};
use crate::markup::has_extension;
use crate::output::is_page;
use salkku::diag::{self, Messages, Severity};
use salkku::pipeline::{self, Built, Options};
use salkku::value::{Date, Lang};
use std::collections::BTreeSet;
use std::thread::sleep;
use std::time::Duration;

/// The day for which the site is built first.
const DAY: &str = "2026-11-21";

/// What a build did to the output folder, and how much work that was.
#[derive(Debug, PartialEq, Eq)]
struct Done {
    written: BTreeSet<String>,
    removed: BTreeSet<String>,
    /// Documents that were parsed.
    parsed: usize,
    /// Outputs that were made.
    rendered: usize,
}

impl Done {
    /// `rendered` outputs were made of which these alone are others than before, for `parsed` documents.
    fn of([parsed, rendered]: [usize; 2], written: BTreeSet<String>) -> Self {
        Self { written, removed: BTreeSet::new(), parsed, rendered }
    }
}

const STATUSES: [&str; 3] = ["käynnissä", "päättynyt", "suunnitteilla"];
const REGIONS: [&str; 3] = ["Lappi", "Kainuu", "Uusimaa"];
const MUNICIPALITIES: [&str; 3] = ["Rovaniemi", "Kajaani", "Helsinki"];

fn front_matter(nth: usize) -> String {
    let start = 2015 + nth % 5;
    format!(
        "nimi: Kortti {nth:02}\ntila: {}\nalkaa: {start}-03\npäättyy: {}-05\nmaakunnat: [{}]\nkunnat: [{}]\nsalkku: {}\n\
         ohjelma: {}\nhanketyyppi: {}\nteemat: [{}]\ntoteuttajat: [Toimija {}, Yhteinen ry]\n\
         tiivistelmä: Lyhyesti {nth}.\npäivitetty: 2026-{:02}-{:02}",
        STATUSES[nth % 3],
        start + 3,
        REGIONS[nth % 3],
        MUNICIPALITIES[nth % 3],
        ["suuri", "Pieni salkku"][nth % 2],
        ["Kaste", "Oma ohjelma"][nth % 2],
        ["kokeilu", "kehittämishanke"][nth % 2],
        ["Lapset", "Liikenne"][nth % 2],
        nth % 7,
        1 + nth % 10,
        1 + nth % 28,
    )
}

fn site() -> Fixture {
    let settings = format!("{SETTINGS}tarkistukset: {{results/missing: pois}}\nteema: oma\n");
    let site = Fixture::empty()
        .file("content/site.yaml", settings)
        .file("themes/oma/theme.yaml", "name: Oma\n")
        .file("themes/oma/styles/95-oma.css", ".card { margin: 0; }\n")
        .file("content/portfolios/suuri.md", "---\nnimi: Suuri salkku\n---\nTeksti.\n")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-10-02\nhanke: k07\n---\nTeksti.\n")
        .file("content/pages/tietoa.md", "---\notsikko: Tietoa\nvalikko: kyllä\n---\n[Kortti](../projects/k09.md)\n")
        .file("content/reports/selvitys/index.md", "---\notsikko: Selvitys\nhanke: k05\nlaji: loppuraportti\n---\n")
        .file("content/reports/selvitys/01-luku.md", "# Luku\n\nTeksti.\n");
    let site =
        (0..60).filter(|nth| *nth != 20).fold(site, |site, nth| site.card(&format!("k{nth:02}"), &front_matter(nth)));
    let attached = "liitteet: [{nimi: Liite, tiedosto: liite.txt, kieli: fi, saavutettava: kyllä}]";
    // A contact who is to be seen for one day more.
    let contact = "yhteystiedot: [{rooli: johtaja, nimi: Aino Aho, näkyy_asti: 2026-11-21}]";
    site.file(
        "content/projects/k20/index.md",
        format!("---\n{}\n{attached}\n{contact}\n---\nTeksti.\n", front_matter(20)),
    )
    .file("content/projects/k20/liite.txt", "Liite 1\n")
}

/// What a build did, and whether it was one of a part of the site.
fn build(site: &Fixture, day: &str) -> (Built, bool) {
    let options = Options {
        source: site.path(""),
        as_of: Date::parse(day).ok(),
        cache: Some(site.path(".cache")),
        ..Options::default()
    };
    let outcome = pipeline::build(&options).expect("threads");
    let said = diag::short(&outcome.diagnostics, &outcome.sources, &Messages::new(Lang::En));
    assert_eq!(diag::count(&outcome.diagnostics, Severity::Error), 0, "{said}");
    let is_part = is_part(&outcome);
    (outcome.value.expect("a site without errors is built"), is_part)
}

/// A file that is younger than a tick of the disk's clock may be another one already: a build would look at everything.
const TICK: Duration = Duration::from_millis(50);

/// What the next build does after a change, for a day.
fn on(site: &Fixture, day: &str, change: impl FnOnce(&Fixture)) -> Done {
    sleep(TICK);
    build(site, DAY);
    next(site, day, change).0
}

/// What the next build does after a change, and whether it was one of a part of the site.
fn next(site: &Fixture, day: &str, change: impl FnOnce(&Fixture)) -> (Done, bool) {
    let before = trace(&site.path("dist"));
    change(site);
    let (built, is_part) = build(site, day);
    let after = trace(&site.path("dist"));
    before.counts(&after, built.written).expect("a build tells what it did");
    let written =
        after.files.keys().filter(|path| before.files.get(*path) != after.files.get(*path)).cloned().collect();
    let removed = before.files.keys().filter(|path| !after.files.contains_key(*path)).cloned().collect();
    (Done { written, removed, parsed: built.work.parsed, rendered: built.work.rendered }, is_part)
}

fn after(change: impl FnOnce(&Fixture)) -> Done {
    on(&site(), DAY, change)
}

fn replace(site: &Fixture, path: &str, from: &str, to: &str) {
    let text = site.read(path);
    assert!(text.contains(from), "{path} does not hold {from:?}");
    site.write(path, text.replace(from, to));
}

/// How many outputs depend on settings and theme: all but the attachment and the one that tells of all others.
const ALL: usize = 150;

/// Paths between spaces.
fn paths(list: &str) -> BTreeSet<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

/// Nothing but these is written, and nothing is removed; for that, so many documents are parsed, and outputs made.
#[track_caller]
fn writes(done: &Done, work: [usize; 2], list: &str) {
    assert_eq!(*done, Done::of(work, paths(list)));
}

/// All pages of the site, as it is before a change.
fn pages() -> BTreeSet<String> {
    let site = site();
    build(&site, DAY);
    site.outputs("dist").into_keys().filter(|path| is_page(path)).collect()
}

#[test]
fn nothing_is_written_where_nothing_has_changed() {
    writes(&after(|_| ()), [0, 0], "");
    let touched = after(|site| {
        let text = site.read("content/projects/k10.md");
        site.remove("content/projects/k10.md");
        site.write("content/projects/k10.md", text);
    });
    writes(&touched, [0, 0], "");
}

/// `build.json` names every output with its digest, so it follows from all of them.
#[test]
fn the_edit_of_a_text_writes_its_page() {
    let edited = after(|site| replace(site, "content/projects/k10.md", "Teksti.", "Muu teksti."));
    writes(&edited, [1, 1], "build.json hankkeet/k10.html");
    let chapter = after(|site| replace(site, "content/reports/selvitys/01-luku.md", "Teksti.", "Muu teksti."));
    writes(&chapter, [1, 2], "build.json raportit/selvitys/luku.html raportit/selvitys/koko_raportti.html");
}

/// Most edits of writers are of this kind: they take as long on a large site as on a small one.
#[test]
fn the_edit_of_a_text_needs_a_part_of_the_site() {
    let site = site()
        .file(
            "content/projects/osa.md",
            "---\nnimi: Osa\npäähanke: k05\n---\n[Kortti](k09.md) ja [luku](../reports/selvitys/01-luku.md).\n",
        )
        .file(
            "content/projects/k60.md",
            format!("---\n{}\nedeltäjä: k05\n---\n## Tavoite\n\nTeksti.\n", front_matter(60)),
        )
        .file("content/projects/luonnos.md", "---\nnimi: Luonnos\nluonnos: kyllä\n---\nTeksti.\n");
    sleep(TICK);
    build(&site, DAY);
    let edit = |path: &'static str, from: &'static str, to: &'static str| {
        next(&site, DAY, |site| {
            replace(site, path, from, to);
            sleep(TICK);
        })
    };
    for (path, written) in [
        ("content/projects/k05.md", "hankkeet/k05.html"),
        ("content/projects/k60.md", "hankkeet/k60.html"),
        ("content/projects/k20/index.md", "hankkeet/k20.html"),
        ("content/posts/uutinen.md", "uutiset/uutinen.html"),
        ("content/projects/k05.md", "hankkeet/k05.html"),
    ] {
        let (done, is_part) = edit(path, "Teksti.", "Muu teksti. Teksti.");
        writes(&done, [1, 1], &format!("build.json {written}"));
        assert!(is_part, "{path}");
    }
    let (done, is_part) = edit("content/projects/osa.md", "ja", "sekä");
    writes(&done, [1, 1], "build.json hankkeet/osa.html");
    assert!(is_part, "it leads to a chapter of a report");
    let (done, is_part) = edit("content/projects/luonnos.md", "Teksti.", "Muu.");
    writes(&done, [1, 0], "");
    assert!(is_part, "it has no page");
    let (done, is_part) = next(&site, DAY, |site| {
        for card in ["k01", "k02"] {
            replace(site, &format!("content/projects/{card}.md"), "Teksti.", "Muu.");
        }
        sleep(TICK);
    });
    writes(&done, [2, 2], "build.json hankkeet/k01.html hankkeet/k02.html");
    assert!(is_part, "there are two");
    for (edited, work, list) in [(false, [0, 0], ""), (true, [1, 1], "build.json hankkeet/k03.html")] {
        let (done, is_part) = next(&site, DAY, |site| {
            replace(site, "content/projects/k04.md", "Teksti.", "Teksti.");
            if edited {
                replace(site, "content/projects/k03.md", "Teksti.", "Muu.");
            }
            sleep(TICK);
        });
        writes(&done, work, list);
        assert!(is_part, "a card is written again as it was");
    }
    writes(&next(&site, DAY, |_| ()).0, [0, 0], "");
    // What others may see is another matter.
    for (path, from, to) in [
        ("content/projects/k10.md", "tila: päättynyt", "tila: käynnissä"),
        ("content/projects/k60.md", "## Tavoite", "## Tavoitteet"),
        ("content/projects/osa.md", "k09.md", "k11.md"),
        ("content/projects/k11.md", "Teksti.", "[Luonnos](luonnos.md)"),
        ("content/portfolios/suuri.md", "Teksti.", "Muu."),
        ("content/reports/selvitys/01-luku.md", "Teksti.", "Muu."),
        ("content/site.yaml", "teema: oma", "teema: oma # Oma."),
    ] {
        assert!(!edit(path, from, to).1, "{path}: {from} becomes {to}");
    }
}

#[test]
fn another_status_writes_what_lists_the_card_and_what_counts_by_status() {
    let done = after(|site| replace(site, "content/projects/k10.md", "tila: päättynyt", "tila: käynnissä"));
    let own = "hankkeet/k10.html";
    // Each shows the card as a row with its status: one page of each index that it is in, and of all cards.
    let rows = "hankkeet/index.html alueet/kainuu.html hyvinvointialueet/kainuun-hyvinvointialue.html kunnat/kajaani.html \
                ohjelmat/kaste.html salkut/suuri.html teemat/lapset.html toimijat/toimija-3.html toimijat/yhteinen-ry.html \
                tyypit/kokeilu.html vuodet/2015.html";
    // It goes from the one and comes to the other; how many there are of each status stands in the list of statuses and
    // on the home page.
    let by_status = "tilat/paattynyt.html tilat/kaynnissa.html tilat/index.html index.html";
    writes(&done, [1, 19], &format!("{own} {rows} {by_status} hankkeet.csv build.json"));
}

/// The index pages that a card like [`front_matter`] of these values is on, and those that count what is in each.
const COUNTS: &str = "alueet/index.html hyvinvointialueet/index.html kunnat/index.html ohjelmat/index.html salkut/index.html \
    teemat/index.html tilat/index.html toimijat/index.html tyypit/index.html vuodet/index.html index.html";

/// Lists of all cards: by title, by letter, for spreadsheets and for search engines.
const ALL_CARDS: &str = "hankkeet/index.html hankkeet/luettelo_a-o.html hankkeet.csv sitemap.xml";

/// The index pages that card 10 is on.
const OF_TEN: &str = "alueet/kainuu.html hyvinvointialueet/kainuun-hyvinvointialue.html kunnat/kajaani.html ohjelmat/kaste.html \
    salkut/suuri.html teemat/lapset.html tilat/paattynyt.html toimijat/toimija-3.html toimijat/yhteinen-ry.html \
    tyypit/kokeilu.html vuodet/2015.html";

#[test]
fn a_new_card_writes_itself_its_indexes_and_what_counts_them() {
    let text = format!("---\n{}\n---\n", front_matter(31).replace("Kortti 31", "Kortti 31b"));
    let done = after(|site| site.write("content/projects/uusi.md", text));
    let indexes = "alueet/kainuu.html hyvinvointialueet/kainuun-hyvinvointialue.html kunnat/kajaani.html \
                   ohjelmat/oma-ohjelma.html salkut/pieni-salkku.html teemat/liikenne.html tilat/paattynyt.html \
                   toimijat/toimija-3.html toimijat/yhteinen-ry.html tyypit/kehittamishanke.html vuodet/2016.html";
    writes(&done, [1, 29], &format!("hankkeet/uusi.html {indexes} {COUNTS} {ALL_CARDS} build.json"));
}

#[test]
fn a_card_less_writes_its_indexes_and_what_counts_them() {
    let done = after(|site| site.remove("content/projects/k10.md"));
    let written = paths(&format!("{OF_TEN} {COUNTS} {ALL_CARDS} build.json"));
    assert_eq!(done, Done { removed: paths("hankkeet/k10.html"), ..Done::of([0, 28], written) });
}

/// Nothing is counted otherwise; what leads to the card leads elsewhere.
#[test]
fn a_card_of_another_name_writes_itself_and_what_leads_to_it() {
    let done = after(|site| {
        let text = site.read("content/projects/k10.md");
        site.remove("content/projects/k10.md");
        site.write("content/projects/kymmenen.md", text);
    });
    let written = paths(&format!("hankkeet/kymmenen.html {OF_TEN} {ALL_CARDS} build.json"));
    assert_eq!(done, Done { removed: paths("hankkeet/k10.html"), ..Done::of([1, 18], written) });
}

#[test]
fn another_template_writes_the_pages_that_are_made_with_it() {
    let post = "<p>{{ page.title }}</p></html>\n";
    writes(
        &after(|site| site.write("themes/oma/templates/post.html", post)),
        [0, 1],
        "build.json uutiset/uutinen.html",
    );
    // The same template in another place of its own changes no page.
    let text = std::fs::read(default_theme("templates/post.html")).expect("a template");
    writes(&after(|site| site.write("themes/oma/templates/post.html", text)), [0, 0], "");
    let base = std::fs::read_to_string(default_theme("templates/base.html")).expect("a template");
    let base = base.replace("</body>", "<hr></body>");
    let done = after(|site| site.write("themes/oma/templates/base.html", base));
    // What no template makes is not made again.
    let mut expected = pages();
    let made = expected.len();
    // It stands alone: it is shown at any depth, and needs no other file.
    expected.remove("404.html");
    expected.insert("build.json".to_owned());
    assert_eq!(done, Done::of([0, made], expected));
}

fn default_theme(inner: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(inner)
}

/// The name of the style sheet is another one, which stands on every page. The old one stays for a while.
#[test]
fn another_style_writes_every_page() {
    let done = after(|site| site.write("themes/oma/styles/95-oma.css", ".card { margin: 1px; }\n"));
    let (sheets, others): (Vec<String>, Vec<String>) =
        done.written.into_iter().partition(|path| has_extension(path, "css"));
    assert_eq!(sheets.len(), 1, "{sheets:?}");
    let mut expected = pages();
    expected.insert("build.json".to_owned());
    assert_eq!((others.into_iter().collect::<BTreeSet<_>>(), done.removed), (expected, BTreeSet::new()));
}

#[test]
fn another_title_of_the_site_writes_every_page_and_what_bears_the_title() {
    let done = after(|site| replace(site, "content/site.yaml", "nimi: Testisivusto", "nimi: Toinen sivusto"));
    let mut expected = pages();
    // The icon shows its first letter, which is the same.
    expected.extend(paths("build.json feed.xml site.webmanifest assets/share.png"));
    assert_eq!(done, Done::of([65, ALL], expected));
}

#[test]
fn a_day_writes_what_falls_due() {
    let site = site();
    writes(&on(&site, "2026-11-22", |_| ()), [0, 1], "build.json hankkeet/k20.html");
    // On a day on which nothing happens nothing is written, and none of the days before brings anything back.
    writes(&on(&site, "2026-11-21", |_| ()), [0, 0], "");
}

#[test]
fn another_attachment_of_the_same_size_writes_itself() {
    let done = after(|site| site.write("content/projects/k20/liite.txt", "Liite 2\n"));
    writes(&done, [0, 1], "build.json hankkeet/k20/liite.txt");
    // Its size stands on the page of the card.
    let longer = after(|site| site.write("content/projects/k20/liite.txt", "Liite\n".repeat(400)));
    writes(&longer, [0, 2], "build.json hankkeet/k20/liite.txt hankkeet/k20.html");
}
