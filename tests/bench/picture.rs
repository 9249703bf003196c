//! A chart of bars as SVG, that a page of the guide shows.

use std::fmt::Write;

/// A bar: what it is of, how long it is, and the words beside it.
pub struct Bar {
    pub name: String,
    pub value: f64,
    pub words: String,
    /// Ours stand out.
    pub is_ours: bool,
}

/// How much of the width the names take, and the words after the bars, of the whole.
const NAMES: f64 = 300.0;
const WORDS: f64 = 90.0;
const WIDTH: f64 = 820.0;
const ROW: f64 = 30.0;

/// The bars below each other, on one scale that begins at nought.
#[allow(clippy::cast_precision_loss, reason = "numbers of rows")]
pub fn bars(title: &str, bars: &[Bar]) -> String {
    let longest = bars.iter().map(|bar| bar.value).fold(f64::MIN_POSITIVE, f64::max);
    let height = 50.0 + ROW * bars.len() as f64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-labelledby=\"title\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n\
         <title id=\"title\">{}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"10\" y=\"26\" font-weight=\"bold\" fill=\"#1a1a1a\">{}</text>\n",
        escaped(title),
        escaped(title)
    );
    for (position, bar) in bars.iter().enumerate() {
        let top = 42.0 + ROW * position as f64;
        let middle = top + 15.0;
        // A bar that is there can be seen.
        let width = ((WIDTH - NAMES - WORDS) * bar.value / longest).max(1.0);
        let colour = if bar.is_ours { "#0d4a4f" } else { "#a3a3a3" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\" fill=\"#1a1a1a\">{}</text>\
             <rect x=\"{NAMES}\" y=\"{}\" width=\"{width:.1}\" height=\"20\" fill=\"{colour}\"/>\
             <text x=\"{:.1}\" y=\"{middle}\" fill=\"#1a1a1a\">{}</text>",
            NAMES - 8.0,
            escaped(&bar.name),
            top,
            NAMES + width + 6.0,
            escaped(&bar.words),
        );
    }
    svg + "</svg>\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
