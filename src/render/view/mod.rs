//! What a template is given: one documented type a template, and the types inside them.
//!
//! `themes/README.md` lists these types for theme authors; a test compares the two.

mod budget;
mod common;
mod funding;
mod link;
mod lists;
mod project;
mod report;
mod statement;
mod timeline;
mod writing;

pub use budget::*;
pub use common::*;
pub use funding::*;
pub use link::*;
pub use lists::*;
pub use project::*;
pub use report::*;
pub use statement::*;
pub use timeline::*;
pub use writing::*;

use super::theme::Input;

/// The documentation of every view, in the order of `themes/README.md`.
pub fn documentation() -> impl Iterator<Item = &'static ViewDoc> {
    [COMMON, LINK, LISTS, PROJECT, BUDGET, FUNDING, TIMELINE, WRITING, STATEMENT, REPORT].into_iter().flatten()
}

/// A field of a view: its name, its type and what it holds.
pub type FieldDoc = (&'static str, &'static str, &'static str);

/// A type that templates see.
pub struct ViewDoc {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [FieldDoc],
}

/// What the template of a page is given: its fields stand there as names of their own.
pub trait View {
    /// Adds the fields to an input.
    fn fill(&self, input: &mut Input);
}

/// Declares views: the structs, and their documentation as data.
macro_rules! views {
    ($list:ident: $(
        $(#[doc = $about:literal])*
        struct $name:ident {
            $($(#[doc = $doc:literal])* $field:ident: $type:ty,)*
        }
    )*) => {
        $(
            $(#[doc = $about])*
            #[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
            pub struct $name {
                $($(#[doc = $doc])* pub $field: $type,)*
            }

            impl $crate::render::view::View for $name {
                fn fill(&self, input: &mut $crate::render::theme::Input) {
                    $(input.add(stringify!($field), &self.$field);)*
                }
            }
        )*
        /// The documentation of these views.
        pub const $list: &[$crate::render::view::ViewDoc] = &[$(
            $crate::render::view::ViewDoc {
                name: stringify!($name),
                about: concat!($($about),*),
                fields: &[$((stringify!($field), stringify!($type), concat!($($doc),*)),)*],
            },
        )*];
    };
}
use views;
