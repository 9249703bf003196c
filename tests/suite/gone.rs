//! What stays at the address of a card that was removed or whose time has run out: a page that says so, and nothing else.

use crate::fixture::Fixture;
use crate::output::is_page;
use std::collections::BTreeSet;

const REASON: &str = "Yhdistettiin toiseen.";

/// A card with something in every corner that other pages show of cards.
const FULL: &str = "nimi: Kadonnut kaari\nhankekoodi: KOODI-77\ntila: päättynyt\nalkaa: 2015\nsalkku: Siltasalkku\n\
    ohjelma: Ohjelma\nmaakunnat: [Lappi]\nteemat: [Teräs]\nrahoittajat: [Rahoittaja Oy]\ntalous: 777 000 €\n\
    tiivistelmä: Tiivistelmän sanat.\nyhteystiedot: [{rooli: johtaja, nimi: Aino Aho, sähköposti: aho@example.fi}]\n\
    liitteet: [{nimi: Salaliite, tiedosto: liite.txt, kieli: fi, saavutettava: kyllä}]\n\
    jatkohanke: jatko\npäähanke: koko\nvanhat_osoitteet: [vanha.html]";

fn site(more: &str) -> Fixture {
    let site = Fixture::site().file("content/projects/liite.txt", "Liitteen sanat.");
    site.file("content/projects/kaari.md", format!("---\n{FULL}\n{more}\n---\nTekstin sanat. [Liite](liite.txt)\n"))
        .card("jatko", "nimi: Jatkohanke")
        .card("seuraaja", "nimi: Seuraaja\nedeltäjä: kaari")
        .card("koko", "nimi: Kokonaisuus")
        .card("muu", "nimi: Muu\nsalkku: Siltasalkku")
}

fn main_of(html: &str) -> &str {
    let from = html.find("<main").expect("a main part");
    &html[from..html.find("</main>").expect("its end")]
}

#[test]
fn a_page_says_that_it_was_removed_why_and_where_to_look() {
    let site = site(&format!("poistettu: {REASON}"));
    site.build().expect(0);
    let html = site.read("dist/hankkeet/kaari.html");
    assert!(
        html.contains("<meta name=\"robots\" content=\"noindex\">") && !html.contains("rel=\"canonical\""),
        "{html}"
    );
    let main = main_of(&html);
    for said in [
        "<h1>Kadonnut kaari</h1>",
        "Hanke on poistettu luettelosta.",
        REASON,
        "href=\"../hankkeet/jatko.html\"",
        "href=\"../hankkeet/seuraaja.html\"",
        "href=\"../hankkeet/koko.html\"",
        "href=\"../salkut/siltasalkku.html\"",
        "href=\"../hankkeet/index.html\"",
    ] {
        assert!(main.contains(said), "{said} is not in {main}");
    }
    // No other card is of the programme, so it has no page.
    assert!(!main.contains("Ohjelma"), "{main}");
    assert!(site.read("dist/vanha.html").contains("hankkeet/kaari.html"));
}

#[test]
fn nothing_else_of_it_is_published() {
    let site = site(&format!("poistettu: {REASON}"));
    site.build().expect(0);
    let own = BTreeSet::from(["hankkeet/kaari.html", "vanha.html"]);
    let words = ["Kadonnut", "kaari", REASON];
    for (path, bytes) in site.outputs("dist") {
        let text = String::from_utf8_lossy(&bytes);
        for secret in [
            "KOODI-77",
            "777",
            "Rahoittaja Oy",
            "Aino",
            "aho@",
            "Salaliite",
            "Liitteen",
            "Tekstin",
            "Tiivistelmän",
            "Teräs",
        ] {
            let readable = is_page(&path) || [".csv", ".xml", ".txt"].iter().any(|ending| path.ends_with(ending));
            assert!(!readable || !text.contains(secret), "{path} tells {secret}");
        }
        if !own.contains(path.as_str()) && !path.starts_with("redirects/") {
            assert!(!words.iter().any(|word| text.contains(word)), "{path} knows of the card");
        }
    }
    assert!(!site.has("dist/hankkeet/liite.txt"), "the attachment is not published");
    assert!(!site.run(&["list"]).expect(0).stdout.contains("kaari"));
    assert!(!site.run(&["list", "--due"]).stdout.contains("kaari"));
}

#[test]
fn time_that_has_run_out_leaves_the_date_and_no_reason() {
    let site = site("näkyy_asti: 2026-10");
    site.run(&["build", "--as-of", "2026-10-31"]).expect(0);
    assert!(site.read("dist/hankkeet/kaari.html").contains("KOODI-77"), "the last day is one of showing");
    site.run(&["build", "--as-of", "2026-11-01"]).expect(0);
    let html = site.read("dist/hankkeet/kaari.html");
    let main = main_of(&html);
    assert!(main.contains("Se oli nähtävillä 31.10.2026 asti."), "{main}");
    assert!(!main.contains("<h2>Miksi</h2>") && !main.contains("KOODI-77"), "{main}");
}

#[test]
fn what_was_never_there_leaves_nothing() {
    for more in [
        "luonnos: kyllä\npoistettu: Syy.",
        "luonnos: kyllä\nnäkyy_asti: 2026-01",
        "julkaistaan: 2027-01-01\npoistettu: Syy.",
        "julkaistaan: 2027-01-01\nnäkyy_asti: 2027-02-01",
    ] {
        let site = site(more);
        site.run(&["build", "--as-of", "2026-11-01"]).expect(0);
        assert!(!site.has("dist/hankkeet/kaari.html"), "{more}");
        assert!(!site.has("dist/vanha.html"), "{more}");
    }
    let settings = "nimi: S\nosoite: https://example.fi\ntilat:\n  - {tunnus: haussa, nimi: haussa, julkinen: ei}\n";
    let site = Fixture::site()
        .file("content/site.yaml", settings)
        .card("a", "nimi: A\ntila: haussa\nnäkyy_asti: 2025")
        .card("b", "nimi: B\ntila: haussa\npoistettu: Syy.");
    site.build().expect(0);
    assert!(!site.has("dist/hankkeet/a.html") && !site.has("dist/hankkeet/b.html"));
}

#[test]
fn a_preview_shows_removed_cards_as_readers_find_them_and_others_whole() {
    let site = site(&format!("luonnos: kyllä\npoistettu: {REASON}")).card("ohi", "nimi: Ohi\nnäkyy_asti: 2025");
    site.build_with(&["--drafts", "--output", "preview"]).expect(0);
    let html = site.read("preview/hankkeet/kaari.html");
    assert!(html.contains(REASON) && html.contains("Julkaisematon") && !html.contains("KOODI-77"), "{html}");
    assert!(!site.read("preview/hankkeet/ohi.html").contains("on poistettu"));
}

#[test]
fn reports_and_posts_go_too_with_all_their_pages() {
    let site = Fixture::site()
        .card("a", "nimi: A")
        .file(
            "content/reports/vanha/index.md",
            "---\nnimi: Vanha\nhanke: a\nkorvaaja: uusi\npoistettu: Korvattu.\n---\n",
        )
        .file("content/reports/vanha/01-luku.md", "# Luku\n\nLuvun sanat.\n")
        .file("content/reports/uusi.md", "---\nnimi: Uusi\n---\nTeksti.\n")
        .file("content/posts/uutinen.md", "---\nnimi: Uutinen\nhanke: a\nnäkyy_asti: 2025\n---\nUutisen sanat.\n");
    site.build().expect(0);
    let outputs = site.outputs("dist");
    let left: Vec<&String> = outputs.keys().filter(|path| path.contains("vanha")).collect();
    assert_eq!(left, ["raportit/vanha/index.html"]);
    let report = site.read("dist/raportit/vanha/index.html");
    for said in ["Raportti on poistettu", "Korvattu.", "../../raportit/uusi/index.html", "../../hankkeet/a.html"] {
        assert!(main_of(&report).contains(said), "{said}: {report}");
    }
    let post = site.read("dist/uutiset/uutinen.html");
    assert!(main_of(&post).contains("Uutinen on poistettu"), "{post}");
    // No news is left, so readers are led to the projects.
    assert!(main_of(&post).contains("../hankkeet/index.html") && !site.has("dist/uutiset/index.html"), "{post}");
}

#[test]
fn yes_removes_without_a_reason_and_no_does_not() {
    let site = site("poistettu: kyllä").card("on", "nimi: On\npoistettu: ei").card("tyhja", "nimi: Tyhjä\npoistettu:");
    site.build().expect(0);
    let gone = site.read("dist/hankkeet/kaari.html");
    assert!(gone.contains("on poistettu") && !gone.contains("<h2>Miksi</h2>") && !gone.contains("kyllä"), "{gone}");
    assert!(!site.read("dist/hankkeet/on.html").contains("on poistettu"));
    assert!(!site.read("dist/hankkeet/tyhja.html").contains("on poistettu"));
}

#[test]
fn every_language_has_the_page_and_the_reason_is_translated() {
    let site = site(&format!("poistettu: {REASON}"))
        .file("content/site.yaml", "nimi: S\nosoite: https://example.fi\nkielet: [fi, sv, en]\n")
        .file("content/projects/kaari.sv.md", "---\nborttaget: Slogs ihop.\n---\n");
    site.build().expect(0);
    let (swedish, english) = (site.read("dist/sv/projekt/kaari.html"), site.read("dist/en/projects/kaari.html"));
    assert!(main_of(&swedish).contains("<p>Slogs ihop.</p>"), "{swedish}");
    assert!(main_of(&swedish).contains("<h1 lang=\"fi\">Kadonnut kaari</h1>"), "{swedish}");
    assert!(main_of(&english).contains(&format!("<span lang=\"fi\">{REASON}</span>")), "{english}");
    assert!(
        english.contains("../../sv/projekt/kaari.html") && !english.contains("rel=\"alternate\" hreflang"),
        "{english}"
    );
}

#[test]
fn the_page_follows_what_it_leads_to() {
    let gone = format!("poistettu: {REASON}");
    let changes: [(&str, &str); 4] = [
        ("content/projects/seuraaja.md", "---\nnimi: Toinen nimi\nedeltäjä: kaari\n---\n"),
        ("content/projects/seuraaja.md", "---\nnimi: Seuraaja\n---\n"),
        ("content/projects/jatko.md", "---\nnimi: Jatkohanke\nluonnos: kyllä\n---\n"),
        ("content/projects/muu.md", "---\nnimi: Muu\n---\n"),
    ];
    for (path, text) in changes {
        let (changed, fresh) = (site(&gone), site(&gone).file(path, text));
        changed.build().expect(0);
        let before = changed.read("dist/hankkeet/kaari.html");
        changed.write(path, text);
        changed.build().expect(0);
        fresh.build().expect(0);
        let after = changed.read("dist/hankkeet/kaari.html");
        assert_ne!(before, after, "{text}");
        assert_eq!(after, fresh.read("dist/hankkeet/kaari.html"), "{text}");
    }
}
