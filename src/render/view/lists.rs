//! The home page, lists and indexes. Where a template has `cards`, they are HTML, made of [`super::Card`]s by `card.html`.

use super::{ContactView, Fact, FundingView, ImageView, Langs, Link, LinkList, TimelineView, TotalView, views};

views! { LISTS:
    /// `home.html`; also `cards`: the projects changed last, or where no card says when it was, those that began last.
    struct HomeView {
        /// Whether the cards are the ones changed last.
        changes: bool,
        /// Number of projects.
        projects: usize,
        /// The statuses of which there are projects.
        statuses: Vec<ValueView>,
        /// Sums over all projects.
        totals: Vec<TotalView>,
        /// The same in parts, where any are known.
        funding: Vec<FundingView>,
        /// The portfolios.
        portfolios: Vec<ValueView>,
        /// The regions that have projects.
        regions: Vec<ValueView>,
        /// The same on the map; none where none of them is on it.
        map: Option<RegionMapView>,
        /// Path of the list of all regions.
        all_regions: String,
        /// The latest news.
        news: Vec<PostLink>,
        /// Path of the list of all projects.
        all: String,
        /// Path of the list of all indexes.
        indexes: String,
        /// Path of the news.
        all_news: Option<String>,
    }

    /// A value of an index, with its number of projects.
    struct ValueView {
        /// Its name.
        title: String,
        /// Path of its page.
        path: String,
        /// Id for classes and anchors.
        id: String,
        /// Number of projects.
        count: usize,
        /// What it is about.
        summary: Option<String>,
        /// Start, ISO 8601.
        start: Option<String>,
        /// End, ISO 8601.
        end: Option<String>,
        /// Language tag of the name, where it is not that of the page.
        lang: Option<String>,
        /// The same of the summary.
        summary_lang: Option<String>,
    }

    /// Regions as a list of links that hold their shapes as well, so that a style sheet can lay out the list as a map too.
    struct RegionMapView {
        /// The `viewBox` of every drawing of the map.
        view_box: String,
        /// The regions, in the order of the list.
        regions: Vec<MapRegion>,
        /// The other regions of Finland.
        land: Vec<MapShape>,
        /// The shades of the map, the lightest first.
        steps: Vec<MapStep>,
        /// The names of the places in the list that are not on the map: the whole country, abroad, the site's own.
        unmapped: Vec<String>,
        /// The name of a region of the list that stands larger than the others, in a frame.
        enlarged: Option<String>,
    }

    /// A region of the list, with its place on the map.
    struct MapRegion {
        /// Its name, its page and its number of projects.
        value: ValueView,
        /// The shade, from 1 to 5; 0 for a region without projects.
        shade: usize,
        /// Its outline; none for what is not on the map.
        shape: Option<MapShape>,
    }

    /// A region on the map.
    struct MapShape {
        /// The outline, as an SVG path.
        outline: String,
        /// Where its number stands, from the left: the middle of the text.
        x: i32,
        /// The same from above.
        y: i32,
        /// The frame in which it stands larger than the others.
        frame: Option<MapFrame>,
    }

    /// The frame of a region that the map shows enlarged.
    struct MapFrame {
        /// Its left side.
        x: i32,
        /// Its upper side.
        y: i32,
        /// Its width.
        width: i32,
        /// Its height.
        height: i32,
    }

    /// A shade of the map, and the numbers of projects that it stands for.
    struct MapStep {
        /// The shade, from 1 to 5.
        shade: usize,
        /// The least number.
        from: usize,
        /// The greatest number.
        to: usize,
    }

    /// A small map that shows where a region lies, drawn with few corners.
    struct LocatorView {
        /// The `viewBox` of the drawing.
        view_box: String,
        /// The whole country, as an SVG path.
        country: String,
        /// The region, as an SVG path.
        region: String,
    }

    /// A piece of news in a list.
    struct PostLink {
        /// Its title.
        title: String,
        /// Path of its page.
        path: String,
        /// Date, ISO 8601 to its precision.
        date: Option<String>,
        /// The post in a sentence.
        summary: Option<String>,
        /// Language tag of the title, where it is not that of the page.
        lang: Option<String>,
        /// The same of the summary.
        summary_lang: Option<String>,
    }

    /// The neighbours of a page of a long list.
    struct Pager {
        /// The first card here.
        from: Link,
        /// The last card here.
        to: Link,
        /// The page before, by the name of its first card.
        previous: Option<Link>,
        /// The page after, by the name of its first card.
        next: Option<Link>,
    }

    /// `projects.html`; also `cards`.
    struct ProjectsView {
        /// The neighbours; none where all projects are on one page.
        pager: Option<Pager>,
        /// Path of all projects on one page.
        alphabet: String,
        /// Path of the table of all projects.
        csv: String,
        /// The indexes.
        indexes: Vec<Link>,
    }

    /// `alphabet.html`; also `lists`: of each of the letters, a list of what `letter.html` has made of its projects.
    struct AlphabetView {
        /// The initial letters, in order.
        letters: Vec<Letter>,
        /// Path of the list of all projects in pages.
        all: String,
    }

    /// An initial letter.
    struct Letter {
        /// The letter.
        letter: String,
        /// Its anchor.
        id: String,
    }

    /// `letter.html`: some of the projects under a letter, in their order. It is given of `page` only `root`.
    struct LetterView {
        /// The projects.
        projects: Vec<Link>,
    }

    /// `value.html`, the page of one value of an index; also `cards`.
    struct ValuePageView {
        /// The kind of index: `portfolio`, `region`, `status`, `type`, `programme`, `theme`, `municipality`, `county`,
        /// `year` or `organisation`.
        kind: String,
        /// Whether this is the first page: only it has the texts, people and sums.
        first: bool,
        /// Number of projects; on the first page.
        count: Option<usize>,
        /// Where a region of Finland lies; on the first page.
        locator: Option<LocatorView>,
        /// What the value is about.
        summary: Option<String>,
        /// The languages of its texts.
        langs: Langs,
        /// Facts: the whole that it belongs to, who is in charge, its period and more.
        facts: Vec<Fact>,
        /// Goals.
        goals: Vec<String>,
        /// The text, as HTML.
        body: String,
        /// The owner of a portfolio.
        owner: Option<ContactView>,
        /// The coordinator of a portfolio.
        coordinator: Option<ContactView>,
        /// Whom else to ask.
        contacts: Vec<ContactView>,
        /// Links.
        links: Vec<Link>,
        /// Logos.
        logos: Vec<ImageView>,
        /// Start, ISO 8601.
        start: Option<String>,
        /// End, ISO 8601.
        end: Option<String>,
        /// Sums over its projects.
        totals: Vec<TotalView>,
        /// The same in parts, where any are known; of portfolios, programmes and regions.
        funding: Vec<FundingView>,
        /// Whether any of its projects stands under several values of the kind.
        several: bool,
        /// The projects of this page on a line of time; of portfolios and programmes.
        timeline: Option<TimelineView>,
        /// What an organisation does in each project; empty for other kinds.
        involvements: Vec<InvolvementView>,
        /// Related values: the municipalities of a region, the region of a municipality.
        related: Vec<LinkList>,
        /// The neighbours; none where all projects are on one page.
        pager: Option<Pager>,
        /// Path of the list of values.
        index: String,
    }

    /// What an organisation does in a project.
    struct InvolvementView {
        /// The project.
        project: Link,
        /// Its roles, in words.
        roles: Vec<Link>,
        /// What it paid, in cents, where the budget names it.
        paid: Option<i64>,
        /// ISO 4217 code.
        currency: String,
        /// The stage of the figure, in words.
        stage: Option<String>,
    }

    /// `index.html`, the values of one kind of index.
    struct IndexView {
        /// The kind; see `ValuePageView`.
        kind: String,
        /// The values.
        values: Vec<ValueView>,
        /// The values on the map of Finland, where they are regions.
        map: Option<RegionMapView>,
        /// Number of projects without a value of the kind.
        without: usize,
        /// Path of the list of all indexes.
        indexes: String,
    }

    /// `indexes.html`, the list of all indexes.
    struct IndexesView {
        /// The indexes; `count` is the number of values that have projects.
        indexes: Vec<ValueView>,
        /// Path of the list of all projects.
        all: String,
        /// Path of all projects on one page.
        alphabet: String,
        /// Path of the table of all projects.
        csv: String,
    }
}
