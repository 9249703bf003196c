//! The EU emblem and its statement: drawn as the official construction says, and on the pages that must bear them.

use crate::fixture::Fixture;
use std::fs;
use std::path::Path;

/// The values of an attribute, in the order of writing.
fn values<'a>(svg: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    svg.split(&begin).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

#[test]
fn the_emblem_is_drawn_as_the_construction_says() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets/eu-emblem.svg");
    let svg = fs::read_to_string(place).expect("the emblem");
    assert_eq!((values(&svg, "width"), values(&svg, "height")), (vec!["810"], vec!["540"]), "two to three");
    assert_eq!(values(&svg, "fill"), ["#003399", "#ffcc00"]);
    // Twelve stars like the hours, on a circle of a third of the height.
    let (x, y) = (values(&svg, "x"), values(&svg, "y"));
    assert_eq!((x.len(), y.len()), (12, 12));
    for (hour, (x, y)) in (0_u8..).zip(x.iter().zip(&y)) {
        let angle = f64::from(hour) * std::f64::consts::PI / 6.0;
        let (right_x, right_y) = (405.0 + 180.0 * angle.sin(), 270.0 - 180.0 * angle.cos());
        assert!((number(x) - right_x).abs() < 0.01 && (number(y) - right_y).abs() < 0.01, "the star of {hour}");
    }
    // Five points on a circle of an eighteenth of the height, one of them up.
    let points: Vec<(f64, f64)> = values(&svg, "points")[0]
        .split(' ')
        .map(|point| point.split_once(',').map(|(x, y)| (number(x), number(y))).expect("a point"))
        .collect();
    assert_eq!(points.len(), 10);
    assert!(points[0].0.abs() < 0.001 && (points[0].1 + 30.0).abs() < 0.001, "one point up");
    for (at, (x, y)) in points.iter().enumerate() {
        // The inner corners of a star lie where its sides cross.
        let radius = if at % 2 == 0 { 30.0 } else { 30.0 * (3.0 - 5.0_f64.sqrt()) / 2.0 };
        assert!((x.hypot(*y) - radius).abs() < 0.01, "point {at}");
    }
}

#[test]
fn pages_of_co_funded_projects_bear_the_emblem_in_three_languages() {
    let statements = [
        ("fi", "Euroopan unionin osarahoittama"),
        ("sv", "Medfinansieras av Europeiska unionen"),
        ("en", "Co-funded by the European Union"),
    ];
    for (lang, statement) in statements {
        let site = Fixture::site()
            .file("content/site.yaml", format!("nimi: Testisivusto\nkielet: [{lang}]\n"))
            .card("eu", "nimi: EU-hanke\nrahasto: EAKR\nohjelmakausi: 2021–2027")
            .card("aiempi", "nimi: Aiempi hanke\nrahasto: EAKR\nohjelmakausi: 2014–2020")
            .card("muu", "nimi: Muu hanke\nohjelmakausi: 2021–2027");
        site.build().expect(0);
        let folder = if lang == "fi" {
            "hankkeet"
        } else if lang == "sv" {
            "projekt"
        } else {
            "projects"
        };
        let bears = |id: &str| {
            let page = site.read(&format!("dist/{folder}/{id}.html"));
            assert_eq!(page.contains(statement), page.contains("eu-emblem.svg"), "{id}: both or neither");
            page.contains(statement)
        };
        assert_eq!([bears("eu"), bears("aiempi"), bears("muu")], [true, false, false], "{lang}");
        assert!(site.has("dist/assets/eu-emblem.svg"));
    }
}

#[test]
fn a_card_with_a_logo_that_says_so_has_one_emblem() {
    let card = |alt: &str| {
        format!(
            "nimi: Hanke\nrahasto: JTF\nohjelmakausi: 2021–2027\nlogot:\n  - {{tiedosto: eu.svg, tekstivastine: {alt}}}"
        )
    };
    let site = Fixture::site()
        .file("content/projects/eu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>")
        .card("oma", &card("Euroopan unionin osarahoittama"))
        .card("muu", &card("Lapin liitto"));
    site.build().expect(0);
    assert!(!site.read("dist/hankkeet/oma.html").contains("eu-emblem.svg"));
    assert!(site.read("dist/hankkeet/muu.html").contains("eu-emblem.svg"));
}
