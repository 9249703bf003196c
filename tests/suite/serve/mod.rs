//! The live preview as a browser meets it: the real program over real connections, while real files change.

mod answers;
pub mod client;
mod edits;
mod hostile;
mod links;
mod overload;
mod pages;
mod replaced;
mod saving;
mod server;
