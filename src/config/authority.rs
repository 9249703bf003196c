//! The authority that supervises the accessibility of digital services in Finland.

use super::Translations;
use crate::value::Date;

/// An authority, as the accessibility statement names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authority {
    /// Its name.
    pub name: Translations,
    /// Which unit of it.
    pub unit: Translations,
    /// The page for making a complaint or a request for clarification.
    pub complaint: Translations,
    /// Its website on accessibility.
    pub url: Translations,
    /// Its mailbox.
    pub email: Translations,
    /// Its telephone number.
    pub phone: Option<String>,
    /// When these facts were checked.
    pub checked: Option<Date>,
}

impl Authority {
    /// The authority that holds unless a site names another: since 1 January 2025 Traficom, to which the supervision was
    /// moved from the Regional State Administrative Agency (government proposal 71/2024).
    ///
    /// Whoever changes a fact here checks all of them against the authority's own site and sets the day in `checked`,
    /// which pages show.
    #[must_use]
    pub fn built_in() -> Self {
        let texts = |fi: &str, sv: &str, en: &str| Translations::of_tool([fi, sv, en].map(str::to_owned));
        Self {
            name: texts(
                "Liikenne- ja viestintävirasto Traficom",
                "Transport- och kommunikationsverket Traficom",
                "Finnish Transport and Communications Agency Traficom",
            ),
            unit: texts(
                "Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
                "Enheten för tillsyn över digital tillgänglighet",
                "Digital Accessibility Supervision Unit",
            ),
            complaint: texts(
                "https://www.saavutettavuusvaatimukset.fi/fi/kayttajan-oikeudet/tee-saavutettavuuskantelu-tai-pyyda-selvitysta",
                "https://www.saavutettavuusvaatimukset.fi/sv/dina-rattigheter/lamna-en-tillganglighetsklagan-eller-be-om-en-utredning",
                "https://www.saavutettavuusvaatimukset.fi/en/user-rights/submit-complaint-web-accessibility-or-request-clarification",
            ),
            url: texts(
                "https://www.saavutettavuusvaatimukset.fi/fi",
                "https://www.saavutettavuusvaatimukset.fi/sv",
                "https://www.saavutettavuusvaatimukset.fi/en",
            ),
            email: texts("saavutettavuus@traficom.fi", "tillganglighet@traficom.fi", "saavutettavuus@traficom.fi"),
            phone: Some("+358 29 534 5000".to_owned()),
            checked: Date::day(2026, 11, 22),
        }
    }
}
