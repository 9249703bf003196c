//! A thousand edits, with broken states between, on one running server: in the end every byte is that of a clean build.

use super::server::Server;
use crate::fixture::Fixture;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

const STEPS: usize = 1000;
/// So often the edits stop, and everything is compared.
const STOPS: usize = 4;

/// Numbers at random, the same in every run.
struct Dice(u64);

impl Dice {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        // Xorshift, which needs no more than a seed.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).expect("48 bits") % end
    }

    fn one_of<T: Clone>(&mut self, things: &[T]) -> Option<T> {
        (!things.is_empty()).then(|| things[self.below(things.len())].clone())
    }
}

/// Facts that a card may have.
const FACTS: [&str; 10] = [
    "tila: käynnissä",
    "alkaa: 2026",
    "maakunnat: [Lappi, Kainuu]",
    "kunnat: [Oulu]",
    "salkku: oma",
    "toteuttajat: [Oulun kaupunki, {nimi: Yhdistys ry, rooli: hakija}]",
    "tiivistelmä: Lyhyesti.",
    "päivitetty: 2026-02-03",
    "talous: {vaihe: myönnetty, yhteensä: 1000}",
    "luonnos: kyllä",
];

/// A project card.
#[derive(Clone, Default)]
struct Card {
    title: usize,
    /// Which of [`FACTS`] it has, bit by bit.
    facts: usize,
    /// What the file beside the card holds, which then has a folder of its own.
    attached: Option<usize>,
    body: usize,
    /// The card that it links to, if there is one.
    link: usize,
    old_address: bool,
}

/// A site as its writers mean it.
#[derive(Default)]
struct Model {
    cards: BTreeMap<usize, Card>,
    /// Posts, pages and the text of a portfolio: each with its version.
    posts: BTreeMap<usize, usize>,
    pages: BTreeMap<usize, usize>,
    portfolio: Option<usize>,
    settings: usize,
}

impl Model {
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let order = if self.settings.is_multiple_of(2) { "" } else { "järjestys: alkamisaika\n" };
        let settings = format!("nimi: Sivusto {}\nverkko_osoite: https://example.fi/h\n{order}", self.settings);
        files.insert("content/site.yaml".to_owned(), settings);
        for (number, card) in &self.cards {
            let mut text = format!("---\nnimi: Hanke {} ({number})\n", card.title);
            for (_, fact) in FACTS.iter().enumerate().filter(|(bit, _)| card.facts >> bit & 1 == 1) {
                text += &format!("{fact}\n");
            }
            if card.old_address {
                text += &format!("vanhat_osoitteet: [vanha/k{number}]\n");
            }
            if card.attached.is_some() {
                text += "liitteet: [{nimi: Liite, tiedosto: liite.pdf}]\n";
            }
            text += &format!("---\nTeksti {}.\n", card.body);
            if let Some(other) = self.cards.get(&card.link) {
                let up = if card.attached.is_some() { "../" } else { "" };
                let inner = if other.attached.is_some() { "/index" } else { "" };
                text += &format!("\n[Toinen]({up}k{}{inner}.md)\n", card.link);
            }
            let place = format!("content/projects/k{number}");
            if let Some(attached) = card.attached {
                files.insert(format!("{place}/liite.pdf"), format!("%PDF-1.4 {attached}"));
                files.insert(format!("{place}/index.md"), text);
            } else {
                files.insert(format!("{place}.md"), text);
            }
        }
        for (number, version) in &self.posts {
            let about = self.cards.keys().nth(*version).map_or(String::new(), |card| format!("hanke: k{card}\n"));
            let text = format!("---\notsikko: Uutinen {version}\npäivä: 2026-01-1{number}\n{about}---\nTeksti.\n");
            files.insert(format!("content/posts/u{number}.md"), text);
        }
        for (number, version) in &self.pages {
            let menu = if version.is_multiple_of(2) { "kyllä" } else { "ei" };
            let text = format!("---\notsikko: Sivu {number}\nvalikko: {menu}\n---\nTeksti {version}.\n");
            files.insert(format!("content/pages/s{number}.md"), text);
        }
        if let Some(version) = self.portfolio {
            let text = format!("---\nnimi: Oma salkku {}\n---\nTeksti {version}.\n", version / 2);
            files.insert("content/portfolios/oma.md".to_owned(), text);
        }
        files
    }

    /// Changes something. Gives the file or folder that was renamed, and its new name.
    fn edit(&mut self, dice: &mut Dice) -> Option<(String, String)> {
        let existing: Vec<usize> = self.cards.keys().copied().collect();
        let free =
            (0..40).find(|number| (number + dice.below(5)).is_multiple_of(3) && !self.cards.contains_key(number));
        let any = dice.one_of(&existing).unwrap_or_default();
        let version = dice.below(1000);
        match dice.below(20) {
            0..6 => self.cards.entry(any).or_default().body = version,
            6..9 => self.cards.entry(any).or_default().title = version,
            9..11 => self.cards.entry(any).or_default().facts = dice.below(1 << FACTS.len()),
            11 => {
                let card = self.cards.entry(any).or_default();
                card.link = dice.below(40);
                card.old_address = dice.below(2) == 0;
            }
            12 => {
                let card = self.cards.entry(any).or_default();
                // With a file beside it, a card moves into a folder, and out of it again.
                card.attached = if dice.below(3) == 0 { None } else { Some(version) };
            }
            13 | 14 => {
                let attached = (dice.below(3) == 0).then_some(version);
                let card = Card { title: version, facts: version, attached, link: dice.below(40), ..Card::default() };
                self.cards.insert(free?, card);
            }
            15 if existing.len() > 20 => {
                self.cards.remove(&any);
            }
            16 => {
                let (card, to) = (self.cards.remove(&any)?, free.unwrap_or(any));
                let end = if card.attached.is_some() { "" } else { ".md" };
                self.cards.insert(to, card);
                return Some((format!("content/projects/k{any}{end}"), format!("content/projects/k{to}{end}")));
            }
            17 => drop(toggle(&mut self.posts, dice.below(9), version % 40)),
            18 => drop(toggle(&mut self.pages, dice.below(4), version)),
            19 if version < 300 => self.settings = version,
            _ => self.portfolio = (!version.is_multiple_of(5)).then_some(version),
        }
        None
    }
}

/// Puts a version into the place of another; the same one twice takes it away.
fn toggle(shelf: &mut BTreeMap<usize, usize>, number: usize, version: usize) -> Option<usize> {
    if version.is_multiple_of(3) { shelf.remove(&number) } else { shelf.insert(number, version) }
}

/// What a writer may leave on the disk for a while.
fn damaged(text: &str, how: usize) -> String {
    match how % 5 {
        0 => String::new(),
        1 => text[..text.floor_char_boundary(text.len() / 2)].to_owned(),
        2 => text.replacen("nimi:", "nmi:", 1).replacen("otsikko:", "oikko:", 1),
        3 => format!("---\nnimi: [\n{text}"),
        _ => text.replacen("Teksti", "[rikki](ei-ole.md) Teksti", 1),
    }
}

/// The folder of a site, and what was last written into it.
struct Disk<'a> {
    site: &'a Fixture,
    files: BTreeMap<String, String>,
}

impl Disk<'_> {
    /// Writes, in the ways of editors, what differs from what is there.
    fn write(&mut self, wanted: BTreeMap<String, String>, dice: &mut Dice) {
        let gone: Vec<&String> = self.files.keys().filter(|path| !wanted.contains_key(*path)).collect();
        for path in gone {
            self.site.remove(path);
            if path.ends_with("/index.md") || path.ends_with("/liite.pdf") {
                // The folder goes with its last file.
                let _ = fs::remove_dir(self.site.path(path).parent().expect("a folder"));
            }
        }
        for (path, text) in &wanted {
            if self.files.get(path) != Some(text) {
                self.save(path, text, dice.below(3));
            }
        }
        self.files = wanted;
    }

    fn save(&self, path: &str, text: &str, how: usize) {
        let place = self.site.path(path);
        match how {
            0 => self.site.write(path, text),
            1 => {
                let beside = format!("{path}.tmp~");
                self.site.write(&beside, text);
                fs::rename(self.site.path(&beside), place).expect("a move");
            }
            _ => {
                if place.exists() {
                    fs::rename(&place, self.site.path(&format!("{path}~"))).expect("a move");
                }
                self.site.write(path, text);
                let _ = fs::remove_file(self.site.path(&format!("{path}~")));
            }
        }
    }

    /// Renames a file or folder.
    fn rename(&mut self, from: &str, to: &str) {
        if from == to {
            return;
        }
        fs::rename(self.site.path(from), self.site.path(to)).expect("a move");
        let moved = |path: &str| Path::new(path).strip_prefix(from).is_ok();
        let paths: Vec<String> = self.files.keys().filter(|path| moved(path)).cloned().collect();
        for path in paths {
            let text = self.files.remove(&path).expect("it was there");
            self.files.insert(path.replacen(from, to, 1), text);
        }
    }
}

#[test]
fn after_a_thousand_edits_all_is_as_a_clean_build_makes_it() {
    let site = Fixture::empty();
    let mut dice = Dice(20_261_121);
    let mut model = Model::default();
    for number in 0..30 {
        let attached = (number % 4 == 0).then_some(number);
        model.cards.insert(
            number,
            Card { facts: dice.below(1 << FACTS.len()), attached, link: number + 1, ..Card::default() },
        );
    }
    let mut disk = Disk { site: &site, files: BTreeMap::new() };
    disk.write(model.files(), &mut dice);
    let server = Server::start(&site);
    let mut damage: BTreeMap<String, usize> = BTreeMap::new();
    let mut ever: BTreeSet<usize> = model.cards.keys().copied().collect();
    for step in 1..=STEPS {
        if let Some((from, to)) = model.edit(&mut dice) {
            disk.rename(&from, &to);
        }
        ever.extend(model.cards.keys());
        let mut wanted = model.files();
        if dice.below(4) == 0 {
            let texts: Vec<String> = wanted.keys().filter(|path| !path.ends_with("/liite.pdf")).cloned().collect();
            damage.extend(dice.one_of(&texts).map(|path| (path, dice.below(5))));
        }
        if dice.below(3) == 0 {
            damage.pop_first();
        }
        if step % (STEPS / STOPS) == 0 {
            damage.clear();
        }
        for (path, how) in &damage {
            if let Some(text) = wanted.get_mut(path) {
                *text = damaged(text, *how);
            }
        }
        disk.write(wanted, &mut dice);
        // Some edits fall into one round, others into rounds of their own.
        if dice.below(3) == 0 {
            thread::sleep(Duration::from_millis(dice.below(20) as u64));
        }
        if step % (STEPS / STOPS) == 0 {
            server.becomes_a_clean_build(&site);
            for gone in ever.iter().filter(|number| !site.has(&format!("puhdas/hankkeet/k{number}.html"))) {
                assert_eq!(server.get(&format!("/hankkeet/k{gone}.html")).status, 404, "k{gone} is gone");
            }
        }
    }
    assert!(!site.has("dist"));
    server.assert_events_sufficed();
}
