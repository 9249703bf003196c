//! Too much of everything: long heads, slow clients, many connections, many streams. Others are served all the same.

use super::client::{Answer, PATIENCE, connect, exchange, request};
use super::server::Server;
use crate::fixture::Fixture;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

fn start() -> (Fixture, Server) {
    let site = Fixture::site().card("a", "nimi: Aalto").card("b", "nimi: Bussi");
    let server = Server::start(&site);
    (site, server)
}

#[test]
fn heads_without_end_are_refused() {
    let (_site, server) = start();
    let line = |length: usize| format!("X-Pitka: {}\r\n", "a".repeat(length));
    let head = |more: &str| format!("GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{more}\r\n", server.address);
    // A long one that is still sound.
    server.send(head(&line(8_000)).as_bytes()).expect(200);
    for bytes in [
        head(&line(100_000)).into_bytes(),
        head(&line(100).repeat(5_000)).into_bytes(),
        head(&"X: 1\r\n".repeat(1_000)).into_bytes(),
        format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "a".repeat(1 << 20)).into_bytes(),
        // A megabyte without a line end.
        vec![b'a'; 1 << 20],
        vec![0; 1 << 20],
        b"\r\n".repeat(1 << 19),
    ] {
        let answer = exchange(&server.address, &bytes);
        let status = Answer::of(&answer).map_or(0, |answer| answer.status);
        assert!([0, 400, 414, 431].contains(&status), "{status}");
        assert!(answer.len() < 10_000);
        server.get("/").expect(200);
    }
}

/// Clients that begin a request and never end it, and some that never read.
fn idlers(server: &Server, count: usize) -> Vec<TcpStream> {
    let start = |number: usize| {
        let mut stream = connect(&server.address);
        let half: &[u8] = match number % 4 {
            0 => b"",
            1 => b"GET / HT",
            2 => b"GET /hankkeet/a.html HTTP/1.1\r\nHost: localhost\r\nX-Half: ",
            // Whole requests, of which nobody takes the answers.
            _ => b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        };
        stream.write_all(&half.repeat(if number % 4 == 3 { 20 } else { 1 })).expect("it is taken");
        stream
    };
    (0..count).map(start).collect()
}

#[test]
fn slow_clients_keep_nobody_waiting() {
    let (site, server) = start();
    let idlers = idlers(&server, 40);
    let started = Instant::now();
    for _ in 0..20 {
        server.get("/hankkeet/a.html").expect(200);
    }
    // They are still there, and would be sent away after 20 seconds.
    assert!(started.elapsed() < Duration::from_secs(15), "answers took {:?}", started.elapsed());
    site.write("content/projects/a.md", "---\nnimi: Nopea\n---\n");
    server.shows("/hankkeet/a.html", "<h1>Nopea</h1>");
    // A head that comes slowly is a head.
    let mut slow = connect(&server.address);
    let bytes = request("GET", "/hankkeet/b.html", &server.address, &[]);
    for piece in bytes.chunks(20) {
        slow.write_all(piece).expect("it is taken");
        thread::sleep(Duration::from_millis(5));
    }
    let mut answer = Vec::new();
    slow.read_to_end(&mut answer).expect("an answer");
    assert!(Answer::of(&answer).expect("an answer").expect(200).text().contains("<h1>Bussi</h1>"));
    drop(idlers);
    server.get("/").expect(200);
}

#[test]
fn hundreds_of_connections_are_served_at_once() {
    let (_site, server) = start();
    let expected = server.get("/hankkeet/a.html").expect(200).body;
    // All are open before the first one asks.
    let mut open: Vec<TcpStream> = (0..200).map(|_| connect(&server.address)).collect();
    for stream in &mut open {
        stream.write_all(&request("GET", "/hankkeet/a.html", &server.address, &[])).expect("it is taken");
    }
    for mut stream in open {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        assert!(Answer::of(&answer).expect("an answer").expect(200).body == expected);
    }
    // And from many threads, one after another.
    let done = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                for _ in 0..20 {
                    assert!(server.get("/hankkeet/a.html").expect(200).body == expected);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(done.into_inner(), 400);
}

#[test]
fn only_so_many_pages_follow_the_site() {
    let (site, server) = start();
    let mut streams: Vec<_> = (0..64).map(|_| server.follow("/hankkeet/a.html")).collect();
    assert!(streams.iter().all(|stream| stream.status == 200));
    let refused = server.follow("/hankkeet/a.html");
    assert_eq!(refused.status, 503);
    refused.close();
    // Pages are served meanwhile, and all that follow are told.
    server.get("/").expect(200);
    site.write("content/projects/a.md", "---\nnimi: Aalto\n---\nUusi teksti.\n");
    for stream in &mut streams {
        stream.until(|news| news["page"] == true);
    }
    // One goes, and another one may come as soon as that is known.
    streams.pop().expect("64 of them").close();
    let started = Instant::now();
    loop {
        let stream = server.follow("/hankkeet/a.html");
        if stream.status == 200 {
            break;
        }
        assert_eq!(stream.status, 503);
        assert!(started.elapsed() < PATIENCE, "the place of the one that went stays taken");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn requests_on_one_connection_are_answered_in_order() {
    let (_site, server) = start();
    let mut stream = connect(&server.address);
    let ask = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", server.address);
    let last = String::from_utf8(request("GET", "/hankkeet.csv", &server.address, &[])).expect("text");
    let all = ask("/hankkeet/a.html") + &ask("/ei-ole") + &ask("/hankkeet/b.html") + &last;
    stream.write_all(all.as_bytes()).expect("it is taken");
    let mut answers = Vec::new();
    stream.read_to_end(&mut answers).expect("answers");
    let text = String::from_utf8_lossy(&answers);
    let statuses: Vec<&str> = text.match_indices("HTTP/1.1 ").map(|(at, _)| &text[at + 9..at + 12]).collect();
    assert_eq!(statuses, ["200", "404", "200", "200"]);
    let table = server.get("/hankkeet.csv").text();
    let marks = ["<h1>Aalto</h1>", "HTTP/1.1 404", "<h1>Bussi</h1>", table.as_str()];
    let places: Vec<_> = marks.map(|mark| text.find(mark)).into();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
}
