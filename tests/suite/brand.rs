//! What stands for the site elsewhere: its icon, its web manifest, and the pictures that services show beside links.

use crate::fixture::{Fixture, SETTINGS};
use crate::pictures::{jpeg, png};
use serde_json::Value;

/// A site with a theme of its own, of which `settings` are the settings.
fn site(settings: &str) -> Fixture {
    Fixture::site()
        .file("content/site.yaml", format!("{SETTINGS}teema: oma\nkielet: [fi, sv]\njulkaisija: Esimerkkilä\n"))
        .file("themes/oma/theme.yaml", settings)
        .card("a", "nimi: Hanke A\ntiivistelmä: Mitä tehdään.")
}

/// The contents of `property` in the head of a page, in the order of writing.
fn properties<'a>(html: &'a str, property: &str) -> Vec<&'a str> {
    let begin = format!("<meta property=\"{property}\" content=\"");
    html.split(&begin).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

/// The pixels of a PNG: its width, and the bytes of red, green and blue of each.
fn pixels(bytes: &[u8]) -> image::RgbImage {
    image::load_from_memory_with_format(bytes, image::ImageFormat::Png).expect("a PNG").into_rgb8()
}

#[test]
fn the_icon_has_the_accent_and_the_initial() {
    let site = site("accent: \"#5b1647\"\n");
    site.build_with(&["--strict"]).expect(0);
    let icon = site.read("dist/assets/icon.svg");
    assert!(icon.contains("fill=\"#5b1647\""), "{icon}");
    for size in [180, 192, 512] {
        let png = pixels(&site.outputs("dist")[&format!("assets/icon-{size}.png")]);
        assert_eq!(png.dimensions(), (size, size));
        assert_eq!(png.get_pixel(1, 1).0, [0x5b, 0x16, 0x47], "the ground is the accent");
        assert!(png.pixels().any(|pixel| pixel.0 == png.get_pixel(size / 5, size * 3 / 4).0), "and on it a folder");
    }
    let home = site.read("dist/index.html");
    assert!(home.contains("<link rel=\"icon\" href=\"assets/icon.svg\" type=\"image/svg+xml\">"), "{home}");
    assert!(home.contains("<link rel=\"apple-touch-icon\" href=\"assets/icon-180.png\">"), "{home}");
    assert!(home.contains("<meta name=\"theme-color\" content=\"#5b1647\""), "{home}");

    // Another name, another initial.
    site.write("content/site.yaml", format!("{}teema: oma\n", SETTINGS.replace("Testisivusto", "Äänekoski")));
    site.build_with(&["--strict"]).expect(0);
    assert_ne!(site.read("dist/assets/icon.svg"), icon);
}

#[test]
fn the_manifest_of_each_language_leads_to_its_pages_and_the_icons() {
    let site = site("");
    site.build_with(&["--strict"]).expect(0);
    for (folder, lang) in [("dist", "fi"), ("dist/sv", "sv")] {
        let manifest: Value = serde_json::from_str(&site.read(&format!("{folder}/site.webmanifest"))).expect("JSON");
        assert_eq!((&manifest["name"], &manifest["lang"]), (&Value::from("Testisivusto"), &Value::from(lang)));
        let icons = manifest["icons"].as_array().expect("icons").iter().map(|icon| &icon["src"]);
        let addresses: Vec<&str> = icons.chain([&manifest["start_url"]]).filter_map(Value::as_str).collect();
        assert_eq!(addresses.len(), 4);
        for address in addresses {
            assert!(site.has(&format!("{folder}/{address}")), "{folder}: {address}");
        }
        assert!(site.read(&format!("{folder}/index.html")).contains("<link rel=\"manifest\" href=\""));
    }
}

#[test]
fn links_to_the_site_show_its_name_unless_a_page_has_a_picture() {
    let site = site("")
        .file(
            "content/projects/b/index.md",
            "---\nnimi: Hanke B\nkuva: {tiedosto: piha.jpg, alt: Piha}\n---\nTeksti.\n",
        )
        .file("content/projects/b/piha.jpg", jpeg(2400, 1200))
        .file(
            "content/projects/c/index.md",
            "---\nnimi: Hanke C\nkuva: {tiedosto: kaavio.svg, alt: Kaavio}\n---\nTeksti.\n",
        )
        .file(
            "content/projects/c/kaavio.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>",
        );
    site.build_with(&["--strict"]).expect(0);
    let of = |path: &str| {
        let html = site.read(path);
        ["og:image", "og:image:alt", "og:image:width", "og:image:height"]
            .map(|property| properties(&html, property).join(" "))
    };
    let share = "https://example.fi/hankkeet/assets/share.png";
    for path in ["dist/index.html", "dist/hankkeet/a.html", "dist/hankkeet/c.html"] {
        assert_eq!(of(path), [share, "Testisivusto", "1200", "630"], "{path}: services show no drawings");
    }
    assert_eq!(of("dist/sv/index.html")[0], "https://example.fi/hankkeet/sv/assets/share.png");
    let [url, alt, width, height] = of("dist/hankkeet/b.html");
    let path = url.strip_prefix("https://example.fi/hankkeet/").expect("a public address");
    let picture = image::load_from_memory(&site.outputs("dist")[path]).expect("a picture").into_rgb8();
    assert_eq!((alt.as_str(), path.starts_with("hankkeet/b/piha")), ("Piha", true), "{url}");
    assert_eq!((width, height), (picture.width().to_string(), picture.height().to_string()));
    assert!(picture.width() < 2400, "not the original, which may weigh much");

    let page = site.read("dist/hankkeet/a.html");
    let said = ["og:type", "og:title", "og:description", "og:url", "og:site_name"].map(|name| properties(&page, name));
    let [address, name] = ["https://example.fi/hankkeet/hankkeet/a.html", "Testisivusto"];
    assert_eq!(said, [["article"], ["Hanke A"], ["Mitä tehdään."], [address], [name]]);

    let drawn = pixels(&site.outputs("dist")["assets/share.png"]);
    assert_eq!(drawn.dimensions(), (1200, 630));
    // Every letter of the name leaves ink on the front of the folder.
    let has_ink = |x: u32| (220..330).any(|y| drawn.get_pixel(x, y).0.iter().all(|&sample| sample < 90));
    assert!((140..500).filter(|&x| has_ink(x)).count() > 200, "the name stands on the picture");
}

#[test]
fn without_an_address_nothing_is_said_to_services() {
    let site = Fixture::empty().file("content/site.yaml", "nimi: Testisivusto\n").card("a", "nimi: Hanke A");
    site.build().expect(0);
    let page = site.read("dist/hankkeet/a.html");
    assert!(!page.contains("og:") && page.contains("rel=\"icon\""), "{page}");
    assert!(!site.has("dist/assets/share.png"));
}

#[test]
fn a_theme_brings_its_own() {
    let icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path fill=\"#00ff00\" d=\"M0 0h2v2H0z\"/></svg>";
    let own = png(1200, 630, None);
    let site = site("").file("themes/oma/assets/icon.svg", icon).file("themes/oma/assets/share.png", &own);
    site.build_with(&["--strict"]).expect(0);
    let outputs = site.outputs("dist");
    assert_eq!(outputs["assets/icon.svg"], icon.as_bytes());
    assert_eq!(pixels(&outputs["assets/icon-192.png"]).get_pixel(90, 90).0, [0, 255, 0], "its sizes are drawn from it");
    assert_eq!(outputs["assets/share.png"], own);
    let swedish = site.read("dist/sv/index.html");
    assert_eq!(properties(&swedish, "og:image"), ["https://example.fi/hankkeet/assets/share.png"], "in every language");
    assert!(!site.has("dist/sv/assets/share.png"), "no page names another");
}
