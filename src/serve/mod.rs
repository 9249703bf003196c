//! The live preview: every change of a file is on the screen as soon as it is saved.
//!
//! `watch` tells what may have changed, [`crate::preview`] makes the next version of the site from it, `http` answers
//! requests with the version of the moment, `events` tells open pages that there is a newer one, `overlay` adds to pages
//! what a preview has and a published site has not.

mod events;
mod hosts;
mod http;
mod overlay;
mod ranges;
mod watch;

pub use watch::Polling;

use crate::pipeline::Options;
use crate::preview::{Changes, Preview, Round, Version};
use crate::value::Lang;
use hosts::Hosts;
use http::Server;
use overlay::Overlay;
use std::fmt::Write;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use watch::Watch;

/// The address that opens a place in an editor, unless another is given.
pub const EDITOR: &str = "vscode://file/{path}:{line}:{column}";

/// The first port that is tried, and how many after it.
const PORTS: std::ops::Range<u16> = 4000..4100;

/// What a preview is asked to do.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What to build, and for which day; the folder of the site is an absolute path.
    pub options: Options,
    /// Whether the clock goes on while the preview runs.
    pub clock_runs: bool,
    /// Where to listen.
    pub address: IpAddr,
    /// The port; without one, the first that is free from 4000 on.
    pub port: Option<u16>,
    /// Look for changes, and wait for no events.
    pub poll: bool,
    /// Open the browser.
    pub open: bool,
    /// The address that opens a place in an editor; see [`EDITOR`].
    pub editor: String,
    /// The language of messages, where it is not that of the site.
    pub lang: Option<Lang>,
}

/// What there is to say of a running preview.
pub enum Event {
    /// The first version is there.
    Ready {
        /// The address of the home page.
        address: String,
        /// What was made.
        round: Round,
        /// How long it took.
        time: Duration,
        /// Whether other machines can reach it.
        is_public: bool,
    },
    /// A change is on the screen.
    Changed {
        /// What was done.
        round: Round,
        /// What may have changed.
        changes: Changes,
        /// How long it took from the first event on.
        time: Duration,
    },
    /// All pages of a version have been rendered.
    Rendered {
        /// The version.
        version: Arc<Version>,
        /// The number of pages that nobody had asked for before.
        count: usize,
        /// How long it took.
        time: Duration,
    },
    /// Files are polled from now on.
    Polling(Polling),
    /// The browser could not be opened.
    NoBrowser,
    /// A fault of ours ended a round; the site was read anew.
    Restarted,
}

/// Why there is no preview.
#[derive(Debug)]
pub enum Failure {
    /// The port that was asked for cannot be had.
    Port(u16, io::Error),
    /// No port can be had at the address.
    Address(IpAddr, io::Error),
    /// The system lacks what a server needs.
    System(String),
}

/// Whoever is told.
pub type Say = Arc<dyn Fn(Event) + Send + Sync>;

/// Serves a site until Ctrl+C.
///
/// # Errors
/// Where the server cannot be started.
pub fn run(settings: Settings, say: &Say) -> Result<(), Failure> {
    let listener = bind(settings.address, settings.port)?;
    let address = listener.local_addr().map_err(|error| Failure::System(error.to_string()))?;
    let token = token().map_err(|error| Failure::System(error.to_string()))?;
    let started = Instant::now();

    // What changes while the site is read is told afterwards.
    let theme = settings.options.theme.as_deref();
    let (watch, polling) = Watch::start(&settings.options.source, theme, settings.poll);
    let (preview, round) = Preview::open(settings.options.clone());
    let (site, follow) = tokio::sync::watch::channel(Arc::clone(&round.version));
    let server = Arc::new(Server {
        site: follow,
        overlay: Overlay { token, editor: settings.editor.clone() },
        hosts: Hosts::of(settings.address),
        lang: settings.lang,
        streams: Arc::new(Semaphore::new(events::STREAMS)),
        looked_at: Mutex::default(),
    });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| Failure::System(error.to_string()))?;
    let listener = {
        let _inside = runtime.enter();
        listener.set_nonblocking(true).and_then(|()| tokio::net::TcpListener::from_std(listener))
    };
    let listener = listener.map_err(|error| Failure::System(error.to_string()))?;
    runtime.spawn(http::listen(listener, Arc::clone(&server)));

    let home = format!("http://{}/", shown(address));
    let (time, is_public) = (started.elapsed(), !settings.address.is_loopback());
    say(Event::Ready { address: home.clone(), round, time, is_public });
    if let Some(why) = polling {
        say(Event::Polling(why));
    }
    if settings.open && open::that_detached(&home).is_err() {
        say(Event::NoBrowser);
    }
    let (site, say) = (Arc::new(site), Arc::clone(say));
    let rounds = Rounds { settings, started, watch, preview, server, site, say };
    std::thread::spawn(move || rounds.go_on());
    // Whoever started us in the background of a shell had this signal ignored; here it is asked for.
    let ended = runtime.block_on(tokio::signal::ctrl_c());
    // Nothing is being written, so nothing is waited for.
    runtime.shutdown_background();
    ended.map_err(|error| Failure::System(error.to_string()))
}

/// The work behind the server: one change after another, each whole before the next is looked at.
struct Rounds {
    settings: Settings,
    started: Instant,
    watch: Watch,
    preview: Preview,
    server: Arc<Server>,
    site: Arc<tokio::sync::watch::Sender<Arc<Version>>>,
    say: Say,
}

impl Rounds {
    fn go_on(mut self) {
        let mut filling = Filling::start(self.preview.version(), &self.site, &self.say);
        loop {
            let (changes, why) = self.watch.next();
            if let Some(why) = why {
                (self.say)(Event::Polling(why));
            }
            if changes != Changes::default() || self.preview.is_of_another_day(self.now()) {
                filling.stop();
                self.round(changes);
                filling = Filling::start(self.preview.version(), &self.site, &self.say);
            }
        }
    }

    fn round(&mut self, changes: Changes) {
        let (began, now) = (Instant::now(), self.now());
        let round = catch_unwind(AssertUnwindSafe(|| self.preview.update(&changes, now)));
        let round = round.unwrap_or_else(|_| {
            (self.say)(Event::Restarted);
            let (again, round) = Preview::open(Options { now, ..self.settings.options.clone() });
            self.preview = again;
            Some(round)
        });
        let Some(round) = round else { return };
        // Pages that somebody looks at are ready before their readers are told.
        let looked_at = self.server.looked_at.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for position in looked_at.keys().filter_map(|path| round.version.find(path)) {
            let _ = round.version.bytes(position);
        }
        self.site.send_replace(Arc::clone(&round.version));
        (self.say)(Event::Changed { round, changes, time: began.elapsed() });
    }

    /// The moment in seconds since 1970.
    fn now(&self) -> i64 {
        let since = i64::try_from(self.started.elapsed().as_secs()).unwrap_or(0);
        if self.settings.clock_runs { self.settings.options.now + since } else { self.settings.options.now }
    }
}

/// Pages that are rendered before anybody asks for them, so that every fault of a template is known.
struct Filling {
    stop: Arc<AtomicBool>,
}

impl Filling {
    fn start(version: &Arc<Version>, site: &Arc<tokio::sync::watch::Sender<Arc<Version>>>, say: &Say) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (version, site, say, is_stopped) =
            (Arc::clone(version), Arc::clone(site), Arc::clone(say), Arc::clone(&stop));
        std::thread::spawn(move || {
            let (started, faults) = (Instant::now(), version.faults());
            let count = version.make_all(&is_stopped);
            if version.faults() > faults {
                // The same version, of which more is known now.
                site.send_modify(|_| ());
            }
            if count > 0 && !is_stopped.load(Ordering::Relaxed) {
                say(Event::Rendered { version, count, time: started.elapsed() });
            }
        });
        Self { stop }
    }

    fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Takes the port that was asked for, or the first that is free.
fn bind(address: IpAddr, port: Option<u16>) -> Result<TcpListener, Failure> {
    if let Some(port) = port {
        return TcpListener::bind((address, port)).map_err(|error| Failure::Port(port, error));
    }
    let usual = PORTS.map(|port| TcpListener::bind((address, port))).find_map(Result::ok);
    usual.map_or_else(|| TcpListener::bind((address, 0)).map_err(|error| Failure::Address(address, error)), Ok)
}

/// The address as a browser takes it.
fn shown(address: SocketAddr) -> String {
    let port = address.port();
    match address.ip() {
        ip if ip.is_unspecified() => format!("localhost:{port}"),
        IpAddr::V6(ip) => format!("[{ip}]:{port}"),
        IpAddr::V4(ip) => format!("{ip}:{port}"),
    }
}

/// What only pages of this run know: 128 bits at random, in hexadecimal digits.
fn token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().fold(String::new(), |mut token, byte| {
        // Writing to a string cannot fail.
        let _ = write!(token, "{byte:02x}");
        token
    }))
}
