//! Whole builds into fresh folders, with their phases; two sites in turns, and how much more CPU the second one takes.

use crate::compare::{clear, ours};
use crate::record::Record;
use crate::summary::median;
use crate::table::or_dash;
use std::io;
use std::path::Path;
use tempfile::TempDir;

/// A site that has been generated, in a folder that goes with it.
pub struct Site {
    pub folder: TempDir,
    /// The number of its cards or chapters.
    pub size: usize,
}

impl Site {
    /// One of a size, which `generate` writes.
    pub fn new(parent: &Path, size: usize, generate: impl Fn(&Path) -> io::Result<()>) -> io::Result<Self> {
        let folder = TempDir::with_prefix_in("salkku-bench-", parent)?;
        generate(folder.path())?;
        Ok(Self { folder, size })
    }

    /// One build into a fresh folder, and its row.
    fn build(&self, number: usize) -> io::Result<Record> {
        let (output, cache) = (self.folder.path().join("out"), self.folder.path().join("cache"));
        let run = ours(self.folder.path(), &output, &cache, &[])?;
        clear(self.folder.path(), &["out", "cache"])?;
        row(self.size, &number.to_string(), &run);
        Ok(run)
    }
}

/// Builds sites in turns, so that all meet the same machine.
pub fn compare(sites: &[Site], runs: usize) -> io::Result<()> {
    println!("\n    size  run   wall s    cpu s  peak MB   size/s    files        MB");
    let mut of_site = vec![Vec::new(); sites.len()];
    for number in 1..=runs {
        for (site, runs) in sites.iter().zip(&mut of_site) {
            runs.push(site.build(number)?);
        }
    }
    let middles: Vec<Record> = of_site.iter().map(|runs| middle(runs)).collect();
    for (site, middle) in sites.iter().zip(&middles) {
        row(site.size, "mid", middle);
    }
    middles.iter().for_each(phases);
    if let [first, second] = &middles[..] {
        match (first.cost.cpu(), second.cost.cpu()) {
            (Some(first), Some(second)) if first > 0.0 => println!("\ncpu of the second: {:.2} times", second / first),
            _ => println!("\ncpu is not known on this machine"),
        }
    }
    Ok(())
}

fn phases(run: &Record) {
    println!();
    for phase in &run.phases {
        println!("{:>8}  {:8.1} ms", phase.name, phase.ms);
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of cards and bytes are far below 2^53")]
fn row(size: usize, name: &str, run: &Record) {
    println!(
        "{size:>8}  {name:>3}  {:>7.2}  {:>7}  {:>7}  {:>7.0}  {:>7}  {:>8.1}",
        run.cost.wall,
        or_dash(run.cost.cpu(), 2),
        or_dash(run.cost.megabytes(), 0),
        size as f64 / run.cost.wall,
        run.files,
        run.bytes as f64 / 1e6,
    );
}

/// The median of each figure.
fn middle(runs: &[Record]) -> Record {
    let figure = |figure: &dyn Fn(&Record) -> Option<f64>| median(runs.iter().filter_map(figure).collect());
    let mut middle = runs[0].clone();
    middle.cost.wall = figure(&|run| Some(run.cost.wall)).unwrap_or_default();
    middle.cost.user = figure(&|run| run.cost.user);
    middle.cost.system = figure(&|run| run.cost.system);
    for (position, phase) in middle.phases.iter_mut().enumerate() {
        phase.ms = figure(&|run| run.phases.get(position).map(|phase| phase.ms)).unwrap_or_default();
    }
    middle
}
