//! A report as a workbook: first what was put in, then what it comes to in words, then a sheet for each table, each drawing, and what has a day.

mod asked;
mod days;
mod drawing;
mod said;
mod table;

use super::sheet::{Sheet, Workbook};
use crate::report::{Block, Report};

/// The workbook.
pub fn report_workbook(report: &Report<'_>) -> Workbook {
    let mut sheets = asked::sheets(report);
    sheets.push(said::sheet(report));
    sheets.extend(report.all_blocks().into_iter().filter_map(|block| match block {
        Block::Table(table) => Some(table::sheet(table, report)),
        Block::Chart(chart) => drawing::sheet(chart, report),
        _ => None,
    }));
    sheets.extend(days::sheets(report));
    Workbook { stamp: report.as_of, title: report.name.clone(), sheets: sheets.into_iter().filter(|sheet: &Sheet| sheet.rows.len() > 1).collect() }
}
