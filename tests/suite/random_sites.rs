//! Random small sites, and what holds of all of them.

use crate::fixture::{Fixture, TODAY};
use crate::output::everything;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The ids that cards may have: few, so that edits meet each other.
const IDS: [&str; 6] = ["a", "ab", "b", "c-1", "c-2", "zz"];
const TITLES: [&str; 7] = ["Äiti", "äiti", "Zeta", "Ålands hamn", "100 askelta", "Öljy & <b>vesi</b>", "Ilo"];

/// The languages of a site, the first of which cards are written in.
const LANGUAGES: [&[&str]; 4] = [&["fi"], &["fi", "sv"], &["fi", "en", "sv"], &["fi", "sv", "en"]];

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
    /// The texts in other languages, where the site has them.
    translations: BTreeMap<&'static str, Translation>,
}

/// The texts of a card in another language. Each of these may be missing.
#[derive(Debug, Clone)]
pub struct Translation {
    title: Option<usize>,
    summary: bool,
    body: Option<usize>,
}

/// A whole site.
#[derive(Debug, Clone)]
pub struct Model {
    cards: BTreeMap<&'static str, Card>,
    languages: &'static [&'static str],
    settings: Vec<&'static str>,
    portfolio: Option<usize>,
    post: Option<usize>,
    page: Option<bool>,
    /// A report; whether its chapter has a file of its own.
    report: Option<bool>,
    /// Which of these four are translated into all languages of the site.
    translated: [bool; 4],
}

impl Model {
    /// The files of the site.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let (settings, languages) = (self.settings.join("\n"), self.languages.join(", "));
        files.insert("content/site.yaml".to_owned(), format!("nimi: Sivusto\nkielet: [{languages}]\n{settings}\n"));
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
            let link = self.cards.iter().nth(card.link).map_or(String::new(), |(other, to)| {
                let to = if to.file.is_some() { format!("{other}/index.md") } else { format!("{other}.md") };
                format!("[linkki]({}{to})\n", if folder { "../" } else { "" })
            });
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
            for (lang, texts) in card.translations.iter().filter(|(lang, _)| self.languages.contains(lang)) {
                files.insert(format!("content/projects/{path}.{lang}.md"), texts.file(&link));
            }
            files.insert(
                format!("content/projects/{path}.md"),
                format!("---\n{front}---\nTeksti {}.\n{link}", card.body),
            );
        }
        self.others(&mut files);
        files
    }

    /// The files of documents that are no cards.
    fn others(&self, files: &mut BTreeMap<String, String>) {
        let mut add = |at: usize, path: &str, front: &str, body: &str| {
            let text = |front: &str, body: &str| {
                if front.is_empty() { body.to_owned() } else { format!("---\n{front}---\n{body}") }
            };
            files.insert(format!("content/{path}.md"), text(front, body));
            for lang in self.languages[1..].iter().filter(|_| self.translated[at]) {
                let title = if front.is_empty() { "" } else { "title: Translated\n" };
                files.insert(format!("content/{path}.{lang}.md"), text(title, &format!("{body}{lang}\n")));
            }
        };
        if let Some(title) = self.portfolio {
            add(
                0,
                "portfolios/oma",
                &format!("nimi: \"Salkku {title}\"\ntiivistelmä: Tiivistelmä {title}\n"),
                "Teksti.\n",
            );
        }
        if let Some(title) = self.post {
            let project = self.cards.keys().nth(title).map_or(String::new(), |id| format!("hanke: {id}\n"));
            let front = format!("otsikko: \"{}\"\npäivä: 2026-01-0{}\n{project}", TITLES[title], title + 1);
            add(1, "posts/uutinen", &front, "Teksti.\n");
        }
        if let Some(menu) = self.page {
            let menu = if menu { "kyllä" } else { "ei" };
            add(2, "pages/tietoa", &format!("otsikko: Tietoa\nvalikko: {menu}\n"), "Teksti.\n");
        }
        if let Some(has_files) = self.report {
            let front = "otsikko: Raportti\nlaji: loppuraportti\n";
            let chapter = "# Luku\n\n| a |\n| - |\n| 1 |\n\n: Taulukko {#tbl:a}\n\n@tbl:a\n\n";
            add(3, "reports/raportti/index", front, if has_files { "" } else { chapter });
            if has_files {
                add(3, "reports/raportti/01-luku", "", chapter);
            }
        }
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

impl Translation {
    /// The file of the translation; in its text there is a link like that of its card.
    fn file(&self, link: &str) -> String {
        let title = self.title.map_or(String::new(), |title| format!("title: \"{} T\"\n", TITLES[title]));
        let summary = if self.summary { "summary: In short.\n" } else { "" };
        let body = self.body.map_or(String::new(), |body| format!("Text {body}.\n{link}"));
        format!("---\ntarget_group: All\n{title}{summary}---\n{body}")
    }
}

fn translation() -> impl Strategy<Value = Translation> {
    (prop::option::of(0..TITLES.len()), any::<bool>(), prop::option::of(0..3_usize))
        .prop_map(|(title, summary, body)| Translation { title, summary, body })
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
    let translations = prop::collection::btree_map(prop::sample::select(vec!["sv", "en"]), translation(), 0..=2);
    (0..TITLES.len(), facts, file, 0..5_usize, 0..12_usize, 0..3_usize, translations).prop_map(
        |(title, facts, file, alias, link, body, translations)| Card {
            title,
            facts,
            file,
            alias,
            link,
            body,
            translations,
        },
    )
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
    let others = (
        prop::option::of(0..3_usize),
        prop::option::of(0..TITLES.len()),
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
        any::<[bool; 4]>(),
    );
    (cards, prop::sample::select(LANGUAGES.to_vec()), settings(), others).prop_map(
        |(cards, languages, settings, (portfolio, post, page, report, translated))| Model {
            cards,
            languages,
            settings,
            portfolio,
            post,
            page,
            report,
            translated,
        },
    )
}

/// A change of a site.
#[derive(Debug, Clone)]
pub enum Edit {
    Put(&'static str, Card),
    Remove(&'static str),
    Rename(&'static str, &'static str),
    Text(&'static str),
    /// The texts of a card in a language come, are others or go.
    Translate(&'static str, &'static str, Option<Translation>),
    /// The text of a card in every language into which it is translated is another.
    TranslatedText(&'static str),
    Languages(&'static [&'static str]),
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
        2 => (id(), prop::sample::select(vec!["sv", "en"]), prop::option::of(translation()))
            .prop_map(|(id, lang, texts)| Edit::Translate(id, lang, texts)),
        2 => id().prop_map(Edit::TranslatedText),
        1 => prop::sample::select(LANGUAGES.to_vec()).prop_map(Edit::Languages),
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
            Self::Translate(id, lang, texts) => {
                if let Some(card) = site.cards.get_mut(id) {
                    card.translations.remove(lang);
                    card.translations.extend(texts.map(|texts| (lang, texts)));
                }
            }
            Self::TranslatedText(id) => {
                let texts = site.cards.get_mut(id).into_iter().flat_map(|card| card.translations.values_mut());
                texts.for_each(|texts| texts.body = texts.body.map(|body| body + 1));
            }
            Self::Languages(languages) => site.languages = languages,
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
        let second = site.run(&["build", "--as-of", TODAY, "--jobs", "2", "--yes"]);
        prop_assert_eq!(second.code, 0, "{}", second.stderr);
        let clean = site.build_with(&["--output", "puhdas"]);
        prop_assert_eq!(clean.code, 0, "{}", clean.stderr);
        prop_assert_eq!(everything(&site.path("dist")), everything(&site.path("puhdas")));
    }
}
