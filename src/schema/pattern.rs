//! Regular expressions for what [`crate::value`] reads from text, in the syntax that JSON Schema shares with JavaScript.
//!
//! What a pattern refuses, the program refuses too: an editor never marks what is sound. The other way round there are
//! things that no pattern knows, such as the 29th of February.

/// A text in which something stands.
pub const FILLED: &str = r"\S";

/// A text in which nothing stands.
pub const BLANK: &str = r"^\s*$";

/// A web address.
pub const URL: &str = r"^\s*(?:[hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)\S+\s*$";

/// The id of a page, which has no colon, or the web address of one.
pub const PAGE_OR_URL: &str = r"^[^:]*[^:\s][^:]*$|^\s*[hH][tT][tT][pP][sS]?://\S+\s*$";

/// A file name that leads out of the folder: absolute, or with a step upwards.
pub const OUTSIDE: &str = r"^\s*[/~]|^\s*.:|\\|(?:^\s*|/)\.\.(?:/|\s*$)";

/// A number with an optional decimal part and per cent sign.
pub const NUMBER: &str = r"^\s*-?\s*(?:(?:[0-9]\s*)+(?:[.,]\s*(?:[0-9]\s*)*)?|[.,]\s*(?:[0-9]\s*)+)%*\s*$";

/// A year, month or day in one of the accepted forms, and perhaps a time of day, which is not read.
#[must_use]
pub fn date() -> String {
    let year = "[1-9][0-9]{3}";
    // The days of a month, by its length; each with a leading zero or without.
    let lengths = [("0?[13578]|1[02]", "[12][0-9]|3[01]"), ("0?[469]|11", "[12][0-9]|30"), ("0?2", "[12][0-9]")];
    let finnish = lengths.map(|(month, late)| format!(r"(?:0?[1-9]|{late})\.(?:{month})\.{year}")).join("|");
    let full =
        lengths.map(|(month, late)| format!("(?:{})(?:-(?:0[1-9]|{late}))?", month.replace("0?", "0"))).join("|");
    let month = format!("(?:0?[1-9]|1[0-2])[./]{year}");
    format!(r"^\s*(?:{year}(?:-(?:{full}))?|{finnish}|{month})(?:[T ][\s\S]*:[\s\S]*)?\s*$")
}

/// A sum of money as people type it.
#[must_use]
pub fn money() -> String {
    let digit = r"[0-9][\s'_]*";
    let group = |mark: &str| format!(r"{mark}[\s'_]*(?:{digit}){{3}}");
    let decimals = |mark: &str| format!(r"{mark}[\s'_]*(?:{digit}){{1,2}}");
    // One mark between thousands, and then either the other before decimals, or the same one once more.
    let grouped = [(r"\.", ","), (",", r"\.")]
        .map(|(thousands, point)| {
            let (group, decimals) = (group(thousands), decimals(point));
            format!("(?:{group})+{decimals}|(?:{group}){{2,}}")
        })
        .join("|");
    let decimals = decimals("[.,]");
    format!(
        r"^\s*(?:EUR)*[€\s]*(?:[-−–]\s*|\+)?[\s'_]*(?:(?:{digit})+(?:{decimals})?|(?:{digit}){{1,3}}(?:{grouped}))[€\s]*(?:euroa)*(?:EUR)*\s*$"
    )
}

/// Any of some folded words, whatever the case, with runs of spaces and underscores for a space.
#[must_use]
pub fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words = words.into_iter().map(|word| any_case(word, r"[\s_]+"));
    format!(r"^[\s_]*(?:{})[\s_]*$", words.collect::<Vec<_>>().join("|"))
}

/// Any of some spellings of a key, whatever the case, with a space or hyphen for an underscore.
#[must_use]
pub fn key<'a>(spellings: impl IntoIterator<Item = &'a str>) -> String {
    let spellings = spellings.into_iter().map(|spelling| any_case(spelling, "[ _-]"));
    format!(r"\s*(?:{})\s*$", spellings.collect::<Vec<_>>().join("|"))
}

/// A word as a text to be matched as it stands.
#[must_use]
pub fn literal(word: &str) -> String {
    word.chars().map(escaped).collect()
}

fn any_case(word: &str, gap: &str) -> String {
    let letter = |c: char| {
        let mut upper = c.to_uppercase();
        match (c, upper.next(), upper.next()) {
            (' ' | '_', _, _) => gap.to_owned(),
            (_, Some(upper), None) if upper != c => format!("[{c}{upper}]"),
            _ => escaped(c),
        }
    };
    word.chars().map(letter).collect()
}

/// Only what has a meaning of its own may be escaped: JavaScript refuses any other.
fn escaped(c: char) -> String {
    if r"^$\.*+?()[]{}|/".contains(c) { format!("\\{c}") } else { c.to_string() }
}
