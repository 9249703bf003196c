//! Where the pages stand that the law asks of a site: the accessibility statement and the privacy notice.

use super::Site;
use crate::config::{Setting, Statement, StatementSetting, Target, Targets};
use crate::schema;

/// Where such a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Notice<'a> {
    /// It is made from the settings.
    Made,
    /// It is a free page, by its position on the shelf.
    Page(usize),
    /// It stands at an address elsewhere.
    Address(&'a str),
}

impl Site {
    /// The accessibility statement for readers of the edition's language, where this build has one.
    #[must_use]
    pub fn statement(&self) -> Option<Notice<'_>> {
        match &self.config.statement {
            Setting::Given(StatementSetting::Contents(_)) => Some(Notice::Made),
            Setting::Given(StatementSetting::Elsewhere(targets, _)) => self.follow(targets),
            Setting::Missing => self.page_called(schema::STATEMENT_PAGE),
            Setting::Faulty => None,
        }
    }

    /// The contents of the accessibility statement, where the settings hold them.
    #[must_use]
    pub fn statement_contents(&self) -> Option<&Statement> {
        match &self.config.statement {
            Setting::Given(StatementSetting::Contents(statement)) => Some(statement),
            _ => None,
        }
    }

    /// The privacy notice, likewise.
    #[must_use]
    pub fn privacy_notice(&self) -> Option<Notice<'_>> {
        match &self.config.privacy_notice {
            Setting::Given(targets) => self.follow(targets),
            Setting::Missing => self.page_called(schema::PRIVACY_PAGE),
            Setting::Faulty => None,
        }
    }

    /// What a setting leads to in the edition's language, or else in the first for which it says so.
    fn follow<'a>(&self, targets: &'a Targets) -> Option<Notice<'a>> {
        let target = targets.nearest(self.lang)?;
        match &target.value {
            Target::Address(address) => Some(Notice::Address(address)),
            Target::Page(word) => self.pages.find(word).filter(|&at| self.pages.shown[at]).map(Notice::Page),
        }
    }

    /// The free page that has one of some names: who writes a page so called needs no setting.
    fn page_called<'a>(&self, names: schema::Texts) -> Option<Notice<'a>> {
        let pages = names.iter().filter_map(|name| self.pages.by_id(name));
        pages.into_iter().find(|&at| self.pages.shown[at]).map(Notice::Page)
    }
}
