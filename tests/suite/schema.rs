//! `salkku schema`: what is printed is JSON Schema, takes every sound card there is, and refuses the faulty ones that a
//! schema can know.

use crate::errors::Case;
use crate::fixture::Fixture;
use jsonschema::Validator;
use salkku::config;
use salkku::load::starter;
use salkku::schema::{self, Table, json_schema, translation_schema};
use salkku::source::{FileId, SourceFile, Sources};
use salkku::value::Lang;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The names that the command knows, each with its table and the folder of its files.
pub const KINDS: [(&str, &Table, &str); 7] = [
    ("project", &schema::PROJECT, "projects/"),
    ("portfolio", &schema::GROUP, "portfolios/"),
    ("programme", &schema::GROUP, "programmes/"),
    ("report", &schema::REPORT, "reports/"),
    ("post", &schema::POST, "posts/"),
    ("page", &schema::PAGE, "pages/"),
    ("site", &schema::SITE, "site.yaml"),
];

/// A file that stands for any other.
pub fn file() -> FileId {
    Sources::default().add(SourceFile::held("a.md".to_owned(), String::new()))
}

/// The schema of a table on a site with the given settings.
pub fn validator(table: &'static Table, lang: Lang, settings: &str) -> Validator {
    validator_of(json_schema, table, lang, settings)
}

type SchemaOf = fn(&'static Table, Lang, &schema::Accepted) -> Value;

fn validator_of(schema_of: SchemaOf, table: &'static Table, lang: Lang, settings: &str) -> Validator {
    let config = config::parse(settings, file()).0;
    let schema = schema_of(table, lang, &config.accepted(lang));
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// The YAML of a document or of the settings as an editor sees it; `None` where it marks the YAML itself.
fn seen(path: &str, text: &str) -> Option<Value> {
    let yaml = if path == "site.yaml" {
        text
    } else {
        let front = salkku::parse::split(text, file()).ok()?;
        &text[front.yaml]
    };
    // By way of YAML's own values, which hold no key twice.
    let value: serde_yaml::Value = serde_yaml::from_str(yaml).ok()?;
    serde_json::to_value(value).ok()
}

/// What is wrong with a file of `content/`, in the words of the validator; `None` for a file that no schema is for.
fn faults(inner: &str, text: &str, settings: &str, lang: Lang) -> Option<Vec<String>> {
    let (_, table, _) = KINDS.into_iter().find(|(_, _, folder)| inner.starts_with(folder))?;
    let is_document = Path::new(inner).extension().is_some_and(|extension| extension == "md" || extension == "yaml");
    let is_chapter = inner.starts_with("reports/") && !inner.contains("/index.");
    if !is_document || is_chapter {
        return None;
    }
    let Some(seen) = seen(inner, text) else { return Some(vec!["YAML cannot be read".to_owned()]) };
    let is_translation = Lang::ALL.iter().any(|lang| inner.ends_with(&format!(".{lang}.md")));
    let schema_of: SchemaOf = if is_translation { translation_schema } else { json_schema };
    let validator = validator_of(schema_of, table, lang, settings);
    Some(validator.iter_errors(&seen).map(|error| format!("{} at {}", error, error.instance_path())).collect())
}

/// Asserts that all documents of a site please their schemas, in every language; how many there were.
fn assert_sound<'a>(files: impl Iterator<Item = (String, &'a str)> + Clone) -> usize {
    let settings = files.clone().find(|(path, _)| path == "site.yaml").expect("settings").1;
    let mut checked = 0;
    for (path, text) in files {
        for lang in Lang::ALL {
            if let Some(faults) = faults(&path, text, settings, lang) {
                assert_eq!(faults, Vec::<String>::new(), "{path} by the schema in {lang}");
                checked += 1;
            }
        }
    }
    checked
}

/// The texts of a folder, by path from there.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let files = files.filter(|entry| entry.file_type().is_file()).filter_map(|entry| {
        let inner = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
        Some((inner, fs::read_to_string(entry.path()).ok()?))
    });
    files.collect()
}

#[test]
fn every_schema_is_json_schema_and_knows_every_spelling() {
    let site = Fixture::site();
    for (name, table, _) in KINDS {
        for lang in Lang::ALL {
            let run = site.run(&["schema", name, "--lang", lang.tag()]).expect(0);
            let schema: Value = serde_json::from_str(&run.stdout).expect("JSON");
            jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(schema["title"], name);
            for field in table.fields {
                let property = &schema["properties"][field.key_in(lang)];
                assert_eq!(property["description"], field.about[lang.position()], "{name}: {}", field.key);
                let patterns = schema["patternProperties"].as_object().expect("patterns").iter();
                let alike = patterns.filter(|(_, value)| *value == property).count();
                assert!(alike >= 1, "{name}: no other spelling of {}", field.key);
            }
        }
    }
}

#[test]
fn the_schema_speaks_the_language_of_the_site_and_its_words() {
    let settings = "namn: Webb\nspråk: [sv]\nstatuser:\n  - {id_kod: vilar, namn: {sv: Vilar, fi: Lepää}}\n";
    let site = Fixture::empty().file("content/site.yaml", settings);
    let schema: Value = serde_json::from_str(&site.run(&["schema", "project"]).expect(0).stdout).expect("JSON");
    assert_eq!(schema["properties"]["namn"]["title"], "Projektets namn");
    let offered = &schema["$defs"]["status"]["anyOf"][0]["enum"];
    assert_eq!(*offered, serde_json::json!(["Vilar"]), "the site's own words, in its own language");
    let project = validator(&schema::PROJECT, Lang::Sv, settings);
    for (word, sound) in [("Vilar", true), ("LEPÄÄ", true), ("vilar", true), ("pågår", false)] {
        assert_eq!(project.is_valid(&serde_json::json!({"namn": "A", "läge": word})), sound, "{word}");
    }
}

#[test]
fn without_a_name_the_command_says_how_to_use_a_schema() {
    let run = Fixture::empty().run(&["schema"]).expect(0);
    for (name, _, folder) in KINDS {
        assert!(run.stdout.contains(name) && run.stdout.contains(folder), "{name}: {}", run.stdout);
    }
    assert!(
        run.stdout.contains("# yaml-language-server: $schema=") && run.stdout.contains("Tallenna"),
        "{}",
        run.stdout
    );
    assert!(Fixture::empty().run(&["schema", "hanke"]).expect(2).stderr.contains("project"));
}

#[test]
fn every_site_there_is_pleases_its_schemas() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("content")];
    let sites = fs::read_dir(root.join("tests/sites")).expect("sites").map(|entry| entry.expect("a site").path());
    folders.extend(sites.filter(|site| site.is_dir()).map(|site| site.join("content")));
    assert!(folders.len() >= 4);
    for folder in folders {
        let texts = texts(&folder);
        let checked = assert_sound(texts.iter().map(|(path, text)| (path.clone(), text.as_str())));
        assert!(checked > 0, "{}", folder.display());
    }
    for lang in Lang::ALL {
        let files = starter(lang.tag());
        let inner = |path: &str| path.strip_prefix("content/").unwrap_or(path).to_owned();
        let texts: Vec<_> = files.iter().map(|(path, bytes)| (inner(path), String::from_utf8_lossy(bytes))).collect();
        assert!(assert_sound(texts.iter().map(|(path, text)| (path.clone(), text.as_ref()))) >= 12);
    }
}

#[test]
fn a_translation_has_a_schema_of_its_own_which_offers_texts_and_asks_for_none() {
    let site = Fixture::empty().file("content/site.yaml", "nimi: Koe\nkielet: [fi, sv]\n");
    for (name, ..) in KINDS.into_iter().filter(|(name, ..)| *name != "site") {
        let run = site.run(&["schema", name, "--translation", "--lang", "sv"]).expect(0);
        assert!(!run.stdout.contains("\"required\""), "{name} asks for something");
        let schema: Value = serde_json::from_str(&run.stdout).expect("JSON");
        jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    site.run(&["schema", "site", "--translation"]).expect(2);

    let run = site.run(&["schema", "project", "--translation", "--lang", "sv"]).expect(0);
    let schema: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let offered = |of: &Value| of["properties"].as_object().expect("keys").keys().cloned().collect::<BTreeSet<_>>();
    let keys = offered(&schema);
    assert!(keys.contains("namn") && keys.contains("genomförare"), "{keys:?}");
    assert!(!keys.contains("status") && !keys.contains("börjar"), "facts are offered: {keys:?}");
    let of_organisation = offered(&schema["$defs"]["organisation"]);
    assert_eq!(of_organisation, BTreeSet::from(["namn".to_owned(), "roll".to_owned()]));

    let validator = validator_of(translation_schema, &schema::PROJECT, Lang::Sv, "nimi: A");
    let takes = |yaml: &str| validator.is_valid(&serde_yaml::from_str::<Value>(yaml).expect("YAML"));
    for sound in [
        "sammanfattning: Tjänsterna nära.",
        "genomförare: [{}, {roll: ledare}, {namn: Kempele, roll: testare}]",
        "ekonomi: {kostnader: [{}, {benämning: Egen post}], anmärkning: Preliminär.}",
        "milestones: [{name: Start}]",
    ] {
        assert!(takes(sound), "{sound}");
    }
    for fact in
        ["läge: pågår", "ekonomi: 100", "delmål: [{namn: Start, datum: 2026}]", "kontaktuppgifter: [{telefon: '040'}]"]
    {
        assert!(!takes(fact), "{fact}");
    }
}

#[test]
fn a_new_draft_pleases_its_schema() {
    let site = Fixture::site();
    for (name, _, folder) in KINDS.into_iter().filter(|(name, ..)| !["programme", "site"].contains(name)) {
        let path = site.run(&["new", name, "Uusi"]).expect(0).stdout;
        let text = site.read(path.trim());
        assert_eq!(faults(&format!("{folder}uusi/index.md"), &text, "nimi: A", Lang::Fi), Some(Vec::new()), "{text}");
    }
}

/// Cases of faulty fields and values whose fault no schema can know, and why.
const UNKNOWABLE: [(&str, &str); 17] = [
    ("field/empty-text", "it is no fault, only worth a look"),
    ("field/empty-text-of-spaces", "it is no fault, only worth a look"),
    ("field/placeholder", "it is no fault, only worth a look"),
    ("field/placeholder-of-a-post", "it is no fault, only worth a look"),
    ("field/placeholder-of-dots", "it is no fault, only worth a look"),
    ("field/summary-of-a-portfolio-too-long", "it is no fault, only worth a look"),
    ("field/summary-too-long", "it is no fault, only worth a look"),
    ("field/twice-in-a-record", "one key in two spellings is two keys to a schema"),
    ("field/twice-in-two-spellings", "one key in two spellings is two keys to a schema"),
    ("value/business-id", "a check digit is computed"),
    ("value/end-before-start", "two dates are compared"),
    ("value/milestone-ends-before-it-starts", "two dates are compared"),
    ("value/publication-id", "a check digit is computed"),
    ("value/publication-id-with-more-than-the-number", "an identifier is any text to a schema"),
    ("value/published-until-before-from", "two dates are compared"),
    ("value/range", "the range of a number is the reader's"),
    ("value/range-of-a-report", "the range of a number is the reader's"),
];

#[test]
fn the_schema_refuses_what_it_can_know() {
    let (mut refused, mut passed) = (0, BTreeSet::new());
    for case in Case::all() {
        let family = case.name.split('/').next().unwrap_or_default();
        if !["field", "value"].contains(&family) {
            continue;
        }
        let settings = case.file("content/site.yaml").unwrap_or_else(|| "nimi: Testisivusto\n".to_owned());
        for (path, text) in case.files() {
            let inner = path.strip_prefix("content/").unwrap_or(&path);
            let Some(faults) = faults(inner, &text, &settings, Lang::Fi) else { continue };
            let told = case.findings().iter().any(|finding| finding.path == path);
            match (told, faults.is_empty()) {
                (true, false) => refused += 1,
                (true, true) => drop(passed.insert(case.name.clone())),
                (false, _) => assert_eq!(faults, Vec::<String>::new(), "{}: {path} is sound", case.name),
            }
        }
    }
    let unknowable: BTreeSet<String> = UNKNOWABLE.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(passed, unknowable, "cards that the schema takes and the program does not");
    println!("the schemas refuse {refused} of {} faulty documents", refused + passed.len());
    assert!(refused >= 30);
}
