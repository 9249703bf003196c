//! What every answer has in common: its kind, its length, its parts, and the headers that keep others out.

use super::client::Answer;
use super::server::{Server, attribute, stripped};
use crate::fixture::Fixture;
use crate::pictures::png;
use std::collections::BTreeSet;

/// A site with a file of every kind that browsers load.
fn site() -> Fixture {
    let files = "[{nimi: P, tiedosto: p.pdf}, {nimi: T, tiedosto: t.txt}, {nimi: K, tiedosto: 'kuva ä.png'}]";
    Fixture::site()
        .file("content/projects/a/index.md", format!("---\nnimi: Aalto\nliitteet: {files}\n---\n![k](k.svg)\n"))
        .file("content/projects/a/p.pdf", "%PDF-1.4 0123456789")
        .file("content/projects/a/t.txt", "ääkköset")
        .file("content/projects/a/kuva ä.png", png(2, 1, None))
        .file("content/projects/a/k.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n")
        .file("themes/default/assets/merkit.woff2", b"wOF2".as_slice())
        .file("themes/default/assets/lisa.js", "'use strict';\n")
}

/// Every address of the site, as the build writes them, and those of the preview's own files.
fn addresses(site: &Fixture) -> Vec<String> {
    site.build_with(&["--output", "puhdas"]).expect(0);
    let paths = site.shown("puhdas").into_keys().map(|path| format!("/{}", super::server::encoded(&path)));
    let own = ["/.salkku/preview.js", "/.salkku/preview.css", "/.salkku/findings", "/", "/hankkeet/"];
    paths.chain(own.map(str::to_owned)).collect()
}

#[test]
fn every_answer_says_what_it_is_and_keeps_others_out() {
    let site = site();
    let addresses = addresses(&site);
    let server = Server::start(&site);
    let mut kinds = BTreeSet::new();
    for path in addresses.iter().map(String::as_str).chain(["/ei-ole", "/ei/ole.png"]) {
        let answer = server.get(path);
        assert_eq!(answer.status, if path.starts_with("/ei") { 404 } else { 200 }, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        let policy = answer.header("content-security-policy");
        for rule in ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(answer.headers().iter().all(|name| !name.starts_with("access-control")), "{path}");
        let end = path.rsplit_once('.').map_or("html", |(_, end)| end);
        let kind = match end {
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "svg" => "image/svg+xml",
            "png" if answer.status == 200 => "image/png",
            "pdf" => "application/pdf",
            "csv" => "text/csv; charset=utf-8",
            "xml" => "text/xml; charset=utf-8",
            "txt" => "text/plain; charset=utf-8",
            "woff2" => "font/woff2",
            "webmanifest" => "application/manifest+json",
            _ => "text/html; charset=utf-8",
        };
        assert_eq!(answer.header("content-type"), kind, "{path}");
        kinds.insert(kind);
    }
    assert_eq!(kinds.len(), 11, "a file of each kind was there: {kinds:?}");
}

#[test]
fn a_head_is_that_of_the_whole_answer() {
    let site = site();
    let addresses = addresses(&site);
    let server = Server::start(&site);
    for path in addresses.iter().map(String::as_str).chain(["/ei-ole", "/hankkeet"]) {
        let (whole, head) = (server.get(path), server.ask("HEAD", path, &[]));
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(head.status, whole.status, "{path}");
        let names = |answer: &Answer| answer.headers().into_iter().collect::<BTreeSet<_>>();
        assert_eq!(names(&head), names(&whole), "{path}");
        for name in ["content-type", "content-length", "accept-ranges", "location"] {
            assert_eq!(head.header(name), whole.header(name), "{path}: {name}");
        }
        assert_eq!(whole.header("content-length"), whole.body.len().to_string(), "{path}");
    }
}

#[test]
fn parts_of_pages_and_files_can_be_asked_for() {
    let site = site();
    let server = Server::start(&site);
    for path in ["/hankkeet/a.html", "/hankkeet/a/p.pdf", "/hankkeet/a/k.svg", "/hankkeet.csv", "/.salkku/preview.js"] {
        let whole = server.get(path).expect(200).body;
        let length = whole.len();
        let ask = |range: &str| server.ask("GET", path, &[("Range", range)]);
        for (range, start, end) in [
            ("bytes=0-9".to_owned(), 0, 9),
            ("bytes=3-3".to_owned(), 3, 3),
            ("bytes=-4".to_owned(), length - 4, length - 1),
            ("bytes=5-".to_owned(), 5, length - 1),
            (format!("bytes={}-{}", length - 1, length + 1000), length - 1, length - 1),
        ] {
            let answer = ask(&range).expect(206);
            assert_eq!(answer.body, whole[start..=end], "{path} {range}");
            assert_eq!(answer.header("content-range"), format!("bytes {start}-{end}/{length}"), "{path} {range}");
            assert_eq!(answer.header("content-length"), answer.body.len().to_string());
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
        }
        for range in [format!("bytes={length}-"), format!("bytes={}-{}", length + 5, length + 9)] {
            let answer = ask(&range).expect(416);
            assert_eq!(answer.header("content-range"), format!("bytes */{length}"), "{path} {range}");
            assert!(answer.body.is_empty());
        }
        for odd in
            ["bytes=", "bytes=x-y", "bytes=9-0", "lines=0-9", "bytes=-", "bytes=0-99999999999999999999999", "bytes=-0"]
        {
            let answer = ask(odd);
            assert!([200, 206, 416].contains(&answer.status), "{path} {odd}: {}", answer.status);
            assert!(answer.status != 200 || answer.body == whole, "{path} {odd}");
        }
        let many = "bytes=".to_owned() + &vec!["0-1"; 2000].join(",");
        let answer = ask(&many);
        assert!(answer.body.len() <= length, "asking for a part many times does not swell the answer");
    }
}

#[test]
fn lost_readers_are_told_so() {
    let site = site();
    let server = Server::start(&site);
    let own = server.get("/404.html").expect(200).text();
    for path in ["/ei-ole", "/hankkeet/ei-ole.html", "/a/b/c/d/", "/index.html/", "/.salkku/ei-ole"] {
        let html = server.get(path).expect(404).text();
        assert_eq!(stripped(&html), stripped(&own), "{path}");
        assert_eq!(attribute(&html, "data-token"), server.token(), "{path}: it updates itself when the page comes");
    }
    // A folder without its stroke is led to the one with it, and below the path of the published site to the preview's.
    for (path, to) in [("/hankkeet", "/hankkeet/"), ("/hankkeet/hankkeet/a.html", "/hankkeet/a.html")] {
        let answer = server.get(path).expect(302);
        assert_eq!(answer.header("location"), to);
        server.get(to).expect(200);
    }
    // No address leads to another machine.
    for path in
        ["//evil.example", "//evil.example/", "/\\evil.example", "//evil.example/%2e%2e", "/hankkeet//evil.example"]
    {
        assert_eq!(server.get(path).header("location"), "", "{path}");
    }
}
