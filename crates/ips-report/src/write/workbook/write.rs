//! From a description to the bytes of an `.xlsx`.

use super::error::WorkbookError;
use super::sheet::{Cell, Sheet, Workbook};
use super::sheet_name;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

/// US letter, as Excel numbers the papers.
const LETTER: u8 = 1;

/// Writes a workbook as `.xlsx`: texts as texts even where they look like formulas, days and numbers as such; headings bold and in sight;
/// printed across, one page wide.
///
/// # Errors
///
/// A [`Cell::Number`] is no number in decimal digits, or a sheet holds more than Excel takes.
pub fn write_xlsx(workbook: &Workbook) -> Result<Vec<u8>, WorkbookError> {
    let mut file = rust_xlsxwriter::Workbook::new();
    if let Some(stamp) = excel_date(workbook.stamp) {
        file.set_properties(&DocProperties::new().set_creation_datetime(&stamp));
    }
    let looks = Looks::new();
    let mut names = Vec::new();
    for sheet in &workbook.sheets {
        let name = sheet_name::allowed(&sheet.name, &names);
        let worksheet = file.add_worksheet();
        worksheet.set_name(&name)?;
        write_sheet(worksheet, sheet, &name, &looks)?;
        names.push(name);
    }
    Ok(file.save_to_buffer()?)
}

/// What the kinds of cells look like.
struct Looks {
    text: Format,
    /// For a text that would become a formula when somebody edits its cell and changes nothing.
    guarded: Format,
    number: Format,
    date: Format,
    heading: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        let text = plain.clone().set_text_wrap();
        Self {
            guarded: text.clone().set_quote_prefix(),
            heading: text.clone().set_bold(),
            date: plain.clone().set_num_format("yyyy-mm-dd"),
            number: plain,
            text,
        }
    }
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet, name: &str, looks: &Looks) -> Result<(), WorkbookError> {
    for (column, width) in sheet.widths.iter().enumerate().filter(|(_, width)| **width > 0) {
        let column = u16::try_from(column).map_err(|_| WorkbookError::TooLarge { sheet: name.to_owned(), row: 1 })?;
        worksheet.set_column_width(column, *width)?;
    }
    for (index, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            // Beyond what the types hold is beyond what a sheet holds: the library then says so.
            let place = (u32::try_from(index).unwrap_or(u32::MAX), u16::try_from(column).unwrap_or(u16::MAX));
            if let Cell::Number(text) = cell {
                let number = decimal(text).ok_or_else(|| WorkbookError::NotANumber { sheet: name.to_owned(), row: index + 1, text: text.clone() })?;
                worksheet.write_number_with_format(place.0, place.1, number, &looks.number).map(drop)
            } else {
                write_cell(worksheet, place, cell, looks)
            }
            .map_err(|error| WorkbookError::in_row(name, index + 1, error))?;
        }
    }
    if sheet.heading_rows > 0 {
        worksheet.set_freeze_panes(sheet.heading_rows, 0)?;
        worksheet.set_repeat_rows(0, sheet.heading_rows - 1)?;
    }
    worksheet.set_landscape().set_paper_size(LETTER).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_cell(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
    let (text, look) = match cell {
        Cell::Empty => return Ok(()),
        Cell::Date(day) => match excel_date(*day) {
            Some(date) => return worksheet.write_datetime_with_format(row, column, &date, &looks.date).map(drop),
            None => (&day.to_string(), &looks.text),
        },
        Cell::Heading(text) => (text, &looks.heading),
        Cell::Text(text) | Cell::Number(text) if text.starts_with(['=', '+', '-', '@']) => (text, &looks.guarded),
        Cell::Text(text) | Cell::Number(text) => (text, &looks.text),
    };
    worksheet.write_string_with_format(row, column, text, look).map(drop)
}

/// A day as Excel has it; none before 1900 and after 9999, where Excel has no days.
fn excel_date(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// The number in decimal digits; an exponent, a sign alone or a word such as `inf` is none.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.ends_with(|c: char| c.is_ascii_digit());
    if plain && digits.chars().all(|c| c.is_ascii_digit() || c == '.') { text.parse().ok() } else { None }
}
