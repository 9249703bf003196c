//! Who may ask, and for what: the preview answers its own reader, and never with anything but the site.

use super::client::{Answer, PATIENCE, exchange, request};
use super::server::Server;
use crate::fixture::Fixture;
use std::time::Instant;

const SECRET: &str = "salainen tieto";

/// A preview, with a file beside its content that is nobody's business.
fn start() -> (Fixture, Server) {
    let site = Fixture::site()
        .file("content/projects/a/index.md", "---\nnimi: Aalto\n---\n![Kuva](kuva.svg)\n")
        .file("content/projects/a/kuva.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n")
        .file("salaisuus.txt", SECRET);
    let server = Server::start(&site);
    (site, server)
}

/// Sends bytes; whatever is answered comes soon and holds nothing that it should not, and the next one is served.
#[track_caller]
fn harmless(server: &Server, bytes: &[u8]) -> Option<Answer> {
    let started = Instant::now();
    let answer = exchange(&server.address, bytes);
    assert!(started.elapsed() < PATIENCE);
    let text = String::from_utf8_lossy(&answer);
    for leak in [SECRET, "root:", "[package]", "nimi: Testisivusto"] {
        assert!(!text.contains(leak), "{} gave {text}", String::from_utf8_lossy(bytes));
    }
    let answer = Answer::of(&answer);
    if let Some(answer) = &answer {
        let headers = answer.headers();
        assert!(headers.iter().all(|name| !name.starts_with("access-control-")), "{headers:?}");
    }
    answer
}

#[test]
fn only_names_of_this_machine_are_answered() {
    let (_site, server) = start();
    let port = server.address.split_once(':').expect("a port").1.to_owned();
    for host in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]", "127.0.0.2"] {
        for host in [host.to_owned(), format!("{host}:{port}")] {
            let answer = harmless(&server, &request("GET", "/", &host, &[])).expect("an answer");
            assert_eq!(answer.expect(200).header("content-type"), "text/html; charset=utf-8", "{host}");
        }
    }
    for host in [
        "",
        "evil.example",
        "evil.example:4000",
        "localhost.evil.example",
        "127.0.0.1.nip.io",
        "127.0.0.1@evil.example",
        "evil.example#localhost",
        "evil.example, localhost",
        "localhost:",
        "localhost:x",
        "192.168.1.1",
        "0.0.0.0",
        "[::2]",
        "2130706433",
        "\u{7f}",
        "ääkköset",
    ] {
        for path in ["/", "/hankkeet/a.html", "/.salkku/preview.js", "/.salkku/findings", "/.salkku/events", "/ei-ole"]
        {
            let Some(answer) = harmless(&server, &request("GET", path, host, &[])) else { continue };
            // A head that is no head at all is refused by another name.
            assert!([403, 400].contains(&answer.status), "{host:?} {path}: {}", answer.status);
            assert!(!answer.text().contains("data-token"), "{host:?}");
        }
    }
    harmless(&server, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").expect("an answer").expect(403);
    harmless(&server, b"GET / HTTP/1.0\r\n\r\n");
    // The name in the request line does not stand in for the one in the header.
    let absolute = "http://localhost/hankkeet/a.html";
    harmless(&server, &request("GET", absolute, "evil.example", &[])).expect("an answer").expect(403);
    server.get("/").expect(200);
}

#[test]
fn only_the_previews_own_pages_are_told_of_changes() {
    let (_site, server) = start();
    let (token, own) = (server.token(), format!("http://{}", server.address));
    assert_eq!(token.len(), 32);
    let events = |token: &str| format!("/.salkku/events?token={token}&path=/&stamp=0");
    let shorter = &token[1..];
    let other = token.chars().rev().collect::<String>();
    for path in ["/.salkku/events", "/.salkku/events?path=/&stamp=0", &events(""), &events(shorter), &events(&other)] {
        server.get(path).expect(403);
        server.ask("HEAD", path, &[("Origin", &own)]).expect(403);
    }
    for headers in [
        [("Origin", "http://evil.example"), ("Accept", "text/event-stream")],
        [("Origin", "null"), ("Accept", "text/event-stream")],
        [("Origin", "http://localhost:1"), ("Accept", "text/event-stream")],
        [("Origin", "https://127.0.0.1"), ("Accept", "text/event-stream")],
        [("Sec-Fetch-Site", "cross-site"), ("Accept", "text/event-stream")],
        [("Sec-Fetch-Site", "same-site"), ("Accept", "text/event-stream")],
        [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")],
    ] {
        let answer = harmless(&server, &request("GET", &events(&token), &server.address, &headers));
        answer.expect("an answer").expect(403);
    }
    // With the token, what is missing in the question is no way in either.
    assert!([400, 404].contains(&server.get(&format!("/.salkku/events?token={token}")).status));
    let stream = server.follow("/");
    assert_eq!(stream.status, 200);
    stream.close();
    // A fresh run has a token of its own.
    let (_other_site, other) = start();
    assert_ne!(other.token(), token);
    other.get(&events(&token)).expect(403);
}

#[test]
fn other_pages_of_the_web_may_link_here_and_no_more() {
    let (_site, server) = start();
    for path in ["/", "/hankkeet/a.html", "/hankkeet/a/kuva.svg", "/.salkku/preview.js", "/.salkku/findings"] {
        for headers in [
            [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")],
            [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors")],
            [("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "no-cors")],
            [("Origin", "http://evil.example"), ("Sec-Fetch-Mode", "cors")],
        ] {
            let answer = harmless(&server, &request("GET", path, &server.address, &headers)).expect("an answer");
            assert!(!answer.expect(403).text().contains("data-token"), "{path}");
        }
        let own = format!("http://{}", server.address);
        for headers in [
            [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")],
            [("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors")],
            [("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate")],
            [("Origin", &own), ("Sec-Fetch-Site", "same-origin")],
        ] {
            let answer = harmless(&server, &request("GET", path, &server.address, &headers)).expect("an answer");
            assert_eq!(answer.expect(200).header("x-content-type-options"), "nosniff");
        }
    }
}

#[test]
fn nothing_but_reading_is_answered() {
    let (_site, server) = start();
    let (token, own) = (server.token(), format!("http://{}", server.address));
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"] {
        for path in ["/", "/hankkeet/a.html", "/.salkku/preview.js", "/.salkku/findings", "/ei-ole"] {
            for headers in [
                vec![],
                vec![("Origin", own.as_str())],
                vec![("X-Salkku-Token", "0")],
                vec![("X-Salkku-Token", token.as_str()), ("Origin", "http://evil.example")],
                vec![("X-Salkku-Token", token.as_str()), ("Sec-Fetch-Site", "cross-site")],
                vec![("Origin", "http://evil.example"), ("Access-Control-Request-Method", "POST")],
            ] {
                let answer = harmless(&server, &request(method, path, &server.address, &headers));
                answer.expect("an answer").expect(403);
            }
            let headers = [("X-Salkku-Token", token.as_str()), ("Origin", own.as_str())];
            let answer = harmless(&server, &request(method, path, &server.address, &headers)).expect("an answer");
            assert_eq!(answer.expect(405).header("allow"), "GET, HEAD", "{method} {path}");
        }
    }
    // A body that is never sent keeps nobody waiting.
    let headers = [("Content-Length", "1000000")];
    harmless(&server, &request("POST", "/", &server.address, &headers)).expect("an answer").expect(403);
    server.get("/hankkeet/a.html").expect(200);
}

#[test]
fn no_path_leads_out_of_the_site() {
    let (site, server) = start();
    let absolute = site.path("salaisuus.txt").to_str().expect("text").to_owned();
    let mut paths: Vec<String> = vec![absolute.clone(), format!("/{absolute}"), format!("//{absolute}")];
    let ups = ["..", "%2e%2e", "%2E%2E", ".%2e", "..%00", "%252e%252e", "%c0%ae%c0%ae", "..;", "....", "%uff0e%uff0e"];
    for up in ups {
        for stroke in ["/", "%2f", "%2F", "\\", "%5c", "%255c", "//"] {
            for target in ["salaisuus.txt", "Cargo.toml", "content/site.yaml"] {
                for start in ["/", "/hankkeet/", "/hankkeet/a/", "/.salkku/", "/assets/"] {
                    paths.push(format!("{start}{}{target}", format!("{up}{stroke}").repeat(3)));
                }
            }
            let far = format!("{up}{stroke}").repeat(12);
            paths.push(format!("/{far}etc{stroke}passwd"));
        }
    }
    paths.extend(
        [
            "/content/site.yaml",
            "/content/projects/a/index.md",
            "/hankkeet/a/index.md",
            "/projects/a/kuva.svg",
            "/salaisuus.txt",
            "/C:\\Windows\\win.ini",
            "/C:/Windows/win.ini",
            "/c%3a%5cwindows%5cwin.ini",
            "/\\\\?\\C:\\Windows\\win.ini",
            "/%5c%5c%3f%5cC%3a%5c",
            "/\\\\server\\share\\x",
            "/index.html::$DATA",
            "/index.html%00",
            "/index.html%00.png",
            "/%00",
            "/hankkeet/a.html%20",
            "/hankkeet/a.html.",
            "/hankkeet/A.HTML",
            "/%",
            "/%zz",
            "/%e4",
            "/%ff%fe",
            "/%f0%80%80%80",
            "/%ed%a0%80",
            "/.salkku/",
            "/.salkku/manifest",
            "/.salkku/preview.rs",
            "/.salkku/..%2findex.html",
            "/dist/index.html",
            "/.git/config",
            "/file:///etc/passwd",
        ]
        .map(str::to_owned),
    );
    paths.push(format!("/{}", "a".repeat(20_000)));
    paths.push(format!("/{}", "a/".repeat(10_000)));
    paths.push(format!("/{}", "%2e%2e%2f".repeat(2_000)));
    for path in &paths {
        let answer = harmless(&server, &request("GET", path, &server.address, &[]));
        let status = answer.map_or(0, |answer| answer.status);
        // Closed, or refused by one name or another.
        assert!([0, 400, 404, 414, 431].contains(&status), "{path}: {status}");
    }
    for odd in ["index.html", "*", "", "?", "http://", "http://localhost", "../x", "//", "http:/x", " / "] {
        harmless(&server, &request("GET", odd, &server.address, &[]));
    }
    // Bytes that are no text at all.
    harmless(&server, b"GET /\xff\xfe\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    harmless(&server, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n");
    harmless(&server, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    server.get("/").expect(200);
}

#[test]
fn what_a_card_says_does_nothing_where_it_is_told_of() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let server = Server::start(&site);
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    site.write("content/projects/a.md", format!("---\nnimi: Aalto\ntila: '{evil}'\n---\nTeksti.\n"));
    let html = server.shows("/hankkeet/a.html", "salkku-panel");
    let list = server.get("/.salkku/findings").expect(200).text();
    let mut stream = server.follow("/");
    // Another card, which has never been sound, and a name that is markup.
    site.write("content/projects/b.md", format!("---\nnimi: \"{evil}\n---\n"));
    server.wait("it is told of", |server| server.get("/hankkeet/b.html").text().contains("projects/b.md:"));
    let absent = server.get("/hankkeet/b.html").expect(404).text();
    let lost = server.get("/%3Cscript%3Ealert(1)%3C/script%3E\"%20onload=%22x").expect(404).text();
    for html in [html, list, absent] {
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
    }
    assert!(!lost.contains("<script>alert") && !lost.contains("\" onload"), "{lost}");
    let news = stream.until(|news| news["badge"] != "");
    assert!(news["badge"].as_str().is_some_and(|html| html.contains(">2 virhettä</a>")), "{news}");
}
