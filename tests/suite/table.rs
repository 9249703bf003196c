//! Reads a table of comma-separated values: RFC 4180, and nothing that it does not allow.

/// The rows of a table, each with its cells.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut cells = Vec::new();
        loop {
            let (cell, after) = cell(rest);
            cells.push(cell);
            if let Some(next) = after.strip_prefix(',') {
                rest = next;
            } else {
                rest = after.strip_prefix("\r\n").unwrap_or_else(|| panic!("a row does not end in CR LF: {after:?}"));
                break;
            }
        }
        rows.push(cells);
    }
    rows
}

/// The first cell of a text, and what follows.
fn cell(text: &str) -> (String, &str) {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find([',', '\r', '\n', '"']).unwrap_or(text.len());
        assert!(!text[end..].starts_with(['"', '\n']), "a cell needs quotes: {:?}", &text[..end]);
        return (text[..end].to_owned(), &text[end..]);
    };
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"').expect("quotes are closed");
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => return (cell, after),
        }
    }
}

#[test]
fn quotes_commas_and_line_breaks_are_read() {
    let table = "a,b\r\n\"1, \"\"2\"\"\r\n3\",\r\n";
    assert_eq!(rows(table), [["a", "b"], ["1, \"2\"\r\n3", ""]]);
    assert!(std::panic::catch_unwind(|| rows("a\nb\r\n")).is_err());
}
