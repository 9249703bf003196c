//! From the saving of a file to the new bytes in a reader's hands: our preview, and Hugo's server.

use crate::hugo::Hugo;
use crate::salkku::{AS_OF, PROGRAM};
use std::fs;
use std::io::{self, BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a server may take to start or to show a change.
const PATIENCE: Duration = Duration::from_mins(5);
/// The port of the other server.
const OTHER_PORT: u16 = 4733;

/// A change of a site.
#[derive(Debug, Clone, Copy)]
pub enum Change {
    /// A paragraph more in the text of a card.
    Text,
    /// A paragraph more in the text of a translation, where the site has any.
    Translation,
    /// Another status of a card.
    Status,
    /// Another title of a card.
    Title,
    /// A line more in the template of all pages.
    Template,
}

impl Change {
    /// Every kind, with the number of times that it is made.
    pub const ALL: [(Self, usize); 5] =
        [(Self::Text, 100), (Self::Translation, 100), (Self::Status, 30), (Self::Title, 30), (Self::Template, 5)];

    fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Translation => "translated",
            Self::Status => "status",
            Self::Title => "title",
            Self::Template => "template",
        }
    }
}

/// Whose server is measured.
#[derive(Debug, Clone)]
pub enum Maker {
    /// Ours.
    Salkku,
    /// <https://gohugo.io>
    Hugo(Hugo),
}

impl Maker {
    fn is_hugo(&self) -> bool {
        matches!(self, Self::Hugo(_))
    }
}

/// A running server.
struct Server<'a> {
    child: Child,
    port: u16,
    start: Duration,
    maker: &'a Maker,
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a server on the site in `folder`, changes files, and prints how long it took until they were shown.
pub fn latencies(maker: &Maker, folder: &Path, cards: usize) -> io::Result<()> {
    let server = start(maker, folder)?;
    let name = if maker.is_hugo() { "hugo" } else { "salkku" };
    let seconds = server.start.as_secs_f64();
    println!("{name:>8}  {cards:>7}  start       first page after {seconds:.2} s");
    let is_shown = |change: &Change| match change {
        Change::Translation => folder.join("content/projects/hanke-00000.sv.md").exists(),
        _ => true,
    };
    for (change, times) in Change::ALL.into_iter().filter(|(change, _)| is_shown(change)) {
        // The other one takes seconds for each.
        let times = if maker.is_hugo() { times.div_ceil(10) } else { times };
        let mut waits = Vec::new();
        for number in 0..times {
            waits.push(one(&server, folder, change, number, cards)?);
        }
        waits.sort();
        let at = |part: usize| waits[(waits.len() * part / 100).min(waits.len() - 1)].as_secs_f64() * 1000.0;
        let (p50, p99) = (at(50), at(99));
        println!("{name:>8}  {cards:>7}  {:<10}  {times:>4} times  p50 {p50:8.1} ms  p99 {p99:8.1} ms", change.name());
    }
    if let Some(kilobytes) = kilobytes_of(server.child.id(), "VmHWM:") {
        #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
        let each = kilobytes / cards as f64;
        println!("{name:>8}  {cards:>7}  memory      {:.0} MB, {each:.0} kB a card", kilobytes / 1000.0);
    }
    Ok(())
}

/// Makes one change and waits until the page of the card shows it.
fn one(server: &Server<'_>, folder: &Path, change: Change, number: usize, cards: usize) -> io::Result<Duration> {
    // Every sixth card has been translated into each language.
    let id = format!("hanke-{:05}", 6 * (number * 37 % cards.div_ceil(6)));
    let cards = if server.maker.is_hugo() { "hankkeet" } else { "projects" };
    let card = folder.join(format!("content/{cards}/{id}.md"));
    let translation = folder.join(format!("content/projects/{id}.sv.md"));
    let mark = match change {
        // A card that has ended otherwise than any of the corpus.
        Change::Status => "keskeytetty".to_owned(),
        _ => format!("muutos-{}-{number}", change.name()),
    };
    let appended =
        |path: PathBuf, text: &str| -> io::Result<_> { Ok((path.clone(), fs::read_to_string(path)? + text)) };
    let with = |keys: &[&str]| -> io::Result<_> {
        let text = fs::read_to_string(&card)?;
        let lines = text.lines().map(|line| match line.split_once(": ") {
            Some((key, _)) if keys.contains(&key) => format!("{key}: {mark}"),
            _ => line.to_owned(),
        });
        Ok((card.clone(), lines.collect::<Vec<_>>().join("\n") + "\n"))
    };
    let template = match server.maker {
        Maker::Salkku => folder.join("themes/default/templates/base.html"),
        Maker::Hugo(_) => folder.join("layouts/baseof.html"),
    };
    let (path, text) = match change {
        Change::Text => appended(card, &format!("\n{mark}\n")),
        Change::Translation => appended(translation, &format!("\n{mark}\n")),
        Change::Status => with(&["tila"]),
        Change::Title => with(&["nimi", "title"]),
        // The other one leaves comments out.
        Change::Template => appended(template, &format!("<p>{mark}</p>\n")),
    }?;
    let page = match server.maker {
        Maker::Salkku if matches!(change, Change::Translation) => format!("/sv/projekt/{id}.html"),
        _ => format!("/hankkeet/{id}.html"),
    };
    // Somebody looks at the page, and the work of the change before is over.
    let html = get(server.port, &page)?;
    let mut news = follow(server.port, &page, &html)?;
    sleep(Duration::from_millis(if matches!(change, Change::Text | Change::Translation) { 150 } else { 2000 }));
    let begin = Instant::now();
    fs::write(path, text)?;
    while begin.elapsed() < PATIENCE {
        // Ours tells when; the other one is asked all the time, for which it reads from memory.
        match &mut news {
            Some(news) => drop(news.by_ref().map_while(Result::ok).find(|line| line.starts_with("data:"))),
            None => sleep(Duration::from_millis(1)),
        }
        if get(server.port, &page)?.contains(&mark) {
            return Ok(begin.elapsed());
        }
    }
    Err(io::Error::other(format!("{page} never showed {mark}")))
}

/// The lines of the stream of news of a page, where it has one.
fn follow(port: u16, path: &str, html: &str) -> io::Result<Option<Lines<BufReader<TcpStream>>>> {
    let value = |name: &str| html.split_once(&format!("{name}=\""))?.1.split('"').next();
    let (Some(token), Some(stamp)) = (value("data-token"), value("data-stamp")) else { return Ok(None) };
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let query = format!("token={token}&path={path}&stamp={stamp}");
    write!(stream, "GET /.salkku/events?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")?;
    Ok(Some(BufReader::new(stream).lines()))
}

fn get(port: u16, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Starts a server and waits for its first page.
fn start<'a>(maker: &'a Maker, folder: &Path) -> io::Result<Server<'a>> {
    let begin = Instant::now();
    let (child, port) = match maker {
        Maker::Salkku => {
            let mut command = Command::new(PROGRAM);
            command.args(["serve", "--as-of", AS_OF, "--source"]).arg(folder);
            command.env("SALKKU_CACHE_DIR", folder.join("cache"));
            let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
            let mut lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
            let port = lines
                .by_ref()
                .map_while(Result::ok)
                .find_map(|line| line.split_once("http://127.0.0.1:")?.1.trim_end_matches('/').parse().ok());
            // What it says later must not fill the pipe.
            std::thread::spawn(move || lines.for_each(drop));
            (child, port.ok_or_else(|| io::Error::other("the preview did not start"))?)
        }
        Maker::Hugo(hugo) => {
            let mut command = hugo.server(folder, OTHER_PORT);
            (command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?, OTHER_PORT)
        }
    };
    let mut server = Server { child, port, start: Duration::ZERO, maker };
    while !get(port, "/").is_ok_and(|answer| answer.starts_with("HTTP/1.1 200")) {
        if begin.elapsed() > PATIENCE || server.child.try_wait()?.is_some() {
            return Err(io::Error::other("the server did not start"));
        }
        sleep(Duration::from_millis(5));
    }
    server.start = begin.elapsed();
    Ok(server)
}

/// A figure of the memory of a running process, where there is a `/proc`.
fn kilobytes_of(process: u32, name: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
