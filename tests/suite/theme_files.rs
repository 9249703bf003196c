//! Themes of the site's own: files that replace those of the default theme, and what is said of broken ones.

use crate::fixture::{Fixture, Run, SETTINGS, TODAY};
use crate::output::is_page;
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "<!doctype html>\n<html lang=\"{{ page.lang }}\"><title>{{ page.title }}</title><h1>OMA {{ page.title }}</h1></html>\n";

fn site() -> Fixture {
    Fixture::site()
        .card("a", "nimi: Hanke A\ntila: käynnissä")
        .file("content/pages/tietoa.md", "---\notsikko: Tietoa\n---\nTeksti.\n")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\n---\nTeksti.\n")
}

/// The name under which the style sheet is published.
fn style_sheet(page: &str) -> &str {
    page.split("href=\"")
        .find(|rest| rest.contains("assets/style."))
        .and_then(|rest| rest.split('"').next())
        .expect("a style sheet")
}

#[test]
fn a_file_of_the_same_name_replaces_that_of_the_default_theme() {
    let site = site();
    site.build().expect(0);
    let default = site.shown("dist");
    site.write("themes/default/templates/page.html", PAGE);
    site.build().expect(0);
    let own = site.shown("dist");
    assert!(site.read("dist/tietoa.html").contains("<h1>OMA Tietoa</h1>"));
    let changed: Vec<&String> = own.keys().filter(|path| own.get(*path) != default.get(*path)).collect();
    assert_eq!(changed, ["tietoa.html"], "all other files are those of the default theme");
}

#[test]
fn no_heading_takes_an_id_of_the_theme() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    for entry in std::fs::read_dir(folder).expect("templates") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a template");
        for part in text.split(" id=\"").skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            // The letters stand on a page that has no text of an author's.
            let ids = match id {
                // The title of a chapter is a heading of its author's.
                "{{ letter.id }}" | "{{ group.id }}" | "{{ id }}" => continue,
                "table_{{ table.name }}" => vec!["table_costs", "table_funding"],
                id => vec![id],
            };
            for id in ids {
                assert!(salkku::markdown::PAGE_IDS.contains(&id), "{id} is not among the ids of pages");
            }
        }
    }
    let ids = salkku::markdown::PAGE_IDS;
    let given = ids.map(|id| format!("## Otsikko {{#{id}}}\n\n")).concat();
    let text = format!(
        "---\nnimi: Hanke\ntalous:\n  kustannukset: [{{nimike: Vuokrat, summat: [1]}}]\nmittarit: [{{nimi: A}}]\n---\n## Main\n\n[a](#main-2)\n\n{given}"
    );
    let site = Fixture::site().file("content/projects/a.md", text);
    site.build().expect(0);
    let page = site.read("dist/hankkeet/a.html");
    assert!(page.contains("<h2 id=\"main-2\">Main</h2>") && page.contains("href=\"#main-2\""), "{page}");
    for id in ids {
        assert!(page.matches(&format!(" id=\"{id}\"")).count() <= 1, "two elements are called {id}:\n{page}");
    }
    assert!(
        page.contains("<main id=\"main\"")
            && page.contains("id=\"table_costs\"")
            && page.contains("id=\"part_contents\""),
        "{page}"
    );
}

#[test]
fn a_theme_is_chosen_by_its_name() {
    let site = site();
    site.build_with(&["--output", "tavallinen"]).expect(0);
    site.write("content/site.yaml", format!("{SETTINGS}teema: oma\n"));
    site.build().expect(1).says("theme/missing").says("themes/oma").says("content/site.yaml:5");
    assert!(!site.has("dist"));
    site.write("themes/oma/templates/post.html", PAGE);
    // A theme of another name is another matter.
    site.write("themes/muu/templates/page.html", PAGE);
    site.build().expect(0);
    assert!(site.read("dist/uutiset/uutinen.html").contains("OMA Uutinen"));
    assert!(!site.read("dist/tietoa.html").contains("OMA"));
    assert_eq!(site.read("dist/hankkeet/a.html"), site.read("tavallinen/hankkeet/a.html"));
}

#[test]
fn a_style_sheet_gets_a_name_of_its_own() {
    let site = site();
    site.build().expect(0);
    let before = style_sheet(&site.read("dist/index.html")).to_owned();
    site.write("themes/default/assets/style.css", "body { color: red }\n");
    // Who gives the whole sheet has only that.
    site.write("themes/default/assets/kuva.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>");
    site.build().expect(0);
    for page in ["index.html", "tietoa.html"] {
        let after = style_sheet(&site.read(&format!("dist/{page}"))).to_owned();
        assert_ne!(after, before, "a browser would show {page} with the old one");
        assert_eq!(site.read(&format!("dist/{after}")), "body { color: red }\n");
    }
    assert!(site.has("dist/assets/kuva.svg"), "other files keep their names");
}

/// What the style sheet of the built site says.
fn style_of(site: &Fixture) -> String {
    site.read(&format!("dist/{}", style_sheet(&site.read("dist/index.html"))))
}

#[test]
fn the_style_sheet_is_made_of_pieces() {
    let site = site();
    site.build().expect(0);
    let default = style_of(&site);
    let page = site.read("dist/index.html");
    assert_eq!(page.matches("rel=\"stylesheet\"").count(), 1, "a page needs one request for it");
    assert!(!site.has("dist/styles"), "the pieces themselves are not published");

    site.write("themes/default/styles/40-cards.css", ".card { --oma: 1; }\n");
    site.write("themes/default/styles/95-own.css", "h1 { --oma: 2; }\n");
    site.write("themes/default/styles/notes.txt", "ei tyyliä");
    site.build().expect(0);
    let own = style_of(&site);
    assert!(default.contains("\n.card h2") && !own.contains("\n.card h2"), "the piece of the same name is replaced");
    assert!(
        own.contains("\n.tab {") && own.contains("\n@media print"),
        "the other pieces are those of the default theme"
    );
    assert!(own.contains(".card { --oma: 1; }") && !own.contains("ei tyyliä"), "{own}");
    assert!(own.ends_with("h1 { --oma: 2; }\n"), "a piece with a new name has its place by the name");
}

#[test]
fn the_folder_of_a_theme_may_be_given() {
    let site =
        site().file("themes/oma/templates/page.html", "VÄÄRÄ").file("content/site.yaml", "nimi: S\nteema: oma\n");
    let elsewhere = Fixture::empty().file("ulkoasu/templates/page.html", PAGE);
    let folder = elsewhere.path("ulkoasu").to_string_lossy().into_owned();
    site.build_with(&["--theme", &folder]).expect(0);
    assert!(site.read("dist/tietoa.html").contains("OMA Tietoa"), "the one that is given wins");
    site.build_with(&["--theme", "eiole"]).expect(1).says("theme/missing").says("eiole");
}

#[test]
fn every_broken_template_is_reported_in_one_run() {
    let faults = [
        // What is broken, and where that shows: line and column of the place.
        ("page.html", "<p>\n{% if page.title %}x", 2),
        ("post.html", "<p>\n\n  {{ page.title | }}\n", 3),
        ("project.html", "{% extends \"base.html\" %}\n{% block content %}\n{% endfor %}\n{% endblock content %}\n", 3),
        ("value.html", "\n{{ page.title | eiole }}\n", 2),
        ("index.html", "\n\n{{ <eiole page /> }}\n", 3),
        ("home.html", "\n{{ <eikaan page /> }}\n", 2),
        ("posts.html", "{% extends \"eiole.html\" %}\n", 1),
        ("projects.html", "\n{% include \"eiole.html\" %}\n", 2),
        ("alphabet.html", "\n{{ eiole(a=1) }}\n", 2),
        ("indexes.html", "\n\n\n{% if page is eiole %}x{% endif %}\n", 4),
    ];
    let mut site = site();
    for (name, text, _) in faults {
        site = site.file(&format!("themes/default/templates/{name}"), text);
    }
    let run = site.build().expect(1);
    for (name, _, line) in faults {
        let place = format!("themes/default/templates/{name}:{line}:");
        assert!(run.stderr.contains(&place), "no {place} in:\n{}", run.stderr);
    }
    assert!(!site.has("dist"));
}

/// What a template asks of others is known only when all are there; each is reported all the same.
#[test]
fn every_template_with_a_fault_of_one_kind_is_reported() {
    for fault in [
        "{{ <eiole page /> }}",
        "{{ page.title | eiole }}",
        "{{ eiole(a=1) }}",
        "{% if page is eiole %}x{% endif %}",
        "{% include \"eiole.html\" %}",
        "{% extends \"eiole.html\" %}",
        "{% block a %}{% block a %}{% endblock a %}{% endblock a %}",
        "{{ 1 + }}",
    ] {
        let site = site()
            .file("themes/default/templates/page.html", format!("\n{fault}\n"))
            .file("themes/default/templates/post.html", format!("\n\n{fault}\n"));
        let run = site.build().expect(1);
        for place in ["page.html:2:", "post.html:3:"].map(|place| format!("--> themes/default/templates/{place}")) {
            assert!(run.stderr.contains(&place), "{fault}: no {place} in:\n{}", run.stderr);
        }
    }
}

#[test]
fn the_column_is_that_of_the_fault() {
    let site = site().file("themes/default/templates/page.html", "<p>\näö {{ page.title | eiole }}\n");
    let run = site.build().expect(1).says("themes/default/templates/page.html:2:");
    let after = run.stderr.split("page.html:2:").nth(1).expect("a place");
    let column: usize = after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().expect("a column");
    assert!((4..=21).contains(&column), "column {column} is outside the braces:\n{}", run.stderr);
}

#[test]
fn a_fault_that_shows_while_rendering_names_its_place() {
    let site = site()
        .file("themes/default/templates/page.html", "<p>\n{{ page.title.of.nothing }}</html>\n")
        .file("themes/default/templates/post.html", "<p>\n\n{{ page.eiole.oho }}</html>\n");
    let run = site.build().expect(1).says("templates/page.html:2:").says("templates/post.html:3:");
    assert_eq!(run.stderr.matches("theme/template").count(), 2, "{}", run.stderr);
}

#[test]
fn one_fault_on_many_pages_is_said_once() {
    let mut site = Fixture::site().file("themes/default/templates/project.html", "{{ page.eiole.oho }}</html>\n");
    for number in 0..30 {
        site = site.card(&format!("h{number}"), &format!("nimi: Hanke {number}"));
    }
    let run = site.build().expect(1);
    assert_eq!(run.stderr.matches("project.html:1:").count(), 1, "{}", run.stderr);
}

#[test]
fn a_broken_locale_is_reported_with_its_place() {
    let site = site().file("themes/default/locales/fi.ftl", "home = Alku\n\ntämä ei ole { Fluentia\n");
    site.build().expect(1).says("theme/locale").says("themes/default/locales/fi.ftl:3:");
}

#[test]
fn a_text_that_the_locale_lacks_is_reported_where_it_is_asked_for() {
    let site = site().file("themes/default/templates/page.html", "<p>\n<b>{{ \"oma-teksti\" | t }}</b></html>\n");
    let run = site.build().expect(0).says("theme/text-missing").says("oma-teksti");
    assert!(run.stderr.contains("themes/default/templates/page.html:2:8"), "{}", run.stderr);
    site.build_with(&["--strict"]).expect(4);
    site.write("themes/default/locales/fi.ftl", "oma-teksti = Oma teksti\n");
    site.build_with(&["--strict"]).expect(0);
    assert!(site.read("dist/tietoa.html").contains("<b>Oma teksti</b>"));
}

fn default_locale(lang: &str) -> String {
    let path = format!("{}/themes/default/locales/{lang}.ftl", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the default theme's texts")
}

/// The names of the texts of the default theme.
fn names() -> BTreeSet<String> {
    let is_name = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" =");
    default_locale("fi").lines().filter(is_name).filter_map(|line| line.split(" =").next()).map(str::to_owned).collect()
}

/// A locale file that takes texts away: what has only an attribute has no text.
fn without<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let entries: Vec<String> = names.into_iter().map(|name| format!("{name} =\n    .poissa = poissa\n")).collect();
    entries.concat()
}

/// Whether a name stands on a page as a text of its own, between tags or in an attribute.
fn shows(page: &str, name: &str) -> bool {
    page.match_indices(name).any(|(at, _)| {
        let around = (page[..at].chars().next_back(), page[at + name.len()..].chars().next());
        matches!(around, (Some('>' | '"' | ' '), Some('<' | '"' | ' ' | ':' | ',')))
    })
}

/// No page shows the name of a text in its place without a word about it, whoever asks for the text: a template, or the
/// program, which names indexes, roles and months itself.
#[test]
fn no_name_of_a_text_reaches_a_page_unreported() {
    let names: Vec<String> = names().into_iter().filter(|name| name.contains('-')).collect();
    let site = Fixture::sample().file("themes/default/locales/fi.ftl", without(names.iter().map(String::as_str)));
    let run: Run = site.run(&["build", "--as-of", TODAY]).expect(0);
    assert!(names.len() > 50, "the names were found: {names:?}");
    // Each with a page that shows it.
    let mut silent = BTreeMap::new();
    for (path, bytes) in site.outputs("dist").into_iter().filter(|(path, _)| is_page(path)) {
        let page = String::from_utf8(bytes).expect("text");
        for name in &names {
            if shows(&page, name) && !run.stderr.contains(&format!("”{name}”")) {
                silent.entry(name.clone()).or_insert_with(|| path.clone());
            }
        }
    }
    assert!(silent.is_empty(), "shown and not reported: {silent:#?}");
}

/// The page for addresses that lead nowhere speaks all languages of the tool.
#[test]
fn texts_of_other_languages_that_a_page_shows_are_reported_too() {
    let site = site()
        .file("content/site.yaml", "nimi: S\nkielet: [fi, sv]\n")
        .file("themes/default/locales/sv.ftl", without(["not-found-title"]));
    site.build_with(&["--strict"]).expect(4).says("theme/text-missing").says("not-found-title").says("locales/sv.ftl");
}
