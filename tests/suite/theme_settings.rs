//! `theme.yaml`: the accent, tokens, single texts, the logo, and the theme below.

use crate::fixture::Fixture;

/// A site with a theme of its own, of which `settings` are the settings.
fn site(settings: &str) -> Fixture {
    Fixture::site()
        .card("a", "nimi: Hanke A\ntila: käynnissä")
        .file("content/site.yaml", "nimi: Testisivusto\nverkko_osoite: https://example.fi/hankkeet\nteema: oma\nsaavutettavuusseloste: https://example.fi/s\ntietosuojaseloste: https://example.fi/t\n")
        .file("themes/oma/theme.yaml", settings)
}

/// The style sheet of the built site.
fn style(site: &Fixture) -> String {
    let home = site.read("dist/index.html");
    let (_, rest) = home.split_once("href=\"assets/style.").expect("a style sheet");
    let name = rest.split('"').next().expect("an end");
    site.read(&format!("dist/assets/style.{name}"))
}

/// The value of a token on light pages, and on dark ones.
fn token<'a>(style: &'a str, name: &str) -> [&'a str; 2] {
    let (light, dark) = style.split_once("@media (prefers-color-scheme: dark)").expect("dark colours");
    [light, dark].map(|part| {
        let value = part.split_once(&format!("--{name}: ")).and_then(|(_, rest)| rest.split(';').next());
        value.unwrap_or_else(|| panic!("no --{name} in {part}"))
    })
}

#[test]
fn one_accent_gives_all_colours() {
    let site = site("accent: \"#5b1647\"\n");
    site.build_with(&["--strict"]).expect(0);
    let own = style(&site);
    assert_eq!(token(&own, "accent")[0], "#5b1647");
    assert_eq!(token(&own, "accent-strong")[0], "#5b1647");
    site.write("themes/oma/theme.yaml", "");
    site.build_with(&["--strict"]).expect(0);
    let default = style(&site);
    assert_eq!(token(&default, "accent")[0], "#0d4a4f", "without settings it is the default theme");
    for name in ["desk", "tint", "ink", "quiet", "line", "edge"] {
        let (own, default) = (token(&own, name), token(&default, name));
        assert!(own[0] != default[0] && own[1] != default[1], "{name} follows the accent: {own:?} {default:?}");
    }
}

#[test]
fn an_accent_that_is_too_bright_is_said_and_made_darker() {
    let site = site("accent: \"#ffd400\"\n");
    site.build_with(&["--strict"]).expect(0).says("theme/accent").says("themes/oma/theme.yaml:1:9");
    let style = style(&site);
    assert_eq!(token(&style, "accent-strong")[0], "#ffd400", "the band bears dark text");
    assert_ne!(token(&style, "accent")[0], "#ffd400");
}

#[test]
fn a_token_is_changed_alone() {
    let plain = site("");
    plain.build().expect(0);
    let own = site("tokens:\n  round: 0\n  paper: \"#fffdf5\"\ndark_tokens:\n  paper: \"#101010\"\n");
    own.build_with(&["--strict"]).expect(0);
    let (plain, own) = (style(&plain), style(&own));
    assert!(own.contains("--round: 0;"));
    assert_eq!(token(&own, "paper"), ["#fffdf5", "#101010"]);
    let differing = |a: &str, b: &str| a.lines().zip(b.lines()).filter(|(a, b)| a != b).count();
    assert_eq!(plain.lines().count(), own.lines().count());
    assert!(differing(&plain, &own) <= 4, "round, paper, dark paper, and what must stand out from them");
}

#[test]
fn one_text_is_changed_alone() {
    let site = site("").file("themes/oma/locales/fi.ftl", "skip = Suoraan asiaan\n");
    site.build_with(&["--strict"]).expect(0);
    let page = site.read("dist/index.html");
    assert!(page.contains(">Suoraan asiaan</a>"), "{page}");
    assert!(page.contains(">Hankkeet</a>"), "the other texts are those of the default theme: {page}");
}

#[test]
fn the_logo_stands_for_the_name() {
    let site = site("logo: {light: vaaka.svg, dark: tumma merkki.svg}\n")
        .file("themes/oma/assets/vaaka.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 3\"/>")
        .file("themes/oma/assets/tumma merkki.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 3\"/>");
    site.build_with(&["--strict"]).expect(0);
    let page = site.read("dist/hankkeet/a.html");
    assert!(page.contains("<img class=\"logo\" src=\"../assets/vaaka.svg\" alt=\"Testisivusto\">"), "{page}");
    assert!(page.contains("<source srcset=\"../assets/tumma%20merkki.svg\" media=\"(prefers-color-scheme: dark)\">"));
    assert!(site.has("dist/assets/vaaka.svg") && site.has("dist/assets/tumma merkki.svg"));
}

#[test]
fn a_folder_with_the_name_of_a_theme_in_the_program_stands_over_that() {
    let site = Fixture::site().file("themes/default/theme.yaml", "tokens:\n  measure: 30rem\n");
    site.build_with(&["--strict"]).expect(0);
    assert!(style(&site).contains("--measure: 30rem;"));
}

#[test]
fn whoever_brings_all_styles_names_the_tokens() {
    let settings = "styles: omat\naccent: \"#003580\"\ntokens:\n  pylväs: 30rem\n  palsta: 30rem\n";
    let site = site(settings).file("themes/oma/styles/kaikki.css", "main { width: var(--palsta); }\n");
    site.build().expect(1).says("theme/token").says("pylväs");
    site.write("themes/oma/theme.yaml", settings.replace("  pylväs: 30rem\n", ""));
    site.build_with(&["--strict"]).expect(0);
    let style = style(&site);
    assert!(style.contains("--palsta: 30rem;") && !style.contains("--measure"), "{style}");
    assert!(style.ends_with("}\n\nmain { width: var(--palsta); }\n"), "{style}");
}

#[test]
fn the_colours_and_styles_of_the_built_in_themes_are_sound() {
    for name in salkku::load::built_in_themes() {
        // As if each were the site's own, so that its faults are told.
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes").join(name);
        let site = Fixture::site().card("a", "nimi: Hanke A");
        let run = site.build_with(&["--strict", "--theme", &folder.to_string_lossy()]).expect(0);
        assert!(!run.stderr.contains("theme/"), "{name}: {}", run.stderr);
    }
}
