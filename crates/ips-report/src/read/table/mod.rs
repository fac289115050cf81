//! A table of texts: rows and columns as they stand in a file or were pasted, not yet believed.

mod csv_file;
mod encoding;
mod error;
mod limits;
mod rows;
mod separator;
mod sheet;

pub(super) use csv_file::open_text;
pub use encoding::is_spreadsheet;
#[cfg(feature = "spreadsheets")]
pub(super) use encoding::{is_compound, is_zip};
pub use error::{CellAt, TableError};
pub(crate) use limits::MAX_CHARACTERS;
#[cfg(feature = "spreadsheets")]
pub(super) use limits::{Counted, check_size};
pub use limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS};
pub use rows::Table;
pub use sheet::{CellFlaw, FlawKind, OpenedBook, OpenedSheet};
