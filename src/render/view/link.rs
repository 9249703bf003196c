//! Links, of which many pages show the same ones.

use crate::render::theme::{Shared, shared};
use serde::{Serialize, Serializer};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

pub use fields::LINK;

mod fields {
    use crate::render::view::views;

    views! { LINK:
        /// A link: to a page of the site (`path`, put `page.root` before it) or elsewhere (`url`); with neither, words only.
        struct Link {
            /// The words.
            title: String,
            /// Path on this site.
            path: Option<String>,
            /// Address elsewhere.
            url: Option<String>,
            /// Language tag of the words, where it is not that of the page.
            lang: Option<String>,
        }
    }
}

/// A link. Its copies share all they hold, and the value that templates see is made for the first of them alone.
#[derive(Debug, Clone, Default)]
pub struct Link(Arc<Made>);

#[derive(Debug, Clone, Default)]
struct Made {
    fields: fields::Link,
    value: OnceLock<Shared>,
}

impl Link {
    /// A link to a page of the site.
    #[must_use]
    pub fn to(title: impl Into<String>, path: impl Into<String>) -> Self {
        Self::words(title).at(Some(path.into()))
    }

    /// Words that lead nowhere.
    #[must_use]
    pub fn words(title: impl Into<String>) -> Self {
        Self::default().with(|link| link.title = title.into())
    }

    /// A link elsewhere.
    #[must_use]
    pub fn elsewhere(title: impl Into<String>, url: Option<String>) -> Self {
        Self::words(title).with(|link| link.url = url)
    }

    /// The same words with another path, or none.
    #[must_use]
    pub fn at(self, path: Option<String>) -> Self {
        self.with(|link| link.path = path)
    }

    /// The same with words in another language than the page's.
    #[must_use]
    pub fn in_language(self, tag: Option<String>) -> Self {
        if self.lang == tag { self } else { self.with(|link| link.lang = tag) }
    }

    fn with(mut self, change: impl FnOnce(&mut fields::Link)) -> Self {
        let made = Arc::make_mut(&mut self.0);
        change(&mut made.fields);
        made.value = OnceLock::new();
        self
    }
}

impl Deref for Link {
    type Target = fields::Link;

    fn deref(&self) -> &fields::Link {
        &self.0.fields
    }
}

impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.value.get_or_init(|| shared(&self.0.fields)).serialize(serializer)
    }
}
