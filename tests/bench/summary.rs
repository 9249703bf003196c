//! Medians, and ratios round by round.

use crate::record::{Record, Session, Step, Tool, Work};

/// Which runs: who did what.
pub type Of = (Tool, Step);

/// The middle of some figures.
pub fn median(mut figures: Vec<f64>) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    let upper = *figures.get(middle)?;
    let lower = if figures.len().is_multiple_of(2) { figures[middle - 1] } else { upper };
    Some(f64::midpoint(lower, upper))
}

/// The middle of the runs of a step: of each figure by itself.
#[derive(Debug, Clone)]
pub struct Middle {
    pub wall: f64,
    pub cpu: Option<f64>,
    pub megabytes: Option<f64>,
    /// Those of the last run: they are the same in all, but for the length of a number.
    pub files: usize,
    pub bytes: u64,
    pub removed: usize,
    pub cache: Option<u64>,
    pub work: Option<Work>,
    pub paths: Vec<String>,
}

impl Session {
    /// The runs of a step, in their order.
    pub fn runs(&self, cards: usize, (tool, step): Of) -> Vec<&Record> {
        let runs = self.records.iter();
        runs.filter(|run| run.cards == cards && run.tool == tool && run.step == step).collect()
    }

    /// The middle of a step, where it was measured.
    pub fn middle(&self, cards: usize, of: Of) -> Option<Middle> {
        let runs = self.runs(cards, of);
        let last = runs.last()?;
        let figure =
            |figure: &dyn Fn(&Record) -> Option<f64>| median(runs.iter().filter_map(|run| figure(run)).collect());
        Some(Middle {
            wall: figure(&|run| Some(run.cost.wall))?,
            cpu: figure(&|run| run.cost.cpu()),
            megabytes: figure(&|run| run.cost.megabytes()),
            files: last.files,
            bytes: last.bytes,
            removed: last.removed,
            cache: last.cache,
            work: last.work,
            paths: last.paths.clone(),
        })
    }

    /// The middle of what comes of two figures of the same round.
    pub fn paired(
        &self,
        (cards, of): (usize, Of),
        (other_cards, other): (usize, Of),
        figure: impl Fn(&Record, &Record) -> Option<f64>,
    ) -> Option<f64> {
        let others = self.runs(other_cards, other);
        let pairs = self.runs(cards, of).into_iter().filter_map(|run| {
            let other = others.iter().find(|other| other.run == run.run)?;
            figure(run, other)
        });
        median(pairs.collect())
    }

    /// How many times the CPU of the second one the first one takes.
    pub fn cpu_ratio(&self, cards: usize, of: Of, other: Of) -> Option<f64> {
        self.paired((cards, of), (cards, other), |run, other| Some(run.cost.cpu()? / other.cost.cpu()?))
    }

    /// The numbers of cards that were measured, the smallest first.
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.records.iter().map(|run| run.cards).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    /// How many times the floor's CPU the writing takes: a build less one that writes nothing.
    pub fn writing_ratio(&self, cards: usize) -> Option<f64> {
        let dry = self.runs(cards, (Tool::Salkku, Step::DryRun));
        let cold = (cards, (Tool::Salkku, Step::Cold));
        self.paired(cold, (cards, (Tool::Floor, Step::Write)), |cold, floor| {
            let dry = dry.iter().find(|dry| dry.run == cold.run)?;
            Some((cold.cost.cpu()? - dry.cost.cpu()?) / floor.cost.cpu()?)
        })
    }

    /// How many times the CPU per card of the smaller size the larger one takes, without writing.
    pub fn growth(&self, small: usize, large: usize) -> Option<f64> {
        let dry = (Tool::Salkku, Step::DryRun);
        self.paired((large, dry), (small, dry), |large_run, small_run| {
            Some(per_card(large_run.cost.cpu()?, large) / per_card(small_run.cost.cpu()?, small))
        })
    }

    /// The share of the machine that other programs took while runs were measured.
    pub fn others(&self) -> Option<f64> {
        let runs = self.records.iter().filter_map(|run| Some((run.cost.others?, run.cost.wall)));
        let (others, wall) = runs.fold((0.0, 0.0), |(others, wall), run| (others + run.0, wall + run.1));
        #[allow(clippy::cast_precision_loss, reason = "a number of cores")]
        let threads = self.head.threads as f64;
        (wall > 0.0).then(|| others / (wall * threads))
    }

    /// The bytes of the sources of a catalogue.
    pub fn source(&self, cards: usize) -> Option<u64> {
        self.head.sources.iter().find(|(size, _)| *size == cards).map(|(_, bytes)| *bytes)
    }
}

/// Seconds for each card.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub fn per_card(seconds: f64, cards: usize) -> f64 {
    seconds / cards as f64
}
