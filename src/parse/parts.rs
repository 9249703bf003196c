//! The records that several kinds of document share.

use crate::config::Config;
use crate::diag::{Diagnostic, codes};
use crate::schema::{self, Claim, ROLE, Value};
use crate::source::{Span, Spanned};
use crate::value::fixed::Word;
use crate::value::{Date, Lang, Phrase};
use crate::yaml::{Reader, Record};
use serde::{Deserialize, Serialize};

/// What an organisation or a person does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// One of the roles that the tool knows and translates.
    Known(#[serde(serialize_with = "Value::write_id", deserialize_with = "schema::known_role")] &'static Value),
    /// The writer's own words.
    Free(Phrase),
}

impl Role {
    fn read(role: Phrase) -> Self {
        ROLE.find(&role.words).map_or(Self::Free(role), Self::Known)
    }

    /// The words for it in `lang`.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        match self {
            Self::Known(value) => lang.of(&value.label),
            Self::Free(role) => &role.words,
        }
    }
}

/// An organisation that takes part in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The name that the site uses for it.
    pub name: String,
    /// What it does, where that is said.
    pub role: Option<Role>,
    /// Business ID (Y-tunnus).
    pub business_id: Option<String>,
    /// Web page.
    pub url: Option<String>,
    /// Where it is named.
    pub at: Span,
}

/// Reads a list of organisations; a name that the site knows as a variant is replaced by the usual one.
pub fn organisations(reader: &mut Reader, record: &Record<'_>, key: &str, config: &Config) -> Vec<Organisation> {
    let items = reader.records_or_texts(record, key, &schema::ORGANISATION);
    let mut organisations = Vec::with_capacity(items.len());
    for item in items {
        let organisation = match item {
            Err(name) => Some(Organisation { name: name.value, role: None, business_id: None, url: None, at: name.at }),
            Ok(record) => {
                let name = reader.required(&record, "name");
                let role = reader.phrase(&record, "role").map(Role::read);
                let business_id = reader.business_id(&record, "business_id");
                let url = reader.url(&record, "url").map(|url| url.value);
                name.map(|name| Organisation { name: name.value, role, business_id, url, at: name.at })
            }
        };
        if let Some(mut organisation) = organisation {
            if let Some(known) = config.organisations.find(&organisation.name) {
                organisation.name.clone_from(&known.name);
                organisation.business_id = organisation.business_id.or_else(|| known.business_id.clone());
                organisation.url = organisation.url.or_else(|| known.url.clone());
            }
            organisations.push(organisation);
        }
    }
    organisations
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The task.
    pub role: Option<Phrase>,
    /// The organisation.
    pub organisation: Option<String>,
    /// A person's name, only where given.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// The last day on which the contact is shown.
    pub visible_until: Option<Date>,
    /// Where that day stands, or else the address, the number or the contact.
    pub at: Span,
}

/// Reads one contact.
#[allow(clippy::unnecessary_wraps, reason = "the reader of lists asks for an option")]
pub fn contact(reader: &mut Reader, record: &Record<'_>, config: &Config) -> Option<Contact> {
    let organisation = reader.plain(record, "organisation");
    let organisation =
        organisation.map(|name| config.organisations.find(&name).map_or(name, |known| known.name.clone()));
    let (email, phone) = (reader.text(record, "email"), reader.text(record, "phone"));
    let visible_until = reader.date(record, "visible_until");
    let at = email.as_ref().or(phone.as_ref()).map_or(record.at, |text| text.at);
    Some(Contact {
        role: reader.phrase(record, "role"),
        organisation,
        name: reader.plain(record, "name"),
        email: email.map(|text| text.value),
        phone: phone.map(|text| text.value),
        at: visible_until.map_or(at, |date| date.at),
        visible_until: visible_until.map(|date| date.value),
    })
}

/// Reads a list of contacts.
pub fn contacts(reader: &mut Reader, record: &Record<'_>, config: &Config) -> Vec<Contact> {
    reader.records(record, "contacts", &schema::CONTACT, |reader, record| contact(reader, &record, config))
}

/// A document that belongs to a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// A file, relative to the card.
    pub file: Option<Spanned<String>>,
    /// An address elsewhere.
    pub url: Option<String>,
    /// Its language, as a tag such as `fi`.
    pub language: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its format where no file tells.
    pub format: Option<String>,
    /// Its size in kilobytes where no file tells.
    pub size_kb: Option<f64>,
    /// `yes`, `no` or `unknown`.
    #[serde(deserialize_with = "schema::known_choice")]
    pub accessible: Option<Word>,
    /// Why it is not accessible.
    pub reason: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Where it stands.
    pub at: Span,
}

/// Whether a title is that of a report on how a project ended.
#[must_use]
pub fn names_final_report(title: &str) -> bool {
    const WORDS: [&str; 9] = [
        "loppuraport",
        "loppuarvioin",
        "arviointiraport",
        "tulosraport",
        "slutrapport",
        "slututvärdering",
        "utvärderingsrapport",
        "final report",
        "evaluation report",
    ];
    let title = title.to_lowercase();
    WORDS.iter().any(|word| title.contains(word))
}

/// Reads a list of attachments.
pub fn attachments(reader: &mut Reader, record: &Record<'_>) -> Vec<Attachment> {
    reader.records(record, "attachments", &schema::ATTACHMENT, |reader, record| {
        let title = reader.required(&record, "title");
        let file = file(reader, &record);
        let attachment = Attachment {
            title: title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
            file,
            url: reader.url(&record, "url").map(|url| url.value),
            language: reader.plain(&record, "language"),
            date: reader.date(&record, "date").map(|date| date.value),
            format: reader.plain(&record, "format"),
            size_kb: reader.number_in(&record, "size_kb", 0.0..=f64::INFINITY).map(|size| size.value),
            accessible: reader.choice(&record, "accessible", &schema::ACCESSIBLE),
            reason: reader.plain(&record, "reason"),
            note: reader.plain(&record, "note"),
            at: record.at,
        };
        title.map(|_| attachment)
    })
}

/// Reads the name of a file beside the card: relative, and not out of its folder.
fn file(reader: &mut Reader, record: &Record<'_>) -> Option<Spanned<String>> {
    let file = reader.text(record, "file")?;
    let leads_out = file.value.split(['/', '\\']).any(|part| part == "..");
    let absolute = file.value.starts_with(['/', '\\', '~']) || file.value.get(1..2) == Some(":");
    if leads_out || absolute || file.value.contains(['\\', '\0']) {
        reader.report(Diagnostic::new(&codes::FILE_OUTSIDE, file.at).with("path", &file.value));
        return None;
    }
    Some(file)
}

/// A link elsewhere; without an address, its title alone is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads, or its address.
    pub title: Phrase,
    /// The address.
    pub url: Option<String>,
    /// Where the title stands, or else the link.
    pub at: Span,
}

/// Reads a list of links.
pub fn links(reader: &mut Reader, record: &Record<'_>) -> Vec<Link> {
    reader.records(record, "links", &schema::LINK, |reader, record| {
        let url = reader.url(&record, "url").map(|url| url.value);
        let title = match &url {
            Some(url) => reader.text(&record, "title").unwrap_or_else(|| Spanned { value: url.clone(), at: record.at }),
            None => reader.required(&record, "title")?,
        };
        let at = title.at;
        Some(Link { title: reader.in_language(title), url, at })
    })
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// The file, relative to the card.
    pub file: Spanned<String>,
    /// What it says.
    pub alt: Phrase,
    /// Where it leads.
    pub url: Option<String>,
}

impl Logo {
    /// What it says of the EU, by its text or else by the name of its file.
    #[must_use]
    pub fn claim(&self) -> Option<Claim> {
        Claim::of(&self.alt.words).or_else(|| Claim::of(&self.file.value))
    }
}

/// Reads a list of logos.
pub fn logos(reader: &mut Reader, record: &Record<'_>) -> Vec<Logo> {
    reader.records(record, "logos", &schema::LOGO, |reader, record| {
        let alt = reader.required(&record, "alt");
        reader.required(&record, "file")?;
        let file = file(reader, &record)?;
        Some(Logo { file, alt: reader.in_language(alt?), url: reader.url(&record, "url").map(|url| url.value) })
    })
}

/// The image of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// The file, relative to the card.
    pub file: Spanned<String>,
    /// What it shows.
    pub alt: String,
    /// The text below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Its licence.
    pub licence: Option<String>,
}

/// Reads the image of a document.
pub fn image(reader: &mut Reader, record: &Record<'_>) -> Option<Image> {
    let record = reader.one_record(record, "image", &schema::IMAGE)?;
    let alt = reader.required(&record, "alt");
    reader.required(&record, "file")?;
    let file = file(reader, &record)?;
    Some(Image {
        file,
        alt: alt?.value,
        caption: reader.plain(&record, "caption"),
        credit: reader.plain(&record, "credit"),
        licence: reader.plain(&record, "licence"),
    })
}

/// What a relation points to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RelationTarget {
    /// A document of this catalogue, by id.
    Inside(String),
    /// One outside it, by title, with its address where that is known.
    Outside(String, Option<String>),
}

/// A relation to another project, or of a report to another report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// What it points to.
    pub target: RelationTarget,
    /// Where it stands.
    pub at: Span,
}

impl Relation {
    /// The word for what it points to, where that is in the catalogue.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        match &self.target {
            RelationTarget::Inside(word) => Some(word),
            RelationTarget::Outside(..) => None,
        }
    }

    /// Reads a relation: a record, or an id alone.
    fn read(reader: &mut Reader, given: Result<Record<'_>, Spanned<String>>) -> Option<Self> {
        let record = match given {
            Err(id) => return Some(Self::inside(id)),
            Ok(record) => record,
        };
        let url = reader.url(&record, "url").map(|url| url.value);
        if let Some(id) = reader.text(&record, "id") {
            // The document itself has a title, but what is wrong with this one is told all the same.
            reader.text(&record, "title");
            return Some(Self::inside(id));
        }
        let title = reader.required(&record, "title")?;
        Some(Self { target: RelationTarget::Outside(title.value, url), at: title.at })
    }

    fn inside(id: Spanned<String>) -> Self {
        Self { target: RelationTarget::Inside(id.value), at: id.at }
    }
}

/// Reads a relation to another project.
pub fn relation(reader: &mut Reader, record: &Record<'_>, key: &str) -> Option<Relation> {
    let given = reader.one_record_or_text(record, key, &schema::RELATION)?;
    Relation::read(reader, given)
}

/// Reads a list of relations to other reports.
pub fn related_reports(reader: &mut Reader, record: &Record<'_>, key: &str) -> Vec<Relation> {
    let given = reader.records_or_texts(record, key, &schema::RELATED_REPORT);
    given.into_iter().filter_map(|given| Relation::read(reader, given)).collect()
}

/// Something that is reached at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What is reached.
    pub name: String,
    /// When, or when it begins.
    pub start: Option<Date>,
    /// When it ends, where it takes time.
    pub end: Option<Date>,
    /// Where its end stands, or else the whole of it.
    pub at: Span,
}

/// Reads a list of milestones.
pub fn milestones(reader: &mut Reader, record: &Record<'_>) -> Vec<Milestone> {
    reader.records(record, "milestones", &schema::MILESTONE, |reader, record| {
        let name = reader.required(&record, "name");
        let date = reader.date(&record, "date").map(|date| date.value);
        let start = reader.date(&record, "start").map(|date| date.value).or(date);
        let end = reader.date(&record, "end");
        let at = end.map_or(record.at, |end| end.at);
        name.map(|name| Milestone { name: name.value, start, end: end.map(|end| end.value), at })
    })
}

/// Something that is measured. Values are texts, for they may be words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// What is measured.
    pub name: String,
    /// In which unit.
    pub unit: Option<String>,
    /// The value before the project.
    pub baseline: Option<String>,
    /// The value aimed at.
    pub target: Option<String>,
    /// The value reached.
    pub actual: Option<String>,
}

/// Reads a list of indicators.
pub fn indicators(reader: &mut Reader, record: &Record<'_>) -> Vec<Indicator> {
    reader.records(record, "indicators", &schema::INDICATOR, |reader, record| {
        let name = reader.required(&record, "name");
        let indicator = Indicator {
            name: name.as_ref().map(|name| name.value.clone()).unwrap_or_default(),
            unit: reader.plain(&record, "unit"),
            baseline: reader.plain(&record, "baseline"),
            target: reader.plain(&record, "target"),
            actual: reader.plain(&record, "actual"),
        };
        name.map(|_| indicator)
    })
}

/// Whether a document was removed, and why. Yes alone gives no reason.
pub fn gone(reader: &mut Reader, record: &Record<'_>) -> (bool, Option<Phrase>) {
    let Some(reason) = reader.phrase(record, "gone") else { return (false, None) };
    match schema::YES_NO.find(&reason.words) {
        Some(word) => (word.id == "true", None),
        None => (true, Some(reason)),
    }
}

/// When a document is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Visibility {
    /// Whether it is a draft.
    pub draft: bool,
    /// The day from which it is shown.
    pub from: Option<Date>,
    /// The last day on which it is shown.
    pub until: Option<Date>,
    /// Where the last day stands.
    pub until_at: Option<Span>,
    /// Whether it was removed.
    pub removed: bool,
}

/// What stands at the address of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its page.
    Shown,
    /// A page that says that it was removed.
    Gone,
    /// Nothing.
    Absent,
}

impl Visibility {
    /// Reads the three keys of a document that has been removed or not.
    pub fn read(reader: &mut Reader, record: &Record<'_>, removed: bool) -> Self {
        let until = reader.date(record, "publish_until");
        Self {
            draft: reader.yes(record, "draft").unwrap_or(false),
            from: reader.date(record, "publish_from").map(|date| date.value),
            until: until.map(|date| date.value),
            until_at: until.map(|date| date.at),
            removed,
        }
    }

    /// What stands at the document's address on a day; a preview shows drafts and documents outside their dates too. What
    /// has been removed is shown there as readers find it.
    #[must_use]
    pub fn standing(self, today: Date, preview: bool) -> Standing {
        let begun = self.from.is_none_or(|from| from.first_day() <= today);
        if (self.draft || !begun) && !preview {
            Standing::Absent
        } else if self.removed || (self.over(today).is_some() && !preview) {
            Standing::Gone
        } else {
            Standing::Shown
        }
    }

    /// The last day on which the document was shown, where that has passed.
    #[must_use]
    pub fn over(self, today: Date) -> Option<Date> {
        self.until.map(Date::last_day).filter(|until| *until < today)
    }

    /// Whether the document is shown on a day.
    #[must_use]
    pub fn shown_on(self, today: Date) -> bool {
        self.standing(today, false) == Standing::Shown
    }

    /// The days after `today` on which something changes.
    pub fn changes_after(self, today: Date) -> impl Iterator<Item = Date> {
        let from = self.from.map(Date::first_day);
        let until = self.until.filter(|_| !self.removed).map(Date::next_day);
        [from, until].into_iter().flatten().filter(move |day| !self.draft && *day > today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visibility_follows_the_day() {
        let day = |text| Date::parse(text).ok();
        let shown = Visibility { from: day("2026-03"), until: day("2026-05-10"), ..Visibility::default() };
        let on = |text| day(text).map(|today| shown.shown_on(today));
        assert_eq!(
            [on("2026-02-28"), on("2026-03-01"), on("2026-05-10"), on("2026-05-11")],
            [Some(false), Some(true), Some(true), Some(false)]
        );
        let changes: Vec<String> = day("2026-03-01")
            .map(|today| shown.changes_after(today).map(|d| d.to_string()).collect())
            .unwrap_or_default();
        assert_eq!(changes, ["2026-05-11"]);
    }
}
