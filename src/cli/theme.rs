//! `salkku theme`: copies of the themes in the program, to change.

use super::args::{Common, CopyTheme, ThemeCommand};
use super::{DONE, Ended, FAILED, USAGE, messages};
use crate::cli::report::{line, unwritten};
use crate::config;
use crate::diag::Messages;
use crate::load::{self, THEME_SETTINGS, ThemeFiles, built_in_theme, built_in_themes};
use crate::locale::Arg;
use crate::value::nearest;
use crate::write;
use std::path::Path;

pub fn run(command: &ThemeCommand, common: &Common) -> Ended {
    let ThemeCommand::Copy(args) = command;
    copy(args, common)
}

fn copy(args: &CopyTheme, common: &Common) -> Ended {
    let mut loaded = load::load(&common.source);
    let (settings, file, is_site) = loaded.settings();
    let config = config::parse(&settings, file).0;
    let messages = messages(common.lang, config.lang());
    if !is_site {
        let shown = common.source.display().to_string();
        return Ended::with(FAILED, line(&messages, "new-no-site", &[("path", Arg::Text(&shown))]));
    }
    let chosen = match chosen(args, &messages) {
        Ok(files) => files,
        Err(words) => return Ended::with(USAGE, words),
    };
    let name = args.to.as_deref().unwrap_or(&args.name);
    if name.is_empty() || name.contains(['/', '\\']) || name.starts_with('.') {
        return Ended::with(USAGE, line(&messages, "theme-copy-name", &[("name", Arg::Text(name))]));
    }
    match write_all(&chosen, &args.name, name, &common.source) {
        Err(Fault::Taken(path)) => {
            Ended::with(FAILED, line(&messages, "theme-copy-exists", &[("path", Arg::Text(&path))]))
        }
        Err(Fault::Failed(words)) => Ended::with(FAILED, words),
        Ok(written) => {
            let next = if config.theme.value == name { "theme-copy-done" } else { "theme-copy-choose" };
            let args = [("name", Arg::Text(name)), ("count", Arg::count(written.len()))];
            let stdout = written.join("\n") + "\n";
            Ended { stdout, stderr: line(&messages, next, &args), code: DONE }
        }
    }
}

/// The files to copy: all of the theme, or those that are named, a folder for all that is in it.
fn chosen(args: &CopyTheme, messages: &Messages) -> Result<ThemeFiles, String> {
    let files = built_in_theme(&args.name);
    if files.is_empty() {
        let names: Vec<&str> = built_in_themes().collect();
        let (near, all) = (nearest(&args.name, names.iter().copied()).unwrap_or("none"), names.join(", "));
        let about = [("name", Arg::Text(&args.name)), ("nearest", Arg::Text(near)), ("choices", Arg::Text(&all))];
        return Err(line(messages, "theme-copy-unknown", &about));
    }
    let Some(wanted) = Some(&args.files).filter(|wanted| !wanted.is_empty()) else { return Ok(files) };
    let mut chosen = ThemeFiles::new();
    for word in wanted {
        let word = word.trim_end_matches('/');
        let folder = format!("{word}/");
        let of_word = files.iter().filter(|(path, _)| *path == word || path.starts_with(&folder));
        let before = chosen.len();
        chosen.extend(of_word.map(|(path, file)| (path.clone(), file.clone())));
        if chosen.len() == before && !files.contains_key(word) {
            let near = nearest(word, files.keys().map(String::as_str)).unwrap_or("none");
            let about = [("path", Arg::Text(word)), ("name", Arg::Text(&args.name)), ("nearest", Arg::Text(near))];
            return Err(line(messages, "theme-copy-no-file", &about));
        }
    }
    Ok(chosen)
}

/// Why nothing, or not all, was written.
enum Fault {
    /// The file is there already.
    Taken(String),
    /// The words of the system.
    Failed(String),
}

/// Writes the files into the theme called `to`; gives their paths. Nothing is written where one of them is there already.
/// A theme of another name says which one it stands over.
fn write_all(chosen: &ThemeFiles, from: &str, to: &str, root: &Path) -> Result<Vec<String>, Fault> {
    let folder = format!("themes/{to}");
    let mut files: Vec<(String, Vec<u8>)> =
        chosen.iter().map(|(path, file)| (format!("{folder}/{path}"), file.bytes.to_vec())).collect();
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        return Err(Fault::Taken(path.clone()));
    }
    let settings = format!("{folder}/{THEME_SETTINGS}");
    let has_own_name = built_in_themes().all(|name| name != to);
    if has_own_name && !chosen.contains_key(THEME_SETTINGS) && !root.join(&settings).exists() {
        files.insert(0, (settings, format!("name: {to}\nparent: {from}\n").into_bytes()));
    }
    for (path, bytes) in &files {
        write::create(root, path, bytes).map_err(|(place, error)| Fault::Failed(unwritten(&place, &error)))?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}
