//! From files to what a task reads: tables, staff lists, and what was saved.

mod saved;
mod staff_list;
mod table;
#[cfg(feature = "spreadsheets")]
mod workbook;
mod written_day;

pub use saved::{SavedError, SavedErrorKind, SavedFile, SavedPlan, SavedRow, SavedScreening};
pub use staff_list::{StaffCell, StaffColumn, StaffNote, StaffRow, StaffTable, read_staff_book, read_staff_text, staff_columns, staff_table, staff_template};
pub(crate) use table::MAX_CHARACTERS;
pub use table::{CellAt, CellFlaw, FlawKind, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, OpenedBook, OpenedSheet, Table, TableError, is_spreadsheet};
#[cfg(feature = "spreadsheets")]
pub use workbook::read_xlsx;
pub use written_day::typed_day;
