//! What every page has, and the small parts that many have.

use super::{Link, views};

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
        /// Language tag of the title, where it is not that of the page.
        title_lang: Option<String>,
        /// The same of the description.
        description_lang: Option<String>,
        /// The same of the publisher.
        publisher_lang: Option<String>,
        /// The same of the text at the foot.
        footer_lang: Option<String>,
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
        /// The accessibility statement, where there is one.
        statement: Option<Link>,
        /// The privacy notice, where there is one.
        privacy_notice: Option<Link>,
        /// Path of the icon, an SVG.
        icon: String,
        /// Path of the icon for telephones, a PNG.
        touch_icon: String,
        /// Path of the web manifest.
        manifest: String,
        /// The colour of the bands on light pages, for browsers that colour their own edges.
        band: String,
        /// The same on dark pages.
        dark_band: String,
        /// The site's logo, which stands in the place of its name.
        logo: Option<LogoView>,
    }

    /// The site's logo.
    struct LogoView {
        /// Path of the file.
        light: String,
        /// Path of the one for dark pages, where it is another.
        dark: Option<String>,
    }

    /// An entry of the menu.
    struct MenuItem {
        /// What it says.
        title: String,
        /// Path of the page.
        path: String,
        /// The section that it leads to; equal to `page.section` on the pages of that section.
        section: String,
        /// Language tag, where it is not that of the page.
        lang: Option<String>,
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
        /// Language tag of the text, where nobody has translated it into the language of the page.
        written_in: Option<String>,
        /// The page in every language of the site, its own included; empty where the site has one language.
        languages: Vec<LanguageLink>,
        /// The picture that services show beside a link to the page; none without the site's address.
        image: Option<ShareImage>,
        /// Address for reporting an error on the page; none without a mailbox.
        report: Option<String>,
    }

    /// A picture for links to a page.
    struct ShareImage {
        /// Its public address.
        url: String,
        /// Text alternative.
        alt: String,
        /// Width in pixels, where it is known.
        width: Option<u32>,
        /// Height in pixels, likewise.
        height: Option<u32>,
    }

    /// A page in one of the languages of the site.
    struct LanguageLink {
        /// Language tag.
        lang: String,
        /// The language in its own words, such as `Suomeksi`.
        name: String,
        /// Path of the page.
        path: String,
        /// Whether it is this page.
        current: bool,
        /// In the words of that language, that the text there is in another one: `endast på finska`.
        only: Option<String>,
        /// The public address, for search engines; none where the text has not been translated.
        url: Option<String>,
    }

    /// `langs`: the language tag of each text that is not in the language of the page; see the filter `lang`.
    struct Langs {
        /// The title.
        title: Option<String>,
        /// The name used day to day.
        short_title: Option<String>,
        /// The subtitle.
        subtitle: Option<String>,
        /// The summary.
        summary: Option<String>,
        /// The easy summary.
        easy_summary: Option<String>,
        /// What is expected.
        expected_results: Option<String>,
        /// Results.
        results: Option<String>,
        /// Goals.
        goals: Option<String>,
        /// The image: alternative and caption.
        image: Option<String>,
        /// Titles of documents.
        attachments: Option<String>,
        /// Milestones.
        milestones: Option<String>,
        /// Indicators.
        indicators: Option<String>,
        /// The text.
        body: Option<String>,
    }

    /// A text that may be in another language than the page.
    struct LocalText {
        /// The text.
        text: String,
        /// Its language tag, where it is not that of the page.
        lang: Option<String>,
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
        /// Language tag of the name, where it is not that of the page.
        title_lang: Option<String>,
        /// The same of the summary.
        summary_lang: Option<String>,
        /// The same of the portfolio.
        portfolio_lang: Option<String>,
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
        role: Option<LocalText>,
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
        /// Path of what is shown where none of its sizes is chosen.
        usual: String,
        /// Width in pixels, where it is known.
        width: Option<u32>,
        /// Height in pixels, likewise.
        height: Option<u32>,
        /// What a browser may choose from, for `srcset`; empty where there is nothing to choose.
        sizes: Vec<SizeView>,
        /// Text alternative.
        alt: String,
        /// Language tag of a logo's alternative, where it is not that of the page; of images see `langs.image`.
        lang: Option<String>,
        /// Address that it leads to.
        url: Option<String>,
        /// The text below it.
        caption: Option<String>,
        /// Who made it.
        credit: Option<String>,
        /// Its licence.
        licence: Option<String>,
    }

    /// A size of a picture.
    struct SizeView {
        /// Path of the file.
        path: String,
        /// Its width in pixels.
        width: u32,
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
