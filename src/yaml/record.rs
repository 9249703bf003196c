//! From the tree to values: a record's fields by the field table, with a finding for all that does not fit.

use super::node::{Entry, Node, Value};
use crate::diag::{Diagnostic, codes};
use crate::schema::{Choices, Field, SUMMARY_CHARS, Table, YES_NO};
use crate::source::{FileId, Span, Spanned};
use crate::value::{Date, DateError, Lang, Money, Phrase, PublicationId, is_business_id};
use std::ops::RangeInclusive;

/// Reads values and gathers findings. A value that is missing or faulty is read as `None`; nothing stops at it.
#[derive(Debug)]
pub struct Reader {
    /// The language whose spelling of a key is named to the writer, and of texts: the first of the site.
    lang: Lang,
    /// The file whose texts are in another language, and that language.
    translation: Option<(FileId, Lang)>,
    /// What was found so far.
    pub diagnostics: Vec<Diagnostic>,
}

/// A mapping whose keys have been found in a table.
#[derive(Debug)]
pub struct Record<'n> {
    table: &'static Table,
    /// Where the record stands.
    pub at: Span,
    entries: Vec<(&'static Field, &'n Entry)>,
}

impl<'n> Record<'n> {
    /// The field with a canonical key and its value, where it is there.
    fn get(&self, key: &str) -> Option<(&'static Field, &'n Node)> {
        debug_assert_eq!(self.table.field(key).key, key);
        let (field, entry) = self.entries.iter().find(|(field, _)| field.key == key)?;
        Some((field, &entry.node))
    }

    /// Where a key stands, or else the record.
    #[must_use]
    pub fn key_at(&self, key: &str) -> Span {
        self.entries.iter().find(|(field, _)| field.key == key).map_or(self.at, |(_, entry)| entry.at)
    }

    /// Whether the record under a key, or one in the list there, has a text under `inner` for which `wanted` holds.
    #[must_use]
    pub fn has_inside(&self, key: &str, inner: &str, wanted: impl Fn(&str) -> bool) -> bool {
        let Some((field, node)) = self.get(key) else { return false };
        let Some(table) = field.kind.table() else { return false };
        let items = if let Value::List(items) = &node.value { items.as_slice() } else { std::slice::from_ref(node) };
        let entries =
            items.iter().flat_map(|item| if let Value::Map(entries) = &item.value { &entries[..] } else { &[] });
        let mut texts = entries.filter(|entry| table.find(&entry.key).is_some_and(|known| known.key == inner));
        texts.any(|entry| matches!(&entry.node.value, Value::Scalar(text) if wanted(text.trim())))
    }

    /// Whether the record says that it is a draft.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.entries.iter().any(|(field, entry)| match &entry.node.value {
            Value::Scalar(word) => field.key == "draft" && YES_NO.find(word).is_some_and(|word| word.id == "true"),
            _ => false,
        })
    }

    /// The fields that are there, with the places of their keys.
    pub fn fields(&self) -> impl Iterator<Item = (&'static Field, Span)> {
        self.entries.iter().map(|(field, entry)| (*field, entry.at))
    }
}

/// Whether a text is an address that a page may lead to: a whole one, of the web or of a mailbox.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let has_scheme = ["http://", "https://", "mailto:"].iter().any(|scheme| {
        text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)) && text.len() > scheme.len()
    });
    has_scheme && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

impl Reader {
    /// A reader that names keys to the writer in `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, translation: None, diagnostics: Vec::new() }
    }

    /// The same for records with texts of a translation: those that stand in `file` are in `lang`.
    #[must_use]
    pub fn with_translation(self, file: FileId, lang: Lang) -> Self {
        Self { translation: Some((file, lang)), ..self }
    }

    /// The language in which keys are named.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Adds a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reads a mapping by a table: unknown and repeated keys are reported, empty values count as missing.
    pub fn record<'n>(&mut self, node: &'n Node, table: &'static Table) -> Option<Record<'n>> {
        let Value::Map(map) = &node.value else {
            self.wrong_kind(node, "record", table.name);
            return None;
        };
        let mut entries: Vec<(&'static Field, &'n Entry)> = Vec::with_capacity(map.len());
        for entry in map {
            match table.find(&entry.key) {
                // A list or nothing stands before the colon.
                None if entry.key.is_empty() => self.report(Diagnostic::new(&codes::FIELD_NAMELESS, entry.at)),
                None => {
                    let finding = Diagnostic::new(&codes::FIELD_UNKNOWN, entry.at).with("key", &entry.key);
                    self.report(finding.nearest(table.nearest(&entry.key, self.lang)));
                }
                Some(field) if entries.iter().any(|(known, _)| known.key == field.key) => {
                    let finding = Diagnostic::new(&codes::FIELD_DUPLICATE, entry.at).with("key", &entry.key);
                    self.report(finding.with("first", field.key_in(self.lang)));
                }
                Some(field) => entries.push((field, entry)),
            }
        }
        entries.retain(|(_, entry)| !matches!(entry.node.value, Value::Empty));
        Some(Record { table, at: node.at, entries })
    }

    fn wrong_kind(&mut self, node: &Node, expected: &'static str, key: &str) {
        let found = match node.value {
            Value::Empty => "empty",
            Value::Scalar(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "record",
        };
        let finding = Diagnostic::new(&codes::FIELD_KIND, node.at).with("key", key);
        self.report(finding.with("expected", expected).with("found", found));
    }

    fn scalar<'n>(&mut self, (field, node): (&'static Field, &'n Node)) -> Option<Spanned<&'n str>> {
        match &node.value {
            Value::Scalar(text) => {
                let text = Spanned { value: text.trim(), at: node.at };
                let code = match text.value {
                    "" => &codes::FIELD_EMPTY,
                    // What `salkku new` writes where a text belongs.
                    "…" | "..." => &codes::FIELD_PLACEHOLDER,
                    _ => return Some(text),
                };
                self.report(Diagnostic::new(code, text.at).with("key", field.key_in(self.lang)));
                None
            }
            Value::Empty => None,
            _ => {
                self.wrong_kind(node, "text", field.key_in(self.lang));
                None
            }
        }
    }

    /// A text.
    pub fn text(&mut self, record: &Record<'_>, key: &str) -> Option<Spanned<String>> {
        let text = self.scalar(record.get(key)?)?;
        Some(Spanned { value: text.value.to_owned(), at: text.at })
    }

    /// A text where its place does not matter.
    pub fn plain(&mut self, record: &Record<'_>, key: &str) -> Option<String> {
        self.text(record, key).map(|text| text.value)
    }

    /// A text with its language.
    pub fn phrase(&mut self, record: &Record<'_>, key: &str) -> Option<Phrase> {
        let text = self.text(record, key)?;
        Some(self.in_language(text))
    }

    /// A text with the language of the file that it stands in.
    #[must_use]
    pub fn in_language(&self, text: Spanned<String>) -> Phrase {
        let translation = self.translation.filter(|(file, _)| *file == text.at.file);
        Phrase { words: text.value, lang: translation.map_or(self.lang, |(_, lang)| lang) }
    }

    /// A text without which the record means nothing.
    pub fn required(&mut self, record: &Record<'_>, key: &str) -> Option<Spanned<String>> {
        let faults = self.diagnostics.len();
        let text = self.text(record, key);
        if text.is_some() {
            return text;
        }
        match self.diagnostics.get(faults) {
            // A draft can be looked at before it is filled in.
            Some(finding) if finding.code == &codes::FIELD_PLACEHOLDER => {
                return finding.span.map(|at| Spanned { value: "…".to_owned(), at });
            }
            Some(finding) if finding.code != &codes::FIELD_EMPTY => {}
            _ => {
                // An empty text is a missing one, and that is all there is to tell.
                self.diagnostics.truncate(faults);
                let finding = Diagnostic::new(&codes::FIELD_MISSING, record.key_at(key));
                self.report(finding.with("key", record.table.field(key).key_in(self.lang)));
            }
        }
        None
    }

    /// The summary of a document. One that is too long for the lists in which it stands is reported, and kept.
    pub fn summary(&mut self, record: &Record<'_>) -> Option<String> {
        let text = self.text(record, "summary")?;
        let length = text.value.chars().count();
        if length > SUMMARY_CHARS {
            let finding = Diagnostic::new(&codes::FIELD_LONG, text.at).with("most", SUMMARY_CHARS);
            let key = record.table.field("summary").key_in(self.lang);
            self.report(finding.with("length", length).with("key", key));
        }
        Some(text.value)
    }

    /// The items of a list, each with its field; a single value is a list of one.
    fn items<'n>(record: &Record<'n>, key: &str) -> Vec<(&'static Field, &'n Node)> {
        let Some((field, node)) = record.get(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => {
                let filled = items.iter().filter(|item| !matches!(item.value, Value::Empty));
                filled.map(|item| (field, item)).collect()
            }
            _ => vec![(field, node)],
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, record: &Record<'_>, key: &str) -> Vec<Spanned<String>> {
        let items = Self::items(record, key);
        let mut texts = Vec::with_capacity(items.len());
        let found = items.into_iter().filter_map(|item| self.scalar(item));
        texts.extend(found.map(|text| Spanned { value: text.value.to_owned(), at: text.at }));
        texts
    }

    /// A list of records, each read by `read`.
    pub fn records<'n, T>(
        &mut self,
        record: &Record<'n>,
        key: &str,
        table: &'static Table,
        mut read: impl FnMut(&mut Self, Record<'n>) -> Option<T>,
    ) -> Vec<T> {
        let items = Self::items(record, key);
        // Records are large and live as long as the site: no more room than they need.
        let mut values = Vec::with_capacity(items.len());
        values.extend(
            items.into_iter().filter_map(|(_, item)| self.record(item, table).and_then(|record| read(self, record))),
        );
        values
    }

    /// A list whose items are records or plain texts; `Err` holds a text.
    pub fn records_or_texts<'n>(
        &mut self,
        record: &Record<'n>,
        key: &str,
        table: &'static Table,
    ) -> Vec<Result<Record<'n>, Spanned<String>>> {
        let items = Self::items(record, key);
        items.into_iter().filter_map(|item| self.record_or_text(item, table)).collect()
    }

    fn record_or_text<'n>(
        &mut self,
        (field, node): (&'static Field, &'n Node),
        table: &'static Table,
    ) -> Option<Result<Record<'n>, Spanned<String>>> {
        match &node.value {
            Value::Map(_) => self.record(node, table).map(Ok),
            _ => self.scalar((field, node)).map(|text| Err(Spanned { value: text.value.to_owned(), at: text.at })),
        }
    }

    /// A record, or a plain text in `Err`.
    pub fn one_record_or_text<'n>(
        &mut self,
        record: &Record<'n>,
        key: &str,
        table: &'static Table,
    ) -> Option<Result<Record<'n>, Spanned<String>>> {
        self.record_or_text(record.get(key)?, table)
    }

    /// A record.
    pub fn one_record<'n>(&mut self, record: &Record<'n>, key: &str, table: &'static Table) -> Option<Record<'n>> {
        self.record(record.get(key)?.1, table)
    }

    /// A mapping from the site's own words to texts; a plain text stands under the key `""`.
    pub fn map(&mut self, record: &Record<'_>, key: &str) -> Vec<(Spanned<String>, Spanned<String>)> {
        let Some((field, node)) = record.get(key) else { return Vec::new() };
        let Value::Map(entries) = &node.value else {
            let text = self.scalar((field, node));
            return text
                .map(|t| (Spanned { value: String::new(), at: t.at }, Spanned { value: t.value.to_owned(), at: t.at }))
                .into_iter()
                .collect();
        };
        let pair = |entry: &Entry| {
            let text = self.scalar((field, &entry.node))?;
            let key = Spanned { value: entry.key.clone(), at: entry.at };
            Some((key, Spanned { value: text.value.to_owned(), at: text.at }))
        };
        entries.iter().filter_map(pair).collect()
    }

    /// A date.
    pub fn date(&mut self, record: &Record<'_>, key: &str) -> Option<Spanned<Date>> {
        let text = self.scalar(record.get(key)?)?;
        match Date::parse(text.value) {
            Ok(value) => Some(Spanned { value, at: text.at }),
            Err(error) => {
                let code = match error {
                    DateError::Form => &codes::VALUE_DATE_FORM,
                    DateError::Calendar => &codes::VALUE_DATE_CALENDAR,
                };
                self.report(Diagnostic::new(code, text.at).with("value", text.value));
                None
            }
        }
    }

    fn money_of(&mut self, (field, node): (&'static Field, &Node)) -> Option<Spanned<Money>> {
        let text = self.scalar((field, node))?;
        let money = Money::parse(text.value);
        if money.is_err() {
            self.report(Diagnostic::new(&codes::VALUE_MONEY, text.at).with("value", text.value));
        }
        money.ok().map(|value| Spanned { value, at: text.at })
    }

    /// A sum of money.
    pub fn money(&mut self, record: &Record<'_>, key: &str) -> Option<Spanned<Money>> {
        self.money_of(record.get(key)?)
    }

    /// A list of sums, one a period; an empty or faulty item is `None`, so that the others keep their columns.
    pub fn amounts(&mut self, record: &Record<'_>, key: &str) -> Vec<Option<Spanned<Money>>> {
        let Some((field, node)) = record.get(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => items.iter().map(|item| self.money_of((field, item))).collect(),
            _ => vec![self.money_of((field, node))],
        }
    }

    /// A sum, or a record that breaks it down.
    pub fn money_or_record<'n>(
        &mut self,
        record: &Record<'n>,
        key: &str,
        table: &'static Table,
    ) -> Option<Result<Record<'n>, Spanned<Money>>> {
        let (field, node) = record.get(key)?;
        match &node.value {
            Value::Map(_) => self.record(node, table).map(Ok),
            _ => self.money_of((field, node)).map(Err),
        }
    }

    /// A number with an optional decimal comma or point and an optional `%`.
    pub fn number(&mut self, record: &Record<'_>, key: &str) -> Option<Spanned<f64>> {
        let text = self.scalar(record.get(key)?)?;
        let digits: String = text.value.trim_end_matches('%').chars().filter(|c| !c.is_whitespace()).collect();
        let plain = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-'));
        match digits.replace(',', ".").parse::<f64>() {
            Ok(value) if plain && value.is_finite() => Some(Spanned { value, at: text.at }),
            _ => {
                self.report(Diagnostic::new(&codes::VALUE_NUMBER, text.at).with("value", text.value));
                None
            }
        }
    }

    /// A number that can only lie in a range.
    pub fn number_in(&mut self, record: &Record<'_>, key: &str, range: RangeInclusive<f64>) -> Option<Spanned<f64>> {
        let number = self.number(record, key)?;
        if range.contains(&number.value) {
            return Some(number);
        }
        let finding = Diagnostic::new(&codes::VALUE_RANGE, number.at).with("value", self.plain(record, key)?);
        let finding = finding.with("key", record.table.field(key).key_in(self.lang));
        self.report(if range.end().is_finite() { finding.with("most", range.end()).hint("most") } else { finding });
        None
    }

    /// A Finnish business ID. One that cannot be right is reported, and kept: it is what the writer knows.
    pub fn business_id(&mut self, record: &Record<'_>, key: &str) -> Option<String> {
        let id = self.text(record, key)?;
        if !is_business_id(&id.value) {
            self.report(Diagnostic::new(&codes::VALUE_BUSINESS_ID, id.at).with("value", &id.value));
        }
        Some(id.value)
    }

    /// An identifier of a publication, under the key of its name; likewise.
    pub fn publication_id(&mut self, record: &Record<'_>, kind: PublicationId) -> Option<String> {
        let id = self.text(record, kind.name())?;
        if !kind.fits(&id.value) {
            let finding = Diagnostic::new(&codes::VALUE_PUBLICATION_ID, id.at).with("value", &id.value);
            self.report(finding.with("kind", kind.name()));
        }
        Some(id.value)
    }

    /// Yes or no.
    pub fn yes(&mut self, record: &Record<'_>, key: &str) -> Option<bool> {
        let text = self.scalar(record.get(key)?)?;
        let value = YES_NO.find(text.value);
        if value.is_none() {
            self.report(Diagnostic::new(&codes::VALUE_YES_NO, text.at).with("value", text.value));
        }
        value.map(|value| value.id == "true")
    }

    /// A web address with scheme `http`, `https` or `mailto`.
    pub fn url(&mut self, record: &Record<'_>, key: &str) -> Option<Spanned<String>> {
        let text = self.text(record, key)?;
        if is_address(&text.value) {
            return Some(text);
        }
        self.report(Diagnostic::new(&codes::VALUE_URL, text.at).with("value", &text.value));
        None
    }

    /// One value of a fixed set, as its canonical id.
    pub fn choice(&mut self, record: &Record<'_>, key: &str, choices: &'static Choices) -> Option<&'static str> {
        let text = self.scalar(record.get(key)?)?;
        self.choice_of(text, choices)
    }

    /// The canonical id of a word of a fixed set.
    pub fn choice_of(&mut self, word: Spanned<&str>, choices: &'static Choices) -> Option<&'static str> {
        let found = choices.find(word.value);
        if found.is_none() {
            let finding = Diagnostic::new(&codes::VALUE_CHOICE, word.at).with("value", word.value);
            let finding = finding.with("choices", choices.list(self.lang));
            self.report(finding.nearest(choices.nearest(word.value)));
        }
        found.map(|value| value.id)
    }
}
