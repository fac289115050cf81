//! From files to what a task reads: tables, staff lists, and what was saved.

#[cfg(feature = "spreadsheets")]
mod cell_text;
mod saved;
mod staff_list;
mod table;
#[cfg(feature = "spreadsheets")]
mod workbook;

pub use saved::{SavedError, SavedErrorKind, SavedFile, SavedPlan, SavedRow, SavedScreening};
pub use staff_list::{StaffCell, StaffColumn, StaffRow, StaffTable, read_staff_table, staff_columns, staff_table, staff_template};
pub use table::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Table, TableError, is_spreadsheet};
#[cfg(feature = "spreadsheets")]
pub use workbook::read_xlsx;
