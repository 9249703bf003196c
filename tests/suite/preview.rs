//! A site that follows its files is always as a build would make it.

use crate::fixture::{Fixture, SETTINGS, TODAY};
use crate::random_sites::{Model, few, model, next};
use proptest::prelude::*;
use salkku::diag::{Severity, codes};
use salkku::pipeline::Options;
use salkku::preview::{Bytes, Changes, Preview, Round, Version};
use salkku::value::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn options(site: &Fixture) -> Options {
    Options { source: site.path(""), as_of: Date::parse(TODAY).ok(), ..Options::default() }
}

fn open(site: &Fixture) -> (Preview, Round) {
    Preview::open(options(site))
}

/// Says that some files below `content/` may have changed.
fn changed(site: &Fixture, files: &[&str]) -> Changes {
    let content = files.iter().map(|file| site.path("content").join(file)).collect();
    Changes { content, ..Changes::default() }
}

/// Every output with its bytes; `None` for what cannot be shown.
fn served(version: &Version) -> BTreeMap<String, Option<Vec<u8>>> {
    let bytes = |position| match version.bytes(position) {
        Bytes::Held(bytes) => Some(bytes.to_vec()),
        Bytes::File(path) => fs::read(path).ok(),
        Bytes::Missing => None,
    };
    version.pages().iter().enumerate().map(|(position, page)| (page.path.to_string(), bytes(position))).collect()
}

fn html(version: &Version, path: &str) -> String {
    let Some(position) = version.find(path) else { panic!("no {path}") };
    match version.bytes(position) {
        Bytes::Held(bytes) => String::from_utf8(bytes.to_vec()).expect("text"),
        other => panic!("{path}: {other:?}"),
    }
}

fn found(version: &Version) -> Vec<&'static str> {
    version.findings().iter().map(|finding| finding.code.name).collect()
}

#[test]
fn the_first_version_is_what_a_build_writes() {
    let site = Fixture::sample();
    site.build().expect(0);
    let (_, round) = open(&site);
    let served: BTreeMap<String, Vec<u8>> =
        served(&round.version).into_iter().map(|(path, bytes)| (path, bytes.expect("bytes"))).collect();
    let built = site.shown("dist");
    assert_eq!(served.keys().collect::<Vec<_>>(), built.keys().collect::<Vec<_>>());
    for (path, bytes) in &built {
        assert!(served[path] == *bytes, "{path} differs");
    }
}

#[test]
fn the_edit_of_a_text_changes_one_page() {
    let site = Fixture::site().card("a", "nimi: Aalto").card("b", "nimi: Bussi");
    let (mut preview, _) = open(&site);
    site.write("content/projects/a.md", "---\nnimi: Aalto\n---\nToinen **teksti**.\n");
    let round = preview.update(&changed(&site, &["projects/a.md"]), 0).expect("a round");
    assert_eq!(round.version.changed, 1);
    assert!(html(&round.version, "hankkeet/a.html").contains("Toinen <strong>teksti</strong>."));
    assert_eq!(round.version.news.iter().map(|news| news.title.as_str()).collect::<Vec<_>>(), ["Aalto"]);
    let phases: Vec<&str> = round.timings.iter().map(|(name, _)| *name).collect();
    assert!(!phases.contains(&"index"), "{phases:?}");
}

#[test]
fn a_file_saved_without_a_change_is_no_round() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let (mut preview, _) = open(&site);
    site.write("content/projects/a.md", site.read("content/projects/a.md"));
    assert!(preview.update(&changed(&site, &["projects/a.md"]), 0).is_none());
    site.write("content/projects/.a.md.swp", "x");
    assert!(preview.update(&changed(&site, &["projects/.a.md.swp"]), 0).is_none());
}

#[test]
fn a_faulty_card_stays_as_it_last_was_sound_and_the_rest_goes_on() {
    let site = Fixture::site().card("a", "nimi: Aalto\nsalkku: Meri").card("b", "nimi: Bussi");
    let (mut preview, _) = open(&site);
    for broken in ["---\nnimi: \"Aalto\n---\n", "", "---\nnimi: Tyrsky\ntila: olematon\n---\nTeksti.\n"] {
        site.write("content/projects/a.md", broken);
        let round = preview.update(&changed(&site, &["projects/a.md"]), 0).expect("a round");
        assert!(html(&round.version, "hankkeet/a.html").contains("<h1>Aalto</h1>"), "{broken:?}");
        assert!(html(&round.version, "salkut/meri.html").contains("Aalto"));
        assert_eq!(round.version.findings_of("hankkeet/a.html").len(), 1, "{broken:?}");
        assert!(round.version.findings_of("hankkeet/b.html").is_empty());
    }
    // Another card is edited meanwhile: first its text, then its title.
    site.write("content/projects/b.md", "---\nnimi: Bussi\n---\nUusi teksti.\n");
    let round = preview.update(&changed(&site, &["projects/b.md"]), 0).expect("a round");
    assert!(html(&round.version, "hankkeet/b.html").contains("Uusi teksti."));
    assert_eq!(round.version.changed, 1);
    site.write("content/projects/b.md", "---\nnimi: Raitiovaunu\n---\nUusi teksti.\n");
    let round = preview.update(&changed(&site, &["projects/b.md"]), 0).expect("a round");
    let list = html(&round.version, "hankkeet/index.html");
    assert!(list.contains("Raitiovaunu") && list.contains("Aalto"));
    assert_eq!(round.version.findings_of("hankkeet/a.html").len(), 1);
    // The card is mended.
    site.write("content/projects/a.md", "---\nnimi: Tyrsky\n---\nTeksti.\n");
    let round = preview.update(&changed(&site, &["projects/a.md"]), 0).expect("a round");
    assert!(html(&round.version, "hankkeet/a.html").contains("<h1>Tyrsky</h1>"));
    assert!(found(&round.version).is_empty());
    assert!(round.version.find("salkut/meri.html").is_none());
}

#[test]
fn a_card_that_was_never_sound_has_its_findings_where_its_page_would_be() {
    let site = Fixture::site().card("a", "nimi: Aalto").file("content/projects/b.md", "---\nnimi: \"Bussi\n---\n");
    let (mut preview, round) = open(&site);
    assert!(round.version.find("hankkeet/b.html").is_none());
    assert_eq!(round.version.findings_of("hankkeet/b.html").len(), 1);
    site.write("content/projects/b.md", "---\nnimi: \"Auto\n---\n");
    let round = preview.update(&changed(&site, &["projects/b.md"]), 0).expect("a round");
    assert!(round.version.find("hankkeet/b.html").is_none());
    site.write("content/projects/b.md", "---\nnimi: Bussi\n---\n");
    let round = preview.update(&changed(&site, &["projects/b.md"]), 0).expect("a round");
    assert!(html(&round.version, "hankkeet/b.html").contains("<h1>Bussi</h1>"));
    assert!(found(&round.version).is_empty());
}

#[test]
fn faulty_settings_are_told_and_the_last_sound_ones_hold() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let (mut preview, _) = open(&site);
    site.write("content/site.yaml", "nimi: Uusi\nolematon: 1\n");
    let round = preview.update(&changed(&site, &["site.yaml"]), 0).expect("a round");
    assert!(html(&round.version, "index.html").contains("Testisivusto"));
    assert_eq!(round.version.changed, 0);
    assert_eq!(round.version.findings_of("hankkeet/a.html").len(), 1, "every page is made with the settings");
    site.write("content/projects/a.md", "---\nnimi: Bussi\n---\n");
    let round = preview.update(&changed(&site, &["projects/a.md"]), 0).expect("a round");
    assert!(html(&round.version, "hankkeet/a.html").contains("<h1>Bussi</h1>"));
    site.write("content/site.yaml", SETTINGS.replace("Testisivusto", "Uusi"));
    let round = preview.update(&changed(&site, &["site.yaml"]), 0).expect("a round");
    assert!(html(&round.version, "index.html").contains("<h1>Uusi</h1>"));
    assert!(found(&round.version).is_empty(), "{:?}", found(&round.version));
}

#[test]
fn what_the_last_sound_settings_lack_is_not_told_of_faulty_ones() {
    let site = Fixture::site()
        .file("content/site.yaml", format!("{SETTINGS}kuvaus: Pitkä teksti\n").replace("tietosuojaseloste: ", "# "));
    let (mut preview, round) = open(&site);
    assert_eq!(found(&round.version), ["privacy/no-notice"]);
    site.write("content/site.yaml", "nimi: [\n");
    let round = preview.update(&changed(&site, &["site.yaml"]), 0).expect("a round");
    assert_eq!(found(&round.version), ["yaml/syntax"]);
}

#[test]
fn a_broken_template_is_told_and_the_last_sound_theme_holds() {
    let base = include_str!("../../themes/default/templates/base.html");
    let site = Fixture::site().card("a", "nimi: Aalto").file("themes/default/templates/base.html", base);
    let (mut preview, _) = open(&site);
    let theme = Changes { theme: true, ..Changes::default() };
    assert!(preview.update(&theme, 0).is_none(), "nothing has changed");
    site.write("themes/default/templates/base.html", format!("{base}{{{{ olematon"));
    let round = preview.update(&theme, 0).expect("a round");
    assert!(html(&round.version, "hankkeet/a.html").contains("Aalto"));
    assert_eq!(round.version.changed, 0);
    assert_eq!(found(&round.version), [codes::THEME_TEMPLATE.name]);
    assert_eq!(round.version.findings_of("index.html").len(), 1);
    // A fault that shows only when a page is rendered.
    site.write("themes/default/templates/base.html", base.replace("</body>", "{{ page.olematon.vielä }}</body>"));
    let round = preview.update(&theme, 0).expect("a round");
    let shown = html(&round.version, "hankkeet/a.html");
    assert!(shown.contains("Aalto"), "the last sound version stays: {shown}");
    assert_eq!(found(&round.version), [codes::THEME_TEMPLATE.name]);
    site.write("themes/default/templates/base.html", base.replace("</body>", "<p>Uusi pohja</p></body>"));
    let round = preview.update(&theme, 0).expect("a round");
    assert!(html(&round.version, "hankkeet/a.html").contains("<p>Uusi pohja</p>"));
    assert!(found(&round.version).is_empty());
}

#[test]
fn folders_come_move_and_go() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let (mut preview, _) = open(&site);
    site.write(
        "content/projects/uusi/index.md",
        "---\nnimi: Uusi\nliitteet: [{nimi: Liite, tiedosto: liite.pdf, saavutettava: kyllä, kieli: fi}]\n---\n",
    );
    site.write("content/projects/uusi/liite.pdf", "pdf");
    let round = preview.update(&changed(&site, &["projects/uusi"]), 0).expect("a round");
    assert!(round.version.find("hankkeet/uusi.html").is_some());
    assert!(served(&round.version).values().flatten().any(|bytes| bytes == b"pdf"));
    fs::rename(site.path("content/projects/uusi"), site.path("content/projects/toinen")).expect("a move");
    let round = preview.update(&changed(&site, &["projects/uusi", "projects/toinen"]), 0).expect("a round");
    assert!(round.version.find("hankkeet/uusi.html").is_none());
    assert!(round.version.find("hankkeet/toinen.html").is_some());
    // The whole content is replaced.
    fs::rename(site.path("content"), site.path("vanha")).expect("a move");
    let all = Changes { all: true, ..Changes::default() };
    let round = preview.update(&all, 0).expect("a round");
    assert_eq!(round.version.findings().iter().filter(|finding| finding.severity == Severity::Error).count(), 1);
    fs::rename(site.path("vanha"), site.path("content")).expect("a move");
    let round = preview.update(&all, 0).expect("a round");
    assert!(found(&round.version).is_empty(), "{:?}", found(&round.version));
    assert_eq!(served(&round.version), served(&open(&site).1.version));
}

/// The outputs that differ between two versions, with the first line that does.
fn differing(a: &Version, b: &Version) -> Vec<String> {
    let (a, b) = (served(a), served(b));
    let paths: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let text = |bytes: Option<&Option<Vec<u8>>>| match bytes {
        Some(Some(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Some(None) => "nothing to show".to_owned(),
        None => "no such page".to_owned(),
    };
    let differs = |path: &&String| a.get(*path) != b.get(*path);
    let line = |path: &String| {
        let (a, b) = (text(a.get(path)), text(b.get(path)));
        let first = a.lines().zip(b.lines()).find(|(a, b)| a != b);
        format!("{path}: {:?}", first.unwrap_or((&a, &b)))
    };
    paths.into_iter().filter(differs).map(line).collect()
}

/// What an editor may leave on the disk for a moment.
fn damage(text: &str, how: usize) -> String {
    let cut = text.floor_char_boundary(text.len() * (how % 7) / 7);
    match how % 4 {
        0 => String::new(),
        1 => text[..cut].to_owned(),
        2 => text.replacen("nimi", "nmi", 1),
        _ => format!("---\nnimi: [\n{text}"),
    }
}

proptest! {
    #![proptest_config(few())]

    /// One edit after another, with broken states between; in the end all is as if the site had just been opened.
    #[test]
    fn rounds_equal_a_new_start((before, steps) in model().prop_flat_map(|first| (Just(first), prop::collection::vec((next(), 0..40_usize), 1..8)))) {
        let site = Fixture::empty();
        let mut model: Model = before;
        let mut files = model.files();
        for (path, text) in &files {
            site.write(path, text);
        }
        let (mut preview, _) = open(&site);
        for (edit, how) in steps {
            model = edit.apply(model);
            let after = model.files();
            let names: BTreeSet<&String> = files.keys().chain(after.keys()).filter(|path| files.get(*path) != after.get(*path)).collect();
            let paths: Vec<&str> = names.iter().filter_map(|path| path.strip_prefix("content/")).collect();
            for path in &names {
                if files.contains_key(*path) && !after.contains_key(*path) {
                    site.remove(path);
                    // An empty folder is no card.
                    let _ = fs::remove_dir(site.path(path).parent().expect("a folder"));
                }
            }
            if how % 3 == 0 {
                for path in &names {
                    if let Some(text) = after.get(*path) {
                        site.write(path, damage(text, how));
                    }
                }
                let _ = preview.update(&changed(&site, &paths), 0);
            }
            for path in &names {
                if let Some(text) = after.get(*path) {
                    site.write(path, text);
                }
            }
            let _ = preview.update(&changed(&site, &paths), 0);
            files = after;
            let (_, fresh) = open(&site);
            let version = preview.version();
            let has_errors = fresh.version.findings().iter().any(|finding| finding.severity == Severity::Error);
            let words = |version: &Version| salkku::diag::short(&version.findings(), version.sources(), &salkku::diag::Messages::new(version.lang()));
            prop_assert_eq!(words(version), words(&fresh.version));
            // With errors, documents are shown as they last were sound, which a new start cannot know.
            if !has_errors {
                prop_assert_eq!(differing(version, &fresh.version), Vec::<String>::new());
            }
        }
    }
}
