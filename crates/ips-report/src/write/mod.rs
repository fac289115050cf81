//! From a report, or a table, to a file.

mod calendar;
mod csv;
mod note;
mod plain_text;
mod text;
#[cfg(feature = "text-tables")]
mod text_tables;
mod workbook;

pub use calendar::{CalendarEntry, report_calendar, write_calendar};
#[cfg(feature = "people-lists")]
pub(crate) use csv::guarded;
pub use csv::{dated_table, write_csv};
pub use note::write_note;
pub use text::write_text;
pub use workbook::{Cell, Sheet, SheetChart, SheetChartKind, Workbook, report_workbook};
#[cfg(feature = "spreadsheets")]
pub use workbook::{WorkbookError, write_xlsx};
