//! Links of the file system, things that are neither files nor folders, and what may not be read.
#![cfg(unix)]

use super::build;
use crate::fixture::Fixture;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

const SECRET: &str = "salainen tieto";

/// A site with a card, and beside its content a folder that is nobody's business.
fn site() -> Fixture {
    let secret = format!("---\nnimi: {SECRET}\n---\n{SECRET}\n");
    Fixture::site().card("a", "nimi: A").file("muualla/x.md", &secret).file("muualla/x.pdf", SECRET)
}

#[test]
fn links_that_lead_out_of_the_content_are_refused() {
    for (target, path) in [
        ("../../muualla/x.md", "content/projects/x.md"),
        ("../../muualla", "content/projects/y"),
        ("../muualla", "content/reports"),
        ("../../muualla/x.pdf", "content/projects/x.pdf"),
        ("/etc/hostname", "content/projects/host.md"),
        ("/", "content/projects/z"),
    ] {
        let site = site();
        symlink(target, site.path(path)).expect("a link");
        build(&site).expect(1).says("virhe[source/outside]").says(&format!(" {path}:1:1"));
    }
}

#[test]
fn a_file_behind_a_link_is_not_published_either() {
    let site = site();
    symlink("../../muualla/x.pdf", site.path("content/projects/x.pdf")).expect("a link");
    site.write("content/projects/a.md", "---\nnimi: A\nliitteet: [{nimi: X, tiedosto: x.pdf}]\n---\n![x](x.pdf)\n");
    build(&site).expect(1).says("virhe[source/outside]");
}

#[test]
fn a_theme_is_a_folder_of_themes() {
    for name in ["../muualla", "/etc", "..", ".", "a/../../muualla", "../content"] {
        let site = site().file("muualla/assets/x.css", SECRET);
        site.write("content/site.yaml", format!("nimi: S\nteema: \"{name}\"\n"));
        fs::create_dir_all(site.path("themes/a")).expect("a folder");
        build(&site).expect(1).says("content/site.yaml:2:8");
    }
}

#[test]
fn links_inside_the_content_are_as_good_as_files() {
    let site = site().file("content/projects/b/index.md", "---\nnimi: Kansiossa\n---\n");
    symlink("a.md", site.path("content/projects/c.md")).expect("a link");
    symlink("b", site.path("content/projects/d")).expect("a link");
    build(&site).expect(0);
    for id in ["a", "b", "c", "d"] {
        assert!(site.has(&format!("dist/hankkeet/{id}.html")), "{id}");
    }
}

#[test]
fn the_content_itself_may_be_a_link() {
    let plain = site();
    build(&plain).expect(0);
    let linked = site();
    fs::rename(linked.path("content"), linked.path("sisältö")).expect("renamed");
    symlink("sisältö", linked.path("content")).expect("a link");
    build(&linked).expect(0);
    assert_eq!(linked.outputs("dist"), plain.outputs("dist"));
}

#[test]
fn links_in_a_circle_are_reported_once() {
    let site = site();
    symlink("..", site.path("content/projects/ylos")).expect("a link");
    symlink("itse.md", site.path("content/projects/itse.md")).expect("a link");
    let run = build(&site).expect(3).says(" content/projects/ylos:1:1").says(" content/projects/itse.md:1:1");
    assert_eq!(run.stderr.matches("virhe[").count(), 2, "{}", run.stderr);
}

#[test]
fn what_cannot_be_read_is_reported_and_the_rest_is_checked_all_the_same() {
    let site = site().card("b", "nimi: B\ntila: horros");
    symlink("poissa.md", site.path("content/projects/x.md")).expect("a link");
    symlink("poissa", site.path("content/projects/y")).expect("a link");
    let run = build(&site).expect(1);
    let run = run.says("virhe[source/unreadable]").says(" content/projects/x.md:1:1").says(" content/projects/y:1:1");
    run.says(" content/projects/b.md:3:7");
}

#[test]
fn without_permission_nothing_is_left_out_in_silence() {
    let site = site().card("sub/index", "nimi: B");
    let closed = [site.path("content/projects/a.md"), site.path("content/projects/sub")];
    for place in &closed {
        fs::set_permissions(place, Permissions::from_mode(0o000)).expect("closed");
    }
    // The superuser may read everything.
    let allowed = fs::read(&closed[0]).is_ok();
    let run = build(&site);
    fs::set_permissions(&closed[1], Permissions::from_mode(0o755)).expect("opened, so that it can be removed");
    if allowed {
        run.expect(0);
    } else {
        run.expect(3).says(" content/projects/a.md:1:1").says(" content/projects/sub:1:1");
    }
}

#[test]
fn a_pipe_is_not_waited_for() {
    for name in ["content/projects/x.md", "content/projects/x.pdf", "content/site.yaml"] {
        let site = site();
        site.write("content/projects/a.md", "---\nnimi: A\nliitteet: [{nimi: X, tiedosto: x.pdf}]\n---\n");
        site.write("content/projects/x.pdf", "x");
        let place = site.path(name);
        // Where there is no such file yet, nothing has to be removed.
        let _ = fs::remove_file(&place);
        let made = Command::new("mkfifo").arg(&place).status();
        if !made.is_ok_and(|status| status.success()) {
            return;
        }
        // Somebody who is ready to write, so that even a program that opens the pipe does not wait for ever.
        let writer = std::thread::spawn({
            let place = place.clone();
            move || fs::OpenOptions::new().write(true).open(place).map(drop)
        });
        let run = build(&site);
        assert!(!writer.is_finished(), "{name} was opened");
        // A reader and a writer at once wait for nobody, and let the thread end.
        let _open = fs::OpenOptions::new().read(true).write(true).open(&place).expect("the pipe");
        writer.join().expect("the thread ended").expect("the pipe was opened");
        assert_ne!(run.code, 0, "{name}");
        assert!(run.stderr.contains(&format!(" {name}:")), "{}", run.stderr);
    }
}
