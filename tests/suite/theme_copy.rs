//! `salkku theme copy`: files of the themes in the program, to change.

use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site().card("a", "nimi: Hanke A\ntila: käynnissä")
}

#[test]
fn a_copied_theme_looks_as_before() {
    for theme in ["default", "tiivis"] {
        let settings = format!("nimi: Testisivusto\nteema: {theme}\n");
        let site = site().file("content/site.yaml", &settings);
        site.build_with(&["--output", "ennen"]).expect(0);
        let run = site.run(&["theme", "copy", theme]).expect(0).says("salkku serve");
        assert!(run.stdout.contains(&format!("themes/{theme}/theme.yaml\n")), "{}", run.stdout);
        assert!(run.stdout.lines().all(|path| site.has(path)), "{}", run.stdout);
        site.build_with(&["--output", "jälkeen"]).expect(0);
        assert!(site.outputs("ennen") == site.outputs("jälkeen"), "a copy of {theme} is another theme");
    }
}

#[test]
fn one_file_is_copied_to_a_theme_of_another_name() {
    let site = site();
    let run = site.run(&["theme", "copy", "tiivis", "templates/card.html", "styles/", "--to", "oma"]).expect(0);
    assert!(run.stderr.contains("teema: oma"), "{}", run.stderr);
    assert!(site.has("themes/oma/templates/card.html") && !site.has("themes/oma/templates/home.html"));
    assert!(site.has("themes/oma/styles/40-cards.css"));
    assert_eq!(site.read("themes/oma/theme.yaml"), "name: oma\nparent: tiivis\n");
    site.write("content/site.yaml", "nimi: Testisivusto\nteema: tiivis\n");
    site.build_with(&["--output", "ennen"]).expect(0);
    site.write("content/site.yaml", "nimi: Testisivusto\nteema: oma\n");
    site.build_with(&["--output", "jälkeen", "--strict"]).expect(0);
    let pages = |folder: &str| site.outputs(folder).remove("hankkeet/a.html");
    assert_eq!(pages("ennen"), pages("jälkeen"));

    // A second file joins the first, and the settings stay as they are.
    site.write("themes/oma/theme.yaml", "parent: tiivis\naccent: \"#003580\"\n");
    site.run(&["theme", "copy", "tiivis", "templates/home.html", "--to", "oma"]).expect(0);
    assert!(site.read("themes/oma/theme.yaml").contains("#003580"));
}

#[test]
fn nothing_is_written_over() {
    let site = site().file("themes/default/templates/home.html", "OMA</html>\n");
    let run = site.run(&["theme", "copy", "default"]).expect(3).says("themes/default/templates/home.html");
    assert!(run.stdout.is_empty());
    assert!(!site.has("themes/default/templates/base.html"), "nothing at all was copied");
    assert_eq!(site.read("themes/default/templates/home.html"), "OMA</html>\n");
}

#[test]
fn what_is_not_there_is_said() {
    let site = site();
    site.run(&["theme", "copy", "tiivsi"]).expect(2).says("”tiivis”").says("default, tiivis");
    site.run(&["theme", "copy", "default", "templates/hom.html"]).expect(2).says("”templates/home.html”");
    site.run(&["theme", "copy", "default", "--to", "../muualla"]).expect(2).says("--to kaupunki");
    assert!(!site.has("themes"));
    Fixture::empty().run(&["theme", "copy", "default", "--lang", "fi"]).expect(3).says("content");
}
