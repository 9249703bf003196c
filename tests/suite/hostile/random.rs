//! Random cards made of real keys and odd values: the program always ends with findings inside the files, or with a
//! site.

use super::pages::dangers;
use crate::fixture::{Fixture, TODAY};
use crate::fuzz::config;
use proptest::prelude::*;
use salkku::diag::{self, Messages, codes};
use salkku::pipeline::{self, Options};
use salkku::schema::{self, Kind, Table};
use salkku::value::{Date, Lang};

/// Values that no field expects, or few do, as YAML.
const ODD: [&str; 64] = [
    "",
    "~",
    "''",
    "\" \"",
    "[]",
    "{}",
    "[[]]",
    "[{}]",
    "[~, ~]",
    "{a: {b: c}}",
    "{? a}",
    "[a, [b, [c]]]",
    "- a",
    "*x",
    "&x a",
    "!!binary aGk=",
    "!x {}",
    "'",
    "\"",
    "\"\\e[31m\\0\"",
    "|",
    ">-",
    "%",
    "@a",
    "`a`",
    "a: b",
    "a:b",
    "# a",
    "a # b",
    "\t",
    "true",
    "yes",
    "no",
    "null",
    "0",
    "-0",
    "-1",
    "1e999",
    ".nan",
    "0x10",
    "1_000",
    "1 000 €",
    "99999999999999999999",
    "1.345",
    "3,14 %",
    "31.4.2017",
    "29.2.2016",
    "2017",
    "4/2017",
    "2017-04-03",
    "9999-12-31",
    "0001",
    "2017-04-03T10:00:00Z",
    "ä",
    "北京",
    "🙂",
    "\"\\u202e\"",
    "..",
    "/",
    "../../etc/passwd",
    "=1+1",
    "<script>x</script>",
    "https://example.fi/ä?a=b&c#d",
    "mailto:a@b",
];

const BODIES: [&str; 11] = [
    "## B {onclick=x style=y #z .w}\n",
    "Teksti.\n",
    "# Ylin\n\n## A\n\n## A\n\n[x](#a-2) [y](#z)\n",
    "| a |\n|---|\n| [b](a.md) |\n\n[^1]\n\n[^1]: c\n",
    "<div>\n\n**a\n\n</div>\n<script>x</script>\n",
    "![a](b.svg){#fig:x} ![a](https://e.fi/x.png)\n",
    "> [!NOTE]\n> a\n\n- [ ] b\n\nc\n: d\n",
    "```\n---\n```\n\n---\n\n...\n",
    "[a]: <b>\n[a][] [b](<../ä b.md> \"c\") <https://e.fi>\n",
    "\u{feff}\u{0}\u{1b}[31m \u{202e}x\r\n\r\nb\r",
    "",
];

fn record(table: &'static Table, depth: usize) -> BoxedStrategy<Vec<String>> {
    let fields = table.fields.iter().collect::<Vec<_>>();
    let entry = prop::sample::select(fields).prop_flat_map(move |field| {
        let spelling = prop::sample::select(field.spellings().collect::<Vec<_>>());
        (spelling, value(field.kind, depth)).prop_map(|(key, value)| format!("{key}: {value}"))
    });
    prop::collection::vec(entry, 0..6).boxed()
}

fn value(kind: Kind, depth: usize) -> BoxedStrategy<String> {
    let text = |texts: &[&'static str]| prop::sample::select(texts.to_vec()).prop_map(str::to_owned).boxed();
    let sound = match kind {
        Kind::Text | Kind::File => text(&["a", "Äiti", "a.svg", "index", "b/c.pdf", "hanke"]),
        Kind::Bool => text(&["kyllä", "ei", "ja", "no"]),
        Kind::Date => text(&["2017", "4/2017", "3.4.2017", "2030-01-01", "2026-11-22"]),
        Kind::Money => text(&["1000", "1 000,50 €", "-5", "0"]),
        Kind::Number => text(&["5", "12,5 %", "-1", "1000000"]),
        Kind::Url => text(&["https://example.fi/", "mailto:a@example.fi"]),
        Kind::PageOrUrl => text(&["a", "https://example.fi/", "mailto:a@example.fi"]),
        Kind::Choice(choices) => {
            prop::sample::select(choices.values.iter().flat_map(schema::Value::words).collect::<Vec<_>>())
                .prop_map(str::to_owned)
                .boxed()
        }
        Kind::Vocabulary(_) => text(&["käynnissä", "haettu", "kokeilu", "Perhekeskukset"]),
        Kind::TextName => text(&["tiivistelmä", "summary", "tila"]),
        Kind::Place(_) => text(&["Oulu", "Maaninka", "Lappi", "valtakunnallinen", "005"]),
        Kind::Map(_) => text(&["a", "{fi: a, sv: b}", "{xx: a}"]),
        Kind::Record(_) | Kind::TextOr(_) | Kind::MoneyOr(_) if depth == 0 => text(&["a", "{}"]),
        Kind::Record(table) | Kind::TextOr(table) | Kind::MoneyOr(table) => {
            record(table, depth - 1).prop_map(|entries| format!("{{{}}}", entries.join(", "))).boxed()
        }
        Kind::List(inner) => prop::collection::vec(value(*inner, depth), 0..3)
            .prop_map(|items| format!("[{}]", items.join(", ")))
            .boxed(),
    };
    prop_oneof![4 => sound, 1 => text(&ODD)].boxed()
}

/// A document of some kind: where it lies, and its text.
fn document() -> impl Strategy<Value = (&'static str, String)> {
    let kinds: Vec<(&'static str, &'static Table)> = vec![
        ("content/projects/hanke.md", &schema::PROJECT),
        ("content/projects/hanke/index.md", &schema::PROJECT),
        ("content/projects/hanke.sv.md", &schema::PROJECT),
        ("content/portfolios/a.md", &schema::GROUP),
        ("content/programmes/a.md", &schema::GROUP),
        ("content/reports/a/index.md", &schema::REPORT),
        ("content/posts/2026-01-01-a.md", &schema::POST),
        ("content/pages/a.md", &schema::PAGE),
        ("content/site.yaml", &schema::SITE),
    ];
    prop::sample::select(kinds).prop_flat_map(|(path, table)| {
        let name = prop::sample::select(vec!["nimi: Hanke\n", "nimi: Hanke\n", "nimi: Hanke\n", ""]);
        let body = prop::sample::select(BODIES.to_vec());
        let damage = prop::option::weighted(0.2, (any::<prop::sample::Index>(), prop::sample::select(ODD.to_vec())));
        (Just(path), record(table, 3), name, body, damage).prop_map(|(path, entries, name, body, damage)| {
            let front = format!("{name}{}\n", entries.join("\n"));
            let mut text = if path == "content/site.yaml" { front } else { format!("---\n{front}---\n{body}") };
            if let Some((at, odd)) = damage {
                let at = text.floor_char_boundary(at.index(text.len() + 1));
                text.insert_str(at, odd);
            }
            (path, text)
        })
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn random_documents_give_findings_inside_the_files_or_a_site(documents in prop::collection::vec(document(), 1..4)) {
        let site = Fixture::site().file("content/projects/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>");
        for (path, text) in &documents {
            site.write(path, text);
        }
        let as_of = Date::parse(TODAY).ok();
        let options = Options { source: site.path(""), as_of, ..Options::default() };
        let outcome = pipeline::build(&options).expect("threads");
        for finding in &outcome.diagnostics {
            prop_assert_ne!(finding.code.name, codes::PROGRAM_PANIC.name, "{:?}", finding);
            prop_assert!(!finding.code.name.starts_with("output/"), "{:?}", finding);
            if let Some(span) = finding.span {
                let file = outcome.sources.get(span.file);
                let inside = file.text().get(span.start as usize..span.end as usize).is_some();
                prop_assert!(inside, "{:?} is not inside {}", finding, file.path);
            }
        }
        for lang in Lang::ALL {
            let messages = Messages::new(lang);
            let short = diag::short(&outcome.diagnostics, &outcome.sources, &messages);
            prop_assert_eq!(short.lines().count(), outcome.diagnostics.len(), "a line each: {}", short);
            let human = diag::human(&outcome.diagnostics, &outcome.sources, &messages, diag::Look::default());
            prop_assert_eq!(human.is_empty(), outcome.diagnostics.is_empty());
        }
        let errors = diag::count(&outcome.diagnostics, diag::Severity::Error);
        prop_assert_eq!(outcome.value.is_some(), errors == 0);
        prop_assert_eq!(site.has("dist/index.html"), errors == 0, "nothing is written where there are errors");
        if errors == 0 {
            for (path, bytes) in site.outputs("dist").into_iter().filter(|(path, _)| path.contains(".html")) {
                let found = dangers(&String::from_utf8_lossy(&bytes));
                prop_assert!(found.is_empty(), "{}: {:?}", path, found);
            }
        }
    }
}
