//! A table of texts: rows and columns as they stand in a file or were pasted, not yet believed.

mod csv_file;
mod encoding;
mod error;
mod rows;

pub use encoding::is_spreadsheet;
#[cfg(feature = "spreadsheets")]
pub(super) use encoding::{is_compound, is_zip};
pub use error::TableError;
#[cfg(feature = "spreadsheets")]
pub(super) use rows::check_size;
pub use rows::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Table};
