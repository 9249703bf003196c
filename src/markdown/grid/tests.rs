//! Fenced tables as their authors write them, sound and faulty.

use super::*;
use fault::{GridFault, GridFaultKind as Kind, GridPlace};
use proptest::prelude::*;

const INFO: &str = "table {head-rows=2 row-heads=1 kinds=\"text mark mark\"}";
const TABLE: &str = "Kunta,Kehittämisosio,,\n,1,2,3\nAkaa,,x,\nNokia & co,✓,,●\n";

fn words() -> GridWords {
    GridWords { yes: "kyllä".into(), no: "ei".into() }
}

/// A sound table.
fn grid(info: &str, text: &str) -> Grid {
    let (grid, faults) = Grid::read(info, text);
    assert_eq!(faults, [], "{text}");
    grid
}

/// The faults with the texts at which they stand.
fn faults<'t>(info: &'t str, text: &'t str) -> Vec<(Kind, &'t str)> {
    let at = |fault: GridFault| {
        let of = if fault.place == GridPlace::Info { info } else { text };
        (fault.kind, &of[fault.range])
    };
    Grid::read(info, text).1.into_iter().map(at).collect()
}

#[test]
fn two_levels_of_heads_are_tied_by_scopes() {
    let yes = "<td class=\"mark\"><span aria-hidden=\"true\">●</span><span class=\"hidden\">kyllä</span></td>";
    let no = "<td class=\"mark\"><span class=\"hidden\">ei</span></td>";
    let expected = format!(
        "<colgroup></colgroup><colgroup span=\"3\"></colgroup>\n\
         <thead>\n\
         <tr><th scope=\"col\" rowspan=\"2\">Kunta</th><th scope=\"colgroup\" colspan=\"3\">Kehittämisosio</th></tr>\n\
         <tr><th scope=\"col\" class=\"mark\">1</th><th scope=\"col\" class=\"mark\">2</th>\
         <th scope=\"col\" class=\"mark\">3</th></tr>\n\
         </thead>\n\
         <tbody>\n\
         <tr><th scope=\"row\">Akaa</th>{no}{yes}{no}</tr>\n\
         <tr><th scope=\"row\">Nokia &amp; co</th>{yes}{no}{yes}</tr>\n\
         </tbody>\n"
    );
    assert_eq!(grid(INFO, TABLE).to_html(&words()), expected);
}

#[test]
fn levels_are_joined_for_a_spreadsheet() {
    assert_eq!(
        grid(INFO, TABLE).records(&words()),
        [
            ["Kunta", "Kehittämisosio – 1", "Kehittämisosio – 2", "Kehittämisosio – 3"],
            ["Akaa", "ei", "kyllä", "ei"],
            ["Nokia & co", "kyllä", "ei", "kyllä"],
        ]
    );
}

#[test]
fn yaml_says_the_same() {
    let yaml = "sarakkeet:\n  - Kunta\n  - nimi: Kehittämisosio\n    laji: merkki\n    sarakkeet: [1, 2, 3]\n\
                rivit:\n  - [Akaa, ~, x, ]\n  - [Nokia & co, ✓, '', ●]\n";
    let yaml = yaml.replace("x, ]", "x, ~]");
    assert_eq!(grid("taulukko yaml {riviotsikot=1}", &yaml), grid(INFO, TABLE));
}

#[test]
fn numbers_and_lines_keep_their_form() {
    let html = grid("tabell {slag='text tal'}", "Vad;Antal\n<b>;1,5\n\"a\nb\";ej känt\n").to_html(&words());
    assert!(html.contains("<th scope=\"col\" class=\"number\">Antal</th>"), "{html}");
    assert!(html.contains("<tr><td>&lt;b&gt;</td><td class=\"number\">1,5</td></tr>"), "{html}");
    assert!(html.contains("<td>a<br>b</td><td class=\"number\">ej känt</td>"), "{html}");
    assert!(!html.contains("colgroup") && !html.contains("style"), "{html}");
}

#[test]
fn a_corner_is_no_head() {
    let html = grid("table {row-heads=1}", ",A\nb,c\n,d\n").to_html(&words());
    assert!(html.contains("<tr><td></td><th scope=\"col\">A</th></tr>"), "{html}");
    assert!(html.contains("<tr><td></td><td>d</td></tr>"), "{html}");
}

#[test]
fn a_head_further_down_that_spans_columns_is_one_of_each() {
    let html = grid("table {head-rows=3}", "A,,,\nB,,C,\n1,2,3,4\na,b,c,d\n").to_html(&words());
    assert!(html.contains("<th scope=\"colgroup\" colspan=\"4\">A</th>"), "{html}");
    assert!(html.contains("<th scope=\"col\" colspan=\"2\">B</th>"), "{html}");
}

#[test]
fn tables_from_cells_have_records() {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let rows = vec![texts(&["a", "1", "too long"]), texts(&["b"])];
    let grid = Grid::from_cells(texts(&["A", "B"]), rows, &[ColumnKind::Text, ColumnKind::Number], 0);
    assert_eq!(grid.records(&words()), [["A", "B"], ["a", "1"], ["b", ""]]);
    assert_eq!((grid.columns(), grid.rows()), (2, 2));
}

#[test]
fn fences_are_told_by_their_first_word() {
    for info in ["table", "Taulukko yaml", " tabell{head-rows=2}", "table {row-heads=1}"] {
        assert!(Grid::is_named_by(info), "{info}");
    }
    for info in ["", "tables", "yaml", "{table}"] {
        assert!(!Grid::is_named_by(info), "{info}");
    }
}

#[test]
fn faults_of_the_info_string_stand_at_their_words() {
    let faults = |info| faults(info, "A,B\na,b\n");
    assert_eq!(faults("table xml csv"), [(Kind::UnknownWord, "xml")]);
    assert_eq!(faults("table {head-rows=2"), [(Kind::Braces, "{head-rows=2")]);
    assert_eq!(faults("table {row-heads=1} loppu"), [(Kind::UnknownWord, " loppu")]);
    assert_eq!(
        faults("table {#tbl:x .wide rows=1}"),
        [(Kind::UnknownAttribute, "#tbl:x"), (Kind::UnknownAttribute, ".wide"), (Kind::UnknownAttribute, "rows")]
    );
    assert_eq!(faults("table {row-heads=1 riviotsikot=1}"), [(Kind::RepeatedAttribute, "riviotsikot")]);
    assert_eq!(faults("table {head-rows=0 row-heads=x}"), [(Kind::Count, "0"), (Kind::Count, "x")]);
    assert_eq!(faults("table {kinds=\"text äks\"}"), [(Kind::UnknownKind, "äks")]);
    assert_eq!(
        faults("table {kinds='text, text, mark'}"),
        [(Kind::TooManyKinds { kinds: 3, columns: 2 }, "text, text, mark")]
    );
    assert_eq!(faults("table {head-rows=2}"), [(Kind::HeadRows { head_rows: 2, rows: 2 }, "2")]);
    assert_eq!(faults("table {row-heads=2}"), [(Kind::RowHeads { row_heads: 2, columns: 2 }, "2")]);
}

#[test]
fn faults_of_the_content_stand_at_their_cells() {
    let text = "Kunta,Osio,\n,1,2\nAkaa,x\nNokia,kyllä,\n\"Äet\"sä,,\n";
    assert_eq!(
        faults("table {head-rows=2 kinds='text mark'}", text),
        [(Kind::RowLength { cells: 2, columns: 3 }, "Akaa,x"), (Kind::Mark, "kyllä"), (Kind::Quote, "\"Äet\"sä"),]
    );
    assert_eq!(faults("table", "\n \n"), [(Kind::Empty, "\n \n")]);
    assert_eq!(faults("table", "A,B\n"), [(Kind::HeadRows { head_rows: 1, rows: 1 }, "A,B")]);
    assert_eq!(faults("table", ",B\na,b\n"), [(Kind::EmptyHead, "")]);
}

/// A list or mapping has the place of its first sign.
#[test]
fn faults_of_yaml_stand_at_their_values() {
    let faults = |text| faults("table yaml {row-heads=0}", text);
    assert_eq!(faults(""), [(Kind::Empty, "")]);
    assert_eq!(faults("[a]").iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::NotAMapping]);
    assert!(matches!(faults("columns: [a\nrows: [b]\n")[0].0, Kind::Yaml { hint: Some(_) }));
    assert_eq!(
        faults("columns: [A, {kind: x, nimi: B}, {}]\nvärit: 1\nrows: [[1, 2], [1, [2], 3], x]\nrivit: []\n"),
        [
            (Kind::UnknownKind, "x"),
            (Kind::NoName, "{"),
            (Kind::UnknownKey, "värit"),
            (Kind::RowLength { cells: 2, columns: 3 }, "["),
            (Kind::NotText, "["),
            (Kind::NotAList, "x"),
            (Kind::RepeatedKey, "rivit"),
        ]
    );
    assert_eq!(faults("columns: [A]"), [(Kind::NoRows, "columns: [A]")]);
    assert_eq!(faults("rows: [[]]")[0].0, Kind::NoColumns);
    assert_eq!(super::Grid::read("table yaml {head-rows=2}", "columns: [A]\nrows: [[1]]").1[0].kind, Kind::NotForYaml);
}

#[test]
fn tables_have_bounds() {
    let long = "a,b\n".repeat(MAX_ROWS + 5);
    let (grid, found) = Grid::read("table", &long);
    assert_eq!(grid.rows(), MAX_ROWS);
    assert_eq!(found.iter().map(|fault| fault.kind).collect::<Vec<_>>(), [Kind::TooManyRows]);
    let wide = format!("{}\n", vec!["a"; MAX_COLUMNS + 5].join(",")).repeat(2);
    let (grid, found) = Grid::read("table", &wide);
    assert_eq!(grid.columns(), MAX_COLUMNS);
    assert_eq!(found.iter().map(|fault| fault.kind).collect::<Vec<_>>(), [Kind::TooManyColumns]);
    let names = vec!["a"; MAX_COLUMNS + 5].join(", ");
    let row = vec!["1"; MAX_COLUMNS].join(", ");
    assert_eq!(faults("table yaml", &format!("columns: [{names}]\nrows: [[{row}]]")), [(Kind::TooManyColumns, "a")]);
}

proptest! {
    #[test]
    fn no_table_makes_it_panic(
        info in "table( yaml)?( \\{(head-rows=[0-9]{1,3}|row-heads=[0-9]|kinds='[a-z ]{0,9}'|[#.=a\u{e4}'\"]| ){0,4}\\}?)?",
        text in "[-a-cx\u{e4}\",;:{}\\[\\]\n ]{0,60}",
    ) {
        let (grid, faults) = Grid::read(&info, &text);
        for fault in faults {
            let of = if fault.place == GridPlace::Info { &info } else { &text };
            prop_assert!(of.get(fault.range.clone()).is_some(), "{:?}", fault);
        }
        let html = grid.to_html(&words());
        prop_assert_eq!(html.matches("<td").count(), html.matches("</td>").count());
        prop_assert!(grid.records(&words()).iter().all(|row| row.len() == grid.columns()));
        prop_assert_eq!(html, Grid::read(&info, &text).0.to_html(&words()));
    }
}

#[test]
fn what_is_copied_from_a_spreadsheet_has_tabs() {
    let grid = grid("table {kinds=\"text number\"}", "Kunta\tOsuus\nAkaa\t1,5\nAkaa, Urjala\t2\n");
    let expected = [["Kunta", "Osuus"], ["Akaa", "1,5"], ["Akaa, Urjala", "2"]];
    assert_eq!(grid.records(&words()), expected.map(|row| row.map(str::to_owned).to_vec()));
}
