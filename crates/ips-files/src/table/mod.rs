//! A table of texts: rows and columns as they stand in a file or were pasted, not yet believed.

mod check;
mod container;
mod csv_file;
mod encoding;
mod error;
mod kind;
mod limits;
mod read;
mod rows;
mod words;
mod write;

#[cfg(feature = "spreadsheets")]
pub(crate) use check::check_size;
pub use container::is_spreadsheet;
#[cfg(feature = "spreadsheets")]
pub(crate) use container::{is_compound, is_zip};
pub use error::TableError;
#[cfg(feature = "spreadsheets")]
pub(crate) use kind::TableErrorKind;
pub use limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS};
pub use rows::Table;
pub use write::{ByteOrderMark, write_csv};
