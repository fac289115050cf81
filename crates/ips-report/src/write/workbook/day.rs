//! Days as Excel has them.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::ExcelDateTime;

/// A day as Excel has it; none before 1900 and after 9999, where Excel has no days.
pub(super) fn excel_date(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}
