//! A site in two states, between which most kinds of output come, change and go.

use crate::pictures::jpeg;
use std::collections::BTreeMap;

/// Files by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What the site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it is published.
    A,
    /// As it is to be: texts, a title, a status and the accent of the theme are others, so every page changes; cards, a
    /// report and a page came and went, and one card has another name.
    B,
}

impl State {
    /// The folder of its sources.
    pub fn folder(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    fn choose<T>(self, a: T, b: T) -> T {
        match self {
            Self::A => a,
            Self::B => b,
        }
    }
}

const SETTINGS: &str = "\
nimi: {fi: Hankkeet, sv: Projekt}
verkko_osoite: https://example.fi/hankkeet
kielet: [fi, sv]
teema: oma
saavutettavuusseloste: https://example.fi/saavutettavuus
tietosuojaseloste: https://example.fi/tietosuoja
";

/// Cards that are there in both states, beside those with a part of their own.
const STEADY: [&str; 6] = ["aamu", "ilta", "kesa", "paiva", "talvi", "yo"];

/// The sources of a state.
pub fn sources(state: State) -> Files {
    let mut files = Files::new();
    let mut add = |path: &str, content: &str| files.insert(path.to_owned(), content.as_bytes().to_vec());
    add("content/site.yaml", SETTINGS);
    let accent = state.choose("#003580", "#5b1647");
    add("themes/oma/theme.yaml", &format!("name: Oma\naccent: \"{accent}\"\n"));
    add("themes/oma/assets/kartio.svg", &drawing(state.choose("1", "2")));

    for id in STEADY {
        let status = if id == "talvi" { state.choose("käynnissä", "päättynyt") } else { "käynnissä" };
        let facts = format!("tila: {status}\nalkaa: 2026\nsalkku: Hyvinvointi\nmaakunnat: [Lappi]\nteemat: [Lapset]");
        add(&format!("content/projects/{id}.md"), &format!("---\nnimi: Hanke {id}\n{facts}\n---\nTeksti.\n"));
    }
    let title = state.choose("Lähipalvelut", "Lähipalvelut kaikille");
    let attached = state.choose("Suunnitelma", "Päivitetty suunnitelma");
    let folder = "content/projects/lahi";
    add(
        &format!("{folder}/index.md"),
        &format!(
            "---\nnimi: {title}\ntila: käynnissä\nsalkku: Hyvinvointi\nmaakunnat: [Lappi, Kainuu]\n\
             toteuttajat: [Oulun kaupunki]\nkuva: {{tiedosto: kuva.jpg, tekstivastine: Kuva}}\n\
             liitteet: [{{nimi: {attached}, tiedosto: suunnitelma.txt}}, {{nimi: Taulukko, tiedosto: luvut.csv}}]\n\
             talous: {{vaihe: myönnetty, jaksot: [2026], rahoitus: [{{nimike: Apu, laji: EU, summat: [700]}}]}}\n---\n\
             ![Kaavio](kaavio.svg)\n\n[Toinen hanke](../talvi.md)\n"
        ),
    );
    let name = state.choose("Närservice", "Närservice för alla");
    add(&format!("{folder}/index.sv.md"), &format!("---\nnamn: {name}\n---\nSvensk text.\n"));
    add(&format!("{folder}/suunnitelma.txt"), &format!("{attached}\n"));
    add(&format!("{folder}/luvut.csv"), "a;b\n1;2\n");
    add(&format!("{folder}/kaavio.svg"), &drawing(state.choose("3", "4")));
    // Under another name the card leaves a page at its old address.
    let (name, facts) =
        state.choose(("vanha-nimi", ""), ("uusi-nimi", "vanhat_osoitteet: [hankkeet/vanha-nimi.html]\n"));
    add(&format!("content/projects/{name}.md"), &format!("---\nnimi: Nimetty\ntila: käynnissä\n{facts}---\nTeksti.\n"));
    let passing = state.choose("poistuva", "tuleva");
    add(
        &format!("content/projects/{passing}/index.md"),
        &format!(
            "---\nnimi: Hanke {passing}\ntila: {}\nliitteet: [{{nimi: Liite, tiedosto: liite.txt}}]\n---\n[Lähi](../lahi/index.md)\n",
            state.choose("tauolla", "peruttu")
        ),
    );
    add(&format!("content/projects/{passing}/liite.txt"), "liite\n");

    add(
        "content/portfolios/hyvinvointi.md",
        &format!("---\nnimi: Hyvinvointi\n---\n{}\n", state.choose("Teksti.", "Uusi teksti.")),
    );
    add("content/portfolios/hyvinvointi.sv.md", "---\nnamn: Välfärd\n---\n");
    add("content/posts/alku.md", "---\notsikko: Alku\npäivä: 2026-01-02\nhanke: lahi\n---\nTeksti.\n");
    let (post, page) = state.choose(("kevat", "ohje"), ("syksy", "kartta"));
    add(
        &format!("content/posts/{post}.md"),
        &format!("---\notsikko: Uutinen {post}\npäivä: 2026-02-03\n---\nTeksti.\n"),
    );
    add("content/pages/tietoa.md", &format!("---\notsikko: Tietoa\nvalikko: kyllä\n---\n[Sivu]({page}.md)\n"));
    add(&format!("content/pages/{page}.md"), &format!("---\notsikko: Sivu {page}\n---\nTeksti.\n"));

    let chapter = state.choose("Luvun teksti.", "Luvun uusi teksti.");
    add(
        "content/reports/koe/index.md",
        "---\nnimi: Koeraportti\nhanke: lahi\nlaji: loppuraportti\npäivä: 1.12.2018\n---\nAlkusanat.\n",
    );
    add(
        "content/reports/koe/01-johdanto.md",
        &format!("# Johdanto\n\n{chapter}\n\n| Vuosi | Määrä |\n|---|--:|\n| 2017 | 1 |\n\n: Luvut {{#tbl:luvut}}\n"),
    );
    add("content/reports/koe/02-loppu.md", "# Loppu\n\nKatso @tbl:luvut.\n");
    let report = state.choose("selvitys-1", "selvitys-2");
    add(
        &format!("content/reports/{report}.md"),
        &format!("---\nnimi: Raportti {report}\nlaji: selvitys\npäivä: 2.3.2019\n---\n# Luku\n\nTeksti.\n"),
    );

    // Its smaller sizes are published beside it, the same in both states.
    files.insert(format!("{folder}/kuva.jpg"), jpeg(900, 600));
    files
}

/// State B with an error in a card, so that no build of it ends well.
pub fn broken() -> Files {
    let mut files = sources(State::B);
    files.insert("content/projects/talvi.md".to_owned(), b"---\ntila: jotain\n---\nTeksti.\n".to_vec());
    files
}

/// What others keep in the published folder.
pub fn foreign() -> Files {
    let files = [
        (".git/HEAD", "ref: refs/heads/main\n"),
        (".git/objects/ab/cd", "\0\x01"),
        ("CNAME", "example.fi\n"),
        (".well-known/security.txt", "Contact: mailto:webmaster@example.fi\n"),
        ("hankkeet/kollegan.pdf", "%PDF-1.4 kollegan"),
        // In folders that go with the last state, and come with the next.
        ("hankkeet/poistuva/oma.pdf", "%PDF-1.4 oma"),
        ("hankkeet/tuleva/oma.pdf", "%PDF-1.4 oma"),
    ];
    files.map(|(path, content)| (path.to_owned(), content.as_bytes().to_vec())).into()
}

fn drawing(width: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} 8\"><rect width=\"{width}\" height=\"8\"/></svg>\n"
    )
}
