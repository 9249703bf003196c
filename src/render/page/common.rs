//! What every page has, and the parts that several kinds share.

use crate::chart::TimelineWords;
use crate::config::{TermId, Translations};
use crate::diag::Diagnostic;
use crate::index::{FacetKind, Figure, Pointers, Summary, Totals};
use crate::load::DocumentKind;
use crate::locale::{Arg, Locale};
use crate::markdown::{GridWords, Marks, Words, WriteDate, to_html};
use crate::parse::{Attachment, BODY, Contact, Link as ParsedLink, Source};
use crate::plan::Page;
use crate::render::Renderer;
use crate::render::filters::period;
use crate::render::theme::palette::{BAND, written};
use crate::render::theme::{Input, STYLE_SHEET, Theme};
use crate::render::view::{
    AttachmentView, Card, ContactView, HeadingView, Link, LogoView, MenuItem, PageView, PostLink, SiteView, StatusView,
    TotalView, View,
};
use crate::route::{Brand, ICON_SIZES, Routes, canonical, encode, root_of};
use crate::schema;
use crate::site::{Destination, Notice, Site};
use crate::source::Spanned;
use crate::value::{Date, Lang};
use std::path::Path;
use std::sync::Arc;

/// Fewer headings than this need no table of contents.
const CONTENTS_FROM: usize = 4;

/// What does not change from page to page.
pub fn site_view(site: &Site, theme: &Theme, routes: Routes, lang: Lang, has_address: bool) -> SiteView {
    let config = &site.config;
    let text = |name: &str| theme.locale.text(name, &[]).unwrap_or_else(|| name.to_owned());
    let item =
        |title: String, path: String, section: &str| MenuItem { title, path, section: section.to_owned(), lang: None };
    let mut menu = vec![item(text("nav-projects"), routes.projects(), "projects")];
    for kind in [FacetKind::Portfolio, FacetKind::Region] {
        menu.push(item(text(&format!("kind-{}", kind.name())), routes.facet(kind), kind.name()));
    }
    menu.push(item(text("nav-indexes"), routes.indexes(), "indexes"));
    if site.reports.shown().next().is_some() {
        menu.push(item(text("reports-title"), routes.reports(), "reports"));
    }
    if site.posts.shown().next().is_some() {
        menu.push(item(text("nav-news"), routes.posts(), "news"));
    }
    for (_, page) in site.pages.shown().filter(|(_, page)| page.menu) {
        let id = &page.source.id;
        let item = item(page.title.clone(), routes.document(DocumentKind::Page, id), &format!("page-{id}"));
        let foreign = site.foreign(&page.source, "title");
        menu.push(MenuItem { lang: foreign.map(|lang| lang.tag().to_owned()), ..item });
    }
    let own = |texts: &Translations| texts.best(lang).map(str::to_owned);
    let tag = |texts: &Translations| texts.foreign(lang).map(|lang| lang.tag().to_owned());
    let notice = |at: Notice<'_>, title: String| match at {
        Notice::Made => Link::to(title, routes.statement()),
        Notice::Page(at) => Link::to(title, routes.document(DocumentKind::Page, &site.pages.items[at].source.id)),
        Notice::Address(address) => Link::elsewhere(title, Some(address.to_owned())),
    };
    let title = own(&config.title).unwrap_or_default();
    SiteView {
        description: own(&config.description),
        publisher: own(&config.publisher),
        email: config.email.clone(),
        footer: own(&config.footer),
        title_lang: tag(&config.title),
        description_lang: tag(&config.description),
        publisher_lang: tag(&config.publisher),
        footer_lang: tag(&config.footer),
        home: routes.home(),
        menu,
        css: theme.assets.paths.get(STYLE_SHEET).cloned().unwrap_or_default(),
        feed: has_address.then(|| routes.feed()),
        feed_title: theme.locale.text("feed-title", &[("title", Arg::Text(&title))]).unwrap_or_else(|| title.clone()),
        csv: routes.csv(),
        statement: site.statement().map(|at| notice(at, text("statement-title"))),
        privacy_notice: site.privacy_notice().map(|at| notice(at, text("privacy-title"))),
        icon: routes.brand(Brand::Icon),
        touch_icon: routes.brand(Brand::IconPng(ICON_SIZES[0])),
        manifest: routes.brand(Brand::Manifest),
        band: written(&theme.look.light, BAND),
        dark_band: written(&theme.look.dark, BAND),
        logo: logo(theme),
        title,
    }
}

/// The logo that the theme names.
fn logo(theme: &Theme) -> Option<LogoView> {
    let path =
        |name: &Spanned<String>| theme.assets.paths.get(&format!("assets/{}", name.value)).map(|path| encode(path));
    let logo = theme.look.logo.as_ref()?;
    Some(LogoView { light: path(&logo.light)?, dark: logo.dark.as_ref().and_then(path) })
}

impl Renderer {
    /// A text of the theme.
    pub fn text(&self, name: &str) -> String {
        self.theme.locale.text(name, &[]).unwrap_or_else(|| name.to_owned())
    }

    /// The `page` of a page with the given title.
    pub fn page_view(&self, page: &Page, title: &str, section: &str, above: Vec<Link>) -> PageView {
        let home = || Link::to(self.text("home"), self.routes.home());
        let home = self.parts.home.get_or_init(home);
        let breadcrumbs = if *page.path == *self.view.home { Vec::new() } else { [vec![home.clone()], above].concat() };
        let languages = self.language_links(page);
        // What has not been translated is the same text at another address.
        let original = languages.iter().find(|link| page.is_fallback && link.only.is_none());
        let address = original.map_or(&*page.path, |link| &link.path);
        PageView {
            lang: page.lang.tag().to_owned(),
            title: title.to_owned(),
            description: None,
            root: root_of(&page.path),
            path: page.path.to_string(),
            section: section.to_owned(),
            canonical: self.base_url.as_deref().map(|base| canonical(base, address)),
            breadcrumbs,
            noindex: self.site.drafts,
            unpublished: false,
            text_lang: None,
            written_in: None,
            languages,
            image: self.share_image(),
            report: self.report_address(page, title),
        }
    }

    /// The address of a letter to the site's mailbox that says which page it is about.
    fn report_address(&self, page: &Page, title: &str) -> Option<String> {
        let mailbox = self.site.config.email.as_deref()?;
        let subject = self.theme.locale.text("report-subject", &[("title", Arg::Text(title))])?;
        let about = self.base_url.as_deref().map_or_else(|| page.path.to_string(), |base| canonical(base, &page.path));
        let query = |text: &str| -> String {
            percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).collect()
        };
        Some(format!("mailto:{mailbox}?subject={}&body={}", query(&subject), query(&about)))
    }

    /// The input of the template of a page: its view, `page`, `header` and `footer_links`.
    ///
    /// # Errors
    /// A finding in the template of the header or the links.
    pub fn input(&self, view: &impl View, page: &PageView) -> Result<Input, Box<Diagnostic>> {
        let (header, links) = (self.header(page)?, self.footer_links(page)?);
        Ok(Input::new(view).with("page", page).with_shared("header", header).with_shared("footer_links", links))
    }

    /// The HTML of a body, on the page at `path`.
    ///
    /// # Errors
    /// A finding where the file has changed or gone since it was checked.
    pub fn body(&self, source: &Source, path: &str) -> Result<String, Box<Diagnostic>> {
        let text = self.site.body(source)?;
        let target = |target: &str| self.target(&self.site.resolve(source.file, target), target, path);
        let words = self.words_in(self.tag_of(source, BODY).as_deref());
        Ok(to_html(&text, self.site.config.raw_html, words, &Marks::default(), target))
    }

    /// The headings of a body, where there are enough for a table of contents.
    pub fn contents(source: &Source) -> Vec<HeadingView> {
        let headings = source.facts.headings.iter().filter(|heading| heading.level <= 3 && !heading.is_inner);
        let headings: Vec<HeadingView> = headings
            .map(|heading| HeadingView {
                id: heading.id.to_string(),
                text: heading.text.to_string(),
                level: heading.level,
            })
            .collect();
        if headings.len() >= CONTENTS_FROM { headings } else { Vec::new() }
    }

    /// A project in a list of links.
    pub fn project_title(&self, project: &Summary) -> Link {
        Link::to(&*project.title, self.routes.project(&project.id)).in_language(self.summary_tag(project, "title"))
    }

    /// A card for lists.
    pub fn card(&self, project: &Summary) -> Card {
        let region = |&id| self.site.config.places.region(id).name(self.lang).to_owned();
        Card {
            title: project.title.to_string(),
            title_lang: self.summary_tag(project, "title"),
            path: self.routes.project(&project.id),
            summary: project.summary.as_deref().map(str::to_owned),
            summary_lang: self.summary_tag(project, "summary"),
            status: project.status.map(|status| self.status(status)),
            start: iso(project.start.or(project.actual_start)),
            end: iso(project.end.or(project.actual_end)),
            regions: project.regions.iter().map(region).collect(),
            portfolio: project.portfolio.as_ref().map(|portfolio| portfolio.name.clone()),
            portfolio_lang: project.portfolio.as_ref().and_then(|portfolio| {
                self.value_tag(FacetKind::Portfolio, self.index.facet(FacetKind::Portfolio).find(&portfolio.slug)?)
            }),
            unpublished: project.unpublished,
        }
    }

    /// A status, with its page where it has one.
    pub fn status(&self, status: TermId) -> StatusView {
        let term = self.site.config.statuses.get(status);
        let slug = term.slug.clone();
        let path = self.index.facet(FacetKind::Status).find(&slug).map(|_| self.routes.value(FacetKind::Status, &slug));
        StatusView { id: slug, label: self.term(term), path }
    }

    /// A link to the page of a value; words only where the value has no page.
    pub fn value_link(&self, kind: FacetKind, slug: &str, name: &str) -> Link {
        let facet = self.index.facet(kind);
        let Some(at) = facet.position(slug) else { return Link::words(name).in_language(self.fact_tag()) };
        let made = || {
            let tag = self.value_tag(kind, &facet.values[at]);
            Link::to(name, self.routes.value(kind, slug)).in_language(tag)
        };
        let kept = self.parts.values.get(&kind).and_then(|values| values.get(at));
        // Cards may spell a value of their own words otherwise than the first one does.
        let same = kept.map(|kept| kept.get_or_init(made)).filter(|kept| kept.title == name);
        same.cloned().unwrap_or_else(made)
    }

    /// An organisation by the name that the language has for it, with its page where it has one.
    pub fn organisation(&self, name: &str) -> Link {
        let kept = self.organisations.get(name).cloned();
        kept.unwrap_or_else(|| self.organisation_link(name, &self.site.organisation(name).slug))
    }

    /// The link that [`Self::organisation`] gives, made anew.
    pub fn organisation_link(&self, name: &str, slug: &str) -> Link {
        let known = self.site.config.organisations.find(name);
        let shown = known.and_then(|known| known.translations.get(self.lang)).unwrap_or(name);
        let page = self.index.facet(FacetKind::Organisation).find(slug);
        let path = page.map(|_| self.routes.value(FacetKind::Organisation, slug));
        Link::words(shown).at(path).in_language(self.organisation_tag(name))
    }

    /// A contact, unless its time is over.
    pub fn contact(&self, contact: &Contact) -> Option<ContactView> {
        if contact.visible_until.is_some_and(|until| until.last_day() < self.site.today) {
            return None;
        }
        let organisation = contact.organisation.as_deref();
        let of_organisation = organisation.and_then(|name| self.site.config.organisations.find(name)?.email.clone());
        let stand_in = of_organisation.or_else(|| self.site.config.email.clone());
        Some(ContactView {
            role: contact.role.as_ref().map(|role| self.local(role)),
            organisation: organisation.map(|name| self.organisation(name)),
            name: contact.name.clone(),
            shared_mailbox: contact.email.is_none() && stand_in.is_some(),
            email: contact.email.clone().or(stand_in),
            phone: contact.phone.clone(),
        })
    }

    /// The contacts whose time is not over.
    pub fn contacts(&self, contacts: &[Contact]) -> Vec<ContactView> {
        contacts.iter().filter_map(|contact| self.contact(contact)).collect()
    }

    /// Links of a document. An address that stands for a title is in no language.
    pub fn links(&self, links: &[ParsedLink]) -> Vec<Link> {
        let link = |link: &ParsedLink| {
            let tag = self.phrase_tag(&link.title).filter(|_| link.url.as_ref() != Some(&link.title.words));
            Link::elsewhere(&link.title.words, link.url.clone()).in_language(tag)
        };
        links.iter().map(link).collect()
    }

    /// The path inside `content/` of a file that a document names.
    pub(super) fn asset(&self, source: &Source, name: &str) -> Option<&str> {
        match self.site.resolve_file(source.file, name) {
            Destination::Asset(path) => Some(path),
            _ => None,
        }
    }

    /// The path on the site of a file that a document names, and its size in bytes.
    fn file(&self, source: &Source, file: &Spanned<String>) -> Option<(String, u64)> {
        let path = self.asset(source, &file.value)?;
        let size = self.site.assets.get(path).map_or(0, |asset| asset.stamp.size);
        Some((encode(&self.routes.asset(path)), size))
    }

    /// Documents; format and size are those of the file where there is one.
    pub fn attachments(&self, source: &Source, attachments: &[Attachment]) -> Vec<AttachmentView> {
        let view = |attachment: &Attachment| {
            let file = attachment.file.as_ref().and_then(|file| self.file(source, file));
            let extension = attachment.file.as_ref().and_then(|file| Path::new(&file.value).extension());
            let format = extension.map(|extension| extension.to_string_lossy().to_uppercase());
            let tag = attachment.language.clone();
            #[allow(clippy::cast_precision_loss, reason = "file sizes are far below 2^53")]
            let size = file.as_ref().map(|(_, bytes)| (*bytes as f64 / 1000.0).ceil());
            AttachmentView {
                title: attachment.title.clone(),
                path: file.map(|(path, _)| path),
                url: attachment.url.clone(),
                format: format.or_else(|| attachment.format.as_deref().map(shown_format)),
                size_kb: size.or(attachment.size_kb),
                language: tag.as_deref().map(|tag| self.language_name(tag)),
                language_tag: tag,
                date: iso(attachment.date),
                accessible: attachment.accessible.map(str::to_owned),
                reason: attachment.reason.clone(),
                note: attachment.note.clone(),
            }
        };
        attachments.iter().map(view).collect()
    }

    pub(super) fn language_name(&self, tag: &str) -> String {
        self.theme.locale.text(&format!("language-{tag}"), &[]).unwrap_or_else(|| tag.to_owned())
    }

    /// Sums over projects, in words.
    pub fn totals(&self, totals: Vec<Totals>) -> Vec<TotalView> {
        let view = |total: Totals| TotalView {
            figure: match total.figure {
                Figure::Whole => "whole".to_owned(),
                Figure::Grant => "grant".to_owned(),
            },
            stage: total.stage.map(|stage| self.choice(&schema::STAGE, stage)),
            cents: total.sum.cents(),
            currency: total.currency,
            known: total.known,
            of: total.of,
            approximate: total.approximate,
        };
        totals.into_iter().map(view).collect()
    }

    /// A post for lists.
    pub fn post_link(&self, position: usize) -> PostLink {
        let post = &self.site.posts.items[position];
        PostLink {
            title: post.title.clone(),
            path: self.routes.document(DocumentKind::Post, &post.source.id),
            date: iso(post.date),
            summary: post.summary.clone(),
            lang: self.tag_of(&post.source, "title"),
            summary_lang: self.tag_of(&post.source, "summary"),
        }
    }

    /// Links to the reports and the news of a project.
    pub fn writings(&self, pointers: &Pointers) -> (Vec<Link>, Vec<Link>) {
        let reports = pointers.reports.iter().map(|&at| self.cover_link(at));
        let posts = pointers.posts.iter().map(|&at| {
            let post = &self.site.posts.items[at];
            let link = Link::to(&post.title, self.routes.document(DocumentKind::Post, &post.source.id));
            link.in_language(self.tag_of(&post.source, "title"))
        });
        (reports.collect(), posts.collect())
    }
}

/// Whether an address is a page, and not a mailbox or a telephone.
pub fn is_web(address: &str) -> bool {
    address.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
}

/// The words that texts need beside their own.
pub fn words(locale: &Arc<Locale>) -> Words {
    let lang = Lang::from_tag(locale.tag());
    let text = |name: &str| locale.text(name, &[]).unwrap_or_else(|| name.to_owned());
    Words {
        lang,
        table: text("text-table"),
        done: text("text-done"),
        not_done: text("text-not-done"),
        external: text("external"),
        alerts: ["note", "tip", "important", "warning", "caution"].map(|kind| text(&format!("alert-{kind}"))),
        footnotes: text("footnotes"),
        back: text("footnote-back"),
        enlarge: text("figure-enlarge"),
        credit: text("figure-credit"),
        description: text("figure-description"),
        mentioned: text("mentioned-in"),
        csv: text("table-csv"),
        grid: GridWords { yes: text("mark-yes"), no: text("mark-no") },
        timeline: timeline_words(locale),
        as_table: text("timeline-table"),
        dates: WriteDate(lang.map(|lang| write_dates(locale, lang))),
    }
}

/// The words of timelines; each is called by its own caption.
pub fn timeline_words(locale: &Locale) -> TimelineWords {
    let text = |name: &str| locale.text(name, &[]).unwrap_or_else(|| name.to_owned());
    TimelineWords {
        title: String::new(),
        undated: text("timeline-undated"),
        bands: text("timeline-bands"),
        quarters: ["1", "2", "3", "4"].map(|quarter| text(&format!("timeline-quarter-{quarter}"))),
        name: text("timeline-name"),
        time: text("timeline-time"),
        group: text("timeline-group"),
    }
}

/// What writes periods in a language.
fn write_dates(locale: &Arc<Locale>, lang: Lang) -> Arc<dyn Fn(Option<Date>, Option<Date>) -> String + Send + Sync> {
    let locale = Arc::clone(locale);
    Arc::new(move |start, end| period(start, end, lang, &locale))
}

/// A date for templates.
pub fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Formats are printed as people know them: `pdf` as `PDF`, words as they are.
fn shown_format(format: &str) -> String {
    if format.len() <= 4 { format.to_uppercase() } else { format.to_owned() }
}
