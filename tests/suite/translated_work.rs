//! What an edit of a site in several languages renews: the pages that show it, in the languages that show it.

use crate::fingerprint::{Built, built, changed, differing, stale};
use crate::fixture::{Fixture, TODAY};
use crate::output::is_page;
use salkku::diag::Messages;
use salkku::pipeline::Options;
use salkku::preview::{Changes, Preview, Version};
use salkku::value::{Date, Lang};
use std::collections::{BTreeMap, BTreeSet};

/// Two cards with a Swedish translation, one of which has no text of its own, and a card without any; other documents,
/// each with a Swedish translation.
fn site() -> Fixture {
    let fixture = Fixture::empty()
        .file(
            "content/site.yaml",
            "nimi: {fi: Sivusto, sv: Webbplats, en: Site}\nkielet: [fi, sv, en]\nverkko_osoite: https://example.fi/\n",
        )
        .card("a", "nimi: Aalto\ntila: käynnissä\nsalkku: salkku")
        .file("content/projects/a.sv.md", "---\nnamn: Våg\n---\nSvensk text.\n")
        .card("b", "nimi: Bulevardi\ntila: käynnissä")
        .file("content/projects/b.sv.md", "---\nnamn: Boulevard\n---\n")
        .card("c", "nimi: Cembalo");
    let documents = [
        ("portfolios/salkku", "nimi: Salkku"),
        ("posts/uutinen", "otsikko: Uutinen\npäivä: 2026-01-03"),
        ("pages/tietoa", "otsikko: Tietoa"),
        ("reports/raportti/index", "otsikko: Raportti"),
    ];
    let fixture = documents.into_iter().fold(fixture, |fixture, (path, front)| {
        let fixture = fixture.file(&format!("content/{path}.md"), format!("---\n{front}\n---\nTeksti.\n"));
        fixture.file(&format!("content/{path}.sv.md"), "---\ntitle: Titel\n---\nSvensk text.\n")
    });
    let chapter = "content/reports/raportti/01-luku";
    fixture
        .file(&format!("{chapter}.md"), "# Luku\n\nTeksti.\n")
        .file(&format!("{chapter}.sv.md"), "# Kapitel\n\nText.\n")
}

/// The outputs whose bytes an edit changes. Of pages, no other has another fingerprint; lists for machines may follow
/// from more than they show.
fn built_anew(site: &Fixture, before: &mut Built, edit: impl Fn(&Fixture)) -> BTreeSet<String> {
    edit(site);
    let after = built(site, TODAY);
    let before = std::mem::replace(before, after.clone());
    assert_eq!(stale(&before, &after), BTreeSet::new());
    let shown = differing(&before, &after, |old, new| old.1 != new.1);
    let pages = |paths: &BTreeSet<String>| paths.iter().filter(|path| is_page(path)).cloned().collect::<Vec<_>>();
    assert_eq!(pages(&changed(&before, &after)), pages(&shown));
    let gone = before.keys().filter(|path| !after.contains_key(*path));
    let come = after.keys().filter(|path| !before.contains_key(*path));
    gone.chain(come).cloned().chain(shown.clone()).collect()
}

/// The pages that an edit changes in the preview, lists for machines left out, and the phases of the round.
fn previewed_anew(site: &Fixture, files: &[&str], edit: impl Fn(&Fixture)) -> (BTreeSet<String>, Vec<&'static str>) {
    let options = Options { source: site.path(""), as_of: Date::parse(TODAY).ok(), ..Options::default() };
    let (mut preview, _) = Preview::open(options);
    let stamps = |version: &Version| -> BTreeMap<String, _> {
        let stamp = |path: &str| version.stamp(path, &[], &Messages::new(Lang::Fi));
        version.pages().iter().map(|page| (page.path.to_string(), stamp(&page.path))).collect()
    };
    let before = stamps(preview.version());
    edit(site);
    let content = files.iter().map(|file| site.path(file)).collect();
    let round = preview.update(&Changes { content, ..Changes::default() }, 0).expect("a round");
    let after = stamps(&round.version);
    let paths = before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path));
    let changed = paths.filter(|path| is_page(path)).cloned().collect();
    (changed, round.timings.iter().map(|(phase, _)| *phase).collect())
}

fn set(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

fn append(site: &Fixture, file: &str) {
    site.write(file, site.read(file) + "\nLisätty virke.\n");
}

fn replace(site: &Fixture, file: &str, from: &str, to: &str) {
    let text = site.read(file);
    assert!(text.contains(from), "{file} does not hold {from:?}");
    site.write(file, text.replace(from, to));
}

#[test]
fn the_edit_of_a_text_renews_the_pages_that_show_it_in_the_languages_that_show_it() {
    let (site, previewed) = (site(), site());
    let mut before = built(&site, TODAY);
    for (file, pages) in [
        ("content/projects/a.sv.md", &["sv/projekt/a.html"][..]),
        ("content/projects/a.md", &["hankkeet/a.html", "en/projects/a.html"]),
        ("content/projects/b.md", &["hankkeet/b.html", "sv/projekt/b.html", "en/projects/b.html"]),
        ("content/projects/c.md", &["hankkeet/c.html", "sv/projekt/c.html", "en/projects/c.html"]),
        ("content/portfolios/salkku.sv.md", &["sv/portfoljer/salkku.html"]),
        ("content/portfolios/salkku.md", &["salkut/salkku.html", "en/portfolios/salkku.html"]),
        ("content/posts/uutinen.sv.md", &["sv/nyheter/uutinen.html"]),
        ("content/posts/uutinen.md", &["uutiset/uutinen.html", "en/news/uutinen.html"]),
        ("content/pages/tietoa.sv.md", &["sv/tietoa.html"]),
        ("content/pages/tietoa.md", &["tietoa.html", "en/tietoa.html"]),
    ] {
        let pages = set(pages);
        assert_eq!(built_anew(&site, &mut before, |site| append(site, file)), pages, "{file}");
        let (pages_previewed, phases) = previewed_anew(&previewed, &[file], |site| append(site, file));
        assert_eq!(pages_previewed, pages, "{file}");
        assert_eq!(phases, ["load", "parse", "plan", "version"], "nothing is gathered anew for {file}");
    }
}

#[test]
fn the_edit_of_a_report_renews_its_pages_in_the_languages_that_show_it() {
    let (site, previewed) = (site(), site());
    let mut before = built(&site, TODAY);
    for (file, pages) in [
        (
            "reports/raportti/index.sv.md",
            &["sv/rapporter/raportti/index.html", "sv/rapporter/raportti/hela_rapporten.html"][..],
        ),
        (
            "reports/raportti/01-luku.sv.md",
            &["sv/rapporter/raportti/luku.html", "sv/rapporter/raportti/hela_rapporten.html"],
        ),
        (
            "reports/raportti/01-luku.md",
            &[
                "raportit/raportti/luku.html",
                "raportit/raportti/koko_raportti.html",
                "en/reports/raportti/luku.html",
                "en/reports/raportti/whole_report.html",
            ],
        ),
    ] {
        let file = format!("content/{file}");
        assert_eq!(built_anew(&site, &mut before, |site| append(site, &file)), set(pages), "{file}");
        assert_eq!(previewed_anew(&previewed, &[&file], |site| append(site, &file)).0, set(pages), "{file}");
    }
}

/// Asserts which outputs an edit of a file changes, in a build and in the preview.
fn renews(site: impl Fn() -> Fixture, file: &str, edit: impl Fn(&Fixture), outputs: &[&str]) {
    let outputs = set(outputs);
    let built_site = site();
    let mut before = built(&built_site, TODAY);
    assert_eq!(built_anew(&built_site, &mut before, &edit), outputs, "{file}");
    let pages: BTreeSet<String> = outputs.into_iter().filter(|path| is_page(path)).collect();
    assert_eq!(previewed_anew(&site(), &[file], &edit).0, pages, "{file}");
}

#[test]
fn the_edit_of_a_status_renews_the_card_and_the_lists_in_every_language() {
    let card = "content/projects/a.md";
    let edit = |site: &Fixture| replace(site, card, "tila: käynnissä", "tila: keskeytetty");
    let fi = [
        "index.html",
        "hakemistot.html",
        "hankkeet.csv",
        "hankkeet/a.html",
        "hankkeet/index.html",
        "salkut/salkku.html",
        "tilat/index.html",
        "tilat/kaynnissa.html",
        "tilat/keskeytetty.html",
    ];
    let sv = [
        "sv/index.html",
        "sv/portfoljer/salkku.html",
        "sv/projekt.csv",
        "sv/projekt/a.html",
        "sv/projekt/index.html",
        "sv/register.html",
        "sv/statuser/index.html",
        "sv/statuser/kaynnissa.html",
        "sv/statuser/keskeytetty.html",
    ];
    let en = [
        "en/index.html",
        "en/indexes.html",
        "en/portfolios/salkku.html",
        "en/projects.csv",
        "en/projects/a.html",
        "en/projects/index.html",
        "en/statuses/index.html",
        "en/statuses/kaynnissa.html",
        "en/statuses/keskeytetty.html",
    ];
    renews(site, card, edit, &[&fi[..], &sv, &en].concat());
}

#[test]
fn the_edit_of_a_translated_title_renews_pages_of_its_language_alone() {
    let file = "content/projects/a.sv.md";
    let edit = |site: &Fixture| replace(site, file, "Våg", "Vågor");
    let pages = [
        "sv/index.html",
        "sv/portfoljer/salkku.html",
        "sv/projekt.csv",
        "sv/projekt/a.html",
        "sv/projekt/forteckning_a-o.html",
        "sv/projekt/index.html",
        "sv/statuser/kaynnissa.html",
    ];
    renews(site, file, edit, &pages);
}

/// Every language says of the others whether they have the text.
#[test]
fn a_translation_that_comes_or_goes_renews_its_card_in_every_language_and_its_lists_in_one() {
    let (file, text) = ("content/projects/c.sv.md", "---\nnamn: Tangent\n---\nSvensk text.\n");
    let pages = [
        "en/projects/c.html",
        "hankkeet/c.html",
        "sitemap.xml",
        "sv/index.html",
        "sv/projekt.csv",
        "sv/projekt/c.html",
        "sv/projekt/forteckning_a-o.html",
        "sv/projekt/index.html",
    ];
    renews(site, file, |site| site.write(file, text), &pages);
    renews(|| site().file(file, text), file, |site| site.remove(file), &pages);
}

#[test]
fn another_text_of_a_locale_renews_the_pages_that_show_it() {
    let file = "themes/default/locales/sv.ftl";
    let site = site().file(file, "indexes-title = Register\n");
    site.build().expect(0);
    let before = site.shown("dist");
    site.write(file, "indexes-title = Alla register\n");
    site.build().expect(0);
    let after = site.shown("dist");
    let renewed = after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes));
    let other = renewed
        .clone()
        .find(|(path, bytes)| !path.starts_with("sv/") || !String::from_utf8_lossy(bytes).contains("Alla register"));
    assert_eq!(other.map(|(path, _)| path), None);
    assert!(renewed.count() > 0 && before.len() == after.len());
}
