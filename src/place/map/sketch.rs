//! Outlines with few corners, for maps as small as a stamp.

use super::{Outline, outlines};

/// What may be left out, in units of the map: half a pixel where the map is a hundred pixels wide.
const ROUGH: f64 = 5.0;

type Point = [i32; 2];

/// All regions in one path; the borders between them hide below a line of some width.
#[must_use]
pub fn country() -> String {
    outlines().map(region).collect()
}

/// One region, with the same corners as in [`country`].
#[must_use]
pub fn region(outline: Outline) -> String {
    let rings = rings(outline.path).into_iter().map(|ring| simple(&ring));
    // An island of three corners at most is a speck.
    rings.filter(|ring| ring.len() > 3).map(|ring| path(&ring)).collect()
}

/// The corners of each part of a path.
pub(super) fn rings(path: &str) -> Vec<Vec<Point>> {
    let ring = |part: &str| {
        let mut at = [0, 0];
        // Each step is from the corner before it, and the first from nothing.
        let steps = part.split(['M', 'l', ' ']).filter_map(super::numbers::<2>);
        let corner = |[x, y]: Point| {
            at = [at[0] + x, at[1] + y];
            at
        };
        steps.map(corner).collect()
    };
    path.split('z').filter(|part| !part.is_empty()).map(ring).collect()
}

/// A ring without the corners that hardly matter, by the method of Ramer, Douglas and Peucker.
fn simple(ring: &[Point]) -> Vec<Point> {
    let [first, _, _, ..] = ring else { return ring.to_vec() };
    // The method needs two ends: the first corner, and the one that is farthest from it.
    let far = (0..ring.len()).max_by_key(|&at| square(*first, ring[at])).unwrap_or_default();
    let mut kept = vec![*first];
    keep(&ring[..=far], &mut kept);
    let back: Vec<Point> = ring[far..].iter().chain([first]).copied().collect();
    keep(&back, &mut kept);
    kept.pop();
    kept
}

/// Adds the corners of a line that matter, but for its first one.
fn keep(line: &[Point], kept: &mut Vec<Point>) {
    let (Some(&start), Some(&end)) = (line.first(), line.last()) else { return };
    let off = (1..line.len().saturating_sub(1)).map(|at| (at, distance(line[at], start, end)));
    match off.max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((at, distance)) if distance > ROUGH => {
            keep(&line[..=at], kept);
            keep(&line[at..], kept);
        }
        _ => kept.push(end),
    }
}

/// How far a point is from the line through two others, or from the one point that these are.
fn distance([x, y]: Point, start: Point, end: Point) -> f64 {
    let [run, rise] = [end[0] - start[0], end[1] - start[1]];
    let length = f64::from(square(start, end)).sqrt();
    if length == 0.0 {
        return f64::from(square(start, [x, y])).sqrt();
    }
    f64::from(run * (start[1] - y) - rise * (start[0] - x)).abs() / length
}

fn square([ax, ay]: Point, [bx, by]: Point) -> i32 {
    (bx - ax).pow(2) + (by - ay).pow(2)
}

fn path(ring: &[Point]) -> String {
    let mut path = String::new();
    let mut before = [0, 0];
    for (at, &[x, y]) in ring.iter().enumerate() {
        let sign = ["M", "l", " "][at.min(2)];
        path += &format!("{sign}{},{}", x - before[0], y - before[1]);
        before = [x, y];
    }
    path + "z"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_that_hardly_matter_go() {
        let square = [[0, 0], [50, 1], [100, 0], [100, 100], [49, 98], [0, 100], [2, 40]];
        assert_eq!(simple(&square), [[0, 0], [100, 0], [100, 100], [0, 100]]);
        assert_eq!(simple(&[]), Vec::<Point>::new());
        assert_eq!(simple(&[[3, 3]]), [[3, 3]]);
    }

    #[test]
    fn a_path_is_read_as_it_is_written() {
        let paths = outlines().map(|outline| outline.path);
        for drawn in paths {
            assert_eq!(rings(drawn).iter().map(|ring| path(ring)).collect::<String>(), drawn);
        }
    }

    #[test]
    fn the_country_is_light_and_whole() {
        assert!(country().len() < 3200, "{} bytes", country().len());
        for outline in outlines() {
            let sketch = region(outline);
            assert!(!sketch.is_empty() && country().contains(&sketch), "{}", outline.code);
            let corners = rings(outline.path).concat();
            assert!(rings(&sketch).concat().iter().all(|corner| corners.contains(corner)), "{}", outline.code);
        }
    }
}
