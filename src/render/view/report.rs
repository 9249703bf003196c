//! Reports: the list of them, the cover, the chapters, and the whole on one page.

use super::{AttachmentView, Fact, Langs, Link, LocalText, PostLink, views};

views! { REPORT:
    /// `reports.html`, by kind or by year.
    struct ReportsView {
        /// The reports in their groups.
        groups: Vec<ReportGroup>,
        /// The list by kind.
        by_kind: Link,
        /// The list by year.
        by_year: Link,
        /// Which of the two this is: `kind` or `year`.
        order: String,
    }

    /// Reports of one kind or one year.
    struct ReportGroup {
        /// The kind or the year.
        title: LocalText,
        /// Its anchor.
        id: String,
        /// The reports, the latest first.
        reports: Vec<PostLink>,
    }

    /// `report.html`, the cover of a report.
    struct ReportView {
        /// The languages of its texts.
        langs: Langs,
        /// Subtitle.
        subtitle: Option<String>,
        /// The kind of report, in words.
        kind: Option<LocalText>,
        /// Kind, date, publisher, authors and more, labelled: the description sheet.
        facts: Vec<Fact>,
        /// The abstract.
        summary: Option<String>,
        /// The text that stands before the first chapter, as HTML.
        body: String,
        /// What stands where in the report.
        lists: ReportLists,
        /// The reference to copy.
        citation: Option<String>,
        /// The first chapter; none where the whole report stands here.
        first: Option<Link>,
        /// The whole report on one page; none where it stands here.
        whole: Option<String>,
        /// The project that it belongs to.
        project: Option<Link>,
        /// Documents.
        attachments: Vec<AttachmentView>,
        /// Reports that it replaces.
        replaces: Vec<Link>,
        /// Reports that replace it.
        replaced_by: Vec<Link>,
        /// Other reports of the same programme.
        related: Vec<PostLink>,
    }

    /// What stands where in a report.
    struct ReportLists {
        /// Chapters and sections.
        contents: Vec<ContentsEntry>,
        /// Figures, in order.
        figures: Vec<ContentsEntry>,
        /// Tables, in order.
        tables: Vec<ContentsEntry>,
        /// Abbreviations and what they mean.
        abbreviations: Vec<Abbreviation>,
    }

    /// A line of a table of contents, or of a list of figures or tables.
    struct ContentsEntry {
        /// The number as it is printed, such as `4.3`, `Liite 1a` or `Kuva 2`.
        number: Option<String>,
        /// The words.
        title: String,
        /// The address, relative to the page.
        href: String,
        /// How deep it stands: chapters 1, their sections 2 …
        level: usize,
        /// Whether it is the chapter of this page.
        current: bool,
        /// Language tag of the words, where it is not that of the page.
        lang: Option<String>,
    }

    /// An abbreviation.
    struct Abbreviation {
        /// The short form.
        short: String,
        /// What it means.
        meaning: LocalText,
    }

    /// `chapter.html`, a chapter or an appendix of a report.
    struct ChapterView {
        /// The report.
        report: Link,
        /// Anchor of the title.
        id: String,
        /// The number as it is printed; none of an unnumbered chapter.
        number: Option<String>,
        /// The title without the number.
        title: String,
        /// The text, as HTML.
        body: String,
        /// The chapters, of very many only those near this one, and the sections of this one.
        contents: Vec<ContentsEntry>,
        /// The page with all contents; none where all chapters are listed here.
        all_contents: Option<String>,
        /// The chapter before.
        previous: Option<Link>,
        /// The chapter after.
        next: Option<Link>,
        /// The whole report on one page.
        whole: String,
    }

    /// `whole_report.html`, a report on one page, for reading through and printing.
    struct WholeReportView {
        /// The languages of its texts.
        langs: Langs,
        /// The cover of the report.
        report: Link,
        /// Subtitle.
        subtitle: Option<String>,
        /// The description sheet.
        facts: Vec<Fact>,
        /// The abstract.
        summary: Option<String>,
        /// The text, as HTML.
        body: String,
        /// What stands where in the report.
        lists: ReportLists,
        /// The reference to copy.
        citation: Option<String>,
    }
}
