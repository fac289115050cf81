//! A workbook, described. The pages describe it; the part that turns the description into an `.xlsx` is large and stands behind the feature
//! `spreadsheets`.

#[cfg(feature = "spreadsheets")]
mod chart;
#[cfg(feature = "spreadsheets")]
mod day;
#[cfg(feature = "spreadsheets")]
mod error;
#[cfg(feature = "spreadsheets")]
mod fit;
mod of_report;
mod sheet;
#[cfg(feature = "spreadsheets")]
mod sheet_name;
#[cfg(feature = "spreadsheets")]
mod write;

#[cfg(feature = "spreadsheets")]
pub use error::WorkbookError;
pub use of_report::report_workbook;
pub use sheet::{Cell, Sheet, SheetChart, SheetChartKind, Workbook};
#[cfg(feature = "spreadsheets")]
pub use write::write_xlsx;
