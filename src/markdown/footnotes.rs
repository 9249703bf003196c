//! Footnotes: numbered as the text refers to them, gathered below it, each with a way back.

use super::html::{Words, escaped};
use pulldown_cmark::{CowStr, Event, TagEnd};
use std::collections::HashMap;

/// The footnotes of one page.
pub struct Footnotes<'a> {
    /// The place of each name in the order of numbers.
    places: HashMap<String, usize>,
    /// How many footnotes stand before the first of these.
    before: usize,
    /// How often the page refers to each, by its place.
    referred: HashMap<usize, usize>,
    /// What each says.
    texts: HashMap<String, Vec<Event<'a>>>,
    /// The one that is being defined.
    open: Option<String>,
}

impl<'a> Footnotes<'a> {
    /// No footnotes so far. `known` are the names of those that have a number already.
    pub fn new(known: &[String], before: usize) -> Self {
        let places = known.iter().enumerate().map(|(at, name)| (name.clone(), at)).collect();
        Self { places, before, referred: HashMap::new(), texts: HashMap::new(), open: None }
    }

    /// The HTML of a reference to the footnote called `name`.
    pub fn reference(&mut self, name: &str) -> String {
        let next = self.places.len();
        let place = *self.places.entry(name.to_owned()).or_insert(next);
        let number = self.before + place + 1;
        let times = self.referred.entry(place).or_default();
        *times += 1;
        let id = reference_id(number, *times);
        format!("<sup class=\"footnote-reference\"><a id=\"{id}\" href=\"#fn_{number}\">{number}</a></sup>")
    }

    /// What follows belongs to the footnote called `name`.
    pub fn define(&mut self, name: &str) {
        self.open = Some(name.to_owned());
    }

    /// What follows belongs to the text again.
    pub fn defined(&mut self) {
        self.open = None;
    }

    /// Takes an event that belongs to a footnote; gives back any other.
    pub fn take(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        let Some(name) = &self.open else { return Some(event) };
        self.texts.entry(name.clone()).or_default().push(event);
        None
    }

    /// The footnotes that the page refers to, in the order of their numbers.
    pub fn finish(mut self, words: &Words) -> Vec<Event<'a>> {
        let mut notes: Vec<(usize, String)> = self.places.drain().map(|(name, place)| (place, name)).collect();
        notes.sort_unstable();
        notes.retain(|(place, name)| self.referred.contains_key(place) && self.texts.contains_key(name));
        if notes.is_empty() {
            return Vec::new();
        }
        let html = |text: String| Event::Html(CowStr::from(text));
        let title = escaped(&words.footnotes);
        let mut out = vec![html(format!("<section class=\"footnotes\" aria-label=\"{title}\">\n"))];
        for (place, name) in notes {
            let number = self.before + place + 1;
            let times = self.referred.get(&place).copied().unwrap_or_default();
            let label = format!("<sup class=\"footnote-definition-label\">{number}</sup>");
            out.push(html(format!("<div class=\"footnote-definition\" id=\"fn_{number}\">{label}\n")));
            let mut text = self.texts.remove(&name).unwrap_or_default();
            // The way back stands at the end of the last paragraph, where there is one.
            let ends_in_words = matches!(text.last(), Some(Event::End(TagEnd::Paragraph)));
            let at = text.len() - usize::from(ends_in_words);
            text.splice(at..at, [Event::InlineHtml(ways_back(number, times, words).into())]);
            out.extend(text);
            out.push(html("</div>\n".to_owned()));
        }
        out.push(html("</section>\n".to_owned()));
        out
    }
}

fn reference_id(number: usize, times: usize) -> String {
    if times == 1 { format!("fnref_{number}") } else { format!("fnref_{number}_{times}") }
}

/// Links to every place that refers to a footnote.
fn ways_back(number: usize, times: usize, words: &Words) -> String {
    let link = |time: usize| {
        let (id, mark) =
            (reference_id(number, time), if time == 1 { String::new() } else { format!("<sup>{time}</sup>") });
        let name = if times == 1 { escaped(&words.back) } else { format!("{} ({time})", escaped(&words.back)) };
        format!(" <a class=\"back\" href=\"#{id}\" aria-label=\"{name}\"><span aria-hidden=\"true\">↩{mark}</span></a>")
    };
    (1..=times).map(link).collect()
}
