//! The map of the regions: `data/maakunnat.svg` as outlines that a page can draw.
//!
//! The drawing is in units of its own, about 1.2 km each. Åland, which would be as small as a thumbnail, stands 2.4 times
//! as large in a frame of its own. Where a region has its number was chosen by hand: a square of 54 units around that
//! place, which is 24 pixels on the narrowest telephones, touches the square of no other region.

pub mod sketch;

/// The map, drawn by code of [`super::Region`].
const MAP: &str = include_str!("data/maakunnat.svg");

/// A region on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// Two digits, Statistics Finland's number of the region.
    pub code: &'static str,
    /// What `d` of an SVG path says: only `M`, `l` and `z`, whole numbers.
    pub path: &'static str,
    /// Where its number stands, x and y: the middle of the text.
    pub label: [i32; 2],
    /// The frame in which it is drawn larger than the others: x, y, width and height.
    pub frame: Option<[i32; 4]>,
}

/// The `viewBox` of the map.
#[must_use]
pub fn view_box() -> &'static str {
    attribute(MAP, "viewBox").unwrap_or_default()
}

/// The regions in the order of their codes, each once.
pub fn outlines() -> impl Iterator<Item = Outline> {
    MAP.split("<path").skip(1).filter_map(|path| {
        Some(Outline {
            code: attribute(path, "id")?.strip_prefix("mk-")?,
            path: attribute(path, "d")?,
            label: numbers(attribute(path, "data-label")?)?,
            frame: attribute(path, "data-frame").and_then(numbers),
        })
    })
}

/// The outline of the region with the code.
#[must_use]
pub fn outline(code: &str) -> Option<Outline> {
    outlines().find(|outline| outline.code == code)
}

/// The first value of the attribute `name`.
fn attribute(text: &'static str, name: &str) -> Option<&'static str> {
    let (_, rest) = text.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

fn numbers<const COUNT: usize>(text: &str) -> Option<[i32; COUNT]> {
    let numbers: Option<Vec<i32>> = text.split(',').map(|number| number.parse().ok()).collect();
    numbers?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::sketch::rings;
    use super::*;
    use crate::place::{Places, RegionKind};

    /// Whether a place lies in a ring: a line from it to the right crosses the border an odd number of times.
    fn holds(ring: &[[i32; 2]], [x, y]: [i32; 2]) -> bool {
        let ends = ring.iter().zip(ring.iter().cycle().skip(1));
        let crossed = ends.filter(|([ax, ay], [bx, by])| {
            (*ay > y) != (*by > y) && f64::from(x - ax) < f64::from(bx - ax) * f64::from(y - ay) / f64::from(by - ay)
        });
        crossed.count() % 2 == 1
    }

    #[test]
    fn every_region_is_drawn_once() {
        let places = Places::built_in();
        let regions = places.regions().iter().filter(|region| region.kind == RegionKind::Region);
        let codes: Vec<&str> = regions.filter_map(|region| region.code).collect();
        assert_eq!(outlines().map(|outline| outline.code).collect::<Vec<_>>(), codes);
        assert_eq!(outline("17").map(|outline| outline.code), Some("17"));
        assert_eq!(outline("03"), None);
    }

    #[test]
    fn everything_is_in_the_picture_and_every_number_in_its_region() {
        let [left, top, width, height] = numbers(&view_box().replace(' ', ",")).expect("four numbers");
        for outline in outlines() {
            let rings = rings(outline.path);
            for [x, y] in rings.iter().flatten() {
                assert!((left..=left + width).contains(x) && (top..=top + height).contains(y), "{outline:?}");
            }
            let corners = rings.iter().map(Vec::len).max();
            assert!(corners > Some(20), "{outline:?}");
            assert!(rings.iter().any(|ring| holds(ring, outline.label)), "{outline:?}");
        }
    }

    #[test]
    fn numbers_keep_their_distance() {
        let labels: Vec<_> = outlines().map(|outline| (outline.code, outline.label)).collect();
        for (at, (code, [x, y])) in labels.iter().enumerate() {
            for (other, [other_x, other_y]) in &labels[at + 1..] {
                assert!((x - other_x).abs().max((y - other_y).abs()) >= 54, "{code} and {other}");
            }
        }
    }

    #[test]
    fn the_frame_holds_its_region_and_no_other() {
        let framed: Vec<_> = outlines().filter_map(|outline| Some((outline.code, outline.frame?))).collect();
        let [(code, [left, top, width, height])] = framed[..] else { panic!("one frame: {framed:?}") };
        assert_eq!(code, "21");
        for outline in outlines() {
            let inside = |[x, y]: &[i32; 2]| (left..left + width).contains(x) && (top..top + height).contains(y);
            let corners = rings(outline.path).concat();
            let all = if outline.code == code { corners.iter().all(inside) } else { !corners.iter().any(inside) };
            assert!(all, "{outline:?}");
        }
    }
}
