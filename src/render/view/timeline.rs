//! Projects on a line of time: a list whose items have bars.

use super::{Link, StatusView, views};

views! { TIMELINE:
    /// The projects of a page, or of a part of a long list, as bars over years.
    struct TimelineView {
        /// The labels of the years, as HTML; hidden from screen readers, as all drawings here.
        scale: String,
        /// What stands behind all bars: where years begin, and a shade over the period of the whole, as HTML.
        ground: String,
        /// The periods that the projects lie in: that of the portfolio or programme, of programmes, programme periods.
        bands: Vec<LaneView>,
        /// The projects from the one that began first; those whose time is not known come last.
        projects: Vec<LaneView>,
        /// Of how many projects the time is not known.
        undated: usize,
        /// Whether it is told of any project when it really was carried out.
        actual: bool,
    }

    /// A project or a period with its bar.
    struct LaneView {
        /// The project, portfolio or programme; words where it has no page.
        link: Link,
        /// What a period is that of, `portfolio` or `programme`; none of a project, and where the words say it.
        band: Option<String>,
        /// The status of a project.
        status: Option<StatusView>,
        /// Start, ISO 8601 to its precision; see the filter `period`.
        start: Option<String>,
        /// End, likewise.
        end: Option<String>,
        /// Real start, where it differs.
        actual_start: Option<String>,
        /// Real end, where it differs.
        actual_end: Option<String>,
        /// Whether it is shown in a preview only.
        unpublished: bool,
        /// Its bar, as HTML.
        bar: String,
    }
}
