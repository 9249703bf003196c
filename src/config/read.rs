//! `content/site.yaml` -> [`Config`].

use super::{
    ByLanguage, Config, Order, Organisation, Organisations, RawHtml, RequiredTranslations, Setting, Term, Translations,
    Urls, Vocabulary, statement,
};
use crate::diag::{Code, Diagnostic, Severity, Weights, codes, is_settable};
use crate::schema;
use crate::source::{FileId, Spanned};
use crate::value::{Lang, fold, nearest, slug};
use crate::yaml::{self, Node, Reader, Record};

/// Reads `site.yaml`. The settings are whole even where the file has faults, so that the cards can be checked too.
#[must_use]
pub fn parse(text: &str, file: FileId) -> (Config, Vec<Diagnostic>) {
    let text_at = text.strip_prefix('\u{feff}').map_or((text, 0), |rest| (rest, 3));
    // One small file: the thorough reading costs nothing here and knows every place.
    match yaml::read_with_places(text_at.0, file, text_at.1) {
        Ok(node) => read(&node, file),
        Err(fault) => (Config::default_in(file), vec![*fault]),
    }
}

fn read(node: &Node, file: FileId) -> (Config, Vec<Diagnostic>) {
    let mut config = Config::default_in(file);
    let mut reader = Reader::new(Lang::default());
    let Some(record) = reader.record(node, &schema::SITE) else {
        return (config, reader.diagnostics);
    };
    languages(&mut config, &mut reader, &record);
    // From here on keys are named in the site's own language.
    let found = std::mem::replace(&mut reader, Reader::new(config.lang())).diagnostics;
    reader.diagnostics = found;

    required_translations(&mut config, &mut reader, &record);
    let languages = &config.languages.clone();
    config.title = by_language(&mut reader, &record, "title", languages);
    if config.title.texts().next().is_none() {
        reader.required(&record, "title");
    }
    config.description = by_language(&mut reader, &record, "description", languages);
    config.base_url = reader.url(&record, "base_url").map(|url| url.value.trim_end_matches('/').to_owned());
    config.lacks_base_url = record.fields().all(|(field, _)| field.key != "base_url");
    if let Some(theme) = reader.text(&record, "theme") {
        // The name of a folder, not a way out of the folder of themes.
        if theme.value.contains(['/', '\\']) || theme.value.starts_with('.') {
            reader.report(Diagnostic::new(&codes::FILE_OUTSIDE, theme.at).with("path", &theme.value));
        } else {
            config.theme = theme;
        }
    }
    config.publisher = by_language(&mut reader, &record, "publisher", languages);
    config.email = reader.plain(&record, "email");
    config.footer = by_language(&mut reader, &record, "footer", languages);
    config.checks = checks(&mut reader, &record);
    config.statement = Setting::Missing;
    config.privacy_notice = Setting::Missing;
    statement::read(&mut config, &mut reader, &record);
    if let Some(zone) = reader.text(&record, "time_zone") {
        match jiff::tz::TimeZone::get(&zone.value) {
            Ok(_) => config.time_zone = zone.value,
            Err(_) => reader.report(Diagnostic::new(&codes::SITE_TIME_ZONE, zone.at).with("value", zone.value)),
        }
    }
    if reader.choice(&record, "urls", &schema::URLS) == Some("pretty") {
        config.urls = Urls::Pretty;
    }
    if reader.choice(&record, "order", &schema::ORDER) == Some("start") {
        config.order = Order::Start;
    }
    if reader.choice(&record, "raw_html", &schema::RAW_HTML) == Some("off") {
        config.raw_html = RawHtml::Off;
    }
    vocabularies(&mut config, &mut reader, &record);
    organisations(&mut config, &mut reader, &record);
    places(&mut config, &mut reader, &record);
    (config, reader.diagnostics)
}

fn languages(config: &mut Config, reader: &mut Reader, record: &Record<'_>) {
    let (mut languages, mut places) = (Vec::new(), Vec::new());
    for tag in reader.texts(record, "languages") {
        match Lang::of_site(&tag.value) {
            Some(lang) if !languages.contains(&lang) => {
                languages.push(lang);
                places.push(tag.at);
            }
            _ => reader.report(Diagnostic::new(&codes::SITE_LANGUAGE, tag.at).with("value", tag.value)),
        }
    }
    if !languages.is_empty() {
        (config.languages, config.language_places) = (languages, places);
    }
}

fn required_translations(config: &mut Config, reader: &mut Reader, record: &Record<'_>) {
    const KEY: &str = "required_translations";
    if record.fields().all(|(field, _)| field.key != KEY) {
        return;
    }
    let lang = config.lang();
    let mut required = Vec::new();
    for word in reader.texts(record, KEY) {
        if let Some(key) = schema::text_called(&word.value) {
            required.push(key);
            continue;
        }
        let names: Vec<&str> = schema::text_names(lang).collect();
        let finding = Diagnostic::new(&codes::VALUE_CHOICE, word.at).with("choices", names.join(", "));
        reader.report(finding.nearest(nearest(&word.value, names)).with("value", word.value));
    }
    config.translations = RequiredTranslations { required, of_every_document: true };
}

fn vocabularies(config: &mut Config, reader: &mut Reader, record: &Record<'_>) {
    let lang = config.lang();
    let languages = &config.languages.clone();
    let statuses = vocabulary(reader, record, "statuses", languages).map(Vocabulary::with_phases);
    config.statuses = statuses.unwrap_or_else(|| Vocabulary::built_in(&schema::STATUS, lang));
    let types = vocabulary(reader, record, "types", languages);
    config.types = types.unwrap_or_else(|| Vocabulary::built_in(&schema::TYPE, lang));
    if let Some(themes) = vocabulary(reader, record, "themes", languages) {
        config.themes = themes;
    }
    for word in reader.texts(record, "published_statuses") {
        if let Some(id) = config.statuses.find(&word.value) {
            config.statuses.terms[usize::from(id.0)].public = true;
        } else {
            let finding = Diagnostic::new(&codes::VALUE_VOCABULARY, word.at).with("value", &word.value);
            reader.report(finding.nearest(config.statuses.nearest(&word.value)));
        }
    }
}

fn vocabulary(reader: &mut Reader, record: &Record<'_>, key: &str, languages: &[Lang]) -> Option<Vocabulary> {
    let lang = languages.first().copied().unwrap_or_default();
    let mut vocabulary = Vocabulary::default();
    let terms = reader.records(record, key, &schema::TERM, |reader, record| {
        let label = by_language(reader, &record, "label", languages);
        let id = reader.text(&record, "id").map(|id| id.value);
        let id = id.or_else(|| label.best(lang).map(slug));
        if id.is_none() {
            reader.required(&record, "id");
        }
        let description = by_language(reader, &record, "description", languages);
        let variants: Vec<String> = reader.texts(&record, "variants").into_iter().map(|text| text.value).collect();
        let public = reader.yes(&record, "public").unwrap_or(true);
        let id = id?;
        Some((Term { slug: slug(&id), id, label, description, public, phase: None }, variants, record.at))
    });
    for (term, variants, at) in terms {
        let id = term.id.clone();
        let first = vocabulary.terms.iter().find(|other| other.slug == term.slug).map(|other| other.id.clone());
        if term.slug.is_empty() {
            reader.report(Diagnostic::new(&codes::SITE_TERM_NAME, at).with("value", id));
        } else if !vocabulary.add(term, &variants) {
            reader.report(Diagnostic::new(&codes::SITE_DUPLICATE_TERM, at).with("value", id));
        } else if let Some(first) = first {
            let finding = Diagnostic::new(&codes::SITE_SAME_PAGE, at).with("value", &id);
            reader.report(finding.with("other", first).with("address", slug(&id)));
        }
    }
    (!vocabulary.terms.is_empty()).then_some(vocabulary)
}

/// Texts by language; a plain text is in the site's first language.
pub(super) fn by_language(reader: &mut Reader, record: &Record<'_>, key: &str, languages: &[Lang]) -> Translations {
    spanned_by_language(reader, record, key, languages).filter_map(|text| Some(text.value))
}

/// The same with the places of the texts.
pub(super) fn spanned_by_language(
    reader: &mut Reader,
    record: &Record<'_>,
    key: &str,
    languages: &[Lang],
) -> ByLanguage<Spanned<String>> {
    let mut texts = ByLanguage::default();
    for (tag, text) in reader.map(record, key) {
        let is_known = |lang: &Lang| languages.contains(lang) || Lang::ALL.contains(lang);
        let first = languages.first().copied();
        let known = if tag.value.is_empty() { first } else { Lang::of_site(&tag.value).filter(is_known) };
        match known {
            Some(lang) => texts.set(lang, text),
            None => reader.report(Diagnostic::new(&codes::SITE_LANGUAGE, tag.at).with("value", tag.value)),
        }
    }
    texts
}

fn organisations(config: &mut Config, reader: &mut Reader, record: &Record<'_>) {
    let languages = &config.languages.clone();
    let mut registry = Organisations::default();
    let found = reader.records(record, "organisations", &schema::KNOWN_ORGANISATION, |reader, record| {
        let name = reader.required(&record, "name");
        let translations = by_language(reader, &record, "translations", languages);
        let variants: Vec<String> = reader.texts(&record, "variants").into_iter().map(|text| text.value).collect();
        let name = name?;
        let slug = slug(&reader.plain(&record, "id").unwrap_or_else(|| name.value.clone()));
        let business_id = reader.business_id(&record, "business_id");
        let url = reader.url(&record, "url").map(|url| url.value);
        let email = reader.plain(&record, "email");
        Some((Organisation { name: name.value, slug, translations, business_id, url, email }, variants, name.at))
    });
    for (organisation, variants, at) in found {
        let index = registry.known.len();
        let names = variants
            .iter()
            .map(String::as_str)
            .chain(organisation.translations.texts())
            .chain([organisation.name.as_str()]);
        let mut free = true;
        for name in names {
            free &= *registry.by_name.entry(fold(name)).or_insert(index) == index;
            // The usual spelling is found without folding.
            registry.by_name.entry(name.to_owned()).or_insert(index);
        }
        // A name without letters has no page that it could share.
        let alike = |other: &&Organisation| other.slug == organisation.slug && !other.slug.is_empty();
        if !free {
            reader.report(Diagnostic::new(&codes::SITE_DUPLICATE_TERM, at).with("value", &organisation.name));
        } else if let Some(first) = registry.known.iter().find(alike) {
            let finding = Diagnostic::new(&codes::SITE_SAME_PAGE, at).with("value", &organisation.name);
            reader.report(finding.with("other", &first.name).with("address", &first.slug));
        }
        registry.known.push(organisation);
    }
    config.organisations = registry;
}

fn places(config: &mut Config, reader: &mut Reader, record: &Record<'_>) {
    let languages = &config.languages.clone();
    let found = reader.records(record, "places", &schema::OWN_PLACE, |reader, record| {
        let name = reader.required(&record, "name");
        let translations = by_language(reader, &record, "translations", languages);
        let kind = reader.choice(&record, "kind", &schema::PLACE_KIND);
        let region = reader.text(&record, "region");
        name.map(|name| (name, translations, kind, region))
    });
    for (name, translations, kind, region) in found {
        let names =
            Lang::ALL.map(|lang| translations.get(lang).map_or_else(|| name.value.clone(), str::to_owned).into());
        let region = region.and_then(|word| {
            let found = config.places.find_region(&word.value);
            if found.is_none() {
                reader.report(Diagnostic::new(&codes::PLACE_UNKNOWN, word.at).with("value", &word.value));
            }
            found
        });
        let taken = match kind {
            Some("region") => config.places.add_region(names).is_err(),
            _ => config.places.add_municipality(names, region).is_err(),
        };
        if taken {
            reader.report(Diagnostic::new(&codes::PLACE_TAKEN, name.at).with("value", name.value));
        }
    }
}

/// The weights that the site gives to findings, by their codes.
fn checks(reader: &mut Reader, record: &Record<'_>) -> Weights {
    let mut weights = Weights::default();
    for (name, weight) in reader.map(record, "checks") {
        let Some(code) = Code::called(&name.value) else {
            let settable = codes::ALL.iter().filter(|code| is_settable(code)).map(|code| code.name);
            let known = nearest(&name.value, settable);
            reader
                .report(Diagnostic::new(&codes::SITE_CHECK_UNKNOWN, name.at).with("value", &name.value).nearest(known));
            continue;
        };
        if !is_settable(code) {
            reader.report(Diagnostic::new(&codes::SITE_CHECK_FIXED, name.at).with("value", code.name));
            continue;
        }
        let weight = match reader.choice_of(Spanned { value: &weight.value, at: weight.at }, &schema::CHECK) {
            Some("off") => None,
            Some("warn") => Some(Severity::Warning),
            Some(_) => Some(Severity::Error),
            None => continue,
        };
        weights.set(code, weight);
    }
    weights
}
