//! The figures on the screen.

use crate::record::{Record, Session, Tool};
use crate::summary::per_card;
use crate::targets::{self, Target};

/// The heads of [`row`].
pub fn heads() {
    println!(
        "\n   cards  run  {:<42} {:>8} {:>8} {:>8} {:>7} {:>9} {:>8}",
        "step", "CPU s", "wall s", "MB", "files", "MB wrote", "removed"
    );
}

/// A measured run.
pub fn row(record: &Record) {
    let Record { run, cards, files, bytes, removed, .. } = record;
    line(&run.to_string(), *cards, &name(record.tool, record), record, (*files, *bytes, *removed));
}

fn name(tool: Tool, record: &Record) -> String {
    match tool {
        Tool::Salkku => format!("salkku: {}", record.step.name()),
        Tool::Hugo => format!("hugo: {}", record.step.name()),
        Tool::Floor => format!("floor: {}", record.step.name()),
    }
}

fn line(run: &str, cards: usize, name: &str, record: &Record, (files, bytes, removed): (usize, u64, usize)) {
    println!(
        "{cards:>8}  {run:>3}  {name:<42} {:>8} {:>8.3} {:>8} {files:>7} {:>9} {removed:>8}",
        or_dash(record.cost.cpu(), 3),
        record.cost.wall,
        or_dash(record.cost.megabytes(), 0),
        megabytes(bytes),
    );
}

/// A figure, or a dash where it is not known.
pub fn or_dash(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.decimals$}"))
}

/// Bytes in megabytes.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub fn megabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e6)
}

/// The medians of a session, by size and step in the order of the first round.
pub fn medians(session: &Session) {
    println!("\nmedians of {} rounds", session.head.runs);
    heads();
    for cards in session.sizes() {
        for record in first_round(session, cards) {
            let Some(middle) = session.middle(cards, (record.tool, record.step)) else { continue };
            let mut shown = record.clone();
            shown.cost.wall = middle.wall;
            shown.cost.user = middle.cpu;
            shown.cost.system = Some(0.0);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was kilobytes before")]
            let memory = middle.megabytes.map(|megabytes| (megabytes * 1e6 / 1024.0) as u64);
            shown.cost.memory = memory;
            let written = (middle.files, middle.bytes, middle.removed);
            line("mid", cards, &name(record.tool, record), &shown, written);
        }
    }
}

/// What was measured in the first round at a size.
pub fn first_round(session: &Session, cards: usize) -> Vec<&Record> {
    let first = session.records.iter().map(|record| record.run).min().unwrap_or_default();
    session.records.iter().filter(|record| record.run == first && record.cards == cards).collect()
}

/// CPU per card and memory by size, with their ratios to the first.
pub fn growth(session: &Session) {
    use crate::record::Step;
    println!("\n   cards  CPU per card without writing µs  times the first  peak memory MB  kB a card");
    let sizes = session.sizes();
    for &cards in &sizes {
        let dry = session.middle(cards, (Tool::Salkku, Step::DryRun)).and_then(|dry| dry.cpu);
        let cold = session.middle(cards, (Tool::Salkku, Step::Cold)).and_then(|cold| cold.megabytes);
        println!(
            "{cards:>8} {:>32} {:>16} {:>15} {:>10}",
            or_dash(dry.map(|cpu| per_card(cpu, cards) * 1e6), 1),
            or_dash(session.growth(sizes[0], cards), 2),
            or_dash(cold, 0),
            or_dash(cold.map(|megabytes| per_card(megabytes * 1000.0, cards)), 1),
        );
    }
}

/// The aims, each with what was measured.
pub fn targets(compare: Option<&Session>, growth: Option<&Session>) {
    println!();
    for target in targets::all(compare, growth) {
        let Target { what, limit, .. } = &target;
        println!("{} {what}: {} ({limit})", target.mark(), target.value.as_deref().unwrap_or("not measured here"));
    }
}

/// That others were at work on the machine, where it was much: their work is in the figures.
pub fn warn_of_others(session: &Session) {
    if let Some(share) = session.others().filter(|share| *share > 0.02) {
        println!(
            "\nother programs took {:.0} % of the machine meanwhile: these figures are not its best",
            share * 100.0
        );
    }
}
