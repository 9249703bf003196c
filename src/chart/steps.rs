//! Numbers in a few steps, so that a map can show each step by a shade.

/// No more steps than eyes can tell apart.
pub const MOST_STEPS: usize = 5;

/// By what the steps of a scale grow within each power of ten, from fine to coarse.
const ROUND: [&[usize]; 5] = [&[1, 2, 3, 4, 5, 6, 7, 8, 9], &[1, 2, 3, 5, 7], &[1, 2, 5], &[1, 3], &[1]];

/// Numbers that a map shows alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The least.
    pub from: usize,
    /// The greatest.
    pub to: usize,
    /// The shade, from 1 (the lightest) to [`MOST_STEPS`]. A scale of few steps spreads over the same shades.
    pub shade: usize,
}

/// Steps that hold all of `counts` but noughts, which are no step.
///
/// Most regions have few projects and one has very many, so steps grow by multiplying, from round number to round
/// number: 1, 2–4, 5–9, 10–19, 20–49. The finest scale is taken that needs no more than [`MOST_STEPS`].
#[must_use]
pub fn steps(counts: impl IntoIterator<Item = usize>) -> Vec<Step> {
    let counts: Vec<usize> = counts.into_iter().filter(|&count| count > 0).collect();
    let (Some(&least), Some(&greatest)) = (counts.iter().min(), counts.iter().max()) else { return Vec::new() };
    let scales: Vec<_> = ROUND.iter().map(|digits| scale(digits, least, greatest)).collect();
    let fitting = scales.iter().find(|(starts, _)| starts.len() <= MOST_STEPS);
    let Some((starts, end)) = fitting.or(scales.last()) else { return Vec::new() };
    // More powers of ten than there are steps: the last step takes in the rest.
    let starts = &starts[..starts.len().min(MOST_STEPS)];
    let nexts = starts.iter().skip(1).chain([end]);
    let step = |(position, (&from, &next)): (usize, (&usize, &usize))| Step {
        from,
        to: next - 1,
        shade: (2 * position + 1) * MOST_STEPS / (2 * starts.len()) + 1,
    };
    starts.iter().zip(nexts).enumerate().map(step).collect()
}

/// The shade of a number: that of its step, and 0 for none.
#[must_use]
pub fn shade(steps: &[Step], count: usize) -> usize {
    steps.iter().find(|step| (step.from..=step.to).contains(&count)).map_or(0, |step| step.shade)
}

/// The round numbers at which the steps from `least` to `greatest` begin, and the one at which the next would.
fn scale(digits: &[usize], least: usize, greatest: usize) -> (Vec<usize>, usize) {
    let powers = (0..).map_while(|power| 10_usize.checked_pow(power));
    let round: Vec<usize> =
        powers.flat_map(|power| digits.iter().filter_map(move |digit| power.checked_mul(*digit))).collect();
    let first = round.partition_point(|&number| number <= least).saturating_sub(1);
    let after = round.partition_point(|&number| number <= greatest);
    (round[first..after].to_vec(), round.get(after).copied().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ranges(counts: &[usize]) -> Vec<String> {
        let range = |step: Step| match (step.from, step.to) {
            (from, to) if from == to => from.to_string(),
            (from, to) => format!("{from}–{to}"),
        };
        steps(counts.iter().copied()).into_iter().map(range).collect()
    }

    #[test]
    fn few_projects_have_a_step_for_each_number() {
        assert_eq!(ranges(&[]), Vec::<String>::new());
        assert_eq!(ranges(&[0, 0]), Vec::<String>::new());
        assert_eq!(ranges(&[0, 1]), ["1"]);
        assert_eq!(ranges(&[2, 0, 4, 3]), ["2", "3", "4"]);
        assert_eq!(ranges(&[1, 5]), ["1", "2", "3", "4", "5"]);
    }

    #[test]
    fn steps_grow_by_multiplying() {
        assert_eq!(ranges(&[1, 9]), ["1", "2", "3–4", "5–6", "7–9"]);
        assert_eq!(ranges(&[1, 2, 2, 3, 47]), ["1", "2–4", "5–9", "10–19", "20–49"]);
        assert_eq!(ranges(&[1, 200]), ["1–2", "3–9", "10–29", "30–99", "100–299"]);
        assert_eq!(ranges(&[1, 10_000]), ["1–9", "10–99", "100–999", "1000–9999", "10000–99999"]);
        assert_eq!(ranges(&[512, 890]), ["500–599", "600–699", "700–799", "800–899"]);
    }

    #[test]
    fn a_short_scale_is_spread_over_the_shades() {
        let shades = |counts: &[usize]| steps(counts.iter().copied()).iter().map(|step| step.shade).collect::<Vec<_>>();
        assert_eq!(shades(&[7]), [3]);
        assert_eq!(shades(&[1, 2]), [2, 4]);
        assert_eq!(shades(&[1, 2, 3]), [1, 3, 5]);
        assert_eq!(shades(&[1, 5]), [1, 2, 3, 4, 5]);
    }

    proptest! {
        #[test]
        fn every_number_has_one_step(counts in prop::collection::vec(0_usize..=usize::MAX, 1..20)) {
            let steps = steps(counts.iter().copied());
            prop_assert!(steps.len() <= MOST_STEPS);
            prop_assert!(steps.is_sorted_by(|a, b| a.to < b.from && a.shade < b.shade));
            for count in counts {
                let of = steps.iter().filter(|step| (step.from..=step.to).contains(&count)).count();
                prop_assert_eq!(of, usize::from(count > 0 && count < usize::MAX), "{} in {:?}", count, steps);
            }
        }
    }
}
