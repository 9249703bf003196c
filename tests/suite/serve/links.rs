//! Links of the file system: whatever they lead to outside the content is not served.
#![cfg(unix)]

use super::server::Server;
use crate::fixture::Fixture;
use std::fs;
use std::os::unix::fs::symlink;
use std::thread;
use std::time::{Duration, Instant};

const SECRET: &str = "salainen tieto";

fn site() -> Fixture {
    Fixture::site()
        .file("content/projects/a/index.md", "---\nnimi: Aalto\nliitteet: [{nimi: L, tiedosto: liite.pdf}]\n---\n")
        .file("content/projects/a/liite.pdf", "%PDF-1.4 avoin")
        .file("content/projects/b/index.md", "---\nnimi: Bussi\nliitteet: [{nimi: L, tiedosto: liitteet/l.pdf}]\n---\n")
        .file("content/projects/b/liitteet/l.pdf", "%PDF-1.4 avoin")
        .file("muualla/l.pdf", SECRET)
        .file("muualla/x.md", format!("---\nnimi: {SECRET}\n---\n{SECRET}\n"))
}

/// Asserts that the secret is on no page and in no file that the server has an address for.
fn assert_secret(server: &Server) {
    for path in [
        "/",
        "/hankkeet/",
        "/hankkeet/a.html",
        "/hankkeet/a/liite.pdf",
        "/hankkeet/b/liitteet/l.pdf",
        "/hankkeet/x.html",
        "/hankkeet/y/x.html",
        "/hankkeet/y.html",
        "/hankkeet/x.pdf",
        "/hankkeet.csv",
        "/.salkku/findings",
    ] {
        let answer = server.get(path);
        assert!(!answer.text().contains(SECRET), "{path}: {}", answer.text());
    }
}

#[test]
fn links_that_lead_out_from_the_beginning_are_told_of_and_not_followed() {
    let site = site();
    symlink("../../muualla/x.md", site.path("content/projects/x.md")).expect("a link");
    symlink("../../muualla", site.path("content/projects/y")).expect("a link");
    symlink("../../muualla/l.pdf", site.path("content/projects/x.pdf")).expect("a link");
    let server = Server::start(&site);
    assert_secret(&server);
    let findings = server.get("/.salkku/findings").text();
    for link in ["content/projects/x.md", "content/projects/y", "content/projects/x.pdf"] {
        assert!(findings.contains(link), "{link} is told of: {findings}");
    }
    server.get("/hankkeet/a.html").expect(200);
}

/// Puts a link in the place of something, in one step, and asks at once and until it is gone. Nothing may be served from
/// behind it in between either.
fn replaced_by_link(server: &Server, site: &Fixture, place: &str, target: &str, served: &str) {
    assert!(server.get(served).expect(200).text().contains("avoin"));
    symlink(target, site.path("linkki")).expect("a link");
    if site.path(place).is_dir() {
        fs::rename(site.path(place), site.path("pois")).expect("a move");
    }
    fs::rename(site.path("linkki"), site.path(place)).expect("a move");
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(1) {
        let answer = server.get(served);
        assert!(!answer.text().contains(SECRET), "{served} was read through the link");
        thread::sleep(Duration::from_millis(2));
    }
    server.has_no(served);
    assert_secret(server);
}

#[test]
fn an_attachment_that_becomes_a_link_leading_out_is_gone() {
    for arguments in [&[][..], &["--poll"]] {
        let site = site();
        let server = Server::start_with(&site, arguments);
        let file = "content/projects/a/liite.pdf";
        replaced_by_link(&server, &site, file, "../../../muualla/l.pdf", "/hankkeet/a/liite.pdf");
        let folder = "content/projects/b/liitteet";
        replaced_by_link(&server, &site, folder, "../../../muualla", "/hankkeet/b/liitteet/l.pdf");
        // A link that goes, and the file that comes back, mend all.
        site.remove(file);
        site.write(file, "%PDF-1.4 palannut");
        server.shows("/hankkeet/a/liite.pdf", "palannut");
    }
}

#[test]
fn a_card_that_becomes_a_link_leading_out_shows_what_it_last_said() {
    let site = site();
    let server = Server::start(&site);
    fs::rename(site.path("content/projects/a/index.md"), site.path("pois.md")).expect("a move");
    symlink("../../../muualla/x.md", site.path("content/projects/a/index.md")).expect("a link");
    server.wait("it is told of", |server| server.get("/.salkku/findings").text().contains("source/outside"));
    assert_secret(&server);
    site.remove("content/projects/a/index.md");
    site.write("content/projects/a/index.md", "---\nnimi: Taas\n---\n");
    server.shows("/hankkeet/a.html", "<h1>Taas</h1>");
    server.wait("nothing is left to mend", |server| !server.get("/.salkku/findings").text().contains("source/outside"));
}

#[test]
fn links_inside_the_content_are_followed() {
    let site = site();
    symlink("../b/liitteet/l.pdf", site.path("content/projects/a/toinen.pdf")).expect("a link");
    site.write(
        "content/projects/a/index.md",
        "---\nnimi: Aalto\nliitteet: [{nimi: L, tiedosto: toinen.pdf, saavutettava: kyllä, kieli: fi}]\n---\n",
    );
    let server = Server::start(&site);
    assert!(server.get("/hankkeet/a/toinen.pdf").expect(200).text().contains("avoin"));
}
