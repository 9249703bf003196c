//! What a build says that it changes for the public, and the limits that it keeps.

use crate::fixture::{Fixture, Run};
use serde_json::Value;

/// A site with two languages, so that each card has two pages.
fn site() -> Fixture {
    let settings = crate::fixture::SETTINGS.to_owned() + "kielet: [fi, sv]\n";
    Fixture::empty()
        .file("content/site.yaml", settings)
        .card("pippuri", "nimi: Pippuri\ntila: käynnissä\nalkaa: 2026-01-01\npäättyy: 31.12.2026")
        .card("tukeva", "nimi: Tukeva 3\ntila: käynnissä\nsalkku: Hyvinvointi")
        .card("vanha", "nimi: Vanha *hanke*\ntila: käynnissä")
}

/// The lines of a report, without the space before them.
fn lines(run: &Run) -> Vec<&str> {
    run.stdout.lines().map(str::trim_start).collect()
}

#[test]
fn the_facts_that_change_are_told_in_the_words_of_the_cards() {
    let site = site();
    let first = site.build().expect(0);
    assert_eq!(first.stdout, "", "of a first publication all is new");
    site.write(
        "content/projects/pippuri.md",
        "---\nnimi: Pippuri\ntila: päättynyt\nalkaa: 2026-01-01\npäättyy: 30.6.2026\ntalous: {avustus: 1345000}\n---\nTeksti.\n",
    );
    site.write("content/projects/tukeva.md", "---\nnimi: Tukeva 3\ntila: käynnissä\nsalkku: Hyvinvointi\n---\nUusi.\n");
    site.write("content/projects/uusi.md", "---\nnimi: Perhekeskus 2030\n---\n");
    site.remove("content/projects/vanha.md");
    let trial = site.build_with(&["--dry-run"]).expect(0);
    let run = site.build().expect(0);
    assert_eq!(trial.stdout, run.stdout, "a trial says what a build does");
    let lines = lines(&run);
    for line in [
        "Uutta (1):",
        "Perhekeskus 2030 – hankkeet/uusi.html, sv/projekt/uusi.html",
        "Muuttunutta (2):",
        "Pippuri: tila käynnissä → päättynyt; päättyy 31.12.2026 → 30.6.2026; talous avustus lisätty: \
         1\u{a0}345\u{a0}000\u{a0}€",
        "Tukeva 3: sisältö muuttuu",
        "Poistuvaa (1):",
        "Vanha *hanke* – hankkeet/vanha.html, sv/projekt/vanha.html",
    ] {
        assert!(lines.contains(&line), "no line {line:?} in:\n{}", run.stdout);
    }
    assert!(run.stdout.contains("Luettelot ja vanhat osoitteet: "), "{}", run.stdout);
    let again = site.build().expect(0);
    assert_eq!(again.stdout, "", "nothing changes, and nothing is said");
    let trial = site.build_with(&["--dry-run"]).expect(0);
    assert_eq!(trial.stdout, "Julkisella sivustolla ei muutu mitään.\n", "who asks is answered");
}

#[test]
fn programs_and_letters_have_forms_of_their_own() {
    let site = site();
    site.build().expect(0);
    site.write("content/projects/pippuri.md", "---\nnimi: Pippuri\ntila: päättynyt\n---\n");
    site.remove("content/projects/vanha.md");
    let json = site.build_with(&["--dry-run", "--format", "json", "--quiet"]).expect(0);
    let report: Value = serde_json::from_str(&json.stdout).expect("JSON");
    assert_eq!(report["version"], 1);
    let changed = &report["changed"][0];
    assert_eq!((&changed["kind"], &changed["title"]), (&"project".into(), &"Pippuri".into()));
    assert_eq!(changed["paths"], serde_json::json!(["hankkeet/pippuri.html", "sv/projekt/pippuri.html"]));
    let status = changed["facts"].as_array().expect("facts").iter().find(|fact| fact["key"] == "status");
    let expected = serde_json::json!({"key": "status", "name": "tila", "before": "käynnissä", "after": "päättynyt"});
    assert_eq!(status, Some(&expected));
    assert_eq!(report["removed"][0]["title"], "Vanha *hanke*");

    let letter = site.build_with(&["--dry-run", "--format", "markdown", "--lang", "en"]).expect(0);
    assert!(letter.stdout.starts_with("## What changes on the public site\n"), "{}", letter.stdout);
    assert!(letter.stdout.contains("status käynnissä → päättynyt"), "{}", letter.stdout);
    assert!(letter.stdout.contains("- **Vanha \\*hanke\\*** – `hankkeet/vanha.html`"), "{}", letter.stdout);
}

#[test]
fn a_report_is_short_after_a_build_and_whole_when_asked_for() {
    let cards = |site: Fixture, numbers: std::ops::Range<usize>| {
        numbers.fold(site, |site, number| site.card(&format!("h{number:02}"), &format!("nimi: Hanke {number:02}")))
    };
    let site = cards(Fixture::site(), 0..1);
    site.build().expect(0);
    let site = cards(site, 1..31);
    let trial = site.build_with(&["--dry-run"]).expect(0);
    assert_eq!(trial.stdout.matches("hankkeet/h").count(), 30, "{}", trial.stdout);
    let run = site.build().expect(0);
    assert_eq!(run.stdout.matches("hankkeet/h").count(), 10, "{}", run.stdout);
    assert!(run.stdout.contains("… ja 20 muuta."), "{}", run.stdout);
}

#[test]
fn a_build_that_would_remove_much_stops() {
    let site = (0..12).fold(Fixture::site(), |site, number| site.card(&format!("h{number:02}"), "nimi: Hanke"));
    site.build().expect(0);
    let before = crate::output::everything(&site.path("dist"));
    for number in 0..6 {
        site.remove(&format!("content/projects/h{number:02}.md"));
    }
    for more in [&["--dry-run"][..], &[], &["--max-removed", "5"]] {
        let run = site.build_with(more).expect(3).says("output/many-removed").says("--yes").says("hankkeet/h00.html");
        assert!(run.stdout.contains("Poistuvaa (6):"), "what would go is listed:\n{}", run.stdout);
        assert!(crate::output::everything(&site.path("dist")) == before, "{more:?}");
    }
    site.build_with(&["--max-removed", "6"]).expect(0);
    assert!(!site.has("dist/hankkeet/h00.html") && site.has("dist/hankkeet/h06.html"));
    for number in 6..12 {
        site.remove(&format!("content/projects/h{number:02}.md"));
    }
    site.build().expect(3);
    site.build_with(&["--yes"]).expect(0);
    assert!(!site.has("dist/hankkeet/h06.html"));
}

#[test]
fn a_tenth_of_a_large_site_may_go() {
    let site = (0..80).fold(Fixture::site(), |site, number| site.card(&format!("h{number:02}"), "nimi: Hanke"));
    site.build().expect(0);
    (0..8).for_each(|number| site.remove(&format!("content/projects/h{number:02}.md")));
    site.build_with(&["--dry-run"]).expect(0);
    site.remove("content/projects/h08.md");
    site.build_with(&["--dry-run"]).expect(3).says("output/many-removed");
}

#[test]
fn a_renamed_card_without_its_old_address_is_told_the_line_to_add() {
    let site = site();
    site.build().expect(0);
    let card = site.read("content/projects/pippuri.md");
    site.remove("content/projects/pippuri.md");
    site.write("content/projects/pippuri-2.md", &card);
    let run = site.build_with(&["--dry-run"]).expect(0).says("output/moved");
    assert!(run.stderr.contains("vanhat_osoitteet: [hankkeet/pippuri.html]"), "{}", run.stderr);
    assert!(run.stderr.contains("content/projects/pippuri-2.md"), "{}", run.stderr);
    let mended = card.replace("nimi: Pippuri", "nimi: Pippuri\nvanhat_osoitteet: [hankkeet/pippuri.html]");
    site.write("content/projects/pippuri-2.md", mended);
    let run = site.build().expect(0);
    assert!(!run.stderr.contains("output/moved"), "{}", run.stderr);
    assert!(site.read("dist/hankkeet/pippuri.html").contains("pippuri-2.html"), "the old address leads on");
}

#[test]
fn a_card_that_is_taken_off_is_told_with_its_reason_alone() {
    let site = site();
    site.build().expect(0);
    let card = site.read("content/projects/pippuri.md");
    site.write(
        "content/projects/pippuri.md",
        card.replace("nimi: Pippuri", "nimi: Pippuri\npoistettu: Hanke peruttiin."),
    );
    let run = site.build().expect(0);
    assert!(lines(&run).contains(&"Pippuri: otetaan pois sivustolta: Hanke peruttiin."), "{}", run.stdout);
    site.write("content/projects/pippuri.md", card);
    let run = site.build().expect(0);
    assert!(lines(&run).contains(&"Pippuri: tulee takaisin sivustolle"), "{}", run.stdout);
}

/// Pages of further languages may come first by their paths; what is told has the title of the first language.
#[test]
fn a_document_is_named_in_the_first_language_of_the_site() {
    let site = site()
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-01-03\n---\nTeksti.\n")
        .file("content/posts/uutinen.sv.md", "---\nrubrik: Nyhet\n---\nText.\n");
    site.build().expect(0);
    site.write("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-01-04\n---\nTeksti.\n");
    let run = site.build_with(&["--dry-run"]).expect(0);
    assert!(lines(&run).contains(&"Uutinen: sisältö muuttuu"), "{}", run.stdout);
    // The address to add is that of the first language too.
    for ending in ["md", "sv.md"] {
        let text = site.read(&format!("content/posts/uutinen.{ending}"));
        site.remove(&format!("content/posts/uutinen.{ending}"));
        site.write(&format!("content/posts/tiedote.{ending}"), text);
    }
    site.build_with(&["--dry-run"]).expect(0).says("vanhat_osoitteet: [uutiset/uutinen.html]");
}

/// What counts is what readers see, and not what we have written once.
#[test]
fn a_page_that_comes_back_in_the_place_of_an_edited_one_is_told_too() {
    let site = site();
    site.build().expect(0);
    site.write("dist/hankkeet/tukeva.html", "käsin muutettu");
    site.remove("dist/hankkeet/pippuri.html");
    let kept = site.build_with(&["--dry-run"]).expect(0);
    assert!(!kept.stdout.contains("Tukeva"), "{}", kept.stdout);
    let forced = site.build_with(&["--dry-run", "--force"]).expect(0);
    let lines = lines(&forced);
    assert!(lines.contains(&"Tukeva 3: sisältö muuttuu") && lines.contains(&"Pippuri: sisältö muuttuu"), "{lines:?}");
}

#[test]
fn what_is_no_longer_public_is_not_written_down() {
    let contact = "yhteystiedot: [{rooli: projektipäällikkö, nimi: Salainen Nimi, näkyy_asti: 2026-11-20}]";
    let site = Fixture::site().card("a", &format!("nimi: A\ntila: käynnissä\n{contact}"));
    site.build().expect(0);
    assert!(site.read("dist/.salkku/facts").contains("käynnissä"), "facts are written down");
    for file in ["manifest", "facts"] {
        assert!(!site.read(&format!("dist/.salkku/{file}")).contains("Salainen"), "{file}");
    }
}

/// Our own note of what cards said may be spoilt or gone. Then nobody is told that facts are new which were there before,
/// and the note is as good as ever after the build.
#[test]
fn facts_that_are_lost_are_written_down_again() {
    let edited = "---\nnimi: Pippuri\ntila: päättynyt\n---\nTeksti.\n";
    let sound = site();
    sound.build().expect(0);
    sound.write("content/projects/pippuri.md", edited);
    sound.build().expect(0);
    let facts = |site: &Fixture| (site.read("dist/.salkku/facts"), site.read("dist/.salkku/manifest"));
    for spoilt in [None, Some(String::new()), Some("x".repeat(10_000))] {
        let site = site();
        site.build().expect(0);
        match &spoilt {
            None => site.remove("dist/.salkku/facts"),
            Some(text) => site.write("dist/.salkku/facts", text),
        }
        site.write("content/projects/pippuri.md", edited);
        let run = site.build().expect(0);
        assert!(lines(&run).contains(&"Pippuri: sisältö muuttuu"), "{spoilt:?}: {}", run.stdout);
        assert_eq!(facts(&site), facts(&sound), "{spoilt:?}");
        site.write("content/projects/pippuri.md", edited.replace("päättynyt", "käynnissä"));
        let run = site.build().expect(0);
        assert!(lines(&run).contains(&"Pippuri: tila päättynyt → käynnissä"), "{spoilt:?}: {}", run.stdout);
    }
}
