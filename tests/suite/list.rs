//! `salkku list`: the cards of the site, on any day.

use crate::fixture::{Fixture, TODAY};
use serde_json::{Value, json};

/// Three cards that are shown, and others that are not.
fn site() -> Fixture {
    Fixture::site()
        .file("content/portfolios/hyvinvointi.md", "---\nnimi: Hyvinvointisalkku\n---\n")
        .card("a", "nimi: Ääkköset ja lapset\ntila: käynnissä\nalkaa: 2025-03\npäättyy: 31.12.2027\nsalkku: hyvinvointi\nmaakunnat: [Lappi, Kainuu]\npäivitetty: 2026-05-02")
        .card("pitka-tunnus", "nimi: \"Toinen, \\\"lainattu\\\" hanke\"\ntila: päättynyt")
        .card("c", "nimi: Kolmas\nalkaa: 2026")
        .card("luonnos", "nimi: Luonnos\nluonnos: kyllä")
        .card("haettu", "nimi: Haettu\ntila: haettu")
        .card("tuleva", "nimi: Tuleva\njulkaistaan: 2027-01-15")
        .card("mennyt", "nimi: Mennyt\nnäkyy_asti: 2026-06-30")
}

#[test]
fn text_is_a_line_a_card_in_columns() {
    let run = site().run(&["list", "--as-of", TODAY]).expect(0);
    let expected = "\
a             käynnissä  2025-03–2027-12-31  Ääkköset ja lapset
c                        2026–               Kolmas
pitka-tunnus  päättynyt                      Toinen, \"lainattu\" hanke
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn json_is_an_array_of_objects() {
    let run = site().run(&["list", "--as-of", TODAY, "--format", "json"]).expect(0);
    let rows: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(3));
    let first = json!({
        "id": "a", "title": "Ääkköset ja lapset", "status": "käynnissä", "start": "2025-03", "end": "2027-12-31",
        "portfolio": "Hyvinvointisalkku", "regions": ["Kainuu", "Lappi"], "updated": "2026-05-02",
    });
    assert_eq!(rows[0], first);
    assert_eq!(rows[1]["status"], Value::Null, "what is not known is null");
}

#[test]
fn csv_is_quoted_as_the_rfc_says() {
    let run = site().run(&["list", "--as-of", TODAY, "--format", "csv"]).expect(0);
    let expected = "id,title,status,start,end,portfolio,regions,updated\r\n\
        a,Ääkköset ja lapset,käynnissä,2025-03,2027-12-31,Hyvinvointisalkku,\"Kainuu; Lappi\",2026-05-02\r\n\
        c,Kolmas,,2026,,,,\r\n\
        pitka-tunnus,\"Toinen, \"\"lainattu\"\" hanke\",päättynyt,,,,,\r\n";
    assert_eq!(run.stdout, expected);
}

#[test]
fn a_title_cannot_become_a_formula_of_a_spreadsheet() {
    let site = Fixture::site().card("a", "nimi: \"=HYPERLINK(1)\"").card("b", "nimi: \"+1\"").card("c", "nimi: \"@x\"");
    let run = site.run(&["list", "--as-of", TODAY, "--format", "csv"]).expect(0);
    for line in run.stdout.lines().skip(1) {
        let title = line.split(',').nth(1).expect("a title").trim_start_matches('"');
        assert!(!title.starts_with(['=', '+', '-', '@']), "{line}");
    }
    assert_eq!(run.stdout.lines().count(), 4);
}

#[test]
fn titles_of_portfolios_stand_for_names_and_ids() {
    let site = Fixture::site()
        .file("content/portfolios/hyvinvointi.md", "---\nnimi: Hyvinvointisalkku\n---\n")
        .card("a", "nimi: A\nsalkku: hyvinvointi")
        .card("b", "nimi: B\nsalkku: Hyvinvointisalkku")
        .card("c", "nimi: C\nsalkku: Vapaa nimi");
    let run = site.run(&["list", "--as-of", TODAY, "--format", "json"]).expect(0);
    let rows: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let names: Vec<&Value> = (0..3).map(|at| &rows[at]["portfolio"]).collect();
    assert_eq!(names, ["Hyvinvointisalkku", "Hyvinvointisalkku", "Vapaa nimi"]);
}

#[test]
fn the_list_is_that_of_the_day() {
    let site = site();
    let shown = |arguments: &[&str]| {
        let run = site.run(&[&["list", "--format", "json"], arguments].concat()).expect(0);
        let rows: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let ids = rows.as_array().expect("an array").iter().map(|row| row["id"].as_str().expect("an id").to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(shown(&["--as-of", "2026-06-30"]), ["a", "c", "mennyt", "pitka-tunnus"]);
    assert_eq!(shown(&["--as-of", "2026-07-01"]), ["a", "c", "pitka-tunnus"]);
    assert_eq!(shown(&["--as-of", "14.1.2027"]), ["a", "c", "pitka-tunnus"]);
    assert_eq!(shown(&["--as-of", "15.1.2027"]), ["a", "c", "pitka-tunnus", "tuleva"]);
}

#[test]
fn what_is_listed_is_what_is_built() {
    let site = site();
    for day in ["2026-06-30", "2026-07-01", "2027-01-15"] {
        let run = site.run(&["list", "--as-of", day]).expect(0);
        let listed: Vec<&str> = run.stdout.lines().filter_map(|line| line.split(' ').next()).collect();
        site.run(&["build", "--as-of", day]).expect(0);
        for id in ["a", "c", "pitka-tunnus", "luonnos", "haettu", "tuleva", "mennyt"] {
            let page = format!("dist/hankkeet/{id}.html");
            let is_built = site.has(&page) && !site.read(&page).contains("on poistettu");
            assert_eq!(is_built, listed.contains(&id), "{id} on {day}");
        }
    }
}

#[test]
fn without_a_day_the_clock_of_the_build_counts_in_the_time_zone_of_the_site() {
    let site = Fixture::site().card("tuleva", "nimi: Tuleva\njulkaistaan: 2027-01-15");
    let listed = |seconds: &str| {
        let output = site.command(&["list"]).env("SOURCE_DATE_EPOCH", seconds).output().expect("the program runs");
        String::from_utf8_lossy(&output.stdout).contains("Tuleva")
    };
    // Midnight in Finland is two hours before that of UTC in winter.
    assert!(!listed("1799963999"), "2027-01-14T21:59:59Z is still the 14th in Helsinki");
    assert!(listed("1799964000"), "2027-01-14T22:00:00Z is the 15th in Helsinki");
}

#[test]
fn an_empty_list_says_what_to_do() {
    let site = Fixture::site();
    let text = site.run(&["list", "--as-of", TODAY]).expect(0).says("salkku new project");
    assert_eq!(text.stdout, "");
    assert_eq!(site.run(&["list", "--as-of", TODAY, "--format", "json"]).expect(0).stdout, "[]\n");
    let csv = site.run(&["list", "--as-of", TODAY, "--format", "csv"]).expect(0);
    assert_eq!(csv.stdout, "id,title,status,start,end,portfolio,regions,updated\r\n");
}

#[test]
fn a_broken_card_is_no_list() {
    let site = site().card("rikki", "nimi: Rikki\nalkaa: 2026-02-30");
    let run = site.run(&["list", "--as-of", TODAY]).expect(1).says("value/date-calendar").says("rikki.md:3");
    assert_eq!(run.stdout, "", "half a list is none");
}

/// Two cards and a page in three languages; one card has a Swedish translation, the draft is left out.
fn in_three_languages() -> Fixture {
    Fixture::site()
        .file("content/site.yaml", "nimi: Testisivusto\nkielet: [fi, sv, en]\n")
        .card("a", "nimi: A\ntiivistelmä: Hanke\ntila: käynnissä")
        .file("content/projects/a.sv.md", "---\nnamn: A\n---\nText.\n")
        .card("b", "nimi: B")
        .card("luonnos", "nimi: Luonnos\nluonnos: kyllä")
        .file("content/pages/tietoa.md", "---\nnimi: Tietoa\n---\n")
        .file("content/pages/tietoa.en.md", "---\ntitle: About\n---\n")
}

#[test]
fn languages_are_a_table_by_kind() {
    let run = in_three_languages().run(&["list", "--languages", "--as-of", TODAY]).expect(0);
    let expected = "\
laji      kieli  sivuja  tekstejä
hankkeet  fi     2/2     5/5
hankkeet  sv     1/2     2/5
hankkeet  en     0/2     0/5
sivut     fi     1/1     1/1
sivut     sv     0/1     0/1
sivut     en     1/1     1/1
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn languages_are_a_table_for_programs_too() {
    let site = in_three_languages();
    let run = site.run(&["list", "--languages", "--as-of", TODAY, "--format", "json"]).expect(0);
    let rows: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(6));
    let swedish = json!({
        "kind": "project", "language": "sv", "documents": 2, "translated": 1, "texts": 5, "translated_texts": 2,
    });
    assert_eq!(rows[1], swedish);
    let csv = site.run(&["list", "--languages", "--as-of", TODAY, "--format", "csv"]).expect(0);
    let mut lines = csv.stdout.split("\r\n");
    assert_eq!(lines.next(), Some("kind,language,documents,translated,texts,translated_texts"));
    assert_eq!(lines.nth(1), Some("project,sv,2,1,5,2"));
}

#[test]
fn languages_of_an_empty_site_are_none() {
    let site = Fixture::site();
    assert_eq!(site.run(&["list", "--languages", "--as-of", TODAY]).expect(0).says("salkku new project").stdout, "");
    let csv = site.run(&["list", "--languages", "--as-of", TODAY, "--format", "csv"]).expect(0);
    assert_eq!(csv.stdout, "kind,language,documents,translated,texts,translated_texts\r\n");
    site.run(&["list", "--languages", "--due"]).expect(2);
}
