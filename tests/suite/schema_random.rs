//! Random front matter made from the field table: what the program takes, the schema takes, in every spelling of every
//! key and every form of every value.

use crate::fuzz;
use crate::schema::{KINDS, file, validator};
use proptest::test_runner::TestRunner;
use salkku::config::{self, Config};
use salkku::diag::Diagnostic;
use salkku::parse::{Group, Page, Post, Project, Reading, Report, Text};
use salkku::schema::{Field, Kind, PlaceKind, STATUS, TYPE, Table, Vocabulary};
use salkku::value::Lang;

const SETTINGS: &str = "nimi: Testisivusto\n";

/// Values of a kind as they may be typed: those that are sound, then those that are not. In YAML, quotes and all.
#[allow(clippy::too_many_lines, reason = "a table of what people type")]
fn values(kind: &Kind) -> (Vec<String>, Vec<String>) {
    let (sound, faulty): (&[&str], &[&str]) = match kind {
        Kind::Bool => (&["true", "False", "kyllä", "EI", "\" ja \"", "no"], &["ehkä", "1", "[a, b]"]),
        Kind::Date => (
            &[
                "2017",
                "\"2017\"",
                "2017-04",
                "2017-04-03",
                "3.4.2017",
                "03.04.2017",
                "4/2017",
                "4.2017",
                "12.2020",
                "10.2000",
                "1.1000",
                "12.9999",
                "29.2.2016",
                "2016-02-29",
                "31.12.9999",
                "1000-01-01",
                "\" 2017-04 \"",
                "\"2017-04-03T10:00\"",
                "\"2017-04-03 10:00:00\"",
                "\"3.4.2017 klo 12:00\"",
            ],
            &[
                "keväällä",
                "2017/04/03",
                "3.4.17",
                "2018-13",
                "31.4.2017",
                "30.2.2017",
                "0.5.2017",
                "999",
                "10000",
                "2017-4",
                "2017-04-3",
                "\"4/2017/1\"",
                "{a: b}",
                "true",
                "13.5",
                "-4.5",
                "\"2017 x\"",
                "00.2017",
            ],
        ),
        Kind::Money => (
            &[
                "1345000",
                "1 345 000 €",
                "\"1\u{a0}345\u{202f}000\"",
                "\"1345000,50\"",
                "1345000.5",
                "\"1.345.000,50\"",
                "\"1,345,000.50\"",
                "\"1.345.000\"",
                "-12 €",
                "−12",
                "0",
                "EUR 12",
                "12 EUR",
                "5 euroa",
                "\"+5\"",
                "1'000",
                "1_000",
                "€ 5",
                "\"- 5\"",
                "\"5 , 5\"",
                "89999999999",
            ],
            &[
                "noin 5",
                "\"1.345\"",
                "\"1,345\"",
                "\"12,345,6\"",
                "\"1.2.3\"",
                "\"1,23,456\"",
                "5-6",
                "\"0x10\"",
                "--5",
                "€",
                "99999999999",
                "true",
                "\"1.345,678\"",
                "\",5\"",
            ],
        ),
        Kind::Number => (
            &["75", "\"12,5\"", "75 %", "12.5", "0", "\"7 5\"", "\",5\"", "\"5.\"", "\"5%%\"", "\"1 , 5\""],
            &["puolet", "2 Mt", "1-2", "true", "\"5 % %\"", "\"1.2.3\"", "\",\"", "[1, 2]"],
        ),
        Kind::Url => (
            &["https://example.fi/", "HTTP://example.fi", "\"mailto:a@example.fi\"", "\" https://example.fi/ä \""],
            &["www.example.fi", "\"https://a b\"", "\"https://\"", "\"javascript:alert(1)\"", "5", "\"mailto:\""],
        ),
        Kind::PageOrUrl => (
            &["tietosuoja", "5", "true", "\"HTTPS://example.fi/ä\"", "\" oma sivu \"", "http://example.fi"],
            &["\"javascript:alert(1)\"", "\"mailto:a@example.fi\"", "\"https://\"", "\"https://a b\"", "[[a]]"],
        ),
        Kind::File => (
            &["kuva.svg", "a/b.pdf", "5", "\"a b..pdf\"", "..a", "kuva..", "./a.pdf", "\"..\u{a0}a/b\""],
            &["../a", "/a", "'C:\\a'", "\"~a\"", "a/../b", "a\\b", "..", "\"a/.. /../b\""],
        ),
        Kind::TextName => (&["tiivistelmä", "SUMMARY", "text", "nimi"], &["tila", "alkaa", "{a: b}"]),
        Kind::Choice(choices) => return words(choices.values.iter().flat_map(salkku::schema::Value::words)),
        Kind::Vocabulary(Vocabulary::Status) => {
            return words(STATUS.values.iter().flat_map(salkku::schema::Value::words));
        }
        Kind::Vocabulary(Vocabulary::Type) => return words(TYPE.values.iter().flat_map(salkku::schema::Value::words)),
        Kind::Place(PlaceKind::Region) => (
            &["Lappi", "LAPPLAND", "14", "\"14\"", "valtakunnallinen", "FI-14", "fi1d9", "\" north  ostrobothnia \""],
            &["Savo", "Pohjos-Pohjanmaa", "{a: b}", "true"],
        ),
        Kind::Place(PlaceKind::Municipality) => (
            &["Oulu", "uleåborg", "564", "\"091\"", "Maaninka", "LAVIA", "\"Oulu \""],
            &["Ankkalinna", "Oulussa", "true"],
        ),
        _ => (
            &[
                "Oulun malli",
                "12345",
                "\"a: b\"",
                "true",
                "1.10",
                "-0.5",
                "\"[Luonnos] x\"",
                "2017-04-03",
                "\"\\u00e4\"",
            ],
            &["[a, b]", "{a: b}"],
        ),
    };
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    (owned(sound), owned(faulty))
}

/// Words in capitals, and with underscores for spaces, are the words.
fn words(words: impl Iterator<Item = &'static str>) -> (Vec<String>, Vec<String>) {
    let forms = |word: &str| [format!("\"{word}\""), format!("\"{}\"", word.to_uppercase().replace(' ', "_"))];
    (words.flat_map(forms).collect(), vec!["ei mikään".to_owned(), "[a, b]".to_owned(), "5.5".to_owned()])
}

/// Random choices from a seed: <https://prng.di.unimi.it/splitmix64.c>.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).expect("small")
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn of<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }
}

/// Writes a record in one line of YAML. One value in `faulty` is faulty; none where that is 0.
struct Writer {
    dice: Dice,
    faulty: usize,
    /// Every key in this language's spelling; else some keys in any.
    lang: Option<Lang>,
}

impl Writer {
    fn record(&mut self, table: &Table, depth: usize) -> String {
        let mut pairs = Vec::new();
        for field in table.fields {
            let required = table.required.iter().any(|keys| keys.contains(&field.key));
            let wanted = if self.lang.is_some() { depth < 3 } else { self.dice.one_in(3) };
            let left_out = self.faulty > 0 && self.dice.one_in(self.faulty);
            if wanted || required && !left_out {
                let key = self.key(field);
                pairs.push(format!("\"{key}\": {}", self.value(&field.kind, required, depth)));
            }
        }
        if self.faulty > 0 && self.dice.one_in(4 * self.faulty) {
            pairs.push("horoskooppi: Leijona".to_owned());
        }
        format!("{{{}}}", pairs.join(", "))
    }

    fn key(&mut self, field: &Field) -> String {
        let Some(lang) = self.lang else {
            let key = self.dice.of(&field.spellings().collect::<Vec<_>>());
            return match self.dice.below(6) {
                0 => key.to_uppercase(),
                1 => key.replace('_', "-"),
                2 => key.replace('_', " "),
                _ => key.to_owned(),
            };
        };
        field.key_in(lang).to_owned()
    }

    fn value(&mut self, kind: &Kind, required: bool, depth: usize) -> String {
        let is_record = matches!(kind, Kind::Record(_) | Kind::List(Kind::Record(_)));
        if !required && self.lang.is_none() && self.dice.one_in(12) {
            return self
                .dice
                .of(if is_record { &["~", "null"][..] } else { &["~", "\"\"", "\"  \"", "null"][..] })
                .to_owned();
        }
        match kind {
            Kind::Record(table) => self.record(table, depth + 1),
            Kind::TextOr(table) if self.dice.one_in(2) => self.record(table, depth + 1),
            Kind::TextOr(table) => self.value(table.shorthand(), true, depth),
            Kind::MoneyOr(table) if self.dice.one_in(2) => self.record(table, depth + 1),
            Kind::MoneyOr(_) => self.value(&Kind::Money, true, depth),
            Kind::List(item) if self.dice.one_in(2) => self.value(item, true, depth),
            Kind::List(item) => {
                let count = self.dice.below(3);
                let items: Vec<String> = (0..count).map(|_| self.value(item, false, depth)).collect();
                format!("[{}]", items.join(", "))
            }
            Kind::Map(item @ Kind::Choice(_)) => format!("{{dates/order: {}}}", self.value(item, true, depth)),
            Kind::Map(item) if self.dice.one_in(2) => format!("{{fi: {}}}", self.value(item, true, depth)),
            Kind::Map(item) => self.value(item, true, depth),
            kind => {
                let (sound, faulty) = values(kind);
                let is_faulty = self.faulty > 0 && self.dice.one_in(self.faulty);
                self.dice.of(if is_faulty { &faulty } else { &sound })
            }
        }
    }
}

/// What the program says of the keys and values of a front matter. References to other files and the rules that hold
/// values against each other are not the schema's.
fn findings(name: &str, yaml: &str, config: &Config) -> Vec<String> {
    let text = format!("---\n{yaml}\n---\n");
    let document = Text { file: file(), id: "a", text: &text };
    let found: Vec<Diagnostic> = match name {
        "project" => Project::parse(document, config, Reading::Usual).diagnostics,
        "portfolio" | "programme" => Group::parse(document, config, Reading::Usual).diagnostics,
        "report" => Report::parse(document, config, Reading::Usual).diagnostics,
        "post" => Post::parse(document, config, Reading::Usual).diagnostics,
        "page" => Page::parse(document, config, Reading::Usual).diagnostics,
        _ => config::parse(yaml, file()).1,
    };
    let of_settings = ["place/", "site/", "value/vocabulary", "file/"];
    let told = found.into_iter().map(|finding| finding.code.name).filter(|code| {
        // A schema knows right and wrong, and not what is merely worth a look.
        let judged = ["field/empty", "field/placeholder", "field/long", "place/region"].contains(code);
        let other =
            judged || ["value/business-id", "value/publication-id", "value/range", "place/merged"].contains(code);
        !(other || name == "site" && of_settings.iter().any(|family| code.starts_with(family)))
    });
    told.map(str::to_owned).collect()
}

#[test]
fn a_card_with_every_key_is_sound_in_every_language() {
    let config = config::parse(SETTINGS, file()).0;
    for (name, table, _) in KINDS {
        for lang in Lang::ALL {
            let validator = validator(table, lang, SETTINGS);
            for seed in 0..30 {
                let mut writer = Writer { dice: Dice(seed), faulty: 0, lang: Some(lang) };
                let yaml = writer.record(table, 0);
                let json = serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{error}: {yaml}"));
                let refused: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
                assert_eq!(refused, Vec::<String>::new(), "{name} in {lang}: {yaml}");
                assert_eq!(findings(name, &yaml, &config), Vec::<String>::new(), "{name} in {lang}: {yaml}");
            }
        }
    }
}

#[test]
fn what_the_program_takes_the_schema_takes() {
    let config = config::parse(SETTINGS, file()).0;
    let validators: Vec<_> = KINDS.map(|(_, table, _)| validator(table, Lang::Fi, SETTINGS)).into();
    let (faulty, refused) = (std::cell::Cell::new(0_u32), std::cell::Cell::new(0_u32));
    let mut runner = TestRunner::new(fuzz::config(2_000));
    let seeds = (proptest::prelude::any::<u64>(), 0..KINDS.len(), proptest::prelude::any::<bool>());
    let outcome = runner.run(&seeds, |(seed, kind, sound)| {
        let (name, table, _) = KINDS[kind];
        let mut writer = Writer { dice: Dice(seed), faulty: if sound { 0 } else { 12 }, lang: None };
        let yaml = writer.record(table, 0);
        let told = findings(name, &yaml, &config);
        let Ok(json) = serde_yaml::from_str(&yaml) else { panic!("{yaml}") };
        let errors: Vec<String> = validators[kind].iter_errors(&json).map(|error| error.to_string()).collect();
        if told.is_empty() {
            assert!(errors.is_empty(), "{name}: the program takes {yaml}\nand the schema says {errors:?}");
        } else {
            assert!(!sound, "{name}: {told:?} of {yaml}");
            faulty.set(faulty.get() + 1);
            refused.set(refused.get() + u32::from(!errors.is_empty()));
        }
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let (faulty, refused) = (faulty.get(), refused.get());
    println!("of {faulty} faulty front matters the schemas refuse {refused}");
    assert!(faulty > 300 && refused * 100 >= faulty * 95, "of {faulty} faulty front matters {refused} are refused");
}
