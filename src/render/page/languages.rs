//! The languages of pages and of the texts on them.

use crate::index::{FacetKind, FacetValue, Piece, Summary};
use crate::locale::{Arg, Locale};
use crate::markdown::Words;
use crate::parse::{BODY, Source, TextLangs};
use crate::plan::{Page, alternates};
use crate::render::Renderer;
use crate::render::view::{Langs, LanguageLink, LocalText, PageView};
use crate::route::canonical;
use crate::value::{Lang, Phrase};

impl Renderer {
    /// The page in every language of the site, its own included.
    pub fn language_links(&self, page: &Page) -> Vec<LanguageLink> {
        let link = |alternate: crate::plan::Alternate| {
            let locale = self.locale_in(alternate.lang.tag()).unwrap_or(&self.theme.locale);
            let url = self.base_url.as_deref().filter(|_| alternate.written_in.is_none() && !page.is_fallback);
            let only = alternate.written_in.map(|written| {
                let language = [("language", Arg::Text(written.tag()))];
                locale.text("only-in", &language).unwrap_or_default()
            });
            LanguageLink {
                lang: alternate.lang.tag().to_owned(),
                name: locale.text("language-name", &[]).unwrap_or_default(),
                current: alternate.lang == page.lang,
                url: url.map(|base| canonical(base, &alternate.path)),
                path: alternate.path,
                only,
            }
        };
        alternates(page, &self.editions).into_iter().map(link).collect()
    }

    /// The language tags of the texts of a document, where they are not in the language of the page.
    pub fn langs(&self, source: &Source) -> Langs {
        let tag = |key: &str| self.tag_of(source, key);
        Langs {
            title: tag("title"),
            short_title: tag("short_title"),
            subtitle: tag("subtitle"),
            summary: tag("summary"),
            easy_summary: tag("easy_summary"),
            expected_results: tag("expected_results"),
            results: tag("results"),
            goals: tag("goals"),
            image: tag("image"),
            attachments: tag("attachments"),
            milestones: tag("milestones"),
            indicators: tag("indicators"),
            body: tag(BODY),
        }
    }

    /// The language tag of a text of a document, where it is not in the language of the page.
    pub fn tag_of(&self, of: impl Into<TextLangs>, key: &str) -> Option<String> {
        self.site.foreign(of, key).map(|lang| lang.tag().to_owned())
    }

    /// The language tag of a free text of a document, where it is not in the language of the page. Bare figures are in
    /// every language.
    pub fn phrase_tag(&self, phrase: &Phrase) -> Option<String> {
        let is_foreign = phrase.lang != self.lang && phrase.words.contains(char::is_alphabetic);
        is_foreign.then(|| phrase.lang.tag().to_owned())
    }

    /// A free text of a document.
    pub fn local(&self, phrase: &Phrase) -> LocalText {
        LocalText { text: phrase.words.clone(), lang: self.phrase_tag(phrase) }
    }

    /// The language tag of what a card says in free text and no translation of it can, where that is not in the language
    /// of the page.
    pub fn fact_tag(&self) -> Option<String> {
        let first = self.site.config.lang();
        (first != self.lang).then(|| first.tag().to_owned())
    }

    /// The same of a text of a project that other pages show.
    pub fn summary_tag(&self, project: &Summary, key: &str) -> Option<String> {
        project.foreign.has(key).then(|| self.site.config.lang().tag().to_owned())
    }

    /// The same of the name of a value.
    pub fn value_tag(&self, kind: FacetKind, value: &FacetValue) -> Option<String> {
        let lang = match kind {
            FacetKind::Organisation => return self.organisation_tag(value.label(self.lang)),
            _ if self.value_label(value) != value.label(self.lang) => return None,
            _ => value.foreign(self.lang)?,
        };
        Some(lang.tag().to_owned())
    }

    /// The same of the name of an organisation, where it is not known in the language of the page.
    pub fn organisation_tag(&self, name: &str) -> Option<String> {
        let first = self.site.config.lang();
        let lang = match self.site.config.organisations.find(name) {
            Some(known) => known.names(first).foreign(self.lang),
            None => Some(first).filter(|first| *first != self.lang),
        };
        lang.map(|lang| lang.tag().to_owned())
    }

    /// The language tag of a text of a report, where it is not in the language of the page: a report may be in another
    /// language than its site.
    pub fn report_tag(&self, report: usize, source: &Source, key: &str) -> Option<String> {
        let first = self.site.config.lang();
        let is_translated = source.lang != first && !source.borrowed.has(key);
        let own = self.site.reports.items[report].language.as_deref().map(str::to_lowercase);
        let own = own.filter(|tag| (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_lowercase()));
        let tag = own.filter(|_| !is_translated);
        let tag = tag.unwrap_or_else(|| if is_translated { source.lang } else { first }.tag().to_owned());
        (tag != self.lang.tag()).then_some(tag)
    }

    /// The same of the text of a piece of a report.
    pub fn piece_tag(&self, report: usize, piece: &Piece) -> Option<String> {
        self.report_tag(report, piece.source(&self.site, report), BODY)
    }

    /// The texts of the theme in the language with a tag, where it has them.
    pub fn locale_in(&self, tag: &str) -> Option<&Locale> {
        let others = self.theme.other_locales.iter().map(AsRef::as_ref);
        std::iter::once(&*self.theme.locale).chain(others).find(|locale| locale.tag() == tag)
    }

    /// The words that a text in another language than the page's needs beside its own; those of the page where the
    /// theme has none in that language.
    pub fn words_in(&self, tag: Option<&str>) -> &Words {
        let lang = tag.and_then(Lang::from_tag);
        let own = lang.and_then(|lang| self.other_words.iter().find(|words| words.lang == Some(lang)));
        own.unwrap_or(&self.words)
    }
}

/// Marks a page whose text is in another language.
pub fn mark(page: &mut PageView, langs: &Langs) {
    page.text_lang.clone_from(&langs.title);
    page.written_in.clone_from(&langs.body);
}
