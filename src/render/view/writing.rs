//! News, free pages, and the pages for addresses that lead elsewhere or nowhere, or from which something was removed.

use super::{HeadingView, ImageView, Langs, Link, LinkList, LocalText, Pager, PostLink, views};

views! { WRITING:
    /// `posts.html`
    struct PostsView {
        /// The news of this page, the latest first.
        posts: Vec<PostLink>,
        /// The neighbours; none where all news are on one page.
        pager: Option<Pager>,
    }

    /// `post.html`
    struct PostView {
        /// The languages of its texts.
        langs: Langs,
        /// Date, ISO 8601 to its precision.
        date: Option<String>,
        /// When it was changed.
        updated: Option<String>,
        /// The post in a sentence.
        summary: Option<String>,
        /// The text, as HTML.
        body: String,
        /// The project that it is about.
        project: Option<Link>,
        /// Image.
        image: Option<ImageView>,
    }

    /// `page.html`
    struct FreePageView {
        /// The languages of its texts.
        langs: Langs,
        /// The page in a sentence.
        summary: Option<String>,
        /// The text, as HTML.
        body: String,
        /// The headings of the text, where there are enough for a table of contents.
        contents: Vec<HeadingView>,
        /// When it was changed.
        updated: Option<String>,
    }

    /// `404.html`. `page.root` is the path of the site's address; without an address it is empty, and the page must
    /// need no other file: it is served at any depth.
    struct NotFoundView {
        /// The message in each language of the tool, the site's first.
        messages: Vec<NotFoundMessage>,
        /// Whether other files can be reached.
        linked: bool,
    }

    /// The message that a page was not found.
    struct NotFoundMessage {
        /// Language tag.
        lang: String,
        /// The heading.
        title: String,
        /// What to do.
        text: String,
        /// The words of the link to the home page.
        home: String,
    }

    /// `gone.html`, at the address of a project, report or post that was removed. It tells nothing of it but this and the title.
    struct GoneView {
        /// What it was: `project`, `report` or `post`.
        kind: String,
        /// Why it was removed, where that is told.
        reason: Option<LocalText>,
        /// The last day on which it was shown, ISO 8601, where its time has run out.
        until: Option<String>,
        /// Where to look: the follow-on project, the portfolio …
        leads: Vec<LinkList>,
        /// The list of all projects, of reports or of news.
        list: Link,
    }

    /// `redirect.html`, at an old address.
    struct RedirectView {
        /// Where the page is now.
        target: Link,
        /// Its address relative to this page.
        href: String,
    }
}
