//! A list as a workbook.

use crate::read::{CellKind, ListSheet};
use crate::write::WorkbookError;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Writes a sheet as a workbook of its own: texts as texts, whatever they begin with; numbers, percentages, days and times as such. `heading_row` is that of
/// the headings, counted from 1.
///
/// # Errors
///
/// It is more than a sheet holds.
pub fn write_list_sheet(list: &ListSheet, heading_row: u64) -> Result<Vec<u8>, WorkbookError> {
    let mut file = Workbook::new();
    let looks = Looks::new();
    let sheet = file.add_worksheet();
    // A name that was read from a workbook is one that Excel allows; any other stays that of a new sheet.
    let _ = sheet.set_name(&list.name);
    for (row, cells) in list.rows().enumerate() {
        let too_large = || WorkbookError::TooLarge { sheet: list.name.clone(), row: row + 1 };
        let at = u32::try_from(row).map_err(|_| too_large())?;
        let is_heading = row as u64 + 1 == heading_row;
        for column in 0..cells.count() {
            let place = u16::try_from(column).map_err(|_| too_large())?;
            let kind = if is_heading { None } else { Some(cells.kind(column)) };
            looks.write(sheet, (at, place), cells.get(column), kind).map_err(|error| WorkbookError::in_row(&list.name, row + 1, error))?;
        }
    }
    sheet.set_freeze_panes(u32::try_from(heading_row).unwrap_or_default(), 0)?;
    for row in list.hidden_rows.iter().filter_map(|row| row.checked_sub(1)) {
        sheet.set_row_hidden(row)?;
    }
    Ok(file.save_to_buffer()?)
}

/// What the kinds of cells look like.
struct Looks {
    heading: Format,
    percent: Format,
    day: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            heading: Format::new().set_bold(),
            percent: Format::new().set_num_format("0.##%"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        }
    }

    /// Writes a cell; without a kind it is a heading. What does not look like its kind is a text.
    fn write(&self, sheet: &mut Worksheet, (row, column): (u32, u16), text: &str, kind: Option<CellKind>) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let Some(kind) = kind else { return sheet.write_string_with_format(row, column, text, &self.heading).map(drop) };
        let number = |text: &str| text.parse::<f64>().ok();
        match kind {
            CellKind::Number if let Some(number) = number(text) => sheet.write_number(row, column, number).map(drop),
            CellKind::Percent if let Some(number) = text.strip_suffix('%').and_then(number) => {
                sheet.write_number_with_format(row, column, number / 100.0, &self.percent).map(drop)
            }
            CellKind::YesNo => sheet.write_boolean(row, column, text == "true").map(drop),
            CellKind::Day if let Ok(day) = ExcelDateTime::parse_from_str(text) => sheet.write_datetime_with_format(row, column, &day, &self.day).map(drop),
            CellKind::Moment(millis) if let Ok(day) = ExcelDateTime::parse_from_str(text) => {
                let moment = ExcelDateTime::from_serial_datetime(day.to_excel() + f64::from(millis) / 86_400_000.0)?;
                sheet.write_datetime_with_format(row, column, &moment, &self.moment).map(drop)
            }
            _ => sheet.write_string(row, column, text).map(drop),
        }
    }
}
