//! A fenced timeline: YAML -> items, every fault of them, and the same facts as a table.

use super::fence::{KeyFault, Names, YamlFault, bytes, entry, faulty_keys, first_word, is_one, yaml};
use super::{ColumnKind, Grid};
use crate::chart::{Item, ItemKind, Timeline, TimelineWords, WriteDates};
use crate::schema::YES_NO;
use crate::value::fixed::Word;
use crate::value::{Date, DateError};
use crate::yaml::{Entry, Node, Value};
use serde::{Deserialize, Serialize};
use std::ops::Range;

const TIMELINE: Names = ["timeline", "aikajana", "tidslinje"];
const NAME: Names = ["name", "nimi", "namn"];
const START: Names = ["start", "alkaa", "börjar"];
const END: Names = ["end", "päättyy", "slutar"];
const DATE: Names = ["date", "päivä", "datum"];
const GROUP: Names = ["group", "ryhmä", "grupp"];
const BAND: Names = ["band", "läpileikkaava", "genomgående"];

/// More items than this are no timeline for a page.
const MAX_ITEMS: usize = 500;

/// A longer name is a text.
const MAX_NAME: usize = 200;

/// What is wrong with a fenced timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimelineFaultKind {
    /// Broken YAML, with the name of the hint of `yaml/syntax` that fits.
    Yaml {
        /// The hint.
        #[serde(deserialize_with = "crate::yaml::known_hint")]
        hint: Option<Word>,
    },
    /// YAML with too many values.
    TooBig,
    /// Nothing at all.
    Empty,
    /// YAML that is no list.
    NotAList,
    /// An item that is no mapping.
    NotAnItem,
    /// A key that items do not have.
    UnknownKey,
    /// A key that is there twice.
    RepeatedKey,
    /// A value that should be a text.
    NotText,
    /// An item without a name.
    NoName,
    /// A name longer than 200 characters.
    LongName,
    /// A text that is no date.
    Date(DateError),
    /// An end before its beginning.
    EndBeforeStart,
    /// A single date beside a beginning or end.
    DateAndTime,
    /// A milestone that is to be a band.
    DateAndBand,
    /// Neither yes nor no.
    YesNo,
    /// More than 500 items.
    TooManyItems,
}

/// A fault and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineFault {
    /// What is wrong.
    pub kind: TimelineFaultKind,
    /// Which bytes of the content.
    pub range: Range<usize>,
}

impl Timeline {
    /// Whether the info string of a fenced block says that it is a timeline.
    #[must_use]
    pub fn is_named_by(info: &str) -> bool {
        is_one(first_word(info), TIMELINE)
    }

    /// What stands in the info string of a timeline beside its name, and does nothing there: an id belongs to the caption.
    #[must_use]
    pub fn beside_name(info: &str) -> Option<Range<usize>> {
        let name = info.len() - info.trim_start().len() + first_word(info).len();
        let rest = info[name..].trim();
        let start = name + info[name..].find(rest).unwrap_or_default();
        (!rest.is_empty()).then(|| start..start + rest.len())
    }

    /// Reads the content of a fenced timeline. All faults are gathered; items are what could be made of them.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<TimelineFault>) {
        let mut source = Source { faults: Vec::new() };
        let timeline = Self { items: source.items(text) };
        source.faults.sort_by_key(|fault| fault.range.start);
        (timeline, source.faults)
    }
}

impl Grid {
    /// The facts of a timeline as a table; the name of an item is the head of its row.
    #[must_use]
    pub fn of_timeline(timeline: &Timeline, words: &TimelineWords, dates: WriteDates<'_>) -> Self {
        let (heads, rows) = timeline.table(words, dates);
        Self::from_cells(heads, rows, &[ColumnKind::Text], 1)
    }
}

struct Source {
    faults: Vec<TimelineFault>,
}

impl Source {
    fn fault(&mut self, kind: TimelineFaultKind, range: Range<usize>) {
        self.faults.push(TimelineFault { kind, range });
    }

    fn items(&mut self, text: &str) -> Vec<Item> {
        let root = match yaml(text) {
            Ok(root) => root,
            Err((fault, range)) => {
                let kind = match fault {
                    YamlFault::Syntax(hint) => TimelineFaultKind::Yaml { hint },
                    YamlFault::TooBig => TimelineFaultKind::TooBig,
                };
                self.fault(kind, range);
                return Vec::new();
            }
        };
        let nodes = match &root.value {
            Value::List(nodes) if !nodes.is_empty() => nodes,
            Value::List(_) | Value::Empty => {
                self.fault(TimelineFaultKind::Empty, 0..text.len());
                return Vec::new();
            }
            _ => {
                self.fault(TimelineFaultKind::NotAList, bytes(root.at));
                return Vec::new();
            }
        };
        if let Some(beyond) = nodes.get(MAX_ITEMS) {
            self.fault(TimelineFaultKind::TooManyItems, bytes(beyond.at));
        }
        nodes.iter().take(MAX_ITEMS).filter_map(|node| self.item(node)).collect()
    }

    fn item(&mut self, node: &Node) -> Option<Item> {
        let Value::Map(entries) = &node.value else {
            self.fault(TimelineFaultKind::NotAnItem, bytes(node.at));
            return None;
        };
        for (fault, range) in faulty_keys(entries, &[NAME, START, END, DATE, GROUP, BAND]) {
            let kind = match fault {
                KeyFault::Unknown => TimelineFaultKind::UnknownKey,
                KeyFault::Repeated => TimelineFaultKind::RepeatedKey,
            };
            self.fault(kind, range);
        }
        let name = self.name(node, entries);
        let [start, end, date] = [START, END, DATE].map(|names| self.date(entries, names));
        let band = self.is_band(entries);
        let at = |names| entry(entries, names).map_or(bytes(node.at), |entry| bytes(entry.at));
        let has = |names| entry(entries, names).is_some_and(|entry| !matches!(entry.node.value, Value::Empty));
        let mut item = Item { name, start, end, group: self.text(entries, GROUP), kind: ItemKind::Phase };
        if band {
            item.kind = ItemKind::Band;
        }
        if has(DATE) {
            if has(START) || has(END) {
                self.fault(TimelineFaultKind::DateAndTime, at(DATE));
            } else if band {
                self.fault(TimelineFaultKind::DateAndBand, at(BAND));
            }
            (item.start, item.end, item.kind) = (date, date, ItemKind::Milestone);
        } else if let (Some(first), Some(last)) = (start, end)
            && last.last_day() < first.first_day()
        {
            self.fault(TimelineFaultKind::EndBeforeStart, entry(entries, END).map_or(0..0, |end| bytes(end.node.at)));
            item.end = None;
        }
        Some(item)
    }

    fn name(&mut self, node: &Node, entries: &[Entry]) -> String {
        let named = entry(entries, NAME);
        let place = bytes(named.map_or(node.at, |entry| entry.node.at));
        let is_text = named.is_none_or(|entry| !matches!(entry.node.value, Value::List(_) | Value::Map(_)));
        let name = self.text(entries, NAME).unwrap_or_default();
        if name.is_empty() && is_text {
            self.fault(TimelineFaultKind::NoName, place);
        } else if name.chars().count() > MAX_NAME {
            self.fault(TimelineFaultKind::LongName, place);
        }
        name
    }

    fn date(&mut self, entries: &[Entry], names: Names) -> Option<Date> {
        let text = self.text(entries, names)?;
        match Date::parse(&text) {
            Ok(date) => Some(date),
            Err(error) => {
                let place = entry(entries, names).map_or(0..0, |entry| bytes(entry.node.at));
                self.fault(TimelineFaultKind::Date(error), place);
                None
            }
        }
    }

    fn is_band(&mut self, entries: &[Entry]) -> bool {
        let Some(word) = self.text(entries, BAND) else { return false };
        let value = YES_NO.find(&word);
        if value.is_none() {
            let place = entry(entries, BAND).map_or(0..0, |entry| bytes(entry.node.at));
            self.fault(TimelineFaultKind::YesNo, place);
        }
        value.is_some_and(|value| value.id == "true")
    }

    /// The text of a key; `None` where it is missing, empty or no text.
    fn text(&mut self, entries: &[Entry], names: Names) -> Option<String> {
        let entry = entry(entries, names)?;
        match &entry.node.value {
            Value::Empty => None,
            Value::Scalar(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Value::List(_) | Value::Map(_) => {
                self.fault(TimelineFaultKind::NotText, bytes(entry.node.at));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TimelineFaultKind as Kind;
    use proptest::prelude::*;

    /// The faults with the texts at which they stand.
    fn faults(text: &str) -> Vec<(Kind, &str)> {
        Timeline::read(text).1.into_iter().map(|fault| (fault.kind, &text[fault.range])).collect()
    }

    #[test]
    fn items_are_read_in_each_language() {
        let english = "- {name: Suunnittelu, start: 2017-01, end: 2017-06, group: Päävaiheet}\n\
                       - {name: Hallinnointi, start: 2017-01, end: 2018-12, band: yes}\n\
                       - {name: Loppuseminaari, date: 2018-11-20}\n- {name: Juurruttaminen}\n";
        let finnish = "- {nimi: Suunnittelu, alkaa: 1/2017, päättyy: 6/2017, ryhmä: Päävaiheet}\n\
                       - {nimi: Hallinnointi, alkaa: 2017-01, päättyy: 2018-12, läpileikkaava: kyllä}\n\
                       - {nimi: Loppuseminaari, päivä: 20.11.2018}\n- {nimi: Juurruttaminen, läpileikkaava: ei}\n";
        let swedish = "- {namn: Suunnittelu, börjar: 2017-01, slutar: 2017-06, grupp: Päävaiheet}\n\
                       - {namn: Hallinnointi, börjar: 2017-01, slutar: 2018-12, genomgående: ja}\n\
                       - {namn: Loppuseminaari, datum: 2018-11-20}\n- {namn: Juurruttaminen}\n";
        let (timeline, found) = Timeline::read(english);
        assert_eq!(found, []);
        let kinds: Vec<_> = timeline.items.iter().map(|item| item.kind).collect();
        assert_eq!(kinds, [ItemKind::Phase, ItemKind::Band, ItemKind::Milestone, ItemKind::Phase]);
        assert_eq!(timeline.items[2], Item::milestone("Loppuseminaari".into(), Date::parse("2018-11-20").ok()));
        assert!(timeline.items[3].is_undated());
        for other in [finnish, swedish] {
            assert_eq!(Timeline::read(other), (timeline.clone(), Vec::new()));
        }
    }

    #[test]
    fn faults_stand_at_their_values() {
        assert_eq!(
            faults("- {name: A, start: keväällä, end: 2017-02-30, väri: x}\n- {start: 2017}\n- x\n"),
            [
                (Kind::Date(DateError::Form), "keväällä"),
                (Kind::Date(DateError::Calendar), "2017-02-30"),
                (Kind::UnknownKey, "väri"),
                (Kind::NoName, "{"),
                (Kind::NotAnItem, "x"),
            ]
        );
        assert_eq!(faults("- {name: A, start: 2018, end: 2017-05}"), [(Kind::EndBeforeStart, "2017-05")]);
        assert_eq!(faults("- {name: A, start: 2018-05, end: 2018}"), []);
        assert_eq!(faults("- {name: A, date: 2018, end: 2017}"), [(Kind::DateAndTime, "date")]);
        assert_eq!(faults("- {name: A, date: 2018, band: yes}"), [(Kind::DateAndBand, "band")]);
        assert_eq!(faults("- {name: A, band: ehkä}"), [(Kind::YesNo, "ehkä")]);
        assert_eq!(faults("- {name: A, nimi: B}"), [(Kind::RepeatedKey, "nimi")]);
        assert_eq!(faults("- {name: [A], group: B}"), [(Kind::NotText, "[")]);
        assert_eq!(faults("- {name: ''}"), [(Kind::NoName, "''")]);
        assert_eq!(faults("a: b").iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::NotAList]);
        assert_eq!(faults("\n"), [(Kind::Empty, "\n")]);
        assert!(matches!(faults("- {name: A")[..], [(Kind::Yaml { hint: Some(_) }, _)]));
        let long = "ä".repeat(MAX_NAME + 1);
        assert_eq!(faults(&format!("- name: {long}")), [(Kind::LongName, long.as_str())]);
        let many = "- name: A\n".repeat(MAX_ITEMS + 2);
        assert_eq!(faults(&many).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::TooManyItems]);
    }

    #[test]
    fn fences_are_told_by_their_first_word() {
        assert!(Timeline::is_named_by("Aikajana") && Timeline::is_named_by("tidslinje {#x}"));
        assert!(!Timeline::is_named_by("timelines") && !Timeline::is_named_by(""));
        assert_eq!(Timeline::beside_name("timeline "), None);
        assert_eq!(Timeline::beside_name(" timeline {#fig:x} "), Some(10..18));
    }

    #[test]
    fn the_same_facts_are_a_table() {
        let (timeline, _) = Timeline::read("- {name: A & b, start: 2017}\n- {name: B}\n");
        let words =
            TimelineWords { name: "Vaihe".into(), time: "Aika".into(), undated: "?".into(), ..Default::default() };
        let grid = Grid::of_timeline(&timeline, &words, &|start, _| start.map_or_else(String::new, |d| d.to_string()));
        let expected = "<thead>\n<tr><th scope=\"col\">Vaihe</th><th scope=\"col\">Aika</th></tr>\n</thead>\n<tbody>\n\
                        <tr><th scope=\"row\">A &amp; b</th><td>2017</td></tr>\n\
                        <tr><th scope=\"row\">B</th><td>?</td></tr>\n</tbody>\n";
        assert_eq!(grid.to_html(&crate::markdown::GridWords::default()), expected);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(
            text in "(- ?\\{?|name: |end: |start: |date: |band: |2017|-04|\u{e4}|, |\\}|\n|[\"'\\[&*#x]){0,30}",
        ) {
            let (timeline, faults) = Timeline::read(&text);
            for fault in faults {
                prop_assert!(text.get(fault.range.clone()).is_some(), "{:?}", fault);
            }
            let draw = || timeline.svg(&TimelineWords::default(), "t", &|_, _| String::new());
            prop_assert_eq!(draw(), draw());
        }
    }
}
