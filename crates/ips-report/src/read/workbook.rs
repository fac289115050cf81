//! From the bytes of an `.xlsx` to a table.

use super::cell_text;
use super::table::{Table, TableError, check_size, is_compound, is_zip};
use calamine::{Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use std::io::{Cursor, Read, sink};
use zip::ZipArchive;

/// The most that a file may hold when it is unpacked, in bytes: a small file can be made to unpack without end.
const MAX_UNPACKED: u64 = 100_000_000;

/// How Excel names the part of a locked workbook that is encrypted.
const LOCKED: &str = "EncryptedPackage";

/// Reads the first sheet in sight that holds rows, as texts: dates as `YYYY-MM-DD`, numbers as they were typed (`12`, `0.35`, `35%`),
/// `true` and `false`, formulas by the value they last had. Without such a sheet the table is empty.
///
/// # Errors
///
/// The file is not a readable `.xlsx`: of another kind, locked by a password, damaged, or beyond the limits of [`Table::read`]; or a formula
/// in it failed.
pub fn read_xlsx(bytes: &[u8]) -> Result<Table, TableError> {
    check_size(bytes)?;
    check_container(bytes)?;
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(|error| of_library(&error))?;
    let sheets = file.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    for name in sheets.map(|sheet| sheet.name.clone()).collect::<Vec<_>>() {
        let table = read_sheet(&mut file, &name)?;
        if !table.rows.is_empty() {
            return Ok(table);
        }
    }
    Ok(Table::default())
}

/// The cells one by one: a library's table of all of them would be as large as the farthest cell asks for.
fn read_sheet(file: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Table, TableError> {
    let mut table = Table::default();
    let mut cells = file.worksheet_cells_reader(name).map_err(|error| of_library(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(shows_percent).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| of_library(&error))? {
        let (row, column) = cell.get_position();
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        let text = cell_text::text(cell.get_value(), percent.get(style).copied().unwrap_or_default()).map_err(|error| TableError::CellError {
            row: row.saturating_add(1),
            column: column.saturating_add(1),
            error,
        })?;
        if !text.is_empty() {
            table.set(row, column, text)?;
        }
    }
    Ok(table)
}

fn shows_percent(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

/// Refuses what is no intact container of reasonable size, before the library looks into it.
fn check_container(bytes: &[u8]) -> Result<(), TableError> {
    if is_compound(bytes) {
        let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(name.len()).any(|window| window == name);
        return Err(if locked { TableError::Locked } else { TableError::OldSpreadsheet });
    }
    if !is_zip(bytes) {
        return Err(TableError::NotSpreadsheet);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| TableError::Damaged)?;
        // The sizes that a file states may be wrong. Each part is read to its end, so that its checksum is compared as well.
        let size = std::io::copy(&mut part.take(left + 1), &mut sink()).map_err(|_| TableError::Damaged)?;
        left = left.checked_sub(size).ok_or(TableError::TooLarge)?;
    }
    Ok(())
}

fn of_library(error: &XlsxError) -> TableError {
    match error {
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound | XlsxError::WorksheetNotFound(_) => TableError::NotSpreadsheet,
        XlsxError::Password => TableError::Locked,
        _ => TableError::Damaged,
    }
}
