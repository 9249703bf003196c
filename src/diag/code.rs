//! The stable name and the weight of every kind of finding.

use super::Severity::{self, Error, Note, Warning};

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name, `family/finding`.
    pub name: &'static str,
    /// How much it weighs unless told otherwise.
    pub severity: Severity,
}

/// Declares the codes and the list of all of them.
macro_rules! codes {
    ($($constant:ident = $severity:ident $name:literal;)*) => {
        /// Every code, as a constant.
        #[allow(missing_docs, reason = "the name says it, and the message says it to the reader")]
        pub mod codes {
            use super::*;
            $(pub static $constant: Code = Code { name: $name, severity: $severity };)*
            /// All of them, in the order of the pipeline.
            pub static ALL: &[&Code] = &[$(&$constant),*];
        }
    };
}

codes! {
    SOURCE_MISSING = Error "source/missing";
    SOURCE_UNREADABLE = Error "source/unreadable";
    SOURCE_NOT_UTF8 = Error "source/not-utf8";
    SOURCE_CHANGED = Error "source/changed";
    SOURCE_TOO_LARGE = Error "source/too-large";
    SOURCE_OUTSIDE = Error "source/outside";
    SOURCE_UNKNOWN_FILE = Warning "source/unknown-file";
    SOURCE_DUPLICATE_ID = Error "source/duplicate-id";
    SOURCE_NAME = Error "source/name";

    YAML_MISSING = Error "yaml/missing";
    YAML_UNCLOSED = Error "yaml/unclosed";
    YAML_SYNTAX = Error "yaml/syntax";
    YAML_TOO_BIG = Error "yaml/too-big";

    FIELD_UNKNOWN = Error "field/unknown";
    FIELD_NAMELESS = Error "field/nameless";
    FIELD_MISSING = Error "field/missing";
    FIELD_DUPLICATE = Error "field/duplicate";
    FIELD_KIND = Error "field/kind";

    VALUE_DATE_FORM = Error "value/date-form";
    VALUE_DATE_CALENDAR = Error "value/date-calendar";
    VALUE_MONEY = Error "value/money";
    VALUE_NUMBER = Error "value/number";
    VALUE_RANGE = Error "value/range";
    VALUE_YES_NO = Error "value/yes-no";
    VALUE_URL = Error "value/url";
    VALUE_CHOICE = Error "value/choice";
    VALUE_VOCABULARY = Error "value/vocabulary";
    VALUE_BUSINESS_ID = Warning "value/business-id";

    PLACE_UNKNOWN = Error "place/unknown";
    PLACE_MERGED = Note "place/merged";
    PLACE_TAKEN = Error "place/taken";
    PLACE_REGION = Warning "place/region";

    SITE_LANGUAGE = Error "site/language";
    SITE_TIME_ZONE = Error "site/time-zone";
    SITE_NO_BASE_URL = Note "site/no-base-url";
    SITE_DUPLICATE_TERM = Error "site/duplicate-term";
    SITE_TERM_NAME = Error "site/term-name";
    SITE_SAME_PAGE = Error "site/same-page";
    SITE_CHECK_UNKNOWN = Error "site/check-unknown";
    SITE_CHECK_FIXED = Error "site/check-fixed";

    DATES_ORDER = Error "dates/order";

    BUDGET_SUM = Error "budget/sum";
    BUDGET_ROUNDING = Note "budget/rounding";
    BUDGET_BALANCE = Error "budget/balance";
    BUDGET_SHARE = Error "budget/share";
    BUDGET_PERIODS = Error "budget/periods";
    BUDGET_CURRENCY = Error "budget/currency";

    REFERENCE_UNKNOWN = Error "reference/unknown";
    REFERENCE_NEAR = Error "reference/near";
    REFERENCE_SELF = Error "reference/self";
    REFERENCE_CIRCLE = Error "reference/circle";

    LINK_BROKEN = Error "link/broken";
    LINK_ANCHOR = Error "link/anchor";
    LINK_OUTSIDE = Error "link/outside";
    LINK_SCHEME = Error "link/scheme";
    LINK_UNPUBLISHED = Warning "link/unpublished";
    FILE_MISSING = Error "file/missing";
    FILE_OUTSIDE = Error "file/outside";

    HTML_REMOVED = Warning "html/removed";
    HEADING_TOP = Warning "heading/top";

    TRANSLATION_FACT = Error "translation/fact";
    TRANSLATION_ALONE = Error "translation/alone";
    TRANSLATION_LANGUAGE = Error "translation/language";
    TRANSLATION_MISSING = Warning "translation/missing";
    TRANSLATION_FALLBACK = Note "translation/fallback";

    VISIBILITY_PERIOD = Warning "visibility/period";
    VISIBILITY_EARLIER = Warning "visibility/earlier";
    VISIBILITY_STATEMENT = Warning "visibility/statement";

    ATTACHMENT_PDF = Note "attachment/pdf";

    ADDRESS_TAKEN = Error "address/taken";
    ADDRESS_ALIAS = Error "address/alias";
    ADDRESS_CASE = Warning "address/case";
    ADDRESS_SAME_SLUG = Note "address/same-slug";

    THEME_MISSING = Error "theme/missing";
    THEME_SETTINGS = Error "theme/settings";
    THEME_TEMPLATE = Error "theme/template";
    THEME_LOCALE = Error "theme/locale";
    THEME_TEXT_MISSING = Warning "theme/text-missing";
    THEME_RENDER = Error "theme/render";

    PAGE_LINK = Error "page/link";
    PAGE_ANCHOR = Error "page/anchor";

    OUTPUT_PLACE = Error "output/place";
    OUTPUT_DRAFTS = Error "output/drafts";
    OUTPUT_FOREIGN_FOLDER = Error "output/foreign-folder";
    OUTPUT_FOREIGN_FILE = Error "output/foreign-file";
    OUTPUT_FAILED = Error "output/failed";
    PROGRAM_PANIC = Error "program/panic";
}

impl Code {
    /// The name of the code's entry in the message catalogue.
    #[must_use]
    pub fn message(&self) -> String {
        self.name.replace('/', "-")
    }
}
