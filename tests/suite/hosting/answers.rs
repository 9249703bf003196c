//! What every server is to answer.

use super::server::Server;
use super::site::{BROTLI, COMPRESSED, HIDDEN, ODD, SCRIPT};
use crate::crawl::Crawl;
use crate::serve::client::Answer;
use salkku::route::encode;
use std::io::Write;
use std::process::{Command, Stdio};

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const AGAIN: &str = "no-cache";

/// Everything that the guide promises of its settings; `brotli`: whether the server knows such files.
pub fn are_right(server: &Server, brotli: bool) {
    let crawl = Crawl::of(server, &server.site.base_url()).expect_whole("over HTTP");
    assert!(crawl.reached.len() > 600, "{} files reached", crawl.reached.len());
    whoever_is_lost_gets_the_page_of_the_site(server);
    what_is_the_same_is_not_sent_again(server);
    browsers_are_told_to_be_strict(server);
    files_have_their_types(server);
    texts_are_compressed(server);
    texts_compressed_beforehand_are_sent_as_they_are(server, brotli);
    what_is_hidden_stays_so(server);
}

fn whoever_is_lost_gets_the_page_of_the_site(server: &Server) {
    let page = server.site.bytes("404.html");
    let style = format!("href=\"{}{}\"", server.site.lies.path(), server.site.style_sheet());
    assert!(String::from_utf8_lossy(&page).contains(&style), "its style sheet is named from the root of the server");
    // The last is a folder that holds pictures alone.
    let lost = ["ei-ole", "ei/ole.html", "hankkeet/a/b/c/d/", "assets/style.000000000000.css", "hankkeet/pippuri/"];
    for path in lost {
        let answer = server.get(path, &[]).expect(404);
        assert!(answer.body == page, "{path}: {}", answer.text());
        assert_eq!(answer.header("content-type").to_lowercase(), "text/html; charset=utf-8", "{path}");
        assert_eq!(answer.header("cache-control"), AGAIN, "{path}");
        assert!(answer.header("content-security-policy").contains("style-src 'self'"), "{path}");
        // It has been compressed beforehand, too.
        let packed = server.get(path, &[("Accept-Encoding", "gzip")]).expect(404);
        let is_packed = packed.header("content-encoding") == "gzip";
        assert!(if is_packed { unpacked(&packed.body) } else { packed.body.clone() } == page, "{path}");
        assert_eq!(packed.header("content-type"), answer.header("content-type"), "{path}");
    }
}

fn what_is_the_same_is_not_sent_again(server: &Server) {
    for (path, kept) in [
        (server.site.style_sheet().as_str(), FOR_EVER),
        (SCRIPT, FOR_EVER),
        ("", AGAIN),
        ("hankkeet/pippuri.html", AGAIN),
        ("hankkeet/pippuri/vaiheet.svg", AGAIN),
        ("assets/icon.svg", AGAIN),
        ("sv/", AGAIN),
        ("hankkeet.csv", AGAIN),
    ] {
        for encoding in ["identity", "gzip", "gzip, deflate, br"] {
            let accepts = ("Accept-Encoding", encoding);
            let answer = server.get(path, &[accepts]).expect(200);
            assert_eq!(answer.header("cache-control"), kept, "{path}");
            for (question, known) in [("If-None-Match", "etag"), ("If-Modified-Since", "last-modified")] {
                let known = answer.header(known);
                assert!(!known.is_empty(), "{path}: no {question} can be asked");
                let second = server.get(path, &[accepts, (question, known)]);
                assert_eq!(second.status, 304, "{path}, {encoding}, {question}: {known}");
                assert_eq!(second.body.len(), 0, "{path}");
                assert_eq!(second.header("cache-control"), kept, "{path}");
            }
            server.get(path, &[accepts, ("If-None-Match", "\"another\"")]).expect(200);
        }
    }
}

fn browsers_are_told_to_be_strict(server: &Server) {
    let page = server.get("", &[]);
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; ") && policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("script-src *"), "{policy}");
    let drawing = server.get("hankkeet/pippuri/vaiheet.svg", &[]);
    assert!(drawing.header("content-security-policy").contains("sandbox"));
    for path in ["", "sv/", "ei-ole", "hankkeet.csv", "assets/icon.svg", "feed.xml", &server.site.style_sheet()] {
        let answer = server.get(path, &[]);
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "strict-origin-when-cross-origin", "{path}");
        let names = answer.headers();
        for name in ["cache-control", "content-security-policy", "content-type", "x-content-type-options"] {
            assert!(names.iter().filter(|own| *own == name).count() <= 1, "{path}: {name} twice");
        }
    }
}

fn files_have_their_types(server: &Server) {
    for (path, types) in [
        ("", "text/html; charset=utf-8"),
        ("hankkeet/pippuri.html", "text/html; charset=utf-8"),
        (&server.site.style_sheet(), "text/css; charset=utf-8"),
        (SCRIPT, "application/javascript; charset=utf-8 text/javascript; charset=utf-8"),
        ("hankkeet.csv", "text/csv; charset=utf-8"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("sv/feed.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8 application/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("assets/icon.svg", "image/svg+xml; charset=utf-8"),
        ("assets/share.png", "image/png"),
    ] {
        // Also where it is another file that is sent, with the same text.
        for encoding in ["identity", "gzip"] {
            let answer = server.get(path, &[("Accept-Encoding", encoding)]).expect(200);
            let own = answer.header("content-type").to_lowercase();
            assert!(!own.is_empty() && types.contains(&own), "{path}, {encoding}: {own}, not {types}");
        }
    }
}

fn texts_are_compressed(server: &Server) {
    let style = server.site.style_sheet();
    for (path, file) in [
        ("", "index.html"),
        (&*style, &*style),
        ("sitemap.xml", "sitemap.xml"),
        (&encode(ODD), ODD),
        ("hankkeet/pippuri/vaiheet.svg", "hankkeet/pippuri/vaiheet.svg"),
    ] {
        let answer = server.get(path, &[("Accept-Encoding", "gzip")]).expect(200);
        assert_eq!(answer.header("content-encoding"), "gzip", "{path}");
        assert_varies(&answer, path);
        assert!(unpacked(&answer.body) == server.site.bytes(file), "{path} is another text");
        let plain = server.get(path, &[]).expect(200);
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        assert_varies(&plain, path);
        assert!(plain.body == server.site.bytes(file), "{path} is another text");
    }
    let picture = server.get("assets/share.png", &[("Accept-Encoding", "gzip")]).expect(200);
    assert_eq!(picture.header("content-encoding"), "", "a picture gains nothing");
}

fn texts_compressed_beforehand_are_sent_as_they_are(server: &Server, brotli: bool) {
    for file in COMPRESSED {
        let path = &*encode(file.strip_suffix("index.html").unwrap_or(file));
        let ready = server.site.bytes(&format!("{file}.gz"));
        let plain = server.get(path, &[]).expect(200);
        assert!(plain.body == server.site.bytes(file), "{path} is another text");
        assert_varies(&plain, path);
        let answer = server.get(path, &[("Accept-Encoding", "deflate, gzip")]).expect(200);
        assert_eq!(answer.header("content-encoding"), "gzip", "{path}");
        assert!(answer.body == ready, "{path} was compressed anew");
        assert_eq!(answer.header("content-type"), plain.header("content-type"), "{path}");
        assert_eq!(answer.header("content-security-policy"), plain.header("content-security-policy"), "{path}");
        assert_varies(&answer, path);
        let answer = server.get(path, &[("Accept-Encoding", "gzip, deflate, br")]).expect(200);
        let (encoding, body) = if brotli { ("br", BROTLI) } else { ("gzip", &*ready) };
        assert_eq!(answer.header("content-encoding"), encoding, "{path}");
        assert!(answer.body == body, "{path} is another text");
        assert_eq!(answer.header("content-type"), plain.header("content-type"), "{path}");
        assert_varies(&answer, path);
    }
}

fn what_is_hidden_stays_so(server: &Server) {
    assert!(server.site.path(".salkku/manifest").is_file());
    let other_spellings = [
        ".salkku/manifest",
        ".salkku/",
        ".salkku",
        "%2esalkku/manifest",
        "sv/../.salkku/manifest",
        ".//.salkku//manifest",
        ".well-known/../.salkku/manifest",
    ];
    for path in HIDDEN.into_iter().chain(other_spellings) {
        let answer = server.get(path, &[]);
        assert!(answer.status == 404 && answer.body == server.site.bytes("404.html"), "{path}: {}", answer.status);
    }
    let answer = server.get(".well-known/security.txt", &[]).expect(200);
    assert_eq!(answer.text(), "Contact: https://example.fi/\n");
}

/// An old address with a query leads to the page that its map names, and nowhere else.
pub fn old_addresses_lead_on(server: &Server) {
    for path in ["hanke.asp?ID=123&a=%C3%A4", "HANKE.ASP?id=123&A=%c3%a4", "vanha/pippuri"] {
        let answer = server.get(path, &[]).expect(301);
        let target = answer.header("location");
        assert!(target.ends_with("/hankkeet/pippuri.html"), "{path}: {target}");
    }
    for path in ["hanke.asp?ID=1234", "hanke.asp", "hanke.asp?ID=123", "x/hanke.asp?ID=123&a=%C3%A4"] {
        server.get(path, &[]).expect(404);
    }
}

#[track_caller]
fn assert_varies(answer: &Answer, path: &str) {
    let varies = answer.header("vary").to_lowercase();
    assert!(varies.contains("accept-encoding"), "{path}: a cache would give it to everybody; Vary: {varies}");
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = Command::new("gzip").arg("-dc").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("gzip");
    let mut input = gzip.stdin.take().expect("its input");
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = gzip.wait_with_output().expect("its output");
    writer.join().expect("no panic in there").expect("all is read");
    assert!(output.status.success(), "not gzip");
    output.stdout
}
