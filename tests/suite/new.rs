//! `salkku new`: drafts with every key explained.

use crate::fixture::{Fixture, TODAY};
use salkku::schema::{self, Field, Kind, Table};
use salkku::value::Lang;

/// Each kind with its table, its file for the name "Uusi juttu", and its page in a Finnish site.
const KINDS: [(&str, &Table, &str, &str); 5] = [
    ("project", &schema::PROJECT, "content/projects/uusi-juttu.md", "hankkeet/uusi-juttu.html"),
    ("report", &schema::REPORT, "content/reports/uusi-juttu/index.md", "raportit/uusi-juttu/index.html"),
    ("post", &schema::POST, "content/posts/uusi-juttu.md", "uutiset/uusi-juttu.html"),
    ("portfolio", &schema::GROUP, "content/portfolios/uusi-juttu.md", "salkut/uusi-juttu.html"),
    ("page", &schema::PAGE, "content/pages/uusi-juttu.md", "uusi-juttu.html"),
];

fn site(lang: Lang) -> Fixture {
    let settings = ["nimi: Sivusto\n", "namn: Webbplats\nspråk: [sv]\n", "title: Site\nlanguages: [en]\n"];
    Fixture::empty().file("content/site.yaml", settings[lang.position()])
}

#[test]
fn a_draft_has_every_key_of_its_table_with_a_comment_in_the_language_of_the_site() {
    for lang in Lang::ALL {
        for (kind, table, path, _) in KINDS {
            let site = site(lang);
            let run = site.run(&["new", kind, "Uusi juttu"]).expect(0);
            assert_eq!(run.stdout, format!("{path}\n"));
            let draft = site.read(path);
            for field in table.fields {
                let about = field.about[lang.position()];
                let comment = format!("# {about}\n");
                let (_, after) =
                    draft.split_once(&comment).unwrap_or_else(|| panic!("{kind}: no {comment:?} in\n{draft}"));
                let line = after.lines().next().unwrap_or_default();
                let key = line.trim_start_matches("# ");
                assert!(
                    key.starts_with(&format!("{}:", field.key_in(lang))),
                    "{kind} {lang}: {line:?} below {about:?}"
                );
                let block = draft.split("\n\n").find(|block| block.contains(&comment)).unwrap_or_default();
                assert_parts(block, field, lang);
            }
        }
    }
}

/// Asserts that the keys of a record inside a field are there too, each with what belongs to it, and theirs in turn.
fn assert_parts(block: &str, field: &Field, lang: Lang) {
    // A relation may be a name alone, and the draft shows it so.
    let (Kind::Record(table) | Kind::List(&(Kind::Record(table) | Kind::TextOr(table)))) = field.kind else { return };
    for part in table.fields {
        let (key, about) = (part.key_in(lang), part.about[lang.position()]);
        let found = block.lines().any(|line| line.contains(&format!(" {key}:")) && line.contains(about));
        assert!(found, "{lang}: {} lacks {key} ({about}) in\n{block}", field.key);
        // Rows of a budget hold rows, which need no showing again; a total may be a figure alone.
        let plain = part.key == "of_which" || matches!(part.kind, Kind::Record(inner) if inner.name == "budget total");
        if !plain {
            assert_parts(block, part, lang);
        }
    }
}

#[test]
fn a_draft_stays_out_of_the_site_until_it_is_published() {
    for lang in Lang::ALL {
        for (kind, table, path, page) in KINDS {
            let site = site(lang);
            site.run(&["new", kind, "Uusi juttu"]).expect(0);
            if table.fields.iter().all(|field| field.key != "draft") {
                continue;
            }
            site.build().expect(0);
            let shown = site.outputs("dist").into_iter().find(|(_, bytes)| contains(bytes, "Uusi juttu"));
            assert_eq!(shown.map(|(path, _)| path), None, "a draft {kind} is public");

            site.build_with(&["--drafts", "--output", "esikatselu", "--strict"]).expect(0);
            if lang == Lang::Fi {
                let html = site.read(&format!("esikatselu/{page}"));
                assert!(html.contains("<h1>Uusi juttu</h1>"), "{kind}:\n{html}");
            }

            // Publishing it is taking one line away.
            let key = table.field("draft").key_in(lang);
            let draft = site.read(path);
            let lines: Vec<&str> = draft.lines().filter(|line| !line.starts_with(&format!("{key}:"))).collect();
            assert_eq!(lines.len() + 1, draft.lines().count(), "one line marks the draft {kind}");
            site.write(path, lines.join("\n"));
            site.build_with(&["--strict"]).expect(0);
            assert!(site.outputs("dist").iter().any(|(_, bytes)| contains(bytes, "Uusi juttu")), "{kind} in {lang}");
        }
    }
}

#[test]
fn a_new_portfolio_builds_as_it_is() {
    for lang in Lang::ALL {
        let site = site(lang);
        site.run(&["new", "portfolio", "Uusi juttu"]).expect(0);
        site.build_with(&["--strict"]).expect(0);
        let folder = ["salkut", "portfoljer", "portfolios"][lang.position()];
        assert!(site.read(&format!("dist/{folder}/uusi-juttu.html")).contains("<h1>Uusi juttu</h1>"));
    }
}

/// Whoever fills in a draft takes a `#` away: what stands behind it is YAML whose keys Salkku knows.
#[test]
fn the_examples_of_a_draft_are_sound() {
    for lang in Lang::ALL {
        for (kind, table, path, _) in KINDS {
            let site = site(lang);
            site.run(&["new", kind, "Uusi juttu"]).expect(0);
            let draft = site.read(path);
            let front = draft.split("---\n").nth(1).expect("front matter");
            let filled: Vec<String> = front.trim().split("\n\n").map(uncommented).collect();
            let yaml: serde_yaml::Mapping = serde_yaml::from_str(&filled.join("\n"))
                .unwrap_or_else(|error| panic!("{kind} in {lang}: {error}\n{}", filled.join("\n")));
            assert_eq!(yaml.len(), table.fields.len(), "{kind} in {lang}");
            site.write(path, format!("---\n{}\n---\n", filled.join("\n")));
            // In what is no draft the dots in place of a value are told; keys and shapes are sound.
            let said = site.build_with(&["--drafts", "--output", "esikatselu"]).stderr;
            let said = said.replace("[field/placeholder]", "");
            for code in ["yaml/", "field/"] {
                assert!(!said.contains(&format!("[{code}")), "{kind} in {lang}:\n{said}");
            }
        }
    }
}

/// A block of a draft with the `#` taken away from all but its explanation.
fn uncommented(block: &str) -> String {
    let lines = block.lines().skip(1).map(|line| line.strip_prefix("# ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_name_is_read_back_whatever_it_holds() {
    for name in [
        "Hanke: vaihe 2 # osa",
        "\"Lainattu\" nimi",
        r"Kenoviiva \n ja \",
        "- luettelo",
        "{aalto: sulku}",
        "Rivi\nvaihtuu",
        "100 % 🌲 kyllä",
        "yes",
        "2026",
        "Perhe & <b>lapsi</b>",
    ] {
        let site = Fixture::site();
        let new = site.run(&["new", "project", "--", name]).expect(0);
        let path = new.stdout.trim();
        site.write(path, site.read(path).replace("luonnos: kyllä", ""));
        let list = site.run(&["list", "--as-of", TODAY, "--format", "json"]).expect(0);
        let rows: serde_json::Value = serde_json::from_str(&list.stdout).expect("JSON");
        assert_eq!(rows[0]["title"], name.replace('\n', " "), "{path}");
    }
}

#[test]
fn nothing_is_written_over() {
    for (kind, _, path, _) in KINDS {
        let site = Fixture::site();
        site.run(&["new", kind, "Uusi juttu"]).expect(0);
        let text = site.read(path) + "Oma teksti.\n";
        site.write(path, &text);
        let again = site.run(&["new", kind, "Uusi  JUTTU!"]).expect(3).says(path);
        assert_eq!(again.stdout, "");
        assert_eq!(site.read(path), text, "{kind} was changed");
    }
}

/// A card may be a file or a folder of its own; a second one with its id would break the site.
#[test]
fn no_second_document_gets_an_id_that_is_taken() {
    for (kind, there) in [
        ("project", "content/projects/uusi-juttu/index.md"),
        ("project", "content/projects/Uusi juttu.md"),
        ("post", "content/posts/uusi-juttu/index.md"),
        ("portfolio", "content/portfolios/uusi-juttu/index.md"),
        ("page", "content/pages/uusi-juttu/index.md"),
        ("report", "content/reports/uusi-juttu.md"),
    ] {
        let site = Fixture::site().file(there, "---\nnimi: Vanha\n---\n");
        site.build().expect(0);
        site.run(&["new", kind, "Uusi juttu"]).expect(3);
        site.build().expect(0);
    }
}

#[test]
fn a_name_without_a_letter_names_no_file() {
    let site = Fixture::site();
    for name in ["", "…", "!?", "🌲"] {
        let run = site.run(&["new", "project", name]);
        // A picture may have a name in letters; then that is the file's.
        if run.code == 0 {
            assert!(site.has(run.stdout.trim()), "{name:?} made {:?}", run.stdout);
        } else {
            run.expect(2);
        }
    }
    assert!(!site.has("content/projects/.md"));
}

#[test]
fn a_draft_needs_a_site() {
    let empty = Fixture::empty();
    let run = empty.run(&["new", "project", "Hanke"]).expect(3);
    assert!(run.stderr.contains("--source"), "what to do is said:\n{}", run.stderr);
    assert!(!empty.has("content"));
}

#[test]
fn the_language_of_messages_is_not_that_of_the_draft() {
    let site = site(Lang::Sv);
    let run = site.run(&["new", "project", "Nytt", "--lang", "en"]).expect(0);
    assert!(run.stderr.contains("The draft is in the file"), "{}", run.stderr);
    let draft = site.read("content/projects/nytt.md");
    assert!(draft.contains("\nnamn: \"Nytt\"\n") && draft.contains("\nutkast: ja\n"), "{draft}");
}

fn contains(bytes: &[u8], words: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(words)
}
