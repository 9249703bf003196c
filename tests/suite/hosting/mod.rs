//! The site as servers give it out: real ones, with the very settings that stand in the guide for those who run them.

mod answers;
mod apache;
mod guide;
mod nginx;
mod plain;
mod recipes;
mod server;
mod site;
