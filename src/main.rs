//! Arguments -> library -> exit code; the only place that prints.

mod bar;

use salkku::value::Lang;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[allow(clippy::disallowed_methods, reason = "this is the one place that looks at the clock and the environment")]
fn main() -> ExitCode {
    // A fault of ours becomes a finding that says so; the default report is for programmers.
    std::panic::set_hook(Box::new(|_| {}));
    let clock =
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0));
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let cache = variable("SALKKU_CACHE_DIR").map(PathBuf::from).or_else(|| {
        let of_user = variable("XDG_CACHE_HOME").map(PathBuf::from);
        of_user.or_else(|| Some(std::env::home_dir()?.join(".cache"))).map(|folder| folder.join("salkku"))
    });
    let on_screen = std::io::stderr().is_terminal();
    let drawn = bar::Bar::default();
    let bar = salkku::cli::Bar(Arc::new(move |words: &str, done, of| drawn.show(words, done, of)));
    let surroundings = salkku::cli::Surroundings {
        cache,
        bar: on_screen.then_some(bar),
        clock,
        epoch: variable("SOURCE_DATE_EPOCH"),
        home: std::env::home_dir(),
        lang: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).and_then(|name| {
            // Such as fi_FI.UTF-8.
            Lang::from_tag(name.to_str()?.split(['_', '.', '@']).next()?)
        }),
        colour: on_screen && variable("NO_COLOR").is_none(),
        stdout_is_screen: std::io::stdout().is_terminal(),
        stderr_is_screen: on_screen,
        say: Some(|text| {
            let _ = std::io::stderr().write_all(text.as_bytes());
        }),
    };
    let ended = salkku::cli::run(std::env::args_os(), &surroundings);
    // Whoever reads our output may have stopped reading; there is nobody left to tell.
    let _ = std::io::stdout().write_all(ended.stdout.as_bytes()).and_then(|()| std::io::stdout().flush());
    let _ = std::io::stderr().write_all(ended.stderr.as_bytes());
    ExitCode::from(ended.code)
}
