//! What falls due: the days on which a site that nobody has touched would look different.

use crate::fixture::Fixture;
use serde_json::Value;

fn due(site: &Fixture, day: &str) -> Vec<[String; 3]> {
    let run = site.run(&["list", "--due", "--as-of", day, "--format", "json"]).expect(0);
    let rows: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let text = |row: &Value, key: &str| row[key].as_str().expect("text").to_owned();
    let rows = rows.as_array().expect("an array").iter();
    rows.map(|row| [text(row, "date"), text(row, "kind"), text(row, "id")]).collect()
}

/// Something of each kind that falls due, between November and February.
fn site() -> Fixture {
    Fixture::site()
        .card("a", "nimi: A\nyhteystiedot:\n  - {rooli: johtaja, nimi: Aino Aho, näkyy_asti: 31.12.2026}\n  - {rooli: sihteeri, näkyy_asti: 2026-06-30}")
        .card("b", "nimi: B\ntila: käynnissä\npäättyy: 2026-12")
        .card("c", "nimi: C\njulkaistaan: 2027-02-01\nnäkyy_asti: 2027-02-10")
        .card("d", "nimi: D\nnäkyy_asti: 2026-11-30\npäättyy: 2020")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\njulkaistaan: 2027-01-15\n---\nTeksti.\n")
        .file("content/posts/vanha.md", "---\notsikko: Vanha\npäivä: 2026-01-15\nnäkyy_asti: 2026-12-24\n---\nTeksti.\n")
        .file("content/reports/raportti/index.md", "---\notsikko: Raportti\njulkaistaan: 2027-01-20\n---\nTeksti.\n")
}

#[test]
fn every_kind_is_listed_in_the_order_of_days() {
    let expected = [
        ["2026-12-01", "publication", "d"],
        ["2026-12-25", "publication", "vanha"],
        ["2027-01-01", "contact", "a"],
        ["2027-01-01", "status", "b"],
        ["2027-01-15", "publication", "uutinen"],
        ["2027-01-20", "publication", "raportti"],
        ["2027-02-01", "publication", "c"],
        ["2027-02-11", "publication", "c"],
    ];
    assert_eq!(due(&site(), "2026-11-21"), expected.map(|row| row.map(str::to_owned)));
    assert_eq!(due(&site(), "2026-12-31"), expected[2..].iter().map(|row| row.map(str::to_owned)).collect::<Vec<_>>());
    assert_eq!(due(&site(), "2027-02-11"), Vec::<[String; 3]>::new());
}

#[test]
fn text_and_csv_say_the_same() {
    let site = site();
    let text = site.run(&["list", "--due", "--as-of", "2027-01-01"]).expect(0);
    let expected = "\
2027-01-15  publication  uutinen   Uutinen
2027-01-20  publication  raportti  Raportti
2027-02-01  publication  c         C
2027-02-11  publication  c         C
";
    assert_eq!(text.stdout, expected);
    let csv = site.run(&["list", "--due", "--as-of", "2027-02-01", "--format", "csv"]).expect(0);
    assert_eq!(csv.stdout, "date,kind,id,title\r\n2027-02-11,publication,c,C\r\n");
}

#[test]
fn nothing_due_is_not_an_empty_site() {
    let site = Fixture::site().card("a", "nimi: A");
    let run = site.run(&["list", "--due", "--as-of", "2026-11-21"]).expect(0);
    assert_eq!(run.stdout, "");
    let no_projects = salkku::diag::Messages::new(salkku::value::Lang::Fi).text("list-empty", &[]);
    assert!(!run.stderr.contains(&no_projects), "there is a project, but it is said:\n{}", run.stderr);
}

#[test]
fn what_no_reader_sees_does_not_fall_due() {
    let site = Fixture::site()
        .card("luonnos", "nimi: Luonnos\nluonnos: kyllä\njulkaistaan: 2027-01-01\npäättyy: 2027")
        .card("haettu", "nimi: Haettu\ntila: haettu\njulkaistaan: 2027-01-02\npäättyy: 2027")
        .card(
            "mennyt",
            "nimi: Mennyt\nnäkyy_asti: 2026-01-01\npäättyy: 2027\nyhteystiedot: [{rooli: johtaja, näkyy_asti: 2027}]",
        )
        .file("content/posts/p.md", "---\notsikko: P\nluonnos: kyllä\njulkaistaan: 2027-01-03\n---\nTeksti.\n");
    assert_eq!(due(&site, "2026-11-21"), Vec::<[String; 3]>::new());
}

#[test]
fn people_of_portfolios_and_programmes_fall_due_too() {
    let group =
        "---\nnimi: Salkku\nomistaja: {rooli: Omistaja, nimi: Aino Aho, näkyy_asti: 2026-11-25}\n---\nTeksti.\n";
    let site = Fixture::site().file("content/portfolios/salkku.md", group);
    site.run(&["build", "--as-of", "2026-11-25"]).expect(0);
    assert!(site.read("dist/salkut/salkku.html").contains("Aino Aho"));
    site.run(&["build", "--as-of", "2026-11-26"]).expect(0);
    assert!(!site.read("dist/salkut/salkku.html").contains("Aino Aho"), "her time is over");
    assert_eq!(due(&site, "2026-11-21"), [["2026-11-26", "contact", "salkku"].map(str::to_owned)]);
}

#[test]
fn a_build_says_the_next_day() {
    let site = site();
    let run = site.run(&["build", "--as-of", "2026-12-30"]).expect(0);
    assert!(run.stderr.contains("2027-01-01") || run.stderr.contains("1.1.2027"), "no next day in:\n{}", run.stderr);
    let last = site.run(&["build", "--as-of", "2027-02-11"]).expect(0);
    // After the findings, of which each ends in an empty line, stands the summary.
    let summary = last.stderr.rsplit("\n\n").next().unwrap_or_default();
    assert!(!summary.contains("2027"), "a next day where nothing falls due:\n{}", last.stderr);
}

/// The promise itself: between two days that are listed, the same bytes; on a day that is, others. A status is for
/// people to look at and changes nothing by itself.
#[test]
fn a_site_changes_on_the_listed_days_and_on_no_other() {
    let site = Fixture::site()
        .file(
            "content/portfolios/salkku.md",
            "---\nnimi: Salkku\nkoordinaattori: {rooli: Koordinaattori, näkyy_asti: 2026-12-02}\n---\n",
        )
        .file(
            "content/programmes/ohjelma.md",
            "---\nnimi: Ohjelma\nyhteystiedot: [{rooli: Ohjaaja, näkyy_asti: 2026-12-07}]\n---\n",
        )
        .card("a", "nimi: A\nsalkku: salkku\nyhteystiedot: [{rooli: Johtaja, näkyy_asti: 2026-12-04}]")
        .card("b", "nimi: B\nohjelma: ohjelma\njulkaistaan: 2026-12-06\nnäkyy_asti: 2026-12-09")
        .card("c", "nimi: C\ntila: käynnissä\npäättyy: 2026-12-01")
        .file("content/posts/p.md", "---\notsikko: P\njulkaistaan: 2026-12-05\n---\nTeksti.\n")
        .file(
            "content/reports/r/index.md",
            "---\notsikko: R\njulkaistaan: 2026-12-03\nnäkyy_asti: 2026-12-10\n---\nTeksti.\n",
        );
    let mut listed: Vec<String> =
        due(&site, "2026-11-30").into_iter().filter(|[_, kind, _]| kind != "status").map(|[date, ..]| date).collect();
    listed.dedup();
    let mut changed = Vec::new();
    let mut before = None;
    for day in (1..=12).map(|day| format!("2026-12-{day:02}")) {
        site.run(&["build", "--as-of", &day]).expect(0);
        let now = site.shown("dist");
        if before.is_some_and(|before| before != now) {
            changed.push(day);
        }
        before = Some(now);
    }
    assert_eq!(changed, listed);
}
