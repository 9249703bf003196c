//! Organisations: a few names, which stand on very many cards.

use super::Site;
use crate::value::slug;
use std::sync::Arc;

/// The name of an organisation as a card writes it.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Organisation {
    /// The last part of the address of its page; empty where its name has no letter or digit.
    pub slug: String,
    /// Its name.
    pub name: String,
}

impl Site {
    /// The organisation that a card calls by a name.
    #[must_use]
    pub fn organisation(&self, name: &str) -> Arc<Organisation> {
        let known = &self.lookup.organisations;
        if let Some(organisation) = known.read().ok().and_then(|known| known.get(name).cloned()) {
            return organisation;
        }
        let slug = self.config.organisations.find(name).map_or_else(|| slug(name), |known| known.slug.clone());
        let organisation = Arc::new(Organisation { slug, name: name.to_owned() });
        if let Ok(mut known) = known.write() {
            known.insert(name.to_owned(), Arc::clone(&organisation));
        }
        organisation
    }
}
