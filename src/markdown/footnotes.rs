//! Footnotes: numbered as the text refers to them, gathered below it, each with a way back.

use super::escape::escaped;
use super::words::Words;
use pulldown_cmark::{CowStr, Event, TagEnd};
use std::collections::{BTreeSet, HashMap};

/// The footnotes of one page.
pub struct Footnotes<'a> {
    /// The place of each name in the order of numbers.
    places: HashMap<String, usize>,
    /// How many footnotes stand before the first of these.
    before: usize,
    /// For each footnote by its place, where the page refers to it: in the text, or in another footnote.
    referred: HashMap<usize, Vec<Option<String>>>,
    /// What each says.
    texts: HashMap<String, Vec<Event<'a>>>,
    /// The one that is being defined.
    open: Option<String>,
    /// Whether it has been defined before: the first definition counts.
    is_repeated: bool,
}

impl<'a> Footnotes<'a> {
    /// No footnotes so far. `known` are the names of those that have a number already.
    pub fn new(known: &[String], before: usize) -> Self {
        let places = known.iter().enumerate().map(|(at, name)| (name.clone(), at)).collect();
        let (referred, texts) = (HashMap::new(), HashMap::new());
        Self { places, before, referred, texts, open: None, is_repeated: false }
    }

    /// The HTML of a reference to the footnote called `name`.
    pub fn reference(&mut self, name: &str) -> String {
        let next = self.places.len();
        let place = *self.places.entry(footnote_name(name)).or_insert(next);
        let number = self.before + place + 1;
        let from = self.referred.entry(place).or_default();
        from.push(self.open.clone());
        let id = reference_id(number, from.len());
        format!("<sup class=\"footnote-reference\"><a id=\"{id}\" href=\"#fn_{number}\">{number}</a></sup>")
    }

    /// What follows belongs to the footnote called `name`.
    pub fn define(&mut self, name: &str) {
        let name = footnote_name(name);
        self.is_repeated = self.texts.contains_key(&name);
        self.texts.entry(name.clone()).or_default();
        self.open = Some(name);
    }

    /// What follows belongs to the text again.
    pub fn defined(&mut self) {
        self.open = None;
    }

    /// Takes an event that belongs to a footnote; gives back any other.
    pub fn take(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        let Some(name) = &self.open else { return Some(event) };
        if let Some(text) = self.texts.get_mut(name).filter(|_| !self.is_repeated) {
            text.push(event);
        }
        None
    }

    /// The footnotes that the page refers to, in the order of their numbers.
    pub fn finish(mut self, words: &Words) -> Vec<Event<'a>> {
        let shown = self.shown();
        if shown.is_empty() {
            return Vec::new();
        }
        let names: HashMap<usize, &String> = self.places.iter().map(|(name, place)| (*place, name)).collect();
        let is_shown = |from: &Option<String>| {
            from.as_ref().is_none_or(|from| self.places.get(from).is_some_and(|place| shown.contains(place)))
        };
        let html = |text: String| Event::Html(CowStr::from(text));
        let title = escaped(&words.footnotes);
        let mut out = vec![html(format!("<div class=\"footnotes\" role=\"group\" aria-label=\"{title}\">\n"))];
        for place in &shown {
            let number = self.before + place + 1;
            let label = format!("<sup class=\"footnote-definition-label\">{number}</sup>");
            out.push(html(format!("<div class=\"footnote-definition\" id=\"fn_{number}\">{label}\n")));
            let mut text = names.get(place).and_then(|name| self.texts.remove(*name)).unwrap_or_default();
            let times = self.referred.get(place).map_or(&[][..], Vec::as_slice).iter().enumerate();
            let times: Vec<usize> = times.filter(|(_, from)| is_shown(from)).map(|(at, _)| at + 1).collect();
            // The way back stands at the end of the last paragraph, where there is one.
            let ends_in_words = matches!(text.last(), Some(Event::End(TagEnd::Paragraph)));
            let at = text.len() - usize::from(ends_in_words);
            text.splice(at..at, [Event::InlineHtml(ways_back(number, &times, words).into())]);
            out.extend(text);
            out.push(html("</div>\n".to_owned()));
        }
        out.push(html("</div>\n".to_owned()));
        out
    }

    /// The places of the footnotes that are shown.
    fn shown(&self) -> BTreeSet<usize> {
        let references = self.places.iter().flat_map(|(name, place)| {
            let origins = self.referred.get(place).map_or(&[][..], Vec::as_slice);
            origins.iter().map(|from| (from.as_deref(), name.as_str()))
        });
        let names = shown(references, |name| self.texts.contains_key(name));
        names.into_iter().map(|name| self.places[name]).collect()
    }
}

/// The form in which two spellings of the name of a footnote are equal.
pub fn footnote_name(name: &str) -> String {
    name.to_lowercase()
}

/// The names of the footnotes to which the text leads, by itself or through other footnotes. References are from the text
/// or the footnote of a name, to that of another name.
pub fn shown<'n>(
    references: impl Iterator<Item = (Option<&'n str>, &'n str)>,
    is_defined: impl Fn(&str) -> bool,
) -> BTreeSet<&'n str> {
    let mut by_origin: HashMap<Option<&str>, Vec<&'n str>> = HashMap::new();
    for (from, name) in references {
        by_origin.entry(from).or_default().push(name);
    }
    let mut shown = BTreeSet::new();
    let mut ahead = by_origin.get(&None).cloned().unwrap_or_default();
    while let Some(name) = ahead.pop() {
        if is_defined(name) && shown.insert(name) {
            ahead.extend(by_origin.get(&Some(name)).into_iter().flatten());
        }
    }
    shown
}

fn reference_id(number: usize, times: usize) -> String {
    if times == 1 { format!("fnref_{number}") } else { format!("fnref_{number}_{times}") }
}

/// Links to the places that refer to a footnote.
fn ways_back(number: usize, times: &[usize], words: &Words) -> String {
    let link = |(nth, &time): (usize, &usize)| {
        let (id, nth) = (reference_id(number, time), nth + 1);
        let (name, mark) = match times.len() {
            1 => (escaped(&words.back), String::new()),
            _ => (format!("{} ({nth})", escaped(&words.back)), format!("<sup>{nth}</sup>")),
        };
        format!(" <a class=\"back\" href=\"#{id}\" aria-label=\"{name}\"><span aria-hidden=\"true\">↩{mark}</span></a>")
    };
    times.iter().enumerate().map(link).collect()
}
