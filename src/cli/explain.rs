//! `salkku explain`

use super::args::{Common, Explain};
use super::report::line;
use super::{DONE, Ended, Surroundings, USAGE, messages};
use crate::diag::{Code, Messages, codes};
use crate::guide;
use crate::locale::Arg;
use crate::value::Lang;

/// How many codes are named in place of one that does not exist.
const OFFERED: usize = 5;

pub fn run(args: &Explain, common: &Common, around: &Surroundings) -> Ended {
    let messages = messages(common.lang, around.lang.unwrap_or_default());
    let Some(name) = &args.code else { return print(list(codes::ALL, &messages)) };
    if let Some(code) = guide::find(name) {
        return print(page(code, &messages));
    }
    let family = guide::family(name);
    if !family.is_empty() {
        return print(list(&family, &messages));
    }
    let near = guide::near(name);
    let mut said = line(&messages, "explain-unknown", &[("name", Arg::Text(name))]);
    if !near.is_empty() {
        said += &line(&messages, "explain-near", &[]);
        said += &list(&near[..near.len().min(OFFERED)], &messages);
    }
    Ended::with(USAGE, said)
}

fn print(stdout: String) -> Ended {
    Ended { stdout, stderr: String::new(), code: DONE }
}

/// The page of a code as it is written, with the weight of the finding below its heading.
fn page(code: &Code, messages: &Messages) -> String {
    let severity = messages.severity(code.severity);
    let weight = line(messages, "explain-severity", &[("severity", Arg::Text(&severity))]);
    // The tests see to it that every code has a page.
    let Some(page) = guide::page(code, messages.lang()) else { return format!("# {}\n\n{weight}", code.name) };
    let elsewhere = match messages.lang() {
        Lang::Sv => line(messages, "explain-language", &[]) + "\n",
        _ => String::new(),
    };
    format!("# {}: {}\n\n{weight}\n{elsewhere}{}", code.name, page.title, page.text)
}

/// The codes, a line each: weight, name and meaning.
fn list(codes: &[&Code], messages: &Messages) -> String {
    let weights: Vec<String> = codes.iter().map(|code| messages.severity(code.severity)).collect();
    let widest = weights.iter().map(|weight| weight.chars().count()).max().unwrap_or(0);
    let longest = codes.iter().map(|code| code.name.len()).max().unwrap_or(0);
    let rows = codes.iter().zip(&weights).map(|(code, weight)| {
        let title = guide::page(code, messages.lang()).map_or("", |page| page.title);
        format!("{weight:widest$}  {:longest$}  {title}", code.name).trim_end().to_owned() + "\n"
    });
    rows.collect()
}
