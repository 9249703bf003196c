//! Readers of a site that is built again and again, over HTTP, from a server that takes its time with each file.

use super::scene::{Scene, is_named_by_hash};
use super::{Tally, times, told};
use crate::markup::has_extension;
use crate::serve::client::{Answer, exchange, request};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// Serves a folder as it is at each moment until `closed`, on a port of its own.
fn serve(listener: &TcpListener, folder: &Path, closed: &AtomicBool) {
    thread::scope(|scope| {
        for stream in listener.incoming() {
            if closed.load(Ordering::SeqCst) {
                return;
            }
            // A reader that goes away is none of our business.
            scope.spawn(move || stream.and_then(|stream| answer(stream, folder)));
        }
    });
}

/// Opens the file, says how long it is, and sends it in small pieces: a file that were written in place would change
/// under its reader, and be longer or shorter than was said.
fn answer(stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let path = line.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
    while line.trim() != "" {
        line.clear();
        reader.read_line(&mut line)?;
    }
    let mut stream = reader.into_inner();
    let Ok(mut file) = File::open(folder.join(path)) else {
        return stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    };
    let length = file.metadata()?.len();
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")?;
    let mut piece = [0; 4096];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(()),
            read => stream.write_all(&piece[..read])?,
        }
        thread::sleep(Duration::from_micros(300));
    }
}

/// What readers see.
struct Readers<'s> {
    scene: &'s Scene,
    address: String,
    ended: AtomicBool,
    /// Whether nobody will ask the server any more.
    closed: AtomicBool,
    /// Grows when a build begins and when it ends.
    builds: AtomicUsize,
    fetched: AtomicUsize,
    /// Times that a file was gone and the page no longer led to it, as may be.
    moved: AtomicUsize,
    faults: Mutex<BTreeSet<String>>,
}

impl Readers<'_> {
    /// Fetches a file; `None` where it is not there. One that is there is whole.
    fn fetch(&self, path: &str) -> Option<Vec<u8>> {
        let bytes = exchange(&self.address, &request("GET", &format!("/{path}"), &self.address, &[]));
        let answer = Answer::of(&bytes).expect("an answer");
        self.fetched.fetch_add(1, Ordering::Relaxed);
        if answer.status == 404 {
            return None;
        }
        if answer.header("content-length") != answer.body.len().to_string() {
            self.fault(format!("{path}: {} bytes of {}", answer.body.len(), answer.header("content-length")));
        }
        if has_extension(path, "html") && !answer.text().trim_end().ends_with("</html>") {
            self.fault(format!("{path} has no end"));
        }
        if self.scene.versions(path).all(|whole| *whole != answer.body) {
            self.fault(format!("{path} is neither that of A nor that of B"));
        }
        Some(answer.body)
    }

    fn fault(&self, text: String) {
        self.faults.lock().expect("no panic in here").insert(text);
    }

    /// Follows every link from the home page, and begins anew.
    fn read(&self) {
        while !self.ended.load(Ordering::SeqCst) {
            let mut reached = BTreeSet::from(["index.html".to_owned()]);
            let mut ahead = vec!["index.html".to_owned()];
            while let Some(path) = ahead.pop().filter(|_| !self.ended.load(Ordering::SeqCst)) {
                // What is gone has been looked at where it was linked.
                let Some(bytes) = self.fetch(&path) else { continue };
                for target in self.scene.links(&path, &bytes).into_iter().flatten() {
                    if reached.insert(target.clone()) {
                        self.follow(&path, target);
                        ahead.push(target.clone());
                    }
                }
            }
        }
    }

    /// Fetches what a page leads to. Where it is gone, the page, fetched anew, no longer leads there.
    fn follow(&self, page: &str, target: &str) {
        if self.fetch(target).is_some() {
            return;
        }
        // Whoever has a page from before a build still gets its styles and scripts. A and B take turns, so those of one
        // are in use or one build old.
        if is_named_by_hash(target) {
            self.fault(format!("{page} was fetched, and {target} is gone already"));
        }
        loop {
            let before = self.builds.load(Ordering::SeqCst);
            let leads_there =
                |bytes: &Vec<u8>| self.scene.links(page, bytes).is_some_and(|links| links.contains(target));
            if !self.fetch(page).is_some_and(|bytes| leads_there(&bytes)) || self.fetch(target).is_some() {
                self.moved.fetch_add(1, Ordering::Relaxed);
                return;
            }
            let leads_on = self.fetch(page).is_some_and(|bytes| leads_there(&bytes));
            // Between two builds that undo each other a page may lead there, not lead there, and lead there again.
            if self.builds.load(Ordering::SeqCst) == before || self.ended.load(Ordering::SeqCst) {
                if leads_on {
                    self.fault(format!("{page} leads to {target}, which is not there"));
                }
                return;
            }
        }
    }
}

#[test]
fn find_whole_pages_and_no_dead_link() {
    let scene = Scene::new();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let folder: PathBuf = scene.path("out");
    let readers = Readers {
        scene: &scene,
        address: address.to_string(),
        ended: AtomicBool::new(false),
        closed: AtomicBool::new(false),
        builds: AtomicUsize::new(0),
        fetched: AtomicUsize::new(0),
        moved: AtomicUsize::new(0),
        faults: Mutex::default(),
    };
    let builds = times(4, 200);
    // The styles of the other state are one build old from the start.
    scene.build("b").expect(0);
    scene.build("a").expect(0);
    let runs = thread::scope(|scope| {
        scope.spawn(|| serve(&listener, &folder, &readers.closed));
        let reading: Vec<_> = (0..3).map(|_| scope.spawn(|| readers.read())).collect();
        let mut runs = Vec::new();
        for sources in ["b", "a"].into_iter().cycle().take(builds) {
            readers.builds.fetch_add(1, Ordering::SeqCst);
            runs.push(scene.build(sources));
            readers.builds.fetch_add(1, Ordering::SeqCst);
        }
        readers.ended.store(true, Ordering::SeqCst);
        let ends: Vec<_> = reading.into_iter().map(thread::ScopedJoinHandle::join).collect();
        readers.closed.store(true, Ordering::SeqCst);
        // Wakes the server, which waits for the next reader.
        let _ = TcpStream::connect(address);
        for end in ends {
            end.expect("a reader that reads on");
        }
        runs
    });
    let mut tally = Tally::new("readers");
    for run in &runs {
        let failed = (run.code != 0).then(|| format!("it {}", told(run)));
        tally.add(&scene, "a build", failed.as_slice());
    }
    let faults: Vec<String> = readers.faults.into_inner().expect("no panic in there").into_iter().collect();
    tally.add(&scene, "readers", &faults);
    let [fetched, moved] = [readers.fetched, readers.moved].map(AtomicUsize::into_inner);
    assert!(fetched > builds * 20, "{fetched} files were read");
    tally.end(&format!("{builds} builds, {fetched} files read, {moved} found gone after their page had changed"));
}
