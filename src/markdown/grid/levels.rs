//! Rows of heads as they are written -> cells that span columns and rows.

/// A head of one or more columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadCell {
    /// What it says; empty for a corner or a hole.
    pub text: String,
    /// The first of its columns, from 0.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// How many levels it spans.
    pub rows: usize,
}

/// Reads rows of heads, all of one length, in which an empty cell continues another: the one above, where all that is
/// below that one is empty, else the one at its left, where both have the same head above them.
///
/// Gives the cells level by level, and the columns that have no head in the end.
pub fn merged(texts: &[Vec<String>]) -> (Vec<Vec<HeadCell>>, Vec<usize>) {
    let mut cells: Vec<(usize, HeadCell)> = Vec::new();
    // Which cell each place of the row above, and of the row being read, belongs to.
    let mut above: Vec<usize> = Vec::new();
    for (level, row) in texts.iter().enumerate() {
        let mut owners: Vec<usize> = Vec::with_capacity(row.len());
        while let Some(text) = row.get(owners.len()) {
            let column = owners.len();
            let upper = above.get(column).copied().filter(|&upper| {
                let (_, cell) = &cells[upper];
                let below = &row[column..(column + cell.columns).min(row.len())];
                cell.column == column && below.iter().all(String::is_empty)
            });
            let left = owners.last().copied().filter(|&left| {
                let same_head = level == 0 || above[column - 1] == above[column];
                cells[left].0 == level && same_head
            });
            match (upper, left) {
                (Some(upper), _) if text.is_empty() => {
                    cells[upper].1.rows += 1;
                    owners.extend(std::iter::repeat_n(upper, cells[upper].1.columns));
                }
                (None, Some(left)) if text.is_empty() => {
                    cells[left].1.columns += 1;
                    owners.push(left);
                }
                _ => {
                    owners.push(cells.len());
                    cells.push((level, HeadCell { text: text.clone(), column, columns: 1, rows: 1 }));
                }
            }
        }
        above = owners;
    }
    let without = above.iter().enumerate().filter(|(_, cell)| cells[**cell].1.text.is_empty());
    let without = without.map(|(column, _)| column).collect();
    let mut levels = vec![Vec::new(); texts.len()];
    for (level, cell) in cells {
        levels[level].push(cell);
    }
    (levels, without)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Each level as `text@column+columns/rows`.
    fn shown(rows: &[&str]) -> (String, Vec<usize>) {
        let texts: Vec<Vec<String>> = rows.iter().map(|row| row.split(',').map(str::to_owned).collect()).collect();
        let (levels, without) = merged(&texts);
        let cell = |cell: &HeadCell| format!("{}@{}+{}/{}", cell.text, cell.column, cell.columns, cell.rows);
        let levels: Vec<_> = levels.iter().map(|level| level.iter().map(cell).collect::<Vec<_>>().join(" ")).collect();
        (levels.join("; "), without)
    }

    #[test]
    fn empty_heads_continue_others() {
        for (rows, expected) in [
            (&["Kunta,Osio,,", ",1,2,3"][..], "Kunta@0+1/2 Osio@1+3/1; 1@1+1/1 2@2+1/1 3@3+1/1"),
            (&["A,B,,C,", ",1,,,"], "A@0+1/2 B@1+2/1 C@3+2/2; 1@1+2/1"),
            (&["A,,,", "B,,C,", ",1,2,"], "A@0+4/1; B@0+2/1 C@2+2/1; @0+1/1 1@1+1/1 2@2+2/1"),
            (&["A,B", ",", ",1"], "A@0+1/3 B@1+1/2; ; 1@1+1/1"),
            // A corner.
            (&[",A,B", ",1,2"], "@0+1/2 A@1+1/1 B@2+1/1; 1@1+1/1 2@2+1/1"),
        ] {
            assert_eq!(shown(rows).0, expected, "{rows:?}");
        }
    }

    #[test]
    fn no_head_reaches_below_its_neighbour() {
        assert_eq!(shown(&["A,,B,", "1,2,,4"]), ("A@0+2/1 B@2+2/1; 1@0+1/1 2@1+1/1 @2+1/1 4@3+1/1".into(), vec![2]));
        assert_eq!(shown(&["A,B,,", ",,2,3"]).1, [1]);
        assert_eq!(shown(&[",A"]).1, [0]);
    }

    proptest! {
        #[test]
        fn every_place_has_one_head(rows in prop::collection::vec(prop::collection::vec("[ab]?", 5), 1..5)) {
            let (levels, _) = merged(&rows);
            let mut covered = vec![vec![0; 5]; rows.len()];
            for (level, cells) in levels.iter().enumerate() {
                for cell in cells {
                    for row in &mut covered[level..level + cell.rows] {
                        for place in &mut row[cell.column..cell.column + cell.columns] {
                            *place += 1;
                        }
                    }
                }
            }
            prop_assert!(covered.iter().flatten().all(|count| *count == 1), "{:?}", levels);
        }
    }
}
