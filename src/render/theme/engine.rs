//! The template engine with our filters.

use super::Shared;
use crate::locale::{Arg, Locale};
use crate::render::filters;
use crate::value::{Date, Lang};
use foldhash::HashMap;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;
use tera::{Kwargs, State, Tera, TeraResult};

/// An engine with our filters and no templates.
pub fn new(lang: Lang, locale: &Arc<Locale>, published: &BTreeMap<String, String>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    tera.set_escape_fn(escape);
    speak(&mut tera, lang, locale);
    // An attribute for a text in another language than the page; nothing where there is no tag.
    tera.register_filter("lang", |tag: Shared, _: Kwargs, _: &State| -> TeraResult<Shared> {
        let is_tag = |tag: &&str| tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let attribute = tag.as_str().filter(is_tag).map(|tag| format!(" lang=\"{tag}\""));
        Ok(Shared::safe_string(&attribute.unwrap_or_default()))
    });
    tera.register_filter("longest_word", |text: &str, _: Kwargs, _: &State| -> TeraResult<u64> {
        Ok(filters::longest_word(text) as u64)
    });
    let published = published.clone();
    tera.register_filter("asset", move |name: &str, _: Kwargs, _: &State| -> TeraResult<String> {
        let path = published.get(&format!("assets/{name}"));
        path.cloned().ok_or_else(|| tera::Error::message(format!("the theme has no file assets/{name}")))
    });
    tera
}

/// Gives an engine the filters that put values into the words of a language, in place of those of another.
pub fn speak(tera: &mut Tera, lang: Lang, locale: &Arc<Locale>) {
    let words = Arc::clone(locale);
    tera.register_filter("date", move |value: Shared, _: Kwargs, _: &State| -> TeraResult<String> {
        Ok(parse_date(&value)?.map(|date| filters::date(date, lang, &words)).unwrap_or_default())
    });
    let words = Arc::clone(locale);
    tera.register_filter("period", move |start: Shared, args: Kwargs, _: &State| -> TeraResult<String> {
        let end = args.get::<Shared>("end")?.unwrap_or_else(Shared::none);
        Ok(filters::period(parse_date(&start)?, parse_date(&end)?, lang, &words))
    });
    tera.register_filter("money", move |cents: i64, args: Kwargs, _: &State| -> TeraResult<String> {
        let currency = args.get::<&str>("currency")?.unwrap_or("EUR");
        Ok(filters::money(cents, currency, lang))
    });
    tera.register_filter("number", move |value: f64, args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(filters::number(value, args.get::<usize>("decimals")?.unwrap_or(2), lang))
    });
    let words = Arc::clone(locale);
    // Every page asks for dozens of texts that never change.
    let plain: HashMap<String, Shared> =
        locale.plain().map(|(name, text)| (name.to_owned(), Shared::normal_string(text))).collect();
    tera.register_filter("t", move |name: &str, args: Kwargs, _: &State| -> TeraResult<Shared> {
        if let Some(text) = plain.get(name) {
            return Ok(text.clone());
        }
        let given = args.iter().filter_map(|(key, value)| {
            let arg = value.as_i64().map_or_else(|| Arg::Text(value.as_str().unwrap_or_default()), Arg::Number);
            Some((key.as_str()?, arg))
        });
        Ok(filters::text(name, &given.collect::<Vec<_>>(), &words).into())
    });
}

/// Writes a text as it stands in HTML. Most texts have nothing to escape: one look tells, and they are written at once.
fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let is_special = |byte: u8| matches!(byte, b'"' | b'&' | b'<' | b'>' | b'\'');
    if text.bytes().fold(false, |found, byte| found | is_special(byte)) {
        return tera::escape_html(text, out);
    }
    out.write_all(text.as_bytes())
}

fn parse_date(value: &Shared) -> TeraResult<Option<Date>> {
    if value.is_none() || value.is_undefined() {
        return Ok(None);
    }
    let text = value.as_str().unwrap_or_default();
    Date::parse(text).map(Some).map_err(|_| tera::Error::message(format!("{text:?} is not a date")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_are_escaped_as_by_the_engine(text in "[a<>&\"'/ä]{0,20}") {
            let (mut own, mut usual) = (Vec::new(), Vec::new());
            escape(&text, &mut own).and_then(|()| tera::escape_html(&text, &mut usual)).expect("a buffer takes all");
            prop_assert_eq!(own, usual);
        }
    }
}
