//! The recipes and the page for whoever runs the server: every command in them runs, every workflow is sound.

use super::guide::{blocks, page};
use crate::fixture::Fixture;
use serde_yaml::Value;
use std::collections::BTreeSet;

const PAGES: [&str; 2] = ["hosting.md", "recipes.md"];

/// The workflow in the block of a name.
fn workflow(name: &str) -> Value {
    let page = page("recipes.md");
    let found = blocks(&page).into_iter().find(|(own, _)| own.strip_prefix("yaml ") == Some(name));
    let (_, text) = found.unwrap_or_else(|| panic!("recipes.md has no block {name}"));
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The arguments of the commands in a block, each as a shell would split them.
fn commands(block: &str) -> Vec<Vec<String>> {
    const COMMANDS: [&str; 8] = ["build", "check", "explain", "init", "list", "new", "schema", "serve"];
    let lines = block.lines().filter(|line| !line.trim_start().starts_with('#'));
    let found = lines.filter_map(|line| {
        // What the pipeline puts there is an address.
        let line = line.replace("\"${{ steps.pages.outputs.base_url }}\"", "https://example.fi/hankkeet");
        let line = line.replace("\"$CI_PAGES_URL\"", "https://example.fi/hankkeet");
        let (before, after) = line.split_once("salkku ")?;
        let is_program = before.is_empty() || before.ends_with([' ', '/']);
        let words: Vec<String> = after.split_whitespace().map(str::to_owned).collect();
        (is_program && COMMANDS.contains(&words.first()?.as_str())).then_some(words)
    });
    found.collect()
}

#[test]
fn every_command_runs() {
    let mut ran = 0;
    for name in PAGES {
        let page = page(name);
        for (info, block) in blocks(&page) {
            // A machine, a runner or a clone of its own for each block.
            let site = Fixture::site()
                .card(
                    "a",
                    "nimi: Hanke\ntila: käynnissä\ntiivistelmä: Puisto kaikille.\nalkaa: 2026-01\nkunnat: [Oulu]",
                )
                .card("b", "nimi: Luonnos\nluonnos: kyllä");
            let root = site.path("").display().to_string();
            for command in commands(block) {
                let here = |word: &String| {
                    word.replace("/srv/hankkeet", &root)
                        .replace("/srv/www/", &format!("{}/www/", root.trim_end_matches('/')))
                };
                let arguments: Vec<String> = command.iter().map(here).collect();
                let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                assert!(!command.iter().any(|word| word.contains('$')), "{name}, {info}: {command:?}");
                let run = site.run(&arguments);
                assert_eq!(run.code, 0, "{name}, {info}: {command:?}\n{}{}", run.stdout, run.stderr);
                ran += 1;
            }
            if info.starts_with("yaml ") {
                let [drafts, public] = ["preview", if info.contains("gitlab") { "public" } else { "site" }];
                assert!(site.has(&format!("{drafts}/hankkeet/b.html")), "{info}: the preview has no drafts");
                assert!(!site.has(&format!("{public}/hankkeet/b.html")), "{info}: a draft is published");
                assert!(site.read(&format!("{public}/sitemap.xml")).contains("https://example.fi/hankkeet/"), "{info}");
            }
        }
    }
    assert!(ran >= 9, "{ran} commands ran");
}

#[test]
fn the_workflow_of_github_is_sound() {
    let workflow = workflow(".github/workflows/site.yml");
    let on = workflow["on"].as_mapping().expect("events");
    let events: BTreeSet<&str> = on.keys().filter_map(Value::as_str).collect();
    assert_eq!(events, BTreeSet::from(["pull_request", "push", "schedule", "workflow_dispatch"]));
    let jobs = workflow["jobs"].as_mapping().expect("jobs");
    for (name, job) in jobs {
        let name = name.as_str().expect("a name");
        assert!(job["runs-on"].is_string(), "{name} runs nowhere");
        assert!(job["needs"].as_str().is_none_or(|needed| jobs.contains_key(needed)), "{name} waits for nobody");
        for step in job["steps"].as_sequence().expect("steps") {
            assert!(step["uses"].is_string() != step["run"].is_string(), "{name}: {step:?}");
            let Some(action) = step["uses"].as_str() else { continue };
            let (_, version) = action.split_once("@v").unwrap_or_else(|| panic!("{action} names no version"));
            assert!(version.parse::<u8>().is_ok(), "{action}: a major version, no more");
        }
    }
    // What has not been checked is not published, nor what has not been merged.
    assert_eq!(jobs["publish"]["needs"].as_str(), Some("check"));
    assert!(jobs["publish"]["if"].as_str().is_some_and(|rule| rule.contains("refs/heads/main")));
    let writes =
        |job: &Value| job["permissions"].as_mapping().is_some_and(|all| all.values().any(|may| may == "write"));
    let writers: Vec<&str> = jobs.iter().filter(|(_, job)| writes(job)).filter_map(|(name, _)| name.as_str()).collect();
    assert_eq!(writers, ["publish"]);
    assert_eq!(workflow["permissions"]["contents"].as_str(), Some("read"));
}

#[test]
fn the_pipeline_of_gitlab_is_sound() {
    let pipeline = workflow(".gitlab-ci.yml");
    for (job, stage) in [("check", "test"), ("preview", "test"), ("pages", "deploy")] {
        assert_eq!(pipeline[job]["stage"].as_str(), Some(stage), "{job}");
        assert!(pipeline[job]["script"].as_sequence().is_some_and(|lines| lines.iter().all(Value::is_string)), "{job}");
    }
    assert_eq!(pipeline["pages"]["artifacts"]["paths"][0].as_str(), Some("public/"));
    let rule = pipeline["pages"]["rules"][0]["if"].as_str();
    assert_eq!(rule, Some("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"), "what has not been merged is not published");
    assert_eq!(pipeline["preview"]["artifacts"]["expose_as"].as_str(), Some("Preview"));
}

#[test]
fn the_pages_lead_to_each_other() {
    for name in PAGES {
        let text = page(name);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let heading = |line: &str| {
                let title = line.trim_start_matches('#');
                title.len() < line.len() && title.trim().to_lowercase().replace(' ', "-") == anchor
            };
            assert!(PAGES.contains(&file), "{name} leads to {link}");
            assert!(anchor.is_empty() || page(file).lines().any(heading), "{name} leads to {link}");
        }
    }
}
