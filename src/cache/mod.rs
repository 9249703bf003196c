//! Memory of earlier builds.
//!
//! It is for speed alone. Nothing that is published depends on it, it may be deleted at any time, and whatever in it is
//! damaged, of another version or cannot be read is not there: then everything is made anew. So it reads and writes for
//! itself, and tells nobody when it cannot.
//!
//! [`Cache`] keeps what it took long to make, by what it was made from, for all sites. [`SiteMemory`] is what is kept of one
//! site: its documents as they were parsed ([`Documents`]), and what stands in each of its output folders
//! ([`Outputs`]). A build that changes little leaves those tables as they are and writes down beside them what has changed.
//! What a file held is known by its digest; the file system's word that it has not changed since is taken
//! where it can be trusted ([`SiteMemory::proves`]), and else the file is read.
#![allow(clippy::disallowed_methods, reason = "this module keeps what can always be made again")]

mod documents;
mod made;
mod outputs;
mod seal;
mod site;

pub use documents::{DocumentStore, Documents, Origin, Part, Row, Rows};
pub use made::Cache;
pub use outputs::{LastBuild, OutputRow, Outputs};
pub use site::SiteMemory;
