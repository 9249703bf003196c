//! The accessibility statement.

use super::{LocalText, views};

views! { STATEMENT:
    /// `statement.html`, the accessibility statement. What the settings do not say is none, and not to be filled in by a
    /// template: the statement is the word of those who are in charge of the site.
    struct StatementView {
        /// The site or the part of it that the statement covers.
        service: LocalText,
        /// The address of the site; none where it is not known.
        address: Option<String>,
        /// Who is in charge of it.
        provider: Option<LocalText>,
        /// How far the requirements are met: `full`, `partial` or `none`; none where that has not been said.
        conformance: Option<String>,
        /// What is not accessible, by the law's three cases.
        limitations: Vec<LimitationGroup>,
        /// How to get the information or the service in another way.
        alternatives: Option<LocalText>,
        /// Who has assessed it: `self` or `external`.
        assessment: Option<String>,
        /// When it was assessed, ISO 8601 to its precision.
        assessed: Option<String>,
        /// What was assessed, and how.
        method: Option<LocalText>,
        /// When the statement was prepared, ISO 8601.
        prepared: Option<String>,
        /// When it was last reviewed, ISO 8601.
        reviewed: Option<String>,
        /// Where to give feedback.
        feedback: FeedbackView,
        /// Who supervises.
        authority: AuthorityView,
    }

    /// What is not accessible, of one of the law's three cases.
    struct LimitationGroup {
        /// `noncompliance`, `burden` (disproportionate) or `scope` (outside the law).
        reason: String,
        /// The parts of the content.
        items: Vec<LimitationView>,
    }

    /// A part of the content that is not accessible.
    struct LimitationView {
        /// What it is.
        content: LocalText,
        /// The requirements that are not met.
        requirements: Vec<String>,
        /// Why it is so.
        explanation: Option<LocalText>,
        /// Until when a disproportionate burden is claimed, ISO 8601.
        until: Option<String>,
        /// When it will have been corrected, ISO 8601.
        fixed_by: Option<String>,
        /// How to get the same in another way.
        alternative: Option<LocalText>,
    }

    /// Where to give feedback on accessibility.
    struct FeedbackView {
        /// Who handles it.
        unit: Option<LocalText>,
        /// E-mail address: that for feedback, or the site's mailbox.
        email: Option<String>,
        /// Address of a form.
        form: Option<String>,
        /// Telephone number.
        phone: Option<String>,
    }

    /// The authority that supervises accessibility.
    struct AuthorityView {
        /// Its name.
        name: LocalText,
        /// Which unit of it.
        unit: Option<LocalText>,
        /// Address of the page for making a complaint or a request for clarification.
        complaint: Option<String>,
        /// Address of its website on accessibility.
        url: Option<String>,
        /// Its e-mail address.
        email: Option<String>,
        /// Its telephone number.
        phone: Option<String>,
        /// When these facts were checked, ISO 8601.
        checked: Option<String>,
    }
}
