//! Reports: how they are cut into pages and numbered, and what leads where in them.

use crate::fixture::Fixture;
use crate::markup::Document;

const CARD: &str = "nimi: Hanke A\nohjelma: LAPE";

/// A report of three chapters, an appendix in two parts and one of its own.
fn site() -> Fixture {
    let figure = "![Alueen *kartta*](kartta.svg){#fig:kartta fig-alt=\"Kartta alueesta\"}";
    Fixture::site()
        .card("a", CARD)
        .file("content/reports/koe/kartta.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>")
        .file(
            "content/reports/koe/index.md",
            "---\nnimi: Koeraportti\nhanke: a\nlaji: loppuraportti\npäivä: 1.12.2018\n---\nAlkusanat, joista pääsee [luvun kaksi taustaan](2-toinen.md#tausta).\n",
        )
        .file(
            "content/reports/koe/01-johdanto.md",
            format!("# Johdanto {{#sec:johdanto}}\n\nKatso @fig:kartta, @tbl:luvut, @sec:tulokset ja @app:budjetti. Kuvassa [-@fig:kartta] on alue.[^a]\n\n## Tausta\n\n{figure}\n\n### Syvempi\n\n#### Syvin\n\n##### Ilman numeroa\n\n[^a]: Ensimmäinen huomautus.\n"),
        )
        .file(
            "content/reports/koe/2-toinen.md",
            "# Toinen\n\n## Tausta\n\n## Tausta\n\n| Vuosi | Määrä |\n|---|--:|\n| 2017 | -1 |\n| 2018 | =1+1 |\n\n: Luvut vuosittain {#tbl:luvut}\n\n@Fig:kartta on luvussa 1.[^a] Sama uudestaan.[^a]\n\n[^a]: Toinen huomautus.\n",
        )
        .file("content/reports/koe/10-tulokset.md", "# Tulokset {#sec:tulokset}\n\n# Lopuksi {.unnumbered}\n\n## Kiitokset\n\nKatso @sec:johdanto.\n")
        .file("content/reports/koe/11-a.md", "# Budjetti {#app:budjetti .appendix group=raha}\n\n## Menot\n\nEi tiedossa.\n")
        .file("content/reports/koe/12-b.md", "# Toimijat {.appendix group=raha}\n\nEi tiedossa.\n")
        .file("content/reports/koe/13-c.md", "# Riskit {.appendix}\n\nEi tiedossa.\n")
}

fn page(site: &Fixture, path: &str) -> Document {
    Document::read(path, site.read(&format!("dist/{path}")).as_bytes())
}

/// The address of the link in the main part that says `words`.
fn link<'d>(page: &'d Document, words: &str) -> &'d str {
    let mut links = page.all("main a").filter(|link| page.text(link) == words);
    let found = links.next().unwrap_or_else(|| panic!("no link says {words}: {:?}", page.texts("main a")));
    found.attribute("href").expect("an address")
}

#[test]
fn chapters_sections_and_appendices_are_numbered_in_the_order_of_their_files() {
    let site = site();
    site.build().expect(0);
    let cover = page(&site, "raportit/koe/index.html");
    let contents: Vec<String> = cover.texts("main nav.contents li");
    let expected = [
        "1 Johdanto",
        "1.1 Tausta",
        "1.1.1 Syvempi",
        "2 Toinen",
        "2.1 Tausta",
        "2.2 Tausta",
        "3 Tulokset",
        "Lopuksi",
        "Kiitokset",
        "Liite\u{a0}1a Budjetti",
        "Menot",
        "Liite\u{a0}1b Toimijat",
        "Liite\u{a0}2 Riskit",
        "Kuva\u{a0}1 Alueen kartta",
        "Taulukko\u{a0}1 Luvut vuosittain",
    ];
    assert_eq!(contents, expected);
    let chapter = page(&site, "raportit/koe/johdanto.html");
    assert_eq!(chapter.texts("h1"), ["1 Johdanto"]);
    assert_eq!(chapter.texts("title"), ["1 Johdanto – Koeraportti – Testisivusto"]);
    assert_eq!(chapter.texts("h4"), ["1.1.1.1 Syvin"]);
    assert_eq!(chapter.texts("h5"), ["Ilman numeroa"]);
    assert_eq!(page(&site, "raportit/koe/a.html").texts("h1"), ["Liite\u{a0}1a Budjetti"]);
}

#[test]
fn references_say_what_they_lead_to_and_lead_there() {
    let site = site();
    site.build().expect(0);
    let chapter = page(&site, "raportit/koe/johdanto.html");
    assert_eq!(link(&chapter, "kuva\u{a0}1"), "#fig:kartta");
    assert_eq!(link(&chapter, "taulukko\u{a0}1"), "../../raportit/koe/toinen.html#tbl:luvut");
    assert_eq!(link(&chapter, "luku\u{a0}3"), "../../raportit/koe/tulokset.html");
    assert_eq!(link(&chapter, "liite\u{a0}1a"), "../../raportit/koe/a.html");
    let number =
        chapter.all("main a").find(|link| link.attribute("aria-label") == Some("kuva\u{a0}1")).expect("a number");
    assert_eq!((chapter.text(number).as_str(), number.attribute("href")), ("1", Some("#fig:kartta")));
    let second = page(&site, "raportit/koe/toinen.html");
    assert_eq!(link(&second, "Kuva\u{a0}1"), "../../raportit/koe/johdanto.html#fig:kartta");
    // A figure knows where it is mentioned, a table too.
    assert_eq!(chapter.texts("p.mentions"), ["Mainitaan: luku\u{a0}1, luku\u{a0}2.2"]);
    assert_eq!(link(&chapter, "luku\u{a0}2.2"), "../../raportit/koe/toinen.html#tausta-2");
    assert_eq!(second.texts("p.mentions"), ["Mainitaan: luku\u{a0}1"]);
    let cover = page(&site, "raportit/koe/index.html");
    assert_eq!(link(&cover, "luvun kaksi taustaan"), "../../raportit/koe/toinen.html#tausta");
    let ends = page(&site, "raportit/koe/lopuksi.html");
    assert_eq!(link(&ends, "luku\u{a0}1"), "../../raportit/koe/johdanto.html");
    assert_eq!(link(&ends, "Edellinen 3 Tulokset"), "../../raportit/koe/tulokset.html");
    assert_eq!(link(&ends, "Seuraava Liite\u{a0}1a Budjetti"), "../../raportit/koe/a.html");
}

#[test]
fn the_whole_report_stands_on_one_page_with_every_anchor_once() {
    let site = site();
    site.build().expect(0);
    let whole = page(&site, "raportit/koe/koko_raportti.html");
    assert_eq!(whole.texts("h2").iter().filter(|title| title.starts_with(['1', '2', '3'])).count(), 3);
    let mut ids: Vec<&str> = whole.elements.iter().filter_map(|element| element.attribute("id")).collect();
    ids.sort_unstable();
    let known = ids.clone();
    ids.dedup();
    assert_eq!(known, ids, "each id stands once");
    for link in whole.all("main a").filter_map(|link| link.attribute("href")).filter_map(|href| href.strip_prefix('#'))
    {
        assert!(ids.contains(&link) || link == "main", "#{link} leads nowhere: {ids:?}");
    }
    assert!(ids.contains(&"tausta") && ids.contains(&"tausta_2") && ids.contains(&"tausta-2"), "{ids:?}");
    assert_eq!(link(&whole, "luvun kaksi taustaan"), "#tausta_2");
    assert_eq!(whole.texts(".footnote-definition-label"), ["1", "2"]);
    assert!(whole.main().contains("Toinen huomautus."));
    // Search engines find the chapters.
    assert!(site.read("dist/raportit/koe/koko_raportti.html").contains("<meta name=\"robots\" content=\"noindex\">"));
    let sitemap = site.read("dist/sitemap.xml");
    assert!(sitemap.contains("/raportit/koe/johdanto.html") && !sitemap.contains("koko_raportti"));
}

#[test]
fn footnotes_are_counted_through_the_report_and_lead_back() {
    let site = site();
    site.build().expect(0);
    let second = page(&site, "raportit/koe/toinen.html");
    assert_eq!(second.texts("sup.footnote-reference"), ["2", "2"]);
    let back: Vec<&str> = second.all("a.back").filter_map(|link| link.attribute("href")).collect();
    assert_eq!(back, ["#fnref_2", "#fnref_2_2"]);
}

#[test]
fn a_table_can_be_had_as_it_is() {
    let site = site();
    site.build().expect(0);
    let second = page(&site, "raportit/koe/toinen.html");
    assert_eq!(
        link(&second, "Lataa taulukko CSV-tiedostona: Taulukko\u{a0}1"),
        "../../raportit/koe/taulukko_luvut.csv"
    );
    // A published figure stays what it is; what a spreadsheet would run does not.
    assert_eq!(site.read("dist/raportit/koe/taulukko_luvut.csv"), "Vuosi,Määrä\r\n2017,-1\r\n2018,'=1+1\r\n");
    assert_eq!(second.texts("figure caption"), ["Taulukko\u{a0}1. Luvut vuosittain"]);
}

#[test]
fn a_report_in_one_file_is_cut_at_its_chapters() {
    let text = "---\nnimi: Yksi tiedosto\n---\nAlku[^n].\n\n# Eka\n\nKatso [toista](#toka-a) ja [lähdettä].[^n]\n\n# Toka\n\n## Toka a\n\n[^n]: Viite.\n\n[lähdettä]: https://example.com/\n";
    let site = Fixture::site().file("content/reports/yksi.md", text);
    site.build().expect(0);
    let first = page(&site, "raportit/yksi/eka.html");
    assert_eq!(first.texts("h1"), ["1 Eka"]);
    assert_eq!(link(&first, "toista"), "../../raportit/yksi/toka.html#toka-a");
    assert_eq!(link(&first, "lähdettä (toinen sivusto)"), "https://example.com/");
    assert_eq!(first.texts("sup.footnote-reference"), ["1"]);
    assert!(first.main().contains("Viite."), "{}", first.main());
    assert!(!page(&site, "raportit/yksi/toka.html").main().contains("Viite."));
    // Without chapters all of it stands on the cover.
    let plain = Fixture::site()
        .file("content/reports/lyhyt.md", "---\nnimi: Lyhyt\n---\n## Tausta\n\n## Tulos\n\n### Tarkemmin\n");
    plain.build().expect(0);
    let cover = page(&plain, "raportit/lyhyt/index.html");
    assert_eq!(cover.texts("main .body h3"), ["2.1 Tarkemmin"]);
    assert!(plain.has("dist/raportit/lyhyt/koko_raportti.html"));
}

#[test]
fn a_card_leads_to_its_reports_and_to_places_in_them() {
    let site = site();
    site.write(
        "content/projects/b.md",
        "---\nnimi: Hanke B\nohjelma: LAPE\n---\nKatso [tausta](../reports/koe/2-toinen.md#tausta-2).\n",
    );
    site.write(
        "content/reports/toinen.md",
        "---\nnimi: Väliraportti B\nhanke: b\nlaji: väliraportti\npäivä: 2017\n---\nTeksti.\n",
    );
    site.build().expect(0);
    let card = page(&site, "hankkeet/b.html");
    assert_eq!(link(&card, "tausta"), "../raportit/koe/toinen.html#tausta-2");
    assert_eq!(link(&card, "Väliraportti B"), "../raportit/toinen/index.html");
    let cover = page(&site, "raportit/toinen/index.html");
    assert_eq!(link(&cover, "Hanke B"), "../../hankkeet/b.html");
    assert_eq!(link(&cover, "Koeraportti"), "../../raportit/koe/index.html");
    let kinds = page(&site, "raportit/index.html");
    assert_eq!(kinds.texts("main h2"), ["Loppuraportti", "Väliraportti"]);
    let years = page(&site, "raportit/vuoden_mukaan.html");
    assert_eq!(years.texts("main h2"), ["2018", "2017"]);
    assert!(site.read("dist/feed.xml").contains("<title>Väliraportti B</title>"));
}

#[test]
fn an_edit_renders_the_chapter_and_the_whole_and_a_new_number_what_shows_it() {
    let site = site();
    site.build().expect(0);
    let changed = |edit: &dyn Fn()| {
        let before = site.shown("dist");
        edit();
        site.build().expect(0);
        let after = site.shown("dist");
        let paths =
            after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes)).map(|(path, _)| path.clone());
        paths.collect::<Vec<String>>()
    };
    let edit = || site.write("content/reports/koe/13-c.md", "# Riskit {.appendix}\n\nEi vielä tiedossa.\n");
    assert_eq!(changed(&edit), ["raportit/koe/c.html", "raportit/koe/koko_raportti.html"]);
    let figure = "![Uusi](kartta.svg){#fig:uusi fig-alt=\"Uusi\"}";
    let edit = || {
        site.write(
            "content/reports/koe/index.md",
            format!("---\nnimi: Koeraportti\nhanke: a\nlaji: loppuraportti\npäivä: 1.12.2018\n---\n{figure}\n"),
        );
    };
    let pages = changed(&edit);
    assert!(pages.contains(&"raportit/koe/toinen.html".to_owned()), "it mentions figure 2 now: {pages:?}");
    assert!(!pages.contains(&"raportit/koe/c.html".to_owned()), "it mentions none: {pages:?}");
    assert_eq!(
        link(&page(&site, "raportit/koe/toinen.html"), "Kuva\u{a0}2"),
        "../../raportit/koe/johdanto.html#fig:kartta"
    );
}

#[test]
fn swedish_and_english_reports_speak_their_languages() {
    for (lang, expected) in [
        ("sv", "Se figur\u{a0}1 och kapitel\u{a0}1, bilaga\u{a0}1."),
        ("en", "Se figure\u{a0}1 och chapter\u{a0}1, appendix\u{a0}1."),
    ] {
        let site = Fixture::empty()
            .file("content/site.yaml", format!("title: Test\nlanguages: [{lang}]\n"))
            .file("content/reports/r/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"></svg>")
            .file("content/reports/r/index.md", "---\ntitle: R\n---\n")
            .file(
                "content/reports/r/1-x.md",
                "# X {#sec:x}\n\n![A](a.svg){#fig:a fig-alt=\"B\"}\n\nSe @fig:a och @sec:x, @app:y.\n",
            )
            .file("content/reports/r/2-y.md", "# Y {#app:y .appendix}\n");
        site.build().expect(0);
        let folder = if lang == "sv" { "rapporter" } else { "reports" };
        assert!(page(&site, &format!("{folder}/r/x.html")).main().contains(expected), "{lang}");
    }
}

#[test]
fn milestones_of_a_card_stand_on_a_line_of_time() {
    let milestones = "välitavoitteet:\n  - {nimi: Avajaiset, päivä: 1.3.2026}\n  - {nimi: Pilotti, alkaa: 2026-04, päättyy: 2026-09}\n";
    let site = Fixture::site()
        .card("a", &format!("nimi: Hanke A\n{milestones}"))
        .card("b", "nimi: Hanke B\nvälitavoitteet: [{nimi: Avajaiset, päivä: 2026}]");
    site.build().expect(0);
    let card = page(&site, "hankkeet/a.html");
    let drawing = card.one("svg.timeline");
    let text = card.text(drawing);
    for words in ["2026", "Avajaiset", "1.3.2026", "Pilotti"] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    assert_eq!(card.texts("ol.milestones li").len(), 2, "the same as a list");
    assert_eq!(page(&site, "hankkeet/b.html").all("svg.timeline").count(), 0, "one day is no line");
}

#[test]
fn a_timeline_is_drawn_and_told_and_a_table_has_levels_of_heads() {
    let text = "# Aika\n\n```aikajana\n- {nimi: Suunnittelu, alkaa: 2017-01, päättyy: 2017-06}\n- {nimi: Juurrutus}\n```\n\n: Vaiheet {#fig:v}\n\n<b>Omaa HTML:ää</b>\n\n```taulukko {otsikkorivit=2 riviotsikot=1 lajit=\"teksti merkki\"}\nKunta,Osa,\n,1,2\nAkaa,x,\n```\n\n: Kunnat {#tbl:k}\n";
    let site = Fixture::site()
        .file("content/reports/r/index.md", "---\nnimi: R\n---\n")
        .file("content/reports/r/1-aika.md", text);
    site.build().expect(0);
    let chapter = page(&site, "raportit/r/aika.html");
    assert_eq!(chapter.texts("figcaption"), ["Kuva\u{a0}1. Vaiheet"]);
    let drawing = chapter.text(chapter.one("svg.timeline"));
    assert!(drawing.contains("Suunnittelu") && drawing.contains("ajankohta ei ole tiedossa"), "{drawing}");
    assert_eq!(chapter.texts("details tbody th"), ["Suunnittelu", "Juurrutus"]);
    let table = chapter.all("figure.numbered-table th").collect::<Vec<_>>();
    let heads: Vec<_> =
        table.iter().map(|head| (chapter.text(head), head.attribute("scope"), head.attribute("colspan"))).collect();
    assert!(heads.contains(&("Osa".to_owned(), Some("colgroup"), Some("2"))), "{heads:?}");
    assert!(heads.contains(&("Akaa".to_owned(), Some("row"), None)), "{heads:?}");
    assert_eq!(chapter.texts("figure.numbered-table td.mark .hidden"), ["kyllä", "ei"]);
    assert_eq!(site.read("dist/raportit/r/taulukko_k.csv"), "Kunta,Osa – 1,Osa – 2\r\nAkaa,kyllä,ei\r\n");
}

#[test]
fn a_report_in_another_language_is_marked_and_named_in_it() {
    let text = "---\nnimi: Projektplan\nkieli: sv\n---\nSe @sec:mal, 10 %.\n\n# Mål {#sec:mal}\n\nText\n";
    let site = Fixture::site().file("content/reports/plan.md", text);
    site.build().expect(0);
    let cover = page(&site, "raportit/plan/index.html");
    assert_eq!(link(&cover, "kapitel\u{a0}1"), "../../raportit/plan/mal.html");
    assert_eq!((cover.one("h1").attribute("lang"), cover.one("html").attribute("lang")), (Some("sv"), Some("fi")));
    assert_eq!(cover.all("div.body").next().and_then(|body| body.attribute("lang")), Some("sv"));
    assert_eq!(page(&site, "raportit/plan/mal.html").one("h1").attribute("lang"), Some("sv"));
    assert_eq!(page(&site, "raportit/index.html").one("h1").attribute("lang"), None);
    site.write("content/reports/plan.md", "---\nnimi: Projektplan\nkieli: sv\n---\nNot[^1].\n\n[^1]: Text.\n");
    site.build().expect(0);
    assert!(
        site.read("dist/raportit/plan/index.html").contains("aria-label=\"Fotnoter\""),
        "in the language of the text"
    );
}

#[test]
fn headings_in_quotations_are_no_chapters_and_footnotes_are_shared_within_a_file() {
    let text = "---\nnimi: R\n---\nx[^a]\n\n# A\n\n> # Lainattu\n>\n> teksti\n\ny[^b]\n\n## Osa @sec:b\n\n# B {#sec:b}\n\nz[^a] [^b]\n\n[^a]: aa [l]\n[^b]: bb[^c]\n[^c]: cc\n\n[l]: https://example.com/\n";
    let site = Fixture::site().file("content/reports/r.md", text);
    site.build().expect(0);
    let first = page(&site, "raportit/r/a.html");
    assert_eq!(
        (first.texts("h1"), first.texts("main blockquote h2")),
        (vec!["1 A".to_owned()], vec!["Lainattu".to_owned()])
    );
    assert!(first.main().contains("teksti") && first.main().contains("bb3"), "{}", first.main());
    assert!(first.main().contains("cc"), "a footnote's own footnote: {}", first.main());
    assert_eq!(first.texts("main h2").last().map(String::as_str), Some("1.1 Osa luku\u{a0}2"));
    let cover = page(&site, "raportit/r/index.html");
    assert_eq!(cover.texts("main nav.contents li"), ["1 A", "1.1 Osa luku\u{a0}2", "2 B"]);
    assert_eq!(link(&cover, "l (toinen sivusto)"), "https://example.com/");
    let whole = page(&site, "raportit/r/koko_raportti.html");
    assert_eq!(whole.texts(".footnote-definition-label"), ["1", "2", "3"], "each once");
}
