//! The fingerprint of a page: equal ones mean equal bytes, and an edit changes those of the pages that show it.

use crate::fixture::{Fixture, TODAY};
use crate::output::is_page;
use crate::random_sites::{edited, few};
use proptest::prelude::*;
use salkku::digest::Digest;
use salkku::pipeline::editions;
use salkku::pipeline::{Options, inspect};
use salkku::plan::{PAGE_TEMPLATES, Settings, plan};
use salkku::value::Date;
use salkku::{load, render};
use std::collections::{BTreeMap, BTreeSet};

/// The fingerprint and the bytes of every output. A file that is copied as it is has no fingerprint.
pub type Built = BTreeMap<String, (Option<Digest>, Vec<u8>)>;

pub fn built(site: &Fixture, day: &str) -> Built {
    // Into a fresh folder: assets of an older theme stay for a while.
    if site.has("dist") {
        std::fs::remove_dir_all(site.path("dist")).expect("the outputs of before");
    }
    let run = site.run(&["build", "--as-of", day]).expect(0);
    let mut outputs = site.shown("dist");
    let mut planned = fingerprints(site, day);
    planned.remove("build.json");
    assert_eq!(planned.keys().collect::<Vec<_>>(), outputs.keys().collect::<Vec<_>>(), "{}", run.stderr);
    let bare = planned.iter().find(|(path, print)| is_page(path) && print.is_none());
    assert!(bare.is_none(), "{bare:?} has no fingerprint");
    let with_bytes = planned.into_iter().map(|(path, print)| {
        let bytes = outputs.remove(&path).unwrap_or_default();
        (path, (print, bytes))
    });
    with_bytes.collect()
}

/// Plans a site as a build does.
fn fingerprints(site: &Fixture, day: &str) -> BTreeMap<String, Option<Digest>> {
    let options = Options { source: site.path(""), as_of: Date::parse(day).ok(), ..Options::default() };
    let outcome = inspect(&options);
    let (inspected, mut sources) = (outcome.value.expect("a site"), outcome.sources);
    let files = load::load_theme(&options.source, &inspected.config.theme.value, None).expect("a theme");
    let (theme, _) = render::theme::load(files, &inspected.config.languages, &mut sources);
    let theme = theme.expect("a sound theme");
    let base_url = inspected.config.base_url.clone();
    let base_url = base_url.as_deref().map(|url| url.trim_end_matches('/'));
    let settings = Settings { base_url, theme_files: &theme.assets.paths, theme: &theme.digest };
    let pages = plan(&editions(&inspected), &settings).0;
    for template in pages.iter().filter_map(|page| page.kind.template()) {
        assert!(PAGE_TEMPLATES.contains(&template), "{template} is not known to make pages");
    }
    pages.into_iter().map(|page| (page.path.to_string(), page.fingerprint)).collect()
}

/// The outputs of which something differs.
pub fn differing(
    before: &Built,
    after: &Built,
    differs: impl Fn(&(Option<Digest>, Vec<u8>), &(Option<Digest>, Vec<u8>)) -> bool,
) -> BTreeSet<String> {
    let both = before.iter().filter_map(|(path, old)| Some((path, old, after.get(path)?)));
    both.filter(|(_, old, new)| differs(old, new)).map(|(path, ..)| path.clone()).collect()
}

/// The outputs whose bytes changed under one fingerprint: a build that trusts it would leave them old.
pub fn stale(before: &Built, after: &Built) -> BTreeSet<String> {
    differing(before, after, |old, new| old.0.is_some() && old.0 == new.0 && old.1 != new.1)
}

pub fn changed(before: &Built, after: &Built) -> BTreeSet<String> {
    differing(before, after, |old, new| old.0 != new.0)
}

/// The same of pages alone: lists for machines may follow from everything.
fn changed_pages(before: &Built, after: &Built) -> BTreeSet<String> {
    changed(before, after).into_iter().filter(|path| is_page(path)).collect()
}

/// A site in which pages show each other in every way there is.
fn site() -> Fixture {
    Fixture::empty()
        .file("content/site.yaml", "nimi: Sivusto\nverkko_osoite: https://example.fi/\nteemat:\n  - {tunnus: lapset, nimi: Lapset}\norganisaatiot:\n  - {nimi: Oulun kaupunki, sähköposti: oulu@example.fi}\n")
        .card("a", "nimi: Aalto\ntila: käynnissä\nalkaa: 2018\nsalkku: salkku\nohjelma: ohjelma\nkunnat: [Oulu]\nteemat: [lapset]\ntoteuttajat: [Oulun kaupunki]\npäivitetty: 2026-01-02\nyhteystiedot: [{rooli: Johtaja, nimi: Aino Aho, näkyy_asti: 2026-11-30}]")
        .file("content/projects/b/index.md", "---\nnimi: Bulevardi\nsalkku: salkku\npäähanke: a\nliitteet: [{nimi: Liite, tiedosto: liite.pdf}]\nkuva: {file: kuva.svg, alt: Kuva}\n---\n[Aalto](../a.md), [uutinen](../../posts/uutinen.md), ![kuva](kuva.svg)\n")
        .file("content/projects/b/liite.pdf", vec![b'x'; 4000])
        .file("content/projects/b/kuva.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
        .card("c", "nimi: Cembalo\nedeltäjä: a\nmaakunnat: [Lappi]\nalkaa: 2020\nvanhat_osoitteet: [vanha.html]")
        .file("content/portfolios/salkku.md", "---\nnimi: Salkku\ntiivistelmä: Tiivistelmä.\nomistaja: {rooli: Omistaja, nimi: Olli Ojala, näkyy_asti: 2026-11-30}\n---\n[Aalto](../projects/a.md)\n")
        .file("content/programmes/ohjelma.md", "---\nnimi: Ohjelma\n---\nTeksti.\n")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-01-03\nhanke: a\n---\n[Bulevardi](../projects/b/index.md)\n")
        .file("content/pages/tietoa.md", "---\notsikko: Tietoa\nvalikko: kyllä\n---\n[Cembalo](../projects/c.md)\n")
        .file("content/reports/raportti/index.md", "---\notsikko: Raportti\nhanke: b\n---\n## Alkusanat\n\n[Cembalo](../../projects/c.md)\n")
        .file("content/reports/raportti/01-luku.md", "# Luku\n\nTeksti.\n")
}

fn replace(site: &Fixture, path: &str, from: &str, to: &str) {
    let text = site.read(path);
    assert!(text.contains(from), "{path} does not hold {from:?}");
    site.write(path, text.replace(from, to));
}

#[test]
fn equal_fingerprints_mean_equal_bytes() {
    // A file, what is replaced in it, and by what.
    let edits: &[(&str, &str, &str)] = &[
        ("content/projects/a.md", "Aalto", "Hiljaisuus"),
        ("content/projects/a.md", "Teksti.", "Muu teksti."),
        ("content/projects/a.md", "tila: käynnissä", "luonnos: kyllä"),
        ("content/projects/a.md", "tila: käynnissä", "tila: päättynyt"),
        ("content/projects/a.md", "kunnat: [Oulu]", "kunnat: [Oulu, Kemi]"),
        ("content/projects/a.md", "2026-01-02", "2026-01-04"),
        ("content/projects/a.md", "[lapset]", "[]"),
        ("content/projects/b/index.md", "päähanke: a", ""),
        ("content/projects/b/index.md", "Bulevardi", "Bulevardi ja \\\"muita\\\""),
        ("content/projects/b/liite.pdf", "xxxx", "yyyy"),
        ("content/projects/b/liite.pdf", "xxxx", "xx"),
        ("content/projects/b/kuva.svg", "width=\"1\"", "width=\"2\""),
        ("content/projects/c.md", "nimi: Cembalo", "nimi: Cembalo\nluonnos: kyllä"),
        ("content/projects/c.md", "alkaa: 2020", "alkaa: 2021"),
        ("content/projects/c.md", "[vanha.html]", "[vanha.html, toinen.html]"),
        ("content/portfolios/salkku.md", "nimi: Salkku", "nimi: Kukkaro"),
        ("content/portfolios/salkku.md", "Tiivistelmä.", "Toinen."),
        ("content/portfolios/salkku.md", "[Aalto]", "[Laine]"),
        ("content/portfolios/salkku.md", "tiivistelmä:", "alkaa: 2019\ntiivistelmä:"),
        ("content/programmes/ohjelma.md", "nimi: Ohjelma", "nimi: Suunnitelma"),
        ("content/programmes/ohjelma.md", "nimi: Ohjelma", "nimi: Ohjelma\npäättyy: 2027"),
        ("content/projects/a.md", "alkaa: 2018", "alkaa: 2018\nohjelmakausi: 2014–2020"),
        ("content/projects/a.md", "alkaa: 2018", "alkaa: 2018\ntoteutunut_alku: 2019"),
        ("content/projects/a.md", "alkaa: 2018", "talous: {rahoitus: [{nimike: EU, laji: EU, yhteensä: 5}]}"),
        ("content/posts/uutinen.md", "otsikko: Uutinen", "otsikko: Juttu"),
        ("content/posts/uutinen.md", "päivä: 2026-01-03", "luonnos: kyllä"),
        ("content/posts/uutinen.md", "2026-01-03", "2026-02-03"),
        ("content/posts/uutinen.md", "hanke: a", "hanke: b"),
        ("content/pages/tietoa.md", "otsikko: Tietoa", "otsikko: Muuta"),
        ("content/pages/tietoa.md", "valikko: kyllä", ""),
        ("content/pages/tietoa.md", "valikko: kyllä", "valikko: kyllä\npäivitetty: 2026-03-04"),
        ("content/reports/raportti/index.md", "otsikko: Raportti", "otsikko: Selvitys"),
        ("content/reports/raportti/index.md", "hanke: b", "hanke: b\npäivitetty: 2026-03-04"),
        ("content/reports/raportti/index.md", "hanke: b", "hanke: b\nluonnos: kyllä"),
        ("content/reports/raportti/index.md", "## Alkusanat", "## Johdanto"),
        ("content/reports/raportti/01-luku.md", "Teksti.", "Muu teksti."),
        ("content/site.yaml", "nimi: Sivusto", "nimi: Paikka"),
        ("content/site.yaml", "nimi: Lapset", "nimi: Nuoret"),
        ("content/site.yaml", "oulu@example.fi", "muu@example.fi"),
        ("content/site.yaml", "https://example.fi/", "https://example.fi/alla"),
    ];
    let mut faults = Vec::new();
    for (path, from, to) in edits {
        let site = site();
        let before = built(&site, TODAY);
        replace(&site, path, from, to);
        let after = built(&site, TODAY);
        assert_ne!(before, after, "{path}: {from} -> {to} changes nothing");
        let stale = stale(&before, &after);
        if !stale.is_empty() {
            faults.push(format!("{path}: {from:?} -> {to:?}: {stale:?}"));
        }
    }
    assert!(faults.is_empty(), "other bytes under the same fingerprint:\n{}", faults.join("\n"));
}

/// The address of a page follows from the name of its file, and others link to it.
#[test]
fn a_renamed_file_changes_the_fingerprints_of_the_pages_that_link_to_it() {
    for (path, to, links) in [
        // Where the text of another file names it, the link moves along.
        ("content/posts/uutinen.md", "content/posts/juttu.md", &["content/projects/b/index.md"][..]),
        ("content/pages/tietoa.md", "content/pages/muuta.md", &[]),
        ("content/portfolios/salkku.md", "content/portfolios/kukkaro.md", &[]),
        ("content/programmes/ohjelma.md", "content/programmes/suunnitelma.md", &[]),
        ("content/reports/raportti", "content/reports/selvitys", &[]),
        (
            "content/projects/c.md",
            "content/projects/d.md",
            &["content/pages/tietoa.md", "content/reports/raportti/index.md"],
        ),
    ] {
        let site = site();
        // By its name a card is in a portfolio whatever the file of that is called.
        for card in ["content/projects/a.md", "content/projects/b/index.md"] {
            site.write(
                card,
                site.read(card)
                    .replace("salkku: salkku", "salkku: Salkku")
                    .replace("ohjelma: ohjelma", "ohjelma: Ohjelma"),
            );
        }
        let before = built(&site, TODAY);
        std::fs::rename(site.path(path), site.path(to)).expect("the file was there");
        let last = |path: &str| path.rsplit('/').next().expect("a name").to_owned();
        for file in links {
            replace(&site, file, &last(path), &last(to));
        }
        let after = built(&site, TODAY);
        assert_ne!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "{path}");
        assert_eq!(stale(&before, &after), BTreeSet::new(), "{path} -> {to}");
    }
}

/// The contents of a report stand on every chapter; a heading in them may name a figure by its number.
#[test]
fn a_number_that_a_heading_names_changes_the_fingerprints_of_the_pages_that_show_the_heading() {
    let figure = |id: &str| format!("![Kaavio](k.svg){{#fig:{id} fig-alt=\"Mitä kaaviossa on\"}}\n\n");
    let site = Fixture::site()
        .file("content/reports/r/index.md", "---\notsikko: Selvitys\n---\n")
        .file("content/reports/r/k.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
        .file("content/reports/r/01-eka.md", "# Eka\n\nTeksti.\n")
        .file("content/reports/r/02-toka.md", format!("# Toka, katso @fig:x\n\n{}", figure("x")))
        .file("content/reports/r/03-kolmas.md", "# Kolmas\n\nTeksti.\n");
    let before = built(&site, TODAY);
    site.write("content/reports/r/01-eka.md", format!("# Eka\n\n{}", figure("y")));
    let after = built(&site, TODAY);
    assert_eq!(stale(&before, &after), BTreeSet::new());
    let text = String::from_utf8_lossy(&after["raportit/r/kolmas.html"].1).into_owned();
    assert!(text.contains("Toka, katso"), "{text}");
}

/// The list of all projects names the indexes that hold something, also where none of its cards does.
#[test]
fn an_index_that_goes_changes_the_fingerprints_of_the_pages_that_name_it() {
    let site =
        Fixture::site().card("a", "nimi: Aalto").file("content/portfolios/salkku.md", "---\nnimi: Salkku\n---\n");
    let before = built(&site, TODAY);
    site.remove("content/portfolios/salkku.md");
    let after = built(&site, TODAY);
    assert_ne!(before["hankkeet/index.html"].1, after["hankkeet/index.html"].1, "the link to the portfolios is gone");
    assert_eq!(stale(&before, &after), BTreeSet::new());
}

/// A card may name an organisation that takes part in another one alone.
#[test]
fn an_organisation_without_a_page_changes_the_fingerprints_of_the_pages_that_name_it() {
    let by = |name: &str| format!("yhteystiedot: [{{rooli: johtaja, organisaatio: {name}}}]\n");
    let budget = "talous:\n  rahoitus:\n    - {nimike: Osuus, lähde: Rahasto, yhteensä: 10 €}\n";
    let other = "nimi: Toinen\ntoteuttajat: [Yhdistys, Säätiö, Julkaisija]\nrahoittajat: [Rahasto]\n";
    let site = Fixture::site()
        .card("a", &format!("nimi: Aalto\n{}", by("Yhdistys")))
        .card("b", &format!("nimi: Budjetti\n{budget}"))
        .card("c", &format!("nimi: Salkussa\nsalkku: salkku\n{}", by("Yhdistys")))
        .card("toinen", other)
        .file("content/portfolios/salkku.md", format!("---\nnimi: Salkku\n{}---\n", by("Säätiö")))
        .file("content/reports/r/index.md", "---\notsikko: Raportti\njulkaisija: Julkaisija\n---\n# Luku\n");
    let before = built(&site, TODAY);
    site.remove("content/projects/toinen.md");
    let after = built(&site, TODAY);
    for page in ["hankkeet/a.html", "hankkeet/b.html", "salkut/salkku.html", "raportit/r/index.html"] {
        assert_ne!(before[page].1, after[page].1, "a link on {page} is gone");
    }
    assert_eq!(stale(&before, &after), BTreeSet::new());
}

#[test]
fn a_day_that_passes_changes_the_fingerprints_of_what_it_changes() {
    let site = site();
    let before = built(&site, "2026-11-30");
    let after = built(&site, "2026-12-01");
    assert_eq!(stale(&before, &after), BTreeSet::new());
    let shown = differing(&before, &after, |old, new| old.1 != new.1);
    assert_eq!(shown, ["hankkeet/a.html", "salkut/salkku.html"].map(str::to_owned).into(), "two persons are gone");
    assert_eq!(changed(&before, &after), shown);
}

#[test]
fn the_theme_is_a_part_of_every_fingerprint() {
    let site = site();
    let before = built(&site, TODAY);
    site.write("themes/default/templates/page.html", "<p>{{ page.title }}</p></html>\n");
    let templates = built(&site, TODAY);
    assert_eq!(stale(&before, &templates), BTreeSet::new());
    site.write("themes/default/assets/style.css", "p { color: red }\n");
    assert_eq!(stale(&templates, &built(&site, TODAY)), BTreeSet::new());
}

#[test]
fn the_edit_of_a_text_changes_one_fingerprint() {
    let whole = "raportit/raportti/koko_raportti.html";
    for (path, pages) in [
        ("content/projects/a.md", &["hankkeet/a.html"][..]),
        ("content/projects/b/index.md", &["hankkeet/b.html"]),
        ("content/posts/uutinen.md", &["uutiset/uutinen.html"]),
        ("content/pages/tietoa.md", &["tietoa.html"]),
        ("content/portfolios/salkku.md", &["salkut/salkku.html"]),
        ("content/programmes/ohjelma.md", &["ohjelmat/ohjelma.html"]),
        ("content/reports/raportti/index.md", &["raportit/raportti/index.html", whole]),
        ("content/reports/raportti/01-luku.md", &["raportit/raportti/luku.html", whole]),
    ] {
        let site = site();
        let before = built(&site, TODAY);
        site.write(path, site.read(path) + "\nLisätty virke.\n");
        let after = built(&site, TODAY);
        let expected: BTreeSet<String> = pages.iter().map(|page| (*page).to_owned()).collect();
        assert_eq!(changed(&before, &after), expected, "after an edit of {path}");
    }
}

#[test]
fn the_edit_of_a_title_changes_the_fingerprints_of_the_pages_that_show_it() {
    // In its place in the alphabet, and out of it: what stands before and after it is another then.
    for title in ["Aaltoja", "Öinen aalto"] {
        let site = site();
        let before = built(&site, TODAY);
        replace(&site, "content/projects/a.md", "Aalto", title);
        let after = built(&site, TODAY);
        assert_eq!(stale(&before, &after), BTreeSet::new(), "{title}");
        let text = |path: &String| String::from_utf8_lossy(&after[path].1).into_owned();
        let more: Vec<String> =
            changed_pages(&before, &after).into_iter().filter(|path| !text(path).contains(title)).collect();
        assert_eq!(more, Vec::<String>::new(), "{title:?} is not shown there, yet the fingerprint is another");
    }
}

#[test]
fn an_added_card_leaves_the_fingerprints_of_others() {
    let site = site();
    let before = built(&site, TODAY);
    // Its id and its title come before all others, and it has nothing in common with them.
    site.write("content/projects/0.md", "---\nnimi: 0 Aivan uusi\n---\nTeksti.\n");
    let after = built(&site, TODAY);
    assert_eq!(stale(&before, &after), BTreeSet::new());
    let shown = differing(&before, &after, |old, new| old.1 != new.1);
    let more: Vec<String> = changed_pages(&before, &after).difference(&shown).cloned().collect();
    assert_eq!(more, Vec::<String>::new(), "the bytes of these are the same, the fingerprints are not");
}

/// The later pages of a long list do not tell how long it is: one more card would renew them all.
#[test]
fn a_long_list_that_grows_leaves_its_later_pages() {
    let card = |site: Fixture, id: &str, title: &str| site.card(id, &format!("nimi: {title}\ntila: käynnissä"));
    let site = (0..150).fold(Fixture::site(), |site, at| card(site, &format!("k{at:03}"), &format!("Kortti {at:03}")));
    let before = built(&site, TODAY);
    assert!(
        before.keys().filter(|path| path.starts_with("tilat/kaynnissa_")).count() > 0,
        "the list has several pages"
    );
    let after = built(&card(site, "a", "Aivan ensimmäinen"), TODAY);
    assert_eq!(stale(&before, &after), BTreeSet::new());
    let later = changed(&before, &after).into_iter().filter(|path| path.starts_with("tilat/kaynnissa_"));
    assert!(later.count() <= 2, "the breaks between pages stay where they are");
}

/// What one card says of another moves it between the lists on the other's page, which name the same projects.
#[test]
fn another_relation_to_the_same_card_is_another_page() {
    let site = Fixture::site().card("a", "nimi: Aalto").card("b", "nimi: Bulevardi\npäähanke: a");
    let before = built(&site, TODAY);
    let site = site.card("b", "nimi: Bulevardi\nedeltäjä: a");
    let after = built(&site, TODAY);
    assert_ne!(before["hankkeet/a.html"].1, after["hankkeet/a.html"].1);
    assert_eq!(stale(&before, &after), BTreeSet::new());
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn equal_fingerprints_mean_equal_bytes_on_random_sites((before, after) in edited()) {
        let site = Fixture::empty();
        before.write(&site);
        let old = built(&site, TODAY);
        std::fs::remove_dir_all(site.path("dist")).expect("the site of before");
        after.write(&site);
        let new = built(&site, TODAY);
        prop_assert_eq!(stale(&old, &new), BTreeSet::new());
    }
}

/// The period of a programme lies behind the projects on every page of a long portfolio.
#[test]
fn a_period_that_changes_renews_all_pages_of_a_long_portfolio() {
    let programme = |end: u16| format!("---\nnimi: Ohjelma\nalkaa: 2014\npäättyy: {end}\n---\n");
    let card = |site: Fixture, at: usize| {
        site.card(&format!("k{at:03}"), &format!("nimi: Kortti {at:03}\nsalkku: Suuri\nohjelma: ohjelma\nalkaa: 2015"))
    };
    let site = (0..130).fold(Fixture::site(), card).file("content/programmes/ohjelma.md", programme(2020));
    let before = built(&site, TODAY);
    site.write("content/programmes/ohjelma.md", programme(2027));
    let after = built(&site, TODAY);
    assert_eq!(stale(&before, &after), BTreeSet::new());
    let pages: BTreeSet<&String> = before.keys().filter(|path| path.starts_with("salkut/suuri")).collect();
    assert!(pages.len() > 1 && pages.iter().all(|path| changed(&before, &after).contains(*path)), "{pages:?}");
}
