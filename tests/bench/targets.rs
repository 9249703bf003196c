//! What is aimed at, and what was measured of it.

use crate::record::{Session, Step, Tool};
use crate::summary::{Middle, median};
use std::collections::BTreeMap;
use std::path::Path;

const COLD: (Tool, Step) = (Tool::Salkku, Step::Cold);

/// One aim.
#[derive(Debug, Clone)]
pub struct Target {
    pub what: String,
    /// What it is at most, in words.
    pub limit: String,
    /// What it is, in words; `None` where these sessions did not measure it.
    pub value: Option<String>,
    pub is_met: Option<bool>,
}

impl Target {
    fn at_most(what: impl Into<String>, limit: f64, unit: &str, decimals: usize, value: Option<f64>) -> Self {
        let words = |figure: f64, decimals: usize| format!("{figure:.decimals$}{unit}");
        let limit_decimals = if limit.fract() == 0.0 { 0 } else { decimals };
        Self {
            what: what.into(),
            limit: format!("at most {}", words(limit, limit_decimals)),
            value: value.map(|value| words(value, decimals)),
            is_met: value.map(|value| value <= limit),
        }
    }

    fn exactly(what: impl Into<String>, wanted: usize, value: Option<usize>) -> Self {
        Self {
            what: what.into(),
            limit: wanted.to_string(),
            value: value.map(|value| value.to_string()),
            is_met: value.map(|value| value == wanted),
        }
    }

    /// A sign for whether it is met.
    pub fn mark(&self) -> &'static str {
        match self.is_met {
            Some(true) => "✓",
            Some(false) => "✗",
            None => "–",
        }
    }
}

/// All aims. `compare` and `growth` are sessions of these kinds, where there are any.
pub fn all(compare: Option<&Session>, growth: Option<&Session>) -> Vec<Target> {
    let mut targets = Vec::new();
    // Ratios hold for any size; the aim is set for ten thousand.
    let sizes = compare.map(Session::sizes).unwrap_or_default();
    let cards = sizes.iter().copied().find(|&cards| cards == 10_000).or(sizes.first().copied()).unwrap_or(10_000);
    whole(compare, cards, &mut targets);
    let middle = |cards, step| {
        let sessions = [compare, growth].into_iter().flatten();
        sessions.into_iter().find_map(|session| session.middle(cards, (Tool::Salkku, step)))
    };
    for (cards, most) in [(10_000, 120.0), (100_000, 700.0), (1_000_000, 4000.0)] {
        let value = middle(cards, Step::Cold).and_then(|cold| cold.megabytes);
        targets.push(Target::at_most(format!("memory, {} cards", spaced(cards)), most, " MB", 0, value));
    }
    for cards in [100_000, 1_000_000] {
        let what = format!("CPU per card without writing, {} cards to 10 000", spaced(cards));
        let value = growth.and_then(|session| session.growth(10_000, cards));
        targets.push(Target::at_most(what, 1.15, " times", 2, value));
    }
    for (cards, most) in [(10_000, 60.0), (100_000, 500.0)] {
        let no_op = middle(cards, Step::NoOp);
        let value = no_op.as_ref().map(|no_op| no_op.wall * 1000.0);
        targets.push(Target::at_most(format!("nothing changed, {} cards", spaced(cards)), most, " ms", 0, value));
        let what = format!("files written when nothing changed, {} cards", spaced(cards));
        targets.push(Target::exactly(what, 0, no_op.map(|no_op| no_op.files)));
    }
    changes(compare, cards, &mut targets);
    let head = compare.or(growth).map(|session| &session.head);
    let start = head.and_then(|head| median(head.version_wall.clone())).map(|seconds| seconds * 1000.0);
    targets.push(Target::at_most("start of the program (--version)", 5.0, " ms", 1, start));
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let binary = head.map(|head| head.binary as f64 / 1e6);
    targets.push(Target::at_most("size of the program", 25.0, " MB", 1, binary));
    targets
}

/// The whole site at once.
fn whole(compare: Option<&Session>, cards: usize, targets: &mut Vec<Target>) {
    let ratio = compare.and_then(|session| session.cpu_ratio(cards, COLD, (Tool::Hugo, Step::Cold)));
    let what = format!("CPU of a cold build to Hugo's, {} cards", spaced(cards));
    targets.push(Target::at_most(what, 0.1, " times", 3, ratio));
    let writing = compare.and_then(|session| session.writing_ratio(cards));
    targets.push(Target::at_most("CPU of writing to the floor's", 2.5, " times", 2, writing));
}

/// After a change.
fn changes(compare: Option<&Session>, cards: usize, targets: &mut Vec<Target>) {
    let of = |step| (cards, (Tool::Salkku, step));
    let middle = |step| compare.and_then(|session| session.middle(cards, (Tool::Salkku, step)));
    let more = compare.and_then(|session| {
        let more = session.paired(of(Step::Body), of(Step::NoOp), |body, no_op| Some(body.cost.wall - no_op.cost.wall));
        more.map(|seconds| seconds * 1000.0)
    });
    targets.push(Target::at_most("text of a card, beyond nothing changed", 15.0, " ms", 0, more));
    let body = middle(Step::Body);
    targets.push(Target::exactly(
        "pages written after a change of a text",
        1,
        body.as_ref().map(|body| pages(&body.paths)),
    ));
    let status = middle(Step::Status);
    let unexpected = status.as_ref().map(unexpected);
    targets.push(Target {
        what: "status of a card".to_owned(),
        limit: "its page, at most one page and one head of each index, the home page, the tables".to_owned(),
        value: unexpected.as_ref().map(|unexpected| match (&unexpected[..], &status) {
            ([], Some(status)) => format!("{} files, all of these", status.files),
            _ => format!("also {}", unexpected.join(", ")),
        }),
        is_met: unexpected.as_ref().map(Vec::is_empty),
    });
    let template = middle(Step::Template);
    let parsed =
        template.as_ref().and_then(|template| template.work).and_then(|work| usize::try_from(work.parsed).ok());
    targets.push(Target::exactly("documents parsed after a change of the template", 0, parsed));
    let ratio = compare.and_then(|session| session.cpu_ratio(cards, (Tool::Salkku, Step::Template), COLD));
    targets.push(Target::at_most("CPU after a change of the template, to a cold build's", 0.7, " times", 2, ratio));
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let cache = compare.and_then(|session| {
        let cold = session.middle(cards, COLD)?;
        Some(cold.cache? as f64 / session.source(cards)? as f64)
    });
    targets.push(Target::at_most("size of the cache to the sources'", 1.5, " times", 2, cache));
}

/// How many of the paths are pages.
fn pages(paths: &[String]) -> usize {
    paths.iter().filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "html")).count()
}

/// What a change of a status wrote beyond the pages that tell of it: the card's own; of each list that has it the page
/// where it stands and the first one, which has the counts; the lists of values; what tells of the whole site.
fn unexpected(status: &Middle) -> Vec<String> {
    const WHOLE: [&str; 6] = ["index.html", "hakemistot.html", "hankkeet.csv", "build.json", "feed.xml", "sitemap.xml"];
    let mut of_list: BTreeMap<(&str, &str), Vec<&String>> = BTreeMap::new();
    let mut cards = 0;
    for path in &status.paths {
        let Some((folder, name)) = path.split_once('/').filter(|_| !WHOLE.contains(&path.as_str())) else { continue };
        let stem = name.trim_end_matches(".html");
        if folder == "hankkeet" && stem.starts_with("hanke-") {
            cards += 1;
        } else {
            of_list.entry((folder, stem.split('_').next().unwrap_or(stem))).or_default().push(path);
        }
    }
    let mut more: Vec<String> =
        of_list.values().filter(|paths| paths.len() > 2).flatten().map(|path| (*path).clone()).collect();
    let others = status.paths.iter().filter(|path| !path.contains('/') && !WHOLE.contains(&path.as_str()));
    more.extend(others.cloned());
    if cards > 1 {
        more.push(format!("{cards} cards"));
    }
    if status.files > status.paths.len() {
        more.push(format!("{} files in all", status.files));
    }
    more
}

/// `10000` as `10 000`, with a space that does not break.
pub fn spaced(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
