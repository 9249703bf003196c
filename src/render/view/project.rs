//! The page of a project.

use super::{AttachmentView, BudgetView, ContactView, Fact, HeadingView, ImageView, Langs, Link, StatusView, views};

views! { PROJECT:
    /// `project.html`
    struct ProjectView {
        /// The name used day to day.
        short_title: Option<String>,
        /// The languages of its texts.
        langs: Langs,
        /// Its status.
        status: Option<StatusView>,
        /// Start, ISO 8601 to its precision; see the filter `period`.
        start: Option<String>,
        /// End.
        end: Option<String>,
        /// Real start, where it differs.
        actual_start: Option<String>,
        /// Real end, where it differs.
        actual_end: Option<String>,
        /// What the project does.
        summary: Option<String>,
        /// The same in easy language.
        easy_summary: Option<String>,
        /// Whether the page bears the EU emblem with its statement: an EU fund of 2021–2027 pays for a part of it.
        co_funded: bool,
        /// Type, codes, portfolio, programme, places, themes and more, labelled.
        facts: Vec<Fact>,
        /// What is expected of it.
        expected_results: Vec<String>,
        /// What came of it.
        results: Vec<String>,
        /// The text, as HTML.
        body: String,
        /// The headings of the text, where there are enough for a table of contents.
        contents: Vec<HeadingView>,
        /// Funders, implementers and partners: those lists that are not empty.
        organisations: Vec<OrganisationList>,
        /// Costs and funding.
        budget: Option<BudgetView>,
        /// The milestones as a drawing, as HTML; empty where no two have dates.
        timeline: String,
        /// Milestones.
        milestones: Vec<MilestoneView>,
        /// Indicators.
        indicators: Vec<IndicatorView>,
        /// Main project, sub-projects, preceding and follow-on projects: those lists that are not empty.
        relations: Vec<LinkList>,
        /// Reports of the project.
        reports: Vec<Link>,
        /// News about the project.
        news: Vec<Link>,
        /// Documents.
        attachments: Vec<AttachmentView>,
        /// Links.
        links: Vec<Link>,
        /// Whom to ask.
        contacts: Vec<ContactView>,
        /// Logos.
        logos: Vec<ImageView>,
        /// Image.
        image: Option<ImageView>,
        /// When its facts were last changed, ISO 8601.
        updated: Option<String>,
    }

    /// A labelled list of organisations.
    struct OrganisationList {
        /// `funders`, `implementers` or `partners`.
        key: String,
        /// Its label.
        label: String,
        /// The organisations.
        items: Vec<OrganisationView>,
    }

    /// An organisation in a project.
    struct OrganisationView {
        /// Its name and the path of its page.
        link: Link,
        /// Its role, in words.
        role: Option<String>,
        /// Language tag of the role, where it is not that of the page.
        role_lang: Option<String>,
        /// Business ID.
        business_id: Option<String>,
        /// Its own web page.
        url: Option<String>,
    }

    /// A labelled list of links.
    struct LinkList {
        /// Its label.
        label: String,
        /// The links.
        items: Vec<Link>,
    }

    /// A milestone.
    struct MilestoneView {
        /// What is reached.
        name: String,
        /// When, or when it begins, ISO 8601.
        start: Option<String>,
        /// When it ends, where it takes time.
        end: Option<String>,
    }

    /// An indicator.
    struct IndicatorView {
        /// What is measured.
        name: String,
        /// In which unit.
        unit: Option<String>,
        /// The value before the project.
        baseline: Option<String>,
        /// The value aimed at.
        target: Option<String>,
        /// The value reached.
        actual: Option<String>,
    }
}
