//! One build under observation: time, CPU, memory, and what it wrote.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often memory is looked at. The highest use so far is what the system tells, so little is missed between.
const INTERVAL: Duration = Duration::from_millis(2);

/// Clock ticks a second in `/proc`, on every Linux that there is.
const TICKS: f64 = 100.0;

/// What a build took and gave.
#[derive(Debug, Default, Clone)]
pub struct Run {
    /// Seconds on the clock.
    pub wall: f64,
    /// Seconds of CPU, the program's own and the system's for it, to a hundredth; `None` where there is no `/proc`.
    pub cpu: Option<f64>,
    /// The highest use of memory, in megabytes.
    pub memory: Option<f64>,
    /// How many files it wrote.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
    /// The phases with their milliseconds, as `--timings` prints them.
    pub phases: Vec<(String, f64)>,
}

/// Builds the site in `source` into the folder `output`, which must not be there.
pub fn build(program: &str, source: &Path, output: &Path) -> io::Result<Run> {
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(["build", "--as-of", "2026-11-21", "--timings", "--source"])
        .arg(source)
        .arg("--output")
        .arg(output)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut messages = child.stderr.take().expect("a pipe");
    // Read beside the waiting: a program that has much to say must not stand still.
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        messages.read_to_string(&mut text).map(|_| text)
    });
    let mut run = Run::default();
    // Between its end and our asking how it ended, the process is there as a shade that has only its times.
    let process = Path::new("/proc").join(child.id().to_string());
    while let Some(status) = fs::read_to_string(process.join("status")).ok().filter(|status| !is_over(status)) {
        run.memory = kilobytes(&status, "VmHWM:").map(|kilobytes| kilobytes / 1000.0).or(run.memory);
        sleep(INTERVAL);
    }
    run.wall = start.elapsed().as_secs_f64();
    run.cpu = fs::read_to_string(process.join("stat")).ok().and_then(|stat| ticks(&stat)).map(|ticks| ticks / TICKS);
    let status = child.wait()?;
    if run.cpu.is_none() {
        run.wall = start.elapsed().as_secs_f64();
    }
    let messages = reader.join().expect("the reader does not panic")?;
    if !status.success() {
        return Err(io::Error::other(format!("the build failed:\n{messages}")));
    }
    run.phases = messages.lines().filter_map(phase).collect();
    for entry in walkdir::WalkDir::new(output) {
        let entry = entry?;
        if entry.file_type().is_file() {
            run.files += 1;
            run.bytes += entry.metadata()?.len();
        }
    }
    Ok(run)
}

fn is_over(status: &str) -> bool {
    status.lines().any(|line| line.starts_with("State:") && line.contains('Z'))
}

/// A figure of the memory of a running process, where there is a `/proc`.
pub fn kilobytes_of(process: u32, name: &str) -> Option<f64> {
    kilobytes(&fs::read_to_string(format!("/proc/{process}/status")).ok()?, name)
}

fn kilobytes(status: &str, name: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// User and system time of a process, the 14th and 15th field of `stat`; the second, its name, may hold anything.
fn ticks(stat: &str) -> Option<f64> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

/// A line such as `  render     123.4 ms`.
fn phase(line: &str) -> Option<(String, f64)> {
    match line.split_whitespace().collect::<Vec<_>>()[..] {
        [name, time, "ms"] => Some((name.to_owned(), time.parse().ok()?)),
        _ => None,
    }
}
