//! How large a drawing is.

use roxmltree::Node;

/// How wide a drawing is that says only what its shape is: such a one takes all the room that it is given.
const WHOLE_WIDTH: f64 = 1280.0;

/// Width and height of a drawing in pixels of CSS, where it says them, or says what shape it has.
pub fn of(svg: Node<'_, '_>) -> Option<(u32, u32)> {
    let side = |name| svg.attribute(name).and_then(length);
    let (width, height) = match (side("width"), side("height"), view_box(svg)) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some((across, down))) => (WHOLE_WIDTH, WHOLE_WIDTH * down / across),
        _ => return None,
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held in its bounds")]
    let pixels = |length: f64| length.round().clamp(1.0, 1_000_000.0) as u32;
    Some((pixels(width), pixels(height)))
}

/// A length in pixels; `None` for one that depends on what is around the drawing.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let unit_at = text.find(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E') || c == '%');
    let (number, unit) = text.split_at(unit_at.unwrap_or(text.len()));
    let pixels = match unit.to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    let length = number.trim().parse::<f64>().ok()? * pixels;
    (length.is_finite() && length > 0.0).then_some(length)
}

/// Width and height of the part of the plane that a drawing shows.
fn view_box(svg: Node<'_, '_>) -> Option<(f64, f64)> {
    let numbers = svg.attribute("viewBox")?.split([' ', '\t', '\n', '\r', ',']).filter(|part| !part.is_empty());
    let numbers: Vec<f64> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
    let is_size = |side: &f64| side.is_finite() && *side > 0.0;
    match numbers[..] {
        [_, _, width, height] if is_size(&width) && is_size(&height) => Some((width, height)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(attributes: &str) -> Option<(u32, u32)> {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>");
        of(roxmltree::Document::parse(&text).expect("XML").root_element())
    }

    #[test]
    fn a_drawing_is_as_large_as_it_says() {
        assert_eq!(extent("width='720' height='405.6px'"), Some((720, 406)));
        assert_eq!(extent("width='210mm' height='297mm'"), Some((794, 1123)));
        assert_eq!(extent("width='1in' height='72pt'"), Some((96, 96)));
        assert_eq!(extent("width='1e2' height='10'"), Some((100, 10)));
        assert_eq!(extent("width='300' viewBox='0 0 100 50'"), Some((300, 150)));
        assert_eq!(extent("height='50' viewBox='0,0,100,50'"), Some((100, 50)));
        assert_eq!(extent("width='100%' height='100%' viewBox='0 0 8 4'"), Some((1280, 640)), "it fills its place");
        for nothing in [
            "",
            "width='300'",
            "width='100%' height='5em'",
            "viewBox='0 0 0 0'",
            "viewBox='0 0 a b'",
            "width='-1' height='1'",
            "width='inf' height='1'",
        ] {
            assert_eq!(extent(nothing), None, "{nothing}");
        }
    }
}
