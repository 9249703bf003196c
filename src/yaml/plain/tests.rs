//! Whatever the plain reading takes, the other readings take too, and make the same of it.

use super::*;
use crate::source::{FileId, SourceFile, Sources};
use crate::yaml::{fast, read_with_places};
use proptest::prelude::*;

fn file() -> FileId {
    Sources::default().add(SourceFile::held("a.md".to_owned(), String::new()))
}

/// What the plain reading takes, the thorough one takes too, and makes the same tree of it; and so does the one between them,
/// where it takes it.
fn agree(text: &str) -> bool {
    let Some(plain) = read(text, Span::file(file())) else { return false };
    let placed = read_with_places(text, file(), 0).ok();
    assert_eq!(Some(&plain), placed.as_ref(), "{text:?}");
    if let Some(parsed) = fast::parsed(text, Span::file(file())) {
        assert_eq!(plain, parsed, "{text:?}");
    }
    true
}

#[test]
fn what_cards_have_is_read() {
    for text in [
        "nimi: Äiti – lapsi\nkunnat: [Oulu, 'Ii', \"Kemi\"]\ntyhjä:\nviimeinen: x\n",
        "a: 1.10\nb: 0123\nc: 2017-04-03\nd: 1 345 000 €\ne: 10:30\nf: https://a.example/b#c?d\n",
        "a: True\nb: FALSE\nc: null\nd: ~\ne: Null\nf: [true, ~, no]\n",
        "a: >-\n  one\n  two\n\n  three\nb: |\n    kept\n      further\n\n    lines\n\nc: >\n  clipped\n",
        "a:\n- one\n- two: 1\n  three: 2\n-   four: 3\n    five:\n    - six\nb: x\n",
        "a:\n  b:\n    - c: {d: 1, e: [2, {f: g}], h: {}}\n    - []\n  # remark\n\n  i: x\n",
        "a: [https://a.example/b?c=d:/e, {f: mailto://x, g: y}]\n",
        "# remark\na: 'it''s'\nb: \"it's\"\nc: ''\n",
        "a: (x), y; z!\nb: /c\nc: x [y]\n",
        "a: x",
        "a: >-\n  x",
    ] {
        assert!(agree(text), "{text:?}");
    }
}

#[test]
fn what_is_more_than_plain_is_left_to_others() {
    for text in [
        "",
        "x",
        "- a",
        " a: b",
        "a: b\n c",
        "a: b: c",
        "a: b:",
        "a: b #c",
        "a: &x b",
        "a: *x",
        "a: !x y",
        "a: -1",
        "a: +1",
        "a: \"\\n\"",
        "a: \"b\n  c\"",
        "a: [b,\n  c]",
        "a: [b, ]",
        "a: [b c: d]",
        "a: [b:c]",
        "a: {b}",
        "a: {\"b\": c}",
        "a: 'b' c",
        "? a\n: b",
        "a : b",
        "a:b",
        "2017: b",
        "true: b",
        "~: b",
        "a:\tb",
        "a: b\r\n",
        "a: b\u{85}",
        "a: b\u{2028}c: d",
        "\u{feff}a: b",
        "a: >+\n  b\n",
        "a: >2\n  b\n",
        "a: >\n  b",
        "a: >\n\n  b\n",
        "a: >\n  b\n    c\n",
        "a: |\n  b \n",
        "a:\n  b\n",
        "a:\n  - - b\n",
        "a:\n  -\n    b\n",
        "a:\n    b: c\n  d: e\n",
        "a: b\n---\nc: d\n",
        "<<: b",
    ] {
        assert!(!agree(text), "{text:?}");
    }
    assert!(!agree(&format!("a: {}", "x".repeat(MAX_VALUES))));
    assert!(!agree(&format!("a: {}{}", "[".repeat(20), "]".repeat(20))));
}

/// Lines as cards have them, and some that they should not have, at any depth.
fn lines() -> impl Strategy<Value = String> {
    let indent = "[ ]{0,5}";
    let dash = prop_oneof![3 => Just(""), 1 => Just("- "), 1 => Just("-  ")];
    let key =
        prop_oneof![6 => "[a-cä]{1,2}: {0,2}", 1 => "[aä .-]{1,4}:", 1 => "[a-c#'~]{0,3}: ", 2 => Just(String::new())];
    let value = prop_oneof![
        3 => Just(String::new()),
        3 => "[a-cä0-9 .,:/#~€\u{a0}()-]{0,9}",
        2 => "[\\[{][a-cä0-9 ,:\"'\\[\\]{}~#-]{0,12}[\\]}]",
        2 => "['\"][a-c '\"\\\\#:]{0,6}['\"]",
        2 => prop_oneof![Just(">-"), Just(">"), Just("|"), Just("|-"), Just(">+")].prop_map(str::to_owned),
        1 => prop_oneof![Just("true"), Just("No"), Just("null"), Just("1.10"), Just("-1"), Just("# x")].prop_map(str::to_owned),
    ];
    let line =
        (indent, dash, key, value).prop_map(|(indent, dash, key, value)| format!("{indent}{dash}{key}{value}\n"));
    prop::collection::vec(prop_oneof![12 => line, 1 => Just("\n".to_owned()), 1 => Just("   \n".to_owned())], 1..6)
        .prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20000, ..ProptestConfig::default() })]

    #[test]
    fn random_lines_are_read_as_by_others(text in lines()) {
        agree(&text);
    }

    #[test]
    fn random_signs_are_read_as_by_others(text in "a: [-a-c:#'\"\\[\\]{}&*!|>%@`,?0-9ä~ \n]{0,40}") {
        agree(&text);
    }
}
