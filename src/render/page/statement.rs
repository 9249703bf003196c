//! The accessibility statement.

use super::common::iso;
use crate::config::{Authority, Limitation, Statement, Translations, is_given};
use crate::diag::Diagnostic;
use crate::plan::Page;
use crate::render::Renderer;
use crate::render::theme::Input;
use crate::render::view::{AuthorityView, FeedbackView, LimitationGroup, LimitationView, LocalText, StatementView};
use crate::schema::LIMITATION_REASON;
use crate::source::Spanned;
use crate::value::{Date, Lang};

impl Renderer {
    /// The input of `statement.html`.
    ///
    /// # Errors
    /// A finding in the template of the header.
    pub fn statement(&self, page: &Page) -> Result<Input, Box<Diagnostic>> {
        let mut page = self.page_view(page, &self.text("statement-title"), "statement", Vec::new());
        page.description = Some(self.text("statement-lede"));
        // The page is planned only where the settings hold the contents.
        let view = self.site.statement_contents().map(|statement| self.statement_view(statement));
        self.input(&view.unwrap_or_default(), &page)
    }

    fn statement_view(&self, statement: &Statement) -> StatementView {
        let (config, lang) = (&self.site.config, self.lang);
        let text = |texts: &Translations| local(texts, lang);
        let or = |own: &Translations, usual: &Translations| local(if is_given(own) { own } else { usual }, lang);
        let day = |date: Option<Spanned<Date>>| iso(date.map(|date| date.value));
        let feedback = &statement.feedback;
        StatementView {
            service: or(&statement.service, &config.title).unwrap_or_default(),
            address: self.base_url.clone(),
            provider: or(&statement.provider, &config.publisher),
            conformance: statement.conformance.map(|conformance| conformance.value.to_owned()),
            limitations: groups(&statement.limitations, lang),
            alternatives: text(&statement.alternatives),
            assessment: statement.assessment.map(str::to_owned),
            assessed: day(statement.assessed),
            method: text(&statement.method),
            prepared: day(statement.prepared),
            reviewed: day(statement.reviewed),
            feedback: FeedbackView {
                unit: text(&feedback.unit),
                email: feedback.email.clone().or_else(|| config.email.clone()),
                form: feedback.form.best(lang).map(str::to_owned),
                phone: feedback.phone.clone(),
            },
            authority: authority(&statement.authority, lang),
        }
    }
}

/// What is not accessible, in the order of the law's three cases. A part without a reason stands with those that are
/// simply not as they should be: an exemption is never supposed.
fn groups(limitations: &[Limitation], lang: Lang) -> Vec<LimitationGroup> {
    let usual = LIMITATION_REASON.values[0].id;
    let group = |reason: &'static str| {
        let of_reason = limitations.iter().filter(|limitation| limitation.reason.unwrap_or(usual) == reason);
        let items = of_reason.map(|limitation| LimitationView {
            content: local(&limitation.content, lang).unwrap_or_default(),
            requirements: limitation.requirements.clone(),
            explanation: local(&limitation.explanation, lang),
            until: iso(limitation.until),
            fixed_by: iso(limitation.fixed_by),
            alternative: local(&limitation.alternative, lang),
        });
        LimitationGroup { reason: reason.to_owned(), items: items.collect() }
    };
    let groups = LIMITATION_REASON.values.iter().map(|reason| group(reason.id));
    groups.filter(|group| !group.items.is_empty()).collect()
}

fn authority(authority: &Authority, lang: Lang) -> AuthorityView {
    let plain = |texts: &Translations| texts.best(lang).map(str::to_owned);
    AuthorityView {
        name: local(&authority.name, lang).unwrap_or_default(),
        unit: local(&authority.unit, lang),
        complaint: plain(&authority.complaint),
        url: plain(&authority.url),
        email: plain(&authority.email),
        phone: authority.phone.clone(),
        checked: iso(authority.checked),
    }
}

/// A text for a page in `lang`, with its own language where that is another.
fn local(texts: &Translations, lang: Lang) -> Option<LocalText> {
    let text = texts.best(lang)?.to_owned();
    Some(LocalText { text, lang: texts.foreign(lang).map(|lang| lang.tag().to_owned()) })
}
