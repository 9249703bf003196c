//! A small HTTP client that can also send what no browser would.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// Nothing here takes nearly so long, unless it never ends.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// Reads the bytes of an answer; `None` where they are none.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
        let mut answer = Self { status, head, body: bytes[end + 4..].to_vec() };
        if answer.header("transfer-encoding") == "chunked" {
            answer.body = joined(&answer.body)?;
        }
        Some(answer)
    }

    /// The value of a header; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(other, _)| other.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value.trim())
    }

    /// The names of all headers, in small letters.
    pub fn headers(&self) -> Vec<String> {
        let names = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        names.map(|(name, _)| name.to_ascii_lowercase()).collect()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Asserts the status, and shows the answer where it is another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}\n\n{}", self.head, self.text());
        self
    }
}

/// The body of an answer that came in pieces, each after a line with its size; `None` where the last one is not there.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|part| part == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?, 16).ok()?;
        let piece = rest[end + 2..].get(..size)?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(piece);
        rest = rest[end + 2 + size..].strip_prefix(b"\r\n")?;
    }
}

/// Opens a connection on which nothing waits forever.
pub fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    stream.set_write_timeout(Some(PATIENCE)).expect("a limit");
    stream
}

/// Sends bytes as they are, and gives all that comes back until the server closes the connection.
#[track_caller]
pub fn exchange(address: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = connect(address);
    // A server that has seen enough closes before all is sent.
    let _ = stream.write_all(bytes);
    let (started, mut answer, mut buffer) = (Instant::now(), Vec::new(), [0; 16 * 1024]);
    // A stream that goes on is no answer to a question for a page.
    while started.elapsed() < PATIENCE {
        match stream.read(&mut buffer) {
            Ok(0) => return answer,
            Ok(count) => answer.extend_from_slice(&buffer[..count]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => break,
            // Closed before everything that was sent had been read.
            Err(_) => return answer,
        }
    }
    panic!("no end of the answer to: {}", String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
}

/// A request for a path, after which the server closes the connection.
pub fn request(method: &str, path: &str, host: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    (text + "\r\n").into_bytes()
}

/// A page's stream of news.
pub struct Stream {
    pub status: u16,
    reader: BufReader<TcpStream>,
}

impl Stream {
    /// Sends the request, and reads the head of the answer.
    pub fn open(address: &str, bytes: &[u8]) -> Self {
        let mut stream = connect(address);
        stream.write_all(bytes).expect("the request is taken");
        let mut stream = Self { status: 0, reader: BufReader::new(stream) };
        let first = stream.line();
        stream.status = first.get(9..12).and_then(|status| status.parse().ok()).expect("a status");
        while !stream.line().is_empty() {}
        stream
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.reader.read_line(&mut line).expect("more of the stream");
        line.trim_end().to_owned()
    }

    /// Waits for the next piece of news that fulfils a condition.
    pub fn until(&mut self, is_wanted: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let started = Instant::now();
        let mut others = Vec::new();
        while started.elapsed() < PATIENCE {
            // Between the lines of events stand the sizes of pieces, and lines that only keep the connection.
            let line = self.line();
            let Some(data) = line.strip_prefix("data:") else { continue };
            let news: serde_json::Value = serde_json::from_str(data.trim()).expect("JSON");
            if is_wanted(&news) {
                return news;
            }
            others.push(news);
        }
        panic!("only other news: {others:?}");
    }

    /// Ends it, as a browser does that leaves the page.
    pub fn close(self) {
        let _ = self.reader.get_ref().shutdown(Shutdown::Both);
    }
}
