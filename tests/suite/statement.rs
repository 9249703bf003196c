//! The accessibility statement and the privacy notice: what readers get of them, and when the site is reminded.

use crate::fixture::{Fixture, SETTINGS};
use crate::markup::pages;
use salkku::config::Authority;
use salkku::diag::Severity;
use salkku::pipeline::{self, Options};
use salkku::value::{Date, Lang};

/// A statement that lacks nothing.
const WHOLE: &str = "\
nimi: Testisivusto
verkko_osoite: https://example.fi/hankkeet
julkaisija: Kaupunki
tietosuojaseloste: https://example.fi/tietosuoja
saavutettavuusseloste:
  vaatimustenmukaisuus: osittain
  puutteet:
    - sisältö: Kuvaajilla ei ole tekstivastinetta.
      syy: vaatimusten noudattamatta jättäminen
      vaatimukset: WCAG 1.1.1
      perustelu: Kuvaajat ovat vanhoja.
      vaihtoehto: Luvut saa sähköpostilla.
  arviointi: itsearviointi
  arvioitu: 2026-10-01
  laadittu: 2025-10-01
  tarkistettu: 2026-10-01
  palaute: {yksikkö: Viestintä, sähköposti: viestinta@example.fi}
";

/// A site with the given settings, and a page of most kinds.
fn site(settings: &str) -> Fixture {
    Fixture::empty()
        .file("content/site.yaml", settings)
        .card("a", "nimi: A\nsalkku: Perheet\nmaakunnat: Lappi")
        .file("content/pages/tietoa.md", "---\notsikko: Tietoa\n---\nTeksti.\n")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-01-01\n---\nTeksti.\n")
        .file("content/reports/raportti/index.md", "---\notsikko: Raportti\n---\n# Eka\n\nA\n\n# Toka\n\nB\n")
}

/// The codes of the findings of a build on a day, with their weights.
fn found(site: &Fixture, day: &str, base_url: Option<&str>) -> Vec<(&'static str, Severity)> {
    let as_of = Date::parse(day).ok();
    let base_url = base_url.map(str::to_owned);
    let options = Options { source: site.path(""), as_of, base_url, dry_run: true, ..Options::default() };
    let outcome = pipeline::build(&options).expect("threads");
    outcome.diagnostics.iter().map(|finding| (finding.code.name, finding.severity)).collect()
}

#[test]
fn every_page_leads_to_both_from_its_foot() {
    for (form, own, up) in
        [("suora", "saavutettavuusseloste.html", ""), ("kansio", "saavutettavuusseloste/index.html", "../")]
    {
        let site = site(&format!("{WHOLE}osoitemuoto: {form}\n"));
        site.build_with(&["--strict"]).expect(0);
        let pages = pages(&site.outputs("dist"));
        assert!(pages.contains_key(own), "{:?}", pages.keys());
        let mut linked = 0;
        // The page for lost addresses stands alone and has no foot.
        for (path, page) in pages.iter().filter(|(path, _)| *path != "404.html") {
            let root = "../".repeat(path.matches('/').count());
            let foot = page.all("footer a").filter_map(|link| link.attribute("href")).collect::<Vec<_>>();
            assert!(foot.contains(&format!("{root}{own}").as_str()), "{path}: {foot:?}");
            assert!(foot.contains(&"https://example.fi/tietosuoja"), "{path}: {foot:?}");
            linked += 1;
        }
        assert!(linked > 15, "{linked} pages");
        let address = own.trim_end_matches("index.html");
        let entry = format!("<loc>https://example.fi/hankkeet/{address}</loc><lastmod>2026-10-01</lastmod>");
        assert!(site.read("dist/sitemap.xml").contains(&entry), "in the sitemap, with the day of its review");
        assert_eq!(root_of(own), up);
    }
}

fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The tool never says that a site is accessible: only the site itself may.
#[test]
fn what_the_site_does_not_claim_the_page_does_not_say() {
    let said = |settings: &str| {
        let site = site(settings);
        site.build().expect(0);
        let pages = pages(&site.outputs("dist"));
        pages["saavutettavuusseloste.html"].texts("main").join("\n")
    };
    let full = "täyttää saavutettavuusvaatimukset täysin";
    let silent = said("nimi: S\nsaavutettavuusseloste: {laadittu: 2026-10-01}\n");
    assert!(!silent.contains(full) && !silent.contains("osittain"), "{silent}");
    assert!(silent.contains("ei ole vielä ilmoittanut"), "{silent}");
    assert!(!silent.contains("Ei-saavutettava sisältö") && !silent.contains("itsearviointi"), "{silent}");
    let claimed = said("nimi: S\nsaavutettavuusseloste: {vaatimustenmukaisuus: täysin}\n");
    assert!(claimed.contains(full), "{claimed}");
    let unlisted = said("nimi: S\nsaavutettavuusseloste: {vaatimustenmukaisuus: ei täytä}\n");
    assert!(unlisted.contains("ei täytä") && unlisted.contains("Puutteita ei ole vielä lueteltu."), "{unlisted}");
    // A barrier without a reason is not taken for an exemption.
    let unreasoned = said("nimi: S\nsaavutettavuusseloste: {puutteet: [{sisältö: Videot}]}\n");
    assert!(unreasoned.contains("noudattamatta jättäminen") && !unreasoned.contains("rasite"), "{unreasoned}");
}

#[test]
fn all_that_the_law_asks_for_is_on_the_page() {
    let site = site(WHOLE);
    site.build().expect(0);
    let pages = pages(&site.outputs("dist"));
    let page = &pages["saavutettavuusseloste.html"];
    assert_eq!(page.texts("h1"), ["Saavutettavuusseloste"]);
    let sections = [
        "Vaatimustenmukaisuustilanne",
        "Ei-saavutettava sisältö",
        "Saavutettavuusselosteen laatiminen",
        "Palaute ja yhteystiedot",
        "Täytäntöönpanomenettely",
    ];
    assert_eq!(page.texts("main h2"), sections);
    let text = page.texts("main").join("\n");
    let authority = Authority::built_in();
    let [name, unit] = [&authority.name, &authority.unit].map(|texts| texts.get(Lang::Fi).expect("a name").to_owned());
    for part in [
        "306/2019",
        "2016/2102",
        "EN 301 549",
        "WCAG 2.1",
        "A- ja AA-tason",
        "Kaupunki",
        "Kuvaajilla ei ole",
        "WCAG 1.1.1",
        "Kuvaajat ovat vanhoja",
        "Luvut saa sähköpostilla",
        "Palveluntarjoajan itsearviointi",
        "1.10.2025",
        "1.10.2026",
        "Viestintä",
        "viestinta@example.fi",
        "14 päivän kuluessa",
        &name,
        &unit,
        "Yhteystiedot tarkistettu",
    ] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    let complaint = authority.complaint.get(Lang::Fi).expect("an address").to_owned();
    assert!(page.all("main a").any(|link| link.attribute("href") == Some(complaint.as_str())), "how to complain");
}

#[test]
fn each_language_has_a_page_of_its_own() {
    let settings = WHOLE.replace("osittain", "täysin").replace("Kaupunki", "{fi: Kaupunki, sv: Staden}");
    let settings =
        settings.replace("https://example.fi/tietosuoja", "{fi: https://example.fi/fi, sv: https://example.fi/sv}");
    let site = site(&format!("{settings}kielet: [fi, sv, en]\n"));
    site.build().expect(0);
    for (path, title, notice) in [
        ("saavutettavuusseloste.html", "Saavutettavuusseloste", "https://example.fi/fi"),
        ("sv/tillganglighetsutlatande.html", "Tillgänglighetsutlåtande", "https://example.fi/sv"),
        ("en/accessibility-statement.html", "Accessibility statement", "https://example.fi/fi"),
    ] {
        let pages = pages(&site.outputs("dist"));
        assert_eq!(pages[path].texts("h1"), [title]);
        let alternates = pages[path].all("link").filter(|link| link.attribute("hreflang").is_some()).count();
        assert_eq!(alternates, 4, "the three languages, and the first for all others");
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        let home = &pages[&format!("{folder}/index.html").trim_start_matches('/').to_owned()];
        let foot: Vec<&str> = home.all("footer a").filter_map(|link| link.attribute("href")).collect();
        assert!(foot.iter().any(|href| href.ends_with(path)) && foot.contains(&notice), "{path}: {foot:?}");
    }
    let swedish = site.read("dist/sv/tillganglighetsutlatande.html");
    assert!(swedish.contains("<dd>Staden</dd>") && swedish.contains("uppfyller tillgänglighetskraven helt"));
    assert!(swedish.contains("<span lang=\"fi\">Kuvaajilla ei ole tekstivastinetta.</span>"), "{swedish}");
}

#[test]
fn texts_of_another_language_are_marked_and_another_authority_is_the_only_one() {
    let settings = "title: Site\nlanguages: [en]\nbase_url: https://example.fi\npublisher: {sv: Staden}\n\
        accessibility_statement:\n  alternatives: {sv: Ring oss., fi: Soita.}\n  \
        authority: {name: Ålands landskapsregering, url: https://example.ax, complaint: https://example.ax/x}\n";
    let site = site(settings);
    site.build().expect(0);
    let html = site.read("dist/accessibility-statement.html");
    assert!(html.contains("<span lang=\"sv\">Staden</span>"), "{html}");
    assert!(html.contains("<span lang=\"fi\">Soita.</span>"), "{html}");
    assert!(html.contains("Ålands landskapsregering") && !html.to_lowercase().contains("traficom"), "{html}");
    assert!(!html.contains("Contact details checked"), "nobody has said when");
}

#[test]
fn what_is_typed_does_not_become_html() {
    let settings = "nimi: S\nsaavutettavuusseloste:\n  palveluntarjoaja: \"<img src=x onerror=alert(1)>\"\n  \
        puutteet: [{sisältö: \"<script>alert(1)</script>\", vaatimukset: \"<b>\"}]\n  \
        palaute: {lomake: 'https://example.fi/\"onclick=\"x', puhelin: '\"><i>'}\n";
    let site = site(settings);
    site.build().expect(0);
    let html = site.read("dist/saavutettavuusseloste.html");
    for tag in ["<img", "<script>alert", "<b>", "<i>", "\"onclick"] {
        assert!(!html.contains(tag), "{tag} in {html}");
    }
    pages(&site.outputs("dist"));
}

#[test]
fn the_day_of_the_build_decides_whether_it_is_old() {
    let site = site(WHOLE);
    assert_eq!(found(&site, "2027-10-01", None), []);
    assert_eq!(found(&site, "2027-10-02", None), [("statement/old", Severity::Warning)]);
    site.run(&["build", "--strict", "--as-of", "2027-10-01"]).expect(0);
    site.run(&["build", "--strict", "--as-of", "2027-10-02"]).expect(4).says("statement/old");
    // The page is the same: that it is old is for its maintainers.
    let page = site.read("dist/saavutettavuusseloste.html");
    site.run(&["build", "--as-of", "2027-10-02"]).expect(0);
    assert_eq!(site.read("dist/saavutettavuusseloste.html"), page);
}

#[test]
fn the_end_of_the_year_falls_due() {
    let site = site(WHOLE);
    let due = |day: &str| site.run(&["list", "--due", "--as-of", day]).expect(0).stdout;
    assert_eq!(due("2026-11-21"), "2027-10-02  statement  saavutettavuusseloste  Saavutettavuusseloste\n");
    assert_eq!(due("2027-10-01"), "2027-10-02  statement  saavutettavuusseloste  Saavutettavuusseloste\n");
    assert_eq!(due("2027-10-02"), "");
    site.build().expect(0).says("Tarkista saavutettavuusseloste ennen päivää 2.10.2027");
}

#[test]
fn a_site_that_has_an_address_is_warned_wherever_it_has_it_from() {
    let site = site("nimi: S\n");
    let note = [
        ("privacy/no-notice", Severity::Note),
        ("site/no-base-url", Severity::Note),
        ("statement/missing", Severity::Note),
    ];
    assert_eq!(found(&site, "2026-11-21", None), note);
    let warning = [("privacy/no-notice", Severity::Warning), ("statement/missing", Severity::Warning)];
    assert_eq!(found(&site, "2026-11-21", Some("https://example.fi")), warning);
    site.write("content/site.yaml", "nimi: S\ntarkistukset: {statement/missing: pois, privacy/no-notice: virhe}\n");
    let weighed = [("privacy/no-notice", Severity::Error)];
    assert_eq!(found(&site, "2026-11-21", Some("https://example.fi")), weighed);
}

/// A page that is named comes and goes with its draft mark; every page is made anew then.
#[test]
fn the_link_follows_the_page_that_it_leads_to() {
    let settings = SETTINGS.replace("https://example.fi/saavutettavuus", "oma");
    let page = |draft: &str| format!("---\notsikko: Oma\nluonnos: {draft}\n---\nTeksti.\n");
    let site = site(&settings).file("content/pages/oma.md", page("ei"));
    site.build_with(&["--strict"]).expect(0);
    assert!(site.read("dist/hankkeet/a.html").contains("<a href=\"../oma.html\">Saavutettavuusseloste</a>"));
    site.write("content/pages/oma.md", page("kyllä"));
    site.build().expect(0).says("statement/missing");
    let home = site.read("dist/hankkeet/a.html");
    assert!(!home.contains("oma.html") && !home.contains("Saavutettavuusseloste"), "{home}");
}
