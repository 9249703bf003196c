//! The same content gives the same bytes, whatever the machine, its settings and the order in which it does things.

use crate::fixture::{Fixture, TODAY, copy};
use std::collections::BTreeMap;
use std::path::Path;

/// 2027-01-14T22:30:00Z: the 15th of January in Helsinki, where the wall clock shows half past midnight.
const HALF_PAST_MIDNIGHT: &str = "1799965800";

/// The sample site with a card, a post and a contact that depend on the day.
fn sample() -> Fixture {
    Fixture::sample()
        .card(
            "tuleva",
            "nimi: Tuleva hanke\njulkaistaan: 2027-01-15\nyhteystiedot: [{rooli: johtaja, näkyy_asti: 2027-01-15}]",
        )
        .card("mennyt", "nimi: Mennyt hanke\nnäkyy_asti: 2027-01-14")
}

/// Builds with a clock and more of the environment, into a folder of its own.
fn built(site: &Fixture, output: &str, environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut command = site.command(&["build", "--output", output]);
    command.env("SOURCE_DATE_EPOCH", HALF_PAST_MIDNIGHT).envs(environment.iter().copied());
    let run = command.output().expect("the program runs");
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    site.outputs(output)
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let site = sample();
    let mut builds = ["1", "2", "8"].into_iter().map(|jobs| {
        site.build_with(&["--jobs", jobs, "--output", jobs]).expect(0);
        (site.outputs(jobs), site.read(&format!("{jobs}/.salkku/manifest")))
    });
    let one = builds.next().expect("a build");
    assert!(one.0.len() > 100, "the sample site has more than a few pages");
    for (several, jobs) in builds.zip(["2", "8"]) {
        assert!(several == one, "--jobs {jobs} gives another site than --jobs 1");
    }
}

#[test]
fn the_number_of_threads_does_not_change_what_is_said() {
    let mut site = Fixture::site();
    for number in 0..40 {
        site = site.card(
            &format!("h{number:02}"),
            &format!("nimi: Hanke {number}\nalkkaa: 2026\ntila: keskenn\nkunnat: [Olu]"),
        );
    }
    let said = |jobs: &str| site.build_with(&["--jobs", jobs]).expect(1).stderr;
    let one = said("1");
    assert!(one.matches("field/unknown").count() == 40 && one.matches("place/unknown").count() == 40);
    for jobs in ["2", "8"] {
        assert_eq!(said(jobs), one, "--jobs {jobs}");
    }
    // Messages come in the order of files, then of lines.
    let lines: Vec<(&str, u32)> = one
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("--> ")?.rsplit_once(':')?.0.rsplit_once(':'))
        .map(|(path, line)| (path, line.parse().expect("a line")))
        .collect();
    assert!(lines.len() >= 120 && lines.is_sorted(), "{lines:?}");
}

#[test]
fn the_settings_of_the_machine_change_nothing() {
    let site = sample();
    let plain = built(&site, "tavallinen", &[]);
    let is_gone = |path: &str| String::from_utf8_lossy(&plain[path]).contains("on poistettu");
    assert!(!is_gone("hankkeet/tuleva.html") && is_gone("hankkeet/mennyt.html"));
    let elsewhere = site.path("koti").to_string_lossy().into_owned();
    let settings: [&[(&str, &str)]; 8] = [
        &[("LANG", "fi_FI.UTF-8"), ("LC_ALL", "fi_FI.UTF-8")],
        &[("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("LANGUAGE", "tr")],
        &[("LANG", "C"), ("LC_ALL", "C")],
        &[("TZ", "Pacific/Kiritimati")],
        &[("TZ", "America/Los_Angeles")],
        &[("TZ", "UTC")],
        &[("HOME", &elsewhere), ("XDG_CACHE_HOME", &elsewhere), ("TMPDIR", &elsewhere)],
        &[("RAYON_NUM_THREADS", "1"), ("COLUMNS", "20"), ("TERM", "dumb"), ("CLICOLOR_FORCE", "1")],
    ];
    for (number, environment) in settings.into_iter().enumerate() {
        assert!(built(&site, &number.to_string(), environment) == plain, "{environment:?} gives another site");
    }
}

/// The time zone of the site is that of the tables in the program, not of those that the machine may have.
#[test]
fn the_time_zones_of_the_machine_are_not_asked() {
    let site = Fixture::site().card("tuleva", "nimi: Tuleva\njulkaistaan: 2027-01-15");
    site.write("vyohykkeet/Europe/Helsinki", twelve_hours_behind());
    let zones = site.path("vyohykkeet").to_string_lossy().into_owned();
    assert!(built(&site, "tavallinen", &[]).contains_key("hankkeet/tuleva.html"));
    assert!(built(&site, "toinen", &[("TZDIR", &zones)]).contains_key("hankkeet/tuleva.html"));
}

/// A file of the tz database (RFC 9636) for a zone that is always twelve hours behind UTC.
fn twelve_hours_behind() -> Vec<u8> {
    let offset = (-12 * 3600_i32).to_be_bytes();
    let mut file = Vec::new();
    for _ in 0..2 {
        file.extend(b"TZif2");
        file.extend([0; 15]);
        for count in [0_u32, 0, 0, 0, 1, 4] {
            file.extend(count.to_be_bytes());
        }
        file.extend(offset);
        file.extend([0, 0]);
        file.extend(b"-12\0");
    }
    file.extend(b"\n<-12>12\n");
    file
}

#[test]
fn the_clock_counts_only_where_no_day_is_given() {
    let site = sample();
    let by_clock = built(&site, "kello", &[]);
    site.run(&["build", "--output", "paiva", "--as-of", "2027-01-15"]).expect(0);
    assert!(site.outputs("paiva") == by_clock, "--as-of and SOURCE_DATE_EPOCH of one day give one site");

    let mut command = site.command(&["build", "--output", "molemmat", "--as-of", "2027-01-14"]);
    command.env("SOURCE_DATE_EPOCH", HALF_PAST_MIDNIGHT);
    assert_eq!(command.output().expect("the program runs").status.code(), Some(0));
    let both = site.outputs("molemmat");
    assert!(both.contains_key("hankkeet/mennyt.html") && !both.contains_key("hankkeet/tuleva.html"), "--as-of wins");

    // Nothing but the day follows from the clock.
    let later = (HALF_PAST_MIDNIGHT.parse::<u64>().expect("a number") + 82_000).to_string();
    assert!(built(&site, "ilta", &[("SOURCE_DATE_EPOCH", &later)]) == by_clock, "the evening of the same day");
}

#[test]
fn twice_in_a_row_gives_the_same() {
    let site = sample();
    site.build_with(&["--output", "a"]).expect(0);
    let first = crate::output::everything(&site.path("a"));
    site.build_with(&["--output", "a"]).expect(0);
    assert!(crate::output::everything(&site.path("a")) == first, "a second build into the same folder");
    site.build_with(&["--output", "b"]).expect(0);
    assert!(crate::output::everything(&site.path("b")) == first, "a build into a fresh folder");
}

#[test]
fn the_folder_of_the_site_changes_nothing() {
    let site = sample();
    site.build().expect(0);
    let expected = site.outputs("dist");
    let elsewhere = Fixture::empty();
    let folder = "hyvin/syvällä olevä kansio/sivusto";
    copy(&site.path("content"), &elsewhere.path(&format!("{folder}/content")));
    // From outside with a relative path, and with an absolute one, into a folder that is not below the site.
    elsewhere.run(&["build", "--as-of", TODAY, "--source", folder]).expect(0);
    assert!(elsewhere.outputs(&format!("{folder}/dist")) == expected, "built by a relative path");
    let absolute = elsewhere.path(folder).to_string_lossy().into_owned();
    elsewhere.run(&["build", "--as-of", TODAY, "--source", &absolute, "--output", "muualla"]).expect(0);
    assert!(elsewhere.outputs("muualla") == expected, "built by an absolute path");
}

#[test]
fn the_order_in_which_files_were_made_changes_nothing() {
    let site = sample();
    site.build().expect(0);
    let expected = site.outputs("dist");
    let mut paths: Vec<_> = walkdir::WalkDir::new(site.path("content"))
        .into_iter()
        .map(|entry| entry.expect("a readable folder"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(site.path("")).expect("inside").to_string_lossy().into_owned())
        .collect();
    paths.sort();
    let halves = paths.split_at(paths.len() / 2);
    let shuffled = [halves.1, halves.0].concat();
    for order in [paths.iter().rev().cloned().collect(), shuffled] {
        let order: Vec<String> = order;
        let other = Fixture::empty();
        for path in &order {
            other.write(path, std::fs::read(site.path(path)).expect("a readable file"));
        }
        other.build().expect(0);
        assert!(other.outputs("dist") == expected, "made in another order: {order:?}");
    }
}

#[test]
fn the_age_and_the_rights_of_files_change_nothing() {
    let site = sample();
    site.build_with(&["--output", "nuori"]).expect(0);
    for entry in walkdir::WalkDir::new(site.path("content")) {
        let entry = entry.expect("a readable folder");
        if entry.file_type().is_file() {
            age(entry.path());
        }
    }
    site.build_with(&["--output", "vanha"]).expect(0);
    assert!(site.outputs("nuori") == site.outputs("vanha"), "times of files reach the site");
}

fn age(file: &Path) {
    let file = std::fs::File::options().append(true).open(file).expect("a file");
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    file.set_modified(long_ago).expect("a time");
}
