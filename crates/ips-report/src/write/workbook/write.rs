//! From a description to the bytes of an `.xlsx`.

use super::chart::drawn;
use super::day::excel_date;
use super::error::WorkbookError;
use super::fit::{FONT, Fit, LINE, SIZE, fit};
use super::sheet::{Cell, Sheet, Workbook};
use super::sheet_name;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// US letter, as Excel numbers the papers.
const LETTER: u8 = 1;
/// The widest that stands on such a paper upright in letters of full size, in pixels.
const UPRIGHT: u32 = 720;
/// The margins of the paper, in inches: at the sides, above and below.
const SIDE: f64 = 0.5;
const ABOVE: f64 = 0.6;
const BELOW: f64 = 0.7;
/// Between a table and its drawing, in pixels.
const GAP: u32 = 20;
/// The width of a column that nothing stands in, in pixels.
const EMPTY_COLUMN: u32 = 64;
/// The name of the sheet, the page and how many there are, at the foot of each page.
const FOOT: &str = "&L&A&R&P / &N";

/// Writes a workbook as `.xlsx`: texts as texts even where they look like formulas, days and numbers as such; columns and rows in which every word
/// shows; the heads of columns in sight and with filters; printed one page wide, with the heads on every page and its drawing beside a table.
///
/// # Errors
///
/// A [`Cell::Number`] is no number in decimal digits, or a sheet holds more than Excel takes.
pub fn write_xlsx(workbook: &Workbook) -> Result<Vec<u8>, WorkbookError> {
    let mut file = rust_xlsxwriter::Workbook::new();
    file.set_default_format(&Format::new().set_font_name(FONT).set_font_size(SIZE), LINE, EMPTY_COLUMN)?;
    if let Some(stamp) = excel_date(workbook.stamp) {
        file.set_properties(&DocProperties::new().set_title(workbook.title.as_str()).set_creation_datetime(&stamp));
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
    title: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_font_name(FONT).set_font_size(SIZE).set_align(FormatAlign::Top);
        let lined = plain.clone().set_border(FormatBorder::Thin).set_border_color("C9C9C9");
        let text = lined.clone().set_text_wrap().set_align(FormatAlign::Left);
        Self {
            guarded: text.clone().set_quote_prefix(),
            heading: text.clone().set_bold().set_background_color("E7EEF6"),
            date: lined.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: lined.set_align(FormatAlign::Right).set_indent(1),
            title: plain.set_bold().set_text_wrap(),
            text,
        }
    }
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet, name: &str, looks: &Looks) -> Result<(), WorkbookError> {
    let fit = fit(sheet);
    for (column, width) in (0_u16..).zip(&fit.widths) {
        worksheet.set_column_width_pixels(column, *width).map_err(|error| WorkbookError::in_row(name, 1, error))?;
    }
    let first = u32::from(!sheet.title.is_empty());
    write_title(worksheet, sheet, &fit, looks)?;
    for (index, cells) in sheet.rows.iter().enumerate() {
        // Beyond what the types hold is beyond what a sheet holds: the library then says so.
        let row = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(first);
        if let Some(height) = fit.heights.get(index).filter(|_| !cells.is_empty()) {
            worksheet.set_row_height_pixels(row, *height).map_err(|error| WorkbookError::in_row(name, index + 1, error))?;
        }
        for (column, cell) in cells.iter().enumerate() {
            let place = (row, u16::try_from(column).unwrap_or(u16::MAX));
            if let Cell::Number(text) = cell {
                let number = decimal(text).ok_or_else(|| WorkbookError::NotANumber { sheet: name.to_owned(), row: index + 1, text: text.clone() })?;
                worksheet.write_number_with_format(place.0, place.1, number, &looks.number).map(drop)
            } else {
                write_cell(worksheet, place, cell, looks)
            }
            .map_err(|error| WorkbookError::in_row(name, index + 1, error))?;
        }
    }
    set_up(worksheet, sheet, name, &fit)
}

/// The title over all columns.
fn write_title(worksheet: &mut Worksheet, sheet: &Sheet, fit: &Fit, looks: &Looks) -> Result<(), WorkbookError> {
    if sheet.title.is_empty() {
        return Ok(());
    }
    let last = u16::try_from(fit.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.set_row_height_pixels(0, fit.title)?;
    if last == 0 {
        worksheet.write_string_with_format(0, 0, &sheet.title, &looks.title)?;
    } else {
        worksheet.merge_range(0, 0, 0, last, &sheet.title, &looks.title)?;
    }
    Ok(())
}

/// What stays in sight, what can be filtered, the drawing, and how it is printed.
fn set_up(worksheet: &mut Worksheet, sheet: &Sheet, name: &str, fit: &Fit) -> Result<(), WorkbookError> {
    let first = u32::from(!sheet.title.is_empty());
    let last_row = (u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX).saturating_add(first)).saturating_sub(1);
    let columns = u16::try_from(fit.widths.len()).unwrap_or(u16::MAX);
    let mut corner = (last_row, columns.saturating_sub(1));
    let mut width = fit.width();
    if sheet.heading_rows > 0 {
        let heads = sheet.heading_rows + first;
        worksheet.set_freeze_panes(heads, 0)?;
        worksheet.set_repeat_rows(0, heads - 1)?;
        if last_row >= heads && columns > 0 {
            worksheet.autofilter(heads - 1, 0, last_row, columns - 1)?;
        }
    }
    if let Some(drawing) = &sheet.chart
        && let Some((chart, wide, high)) = drawn(sheet, drawing, name, first)
    {
        worksheet.insert_chart_with_offset(first, columns, &chart, GAP, 0)?;
        width += GAP + wide;
        let across = u16::try_from((GAP + wide).div_ceil(EMPTY_COLUMN)).unwrap_or(u16::MAX);
        // The rows beside it may be fewer than it is high.
        corner = (corner.0.max(first + high.div_ceil(LINE)), columns.saturating_add(across));
    }
    if columns > 0 {
        worksheet.set_print_area(0, 0, corner.0, corner.1)?;
    }
    if width > UPRIGHT {
        worksheet.set_landscape();
    } else {
        worksheet.set_portrait();
    }
    worksheet.set_paper_size(LETTER).set_print_fit_to_pages(1, 0).set_margins(SIDE, SIDE, ABOVE, BELOW, -1.0, -1.0).set_footer(FOOT);
    Ok(())
}

fn write_cell(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
    let (text, look) = match cell {
        Cell::Empty => return worksheet.write_blank(row, column, &looks.text).map(drop),
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

/// The number in decimal digits; an exponent, a sign alone or a word such as `inf` is none.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.ends_with(|c: char| c.is_ascii_digit());
    if plain && digits.chars().all(|c| c.is_ascii_digit() || c == '.') { text.parse().ok() } else { None }
}
