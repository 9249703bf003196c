//! What differs between two texts, as people read it.

use std::fmt::Write;

/// How many lines around a difference are shown.
const AROUND: usize = 2;

/// More lines than this are not shown.
const MOST: usize = 60;

/// The lines that differ, with `-` where they were expected and `+` where they were found.
pub fn lines(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.split('\n').collect(), found.split('\n').collect());
    let script = script(&old, &new);
    let near = |at: usize| {
        let (first, last) = (at.saturating_sub(AROUND), (at + AROUND).min(script.len() - 1));
        script[first..=last].iter().any(|(sign, _)| *sign != ' ')
    };
    let mut out = String::new();
    let mut shown = 0;
    let mut gap = false;
    for (at, (sign, line)) in script.iter().enumerate() {
        if !near(at) {
            gap = true;
            continue;
        }
        if shown == MOST {
            out += "    …\n";
            break;
        }
        if gap && shown > 0 {
            out += "    ⋮\n";
        }
        gap = false;
        shown += 1;
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {sign} {line}");
    }
    out
}

/// The shortest way from one list of lines to the other: kept, left out and added lines.
fn script<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(char, &'a str)> {
    // The length of the longest common list of lines from each pair of positions on.
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] =
                if old[i] == new[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut script = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            script.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            script.push(('-', old[i]));
            i += 1;
        } else {
            script.push(('+', new[j]));
            j += 1;
        }
    }
    script
}

#[test]
fn a_difference_is_shown_with_what_is_around_it() {
    let old: Vec<String> = (0..20).map(|n| format!("line {n}")).collect();
    let mut new = old.clone();
    new[3] = "other".to_owned();
    new.remove(15);
    let shown = lines(&old.join("\n"), &new.join("\n"));
    let expected = "    line 1\n    line 2\n  - line 3\n  + other\n    line 4\n    line 5\n    ⋮\n    line 13\n    line 14\n  - line 15\n    line 16\n    line 17\n";
    assert_eq!(shown, expected);
}
