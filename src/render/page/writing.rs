//! News, free pages, and the pages for addresses that lead elsewhere or nowhere.

use super::common::iso;
use super::languages::mark;
use crate::diag::Diagnostic;
use crate::plan::{Onward, Page, Slice};
use crate::render::Renderer;
use crate::render::theme::Input;
use crate::render::view::{
    FreePageView, Link, NotFoundMessage, NotFoundView, Pager, PostView, PostsView, RedirectView,
};
use crate::route::{encode, root_of};
use crate::source::Spanned;

impl Renderer {
    /// The input of `posts.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn posts(&self, page: &Page, slice: Slice) -> Result<Input, Box<Diagnostic>> {
        let posts = &self.index.posts;
        let post = |at: usize| posts.get(at).map(|&position| &self.site.posts.items[position]);
        let title = |at: usize| {
            let title = post(at).map(|post| Link::words(&post.title).in_language(self.tag_of(&post.source, "title")));
            title.unwrap_or_default()
        };
        let link = |at: usize| {
            let first = &post(at)?.source.id;
            let path = if at == 0 { self.routes.posts() } else { self.routes.posts_from(first) };
            Some(title(at).at(Some(path)))
        };
        let pager = (!slice.is_whole()).then(|| Pager {
            from: title(slice.start()),
            to: title(slice.end().saturating_sub(1)),
            previous: slice.before().and_then(link),
            next: link(slice.end()),
        });
        let shown = slice.of_list(posts);
        let view = PostsView { posts: shown.iter().map(|&at| self.post_link(at)).collect(), pager };
        self.input(&view, &self.page_view(page, &self.text("news-title"), "news", Vec::new()))
    }

    /// The input of `post.html`.
    ///
    /// # Errors
    /// A finding where the file of the text has changed or gone since it was checked.
    pub fn post(&self, page: &Page, position: usize) -> Result<Input, Box<Diagnostic>> {
        let post = &self.site.posts.items[position];
        let view = PostView {
            langs: self.langs(&post.source),
            date: iso(post.date),
            updated: iso(post.updated),
            summary: post.summary.clone(),
            body: self.body(&post.source, &page.path)?,
            project: self.project_link(post.project.as_ref()),
            image: self.image(&post.source, post.image.as_ref()),
        };
        let above = vec![Link::to(self.text("news-title"), self.routes.posts())];
        let mut page = self.page_view(page, &post.title, "news", above);
        page.description.clone_from(&post.summary);
        page.unpublished = !post.visibility.shown_on(self.site.today);
        self.share(&mut page, view.image.as_ref());
        mark(&mut page, &view.langs);
        self.input(&view, &page)
    }

    /// The project that a document names.
    pub(super) fn project_link(&self, word: Option<&Spanned<String>>) -> Option<Link> {
        let position = self.site.projects.find(&word?.value)?;
        let project = &self.site.projects.items[position];
        let tag = self.tag_of(project.langs, "title");
        if !self.site.projects.shown[position] {
            return Some(Link::words(&*project.title).in_language(tag));
        }
        Some(Link::to(&*project.title, self.routes.project(&project.id)).in_language(tag))
    }

    /// The input of `page.html`.
    ///
    /// # Errors
    /// A finding where the file of the text has changed or gone since it was checked.
    pub fn free_page(&self, page: &Page, position: usize) -> Result<Input, Box<Diagnostic>> {
        let free = &self.site.pages.items[position];
        let view = FreePageView {
            langs: self.langs(&free.source),
            summary: free.summary.clone(),
            body: self.body(&free.source, &page.path)?,
            contents: Self::contents(&free.source),
            updated: iso(free.updated),
        };
        let section = format!("page-{}", free.source.id);
        let mut page = self.page_view(page, &free.title, &section, Vec::new());
        page.description.clone_from(&free.summary);
        page.unpublished = !free.visibility.shown_on(self.site.today);
        mark(&mut page, &view.langs);
        self.input(&view, &page)
    }

    /// The input of `404.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn not_found(&self, page: &Page) -> Result<Input, Box<Diagnostic>> {
        let message = |locale: &crate::locale::Locale| {
            let text = |name| locale.text(name, &[]).unwrap_or_default();
            NotFoundMessage {
                lang: locale.tag().to_owned(),
                title: text("not-found-title"),
                text: text("not-found-text"),
                home: text("not-found-home"),
            }
        };
        let others = self.theme.other_locales.iter().map(AsRef::as_ref);
        let messages: Vec<NotFoundMessage> =
            std::iter::once(self.theme.locale.as_ref()).chain(others).map(message).collect();
        let title = messages.first().map(|message| message.title.clone()).unwrap_or_default();
        let mut page = self.page_view(page, &title, "", Vec::new());
        // The page is served at any depth, so its links begin at the root of the server.
        page.root =
            self.base_url.as_deref().map(|base| format!("{}/", crate::route::path_of(base))).unwrap_or_default();
        page.canonical = None;
        page.noindex = true;
        let view = NotFoundView { messages, linked: self.base_url.is_some() };
        self.input(&view, &page)
    }

    /// The input of `redirect.html`.
    pub fn redirect(&self, page: &Page, onward: &Onward) -> Input {
        let Onward { to: target, title } = onward;
        let href = format!("{}{}", root_of(&page.path), encode(target));
        let view = RedirectView { target: Link::to(title, target), href };
        let mut page = self.page_view(page, title, "", Vec::new());
        page.canonical = self.base_url.as_deref().map(|base| crate::route::canonical(base, target));
        page.noindex = true;
        Input::new(&view).with("page", &page)
    }
}
