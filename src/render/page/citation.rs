//! The reference to a report, ready to be copied.

use crate::value::{Lang, fold};

/// What a reference is made of; what is not known is left out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Citation<'a> {
    /// Who wrote the report, by name.
    pub authors: &'a [String],
    /// The organisation that wrote it.
    pub author_body: Option<&'a str>,
    /// Who published it.
    pub publisher: Option<&'a str>,
    /// The year of its date.
    pub year: Option<&'a str>,
    /// Title.
    pub title: &'a str,
    /// Subtitle.
    pub subtitle: Option<&'a str>,
    /// The series in which it appeared.
    pub series: Option<&'a str>,
    /// Its number there.
    pub series_number: Option<&'a str>,
    /// ISBN.
    pub isbn: Option<&'a str>,
    /// URN.
    pub urn: Option<&'a str>,
    /// The web address of the report.
    pub address: Option<&'a str>,
}

/// What stands in place of a year that is not known.
const UNDATED: [&str; 3] = ["s.a.", "u.å.", "n.d."];

/// The reference in a line, as Finnish officials write it: who (when). What. Where.
///
/// The authors stand first, or else the organisation that wrote the report, or its publisher, who is then not named
/// again; of a report of which no maker is known, the title.
#[must_use]
pub fn citation(parts: &Citation<'_>, lang: Lang) -> String {
    let body = || named(parts.author_body).or_else(|| named(parts.publisher));
    let maker = list(parts.authors).or_else(body);
    let year = line(parts.year).unwrap_or_else(|| lang.of(&UNDATED).to_owned());
    let title = joined(parts.title, line(parts.subtitle));
    let publisher = named(parts.publisher);
    let publisher = publisher.filter(|name| maker.as_ref().is_none_or(|maker| fold(maker) != fold(name)));
    let address = line(parts.address);
    let is_address =
        |urn: &String| address.as_ref().is_some_and(|address| address.to_lowercase().ends_with(&urn.to_lowercase()));
    let mut sentences = match maker {
        Some(maker) => vec![format!("{maker} ({year})"), title],
        None => vec![format!("{title} ({year})")],
    };
    let series = line(parts.series).map(|series| match line(parts.series_number) {
        Some(number) => format!("{series} {number}"),
        None => series,
    });
    sentences.extend(series);
    sentences.extend(publisher);
    sentences.extend(line(parts.isbn).map(|isbn| format!("ISBN {isbn}")));
    sentences.extend(line(parts.urn).filter(|urn| !is_address(urn)));
    let mut reference: Vec<String> = sentences.into_iter().filter(|text| !text.is_empty()).map(ended).collect();
    // A stop at the end of an address would be copied with it.
    reference.extend(address);
    reference.join(" ")
}

/// A text in one line; `None` where nothing stands in it.
fn line(text: Option<&str>) -> Option<String> {
    // A no-break space parts no words.
    let is_break = |c: char| c.is_whitespace() && c != '\u{a0}';
    let words: Vec<&str> = text?.split(is_break).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A name without the signs that part it from others.
fn named(name: Option<&str>) -> Option<String> {
    line(Some(name?.trim().trim_matches([',', ';'])))
}

/// Names as they stand in a reference: “A”, “A & B”, “A, B & C”.
fn list(names: &[String]) -> Option<String> {
    let names: Vec<String> = names.iter().filter_map(|name| named(Some(name))).collect();
    let (last, others) = names.split_last()?;
    Some(if others.is_empty() { last.clone() } else { format!("{} & {last}", others.join(", ")) })
}

/// Title and subtitle with a colon between, unless the title ends in a sign of its own.
fn joined(title: &str, subtitle: Option<String>) -> String {
    let title = line(Some(title)).unwrap_or_default();
    let Some(subtitle) = subtitle else { return title };
    let title = title.trim_end_matches([':', ',', '.', ' ', '–', '-']);
    match title.chars().last() {
        None => subtitle,
        Some('?' | '!' | '…') => format!("{title} {subtitle}"),
        Some(_) => format!("{title}: {subtitle}"),
    }
}

/// A sentence with the stop that ends it, unless it has one.
fn ended(text: String) -> String {
    let bare = text.trim_end_matches(['”', '"', '’', ')', '»', '“']);
    // In a bracket there may be an abbreviation: “(s.a.)” ends nothing.
    let closed = bare.ends_with(['.', '?', '!', '…']) && !text.ends_with(')');
    if closed { text } else { text.trim_end_matches([',', ';', ':']).to_owned() + "." }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn authors(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn all_that_is_known_stands_in_its_place() {
        let parts = Citation {
            author_body: Some("Tampereen kaupunki"),
            publisher: Some("Pirkanmaan liitto"),
            year: Some("2017"),
            title: "Pippuri",
            subtitle: Some("Hankesuunnitelma"),
            series: Some("Sarja"),
            series_number: Some("3"),
            isbn: Some("978-952-1234-56-9"),
            urn: Some("URN:NBN:fi-fe2017041234"),
            address: Some("https://www.example.fi/raportit/pippuri/"),
            ..Citation::default()
        };
        assert_eq!(
            citation(&parts, Lang::Fi),
            "Tampereen kaupunki (2017). Pippuri: Hankesuunnitelma. Sarja 3. Pirkanmaan liitto. ISBN 978-952-1234-56-9. \
             URN:NBN:fi-fe2017041234. https://www.example.fi/raportit/pippuri/"
        );
        let names = authors(&["Aho, A.", "Bergström Bo,", " ", "Czerny & Co"]);
        assert_eq!(
            citation(&Citation { authors: &names, series: None, isbn: None, urn: None, ..parts }, Lang::Fi),
            "Aho, A., Bergström Bo & Czerny & Co (2017). Pippuri: Hankesuunnitelma. Pirkanmaan liitto. \
             https://www.example.fi/raportit/pippuri/",
            "a number without its series says nothing"
        );
    }

    #[test]
    fn what_is_missing_leaves_no_trace() {
        let title = Citation { title: "Selvitys", ..Citation::default() };
        for (lang, expected) in
            [(Lang::Fi, "Selvitys (s.a.)."), (Lang::Sv, "Selvitys (u.å.)."), (Lang::En, "Selvitys (n.d.).")]
        {
            assert_eq!(citation(&title, lang), expected);
        }
        let published = Citation { publisher: Some("Kunta"), ..title };
        assert_eq!(citation(&published, Lang::Fi), "Kunta (s.a.). Selvitys.", "the publisher is named once");
        let same = Citation { author_body: Some("kunta"), ..published };
        assert_eq!(citation(&same, Lang::Fi), "kunta (s.a.). Selvitys.");
        let blank = Citation { author_body: Some(" "), year: Some(""), subtitle: Some("\n"), ..published };
        assert_eq!(citation(&blank, Lang::Fi), "Kunta (s.a.). Selvitys.");
        let addressed =
            Citation { address: Some("https://urn.fi/urn:nbn:fi-fe1"), urn: Some("URN:NBN:fi-fe1"), ..title };
        assert_eq!(citation(&addressed, Lang::Fi), "Selvitys (s.a.). https://urn.fi/urn:nbn:fi-fe1");
    }

    #[test]
    fn no_sign_stands_twice() {
        for (title, subtitle, expected) in [
            ("Mitä nyt?", None, "Mitä nyt?"),
            ("Mitä nyt?", Some("Selvitys"), "Mitä nyt? Selvitys."),
            ("Lape.", None, "Lape."),
            ("Lape.", Some("Selvitys ym."), "Lape: Selvitys ym."),
            ("Lape –", Some("selvitys"), "Lape: selvitys."),
            ("Lape:", None, "Lape."),
            ("Sanottu ”näin.”", None, "Sanottu ”näin.”"),
            ("Tukeva (Pohjois-Suomi)", None, "Tukeva (Pohjois-Suomi)."),
            ("Kaksi\n  riviä ja 5\u{a0}%", None, "Kaksi riviä ja 5\u{a0}%."),
        ] {
            let parts =
                Citation { publisher: Some("Kunta"), year: Some("2020"), title, subtitle, ..Citation::default() };
            assert_eq!(citation(&parts, Lang::Fi), format!("Kunta (2020). {expected}"));
        }
        let series =
            Citation { title: "A", publisher: Some("Lasten ry."), series: Some("Julkaisuja,"), ..Citation::default() };
        assert_eq!(citation(&series, Lang::Sv), "Lasten ry. (u.å.). A. Julkaisuja.");
    }

    proptest! {
        #[test]
        fn whatever_is_missing_the_line_is_whole(known in prop::array::uniform10(any::<bool>())) {
            let names = authors(&["Aho A.", "Berg B"]);
            let some = |at: usize, text: &'static str| known[at].then_some(text);
            let parts = Citation {
                authors: if known[0] { &names } else { &[] },
                author_body: some(1, "Kunta ry."),
                publisher: some(2, "Liitto"),
                year: some(3, "2017"),
                title: "Selvitys.",
                subtitle: some(4, "alku"),
                series: some(5, "Sarja"),
                series_number: some(6, "3."),
                isbn: some(7, "978-952-1234-56-9"),
                urn: some(8, "urn:a-b:c"),
                address: some(9, "https://example.fi/a"),
            };
            let text = citation(&parts, Lang::En);
            for stray in ["..", ". .", ",.", " ,", " .", "()", "  ", ".:"] {
                prop_assert!(!text.contains(stray), "{:?} in {}", stray, text);
            }
            prop_assert_eq!(text.ends_with('.'), !known[9]);
            prop_assert_eq!(text.trim(), &text);
        }
    }
}
