//! Random small sites, and what holds of all of them.

use crate::fixture::{Fixture, TODAY};
use crate::output::everything;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The ids that cards may have: few, so that edits meet each other.
const IDS: [&str; 6] = ["a", "ab", "b", "c-1", "c-2", "zz"];
const TITLES: [&str; 7] = ["Äiti", "äiti", "Zeta", "Ålands hamn", "100 askelta", "Öljy & <b>vesi</b>", "Ilo"];

/// A project card.
#[derive(Debug, Clone)]
pub struct Card {
    title: usize,
    facts: Vec<&'static str>,
    /// The name of a file beside the card, which then has a folder of its own.
    file: Option<&'static str>,
    alias: usize,
    /// A card that the text links to, if there is one.
    link: usize,
    body: usize,
}

/// A whole site.
#[derive(Debug, Clone)]
pub struct Model {
    cards: BTreeMap<&'static str, Card>,
    settings: Vec<&'static str>,
    portfolio: Option<usize>,
    post: Option<usize>,
    page: Option<bool>,
}

impl Model {
    /// The files of the site.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        files.insert("content/site.yaml".to_owned(), format!("nimi: Sivusto\n{}\n", self.settings.join("\n")));
        for (id, card) in &self.cards {
            let mut front = format!("nimi: \"{}\"\n{}\n", TITLES[card.title], card.facts.join("\n"));
            // Old addresses of all kinds, among them one that is a file to one card and a folder to another.
            front += &match card.alias {
                1 => format!("vanhat_osoitteet: [vanha/{id}]\n"),
                2 => format!("vanhat_osoitteet: [v/{id}.html]\n"),
                3 => format!("vanhat_osoitteet: [v/{id}.html/uusi.html]\n"),
                _ => String::new(),
            };
            let folder = card.file.is_some();
            let mut body = format!("Teksti {}.\n", card.body);
            if let Some((other, to)) = self.cards.iter().nth(card.link) {
                let to = if to.file.is_some() { format!("{other}/index.md") } else { format!("{other}.md") };
                body += &format!("[linkki]({}{to})\n", if folder { "../" } else { "" });
            }
            if let Some(file) = card.file {
                front += &format!("liitteet: [{{nimi: Liite, tiedosto: {file}}}]\n");
                let text = match file.strip_suffix(".svg") {
                    Some(_) => {
                        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 {}\"/>", card.body + 1)
                    }
                    None => format!("liite {}", card.body),
                };
                files.insert(format!("content/projects/{id}/{file}"), text);
            }
            let path = if folder { format!("{id}/index") } else { (*id).to_owned() };
            files.insert(format!("content/projects/{path}.md"), format!("---\n{front}---\n{body}"));
        }
        if let Some(title) = self.portfolio {
            let text = format!("---\nnimi: \"Salkku {title}\"\ntiivistelmä: Tiivistelmä {title}\n---\nTeksti.\n");
            files.insert("content/portfolios/oma.md".to_owned(), text);
        }
        if let Some(title) = self.post {
            let project = self.cards.keys().nth(title).map_or(String::new(), |id| format!("hanke: {id}\n"));
            let text =
                format!("---\notsikko: \"{}\"\npäivä: 2026-01-0{}\n{project}---\nTeksti.\n", TITLES[title], title + 1);
            files.insert("content/posts/uutinen.md".to_owned(), text);
        }
        if let Some(menu) = self.page {
            let menu = if menu { "kyllä" } else { "ei" };
            files.insert(
                "content/pages/tietoa.md".to_owned(),
                format!("---\notsikko: Tietoa\nvalikko: {menu}\n---\nTeksti.\n"),
            );
        }
        files
    }

    /// Makes the content of a folder that of the model.
    pub fn write(&self, site: &Fixture) {
        if site.has("content") {
            std::fs::remove_dir_all(site.path("content")).expect("the content of before");
        }
        for (path, text) in self.files() {
            site.write(&path, text);
        }
    }
}

fn card() -> impl Strategy<Value = Card> {
    let facts = prop::sample::subsequence(
        vec![
            "tila: käynnissä",
            "alkaa: 2026",
            "maakunnat: [Lappi, Kainuu]",
            "kunnat: [Oulu]",
            "salkku: oma",
            "toteuttajat: [Oulun kaupunki, {nimi: Yhdistys ry, rooli: hakija}]",
            "teemat: [Lapset]",
            "tiivistelmä: Lyhyesti.",
            "päivitetty: 2026-02-03",
            "talous: {vaihe: myönnetty, jaksot: [2026, 2027], rahoitus: [{nimike: Apu, laji: EU, summat: [700, 300]}]}",
            "luonnos: kyllä",
        ],
        0..8,
    );
    let file = prop_oneof![
        3 => Just(None),
        1 => Just(Some("liite")),
        1 => Just(Some("liite/osa.pdf")),
        1 => Just(Some("kuva.svg")),
    ];
    (0..TITLES.len(), facts, file, 0..5_usize, 0..12_usize, 0..3_usize)
        .prop_map(|(title, facts, file, alias, link, body)| Card { title, facts, file, alias, link, body })
}

fn settings() -> impl Strategy<Value = Vec<&'static str>> {
    let lines = vec![
        "verkko_osoite: https://example.fi/h",
        "osoitemuoto: pretty",
        "järjestys: alkamisaika",
        "julkaisija: Kaupunki",
    ];
    prop::sample::subsequence(lines, 0..=4)
}

/// A random site.
pub fn model() -> impl Strategy<Value = Model> {
    let cards = prop::collection::btree_map(prop::sample::select(IDS.to_vec()), card(), 0..=IDS.len());
    (
        cards,
        settings(),
        prop::option::of(0..3_usize),
        prop::option::of(0..TITLES.len()),
        prop::option::of(any::<bool>()),
    )
        .prop_map(|(cards, settings, portfolio, post, page)| Model { cards, settings, portfolio, post, page })
}

/// A change of a site.
#[derive(Debug, Clone)]
pub enum Edit {
    Put(&'static str, Card),
    Remove(&'static str),
    Rename(&'static str, &'static str),
    Text(&'static str),
    Whole(Model),
}

/// A random change.
pub fn next() -> impl Strategy<Value = Edit> {
    let id = || prop::sample::select(IDS.to_vec());
    prop_oneof![
        3 => (id(), card()).prop_map(|(id, card)| Edit::Put(id, card)),
        2 => id().prop_map(Edit::Remove),
        2 => (id(), id()).prop_map(|(from, to)| Edit::Rename(from, to)),
        2 => id().prop_map(Edit::Text),
        // Everything but the cards is another.
        2 => model().prop_map(Edit::Whole),
    ]
}

/// A site, and what became of it.
pub fn edited() -> impl Strategy<Value = (Model, Model)> {
    (model(), prop::collection::vec(next(), 1..5)).prop_map(|(before, edits)| {
        let after = edits.into_iter().fold(before.clone(), |site, edit| edit.apply(site));
        (before, after)
    })
}

impl Edit {
    /// The site after the change.
    pub fn apply(self, mut site: Model) -> Model {
        match self {
            Self::Put(id, card) => {
                site.cards.insert(id, card);
            }
            Self::Remove(id) => {
                site.cards.remove(id);
            }
            Self::Rename(from, to) => {
                if let Some(card) = site.cards.remove(from) {
                    site.cards.insert(to, card);
                }
            }
            Self::Text(id) => {
                if let Some(card) = site.cards.get_mut(id) {
                    card.body += 1;
                }
            }
            Self::Whole(other) => site = Model { cards: site.cards, ..other },
        }
        site
    }
}

/// Each case builds whole sites, so there are few; nothing is kept on disk of those that failed.
pub fn few() -> ProptestConfig {
    ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn threads_make_no_difference(model in model()) {
        let site = Fixture::empty();
        model.write(&site);
        for jobs in ["1", "4"] {
            let run = site.build_with(&["--jobs", jobs, "--output", jobs]);
            prop_assert_eq!(run.code, 0, "{}", run.stderr);
        }
        prop_assert_eq!(everything(&site.path("1")), everything(&site.path("4")));
    }

    /// The full build is the specification: whatever stood in the folder before, the site is that of a fresh one, and
    /// so is our own note of it.
    #[test]
    fn a_build_over_an_older_site_is_a_clean_build((before, after) in edited()) {
        let site = Fixture::empty();
        before.write(&site);
        let first = site.build();
        prop_assert_eq!(first.code, 0, "{}", first.stderr);
        after.write(&site);
        let second = site.run(&["build", "--as-of", TODAY, "--jobs", "2"]);
        prop_assert_eq!(second.code, 0, "{}", second.stderr);
        let clean = site.build_with(&["--output", "puhdas"]);
        prop_assert_eq!(clean.code, 0, "{}", clean.stderr);
        prop_assert_eq!(everything(&site.path("dist")), everything(&site.path("puhdas")));
    }
}
