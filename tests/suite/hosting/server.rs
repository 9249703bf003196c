//! A server program that runs for a test, and ends with it.

use super::site::Site;
use crate::crawl::Place;
use crate::serve::client::{Answer, exchange, request};
use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Nothing takes nearly so long to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server, and the site that it serves.
pub struct Server<'a> {
    child: Child,
    address: String,
    pub site: &'a Site,
}

impl<'a> Server<'a> {
    /// Starts the program that `command` makes for a port; it is to stay in the foreground, as one process.
    pub fn start(site: &'a Site, command: impl Fn(u16) -> Command) -> Self {
        let said = site.files.path("said");
        // Somebody else may take a port between its choice and its use.
        for _ in 0..5 {
            let port = free_port();
            let mut command = command(port);
            let log = File::create(&said).expect("a file for messages");
            let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn();
            let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
            let mut server = Self { child, address: format!("127.0.0.1:{port}"), site };
            if server.answers() {
                return server;
            }
            let said = fs::read_to_string(&said).unwrap_or_default();
            assert!(said.contains("in use"), "{command:?} did not start:\n{said}");
        }
        panic!("five ports were taken by others");
    }

    /// Waits until the program takes connections; `false` where it has ended instead.
    fn answers(&mut self) -> bool {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let is_open = TcpStream::connect(&self.address).is_ok();
            if self.child.try_wait().expect("a child of ours").is_some() {
                return false;
            }
            if is_open {
                return true;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("no answer at {}", self.address);
    }

    /// Asks for an address of the server.
    #[track_caller]
    pub fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let answer = exchange(&self.address, &request("GET", path, &self.address, headers));
        Answer::of(&answer).unwrap_or_else(|| panic!("{path}: {}", String::from_utf8_lossy(&answer)))
    }

    /// Asks for an address of the site.
    #[track_caller]
    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(&format!("{}{path}", self.site.lies.path()), headers)
    }
}

impl Place for Server<'_> {
    fn fetch(&self, path: &str) -> Option<Vec<u8>> {
        let answer = self.get(path, &[]);
        (answer.status == 200).then_some(answer.body)
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its number").port()
}

/// The place of a program; those of servers are often on the path of the administrator alone.
pub fn program(name: &str) -> PathBuf {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&paths).chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from));
    let mut places = folders.map(|folder| folder.join(name));
    places.find(|place| place.is_file()).unwrap_or_else(|| panic!("{name} is not installed; tests/run installs it"))
}

/// A folder that a program may write into.
pub fn folder(site: &Site, name: &str) -> PathBuf {
    let folder = site.files.path(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A path as it stands in settings.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}
