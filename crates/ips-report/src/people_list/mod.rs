//! Lists of people to screen, from text to text: the same rows in the same order, untouched, with what was found behind them.

mod added;
#[cfg(feature = "spreadsheets")]
mod book;
mod csv_block;
mod csv_list;
mod csv_rows;
mod error;
mod reject;
mod tally;
#[cfg(feature = "spreadsheets")]
mod unsaid;
#[cfg(feature = "spreadsheets")]
mod write_book;

pub use added::{Added, Reasons};
#[cfg(feature = "spreadsheets")]
pub use book::{PeopleBook, ScreenedBook};
pub use csv_block::{CsvBlock, CsvBlocks, MAX_RECORD};
pub use csv_list::CsvList;
pub use csv_rows::CsvRows;
pub use error::PeopleListError;
pub use reject::{Reject, reject_headings};
pub use tally::Tally;
#[cfg(feature = "spreadsheets")]
pub(crate) use unsaid::Unsaid;
#[cfg(feature = "spreadsheets")]
pub use write_book::{write_people_book, write_people_rows};
