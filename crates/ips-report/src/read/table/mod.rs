//! A table of texts: rows and columns as they stand in a file or were pasted, not yet believed.

mod csv_cells;
mod csv_file;
mod encoding;
mod error;
mod limits;
#[cfg(feature = "people-lists")]
mod list_sheet;
mod rows;
mod separator;
mod sheet;

#[cfg(feature = "people-lists")]
pub(crate) use csv_cells::{CsvCells, CsvPlaces};
pub(super) use csv_file::open_text;
pub use encoding::is_spreadsheet;
#[cfg(feature = "people-lists")]
pub(crate) use encoding::{decode, windows_1252};
#[cfg(feature = "spreadsheets")]
pub(super) use encoding::{is_compound, is_zip};
pub use error::{CellAt, TableError};
pub(crate) use limits::MAX_CHARACTERS;
#[cfg(feature = "spreadsheets")]
pub(super) use limits::{Counted, check_size};
pub use limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, TableLimits};
#[cfg(feature = "people-lists")]
pub use list_sheet::{ListBook, ListCells, ListSheet};
pub use rows::Table;
#[cfg(feature = "people-lists")]
pub(crate) use separator::separator;
pub use sheet::{CellFlaw, CellKind, FlawKind, OpenedBook, OpenedSheet};
