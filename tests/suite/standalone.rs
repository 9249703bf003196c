//! The program is one file: it runs without the clone, a home, an environment.

use crate::fixture::{Fixture, Run};
use std::path::Path;
use std::process::Command;

/// A folder with a copy of the program and nothing else in it but an empty home.
fn alone() -> Fixture {
    let place = Fixture::empty();
    let program = Path::new(env!("CARGO_BIN_EXE_salkku"));
    // A program that some process holds open for writing cannot be run, and a copy made by this process may be held so
    // by a child that another test starts at that moment. So it is made by a process of its own.
    let copied = if cfg!(unix) {
        Command::new("cp").arg(program).arg(place.path(&program_name())).status().is_ok_and(|status| status.success())
    } else {
        std::fs::copy(program, place.path(&program_name())).is_ok()
    };
    assert!(copied, "a copy of the program");
    std::fs::create_dir(place.path("koti")).expect("a home");
    place
}

fn program_name() -> String {
    format!("salkku{}", std::env::consts::EXE_SUFFIX)
}

/// Runs the copy with an empty environment, but for an empty home where there is one.
fn run(place: &Fixture, home: bool, arguments: &[&str]) -> Run {
    let mut command = Command::new(place.path(&program_name()));
    command.args(arguments).current_dir(place.path("")).env_clear();
    // Windows finds its own libraries by this one.
    command.envs(std::env::vars().filter(|(name, _)| name.eq_ignore_ascii_case("SystemRoot")));
    if home {
        command.env("HOME", place.path("koti"));
    }
    Run::from(command.output().expect("the program runs"))
}

#[test]
fn the_program_alone_makes_and_builds_a_site() {
    for lang in ["fi", "sv", "en"] {
        for home in [true, false] {
            let place = alone();
            run(&place, home, &["init", "sivusto", "--lang", lang]).expect(0);
            let build = ["build", "--source", "sivusto", "--as-of", "2026-11-21", "--strict"];
            run(&place, home, &build).expect(0);
            let index = place.read("sivusto/dist/index.html");
            assert!(index.contains(&format!("<html lang=\"{lang}\">")) && index.ends_with("</html>\n"), "{index}");
            let css = index.split("href=\"assets/style.").nth(1).and_then(|rest| rest.split('"').next());
            let css = place.read(&format!("sivusto/dist/assets/style.{}", css.expect("a style sheet")));
            assert!(css.len() > 1000, "the style sheet came along");
            run(&place, home, &["new", "project", "Uusi", "--source", "sivusto"]).expect(0);
            run(&place, home, &["list", "--source", "sivusto", "--as-of", "2026-11-21"]).expect(0);
            run(&place, home, &["completions", "bash"]).expect(0);

            // It left nothing where it was not asked to, but what it remembers in the folder that is meant for that.
            let left: Vec<_> = place.outputs("koti").into_keys().collect();
            assert!(left.iter().all(|path| path.starts_with(".cache/salkku/")), "in the home: {left:?}");
            let beside = std::fs::read_dir(place.path("")).expect("a folder").count();
            assert_eq!(beside, 3, "the program, the home and the site");
        }
    }
}

#[test]
fn the_program_alone_builds_what_it_builds_beside_its_sources() {
    let place = alone();
    run(&place, true, &["init", "sivusto"]).expect(0);
    run(&place, true, &["build", "--source", "sivusto", "--as-of", "2026-11-21"]).expect(0);
    // The test's own run has the clone as its working folder's neighbour and the whole environment.
    place.run(&["build", "--source", "sivusto", "--as-of", "2026-11-21", "--output", "toinen"]).expect(0);
    assert!(place.outputs("sivusto/dist") == place.outputs("toinen"));
}
