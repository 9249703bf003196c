//! From the saving of a file to the new bytes in a reader's hands: our preview, and Hugo's server where there is one.

use crate::measure::kilobytes_of;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// Ours, with the path of the program.
    Salkku(&'static str),
    /// <https://gohugo.io>
    Hugo,
}

/// A running server.
struct Server {
    child: Child,
    port: u16,
    start: Duration,
    maker: Maker,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a server on the site in `folder`, changes files, and prints how long it took until they were shown.
pub fn latencies(maker: Maker, folder: &Path, cards: usize) -> io::Result<()> {
    let server = start(maker, folder)?;
    let name = if maker == Maker::Hugo { "hugo" } else { "salkku" };
    let seconds = server.start.as_secs_f64();
    println!("{name:>8}  {cards:>7}  start       first page after {seconds:.2} s");
    let is_shown = |change: &Change| match change {
        Change::Translation => folder.join("content/projects/hanke-00000.sv.md").exists(),
        // The templates for the other one are as small as can be.
        Change::Status => maker != Maker::Hugo,
        _ => true,
    };
    for (change, times) in Change::ALL.into_iter().filter(|(change, _)| is_shown(change)) {
        // The other one takes seconds for each.
        let times = if maker == Maker::Hugo { times.div_ceil(10) } else { times };
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
fn one(server: &Server, folder: &Path, change: Change, number: usize, cards: usize) -> io::Result<Duration> {
    // Every sixth card has been translated into each language.
    let id = format!("hanke-{:05}", 6 * (number * 37 % cards.div_ceil(6)));
    let card = folder.join(format!("content/projects/{id}.md"));
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
        Maker::Salkku(_) => folder.join("themes/default/templates/base.html"),
        Maker::Hugo => folder.join("layouts/_default/baseof.html"),
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
        Maker::Salkku(_) if matches!(change, Change::Translation) => format!("/sv/projekt/{id}.html"),
        Maker::Salkku(_) => format!("/hankkeet/{id}.html"),
        Maker::Hugo => format!("/projects/{id}/"),
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
fn start(maker: Maker, folder: &Path) -> io::Result<Server> {
    let begin = Instant::now();
    let (child, port) = match maker {
        Maker::Salkku(program) => {
            let mut command = Command::new(program);
            command.args(["serve", "--as-of", "2026-11-21", "--source"]).arg(folder);
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
        Maker::Hugo => {
            let mut command = Command::new("hugo");
            command.args(["server", "--quiet", "--port"]).arg(OTHER_PORT.to_string()).arg("--source").arg(folder);
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

/// Whether Hugo is on this machine.
pub fn has_hugo() -> bool {
    Command::new("hugo").arg("version").stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Makes of our site one for Hugo, with the same cards and indexes by the same facts; its templates are as small as they
/// can be, so that all they show is little beside what ours show.
pub fn for_hugo(site: &Path, folder: &Path) -> io::Result<()> {
    let projects = folder.join("content/projects");
    fs::create_dir_all(&projects)?;
    for entry in fs::read_dir(site.join("content/projects"))? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path())?;
        // A title is the one key that Hugo knows under another name.
        fs::write(projects.join(entry.file_name()), text.replacen("\nnimi: ", "\ntitle: ", 1))?;
    }
    let files = [
        ("config.toml", HUGO_SETTINGS),
        ("layouts/_default/baseof.html", "<!doctype html><html><body>{{ block \"main\" . }}{{ end }}</body></html>\n"),
        ("layouts/_default/single.html", "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n"),
        ("layouts/_default/list.html", HUGO_LIST),
        ("layouts/_default/terms.html", HUGO_TERMS),
        ("layouts/index.html", HUGO_LIST),
    ];
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder"))?;
        fs::write(path, text)?;
    }
    Ok(())
}

const HUGO_SETTINGS: &str = "\
baseURL = \"http://localhost/\"
title = \"Hankkeet\"
paginate = 50
disableKinds = [\"RSS\"]
[taxonomies]
salkku = \"salkku\"
maakunnat = \"maakunnat\"
tila = \"tila\"
hanketyyppi = \"hanketyyppi\"
kunnat = \"kunnat\"
teemat = \"teemat\"
rahoittajat = \"rahoittajat\"
";

const HUGO_LIST: &str = "{{ define \"main\" }}<ul>{{ range .Paginator.Pages }}<li><a href=\"{{ .RelPermalink }}\">\
{{ .Title }}</a></li>{{ end }}</ul>{{ with .Paginator.Next }}<a href=\"{{ .URL }}\">{{ .PageNumber }}</a>{{ end }}{{ end }}\n";

const HUGO_TERMS: &str = "{{ define \"main\" }}<ul>{{ range .Data.Terms.Alphabetical }}<li>{{ .Page.Title }} {{ .Count }}\
</li>{{ end }}</ul>{{ end }}\n";
