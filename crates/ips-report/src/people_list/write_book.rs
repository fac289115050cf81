//! A screened list as a workbook.

use super::book::{PeopleBook, ScreenedBook};
use crate::read::CellKind;
use crate::write::WorkbookError;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Writes the sheet that was read, with its columns as they stood (texts as texts, whatever they begin with; numbers, percentages, days and times as such;
/// formulas as the values they last had), and behind them what was found.
///
/// # Errors
///
/// It is more than a sheet holds.
pub fn write_people_book(book: &PeopleBook, screened: &ScreenedBook) -> Result<Vec<u8>, WorkbookError> {
    let width = book.width();
    let rows = book.sheet.table.rows.iter().enumerate().map(|(row, cells)| {
        let own = cells.iter().enumerate().map(move |(column, text)| (column, text.as_str(), book.kind(row, column)));
        let added = screened.added.get(row).into_iter().flatten().enumerate().map(move |(column, text)| (width + column, text.as_str(), CellKind::Text));
        own.chain(added).collect()
    });
    write(&book.sheet.name, book.columns.heading_row, rows, &book.sheet.hidden_rows)
}

/// The same for a list that was no workbook, from its rows of texts.
///
/// # Errors
///
/// It is more than a sheet holds.
pub fn write_people_rows<'r>(heading_row: usize, rows: impl Iterator<Item = Vec<&'r str>>) -> Result<Vec<u8>, WorkbookError> {
    let rows = rows.map(|cells| cells.into_iter().enumerate().map(|(column, text)| (column, text, CellKind::Text)).collect());
    write("IPS", heading_row, rows, &[])
}

/// A cell: its column, its text, and what it is.
type Written<'r> = (usize, &'r str, CellKind);

fn write<'r>(name: &str, heading_row: usize, rows: impl Iterator<Item = Vec<Written<'r>>>, hidden: &[usize]) -> Result<Vec<u8>, WorkbookError> {
    let mut file = Workbook::new();
    let looks = Looks::new();
    let sheet = file.add_worksheet();
    // A name that was read from a workbook is one that Excel allows; any other stays that of a new sheet.
    let _ = sheet.set_name(name);
    let mut widest = 0;
    for (row, cells) in rows.enumerate() {
        let failed = |error: XlsxError| WorkbookError::in_row(name, row + 1, error);
        let at = u32::try_from(row).map_err(|_| WorkbookError::TooLarge { sheet: name.to_owned(), row: row + 1 })?;
        for (column, text, kind) in cells {
            let column = u16::try_from(column).map_err(|_| WorkbookError::TooLarge { sheet: name.to_owned(), row: row + 1 })?;
            widest = widest.max(column);
            looks.write(sheet, (at, column), text, if row == heading_row { None } else { Some(kind) }).map_err(failed)?;
        }
    }
    let head = u32::try_from(heading_row).unwrap_or_default();
    sheet.set_freeze_panes(head + 1, 0)?;
    for row in hidden {
        if let Some(row) = row.checked_sub(1).and_then(|row| u32::try_from(row).ok()) {
            sheet.set_row_hidden(row)?;
        }
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
