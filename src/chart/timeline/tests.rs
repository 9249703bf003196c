//! Timelines as drawings and as tables.

use super::*;
use proptest::prelude::*;

fn words() -> TimelineWords {
    TimelineWords {
        title: "Hankkeen aikajana".into(),
        undated: "ajankohta ei ole tiedossa".into(),
        bands: "Läpileikkaavat".into(),
        quarters: ["I", "II", "III", "IV"].map(str::to_owned),
        name: "Vaihe".into(),
        time: "Ajankohta".into(),
        group: "Ryhmä".into(),
    }
}

fn dates(start: Option<Date>, end: Option<Date>) -> String {
    let written = |date: Option<Date>| date.map(|date| date.written(crate::value::Lang::Fi)).unwrap_or_default();
    if start == end { written(start) } else { format!("{}–{}", written(start), written(end)) }
}

fn item(name: &str, start: &str, end: &str, group: &str, kind: ItemKind) -> Item {
    let group = Some(group.to_owned()).filter(|group| !group.is_empty());
    Item { name: name.to_owned(), start: Date::parse(start).ok(), end: Date::parse(end).ok(), group, kind }
}

/// Whether each tag is closed where it must be, and each attribute quoted: all that inline SVG needs to be whole.
fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("a tag without an end: {part}"));
        assert!(!text.contains('>') && tag.matches('"').count() % 2 == 0, "{part}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{svg}");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
    }
    assert_eq!(open, Vec::<&str>::new());
    assert!(!svg.contains("style="), "{svg}");
    for c in [" x=\"", " y=\"", " width=\"", " height=\""] {
        for value in svg.split(c).skip(1).filter_map(|rest| rest.split('"').next()) {
            let number = value.trim_end_matches('%');
            let (whole, tenth) = number.split_once('.').unwrap_or((number, "0"));
            assert!(whole.parse::<u32>().is_ok() && tenth.len() == 1, "{c}{value}");
        }
    }
}

#[test]
fn a_drawing_is_small_and_plain() {
    let items = vec![item("A & b", "2017-01", "2017-06", "", ItemKind::Phase)];
    let expected = "<svg class=\"timeline\" role=\"img\" aria-labelledby=\"t\" width=\"100%\" height=\"96\" overflow=\"visible\" \
        fill=\"currentColor\" font-size=\"14\">\n\
        <title id=\"t\">Hankkeen aikajana</title>\n";
    let svg = Timeline { items }.svg(&words(), "t", &dates);
    assert!(svg.starts_with(expected), "{svg}");
    assert!(
        svg.contains("<rect class=\"timeline-bar\" x=\"0%\" y=\"80\" width=\"100%\" height=\"14\" rx=\"3\"/>"),
        "{svg}"
    );
    let name = "<text class=\"timeline-name\" y=\"68\" font-weight=\"600\">A &amp; b\
        <tspan class=\"timeline-dates\" dx=\"8\" font-weight=\"400\">1/2017–6/2017</tspan></text>";
    assert!(svg.contains(name), "{svg}");
    assert_well_formed(&svg);
}

#[test]
fn each_kind_has_its_own_shape() {
    let items = vec![
        item("Juurruttaminen", "", "", "B", ItemKind::Phase),
        item("Hallinnointi", "2017", "2017", "", ItemKind::Band),
        item("Seminaari", "2018-11-20", "2018-11-20", "A", ItemKind::Milestone),
        item("Työ", "2017-04", "", "B", ItemKind::Phase),
    ];
    let svg = Timeline { items }.svg(&words(), "t", &dates);
    assert_well_formed(&svg);
    for class in ["unknown", "band", "shade", "milestone", "extent", "open", "bar", "group", "quarter", "tick", "minor"]
    {
        assert!(svg.contains(&format!("class=\"timeline-{class}\"")), "{class}: {svg}");
    }
    assert!(svg.contains("ajankohta ei ole tiedossa"), "{svg}");
    // Groups in the order in which they are met, bands last; the items of a group together.
    let at = |name: &str| svg.find(name).unwrap_or_else(|| panic!("{name}"));
    let order = [">B<", "Juurruttaminen", "Työ", ">A<", "Seminaari", "Läpileikkaavat", "Hallinnointi"].map(at);
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn without_dates_there_is_no_line_of_time() {
    let items = vec![item("A", "", "", "", ItemKind::Phase)];
    let svg = Timeline { items }.svg(&words(), "t", &dates);
    assert!(!svg.contains("timeline-axis") && svg.contains("timeline-unknown"), "{svg}");
    assert_eq!(Timeline::default().svg(&words(), "t", &dates), "");
}

#[test]
fn long_names_are_whole() {
    let name =
        "Palvelukokonaisuuksien yhteensovittaminen maakunnallisessa hyvinvointipalvelukokonaisuudessa. ".repeat(2);
    let svg = Timeline { items: vec![item(&name, "2017", "", "", ItemKind::Phase)] }.svg(&words(), "t", &dates);
    assert_well_formed(&svg);
    let text: String = svg.split(['<', '>']).skip(2).step_by(2).collect();
    let bare = |text: &str| text.replace([' ', '-', '\n'], "");
    assert!(bare(&text).contains(&bare(&name)), "{text}");
}

#[test]
fn long_charts_have_their_years_at_both_ends() {
    let chart = |count| Timeline { items: vec![item("A", "2015", "2020", "", ItemKind::Phase); count] };
    assert_eq!(chart(5).svg(&words(), "t", &dates).matches(">2017<").count(), 1);
    assert_eq!(chart(15).svg(&words(), "t", &dates).matches(">2017<").count(), 2);
}

#[test]
fn the_table_says_what_the_drawing_says() {
    let mut items = vec![
        item("Työ", "2017", "2018-02", "", ItemKind::Phase),
        item("Seminaari", "2018-11-20", "2018-11-20", "", ItemKind::Milestone),
        item("Jatko", "", "", "", ItemKind::Phase),
    ];
    let table = Timeline { items: items.clone() }.table(&words(), &dates);
    assert_eq!(table.0, ["Vaihe", "Ajankohta"]);
    let expected = [["Työ", "2017–2/2018"], ["Seminaari", "20.11.2018"], ["Jatko", "ajankohta ei ole tiedossa"]];
    assert_eq!(table.1, expected);
    items[0].kind = ItemKind::Band;
    items[1].group = Some("Tapahtumat".to_owned());
    let (heads, rows) = Timeline { items }.table(&words(), &dates);
    assert_eq!(heads[2], "Ryhmä");
    assert_eq!(rows.iter().map(|row| row[2].as_str()).collect::<Vec<_>>(), ["Läpileikkaavat", "Tapahtumat", ""]);
}

proptest! {
    #[test]
    fn every_timeline_can_be_drawn(
        items in prop::collection::vec(
            ("\\PC{0,30}", "([1-9][0-9]{3}(-0[1-9])?)?", "([1-9][0-9]{3})?", "[ab]?", 0..3usize), 0..20),
        id in "\\PC{0,8}",
    ) {
        let kinds = [ItemKind::Phase, ItemKind::Band, ItemKind::Milestone];
        let items = items.iter().map(|(name, start, end, group, kind)| item(name, start, end, group, kinds[*kind]));
        let timeline = Timeline { items: items.collect() };
        let svg = timeline.svg(&words(), &id, &dates);
        assert_well_formed(&svg);
        prop_assert_eq!(svg, timeline.svg(&words(), &id, &dates));
    }
}
