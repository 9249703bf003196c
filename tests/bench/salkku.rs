//! Our own program, as the bench runs it.

use crate::process::{Cost, observe};
use crate::record::{Phase, Work};
use serde::Deserialize;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_salkku");

/// The day for which sites are built; the dates of the corpus agree with it.
pub const AS_OF: &str = "2026-11-21";

/// What a build took, and what it says of itself.
#[derive(Debug, Clone)]
pub struct Built {
    pub cost: Cost,
    pub work: Option<Work>,
    pub phases: Vec<Phase>,
}

/// The line of figures that the program prints for programs.
#[derive(Deserialize)]
struct Timings {
    phases: Vec<Phase>,
    work: Option<Work>,
}

/// Builds a site with a cache folder of its own.
pub fn build(source: &Path, output: &Path, cache: &Path, flags: &[&str]) -> io::Result<Built> {
    let mut command = Command::new(PROGRAM);
    command.args(["build", "--as-of", AS_OF, timings_flag(), "--source"]).arg(source);
    command.arg("--output").arg(output).args(flags).env("SALKKU_CACHE_DIR", cache);
    let (cost, said) = observe(&command)?;
    let mut lines = said.lines().filter(|line| line.starts_with("{\"phases\":"));
    if let Some(timings) = lines.find_map(|line| serde_json::from_str::<Timings>(line).ok()) {
        return Ok(Built { cost, work: timings.work, phases: timings.phases });
    }
    Ok(Built { cost, work: None, phases: said.lines().filter_map(phase).collect() })
}

/// The flag that makes the program tell its phases: in a form for programs, where it knows one.
fn timings_flag() -> &'static str {
    static FLAG: std::sync::OnceLock<&str> = std::sync::OnceLock::new();
    FLAG.get_or_init(|| {
        let mut command = Command::new(PROGRAM);
        command.args(["build", "--timings=json", "--help"]).stdout(Stdio::null()).stderr(Stdio::null());
        if command.status().is_ok_and(|status| status.success()) { "--timings=json" } else { "--timings" }
    })
}

/// A line such as `  render     123.4 ms`.
pub fn phase(line: &str) -> Option<Phase> {
    match line.split_whitespace().collect::<Vec<_>>()[..] {
        [name, time, "ms"] => Some(Phase { name: name.to_owned(), ms: time.parse().ok()? }),
        _ => None,
    }
}
