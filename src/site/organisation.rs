//! Organisations: a few names, which stand on very many cards.

use super::Site;
use crate::value::slug;
use std::sync::Arc;

/// The name of an organisation as a card writes it. A copy shares the words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Organisation {
    /// The last part of the address of its page; empty where its name has no letter or digit.
    pub slug: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
}

impl Site {
    /// The organisation that a card calls by a name.
    #[must_use]
    pub fn organisation(&self, name: &str) -> Organisation {
        let known = &self.lookup.organisations;
        if let Some(organisation) = known.read().ok().and_then(|known| known.get(name).cloned()) {
            return organisation;
        }
        let slug = self.config.organisations.find(name).map_or_else(|| slug(name), |known| known.slug.clone());
        let organisation = Organisation { slug: slug.into(), name: name.into() };
        if let Ok(mut known) = known.write() {
            known.insert(Arc::clone(&organisation.name), organisation.clone());
        }
        organisation
    }
}
