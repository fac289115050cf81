//! Lists of people to screen: the same rows in the same order, untouched, with what was found behind them. A list in text goes through block by block
//! ([`CsvRows`]), or is held whole to be looked at ([`PeopleList`]), as one in a workbook is.

mod added;
mod added_headings;
mod changes;
mod csv_block;
mod csv_list;
mod csv_rows;
mod error;
mod found;
mod head;
mod held;
mod reject;
mod rows;
mod tally;
mod unsaid;
mod write_cell;
#[cfg(feature = "spreadsheets")]
mod write_sheet;

pub use added::{Added, Reasons};
pub use csv_block::{CsvBlock, CsvBlocks, MAX_RECORD};
pub use csv_list::CsvList;
pub use csv_rows::CsvRows;
pub use error::PeopleListError;
pub use head::{ListHead, SeenColumn};
pub use held::{CameTo, CriterionTally, PeopleExport, PeopleFile, PeopleList, PeopleQuery, ShownPerson, SortBy};
pub use reject::{Reject, reject_headings, rejects_csv};
pub use tally::Tally;
pub(crate) use unsaid::Unsaid;
#[cfg(feature = "spreadsheets")]
pub use write_sheet::write_list_sheet;
