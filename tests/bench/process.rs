//! A program under observation: what it took, as the system itself counts it.
//!
//! The bench starts itself anew as a small process that starts the program, waits for it and asks the system what its
//! only child has used. So the CPU is exact, no other child is in the figures, and the peak of memory is the program's.

use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The first argument of the bench when it is that small process.
pub const WATCH: &str = "--watch";

/// What a process took.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Cost {
    /// Seconds on the clock.
    pub wall: f64,
    /// Seconds of CPU in the program itself, and in the system for it; `None` where the system does not tell.
    pub user: Option<f64>,
    pub system: Option<f64>,
    /// The highest use of memory, in units of 1024 bytes.
    pub memory: Option<u64>,
    /// Seconds of CPU that all other programs of the machine took meanwhile: what is not nought slowed this one.
    #[serde(default)]
    pub others: Option<f64>,
}

impl Cost {
    /// All seconds of CPU.
    pub fn cpu(&self) -> Option<f64> {
        Some(self.user? + self.system?)
    }

    /// The highest use of memory in megabytes.
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    pub fn megabytes(&self) -> Option<f64> {
        Some(self.memory? as f64 * 1024.0 / 1e6)
    }
}

/// Runs a command to its end; gives what it took, and what it said on standard error.
pub fn observe(command: &Command) -> io::Result<(Cost, String)> {
    let mut watcher = Command::new(std::env::current_exe()?);
    watcher.arg(WATCH).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => watcher.env(name, value),
            None => watcher.env_remove(name),
        };
    }
    let mut child = watcher.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut messages = child.stderr.take().expect("a pipe");
    // Read beside the waiting: a program that has much to say must not stand still.
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        messages.read_to_end(&mut bytes).map(|_| String::from_utf8_lossy(&bytes).into_owned())
    });
    let mut answer = String::new();
    child.stdout.take().expect("a pipe").read_to_string(&mut answer)?;
    let status = child.wait()?;
    let messages = reader.join().expect("the reader does not panic")?;
    if !status.success() {
        return Err(io::Error::other(format!("{command:?} failed:\n{messages}")));
    }
    let cost = serde_json::from_str(&answer).map_err(io::Error::other)?;
    Ok((cost, messages))
}

/// The small process: runs what its arguments say, and prints what it took. Tells whether it ended well.
pub fn watch(arguments: &[OsString]) -> io::Result<bool> {
    let [program, arguments @ ..] = arguments else { return Err(io::Error::other("nothing to run")) };
    let (start, before) = (Instant::now(), of_all());
    let mut command = Command::new(program);
    let status = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status()?;
    let (wall, after) = (start.elapsed().as_secs_f64(), of_all());
    let mut cost = Cost { wall, ..used(Whose::Child) };
    // The system counts hundredths there, so a little less than nought is nought.
    let others = |before: f64, after: f64, own: f64| (after - before - own).max(0.0);
    cost.others = before.zip(after).zip(cost.cpu()).map(|((before, after), own)| others(before, after, own));
    println!("{}", serde_json::to_string(&cost).map_err(io::Error::other)?);
    Ok(status.success())
}

/// Seconds of CPU that all programs have taken since the machine started, and that other machines took from this one.
fn of_all() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/stat").ok()?;
    let fields: Vec<f64> =
        text.lines().next()?.split_whitespace().skip(1).filter_map(|field| field.parse().ok()).collect();
    // user, nice, system, idle, iowait, irq, softirq, steal; in hundredths on every Linux that there is.
    let [user, nice, system, _, _, irq, softirq, steal, ..] = fields[..] else { return None };
    Some((user + nice + system + irq + softirq + steal) / 100.0)
}

/// Whose use is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// That of all children that have ended.
    Child,
    /// Our own.
    Own,
}

/// What has been used so far.
#[cfg(unix)]
pub fn used(whose: Whose) -> Cost {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeVal;
    let who = if whose == Whose::Child { UsageWho::RUSAGE_CHILDREN } else { UsageWho::RUSAGE_SELF };
    let Ok(usage) = getrusage(who) else { return Cost::default() };
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let seconds = |time: TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    // Apple counts bytes.
    let unit = if cfg!(target_vendor = "apple") { 1024 } else { 1 };
    Cost {
        wall: 0.0,
        user: Some(seconds(usage.user_time())),
        system: Some(seconds(usage.system_time())),
        memory: u64::try_from(usage.max_rss()).ok().map(|size| size / unit),
        others: None,
    }
}

/// What has been used so far, which nobody tells here.
#[cfg(not(unix))]
pub fn used(_: Whose) -> Cost {
    Cost::default()
}
