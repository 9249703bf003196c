//! Fixed sets of values, and the vocabularies that hold unless a site replaces them.

use super::Texts;
use crate::value::{Lang, fixed, fold};
use serde::{Deserializer, Serializer};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A fixed set of values, each with a canonical id and the words for it in three languages.
#[derive(Debug)]
pub struct Choices {
    /// The values in the order in which they are offered.
    pub values: &'static [Value],
    /// Every word as it is and folded, and the position of its value, made when one is first asked for.
    by_word: OnceLock<HashMap<String, usize>>,
}

/// One value of a fixed set.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Value {
    /// The canonical id.
    pub id: &'static str,
    /// The words for it.
    pub label: Texts,
    /// Whether projects with this status are published unless the site says otherwise.
    pub public: bool,
    /// What a status means for the calendar.
    pub phase: Option<Phase>,
}

/// What a status says of a project's dates. Statuses that say nothing sure, such as paused or discontinued, have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// It has not begun.
    Planned,
    /// It has begun and goes on.
    Running,
    /// It is over.
    Ended,
}

impl Choices {
    const fn new(values: &'static [Value]) -> Self {
        Self { values, by_word: OnceLock::new() }
    }

    /// The value that `word` means: its id or any of its labels, whatever the case.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&'static Value> {
        let by_word = self.by_word.get_or_init(|| {
            let mut by_word = HashMap::new();
            for (position, value) in self.values.iter().enumerate() {
                for word in value.words() {
                    by_word.entry(word.to_owned()).or_insert(position);
                    by_word.entry(fold(word)).or_insert(position);
                }
            }
            by_word
        });
        let position = by_word.get(word).or_else(|| by_word.get(&fold(word)))?;
        Some(&self.values[*position])
    }

    /// The accepted word nearest to an unknown one.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<&'static str> {
        crate::value::nearest(word, self.values.iter().flat_map(Value::words))
    }

    /// The words that may be used, in `lang`, separated by commas.
    #[must_use]
    pub fn list(&self, lang: Lang) -> String {
        let words: Vec<&str> = self.values.iter().map(|value| lang.of(&value.label)).collect();
        words.join(", ")
    }
}

/// Reads the id of a value that documents may have.
///
/// # Errors
/// There is no such value.
pub fn known_choice<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'static str>, D::Error> {
    let values = || [&STAGE, &VAT, &FUNDING_KIND, &ACCESSIBLE].into_iter().flat_map(|choices| choices.values);
    fixed::optional(deserializer, |id| values().map(|value| value.id).find(|known| *known == id))
}

/// Reads the id of a role that the tool knows.
///
/// # Errors
/// There is no such role.
pub fn known_role<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Value, D::Error> {
    fixed::word(deserializer, |id| ROLE.values.iter().find(|role| role.id == id))
}

impl Value {
    /// Writes the id.
    ///
    /// # Errors
    /// Those of the writer.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
    pub fn write_id<S: Serializer>(value: &&'static Self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(value.id)
    }

    /// The id and the labels.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.id).chain(self.label)
    }
}

const fn value(id: &'static str, fi: &'static str, sv: &'static str, en: &'static str) -> Value {
    Value { id, label: [fi, sv, en], public: true, phase: None }
}

impl Value {
    const fn unpublished(self) -> Self {
        Self { public: false, ..self }
    }

    const fn phase(self, phase: Phase) -> Self {
        Self { phase: Some(phase), ..self }
    }
}

/// How far the money of a budget has come.
pub static STAGE: Choices = Choices::new(&[
    value("applied", "haettu", "ansökt", "applied for"),
    value("granted", "myönnetty", "beviljat", "granted"),
    value("spent", "toteutunut", "utfall", "spent"),
]);

/// Whether value added tax is part of the figures.
pub static VAT: Choices = Choices::new(&[
    value("excluded", "ei sisälly", "ingår inte", "excluded"),
    value("included", "sisältyy", "ingår", "included"),
]);

/// Where the money of a funding row comes from.
pub static FUNDING_KIND: Choices = Choices::new(&[
    value("eu", "EU", "EU", "EU"),
    value("state", "valtio", "stat", "state"),
    value("municipality", "kunta", "kommun", "municipality"),
    value("other_public", "muu julkinen", "annan offentlig", "other public"),
    value("private", "yksityinen", "privat", "private"),
    value("own", "oma", "egen", "own"),
]);

/// Whose style sheets a theme has.
pub static STYLES: Choices =
    Choices::new(&[value("extended", "täydennetyt", "utökade", "extended"), value("own", "omat", "egna", "own")]);

/// Whether a document can be read by everyone.
pub static ACCESSIBLE: Choices = Choices::new(&[
    value("yes", "kyllä", "ja", "yes"),
    value("no", "ei", "nej", "no"),
    value("unknown", "ei tiedossa", "okänt", "unknown"),
]);

/// Yes and no.
pub static YES_NO: Choices = Choices::new(&[value("true", "kyllä", "ja", "yes"), value("false", "ei", "nej", "no")]);

/// What an organisation does in a project.
pub static ROLE: Choices = Choices::new(&[
    value("applicant", "hakija", "sökande", "applicant"),
    value("coordinator", "hallinnoija", "administratör", "coordinator"),
    value("lead", "päätoteuttaja", "huvudgenomförare", "lead implementer"),
    value("part", "osatoteuttaja", "delgenomförare", "part implementer"),
]);

/// Kinds of report; free text is accepted too.
pub static REPORT_KIND: Choices = Choices::new(&[
    value("plan", "hankesuunnitelma", "projektplan", "project plan"),
    value("interim", "väliraportti", "mellanrapport", "interim report"),
    value("final", "loppuraportti", "slutrapport", "final report"),
    value("evaluation", "arviointi", "utvärdering", "evaluation"),
    value("study", "selvitys", "utredning", "study"),
]);

/// Cost categories that the tool translates.
pub static COST: Choices = Choices::new(&[
    value("staff", "Henkilöstökulut", "Personalkostnader", "Staff costs"),
    value("services", "Palvelujen ostot", "Köp av tjänster", "Purchased services"),
    value("supplies", "Aineet, tarvikkeet ja tavarat", "Material, förnödenheter och varor", "Materials and supplies"),
    value("rents", "Vuokrat", "Hyror", "Rents"),
    value("travel", "Matkakulut", "Resekostnader", "Travel costs"),
    value("investments", "Investoinnit", "Investeringar", "Investments"),
    value("other", "Muut kulut", "Övriga kostnader", "Other costs"),
    value("total", "Yhteensä", "Totalt", "Total"),
]);

/// What becomes of the findings of a check.
pub static CHECK: Choices = Choices::new(&[
    value("off", "pois", "av", "off"),
    value("warn", "varoita", "varna", "warn"),
    value("error", "virhe", "fel", "error"),
]);

/// The form of page addresses.
pub static URLS: Choices =
    Choices::new(&[value("flat", "suora", "platt", "flat"), value("pretty", "kansio", "mapp", "pretty")]);

/// The order of lists.
pub static ORDER: Choices =
    Choices::new(&[value("title", "nimi", "namn", "title"), value("start", "alkamisaika", "starttid", "start")]);

/// How far a site meets the requirements of accessibility.
pub static CONFORMANCE: Choices = Choices::new(&[
    value("full", "täysin", "helt", "fully"),
    value("partial", "osittain", "delvis", "partially"),
    value("none", "ei täytä", "uppfyller inte", "not"),
]);

/// Who has assessed the accessibility of a site.
pub static ASSESSMENT: Choices = Choices::new(&[
    value("self", "itsearviointi", "egen bedömning", "self-assessment"),
    value("external", "ulkopuolinen arviointi", "extern bedömning", "third-party assessment"),
]);

/// Why a part of a site is not accessible: the three cases that the law knows.
pub static LIMITATION_REASON: Choices = Choices::new(&[
    value("noncompliance", "vaatimusten noudattamatta jättäminen", "bristande efterlevnad", "non-compliance"),
    value("burden", "kohtuuton rasite", "oproportionell börda", "disproportionate burden"),
    value("scope", "lain soveltamisalan ulkopuolella", "utanför lagens tillämpningsområde", "out of scope"),
]);

/// What happens to HTML inside Markdown.
pub static RAW_HTML: Choices =
    Choices::new(&[value("safe", "turvallinen", "säker", "safe"), value("off", "pois", "av", "off")]);

/// The levels of a site's own places.
pub static PLACE_KIND: Choices = Choices::new(&[
    value("region", "maakunta", "landskap", "region"),
    value("municipality", "kunta", "kommun", "municipality"),
]);

/// The statuses that hold unless a site replaces them, in the order of a project's life.
pub static STATUS: Choices = Choices::new(&[
    value("suunnitteilla", "suunnitteilla", "planeras", "planned").phase(Phase::Planned),
    value("haettu", "haettu", "ansökt", "applied for").phase(Phase::Planned).unpublished(),
    value("hyväksytty", "hyväksytty", "godkänt", "approved").phase(Phase::Planned),
    value("käynnissä", "käynnissä", "pågår", "running").phase(Phase::Running),
    value("tauolla", "tauolla", "pausat", "paused"),
    value("raportointi", "raportointi", "rapportering", "reporting"),
    value("päättynyt", "päättynyt", "avslutat", "ended").phase(Phase::Ended),
    value("seuranta", "seuranta", "uppföljning", "follow-up").phase(Phase::Ended),
    value("keskeytetty", "keskeytetty", "avbrutet", "discontinued"),
    value("peruttu", "peruttu", "inställt", "cancelled"),
    value("ei_rahoitettu", "ei rahoitettu", "inte finansierat", "not funded").unpublished(),
]);

/// The project types that hold unless a site replaces them.
pub static TYPE: Choices = Choices::new(&[
    value("kehittamishanke", "kehittämishanke", "utvecklingsprojekt", "development project"),
    value("rahoitushanke", "rahoitushanke", "finansierat projekt", "funded project"),
    value("kaupungin-oma-hanke", "kaupungin oma hanke", "stadens eget projekt", "city's own project"),
    value("tutkimushanke", "tutkimushanke", "forskningsprojekt", "research project"),
    value("investointihanke", "investointihanke", "investeringsprojekt", "investment project"),
    value("kokeilu", "kokeilu", "försök", "pilot"),
]);
