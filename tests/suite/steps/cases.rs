//! The faulty content of `tests/errors`, case after case in one folder with one cache: no finding is forgotten, and none
//! is left over from the case before.

use super::compare::alike;
use crate::errors::Case;
use crate::fixture::{Fixture, SETTINGS, TODAY};
use salkku::diag::{self, Messages};
use salkku::pipeline::{self, Options};
use salkku::value::{Date, Lang};

/// Every how many-th case is taken: all of them where many steps are asked for.
fn step() -> usize {
    if std::env::var_os("STEPS").is_some() { 1 } else { 6 }
}

fn said(site: &Fixture, output: &str, cache: Option<&str>) -> Vec<String> {
    let options = Options {
        source: site.path(""),
        output: Some(site.path(output)),
        as_of: Date::parse(TODAY).ok(),
        cache: cache.map(|cache| site.path(cache)),
        yes: true,
        ..Options::default()
    };
    let outcome = pipeline::build(&options).expect("threads");
    let said = diag::short(&outcome.diagnostics, &outcome.sources, &Messages::new(Lang::Fi));
    // What concerns the folder of the case before concerns that folder alone.
    said.lines().filter(|line| !line.contains("[output/")).map(str::to_owned).collect()
}

/// Puts a case in the place of another one.
fn lay(site: &Fixture, case: &Case) {
    std::fs::remove_dir_all(site.path("content")).expect("the case before");
    site.write("content/site.yaml", SETTINGS);
    for (path, text) in case.files() {
        match path.strip_suffix(" is not there") {
            Some(path) => site.remove(path),
            None => site.write(&path, text),
        }
    }
}

#[test]
fn no_finding_is_forgotten_and_none_is_left_over() {
    let site = Fixture::site();
    let mut faults = Vec::new();
    let cases: Vec<Case> = Case::all().into_iter().step_by(step()).collect();
    for (nth, case) in cases.iter().enumerate() {
        lay(&site, case);
        // Files of themes and of other places lie beside the content.
        let clean = said(&site, &format!("clean-{nth}"), None);
        for time in ["first", "second"] {
            let ours = said(&site, "out", Some(".cache"));
            let alike = alike("with the cache", &ours, "as without", &clean);
            faults.extend(alike.err().map(|fault| format!("{}, the {time} time: {fault}", case.name)));
        }
    }
    assert!(cases.len() > 40, "{} cases", cases.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
