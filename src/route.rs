//! Where every page stands: output paths and the relative links between them.

use crate::config::Urls;
use crate::index::FacetKind;
use crate::load::DocumentKind;
use crate::schema::STATEMENT_PAGE;
use crate::value::{Lang, page_name};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The folder of each kind of page, in Finnish, Swedish and English.
const PROJECTS: [&str; 3] = ["hankkeet", "projekt", "projects"];
const REPORTS: [&str; 3] = ["raportit", "rapporter", "reports"];
const NEWS: [&str; 3] = ["uutiset", "nyheter", "news"];
const INDEXES: [&str; 3] = ["hakemistot", "register", "indexes"];
/// The list of all projects on one page. The underscore keeps it, and the later pages of long lists, apart from ids,
/// which have none.
const REPORTS_BY_YEAR: [&str; 3] = ["vuoden_mukaan", "efter_ar", "by_year"];
/// The whole report on one page, and the tables of reports; the underscore keeps them apart from chapters.
const WHOLE_REPORT: [&str; 3] = ["koko_raportti", "hela_rapporten", "whole_report"];
const TABLE: [&str; 3] = ["taulukko", "tabell", "table"];
const ALPHABET: [&str; 3] = ["luettelo_a-o", "forteckning_a-o", "list_a-z"];

fn facet_folder(kind: FacetKind) -> [&'static str; 3] {
    match kind {
        FacetKind::Portfolio => ["salkut", "portfoljer", "portfolios"],
        FacetKind::Region => ["alueet", "regioner", "regions"],
        FacetKind::Status => ["tilat", "statuser", "statuses"],
        FacetKind::Type => ["tyypit", "typer", "types"],
        FacetKind::Programme => ["ohjelmat", "program", "programmes"],
        FacetKind::Theme => ["teemat", "teman", "themes"],
        FacetKind::Municipality => ["kunnat", "kommuner", "municipalities"],
        FacetKind::County => ["hyvinvointialueet", "valfardsomraden", "wellbeing-counties"],
        FacetKind::Year => ["vuodet", "ar", "years"],
        FacetKind::Organisation => ["toimijat", "aktorer", "organisations"],
    }
}

/// A file that stands for the site as a whole elsewhere: in a window's tab, on a telephone, beside a link to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Brand {
    /// The icon.
    Icon,
    /// The icon in pixels, by its width.
    IconPng(u16),
    /// The picture that services show beside a link to the site, in the language of the edition.
    Share,
    /// The web manifest, in the language of the edition.
    Manifest,
}

/// A server of the web that can lead from old addresses to pages by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Server {
    /// nginx.
    Nginx,
    /// The Apache HTTP Server.
    Apache,
}

/// The widths of the icon in pixels: that which telephones of Apple take, and those of the web manifest.
pub const ICON_SIZES: [u16; 3] = [180, 192, 512];

/// Characters of a path that have a meaning in an address, or none in HTML.
const IN_PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`').add(b'\'').add(b'&');

/// The paths of the pages in one language. Every path is relative to the site's root, with `/` between its parts.
#[derive(Debug, Clone, Copy)]
pub struct Routes {
    lang: Lang,
    first: Lang,
    urls: Urls,
}

impl Routes {
    /// The routes of `lang` on a site whose first language is `first`.
    #[must_use]
    pub fn new(lang: Lang, first: Lang, urls: Urls) -> Self {
        Self { lang, first, urls }
    }

    /// A path of this language, from its parts; made in one piece, for a build makes some thirty a project.
    fn path(self, parts: &[&str]) -> String {
        let mut path = String::with_capacity(parts.iter().map(|part| part.len()).sum::<usize>() + 3);
        if self.lang != self.first {
            path += self.lang.tag();
            path += "/";
        }
        path.extend(parts.iter().copied());
        path
    }

    /// The word of this language.
    fn word(self, words: [&'static str; 3]) -> &'static str {
        self.lang.of(&words)
    }

    /// What follows the name of a page.
    fn ending(self) -> &'static str {
        match self.urls {
            Urls::Flat => ".html",
            Urls::Pretty => "/index.html",
        }
    }

    /// The list that a folder begins with.
    fn list(self, folder: [&'static str; 3]) -> String {
        self.path(&[self.word(folder), "/index.html"])
    }

    /// The page called `name` in a folder.
    fn page_in(self, folder: [&'static str; 3], name: &str) -> String {
        self.path(&[self.word(folder), "/", name, self.ending()])
    }

    /// The later page of the list called `list` that begins with `first`.
    fn page_from(self, folder: [&'static str; 3], list: &str, first: &str) -> String {
        self.path(&[self.word(folder), "/", list, "_", first, self.ending()])
    }

    /// The home page.
    #[must_use]
    pub fn home(self) -> String {
        self.path(&["index.html"])
    }

    /// The first page of all projects.
    #[must_use]
    pub fn projects(self) -> String {
        self.list(PROJECTS)
    }

    /// A later page of all projects, which begins with the project called `first`.
    #[must_use]
    pub fn projects_from(self, first: &str) -> String {
        self.page_from(PROJECTS, "index", first)
    }

    /// All projects on one page, by initial letter.
    #[must_use]
    pub fn alphabet(self) -> String {
        self.page_in(PROJECTS, self.word(ALPHABET))
    }

    /// A project.
    #[must_use]
    pub fn project(self, id: &str) -> String {
        self.page_in(PROJECTS, id)
    }

    /// The list of the values of a kind.
    #[must_use]
    pub fn facet(self, kind: FacetKind) -> String {
        self.list(facet_folder(kind))
    }

    /// The first page of a value.
    #[must_use]
    pub fn value(self, kind: FacetKind, slug: &str) -> String {
        self.page_in(facet_folder(kind), &page_name(slug))
    }

    /// A later page of a value, which begins with the project called `first`.
    #[must_use]
    pub fn value_from(self, kind: FacetKind, slug: &str, first: &str) -> String {
        self.page_from(facet_folder(kind), slug, first)
    }

    /// The list of all indexes.
    #[must_use]
    pub fn indexes(self) -> String {
        self.path(&[self.word(INDEXES), self.ending()])
    }

    /// The accessibility statement, where it is made from the settings.
    #[must_use]
    pub fn statement(self) -> String {
        self.path(&[self.word(STATEMENT_PAGE), self.ending()])
    }

    /// The list of news.
    #[must_use]
    pub fn posts(self) -> String {
        self.list(NEWS)
    }

    /// A later page of news, which begins with the post called `first`.
    #[must_use]
    pub fn posts_from(self, first: &str) -> String {
        self.page_from(NEWS, "index", first)
    }

    /// The list of reports.
    #[must_use]
    pub fn reports(self) -> String {
        self.list(REPORTS)
    }

    /// The list of reports by year.
    #[must_use]
    pub fn reports_by_year(self) -> String {
        self.page_in(REPORTS, self.word(REPORTS_BY_YEAR))
    }

    /// A page of a report: its cover has an empty name.
    #[must_use]
    pub fn chapter(self, report: &str, name: &str) -> String {
        if name.is_empty() {
            return self.document(DocumentKind::Report, report);
        }
        self.path(&[self.word(REPORTS), "/", report, "/", name, self.ending()])
    }

    /// The page with the whole of a report.
    #[must_use]
    pub fn whole_report(self, report: &str) -> String {
        self.chapter(report, self.word(WHOLE_REPORT))
    }

    /// The table of a report that is called `name`, as CSV.
    #[must_use]
    pub fn report_table(self, report: &str, name: &str) -> String {
        self.path(&[self.word(REPORTS), "/", report, "/", self.word(TABLE), "_", name, ".csv"])
    }

    /// The table of all projects.
    #[must_use]
    pub fn csv(self) -> String {
        self.path(&[self.word(PROJECTS), ".csv"])
    }

    /// What stands for the site elsewhere; icons are the same in every language.
    #[must_use]
    pub fn brand(self, brand: Brand) -> String {
        match brand {
            Brand::Icon => "assets/icon.svg".to_owned(),
            Brand::IconPng(size) => format!("assets/icon-{size}.png"),
            Brand::Share => self.path(&["assets/share.png"]),
            Brand::Manifest => self.path(&["site.webmanifest"]),
        }
    }

    /// What leads a server from old addresses to pages; once for all languages.
    #[must_use]
    pub fn redirects(self, server: Server) -> String {
        match server {
            Server::Nginx => "redirects/nginx.map".to_owned(),
            Server::Apache => "redirects/apache.conf".to_owned(),
        }
    }

    /// The feed of changes and news.
    #[must_use]
    pub fn feed(self) -> String {
        self.path(&["feed.xml"])
    }

    /// A document of any kind.
    #[must_use]
    pub fn document(self, kind: DocumentKind, id: &str) -> String {
        match kind {
            DocumentKind::Project => self.project(id),
            DocumentKind::Portfolio => self.value(FacetKind::Portfolio, id),
            DocumentKind::Programme => self.value(FacetKind::Programme, id),
            DocumentKind::Report => self.path(&[self.word(REPORTS), "/", id, "/index.html"]),
            DocumentKind::Post => self.page_in(NEWS, id),
            DocumentKind::Page => self.path(&[id, self.ending()]),
        }
    }

    /// A file beside a document, by its path inside `content/`: the folders of kinds get their names on the site, and
    /// the file stands in the first language's tree for all.
    #[must_use]
    pub fn asset(self, path: &str) -> String {
        let (folder, rest) = path.split_once('/').unwrap_or(("", path));
        let name = |words: [&'static str; 3]| self.first.of(&words);
        let folder = match folder {
            "projects" => name(PROJECTS),
            "portfolios" => name(facet_folder(FacetKind::Portfolio)),
            "programmes" => name(facet_folder(FacetKind::Programme)),
            "reports" => name(REPORTS),
            "posts" => name(NEWS),
            "pages" | "" => return rest.to_owned(),
            other => other,
        };
        format!("{folder}/{rest}")
    }

    /// A size of a picture, by the path of the picture inside `content/`: `kuva_640w.jpg` for `kuva.jpg`.
    #[must_use]
    pub fn size(self, path: &str, width: u32) -> String {
        let path = self.asset(path);
        match path.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}_{width}w.{ending}"),
            None => format!("{path}_{width}w"),
        }
    }
}

/// The path from a page to the site's root: `""`, `"../"`, `"../../"` …
#[must_use]
pub fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A path as it is written in an address, with the characters escaped that have a meaning there.
#[must_use]
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

/// The public address of a page: `index.html` is what a server gives for its folder.
#[must_use]
pub fn canonical(base_url: &str, path: &str) -> String {
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    [base_url, "/", &encode(path)].concat()
}

/// The path of an address, without a slash at its end: `/x` of `https://example.fi/x`.
#[must_use]
pub fn path_of(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.find('/').map_or("", |slash| &rest[slash..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_stands_at_the_root() {
        let fi = Routes::new(Lang::Fi, Lang::Fi, Urls::Flat);
        let sv = Routes::new(Lang::Sv, Lang::Fi, Urls::Flat);
        assert_eq!(fi.project("tukeva-3"), "hankkeet/tukeva-3.html");
        assert_eq!(sv.project("tukeva-3"), "sv/projekt/tukeva-3.html");
        assert_eq!(sv.value(FacetKind::Region, "lappi"), "sv/regioner/lappi.html");
        assert_eq!(fi.csv(), "hankkeet.csv");
        assert_eq!(sv.statement(), "sv/tillganglighetsutlatande.html");
        assert_eq!(sv.asset("projects/a/b.svg"), "hankkeet/a/b.svg");
        assert_eq!(sv.size("projects/a.b/kuva.JPG", 640), "hankkeet/a.b/kuva_640w.JPG");
        let pretty = Routes::new(Lang::Fi, Lang::Fi, Urls::Pretty);
        assert_eq!(pretty.project("tukeva-3"), "hankkeet/tukeva-3/index.html");
    }

    #[test]
    fn addresses_are_encoded_and_folders_end_in_a_slash() {
        assert_eq!(canonical("https://e.fi", "index.html"), "https://e.fi/");
        assert_eq!(canonical("https://e.fi/x", "hankkeet/index.html"), "https://e.fi/x/hankkeet/");
        assert_eq!(canonical("https://e.fi", "a/x-index.html"), "https://e.fi/a/x-index.html");
        assert_eq!(encode("hankkeet/Loppu raportti ä.pdf"), "hankkeet/Loppu%20raportti%20%C3%A4.pdf");
        assert_eq!(root_of("a/b/c.html"), "../../");
    }
}
