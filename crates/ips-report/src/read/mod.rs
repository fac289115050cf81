//! From files to what a task reads: tables, staff lists, and what was saved.

mod saved;
mod staff_list;
mod table;
#[cfg(feature = "spreadsheets")]
mod workbook;

pub use saved::{SavedError, SavedErrorKind, SavedFile, SavedPlan, SavedRow, SavedScreening};
#[cfg(feature = "people-lists")]
pub(crate) use staff_list::is_total;
pub use staff_list::{StaffCell, StaffColumn, StaffNote, StaffRow, StaffTable, read_staff_book, read_staff_text, staff_columns, staff_table, staff_template};
pub(crate) use table::MAX_CHARACTERS;
pub use table::{
    CellAt, CellFlaw, CellKind, FlawKind, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, OpenedBook, OpenedSheet, Table, TableError, TableLimits, is_spreadsheet,
};
#[cfg(feature = "people-lists")]
pub(crate) use table::{CsvCells, CsvPlaces, decode as decode_text, separator as separator_of, windows_1252};
#[cfg(feature = "people-lists")]
pub use table::{ListBook, ListCells, ListSheet};
#[cfg(feature = "spreadsheets")]
pub use workbook::{read_list_book, read_xlsx};
