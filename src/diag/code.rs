//! The stable name and the weight of every kind of finding.

use super::Severity::{self, Error, Note, Warning};
use crate::value::fixed;
use serde::{Deserializer, Serializer};

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name, `family/finding`.
    pub name: &'static str,
    /// How much it weighs unless told otherwise.
    pub severity: Severity,
}

impl Code {
    /// Writes the name.
    ///
    /// # Errors
    /// Those of the writer.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
    pub fn write_name<S: Serializer>(code: &&'static Self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(code.name)
    }
}

/// Reads the name of a code.
///
/// # Errors
/// There is no such code.
pub fn known<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Code, D::Error> {
    fixed::word(deserializer, |name| codes::ALL.iter().copied().find(|code| code.name == name))
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
    FIELD_EMPTY = Warning "field/empty";
    FIELD_PLACEHOLDER = Warning "field/placeholder";
    FIELD_LONG = Warning "field/long";

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
    VALUE_PUBLICATION_ID = Warning "value/publication-id";

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

    STATEMENT_MISSING = Warning "statement/missing";
    STATEMENT_INCOMPLETE = Warning "statement/incomplete";
    STATEMENT_CONTRADICTION = Warning "statement/contradiction";
    STATEMENT_OLD = Warning "statement/old";

    DATES_ORDER = Error "dates/order";
    DATES_ACTUAL = Warning "dates/actual";
    DATES_FUTURE = Warning "dates/future";
    DATES_STATUS = Warning "dates/status";
    DATES_PUBLISH_UNTIL = Note "dates/publish-until";

    RESULTS_MISSING = Warning "results/missing";

    ATTACHMENT_LANGUAGE = Warning "attachment/language";
    ATTACHMENT_ACCESSIBLE = Warning "attachment/accessible";

    BUDGET_SUM = Error "budget/sum";
    BUDGET_ROUNDING = Note "budget/rounding";
    BUDGET_BALANCE = Error "budget/balance";
    BUDGET_BALANCE_ROUNDING = Note "budget/balance-rounding";
    BUDGET_SHARE = Error "budget/share";
    BUDGET_PERIODS = Error "budget/periods";
    BUDGET_CURRENCY = Error "budget/currency";
    BUDGET_NEGATIVE = Error "budget/negative";

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

    FILE_HEAVY_IMAGE = Warning "file/heavy-image";
    IMAGE_UNUSABLE = Error "image/unusable";
    IMAGE_FORM = Error "image/form";
    IMAGE_NAME = Warning "image/name";
    IMAGE_NO_SIZE = Warning "image/no-size";
    IMAGE_LARGE = Note "image/large";
    IMAGE_REMOVED = Warning "image/removed";

    TEXT_DUPLICATE_ID = Error "text/duplicate-id";
    TEXT_ATTRIBUTES = Error "text/attributes";
    TEXT_FOOTNOTE = Warning "text/footnote";
    FIGURE_ALONE = Error "figure/alone";
    FIGURE_CAPTION = Error "figure/caption";
    FIGURE_ALTERNATIVE = Error "figure/alternative";
    TABLE_CAPTION = Error "table/caption";
    TABLE_CONTENT = Error "table/content";
    TIMELINE_CONTENT = Error "timeline/content";
    REPORT_REFERENCE = Error "report/reference";
    REPORT_AMBIGUOUS = Error "report/ambiguous";
    REPORT_NO_INDEX = Error "report/no-index";
    REPORT_CHAPTER_HEADING = Error "report/chapter-heading";
    REPORT_CHAPTER_GAP = Warning "report/chapter-gap";

    HTML_REMOVED = Warning "html/removed";
    HEADING_TOP = Warning "heading/top";
    HEADING_SECOND = Warning "heading/second";
    HEADING_EMPTY = Warning "heading/empty";
    HEADING_JUMP = Warning "heading/jump";

    ACCESS_IMAGE_ALT = Warning "accessibility/image-alt";
    ACCESS_LINK_TEXT = Warning "accessibility/link-text";
    ACCESS_FILE_LINK = Note "accessibility/file-link";
    ACCESS_TABLE_HEAD = Warning "accessibility/table-head";
    ACCESS_CAPITALS = Note "accessibility/capitals";

    PRIVACY_PERSONAL_ID = Error "privacy/personal-id";
    PRIVACY_BANK_ACCOUNT = Warning "privacy/bank-account";
    PRIVACY_MASKED_ADDRESS = Warning "privacy/masked-address";
    PRIVACY_OLD_CONTACT = Warning "privacy/old-contact";
    PRIVACY_NOT_VISIBLE = Note "privacy/not-visible";
    PRIVACY_NO_NOTICE = Warning "privacy/no-notice";

    SAFETY_DIRECTION = Error "safety/direction";
    SAFETY_INVISIBLE = Warning "safety/invisible";

    TRANSLATION_FACT = Error "translation/fact";
    TRANSLATION_ALONE = Error "translation/alone";
    TRANSLATION_LANGUAGE = Error "translation/language";
    TRANSLATION_STRAY = Warning "translation/stray";
    TRANSLATION_MISSING = Warning "translation/missing";
    TRANSLATION_FALLBACK = Note "translation/fallback";

    VISIBILITY_PERIOD = Warning "visibility/period";
    VISIBILITY_EARLIER = Warning "visibility/earlier";
    VISIBILITY_STATEMENT = Warning "visibility/statement";

    ATTACHMENT_PDF = Note "attachment/pdf";

    ADDRESS_TAKEN = Error "address/taken";
    ADDRESS_ALIAS = Error "address/alias";
    ADDRESS_NAME = Error "address/name";
    ADDRESS_CASE = Error "address/case";
    ADDRESS_SAME_SLUG = Note "address/same-slug";

    THEME_MISSING = Error "theme/missing";
    THEME_PARENT = Error "theme/parent";
    THEME_COLOUR = Error "theme/colour";
    THEME_ACCENT = Note "theme/accent";
    THEME_TOKEN = Error "theme/token";
    THEME_CONTRAST = Warning "theme/contrast";
    THEME_FILE = Error "theme/file";
    THEME_STYLE = Error "theme/style";
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
    OUTPUT_EDITED = Warning "output/edited";
    OUTPUT_MOVED = Warning "output/moved";
    OUTPUT_MANY_REMOVED = Error "output/many-removed";
    OUTPUT_LOCKED = Error "output/locked";
    OUTPUT_UNREADABLE = Error "output/unreadable";
    OUTPUT_FAILED = Error "output/failed";
    OUTPUT_UNFINISHED = Error "output/unfinished";
    OUTPUT_COMPLETED = Note "output/completed";
    OUTPUT_NOTHING_OURS = Error "output/nothing-ours";
    CACHE_UNUSABLE = Note "cache/unusable";
    PROGRAM_PANIC = Error "program/panic";
}

impl Code {
    /// The code with a name.
    #[must_use]
    pub fn called(name: &str) -> Option<&'static Self> {
        codes::ALL.iter().copied().find(|code| code.name == name)
    }

    /// The part of the name before the stroke: codes of one family speak of one thing.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.name.split('/').next().unwrap_or(self.name)
    }

    /// The name of the code's entry in the message catalogue.
    #[must_use]
    pub fn message(&self) -> String {
        self.name.replace('/', "-")
    }
}
