//! The field table: every key that front matter and `site.yaml` know, in one place.
//!
//! A [`Table`] lists the [`Field`]s of one kind of record. A field has a canonical English key, its Finnish and
//! Swedish spellings, a label and a description in three languages and a [`Kind`]. Parsing, messages, `salkku new`,
//! `salkku schema`, the CSV headings and the theme's labels all read these tables; nothing else in the program spells a
//! key.

mod choices;
mod content;
mod funds;
mod json;
mod pattern;
mod project;
mod report;
mod site;
mod statement;
mod theme;

pub use choices::*;
pub use content::*;
pub use funds::{Claim, is_eu_fund, is_of_2021_2027};
pub use json::{Accepted, Words, json_schema, translation_schema};
pub use project::*;
pub use report::*;
pub use site::*;
pub use statement::*;
pub use theme::*;

use crate::value::{Lang, slug};
use std::collections::HashMap;
use std::sync::OnceLock;

/// One text in each of the tool's languages, in the order of [`Lang::ALL`]: Finnish, Swedish, English.
pub type Texts = [&'static str; 3];

/// What the value of a field looks like.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Plain text.
    Text,
    /// `true`/`false`, and `yes`/`no`, `kyllä`/`ei`, `ja`/`nej`.
    Bool,
    /// A year, month or day: `2017`, `2017-04`, `2017-04-03`, `3.4.2017`, `4/2017`.
    Date,
    /// A sum of money as people type it: `1 345 000 €`.
    Money,
    /// A number with an optional decimal part, such as a percentage or a size.
    Number,
    /// A web address with scheme `http`, `https` or `mailto`.
    Url,
    /// The id of a free page, or the address of a page elsewhere.
    PageOrUrl,
    /// The name of a file, relative to the card.
    File,
    /// One value of a fixed set.
    Choice(&'static Choices),
    /// One value of a vocabulary that the site may replace.
    Vocabulary(Vocabulary),
    /// The name or code of a place.
    Place(PlaceKind),
    /// The name of a text of a card, such as `summary`; see [`text_called`].
    TextName,
    /// A record with fields of its own.
    Record(&'static Table),
    /// Either plain text or a record; the text stands for the record's first field.
    TextOr(&'static Table),
    /// Either a sum of money or a record that breaks it down.
    MoneyOr(&'static Table),
    /// A list; a single value stands for a list of one.
    List(&'static Kind),
    /// A mapping whose keys are the site's own words.
    Map(&'static Kind),
}

impl Kind {
    /// The table of the record, or of the records of the list, that a value is.
    #[must_use]
    pub fn table(&self) -> Option<&'static Table> {
        match self {
            Self::Record(table) | Self::TextOr(table) | Self::MoneyOr(table) => Some(table),
            Self::List(item) => item.table(),
            _ => None,
        }
    }
}

/// The vocabularies that a site may replace in `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Vocabulary {
    /// The state a project is in.
    Status,
    /// The kind of project.
    Type,
    /// Themes, such as a programme's development areas.
    Theme,
}

/// The levels of the administrative map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceKind {
    /// One of the 19 regions, the whole country, or abroad.
    Region,
    /// One of the 308 municipalities.
    Municipality,
}

/// One key of a record.
#[derive(Debug)]
pub struct Field {
    /// The canonical English key.
    pub key: &'static str,
    /// Accepted Finnish spellings, separated by spaces; the first is the one that `salkku new` writes.
    fi: &'static str,
    /// Accepted Swedish spellings, likewise.
    sv: &'static str,
    /// What the value looks like.
    pub kind: Kind,
    /// How a page, a message or a CSV head names the field.
    pub label: Texts,
    /// What belongs there, for whoever fills in a card.
    pub about: Texts,
}

impl Field {
    /// The spelling of the key that is preferred in `lang`.
    #[must_use]
    pub fn key_in(&self, lang: Lang) -> &'static str {
        let spellings = match lang {
            Lang::Fi => self.fi,
            Lang::Sv => self.sv,
            Lang::En | Lang::Other(_) => self.key,
        };
        spellings.split(' ').next().unwrap_or(self.key)
    }

    /// Every spelling that is accepted, the canonical one first.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.key).chain(self.fi.split(' ')).chain(self.sv.split(' '))
    }

    /// The label in `lang`.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &'static str {
        lang.of(&self.label)
    }
}

/// The fields of one kind of record, in the order in which `salkku new` and the CSV list them.
#[derive(Debug)]
pub struct Table {
    /// The name of the record, as `salkku schema` knows it.
    pub name: &'static str,
    /// The fields.
    pub fields: &'static [Field],
    /// The keys without which the record means nothing, in groups of which one key is enough.
    pub required: &'static [&'static [&'static str]],
    /// Every spelling and the position of its field, made when it is first asked for.
    by_spelling: OnceLock<HashMap<&'static str, usize>>,
}

impl Table {
    /// Names the keys without which the record means nothing; see [`Table::required`].
    const fn requires(mut self, required: &'static [&'static [&'static str]]) -> Self {
        self.required = required;
        self
    }

    /// Whether it is the same table as another; each has a name of its own.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.name == other.name
    }

    /// The field with the canonical key `key`.
    ///
    /// # Panics
    /// When there is none: keys in the program are spelled as in the table, which the tests of the table check.
    #[must_use]
    pub fn field(&self, key: &str) -> &'static Field {
        let found = self.fields.iter().find(|field| field.key == key);
        found.unwrap_or_else(|| panic!("the table {} has no key {key}", self.name))
    }

    /// The field that a writer means with `spelling`: any of the accepted spellings, whatever the case, with spaces
    /// or hyphens for underscores.
    #[must_use]
    pub fn find(&self, spelling: &str) -> Option<&'static Field> {
        let by_spelling = self.by_spelling.get_or_init(|| {
            let positions = self.fields.iter().enumerate();
            positions
                .flat_map(|(position, field)| field.spellings().map(move |spelling| (spelling, position)))
                .collect()
        });
        let position = by_spelling.get(spelling).or_else(|| by_spelling.get(fold_key(spelling).as_str()))?;
        Some(&self.fields[*position])
    }

    /// What a plain text in place of the record is: the value of its first field.
    #[must_use]
    pub fn shorthand(&self) -> &'static Kind {
        match &self.fields[0].kind {
            Kind::Map(text) => text,
            kind => kind,
        }
    }

    /// The accepted spelling nearest to an unknown one, if any is near enough to be meant; of equally near ones that of
    /// `lang`.
    #[must_use]
    pub fn nearest(&self, spelling: &str, lang: Lang) -> Option<&'static str> {
        let usual = self.fields.iter().map(|field| field.key_in(lang));
        crate::value::nearest(&fold_key(spelling), usual.chain(self.fields.iter().flat_map(Field::spellings)))
    }
}

/// Keys that a translation may hold: texts, and records whose labels are texts. All others are facts, which live in
/// the base file alone.
pub const TRANSLATABLE: &[&str] = &[
    "title",
    "short_title",
    "subtitle",
    "summary",
    "easy_summary",
    "target_group",
    "expected_results",
    "results",
    "keywords",
    "abbreviations",
    "goals",
    "part_of",
    "specific_objective",
    "image",
    "logos",
    "funders",
    "implementers",
    "partners",
    "owner",
    "coordinator",
    "contacts",
    "budget",
    "attachments",
    "links",
    "milestones",
    "indicators",
    "gone",
];

/// Whether a translation without this key lacks a text. Figures and names of organisations, which the tool translates by
/// itself as far as they are known, may be repeated in a translation but are not missed.
#[must_use]
pub fn is_text(key: &str) -> bool {
    TRANSLATABLE.contains(&key) && !["budget", "logos"].contains(&key)
}

/// Whether a translation has words of its own for a field of a record inside a document. Of organisations and people those
/// are their roles; all else about them, and every figure and day, is known from the document.
#[must_use]
pub fn is_text_inside(table: &Table, field: &Field) -> bool {
    use Kind::{Date, List, Money, Number};
    let is_whom = table.is(&ORGANISATION) || table.is(&CONTACT);
    let is_figure = matches!(field.kind, Money | Number | Date | List(Money | Number | Date));
    if is_whom { field.key == "role" } else { !is_figure && !is_name_inside(table, field) }
}

/// Whether a field of a record inside a document names whom the record is about: a translation may repeat it, and says so
/// which record it means.
#[must_use]
pub fn is_name_inside(table: &Table, field: &Field) -> bool {
    match field.key {
        "name" => table.is(&ORGANISATION) || table.is(&CONTACT),
        "organisation" => table.is(&CONTACT),
        "source" => table.is(&BUDGET_ROW),
        _ => false,
    }
}

/// The text that a word names: the key of a field that is to be translated, in any of its spellings, or the body.
#[must_use]
pub fn text_called(word: &str) -> Option<&'static str> {
    let of_table = |table: &'static Table| table.find(word).filter(|field| is_text(field.key));
    let field = [&PROJECT, &GROUP, &REPORT].into_iter().find_map(of_table);
    let body = || BODY_NAMES.contains(&fold_key(word).as_str()).then_some(BODY_NAMES[2]);
    field.map(|field| field.key).or_else(body)
}

/// The names of the texts of a card that are to be translated, as `lang` spells them.
pub fn text_names(lang: Lang) -> impl Iterator<Item = &'static str> {
    let fields = PROJECT.fields.iter().filter(|field| is_text(field.key));
    fields.map(move |field| field.key_in(lang)).chain([lang.of(&BODY_NAMES)])
}

/// Every word of the field table that pages show, by the name that a locale file gives it: `field-title`, `value-kaynnissa`.
pub fn words_of_pages() -> impl Iterator<Item = (String, &'static Texts)> {
    let tables = [&PROJECT, &GROUP, &BUDGET, &REPORT];
    let fields = tables.into_iter().flat_map(|table| table.fields);
    let fields = fields.map(|field| (format!("field-{}", field.key), &field.label));
    let choices = [&STATUS, &TYPE, &ROLE, &STAGE, &VAT, &FUNDING_KIND, &COST, &REPORT_KIND, &YES_NO];
    let values = choices.into_iter().flat_map(|choices| choices.values);
    fields.chain(values.map(|value| (format!("value-{}", slug(value.id)), &value.label)))
}

/// What the body is called where texts are named.
pub const BODY_NAMES: Texts = ["teksti", "text", "body"];
/// How many characters a summary may have: some six lines, in lists that show the summaries of many cards.
pub const SUMMARY_CHARS: usize = 500;

fn fold_key(key: &str) -> String {
    key.trim().to_lowercase().replace([' ', '-'], "_")
}

/// Builds a [`Table`].
const fn table(name: &'static str, fields: &'static [Field]) -> Table {
    Table { name, fields, required: &[], by_spelling: OnceLock::new() }
}

/// Builds a [`Field`]; the arguments stand in the order of a row of the table.
const fn field(key: &'static str, fi: &'static str, sv: &'static str, kind: Kind, label: Texts, about: Texts) -> Field {
    Field { key, fi, sv, kind, label, about }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn tables() -> Vec<&'static Table> {
        vec![
            &PROJECT,
            &ORGANISATION,
            &CONTACT,
            &ATTACHMENT,
            &LOGO,
            &IMAGE,
            &LINK,
            &RELATION,
            &MILESTONE,
            &INDICATOR,
            &BUDGET,
            &BUDGET_ROW,
            &BUDGET_TOTAL,
            &DECISION,
            &GROUP,
            &POST,
            &PAGE,
            &REPORT,
            &RELATED_REPORT,
            &ABBREVIATION,
            &SITE,
            &TERM,
            &KNOWN_ORGANISATION,
            &OWN_PLACE,
            &STATEMENT,
            &LIMITATION,
            &FEEDBACK,
            &AUTHORITY,
            &THEME,
            &LOGO_FILES,
        ]
    }

    #[test]
    fn no_spelling_means_two_fields() {
        for table in tables() {
            let mut seen = BTreeMap::new();
            for field in table.fields {
                for spelling in field.spellings() {
                    let other = seen.insert(spelling, field.key);
                    assert!(other.is_none_or(|key| key == field.key), "{}: {spelling} is {other:?}", table.name);
                    assert_eq!(spelling, fold_key(spelling), "{}: {spelling} is not in its folded form", table.name);
                }
            }
        }
    }

    #[test]
    fn every_field_has_a_label_and_a_description_in_each_language() {
        for table in tables() {
            for field in table.fields {
                for text in field.label.iter().chain(&field.about) {
                    assert!(!text.is_empty(), "{}: {} lacks a text", table.name, field.key);
                }
            }
        }
    }

    #[test]
    fn every_table_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<&str> = tables().iter().map(|table| table.name).collect();
        assert_eq!(names.len(), tables().len());
    }

    #[test]
    fn required_keys_are_keys() {
        for table in tables() {
            for key in table.required.iter().copied().flatten() {
                assert_eq!(table.field(key).key, *key);
            }
        }
    }

    #[test]
    fn keys_are_found_by_any_spelling() {
        for spelling in ["title", "nimi", "namn", "Nimi", "NAMN"] {
            assert_eq!(PROJECT.find(spelling).map(|field| field.key), Some("title"), "{spelling}");
        }
        assert_eq!(PROJECT.find("actual end").map(|field| field.key), Some("actual_end"));
        assert_eq!(PROJECT.nearest("maakunat", Lang::Fi), Some("maakunnat"));
        assert_eq!(PROJECT.nearest("xyzzy", Lang::Fi), None);
    }
}
