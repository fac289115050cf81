//! The sheets of a workbook, as tables.

use super::cell_text;
use super::container::{Container, measure, open, part_named};
use super::outline::{Outline, outline};
use super::parts::sheet_parts;
use crate::read::table::{CellAt, CellFlaw, CellKind, Counted, FlawKind, MAX_SHEETS, OpenedBook, OpenedSheet, TableError, TableLimits, check_size};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use std::io::Cursor;

/// Reads the sheets that can be seen, as texts: dates as `YYYY-MM-DD`, numbers as they were typed (`12`, `0.35`, `35%`), `true` and `false`,
/// formulas by the value they last had.
///
/// # Errors
///
/// The file is not a readable `.xlsx`: of another kind, locked by a password, damaged, or beyond the limits of what is read.
pub fn read_xlsx(bytes: &[u8]) -> Result<OpenedBook, TableError> {
    read_xlsx_within(bytes, &TableLimits::STAFF, false)
}

/// The same within other limits; with what every cell is beside its text, where the kinds are asked for.
///
/// # Errors
///
/// As [`read_xlsx`].
pub fn read_xlsx_within(bytes: &[u8], limits: &TableLimits, with_kinds: bool) -> Result<OpenedBook, TableError> {
    check_size(bytes, limits)?;
    let mut archive = open(bytes, limits)?;
    let parts = sheet_parts(&mut archive, limits)?;
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(|error| of_library(&error))?;
    let listed = file.sheets_metadata().iter().zip(parts);
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut has_more = false;
    for (sheet, part) in listed.filter(|(sheet, _)| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible) {
        // The same part or name again would be the same sheet again.
        let Some(part) = part.filter(|part| seen.iter().all(|(name, other)| *name != sheet.name && other != part)) else { continue };
        has_more = seen.len() == MAX_SHEETS;
        if has_more {
            break;
        }
        seen.push((sheet.name.clone(), part));
    }
    let mut counted = Counted::within(*limits);
    for (name, part) in &mut seen {
        *part = part_named(&archive, part).ok_or(TableError::Damaged)?;
        measure(&mut archive, part)?;
        count(&mut file, name, limits, &mut counted)?;
    }
    let sheets = seen.into_iter().map(|(name, part)| sheet(&mut file, &mut archive, name, &part, (limits, with_kinds))).collect::<Result<_, _>>()?;
    Ok(OpenedBook { sheets, has_more })
}

/// A cell of a sheet: row and column from 0, what it holds, and whether it shows a percentage.
struct Seen<'a, 'c> {
    row: usize,
    column: usize,
    value: &'a DataRef<'c>,
    percent: bool,
}

/// The cells one by one: a library's table of all of them would be as large as the farthest cell asks for.
fn each_cell(file: &mut Xlsx<Cursor<&[u8]>>, name: &str, each: &mut dyn FnMut(Seen<'_, '_>) -> Result<(), TableError>) -> Result<(), TableError> {
    let mut cells = file.worksheet_cells_reader(name).map_err(|error| of_library(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(shows_percent).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| of_library(&error))? {
        let (row, column) = cell.get_position();
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        each(Seen { row, column, value: cell.get_value(), percent: percent.get(style).copied().unwrap_or_default() })?;
    }
    Ok(())
}

/// Counts what a sheet holds, and refuses more than is read. A text that many cells share counts as often as it would be kept.
fn count(file: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &TableLimits, counted: &mut Counted) -> Result<(), TableError> {
    // The row, and how many of its cells are counted.
    let mut line = (0, 0);
    each_cell(file, name, &mut |cell| {
        if line.0 != cell.row {
            line = (cell.row, 0);
        }
        let kept = if cell.row < limits.rows && !matches!(cell.value, DataRef::Empty) { cell.column.min(limits.columns - 1) + 1 } else { 0 };
        let more = kept.saturating_sub(line.1);
        line.1 = line.1.max(kept);
        let text = match cell.value {
            DataRef::String(text) => text.as_str(),
            DataRef::SharedString(text) => text,
            _ => "",
        };
        counted.add(more, text, || CellAt { sheet: name.to_owned(), row: cell.row.saturating_add(1), column: cell.column.saturating_add(1) })
    })
}

fn sheet(
    file: &mut Xlsx<Cursor<&[u8]>>,
    archive: &mut Container<'_>,
    name: String,
    part: &str,
    (limits, with_kinds): (&TableLimits, bool),
) -> Result<OpenedSheet, TableError> {
    let mut sheet = OpenedSheet::default();
    each_cell(file, &name, &mut |cell| {
        if matches!(cell.value, DataRef::Empty) {
            return Ok(());
        }
        sheet.is_longer |= cell.row >= limits.rows;
        sheet.is_wider |= cell.column >= limits.columns;
        if cell.row >= limits.rows || cell.column >= limits.columns {
            return Ok(());
        }
        match cell_text::text(cell.value, cell.percent) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                if with_kinds {
                    note_kind(&mut sheet.kinds, cell.row, cell.column, cell_text::kind(cell.value, cell.percent));
                }
                sheet.table.set(cell.row, cell.column, text);
            }
            Err(kind) => flaw(&mut sheet, cell.row, cell.column, kind),
        }
        Ok(())
    })?;
    let Outline { hidden, without_value, merged } = outline(archive, part, limits.rows)?;
    sheet.hidden_rows = hidden.into_iter().map(|row| row + 1).collect();
    sheet.merged = merged.into_iter().map(|corners| corners.map(|(row, column)| (row + 1, column + 1))).collect();
    for (row, column) in without_value {
        flaw(&mut sheet, row, column, FlawKind::NoValue);
    }
    Ok(OpenedSheet { name, ..sheet })
}

/// Notes what a cell is.
fn note_kind(kinds: &mut Vec<Vec<CellKind>>, row: usize, column: usize, kind: CellKind) {
    if kinds.len() <= row {
        kinds.resize_with(row + 1, Vec::new);
    }
    if kinds[row].len() <= column {
        kinds[row].resize(column + 1, CellKind::Text);
    }
    kinds[row][column] = kind;
}

/// Notes what is wrong with a cell, in a column that is read at all.
fn flaw(sheet: &mut OpenedSheet, row: usize, column: usize, kind: FlawKind) {
    if let (Ok(row), Ok(column)) = (u32::try_from(row), u16::try_from(column)) {
        sheet.flaws.push(CellFlaw { row, column, kind });
    }
}

fn shows_percent(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

fn of_library(error: &XlsxError) -> TableError {
    match error {
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound | XlsxError::WorksheetNotFound(_) => TableError::NotSpreadsheet,
        XlsxError::Password => TableError::Locked,
        _ => TableError::Damaged,
    }
}
