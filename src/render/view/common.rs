//! What every page has, and the small parts that many have.

use super::views;

views! { COMMON:
    /// `site`, on every page: what does not change from page to page.
    struct SiteView {
        /// Name of the site.
        title: String,
        /// What the site holds.
        description: Option<String>,
        /// Who publishes it.
        publisher: Option<String>,
        /// Its mailbox.
        email: Option<String>,
        /// A text for the foot of every page.
        footer: Option<String>,
        /// Path of the home page.
        home: String,
        /// The menu.
        menu: Vec<MenuItem>,
        /// Path of the style sheet, its name with a content hash.
        css: String,
        /// Path of the feed; none without the site's address.
        feed: Option<String>,
        /// Its title.
        feed_title: String,
        /// Path of the table of all projects.
        csv: String,
    }

    /// An entry of the menu.
    struct MenuItem {
        /// What it says.
        title: String,
        /// Path of the page.
        path: String,
        /// The section that it leads to; equal to `page.section` on the pages of that section.
        section: String,
    }

    /// `page`, on every page.
    struct PageView {
        /// Language tag, such as `fi`.
        lang: String,
        /// The title of the page: its only first-level heading.
        title: String,
        /// What the page is about, for search engines.
        description: Option<String>,
        /// The way to the site's root: put it before every path.
        root: String,
        /// The path of this page.
        path: String,
        /// The section of the menu that the page belongs to.
        section: String,
        /// The public address; none without the site's address.
        canonical: Option<String>,
        /// The pages above this one, from the home page down.
        breadcrumbs: Vec<Link>,
        /// Whether search engines should pass it over.
        noindex: bool,
        /// Whether it is shown in a preview only: a draft, or outside its dates.
        unpublished: bool,
        /// Language tag of the title and the text, where it is not that of the page.
        text_lang: Option<String>,
        /// Address for reporting an error on the page; none without a mailbox.
        report: Option<String>,
    }

    /// A link: to a page of the site (`path`, put `page.root` before it) or elsewhere (`url`); with neither, words only.
    struct Link {
        /// The words.
        title: String,
        /// Path on this site.
        path: Option<String>,
        /// Address elsewhere.
        url: Option<String>,
    }

    /// A status, a word with a shape.
    struct StatusView {
        /// Id for classes, such as `paattynyt`.
        id: String,
        /// The word.
        label: String,
        /// Path of its page.
        path: Option<String>,
    }

    /// `card`, in `card.html`: a project in a list. What the template makes of it is shared by all lists that show the
    /// project, so it is given of `page` only `root`.
    struct Card {
        /// Full name.
        title: String,
        /// Path of its page.
        path: String,
        /// What it does.
        summary: Option<String>,
        /// Its status.
        status: Option<StatusView>,
        /// Start, ISO 8601 to its precision; see the filter `period`.
        start: Option<String>,
        /// End, likewise.
        end: Option<String>,
        /// The names of its regions.
        regions: Vec<String>,
        /// Its portfolio.
        portfolio: Option<String>,
        /// Whether it is shown in a preview only.
        unpublished: bool,
    }

    /// A sum over projects.
    struct TotalView {
        /// `whole` (all the funding of projects) or `grant` (grants of projects whose whole funding is not known).
        figure: String,
        /// The stage in words; none where the cards do not say.
        stage: Option<String>,
        /// The sum in cents; see the filter `money`.
        cents: i64,
        /// ISO 4217 code.
        currency: String,
        /// Of how many projects it is the sum.
        known: usize,
        /// How many projects there are.
        of: usize,
        /// Whether it is about right only.
        approximate: bool,
    }

    /// Whom to ask.
    struct ContactView {
        /// The task.
        role: Option<String>,
        /// The organisation.
        organisation: Option<Link>,
        /// A person's name.
        name: Option<String>,
        /// E-mail address: the contact's own, or the organisation's or the site's mailbox.
        email: Option<String>,
        /// Whether `email` stands in for an own one.
        shared_mailbox: bool,
        /// Telephone number.
        phone: Option<String>,
    }

    /// A picture: a logo, a photo, a figure.
    struct ImageView {
        /// Path of the file.
        path: String,
        /// Text alternative.
        alt: String,
        /// Address that it leads to.
        url: Option<String>,
        /// The text below it.
        caption: Option<String>,
        /// Who made it.
        credit: Option<String>,
        /// Its licence.
        licence: Option<String>,
    }

    /// A document that can be downloaded, or is at least known.
    struct AttachmentView {
        /// Its title.
        title: String,
        /// Path of the file on this site.
        path: Option<String>,
        /// Address elsewhere.
        url: Option<String>,
        /// Format, such as `PDF`.
        format: Option<String>,
        /// Size in kilobytes.
        size_kb: Option<f64>,
        /// Language, in words.
        language: Option<String>,
        /// Language tag, for `hreflang`.
        language_tag: Option<String>,
        /// Date, ISO 8601 to its precision.
        date: Option<String>,
        /// `yes`, `no` or `unknown`.
        accessible: Option<String>,
        /// Why it is not accessible.
        reason: Option<String>,
        /// A remark.
        note: Option<String>,
    }

    /// A heading of the page's text.
    struct HeadingView {
        /// Its anchor.
        id: String,
        /// Its words.
        text: String,
        /// 2 or 3.
        level: u8,
    }

    /// A fact of a definition list.
    struct Fact {
        /// The key of the field, such as `reference_number`.
        key: String,
        /// The label of the field.
        label: String,
        /// The values.
        values: Vec<Link>,
    }
}

impl Link {
    /// A link to a page of the site.
    #[must_use]
    pub fn to(title: impl Into<String>, path: impl Into<String>) -> Self {
        Self { title: title.into(), path: Some(path.into()), url: None }
    }

    /// Words that lead nowhere.
    #[must_use]
    pub fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), path: None, url: None }
    }

    /// A link elsewhere.
    #[must_use]
    pub fn elsewhere(title: impl Into<String>, url: Option<String>) -> Self {
        Self { title: title.into(), path: None, url }
    }
}
