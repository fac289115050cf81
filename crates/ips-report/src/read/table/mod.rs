//! A table of texts: rows and columns as they stand in a file or were pasted, not yet believed.

mod check;
mod column;
mod container;
mod csv_file;
mod encoding;
mod error;
mod kind;
mod limits;
mod read;
mod rows;

#[cfg(feature = "spreadsheets")]
pub(super) use check::check_size;
pub(crate) use column::column_name;
pub use container::is_spreadsheet;
#[cfg(feature = "spreadsheets")]
pub(super) use container::{is_compound, is_zip};
pub use error::TableError;
pub(crate) use kind::TableErrorKind;
pub use limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS};
pub use rows::Table;
