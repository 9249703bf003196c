//! The field table as JSON Schema (2020-12), from which an editor completes keys and values and marks faults.
//!
//! What the schema refuses, the program refuses too. Keys and words are offered in one language alone and accepted in
//! all: an editor offers what stands under `properties` and `enum`, and takes what `patternProperties` and `pattern`
//! allow.

use super::pattern;
use super::{Choices, Field, Kind, PlaceKind, TRANSLATABLE, Table, Vocabulary, YES_NO, is_name_inside, is_text_inside};
use crate::value::{Lang, fold};
use serde_json::{Map, Value, json};

/// The words of a vocabulary.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// What an editor offers.
    pub offered: Vec<String>,
    /// All that is accepted, folded.
    pub accepted: Vec<String>,
}

/// The words that a site accepts where the field table leaves them to it.
#[derive(Debug, Clone, Default)]
pub struct Accepted {
    /// Statuses.
    pub statuses: Words,
    /// Project types.
    pub types: Words,
    /// Themes; empty where any text will do.
    pub themes: Words,
    /// Regions.
    pub regions: Words,
    /// Municipalities.
    pub municipalities: Words,
}

/// The JSON Schema of a kind of front matter, or of the settings, with titles and descriptions in `lang`.
#[must_use]
pub fn json_schema(table: &'static Table, lang: Lang, accepted: &Accepted) -> Value {
    whole(Writer { lang, accepted, is_translation: false, definitions: Map::new() }, table)
}

/// The JSON Schema of the translations of a kind of document: its texts alone, none of which has to be there.
#[must_use]
pub fn translation_schema(table: &'static Table, lang: Lang, accepted: &Accepted) -> Value {
    whole(Writer { lang, accepted, is_translation: true, definitions: Map::new() }, table)
}

fn whole(mut writer: Writer<'_>, table: &'static Table) -> Value {
    let is_text = |field: &Field| TRANSLATABLE.contains(&field.key);
    let mut schema = writer.object(table, is_text);
    let head = [("$schema", json!("https://json-schema.org/draft/2020-12/schema")), ("title", json!(table.name))];
    for (key, value) in head {
        schema.insert(key.to_owned(), value);
    }
    schema.insert("$defs".to_owned(), Value::Object(writer.definitions));
    Value::Object(schema)
}

struct Writer<'a> {
    lang: Lang,
    accepted: &'a Accepted,
    /// Whether it is the schema of a translation, which holds texts alone.
    is_translation: bool,
    /// Schemas that are used in many places, by name.
    definitions: Map<String, Value>,
}

impl Writer<'_> {
    /// A record; of a translation, the fields that may be in one.
    fn object(&mut self, table: &'static Table, in_translation: impl Fn(&'static Field) -> bool) -> Map<String, Value> {
        let (mut properties, mut patterns) = (Map::new(), Map::new());
        let is_translation = self.is_translation;
        for field in table.fields.iter().filter(|field| !is_translation || in_translation(field)) {
            let required = !is_translation && table.required.contains(&&[field.key][..]);
            let value = self.property(field, required);
            let key = field.key_in(self.lang);
            // The other spellings, so that no key is held against its schema twice.
            let others = format!("^(?!{}$){}", pattern::literal(key), pattern::key(field.spellings()));
            patterns.insert(others, value.clone());
            properties.insert(key.to_owned(), value);
        }
        let mut object = Map::new();
        object.insert("type".to_owned(), json!("object"));
        object.insert("properties".to_owned(), Value::Object(properties));
        object.insert("patternProperties".to_owned(), Value::Object(patterns));
        object.insert("additionalProperties".to_owned(), json!(false));
        if !is_translation && !table.required.is_empty() {
            let groups = table.required.iter().map(|keys| self.required(table, keys));
            object.insert("allOf".to_owned(), groups.collect());
        }
        object
    }

    /// One of some keys has to be there, in any spelling.
    fn required(&self, table: &Table, keys: &[&str]) -> Value {
        let fields: Vec<&Field> = keys.iter().map(|key| table.field(key)).collect();
        let usual = fields.iter().map(|field| field.key_in(self.lang));
        let all = || fields.iter().flat_map(|field| field.spellings());
        let mut spellings: Vec<&str> = Vec::new();
        for spelling in usual.chain(all()) {
            if !spellings.contains(&spelling) {
                spellings.push(spelling);
            }
        }
        let mut forms: Vec<Value> = spellings.iter().map(|spelling| json!({"required": [spelling]})).collect();
        // Spelled with capitals or hyphens: not every key is another one.
        let pattern = format!("^{}", pattern::key(all()));
        forms.push(json!({"not": {"propertyNames": {"not": {"pattern": pattern}}}}));
        json!({"anyOf": forms})
    }

    fn property(&mut self, field: &Field, required: bool) -> Value {
        let mut value = match self.value(&field.kind, !required) {
            Value::Object(value) => value,
            other => return other,
        };
        value.insert("title".to_owned(), json!(field.label(self.lang)));
        value.insert("description".to_owned(), json!(self.lang.of(&field.about)));
        Value::Object(value)
    }

    /// A value, and nothing in its place where that will do.
    fn value(&mut self, kind: &Kind, or_nothing: bool) -> Value {
        let kind = self.usual(kind);
        if or_nothing && matches!(kind, Kind::Text) {
            return json!({"type": ["string", "number", "boolean", "null"]});
        }
        let mut forms = match kind {
            Kind::List(item) => {
                let items = self.value(item, true);
                let mut forms = vec![json!({"type": "array", "items": items})];
                forms.extend(self.forms(item));
                forms
            }
            kind => self.forms(kind),
        };
        if or_nothing {
            forms.push(match kind {
                Kind::Record(_) | Kind::List(Kind::Record(_)) => json!({"type": "null"}),
                _ => json!({"type": ["null", "string"], "pattern": pattern::BLANK}),
            });
        }
        match forms.len() {
            1 => forms.remove(0),
            _ => json!({"anyOf": forms}),
        }
    }

    /// Without a vocabulary of themes, any text is one.
    fn usual<'k>(&self, kind: &'k Kind) -> &'k Kind {
        let is_free = matches!(kind, Kind::Vocabulary(Vocabulary::Theme)) && self.accepted.themes.accepted.is_empty();
        if is_free { &Kind::Text } else { kind }
    }

    /// The forms that a value may take.
    fn forms(&mut self, kind: &Kind) -> Vec<Value> {
        let accepted = self.accepted;
        match self.usual(kind) {
            Kind::Text => vec![json!({"type": ["string", "number", "boolean"], "pattern": pattern::FILLED})],
            Kind::Bool => {
                let mut forms = vec![json!({"type": "boolean"})];
                forms.extend(words(&Words::of(&YES_NO, self.lang)));
                forms
            }
            Kind::Date => vec![self.shared("date", date)],
            Kind::Money => vec![self.shared("money", money)],
            Kind::Number => {
                vec![self.shared("number", || json!({"type": ["number", "string"], "pattern": pattern::NUMBER}))]
            }
            Kind::Url => vec![json!({"type": "string", "pattern": pattern::URL})],
            Kind::PageOrUrl => vec![json!({"type": ["string", "number", "boolean"], "pattern": pattern::PAGE_OR_URL})],
            Kind::File => vec![json!({
                "type": ["string", "number", "boolean"],
                "pattern": pattern::FILLED,
                "not": {"type": "string", "pattern": pattern::OUTSIDE},
            })],
            Kind::Choice(choices) => words(&Words::of(choices, self.lang)),
            Kind::Vocabulary(Vocabulary::Status) => self.vocabulary("status", &accepted.statuses),
            Kind::Vocabulary(Vocabulary::Type) => self.vocabulary("type", &accepted.types),
            Kind::Vocabulary(Vocabulary::Theme) => self.vocabulary("theme", &accepted.themes),
            Kind::Place(PlaceKind::Region) => self.vocabulary("region", &accepted.regions),
            Kind::Place(PlaceKind::Municipality) => self.vocabulary("municipality", &accepted.municipalities),
            Kind::TextName => words(&Words::of_texts(self.lang)),
            Kind::Record(table) => vec![self.record(table)],
            Kind::TextOr(table) => [self.forms(table.shorthand()), vec![self.record(table)]].concat(),
            Kind::MoneyOr(table) if self.is_translation => vec![self.record(table)],
            Kind::MoneyOr(table) => [self.forms(&Kind::Money), vec![self.record(table)]].concat(),
            Kind::List(item) => vec![self.value(item, true)],
            // The weights of checks, by their codes.
            Kind::Map(item @ Kind::Choice(_)) => vec![json!({
                "type": "object",
                "propertyNames": {"pattern": "^[a-z]+/[a-z0-9-]+$"},
                "additionalProperties": self.value(item, true),
            })],
            Kind::Map(item) => {
                let of_key = self.value(item, true);
                let mut forms = self.forms(item);
                forms.push(json!({"type": "object", "additionalProperties": of_key}));
                forms
            }
        }
    }

    fn record(&mut self, table: &'static Table) -> Value {
        let name = table.name.replace(' ', "-");
        if !self.definitions.contains_key(&name) {
            // A record may hold records of its own kind: the name is taken before they are looked at.
            self.definitions.insert(name.clone(), Value::Null);
            let is_inside = |field| is_text_inside(table, field) || is_name_inside(table, field);
            let object = Value::Object(self.object(table, is_inside));
            self.definitions.insert(name.clone(), object);
        }
        reference(&name)
    }

    fn vocabulary(&mut self, name: &str, vocabulary: &Words) -> Vec<Value> {
        vec![self.shared(name, || json!({"anyOf": words(vocabulary)}))]
    }

    fn shared(&mut self, name: &str, schema: impl Fn() -> Value) -> Value {
        self.definitions.entry(name).or_insert_with(schema);
        reference(name)
    }
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

/// One of some words. YAML reads a word of digits as a number, and `true` as neither.
fn words(words: &Words) -> Vec<Value> {
    let accepted = || words.accepted.iter().map(String::as_str);
    let mut forms =
        vec![json!({"enum": words.offered}), json!({"type": "string", "pattern": pattern::words(accepted())})];
    if accepted().any(|word| word.parse::<f64>().is_ok()) {
        forms.push(json!({"type": "number"}));
    }
    if accepted().any(|word| matches!(word, "true" | "false")) {
        forms.push(json!({"type": "boolean"}));
    }
    forms
}

/// A date: YAML reads `2017` and `4.2017` as numbers.
fn date() -> Value {
    json!({"anyOf": [
        {"type": "string", "pattern": pattern::date()},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
        {"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 13, "not": {"type": "integer"}},
    ]})
}

fn money() -> Value {
    let most = 90_000_000_000_i64;
    json!({"type": ["number", "string"], "minimum": -most, "maximum": most, "pattern": pattern::money()})
}

impl Words {
    /// The words of a fixed set: offered in `lang`, accepted in all languages and by id.
    fn of(choices: &Choices, lang: Lang) -> Self {
        let offered = choices.values.iter().map(|value| lang.of(&value.label).to_owned()).collect();
        let mut accepted: Vec<String> = choices.values.iter().flat_map(super::Value::words).map(fold).collect();
        accepted.sort_unstable();
        accepted.dedup();
        Self { offered, accepted }
    }

    /// The names of the texts of cards.
    fn of_texts(lang: Lang) -> Self {
        let fields = [&super::PROJECT, &super::GROUP, &super::REPORT].into_iter().flat_map(|table| table.fields);
        let spellings = fields.filter(|field| super::is_text(field.key)).flat_map(super::Field::spellings);
        let mut accepted: Vec<String> = spellings.chain(super::BODY_NAMES).map(fold).collect();
        accepted.sort_unstable();
        accepted.dedup();
        Self { offered: super::text_names(lang).map(str::to_owned).collect(), accepted }
    }
}
