//! Text on its way to a terminal.

/// A text that cannot act on the reader's terminal, byte for byte as long. Control characters of any kind are commands
/// to it, and marks of the direction of writing make a name read as another; each is shown as a sign in its place.
/// Ends of lines and tabs stay.
#[must_use]
pub fn tame(text: &str) -> String {
    let acts = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || turns(c);
    let sign = |c: char| match c.len_utf8() {
        1 => '?',
        2 => '¿',
        _ => '\u{fffd}',
    };
    text.chars().map(|c| if acts(c) { sign(c) } else { c }).collect()
}

/// Like [`tame`], for what must stay on its line.
#[must_use]
pub fn tame_line(text: &str) -> String {
    tame(text).replace(['\n', '\t'], " ")
}

/// Whether a character is a mark that turns the direction of writing: <https://www.unicode.org/reports/tr9/>.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_shown_and_the_rest_stays() {
        let text = "a\u{1b}[31m\u{9b}\u{61c}\u{200e}\u{202e}\u{2066}\r\nÄ\tb";
        assert_eq!(tame(text), "a?[31m¿¿\u{fffd}\u{fffd}\u{fffd}?\nÄ\tb");
        assert_eq!(tame(text).len(), text.len());
        assert_eq!(tame_line("a\n\u{202e}b"), "a \u{fffd}b");
    }
}
