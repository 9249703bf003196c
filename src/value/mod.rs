//! Plain values with no knowledge of files: languages, dates, money, identifiers, slugs and the comparison of words.

mod business_id;
mod calendar_year;
mod cell;
mod date;
mod file_name;
pub mod fixed;
mod format;
mod iban;
mod known;
mod lang;
mod money;
mod old_address;
mod personal_id;
mod phrase;
mod publication_id;
mod slug;
mod words;

pub use business_id::is_business_id;
pub use calendar_year::{calendar_year, calendar_years};
pub use cell::{harmless, quoted};
pub use date::{Date, DateError};
pub use file_name::{LONGEST_PATH, NameFault, alike, name_fault, page_name};
pub use format::FileFormat;
pub use iban::iban_at;
pub use known::Known;
pub use lang::Lang;
pub use money::{Money, MoneyError};
pub use old_address::{OldAddress, sent_path};
pub use personal_id::{personal_id_at, without_personal_ids};
pub use phrase::Phrase;
pub use publication_id::PublicationId;
pub use slug::slug;
pub use words::{fold, nearest};
