//! A running `salkku serve`: started for a site, asked, waited for, and ended with the test.

use super::client::{Answer, PATIENCE, Stream, exchange, request};
use crate::fixture::{Fixture, TODAY};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A preview, and what it has said.
pub struct Server {
    pub child: Child,
    /// Such as `127.0.0.1:4000`.
    pub address: String,
    said: Arc<Mutex<String>>,
}

impl Server {
    /// Starts a preview as of [`TODAY`].
    pub fn start(site: &Fixture) -> Self {
        Self::start_with(site, &[])
    }

    /// Starts one with more arguments.
    pub fn start_with(site: &Fixture, arguments: &[&str]) -> Self {
        Self::run(site.command(&[&["serve", "--as-of", TODAY], arguments].concat()))
    }

    /// Starts one that a command line leads to.
    pub fn run(mut command: Command) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let stderr = BufReader::new(child.stderr.take().expect("its messages"));
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                *heard.lock().expect("no panic in here") += &(line + "\n");
            }
        });
        let mut server = Self { child, address: String::new(), said };
        let address = |said: &str| Some(said.split_once("http://")?.1.split_once("/\n")?.0.to_owned());
        server.wait("it tells its address", |server| address(&server.said()).is_some());
        server.address = address(&server.said()).expect("it was there");
        server
    }

    /// All that it has printed so far.
    pub fn said(&self) -> String {
        self.said.lock().expect("no panic in here").clone()
    }

    /// Waits until something is so.
    #[track_caller]
    pub fn wait(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let started = Instant::now();
        while !is_so(self) {
            assert!(started.elapsed() < PATIENCE, "not so after a long time: {what}. Said:\n{}", self.said());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Asks for a path.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    /// Asks with a method and headers.
    #[track_caller]
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(&request(method, path, &self.address, headers))
    }

    /// Sends bytes, and reads an answer.
    #[track_caller]
    pub fn send(&self, bytes: &[u8]) -> Answer {
        let answer = exchange(&self.address, bytes);
        Answer::of(&answer).unwrap_or_else(|| panic!("no answer: {}", String::from_utf8_lossy(&answer)))
    }

    /// Waits until a page is there and holds some words, and gives it.
    #[track_caller]
    pub fn shows(&self, path: &str, words: &str) -> String {
        let is_there = |server: &Self| {
            let answer = server.get(path);
            answer.status == 200 && answer.text().contains(words)
        };
        self.wait(&format!("{path} shows {words:?}"), is_there);
        self.get(path).text()
    }

    /// Waits until a path leads nowhere.
    #[track_caller]
    pub fn has_no(&self, path: &str) {
        self.wait(&format!("{path} is gone"), |server| server.get(path).status == 404);
    }

    /// Asserts that every change has come by an event of the system, and that no fault of ours had to be mended.
    #[track_caller]
    pub fn assert_events_sufficed(&self) {
        let said = self.said();
        for sign in ["haetaan", "keskeytti"] {
            assert!(!said.contains(sign), "{said}");
        }
    }

    /// The token of the run.
    pub fn token(&self) -> String {
        attribute(&self.get("/").text(), "data-token")
    }

    /// Opens the stream of news of a page, as its script does.
    pub fn follow(&self, path: &str) -> Stream {
        self.follow_from(path, &self.get(path).text())
    }

    /// Opens it as the script of a page does that was fetched a while ago.
    pub fn follow_from(&self, path: &str, html: &str) -> Stream {
        let [token, stamp] = ["data-token", "data-stamp"].map(|name| attribute(html, name));
        let path = format!("/.salkku/events?token={token}&path={path}&stamp={stamp}");
        Stream::open(&self.address, &request("GET", &path, &self.address, &[]))
    }

    /// What differs between the answers and a clean build of the same folder, each with the reason; the folder `puhdas`
    /// is for the build.
    pub fn differences(&self, site: &Fixture) -> Vec<String> {
        let mut differences = Vec::new();
        let clean = site.shown("puhdas");
        assert!(!clean.is_empty(), "there is a build to compare with");
        for (path, bytes) in clean {
            let answer = self.get(&format!("/{}", encoded(&path)));
            let is_html = answer.header("content-type").starts_with("text/html");
            let body = if is_html { stripped(&answer.text()).into_bytes() } else { answer.body };
            if answer.status != 200 {
                differences.push(format!("{path}: {}", answer.status));
            } else if body != bytes {
                differences.push(format!("{path} differs"));
            }
        }
        differences
    }

    /// Builds the site anew into a folder of its own, and waits until all that is served equals it.
    #[track_caller]
    pub fn becomes_a_clean_build(&self, site: &Fixture) {
        if site.has("puhdas") {
            std::fs::remove_dir_all(site.path("puhdas")).expect("the build of before");
        }
        site.build_with(&["--output", "puhdas"]).expect(0);
        let started = Instant::now();
        loop {
            let differences = self.differences(site);
            if differences.is_empty() {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{}\nSaid:\n{}", differences.join("\n"), self.said());
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The value of the first attribute of a name.
pub fn attribute(html: &str, name: &str) -> String {
    let value = html.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    value.unwrap_or_else(|| panic!("no {name} in:\n{html}")).0.to_owned()
}

/// A page without what the preview adds to it: its style and script in the head, badge and panel at the end.
#[track_caller]
pub fn stripped(html: &str) -> String {
    let cut = |html: &str, from: &str, to: &str| {
        let start = html.rfind(from).unwrap_or_else(|| panic!("no {from} in:\n{html}"));
        let end = start + html[start..].find(to).expect("its end") + to.len();
        (html[..start].to_owned(), html[end..].to_owned())
    };
    let (before, after) = cut(html, "<link rel=\"stylesheet\" href=\"/.salkku/", "</script>");
    let html = before + &after;
    let (before, after) = cut(&html, "<aside id=\"salkku-badge\"", "</aside>");
    if !after.starts_with("<section id=\"salkku-panel\"") {
        return before + &after;
    }
    before + &cut(&after, "<section id=\"salkku-panel\"", "</section>").1
}

/// A path as it stands in an address.
pub fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}
