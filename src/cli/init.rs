//! `salkku init`

use super::args::{Common, Init};
use super::{Ended, FAILED, Surroundings, messages};
use crate::cli::report::{line, unwritten};
use crate::load::starter;
use crate::locale::Arg;
use crate::value::Lang;
use crate::write;

pub fn run(args: &Init, common: &Common, _: &Surroundings) -> Ended {
    let lang = common.lang.unwrap_or(Lang::Fi);
    let messages = messages(common.lang, lang);
    let shown = args.dir.display().to_string();
    let path = [("path", Arg::Text(&shown))];
    if !crate::load::is_vacant(&args.dir) {
        return Ended::with(FAILED, line(&messages, "init-not-empty", &path));
    }
    for (inner, bytes) in starter(lang.tag()) {
        if let Err((place, error)) = write::create(&args.dir, &inner, bytes) {
            return Ended::with(FAILED, unwritten(&place, &error));
        }
    }
    Ended::with(super::DONE, line(&messages, "init-done", &path))
}
